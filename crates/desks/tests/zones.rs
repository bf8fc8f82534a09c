//! What a pack says of customers' clocks and of calls in their day (E7): what is read of it, and the faults that are found in it.

mod common;

use common::{Spoilt, listed};
use kursi_rules::calendar::Opening;
use kursi_rules::course::AvailableBy;
use kursi_rules::time::MINUTE;

const DESK: &str = "desk.toml";

const CALLS: &str = r#"
[[zone]]
id = "london"
time_zone = "Europe/London"
countries = ["GB", "IE"]
requirement = "E7"
source = "ours"

[[zone]]
id = "tokyo"
time_zone = "Asia/Tokyo"
requirement = "E7"
source = "ours"

[planned_calls]
week = { monday = ["09:00-12:00", "13:00-19:00"] }
every_minutes = 30
ahead_days = 14
late_after_minutes = 15
night = "21:00-07:00"
requirement = "E7"
source = "ours"
"#;

/// OneCard's pack with these.
fn with(calls: &str) -> Spoilt {
    let mut spoilt = Spoilt::new();
    *spoilt.text(DESK) += calls;
    for language in ["en", "ar", "fa", "ur"] {
        let words = spoilt.text(&format!("words/{language}.ftl"));
        for word in ["zone-london", "zone-tokyo", "target-planned-call"] {
            *words += &format!("\n{word} = …\n");
        }
    }
    spoilt
}

/// One fault, where `old` is `new`.
#[track_caller]
fn only(old: &str, new: &str, mark: &str, code: &str) {
    assert!(CALLS.contains(old), "{old}");
    let mut spoilt = with(&CALLS.replacen(old, new, 1));
    common::only(&mut spoilt, DESK, mark, code);
}

#[test]
fn e7_zones_and_hours_for_calls_are_read_as_they_are_written() {
    let loaded = with(CALLS).load().unwrap_or_else(|findings| panic!("{}", listed(&findings)));
    let course = &loaded.desk.course;
    let zones: Vec<_> = course.zones.iter().map(|zone| (zone.id.as_str(), zone.zone.name())).collect();
    assert_eq!(zones, [("london", "Europe/London"), ("tokyo", "Asia/Tokyo")]);
    assert_eq!(
        (&*course.zones[0].countries, &*course.zones[1].countries),
        (&["GB".into(), "IE".into()][..], &[][..])
    );
    let calls = course.calls.as_ref().unwrap();
    assert_eq!(calls.week[0], [Opening { from: 540, to: 720 }, Opening { from: 780, to: 1_140 }]);
    assert!(calls.week[1..].iter().all(Vec::is_empty));
    assert_eq!((calls.every, calls.ahead, calls.late), (30 * MINUTE, 14, 15 * MINUTE));
    assert_eq!((calls.night_from, calls.night_to), (1_260, 420));
}

#[test]
fn e7_a_zone_that_there_is_not_or_twice_is_found() {
    only("Asia/Tokyo", "Asia/Tokio", "Asia/Tokio", "pack-reference-unknown");
    only("Asia/Tokyo", "Europe/London", "time_zone = \"Europe/London\"\nrequirement", "pack-duplicate");
    only("\"IE\"", "\"GB\"", "countries = [\"GB\", \"GB\"]", "pack-duplicate");
    only("\"IE\"", "\"Ireland\"", "Ireland", "pack-malformed");
}

#[test]
fn e7_hours_for_calls_that_cannot_be_are_found() {
    only("{ monday = [\"09:00-12:00\", \"13:00-19:00\"] }", "{}", "week = {}", "pack-calendar-shut");
    only("every_minutes = 30", "every_minutes = 1", "every_minutes = 1", "pack-out-of-bounds");
    only("ahead_days = 14", "ahead_days = 0", "ahead_days = 0", "pack-out-of-bounds");
    only("late_after_minutes = 15\n", "", "[planned_calls]", "pack-key-missing");
    only("21:00-07:00", "21:00-21:00", "21:00-21:00", "pack-malformed");
    let calls = &CALLS[CALLS.find("[planned_calls]").unwrap()..];
    let spoilt = with(calls);
    let found = spoilt.findings();
    assert!(found.iter().any(|finding| finding.code.code == "pack-key-missing"), "{}", listed(&found));
}

#[test]
fn e7_a_planned_call_has_a_name() {
    let mut spoilt = with(CALLS);
    let words = spoilt.text("words/fa.ftl");
    *words = words.replace("\ntarget-planned-call = …\n", "");
    let codes: Vec<String> = spoilt.findings().into_iter().map(|finding| finding.code.code).collect();
    assert_eq!(codes, ["words-missing"]);
}

#[test]
fn e2_who_is_there_is_told_by_something_that_the_desk_has() {
    let assigning = |by: &str, otherwise: &str| {
        format!(
            "\n[assigning]\navailable_by = \"{by}\"\notherwise = \"{otherwise}\"\nrequirement = \"E2\"\nsource = \"ours\"\n"
        )
    };
    let loaded = with(&(CALLS.to_owned() + &assigning("rota", "refused"))).load();
    let rule =
        loaded.unwrap_or_else(|findings| panic!("{}", listed(&findings))).desk.course.assigning.unwrap();
    assert_eq!((rule.by, rule.refuses), (AvailableBy::Rota, true));
    let warned = with(&(CALLS.to_owned() + &assigning("presence", "warned"))).load().ok().unwrap();
    let rule = warned.desk.course.assigning.unwrap();
    assert_eq!((rule.by, rule.refuses), (AvailableBy::Presence, false));
    for (by, otherwise) in [("presents", "refused"), ("rota", "refuse")] {
        let codes = with(&(CALLS.to_owned() + &assigning(by, otherwise))).findings();
        let codes: Vec<_> = codes.into_iter().map(|finding| finding.code.code).collect();
        assert_eq!(codes, ["pack-choice-unknown"]);
    }
}
