//! `[[calendar]]`: when time counts, and `[[calendar.later]]`: what is in force from a date on.

use std::collections::BTreeMap;

use chrono::{NaiveDate, Weekday};
use chrono_tz::Tz;
use kursi_rules::calendar::{Calendar, Existence, Holiday, Hours, Later, MonthDay, Opening, System};
use toml::de::DeValue;
use toml::value::Datetime;

use super::{Declared, Reading, time_zone};
use crate::Fault;
use crate::bounds::HOLIDAY_DAYS;
use crate::finding::cut;
use crate::section::{AN_ID, Section, is_id};

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const WEEK: [(&str, Weekday); 7] = [
    ("monday", Weekday::Mon),
    ("tuesday", Weekday::Tue),
    ("wednesday", Weekday::Wed),
    ("thursday", Weekday::Thu),
    ("friday", Weekday::Fri),
    ("saturday", Weekday::Sat),
    ("sunday", Weekday::Sun),
];

const SYSTEMS: [(&str, System); 3] =
    [("gregorian", System::Gregorian), ("jalali", System::Jalali), ("hijri", System::Hijri)];

const A_HOLIDAY: &str = "jalali = \"01-01\"";

impl<'a> Reading<'a> {
    pub(super) fn calendars(&mut self, root: &Section<'a>, desk_zone: Tz) -> Vec<Calendar> {
        let mut calendars = Vec::new();
        for section in self.family(root, "calendar", false) {
            let id = self.declare(&section, "calendar");
            let zone = section.text_or_none("time_zone").map_or(desk_zone, |name| time_zone(&section, name));
            let first = self.hours(&section, &id);
            let mut later: Vec<Later> = Vec::new();
            for section in section.sections("later") {
                let section = section.called("calendar");
                let (from, at) = (from(&section), section.place("from"));
                let hours = self.hours(&section, &id);
                self.provenance(&section, &[]);
                section.end();
                let Some(from) = from else { continue };
                if later.last().is_some_and(|before| before.from >= from) {
                    let (calendar, from) = (cut(&id), from.to_string());
                    root.fault(at, Fault::LaterOrder { calendar, from });
                }
                later.push(Later { from, hours });
            }
            let parts = ["week", "always", "closed", "holiday", "worked", "time_zone"];
            self.provenance(&section, &parts);
            section.end();
            calendars.push(Calendar::new(&id, zone, first, later));
        }
        calendars
    }

    /// What is in force at a time.
    fn hours(&mut self, section: &Section<'a>, calendar: &str) -> Hours {
        let always = section.flag("always");
        let mut hours = Hours::always();
        match section.value("week") {
            Some(value) if always => {
                let (first, second) = (section.key("always"), section.key("week"));
                section.fault(value.span().start, Fault::KeysTogether { first, second });
            }
            Some(value) => {
                if let Some(week) = section.section_of("week", value) {
                    hours.week = days(week);
                }
                if hours.week.iter().all(Vec::is_empty) {
                    section.fault(value.span().start, Fault::CalendarShut { calendar: cut(calendar) });
                }
            }
            None if always => {}
            None => section.missing("week", "always = true, or week = { monday = [\"08:00-17:00\"] }"),
        }
        hours.holidays = self.holidays(section);
        hours.closed = dates(section, "closed").into_keys().collect();
        for (date, at) in dates(section, "worked") {
            if hours.holidays.iter().all(|holiday| holiday.days_between(date, date).is_empty()) {
                let (calendar, date) = (cut(calendar), date.to_string());
                section.fault(at, Fault::WorkedWithoutHoliday { calendar, date });
            }
            hours.worked.push(date);
        }
        hours
    }

    /// `holiday`: days of every year, each with a name, and with a month and day in one of three calendars.
    fn holidays(&mut self, section: &Section<'a>) -> Vec<Holiday> {
        let mut holidays: Vec<Holiday> = Vec::new();
        for section in section.sections("holiday") {
            let id = section.shaped("id", "id = \"…\"", AN_ID, is_id);
            let at = section.place("id");
            if holidays.iter().any(|known| known.id == id) {
                let (key, line) = ("holiday".to_owned(), section.sheet.line(section.at));
                section.fault(at, Fault::Duplicate { key, id: cut(&id), line });
            }
            // One holiday may be in several calendars, under the one name.
            if is_id(&id) && !self.known("holiday").any(|known| known == id) {
                self.declared.push(Declared { family: "holiday", id: id.clone(), at });
            }
            let days = match section.has("days") {
                true => section.number("days", HOLIDAY_DAYS, "days = 4"),
                false => 1,
            };
            let rare = section.flag("rare");
            if let Some((system, month, day)) = month_and_day(&section, &id, rare) {
                let days = u8::try_from(days).unwrap_or(1);
                holidays.push(Holiday { id, system, month, day, days });
            }
            section.end();
        }
        holidays
    }
}

/// `week_starts` and `weekend` of `[desk]`: how weeks are shown (X6), whatever is worked in them.
pub(super) fn week_on_the_wall(section: &Section<'_>) -> (Option<Weekday>, Vec<Weekday>) {
    let starts =
        section.text_or_none("week_starts").and_then(|day| section.choice("week_starts", &WEEK, day));
    let weekend =
        section.value("weekend").map(|value| section.texts_of("weekend", value)).unwrap_or_default();
    let weekend = weekend.into_iter().filter_map(|day| section.choice("weekend", &WEEK, day));
    (starts, weekend.collect())
}

/// The one key that says in which calendar a holiday is, read: `jalali = "01-01"`, `hijri = "02-last"`.
fn month_and_day(section: &Section<'_>, id: &str, rare: bool) -> Option<(System, u8, MonthDay)> {
    let given: Vec<_> = SYSTEMS.into_iter().filter(|(key, _)| section.has(key)).collect();
    if let [(first, _), (second, _), ..] = given[..] {
        let (first, second) = (section.key(first), section.key(second));
        section.fault(section.at, Fault::KeysTogether { first, second });
    }
    let Some((key, system)) = given.first().copied() else {
        section.missing(SYSTEMS[1].0, A_HOLIDAY);
        return None;
    };
    let (text, at) = section.text(key, A_HOLIDAY);
    let two = |part: &str| -> Option<u8> {
        let figures = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
        figures.then(|| part.parse().ok())?
    };
    let read = text.split_once('-').and_then(|(month, day)| {
        let day = if day == "last" { MonthDay::Last } else { MonthDay::Nth(two(day)?) };
        Some((two(month)?, day))
    });
    let Some((month, day)) = read else {
        if !text.is_empty() {
            let wanted = "month and day with two figures each, such as \"01-13\", or \"02-last\" for the last of the month";
            section.malformed(key, text, wanted, at);
        }
        return None;
    };
    let (holiday, date) = (cut(id), text.to_owned());
    match system.existence(month, day) {
        Existence::Never => {
            section.fault(at, Fault::HolidayNever { holiday, date, calendar: key.to_owned() });
            return None;
        }
        Existence::Sometimes if !rare => section.fault(at, Fault::HolidayRare { holiday, date }),
        Existence::Always if rare => {
            section.fault(section.place("rare"), Fault::HolidayNotRare { holiday, date })
        }
        Existence::Always | Existence::Sometimes => {}
    }
    Some((system, month, day))
}

/// The day from which something is in force.
fn from(section: &Section<'_>) -> Option<NaiveDate> {
    let wanted = "a date without quotes, for example: 2027-03-21";
    let Some(value) = section.value("from") else {
        section.missing("from", "from = 2027-03-21");
        return None;
    };
    let found = match value.get_ref() {
        DeValue::Datetime(found) => date(found),
        _ => None,
    };
    if found.is_none() {
        section.wrong("from", value, wanted);
    }
    found
}

pub(super) fn days(week: Section<'_>) -> [Vec<Opening>; 7] {
    let openings = DAYS.map(|day| {
        let mut openings: Vec<Opening> = Vec::new();
        let Some(value) = week.value(day) else { return openings };
        for (text, at) in week.texts_of(day, value) {
            let Some(opening) = opening(text) else {
                let wanted = "an opening such as \"08:00-17:00\", until \"24:00\" at most, the end after the beginning";
                week.malformed(day, text, wanted, at);
                continue;
            };
            if openings.last().is_some_and(|before| before.to > opening.from) {
                week.fault(at, Fault::OpeningsOverlap { day: day.to_owned(), opening: cut(text) });
            }
            openings.push(opening);
        }
        openings
    });
    week.end();
    openings
}

fn opening(text: &str) -> Option<Opening> {
    let (from, to) = text.split_once('-')?;
    let (from, to) = (minute(from)?, minute(to)?);
    (from < to).then_some(Opening { from, to })
}

/// Minutes of `08:30`; `24:00` is the end of the day.
pub(super) fn minute(text: &str) -> Option<u16> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(hours) || !digits(minutes) {
        return None;
    }
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (minutes < 60 && hours * 60 + minutes <= 1440).then_some(hours * 60 + minutes)
}

fn date(found: &Datetime) -> Option<NaiveDate> {
    let date = found.date.filter(|_| found.time.is_none() && found.offset.is_none())?;
    NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
}

/// Single dates, each with its place.
fn dates(section: &Section<'_>, key: &'static str) -> BTreeMap<NaiveDate, usize> {
    let Some(value) = section.value(key) else { return BTreeMap::new() };
    let wanted = "a list of dates without quotes, for example: [2027-09-23]";
    let Some(list) = value.get_ref().as_array() else {
        section.wrong(key, value, wanted);
        return BTreeMap::new();
    };
    let mut dates: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for entry in list.iter() {
        let at = entry.span().start;
        let found = match entry.get_ref() {
            DeValue::Datetime(found) => date(found),
            _ => None,
        };
        match found {
            None => section.wrong(key, entry, wanted),
            Some(date) => match dates.get(&date) {
                Some(first) => {
                    let line = section.sheet.line(*first);
                    section.fault(at, Fault::Duplicate { key: section.key(key), id: date.to_string(), line });
                }
                None => drop(dates.insert(date, at)),
            },
        }
    }
    dates
}
