//! Calendars: when time counts. A time zone, any number of opening intervals a weekday, closed dates.

use chrono::{DateTime, Datelike, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::Millis;
use crate::time::MINUTE;

/// A stretch of a day in which time counts, minutes from local midnight; `to` may be 1440.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// First minute.
    pub from: u16,
    /// Minute after the last.
    pub to: u16,
}

/// When time counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calendar {
    /// Id of the pack; its name is the desk word `calendar-<id>`.
    pub id: String,
    /// Time zone in which the openings are read.
    pub zone: Tz,
    /// Openings by weekday, Monday first. Seven whole days mean round the clock.
    pub week: [Vec<Opening>; 7],
    /// Dates (Gregorian, local) that are closed all day.
    #[serde(default)]
    pub closed: Vec<NaiveDate>,
}

/// A day never closed.
const WHOLE_DAY: Opening = Opening { from: 0, to: 1440 };

/// How far ahead a due time is looked for before the calendar is taken to be shut for good.
const HORIZON_DAYS: u64 = 366 * 20;

impl Calendar {
    /// A calendar that never closes.
    pub fn always(id: &str, zone: Tz) -> Self {
        Calendar {
            id: id.to_owned(),
            zone,
            week: std::array::from_fn(|_| vec![WHOLE_DAY]),
            closed: Vec::new(),
        }
    }

    /// Whether it never closes.
    pub fn is_always(&self) -> bool {
        self.closed.is_empty() && self.week.iter().all(|day| day.as_slice() == [WHOLE_DAY])
    }

    /// The open stretches that overlap `from..`, in order, without end unless the horizon is reached.
    pub fn open_from(&self, from: Millis) -> impl Iterator<Item = (Millis, Millis)> + '_ {
        let first = local_date(self.zone, from).checked_sub_days(Days::new(1));
        (0..HORIZON_DAYS)
            .filter_map(move |day| first?.checked_add_days(Days::new(day)))
            .flat_map(move |date| {
                let weekday = &self.week[date.weekday().num_days_from_monday() as usize];
                let openings = if self.closed.contains(&date) { &[][..] } else { weekday.as_slice() };
                openings.iter().map(move |opening| {
                    (instant(self.zone, date, opening.from), instant(self.zone, date, opening.to))
                })
            })
            .filter(move |(_, to)| *to > from)
            .map(move |(open, to)| (open.max(from), to))
    }

    /// The instant at which `length` milliseconds have counted since `from`; `None` if the calendar does not
    /// open for that long within twenty years.
    pub fn due(&self, from: Millis, length: i64) -> Option<Millis> {
        if self.is_always() {
            return Some(from + length);
        }
        let mut left = length;
        for (open, close) in self.open_from(from) {
            let here = close.since(open);
            if left <= here {
                return Some(open + left);
            }
            left -= here;
        }
        None
    }

    /// The open stretches within `from..to`.
    pub fn open_between(&self, from: Millis, to: Millis) -> Vec<(Millis, Millis)> {
        if self.is_always() {
            return if from < to { vec![(from, to)] } else { Vec::new() };
        }
        let mut found: Vec<(Millis, Millis)> = Vec::new();
        for (open, close) in self.open_from(from).take_while(|(open, _)| *open < to) {
            match found.last_mut() {
                Some(last) if last.1 == open => last.1 = close.min(to),
                _ => found.push((open, close.min(to))),
            }
        }
        found
    }
}

/// The date on the wall of a zone.
pub fn local_date(zone: Tz, at: Millis) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(at.0).unwrap_or_default().with_timezone(&zone).date_naive()
}

/// The instant of a local minute. A minute that the clocks jump over is taken an hour later, one that comes
/// twice is taken the first time.
pub fn instant(zone: Tz, date: NaiveDate, minute: u16) -> Millis {
    let (date, minute) = match minute {
        1440.. => (date.checked_add_days(Days::new(1)).unwrap_or(date), 0),
        minute => (date, minute),
    };
    let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0).unwrap_or_default();
    let local = NaiveDateTime::new(date, time);
    let found = match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.timestamp_millis(),
        LocalResult::None => zone
            .from_local_datetime(&(local + chrono::TimeDelta::hours(1)))
            .earliest()
            .map_or_else(|| local.and_utc().timestamp_millis(), |at| at.timestamp_millis() - 60 * MINUTE),
    };
    Millis(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;

    fn at(text: &str) -> Millis {
        Millis(DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
    }

    fn tehran() -> Calendar {
        let day = vec![Opening { from: 8 * 60, to: 12 * 60 }, Opening { from: 13 * 60, to: 17 * 60 }];
        let mut week: [Vec<Opening>; 7] = std::array::from_fn(|_| day.clone());
        week[3].clear();
        week[4].clear();
        Calendar {
            id: "office".into(),
            zone: chrono_tz::Asia::Tehran,
            week,
            closed: vec![NaiveDate::from_ymd_opt(2026, 3, 21).unwrap()],
        }
    }

    #[test]
    fn round_the_clock_adds_plainly() {
        let always = Calendar::always("always", chrono_tz::Asia::Riyadh);
        assert!(always.is_always());
        let start = at("2026-11-21T23:50:00+03:00");
        assert_eq!(always.due(start, HOUR / 2), Some(start + HOUR / 2), "A7");
    }

    #[test]
    fn split_days_weekends_and_holidays_do_not_count() {
        // Wednesday 16:00; Thursday and Friday are free, Saturday 21 March is a holiday.
        let start = at("2026-03-18T16:00:00+03:30");
        let due = tehran().due(start, 6 * HOUR).unwrap();
        assert_eq!(due, at("2026-03-22T14:00:00+03:30"));
        let open = tehran().open_between(start, due);
        assert_eq!(open.len(), 3);
        assert_eq!(open.iter().map(|(from, to)| to.since(*from)).sum::<i64>(), 6 * HOUR);
    }

    #[test]
    fn a_calendar_that_never_opens_has_no_due_time() {
        let shut = Calendar { week: std::array::from_fn(|_| Vec::new()), ..tehran() };
        assert_eq!(shut.due(at("2026-03-18T16:00:00+03:30"), 1), None);
    }
}
