//! Seats, both lines and breaks over the real doors (A1, A6, A18, X1, X2).

use kursi_protocol::floor::{FloorOutcome, FloorReply, HeldSeat};
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::seating::{Contact, ContactState, Direction, Ended, Floor, Seat, SeatRecord};
use kursi_rules::{ContactId, UserId};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{DESK, House, Line, PASSWORD, Person, code, must, now, pack_with, told};
use crate::on_both;

on_both!(
    a1_five_sit_and_the_sixth_waits_in_line,
    a6_a_break_releases_every_seat_at_once_and_hands_contacts_back,
    x2_a_lease_that_is_not_renewed_falls_and_its_contact_is_offered_again,
    x2_a_stale_fence_is_refused,
    x1_a_second_machine_sees_the_floor,
);

impl House {
    /// The chat channel's key.
    pub async fn chat_key(&self) -> String {
        self.office().channel_key(DESK, "chat", now()).await.unwrap()
    }

    /// A chat of that name comes; its contact.
    pub async fn chat(&self, key: &str, external_id: &str) -> ContactId {
        let (_, taken) = self.contact(key, &arriving(external_id)).await.unwrap();
        taken["contact"].as_str().unwrap().parse().unwrap()
    }

    pub async fn contact(&self, key: &str, body: &Value) -> Result<(u16, Value), (u16, Code)> {
        let (status, text) = self.ask(Method::POST, "/intake/contacts", Some(key), body.to_string()).await;
        told(status, &text).map(|taken| (status.as_u16(), taken))
    }

    /// Agents beyond those who are there from the beginning, online.
    pub async fn agents(&self, count: usize) -> Vec<Person> {
        let mut agents = Vec::new();
        for n in 0..count {
            let (login, grants) = (format!("agent{n}"), [(DESK.to_owned(), "agent".to_owned())]);
            self.office().add_user(&login, &login, PASSWORD, &grants, now()).await.unwrap();
            let agent = self.sign_in(&login).await;
            agent.online(self).await;
            agents.push(agent);
        }
        agents
    }

    /// The floor as it stands in the database.
    pub async fn floor(&self) -> Floor {
        let office = self.office();
        let mut conn = office.db.conn().await.unwrap();
        Floor::from_rows(kursi_store::floor::live(&mut conn, &office.ws, DESK).await.unwrap())
    }

    pub async fn head(&self) -> i64 {
        let office = self.office();
        let mut conn = office.db.conn().await.unwrap();
        kursi_store::server::head(&mut conn, &office.ws).await.unwrap().1
    }

    pub async fn contact_row(&self, id: ContactId) -> Contact {
        match self.row(Entity::Contact, &id.to_string()).await {
            Some(Row::Contact(contact)) => *contact,
            other => panic!("{other:?}"),
        }
    }
}

impl Person {
    pub fn user(&self) -> UserId {
        self.signed_in.user
    }

    pub async fn floor(&self, house: &House, ask: Value) -> FloorReply {
        let body = json!({"desk": DESK, "languages": ["ar"], "ask": ask}).to_string();
        let (status, text) = house.ask(Method::POST, "/floor", Some(&self.token), body).await;
        told(status, &text).unwrap()
    }

    /// Asks for what is done; the seats held afterwards.
    pub async fn done(&self, house: &House, ask: Value) -> Vec<HeldSeat> {
        let reply = self.floor(house, ask.clone()).await;
        assert_eq!(reply.outcome, FloorOutcome::Done, "{ask}");
        reply.seats
    }

    /// Asks for what is refused; the reason.
    pub async fn refused(&self, house: &House, ask: Value) -> Code {
        match self.floor(house, ask.clone()).await.outcome {
            FloorOutcome::Refused { reason } => reason,
            FloorOutcome::Done => panic!("{ask} was done"),
        }
    }

    pub async fn online(&self, house: &House) {
        self.done(house, json!({"verb": "present", "state": "online"})).await;
    }

    /// Comes and takes a seat.
    pub async fn sit(&self, house: &House, channel: &str) -> HeldSeat {
        self.online(house).await;
        let seats = self.done(house, take(channel)).await;
        seats.into_iter().find(|seat| seat.channel == channel).unwrap()
    }
}

pub fn take(channel: &str) -> Value {
    json!({"verb": "take", "channel": channel})
}

pub fn wait(channel: &str) -> Value {
    json!({"verb": "wait", "channel": channel})
}

pub fn renew(seat: &HeldSeat) -> Value {
    json!({"verb": "renew", "seat": seat.seat, "fence": seat.fence})
}

pub fn arriving(external_id: &str) -> Value {
    json!({"external_id": external_id, "customer_name": "خالد", "language": "ar"})
}

pub fn accept(contact: ContactId, seat: &HeldSeat) -> Value {
    json!({"verb": "accept", "contact": contact, "fence": seat.fence})
}

fn calling(id: ContactId) -> Value {
    let contact = json!({"id": id, "channel": "call", "brand": "onecard", "customer_name": "خالد",
        "language": "ar"});
    json!({"verb": "call-out", "contact": contact})
}

fn holder(seat: &Seat) -> Option<UserId> {
    seat.holder.as_ref().map(|holder| holder.user)
}

pub async fn until_seat(line: &mut Line, test: impl Fn(&Seat) -> bool) {
    line.until(Entity::Seat, |row| matches!(row, Row::Seat(seat) if test(seat))).await;
}

async fn a1_five_sit_and_the_sixth_waits_in_line(on: Backend) {
    let house = House::new(on).await;
    let agents = house.agents(6).await;
    let (sixth, five) = agents.split_last().unwrap();
    let mut slots = Vec::new();
    for agent in five {
        slots.push(agent.sit(&house, "chat").await.slot);
    }
    assert_eq!(slots, [1, 2, 3, 4, 5]);
    let reason = sixth.refused(&house, take("chat")).await;
    assert_eq!((reason.code.as_str(), &reason.args["limit"]), ("seat-none-free", &5_i64.into()));
    assert!(sixth.done(&house, wait("chat")).await.is_empty(), "in line");
    assert_eq!(sixth.refused(&house, wait("chat")).await.code, "seat-already-waiting");
    assert_eq!(house.floor().await.waits().count(), 1);

    let third = five[2].done(&house, json!({"verb": "present", "state": "online"})).await.remove(0);
    assert!(third.here);
    let leave = json!({"verb": "leave", "seat": third.seat, "fence": third.fence});
    assert!(five[2].done(&house, leave).await.is_empty());
    let floor = house.floor().await;
    assert_eq!(floor.seat_of(sixth.user(), "chat").unwrap().slot, 3, "without asking again");
    assert_eq!((floor.waits().count(), floor.taken("chat")), (0, 5));

    // A supervisor goes beyond the rule, with a reason, in one's own name.
    let manager = house.sign_in("manager").await;
    let seat = json!({"deed": "seat", "user": five[2].user(), "channel": "chat"});
    let overrule = |why: &str| json!({"verb": "overrule", "why": why, "deed": seat});
    assert_eq!(sixth.refused(&house, overrule("x")).await.code, "override-not-allowed");
    assert_eq!(manager.refused(&house, overrule(" ")).await.code, "override-without-reason");
    manager.done(&house, overrule("a rush")).await;
    let floor = house.floor().await;
    assert_eq!(floor.taken("chat"), 6);
    assert_eq!(floor.seat_of(five[2].user(), "chat").unwrap().slot, 6);
}

async fn a6_a_break_releases_every_seat_at_once_and_hands_contacts_back(on: Backend) {
    let house = House::new(on).await;
    let key = house.chat_key().await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let chat = sara.sit(&house, "chat").await;
    sara.sit(&house, "whatsapp").await;
    let contact = house.chat(&key, "c1").await;
    assert!(matches!(house.contact_row(contact).await.state, ContactState::Offered { .. }));
    sara.done(&house, accept(contact, &chat)).await;
    let later = house.chat(&key, "c2").await;

    let before = house.head().await;
    let ask = |reason: &str| json!({"verb": "present", "state": "break", "reason": reason});
    assert_eq!(sara.refused(&house, ask("shopping")).await.code, "break-reason-unknown");
    assert!(sara.done(&house, ask("prayer")).await.is_empty());
    assert_eq!(house.head().await, before + 1, "one transaction");
    let frame = omar.frames(&house, before, 100).await.frame;
    let records: Vec<SeatRecord> = frame
        .rows
        .iter()
        .filter(|row| row.entity == Entity::SeatRecord)
        .map(|row| serde_json::from_str(row.doc.as_ref().unwrap().get()).unwrap())
        .collect();
    assert_eq!(records.len(), 2);
    assert!(records.iter().all(|record| record.ended == Some(Ended::Break) && record.to.is_some()));
    let floor = house.floor().await;
    assert!(floor.seats().all(|seat| seat.holder.is_none()));
    assert!(floor.contacts().all(Contact::is_waiting));
    assert_eq!(sara.refused(&house, take("chat")).await.code, "seat-on-break");

    let chat = omar.sit(&house, "chat").await;
    omar.done(&house, accept(contact, &chat)).await;
    omar.done(&house, accept(later, &chat)).await;
    assert_eq!(house.contact_row(contact).await.agent, Some(omar.user()));
    omar.done(&house, json!({"verb": "end", "contact": contact, "fence": chat.fence})).await;
    let finish = json!({"verb": "finish", "contact": contact, "outcome": "solved"});
    assert_eq!(sara.refused(&house, finish.clone()).await.code, "contact-not-yours");
    omar.done(&house, finish).await;
    assert!(house.contact_row(contact).await.is_over());
    assert_eq!(house.floor().await.contacts().map(|contact| contact.id).collect::<Vec<_>>(), [later]);
}

async fn x2_a_lease_that_is_not_renewed_falls_and_its_contact_is_offered_again(on: Backend) {
    let mut house = House::new(on).await;
    let key = house.chat_key().await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let lost = sara.sit(&house, "chat").await;
    let contact = house.chat(&key, "c1").await;
    sara.done(&house, accept(contact, &lost)).await;
    let kept = omar.sit(&house, "chat").await;
    house.running().clock().move_ahead(40_000);
    let renewed = omar.done(&house, renew(&kept)).await;
    assert!(renewed[0].expires_at > kept.expires_at);

    // Nobody asks for anything any more.
    let mut line = omar.live(&house, house.head().await).await;
    house.running().clock().move_ahead(25_000);
    until_seat(&mut line, |seat| seat.id == lost.seat && seat.holder.is_none()).await;
    let row = house.contact_row(contact).await;
    assert!(matches!(row.state, ContactState::Offered { seat, .. } if seat == kept.seat), "{:?}", row.state);
    assert!(row.front);
    assert_eq!(sara.refused(&house, renew(&lost)).await.code, "seat-lease-over");
    assert_eq!(sara.refused(&house, take("chat")).await.code, "seat-not-online", "shown as away");

    // A server that was stopped in between does not forget.
    drop(line);
    house.restart().await;
    house.running().clock().move_ahead(130_000);
    let mut line = sara.live(&house, 0).await;
    until_seat(&mut line, |seat| seat.id == kept.seat && seat.holder.is_none()).await;
    let floor = house.floor().await;
    assert!(floor.contacts().all(Contact::is_waiting), "nobody is there");
    assert_eq!(floor.next_due(now()), None);
}

async fn x2_a_stale_fence_is_refused(on: Backend) {
    let house = House::new(on).await;
    let (here, there) = (house.sign_in("sara").await, house.sign_in("sara").await);
    let old = here.sit(&house, "chat").await;
    assert_eq!(here.refused(&house, take("chat")).await.code, "seat-already-yours");
    let new = there.sit(&house, "chat").await;
    assert_eq!((new.seat, new.slot), (old.seat, old.slot), "the person goes on at another machine");
    assert!(new.fence > old.fence);
    let before = house.head().await;
    let leave = json!({"verb": "leave", "seat": old.seat, "fence": old.fence});
    for ask in [renew(&old), leave] {
        let reason = here.refused(&house, ask).await;
        assert_eq!(reason.code, "seat-fence-stale");
        assert_eq!((&reason.args["fence"], &reason.args["current"]), (&old.fence.into(), &new.fence.into()));
    }
    assert_eq!(here.refused(&house, renew(&new)).await.code, "seat-lease-over", "a fence is no password");
    assert_eq!(house.head().await, before, "a refusal changes nothing");
    let reply = here.floor(&house, renew(&old)).await;
    assert_eq!(reply.seats, [HeldSeat { here: false, ..new.clone() }], "but tells how it is");
    there.done(&house, renew(&new)).await;
}

async fn x1_a_second_machine_sees_the_floor(on: Backend) {
    let house = House::new(on).await;
    let key = house.chat_key().await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let mut line = omar.live(&house, 0).await;
    let held = sara.sit(&house, "call").await;
    until_seat(&mut line, |seat| seat.id == held.seat && holder(seat) == Some(sara.user())).await;
    omar.online(&house).await;
    omar.done(&house, wait("call")).await;
    house.chat(&key, "c1").await;
    line.until(Entity::Contact, |row| matches!(row, Row::Contact(contact) if contact.is_waiting())).await;
    sara.done(&house, json!({"verb": "leave", "seat": held.seat, "fence": held.fence})).await;
    loop {
        let frame = line.frame().await;
        let gone = |row: &&kursi_protocol::sync::RowChange| row.entity == Entity::SeatWait;
        if frame.rows.iter().find(gone).is_some_and(|row| row.doc.is_none()) {
            break;
        }
    }
    // Who comes later is filled with the same.
    for (entity, count) in [
        (Entity::Seat, 1),
        (Entity::SeatWait, 0),
        (Entity::Contact, 1),
        (Entity::Presence, 2),
        (Entity::SeatRecord, 2),
    ] {
        let page = sara.page(&house, entity, None, 100).await;
        assert_eq!((page.rows.len(), page.total), (count, count as u32), "{entity:?}");
        for row in page.rows {
            let stored = house.row(entity, &row.id).await.unwrap();
            assert_eq!(stored, Row::from_doc(entity, row.doc.get()).unwrap());
        }
    }
}

#[tokio::test]
async fn k5_who_may_not_is_refused_and_nothing_changes() {
    let house = House::new(Backend::Sqlite).await;
    let (guest, sara) = (house.sign_in("guest").await, house.sign_in("sara").await);
    guest.online(&house).await;
    let before = house.head().await;
    for ask in [take("chat"), wait("chat"), calling(ContactId(Uuid::now_v7()))] {
        assert_eq!(guest.refused(&house, ask).await.code, "seat-not-allowed");
    }
    assert_eq!(sara.refused(&house, take("chat")).await.code, "seat-not-online");
    assert_eq!(sara.refused(&house, take("mail")).await.code, "seat-channel-without-seats");
    let seat = json!({"deed": "force-out", "seat": Uuid::now_v7()});
    let overrule = json!({"verb": "overrule", "why": "x", "deed": seat});
    assert_eq!(sara.refused(&house, overrule).await.code, "override-not-allowed");
    let ask = async |token: Option<&str>, body: Value| {
        let (status, text) = house.ask(Method::POST, "/floor", token, body.to_string()).await;
        told::<FloorReply>(status, &text)
    };
    let body = |desk: &str| json!({"desk": desk, "ask": take("chat")});
    assert_eq!(code(ask(Some(&sara.token), body("other")).await), (403, "desk-not-granted".into()));
    assert_eq!(code(ask(None, body(DESK)).await), (401, "session-expired".into()));
    assert_eq!(code(ask(Some(&house.key), body(DESK)).await), (401, "session-expired".into()));
    let long = json!({"desk": DESK, "ask": take(&"x".repeat(101))});
    let (status, refusal) = ask(Some(&sara.token), long).await.unwrap_err();
    assert_eq!((status, &refusal.args["field"]), (400, &"ask.channel".into()));
    let unknown = json!({"desk": DESK, "ask": {"verb": "teleport"}});
    assert_eq!(code(ask(Some(&sara.token), unknown).await), (400, "request-malformed".into()));
    let late = json!({"desk": DESK, "ask": take("chat"), "deadline": now() - 5_000});
    let reply = ask(Some(&sara.token), late).await.unwrap();
    assert!(matches!(reply.outcome, FloorOutcome::Refused { reason } if reason.code == "request-too-late"));
    assert_eq!(house.head().await, before);
}

#[tokio::test]
async fn a18_a_call_takes_the_seat_or_waits_for_it() {
    let house = House::new(Backend::Sqlite).await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    sara.online(&house).await;
    omar.online(&house).await;
    let (first, second) = (ContactId(Uuid::now_v7()), ContactId(Uuid::now_v7()));
    let held = sara.done(&house, calling(first)).await.remove(0);
    assert_eq!(held.channel, "call");
    assert!(omar.done(&house, calling(second)).await.is_empty(), "the only seat is taken");
    let waiting = house.contact_row(second).await;
    assert!(waiting.is_waiting() && waiting.direction == Direction::Outbound);
    sara.done(&house, json!({"verb": "end", "contact": first, "fence": held.fence})).await;
    sara.done(&house, json!({"verb": "finish", "contact": first, "outcome": "no-answer"})).await;
    let over = house.contact_row(first).await;
    assert_eq!(omar.refused(&house, calling(first)).await.code, "contact-exists");
    assert_eq!(house.contact_row(first).await, over, "what is over is not written over");
    let row = house.contact_row(second).await;
    assert!(matches!(row.state, ContactState::Offered { seat, .. } if seat == held.seat));

    let mut about = calling(ContactId(Uuid::now_v7()));
    about["contact"]["ticket"] = json!(Uuid::now_v7());
    assert_eq!(omar.refused(&house, about.clone()).await.code, "ticket-unknown");
    about["contact"]["ticket"] = json!(house.ticket("m1").await);
    omar.done(&house, about).await;
}

#[tokio::test]
async fn x2_a_revision_with_more_seats_moves_the_line_by_itself() {
    let house = House::new(Backend::Sqlite).await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    sara.sit(&house, "call").await;
    omar.online(&house).await;
    omar.done(&house, wait("call")).await;
    let mut line = sara.live(&house, house.head().await).await;
    let more = pack_with(DESK, "OC", |toml| {
        toml.replacen("seats = 1\ncontacts_per_seat = 1", "seats = 2\ncontacts_per_seat = 1", 1)
    });
    must(house.office().import_desk(&more, now()).await).await;
    house.running().notice().await.unwrap();
    until_seat(&mut line, |seat| seat.slot == 2 && holder(seat) == Some(omar.user())).await;
}
