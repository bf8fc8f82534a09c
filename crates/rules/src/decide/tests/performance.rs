//! Response time and resolution rate of tickets that went their way through `decide` (E8).

use super::*;
use crate::course::ClosingRule;
use crate::desk::Until;
use crate::performance::{Group, GroupBy, Performance, is_told, response_target};
use crate::report::DaySpan;
use crate::time::HOUR;

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

fn moment(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

/// What the report says of all tickets of a world; the desk is in Riyadh and promises an answer within half an hour.
fn report(world: &World, from: &str, to: &str, now: i64) -> Vec<Group> {
    let desk = world.desk.clone().unwrap_or_else(desk);
    let target = response_target(&desk).map(|target| target.id.clone());
    let mut found = Performance::new(&desk, DaySpan::new(day(from), day(to)).unwrap(), Millis(now));
    for row in world.rows.values() {
        if let Row::Ticket(ticket) = row {
            let clocks = world.clocks();
            let first = clocks
                .into_iter()
                .find(|clock| clock.ticket == ticket.id && Some(&clock.target) == target.as_ref());
            found.add(ticket, first);
        }
    }
    found.groups()
}

fn of(groups: &[Group], by: &GroupBy) -> Group {
    groups.iter().find(|group| group.by == *by).unwrap_or_else(|| panic!("{by:?}: {groups:?}")).clone()
}

#[test]
fn e8_the_first_answer_counts_from_the_first_message_and_only_what_is_answered_or_overdue_decides() {
    let mut world = World::default();
    world.put(Row::User(person(7, "agent", true)));
    let start = moment("2026-11-24T06:00:00Z");
    let (fast, slow) = (opened(&mut world, start), opened(&mut world, start));
    // One that is overdue, and one that still has time.
    opened(&mut world, start);
    opened(&mut world, start + 3 * HOUR);
    replies(&mut world, fast, start + 10 * MINUTE).unwrap();
    // A second answer changes nothing of the first.
    replies(&mut world, fast, start + 90 * MINUTE).unwrap();
    replies(&mut world, slow, start + 50 * MINUTE).unwrap();
    let groups = report(&world, "2026-11-24", "2026-11-24", start + 3 * HOUR + MINUTE);
    let all = of(&groups, &GroupBy::All);
    assert_eq!((all.received, all.answered, all.in_time, all.late), (4, 2, 1, 2), "one still has time");
    assert_eq!((all.response, all.median), (Some(30 * MINUTE), Some(10 * MINUTE)));
    assert_eq!((all.resolved, all.resolution), (0, None));
}

#[test]
fn e8_the_resolution_rate_is_of_what_is_resolved_now() {
    let mut world = World::default();
    world.put(Row::User(person(7, "agent", true)));
    let start = moment("2026-11-24T06:00:00Z");
    let (solved, again) = (opened(&mut world, start), opened(&mut world, start));
    for (ticket, at) in [(solved, start + HOUR), (again, start + HOUR)] {
        replies(&mut world, ticket, at).unwrap();
        world.run(&agent(), at + HOUR, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    }
    let rate = |world: &World| {
        let all = of(&report(world, "2026-11-24", "2026-11-24", start + 9 * HOUR), &GroupBy::All);
        (all.received, all.resolved, all.resolution)
    };
    assert_eq!(rate(&world), (2, 2, Some(2 * HOUR)));
    writes(&mut world, again, start + 4 * HOUR).unwrap();
    assert_eq!(rate(&world), (2, 1, Some(2 * HOUR)), "opened again, it is not resolved");
}

#[test]
fn e8_the_same_tickets_stand_by_priority_by_agent_and_by_the_day_on_the_desks_wall() {
    let mut world = World { desk: Some(desk()), ..World::default() };
    world.put(Row::User(person(7, "agent", true)));
    // Half past eleven at night in Riyadh, and half past midnight.
    let late = moment("2026-11-24T20:30:00Z");
    opened(&mut world, late);
    let after = opened(&mut world, late + HOUR);
    let to = Some(UserId(Uuid::from_u128(7)));
    world.run(&agent(), late + HOUR, &Command::Assign { ticket: after, to }).unwrap();
    let groups = report(&world, "2026-11-24", "2026-11-25", late + 2 * HOUR);
    let received = |by: GroupBy| of(&groups, &by).received;
    assert_eq!(received(GroupBy::Period { from: day("2026-11-24") }), 1);
    assert_eq!(received(GroupBy::Period { from: day("2026-11-25") }), 1);
    assert_eq!((received(GroupBy::Agent { agent: to }), received(GroupBy::Agent { agent: None })), (1, 1));
    assert_eq!(received(GroupBy::Priority { level: None }), 2);
    let sums = |of: fn(&GroupBy) -> bool| -> u64 {
        groups.iter().filter(|group| of(&group.by)).map(|group| group.received).sum()
    };
    assert_eq!(sums(|by| matches!(by, GroupBy::Agent { .. })), 2, "no ticket is in two groups of one kind");
    assert_eq!(sums(|by| matches!(by, GroupBy::Period { .. })), 2);
    // Longer spans are told by weeks, as the desk has them.
    let mut sunday = desk();
    sunday.week_starts = Some(chrono::Weekday::Sun);
    world.desk = Some(sunday);
    let groups = report(&world, "2026-10-01", "2026-12-31", late + 2 * HOUR);
    assert_eq!(of(&groups, &GroupBy::Period { from: day("2026-11-22") }).received, 2);
}

#[test]
fn c7_what_is_closed_is_told_by_its_result_also_where_no_answer_is_promised() {
    let mut world = World { desk: Some(desk()), ..World::default() };
    let desk = world.desk.as_mut().unwrap();
    desk.targets.clear();
    assert!(!is_told(desk));
    let results = vec!["sold".to_owned(), "lost".to_owned()];
    desk.course.closing = Some(ClosingRule { results, ..ClosingRule::default() });
    assert!(is_told(desk));
    desk.roles[0].may.push(Verb::Close);
    desk.moves.push(Move { on: Verb::Close, from: vec!["new".into()], to: "over".into() });
    let start = moment("2026-11-24T06:00:00Z");
    let close = |world: &mut World, result: Option<&str>| {
        let ticket = opened(world, start);
        let close = Command::Close { ticket, confirmed: None, result: result.map(str::to_owned) };
        world.run(&agent(), start + HOUR, &close).unwrap();
        ticket
    };
    let again = [Some("sold"), Some("sold"), Some("lost"), None].map(|result| close(&mut world, result))[0];
    opened(&mut world, start);
    let told = |world: &World| {
        let groups = report(world, "2026-11-24", "2026-11-24", start + 9 * HOUR);
        let received = |result: Option<&str>| {
            of(&groups, &GroupBy::Result { result: result.map(str::to_owned) }).received
        };
        [received(Some("sold")), received(Some("lost")), received(None)]
    };
    assert_eq!(told(&world), [2, 1, 2], "without one are what is open and what was closed without");
    let Some(Row::Ticket(row)) = world.rows.values_mut().find(|row| row.id() == again.to_string()) else {
        panic!("the ticket is there")
    };
    row.status = "new".into();
    assert_eq!(told(&world), [1, 1, 3], "opened again, it is not closed with it any more");
}

#[test]
fn e8_a_ticket_that_was_closed_without_a_word_is_not_answered() {
    let mut world = World { desk: Some(desk()), ..World::default() };
    let desk = world.desk.as_mut().unwrap();
    desk.roles[0].may.push(Verb::Close);
    desk.moves.push(Move { on: Verb::Close, from: vec!["new".into()], to: "over".into() });
    assert!(desk.targets.iter().any(|target| target.until == Until::Reply));
    let start = moment("2026-11-24T06:00:00Z");
    let ticket = opened(&mut world, start);
    let close = Command::Close { ticket, confirmed: None, result: None };
    world.run(&agent(), start + MINUTE, &close).unwrap();
    let all = of(&report(&world, "2026-11-24", "2026-11-24", start + 9 * HOUR), &GroupBy::All);
    assert_eq!((all.answered, all.in_time, all.late, all.response), (0, 0, 0, None));
    assert_eq!((all.resolved, all.resolution), (1, Some(MINUTE)), "it is over all the same");
}
