//! What is wrong with records in a pack: each fault with its line, and what was meant where something is near.

mod common;

use common::{listed, records_pack};
use kursi_desks::{Finding, Pack, load};

/// The pack with one text replaced.
fn put(old: &str, new: &str) -> Vec<(String, String)> {
    let mut files = records_pack();
    let desk = &mut files.iter_mut().find(|(name, _)| name == "desk.toml").expect("desk.toml").1;
    assert!(desk.contains(old), "the pack does not hold {old:?}");
    *desk = desk.replacen(old, new, 1);
    files
}

fn findings(files: Vec<(String, String)>) -> Vec<Finding> {
    load(&Pack::from_files(files)).expect_err("a spoilt pack is refused")
}

/// One finding of that code, at the line on which `mark` stands first.
#[track_caller]
fn only(old: &str, new: &str, mark: &str, code: &str) -> String {
    let files = put(old, new);
    let text = &files.iter().find(|(name, _)| name == "desk.toml").expect("desk.toml").1;
    let at = text.find(mark).unwrap_or_else(|| panic!("{mark:?} is not there"));
    let line = 1 + text[..at].matches('\n').count();
    let found = findings(files);
    let told: Vec<_> = found.iter().map(|finding| (finding.line, finding.code.code.as_str())).collect();
    assert_eq!(told, [(line, code)], "{}", listed(&found));
    found[0].message.clone()
}

const REFUND: &str = "value = { difference = [{ product = [{ amount = \"remaining\" }, { field = \"price\" }] }, { amount = \"fee\" }] }";

#[test]
fn c12_what_is_named_is_declared_and_what_was_meant_is_said() {
    let said = only(
        "{ product = [{ field = \"visits\" }, { field = \"price\" }] }",
        "{ product = [{ field = \"visits\" }, { field = \"prise\" }] }",
        "\"prise\"",
        "pack-reference-unknown",
    );
    assert!(said.contains("price"), "{said}");
    only(
        "then = [{ record = \"visit\", from = [\"planned\"], to = \"cancelled\" }]\nticket = { status = \"in-progress\" }",
        "then = [{ record = \"visit\", from = [\"plannde\"], to = \"cancelled\" }]\nticket = { status = \"in-progress\" }",
        "\"plannde\"",
        "pack-reference-unknown",
    );
    only("sets = { refunded = {", "sets = { refundde = {", "sets = { refundde", "pack-reference-unknown");
    only(
        "may = [\"care-agent\", \"success-agent\"]\nfrom = [\"active\"]",
        "may = [\"care-agnet\", \"success-agent\"]\nfrom = [\"active\"]",
        "care-agnet",
        "pack-reference-unknown",
    );
    only("to = \"active\"", "to = \"aktive\"", "\"aktive\"", "pack-reference-unknown");
    // An amount names only those before it: nothing goes in a circle.
    only(
        REFUND,
        "value = { amount = \"refund\" }",
        "value = { amount = \"refund\" }",
        "pack-reference-unknown",
    );
}

#[test]
fn c12_types_that_do_not_go_together_are_refused() {
    only(
        REFUND,
        "value = { difference = [{ field = \"price\" }, { field = \"visits\" }] }",
        "value = { difference = [{ field = \"price\" }, { field = \"visits\" }] }",
        "pack-record-types-apart",
    );
    only(
        REFUND,
        "value = { product = [{ field = \"price\" }, { field = \"price\" }] }",
        "value = { product = [{ field = \"price\" }, { field",
        "pack-record-types-apart",
    );
    only(
        REFUND,
        "value = { sum = [{ field = \"starts\" }, 1] }",
        "value = { sum = [{ field = \"starts\" }, 1] }",
        "pack-record-type-wrong",
    );
    only(
        "{ amount = \"remaining\", above = 0 },\n    { count",
        "{ amount = \"remaining\", after = 0 },\n    { count",
        "when = { all = [\n    { amount = \"remaining\", after = 0 }",
        "pack-record-type-wrong",
    );
    only(
        "sets = { refunded = { amount = \"refund\" } }",
        "sets = { refunded = { amount = \"remaining\" } }",
        "sets = { refunded",
        "pack-record-type-wrong",
    );
    only(
        "sets = { how = { word = \"late\" } }",
        "sets = { how = { word = \"soon\" } }",
        "sets = { how = { word = \"soon\" } }",
        "pack-record-type-wrong",
    );
    only(
        "when = { input = \"call\", is = \"no-answer\" }",
        "when = { input = \"call\", is = \"nobody\" }",
        "is = \"nobody\"",
        "pack-record-type-wrong",
    );
    // An amount that changes while somebody looks at it would never be what they saw.
    only(
        REFUND,
        "value = { later = { now = true }, hours = 1 }",
        "value = { later = { now = true }, hours = 1 }",
        "pack-record-type-wrong",
    );
    // What is said of an amount was seen by who says it.
    only(
        "shows = [\"remaining\"]\nsets = { missed-on",
        "shows = [\"total\"]\nsets = { missed-on",
        "with = { remaining",
        "pack-record-type-wrong",
    );
}

#[test]
fn c12_every_state_is_reached_and_every_action_is_possible() {
    let lost = "[[record.state]]
id = \"active\"

[[record.state]]
id = \"lost\"
";
    let found = findings(put(
        "[[record.state]]
id = \"active\"
",
        lost,
    ));
    assert_eq!(found[0].code.code, "pack-record-state-unreachable", "{}", listed(&found));
    assert!(found[1..].iter().all(|finding| finding.code.code == "words-missing"), "{}", listed(&found));
    let found = findings(put("from = [\"unpaid\"]\nto = \"active\"", "from = [\"active\"]\nto = \"active\""));
    let codes: Vec<&str> = found.iter().map(|finding| finding.code.code.as_str()).collect();
    assert!(codes.contains(&"pack-record-state-unreachable"), "{}", listed(&found));
    assert!(codes.contains(&"pack-record-action-impossible"), "{}", listed(&found));
}

#[test]
fn c10_a_record_belongs_to_one_that_is_declared_before_and_changes_nothing_else() {
    only("of = \"package\"", "of = \"packgae\"", "packgae", "pack-reference-unknown");
    let other = "[[record]]\nid = \"boat\"\ninitial = \"new\"\nrequirement = \"C1\"\nsource = \"ours\"\n\n[record.create]\nmay = [\"supervisor\"]\nrequirement = \"C1\"\nsource = \"ours\"\n\n[[record.state]]\nid = \"new\"\n\n[[record.action]]\nid = \"sink\"\nmay = [\"supervisor\"]\nfrom = [\"new\"]\nthen = [{ record = \"visit\", from = [\"planned\"], to = \"cancelled\" }] # far\nrequirement = \"C1\"\nsource = \"ours\"\n\n# --- Visits";
    let found = findings(put("# --- Visits", other));
    assert!(found.iter().any(|finding| finding.code.code == "pack-record-unrelated"), "{}", listed(&found));
}

#[test]
fn c14_short_messages_need_a_channel_and_their_words_their_variables() {
    only("medium = \"sms\"", "medium = \"social\"", "id = \"package\"\ninitial", "pack-sms-without-channel");
    let mut files = records_pack();
    let words = &mut files.iter_mut().find(|(name, _)| name == "words/en.ftl").expect("English").1;
    *words = words.replacen("{ $remaining } visits", "{ $left } visits", 1);
    let found = findings(files);
    assert_eq!(found[0].code.code, "words-variable-unknown", "{}", listed(&found));
}

#[test]
fn c12_numbers_are_exact_and_bounded() {
    only("percent = 30", "percent = 30.5", "percent = 30.5", "pack-type-wrong");
    only(
        "hours = 24 } } },\n    { not = { input",
        "hours = -24 } } },\n    { not = { input",
        "hours = -24",
        "pack-out-of-bounds",
    );
    only("places = 2", "places = 20", "places = 20", "pack-out-of-bounds");
    let deep = "{ sum = [".repeat(9) + "1" + &"] }".repeat(9);
    only(REFUND, &format!("value = {deep}"), &deep, "pack-condition-too-deep");
    let wide = vec!["1"; 13].join(", ");
    only(REFUND, &format!("value = {{ sum = [{wide}] }}"), "value = { sum = [1, 1", "pack-too-many");
    only(REFUND, "value = { sum = [] }", "value = { sum = [] }", "pack-condition-empty");
    only(
        REFUND,
        "value = { field = \"price\", amount = \"fee\" }",
        "value = { field = \"price\", amount = \"fee\" }",
        "pack-keys-together",
    );
}

#[test]
fn c15_a_team_is_declared() {
    only("team = \"ops\"\nrequirement", "team = \"opps\"\nrequirement", "\"opps\"", "pack-reference-unknown");
    only("teams = [\"ops\"]", "teams = [\"opps\"]", "\"opps\"", "pack-reference-unknown");
    only("team = \"none\" }", "team = \"nobody\" }", "\"nobody\"", "pack-reference-unknown");
}
