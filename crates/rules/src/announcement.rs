//! What customers are told by mail of what happens to their tickets, without anybody writing it (D3).

use serde::{Deserialize, Serialize};

/// The variables of such a mail, by Fluent name. A pack that uses another one is refused.
pub const VARIABLES: [&str; 3] = ["customer", "ticket", "subject"];

/// Something that happens to a customer's ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Occasion {
    /// It was opened.
    Created,
    /// The customer wrote again.
    Received,
    /// The customer was answered.
    Replied,
    /// It was given to somebody, or put back.
    Assigned,
    /// It was resolved.
    Resolved,
    /// The customer's message opened it again.
    Reopened,
    /// It may stay pending.
    Pending,
    /// It was closed for good.
    Closed,
}

impl Occasion {
    /// All of them.
    pub const ALL: [Occasion; 8] = [
        Occasion::Created,
        Occasion::Received,
        Occasion::Replied,
        Occasion::Assigned,
        Occasion::Resolved,
        Occasion::Reopened,
        Occasion::Pending,
        Occasion::Closed,
    ];

    /// Whether the ticket is closed by it. A mail that asks the customer what they think says so, too (D6).
    pub fn closes(self) -> bool {
        matches!(self, Occasion::Resolved | Occasion::Closed)
    }

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Occasion::Created => "created",
            Occasion::Received => "received",
            Occasion::Replied => "replied",
            Occasion::Assigned => "assigned",
            Occasion::Resolved => "resolved",
            Occasion::Reopened => "reopened",
            Occasion::Pending => "pending",
            Occasion::Closed => "closed",
        }
    }
}

/// A mail that goes to the customer when something happens to their ticket. Its words are the desk words
/// `announcement-<id>.subject` and `.text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Announcement {
    /// Id.
    pub id: String,
    /// When it goes; each of these is in one announcement alone.
    pub on: Vec<Occasion>,
}

/// The announcements of what happened at once, in the pack's order.
pub fn due<'a>(all: &'a [Announcement], happened: &[Occasion]) -> impl Iterator<Item = &'a Announcement> {
    all.iter().filter(move |one| one.on.iter().any(|occasion| happened.contains(occasion)))
}
