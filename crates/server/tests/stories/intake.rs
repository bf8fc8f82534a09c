//! Customers' words from channels (E1), good and hostile.

use kursi_rules::change::{Entity, Row};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::{Value, json};

use crate::house::{House, code, letter, now, told};
use crate::on_both;

on_both!(e1_a_letter_is_taken_once, e1_whoever_writes_again_is_known);

async fn e1_a_letter_is_taken_once(on: Backend) {
    let mut house = House::new(on).await;
    let (status, taken) = house.intake(letter("m1")).await.unwrap();
    assert_eq!(status, 201);
    assert!(taken["number"].as_str().unwrap().starts_with("OC-20"));
    assert!(taken["number"].as_str().unwrap().ends_with("-000001"));
    house.restart().await;
    assert_eq!(house.intake(letter("m1")).await.unwrap(), (200, taken.clone()));
    let mut other = letter("m1");
    other["text"] = json!("something else");
    let (status, refusal) = house.intake(other).await.unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (409, "intake-conflict"));
    assert_eq!(refusal.args["external_id"], "m1".into());
    assert_ne!(house.intake(letter("m2")).await.unwrap().1["ticket"], taken["ticket"]);

    // Another channel has its own names.
    let chat = house.office().channel_key("onecard", "chat", now()).await.unwrap();
    assert_eq!(house.intake_as(&chat, &letter("m1")).await.unwrap().0, 201);

    // Delivered many times at the same moment.
    let many = futures_util::future::join_all((0..20).map(|_| house.intake(letter("m3")))).await;
    let answers: Vec<(u16, Value)> = many.into_iter().map(Result::unwrap).collect();
    assert_eq!(answers.iter().filter(|(status, _)| *status == 201).count(), 1);
    assert!(answers.iter().all(|(_, taken)| taken["ticket"] == answers[0].1["ticket"]));
}

async fn e1_whoever_writes_again_is_known(on: Backend) {
    let house = House::new(on).await;
    let write = async |external_id: &str, customer: Value| {
        let mut letter = letter(external_id);
        letter["customer"] = customer;
        let (_, taken) = house.intake(letter).await.unwrap();
        let ticket = house.ticket_row(taken["ticket"].as_str().unwrap().parse().unwrap()).await;
        ticket.customer
    };
    let first =
        write("1", json!({"name": "عمر", "email": "Omar@Mail.example", "phone": "+966 50 123 4567"})).await;
    assert_eq!(write("2", json!({"name": "Omar", "email": "omar@mail.example"})).await, first);
    assert_eq!(write("3", json!({"name": "Omar", "phone": "00966501234567"})).await, first);
    assert_eq!(write("4", json!({"name": "Omar", "phone": "٩٦٦٥٠١٢٣٤٥٦٧"})).await, first);
    assert_ne!(write("5", json!({"name": "عمر", "phone": "+966 50 123 4568"})).await, first);
}

#[tokio::test]
async fn a_wrong_key_opens_nothing_and_tires_soon() {
    let house = House::with(Backend::Sqlite, |config| config.limits.sign_ins_per_minute = 3).await;
    for key in ["", "kursi_c_wrong", "kursi_s_wrong"] {
        let answer = house.intake_as(key, &letter("m1")).await;
        assert_eq!(code(answer), (401, "intake-key-wrong".into()));
    }
    assert_eq!(code(house.intake_as("x", &letter("m1")).await), (429, "too-many-requests".into()));
    house.intake(letter("m1")).await.expect("the right key is not tired");
    let (status, text) = house.ask(Method::GET, "/sync/frames?from=0", Some(&house.key), "").await;
    assert_eq!(code(told::<()>(status, &text)).1, "session-expired", "a channel's key is no session");
}

#[tokio::test]
async fn a_hostile_request_is_told_by_field_and_says_nothing_back() {
    let house = House::new(Backend::Sqlite).await;
    let (status, refusal) = house.intake(json!({"external_id": "x", "custmer": {}})).await.unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (400, "intake-malformed"));
    assert_eq!(refusal.args["field"], "custmer, text, subject, language, customer".into());

    let deep = format!("{}1{}", "[".repeat(200_000), "]".repeat(200_000));
    let bodies: [Vec<u8>; 5] = [
        vec![],
        b"not json".to_vec(),
        b"{\"text\": \"\xff\xfe\"}".to_vec(),
        deep.into_bytes(),
        br#"{"external_id": "\ud800"}"#.to_vec(),
    ];
    for body in bodies {
        let (status, text) = house.ask(Method::POST, "/intake/tickets", Some(&house.key), body).await;
        let (status, refusal) = told::<()>(status, &text).unwrap_err();
        assert_eq!((status, refusal.code.as_str()), (400, "intake-malformed"), "{text}");
        assert_eq!(refusal.args["field"], "body".into());
    }
    let mut long = letter("long");
    long["text"] = json!("x".repeat(10 * 1024 * 1024));
    assert_eq!(code(house.intake(long).await), (413, "message-too-large".into()));
    let mut long = letter("long");
    long["text"] = json!("x".repeat(900_000));
    assert_eq!(code(house.intake(long).await), (422, "create-too-long".into()));
    let mut long = letter("long");
    long["customer"]["name"] = json!("x".repeat(1000));
    assert_eq!(code(house.intake(long).await), (422, "create-customer-too-long".into()));
    let mut kind = letter("kind");
    kind["kind"] = json!("no such kind");
    assert_eq!(code(house.intake(kind).await), (422, "create-unknown-kind".into()));
    let nowhere = json!({"external_id": "n", "ticket": "OC-1999-000001", "text": "hello"});
    assert_eq!(code(house.intake(nowhere).await), (422, "ticket-unknown".into()));
    // After all that the door is open as before.
    house.intake(letter("good")).await.unwrap();
}

#[tokio::test]
async fn x5_direction_marks_and_controls_are_kept_in_bounds() {
    let house = House::new(Backend::Sqlite).await;
    let mut flood = letter("flood");
    flood["subject"] = json!("\u{202e}gpj.tnemyap\u{0007}\nsecond line");
    flood["text"] = json!(format!("{}النص\r\nسطر", "\u{2067}".repeat(50_000)));
    let (_, taken) = house.intake(flood).await.unwrap();
    let ticket = house.ticket_row(taken["ticket"].as_str().unwrap().parse().unwrap()).await;
    assert_eq!(ticket.subject, "gpj.tnemyap second line");
    let sara = house.sign_in("sara").await;
    let page = sara.page(&house, Entity::Message, None, 1).await;
    let Row::Message(message) = Row::from_doc(Entity::Message, page.rows[0].doc.get()).unwrap() else {
        panic!()
    };
    assert_eq!(message.text, "النص\nسطر");
}

#[tokio::test]
async fn a7_a_letter_is_backdated_only_where_that_is_allowed() {
    let house = House::new(Backend::Sqlite).await;
    let mut late = letter("late");
    let at = now().0 - 3_600_000;
    late["received_at"] = json!(at);
    let (status, refusal) = house.intake(late.clone()).await.unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (400, "intake-malformed"));
    assert_eq!(refusal.args["field"], "received_at".into());

    let house = House::with(Backend::Sqlite, |config| config.allow_backdating = true).await;
    let (_, taken) = house.intake(late).await.unwrap();
    let ticket = house.ticket_row(taken["ticket"].as_str().unwrap().parse().unwrap()).await;
    assert_eq!(
        (ticket.created_at.0, ticket.due.unwrap().at.0),
        (at, at + 30 * 60_000),
        "overdue from the start"
    );
    let mut future = letter("future");
    future["received_at"] = json!(now().0 + 3_600_000);
    let (_, taken) = house.intake(future).await.unwrap();
    let ticket = house.ticket_row(taken["ticket"].as_str().unwrap().parse().unwrap()).await;
    assert!(ticket.created_at <= now(), "nothing is received before it came");
}
