//! The program's words, alone and beside a desk's. (K3)

use chrono_tz::Tz;
use kursi_words::{Args, Calendar, Digits, FILES, Lang, Reader, Words, bidi};

fn desk(ftl: &str) -> Words {
    let (words, faults) = Words::new().for_desk(Lang::ALL.map(|lang| (lang, ftl)));
    assert_eq!(faults, []);
    words
}

#[test]
fn every_embedded_file_is_read_without_a_fault() {
    for &(language, name, text) in FILES {
        let lang: Lang = language.parse().unwrap();
        let (_, faults) = Words::new().for_desk([(lang, "")]);
        assert_eq!(faults, [], "{language}/{name}");
        assert!(text.starts_with("### "), "{language}/{name}");
    }
}

#[test]
fn a_fault_is_said_in_every_language() {
    let words = Words::new();
    let args = Args::new().text("server", "kursi.example.com");
    for lang in Lang::ALL {
        assert!(words.has(lang, "fault-line-unreachable"));
        let text = words.text(lang, "fault-line-unreachable", &args);
        assert!(text.contains("\u{2068}kursi.example.com\u{2069}"), "{lang}: {text}");
        assert!(!bidi::excess_controls(&text), "{lang}: {text}");
    }
}

#[test]
fn what_is_missing_is_said_in_english_and_then_by_its_id() {
    let english = [(Lang::En, "only-english = Hello { $name }\n")];
    let (words, faults) = Words::new().for_desk(english);
    assert_eq!(faults, []);
    let reader = Reader::new(Lang::Ar, Tz::Asia__Riyadh);
    let args = Args::new().text("name", "سارة");
    assert_eq!(words.find(&reader, "only-english", &args), None);
    assert_eq!(words.text_for(&reader, "only-english", &args), "Hello \u{2068}سارة\u{2069}");
    assert_eq!(words.text_for(&reader, "not-there", &args), "not-there");
    assert_eq!(words.text_for(&reader, "only-english.label", &args), "only-english.label");
}

#[test]
fn a_variable_that_is_not_given_is_an_error_and_not_silence() {
    let words = desk("greeting = Hello { $name }\n");
    let (text, errors) = words.read(&Reader::new(Lang::En, Tz::UTC), "greeting", &Args::new()).unwrap();
    assert!(text.contains("{$name}"), "{text}");
    assert_eq!(errors.len(), 1);
}

#[test]
fn a_desk_adds_words_and_cannot_speak_over_the_program() {
    let own = "fault-internal = mine\nstatus-open = Open\n";
    let (words, faults) = Words::new().for_desk([(Lang::En, own)]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert!(faults[0].reason.contains("fault-internal"), "{faults:?}");
    assert_eq!(words.text(Lang::En, "status-open", &Args::new()), "Open");
    assert_ne!(words.text(Lang::En, "fault-internal", &Args::new().text("reference", "1")), "mine");
}

#[test]
fn what_a_desk_writes_wrong_is_reported_and_the_rest_is_read() {
    let (words, faults) = Words::new().for_desk([(Lang::Fa, "broken = { $x\nfine = خوب\n")]);
    assert_eq!(faults.len(), 1, "{faults:?}");
    assert_eq!(words.text(Lang::Fa, "fine", &Args::new()), "خوب");
}

#[test]
fn two_desks_do_not_hear_each_other() {
    let program = Words::new();
    let (first, _) = program.for_desk([(Lang::En, "status-open = Open\n")]);
    let (second, faults) = program.for_desk([(Lang::En, "status-open = Active\n")]);
    assert_eq!(faults, []);
    assert_eq!(first.text(Lang::En, "status-open", &Args::new()), "Open");
    assert_eq!(second.text(Lang::En, "status-open", &Args::new()), "Active");
    assert!(!program.has(Lang::En, "status-open"));
}

#[test]
fn a_reader_chooses_digits_calendar_and_zone() {
    let words =
        desk("when = { DATETIME($when_at, dateStyle: \"medium\", timeStyle: \"short\") }\ncount = { $n }\n");
    // 3 July 2026, 22:30 in UTC: the next day in Tehran.
    let args = Args::new().moment("when_at", 1_783_117_800_000).number("n", 1234);
    let tehran = Reader::new(Lang::Fa, Tz::Asia__Tehran);
    assert_eq!(words.text_for(&tehran, "when", &args), "۱۳ تیر ۱۴۰۵، ۲:۰۰");
    let latin = tehran.with_digits(Digits::Latin).with_calendar(Calendar::Gregorian);
    assert_eq!(words.text_for(&latin, "when", &args), "4 ژوئیه 2026، 2:00");
    assert_eq!(words.text_for(&latin, "count", &args), "1,234");
    assert_eq!(words.text_for(&tehran, "count", &args), "۱٬۲۳۴");
    assert_eq!(words.text(Lang::En, "when", &args), "3 Jul 2026, 22:30");
}

#[test]
fn an_instant_no_calendar_reaches_is_still_said() {
    let words = desk("when = { DATETIME($when_at) }\n");
    let text = words.text(Lang::En, "when", &Args::new().moment("when_at", i64::MAX));
    assert_eq!(text, i64::MAX.to_string());
}

#[test]
fn numbers_that_are_none_do_not_end_the_program() {
    let words = desk("count = { $n ->\n    [one] one\n   *[other] { $n }\n}\n");
    for number in [f64::NAN, f64::INFINITY, -0.0, 5e-324, f64::MAX] {
        for lang in Lang::ALL {
            assert!(!words.text(lang, "count", &Args::new().number("n", number)).is_empty());
        }
    }
}

#[test]
fn words_are_shared_between_threads() {
    let words = desk("count = { $n ->\n    [one] one\n   *[other] { $n }\n}\n");
    std::thread::scope(|scope| {
        for lang in Lang::ALL {
            let words = &words;
            scope.spawn(move || {
                for number in 0..50 {
                    assert!(!words.text(lang, "count", &Args::new().number("n", number)).is_empty());
                }
            });
        }
    });
}
