//! Stories of giving tickets to who is there (E2).

use super::*;
use crate::account::Handler;
use crate::course::{AssigningRule, AvailableBy};
use crate::rota::{Shift, Times};
use crate::script::{Assigns, Script, Step, StepKind};
use crate::seating::{Presence, PresenceState};
use crate::time::HOUR;
use crate::{ScriptRunId, ShiftId};

fn world(by: AvailableBy, refuses: bool) -> World {
    let mut desk = desk();
    desk.course.assigning = Some(AssigningRule { by, refuses });
    let mut world = World { desk: Some(desk), ..World::default() };
    world.put(Row::User(person(7, "agent", true)));
    world.put(Row::User(person(9, "agent", true)));
    world
}

fn give(world: &mut World, to: u128, at: i64) -> String {
    let ticket = opened(world, at);
    let to = Some(UserId(Uuid::from_u128(to)));
    let given = world.run(&agent(), at, &Command::Assign { ticket, to });
    given.map_or_else(|code| code.code, |()| "given".into())
}

fn presence(world: &mut World, user: u128, state: PresenceState) {
    let user = UserId(Uuid::from_u128(user));
    world.put(Row::Presence(Presence { desk: "shop".into(), user, state, since: Millis(0), looking: None }));
}

fn moment(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

fn shift(world: &mut World, id: u128, day: &str, from: u16, to: u16) {
    world.put(Row::Shift(Box::new(Shift {
        id: ShiftId(Uuid::from_u128(id)),
        desk: "shop".into(),
        agent: UserId(Uuid::from_u128(9)),
        day: day.parse().unwrap(),
        times: Times { from, to },
        weekly: false,
        until: None,
        except: vec![],
        removed: false,
    })));
}

#[test]
fn e2_nobody_who_is_on_a_break_away_or_gone_is_given_a_ticket() {
    let mut world = world(AvailableBy::Presence, true);
    assert_eq!(give(&mut world, 9, 0), "assign-person-signed-out", "nobody has seen them");
    for (state, wanted) in [
        (PresenceState::Break { reason: "lunch".into() }, "assign-person-on-break"),
        (PresenceState::Away, "assign-person-away"),
        (PresenceState::SignedOut, "assign-person-signed-out"),
        (PresenceState::Online, "given"),
    ] {
        presence(&mut world, 9, state);
        assert_eq!(give(&mut world, 9, 0), wanted);
    }
    assert_eq!(give(&mut world, 7, 0), "given", "who takes one is there");
}

#[test]
fn e2_by_the_rota_whoever_has_a_shift_now_is_given_tickets_also_after_midnight() {
    let mut world = world(AvailableBy::Rota, true);
    let now = moment("2026-11-24T23:30:00+03:00");
    assert_eq!(give(&mut world, 9, now), "given", "nothing was planned for them");
    shift(&mut world, 1, "2026-11-24", 22 * 60, 30 * 60);
    assert_eq!(give(&mut world, 9, now), "given");
    assert_eq!(give(&mut world, 9, now + 6 * HOUR), "given", "half past five, in the shift of yesterday");
    assert_eq!(give(&mut world, 9, now + 7 * HOUR), "assign-person-off-duty");
    assert_eq!(give(&mut world, 9, now - 2 * HOUR), "assign-person-off-duty");
}

#[test]
fn e2_a_desk_that_only_warns_refuses_nobody_and_one_that_says_nothing_asks_nothing() {
    let mut warned = world(AvailableBy::Presence, false);
    assert_eq!(give(&mut warned, 9, 0), "given");
    let mut silent = world(AvailableBy::Presence, true);
    silent.desk.as_mut().unwrap().course.assigning = None;
    assert_eq!(give(&mut silent, 9, 0), "given");
}

#[test]
fn e4_what_is_put_back_goes_where_the_desk_says_and_stays_where_it_says_nothing() {
    let status = |moves: &[Move]| {
        let mut desk = desk();
        desk.moves.extend(moves.iter().cloned());
        let mut world = World { desk: Some(desk), ..World::default() };
        world.put(Row::User(person(7, "agent", true)));
        let ticket = opened(&mut world, 0);
        for to in [Some(UserId(Uuid::from_u128(7))), None] {
            world.run(&agent(), MINUTE, &Command::Assign { ticket, to }).unwrap();
        }
        assert_eq!(world.ticket(ticket).assignee, None);
        world.ticket(ticket).status.clone()
    };
    let given = Move { on: Verb::Assign, from: vec!["new".into()], to: "working".into() };
    let put_back = Move { on: Verb::Unassign, from: vec!["working".into()], to: "new".into() };
    assert_eq!(status(std::slice::from_ref(&given)), "working");
    assert_eq!(status(&[given, put_back]), "new");
}

/// Somebody is given a ticket by a step of a script.
fn step_gives(world: &mut World, assigns: Assigns, to: u128) -> String {
    let step = Step { assigns: Some(assigns), next: Some("end".into()), ..Step::plain("give", StepKind::Do) };
    let desk = world.desk.as_mut().unwrap();
    desk.accounts.handlers = vec![Handler { id: "jariry".into(), names: vec!["Reem".into()] }];
    desk.scripting.scripts =
        vec![Script { id: "given".into(), steps: vec![step, Step::plain("end", StepKind::End)] }];
    let ticket = opened(world, 0);
    let run = ScriptRunId(world.id());
    let start = Command::StartScript { ticket, run, script: "given".into(), contact: None };
    world.run(&agent(), 0, &start).unwrap();
    let (to, step) = (Some(UserId(Uuid::from_u128(to))), "give".to_owned());
    let answer = Command::AnswerStep { ticket, run, step, choice: None, text: None, to, contact: None };
    world.run(&agent(), MINUTE, &answer).map_or_else(|code| code.code, |()| "given".into())
}

#[test]
fn e2_a_step_of_a_script_gives_tickets_to_who_is_there_and_to_whom_it_names_in_any_case() {
    let mut world = world(AvailableBy::Presence, true);
    let (of_role, named) = (Assigns::Role("agent".into()), Assigns::Handler("jariry".into()));
    presence(&mut world, 9, PresenceState::Away);
    assert_eq!(step_gives(&mut world, of_role.clone(), 9), "assign-person-away");
    assert_eq!(step_gives(&mut world, named, 9), "given");
    presence(&mut world, 9, PresenceState::Online);
    assert_eq!(step_gives(&mut world, of_role, 9), "given");
}
