//! The openings of a calendar, worked out a year at a time and kept: what is asked again and again is then two looks into a
//! sorted list.
//!
//! A year here is 366 days from the beginning of 1970 on, which is what makes its number one division. It is worked out when it
//! is first asked for, from nothing but the calendar, so that who asks first changes no answer.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, Utc};

use super::wall::even;
use super::{Calendar, HORIZON};
use crate::Millis;
use crate::time::{HOUR, MINUTE};

/// Length of a year of the table.
const YEAR: i64 = 366 * 24 * HOUR;

/// Years that are kept: until 2100. Others are worked out each time.
const KEPT: usize = 130;

/// Years from 1970 in which dates can be reckoned at all; beyond them nothing is open.
const REACH: std::ops::Range<i64> = -1_900..8_000;

/// The years of a calendar, as far as they were asked for.
#[derive(Debug)]
pub(super) struct Table {
    years: Box<[OnceLock<Year>]>,
}

impl Default for Table {
    fn default() -> Self {
        Table { years: (0..KEPT).map(|_| OnceLock::new()).collect() }
    }
}

/// The openings of a year.
#[derive(Debug, Clone, Default)]
struct Year {
    /// Beginnings and ends, in order; no two touch.
    open: Vec<(i64, i64)>,
    /// What has counted from the beginning of the year to the end of each.
    sums: Vec<i64>,
}

impl Year {
    /// What counts in the whole year.
    fn total(&self) -> i64 {
        self.sums.last().copied().unwrap_or(0)
    }

    /// The first opening that is not over at `at`.
    fn place(&self, at: i64) -> usize {
        self.open.partition_point(|(_, to)| *to <= at)
    }

    /// What has counted from the beginning of the year to `at`.
    fn until(&self, at: i64) -> i64 {
        let place = self.place(at);
        let before = place.checked_sub(1).map_or(0, |last| self.sums[last]);
        before + self.open.get(place).map_or(0, |(from, _)| (at - from).max(0))
    }

    /// When so much has counted since the beginning of the year, which is more than nothing and no more than its total.
    fn when(&self, sum: i64) -> i64 {
        let place = self.sums.partition_point(|before| *before < sum);
        self.open[place].1 - (self.sums[place] - sum)
    }
}

/// In which year of the table an instant is.
fn number(at: i64) -> i64 {
    at.div_euclid(YEAR)
}

impl Table {
    fn year(&self, calendar: &Calendar, number: i64) -> Cow<'_, Year> {
        match usize::try_from(number).ok().and_then(|number| self.years.get(number)) {
            Some(kept) => Cow::Borrowed(kept.get_or_init(|| year(calendar, number))),
            None => Cow::Owned(year(calendar, number)),
        }
    }

    pub(super) fn due(&self, calendar: &Calendar, from: Millis, length: i64) -> Option<Millis> {
        let first = number(from.0);
        let mut left = length;
        for number in first..first.saturating_add(HORIZON) {
            let year = self.year(calendar, number);
            if number == first {
                left = left.checked_add(year.until(from.0))?;
                // Nothing has to count: it is due as soon as it is open.
                if length <= 0
                    && let Some((open, _)) = year.open.get(year.place(from.0))
                {
                    return Some(Millis(from.0.max(*open)));
                }
            } else if length <= 0
                && let Some((open, _)) = year.open.first()
            {
                return Some(Millis(*open));
            }
            if length > 0 && left <= year.total() {
                return Some(Millis(year.when(left)));
            }
            left -= year.total();
        }
        None
    }

    pub(super) fn counted(&self, calendar: &Calendar, from: Millis, to: Millis) -> i64 {
        let (first, last) = (number(from.0), number(to.0));
        (first..=last)
            .map(|number| {
                let year = self.year(calendar, number);
                let end = if number == last { year.until(to.0) } else { year.total() };
                end - if number == first { year.until(from.0) } else { 0 }
            })
            .sum()
    }

    pub(super) fn open_between(
        &self,
        calendar: &Calendar,
        from: Millis,
        to: Millis,
    ) -> Vec<(Millis, Millis)> {
        let mut found: Vec<(Millis, Millis)> = Vec::new();
        for number in number(from.0)..=number(to.0) {
            let year = self.year(calendar, number);
            let open = &year.open[year.place(from.0)..];
            for (open, close) in open.iter().take_while(|(open, _)| *open < to.0) {
                let (open, close) = (Millis(*open).max(from), Millis(*close).min(to));
                match found.last_mut() {
                    // Years of the table touch at midnights.
                    Some(last) if last.1 == open => last.1 = close,
                    _ => found.push((open, close)),
                }
            }
        }
        found
    }
}

/// Works a year out: each stretch in which the wall is evenly ahead, each date that it reads in it, each opening of that date.
fn year(calendar: &Calendar, number: i64) -> Year {
    let mut year = Year::default();
    if !REACH.contains(&number) {
        return year;
    }
    let (from, to) = (number * YEAR, (number + 1) * YEAR);
    let closed: HashSet<NaiveDate> =
        calendar.rests(date(from - 24 * HOUR), date(to + 24 * HOUR)).into_keys().collect();
    for (start, end, ahead) in even(calendar.zone, from, to) {
        let mut day = date(start + ahead);
        loop {
            let midnight = day.and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() - ahead;
            if midnight >= end {
                break;
            }
            if !closed.contains(&day) {
                for opening in calendar.hours_on(day).openings(day) {
                    let from = (midnight + i64::from(opening.from) * MINUTE).max(start);
                    let to = (midnight + i64::from(opening.to) * MINUTE).min(end);
                    year.push(from, to);
                }
            }
            let Some(next) = day.succ_opt() else { break };
            day = next;
        }
    }
    year
}

impl Year {
    fn push(&mut self, from: i64, to: i64) {
        if from >= to {
            return;
        }
        let total = self.total() + to - from;
        match (self.open.last_mut(), self.sums.last_mut()) {
            (Some(last), Some(sum)) if last.1 == from => (last.1, *sum) = (to, total),
            _ => {
                self.open.push((from, to));
                self.sums.push(total);
            }
        }
    }
}

/// The date that a wall which is not ahead of UTC reads.
fn date(at: i64) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default().date_naive()
}
