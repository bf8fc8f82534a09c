//! Values of records and their types. Amounts are exact decimals: nothing is ever a binary fraction.

use std::cmp::Ordering;

use chrono::NaiveDate;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Millis;

/// Digits behind the point of what somebody types as money: no amount that is handed over has more.
pub const MONEY_PLACES: u32 = 2;

/// The largest amount that is believed; far beyond any that is paid, far below what could overflow.
const MOST: i64 = 1_000_000_000_000;

/// What a field, an input or an amount holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum Type {
    /// Words.
    Text {
        /// The longest, characters.
        longest: usize,
    },
    /// One of a list.
    Choice {
        /// Option ids.
        options: Vec<String>,
    },
    /// A day on the desk's wall.
    Date,
    /// An instant.
    Moment,
    /// A whole number.
    Count {
        /// The least.
        least: i64,
        /// The most.
        most: i64,
    },
    /// An exact number; only what is reckoned is one.
    Number,
    /// Money of one currency, not negative where somebody types it.
    Money {
        /// ISO 4217.
        currency: String,
    },
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// Words.
    Text(String),
    /// An option id.
    Choice(String),
    /// A day on the desk's wall (Gregorian).
    Date(NaiveDate),
    /// An instant.
    Moment(Millis),
    /// A whole number.
    Count(i64),
    /// An exact number.
    Number(Decimal),
    /// Money; the currency goes with it, so that a later revision of the desk does not change what was agreed.
    Money {
        /// How much.
        amount: Decimal,
        /// ISO 4217.
        currency: String,
    },
}

/// Why a value is none of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// It is of another type, or not written as one of it.
    Malformed,
    /// It is longer, smaller or larger than may be.
    OutOfBounds,
    /// It is none of the options.
    NoOption,
}

impl Unfit {
    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Unfit::Malformed => "malformed",
            Unfit::OutOfBounds => "out-of-bounds",
            Unfit::NoOption => "no-option",
        }
    }
}

impl Type {
    /// Its name in packs.
    pub fn name(&self) -> &'static str {
        match self {
            Type::Text { .. } => "text",
            Type::Choice { .. } => "choice",
            Type::Date => "date",
            Type::Moment => "moment",
            Type::Count { .. } => "count",
            Type::Number => "number",
            Type::Money { .. } => "money",
        }
    }

    /// Whether it can be reckoned with.
    pub fn is_number(&self) -> bool {
        matches!(self, Type::Count { .. } | Type::Number | Type::Money { .. })
    }

    /// Whether it lies in time.
    pub fn is_time(&self) -> bool {
        matches!(self, Type::Date | Type::Moment)
    }

    /// Whether somebody may give this value.
    ///
    /// # Errors
    /// It is none of the type.
    pub fn fits(&self, value: &Value) -> Result<(), Unfit> {
        let within = |yes: bool| if yes { Ok(()) } else { Err(Unfit::OutOfBounds) };
        match (self, value) {
            (Type::Text { longest }, Value::Text(text)) => {
                let blank = text.chars().all(|c| c.is_whitespace() || c.is_control());
                within(!blank && text.chars().count() <= *longest)
            }
            (Type::Choice { options }, Value::Choice(option)) => {
                if options.contains(option) {
                    Ok(())
                } else {
                    Err(Unfit::NoOption)
                }
            }
            (Type::Date, Value::Date(_)) | (Type::Moment, Value::Moment(_)) => Ok(()),
            (Type::Count { least, most }, Value::Count(count)) => within((least..=most).contains(&count)),
            (Type::Number, Value::Number(_)) => Ok(()),
            (Type::Money { currency }, Value::Money { amount, currency: given }) if currency == given => {
                let sound = !amount.is_sign_negative() && *amount <= Decimal::from(MOST);
                within(sound && amount.normalize().scale() <= MONEY_PLACES)
            }
            _ => Err(Unfit::Malformed),
        }
    }
}

impl Value {
    /// The number in it, where it can be reckoned with.
    pub fn number(&self) -> Option<Decimal> {
        match self {
            Value::Count(count) => Some(Decimal::from(*count)),
            Value::Number(number) => Some(*number),
            Value::Money { amount, .. } => Some(*amount),
            _ => None,
        }
    }

    /// Its currency, where it is money.
    pub fn currency(&self) -> Option<&str> {
        match self {
            Value::Money { currency, .. } => Some(currency),
            _ => None,
        }
    }

    /// The words or the option in it.
    pub fn words(&self) -> Option<&str> {
        match self {
            Value::Text(text) | Value::Choice(text) => Some(text),
            _ => None,
        }
    }

    /// Whether two values are the same to whoever reads them: 450 and 450.00 are.
    pub fn is_same(&self, other: &Value) -> bool {
        match (self.number(), other.number()) {
            (Some(one), Some(two)) => one.cmp(&two) == Ordering::Equal && self.currency() == other.currency(),
            _ => self == other,
        }
    }
}
