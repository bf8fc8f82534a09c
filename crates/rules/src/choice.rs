//! What commands say of a customer, of an answer, of a shift, of a record.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::{SentText, Value};
use crate::{CustomerId, RecordId, ShiftId, UserId};

/// Who the ticket is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "customer", rename_all = "kebab-case")]
pub enum CustomerChoice {
    /// Somebody known.
    Known {
        /// Who.
        id: CustomerId,
    },
    /// The first of several who are reached in this way; an agent chooses which of them it is.
    OneOf {
        /// Who.
        id: CustomerId,
    },
    /// Somebody new.
    New {
        /// Id made by the client.
        id: CustomerId,
        /// Name.
        name: String,
        /// E-mail address.
        #[serde(default)]
        email: Option<String>,
        /// Phone number.
        #[serde(default)]
        phone: Option<String>,
        /// Preferred language.
        #[serde(default)]
        language: Option<String>,
        /// ISO 3166-1 alpha-2 country.
        #[serde(default)]
        country: Option<String>,
    },
}

impl CustomerChoice {
    /// The customer's id, also of a new one.
    pub fn id(&self) -> CustomerId {
        let (CustomerChoice::Known { id } | CustomerChoice::OneOf { id } | CustomerChoice::New { id, .. }) =
            self;
        *id
    }
}

/// What an agent knows of a customer's account. Address and number are not in it: those are changed by the procedure
/// alone (B15, B16).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountFacts {
    /// Brand id of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    /// ISO 3166-1 alpha-2 country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// How the account stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// Colour of its avatar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub avatar: Option<String>,
}

/// A shift on one of its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShiftChoice {
    /// Which shift.
    pub shift: ShiftId,
    /// Whose it is.
    pub agent: UserId,
    /// The day on which it begins that is meant.
    pub day: NaiveDate,
    /// That day and all after it, not that day alone.
    pub onward: bool,
}

/// What somebody does with a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordDeed {
    /// Which record.
    pub record: RecordId,
    /// Action id of the pack.
    pub action: String,
    /// What was asked for it, by input.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub inputs: BTreeMap<String, Value>,
    /// The amounts that the person saw before (C12).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shown: BTreeMap<String, Value>,
    /// Short messages that go with it, as the person saw them (C14).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub texts: Vec<SentText>,
}
