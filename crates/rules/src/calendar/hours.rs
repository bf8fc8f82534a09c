//! What is in force in a calendar at a time: the openings of a week, and the days on which nothing counts.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::holiday::Holiday;

/// A stretch of a day in which time counts, minutes from local midnight; `to` may be 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// First minute.
    pub from: u16,
    /// Minute after the last.
    pub to: u16,
}

/// A day never closed.
const WHOLE_DAY: Opening = Opening { from: 0, to: 1440 };

/// Openings and days off.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hours {
    /// Openings by weekday, Monday first. Seven whole days mean round the clock.
    pub week: [Vec<Opening>; 7],
    /// Dates (Gregorian, local) that are closed all day.
    #[serde(default)]
    pub closed: Vec<NaiveDate>,
    /// Days that are closed every year.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holidays: Vec<Holiday>,
    /// Dates on which no holiday holds, whatever the rules say: the moon was seen a day later than the tables have it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub worked: Vec<NaiveDate>,
}

/// Why nothing counts on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest<'a> {
    /// A holiday of every year.
    Holiday(&'a Holiday),
    /// The date alone is closed.
    Closed,
}

impl Hours {
    /// Round the clock.
    pub fn always() -> Hours {
        Hours { week: std::array::from_fn(|_| vec![WHOLE_DAY]), ..Hours::default() }
    }

    /// Whether it is round the clock.
    pub fn is_always(&self) -> bool {
        self.closed.is_empty()
            && self.holidays.is_empty()
            && self.week.iter().all(|day| day.as_slice() == [WHOLE_DAY])
    }

    /// The openings of a day of the week, holidays aside.
    pub fn openings(&self, date: NaiveDate) -> &[Opening] {
        &self.week[date.weekday().num_days_from_monday() as usize]
    }

    /// The days off from a date to another, both included, each with its reason: the first holiday that says so.
    pub fn rests(&self, from: NaiveDate, to: NaiveDate) -> BTreeMap<NaiveDate, Rest<'_>> {
        let mut rests = BTreeMap::new();
        for holiday in &self.holidays {
            for day in holiday.days_between(from, to) {
                if !self.worked.contains(&day) {
                    rests.entry(day).or_insert(Rest::Holiday(holiday));
                }
            }
        }
        for day in self.closed.iter().filter(|day| (from..=to).contains(*day)) {
            rests.entry(*day).or_insert(Rest::Closed);
        }
        rests
    }

    /// Why nothing counts on a date, where it is not only the day of the week.
    pub fn rest_on(&self, date: NaiveDate) -> Option<Rest<'_>> {
        self.rests(date, date).remove(&date)
    }
}
