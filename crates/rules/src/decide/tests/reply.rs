//! Stories of replies that are held: said in a seat that was lost, or written blind over a colleague's.

use super::*;
use crate::command::{Seen, Spoken};
use crate::seating::{Contact, ContactState, Direction};
use crate::{ContactId, SeatId};

const CHAT: ContactId = ContactId(Uuid::from_u128(77));

fn me() -> UserId {
    agent().user().unwrap()
}

fn seat() -> SeatId {
    SeatId(Uuid::from_u128(78))
}

fn contact(state: ContactState, who: Option<UserId>) -> Row {
    Row::Contact(Box::new(Contact {
        id: CHAT,
        desk: "shop".into(),
        channel: "chat".into(),
        direction: Direction::Inbound,
        brand: None,
        customer_name: "خالد".into(),
        language: "ar".into(),
        priority: 0,
        ticket: None,
        call: None,
        caller: None,
        state,
        since: Millis(0),
        front: false,
        offers: 1,
        passed: Vec::new(),
        asked_by: None,
        agent: who,
        arrived_at: Millis(0),
        answered_at: None,
        ended_at: None,
        overruled: None,
    }))
}

/// The code of what came of it; `taken` where it was.
fn says(world: &mut World, who: &Actor, command: &Command) -> String {
    world.run(who, 9, command).err().map_or_else(|| "taken".to_owned(), |code| code.code)
}

fn spoken(world: &mut World, ticket: TicketId, fence: i64) -> Command {
    Command::Reply {
        ticket,
        message: MessageId(world.id()),
        text: "نعم".into(),
        template: None,
        spoken: Some(Spoken { contact: CHAT, fence }),
        seen: None,
        attachments: Vec::new(),
    }
}

fn seeing(world: &mut World, ticket: TicketId, reply: Option<MessageId>) -> (MessageId, Command) {
    let message = MessageId(world.id());
    let seen = Some(Seen { reply });
    let (text, attachments) = ("نعم".into(), Vec::new());
    (message, Command::Reply { ticket, message, text, template: None, spoken: None, seen, attachments })
}

#[test]
fn x1_words_of_a_live_contact_go_only_in_the_sitting_in_which_they_were_written() {
    let active = |fence| ContactState::Active { seat: seat(), fence };
    let offered = ContactState::Offered { seat: seat(), until: Millis(99) };
    let wrap_up = ContactState::WrapUp { seat: seat(), until: Millis(99) };
    let somebody = UserId(Uuid::from_u128(4040));
    for (state, who, said) in [
        (active(3), Some(me()), "taken"),
        (active(4), Some(me()), "reply-seat-lost"),
        (active(3), Some(somebody), "reply-seat-lost"),
        (ContactState::Waiting, Some(me()), "reply-seat-lost"),
        (offered, Some(me()), "reply-seat-lost"),
        (wrap_up.clone(), Some(me()), "taken"),
        (wrap_up, Some(somebody), "reply-seat-lost"),
        (ContactState::Ended { outcome: None }, Some(me()), "taken"),
        (ContactState::Ended { outcome: None }, None, "reply-seat-lost"),
    ] {
        let mut world = World::default();
        let ticket = opened(&mut world, 0);
        world.put(contact(state.clone(), who));
        let command = spoken(&mut world, ticket, 3);
        assert_eq!(says(&mut world, &agent(), &command), said, "{state:?} of {who:?}");
    }
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let command = spoken(&mut world, ticket, 3);
    assert_eq!(says(&mut world, &agent(), &command), "reply-seat-lost", "no such contact");
}

#[test]
fn x7_a_reply_that_did_not_see_a_colleagues_is_held_and_says_whose() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let reem = Actor::Person { user: UserId(Uuid::from_u128(1)), role: "agent".into() };
    let omar = Actor::Person { user: UserId(Uuid::from_u128(2)), role: "agent".into() };
    world.put(Row::User(person(1, "agent", true)));
    world.put(Row::User(person(2, "agent", true)));
    let (first, command) = seeing(&mut world, ticket, None);
    assert_eq!(says(&mut world, &reem, &command), "taken");
    let (_, blind) = seeing(&mut world, ticket, None);
    let refused = world.run(&omar, 9, &blind).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["name"]), ("reply-over-colleague", &"Reem".into()));
    let (_, own) = seeing(&mut world, ticket, None);
    assert_eq!(says(&mut world, &reem, &own), "taken", "nobody is held by their own words");
    let (_, late) = seeing(&mut world, ticket, Some(first));
    assert_eq!(says(&mut world, &omar, &late), "reply-over-colleague", "only the first of two was seen");
    let newest = world.ticket(ticket).last_replies[0].message;
    let (_, open_eyed) = seeing(&mut world, ticket, Some(newest));
    assert_eq!(says(&mut world, &omar, &open_eyed), "taken");
    let (_, third) = seeing(&mut world, ticket, None);
    assert_eq!(says(&mut world, &reem, &third), "reply-over-colleague", "Omar's stands behind Reem's own");
    let unjudged = Command::plain_reply(ticket, MessageId(world.id()), "نعم");
    assert_eq!(says(&mut world, &reem, &unjudged), "taken", "an older program says nothing of it");
    assert_eq!(world.ticket(ticket).last_replies.len(), 2, "bounded, however many write");
}
