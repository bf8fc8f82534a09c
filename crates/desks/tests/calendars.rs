//! What a pack says of calendars: openings, holidays by rule, what is in force later, and how weeks are shown (D7, X6).

mod common;

use common::{Spoilt, listed};

const DESK: &str = "desk.toml";
const WORDS: [&str; 4] = ["words/en.ftl", "words/ar.ftl", "words/fa.ftl", "words/ur.ftl"];

/// One fault, found at its place.
#[track_caller]
fn only(spoilt: &mut Spoilt, mark: &str, code: &str) {
    common::only(spoilt, DESK, mark, code);
}

#[test]
fn calendars_open_in_order() {
    let week = |week: &str| {
        Spoilt::new().put(DESK, "time_zone = \"Asia/Riyadh\"\nalways = true", &format!("week = {week}"))
    };
    assert!(week("{ monday = [\"00:00-24:00\"] }").load().is_ok());
    only(&mut week("{ monday = [\"9-17\"], friday = [\"08:00-09:00\"] }"), "\"9-17\"", "pack-malformed");
    only(&mut week("{ monday = [\"08:00-12:00\", \"11:59-13:00\"] }"), "\"11:59", "pack-openings-overlap");
    only(&mut week("{ monday = [] }"), "week = {", "pack-calendar-shut");
    only(&mut week("{ monday = [\"08:00-09:00\"], freeday = [] }"), "freeday", "pack-key-unknown");
    let date =
        Spoilt::new().put(DESK, "always = true", "always = true\nclosed = [2027-09-23, \"2027-02-30\"]");
    only(&mut { date }, "\"2027-02-30\"", "pack-type-wrong");
}

/// What a holiday of every year says is proved (D7): the day has to exist, and one that some years do not have is said to be so.
#[test]
fn d7_a_holiday_is_on_a_day_that_there_is() {
    let holiday = |holiday: &str| {
        let mut spoilt = Spoilt::new().put(
            DESK,
            "always = true",
            &format!("always = true\nholiday = [{{ id = \"feast\", {holiday} }}]"),
        );
        for file in WORDS {
            spoilt.text(file).push_str("\nholiday-feast = …\n");
        }
        spoilt
    };
    for good in [
        "jalali = \"01-01\", days = 4",
        "jalali = \"12-last\"",
        "jalali = \"12-30\", rare = true",
        "hijri = \"02-last\"",
        "gregorian = \"12-25\"",
    ] {
        let found = holiday(good).load();
        assert!(found.is_ok(), "{good}: {}", listed(&found.unwrap_err()));
    }
    for (bad, mark, code) in [
        ("jalali = \"12-30\"", "\"12-30\"", "pack-holiday-rare"),
        ("gregorian = \"02-29\"", "\"02-29\"", "pack-holiday-rare"),
        ("hijri = \"09-30\"", "\"09-30\"", "pack-holiday-rare"),
        ("jalali = \"07-31\"", "\"07-31\"", "pack-holiday-never"),
        ("hijri = \"13-01\"", "\"13-01\"", "pack-holiday-never"),
        ("gregorian = \"04-31\", rare = true", "\"04-31\"", "pack-holiday-never"),
        ("jalali = \"01-01\", rare = true", "rare = true", "pack-holiday-not-rare"),
        ("jalali = \"1-1\"", "\"1-1\"", "pack-malformed"),
        ("jalali = \"01-01\", hijri = \"01-01\"", "id = \"feast\"", "pack-keys-together"),
        ("days = 2", "id = \"feast\"", "pack-key-missing"),
        ("jalali = \"01-01\", days = 40", "days = 40", "pack-out-of-bounds"),
        ("julian = \"01-01\", gregorian = \"01-01\"", "julian", "pack-key-unknown"),
    ] {
        only(&mut holiday(bad), mark, code);
    }
    let said = listed(&holiday("jalali = \"12-30\"").findings());
    assert!(said.contains("write \"12-last\" for the last day of the month, or add rare = true"), "{said}");
    let unnamed = Spoilt::new().put(
        DESK,
        "always = true",
        "always = true\nholiday = [{ id = \"feast\", jalali = \"01-01\" }]",
    );
    let said = listed(&{ unnamed }.findings());
    assert!(
        said.contains("holiday-feast") && said.contains("words/ur.ftl"),
        "it has a name in four languages: {said}"
    );
}

/// A date is worked in spite of a holiday, and what comes later comes in order (D7).
#[test]
fn d7_what_is_worked_and_what_is_in_force_later_is_proved() {
    let calendar = |more: &str| Spoilt::new().put(DESK, "always = true", &format!("always = true\n{more}"));
    only(&mut calendar("worked = [2027-02-03]"), "2027-02-03", "pack-worked-without-holiday");
    let later = |from: &str| {
        format!("[[calendar.later]]\n{from}\nalways = true\nrequirement = \"A7\"\nsource = \"ours\"\n")
    };
    let whole = |first: &str, second: &str| {
        let mark = "# Both hold on every channel";
        Spoilt::new().put(DESK, mark, &format!("{}{}{mark}", later(first), later(second)))
    };
    let found = whole("from = 2027-03-21", "from = 2028-03-20").load();
    assert!(found.is_ok(), "{}", listed(&found.unwrap_err()));
    let order = "pack-later-order";
    only(&mut whole("from = 2027-03-21", "from = 2027-03-20"), "from = 2027-03-20", order);
    only(&mut whole("from = 2027-03-21", "from = \"soon\""), "from = \"soon\"", "pack-type-wrong");
    only(&mut whole("from = 2027-03-21", ""), "[[calendar.later]]\n\n", "pack-key-missing");
    let shut = Spoilt::new().put(
        DESK,
        "# Both hold on every channel",
        &format!("{}# Both hold", later("from = 2027-03-21").replace("always = true", "week = {}")),
    );
    only(&mut { shut }, "week = {}", "pack-calendar-shut");
}

/// How weeks are shown (X6) is days of the week, whatever is worked.
#[test]
fn x6_the_week_of_a_desk_is_days_of_the_week() {
    let week =
        |week: &str| Spoilt::new().put(DESK, "initial = \"new\"", &format!("initial = \"new\"\n{week}"));
    let loaded = week("week_starts = \"saturday\"\nweekend = [\"thursday\", \"friday\"]").load();
    let desk = loaded.unwrap_or_else(|found| panic!("{}", listed(&found))).desk;
    assert_eq!(desk.week_starts, Some(chrono::Weekday::Sat));
    assert_eq!(desk.weekend, [chrono::Weekday::Thu, chrono::Weekday::Fri]);
    only(&mut week("week_starts = \"satday\""), "week_starts", "pack-choice-unknown");
    only(&mut week("weekend = [\"friday\", \"friday\"]"), "weekend", "pack-duplicate");
    only(&mut week("weekend = \"friday\""), "weekend", "pack-type-wrong");
}
