//! Stories of revisions (E9, E10): who approves them, and by which of them a ticket is judged.

use super::*;
use crate::course::{AssigningRule, AvailableBy};
use crate::revision::{Approval, Book, ProcedureRule, Revision, RevisionAuthor, Running, Standing as Stands};

fn person(n: u128, role: &str) -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(n)), role: role.into() }
}

fn draft(revision: u32) -> Revision {
    Revision {
        desk: "shop".into(),
        revision,
        after: 1,
        author: RevisionAuthor { name: "Sara".into(), user: Some(UserId(Uuid::from_u128(1))) },
        made_at: Millis(10),
        summary: "Answers within the hour.".into(),
        needs: 2,
        approvals: vec![],
        effective_at: None,
        rejected: None,
        in_force_at: None,
        superseded_at: None,
    }
}

fn world() -> World {
    let mut world = World::default();
    world.put(Row::Revision(Box::new(draft(2))));
    world
}

fn row(world: &World) -> Revision {
    match &world.rows[&(crate::change::Entity::Revision, "shop/2".to_owned())] {
        Row::Revision(row) => (**row).clone(),
        _ => unreachable!(),
    }
}

fn approve(world: &mut World, who: &Actor, at: i64) -> Result<(), Code> {
    world.run(who, at, &Command::ApproveRevision { revision: 2 })
}

fn reject(world: &mut World, who: &Actor, reason: &str) -> Result<(), Code> {
    world.run(who, 50, &Command::RejectRevision { revision: 2, reason: reason.into() })
}

#[test]
fn e10_a_revision_waits_until_as_many_have_approved_it_as_the_pack_asks_for() {
    let mut world = world();
    assert_eq!((row(&world).standing(), row(&world).due()), (Stands::Draft, None));
    approve(&mut world, &person(1, "manager"), 20).unwrap();
    let waiting = row(&world);
    assert_eq!((waiting.standing(), waiting.due()), (Stands::Waiting, None));
    assert_eq!(
        waiting.approvals,
        [Approval { by: UserId(Uuid::from_u128(1)), role: "manager".into(), at: Millis(20) }],
        "who, in which role, when"
    );
    let twice = approve(&mut world, &person(1, "manager"), 30).unwrap_err();
    assert_eq!(twice.code, "approve-revision-twice", "its author is never alone where two are asked for");
    approve(&mut world, &person(2, "manager"), 40).unwrap();
    assert_eq!((row(&world).standing(), row(&world).due()), (Stands::Approved, Some(Millis(0))));
    assert_eq!(approve(&mut world, &person(3, "manager"), 50).unwrap_err().code, "approve-revision-enough");
}

#[test]
fn e10_only_roles_that_the_pack_names_approve_and_reject() {
    let mut world = world();
    for role in ["agent", "guest", "deputy", "keeper", "nobody"] {
        let no = approve(&mut world, &person(7, role), 20).unwrap_err();
        assert_eq!(no.code, "approve-revision-not-allowed", "{role}");
        assert_eq!(
            reject(&mut world, &person(7, role), "x").unwrap_err().code,
            "reject-revision-not-allowed"
        );
    }
    let channel = Actor::Channel { channel: "mail".into() };
    assert_eq!(approve(&mut world, &channel, 20).unwrap_err().code, "approve-revision-not-allowed");
}

#[test]
fn e10_one_who_may_rejects_it_with_a_reason_until_it_is_in_force() {
    let mut world = world();
    assert_eq!(
        reject(&mut world, &person(1, "manager"), " \n").unwrap_err().code,
        "reject-revision-reason-empty"
    );
    let long = "x".repeat(desk().limits.note + 1);
    assert_eq!(
        reject(&mut world, &person(1, "manager"), &long).unwrap_err().code,
        "reject-revision-reason-too-long"
    );
    approve(&mut world, &person(1, "manager"), 20).unwrap();
    approve(&mut world, &person(2, "manager"), 30).unwrap();
    reject(&mut world, &person(3, "manager"), " The limit is wrong. ").unwrap();
    let rejected = row(&world);
    assert_eq!((rejected.standing(), rejected.due()), (Stands::Rejected, None), "though its time had come");
    assert_eq!(
        rejected.rejected.map(|no| (no.at, no.reason)),
        Some((Millis(50), "The limit is wrong.".into()))
    );
    assert_eq!(approve(&mut world, &person(4, "manager"), 60).unwrap_err().code, "revision-rejected");
}

#[test]
fn e10_nothing_is_decided_on_what_is_in_force_or_was_overtaken() {
    for (in_force_at, superseded_at, code) in [
        (Some(Millis(5)), None, "revision-in-force"),
        (Some(Millis(5)), Some(Millis(9)), "revision-superseded"),
        (None, Some(Millis(9)), "revision-superseded"),
    ] {
        let mut world = World::default();
        world.put(Row::Revision(Box::new(Revision { in_force_at, superseded_at, ..draft(2) })));
        assert_eq!(approve(&mut world, &person(1, "manager"), 20).unwrap_err().code, code);
        assert_eq!(reject(&mut world, &person(1, "manager"), "x").unwrap_err().code, code);
    }
    let mut nothing = World::default();
    assert_eq!(approve(&mut nothing, &person(1, "manager"), 20).unwrap_err().code, "revision-unknown");
}

#[test]
fn e10_what_is_approved_takes_effect_at_its_time_and_not_before() {
    let mut later = draft(2);
    later.effective_at = Some(Millis(1_000));
    assert_eq!(later.due(), None);
    let by = |n| Approval { by: UserId(Uuid::from_u128(n)), role: "manager".into(), at: Millis(n as i64) };
    later.approvals = vec![by(1), by(2)];
    assert_eq!(later.due(), Some(Millis(1_000)));
    later.in_force_at = Some(Millis(1_000));
    assert_eq!((later.standing(), later.due()), (Stands::InForce, None));
    assert_eq!(
        Revision { needs: 0, ..draft(3) }.standing(),
        Stands::Approved,
        "where nobody has to be asked"
    );
}

/// The desk with another status in the place of `waits`, a longer target, and this rule.
fn second(running: Running) -> Desk {
    let mut desk = desk();
    desk.procedure = Some(ProcedureRule { approvals: 2, running });
    desk.statuses
        .iter_mut()
        .filter(|status| status.id == "waits")
        .for_each(|status| status.id = "parked".into());
    for step in &mut desk.moves {
        step.from.iter_mut().filter(|from| *from == "waits").for_each(|from| *from = "parked".into());
        if step.to == "waits" {
            step.to = "parked".into();
        }
    }
    desk.targets.iter_mut().for_each(|target| target.limit = 90 * MINUTE);
    desk.limits.note = 7;
    desk
}

/// A world with a ticket of revision 1, answered, so that it waits for the customer.
fn with_ticket() -> (World, TicketId) {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let message = MessageId(world.id());
    world.run(&agent(), MINUTE, &Command::plain_reply(ticket, message, "Done.")).unwrap();
    (world, ticket)
}

fn customer_writes(world: &mut World, book: &Book, ticket: TicketId, at: i64) -> i64 {
    let message = MessageId(world.id());
    let command = Command::Receive {
        ticket,
        message,
        text: "And now?".into(),
        channel: "mail".into(),
        attachments: vec![],
    };
    let by = world.ticket(ticket).clone();
    world.run_by(book.of(&by), &channel(), (at, at), &command).unwrap();
    let clock = world.clocks().into_iter().rfind(|clock| clock.stopped_at.is_none()).cloned();
    clock.map(|clock| clock.limit).unwrap_or_default()
}

#[test]
fn e10_a_ticket_that_keeps_its_revision_is_promised_what_that_one_promised() {
    let (mut world, ticket) = with_ticket();
    let book = Book::new(2, second(Running::Keep), [(1, desk())]);
    assert_eq!(book.of(world.ticket(ticket)).0, 1);
    assert_eq!(
        customer_writes(&mut world, &book, ticket, 5 * MINUTE),
        30 * MINUTE,
        "as on the day it was opened"
    );
    assert!(world.clocks().iter().all(|clock| clock.revision == 1));
}

#[test]
fn e10_a_ticket_that_migrates_is_promised_what_the_new_revision_promises() {
    let (mut world, ticket) = with_ticket();
    let mut next = desk();
    next.targets.iter_mut().for_each(|target| target.limit = 90 * MINUTE);
    next.procedure = Some(ProcedureRule { approvals: 2, running: Running::Migrate });
    let book = Book::new(2, next, [(1, desk())]);
    assert_eq!(book.of(world.ticket(ticket)).0, 2);
    assert_eq!(customer_writes(&mut world, &book, ticket, 5 * MINUTE), 90 * MINUTE);
    assert_eq!(world.clocks().iter().map(|clock| clock.revision).max(), Some(2));
}

#[test]
fn e10_a_ticket_that_stands_in_a_way_the_new_revision_does_not_know_keeps_its_own() {
    let (mut world, ticket) = with_ticket();
    let mut changed = world.ticket(ticket).clone();
    changed.status = "waits".into();
    world.put(Row::Ticket(Box::new(changed)));
    let book = Book::new(2, second(Running::Migrate), [(1, desk())]);
    assert_eq!(book.of(world.ticket(ticket)).0, 1, "there is no such status any more");
    let mut known = world.ticket(ticket).clone();
    known.status = "new".into();
    assert_eq!(book.of(&known).0, 2);
}

#[test]
fn e10_a_ticket_that_migrated_does_not_go_back_when_the_next_revision_lets_tickets_keep_theirs() {
    let (world, ticket) = with_ticket();
    let of = |running| Desk { procedure: Some(ProcedureRule { approvals: 1, running }), ..desk() };
    let book = Book::new(3, of(Running::Keep), [(1, of(Running::Keep)), (2, of(Running::Migrate))]);
    assert_eq!(book.of(world.ticket(ticket)).0, 2);
    let mut late = world.ticket(ticket).clone();
    late.revision = 2;
    assert_eq!(book.of(&late).0, 2, "its own");
    late.revision = 3;
    assert_eq!(book.of(&late).0, 3);
    let gone = Book::new(3, of(Running::Keep), []);
    assert_eq!(gone.of(world.ticket(ticket)).0, 3, "where its own is not here, the one in force");
}

#[test]
fn e10_people_and_doors_are_the_desks_as_it_is_now_whatever_revision_a_ticket_keeps() {
    let (mut world, ticket) = with_ticket();
    let mut next = second(Running::Keep);
    next.roles.retain(|role| role.id != "agent");
    next.course.assigning = Some(AssigningRule { by: AvailableBy::Rota, refuses: true });
    let book = Book::new(2, next, [(1, desk())]);
    let by = world.ticket(ticket).clone();
    let message = MessageId(world.id());
    let reply = Command::plain_reply(ticket, message, "Still here?");
    let no = world.run_by(book.of(&by), &agent(), (9, 9), &reply).unwrap_err();
    assert_eq!(no.code, "reply-not-allowed", "the role has gone");
    let kept = book.of(&by).1;
    assert_eq!((kept.limits.note, kept.class("waits")), (7, StatusClass::Waiting));
    assert!(kept.course.assigning.is_some(), "who is there is asked as it is asked now (E2)");
    assert_eq!(book.at(1).map(|desk| desk.limits.note), Some(desk().limits.note), "as it was");
}
