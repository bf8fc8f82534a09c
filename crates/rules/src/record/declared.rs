//! What a pack declares of records.

use serde::{Deserialize, Serialize};

use super::{Expr, Question, Type};

/// The most records of one customer: years of them. A machine that made more was broken.
pub const MOST_RECORDS: usize = 1_000;

/// A kind of record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordKind {
    /// Id; its name is the desk word `record-<id>`.
    pub id: String,
    /// The kind that it belongs to; nothing where it belongs to a customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<String>,
    /// The state of a new one.
    pub initial: String,
    /// States.
    pub states: Vec<RecordState>,
    /// Fields.
    pub fields: Vec<RecordField>,
    /// What is reckoned of one, each from fields and from amounts before it.
    pub amounts: Vec<Amount>,
    /// How one begins.
    pub create: Creation,
    /// What can be done with one.
    pub actions: Vec<Action>,
}

/// A state; its name is the desk word `record-<record>-state-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordState {
    /// Id.
    pub id: String,
    /// Whether nothing more is asked of a record in it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub over: bool,
}

/// A field, or what an action asks; its name is the desk word `record-<record>-field-<id>` or
/// `record-<record>-input-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordField {
    /// Id.
    pub id: String,
    /// What it holds.
    #[serde(flatten)]
    pub holds: Type,
    /// It may be left empty.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// It is not asked when a record begins: actions alone set it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub later: bool,
}

/// An amount that is reckoned, kept nowhere; its name is the desk word `record-<record>-amount-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Amount {
    /// Id.
    pub id: String,
    /// How.
    pub value: Expr,
    /// To how many places it is rounded, half away from nothing; not at all without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// Whether it always stands beside the record; otherwise only an action shows it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub beside: bool,
}

/// How a record begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Creation {
    /// Role ids.
    pub may: Vec<String>,
    /// When that can be; always without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Question>,
}

/// Something that can be done with a record; its name is the desk word `record-<record>-action-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Id.
    pub id: String,
    /// Role ids.
    pub may: Vec<String>,
    /// From which states.
    pub from: Vec<String>,
    /// When; always without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Question>,
    /// What is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub asks: Vec<RecordField>,
    /// Amounts that are shown before it is confirmed, and held against what is true when it is judged (C12).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shows: Vec<String>,
    /// The state that it leads to; the same without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What it sets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sets: Vec<Set>,
    /// What becomes of related records, in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub then: Vec<Consequence>,
    /// What leaves the house because of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sends: Vec<Send>,
    /// What becomes of the ticket at which it is done.
    #[serde(default, skip_serializing_if = "AtTicket::is_empty")]
    pub ticket: AtTicket,
}

/// What becomes of the ticket at which something is done with a record (C4, C5, C13), in this order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AtTicket {
    /// It gets these tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// It loses these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub untags: Vec<String>,
    /// Tickets are opened from it, about the record: ids of follow-ups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<String>,
    /// It gets this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// It is closed with this result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub close: Option<String>,
}

impl AtTicket {
    /// Nothing becomes of it.
    pub fn is_empty(&self) -> bool {
        *self == AtTicket::default()
    }
}

/// A field is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Set {
    /// Field id.
    pub field: String,
    /// To what, as it was before the action.
    pub value: Expr,
}

/// What becomes of related records: of each one that is of this, or of the one that this is of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// Of which kind.
    pub record: String,
    /// From which states; others stay as they are.
    pub from: Vec<String>,
    /// When, as it is after what came before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Question>,
    /// The state that it leads to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// What it sets.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sets: Vec<Set>,
}

/// By what something leaves the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SendBy {
    /// A short message in the pack's words, to the customer's number (C14).
    Sms,
    /// A form for somebody who does something with it: values, no words (C1).
    Form,
}

impl SendBy {
    /// Its name in packs and effects.
    pub fn name(self) -> &'static str {
        match self {
            SendBy::Sms => "sms",
            SendBy::Form => "form",
        }
    }
}

/// Something that leaves the house because of an action. Its name is the desk word `record-<record>-send-<id>`; what a short
/// message says is its `.text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Send {
    /// Id.
    pub id: String,
    /// By what.
    pub by: SendBy,
    /// When; always without.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<Question>,
    /// What goes with it, by the name that the words or the form have for it, as it was before the action.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub with: Vec<(String, Expr)>,
}

impl RecordKind {
    /// A field by id.
    pub fn field(&self, id: &str) -> Option<&RecordField> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// An amount by id.
    pub fn amount(&self, id: &str) -> Option<&Amount> {
        self.amounts.iter().find(|amount| amount.id == id)
    }

    /// An action by id.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// Whether nothing more is asked of a record in this state.
    pub fn is_over(&self, state: &str) -> bool {
        self.states.iter().any(|known| known.id == state && known.over)
    }
}
