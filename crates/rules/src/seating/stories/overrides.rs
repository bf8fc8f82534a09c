//! Supervisors beyond the rule (X2).

use crate::seating::fixture::{Room, agent, contact, user};
use crate::seating::{Agent, Ended, Event, Overrule, PresenceState, SeatRefusal};

fn by(role: &str, why: &str, deed: Overrule) -> Event {
    Event::Override { agent: Agent { role: role.into(), ..agent(9) }, why: why.into(), deed }
}

fn seat(n: u8) -> Overrule {
    Overrule::Seat { agent: agent(n), channel: "chat".into() }
}

/// X2: possible, recorded with who and why, and not for everybody.
#[test]
fn x2_an_override_seats_beyond_the_number_and_is_recorded() {
    let mut room = Room::with(4);
    (0..2).for_each(|n| room.take(n, "chat"));
    let refused = room.no(by("agent", "busy", seat(2)));
    assert_eq!(refused, SeatRefusal::OverrideNotAllowed { role: "agent".into() });
    assert_eq!(room.no(by("supervisor", " \n", seat(2))), SeatRefusal::OverrideWithoutReason);
    let long = "x".repeat(51);
    assert_eq!(
        room.no(by("supervisor", &long, seat(2))),
        SeatRefusal::OverrideReasonTooLong { limit: 50, length: 51 }
    );
    room.ok(by("supervisor", " Campaign today ", seat(2)));
    assert_eq!((room.floor.taken("chat"), room.seat(2, "chat").map(|seat| seat.slot)), (3, Some(3)));
    let seated_by = room.sittings(2)[0].seated_by.clone().expect("recorded");
    assert_eq!((seated_by.by, seated_by.why.as_str(), seated_by.at), (user(9), "Campaign today", room.now));
    assert_eq!(room.no(by("supervisor", "busy", seat(2))), SeatRefusal::AlreadyThere);
    // The rule counts who sits, however they came there.
    room.present(0, PresenceState::SignedOut);
    let take = Event::Take { agent: agent(3), channel: "chat".into() };
    assert_eq!(room.no(take), SeatRefusal::NoneFree { limit: 2 });
}

/// X2: an override lifts the limits and nothing else.
#[test]
fn x2_an_override_seats_nobody_who_is_not_there() {
    let mut room = Room::with(1);
    room.ok(Event::Present { agent: agent(1), state: PresenceState::Break { reason: "prayer".into() } });
    for n in [1, 2] {
        assert_eq!(room.no(by("supervisor", "busy", seat(n))), SeatRefusal::ColleagueNotSeated);
    }
}

#[test]
fn x2_an_agent_forced_out_hands_everything_back() {
    let mut room = Room::with(2);
    room.take(0, "chat");
    room.arrive(1, "chat");
    room.accept(0, 1);
    let seat = room.seat(0, "chat").expect("a seat").id;
    room.ok(by("supervisor", "Gone home without a word", Overrule::ForceOut { seat }));
    let sitting = room.sittings(0)[0].clone();
    assert_eq!(sitting.ended, Some(Ended::Override));
    assert_eq!(sitting.ended_by.expect("recorded").by, user(9));
    assert!(room.contact(1).is_waiting() && room.contact(1).front);
    let again = by("supervisor", "again", Overrule::ForceOut { seat });
    assert_eq!(room.no(again), SeatRefusal::SeatEmpty);
}

/// X2: a contact is given to a full seat, or taken over from a colleague, by an override only.
#[test]
fn x2_a_contact_is_placed_in_a_full_seat_and_says_by_whom() {
    let mut room = Room::with(2);
    room.take(0, "chat");
    (1..=3).for_each(|n| room.arrive(n, "chat"));
    (1..=2).for_each(|n| room.accept(0, n));
    let full = room.seat(0, "chat").expect("a seat").id;
    let place = |contact_number, seat| Overrule::Place { contact: contact(contact_number), seat };
    room.ok(by("supervisor", "Only she knows the case", place(3, full)));
    assert_eq!(room.floor.load(full, room.now), 3);
    let overruled = room.contact(3).overruled.clone().expect("recorded");
    assert_eq!((overruled.by, room.contact(3).agent), (user(9), Some(user(0))));
    assert_eq!(room.no(by("supervisor", "again", place(3, full))), SeatRefusal::AlreadyThere);
    room.take(1, "chat");
    let other = room.seat(1, "chat").expect("a seat").id;
    room.ok(by("supervisor", "Taken over", place(1, other)));
    assert_eq!((room.floor.load(full, room.now), room.floor.load(other, room.now)), (2, 1));
    room.take(1, "whatsapp");
    let elsewhere = room.seat(1, "whatsapp").expect("a seat").id;
    assert_eq!(room.no(by("supervisor", "no", place(2, elsewhere))), SeatRefusal::ColleagueNotSeated);
    room.ok(Event::HangUp { contact: contact(2) });
    assert_eq!(room.no(by("supervisor", "late", place(2, other))), SeatRefusal::ContactOver);
}
