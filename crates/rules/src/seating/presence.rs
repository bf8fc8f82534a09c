//! Presence: whether somebody is there to work.

use serde::{Deserialize, Serialize};

use crate::{Millis, UserId};

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
}
