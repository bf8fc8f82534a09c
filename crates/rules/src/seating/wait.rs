//! A place in the seat line: an agent who waits for a seat (X1).

use serde::{Deserialize, Serialize};

use super::Agent;
use crate::{DeviceId, Millis, SeatWaitId, UserId};

/// A waiting agent's row. It goes when they sit, give up, go on break or sign out; who is away keeps the place
/// and is passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatWait {
    /// Id.
    pub id: SeatWaitId,
    /// Desk id.
    pub desk: String,
    /// Channel id of the pack.
    pub channel: String,
    /// Who.
    pub user: UserId,
    /// The machine that will sit.
    pub device: DeviceId,
    /// Their role when they entered the line.
    pub role: String,
    /// Languages in which they answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Since when.
    pub since: Millis,
    /// Higher ones go first.
    #[serde(default)]
    pub priority: u8,
}

impl SeatWait {
    /// Who waits, as the admission rule asks for them.
    pub fn agent(&self) -> Agent {
        Agent {
            user: self.user,
            device: self.device,
            role: self.role.clone(),
            languages: self.languages.clone(),
        }
    }
}
