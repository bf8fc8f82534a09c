//! Every number of the document, looked for in the pack (`tests/sources.toml`).

use std::collections::BTreeSet;

use kursi_rules::record::{Expr, Op, Question, SendBy, Span};

fn sources() -> toml::Table {
    let path = crate::common::root().join("tests/sources.toml");
    std::fs::read_to_string(path).expect("the sources").parse().expect("TOML")
}

/// C10, C11, C12, C14: what the desk for cleaning packages does holds by the numbers of its document in its own stories
/// (`filkhedma`); here every number of the document is looked for in the pack, so that none is forgotten.
#[test]
fn c10_to_c14_every_number_of_the_packages_document_is_in_the_pack() {
    let (sources, desks) = (sources(), crate::common::every());
    let loaded = desks.iter().find(|loaded| loaded.desk.id == "filkhedma").expect("the desk");
    let kind = |id: &str| loaded.desk.record(id).expect("a kind of record");
    let number =
        |requirement: &str, key: &str| sources[requirement][key].as_integer().expect("a number") as u32;
    let later = |amount: &str| match &kind("package").amount(amount).expect("an amount").value {
        Expr::Later { by, .. } => *by,
        other => panic!("{amount}: {other:?}"),
    };
    let month = Span { months: number("C10", "valid_months"), ..Span::default() };
    let grace = Span { weeks: number("C10", "grace_weeks"), ..Span::default() };
    assert_eq!((later("valid-until"), later("usable-until")), (month, grace));
    let free = Span { hours: number("C11", "free_until_hours_before"), ..Span::default() };
    let day = Expr::Earlier { than: Box::new(Expr::Field("day".into())), by: free };
    let late = Question::Compare(Expr::Now, Op::After, day);
    for action in ["move", "cancel", "cancel-late"] {
        let when = kind("visit").action(action).and_then(|action| action.when.clone()).expect("a condition");
        let parts = match when {
            Question::All(parts) => parts,
            one => vec![one],
        };
        let wanted =
            if action == "cancel-late" { late.clone() } else { Question::Not(Box::new(late.clone())) };
        assert!(parts.contains(&wanted), "{action}: {parts:?}");
    }
    let share = number("C12", "fee_percent_of_remaining_visits");
    let fee = Expr::Percent { percent: share.into(), of: Box::new(Expr::Amount("remaining".into())) };
    assert_eq!(
        kind("package").amount("fee-visits").map(|amount| (&amount.value, amount.places)),
        Some((&fee, None))
    );
    let sends = loaded.desk.records.iter().flat_map(|kind| &kind.actions).flat_map(|action| &action.sends);
    let messages: BTreeSet<&str> =
        sends.filter(|send| send.by == SendBy::Sms).map(|send| send.id.as_str()).collect();
    let told: Vec<String> = (1..=number("C14", "messages")).map(|n| format!("sms-{n}")).collect();
    assert_eq!(messages.into_iter().collect::<Vec<_>>(), told);
    let missed: Vec<String> = ["first-call-missed", "second-call-missed"]
        .iter()
        .flat_map(|id| &kind("package").action(id).expect("an action").sends)
        .map(|send| send.id.trim_start_matches("sms-").to_owned())
        .collect();
    let on_miss: Vec<String> =
        sources["C13"]["sms_on_miss"].as_array().expect("a list").iter().map(ToString::to_string).collect();
    assert_eq!(missed, on_miss);
    let hotline = sources["C14"]["hotline"].as_str().expect("a number");
    assert_eq!(loaded.desk.channel("call").and_then(|call| call.number.as_deref()), Some(hotline));
}
