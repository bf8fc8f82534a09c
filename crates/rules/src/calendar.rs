//! Calendars: when time counts. (D7, X3)
//!
//! The wall decides: a moment is open when the clock on the wall of the calendar's zone reads a minute that is open on the date
//! that it reads. An hour that comes twice counts twice, one that the clocks jump over counts not at all, and a day that a zone
//! leaves out is no day. What is open on a date, the reading says that is in force on it: see [`Hours`] and [`Calendar::later`].

mod holiday;
mod hours;
mod table;
#[cfg(test)]
mod tests;
mod wall;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

pub use holiday::{Existence, Holiday, MonthDay, System};
pub use hours::{Hours, Opening, Rest};
use table::Table;
pub use wall::{instant, local_date};

use crate::Millis;

/// How many years of table are looked through before a calendar is taken to be shut for good.
const HORIZON: i64 = 20;

/// When time counts. What it says is never changed in place: its table of openings hangs on it.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(from = "Plain", into = "Plain")]
pub struct Calendar {
    /// Id of the pack; its name is the desk word `calendar-<id>`.
    pub id: String,
    zone: Tz,
    first: Arc<Hours>,
    later: Arc<Vec<Later>>,
    always: bool,
    table: Arc<Table>,
}

/// What is in force from a date on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Later {
    /// The first day, on the calendar's wall.
    pub from: NaiveDate,
    /// What holds then.
    #[serde(flatten)]
    pub hours: Hours,
}

/// Days off that follow each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rested {
    /// Holiday id of the pack; nothing where single dates are closed.
    pub holiday: Option<String>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// A calendar as it is stored and sent.
#[derive(Serialize, Deserialize)]
struct Plain {
    id: String,
    zone: Tz,
    #[serde(flatten)]
    first: Hours,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    later: Vec<Later>,
}

impl From<Plain> for Calendar {
    fn from(plain: Plain) -> Calendar {
        Calendar::new(&plain.id, plain.zone, plain.first, plain.later)
    }
}

impl From<Calendar> for Plain {
    fn from(calendar: Calendar) -> Plain {
        Plain {
            id: calendar.id,
            zone: calendar.zone,
            first: Arc::unwrap_or_clone(calendar.first),
            later: Arc::unwrap_or_clone(calendar.later),
        }
    }
}

impl PartialEq for Calendar {
    fn eq(&self, other: &Calendar) -> bool {
        (&self.id, self.zone, &self.first, &self.later) == (&other.id, other.zone, &other.first, &other.later)
    }
}

impl Eq for Calendar {}

impl Calendar {
    /// A calendar of what is in force first and what is in force later.
    pub fn new(id: &str, zone: Tz, first: Hours, mut later: Vec<Later>) -> Calendar {
        later.sort_by_key(|later| later.from);
        let always = first.is_always() && later.iter().all(|later| later.hours.is_always());
        Calendar {
            id: id.to_owned(),
            zone,
            first: Arc::new(first),
            later: Arc::new(later),
            always,
            table: Arc::default(),
        }
    }

    /// A calendar that never closes.
    pub fn always(id: &str, zone: Tz) -> Calendar {
        Calendar::new(id, zone, Hours::always(), Vec::new())
    }

    /// A calendar with the same openings on every day of the week given, Monday first, and no holidays.
    pub fn weekly(id: &str, zone: Tz, week: [Vec<Opening>; 7]) -> Calendar {
        Calendar::new(id, zone, Hours { week, ..Hours::default() }, Vec::new())
    }

    /// The zone on whose wall it is read.
    pub fn zone(&self) -> Tz {
        self.zone
    }

    /// What is in force before any date that [`Calendar::later`] names.
    pub fn first(&self) -> &Hours {
        &self.first
    }

    /// What is in force later, in the order of the dates.
    pub fn later(&self) -> &[Later] {
        &self.later
    }

    /// Whether it never closes.
    pub fn is_always(&self) -> bool {
        self.always
    }

    /// What is in force on a date.
    pub fn hours_on(&self, date: NaiveDate) -> &Hours {
        let place = self.later.partition_point(|later| later.from <= date);
        place.checked_sub(1).map_or(&*self.first, |place| &self.later[place].hours)
    }

    /// Since when that is in force; nothing where it always was.
    pub fn in_force_since(&self, date: NaiveDate) -> Option<NaiveDate> {
        let place = self.later.partition_point(|later| later.from <= date);
        place.checked_sub(1).map(|place| self.later[place].from)
    }

    /// Why nothing counts on a date, where it is not only the day of the week.
    pub fn rest_on(&self, date: NaiveDate) -> Option<Rest<'_>> {
        self.hours_on(date).rest_on(date)
    }

    /// The days off from a date to another, both included, each as what is in force on it says.
    pub fn rests(&self, from: NaiveDate, to: NaiveDate) -> BTreeMap<NaiveDate, Rest<'_>> {
        let changes = self.later.iter().map(|later| later.from);
        let begins: Vec<NaiveDate> =
            std::iter::once(from).chain(changes.filter(|change| *change > from && *change <= to)).collect();
        let ends = begins[1..].iter().filter_map(NaiveDate::pred_opt).chain([to]);
        let pieces = begins.iter().zip(ends);
        pieces.flat_map(|(begin, end)| self.hours_on(*begin).rests(*begin, end)).collect()
    }

    /// The days off between two instants on which it would have been open: what an explanation names (X3). Days of one reason
    /// that follow each other are one.
    pub fn rested(&self, from: Millis, to: Millis) -> Vec<Rested> {
        if self.always || to <= from {
            return Vec::new();
        }
        let (first, last) = (local_date(self.zone, from), local_date(self.zone, to - 1));
        let mut found: Vec<Rested> = Vec::new();
        for (day, rest) in self.rests(first, last) {
            if self.hours_on(day).openings(day).is_empty() {
                continue;
            }
            let holiday = match rest {
                Rest::Holiday(holiday) => Some(holiday.id.clone()),
                Rest::Closed => None,
            };
            match found.last_mut() {
                Some(before) if before.holiday == holiday && before.to.succ_opt() == Some(day) => {
                    before.to = day;
                }
                _ => found.push(Rested { holiday, from: day, to: day }),
            }
        }
        found
    }

    /// The instant at which `length` milliseconds have counted since `from`: the first one, so that a length that ends with a day
    /// is due that evening and not the next morning. `None` if the calendar does not open for that long within twenty years.
    pub fn due(&self, from: Millis, length: i64) -> Option<Millis> {
        if self.always {
            return Some(from + length);
        }
        self.table.due(self, from, length)
    }

    /// Milliseconds that count between two instants.
    pub fn counted(&self, from: Millis, to: Millis) -> i64 {
        match self.always {
            _ if to <= from => 0,
            true => to.since(from),
            false => self.table.counted(self, from, to),
        }
    }

    /// The open stretches within `from..to`, in order; no two of them touch.
    pub fn open_between(&self, from: Millis, to: Millis) -> Vec<(Millis, Millis)> {
        match self.always {
            _ if to <= from => Vec::new(),
            true => vec![(from, to)],
            false => self.table.open_between(self, from, to),
        }
    }

    /// The calendar by which days are judged from `day` on, where each day before it stays as it was judged: what `before` says
    /// until then, and from then on what this one says. Where both say the same of all that is to come, nothing changes.
    #[must_use]
    pub fn succeeding(&self, before: &Calendar, day: NaiveDate) -> Calendar {
        let coming = |calendar: &Calendar| -> Vec<Later> {
            let mut coming = vec![Later { from: day, hours: calendar.hours_on(day).clone() }];
            coming.extend(calendar.later.iter().filter(|later| later.from > day).cloned());
            coming.dedup_by(|next, last| next.hours == last.hours);
            coming
        };
        // A zone is read back to the beginning: with another one it is another calendar.
        if self.zone != before.zone {
            return self.clone();
        }
        let (mine, theirs) = (coming(self), coming(before));
        if mine == theirs {
            return Calendar { id: self.id.clone(), ..before.clone() };
        }
        let past = before.later.iter().filter(|later| later.from < day).cloned();
        let mut later: Vec<Later> = past.collect();
        if later.last().map_or(before.first(), |last| &last.hours) == &mine[0].hours {
            later.extend(mine.into_iter().skip(1));
        } else {
            later.extend(mine);
        }
        Calendar::new(&self.id, self.zone, (*before.first).clone(), later)
    }
}
