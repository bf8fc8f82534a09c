//! The ticket.

use serde::{Deserialize, Serialize};

use crate::course::Course;
use crate::request::{Request, Side};
use crate::{CustomerId, MessageId, Millis, TicketId, UserId};

/// A ticket's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// Id, made by the client.
    pub id: TicketId,
    /// Desk id of the pack.
    pub desk: String,
    /// Desk revision it was created under; its promises are judged by that one.
    pub revision: u32,
    /// Human number (`OC-2026-000123`), given by the server; nothing until then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Subject, as written.
    pub subject: String,
    /// Language of the subject and the customer, BCP 47.
    pub language: String,
    /// Status id of the pack.
    pub status: String,
    /// Kind of complaint, of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Channel id of the pack.
    pub channel: String,
    /// Who wrote in.
    pub customer: CustomerId,
    /// The customer's name, repeated here so that a list reads one row.
    pub customer_name: String,
    /// Several customers are reached by the way by which this one came, and nobody has said yet which of them it is: the
    /// one above is only the first.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsure: bool,
    /// The address that they wrote from, where it is another one than the registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Who has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<UserId>,
    /// Which team has it (C15): that of who opened it, or of who got it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
    /// Reason it was resolved with (A9).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// A customer's message waits for an answer since this instant (the earliest one: A7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub awaiting_since: Option<Millis>,
    /// The most urgent running clock, repeated here so that lists sort without reading clocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// Why it is pending, and whether that was approved (A10).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<Pending>,
    /// When it was received (the server's clock).
    pub created_at: Millis,
    /// When something last happened to it.
    pub updated_at: Millis,
    /// When it was resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolved_at: Option<Millis>,
    /// How often anything was written to the customer.
    #[serde(default)]
    pub replies: u32,
    /// The newest reply of each of the two agents who replied last, the newest first: enough to tell any of them,
    /// and everybody else, which reply of a colleague is the newest (X7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub last_replies: Vec<LastReply>,
    /// What a third party was asked about it; on the ticket of the request the same (A11).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request: Option<Box<Request>>,
    /// Where it stands in its course: what it needs by itself over time.
    #[serde(default, skip_serializing_if = "Course::is_empty")]
    pub course: Course,
}

/// A reply that an agent gave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastReply {
    /// Which message.
    pub message: MessageId,
    /// Who wrote it.
    pub by: UserId,
}

impl Ticket {
    /// Whether it is a customer's, or the ticket on which a third party is asked.
    pub fn side(&self) -> Side {
        self.request.as_ref().map_or(Side::Customer, |request| request.side(self.id))
    }

    /// The newest reply of somebody else than `me`.
    pub fn colleagues_reply(&self, me: UserId) -> Option<&LastReply> {
        self.last_replies.iter().find(|reply| reply.by != me)
    }

    /// Notes that `by` replied.
    pub(crate) fn note_reply(&mut self, message: MessageId, by: UserId) {
        self.last_replies.retain(|reply| reply.by != by);
        self.last_replies.insert(0, LastReply { message, by });
        self.last_replies.truncate(2);
    }
}

/// A ticket that waits with leave, or asks for leave to wait (A10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// Who asked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<UserId>,
    /// When.
    pub asked_at: Millis,
    /// Why, in the asker's words.
    pub reason: String,
    /// Whether a decision is still asked for.
    pub open: bool,
    /// Until when it may stay pending; nothing before the first approval.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Millis>,
    /// Who approved it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_by: Option<UserId>,
    /// For whom, where they stood in for somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_for: Option<UserId>,
}

impl Pending {
    /// Its name in conditions of packs.
    pub fn standing(&self) -> &'static str {
        if self.open { "asked" } else { "approved" }
    }
}

/// The clock that falls due first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Target id of the pack.
    pub target: String,
    /// Start of the clock.
    pub started_at: Millis,
    /// When it is due.
    pub at: Millis,
}
