//! Calendars as people would reckon them, and against a counter of minutes.

mod brute;

use chrono::{DateTime, NaiveDate};

use super::*;
use crate::time::HOUR;

fn at(text: &str) -> Millis {
    Millis(DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn holiday(id: &str, system: System, month: u8, day: MonthDay, days: u8) -> Holiday {
    Holiday { id: id.into(), system, month, day, days }
}

/// Saturday to Wednesday, split by lunch.
fn week() -> [Vec<Opening>; 7] {
    let day = vec![Opening { from: 8 * 60, to: 12 * 60 }, Opening { from: 13 * 60, to: 17 * 60 }];
    let mut week: [Vec<Opening>; 7] = std::array::from_fn(|_| day.clone());
    week[3].clear();
    week[4].clear();
    week
}

fn tehran(hours: Hours) -> Calendar {
    Calendar::new("office", chrono_tz::Asia::Tehran, hours, Vec::new())
}

#[test]
fn round_the_clock_adds_plainly() {
    let always = Calendar::always("always", chrono_tz::Asia::Riyadh);
    assert!(always.is_always());
    let start = at("2026-11-21T23:50:00+03:00");
    assert_eq!(always.due(start, HOUR / 2), Some(start + HOUR / 2), "A7");
    assert_eq!(always.counted(start, start + HOUR), HOUR);
}

#[test]
fn split_days_weekends_and_closed_dates_do_not_count() {
    // Wednesday 16:00; Thursday and Friday are free, Saturday 21 March is closed.
    let start = at("2026-03-18T16:00:00+03:30");
    let office = tehran(Hours { week: week(), closed: vec![day("2026-03-21")], ..Hours::default() });
    let due = office.due(start, 6 * HOUR).unwrap();
    assert_eq!(due, at("2026-03-22T14:00:00+03:30"));
    let open = office.open_between(start, due);
    assert_eq!(open.len(), 3);
    assert_eq!(open.iter().map(|(from, to)| to.since(*from)).sum::<i64>(), 6 * HOUR);
    assert_eq!(office.counted(start, due), 6 * HOUR);
}

#[test]
fn d7_nowruz_is_four_days_of_the_jalali_year_whatever_the_gregorian_date() {
    let nowruz = holiday("nowruz", System::Jalali, 1, MonthDay::Nth(1), 4);
    let office = tehran(Hours { week: week(), holidays: vec![nowruz], ..Hours::default() });
    for first in ["2024-03-20", "2025-03-21", "2026-03-21", "2029-03-20"] {
        let first = day(first);
        assert_eq!(office.rest_on(first.pred_opt().unwrap()), None);
        for after in 0..4 {
            let date = first.checked_add_days(chrono::Days::new(after)).unwrap();
            let Some(Rest::Holiday(found)) = office.rest_on(date) else { panic!("{date} is a holiday") };
            assert_eq!(found.id, "nowruz");
        }
        assert_eq!(office.rest_on(first.checked_add_days(chrono::Days::new(4)).unwrap()), None);
    }
    // From Wednesday noon over the weekend and 1 to 4 Farvardin to Wednesday the fifth.
    let due = office.due(at("2026-03-18T12:00:00+03:30"), 6 * HOUR);
    assert_eq!(due, Some(at("2026-03-25T10:00:00+03:30")));
}

#[test]
fn d7_lunar_holidays_wander_and_the_last_day_of_a_month_is_the_last() {
    let ashura = holiday("ashura", System::Hijri, 1, MonthDay::Nth(10), 1);
    let days = ashura.days_between(day("2024-01-01"), day("2026-12-31"));
    assert_eq!(days.into_iter().collect::<Vec<_>>(), ["2024-07-16", "2025-07-05", "2026-06-25"].map(day));
    // Twice in one Gregorian year: 8 January and 29 December 2008 are both 10 Muharram but for a day.
    assert_eq!(ashura.days_between(day("2008-01-01"), day("2009-01-31")).len(), 2);
    let last = holiday("end-of-safar", System::Hijri, 2, MonthDay::Last, 1);
    let thirtieth = holiday("thirtieth-of-safar", System::Hijri, 2, MonthDay::Nth(30), 1);
    let span = (day("2020-01-01"), day("2034-12-31"));
    let (lasts, thirtieths) = (last.days_between(span.0, span.1), thirtieth.days_between(span.0, span.1));
    assert!(thirtieths.is_subset(&lasts));
    assert!(!thirtieths.is_empty() && thirtieths.len() < lasts.len(), "a month has 29 days or 30");
    assert_eq!(System::Hijri.existence(2, MonthDay::Nth(30)), Existence::Sometimes);
}

#[test]
fn d7_the_thirtieth_of_esfand_is_kept_in_leap_years_alone() {
    let esfand = holiday("esfand", System::Jalali, 12, MonthDay::Nth(30), 1);
    // 1399 and 1403 are leap years, 1400 to 1402 and 1404 are not.
    let days = esfand.days_between(day("2020-04-01"), day("2026-12-31"));
    assert_eq!(days.into_iter().collect::<Vec<_>>(), ["2021-03-20", "2025-03-20"].map(day));
    for (system, month, date, existence) in [
        (System::Jalali, 12, 30, Existence::Sometimes),
        (System::Jalali, 12, 31, Existence::Never),
        (System::Jalali, 7, 31, Existence::Never),
        (System::Jalali, 6, 31, Existence::Always),
        (System::Gregorian, 2, 29, Existence::Sometimes),
        (System::Gregorian, 4, 31, Existence::Never),
        (System::Hijri, 9, 29, Existence::Always),
        (System::Hijri, 9, 31, Existence::Never),
        (System::Hijri, 13, 1, Existence::Never),
        (System::Gregorian, 1, 0, Existence::Never),
    ] {
        assert_eq!(system.existence(month, MonthDay::Nth(date)), existence, "{system:?} {month}-{date}");
    }
}

#[test]
fn d7_a_day_of_a_rule_can_be_worked_and_another_closed_in_its_place() {
    let ashura = holiday("ashura", System::Hijri, 1, MonthDay::Nth(10), 1);
    let office = tehran(Hours {
        week: week(),
        holidays: vec![ashura],
        worked: vec![day("2025-07-05")],
        closed: vec![day("2025-07-06")],
    });
    assert_eq!(office.rest_on(day("2025-07-05")), None);
    assert_eq!(office.rest_on(day("2025-07-06")), Some(Rest::Closed));
    assert_eq!(office.counted(at("2025-07-05T00:00:00+03:30"), at("2025-07-07T00:00:00+03:30")), 8 * HOUR);
}

#[test]
fn d7_each_day_is_judged_by_what_is_in_force_on_it() {
    let short = std::array::from_fn(|_| vec![Opening { from: 10 * 60, to: 12 * 60 }]);
    let summer = Later { from: day("2026-07-01"), hours: Hours { week: short, ..Hours::default() } };
    let office = Calendar::new(
        "office",
        chrono_tz::Asia::Tehran,
        Hours { week: week(), ..Hours::default() },
        vec![summer],
    );
    // Tuesday 30 June has eight hours, Wednesday 1 July and all after it two.
    assert_eq!(office.counted(at("2026-06-30T00:00:00+03:30"), at("2026-07-03T00:00:00+03:30")), 12 * HOUR);
    let due = office.due(at("2026-06-30T16:00:00+03:30"), 4 * HOUR);
    assert_eq!(due, Some(at("2026-07-02T11:00:00+03:30")));
    assert_eq!(office.in_force_since(day("2026-06-30")), None);
    assert_eq!(office.in_force_since(day("2026-08-30")), Some(day("2026-07-01")));
}

#[test]
fn x3_an_explanation_names_the_holidays_that_would_have_been_open() {
    let nowruz = holiday("nowruz", System::Jalali, 1, MonthDay::Nth(1), 4);
    let republic = holiday("republic", System::Jalali, 1, MonthDay::Nth(12), 1);
    let hours = Hours {
        week: week(),
        holidays: vec![nowruz, republic],
        closed: vec![day("2026-03-25")],
        ..Hours::default()
    };
    // Saturday 21 March 2026 is 1 Farvardin; the 12th is a Wednesday, and Thursday and Friday are free anyway.
    let office = tehran(hours);
    let rested = |from, to| office.rested(at(from), at(to));
    let one = |holiday: Option<&str>, from, to| Rested {
        holiday: holiday.map(Into::into),
        from: day(from),
        to: day(to),
    };
    assert_eq!(
        rested("2026-03-18T12:00:00+03:30", "2026-04-02T00:00:00+03:30"),
        [
            one(Some("nowruz"), "2026-03-21", "2026-03-24"),
            one(None, "2026-03-25", "2026-03-25"),
            one(Some("republic"), "2026-04-01", "2026-04-01"),
        ]
    );
    assert_eq!(rested("2026-03-22T12:00:00+03:30", "2026-03-24T00:00:00+03:30").len(), 1);
    assert_eq!(
        rested("2026-03-18T12:00:00+03:30", "2026-03-21T00:00:00+03:30"),
        [],
        "the day itself is not in it"
    );
    // 2 Farvardin 1405 is a Sunday; in 1404 the first two days were the weekend's.
    assert_eq!(
        rested("2025-03-19T12:00:00+03:30", "2025-03-26T00:00:00+03:30")[0],
        one(Some("nowruz"), "2025-03-22", "2025-03-24")
    );
}

#[test]
fn x3_what_was_judged_stays_and_what_comes_is_judged_anew() {
    let plain = Hours { week: week(), ..Hours::default() };
    let before = tehran(plain.clone());
    let mourning = Hours { closed: vec![day("2026-05-11"), day("2026-05-19")], ..plain.clone() };
    let pack = tehran(mourning.clone());
    // Put in force on 17 May: the 11th was worked and judged; the 19th is closed.
    let now = pack.succeeding(&before, day("2026-05-18"));
    assert_eq!((now.rest_on(day("2026-05-11")), now.rest_on(day("2026-05-19"))), (None, Some(Rest::Closed)));
    let past = (at("2026-05-01T00:00:00+03:30"), at("2026-05-18T00:00:00+03:30"));
    assert_eq!(now.open_between(past.0, past.1), before.open_between(past.0, past.1));
    // The same pack again changes nothing, on whatever day, nor does one that only forgets what is over.
    assert_eq!(pack.succeeding(&now, day("2026-05-19")), now);
    let third = tehran(plain).succeeding(&now, day("2026-06-01"));
    assert_eq!(third.later().len(), 2, "what holds from June on is said anew");
    assert_eq!(third.rest_on(day("2026-05-19")), Some(Rest::Closed), "and the 19th was closed");
    // With another zone it is another calendar.
    let moved = Calendar::new("office", chrono_tz::UTC, mourning, Vec::new());
    assert_eq!(moved.succeeding(&now, day("2026-06-01")), moved);
}

#[test]
fn x3_a_calendar_reads_back_as_it_was_stored_and_so_does_one_of_before_there_were_holidays() {
    let nowruz = holiday("nowruz", System::Jalali, 1, MonthDay::Nth(1), 4);
    let safar = holiday("safar", System::Hijri, 2, MonthDay::Last, 1);
    let hours = Hours { week: week(), holidays: vec![nowruz, safar], ..Hours::default() };
    let later =
        Later { from: day("2027-01-01"), hours: Hours { closed: vec![day("2027-02-11")], ..hours.clone() } };
    let office = Calendar::new("office", chrono_tz::Asia::Tehran, hours, vec![later]);
    let stored = serde_json::to_string(&office).unwrap();
    assert_eq!(serde_json::from_str::<Calendar>(&stored).unwrap(), office);
    let old = r#"{"id":"o","zone":"Asia/Riyadh","week":[[],[],[],[],[],[],[{"from":0,"to":60}]],"closed":["2026-01-01"]}"#;
    let old: Calendar = serde_json::from_str(old).unwrap();
    assert_eq!((old.later().len(), old.first().closed.len()), (0, 1));
    assert_eq!(old.counted(Millis(0), Millis(7 * 24 * HOUR)), HOUR);
}

#[test]
fn a_calendar_that_never_opens_has_no_due_time() {
    let shut = tehran(Hours::default());
    assert_eq!(shut.due(at("2026-03-18T16:00:00+03:30"), 1), None);
    assert_eq!(shut.due(at("2026-03-18T16:00:00+03:30"), 0), None);
}

#[test]
fn nothing_to_count_is_due_when_it_opens() {
    let office = tehran(Hours { week: week(), ..Hours::default() });
    assert_eq!(office.due(at("2026-03-19T16:00:00+03:30"), 0), Some(at("2026-03-21T08:00:00+03:30")));
    assert_eq!(office.due(at("2026-03-18T09:30:00+03:30"), 0), Some(at("2026-03-18T09:30:00+03:30")));
}

#[test]
fn moments_far_from_any_date_are_no_fault() {
    let office = tehran(Hours { week: week(), ..Hours::default() });
    for far in [i64::MIN, i64::MAX] {
        assert_eq!(office.due(Millis(far), HOUR), None);
    }
    let counted = office.counted(at("2026-03-18T16:00:00+03:30"), at("2126-03-18T16:00:00+03:30"));
    assert!(counted > 100 * 250 * 8 * HOUR, "beyond what is kept, too");
}
