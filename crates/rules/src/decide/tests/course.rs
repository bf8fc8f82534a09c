//! Stories of priorities, closing, tags, teams and follow-ups (E3, E4, E5, C3, C4, C7, C15).

use super::*;
use crate::activity::Deed;
use crate::course::{ClosingRule, Confirmation, CourseRule, FollowUpRule, PriorityRule};
use crate::desk::Until;
use crate::time::HOUR;

fn ids(all: &[&str]) -> Vec<String> {
    all.iter().map(|id| (*id).to_owned()).collect()
}

/// A desk with everything of it; a ticket of the team `sales` is closed with a result, a first reply is promised sooner to
/// what is high, and a solution within a day.
fn world() -> World {
    let mut desk = desk();
    let matrix = vec![ids(&["low", "medium"]), ids(&["medium", "high"])];
    desk.course = CourseRule {
        priority: Some(PriorityRule {
            levels: ids(&["low", "medium", "high"]),
            urgencies: ids(&["later", "now"]),
            impacts: ids(&["one", "all"]),
            matrix,
        }),
        closing: Some(ClosingRule {
            confirmed: true,
            results: ids(&["sold", "lost"]),
            of_teams: ids(&["sales"]),
            of_roles: vec![],
        }),
        tags: ids(&["late", "not-paid"]),
        follow_ups: vec![FollowUpRule {
            id: "call".into(),
            kind: "used-code".into(),
            team: "sales".into(),
            tags: Vec::new(),
            status: None,
            over: None,
        }],
        ..CourseRule::default()
    };
    desk.teams = ids(&["sales"]);
    desk.roles
        .iter_mut()
        .filter(|role| role.id == "deputy")
        .for_each(|role| role.team = Some("sales".into()));
    desk.roles[0].may.push(Verb::Close);
    desk.moves.push(Move { on: Verb::Close, from: ids(&["done", "working"]), to: "over".into() });
    desk.targets[0].by_priority = [("high".to_owned(), 10 * MINUTE)].into();
    let solution = Target { until: Until::Resolved, ..Target::reply("solution", "always", 24 * HOUR) };
    desk.targets.push(solution);
    let mut world = World { desk: Some(desk), ..World::default() };
    world.put(Row::User(person(7, "agent", true)));
    world
}

fn assigned(world: &mut World, at: i64) -> TicketId {
    let ticket = opened(world, at);
    let to = Some(UserId(Uuid::from_u128(7)));
    world.run(&agent(), at, &Command::Assign { ticket, to }).unwrap();
    ticket
}

fn priority(ticket: TicketId, urgency: &str, impact: &str) -> Command {
    Command::SetPriority { ticket, urgency: urgency.into(), impact: impact.into() }
}

fn code(done: Result<(), Code>) -> String {
    done.map_or_else(|code| code.code, |()| "done".into())
}

fn clock<'a>(world: &'a World, target: &str) -> &'a Clock {
    world.clocks().into_iter().rfind(|clock| clock.target == target).unwrap()
}

#[test]
fn e3_a_priority_is_set_by_urgency_and_impact_once_somebody_has_the_ticket() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    let set = |world: &mut World, urgency, impact| {
        code(world.run(&agent(), MINUTE, &priority(ticket, urgency, impact)))
    };
    assert_eq!(set(&mut world, "now", "all"), "set-priority-unassigned");
    let to = Some(UserId(Uuid::from_u128(7)));
    world.run(&agent(), MINUTE, &Command::Assign { ticket, to }).unwrap();
    assert_eq!(set(&mut world, "soon", "all"), "set-priority-unknown-degree");
    assert_eq!(set(&mut world, "now", "some"), "set-priority-unknown-degree");
    for (urgency, impact, level, below) in [
        ("later", "one", "low", 2),
        ("later", "all", "medium", 1),
        ("now", "one", "medium", 1),
        ("now", "all", "high", 0),
    ] {
        assert_eq!(set(&mut world, urgency, impact), "done");
        let known = world.ticket(ticket).course.priority.clone().unwrap();
        assert_eq!((known.level.as_str(), known.below), (level, below));
    }
    assert_eq!(set(&mut world, "now", "all"), "set-priority-already");
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    let done = world.run(&guest, MINUTE, &priority(ticket, "later", "one"));
    assert_eq!(code(done), "set-priority-not-allowed");
    let high = Condition::In(Field::Priority, ids(&["high"]));
    assert!(high.holds(world.ticket(ticket), "new"));
    let other = opened(&mut world, 0);
    assert!(Condition::In(Field::Priority, ids(&["none"])).holds(world.ticket(other), "new"));
}

#[test]
fn e3_of_what_is_not_due_the_higher_priority_comes_first_whatever_happened_last() {
    let mut world = world();
    world.desk.as_mut().unwrap().targets.clear();
    let (low, high) = (assigned(&mut world, 0), assigned(&mut world, 0));
    world.run(&agent(), 9 * HOUR, &priority(low, "later", "one")).unwrap();
    world.run(&agent(), MINUTE, &priority(high, "now", "all")).unwrap();
    let rank = |world: &World, ticket| crate::queue::rank(world.ticket(ticket), true);
    assert!(rank(&world, high) < rank(&world, low));
    assert_eq!(crate::queue::due_of(rank(&world, low)), None, "nothing of it is due");
}

#[test]
fn e5_a_limit_by_priority_counts_from_when_it_was_promised_first() {
    let mut world = world();
    let ticket = assigned(&mut world, 0);
    assert_eq!(clock(&world, "first-reply").due_at, Millis(30 * MINUTE));
    world.run(&agent(), 5 * MINUTE, &priority(ticket, "now", "all")).unwrap();
    assert_eq!(clock(&world, "first-reply").due_at, Millis(10 * MINUTE));
    assert_eq!(world.ticket(ticket).due.as_ref().unwrap().at, Millis(10 * MINUTE));
    assert_eq!(clock(&world, "solution").due_at, Millis(24 * HOUR), "the same for all");
    world.run(&agent(), 6 * MINUTE, &priority(ticket, "now", "one")).unwrap();
    assert_eq!(clock(&world, "first-reply").due_at, Millis(30 * MINUTE), "and back");
}

#[test]
fn e5_the_solution_is_promised_from_the_submission_and_no_reply_keeps_it() {
    let mut world = world();
    let ticket = assigned(&mut world, 0);
    replies(&mut world, ticket, HOUR).unwrap();
    assert_eq!(world.ticket(ticket).due.as_ref().unwrap().target, "solution");
    world.run(&agent(), 25 * HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!(clock(&world, "solution").standing(), Standing::Missed);
    assert_eq!(world.ticket(ticket).due, None);
    // The customer writes again: a solution is promised anew, from then.
    writes(&mut world, ticket, 30 * HOUR).unwrap();
    let anew = clock(&world, "solution");
    assert_eq!((anew.started_at, anew.due_at), (Millis(30 * HOUR), Millis(54 * HOUR)));
    writes(&mut world, ticket, 31 * HOUR).unwrap();
    let running = world
        .clocks()
        .iter()
        .filter(|clock| clock.target == "solution" && clock.stopped_at.is_none())
        .count();
    assert_eq!(running, 1);
}

#[test]
fn e4_a_ticket_is_closed_with_the_customers_word_and_never_without() {
    let mut world = world();
    let ticket = assigned(&mut world, 0);
    let close = |confirmed: Option<Confirmation>| Command::Close { ticket, confirmed, result: None };
    let said = |text: &str| Some(Confirmation::Said { text: text.into() });
    replies(&mut world, ticket, MINUTE).unwrap();
    assert_eq!(code(world.run(&agent(), HOUR, &close(said("yes")))), "close-unsolved");
    world.run(&agent(), HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!(
        code(world.run(&agent(), 900 * HOUR, &close(None))),
        "close-unconfirmed",
        "however long it is silent"
    );
    assert_eq!(code(world.run(&agent(), 2 * HOUR, &close(said(" ")))), "close-empty");
    assert_eq!(code(world.run(&agent(), 2 * HOUR, &close(said(&"x".repeat(51))))), "close-too-long");
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    assert_eq!(code(world.run(&guest, 2 * HOUR, &close(said("yes")))), "close-not-allowed");

    // Their first message is older than the solution; what they write now is about it, and opens the ticket again.
    let message = |world: &World, at: i64| {
        let mut all = world.rows.values().filter_map(|row| match row {
            Row::Message(row) if row.received_at == Millis(at) => Some(row.id),
            _ => None,
        });
        all.next().unwrap()
    };
    let written = |world: &World, at| Some(Confirmation::Written { message: message(world, at) });
    let old = close(written(&world, 0));
    assert_eq!(code(world.run(&agent(), 2 * HOUR, &old)), "close-message-unfit");
    let ours = close(written(&world, MINUTE));
    assert_eq!(code(world.run(&agent(), 2 * HOUR, &ours)), "close-message-unfit");
    writes(&mut world, ticket, 3 * HOUR).unwrap();
    assert_eq!(world.ticket(ticket).status, "working");
    let theirs = close(written(&world, 3 * HOUR));
    world.run(&agent(), 4 * HOUR, &theirs).unwrap();
    let row = world.ticket(ticket);
    assert_eq!((row.status.as_str(), row.awaiting_since, &row.due), ("over", None, &None));
    let closed = row.course.closed.clone().unwrap();
    assert_eq!((closed.at, closed.by), (Millis(4 * HOUR), Some(UserId(Uuid::from_u128(7)))));
    assert!(matches!(closed.confirmed, Some(Confirmation::Written { .. })));
    assert!(world.clocks().iter().all(|clock| clock.stopped_at.is_some()), "nothing runs any more");
    assert_eq!(code(world.run(&agent(), 5 * HOUR, &close(said("yes")))), "close-already");
    assert_eq!(writes(&mut world, ticket, 5 * HOUR).unwrap_err().code, "receive-closed");
}

#[test]
fn e4_a_word_on_a_call_closes_too_and_is_kept() {
    let mut world = world();
    let ticket = assigned(&mut world, 0);
    replies(&mut world, ticket, MINUTE).unwrap();
    world.run(&agent(), HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    let confirmed = Some(Confirmation::Said { text: "It works now".into() });
    let close = Command::Close { ticket, confirmed: confirmed.clone(), result: Some("won".into()) };
    assert_eq!(code(world.run(&agent(), 2 * HOUR, &close)), "close-unknown-result");
    let close = Command::Close { ticket, confirmed: confirmed.clone(), result: None };
    world.run(&agent(), 2 * HOUR, &close).unwrap();
    assert_eq!(world.ticket(ticket).course.closed.as_ref().unwrap().confirmed, confirmed);
    let told = world.rows.values().any(|row| {
        matches!(row, Row::Activity(row) if row.deed == Deed::Closed { result: None } && row.ticket == ticket)
    });
    assert!(told);
}

#[test]
fn c7_a_ticket_of_the_team_is_closed_with_a_result() {
    let mut world = world();
    let ticket = assigned(&mut world, 0);
    replies(&mut world, ticket, MINUTE).unwrap();
    world.run(&agent(), HOUR, &Command::HandOver { ticket, team: "sales".into() }).unwrap();
    world.run(&agent(), HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    let close = |result: Option<&str>| Command::Close {
        ticket,
        confirmed: Some(Confirmation::Said { text: "bought".into() }),
        result: result.map(str::to_owned),
    };
    assert_eq!(code(world.run(&agent(), 2 * HOUR, &close(None))), "close-without-result");
    world.run(&agent(), 2 * HOUR, &close(Some("sold"))).unwrap();
    assert!(Condition::In(Field::Result, ids(&["sold"])).holds(world.ticket(ticket), "closed"));
}

#[test]
fn c4_a_tag_is_put_on_and_taken_off_and_can_be_asked_for() {
    let mut world = world();
    let ticket = opened(&mut world, 0);
    let tag = |tag: &str| Command::Tag { ticket, tag: tag.into() };
    let untag = |tag: &str| Command::Untag { ticket, tag: tag.into() };
    let not_paid = Condition::In(Field::Tag, ids(&["not-paid"]));
    assert!(Condition::In(Field::Tag, ids(&["none"])).holds(world.ticket(ticket), "new"));
    assert_eq!(code(world.run(&agent(), 1, &tag("unpaid"))), "tag-unknown");
    for id in ["not-paid", "late"] {
        world.run(&agent(), 1, &tag(id)).unwrap();
    }
    assert_eq!(code(world.run(&agent(), 1, &tag("late"))), "tag-already");
    assert_eq!(world.ticket(ticket).course.tags, ["late", "not-paid"]);
    assert!(not_paid.holds(world.ticket(ticket), "new"));
    world.run(&agent(), 2, &untag("not-paid")).unwrap();
    assert!(!not_paid.holds(world.ticket(ticket), "new"));
    assert_eq!(code(world.run(&agent(), 2, &untag("not-paid"))), "tag-not-there");
    // One that the pack has lost can be taken off all the same.
    world.desk.as_mut().unwrap().course.tags.clear();
    world.run(&agent(), 3, &untag("late")).unwrap();
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    assert_eq!(code(world.run(&guest, 3, &tag("late"))), "tag-not-allowed");
}

#[test]
fn c15_a_ticket_that_is_handed_over_is_taken_by_somebody_of_the_team() {
    let mut world = world();
    world.put(Row::User(person(11, "deputy", true)));
    let ticket = assigned(&mut world, 0);
    let over = |team: &str| Command::HandOver { ticket, team: team.into() };
    assert_eq!(code(world.run(&agent(), 1, &over("ops"))), "hand-over-unknown-team");
    world.run(&agent(), 1, &over("sales")).unwrap();
    let row = world.ticket(ticket);
    assert_eq!((row.team.as_deref(), row.assignee), (Some("sales"), None));
    assert!(Condition::In(Field::Team, ids(&["sales"])).holds(row, "new"));
    assert_eq!(code(world.run(&agent(), 2, &over("sales"))), "hand-over-already");
    // Whoever is of the team by now keeps it.
    let other = assigned(&mut world, 0);
    let to = world.ticket(other).assignee;
    world.put(Row::User(person(7, "deputy", true)));
    world.run(&agent(), 2, &Command::HandOver { ticket: other, team: "sales".into() }).unwrap();
    assert_eq!(world.ticket(other).assignee, to);
}

#[test]
fn c3_a_follow_up_is_a_ticket_of_its_own_for_the_team() {
    let mut world = world();
    let ticket = assigned(&mut world, 0);
    let (new, message) = (TicketId(world.id()), MessageId(world.id()));
    let follow = |what: &str, text: &str| Command::FollowUp {
        ticket,
        opened: new,
        follow_up: what.into(),
        message,
        text: text.into(),
    };
    assert_eq!(code(world.run(&agent(), HOUR, &follow("mail", "Call them"))), "follow-up-unknown");
    assert_eq!(code(world.run(&agent(), HOUR, &follow("call", " "))), "follow-up-empty");
    assert_eq!(code(world.run(&agent(), HOUR, &follow("call", &"x".repeat(51)))), "follow-up-too-long");
    world.run(&agent(), HOUR, &follow("call", "Call them about the package")).unwrap();
    let (from, row) = (world.ticket(ticket), world.ticket(new));
    assert_eq!((row.customer, row.kind.as_deref()), (from.customer, Some("used-code")));
    assert_eq!((row.team.as_deref(), row.assignee, row.status.as_str()), (Some("sales"), None, "new"));
    assert_eq!(row.course.follows.as_ref().unwrap().ticket, ticket);
    assert!(row.awaiting_since.is_none() && row.due.is_none(), "no customer waits for an answer on it");
    assert_eq!(code(world.run(&agent(), HOUR, &follow("call", "again"))), "follow-up-exists");
    let told = world.rows.values().any(|row| {
        matches!(row, Row::Activity(row) if row.ticket == ticket && row.deed == Deed::Opened { ticket: new })
    });
    assert!(told);
}
