use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CustomerFace, TicketRow};

/// What is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Among {
    /// Tickets, and the first few customers.
    All,
    /// Tickets.
    Tickets,
    /// Customers.
    Customers,
}

/// A stretch of a text in which something stands that was asked for: UTF-16 code units, whole words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Mark {
    /// Its first unit.
    pub from: u32,
    /// The unit behind its last.
    pub to: u32,
}

/// Where an excerpt is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ExcerptOf {
    /// A message of the customer.
    Incoming,
    /// A reply.
    Reply,
    /// A note.
    Note,
    /// The name of a file.
    File,
    /// Why the ticket is pending.
    Pending,
    /// The customer's address or number.
    Customer,
}

/// A part of a longer text around what was found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Excerpt {
    /// Where it is from.
    pub of: ExcerptOf,
    /// The part, in one line.
    pub text: String,
    /// In it.
    pub marks: Vec<Mark>,
}

/// A ticket that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundTicket {
    /// The ticket.
    pub row: TicketRow,
    /// In its subject.
    pub in_subject: Vec<Mark>,
    /// In its customer's name.
    pub in_customer: Vec<Mark>,
    /// In its number.
    pub in_number: Vec<Mark>,
    /// What was found elsewhere, if not all is in the row.
    pub excerpt: Option<Excerpt>,
}

/// A customer who was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FoundCustomer {
    /// The customer.
    pub face: CustomerFace,
    /// In the name.
    pub in_name: Vec<Mark>,
    /// In the e-mail address.
    pub in_email: Vec<Mark>,
    /// In the phone number.
    pub in_phone: Vec<Mark>,
    /// The newest tickets of theirs.
    pub tickets: Vec<TicketRow>,
}

/// How much can be found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum IndexState {
    /// The index is being made.
    UnderWay {
        /// UTC milliseconds: tickets since then can be found. Nothing before the first ones.
        reaches: Option<f64>,
        /// How much of the time that tickets go back, from 0 to 1.
        share: f64,
    },
    /// Everything.
    Whole,
}

/// See [`super::ViewRequest::Search`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SearchView {
    /// Whether there was anything to look for: spaces and marks alone are nothing.
    pub asked: bool,
    /// Tickets, the newest first.
    pub tickets: Vec<FoundTicket>,
    /// Customers.
    pub customers: Vec<FoundCustomer>,
    /// Behind which the next page begins; nothing where this is the last one.
    pub next: Option<f64>,
    /// How much can be found.
    pub index: IndexState,
}
