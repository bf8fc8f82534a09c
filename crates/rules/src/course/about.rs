//! The record that a ticket is about: what ladders of tickets go by (C4, C5, C13).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::RecordId;
use crate::course::{CourseRule, When};
use crate::record::{Record, Sight, Value};

/// The record that a ticket is about, with what its ladders go by. It is repeated at the ticket, so that nothing else has
/// to be read to know what comes next, and written anew with every change of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Which one.
    pub record: RecordId,
    /// Its kind.
    pub kind: String,
    /// Its state.
    pub state: String,
    /// The days on which steps open, by the amount that says so.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub days: BTreeMap<String, NaiveDate>,
}

impl About {
    /// A record as ladders of the desk go by it.
    pub fn of(course: &CourseRule, record: &Record, sight: &Sight<'_>) -> About {
        let ladders = course.ladders.iter();
        let own = ladders.filter(|ladder| ladder.of.as_ref().is_some_and(|of| of.record == record.kind));
        let days = own.flat_map(|ladder| &ladder.steps).filter_map(|rise| match &rise.opens {
            When::OnDay { amount, .. } => match sight.amount(amount)? {
                Value::Date(day) => Some((amount.clone(), day)),
                _ => None,
            },
            _ => None,
        });
        let days = days.collect();
        About { record: record.id, kind: record.kind.clone(), state: record.state.clone(), days }
    }
}
