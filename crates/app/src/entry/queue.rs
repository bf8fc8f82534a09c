use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PartyName, PersonFace};

/// One queue's live figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueCount {
    /// Queue id.
    pub id: String,
    /// Tickets in it.
    pub count: u32,
    /// UTC milliseconds when the most urgent one is or was due.
    pub oldest_due: Option<f64>,
    /// Of these, already late (counted up to 1,000): the backlog (C8).
    pub late: u32,
    /// UTC milliseconds when the first one of the others is due.
    pub next_due: Option<f64>,
}

/// See [`super::ViewRequest::Queues`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueuesView {
    /// In the pack's order.
    pub queues: Vec<QueueCount>,
}

/// The one clock a row shows: the most urgent that runs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TicketFace {
    /// Target id; its name is the desk word `target-<id>`.
    pub target: String,
    /// UTC milliseconds.
    pub started_at: f64,
    /// UTC milliseconds.
    pub due_at: f64,
}

/// One row of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TicketRow {
    /// Ticket id.
    pub id: String,
    /// The human number, or nothing until the server has given one.
    pub number: Option<String>,
    /// Subject as the customer wrote it.
    pub subject: String,
    /// Language of the subject and of the customer: `ar`, `en`, ...
    pub language: String,
    /// Customer's name.
    pub customer: String,
    /// The party that is asked on it, where it is the ticket of a request: party id, and who that is.
    pub party: Option<PartyName>,
    /// Status id.
    pub status: String,
    /// Channel id.
    pub channel: String,
    /// Who has it.
    pub assignee: Option<PersonFace>,
    /// The running clock.
    pub clock: Option<TicketFace>,
    /// Level id of its priority (E3).
    pub priority: Option<String>,
    /// Its tags (C4).
    pub tags: Vec<String>,
    /// It was delivered by itself to stand first (D4).
    pub first: bool,
    /// Why something was missed is not recorded yet (D4).
    pub cause_missing: bool,
    /// A customer's message waits for an answer.
    pub awaiting: bool,
    /// Something of ours about it has not been accepted yet.
    pub unsent: bool,
    /// A draft is kept here.
    pub draft: bool,
    /// UTC milliseconds of the last thing that happened.
    pub updated_at: f64,
}

/// See [`super::ViewRequest::Tickets`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TicketsView {
    /// Queue id.
    pub queue: String,
    /// Tickets in the queue.
    pub total: u32,
    /// Of these, already late (counted up to 1,000).
    pub late: u32,
    /// Of these, due within the pack's warning time (counted up to 1,000).
    pub soon: u32,
    /// First row given.
    pub offset: u32,
    /// Rows, due first.
    pub rows: Vec<TicketRow>,
}
