//! Where customers are by the clock, and calls that are planned in their day (E7).
//!
//! A call is an instant. Whether it is a time for calls, the wall of the customer's zone says on that date, with the clock changes
//! of that zone: the calendar reads them, and nothing here adds hours to hours.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::calendar::{Calendar, Hours, Opening, instant, local_date};
use crate::customer::Customer;
use crate::desk::Desk;
use crate::time::MINUTE;
use crate::{Millis, UserId};

/// A time zone in which customers are; its name is the desk word `zone-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ZoneRule {
    /// Id of the pack.
    pub id: String,
    /// The zone.
    pub zone: Tz,
    /// Countries, ISO 3166, whose customers are taken to be in it while nobody has said where they are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub countries: Vec<String>,
}

/// When customers are called, by their own clock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallRule {
    /// Openings of their week, Monday first.
    pub week: [Vec<Opening>; 7],
    /// How far apart the times are that are offered, milliseconds.
    pub every: i64,
    /// How many days ahead one is planned at most.
    pub ahead: u32,
    /// How long after its time a call is late, milliseconds.
    pub late: i64,
    /// From which minute of their day it is night.
    pub night_from: u16,
    /// Until which minute.
    pub night_to: u16,
}

/// A call to the customer that is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedCall {
    /// When.
    pub at: Millis,
    /// The customer's zone by which that was found a time for calls.
    pub zone: String,
    /// Who planned it.
    pub by: UserId,
}

impl PlannedCall {
    /// The target of its clock; its name is the desk word `target-planned-call`.
    pub const TARGET: &str = "planned-call";
}

/// Where a customer is by the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Whereabouts {
    /// The zone.
    pub zone: Tz,
    /// Nobody said so: it is that of their country.
    pub assumed: bool,
}

impl Desk {
    /// The zone of a customer: what somebody said, or the one in which the pack takes their country to be.
    pub fn whereabouts(&self, customer: &Customer) -> Option<Whereabouts> {
        if let Some(zone) = customer.zone.as_ref().and_then(|zone| zone.parse().ok()) {
            return Some(Whereabouts { zone, assumed: false });
        }
        let country = customer.country.as_ref()?;
        let rule = self.course.zones.iter().find(|rule| rule.countries.contains(country))?;
        Some(Whereabouts { zone: rule.zone, assumed: true })
    }
}

impl CallRule {
    /// The hours for calls on the wall of a zone.
    fn hours(&self, zone: Tz) -> Calendar {
        Calendar::new(
            PlannedCall::TARGET,
            zone,
            Hours { week: self.week.clone(), ..Hours::default() },
            vec![],
        )
    }

    /// Whether it is a time for calls there.
    pub fn is_time(&self, zone: Tz, at: Millis) -> bool {
        !self.hours(zone).open_between(at, at + 1).is_empty()
    }

    /// The first time for calls there from `at` on.
    pub fn next(&self, zone: Tz, at: Millis) -> Option<Millis> {
        self.hours(zone).due(at, 0)
    }

    /// The last day on which a call is planned, on the wall there.
    pub fn last_day(&self, zone: Tz, now: Millis) -> NaiveDate {
        let today = local_date(zone, now);
        today.checked_add_days(Days::new(u64::from(self.ahead))).unwrap_or(today)
    }

    /// The times that are offered, by the days of the customer. An hour that their clocks jump over is not among them; one that
    /// comes twice is there twice, for it is two hours.
    pub fn times(&self, zone: Tz, now: Millis) -> BTreeMap<NaiveDate, Vec<Millis>> {
        let mut days: BTreeMap<NaiveDate, Vec<Millis>> = BTreeMap::new();
        let (from, to) =
            (instant(zone, local_date(zone, now), 0), instant(zone, self.last_day(zone, now), 1440));
        for (open, close) in self.hours(zone).open_between(from, to) {
            let mut at = open;
            while at < close {
                if at > now {
                    days.entry(local_date(zone, at)).or_default().push(at);
                }
                at = at + self.every.max(MINUTE);
            }
        }
        days
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Datelike, Timelike, Utc};
    use proptest::prelude::*;

    use super::*;
    use crate::time::HOUR;

    fn rule(from: u16, to: u16) -> CallRule {
        let week = std::array::from_fn(|_| vec![Opening { from, to }]);
        CallRule { week, every: 30 * MINUTE, ahead: 14, late: 15 * MINUTE, night_from: 1260, night_to: 420 }
    }

    fn at(text: &str) -> Millis {
        Millis(DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
    }

    fn there(zone: Tz, at: Millis) -> DateTime<Tz> {
        DateTime::<Utc>::from_timestamp_millis(at.0).unwrap().with_timezone(&zone)
    }

    #[test]
    fn e7_the_customers_clock_says_when_they_are_called() {
        let (zone, rule) = (chrono_tz::America::New_York, rule(9 * 60, 19 * 60));
        // Noon in Karachi is two at night in New York.
        assert!(!rule.is_time(zone, at("2026-11-24T12:00:00+05:00")));
        assert_eq!(rule.next(zone, at("2026-11-24T12:00:00+05:00")), Some(at("2026-11-24T09:00:00-05:00")));
        assert!(rule.is_time(zone, at("2026-11-24T09:00:00-05:00")));
        assert!(!rule.is_time(zone, at("2026-11-24T19:00:00-05:00")), "the end is no time any more");
    }

    #[test]
    fn e7_hours_for_calls_move_with_the_customers_clocks() {
        let (zone, rule) = (chrono_tz::Europe::London, rule(9 * 60, 19 * 60));
        // On the 25th of October 2026 London sets its clocks back; Karachi does not.
        assert_eq!(rule.next(zone, at("2026-10-24T00:00:00Z")), Some(at("2026-10-24T08:00:00Z")));
        assert_eq!(rule.next(zone, at("2026-10-25T02:00:00Z")), Some(at("2026-10-25T09:00:00Z")));
        assert!(!rule.is_time(zone, at("2026-10-25T08:30:00Z")), "half past eight there, since that morning");
    }

    #[test]
    fn e7_an_hour_that_is_jumped_over_is_not_offered_and_one_that_comes_twice_is_offered_twice() {
        let (zone, rule) = (chrono_tz::Europe::London, rule(0, 4 * 60));
        let read = |now: &str, day: NaiveDate| -> Vec<(u32, u32)> {
            let times = rule.times(zone, at(now));
            times[&day].iter().map(|at| (there(zone, *at).hour(), there(zone, *at).minute())).collect()
        };
        let spring = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
        assert_eq!(
            read("2026-03-28T12:00:00Z", spring),
            [(0, 0), (0, 30), (2, 0), (2, 30), (3, 0), (3, 30)],
            "from one o'clock it is two"
        );
        let autumn = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap();
        assert_eq!(
            read("2026-10-24T12:00:00Z", autumn),
            [(0, 0), (0, 30), (1, 0), (1, 30), (1, 0), (1, 30), (2, 0), (2, 30), (3, 0), (3, 30)]
        );
    }

    #[test]
    fn e7_a_day_that_a_zone_left_out_is_not_offered() {
        // Samoa went from the 29th to the 31st of December 2011.
        let days = rule(9 * 60, 10 * 60).times(chrono_tz::Pacific::Apia, at("2011-12-29T00:00:00-10:00"));
        let days: Vec<u32> = days.keys().take(3).map(Datelike::day).collect();
        assert_eq!(days, [29, 31, 1]);
    }

    proptest! {
        #[test]
        fn e7_whatever_is_offered_is_a_time_for_calls_to_come_on_the_day_under_which_it_stands(
            zone in prop::sample::select(vec![
                chrono_tz::Asia::Karachi, chrono_tz::Europe::London, chrono_tz::America::New_York,
                chrono_tz::Australia::Lord_Howe, chrono_tz::Pacific::Apia, chrono_tz::Africa::Cairo,
                chrono_tz::America::St_Johns, chrono_tz::Asia::Kathmandu,
            ]),
            now in 1_262_304_000_000_i64..2_524_608_000_000,
            from in 0_u16..1_400,
            length in 30_u16..1_440,
        ) {
            let rule = rule(from, (from + length).min(1_440));
            let now = Millis(now);
            let last = rule.last_day(zone, now);
            for (day, times) in rule.times(zone, now) {
                prop_assert!(day <= last && !times.is_empty() && times.is_sorted());
                for at in times {
                    prop_assert!(at > now && rule.is_time(zone, at) && local_date(zone, at) == day);
                    prop_assert_eq!(rule.next(zone, at), Some(at));
                    let wall = there(zone, at);
                    let minute = (wall.hour() * 60 + wall.minute()) as u16;
                    prop_assert!((from..(from + length).min(1_440)).contains(&minute));
                }
            }
            prop_assert!(rule.next(zone, now).is_some_and(|next| next.since(now) <= 49 * HOUR));
        }
    }
}
