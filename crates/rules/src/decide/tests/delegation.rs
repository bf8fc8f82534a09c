//! Stories of deciding while somebody is away (A10).

use super::*;
use crate::time::HOUR;
use crate::user::{Delegation, Standing};

const MANAGER: u128 = 9;
const DEPUTY: u128 = 5;

fn id(n: u128) -> UserId {
    UserId(Uuid::from_u128(n))
}

fn actor(n: u128, role: &str) -> Actor {
    Actor::Person { user: id(n), role: role.into() }
}

fn manager() -> Actor {
    actor(MANAGER, "manager")
}

fn deputy() -> Actor {
    actor(DEPUTY, "deputy")
}

/// A desk on which a ticket is asked to stay pending since the first minute.
fn asked() -> (World, TicketId) {
    let mut world = World::default();
    for (n, role, active) in [
        (MANAGER, "manager", true),
        (DEPUTY, "deputy", true),
        (6, "deputy", false),
        (7, "agent", true),
        (8, "keeper", true),
        (10, "manager", true),
    ] {
        world.put(Row::User(person(n, role, active)));
    }
    let ticket = opened(&mut world, 0);
    replies(&mut world, ticket, 1).unwrap();
    world.run(&agent(), 2, &Command::AskPending { ticket, reason: "The bank".into() }).unwrap();
    (world, ticket)
}

fn delegate(to: u128, from: Option<i64>, until: i64) -> Command {
    Command::Delegate { to: id(to), from: from.map(Millis), until: Millis(until) }
}

fn approve(ticket: TicketId) -> Command {
    Command::ApprovePending { ticket, term: HOUR, instead_of: Some(id(MANAGER)) }
}

fn decline(ticket: TicketId) -> Command {
    Command::DeclinePending { ticket, reason: "Call them".into(), instead_of: Some(id(MANAGER)) }
}

fn end() -> Command {
    Command::EndDelegation { of: id(MANAGER) }
}

fn given(world: &World) -> Vec<Delegation> {
    match &world.rows[&(crate::change::Entity::User, format!("shop/{}", id(MANAGER)))] {
        Row::User(user) => user.delegations.clone(),
        _ => unreachable!(),
    }
}

#[test]
fn a10_who_stands_in_decides_and_each_decision_says_for_whom() {
    let (mut world, ticket) = asked();
    let early = world.run(&deputy(), 3, &approve(ticket)).unwrap_err();
    assert_eq!(early.code, "approve-pending-not-allowed", "nobody has named them");
    world.run(&manager(), 4, &delegate(DEPUTY, None, 8 * HOUR)).unwrap();
    world.run(&deputy(), 5, &approve(ticket)).unwrap();
    let pending = world.ticket(ticket).pending.clone().unwrap();
    assert_eq!((pending.approved_by, pending.approved_for), (Some(id(DEPUTY)), Some(id(MANAGER))));
    let told = |world: &World| {
        let deeds = world.rows.values().filter_map(|row| match row {
            Row::Activity(activity) => Some((activity.actor, activity.deed.clone())),
            _ => None,
        });
        deeds.filter(|(actor, _)| *actor == Some(id(DEPUTY))).map(|(_, deed)| deed).collect::<Vec<_>>()
    };
    let approved = crate::activity::Deed::PendingApproved {
        until: pending.until.unwrap(),
        instead_of: Some(id(MANAGER)),
    };
    assert_eq!(told(&world), [approved]);
    world.run(&agent(), 6, &Command::AskPending { ticket, reason: "Still".into() }).unwrap();
    world.run(&deputy(), 7, &decline(ticket)).unwrap();
    let reason = "Call them".to_owned();
    let declined = crate::activity::Deed::PendingDeclined { reason, instead_of: Some(id(MANAGER)) };
    assert!(told(&world).contains(&declined));
}

#[test]
fn a10_the_manager_still_decides_and_then_for_nobody_else() {
    let (mut world, ticket) = asked();
    world.run(&manager(), 3, &delegate(DEPUTY, None, 8 * HOUR)).unwrap();
    world.run(&manager(), 4, &approve(ticket)).unwrap();
    let pending = world.ticket(ticket).pending.clone().unwrap();
    assert_eq!((pending.approved_by, pending.approved_for), (Some(id(MANAGER)), None));
}

/// It ends by itself; what was decided in time and comes late is taken, what was decided late is refused with what to do.
#[test]
fn a10_what_counts_is_when_it_was_decided() {
    let (mut world, ticket) = asked();
    world.run(&manager(), 3, &delegate(DEPUTY, Some(HOUR), 2 * HOUR)).unwrap();
    let refused = world.run(&deputy(), HOUR - 1, &approve(ticket)).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), &refused.args["from_at"]),
        ("pending-delegation-not-yet", &HOUR.into())
    );
    let refused = world.run_late(&deputy(), 2 * HOUR, 3 * HOUR, &approve(ticket)).unwrap_err();
    assert_eq!(refused.code, "pending-delegation-over");
    assert_eq!((&refused.args["person"], &refused.args["ended_at"]), (&"Reem".into(), &(2 * HOUR).into()));
    world.run_late(&deputy(), 2 * HOUR - 1, 3 * HOUR, &approve(ticket)).unwrap();
}

#[test]
fn a10_it_is_ended_early_by_who_gave_it_or_whom_the_pack_names() {
    for who in [manager(), actor(8, "keeper")] {
        let (mut world, ticket) = asked();
        world.run(&manager(), 3, &delegate(DEPUTY, None, 8 * HOUR)).unwrap();
        for other in [deputy(), agent(), actor(10, "manager")] {
            let refused = world.run(&other, 4, &end()).unwrap_err();
            assert_eq!(refused.code, "end-delegation-not-allowed");
        }
        world.run(&who, HOUR, &end()).unwrap();
        assert_eq!(given(&world)[0].ended_by, who.user());
        assert_eq!(world.run(&who, HOUR + 1, &end()).unwrap_err().code, "end-delegation-none");
        // Decided without the line by somebody who had not heard of it.
        let refused = world.run_late(&deputy(), 2 * HOUR, 3 * HOUR, &decline(ticket)).unwrap_err();
        assert_eq!(
            (refused.code.as_str(), &refused.args["ended_at"]),
            ("pending-delegation-over", &HOUR.into())
        );
        // And decided before it was ended, and held up on the way.
        world.run_late(&deputy(), HOUR - 1, 4 * HOUR, &approve(ticket)).unwrap();
    }
}

#[test]
fn a10_only_whom_the_pack_lets_stand_in_is_named_and_within_its_bounds() {
    let (mut world, _) = asked();
    let far = 200 * HOUR;
    for (who, command, code) in [
        (agent(), delegate(DEPUTY, None, HOUR), "delegate-not-allowed"),
        (deputy(), delegate(7, None, HOUR), "delegate-not-allowed"),
        (manager(), delegate(MANAGER, None, HOUR), "delegate-to-self"),
        (manager(), delegate(99, None, HOUR), "delegate-unknown-person"),
        (manager(), delegate(7, None, HOUR), "delegate-person-may-not"),
        (manager(), delegate(6, None, HOUR), "delegate-person-may-not"),
        (manager(), delegate(DEPUTY, None, 3), "delegate-over"),
        (manager(), delegate(DEPUTY, Some(2 * HOUR), 2 * HOUR), "delegate-over"),
        (manager(), delegate(DEPUTY, None, 3 + 48 * HOUR + 1), "delegate-too-long"),
        (manager(), delegate(DEPUTY, Some(far), far + HOUR), "delegate-too-far"),
        (manager(), delegate(DEPUTY, None, i64::MAX), "delegate-too-long"),
    ] {
        assert_eq!(world.run(&who, 3, &command).unwrap_err().code, code, "{command:?}");
    }
    let limit = world.run(&manager(), 3, &delegate(DEPUTY, None, 60 * HOUR)).unwrap_err();
    assert_eq!(limit.args["limit"], 2_i64.into());
    world.run(&manager(), 3, &delegate(DEPUTY, None, 3 + 48 * HOUR)).unwrap();
    let refused = world.run(&manager(), 4, &delegate(DEPUTY, None, HOUR)).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["person"]), ("delegate-already", &"Reem".into()));
    // A delegation that was over when it arrived helps nobody.
    let mut late = asked().0;
    let over = late.run_late(&manager(), 3, 2 * HOUR, &delegate(DEPUTY, None, HOUR)).unwrap_err();
    assert_eq!(over.code, "delegate-over");
}

/// Whoever does not decide any more cannot have it done; nor does who is not fit any more.
#[test]
fn a10_it_rests_on_the_role_of_who_gave_it_and_of_who_has_it() {
    let (mut world, ticket) = asked();
    world.run(&manager(), 3, &delegate(DEPUTY, None, 8 * HOUR)).unwrap();
    let refused = world.run(&actor(DEPUTY, "agent"), 4, &approve(ticket)).unwrap_err();
    assert_eq!(refused.code, "approve-pending-not-allowed");
    let refused = world.run(&actor(77, "deputy"), 4, &approve(ticket)).unwrap_err();
    assert_eq!(refused.code, "approve-pending-not-allowed", "somebody else was named");
    for (role, active) in [("agent", true), ("manager", false)] {
        let mut gone = person(MANAGER, role, active);
        gone.delegations = given(&world);
        world.put(Row::User(gone));
        assert_eq!(world.run(&deputy(), 4, &approve(ticket)).unwrap_err().code, "pending-delegation-void");
    }
}

/// A second one to the same person leaves what was decided under the first one standing.
#[test]
fn a10_the_record_keeps_earlier_ones_and_only_so_many() {
    let (mut world, ticket) = asked();
    world.run(&manager(), 3, &delegate(DEPUTY, None, HOUR)).unwrap();
    world.run(&manager(), 2 * HOUR, &delegate(DEPUTY, Some(3 * HOUR), 4 * HOUR)).unwrap();
    world.run_late(&deputy(), HOUR - 1, 2 * HOUR + 1, &approve(ticket)).unwrap();
    for n in 3..20 {
        world.run(&manager(), 2 * n * HOUR, &delegate(DEPUTY, None, 2 * n * HOUR + HOUR)).unwrap();
    }
    let kept = given(&world);
    assert_eq!(kept.len(), crate::user::KEPT_DELEGATIONS);
    assert_eq!(kept.last().unwrap().from, Millis(38 * HOUR));
    let last = kept.last().unwrap();
    let at = |at: i64| last.standing(Millis(at));
    let expected = [Standing::Coming, Standing::Running, Standing::Running, Standing::Over];
    assert_eq!([38 * HOUR - 1, 38 * HOUR, 39 * HOUR - 1, 39 * HOUR].map(at), expected);
}

/// A10: leave that ran out is not prolonged by a decision that nobody asked for any more.
#[test]
fn a10_an_approval_after_its_term_says_that_it_has_to_be_asked_anew() {
    let (mut world, ticket) = asked();
    let own = Command::ApprovePending { ticket, term: HOUR, instead_of: None };
    world.run(&manager(), HOUR, &own).unwrap();
    let before = world.run(&manager(), 2 * HOUR - 1, &own).unwrap_err();
    assert_eq!(before.code, "pending-not-asked");
    let refused = world.run(&manager(), 2 * HOUR, &own).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["ended_at"]), ("pending-term-over", &(2 * HOUR).into()));
    world.run(&agent(), 3 * HOUR, &Command::AskPending { ticket, reason: "Once more".into() }).unwrap();
    world.run(&manager(), 3 * HOUR, &own).unwrap();
}

#[test]
fn a10_where_the_pack_has_no_rule_nobody_is_named() {
    let mut desk = desk();
    desk.pending.as_mut().unwrap().delegation = None;
    let (world, _) = asked();
    let context = Context {
        actor: manager(),
        command: CommandId(Uuid::nil()),
        made_at: Millis(3),
        received_at: Millis(3),
        revision: 1,
    };
    let facts = world.facts(vec![Key::User { desk: "shop".into(), user: id(DEPUTY) }]);
    match decide(&desk, &facts, &delegate(DEPUTY, None, HOUR), &context) {
        Decision::Refused(code) => assert_eq!(code.code, "delegate-not-offered"),
        other => panic!("{other:?}"),
    }
}
