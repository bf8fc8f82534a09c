//! The table against a counter that knows nothing of it: it goes through the minutes of UTC one by one, reads the wall, and asks
//! of each whether it is open. It reads the rules the other way round: from the date to the month and day of each calendar.

use chrono::{DateTime, Datelike, Days, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::{AsCalendar, Date, Gregorian};

use super::*;
use crate::time::MINUTE;

/// Minutes that are walked for each calendar: nine days.
const SPAN: i64 = 9 * 24 * 60;
const CALENDARS: u64 = 640;
const QUESTIONS: u64 = 100;

/// Zones with a day near which they did something to their clocks.
const ZONES: [(Tz, &str); 30] = [
    (chrono_tz::Asia::Tehran, "2021-03-22"),
    (chrono_tz::Asia::Tehran, "2021-09-22"),
    (chrono_tz::Asia::Tehran, "2022-09-22"),
    (chrono_tz::Asia::Tehran, "2026-03-21"),
    (chrono_tz::Australia::Lord_Howe, "2025-04-06"),
    (chrono_tz::Australia::Lord_Howe, "2025-10-05"),
    (chrono_tz::Africa::Cairo, "2023-04-28"),
    (chrono_tz::Africa::Cairo, "2023-10-27"),
    (chrono_tz::Africa::Cairo, "2026-04-24"),
    (chrono_tz::Pacific::Apia, "2011-12-30"),
    (chrono_tz::Pacific::Kwajalein, "1993-08-21"),
    (chrono_tz::Pacific::Kiritimati, "1994-12-31"),
    (chrono_tz::Pacific::Fakaofo, "2011-12-30"),
    (chrono_tz::Europe::Berlin, "2026-03-29"),
    (chrono_tz::Europe::Berlin, "2026-10-25"),
    (chrono_tz::America::New_York, "2026-03-08"),
    (chrono_tz::America::New_York, "2026-11-01"),
    (chrono_tz::America::Sao_Paulo, "2018-11-04"),
    (chrono_tz::America::Caracas, "2016-05-01"),
    (chrono_tz::America::Caracas, "2007-12-09"),
    (chrono_tz::Asia::Pyongyang, "2018-05-05"),
    (chrono_tz::Asia::Kathmandu, "2026-01-01"),
    (chrono_tz::Asia::Kolkata, "2028-02-28"),
    (chrono_tz::Asia::Riyadh, "2026-06-25"),
    (chrono_tz::Africa::Casablanca, "2026-02-15"),
    (chrono_tz::Asia::Amman, "2022-10-28"),
    (chrono_tz::Europe::Moscow, "2014-10-26"),
    (chrono_tz::Antarctica::Troll, "2026-03-29"),
    (chrono_tz::America::Santiago, "2026-04-05"),
    (chrono_tz::UTC, "2024-02-29"),
];

/// Chance that comes out the same each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn one_in(&mut self, of: u64) -> bool {
        self.below(of) == 0
    }
}

/// Month, day, and the length of the month of a date in a calendar.
fn read(system: System, date: NaiveDate) -> (u8, u8, u8) {
    fn parts<A: AsCalendar>(date: Date<A>) -> (u8, u8, u8) {
        (date.month().ordinal, date.day_of_month().0, date.days_in_month())
    }
    let small = |number: u32| u8::try_from(number).unwrap();
    let iso = Date::try_new_iso(date.year(), small(date.month()), small(date.day())).unwrap();
    match system {
        System::Gregorian => parts(iso.to_calendar(Gregorian)),
        System::Jalali => parts(iso.to_calendar(Persian::new())),
        System::Hijri => parts(iso.to_calendar(Hijri::new_umm_al_qura())),
    }
}

/// A calendar of chance, whose holidays and changes fall near a day.
fn calendar(chance: &mut Chance, zone: Tz, near: NaiveDate) -> Calendar {
    let somewhere = |chance: &mut Chance| near + Days::new(chance.below(11)) - Days::new(5);
    let hours = |chance: &mut Chance| {
        let week = std::array::from_fn(|_| match chance.below(8) {
            0 => Vec::new(),
            1 => vec![Opening { from: 0, to: 1440 }],
            _ => {
                let mut edges: Vec<u16> = (0..2 + 2 * chance.below(3))
                    .map(|_| match chance.one_in(3) {
                        // Where clocks are changed, to the minute.
                        true => u16::try_from(chance.below(4 * 60 + 1)).unwrap(),
                        false => u16::try_from(chance.below(1441)).unwrap(),
                    })
                    .collect();
                edges.sort_unstable();
                let pairs = edges.chunks(2).map(|pair| Opening { from: pair[0], to: pair[1] });
                pairs.filter(|opening| opening.from < opening.to).collect()
            }
        });
        let holidays = (0..chance.below(4)).map(|place| {
            let system = [System::Gregorian, System::Jalali, System::Hijri][chance.below(3) as usize];
            let (month, day, length) = read(system, somewhere(chance));
            let day = if chance.one_in(5) || day == length { MonthDay::Last } else { MonthDay::Nth(day) };
            holiday(&format!("h{place}"), system, month, day, 1 + u8::try_from(chance.below(4)).unwrap())
        });
        let holidays = holidays.collect();
        let mut dates = |of: u64| (0..chance.below(of)).map(|_| somewhere(chance)).collect::<Vec<_>>();
        Hours { week, holidays, closed: dates(3), worked: dates(3) }
    };
    let first = hours(chance);
    let mut later: Vec<Later> = Vec::new();
    for _ in 0..chance.below(3) {
        let from = near + Days::new(chance.below(9)) - Days::new(4);
        let hours = hours(chance);
        if later.iter().all(|known| known.from != from) {
            later.push(Later { from, hours });
        }
    }
    Calendar::new("chance", zone, first, later)
}

/// Whether nothing counts on a date, as the rules are written.
fn is_off(calendar: &Calendar, date: NaiveDate) -> bool {
    let hours = in_force(calendar, date);
    let kept = |holiday: &Holiday| {
        (0..holiday.days).any(|after| {
            let (month, day, length) = read(holiday.system, date - Days::new(u64::from(after)));
            let wanted = match holiday.day {
                MonthDay::Nth(wanted) => wanted,
                MonthDay::Last => length,
            };
            (month, day) == (holiday.month, wanted)
        })
    };
    hours.closed.contains(&date) || (!hours.worked.contains(&date) && hours.holidays.iter().any(kept))
}

fn in_force(calendar: &Calendar, date: NaiveDate) -> &Hours {
    let mut found = calendar.first();
    for later in calendar.later() {
        if later.from <= date {
            found = &later.hours;
        }
    }
    found
}

/// For each minute from `from` on, whether it is open.
fn walk(calendar: &Calendar, from: i64) -> Vec<bool> {
    let mut known: Option<(NaiveDate, bool)> = None;
    (0..SPAN)
        .map(|minute| {
            let utc = DateTime::<Utc>::from_timestamp_millis(from + minute * MINUTE).unwrap();
            let wall = utc.with_timezone(&calendar.zone()).naive_local();
            let date = wall.date();
            let off = match known {
                Some((day, off)) if day == date => off,
                _ => known.insert((date, is_off(calendar, date))).1,
            };
            let reads = wall.hour() * 60 + wall.minute();
            let openings = &in_force(calendar, date).week[date.weekday().num_days_from_monday() as usize];
            !off && openings.iter().any(|one| (u32::from(one.from)..u32::from(one.to)).contains(&reads))
        })
        .collect()
}

/// Milliseconds that count between two moments, minute by minute.
fn counted(open: &[bool], first: i64, from: i64, to: i64) -> i64 {
    let minutes = (from - first) / MINUTE..(to - first + MINUTE - 1) / MINUTE;
    minutes
        .filter(|minute| open[*minute as usize])
        .map(|minute| {
            let begins = first + minute * MINUTE;
            (begins + MINUTE).min(to) - begins.max(from)
        })
        .sum()
}

/// When so much has counted, minute by minute; nothing where the walk ends before.
fn due(open: &[bool], first: i64, from: i64, length: i64) -> Option<i64> {
    let mut left = length;
    for minute in (from - first) / MINUTE..SPAN {
        if !open[minute as usize] {
            continue;
        }
        let begins = (first + minute * MINUTE).max(from);
        let here = first + (minute + 1) * MINUTE - begins;
        if left <= here {
            return Some(begins + left);
        }
        left -= here;
    }
    None
}

#[test]
fn d7_x3_a_hundred_thousand_due_times_and_counts_are_what_a_counter_of_minutes_says() {
    let mut chance = Chance(7);
    let (mut asked, mut ends) = (0, 0);
    for _ in 0..CALENDARS {
        let (zone, near) = ZONES[chance.below(ZONES.len() as u64) as usize];
        // Mostly where something happens to the clocks; else anywhere in sixty years.
        let near = match chance.one_in(4) {
            true => day("1990-01-01") + Days::new(chance.below(60 * 365)),
            false => day(near),
        };
        let calendar = calendar(&mut chance, zone, near);
        let first = near.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis() - 4 * 24 * 60 * MINUTE;
        let open = walk(&calendar, first);
        let moment = |chance: &mut Chance| {
            let minute = chance.below(SPAN as u64) as i64;
            first + minute * MINUTE + if chance.one_in(2) { chance.below(60_000) as i64 } else { 0 }
        };
        for _ in 0..QUESTIONS {
            let (one, other) = (moment(&mut chance), moment(&mut chance));
            let (from, to) = (one.min(other), one.max(other));
            let said = calendar.counted(Millis(from), Millis(to));
            assert_eq!(said, counted(&open, first, from, to), "{from}..{to} in {calendar:?}");
            let length = 1 + chance.below(40 * 60 * 60_000) as i64;
            // Where the walk ends first there is nothing to compare with; that is not counted as a case.
            if let Some(wanted) = due(&open, first, from, length) {
                let said = calendar.due(Millis(from), length);
                assert_eq!(said, Some(Millis(wanted)), "{from} + {length} in {calendar:?}");
                asked += 1;
            } else {
                ends += 1;
            }
            asked += 1;
        }
    }
    assert!(asked >= 100_000, "{asked} cases, {ends} walks too short");
}

#[test]
fn x3_open_stretches_are_the_minutes_that_are_open() {
    let mut chance = Chance(11);
    for _ in 0..60 {
        let (zone, near) = ZONES[chance.below(ZONES.len() as u64) as usize];
        let near = day(near);
        let calendar = calendar(&mut chance, zone, near);
        let first = near.and_hms_opt(0, 0, 0).unwrap().and_utc().timestamp_millis() - 4 * 24 * 60 * MINUTE;
        let open = walk(&calendar, first);
        let mut stretches: Vec<(Millis, Millis)> = Vec::new();
        for (minute, _) in open.iter().enumerate().filter(|(_, open)| **open) {
            let begins = Millis(first + minute as i64 * MINUTE);
            match stretches.last_mut() {
                Some(last) if last.1 == begins => last.1 = begins + MINUTE,
                _ => stretches.push((begins, begins + MINUTE)),
            }
        }
        let said = calendar.open_between(Millis(first), Millis(first + SPAN * MINUTE));
        assert_eq!(said, stretches, "{calendar:?}");
    }
}
