//! `[masking]` and `[[mask]]`: what is shown partly masked, and who may reveal it (X14).

use kursi_rules::account::Reach;
use kursi_rules::mask::{Mask, Masking};
use kursi_rules::script::Input;

use super::Reading;
use crate::Fault;
use crate::bounds::{MASK_KEEPS, REVEALED, SECOND};
use crate::finding::cut;
use crate::section::{Placed, Section};

const SHOWN: [(&str, i64); 1] = [("shown_seconds", SECOND)];
const FACTS: [(&str, Reach); 2] = [("email", Reach::Email), ("phone", Reach::Phone)];
/// A country is no secret, and any words are the conversation's.
const INPUTS: [(&str, Input); 3] = [("email", Input::Email), ("phone", Input::Phone), ("code", Input::Code)];

impl<'a> Reading<'a> {
    /// Roles and fields are declared before.
    pub(super) fn masking(&mut self, root: &Section<'a>) -> Option<Masking> {
        let masks = self.masks(root);
        let Some(value) = root.value("masking") else {
            if !masks.is_empty() {
                root.missing("masking", "[masking] with shown_seconds = 30");
            }
            return None;
        };
        let section = root.section_of("masking", value)?;
        let shown_for = section.length(&SHOWN, REVEALED, "shown_seconds = 30");
        self.provenance(&section, &["shown_seconds"]);
        section.end();
        Some(Masking { shown_for, masks })
    }

    fn masks(&mut self, root: &Section<'a>) -> Vec<Mask> {
        let mut masks: Vec<Mask> = Vec::new();
        for section in self.family(root, "mask", false) {
            let id = self.declare(&section, "mask");
            let keeps = section.number("keeps", MASK_KEEPS, "keeps = 4") as usize;
            let facts = listed(&section, "facts", |at| section.choice("facts", &FACTS, at));
            let inputs = listed(&section, "inputs", |at| section.choice("inputs", &INPUTS, at));
            let key = section.key("fields");
            let fields = listed(&section, "fields", |at| self.refer(&section, &key, "field", at));
            if facts.is_empty() && inputs.is_empty() && fields.is_empty() {
                section.missing("facts", "facts = [\"phone\"], or inputs, or fields");
            }
            let key = section.key("may");
            let may = section.texts("may", "may = [\"agent\"]");
            let may = may.into_iter().filter_map(|role| self.refer(&section, &key, "role", role)).collect();
            let mask = Mask { id, keeps, facts, inputs, fields, may };
            masked_twice(&section, &masks, &mask);
            self.provenance(&section, &["keeps", "facts", "inputs", "fields", "may"]);
            section.end();
            masks.push(mask);
        }
        masks
    }
}

/// A list that may be left out.
fn listed<T>(section: &Section<'_>, key: &'static str, each: impl Fn(Placed<'_>) -> Option<T>) -> Vec<T> {
    let texts = section.value(key).map(|value| section.texts_of(key, value)).unwrap_or_default();
    texts.into_iter().filter_map(each).collect()
}

/// One value has one mask, or nobody could say how much of it is seen and by whom it is revealed.
fn masked_twice(section: &Section<'_>, before: &[Mask], mask: &Mask) {
    let clash = |key: &'static str, found: Option<&str>| {
        if let Some(found) = found {
            let wanted = "what no other mask has".to_owned();
            let fault = Fault::Malformed { key: section.key(key), found: cut(found), wanted };
            section.fault(section.place(key), fault);
        }
    };
    let fact = mask.facts.iter().find(|fact| before.iter().any(|known| known.facts.contains(fact)));
    clash("facts", fact.map(|fact| fact.name()));
    let input = mask.inputs.iter().find(|input| before.iter().any(|known| known.inputs.contains(input)));
    clash("inputs", input.map(|input| input.name()));
    let field = mask.fields.iter().find(|field| before.iter().any(|known| known.fields.contains(field)));
    clash("fields", field.map(String::as_str));
}
