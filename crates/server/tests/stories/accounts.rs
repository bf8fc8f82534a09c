//! Whose ticket it is, and who has an address already, over the real doors (B1, B15, B16).

use kursi_protocol::reach::ReachReply;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::customer::Customer;
use kursi_rules::{CustomerId, ScriptRunId, TicketId};
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;

use crate::house::{DESK, House, Person, letter, told};
use crate::on_both;

on_both!(
    b15_the_server_says_who_has_an_address_and_judges_it_again,
    b1_of_two_customers_with_one_mobile_the_channel_guesses_none,
);

const MOBILE: &str = "+966 50 123 4567";

async fn customer(house: &House, ticket: TicketId) -> Customer {
    let id = house.ticket_row(ticket).await.customer;
    match house.row(Entity::Customer, &id.to_string()).await {
        Some(Row::Customer(customer)) => customer,
        other => panic!("{other:?}"),
    }
}

async fn taken(house: &House, person: &Person, of: CustomerId, what: &str, value: &str) -> Result<bool, u16> {
    let ask = json!({"desk": DESK, "customer": of, "what": what, "value": value});
    let (status, text) = house.ask(Method::POST, "/reach", Some(&person.token), ask.to_string()).await;
    told::<ReachReply>(status, &text).map(|reply| reply.taken).map_err(|(status, _)| status)
}

async fn b15_the_server_says_who_has_an_address_and_judges_it_again(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (ticket, _other) = (house.ticket("one").await, house.ticket("two").await);
    let own = customer(&house, ticket).await.id;
    assert_eq!(taken(&house, &sara, own, "email", "TWO@mail.example").await, Ok(true), "whatever its case");
    assert_eq!(taken(&house, &sara, own, "email", "one@mail.example").await, Ok(false), "their own is free");
    assert_eq!(taken(&house, &sara, own, "email", "three@mail.example").await, Ok(false));
    assert_eq!(taken(&house, &sara, own, "email", "no address").await, Err(400));
    assert_eq!(taken(&house, &sara, own, "phone", "%").await, Err(400));
    let ask = json!({"desk": DESK, "customer": own, "what": "email", "value": "a@b.example"}).to_string();
    let (status, _) = house.ask(Method::POST, "/reach", None, ask).await;
    assert_eq!(status, 401, "nobody else is told");

    // A machine that did not ask, or asked too early, is judged all the same.
    let run = ScriptRunId(Uuid::now_v7());
    let start = Command::StartScript { ticket, run, script: "change-email".into(), contact: None };
    sara.act(&house, &start).await.unwrap();
    let new = |text: &str| Command::AnswerStep {
        ticket,
        run,
        step: "new".into(),
        choice: None,
        text: Some(text.into()),
        to: None,
        contact: None,
    };
    assert_eq!(sara.act(&house, &new("two@MAIL.example")).await.unwrap_err().code, "answer-step-taken");
    assert_eq!(sara.act(&house, &new("one@mail.example")).await.unwrap_err().code, "answer-step-same");
    sara.act(&house, &new("three@mail.example")).await.unwrap();
}

fn by_mobile(external_id: &str, name: &str, email: &str) -> Value {
    let mut letter = letter(external_id);
    letter["customer"] = json!({"name": name, "email": email, "phone": MOBILE});
    letter
}

async fn b1_of_two_customers_with_one_mobile_the_channel_guesses_none(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let taken: Value = house.intake(by_mobile("m1", "Noura", "noura@mail.example")).await.unwrap().1;
    let first: TicketId = taken["ticket"].as_str().unwrap().parse().unwrap();
    let noura = customer(&house, first).await;
    // An agent makes a second customer with the same mobile: two people share it.
    let fresh = CustomerChoice::New {
        id: CustomerId(Uuid::now_v7()),
        name: "Huda".into(),
        email: Some("huda@mail.example".into()),
        phone: Some("00966501234567".into()),
        language: None,
        country: None,
    };
    sara.act(&house, &Command::ChooseCustomer { ticket: first, customer: fresh }).await.unwrap();
    let huda = customer(&house, first).await;
    assert_eq!((huda.name.as_str(), huda.id != noura.id), ("Huda", true));

    let mut letter = letter("m2");
    letter["customer"] = json!({"name": "Somebody", "phone": "966501234567"});
    let taken = house.intake(letter).await.unwrap().1;
    let ticket: TicketId = taken["ticket"].as_str().unwrap().parse().unwrap();
    assert!(house.ticket_row(ticket).await.unsure);
    let run = ScriptRunId(Uuid::now_v7());
    let start = Command::StartScript { ticket, run, script: "blocked".into(), contact: None };
    assert_eq!(sara.act(&house, &start).await.unwrap_err().code, "script-customer-unsure");
    let chosen = Command::ChooseCustomer { ticket, customer: CustomerChoice::Known { id: huda.id } };
    sara.act(&house, &chosen).await.unwrap();
    let row = house.ticket_row(ticket).await;
    assert_eq!((row.unsure, row.customer, row.customer_name.as_str()), (false, huda.id, "Huda"));
    sara.act(&house, &start).await.unwrap();
}
