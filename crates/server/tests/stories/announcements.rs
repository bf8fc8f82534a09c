//! The customer of a portal follows their ticket there (D1), and hears by mail of everything that is done on it (D3).

use std::path::Path;

use kursi_protocol::sync::Outcome;
use kursi_rules::command::Command;
use kursi_rules::{MessageId, TicketId};
use kursi_server::routes::intake::follow::Followed;
use kursi_testkit::Backend;
use reqwest::{Method, StatusCode};
use serde_json::json;
use uuid::Uuid;

use crate::effects::effects;
use crate::house::{House, PASSWORD, must, now};
use crate::mail::Relay;
use crate::on_both;

on_both!(
    d1_the_customer_of_a_portal_follows_their_ticket_and_nobody_elses,
    d3_every_activity_on_a_ticket_of_the_portal_reaches_its_customer_by_mail,
);

/// The desk whose customers follow their tickets in a portal.
const PORTAL: &str = "faragostar";
const NOTE: &str = "سرور دوم خاموش بود.";
const ANSWER: &str = "رمز تازهٔ شما 4711 است.";

/// A house with the desk of the portal beside its own, somebody who answers there, and the portal's key.
async fn portal(relay: &Relay, on: Backend) -> (House, String) {
    let house = relay.house_of(on, &[PORTAL]).await;
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks").join(PORTAL);
    must(house.office().import_desk(&kursi_server::admin::read_pack(&folder).unwrap(), now()).await).await;
    house.running().notice().await.unwrap();
    let grants = [(PORTAL.to_owned(), "agent".to_owned())];
    house.office().add_user("nahid", "ناهید", PASSWORD, &grants, now()).await.unwrap();
    let key = house.office().channel_key(PORTAL, "portal", now()).await.unwrap();
    (house, key)
}

/// The customer opens a ticket and writes again; the agent takes it up, keeps a note, answers and closes. Answers its number.
async fn a_ticket_from_opening_to_closing(house: &House, key: &str) -> String {
    let body = json!({"external_id": "p1", "customer": {"name": "شرکت نمونه", "email": "it@client.example"},
        "subject": "ورود به سامانه", "text": "از صبح وارد سامانه نمی‌شویم.", "language": "fa"});
    let (_, taken) = house.intake_as(key, &body).await.unwrap();
    let ticket: TicketId = taken["ticket"].as_str().unwrap().parse().unwrap();
    let number = taken["number"].as_str().unwrap().to_owned();
    let again = json!({"external_id": "p2", "ticket": number, "text": "هنوز هم."});
    house.intake_as(key, &again).await.unwrap();
    let mut nahid = house.sign_in("nahid").await;
    let me = nahid.signed_in.user;
    let message = || MessageId(Uuid::now_v7());
    for command in [
        Command::Assign { ticket, to: Some(me) },
        Command::plain_note(ticket, message(), NOTE),
        Command::plain_reply(ticket, message(), ANSWER),
        Command::Resolve { ticket, reason: "solved".into() },
    ] {
        let mut entry = nahid.entry(&command);
        entry.desk = PORTAL.into();
        let reply = nahid.push(house, &[entry]).await.unwrap();
        assert_eq!(reply.outcomes[0].outcome, Outcome::Accepted, "{command:?}");
    }
    number
}

async fn d1_the_customer_of_a_portal_follows_their_ticket_and_nobody_elses(on: Backend) {
    let relay = Relay::new(&[]).await;
    let (house, key) = portal(&relay, on).await;
    let number = a_ticket_from_opening_to_closing(&house, &key).await;
    let follow = async |key: Option<&str>, number: &str| {
        house.ask(Method::GET, &format!("/intake/tickets/{number}"), key, "").await
    };
    let (status, text) = follow(Some(&key), &number).await;
    assert_eq!(status, StatusCode::OK, "{text}");
    let followed: Followed = serde_json::from_str(&text).unwrap();
    assert_eq!((followed.number.as_str(), followed.status.as_str()), (number.as_str(), "closed"));
    assert!(followed.resolved_at.is_some());
    let said: Vec<_> = followed.said.iter().map(|said| (said.by.as_str(), said.text.as_str())).collect();
    let own = "از صبح وارد سامانه نمی‌شویم.";
    assert_eq!(said, [("customer", own), ("customer", "هنوز هم."), ("desk", ANSWER)]);
    assert!(!text.contains(NOTE), "a note is the house's");
    let done: Vec<_> = followed.done.iter().map(|done| done.what.as_str()).collect();
    assert_eq!(done, ["created", "assigned", "resolved"]);

    // Another channel's ticket is not there, nor is anything without a key.
    let mut body = crate::house::letter("m1");
    body["subject"] = "not theirs".into();
    let (_, other) = house.intake(body).await.unwrap();
    let other = other["number"].as_str().unwrap();
    assert_eq!(follow(Some(&key), other).await.0, StatusCode::NOT_FOUND);
    assert_eq!(follow(Some(&house.key), &number).await.0, StatusCode::NOT_FOUND);
    assert_eq!(follow(Some(&key), "FG-2026-999999").await.0, StatusCode::NOT_FOUND);
    assert_eq!(follow(None, &number).await.0, StatusCode::UNAUTHORIZED);
}

async fn d3_every_activity_on_a_ticket_of_the_portal_reaches_its_customer_by_mail(on: Backend) {
    let relay = Relay::new(&[]).await;
    let (house, key) = portal(&relay, on).await;
    let number = a_ticket_from_opening_to_closing(&house, &key).await;
    let letters = relay.letters(5).await;
    let done = effects(&house, "done", 5).await;
    assert!(done.iter().all(|effect| effect.kind == "mail"));
    let mut subjects: Vec<_> = letters.iter().map(|letter| letter.read("Subject")).collect();
    subjects.sort_unstable();
    for part in ["ثبت شد: ", "پیام تازهٔ شما", "در حال رسیدگی است", "پاسخ تازه برای", "بسته شد"]
    {
        assert_eq!(
            subjects.iter().filter(|subject| subject.contains(part)).count(),
            1,
            "{part}: {subjects:?}"
        );
    }
    let asks = letters.iter().filter(|letter| letter.words().contains("kursi_q_")).count();
    assert_eq!(asks, 1, "the mail that says that it is closed asks what they think of it (D6)");
    let mut ids: Vec<_> = letters.iter().map(|letter| letter.header("Message-ID").to_owned()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5, "each is a mail of its own");
    for letter in &letters {
        assert!(letter.to.contains("<it@client.example>"), "{letter:?}");
        assert_eq!(letter.header("Auto-Submitted"), "auto-generated", "no machine answers it");
        let words = letter.words();
        assert!(words.contains("شرکت نمونه") && words.contains(&number), "{words}");
        assert!(!words.contains(ANSWER) && !words.contains(NOTE), "what is said stands in the portal");
    }
}
