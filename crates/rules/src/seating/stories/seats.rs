//! Taking, losing and waiting for seats.

use crate::seating::fixture::{Room, SECOND, agent, arrival, contact, device, user};
use crate::seating::{Ended, Event, FloorRow, PresenceState, SeatRefusal};

fn take(n: u8) -> Event {
    Event::Take { agent: agent(n), channel: "chat".into() }
}

fn queue(n: u8, priority: u8) -> Event {
    Event::Wait { agent: agent(n), channel: "chat".into(), priority }
}

/// A1: no more seats than the pack says.
#[test]
fn a1_the_third_agent_finds_two_seats_taken_and_waits() {
    let mut room = Room::with(3);
    room.take(0, "chat");
    room.take(1, "chat");
    assert_eq!(room.no(take(2)), SeatRefusal::NoneFree { limit: 2 });
    room.ok(queue(2, 0));
    assert_eq!(room.no(queue(2, 0)), SeatRefusal::AlreadyWaiting);
    assert_eq!((room.floor.taken("chat"), room.floor.waits().count()), (2, 1));
    // X1: the line moves on by itself.
    let (seat, fence) = room.seat(0, "chat").map(|seat| (seat.id, seat.fence)).expect("a seat");
    room.ok(Event::Leave { agent: agent(0), seat, fence });
    let seated = room.seat(2, "chat").expect("the line moved");
    assert_eq!((seated.id, seated.slot, seated.fence), (seat, 1, fence + 1));
    assert_eq!(room.floor.waits().count(), 0);
    assert_eq!(room.sittings(0)[0].ended, Some(Ended::Left));
}

/// A3: the source states no number of seats, so there is none.
#[test]
fn a3_a_channel_without_a_number_of_seats_takes_everybody() {
    let mut room = Room::with(9);
    (0..9).for_each(|n| room.take(n, "whatsapp"));
    assert_eq!(room.floor.taken("whatsapp"), 9);
}

/// X2: who may not sit is told why, by every path alike.
#[test]
fn x2_one_rule_answers_every_way_to_a_seat() {
    let mut room = Room::with(1);
    room.ok(Event::Present { agent: agent(1), state: PresenceState::Break { reason: "prayer".into() } });
    let guest = || crate::seating::Agent { role: "guest".into(), ..agent(0) };
    for (asked, why) in [
        (agent(1), SeatRefusal::OnBreak),
        (agent(2), SeatRefusal::NotOnline),
        (guest(), SeatRefusal::NotAllowed { role: "guest".into() }),
    ] {
        let channel = || "chat".to_owned();
        let ways = [
            Event::Take { agent: asked.clone(), channel: channel() },
            Event::Wait { agent: asked.clone(), channel: channel(), priority: 9 },
            Event::CallOut { agent: asked, contact: arrival(1, "chat") },
        ];
        for way in ways {
            assert_eq!(room.no(way), why);
        }
    }
    for channel in ["mail", "fax"] {
        let refused = room.no(Event::Take { agent: agent(0), channel: channel.into() });
        assert_eq!(refused, SeatRefusal::NoSeats { channel: channel.into() });
    }
}

#[test]
fn a_seat_that_is_not_renewed_is_lost_and_the_ledger_says_when() {
    let mut room = Room::with(2);
    room.take(0, "chat");
    let (seat, fence) = room.seat(0, "chat").map(|seat| (seat.id, seat.fence)).expect("a seat");
    let renew = || Event::Renew { agent: agent(0), seat, fence };
    room.now = room.now + 59 * SECOND;
    room.ok(renew());
    assert_eq!(room.floor.next_due(room.now), Some(room.now + 60 * SECOND));
    let lost = room.now + 60 * SECOND;
    room.now = lost + 5 * SECOND;
    assert_eq!(room.no(renew()), SeatRefusal::LeaseOver, "even before anybody noticed");
    room.wait(0);
    assert_eq!(room.floor.taken("chat"), 0);
    let sitting = room.sittings(0)[0];
    assert_eq!((sitting.to, sitting.ended), (Some(lost), Some(Ended::Lease)));
    assert_eq!(room.floor.presence(user(0)), &PresenceState::Away, "A6: not online for nobody");
    room.take(1, "chat");
    assert_eq!(room.no(renew()), SeatRefusal::FenceStale { fence, current: fence + 1 });
}

/// X2: a seat that time has freed belongs to the line, even when nobody has noticed the time yet.
#[test]
fn x2_nobody_passes_the_line_in_the_moment_in_which_a_lease_ends() {
    let mut room = Room::with(3);
    room.take(0, "call");
    room.arrive(1, "call");
    room.accept(0, 1);
    let fence = room.fence_of(1);
    room.ok(Event::Wait { agent: agent(1), channel: "call".into(), priority: 0 });
    room.now = room.now + 60 * SECOND;
    let spoken = room.floor.may_speak(contact(1), &agent(0), fence, room.now);
    assert_eq!(spoken, Err(SeatRefusal::LeaseOver), "the customer hears nobody who is not there");
    let take = Event::Take { agent: agent(2), channel: "call".into() };
    assert_eq!(room.no(take), SeatRefusal::NoneFree { limit: 1 });
    room.wait(0);
    assert!(room.seat(1, "call").is_some());
}

#[test]
fn an_agent_goes_on_at_another_machine_and_the_first_one_is_fenced_off() {
    let mut room = Room::with(1);
    room.take(0, "chat");
    room.arrive(1, "chat");
    room.accept(0, 1);
    assert_eq!(room.no(take(0)), SeatRefusal::AlreadyYours);
    let old = room.fence_of(1);
    let elsewhere = crate::seating::Agent { device: device(0, 1), ..agent(0) };
    room.ok(Event::Take { agent: elsewhere.clone(), channel: "chat".into() });
    assert_eq!((room.floor.taken("chat"), room.fence_of(1)), (1, old + 1));
    let speak = |room: &Room, agent: &crate::seating::Agent, fence| {
        room.floor.may_speak(contact(1), agent, fence, room.now)
    };
    assert_eq!(
        speak(&room, &agent(0), old),
        Err(SeatRefusal::FenceStale { fence: old, current: old + 1 }),
        "its text becomes a draft"
    );
    assert_eq!(speak(&room, &elsewhere, old + 1), Ok(()));
    assert_eq!(speak(&room, &agent(0), old + 1), Err(SeatRefusal::LeaseOver), "a guessed fence helps nobody");
    room.arrive(2, "chat");
    let stale = SeatRefusal::FenceStale { fence: old, current: old + 1 };
    for late in [
        Event::Accept { agent: agent(0), contact: contact(2), fence: old },
        Event::Decline { agent: agent(0), contact: contact(2), fence: old },
        Event::End { agent: agent(0), contact: contact(1), fence: old },
    ] {
        assert_eq!(room.no(late), stale);
    }
    let by_hand = Event::Start { agent: agent(0), contact: arrival(3, "chat") };
    assert_eq!(room.no(by_hand), SeatRefusal::NoSeat, "the seat is at the other machine");
    let ended: Vec<_> = room.sittings(0).iter().map(|sitting| sitting.ended).collect();
    assert!(ended.contains(&Some(Ended::Transfer)) && ended.contains(&None));
}

/// A6: a break releases every seat in the same step and hands the open contacts back, to the front.
#[test]
fn a6_a_break_frees_every_seat_and_both_lines_move_in_the_same_step() {
    let mut room = Room::with(3);
    room.take(0, "chat");
    room.take(0, "whatsapp");
    room.take(1, "chat");
    (1..=2).for_each(|n| {
        room.arrive(n, "chat");
        room.wait(1);
    });
    let theirs: Vec<u32> = (1..=2).filter(|n| room.offered_to(*n) == Some(user(0))).collect();
    theirs.iter().for_each(|n| room.accept(0, *n));
    (3..=5).for_each(|n| room.arrive(n, "chat"));
    room.ok(queue(2, 0));
    let steps = room
        .step(Event::Present { agent: agent(0), state: PresenceState::Break { reason: "prayer".into() } });
    assert!(steps.is_ok());
    assert!(room.seat(0, "chat").is_none() && room.seat(0, "whatsapp").is_none());
    assert!(room.seat(2, "chat").is_some(), "X1: the seat line moved");
    for n in theirs {
        assert!(room.contact(n).front && room.offered_to(n) == Some(user(2)), "handed on first");
    }
    assert!(room.sittings(0).iter().all(|sitting| sitting.ended == Some(Ended::Break)));
    assert_eq!(room.no(take(0)), SeatRefusal::OnBreak);
    room.present(0, PresenceState::Online);
    room.ok(queue(0, 0));
    let unknown = PresenceState::Break { reason: "golf".into() };
    let refused = room.no(Event::Present { agent: agent(0), state: unknown });
    assert_eq!(refused, SeatRefusal::BreakUnknown { reason: "golf".into() });
}

#[test]
fn signing_out_leaves_seats_and_the_seat_line() {
    let mut room = Room::with(3);
    (0..2).for_each(|n| room.take(n, "chat"));
    room.ok(queue(2, 0));
    room.present(2, PresenceState::SignedOut);
    assert_eq!(room.floor.waits().count(), 0);
    room.present(0, PresenceState::SignedOut);
    assert_eq!(room.sittings(0)[0].ended, Some(Ended::SignedOut));
    let give_up = Event::GiveUp { agent: agent(2), channel: "chat".into() };
    assert_eq!(room.no(give_up), SeatRefusal::NotWaiting);
}

/// X1: by priority, then by language, then by the longest wait; who is away keeps the place and is passed over.
#[test]
fn x1_the_seat_line_goes_by_priority_language_and_wait() {
    let mut room = Room::with(7);
    (0..2).for_each(|n| room.take(n, "chat"));
    let speaks = |n: u8, priority, languages: &[&str]| Event::Wait {
        agent: crate::seating::Agent {
            languages: languages.iter().map(|language| (*language).to_owned()).collect(),
            ..agent(n)
        },
        channel: "chat".into(),
        priority,
    };
    for event in [speaks(2, 0, &["en"]), speaks(3, 0, &["en"]), speaks(4, 0, &["ar"]), speaks(5, 1, &["en"])]
    {
        room.now = room.now + SECOND;
        room.ok(event);
    }
    room.ok(speaks(6, 9, &[]));
    room.present(6, PresenceState::Away);
    // Five customers who speak Arabic: four fill the seats, one waits.
    (1..=5).for_each(|n| room.arrive(n, "chat"));
    let mut next = || {
        let held =
            (0..7).find(|n| room.seat(*n, "chat").is_some_and(|seat| seat.slot == 1)).expect("somebody");
        room.present(held, PresenceState::SignedOut);
        (0..7).find(|n| room.seat(*n, "chat").is_some_and(|seat| seat.slot == 1)).expect("the next one")
    };
    assert_eq!([next(), next(), next(), next()], [5, 4, 2, 3]);
    assert_eq!(room.floor.waits().map(|wait| wait.user).collect::<Vec<_>>(), [user(6)]);
    room.present(6, PresenceState::Online);
    room.present(1, PresenceState::SignedOut);
    assert!(room.seat(6, "chat").is_some());
}

/// A lower limit in a new revision throws nobody out and lets nobody in before there is room.
#[test]
fn a_lower_limit_lets_nobody_in_and_throws_nobody_out() {
    let mut room = Room::with(3);
    (0..2).for_each(|n| room.take(n, "chat"));
    room.desk.channels[0].seats = Some(1);
    room.wait(1);
    assert_eq!(room.floor.taken("chat"), 2);
    room.ok(queue(2, 0));
    room.present(0, PresenceState::SignedOut);
    assert!(room.seat(2, "chat").is_none(), "one is allowed, and one sits");
    room.present(1, PresenceState::SignedOut);
    assert!(room.seat(2, "chat").is_some_and(|seat| seat.slot == 1));
    room.desk.channels[0].seats = Some(3);
    room.present(1, PresenceState::Online);
    room.take(1, "chat");
}

#[test]
fn a_channel_without_seats_any_more_is_left_when_the_last_conversation_is_over() {
    let mut room = Room::with(1);
    room.take(0, "chat");
    room.arrive(1, "chat");
    room.accept(0, 1);
    room.desk.channels[0].contacts_per_seat = None;
    room.wait(1);
    assert!(room.seat(0, "chat").is_some(), "nobody is thrown out of a conversation");
    room.ok(Event::HangUp { contact: contact(1) });
    room.wait(1);
    assert!(room.seat(0, "chat").is_none());
    assert_eq!(room.sittings(0)[0].ended, Some(Ended::Limit));
}

/// What is stored and synced reads back as it was.
#[test]
fn every_row_of_the_floor_is_one_json_document() {
    fn through<T: serde::Serialize + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug>(row: &T) {
        let json = serde_json::to_string(row).expect("a row is JSON");
        assert_eq!(&serde_json::from_str::<T>(&json).expect("and back"), row, "{json}");
    }
    let mut room = Room::with(3);
    (0..2).for_each(|n| room.take(n, "chat"));
    room.ok(queue(2, 1));
    room.wait_renewing(1);
    let rows = |room: &Room| room.rows.values().cloned().collect::<Vec<_>>();
    let mut all = rows(&room);
    room.arrive(1, "chat");
    let seat = room.seat(1, "chat").expect("a seat").id;
    let agent = crate::seating::Agent { role: "supervisor".into(), ..agent(9) };
    let deed = crate::seating::Overrule::ForceOut { seat };
    room.present(0, PresenceState::Break { reason: "prayer".into() });
    room.ok(Event::Override { agent, why: "Gone home".into(), deed });
    all.extend(rows(&room));
    for row in &all {
        match row {
            FloorRow::Seat(row) => through(row),
            FloorRow::Wait(row) => through(row),
            FloorRow::Contact(row) => through(row),
            FloorRow::Presence(row) => through(row),
            FloorRow::Record(row) => through(row),
            FloorRow::Stay(row) => through(row),
        }
    }
}

#[test]
fn x7_what_somebody_has_open_is_known_until_they_close_it_or_go() {
    let mut room = Room::new();
    let ticket = crate::TicketId(uuid::Uuid::from_u128(5));
    let looking = |room: &Room, n: u8| {
        let row = room.floor.presence_row(user(n));
        row.and_then(|row| row.looking.clone()).map(|looking| (looking.ticket, looking.writing, looking.at))
    };
    room.present(0, PresenceState::Online);
    room.ok(Event::Look { agent: agent(0), at: Some((ticket, false)) });
    room.wait(7);
    room.ok(Event::Look { agent: agent(0), at: Some((ticket, true)) });
    assert_eq!(looking(&room, 0), Some((ticket, true, room.now)));
    room.ok(Event::Present { agent: agent(0), state: PresenceState::Break { reason: "prayer".into() } });
    assert!(looking(&room, 0).is_some(), "a break closes no window");
    assert_eq!(room.floor.presence(user(0)), &PresenceState::Break { reason: "prayer".into() });
    room.present(0, PresenceState::SignedOut);
    assert_eq!(looking(&room, 0), None);
    room.ok(Event::Look { agent: agent(3), at: Some((ticket, false)) });
    assert_eq!(looking(&room, 3), Some((ticket, false, room.now)), "a manager who never sits looks too");
    room.ok(Event::Look { agent: agent(3), at: None });
    assert_eq!(looking(&room, 3), None);
}

/// What presence says of the moment is kept for the time after it, in the same step.
#[test]
fn a6_how_somebody_was_there_is_kept_with_its_reasons() {
    let mut room = Room::with(1);
    let begun = room.now;
    room.take(0, "chat");
    room.wait_renewing(30);
    let prayer = PresenceState::Break { reason: "prayer".into() };
    room.present(0, prayer.clone());
    room.wait(40);
    // Said again, nothing begins anew.
    room.present(0, prayer.clone());
    room.wait(20);
    room.present(0, PresenceState::Online);
    room.wait(10);
    room.present(0, PresenceState::SignedOut);
    room.wait(600);
    let mut stays: Vec<_> = room
        .rows
        .values()
        .filter_map(|row| match row {
            FloorRow::Stay(stay) => Some((stay.from, stay.to, stay.state.clone())),
            _ => None,
        })
        .collect();
    stays.sort_by_key(|(from, ..)| *from);
    let at = |seconds: i64| begun + seconds * SECOND;
    let expected = [
        (at(0), Some(at(30)), PresenceState::Online),
        (at(30), Some(at(90)), prayer),
        (at(90), Some(at(100)), PresenceState::Online),
    ];
    assert_eq!(stays, expected, "and who is signed out is not there");
    assert_eq!(room.sittings(0)[0].to, Some(at(30)), "the seat goes in the same step as the break begins");
}

/// A machine that falls silent ends what it said, when its seat falls.
#[test]
fn a6_who_falls_silent_in_a_seat_is_there_no_more() {
    let mut room = Room::with(1);
    room.take(0, "chat");
    room.wait(3_600);
    let online = room.rows.values().any(|row| match row {
        FloorRow::Stay(stay) => stay.state == PresenceState::Online && stay.to.is_none(),
        _ => false,
    });
    assert!(!online);
}
