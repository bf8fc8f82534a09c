//! What customers are told by mail without anybody writing it.

use kursi_rules::announcement::{Announcement, Occasion, due};
use kursi_rules::desk::Desk;

use crate::conduct::section;

/// What the rule says of each occasion; nothing on a desk that announces nothing.
pub fn told(desk: &Desk) -> String {
    if desk.announcements.is_empty() {
        return String::new();
    }
    let one = |occasion: Occasion| {
        let due: Vec<_> = due(&desk.announcements, &[occasion]).map(named).collect();
        let due = if due.is_empty() { "nothing".to_owned() } else { due.join(", ") };
        format!("{}: {due}", occasion.name())
    };
    section("What customers are told by mail when a ticket is", Occasion::ALL.map(one))
}

fn named(announcement: &Announcement) -> String {
    format!("`{}`", announcement.id)
}
