//! What was written on a ticket.

use serde::{Deserialize, Serialize};

use crate::attachment::Attachment;
use crate::{MessageId, Millis, TicketId, UserId};

/// Who wrote a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum Author {
    /// The customer of the ticket.
    Customer,
    /// An agent.
    Agent {
        /// Who.
        user: UserId,
    },
    /// The desk itself: words of the pack that the server said when they were due (E8).
    Desk,
}

/// To whom a message speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    /// From the customer to us.
    Incoming,
    /// From us to the customer.
    Reply,
    /// Inside only; the customer never sees it.
    Note,
}

/// What a mail of its own has beside its words (A17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Its subject, whole.
    pub subject: String,
    /// The message that goes with it as a file.
    pub original: MessageId,
}

/// A message's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Id, made by the client.
    pub id: MessageId,
    /// Its ticket.
    pub ticket: TicketId,
    /// To whom it speaks.
    pub kind: MessageKind,
    /// Who wrote it.
    pub author: Author,
    /// Text, as written.
    pub text: String,
    /// Channel it came or goes by.
    pub channel: String,
    /// The address that it goes to, where that is not for the ticket to say: the registered one, as it was (B15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// It is a mail of its own and begins a new talk (A17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<Letter>,
    /// Template it began from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Files that go with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// When it was written, by the corrected clock of the writer's machine.
    pub made_at: Millis,
    /// When the server received it; a customer saw it no earlier.
    pub received_at: Millis,
}
