//! Revisions of a pack (E9, E10): what has to be approved by whom, and what one changes in another.

mod common;

use std::collections::BTreeMap;

use common::{Spoilt, files, listed};
use kursi_desks::{Difference, Said, What, differences, word_changes};
use kursi_rules::revision::{ProcedureRule, Running};

const DESK: &str = "desk.toml";
const APPROVES: (&str, &str) =
    ("approves_pending = true\n", "approves_pending = true\napproves_procedure = true\n");

/// The pack with a rule for its revisions.
fn ruled(rule: &str) -> Spoilt {
    let mut spoilt = Spoilt::new();
    let text = spoilt.text(DESK);
    text.push_str(&format!("\n[procedure]\n{rule}\nrequirement = \"E10\"\nsource = \"ours\"\n"));
    spoilt
}

#[track_caller]
fn only(mut spoilt: Spoilt, mark: &str, code: &str) {
    common::only(&mut spoilt, DESK, mark, code);
}

#[test]
fn e10_a_pack_says_how_many_approve_a_revision_and_what_becomes_of_tickets_that_run() {
    let rule = |spoilt: Spoilt| {
        spoilt.load().unwrap_or_else(|findings| panic!("{}", listed(&findings))).desk.procedure
    };
    let kept = ruled("approvals = 2\nrunning = \"keep\"").put(DESK, APPROVES.0, APPROVES.1);
    assert_eq!(rule(kept), Some(ProcedureRule { approvals: 2, running: Running::Keep }));
    let nobody = ruled("approvals = 0\nrunning = \"migrate\"");
    assert_eq!(rule(nobody), Some(ProcedureRule { approvals: 0, running: Running::Migrate }));
    assert_eq!(rule(Spoilt::new()), None, "a desk need not say");
    let ours = ruled("approvals = 0\nrunning = \"keep\"").load().unwrap().desk.ours;
    let ours: Vec<&str> =
        ours.iter().map(|one| one.what.as_str()).filter(|what| what.starts_with("procedure")).collect();
    assert_eq!(ours, ["procedure.approvals", "procedure.running"], "K9: listed one by one");
}

#[test]
fn e10_what_has_to_be_approved_can_be() {
    only(ruled("approvals = 1\nrunning = \"keep\""), "[procedure]", "pack-procedure-by-nobody");
    let idle = Spoilt::new().put(DESK, APPROVES.0, APPROVES.1);
    only(idle, "id = \"support-manager\"", "pack-procedure-without-rule");
    let idle = ruled("approvals = 0\nrunning = \"keep\"").put(DESK, APPROVES.0, APPROVES.1);
    only(idle, "id = \"support-manager\"", "pack-procedure-without-rule");
    only(ruled("approvals = -1\nrunning = \"keep\""), "approvals = -1", "pack-out-of-bounds");
    only(ruled("approvals = 0\nrunning = \"stay\""), "\"stay\"", "pack-choice-unknown");
    only(ruled("approvals = 0"), "[procedure]", "pack-key-missing");
    let said = listed(&ruled("approvals = 3\nrunning = \"keep\"").findings());
    assert!(
        said.contains("3 have to approve each revision") && said.contains("approves_procedure = true"),
        "{said}"
    );
}

fn changed(change: impl FnOnce(&mut String)) -> Vec<Difference> {
    let old = files().into_iter().find(|(name, _)| name == DESK).unwrap().1;
    let mut new = old.clone();
    change(&mut new);
    differences(&old, &new).expect("both are TOML")
}

fn told(found: &[Difference]) -> Vec<(String, What, &str, &str, &str)> {
    let of = |one: &Difference| {
        let ids: Vec<&str> = one.thing.iter().map(|(_, id)| id.as_str()).collect();
        format!("{}:{}:{}", one.group, ids.join("/"), one.key)
    };
    let text = |said: &Option<Vec<Said>>| -> &str { Box::leak(written(said).into_boxed_str()) };
    found
        .iter()
        .map(|one| (of(one), one.what, text(&one.old), text(&one.new), if one.ours { "ours" } else { "" }))
        .collect()
}

/// As a pack would write it.
fn written(said: &Option<Vec<Said>>) -> String {
    let one = |one: &Said| match one.key.as_str() {
        "" => one.value.clone(),
        key => format!("{key} = {}", one.value),
    };
    said.iter().flatten().map(one).collect::<Vec<_>>().join("; ")
}

#[test]
fn e9_a_difference_is_told_with_its_thing_its_key_and_both_values() {
    let found = changed(|toml| *toml = toml.replacen("limit_minutes = 30", "limit_minutes = 40", 1));
    assert_eq!(
        told(&found),
        [("target:first-reply:limit_minutes".to_owned(), What::Changed, "30", "40", "")]
    );
    let found = changed(|toml| *toml = toml.replacen("id = \"first-reply\"", "id = \"first-answer\"", 1));
    let what: Vec<_> = found.iter().map(|one| (one.what, one.key.as_str())).collect();
    assert_eq!(what, [(What::Removed, ""), (What::Added, "")], "another id is another thing");
    let now = written(&found[1].new);
    assert!(now.contains("limit_minutes = 30") && now.contains("start = first-message"), "{now}");
}

#[test]
fn e9_steps_of_scripts_are_told_one_by_one() {
    let found = changed(|toml| {
        let begin = toml.find("[[script.steps]]").unwrap();
        let end = begin + 1 + toml[begin + 1..].find("[[script.steps]]").unwrap();
        toml.replace_range(begin..end, "");
    });
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!((found[0].what, found[0].group.as_str(), found[0].thing.len()), (What::Removed, "script", 2));
}

#[test]
fn e9_comments_order_and_spaces_are_no_difference() {
    let found = changed(|toml| {
        *toml = toml
            .replace("limit_minutes = 30", "limit_minutes   =   30  # half an hour")
            .replacen("# ", "# Now: ", 1);
    });
    assert_eq!(found, []);
    assert_eq!(differences("a = [", "a = 1"), None, "what is no TOML has no differences");
}

#[test]
fn e9_a_move_that_came_and_one_that_went_are_told_whole() {
    let found = changed(|toml| *toml = toml.replacen("on = \"reply\"", "on = \"assign\"", 1));
    let moves: Vec<_> = found.iter().filter(|one| one.group == "move").map(|one| one.what).collect();
    assert_eq!(moves, [What::Removed, What::Added], "{found:#?}");
}

#[test]
fn k9_a_new_value_that_no_document_says_is_marked_as_ours() {
    let found = changed(|toml| {
        *toml = toml.replacen(
            "calendar = \"always\"\nrequirement = \"A7\"",
            "calendar = \"office\"\nrequirement = \"A7\"",
            1,
        )
    });
    assert_eq!(
        told(&found),
        [("target:first-reply:calendar".to_owned(), What::Changed, "always", "office", "ours")]
    );
    let gone = changed(|toml| *toml = toml.replacen("assignable = true\n", "", 1));
    assert!(gone.iter().all(|one| !one.ours), "what is not there is nobody's: {gone:#?}");
}

#[test]
fn e9_words_are_compared_by_language_with_their_attributes() {
    let words = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let old = words("### x\na = One { $n }\n    .hint = Hint\nb = Two\n-t = T\n");
    let new = words(
        "### y\nb = Two\na = One { $n } more\n    .hint = Other\nc = { $n ->\n    [one] 1\n   *[other] 2\n}\n-t = T\n",
    );
    let found = word_changes(&old, &new);
    let told: Vec<_> =
        found.iter().map(|one| (one.id.as_str(), one.old.as_deref(), one.new.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("a", Some("One { $n }"), Some("One { $n } more")),
            ("a.hint", Some("Hint"), Some("Other")),
            ("c", None, Some("{ 1 / 2 }")),
        ]
    );
}
