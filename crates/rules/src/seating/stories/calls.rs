//! Calls that agents make (A18): to a seat, into the line, and out of it again.

use uuid::Uuid;

use crate::seating::fixture::{Room, SECOND, agent, arrival, contact, user};
use crate::seating::{
    Arrival, CallStep, ContactState, Direction, Ended, Event, PresenceState, SeatRefusal, Unwanted,
};
use crate::{ScriptRunId, TicketId};

fn finish(n: u8, number: u32, outcome: &str) -> Event {
    Event::Finish { agent: agent(n), contact: contact(number), outcome: outcome.into() }
}

fn calls(n: u8, number: u32) -> Event {
    Event::CallOut { agent: agent(n), contact: arrival(number, "call") }
}

/// A call for a ticket, at a step of a script.
fn calls_for(n: u8, number: u32, step: &str) -> Event {
    let call = CallStep { run: ScriptRunId(Uuid::from_u128(7)), step: step.into() };
    let contact = Arrival { ticket: Some(ticket()), call: Some(call), ..arrival(number, "call") };
    Event::CallOut { agent: agent(n), contact }
}

fn ticket() -> TicketId {
    TicketId(Uuid::from_u128(77))
}

/// A18: an outbound call occupies the one call seat; when it is taken it becomes a call task, in order, and whoever
/// sits there is offered it.
#[test]
fn a18_an_outbound_call_takes_the_seat_or_becomes_a_task_in_order() {
    let mut room = Room::with(3);
    room.take(0, "call");
    room.ok(calls(0, 1));
    assert!(matches!(room.contact(1).state, ContactState::Active { .. }));
    for (n, number) in [(1, 2), (0, 3), (2, 4)] {
        room.now = room.now + SECOND;
        room.ok(calls(n, number));
        let task = room.contact(number);
        assert!(task.is_waiting() && task.direction == Direction::Outbound, "a task");
        assert_eq!(task.asked_by, Some(user(n)));
    }
    for number in 1..=3 {
        room.ok(Event::HangUp { contact: contact(number) });
        room.ok(finish(0, number, "solved"));
        assert_eq!(room.offered_to(number + 1), Some(user(0)));
        if number < 3 {
            room.accept(0, number + 1);
        }
    }
    assert_eq!(room.floor.taken("call"), 1);
}

/// A18: a seat that was taken for a call alone is given up with it, and whoever asked for the next call in line is
/// seated for that and offered it.
#[test]
fn a18_a_seat_taken_for_a_call_goes_with_it_to_whoever_asked_for_the_next() {
    let mut room = Room::with(3);
    room.ok(calls(0, 1));
    assert_eq!(room.seat(0, "call").and_then(|seat| seat.holder.as_ref()?.for_call), Some(contact(1)));
    for (n, number) in [(1, 2), (2, 3)] {
        room.now = room.now + SECOND;
        room.ok(calls(n, number));
        assert!(room.contact(number).is_waiting());
    }
    room.ok(Event::HangUp { contact: contact(1) });
    assert!(room.seat(0, "call").is_some(), "what came of it is yet to be said");
    room.ok(finish(0, 1, "solved"));
    assert_eq!(room.sittings(0)[0].ended, Some(Ended::Call));
    assert_eq!(room.offered_to(2), Some(user(1)));
    room.accept(1, 2);
    // Whoever never says how it ended keeps the seat for the length of a wrap-up and no longer.
    room.ok(Event::HangUp { contact: contact(2) });
    room.wait(30);
    assert_eq!((room.seat(1, "call"), room.offered_to(3)), (None, Some(user(2))));
}

/// A18: who lets the offer pass gives the seat to the next, and keeps the place for when they ask again.
#[test]
fn a18_a_call_that_is_let_pass_keeps_its_place_and_waits_to_be_asked_for_again() {
    let mut room = Room::with(3);
    room.ok(calls(0, 1));
    room.ok(calls_for(1, 2, "call"));
    room.now = room.now + SECOND;
    room.ok(calls(2, 3));
    room.ok(Event::HangUp { contact: contact(1) });
    room.ok(finish(0, 1, "solved"));
    room.wait(20);
    assert_eq!(room.seat(1, "call"), None, "the offer was over");
    assert_eq!(room.offered_to(3), Some(user(2)));
    room.accept(2, 3);
    // Asking again makes no second task of it, nor another place.
    let since = room.contact(2).since;
    room.ok(calls_for(1, 4, "call"));
    assert!(room.floor.contacts().all(|known| known.id != contact(4)));
    assert_eq!(room.contact(2).since, since);
    room.ok(Event::HangUp { contact: contact(3) });
    room.ok(finish(2, 3, "solved"));
    assert_eq!(room.offered_to(2), Some(user(1)));
    room.accept(1, 2);
    assert_eq!(room.no(calls_for(1, 5, "call")), SeatRefusal::CalledAlready);
    room.ok(Event::Leave {
        agent: agent(1),
        seat: room.seat(1, "call").unwrap().id,
        fence: room.fence_of(2),
    });
    assert!(room.contact(2).is_waiting() && room.seat(1, "call").is_none(), "who left is not seated again");
}

/// A18: a task goes with the step for which it was, or with the ticket; a call that is made goes on.
#[test]
fn a18_a_call_task_is_withdrawn_with_its_step_and_with_its_ticket() {
    let run = ScriptRunId(Uuid::from_u128(7));
    let at = |step: Option<&str>| Event::Withdraw {
        ticket: ticket(),
        calls: Unwanted::OfRun { run, at: step.map(str::to_owned) },
    };
    let mut room = Room::with(3);
    room.ok(calls_for(0, 1, "call"));
    room.ok(calls_for(1, 2, "call"));
    let there = |room: &Room, n| room.floor.contacts().any(|known| known.id == contact(n));
    room.ok(at(Some("call")));
    assert!(there(&room, 2), "it stands there still");
    room.ok(at(Some("verify")));
    assert!(there(&room, 1) && !there(&room, 2), "the call that is made goes on");
    room.ok(calls_for(1, 3, "call"));
    room.ok(Event::Withdraw { ticket: TicketId(Uuid::from_u128(78)), calls: Unwanted::OfTicket });
    assert!(there(&room, 3));
    room.ok(Event::HangUp { contact: contact(1) });
    room.ok(finish(0, 1, "solved"));
    assert_eq!(room.offered_to(3), Some(user(1)));
    room.ok(Event::Withdraw { ticket: ticket(), calls: Unwanted::OfTicket });
    assert!(!there(&room, 3) && room.floor.taken("call") == 0, "nor is a seat kept for it");
}

/// A18, X2: the first call in line is passed over while whoever asked for it cannot sit; who waits for a seat to
/// stay goes before all calls, and who has taken one for a call can stay.
#[test]
fn a18_the_line_of_calls_passes_over_who_cannot_sit_and_follows_the_line_for_seats() {
    let mut room = Room::with(4);
    room.ok(calls(0, 1));
    room.ok(calls(1, 2));
    room.now = room.now + SECOND;
    room.ok(calls(2, 3));
    room.present(1, PresenceState::Break { reason: "prayer".into() });
    room.ok(Event::HangUp { contact: contact(1) });
    room.ok(finish(0, 1, "solved"));
    assert!(room.contact(2).is_waiting());
    assert_eq!(room.offered_to(3), Some(user(2)));
    room.accept(2, 3);
    room.ok(Event::Wait { agent: agent(3), channel: "call".into(), priority: 0 });
    room.present(1, PresenceState::Online);
    room.ok(Event::HangUp { contact: contact(3) });
    room.ok(finish(2, 3, "solved"));
    assert_eq!(room.offered_to(2), Some(user(3)), "who sits there is offered what waits");
    room.present(3, PresenceState::SignedOut);
    assert_eq!(room.offered_to(2), Some(user(1)));
    room.take(1, "call");
    room.accept(1, 2);
    room.ok(Event::HangUp { contact: contact(2) });
    room.ok(finish(1, 2, "solved"));
    assert!(room.seat(1, "call").is_some(), "they said that they stay");
}
