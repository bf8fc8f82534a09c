//! `[pending]` and `[delegation]`: how long tickets may stay pending, how soon somebody decides on it, and for how long
//! somebody else may decide instead of them (A10).

use kursi_rules::desk::{DelegationRule, PendingRule};
use kursi_rules::time::{HOUR, MINUTE};

use super::Reading;
use crate::Fault;
use crate::bounds::{DECIDE_WITHIN, DELEGATED, MOST_TERMS, ONE_DAY, PENDING};
use crate::section::Section;

const LONGEST: [(&str, i64); 2] = [("longest_hours", HOUR), ("longest_minutes", MINUTE)];
const DECIDE: [(&str, i64); 2] = [("decide_within_minutes", MINUTE), ("decide_within_hours", HOUR)];

const DELEGATION: [(&str, i64); 2] = [("longest_days", ONE_DAY), ("longest_hours", HOUR)];
const AHEAD: [(&str, i64); 2] = [("ahead_days", ONE_DAY), ("ahead_hours", HOUR)];

impl<'a> Reading<'a> {
    pub(super) fn pending(&mut self, root: &Section<'a>) -> Option<PendingRule> {
        let delegation = self.delegation(root);
        let value = root.value("pending")?;
        let section = root.section_of("pending", value)?;
        self.pending_at = section.at;
        let longest = section.length(&LONGEST, PENDING, "longest_hours = 24");
        let decide_within = section.length(&DECIDE, DECIDE_WITHIN, "decide_within_minutes = 30");
        let terms = section.numbers("terms_hours", 1..=PENDING.end() / HOUR, "terms_hours = [4, 24]");
        let at = section.place("terms_hours");
        if terms.len() > MOST_TERMS {
            let (key, found) = (section.key("terms_hours"), terms.len());
            section.fault(at, Fault::TooMany { key, found, limit: MOST_TERMS });
        }
        let terms: Vec<i64> = terms.into_iter().map(|hours| hours * HOUR).collect();
        let wanted = "hours that rise, none of them over the longest term".to_owned();
        if !terms.is_sorted_by(|a, b| a < b) || terms.iter().any(|term| longest > 0 && *term > longest) {
            let (key, found) = (section.key("terms_hours"), "this list".to_owned());
            section.fault(at, Fault::Malformed { key, found, wanted });
        }
        let calendar = section.text("calendar", "calendar = \"always\"");
        let calendar = self.refer(&section, &section.key("calendar"), "calendar", calendar);
        self.provenance(&section, &["longest_hours", "decide_within_minutes", "terms_hours", "calendar"]);
        section.end();
        Some(PendingRule {
            longest,
            terms,
            decide_within,
            calendar: calendar.unwrap_or_default(),
            delegation,
        })
    }

    fn delegation(&mut self, root: &Section<'a>) -> Option<DelegationRule> {
        let value = root.value("delegation")?;
        let section = root.section_of("delegation", value)?;
        self.delegation_at = section.at;
        let longest = section.length(&DELEGATION, DELEGATED, "longest_days = 14");
        let ahead = section.length(&AHEAD, DELEGATED, "ahead_days = 30");
        self.provenance(&section, &["longest_days", "ahead_days"]);
        section.end();
        Some(DelegationRule { longest, ahead })
    }
}
