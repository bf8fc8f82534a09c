//! Stories of the rota (A6).

use chrono::NaiveDate;

use super::*;
use crate::command::ShiftChoice;
use crate::rota::{Shift, Times};

const SARA: UserId = UserId(Uuid::from_u128(0x5a));

fn planner() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(9)), role: "manager".into() }
}

fn day(n: u32) -> NaiveDate {
    // The second of November 2026 is a Monday.
    NaiveDate::from_ymd_opt(2026, 11, n).unwrap()
}

/// From an hour to another one; over 24 on the next day.
fn hours(from: u16, to: u16) -> Times {
    Times { from: from * 60, to: to * 60 }
}

fn plan(n: u32, times: Times, weekly: bool) -> Command {
    Command::PlanShift { agent: SARA, day: day(n), times, weekly }
}

fn world() -> World {
    let mut world = World::default();
    for (user, role, active) in [(SARA, "agent", true), (UserId(Uuid::from_u128(0x5b)), "guest", true)] {
        let (desk, name) = ("shop".to_owned(), "S".to_owned());
        world.put(Row::User(User {
            id: user,
            desk,
            name,
            role: role.into(),
            active,
            delegations: Vec::new(),
        }));
    }
    world
}

fn does(world: &mut World, command: &Command) -> Result<(), Code> {
    world.run(&planner(), 0, command)
}

fn code(world: &mut World, command: &Command) -> String {
    does(world, command).unwrap_err().code
}

/// The rows, the first one first, without those that were taken back.
fn shifts(world: &World) -> Vec<Shift> {
    let rows = world.rows.values().filter_map(|row| match row {
        Row::Shift(shift) if !shift.removed => Some((**shift).clone()),
        _ => None,
    });
    let mut shifts: Vec<Shift> = rows.collect();
    shifts.sort_by_key(|shift| (shift.day, shift.times.from));
    shifts
}

/// On which days of November somebody begins, and at which hour.
fn month(world: &World) -> Vec<(u32, u16)> {
    use chrono::Datelike as _;
    let all = shifts(world);
    let days = all.iter().flat_map(|shift| {
        shift.days(day(1), day(30)).into_iter().map(|day| (day.day(), shift.times.from / 60))
    });
    let mut days: Vec<_> = days.collect();
    days.sort_unstable();
    days
}

fn choice(world: &World, nth: usize, n: u32, onward: bool) -> ShiftChoice {
    ShiftChoice { shift: shifts(world)[nth].id, agent: SARA, day: day(n), onward }
}

#[test]
fn a6_several_shifts_a_day_are_planned_and_one_across_midnight() {
    let mut world = world();
    does(&mut world, &plan(2, hours(6, 10), false)).unwrap();
    does(&mut world, &plan(2, hours(10, 14), false)).unwrap();
    does(&mut world, &plan(2, hours(22, 30), false)).unwrap();
    assert_eq!(month(&world), [(2, 6), (2, 10), (2, 22)]);
    assert_eq!(shifts(&world)[2].desk, "shop");
}

#[test]
fn a6_what_cannot_be_a_shift_is_refused_with_its_reason() {
    let mut world = world();
    does(&mut world, &plan(2, hours(22, 30), true)).unwrap();
    let agent = Actor::Person { user: SARA, role: "agent".into() };
    let refused = world.run(&agent, 0, &plan(3, hours(9, 17), false)).unwrap_err();
    assert_eq!(refused.code, "plan-shift-not-allowed");
    for (wrong, why) in [
        (plan(3, hours(17, 9), false), "shift-backwards"),
        (plan(3, hours(9, 9), false), "shift-backwards"),
        (plan(3, hours(8, 21), false), "shift-too-long"),
        (plan(3, hours(24, 30), false), "shift-malformed"),
        (plan(3, hours(5, 9), false), "shift-overlaps"),
        (plan(1, hours(20, 28), true), "none"),
        (plan(9, hours(21, 23), false), "shift-overlaps"),
    ] {
        let said = does(&mut world, &wrong).map_or_else(|refusal| refusal.code, |()| "none".into());
        assert_eq!(said, why, "{wrong:?}");
    }
    let overlapped = does(&mut world, &plan(10, hours(5, 9), false)).unwrap_err();
    let nine = chrono::DateTime::parse_from_rfc3339("2026-11-09T22:00:00+03:00").unwrap();
    assert_eq!(overlapped.args["shift_at"], crate::code::ArgValue::Number(nine.timestamp_millis()));
    for nobody in [0x5b, 0x5c] {
        let agent = UserId(Uuid::from_u128(nobody));
        let command = Command::PlanShift { agent, day: day(3), times: hours(9, 17), weekly: false };
        assert_eq!(code(&mut world, &command), "shift-agent-unknown");
    }
}

/// What is changed from a day on leaves the days before as they were planned, and held to.
#[test]
fn a6_a_weekly_shift_is_changed_for_a_day_or_from_a_day_on() {
    let mut world = world();
    does(&mut world, &plan(2, hours(9, 17), true)).unwrap();
    assert_eq!(month(&world), [(2, 9), (9, 9), (16, 9), (23, 9), (30, 9)]);
    let of = choice(&world, 0, 9, false);
    does(&mut world, &Command::ChangeShift { of, day: day(10), times: hours(10, 18) }).unwrap();
    assert_eq!(month(&world), [(2, 9), (10, 10), (16, 9), (23, 9), (30, 9)], "that day alone");
    let of = choice(&world, 0, 23, true);
    does(&mut world, &Command::ChangeShift { of, day: day(23), times: hours(12, 20) }).unwrap();
    assert_eq!(month(&world), [(2, 9), (10, 10), (16, 9), (23, 12), (30, 12)]);
    assert_eq!(shifts(&world)[0].until, Some(day(22)));
    // From its first day on it is the same row.
    let before: Vec<_> = shifts(&world).iter().map(|shift| shift.id).collect();
    let of = choice(&world, 0, 2, true);
    does(&mut world, &Command::ChangeShift { of, day: day(2), times: hours(8, 16) }).unwrap();
    assert_eq!(shifts(&world).iter().map(|shift| shift.id).collect::<Vec<_>>(), before);
    assert_eq!(month(&world), [(2, 8), (10, 10), (16, 8), (23, 12), (30, 12)], "what was left out stays so");
}

#[test]
fn a6_a_change_that_would_overlap_is_refused_and_changes_nothing() {
    let mut world = world();
    does(&mut world, &plan(2, hours(9, 17), true)).unwrap();
    does(&mut world, &plan(4, hours(9, 17), false)).unwrap();
    let before = month(&world);
    let of = choice(&world, 0, 9, false);
    for (to, times) in [(4, hours(12, 20)), (16, hours(8, 10))] {
        let change = Command::ChangeShift { of: of.clone(), day: day(to), times };
        assert_eq!(code(&mut world, &change), "shift-overlaps", "also with its own other days");
    }
    let stale = ShiftChoice { day: day(10), ..of.clone() };
    assert_eq!(code(&mut world, &Command::RemoveShift { of: stale }), "shift-not-then");
    let other = ShiftChoice { shift: crate::ShiftId(Uuid::from_u128(1)), ..of };
    assert_eq!(code(&mut world, &Command::RemoveShift { of: other }), "shift-unknown");
    assert_eq!(month(&world), before);
}

#[test]
fn a6_a_shift_is_taken_back_for_a_day_or_from_a_day_on_or_whole() {
    let mut world = world();
    does(&mut world, &plan(2, hours(9, 17), true)).unwrap();
    let of = choice(&world, 0, 9, false);
    does(&mut world, &Command::RemoveShift { of }).unwrap();
    assert_eq!(month(&world), [(2, 9), (16, 9), (23, 9), (30, 9)]);
    let of = choice(&world, 0, 23, true);
    does(&mut world, &Command::RemoveShift { of }).unwrap();
    assert_eq!(month(&world), [(2, 9), (16, 9)]);
    // The place is free again.
    does(&mut world, &plan(23, hours(9, 17), false)).unwrap();
    let of = choice(&world, 0, 2, true);
    does(&mut world, &Command::RemoveShift { of }).unwrap();
    assert_eq!(month(&world), [(23, 9)]);
    // Who works here no more keeps no shifts that nobody can take back.
    let (desk, name) = ("shop".to_owned(), "S".to_owned());
    world.put(Row::User(User {
        id: SARA,
        desk,
        name,
        role: "agent".into(),
        active: false,
        delegations: Vec::new(),
    }));
    let of = choice(&world, 0, 23, false);
    does(&mut world, &Command::RemoveShift { of }).unwrap();
    assert!(shifts(&world).is_empty());
    assert_eq!(code(&mut world, &plan(3, hours(9, 17), false)), "shift-agent-unknown");
}
