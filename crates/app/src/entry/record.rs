//! The records of a ticket's customer, as the screen sees them and says what to do with them.

use std::collections::BTreeMap;

use kursi_rules::Millis;
use kursi_rules::record::{Type, Value};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Fault;

/// A value. Numbers and amounts are texts: they are exact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum ValueFace {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// An option; its name is a desk word.
    Choice {
        /// Option id.
        id: String,
    },
    /// A day on the desk's wall.
    Date {
        /// ISO 8601.
        day: String,
    },
    /// An instant.
    Moment {
        /// UTC milliseconds.
        at: f64,
    },
    /// A whole number.
    Count {
        /// The number.
        n: f64,
    },
    /// An exact number.
    Number {
        /// With a point.
        number: String,
    },
    /// Money.
    Money {
        /// With a point.
        amount: String,
        /// ISO 4217.
        currency: String,
    },
}

impl From<&Value> for ValueFace {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => ValueFace::Text { text: text.clone() },
            Value::Choice(id) => ValueFace::Choice { id: id.clone() },
            Value::Date(day) => ValueFace::Date { day: day.to_string() },
            Value::Moment(at) => ValueFace::Moment { at: at.0 as f64 },
            Value::Count(n) => ValueFace::Count { n: *n as f64 },
            Value::Number(number) => ValueFace::Number { number: number.normalize().to_string() },
            Value::Money { amount, currency } => {
                ValueFace::Money { amount: amount.normalize().to_string(), currency: currency.clone() }
            }
        }
    }
}

impl ValueFace {
    /// As the rules have it; nothing where it is none.
    pub(crate) fn read(&self) -> Option<Value> {
        Some(match self {
            ValueFace::Text { text } => Value::Text(text.clone()),
            ValueFace::Choice { id } => Value::Choice(id.clone()),
            ValueFace::Date { day } => Value::Date(day.parse().ok()?),
            ValueFace::Moment { at } => Value::Moment(Millis(*at as i64)),
            ValueFace::Count { n } => Value::Count(*n as i64),
            ValueFace::Number { number } => Value::Number(number.parse().ok()?),
            ValueFace::Money { amount, currency } => {
                Value::Money { amount: amount.parse().ok()?, currency: currency.clone() }
            }
        })
    }
}

/// Something that is asked, and how it is filled in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskFace {
    /// Id.
    pub id: String,
    /// Its desk word.
    pub word: String,
    /// `text`, `choice`, `date`, `moment`, `count`, `number` or `money`.
    pub kind: String,
    /// Options of a choice; the word of each is `<word>-<option>`.
    pub options: Vec<String>,
    /// Currency of money.
    pub currency: Option<String>,
    /// The longest text.
    pub longest: Option<u32>,
    /// It may be left empty.
    pub optional: bool,
}

impl AskFace {
    pub(crate) fn new(id: &str, word: String, holds: &Type, optional: bool) -> AskFace {
        let (options, currency, longest) = match holds {
            Type::Choice { options } => (options.clone(), None, None),
            Type::Money { currency } => (Vec::new(), Some(currency.clone()), None),
            Type::Text { longest } => (Vec::new(), None, Some(*longest as u32)),
            _ => (Vec::new(), None, None),
        };
        let (id, kind) = (id.to_owned(), holds.name().to_owned());
        AskFace { id, word, kind, options, currency, longest, optional }
    }
}

/// A value with the desk word that names it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NamedValue {
    /// Id.
    pub id: String,
    /// Its desk word.
    pub word: String,
    /// The value; nothing where there is none.
    pub value: Option<ValueFace>,
}

/// A kind of record that can begin here.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CreationFace {
    /// Kind id.
    pub kind: String,
    /// What is asked.
    pub asks: Vec<AskFace>,
}

/// Something that can be done with a record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ActionFace {
    /// Action id.
    pub id: String,
    /// Its desk word; `.hint` says what it does, `.shut` why it cannot be done now.
    pub word: String,
    /// What is asked.
    pub asks: Vec<AskFace>,
    /// Whether the pack's condition can hold now; it may hang on what is asked.
    pub open: bool,
    /// Why the person cannot: their role may not, or it is a step of the ticket that comes later.
    pub refused: Option<Fault>,
}

/// A record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordFace {
    /// Id.
    pub id: String,
    /// Kind id.
    pub kind: String,
    /// State id.
    pub state: String,
    /// Nothing more is asked of it.
    pub over: bool,
    /// Fields that hold something.
    pub fields: Vec<NamedValue>,
    /// Amounts that stand beside it.
    pub amounts: Vec<NamedValue>,
    /// What can be done with it, as it stands.
    pub actions: Vec<ActionFace>,
    /// What can begin of it.
    pub creations: Vec<CreationFace>,
    /// What belongs to it, the oldest first.
    pub parts: Vec<RecordFace>,
}

/// The records of a ticket's customer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordsView {
    /// Those of the customer themselves, the newest first.
    pub records: Vec<RecordFace>,
    /// What can begin.
    pub creations: Vec<CreationFace>,
}

/// A short message or a form that an action would send.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SendFace {
    /// Id.
    pub id: String,
    /// Its desk word.
    pub word: String,
    /// `sms` or `form`.
    pub by: String,
    /// What a short message says, word for word.
    pub text: Option<String>,
    /// What a form holds.
    pub values: Vec<NamedValue>,
}

/// What an action would do now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OutlookView {
    /// Whether the pack's condition holds.
    pub open: bool,
    /// Why it would be refused, besides.
    pub refused: Option<Fault>,
    /// The amounts that it shows (C12).
    pub shown: Vec<NamedValue>,
    /// What it sends.
    pub sends: Vec<SendFace>,
}

/// What is done with records.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "ask", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum RecordAsk {
    /// A record begins.
    Create {
        /// Ticket id.
        ticket: String,
        /// Kind id.
        kind: String,
        /// The record that it belongs to.
        of: Option<String>,
        /// What was typed, by field.
        fields: BTreeMap<String, String>,
    },
    /// Something is done with one.
    Act {
        /// Ticket id.
        ticket: String,
        /// Record id.
        record: String,
        /// Action id.
        action: String,
        /// What was typed, by input.
        inputs: BTreeMap<String, String>,
        /// The amounts that the person saw.
        shown: BTreeMap<String, ValueFace>,
        /// The short messages that they saw, by id.
        texts: BTreeMap<String, String>,
    },
}
