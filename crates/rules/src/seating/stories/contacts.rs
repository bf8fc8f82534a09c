//! Customers who wait, are offered, spoken with, handed on and finished.

use crate::calendar::Calendar;
use crate::seating::fixture::{Room, SECOND, agent, arrival, contact, user};
use crate::seating::{Agent, Arrival, Contact, Event, PresenceState, SeatRefusal};
use crate::time::MINUTE;

fn finish(n: u8, number: u32, outcome: &str) -> Event {
    Event::Finish { agent: agent(n), contact: contact(number), outcome: outcome.into() }
}

/// A1: three chats a seat in the pack, two here; the overflow waits and is seen.
#[test]
fn a1_contacts_beyond_the_seats_wait_in_line_and_none_is_lost() {
    let mut room = Room::with(2);
    (0..2).for_each(|n| room.take(n, "chat"));
    (1..=6).for_each(|n| room.arrive(n, "chat"));
    let offered = (1..=6).filter(|n| room.offered_to(*n).is_some()).count();
    assert_eq!((offered, room.floor.contacts().count()), (4, 6));
    let seats: Vec<_> = room.floor.seats().map(|seat| room.floor.load(seat.id, room.now)).collect();
    assert_eq!(seats, [2, 2]);
    assert_eq!(room.no(Event::Arrive { contact: arrival(6, "chat") }), SeatRefusal::ContactExists);
}

/// A1 to A3: on the spot, while the channel is open; an agent's own call promises nobody anything.
#[test]
fn a1_a_customer_is_to_be_answered_within_the_channels_hours() {
    let mut room = Room::with(1);
    room.arrive(1, "chat");
    assert_eq!(room.contact(1).answer_by(&room.desk), Some(room.now + 30 * SECOND));
    // The channel's hours count where it has some.
    let zone = room.desk.calendars[0].zone();
    room.desk.calendars.push(Calendar::weekly("never", zone, std::array::from_fn(|_| Vec::new())));
    room.desk.channels[0].calendar = Some("never".into());
    assert_eq!(room.contact(1).answer_by(&room.desk), Some(room.now + 30 * SECOND));
    let mut mondays: [_; 7] = std::array::from_fn(|_| Vec::new());
    mondays[0] = room.desk.calendars[0].first().week[0].clone();
    room.desk.calendars[1] = Calendar::weekly("never", zone, mondays);
    assert!(room.contact(1).answer_by(&room.desk) > Some(room.now + 30 * SECOND), "not before Monday");
    room.ok(Event::CallOut { agent: agent(0), contact: arrival(2, "call") });
    assert_eq!(room.contact(2).answer_by(&room.desk), None);
}

/// To the free seat with the fewest contacts, then to the longest idle.
#[test]
fn offers_go_to_the_fewest_contacts_and_then_to_the_longest_idle() {
    let mut room = Room::with(2);
    room.take(0, "whatsapp");
    room.now = room.now + SECOND;
    room.take(1, "whatsapp");
    room.arrive(1, "whatsapp");
    assert_eq!(room.offered_to(1), Some(user(0)), "idle longest");
    room.accept(0, 1);
    room.arrive(2, "whatsapp");
    assert_eq!(room.offered_to(2), Some(user(1)), "fewest");
    room.now = room.now + SECOND;
    room.accept(1, 2);
    room.arrive(3, "whatsapp");
    assert_eq!(room.offered_to(3), Some(user(0)), "had to do with a contact longer ago");
}

/// X1: by priority, then by language, then by the longest wait.
#[test]
fn x1_the_contact_line_goes_by_priority_language_and_wait() {
    let mut room = Room::with(2);
    let arrives = |n: u32, priority, language: &str| Event::Arrive {
        contact: Arrival { priority, language: language.into(), ..arrival(n, "call") },
    };
    for event in [arrives(1, 0, "en"), arrives(2, 0, "ar"), arrives(3, 5, "fa"), arrives(4, 0, "ar")] {
        room.now = room.now + SECOND;
        room.ok(event);
    }
    let arabic = Agent { languages: vec!["ar".into()], ..agent(0) };
    room.ok(Event::Take { agent: arabic, channel: "call".into() });
    let mut order = Vec::new();
    for _ in 0..4 {
        let next = (1..=4).find(|n| {
            room.floor.contacts().any(|known| known.id == contact(*n)) && room.offered_to(*n).is_some()
        });
        let next = next.expect("somebody is offered");
        order.push(next);
        room.ok(Event::HangUp { contact: contact(next) });
    }
    assert_eq!(order, [3, 2, 4, 1], "a language that nobody speaks waits, but not for ever");
}

#[test]
fn an_offer_that_is_let_pass_goes_to_somebody_else_first_and_then_comes_back() {
    let mut room = Room::with(2);
    (0..2).for_each(|n| room.take(n, "chat"));
    room.arrive(1, "chat");
    assert_eq!(room.offered_to(1), Some(user(0)));
    assert_eq!(room.floor.next_due(room.now), Some(room.now + 20 * SECOND));
    room.wait_renewing(20);
    assert_eq!(room.offered_to(1), Some(user(1)), "timed out");
    let fence = room.fence_of(1);
    let accept = Event::Accept { agent: agent(0), contact: contact(1), fence };
    assert_eq!(room.no(accept), SeatRefusal::OfferOver);
    room.ok(Event::Decline { agent: agent(1), contact: contact(1), fence });
    assert_eq!(room.offered_to(1), Some(user(0)), "everybody free was asked: from the beginning");
    assert_eq!(room.contact(1).offers, 3);
    room.wait_renewing(20);
    assert_eq!(room.offered_to(1), Some(user(1)));
    room.present(1, PresenceState::Away);
    assert_eq!(room.offered_to(1), Some(user(0)), "who is away is offered nothing");
}

#[test]
fn a_contact_is_wrapped_up_and_finished_with_an_outcome_however_late() {
    let mut room = Room::with(2);
    room.take(0, "call");
    room.arrive(1, "call");
    room.accept(0, 1);
    room.arrive(2, "call");
    assert_eq!(room.no(finish(0, 1, "solved")), SeatRefusal::StillOpen);
    let fence = room.fence_of(1);
    let end = |n| Event::End { agent: agent(n), contact: contact(1), fence };
    assert_eq!(room.no(end(1)), SeatRefusal::NotYours);
    room.ok(end(0));
    assert_eq!(room.no(end(0)), SeatRefusal::ContactOver);
    assert!(room.contact(2).is_waiting(), "a wrap-up takes room");
    room.ok(Event::HangUp { contact: contact(1) });
    room.wait_renewing(30);
    assert_eq!(room.offered_to(2), Some(user(0)), "for so long at most");
    room.present(0, PresenceState::SignedOut);
    assert_eq!(room.no(finish(1, 1, "solved")), SeatRefusal::NotYours);
    assert_eq!(room.no(finish(0, 1, "sold")), SeatRefusal::OutcomeUnknown { outcome: "sold".into() });
    room.wait(3_600);
    room.ok(finish(0, 1, "solved"));
    assert_eq!(room.no(finish(0, 1, "solved")), SeatRefusal::UnknownContact);
    assert_eq!(room.floor.contacts().count(), 1);
}

/// A machine that dies with contacts open: within the lease all are offered again, before who was not answered.
#[test]
fn contacts_of_a_lost_seat_are_offered_again_before_all_others() {
    let mut room = Room::with(2);
    room.take(0, "chat");
    (1..=4).for_each(|n| room.arrive(n, "chat"));
    (1..=2).for_each(|n| room.accept(0, n));
    room.wait(60);
    assert!((1..=4).all(|n| room.contact(n).is_waiting()));
    room.present(1, PresenceState::Online);
    room.take(1, "chat");
    assert_eq!((1..=4).filter(|n| room.offered_to(*n).is_some()).collect::<Vec<_>>(), [1, 2]);
    room.accept(1, 1);
    assert!(room.contact(1).answered_at < Some(room.now), "the first answer stands");
    assert!(!room.contact(1).front, "who is answered again has no place to keep");
}

/// X2: only to a seat with room, and the fence of the new seat counts from then on.
#[test]
fn x2_a_contact_is_handed_only_to_a_colleague_with_room() {
    let mut room = Room::with(4);
    (0..2).for_each(|n| room.take(n, "chat"));
    (1..=4).for_each(|n| room.arrive(n, "chat"));
    let mine: Vec<u32> = (1..=4).filter(|n| room.offered_to(*n) == Some(user(0))).collect();
    let theirs: Vec<u32> = (1..=4).filter(|n| room.offered_to(*n) == Some(user(1))).collect();
    mine.iter().for_each(|n| room.accept(0, *n));
    theirs.iter().for_each(|n| room.accept(1, *n));
    let fence = room.fence_of(mine[0]);
    let hand = |to| Event::Transfer { agent: agent(0), contact: contact(mine[0]), fence, to: user(to) };
    assert_eq!(room.no(hand(1)), SeatRefusal::SeatFull { limit: 2 });
    assert_eq!(room.no(hand(2)), SeatRefusal::ColleagueNotSeated);
    assert_eq!(room.no(hand(0)), SeatRefusal::AlreadyThere);
    room.ok(Event::HangUp { contact: contact(theirs[0]) });
    room.ok(finish(1, theirs[0], "solved"));
    room.ok(hand(1));
    assert_eq!(room.contact(mine[0]).agent, Some(user(1)));
    assert_eq!(room.no(hand(1)), SeatRefusal::NotYours);
    room.ok(Event::HangUp { contact: contact(theirs[1]) });
    room.ok(finish(1, theirs[1], "solved"));
    room.present(1, PresenceState::Away);
    let fence = room.fence_of(mine[1]);
    let hand = Event::Transfer { agent: agent(0), contact: contact(mine[1]), fence, to: user(1) };
    assert_eq!(room.no(hand), SeatRefusal::ColleagueNotSeated);
}

/// A5: a call shows which brand was dialled.
#[test]
fn a5_a_call_carries_the_brand_that_was_dialled() {
    let mut room = Room::with(0);
    let call =
        |brand: &str| Event::Arrive { contact: Arrival { brand: Some(brand.into()), ..arrival(1, "call") } };
    assert_eq!(room.no(call("shoes")), SeatRefusal::BrandUnknown { brand: "shoes".into() });
    room.ok(call("games"));
    assert_eq!(room.contact(1).brand.as_deref(), Some("games"));
}

/// X2: begun by hand in an outside tool, it still needs a seat with room.
#[test]
fn x2_a_contact_begun_by_hand_needs_a_seat_with_room() {
    let mut room = Room::with(1);
    let start = |n: u32| Event::Start { agent: agent(0), contact: arrival(n, "chat") };
    assert_eq!(room.no(start(1)), SeatRefusal::NoSeat);
    room.take(0, "chat");
    room.ok(start(1));
    room.ok(start(2));
    assert_eq!(room.no(start(3)), SeatRefusal::SeatFull { limit: 2 });
    assert_eq!(room.floor.contacts().count(), 2);
}

#[test]
fn a_lower_number_of_contacts_takes_none_away_and_gives_none() {
    let mut room = Room::with(1);
    room.take(0, "chat");
    (1..=3).for_each(|n| room.arrive(n, "chat"));
    (1..=2).for_each(|n| room.accept(0, n));
    room.desk.channels[0].contacts_per_seat = Some(1);
    room.ok(Event::HangUp { contact: contact(1) });
    room.ok(finish(0, 1, "solved"));
    assert!(room.contact(3).is_waiting(), "one is allowed, and one is spoken with");
    room.ok(Event::HangUp { contact: contact(2) });
    room.ok(finish(0, 2, "solved"));
    assert_eq!(room.offered_to(3), Some(user(0)));
}

/// What is stored and synced reads back as it was.
#[test]
fn a_contact_is_one_json_document_in_every_state() {
    let mut room = Room::with(1);
    room.take(0, "chat");
    let through = |room: &Room| {
        let row = room.contact(1);
        let json = serde_json::to_string(row).expect("a row is JSON");
        assert_eq!(&serde_json::from_str::<Contact>(&json).expect("and back"), row, "{json}");
    };
    room.arrive(1, "chat");
    through(&room);
    room.accept(0, 1);
    through(&room);
    room.ok(Event::HangUp { contact: contact(1) });
    through(&room);
    room.now = room.now + MINUTE;
    room.ok(finish(0, 1, "solved"));
    let over = room.rows.values().find_map(|row| match row {
        crate::seating::FloorRow::Contact(contact) => Some(contact),
        _ => None,
    });
    let json = serde_json::to_value(over.expect("it is remembered")).expect("a row is JSON");
    assert_eq!((json["state"].as_str(), json["outcome"].as_str()), (Some("ended"), Some("solved")));
}
