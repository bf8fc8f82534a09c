//! What a pack may say of records: a closed language, bounded in depth. There is no text to be parsed, no loop and no call.

use chrono::{Months, NaiveDate, TimeDelta, TimeZone};
use chrono_tz::Tz;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::Millis;
use crate::time::HOUR;

/// How deep amounts and conditions may be nested.
pub const MAX_DEPTH: usize = 8;

/// A stretch of time: months, weeks and days are those of the wall, hours are hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Span {
    /// Months of the calendar; what a shorter month does not have is its last day.
    #[serde(default, skip_serializing_if = "is_none")]
    pub months: u32,
    /// Weeks.
    #[serde(default, skip_serializing_if = "is_none")]
    pub weeks: u32,
    /// Days.
    #[serde(default, skip_serializing_if = "is_none")]
    pub days: u32,
    /// Hours.
    #[serde(default, skip_serializing_if = "is_none")]
    pub hours: u32,
}

fn is_none(n: &u32) -> bool {
    *n == 0
}

impl Span {
    /// Whether it is of whole days, so that a day stays a day.
    pub fn is_of_days(&self) -> bool {
        self.hours == 0
    }

    /// So much later than a day, or earlier.
    pub fn from_day(&self, day: NaiveDate, later: bool) -> Option<NaiveDate> {
        let days = chrono::Days::new(u64::from(self.weeks) * 7 + u64::from(self.days));
        let months = Months::new(self.months);
        if later {
            day.checked_add_months(months)?.checked_add_days(days)
        } else {
            day.checked_sub_months(months)?.checked_sub_days(days)
        }
    }

    /// So many hours later than a moment, or earlier.
    pub fn from_moment(&self, at: Millis, later: bool) -> Millis {
        let hours = i64::from(self.hours) * HOUR;
        if later { at + hours } else { at - hours }
    }
}

/// Steps in which the first minute of a day is looked for; clocks jump by whole ones.
const QUARTER: TimeDelta = TimeDelta::minutes(15);

/// The first moment of a day on the desk's wall. Where clocks jump over midnight, as they do in Cairo, the day begins with
/// the jump.
pub(super) fn begins(day: NaiveDate, zone: Tz) -> Option<Millis> {
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    let quarters = std::iter::successors(Some(midnight), |at| at.checked_add_signed(QUARTER)).take(96);
    let first = quarters.filter_map(|local| zone.from_local_datetime(&local).earliest()).next();
    first.map(|at| Millis(at.timestamp_millis()))
}

/// An amount, a day or a moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expr {
    /// A field of the record.
    Field(String),
    /// A field of the record that it is of.
    Parent(String),
    /// An amount of the record.
    Amount(String),
    /// An amount of the record that it is of.
    ParentAmount(String),
    /// What was asked for this action.
    Input(String),
    /// The moment in which it is judged.
    Now,
    /// The day on the desk's wall in which it is judged.
    Today,
    /// A number of the pack.
    Number(Decimal),
    /// Words or an option of the pack.
    Words(String),
    /// How many records there are of this one, or of the one that this is of.
    Count {
        /// Of which kind.
        of: String,
        /// Which of them; all without.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        when: Option<Box<Question>>,
    },
    /// All of them together.
    Sum(Vec<Expr>),
    /// All of them times each other.
    Product(Vec<Expr>),
    /// The first less the second.
    Difference(Box<[Expr; 2]>),
    /// So many hundredths of something; never rounded by itself.
    Percent {
        /// How many.
        percent: Decimal,
        /// Of what.
        of: Box<Expr>,
    },
    /// So much later than a day or a moment.
    Later {
        /// Than what.
        than: Box<Expr>,
        /// How much.
        by: Span,
    },
    /// So much earlier.
    Earlier {
        /// Than what.
        than: Box<Expr>,
        /// How much.
        by: Span,
    },
}

/// How two values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Op {
    /// They are the same.
    Is,
    /// More.
    Above,
    /// More or the same.
    AtLeast,
    /// Less.
    Below,
    /// Less or the same.
    AtMost,
    /// Later in time.
    After,
    /// Earlier in time.
    Before,
}

impl Op {
    /// Its key in packs.
    pub fn name(self) -> &'static str {
        match self {
            Op::Is => "is",
            Op::Above => "above",
            Op::AtLeast => "at_least",
            Op::Below => "below",
            Op::AtMost => "at_most",
            Op::After => "after",
            Op::Before => "before",
        }
    }
}

/// A condition on a record. What asks about a value that is not there does not hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Every one holds.
    All(Vec<Question>),
    /// At least one holds.
    Any(Vec<Question>),
    /// It does not hold.
    Not(Box<Question>),
    /// The record is in one of these states.
    State(Vec<String>),
    /// The record that it is of is in one of these states.
    ParentState(Vec<String>),
    /// There is a value, or there is none.
    Given(Expr, bool),
    /// The value is one of these options or words.
    OneOf(Expr, Vec<String>),
    /// The values compare like this.
    Compare(Expr, Op, Expr),
}

impl Expr {
    /// How deep it is nested; one for a single value.
    pub fn depth(&self) -> usize {
        let deepest = |parts: &[Expr]| 1 + parts.iter().map(Expr::depth).max().unwrap_or(0);
        match self {
            Expr::Sum(parts) | Expr::Product(parts) => deepest(parts),
            Expr::Difference(parts) => deepest(&**parts),
            Expr::Percent { of, .. } => 1 + of.depth(),
            Expr::Later { than, .. } | Expr::Earlier { than, .. } => 1 + than.depth(),
            Expr::Count { when, .. } => 1 + when.as_ref().map_or(0, |when| when.depth()),
            _ => 1,
        }
    }
}

impl Question {
    /// How deep it is nested; one for a single question.
    pub fn depth(&self) -> usize {
        match self {
            Question::All(parts) | Question::Any(parts) => {
                1 + parts.iter().map(Question::depth).max().unwrap_or(0)
            }
            Question::Not(part) => 1 + part.depth(),
            Question::State(_) | Question::ParentState(_) => 1,
            Question::Given(of, _) | Question::OneOf(of, _) => of.depth(),
            Question::Compare(left, _, right) => left.depth().max(right.depth()),
        }
    }
}
