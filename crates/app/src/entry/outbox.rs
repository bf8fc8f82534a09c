use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Fault;

/// Where a command stands on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum OutboxState {
    /// Waits for the line.
    Waiting,
    /// On the line.
    Sending,
    /// Accepted by the server; its rows have not come back yet.
    Accepted,
    /// Refused; stays until retried or given up.
    Refused {
        /// Why.
        fault: Fault,
    },
    /// Waits because a command it builds on was refused, or asks before it goes.
    Parked {
        /// That command's number.
        behind: u32,
        /// It asks; it was not refused.
        asks: bool,
    },
    /// Kept by the server unread until this program is updated.
    Escrowed,
    /// Written so long ago that it asks before it goes.
    Stale,
}

/// One command not yet dealt with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutboxEntry {
    /// Its number on this device.
    pub n: u32,
    /// `create`, `reply`, `note`, `assign` or `resolve`.
    pub verb: String,
    /// UTC milliseconds when it was made.
    pub made_at: f64,
    /// Ticket id.
    pub ticket: Option<String>,
    /// The ticket's number, if it has one.
    pub number: Option<String>,
    /// The ticket's subject.
    pub subject: Option<String>,
    /// The words of a reply or note.
    pub text: Option<String>,
    /// Where it stands.
    pub state: OutboxState,
}

/// See [`super::ViewRequest::Outbox`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutboxView {
    /// Refused ones first, then in the order they were made; what builds on another comes right behind it.
    pub entries: Vec<OutboxEntry>,
}
