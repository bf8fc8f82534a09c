//! Shifts: their days, their instants, and whether two of them overlap.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::Interval;
use crate::calendar::instant;
use crate::{ShiftId, UserId};

/// Minutes of a day.
const DAY: i64 = 1440;

/// When a shift begins and ends, minutes from the midnight of the day on which it begins; an end over 1440 is on the next day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    /// The first minute.
    pub from: u16,
    /// The minute after the last.
    pub to: u16,
}

/// A shift's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shift {
    /// Id, made by the client.
    pub id: ShiftId,
    /// Desk id.
    pub desk: String,
    /// Whose it is.
    pub agent: UserId,
    /// The day on which it begins, on the desk's wall (Gregorian); the first of them where it is repeated.
    pub day: NaiveDate,
    /// When.
    #[serde(flatten)]
    pub times: Times,
    /// It is repeated each week.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub weekly: bool,
    /// The last day on which a repeated one may begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
    /// Days on which it is left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<NaiveDate>,
    /// It was taken back; the row stays as the desk's memory.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
}

fn number(day: NaiveDate) -> i64 {
    day.signed_duration_since(NaiveDate::default()).num_days()
}

fn date(number: i64) -> Option<NaiveDate> {
    NaiveDate::default().checked_add_signed(chrono::TimeDelta::try_days(number)?)
}

impl Shift {
    /// Whether it begins on that day.
    pub fn begins_on(&self, day: NaiveDate) -> bool {
        let apart = number(day) - number(self.day);
        let in_step = if self.weekly { apart >= 0 && apart % 7 == 0 } else { apart == 0 };
        let within = self.until.is_none_or(|until| day <= until);
        !self.removed && in_step && within && !self.except.contains(&day)
    }

    /// The days on which it begins, within these, both included.
    pub fn days(&self, first: NaiveDate, last: NaiveDate) -> Vec<NaiveDate> {
        if !self.weekly {
            return Some(self.day)
                .filter(|day| (first..=last).contains(day) && self.begins_on(*day))
                .into_iter()
                .collect();
        }
        let (own, from) = (number(self.day), number(first).max(number(self.day)));
        let last = number(self.until.unwrap_or(last).min(last));
        // The first day in step with its own that is not before.
        let begin = from + (own - from).rem_euclid(7);
        (begin..=last).step_by(7).filter_map(date).filter(|day| self.begins_on(*day)).collect()
    }

    /// From when to when it lasts that begins on `day`. Where clocks change in it, it is longer or shorter than its minutes say.
    pub fn on(&self, zone: Tz, day: NaiveDate) -> Interval {
        let at = |minute: u16| {
            let over = day.checked_add_days(Days::new(u64::from(minute) / DAY as u64)).unwrap_or(day);
            instant(zone, over, minute % DAY as u16)
        };
        Interval::new(at(self.times.from), at(self.times.to))
    }

    /// The first day of this one on which it overlaps another one of the same person, by the minutes of the wall.
    pub fn overlaps(&self, other: &Shift) -> Option<NaiveDate> {
        let later = self.day.max(other.day);
        // After the last day that is left out, and once both have begun, each week is like the one before.
        let left_out = self.except.iter().chain(&other.except).max();
        let settled = left_out.copied().unwrap_or(later).max(later);
        let end = [self.until, other.until].into_iter().flatten().min().unwrap_or(NaiveDate::MAX);
        let first = date(number(later) - 9)?;
        let last =
            settled.checked_add_days(Days::new(21))?.min(end.checked_add_days(Days::new(2)).unwrap_or(end));
        let minutes = |shift: &Shift, day: NaiveDate| {
            let midnight = number(day) * DAY;
            (midnight + i64::from(shift.times.from), midnight + i64::from(shift.times.to))
        };
        self.days(first, last).into_iter().find(|day| {
            let (from, to) = minutes(self, *day);
            let near = [-1, 0, 1].into_iter().filter_map(|by| date(number(*day) + by));
            near.filter(|near| other.begins_on(*near)).any(|near| {
                let (begin, end) = minutes(other, near);
                from < end && begin < to
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn shift(first: &str, from: u16, to: u16, weekly: bool) -> Shift {
        Shift {
            id: ShiftId(Uuid::nil()),
            desk: "shop".into(),
            agent: UserId(Uuid::nil()),
            day: day(first),
            times: Times { from, to },
            weekly,
            until: None,
            except: Vec::new(),
            removed: false,
        }
    }

    #[test]
    fn a6_a_night_shift_ends_on_the_next_day_and_the_clock_change_is_counted() {
        let night = shift("2026-10-24", 22 * 60, 30 * 60, false);
        let berlin = night.on(chrono_tz::Europe::Berlin, day("2026-10-24"));
        assert_eq!(berlin.length(), 9 * HOUR, "an hour comes twice in that night");
        assert_eq!(night.on(chrono_tz::Asia::Riyadh, day("2026-10-24")).length(), 8 * HOUR);
        let spring = shift("2026-03-28", 22 * 60, 30 * 60, false);
        assert_eq!(spring.on(chrono_tz::Europe::Berlin, day("2026-03-28")).length(), 7 * HOUR);
    }

    #[test]
    fn a6_a_weekly_shift_comes_on_its_weekday_but_where_it_is_left_out_or_over() {
        let mut weekly = shift("2026-11-02", 540, 1020, true);
        weekly.except.push(day("2026-11-16"));
        weekly.until = Some(day("2026-11-25"));
        let found = weekly.days(day("2026-10-01"), day("2026-12-31"));
        assert_eq!(found, [day("2026-11-02"), day("2026-11-09"), day("2026-11-23")]);
        weekly.removed = true;
        assert!(weekly.days(day("2026-10-01"), day("2026-12-31")).is_empty());
    }

    #[test]
    fn a6_shifts_that_touch_do_not_overlap_and_a_night_reaches_into_the_morning() {
        let early = shift("2026-11-03", 6 * 60, 14 * 60, false);
        let late = shift("2026-11-03", 14 * 60, 22 * 60, false);
        let night = shift("2026-11-02", 22 * 60, 30 * 60, true);
        assert_eq!(early.overlaps(&late), None);
        assert_eq!(early.overlaps(&night), None, "it ends at six");
        let earlier = shift("2026-11-03", 5 * 60 + 59, 14 * 60, false);
        assert_eq!(earlier.overlaps(&night), Some(day("2026-11-03")));
        assert_eq!(night.overlaps(&earlier), Some(day("2026-11-02")));
    }

    fn any_shift() -> impl Strategy<Value = Shift> {
        let parts = (0i64..40, 0u16..1440, 1u16..1440, any::<bool>(), prop::option::of(0i64..60));
        (parts, prop::collection::vec(0i64..60, 0..6)).prop_map(
            |((first, from, long, weekly, until), except)| {
                let begin = number(day("2026-10-05"));
                let at = |n: i64| date(begin + n).unwrap();
                let mut made = shift("2026-10-05", from, from + long, weekly);
                made.day = at(first);
                made.until = until.filter(|_| weekly).map(at);
                made.except = if weekly { except.into_iter().map(at).collect() } else { Vec::new() };
                made
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        /// Compared with all days of both, one by one, for long enough that every pattern has come.
        #[test]
        fn a6_overlaps_are_those_that_counting_finds(one in any_shift(), other in any_shift()) {
            let begin = number(day("2026-10-05"));
            let all = |shift: &Shift| -> Vec<(NaiveDate, i64, i64)> {
                (begin - 2..begin + 140).filter_map(date).filter(|day| shift.begins_on(*day)).map(|day| {
                    let midnight = number(day) * DAY;
                    (day, midnight + i64::from(shift.times.from), midnight + i64::from(shift.times.to))
                }).collect()
            };
            let others = all(&other);
            let plain = all(&one).into_iter()
                .find(|(_, from, to)| others.iter().any(|(_, begin, end)| from < end && begin < to))
                .map(|(day, ..)| day);
            prop_assert_eq!(one.overlaps(&other), plain);
            prop_assert_eq!(other.overlaps(&one).is_some(), plain.is_some());
        }

        /// The days that are listed are those that begin it.
        #[test]
        fn a6_the_days_of_a_shift_are_those_on_which_it_begins(one in any_shift(), from in 0i64..80, long in 0i64..60) {
            let begin = number(day("2026-10-05")) - 10;
            let (first, last) = (date(begin + from).unwrap(), date(begin + from + long).unwrap());
            let plain: Vec<NaiveDate> =
                (begin + from..=begin + from + long).filter_map(date).filter(|day| one.begins_on(*day)).collect();
            prop_assert_eq!(one.days(first, last), plain);
        }
    }
}
