//! Conditions: `{ awaiting = true }`, `{ class = ["new", "active"], assigned = false }`, `{ any = [{…}, {…}] }`,
//! `{ not = {…} }`. Several keys in one table must all hold.

use kursi_rules::condition::{Condition, Field, MAX_DEPTH};
use kursi_rules::desk::StatusClass;
use toml::Spanned;
use toml::de::DeValue;

use super::Reading;
use super::work::CLASSES;
use crate::Fault;
use crate::pack::is_language;
use crate::section::{Placed, Section};

/// Fields whose values are ids that the pack declares, with the family.
const DECLARED: [(&str, Field); 3] =
    [("status", Field::Status), ("channel", Field::Channel), ("kind", Field::Kind)];
/// The same of which a ticket may have none: key, field and family. `"none"` asks for that.
const OR_NONE: [(&str, Field, &str); 5] = [
    ("delivered", Field::Delivered, "role"),
    ("priority", Field::Priority, "priority"),
    ("team", Field::Team, "team"),
    ("tag", Field::Tag, "tag"),
    ("result", Field::Result, "result"),
];
/// What asks for a ticket that has none.
const NONE: &str = "none";
/// How leave to stay pending stands (A10).
const APPROVALS: [(&str, &str); 3] = [("asked", "asked"), ("approved", "approved"), ("none", "none")];
/// How a request to a third party stands, and whose ticket it is (A11).
const REQUESTS: [(&str, &str); 6] = [
    ("asked", "asked"),
    ("silent", "silent"),
    ("waiting", "waiting"),
    ("answered", "answered"),
    ("over", "over"),
    ("none", "none"),
];
const SIDES: [(&str, &str); 2] = [("customer", "customer"), ("party", "party")];
/// How it stands with the causes of what was missed (D4).
const CAUSES: [(&str, &str); 3] = [("missing", "missing"), ("recorded", "recorded"), ("none", "none")];
/// A key, the field that it asks for, and the values that it takes.
type Listed = (&'static str, Field, &'static [(&'static str, &'static str)]);

/// Fields whose values are of a fixed list.
const LISTED: [Listed; 4] = [
    ("cause", Field::Cause, &CAUSES),
    ("approval", Field::Approval, &APPROVALS),
    ("request", Field::Request, &REQUESTS),
    ("side", Field::Side, &SIDES),
];
const YES_NO: [(&str, Field); 3] =
    [("awaiting", Field::Awaiting), ("assigned", Field::Assigned), ("planned_call", Field::PlannedCall)];

impl<'a> Reading<'a> {
    /// The condition under `key`. What could not be read holds for nothing; the pack is refused anyway.
    #[track_caller]
    pub(super) fn condition(&self, section: &Section<'a>, key: &'static str) -> Condition {
        let nothing = Condition::Any(Vec::new());
        let Some(inner) = section.section(key, "when = { awaiting = true }") else { return nothing };
        let (at, before) = (inner.at, section.sheet.has(too_deep));
        let found = self.questions(inner, 1);
        if found.as_ref().is_some_and(|found| found.depth() > MAX_DEPTH)
            && section.sheet.has(too_deep) == before
        {
            section.fault(at, Fault::ConditionTooDeep { limit: MAX_DEPTH });
        }
        found.unwrap_or(nothing)
    }

    fn questions(&self, section: Section<'a>, depth: usize) -> Option<Condition> {
        let section = section.called("condition");
        if depth > MAX_DEPTH {
            section.fault(section.at, Fault::ConditionTooDeep { limit: MAX_DEPTH });
            return None;
        }
        let mut parts = Vec::new();
        if let Some(value) = section.value("all") {
            parts.push(self.list(&section, "all", value, depth).map(Condition::All));
        }
        if let Some(value) = section.value("any") {
            parts.push(self.list(&section, "any", value, depth).map(Condition::Any));
        }
        if let Some(value) = section.value("not") {
            let inner = section.section_of("not", value).and_then(|inner| self.questions(inner, depth + 1));
            parts.push(inner.map(|inner| Condition::Not(Box::new(inner))));
        }
        for (key, field) in DECLARED {
            if let Some(value) = section.value(key) {
                let known = |found| self.refer(&section, &section.key(key), key, found);
                parts.push(values(&section, key, value, known).map(|values| Condition::In(field, values)));
            }
        }
        for (key, field, family) in OR_NONE {
            if let Some(value) = section.value(key) {
                let known = |found: Placed<'a>| match found.0 {
                    NONE => Some(NONE.to_owned()),
                    _ => self.refer(&section, &section.key(key), family, found),
                };
                parts.push(values(&section, key, value, known).map(|values| Condition::In(field, values)));
            }
        }
        if let Some(value) = section.value("class") {
            let known = |found| {
                section.choice("class", &CLASSES, found).map(|class: StatusClass| class.name().to_owned())
            };
            parts.push(
                values(&section, "class", value, known).map(|values| Condition::In(Field::Class, values)),
            );
        }
        if let Some(value) = section.value("language") {
            let known = |(tag, at): Placed<'a>| {
                if !is_language(tag) {
                    section.malformed("language", tag, "a language tag such as \"ar\" or \"en\"", at);
                }
                Some(tag.to_owned())
            };
            parts.push(
                values(&section, "language", value, known)
                    .map(|values| Condition::In(Field::Language, values)),
            );
        }
        for (key, field, list) in LISTED {
            if let Some(value) = section.value(key) {
                let known = |found| section.choice(key, list, found).map(str::to_owned);
                parts.push(values(&section, key, value, known).map(|values| Condition::In(field, values)));
            }
        }
        for (key, field) in YES_NO {
            if section.has(key) {
                let answer = if section.flag(key) { "yes" } else { "no" };
                parts.push(Some(Condition::In(field, vec![answer.to_owned()])));
            }
        }
        if parts.is_empty() {
            section.fault(section.at, Fault::ConditionEmpty { key: section.path.clone() });
        }
        section.end();
        let mut parts: Vec<Condition> = parts.into_iter().flatten().collect();
        match parts.len() {
            0 | 1 => parts.pop(),
            _ => Some(Condition::All(parts)),
        }
    }

    fn list(
        &self,
        section: &Section<'a>,
        key: &'static str,
        value: &'a Spanned<DeValue<'a>>,
        depth: usize,
    ) -> Option<Vec<Condition>> {
        let Some(list) = value.get_ref().as_array() else {
            section.wrong(key, value, "a list of conditions, for example: [{ awaiting = true }]");
            return None;
        };
        if list.is_empty() {
            section.fault(value.span().start, Fault::ConditionEmpty { key: section.key(key) });
        }
        let parts =
            list.iter().filter_map(|entry| self.questions(section.section_of(key, entry)?, depth + 1));
        Some(parts.collect())
    }
}

fn too_deep(fault: &Fault) -> bool {
    matches!(fault, Fault::ConditionTooDeep { .. })
}

/// One value or a list of them.
fn values<'a>(
    section: &Section<'a>,
    key: &'static str,
    value: &'a Spanned<DeValue<'a>>,
    known: impl FnMut(Placed<'a>) -> Option<String>,
) -> Option<Vec<String>> {
    let found = match value.get_ref() {
        DeValue::String(_) => section.text_or_none(key).into_iter().collect(),
        DeValue::Array(list) if list.is_empty() => {
            section.fault(value.span().start, Fault::ConditionEmpty { key: section.key(key) });
            return None;
        }
        _ => section.texts_of(key, value),
    };
    Some(found.into_iter().filter_map(known).collect())
}
