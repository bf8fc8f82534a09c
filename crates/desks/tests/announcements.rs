//! What a pack says of mails that go to customers by themselves (D3).

mod common;

use common::{Spoilt, listed};
use kursi_rules::announcement::Occasion;

const DESK: &str = "desk.toml";

/// The desk with these announcements, in front of its queues, and words for the first of them.
fn announcing(announcements: &[(&str, &str)]) -> Spoilt {
    let text: String = announcements
        .iter()
        .map(|(id, on)| {
            format!("[[announcement]]\nid = \"{id}\"\non = {on}\nrequirement = \"D3\"\nsource = \"ours\"\n\n")
        })
        .collect();
    let mark = "# Both hold on every channel";
    let mut spoilt = Spoilt::new().put(DESK, mark, &format!("{text}{mark}"));
    for file in ["words/en.ftl", "words/ar.ftl"] {
        for (id, _) in announcements {
            spoilt.text(file).push_str(&format!(
                "\n# $ticket: its number. $subject: what it is about.\nannouncement-{id} =\n    .subject = {{ $ticket }}\n    .text = {{ $subject }}\n"
            ));
        }
    }
    spoilt
}

#[track_caller]
fn only(mut spoilt: Spoilt, file: &str, mark: &str, code: &str) {
    common::only(&mut spoilt, file, mark, code);
}

#[test]
fn d3_an_announcement_says_on_what_it_goes_and_has_words_for_customers_alone() {
    let found = announcing(&[("moved", "[\"assigned\", \"resolved\"]"), ("told", "[\"replied\"]")]).load();
    let desk = found.unwrap_or_else(|found| panic!("{}", listed(&found))).desk;
    let on: Vec<_> = desk.announcements.iter().map(|one| one.on.clone()).collect();
    assert_eq!(on, [vec![Occasion::Assigned, Occasion::Resolved], vec![Occasion::Replied]]);
}

#[test]
fn d3_what_is_wrong_with_an_announcement_is_told_with_its_line() {
    let moved = |on: &str| announcing(&[("moved", on)]);
    only(moved("[\"replyed\"]"), DESK, "on = [\"replyed\"]", "pack-choice-unknown");
    only(moved("[]"), DESK, "on = []", "pack-list-empty");
    let twice = announcing(&[("moved", "[\"assigned\"]"), ("again", "[\"replied\", \"assigned\"]")]);
    only(twice, DESK, "on = [\"replied\", \"assigned\"]", "pack-duplicate");
    let quiet = moved("[\"replied\"]").put(DESK, "medium = \"mail\"", "medium = \"social\"");
    let findings = quiet.findings();
    assert!(
        findings.iter().any(|finding| finding.code.code == "pack-announcement-without-mail"),
        "{}",
        listed(&findings)
    );
    assert!(listed(&findings).contains("add a [[channel]] with medium = \"mail\""));
    let words = "words/ar.ftl";
    let variable = moved("[\"replied\"]").put(words, ".text = { $subject }", ".text = { $agent }");
    only(variable, words, ".text = { $agent }", "words-variable-unknown");
    let unsaid = moved("[\"replied\"]").put(words, "    .text = { $subject }\n", "");
    let said = listed(&unsaid.findings());
    assert!(said.contains("announcement-moved.text") && said.contains("is missing in \"ar\""), "{said}");
}
