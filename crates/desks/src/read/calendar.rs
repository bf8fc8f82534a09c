//! `[[calendar]]`: when time counts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use chrono_tz::Tz;
use kursi_rules::calendar::{Calendar, Opening};
use toml::de::DeValue;

use super::{Reading, time_zone};
use crate::Fault;
use crate::finding::cut;
use crate::section::Section;

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl<'a> Reading<'a> {
    pub(super) fn calendars(&mut self, root: &Section<'a>, desk_zone: Tz) -> Vec<Calendar> {
        let mut calendars = Vec::new();
        for section in self.family(root, "calendar", false) {
            let id = self.declare(&section, "calendar");
            let zone = section.text_or_none("time_zone").map_or(desk_zone, |name| time_zone(&section, name));
            let always = section.flag("always");
            let mut calendar = Calendar::always(&id, zone);
            match section.value("week") {
                Some(value) if always => {
                    let (first, second) = (section.key("always"), section.key("week"));
                    section.fault(value.span().start, Fault::KeysTogether { first, second });
                }
                Some(value) => {
                    if let Some(week) = section.section_of("week", value) {
                        calendar.week = days(week);
                    }
                    if calendar.week.iter().all(Vec::is_empty) {
                        section.fault(value.span().start, Fault::CalendarShut { calendar: cut(&id) });
                    }
                }
                None if always => {}
                None => section.missing("week", "always = true, or week = { monday = [\"08:00-17:00\"] }"),
            }
            calendar.closed = closed(&section);
            self.provenance(&section, &[]);
            section.end();
            calendars.push(calendar);
        }
        calendars
    }
}

fn days(week: Section<'_>) -> [Vec<Opening>; 7] {
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

/// Dates closed all day.
fn closed(section: &Section<'_>) -> Vec<NaiveDate> {
    let Some(value) = section.value("closed") else { return Vec::new() };
    let wanted = "a list of dates without quotes, for example: [2027-09-23]";
    let Some(list) = value.get_ref().as_array() else {
        section.wrong("closed", value, wanted);
        return Vec::new();
    };
    let mut closed: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for entry in list.iter() {
        let at = entry.span().start;
        let date = match entry.get_ref() {
            DeValue::Datetime(found) if found.time.is_none() && found.offset.is_none() => found.date,
            _ => None,
        };
        let date = date.and_then(|date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day))
        });
        match date {
            None => section.wrong("closed", entry, wanted),
            Some(date) => match closed.get(&date) {
                Some(first) => {
                    let line = section.sheet.line(*first);
                    section.fault(
                        at,
                        Fault::Duplicate { key: section.key("closed"), id: date.to_string(), line },
                    );
                }
                None => drop(closed.insert(date, at)),
            },
        }
    }
    closed.into_keys().collect()
}
