//! The seat: one slot of a channel, held as a lease.

use serde::{Deserialize, Serialize};

use crate::{ContactId, DeviceId, Millis, SeatId, UserId};

/// A seat's row. It stays when nobody sits there, because its fence must never be given out twice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// Id.
    pub id: SeatId,
    /// Desk id.
    pub desk: String,
    /// Channel id of the pack.
    pub channel: String,
    /// Which seat of the channel, from 1. Beyond the channel's number only after an override or a lower limit.
    pub slot: u32,
    /// Grows with every sitting. What an earlier sitting still sends carries a smaller one and is told from it.
    pub fence: i64,
    /// Who sits there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holder: Option<Holder>,
}

/// Who sits in a seat, and until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Who.
    pub user: UserId,
    /// At which machine; another one of the same person takes the seat over with a new fence.
    pub device: DeviceId,
    /// Languages in which they answer.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// Since when.
    pub taken_at: Millis,
    /// When the machine last said that it is there.
    pub renewed_at: Millis,
    /// From this instant on the seat is lost.
    pub expires_at: Millis,
    /// When they last had to do with a contact, or sat down: the longest idle gets the next one.
    pub idle_since: Millis,
    /// The call for which alone they sit there: with it the seat is given up (A18).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub for_call: Option<ContactId>,
}

impl Holder {
    /// Whether they answer in `language`.
    pub fn speaks(&self, language: &str) -> bool {
        self.languages.iter().any(|known| known == language)
    }
}
