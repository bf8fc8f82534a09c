//! `[assigning]`: to whom tickets are given (E2).

use kursi_rules::course::{AssigningRule, AvailableBy};

use super::Reading;
use crate::Fault;
use crate::section::Section;

const BY: [(&str, AvailableBy); 2] = [("presence", AvailableBy::Presence), ("rota", AvailableBy::Rota)];
const OTHERWISE: [(&str, bool); 2] = [("refused", true), ("warned", false)];

impl<'a> Reading<'a> {
    /// Left out by a desk whose tickets are given to anybody. What tells who is there has to be on the desk.
    pub(super) fn assigning(&mut self, root: &Section<'a>) -> Option<AssigningRule> {
        let section = root.section_of("assigning", root.value("assigning")?)?;
        let found = section.text("available_by", "available_by = \"rota\"");
        let by = section.choice("available_by", &BY, found);
        let found = section.text("otherwise", "otherwise = \"refused\"");
        let refuses = section.choice("otherwise", &OTHERWISE, found);
        let needed = match by {
            Some(AvailableBy::Presence) => Some(("seating", "[seating]")),
            Some(AvailableBy::Rota) => Some(("rota", "[rota]")),
            None => None,
        };
        if let Some((key, example)) = needed.filter(|(key, _)| !root.has(key)) {
            let fault = Fault::KeyMissing { key: key.to_owned(), example: example.to_owned() };
            section.fault(section.at, fault);
        }
        self.provenance(&section, &["available_by", "otherwise"]);
        section.end();
        Some(AssigningRule { by: by?, refuses: refuses? })
    }
}
