//! `[offline]`: how long a machine may be without the server before it locks itself (K8).

use kursi_rules::desk::Offline;
use kursi_rules::time::HOUR;

use super::Reading;
use crate::Fault;
use crate::bounds::OFFLINE;
use crate::section::Section;

const WARN: [(&str, i64); 2] = [("warn_after_days", 24 * HOUR), ("warn_after_hours", HOUR)];
const LOCK: [(&str, i64); 2] = [("lock_after_days", 24 * HOUR), ("lock_after_hours", HOUR)];

impl<'a> Reading<'a> {
    pub(super) fn offline(&mut self, root: &Section<'a>) -> Option<Offline> {
        let value = root.value("offline")?;
        let section = root.section_of("offline", value)?;
        let warn_after = section.length(&WARN, OFFLINE, "warn_after_days = 10");
        let lock_after = section.length(&LOCK, OFFLINE, "lock_after_days = 14");
        if warn_after > 0 && lock_after > 0 && warn_after >= lock_after {
            // A warning that comes with the lock, or after it, is none.
            let key = if section.has("warn_after_days") { "warn_after_days" } else { "warn_after_hours" };
            let (at, wanted) = (section.place(key), "less time than until it locks".to_owned());
            section.fault(at, Fault::Malformed { key: section.key(key), found: "this".to_owned(), wanted });
        }
        let parts = ["warn_after_days", "warn_after_hours", "lock_after_days", "lock_after_hours"];
        self.provenance(&section, &parts);
        section.end();
        Some(Offline { warn_after, lock_after })
    }
}
