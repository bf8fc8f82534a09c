//! The ledger of the seats: who sat where, from when to when, and why it ended.

use serde::{Deserialize, Serialize};

use crate::{DeviceId, Millis, SeatId, SeatRecordId, UserId};

/// Why a sitting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ended {
    /// The agent left the seat.
    Left,
    /// The agent went on a break (A6).
    Break,
    /// The lease was not renewed: the machine slept, failed or had no line.
    Lease,
    /// The agent went on at another machine.
    Transfer,
    /// A supervisor forced the agent out.
    Override,
    /// The agent signed out.
    SignedOut,
    /// A new revision of the desk has no seats on this channel any more.
    Limit,
    /// The call is over for which alone the seat was taken (A18).
    Call,
}

impl Ended {
    /// Its name on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Ended::Left => "left",
            Ended::Break => "break",
            Ended::Lease => "lease",
            Ended::Transfer => "transfer",
            Ended::Override => "override",
            Ended::SignedOut => "signed-out",
            Ended::Limit => "limit",
            Ended::Call => "call",
        }
    }
}

/// A supervisor's word beyond the rule (X2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// Whose.
    pub by: UserId,
    /// Why.
    pub why: String,
    /// When.
    pub at: Millis,
}

/// A sitting's row. It is written when somebody sits down and closed when they do not sit there any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeatRecord {
    /// Id.
    pub id: SeatRecordId,
    /// Desk id.
    pub desk: String,
    /// The seat.
    pub seat: SeatId,
    /// Channel id of the pack.
    pub channel: String,
    /// Which seat of the channel.
    pub slot: u32,
    /// Fence of the sitting.
    pub fence: i64,
    /// Who.
    pub user: UserId,
    /// At which machine.
    pub device: DeviceId,
    /// From.
    pub from: Millis,
    /// To, or nothing while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Millis>,
    /// Why it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// Seated beyond the rule, by whom and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seated_by: Option<Override>,
    /// Forced out, by whom and why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_by: Option<Override>,
}
