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
}

/// From which ticket another one was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Follows {
    /// That ticket.
    pub ticket: TicketId,
    /// As what it was opened, an id of the pack.
    pub follow_up: String,
}
