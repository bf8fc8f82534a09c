//! The floor against a model of it: whatever happens in whatever order, the promises of the seats hold. The model
//! keeps its own books and asks nothing of the rules it checks.

mod books;
mod op;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestRng, TestRunner};

use super::fixture::{Planted, Room};
use books::Books;
use op::{Op, op};

fn ops() -> impl Strategy<Value = Vec<Op>> {
    prop::collection::vec(op(), 1..80)
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Lets everything happen and looks after every step.
fn run(ops: &[Op], planted: Option<Planted>) -> Result<Books, String> {
    let mut room = Room::with(3);
    room.floor.planted = planted;
    let mut books = Books::open(&room);
    for op in ops {
        op.happen(&mut room, &mut books).map_err(|broken| format!("{op:?}: {broken}"))?;
    }
    Ok(books)
}

proptest! {
    #![proptest_config(config(300))]

    /// A1, A6, A18, X1, X2: never more seats or contacts than allowed but by a recorded override, no seat without
    /// a live agent after a lease, no contact and no waiting agent lost from a line, fences only grow, a break
    /// leaves no seat, nobody waits where there is room, and no seat is kept for a call that is over.
    #[test]
    fn whatever_happens_the_promises_of_the_seats_hold(ops in ops()) {
        run(&ops, None).map_err(TestCaseError::fail)?;
    }
}

/// Runs the model with a fault planted; what it found first.
fn found(planted: Planted) -> Option<String> {
    let config = ProptestConfig { max_shrink_iters: 0, ..config(300) };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, rng)
        .run(&ops(), |ops| run(&ops, Some(planted)).map(drop).map_err(TestCaseError::fail));
    outcome.err().map(|error| error.to_string())
}

#[test]
fn the_model_finds_a_rule_that_lets_one_too_many_in() {
    let found = found(Planted::OneTooMany).expect("it is found");
    assert!(found.contains("more seats than") || found.contains("more contacts than"), "{found}");
}

#[test]
fn the_model_finds_a_seat_that_takes_its_contacts_with_it() {
    let found = found(Planted::HandsNothingBack).expect("it is found");
    assert!(found.contains("lost from the contact line"), "{found}");
}

#[test]
fn the_model_finds_a_break_that_leaves_a_seat() {
    let found = found(Planted::BreakKeepsSeat).expect("it is found");
    assert!(found.contains("is not there and holds a seat"), "{found}");
}

#[test]
fn the_model_finds_a_lease_that_never_ends() {
    let found = found(Planted::LeaseNeverEnds).expect("it is found");
    assert!(found.contains("without a live agent"), "{found}");
}

#[test]
fn the_model_finds_a_seat_that_outlasts_the_call_it_was_taken_for() {
    let found = found(Planted::CallKeepsSeat).expect("it is found");
    assert!(found.contains("is kept for a call that is over"), "{found}");
}

/// A model that never gets anywhere proves nothing: its events reach every part of the floor.
#[test]
fn the_events_of_the_model_reach_every_part_of_the_floor() {
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let mut runner = TestRunner::new_with_rng(config(1), rng);
    let mut seen = std::collections::BTreeMap::<&'static str, usize>::new();
    for _ in 0..150 {
        let ops = ops().new_tree(&mut runner).expect("a strategy makes events").current();
        let books = run(&ops, None).unwrap_or_else(|broken| panic!("{broken}"));
        books.seen().into_iter().for_each(|(what, times)| *seen.entry(what).or_default() += times);
    }
    let wanted = [
        "accepted",
        "active",
        "break",
        "call-over",
        "called",
        "finished",
        "front",
        "lease",
        "left",
        "limit-lowered",
        "offered",
        "overridden",
        "placed",
        "seat line moved",
        "signed-out",
        "stale",
        "task",
        "transfer",
        "transferred",
        "waiting",
        "withdrawn",
        "wrap-up",
    ];
    for what in wanted {
        assert!(seen.get(what).is_some_and(|times| *times >= 3), "{what}: {seen:?}");
    }
}
