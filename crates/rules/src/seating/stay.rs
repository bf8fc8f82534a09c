//! How somebody was there, from when to when: what their presence says of the moment, kept for the time after it (A6).

use serde::{Deserialize, Serialize};

use super::PresenceState;
use crate::{Millis, StayId, UserId};

/// A stay's row: one stretch in which somebody was there in one way. It is written when it begins and closed when they are
/// there in another way, in the same step. Who is signed out is not there and has none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stay {
    /// Id.
    pub id: StayId,
    /// Desk id.
    pub desk: String,
    /// Who.
    pub user: UserId,
    /// How they were there.
    #[serde(flatten)]
    pub state: PresenceState,
    /// From.
    pub from: Millis,
    /// To, or nothing while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Millis>,
}
