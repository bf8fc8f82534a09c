//! Presence: whether somebody is there to work.

use serde::{Deserialize, Serialize};

use crate::{Millis, TicketId, UserId};

/// How somebody is there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum PresenceState {
    /// There to work.
    Online,
    /// On a break; holds no seat (A6).
    Break {
        /// Break reason id of the pack.
        reason: String,
    },
    /// Not at the machine for a moment: keeps the seats, and is offered nothing.
    Away,
    /// Not there.
    SignedOut,
}

/// A presence row, one for each person on a desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// Desk id.
    pub desk: String,
    /// Who.
    pub user: UserId,
    /// How they are there.
    #[serde(flatten)]
    pub state: PresenceState,
    /// Since when.
    pub since: Millis,
    /// The ticket that is open before them (X7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looking: Option<Looking>,
}

/// What somebody has open before them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looking {
    /// Which ticket.
    pub ticket: TicketId,
    /// They are writing to the customer.
    #[serde(default)]
    pub writing: bool,
    /// When their machine last said so; one that has died says nothing more.
    pub at: Millis,
}
