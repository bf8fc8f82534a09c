//! Contacts over the real doors: how they come and go, what is said in them, and who has a ticket open (A5, X1, X7).

use kursi_rules::change::{Entity, Row};
use kursi_rules::command::{Command, Spoken};
use kursi_rules::seating::ContactState;
use kursi_rules::{ContactId, MessageId, TicketId};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::floor::{accept, arriving};
use crate::house::{House, Person, code, told};
use crate::on_both;

on_both!(
    x1_a_contact_arrives_once,
    x1_a_customer_who_has_gone_leaves_the_line_or_is_wrapped_up,
    x1_words_of_a_lost_seat_are_not_sent,
    x7_colleagues_see_who_has_a_ticket_open,
);

async fn x1_a_contact_arrives_once(on: Backend) {
    let house = House::new(on).await;
    let key = house.chat_key().await;
    let (status, taken) = house.contact(&key, &arriving("c1")).await.unwrap();
    assert_eq!(status, 201);
    assert_eq!(house.contact(&key, &arriving("c1")).await.unwrap(), (200, taken.clone()));
    let mut other = arriving("c1");
    other["language"] = json!("en");
    assert_eq!(code(house.contact(&key, &other).await), (409, "intake-conflict".into()));
    let many = futures_util::future::join_all((0..20).map(|_| house.chat(&key, "c2"))).await;
    assert!(many.iter().all(|contact| *contact == many[0]));
    assert_eq!(house.floor().await.contacts().count(), 2);

    // One that is over stays over.
    let guest = house.sign_in("guest").await;
    let gone = json!({"verb": "hang-up", "contact": many[0]});
    assert_eq!(guest.refused(&house, gone.clone()).await.code, "seat-not-allowed");
    house.sign_in("sara").await.done(&house, gone).await;
    assert_eq!(house.chat(&key, "c2").await, many[0]);
    assert!(house.contact_row(many[0]).await.is_over());

    let refused = house.contact(&house.key, &arriving("c1")).await;
    assert_eq!(code(refused), (422, "seat-channel-without-seats".into()));
    assert_eq!(code(house.contact("x", &arriving("c1")).await), (401, "intake-key-wrong".into()));
    assert_eq!(code(house.contact(&key, &json!({})).await), (400, "intake-malformed".into()));
}

async fn x1_a_customer_who_has_gone_leaves_the_line_or_is_wrapped_up(on: Backend) {
    let house = House::new(on).await;
    let key = house.chat_key().await;
    let gone = async |external_id: &str| {
        let body = json!({"external_id": external_id}).to_string();
        let (status, text) = house.ask(Method::POST, "/intake/contacts/gone", Some(&key), body).await;
        told::<Value>(status, &text)
    };
    let waits = house.chat(&key, "c1").await;
    for _ in 0..2 {
        assert_eq!(gone("c1").await.unwrap()["contact"], waits.to_string(), "said again, answered the same");
    }
    assert!(house.contact_row(waits).await.is_over());
    let sara = house.sign_in("sara").await;
    let seat = sara.sit(&house, "chat").await;
    let spoken = house.chat(&key, "c2").await;
    sara.done(&house, accept(spoken, &seat)).await;
    gone("c2").await.unwrap();
    assert!(matches!(house.contact_row(spoken).await.state, ContactState::WrapUp { .. }));
    gone("c2").await.unwrap();
    assert_eq!(code(gone("c3").await), (422, "contact-unknown".into()));
    assert_eq!(code(gone("").await), (400, "intake-malformed".into()));
    assert_eq!(code(gone(&"x".repeat(201)).await), (400, "intake-malformed".into()));
}

/// A5: a call rings before anybody knows what it is about; the ticket is named later, by whoever answers.
#[tokio::test]
async fn a5_whoever_speaks_says_which_ticket_a_contact_is_about() {
    let house = House::new(Backend::Sqlite).await;
    let key = house.chat_key().await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let seat = sara.sit(&house, "chat").await;
    omar.online(&house).await;
    let contact = house.chat(&key, "c1").await;
    let ticket = house.ticket("m1").await;
    let link = |ticket: Value| json!({"verb": "link", "contact": contact, "ticket": ticket});
    assert_eq!(sara.refused(&house, link(json!(ticket))).await.code, "contact-not-yours", "not accepted yet");
    sara.done(&house, accept(contact, &seat)).await;
    assert_eq!(omar.refused(&house, link(json!(ticket))).await.code, "contact-not-yours");
    assert_eq!(sara.refused(&house, link(json!(Uuid::now_v7()))).await.code, "ticket-unknown");
    sara.done(&house, link(json!(ticket))).await;
    assert_eq!(house.contact_row(contact).await.ticket, Some(ticket));

    // A channel that has brought the ticket already names it by its number.
    let number = house.ticket_row(ticket).await.number.unwrap();
    let mut body = arriving("c2");
    body["ticket"] = json!(number);
    let (_, taken) = house.contact(&key, &body).await.unwrap();
    let second: ContactId = taken["contact"].as_str().unwrap().parse().unwrap();
    assert_eq!(house.contact_row(second).await.ticket, Some(ticket));
    let mut unknown = arriving("c3");
    unknown["ticket"] = json!("SH-2026-999999");
    assert_eq!(code(house.contact(&key, &unknown).await), (422, "ticket-unknown".into()));
}

async fn x1_words_of_a_lost_seat_are_not_sent(on: Backend) {
    let house = House::new(on).await;
    let key = house.chat_key().await;
    let ticket = house.ticket("words").await;
    let [mut one, mut other] = <[Person; 2]>::try_from(house.agents(2).await).ok().unwrap();
    let seat = one.sit(&house, "chat").await;
    let contact = house.chat(&key, "words").await;
    one.done(&house, json!({"verb": "accept", "contact": contact, "fence": seat.fence})).await;
    let say = |fence: i64, text: &str| Command::Reply {
        ticket,
        message: MessageId(Uuid::now_v7()),
        text: text.into(),
        template: None,
        spoken: Some(Spoken { contact, fence }),
        seen: None,
        attachments: Vec::new(),
    };
    one.act(&house, &say(seat.fence, "أهلًا")).await.unwrap();

    // The break hands the contact on; what was still being written is not the next agent's word.
    one.done(&house, json!({"verb": "present", "state": "break", "reason": "prayer"})).await;
    let lost = one.act(&house, &say(seat.fence, "لحظة")).await.unwrap_err();
    assert_eq!(lost.code, "reply-seat-lost");
    let next = other.sit(&house, "chat").await;
    other.done(&house, json!({"verb": "accept", "contact": contact, "fence": next.fence})).await;
    other.act(&house, &say(next.fence, "أهلًا، أتابع معك")).await.unwrap();
    let lost = one.act(&house, &say(next.fence, "لحظة")).await.unwrap_err();
    assert_eq!(lost.code, "reply-seat-lost", "even with the fence of who has it now");
    assert_eq!(house.ticket_row(ticket).await.replies, 2);
}

async fn x7_colleagues_see_who_has_a_ticket_open(on: Backend) {
    let house = House::new(on).await;
    let ticket = house.ticket("looked-at").await;
    let agents = house.agents(2).await;
    let mut line = agents[1].live(&house, house.head().await).await;
    let look = json!({"verb": "look", "ticket": ticket, "writing": true});
    agents[0].done(&house, look).await;
    let looks = |row: &Row, wanted: Option<TicketId>| match row {
        Row::Presence(row) => {
            row.user == agents[0].user() && row.looking.as_ref().map(|looking| looking.ticket) == wanted
        }
        _ => false,
    };
    line.until(Entity::Presence, |row| looks(row, Some(ticket))).await;
    agents[0].done(&house, json!({"verb": "look"})).await;
    line.until(Entity::Presence, |row| looks(row, None)).await;
    let elsewhere = json!({"verb": "look", "ticket": Uuid::now_v7()});
    assert_eq!(agents[0].refused(&house, elsewhere).await.code, "ticket-unknown");
}
