//! `[[zone]]`: where customers are by the clock, and `[planned_calls]`: when they are called by it (E7).

use std::collections::BTreeMap;

use chrono_tz::Tz;
use kursi_rules::account::is_country;
use kursi_rules::course::{CallRule, ZoneRule};
use kursi_rules::time::MINUTE;

use super::Reading;
use super::calendar::{days, minute};
use crate::Fault;
use crate::bounds::{CALL_AHEAD, CALL_EVERY, CALL_LATE};
use crate::finding::{cut, nearest};
use crate::section::{Placed, Section};

impl<'a> Reading<'a> {
    /// The zones that are offered. One of them is named once, and a country is in one of them.
    pub(super) fn zones(&mut self, root: &Section<'a>) -> Vec<ZoneRule> {
        let mut zones: Vec<ZoneRule> = Vec::new();
        let (mut named, mut placed) = (BTreeMap::<&str, usize>::new(), BTreeMap::<String, usize>::new());
        for section in self.family(root, "zone", false) {
            let id = self.declare(&section, "zone");
            let (name, at) = section.text("time_zone", "time_zone = \"Europe/London\"");
            let zone = time_zone(&section, (name, at));
            let again = |key: &'static str, id: &str, at: usize, first: usize| {
                let line = section.sheet.line(first);
                section.fault(at, Fault::Duplicate { key: section.key(key), id: cut(id), line });
            };
            if let Some(first) = named.insert(zone.name(), at).filter(|_| zone.name() == name) {
                again("time_zone", name, at, first);
            }
            let found = section.value("countries").map(|value| section.texts_of("countries", value));
            let mut countries = Vec::new();
            for (country, at) in found.unwrap_or_default() {
                if !is_country(country) {
                    let wanted = "a country of ISO 3166 such as \"GB\"";
                    section.malformed("countries", country, wanted, at);
                    continue;
                }
                if let Some(first) = placed.insert(country.to_owned(), at) {
                    again("countries", country, at, first);
                }
                countries.push(country.to_owned());
            }
            self.provenance(&section, &["time_zone", "countries"]);
            section.end();
            zones.push(ZoneRule { id, zone, countries });
        }
        zones
    }

    /// Left out by a desk that plans no calls.
    pub(super) fn planned_calls(&mut self, root: &Section<'a>, zones: &[ZoneRule]) -> Option<CallRule> {
        let section = root.section_of("planned_calls", root.value("planned_calls")?)?;
        if zones.is_empty() {
            let (key, example) = ("zone".to_owned(), "[[zone]] with id and time_zone".to_owned());
            section.fault(section.at, Fault::KeyMissing { key, example });
        }
        let week = section.section("week", "week = { monday = [\"09:00-19:00\"] }").map(days);
        if week.as_ref().is_some_and(|week| week.iter().all(Vec::is_empty)) {
            let fault = Fault::CalendarShut { calendar: "planned_calls".into() };
            section.fault(section.place("week"), fault);
        }
        let every = section.length(&[("every_minutes", MINUTE)], CALL_EVERY, "every_minutes = 30");
        let ahead = section.number("ahead_days", CALL_AHEAD, "ahead_days = 14") as u32;
        let late = section.length(&[("late_after_minutes", MINUTE)], CALL_LATE, "late_after_minutes = 15");
        let wanted = "two different times of a day, such as \"21:00-07:00\"";
        let stretch = |text: &str| {
            let (from, to) = text.split_once('-')?;
            let (from, to) = (minute(from)?, minute(to)?);
            (from != to && from < 1440).then_some((from, to))
        };
        let night =
            section.shaped("night", "night = \"21:00-07:00\"", wanted, |text| stretch(text).is_some());
        let (night_from, night_to) = stretch(&night).unwrap_or_default();
        let parts = ["week", "every_minutes", "ahead_days", "late_after_minutes", "night"];
        self.provenance(&section, &parts);
        section.end();
        Some(CallRule { week: week.unwrap_or_default(), every, ahead, late, night_from, night_to })
    }
}

/// A time zone by its IANA name.
pub(super) fn time_zone(section: &Section<'_>, (name, at): Placed<'_>) -> Tz {
    name.parse().unwrap_or_else(|_| {
        if !name.is_empty() {
            let nearest = nearest(name, chrono_tz::TZ_VARIANTS.iter().map(|zone| zone.name()));
            let (key, id, wanted) = (section.key("time_zone"), cut(name), "time zone".to_owned());
            section.fault(at, Fault::ReferenceUnknown { key, id, wanted, nearest });
        }
        Tz::UTC
    })
}
