//! What a pack says of tickets that go by records: the faults that are found in it, each at its place (C3, C4, C5, C7, C13).

mod common;

use common::{listed, records_pack};
use kursi_desks::{Finding, Pack, load};

/// What is found where one text of the pack is replaced: the line and the code of each.
#[track_caller]
fn found(old: &str, new: &str) -> (String, Vec<(usize, String)>) {
    let mut files = records_pack();
    let desk = &mut files.iter_mut().find(|(name, _)| name == "desk.toml").expect("desk.toml").1;
    assert!(desk.contains(old), "the pack does not hold {old:?}");
    *desk = desk.replacen(old, new, 1);
    let text = desk.clone();
    let findings: Vec<Finding> =
        load(&Pack::from_files(files)).err().unwrap_or_else(|| panic!("{new:?} is taken"));
    assert!(!findings.is_empty(), "{}", listed(&findings));
    (text, findings.iter().map(|it| (it.line, it.code.code.clone())).collect())
}

/// One finding of that code, at the line on which `mark` stands first.
#[track_caller]
fn only(old: &str, new: &str, mark: &str, code: &str) {
    let (text, found) = found(old, new);
    let at = text.find(mark).unwrap_or_else(|| panic!("{mark:?} is not there"));
    let line = 1 + text[..at].matches('\n').count();
    assert_eq!(found, [(line, code.to_owned())], "{new}");
}

const UNPAID: &str = "id = \"unpaid\"\non = \"ticket\"";
const CANCELLED: &str = "id = \"cancelled\"\non = \"ticket\"";
const PACKAGE: &str = "id = \"package\"\ninitial";

#[test]
fn c4_a_ladder_goes_by_states_and_actions_that_its_record_has() {
    let states = "states = [\"unpaid\"]";
    only(states, "states = [\"unpaid\", \"gone\"]", UNPAID, "pack-reference-unknown");
    only("actions = [\"cancel-unpaid\"]", "actions = [\"cancel-unpayed\"]", UNPAID, "pack-reference-unknown");
    only(
        "offers = [\"paid\"]\n\n[[ladder.steps]]",
        "offers = [\"payed\"]\n\n[[ladder.steps]]",
        UNPAID,
        "pack-reference-unknown",
    );
    // What can only be done with a package that was paid is no step of asking for the payment.
    only("actions = [\"final-call-missed\"]", "actions = [\"reached\"]", CANCELLED, "pack-malformed");
    let of = "record = \"package\"\nstates = [\"unpaid\"]\n";
    let (_, without) = found(of, "");
    assert!(without.iter().all(|(_, code)| code == "pack-key-missing"), "{without:?}");
    assert_eq!(without.len(), 3, "a day and two steps go by a record: {without:?}");
    let said = "say = \"hello\"\nactions = [\"cancel-unpaid\"]\n";
    let (_, both) = found("actions = [\"cancel-unpaid\"]\n", said);
    let codes: Vec<&str> = both.iter().map(|(_, code)| code.as_str()).collect();
    assert_eq!(codes, ["pack-reference-unknown", "pack-keys-together"]);
}

#[test]
fn c13_a_step_opens_on_a_day_of_the_record_and_on_no_other_besides() {
    let day = "day = \"last-day-to-pay\"";
    only(day, "day = \"last-day-too-pay\"", "day = \"last-day-too-pay\"", "pack-reference-unknown");
    only(day, "day = \"remaining\"", "day = \"remaining\"", "pack-record-type-wrong");
    only(day, "day = \"last-day-to-pay\"\nin_days = 2", day, "pack-keys-together");
}

#[test]
fn c5_what_becomes_of_a_ticket_by_an_action_leaves_it_open_or_closes_it_with_a_result() {
    only("close = \"no-answer\"", "close = \"no-anser\"", "no-anser", "pack-reference-unknown");
    only("untags = [\"not-paid\"]", "untags = [\"not-payed\"]", "not-payed", "pack-reference-unknown");
    only(
        "ticket = { follow_ups = [\"not-paid\"] }",
        "ticket = { follow_ups = [\"unpayed\"] }",
        "unpayed",
        "pack-reference-unknown",
    );
    only("ticket = { status = \"waiting\" }", "ticket = { status = \"solved\" }", PACKAGE, "pack-malformed");
    only("ticket = { close = ", "ticket = { ends = ", "ticket = { ends", "pack-key-unknown");
    // Where the customer has to have said that it is solved, nothing closes by itself.
    let teams = "result_of_teams = [\"customer-success\"]";
    let (_, found) = found(teams, &format!("{teams}\nconfirmed = true"));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().all(|(_, code)| code == "pack-malformed"), "{found:?}");
}

#[test]
fn c3_a_step_and_a_follow_up_name_what_the_pack_has() {
    only(
        "follow_up = \"outbound-sales\"",
        "follow_up = \"outbond\"",
        "\"outbond\"",
        "pack-reference-unknown",
    );
    only("tags = [\"expired\"]", "tags = [\"expird\"]", "expird", "pack-reference-unknown");
    only("over = \"not-needed\"", "over = \"unneeded\"", "unneeded", "pack-reference-unknown");
    let (_, found) = found("status = \"scheduled\"\nover", "status = \"solved\"\nover");
    let codes: Vec<&str> = found.iter().map(|(_, code)| code.as_str()).collect();
    assert!(codes.contains(&"pack-malformed"), "what is opened is open: {codes:?}");
}
