//! Holidays by rule: a month and a day of one of three calendars, every year. (D7)

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::types::RataDie;
use icu_calendar::{AsCalendar, Date, Gregorian};
use serde::{Deserialize, Serialize};

/// In which calendar a month and a day are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum System {
    /// Gregorian.
    Gregorian,
    /// Solar Hijri, as Iran counts.
    Jalali,
    /// Lunar Hijri, by the Umm al-Qura tables.
    Hijri,
}

/// A day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MonthDay {
    /// The first, the second, and so on.
    Nth(u8),
    /// The last one, however many there are.
    Last,
}

/// A holiday that comes every year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holiday {
    /// Id; its name is the desk word `holiday-<id>`.
    pub id: String,
    /// In which calendar the next two are meant.
    pub system: System,
    /// Month, from 1.
    pub month: u8,
    /// Day of the month. In a year that does not have it, it is not kept.
    pub day: MonthDay,
    /// How many days it lasts.
    pub days: u8,
}

/// Whether there is such a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existence {
    /// Every year.
    Always,
    /// In some years: 30 Esfand, 29 February, the thirtieth of a lunar month.
    Sometimes,
    /// In no year.
    Never,
}

impl System {
    /// The days of its months, in the longest and in the shortest years.
    fn length(self, month: u8) -> Option<(u8, u8)> {
        Some(match (self, month) {
            (System::Gregorian, 2) => (28, 29),
            (System::Gregorian, 4 | 6 | 9 | 11) | (System::Jalali, 7..=11) => (30, 30),
            (System::Gregorian, 1..=12) | (System::Jalali, 1..=6) => (31, 31),
            (System::Jalali, 12) | (System::Hijri, 1..=12) => (29, 30),
            _ => return None,
        })
    }

    /// Whether a year has such a day.
    pub fn existence(self, month: u8, day: MonthDay) -> Existence {
        match (self.length(month), day) {
            (Some(_), MonthDay::Last) => Existence::Always,
            (Some((shortest, _)), MonthDay::Nth(day)) if (1..=shortest).contains(&day) => Existence::Always,
            (Some((_, longest)), MonthDay::Nth(day)) if (1..=longest).contains(&day) => Existence::Sometimes,
            _ => Existence::Never,
        }
    }

    /// The day on which a month and a day fall in a year, counted from the year 1.
    fn day_of(self, year: i32, month: u8, day: MonthDay) -> Option<i64> {
        fn nth<A: AsCalendar>(first: Option<Date<A>>, day: MonthDay) -> Option<i64> {
            let first = first?;
            let days = first.days_in_month();
            let day = match day {
                MonthDay::Nth(day) if (1..=days).contains(&day) => day,
                MonthDay::Nth(_) => return None,
                MonthDay::Last => days,
            };
            Some(first.to_rata_die().to_i64_date() + i64::from(day) - 1)
        }
        match self {
            System::Gregorian => nth(Date::try_new_gregorian(year, month, 1).ok(), day),
            System::Jalali => nth(Date::try_new_persian(year, month, 1).ok(), day),
            System::Hijri => {
                let tables = Hijri::new_umm_al_qura();
                nth(Date::try_new_hijri_with_calendar(year, month, 1, tables).ok(), day)
            }
        }
    }

    /// The year in which a day is.
    fn year_of(self, day: i64) -> i32 {
        let day = RataDie::new(day);
        match self {
            System::Gregorian => Date::from_rata_die(day, Gregorian).year().extended_year(),
            System::Jalali => Date::from_rata_die(day, Persian::new()).year().extended_year(),
            System::Hijri => Date::from_rata_die(day, Hijri::new_umm_al_qura()).year().extended_year(),
        }
    }
}

impl Holiday {
    /// Its days from a date to another, both included.
    pub fn days_between(&self, from: NaiveDate, to: NaiveDate) -> BTreeSet<NaiveDate> {
        let (from, to) = (i64::from(from.num_days_from_ce()), i64::from(to.num_days_from_ce()));
        // A holiday of several days may have begun before.
        let years = self.system.year_of(from - i64::from(self.days))..=self.system.year_of(to);
        years
            .filter_map(|year| self.system.day_of(year, self.month, self.day))
            .flat_map(|first| first..first + i64::from(self.days))
            .filter(|day| (from..=to).contains(day))
            .filter_map(|day| NaiveDate::from_num_days_from_ce_opt(i32::try_from(day).ok()?))
            .collect()
    }
}
