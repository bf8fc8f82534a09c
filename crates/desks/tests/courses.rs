//! What a pack says of the course of tickets: what is read of it (D4, E2, E4, E8), and the faults that are found in it, each at its place.

mod common;

use common::{Spoilt, listed};
use kursi_rules::course::{Recipient, When, Whose};
use kursi_rules::time::{HOUR, MINUTE};

const DESK: &str = "desk.toml";

const LADDERS: &str = r#"
[[ladder]]
id = "missed"
on = "ticket"
missed = "first-reply"
calendar = "always"
requirement = "D4"
source = "ours"

[[ladder.steps]]
id = "deliver"
by = "server"
opens_after_minutes = 0
deliver = "quality-officer"
first = true

[[ladder]]
id = "confirm"
on = "ticket"
while = { status = "pending", delivered = ["none", "leader"] }
calendar = "always"
requirement = "E4"
source = "ours"

[[ladder.steps]]
id = "hello"
opens_after_hours = 1
late_after_hours = 2
say = "greeting"

[[ladder.steps]]
id = "morning"
by = "server"
at = "09:30"
in_days = 1
status = "in-progress"

[[ladder.steps]]
id = "remind"
by = "server"
opens_after_days = 1
say = "greeting"
to = "desk"
repeat = true
most = 3

[[escalation-mark]]
"#;

const WORDS: [&str; 6] = [
    "ladder-missed",
    "ladder-missed-deliver",
    "ladder-confirm",
    "ladder-confirm-hello",
    "ladder-confirm-morning",
    "ladder-confirm-remind",
];

/// OneCard's pack with these ladders.
fn with(ladders: &str) -> Spoilt {
    let mut spoilt = Spoilt::new();
    let ladders = ladders.replace("\n[[escalation-mark]]\n", "");
    let desk = spoilt.text(DESK);
    *desk += &ladders;
    for language in ["en", "ar", "fa", "ur"] {
        let words = spoilt.text(&format!("words/{language}.ftl"));
        for word in WORDS.into_iter().chain(["target-ladder-confirm"]) {
            *words += &format!("\n{word} = …\n");
        }
    }
    spoilt
}

/// One fault, where `old` is `new`.
#[track_caller]
fn only(old: &str, new: &str, mark: &str, code: &str) {
    assert!(LADDERS.contains(old), "{old}");
    let mut spoilt = with(&LADDERS.replacen(old, new, 1));
    common::only(&mut spoilt, DESK, mark, code);
}

#[test]
fn d4_a_ladder_of_tickets_is_read_as_it_is_written() {
    let loaded = with(LADDERS).load().unwrap_or_else(|findings| panic!("{}", listed(&findings)));
    let course = &loaded.desk.course;
    let missed = course.ladder("missed").unwrap();
    assert_eq!(missed.missed.as_deref(), Some("first-reply"));
    let deliver = &missed.steps[0];
    assert_eq!((deliver.by, deliver.opens.clone()), (Whose::Server, When::After(0)));
    assert_eq!((deliver.deeds.delivers.as_deref(), deliver.deeds.first), (Some("quality-officer"), true));
    let [hello, morning, remind] = &course.ladder("confirm").unwrap().steps[..] else { panic!() };
    assert_eq!(
        (hello.by, hello.opens.clone(), hello.late),
        (Whose::Agent, When::After(HOUR), Some(2 * HOUR))
    );
    assert_eq!(morning.opens, When::On { days: 1, minute: 9 * 60 + 30 });
    assert_eq!(morning.deeds.status.as_deref(), Some("in-progress"));
    assert_eq!((remind.repeats, remind.most), (true, Some(3)));
    assert_eq!(remind.deeds.says.as_ref().map(|says| says.to), Some(Recipient::Desk));
    assert!(remind.opens == When::After(24 * 60 * MINUTE));
    // A ladder of requests is none of tickets.
    assert!(!loaded.desk.requesting.ladders.is_empty() && course.ladder("follow-up").is_none());
}

#[test]
fn d4_a_ladder_of_tickets_says_when_it_runs_and_what_each_step_does() {
    only("on = \"ticket\"\nmissed", "on = \"tikket\"\nmissed", "on = \"tikket\"", "pack-choice-unknown");
    only("missed = \"first-reply\"", "missed = \"first-replay\"", "first-replay", "pack-reference-unknown");
    only("missed = \"first-reply\"\n", "", "[[ladder]]\nid = \"missed\"", "pack-key-missing");
    only(
        "deliver = \"quality-officer\"\nfirst = true",
        "",
        "[[ladder.steps]]\nid = \"deliver\"",
        "pack-key-missing",
    );
    only(
        "deliver = \"quality-officer\"",
        "status = \"pending\"",
        "[[ladder.steps]]\nid = \"deliver\"",
        "pack-key-missing",
    );
    only("say = \"greeting\"\n\n", "\n", "[[ladder.steps]]\nid = \"hello\"", "pack-key-missing");
    only(
        "say = \"greeting\"\n\n",
        "say = \"greetings\"\n\n",
        "say = \"greetings\"",
        "pack-reference-unknown",
    );
    only("delivered = [\"none\", \"leader\"]", "delivered = \"lieder\"", "lieder", "pack-reference-unknown");
    only("id = \"morning\"", "id = \"hello\"", "id = \"hello\"\nby", "pack-duplicate");
}

#[test]
fn e4_nothing_that_comes_by_itself_solves_or_closes_a_ticket() {
    only(
        "status = \"in-progress\"",
        "status = \"resolved\"",
        "id = \"confirm\"\non = \"ticket\"",
        "pack-malformed",
    );
}

#[test]
fn e8_every_step_waits_and_only_the_last_comes_again() {
    only("opens_after_days = 1", "opens_after_minutes = 5", "opens_after_minutes = 5", "pack-out-of-bounds");
    only(
        "status = \"in-progress\"",
        "status = \"in-progress\"\nrepeat = true",
        "repeat = true\n\n",
        "pack-malformed",
    );
    only("repeat = true\nmost = 3", "most = 3", "[[ladder.steps]]\nid = \"remind\"", "pack-key-missing");
    only("most = 3", "most = 0", "most = 0", "pack-out-of-bounds");
    only(
        "late_after_hours = 2",
        "late_after_hours = 1",
        "[[ladder.steps]]\nid = \"hello\"",
        "pack-window-shut",
    );
    only("at = \"09:30\"", "at = \"24:00\"", "at = \"24:00\"", "pack-malformed");
    only("at = \"09:30\"", "at = \"09:30\"\nopens_after_hours = 3", "at = \"09:30\"", "pack-keys-together");
}

/// A ladder that asks for the cause, the causes, and the role that records them.
fn asking(change: impl Fn(&mut Spoilt)) -> Spoilt {
    let asks = LADDERS.replacen("first = true\n", "first = true\nasks_cause = true\n", 1);
    let causes = "\n[[cause]]\nid = \"overlooked\"\nrequirement = \"D4\"\nsource = \"ours\"\n";
    let mut spoilt = with(&format!("{asks}{causes}"));
    for language in ["en", "ar", "fa", "ur"] {
        *spoilt.text(&format!("words/{language}.ftl")) += "\ncause-overlooked = …\n";
    }
    let may = "id = \"quality-officer\"\nrank = 30\nmay = [\"note\"";
    spoilt = spoilt.put(DESK, may, &format!("{may}, \"record-cause\""));
    change(&mut spoilt);
    spoilt
}

fn replace(spoilt: &mut Spoilt, old: &str, new: &str) {
    let desk = spoilt.text(DESK);
    assert!(desk.contains(old), "{old}");
    *desk = desk.replacen(old, new, 1);
}

/// One fault about the cause, where the pack is changed so.
#[track_caller]
fn only_asking(old: &str, new: &str, mark: &str, code: &str, key: &str) {
    let mut spoilt = asking(|spoilt| replace(spoilt, old, new));
    common::only(&mut spoilt, DESK, mark, code);
    let findings = spoilt.findings();
    assert!(listed(&findings).contains(key), "{}", listed(&findings));
}

#[test]
fn d4_a_step_asks_for_the_cause_and_the_pack_lists_causes() {
    let loaded = asking(|_| {}).load().unwrap_or_else(|findings| panic!("{}", listed(&findings)));
    let course = &loaded.desk.course;
    assert_eq!(course.causes, ["overlooked"]);
    assert!(course.ladder("missed").unwrap().steps[0].deeds.asks_cause);
    let role = loaded.desk.role("quality-officer").unwrap();
    assert!(role.may.contains(&kursi_rules::command::Verb::RecordCause));
}

#[test]
fn d4_who_is_asked_for_a_cause_can_record_it_and_it_is_counted() {
    let ladder = "[[ladder]]\nid = \"missed\"";
    let (missing, at) = ("pack-key-missing", "id = \"missed\"\non");
    only_asking("missed = \"first-reply\"", "while = { awaiting = true }", at, missing, "missed");
    only_asking(", \"record-cause\"]", "]", at, "pack-malformed", "record-cause");
    only_asking("asks_cause = true\n", "", "id = \"overlooked\"", missing, "asks_cause");
    let resolution = Spoilt::new().text(DESK).clone();
    let from = resolution.find("[resolution]").unwrap();
    let to = from + resolution[from..].find("\n\n").unwrap();
    only_asking(&resolution[from..to], "", "id = \"overlooked\"", missing, "resolution");
    let cause = "[[cause]]\nid = \"overlooked\"\nrequirement = \"D4\"\nsource = \"ours\"\n";
    let mut none = asking(|spoilt| {
        replace(spoilt, cause, "");
        for language in ["en", "ar", "fa", "ur"] {
            let words = spoilt.text(&format!("words/{language}.ftl"));
            *words = words.replace("\ncause-overlooked = …\n", "");
        }
    });
    let findings = none.findings();
    let line = none.line(DESK, ladder) + 1;
    let found: Vec<_> = findings.iter().map(|finding| (finding.line, finding.code.code.as_str())).collect();
    assert_eq!(found, [(line, missing)], "{}", listed(&findings));
}

#[test]
fn d4_a_role_that_records_causes_has_some_to_record() {
    let may = "id = \"quality-officer\"\nrank = 30\nmay = [\"note\"";
    let mut spoilt = Spoilt::new().put(DESK, may, &format!("{may}, \"record-cause\""));
    let findings = spoilt.findings();
    let line = spoilt.line(DESK, "id = \"quality-officer\"");
    let found: Vec<_> = findings.iter().map(|finding| (finding.line, finding.code.code.as_str())).collect();
    assert_eq!(found, [(line, "pack-key-missing")], "{}", listed(&findings));
}
