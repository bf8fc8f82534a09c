//! The row of a record, and what an action sends out.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Value;
use crate::{CustomerId, MessageId, Millis, RecordId, TicketId};

/// A record's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Id, made by the client.
    pub id: RecordId,
    /// Desk id.
    pub desk: String,
    /// Which kind of the pack.
    pub kind: String,
    /// Whose it is; what belongs to another record has the customer of that one.
    pub customer: CustomerId,
    /// The record that it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<RecordId>,
    /// State id of the pack.
    pub state: String,
    /// What is known of it, by field.
    pub fields: BTreeMap<String, Value>,
    /// Tickets about it that are open, or were when it was last changed: what they repeat of it is written anew with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tickets: Vec<TicketId>,
    /// When it began.
    pub created_at: Millis,
    /// When something last happened to it.
    pub updated_at: Millis,
}

/// A form as it leaves the house: exactly what is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Which of the pack.
    pub id: String,
    /// The customer's number, as it was.
    pub to: String,
    /// What it says, by name.
    pub values: BTreeMap<String, Value>,
}

/// A short message that goes with an action, word for word as the person saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentText {
    /// Which of the pack's.
    pub send: String,
    /// Id of the message.
    pub message: MessageId,
    /// What it says.
    pub text: String,
}
