//! Stories of staying pending (A10, K6).

use super::*;
use crate::time::HOUR;

fn manager() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(9)), role: "manager".into() }
}

fn ask(ticket: TicketId) -> Command {
    Command::AskPending { ticket, reason: "The partner looks into it".into() }
}

fn approve(ticket: TicketId, hours: i64) -> Command {
    Command::ApprovePending { ticket, term: hours * HOUR, instead_of: None }
}

fn decline(ticket: TicketId) -> Command {
    Command::DeclinePending { ticket, reason: "Call the partner instead".into(), instead_of: None }
}

/// An answered ticket on which leave to stay pending was asked for at `at`.
fn asked(world: &mut World, at: i64) -> TicketId {
    let ticket = opened(world, 0);
    replies(world, ticket, 1).unwrap();
    world.run(&agent(), at, &ask(ticket)).unwrap();
    ticket
}

fn running(world: &World) -> Vec<&str> {
    let mut running: Vec<&str> = world
        .clocks()
        .iter()
        .filter(|clock| clock.stopped_at.is_none())
        .map(|clock| clock.target.as_str())
        .collect();
    running.sort_unstable();
    running
}

#[test]
fn a10_a_request_is_pending_at_once_and_late_when_nobody_decides() {
    let mut world = World::default();
    let ticket = asked(&mut world, 10 * MINUTE);
    let row = world.ticket(ticket);
    assert_eq!(row.status, "waits");
    assert!(row.pending.as_ref().is_some_and(|pending| pending.open && pending.until.is_none()));
    let due = row.due.clone().unwrap();
    assert_eq!((due.target.as_str(), due.at), (PendingRule::DECISION, Millis(40 * MINUTE)));
    assert_eq!(world.run(&agent(), 11 * MINUTE, &ask(ticket)).unwrap_err().code, "ask-pending-already");
}

#[test]
fn a10_an_approved_term_is_counted_from_the_decision_and_its_end_is_due() {
    let mut world = World::default();
    let ticket = asked(&mut world, 10 * MINUTE);
    world.run(&manager(), 20 * MINUTE, &approve(ticket, 24)).unwrap();
    let row = world.ticket(ticket);
    let pending = row.pending.as_ref().unwrap();
    assert_eq!((pending.open, pending.until), (false, Some(Millis(20 * MINUTE + 24 * HOUR))));
    assert_eq!(row.due.as_ref().unwrap().target, PendingRule::TERM, "it surfaces as overdue by its clock");
    assert_eq!(running(&world), [PendingRule::TERM], "the request was decided in time");
    assert_eq!(world.run(&manager(), HOUR, &approve(ticket, 1)).unwrap_err().code, "pending-not-asked");
}

#[test]
fn a10_no_term_is_longer_than_a_day_and_none_is_empty() {
    let mut world = World::default();
    let ticket = asked(&mut world, 10);
    let refused = world.run(&manager(), 11, &approve(ticket, 25)).unwrap_err();
    assert_eq!(refused.code, "approve-pending-too-long");
    assert_eq!(refused.args["limit"], 24_i64.into());
    assert_eq!(
        world.run(&manager(), 11, &approve(ticket, 0)).unwrap_err().code,
        "approve-pending-without-term"
    );
    assert!(world.ticket(ticket).pending.as_ref().unwrap().open);
}

#[test]
fn k6_only_whom_the_pack_names_decides() {
    let mut world = World::default();
    let ticket = asked(&mut world, 10);
    for command in [approve(ticket, 2), decline(ticket)] {
        let refused = world.run(&agent(), 11, &command).unwrap_err();
        assert!(refused.code.ends_with("-pending-not-allowed"), "{}", refused.code);
    }
    let refused = world.run(&manager(), 11, &ask(ticket)).unwrap_err();
    assert_eq!(refused.code, "ask-pending-not-allowed");
    world.run(&manager(), 12, &decline(ticket)).unwrap();
    let row = world.ticket(ticket);
    assert_eq!((row.status.as_str(), &row.pending, &row.due), ("working", &None, &None));
    assert!(running(&world).is_empty());
}

#[test]
fn a10_a_longer_term_is_asked_for_while_the_first_still_runs() {
    let mut world = World::default();
    let ticket = asked(&mut world, 0);
    world.run(&manager(), 1, &approve(ticket, 2)).unwrap();
    world.run(&agent(), HOUR, &ask(ticket)).unwrap();
    assert_eq!(running(&world), [PendingRule::DECISION, PendingRule::TERM]);
    assert!(world.ticket(ticket).pending.as_ref().unwrap().until.is_some(), "the first term is not over");
    world.run(&manager(), 90 * MINUTE, &approve(ticket, 4)).unwrap();
    assert_eq!(running(&world), [PendingRule::TERM]);
    assert_eq!(world.ticket(ticket).due.as_ref().unwrap().at, Millis(90 * MINUTE + 4 * HOUR));
}

#[test]
fn a10_work_that_goes_on_ends_the_leave_whoever_makes_it_go_on() {
    type End = fn(&mut World, TicketId);
    let ends: [(&str, End); 3] = [
        ("an agent", |world, ticket| {
            world.run(&agent(), HOUR, &Command::EndPending { ticket }).unwrap();
        }),
        ("the customer", |world, ticket| writes(world, ticket, HOUR).unwrap()),
        ("the solution", |world, ticket| {
            world.run(&agent(), HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
        }),
    ];
    for (who, end) in ends {
        let mut world = World::default();
        let ticket = asked(&mut world, 0);
        world.run(&manager(), 1, &approve(ticket, 2)).unwrap();
        end(&mut world, ticket);
        assert_eq!(world.ticket(ticket).pending, None, "{who}");
        assert!(!running(&world).iter().any(|target| PendingRule::has_target(target)), "{who}");
        let late = world.run(&manager(), 2 * HOUR, &approve(ticket, 2)).unwrap_err();
        assert_eq!(late.code, "pending-not-asked", "{who}");
    }
}

#[test]
fn a7_a_reply_on_a_pending_ticket_stops_the_customers_clocks_and_no_other() {
    let mut world = World::default();
    let ticket = asked(&mut world, 0);
    world.run(&manager(), 1, &approve(ticket, 2)).unwrap();
    replies(&mut world, ticket, 30 * MINUTE).unwrap();
    assert_eq!(running(&world), [PendingRule::TERM]);
    let row = world.ticket(ticket);
    assert_eq!((row.status.as_str(), row.due.as_ref().unwrap().at), ("waits", Millis(1 + 2 * HOUR)));
}

#[test]
fn a10_a_solved_ticket_does_not_become_pending_and_a_reason_is_given() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let blank = Command::AskPending { ticket, reason: " \u{200f} ".into() };
    assert_eq!(world.run(&agent(), 1, &blank).unwrap_err().code, "ask-pending-without-reason");
    let long = Command::AskPending { ticket, reason: "ك".repeat(51) };
    assert_eq!(world.run(&agent(), 1, &long).unwrap_err().code, "ask-pending-too-long");
    replies(&mut world, ticket, 2).unwrap();
    world.run(&agent(), 3, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!(world.run(&agent(), 4, &ask(ticket)).unwrap_err().code, "ask-pending-not-from-here");
    let end = Command::EndPending { ticket };
    assert_eq!(world.run(&agent(), 4, &end).unwrap_err().code, "pending-not-now");
}
