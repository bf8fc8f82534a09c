//! Stories of customers' clocks and of calls that are planned in their day (E7).

use super::*;
use crate::activity::Deed;
use crate::calendar::Opening;
use crate::course::{CallRule, PlannedCall, ZoneRule};
use crate::rejudge::rejudge;
use crate::time::HOUR;

/// A desk in Riyadh that calls customers from nine to seven by their own clock, every day but Sunday.
fn world() -> World {
    let mut desk = desk();
    let zone = |id: &str, zone, countries: &[&str]| ZoneRule {
        id: id.into(),
        zone,
        countries: countries.iter().map(|country| (*country).to_owned()).collect(),
    };
    desk.course.zones = vec![
        zone("london", chrono_tz::Europe::London, &["GB"]),
        zone("new-york", chrono_tz::America::New_York, &[]),
    ];
    let mut week: [Vec<Opening>; 7] = std::array::from_fn(|_| vec![Opening { from: 540, to: 1_140 }]);
    week[6].clear();
    desk.course.calls = Some(CallRule {
        week,
        every: 30 * MINUTE,
        ahead: 14,
        late: 15 * MINUTE,
        night_from: 1_260,
        night_to: 420,
    });
    let mut world = World { desk: Some(desk), ..World::default() };
    world.put(Row::User(person(7, "agent", true)));
    world
}

fn moment(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

fn done(done: Result<(), Code>) -> String {
    done.map_or_else(|code| code.code, |()| "done".into())
}

/// A ticket of the morning of Tuesday the 24th of November 2026, which somebody has.
fn ticket(world: &mut World) -> (TicketId, i64) {
    let now = moment("2026-11-24T06:00:00Z");
    let ticket = opened(world, now);
    let to = Some(UserId(Uuid::from_u128(7)));
    world.run(&agent(), now, &Command::Assign { ticket, to }).unwrap();
    (ticket, now)
}

fn set(world: &mut World, ticket: TicketId, at: i64, zone: Option<&str>) -> Result<(), Code> {
    let customer = world.ticket(ticket).customer;
    world.run(&agent(), at, &Command::SetZone { ticket, customer, zone: zone.map(str::to_owned) })
}

fn plan(world: &mut World, ticket: TicketId, now: i64, at: &str) -> Result<(), Code> {
    world.run(&agent(), now, &Command::PlanCall { ticket, at: Millis(moment(at)) })
}

fn call_clock(world: &World) -> Clock {
    let clocks = world.clocks();
    clocks.into_iter().rfind(|clock| clock.target == PlannedCall::TARGET).unwrap().clone()
}

#[test]
fn e7_a_call_is_planned_by_the_customers_clock_and_refused_outside_their_hours_with_the_next_time() {
    let mut world = world();
    let (ticket, now) = ticket(&mut world);
    assert_eq!(done(plan(&mut world, ticket, now, "2026-11-24T15:00:00Z")), "plan-call-no-zone");
    set(&mut world, ticket, now, Some("America/New_York")).unwrap();
    // Three in the afternoon here is seven in the morning there.
    let refused = plan(&mut world, ticket, now, "2026-11-24T12:00:00Z").unwrap_err();
    let next = moment("2026-11-24T09:00:00-05:00");
    assert_eq!((refused.code.as_str(), &refused.args["opens_at"]), ("plan-call-outside", &next.into()));
    plan(&mut world, ticket, now, "2026-11-24T09:00:00-05:00").unwrap();
    let row = world.ticket(ticket);
    assert_eq!(row.course.call.as_ref().map(|call| call.zone.as_str()), Some("America/New_York"));
    assert!(Condition::In(Field::PlannedCall, vec!["yes".into()]).holds(row, "active"));
    let clock = call_clock(&world);
    assert_eq!((clock.due_at.0, clock.stopped_at), (next + 15 * MINUTE, None), "it is late a quarter later");
}

#[test]
fn e7_a_call_falls_due_for_whoever_has_the_ticket_and_is_met_when_it_is_made_in_time() {
    let mut world = world();
    let (ticket, now) = ticket(&mut world);
    set(&mut world, ticket, now, Some("Europe/London")).unwrap();
    replies(&mut world, ticket, now).unwrap();
    plan(&mut world, ticket, now, "2026-11-24T10:00:00Z").unwrap();
    let due = world.ticket(ticket).due.clone().unwrap();
    assert_eq!(due.target, PlannedCall::TARGET, "it stands in the list by its time");
    // An answer in writing is no call.
    replies(&mut world, ticket, now + HOUR).unwrap();
    assert!(world.ticket(ticket).course.call.is_some() && call_clock(&world).stopped_at.is_none());
    let at = moment("2026-11-24T10:05:00Z");
    world.run(&agent(), at, &Command::EndCall { ticket, made: true }).unwrap();
    assert_eq!(call_clock(&world).standing(), Standing::Met);
    let row = world.ticket(ticket);
    assert_eq!((&row.course.call, row.due.as_ref().map(|due| &*due.target)), (&None, None));
    assert_eq!(done(world.run(&agent(), at, &Command::EndCall { ticket, made: true })), "end-call-none");
}

#[test]
fn e7_a_call_is_planned_anew_taken_back_and_falls_with_the_solution() {
    let mut world = world();
    let (ticket, now) = ticket(&mut world);
    set(&mut world, ticket, now, Some("Europe/London")).unwrap();
    plan(&mut world, ticket, now, "2026-11-24T10:00:00Z").unwrap();
    assert_eq!(done(plan(&mut world, ticket, now, "2026-11-24T10:00:00Z")), "plan-call-already");
    plan(&mut world, ticket, now, "2026-11-25T10:00:00Z").unwrap();
    let running = |world: &World| {
        let clocks = world.clocks();
        clocks
            .iter()
            .filter(|clock| clock.target == PlannedCall::TARGET && clock.stopped_at.is_none())
            .count()
    };
    assert_eq!(running(&world), 1, "the one before does not run any more");
    world.run(&agent(), now, &Command::EndCall { ticket, made: false }).unwrap();
    assert_eq!(running(&world), 0);
    plan(&mut world, ticket, now, "2026-11-25T10:00:00Z").unwrap();
    replies(&mut world, ticket, now).unwrap();
    world.run(&agent(), now, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    assert_eq!((running(&world), &world.ticket(ticket).course.call), (0, &None));
    assert_eq!(done(plan(&mut world, ticket, now, "2026-11-25T10:00:00Z")), "plan-call-over");
}

#[test]
fn e7_a_call_is_neither_planned_for_yesterday_nor_for_next_year_nor_for_a_ticket_that_nobody_has() {
    let mut world = world();
    let now = moment("2026-11-24T06:00:00Z");
    let loose = opened(&mut world, now);
    set(&mut world, loose, now, Some("Europe/London")).unwrap();
    assert_eq!(done(plan(&mut world, loose, now, "2026-11-24T10:00:00Z")), "plan-call-unassigned");
    let (ticket, now) = ticket(&mut world);
    set(&mut world, ticket, now, Some("Europe/London")).unwrap();
    assert_eq!(done(plan(&mut world, ticket, now, "2026-11-23T10:00:00Z")), "plan-call-past");
    plan(&mut world, ticket, now, "2026-12-08T10:00:00Z").unwrap();
    let far = plan(&mut world, ticket, now, "2026-12-09T10:00:00Z").unwrap_err();
    assert_eq!((far.code.as_str(), &far.args["days"]), ("plan-call-too-far", &14_i64.into()));
    let sunday = plan(&mut world, ticket, now, "2026-11-29T12:00:00Z").unwrap_err();
    assert_eq!(sunday.args["opens_at"], moment("2026-11-30T09:00:00Z").into(), "on their Monday");
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    let at = Millis(moment("2026-11-24T10:00:00Z"));
    assert_eq!(done(world.run(&guest, now, &Command::PlanCall { ticket, at })), "plan-call-not-allowed");
    world.desk.as_mut().unwrap().course.calls = None;
    assert_eq!(done(world.run(&agent(), now, &Command::PlanCall { ticket, at })), "plan-call-none-here");
}

#[test]
fn e7_a_zone_is_one_of_the_packs_or_that_of_the_country_while_nobody_has_said() {
    let mut world = world();
    let (ticket, now) = ticket(&mut world);
    let customer = |world: &World| {
        let Fact::Known(rows) = world.fact(&Key::Customer(world.ticket(ticket).customer)) else { panic!() };
        let Some(Row::Customer(row)) = rows.into_iter().next() else { panic!() };
        row
    };
    let desk = world.desk.clone().unwrap();
    let mut row = customer(&world);
    row.country = Some("GB".into());
    world.put(Row::Customer(row.clone()));
    let known = desk.whereabouts(&row).unwrap();
    assert_eq!((known.zone.name(), known.assumed), ("Europe/London", true));
    assert_eq!(done(set(&mut world, ticket, now, Some("Mars/Olympus"))), "set-zone-unknown");
    set(&mut world, ticket, now, Some("America/New_York")).unwrap();
    assert_eq!(done(set(&mut world, ticket, now, Some("America/New_York"))), "set-zone-already");
    let known = desk.whereabouts(&customer(&world)).unwrap();
    assert_eq!((known.zone.name(), known.assumed), ("America/New_York", false));
    // Nobody knows any more: the country says it again.
    set(&mut world, ticket, now, None).unwrap();
    assert!(desk.whereabouts(&customer(&world)).unwrap().assumed);
    let stranger = CustomerId(Uuid::from_u128(99));
    let command = Command::SetZone { ticket, customer: stranger, zone: None };
    assert_eq!(done(world.run(&agent(), now, &command)), "set-zone-elsewhere");
}

#[test]
fn e7_what_was_agreed_stays_when_the_customer_travels_or_a_calendar_changes() {
    let mut world = world();
    let (ticket, now) = ticket(&mut world);
    set(&mut world, ticket, now, Some("Europe/London")).unwrap();
    plan(&mut world, ticket, now, "2026-11-24T10:00:00Z").unwrap();
    let before = call_clock(&world);
    set(&mut world, ticket, now, Some("America/New_York")).unwrap();
    assert_eq!(call_clock(&world), before);
    let mut desk = world.desk.clone().unwrap();
    desk.calendars = vec![Calendar::weekly("always", chrono_tz::UTC, std::array::from_fn(|_| vec![]))];
    assert!(rejudge(&desk, 2, world.ticket(ticket), std::slice::from_ref(&before)).is_empty());
    let zone = Deed::ZoneSet { zone: Some("America/New_York".into()) };
    let said = |row: &Row| matches!(row, Row::Activity(row) if row.deed == zone);
    assert!(world.rows.values().any(said), "who changed it is on record");
}
