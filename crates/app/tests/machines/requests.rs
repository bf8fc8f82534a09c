//! A complaint at a third party on a desk machine whose line comes and goes: two tickets change together (A13, K4).

use std::collections::BTreeMap;

use kursi_app::entry::{Act, EntryBody, RequestTexts, View, ViewRequest};

use crate::house::{DESK, House, Machine, until};

const SERIAL: &str = "7000 1199 0042";

fn fields() -> BTreeMap<String, Vec<String>> {
    [("cards".to_owned(), vec![SERIAL.to_owned()])].into()
}

async fn texts(machine: &Machine, ticket: &str) -> RequestTexts {
    let (kind, party, language) = ("used-code".into(), "brand-partner".into(), "en".into());
    let request =
        ViewRequest::RequestTexts { ticket: ticket.into(), kind, party, fields: fields(), language };
    match machine.app().view(request).await.unwrap() {
        View::RequestTexts(texts) => texts,
        other => panic!("{other:?}"),
    }
}

async fn raise(machine: &Machine, ticket: &str) {
    let RequestTexts { subject, text, told } = texts(machine, ticket).await;
    let act = Act::Raise {
        ticket: ticket.into(),
        kind: "used-code".into(),
        party: "brand-partner".into(),
        name: Some("Maker".into()),
        address: None,
        fields: fields(),
        language: "en".into(),
        subject,
        text,
        told,
    };
    machine.act(act).await.unwrap();
}

/// A12, A13: the pack's words, each in the language of whom it speaks to, with what was filled in.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a13_the_words_of_a_request_are_the_packs_own_and_name_the_serial() {
    let house = House::new().await;
    let mut machine = Machine::new().await;
    machine.sign_in(&house, "sara").await;
    let id = house.letter(DESK, "words", "الرمز مستخدم").await;
    machine.has(&id).await;
    let RequestTexts { subject, text, told } = texts(&machine, &id).await;
    assert_eq!(subject, format!("Redemption information needed: {SERIAL}"));
    assert!(text.contains(&format!("Card serials: \u{2066}{SERIAL}\u{2069}")), "{text}");
    assert!(!text.contains("\u{2068}Card serials"), "a list is no word within a sentence: {text}");
    assert!(told.contains(SERIAL) && told.contains("شريكنا"), "{told}");
    machine.stop().await;
    house.stop().await;
}

/// K4: asked without the line, both tickets are there at once; what builds on it goes along, and the server makes it so.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_request_made_without_the_line_is_on_both_tickets_and_arrives_whole() {
    let mut house = House::new().await;
    let mut machine = Machine::new().await;
    machine.sign_in(&house, "sara").await;
    let id = house.letter(DESK, "offline", "الرمز مستخدم").await;
    machine.has(&id).await;
    let office = house.away().await;
    machine.offline().await;

    raise(&machine, &id).await;
    let own = machine.ticket(&id).await.unwrap();
    let request = own.request.clone().expect("asked");
    let covered = request.fields[0].values[0].as_str();
    assert_ne!(covered, SERIAL);
    assert_eq!((own.row.status.as_str(), request.standing.as_str()), ("open", "asked"));
    assert!(own.row.unsent && own.may.raise.is_some());
    let rungs: Vec<_> =
        request.ladders.iter().map(|ladder| (ladder.id.as_str(), ladder.next.is_some())).collect();
    assert_eq!(rungs, [("follow-up", true), ("reminder", true), ("fifth-day", true)], "what comes next");
    let first = request.ladders[0].next.clone().unwrap();
    // X14: the words are ready with the serial covered, and say it all the same.
    let words = first.text.clone().expect("they are ready");
    assert!(!words.contains(SERIAL) && words.contains(covered) && first.refused.is_none(), "{words}");
    assert_eq!(first.late_at - first.opens_at, 12.0 * 3_600_000.0);
    let asked = machine.ticket(&request.other).await.unwrap();
    assert!(asked.row.party.is_some() && asked.row.number.is_none());
    assert!(asked.entries.iter().any(|entry| entry.unsent && matches!(entry.body, EntryBody::Reply { .. })));

    // Heard on the one ticket, seen on the other; and the customer is told of it, all before anything went.
    let heard = Act::Hear { ticket: request.other.clone(), text: "Redeemed on May 4".into() };
    machine.act(heard).await.unwrap();
    let own = machine.ticket(&id).await.unwrap();
    assert_eq!(
        (own.row.status.as_str(), own.request.unwrap().standing.as_str()),
        ("in-progress", "answered")
    );
    let reply = Act::Reply {
        ticket: id.clone(),
        text: "وصلنا الرد".into(),
        template: None,
        contact: None,
        seen: None,
    };
    machine.act(reply).await.unwrap();
    // A restart makes every prediction anew, in the order in which things were done.
    machine.stop().await;
    machine.start().await;
    let own = machine.ticket(&id).await.unwrap();
    assert_eq!(own.request.as_ref().map(|request| request.standing.as_str()), Some("answered"));
    assert_eq!(machine.outbox().await.entries.len(), 3);

    house.back(office).await;
    machine.all_sent().await;
    until("both are numbered and nothing is unsent", async || {
        let (own, asked) = (machine.ticket(&id).await.ok()?, machine.ticket(&request.other).await.ok()?);
        let settled = |ticket: &kursi_app::entry::TicketView| {
            ticket.row.number.is_some() && !ticket.entries.iter().any(|entry| entry.unsent)
        };
        (settled(&own) && settled(&asked) && own.held.is_empty()).then_some(())
    })
    .await;
    let own = machine.ticket(&id).await.unwrap();
    let request = own.request.unwrap();
    assert_eq!((own.row.status.as_str(), request.standing.as_str()), ("in-progress", "answered"));
    assert!(request.other_number.is_some());
    machine.stop().await;
    house.stop().await;
}
