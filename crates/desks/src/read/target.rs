//! `[[target]]` and the other lengths of time. The unit is part of the key, so that no number stands alone.

use std::collections::BTreeMap;

use kursi_rules::desk::{Start, Target, Until};
use kursi_rules::time::{HOUR, MINUTE};

use super::Reading;
use crate::Fault;
use crate::bounds::{KEEP_SOLVED, STALE_AFTER, TARGET, WARN_BEFORE};
use crate::finding::cut;
use crate::section::Section;

const STARTS: [(&str, Start); 2] =
    [("first-message", Start::FirstMessage), ("next-message", Start::NextMessage)];

const UNTIL: [(&str, Until); 3] =
    [("reply", Until::Reply), ("resolved", Until::Resolved), ("closed", Until::Closed)];

const LIMIT: [(&str, i64); 3] = [("limit_minutes", MINUTE), ("limit_hours", HOUR), ("limit_days", 24 * HOUR)];
const PLAIN: [(&str, i64); 3] = [("minutes", MINUTE), ("hours", HOUR), ("days", 24 * HOUR)];

impl<'a> Reading<'a> {
    pub(super) fn targets(&mut self, root: &Section<'a>) -> Vec<Target> {
        let mut targets = Vec::new();
        for section in self.family(root, "target", false) {
            let id = self.declare(&section, "target");
            let start = section.text("start", "start = \"first-message\"");
            let start = section.choice("start", &STARTS, start).unwrap_or(Start::FirstMessage);
            let limit = section.length(&LIMIT, TARGET, "limit_minutes = 30");
            let calendar = section.text("calendar", "calendar = \"always\"");
            let calendar =
                self.refer(&section, &section.key("calendar"), "calendar", calendar).unwrap_or_default();
            let until = section.text_or_none("until");
            let until = until.and_then(|until| section.choice("until", &UNTIL, until)).unwrap_or_default();
            let by_priority = self.by_priority(&section);
            let parts =
                ["start", "limit_minutes", "limit_hours", "limit_days", "calendar", "until", "by_priority"];
            self.provenance(&section, &parts);
            section.end();
            targets.push(Target { id, start, limit, calendar, until, by_priority });
        }
        targets
    }

    /// `by_priority = { high = { minutes = 30 } }`: another limit for tickets of that priority (E5).
    fn by_priority(&self, section: &Section<'a>) -> BTreeMap<String, i64> {
        let Some(value) = section.value("by_priority") else { return BTreeMap::new() };
        let Some(inner) = section.section_of("by_priority", value) else { return BTreeMap::new() };
        inner.all_known();
        let mut limits = BTreeMap::new();
        for ((level, at), value) in inner.entries() {
            let level = self.refer(section, &inner.path, "priority", (level, at));
            let Some(length) = inner.section_of("limit", value) else { continue };
            let limit = length.length(&PLAIN, TARGET, "minutes = 30");
            length.end();
            limits.extend(level.map(|level| (level, limit)));
        }
        inner.end();
        limits
    }

    /// `[warn_before]`, `[stale_after]`, `[keep_solved]`.
    pub(super) fn lengths(&mut self, root: &Section<'a>) -> [i64; 3] {
        let lengths = [
            ("warn_before", WARN_BEFORE, "minutes = 10"),
            ("stale_after", STALE_AFTER, "hours = 12"),
            ("keep_solved", KEEP_SOLVED, "days = 14"),
        ];
        lengths.map(|(key, bounds, example)| {
            let Some(section) = root
                .section(key, &format!("{key} = {{ {example}, requirement = \"…\", source = \"ours\" }}"))
            else {
                return 0;
            };
            let length = section.length(&PLAIN, bounds, example);
            self.provenance(&section, &[]);
            section.end();
            length
        })
    }
}

/// A warning that comes before the clock has begun is none (X8).
pub(crate) fn warnings_in_time(sheet: &crate::finding::Sheet<'_>, draft: &super::Draft) {
    let too_short = |limit: i64| limit > 0 && limit <= draft.desk.warn_before;
    for target in draft.desk.targets.iter().filter(|target| too_short(target.limit)) {
        let at = draft.place("target", &target.id);
        sheet.fault(at, Fault::WarningTooEarly { target: cut(&target.id) });
    }
}
