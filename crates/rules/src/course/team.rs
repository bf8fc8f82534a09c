//! What is opened for a team from another ticket (C3).

use serde::{Deserialize, Serialize};

use crate::TicketId;

/// Something that is opened as a ticket of its own from another one (C3); its name is the desk word `follow-up-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FollowUpRule {
    /// Id.
    pub id: String,
    /// Kind id of the new ticket.
    pub kind: String,
    /// Team id that gets it.
    pub team: String,
    /// Tags that it has from the beginning (C4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// The status in which it begins; that of any new ticket without. One in which it waits for its day is left by a step of
    /// the server (C13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// It is closed with this result when nothing more is asked of the record that it is about, while it still stands in the
    /// status in which it began: there was nothing to do any more (C7, C13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<String>,
}

/// From which ticket another one was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follows {
    /// That ticket.
    pub ticket: TicketId,
    /// As what it was opened, an id of the pack.
    pub follow_up: String,
}
