//! Commands: each judged once, in order (K4), by the same rules as on the desk machine.

use kursi_protocol::sign_in::{AnotherName, NamedAnew};
use kursi_protocol::sync::{Outcome, PushEntry};
use kursi_protocol::{PROTOCOL, PUSH_LIMIT};
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::ArgValue;
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::{CustomerId, MessageId, Millis, TicketId};
use kursi_testkit::Backend;
use reqwest::{Method, StatusCode};
use serde_json::json;
use uuid::Uuid;

use crate::house::{DESK, House, PASSWORD, Person, code, must, note, now, pack, reply, resolve};
use crate::on_both;

on_both!(
    k4_a_command_is_judged_once_however_often_it_is_pushed,
    a7_a9_a_ticket_is_answered_resolved_and_numbered,
    k4_what_cannot_be_judged_costs_only_itself,
);

fn create(ticket: TicketId) -> Command {
    Command::Create {
        ticket,
        message: MessageId(Uuid::now_v7()),
        desk: DESK.into(),
        customer: CustomerChoice::New {
            id: CustomerId(Uuid::now_v7()),
            name: "Layla".into(),
            email: Some("layla@mail.example".into()),
            phone: None,
            language: None,
            country: None,
        },
        channel: "call".into(),
        subject: "Balance".into(),
        text: "Was deducted twice".into(),
        kind: None,
        language: "en".into(),
        attachments: Vec::new(),
    }
}

fn refused(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Refused { reason } => reason.code.clone(),
        Outcome::Accepted => panic!("it was accepted"),
    }
}

async fn k4_a_command_is_judged_once_however_often_it_is_pushed(on: Backend) {
    let mut house = House::new(on).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    let entries = [sara.entry(&reply(ticket, "one")), sara.entry(&note(ticket, "two"))];
    let first = sara.push(&house, &entries).await.unwrap();
    assert!(first.outcomes.iter().all(|outcome| outcome.outcome == Outcome::Accepted));
    assert_eq!(first.last_n, 2);
    let head = sara.frames(&house, 0, 1000).await.frame.to;

    // The answer was lost; then the server was started anew in between.
    for _ in 0..2 {
        let again = sara.push(&house, &entries).await.unwrap();
        assert_eq!((again.outcomes, again.last_n), (first.outcomes.clone(), 2));
        assert_eq!(sara.frames(&house, 0, 1000).await.frame.to, head, "nothing happened twice");
        house.restart().await;
    }
    assert_eq!(house.ticket_row(ticket).await.replies, 1);

    let third = sara.entry(&note(ticket, "three"));
    let overlap = sara.push(&house, &[entries[1].clone(), third]).await.unwrap();
    assert_eq!(overlap.outcomes.iter().map(|outcome| outcome.n).collect::<Vec<_>>(), [2, 3]);

    sara.n = 9;
    let ahead = sara.entry(&note(ticket, "ten"));
    let (status, refusal) = sara.push(&house, &[ahead]).await.unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (409, "push-gap"));
    assert_eq!(refusal.args["expected"], ArgValue::Number(4));

    // The same number with other words: the disk was copied, and the copy went on by itself.
    sara.n = 2;
    let clone = [sara.entry(&note(ticket, "from the copy")), sara.entry(&note(ticket, "and more"))];
    assert_eq!(code(sara.push(&house, &clone).await), (409, "replaced-device".into()));
    assert_eq!(sara.frames(&house, 0, 1000).await.frame.last_n, 3, "nothing of that push was judged");

    // It takes a name of its own, and is told what had been judged before its disk was copied.
    let known = vec![(2, entries[1].hash.clone()), (3, clone[1].hash.clone())];
    let asked = AnotherName { device_name: "copy".into(), protocol: PROTOCOL, known };
    let (status, body) = house
        .ask(Method::POST, "/auth/device", Some(&sara.token), serde_json::to_string(&asked).unwrap())
        .await;
    assert_eq!(status, StatusCode::OK, "{body}");
    let named: NamedAnew = serde_json::from_str(&body).unwrap();
    assert_ne!(named.device, sara.signed_in.device);
    assert_eq!(
        named.judged.iter().map(|outcome| outcome.n).collect::<Vec<_>>(),
        [2],
        "the other one is its own"
    );
    let frame = house.sign_in("omar").await.frames(&house, 0, 1000).await.frame;
    assert!(frame.to >= named.head);
    let mut copy = Person { n: 0, token: named.token.clone(), signed_in: sara.signed_in.clone() };
    let own = [copy.entry(&note(ticket, "from the copy"))];
    let taken = copy.push(&house, &own).await.unwrap();
    assert_eq!((taken.outcomes[0].outcome.clone(), taken.last_n), (Outcome::Accepted, 1));
    let heard = copy.frames(&house, 0, 1000).await.frame;
    assert_eq!(
        heard.results.iter().map(|told| told.hash.clone()).collect::<Vec<_>>(),
        [Some(own[0].hash.clone())]
    );
    // The same words under another name, as they come where they went before the copy was noticed: they are there.
    sara.n = 3;
    let before = own[0].clone();
    let repeated = PushEntry { n: 4, ..before };
    assert_eq!(sara.push(&house, &[repeated]).await.unwrap().outcomes[0].outcome, Outcome::Accepted);
    assert_eq!(house.ticket_row(ticket).await.replies, 1);

    // Taken back on the desk machine after it had arrived here: it keeps what became of it.
    sara.n = 0;
    let withdrawn = sara.entry(&json!({"verb": "withdrawn"}));
    let kept = sara.push(&house, &[withdrawn]).await.unwrap();
    assert_eq!(kept.outcomes[0].outcome, Outcome::Accepted);
}

async fn a7_a9_a_ticket_is_answered_resolved_and_numbered(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = TicketId(Uuid::now_v7());
    sara.act(&house, &create(ticket)).await.unwrap();
    let row = house.ticket_row(ticket).await;
    let year = chrono::DateTime::from_timestamp_millis(row.created_at.0)
        .unwrap()
        .with_timezone(&chrono_tz::Asia::Riyadh)
        .format("%Y");
    assert_eq!(row.number, Some(format!("OC-{year}-000001")));
    assert_eq!(row.due.as_ref().unwrap().at, row.created_at + 30 * 60_000);

    let early = sara.act(&house, &resolve(ticket, "inquiry")).await.unwrap_err();
    assert_eq!(early.code, "resolve-unanswered");
    let before = now();
    let mut answer = sara.entry(&reply(ticket, "تم الحل"));
    answer.made_at = Millis(1);
    sara.push(&house, &[answer]).await.unwrap();
    let row = house.ticket_row(ticket).await;
    assert_eq!((row.due, row.awaiting_since, row.status.as_str()), (None, None, "in-progress"));
    assert!(row.updated_at >= before, "a customer sees a reply when the server has it");
    assert_eq!(
        sara.act(&house, &resolve(ticket, "boredom")).await.unwrap_err().code,
        "resolve-unknown-reason"
    );
    sara.act(&house, &resolve(ticket, "inquiry")).await.unwrap();
    assert_eq!(house.ticket_row(ticket).await.reason.as_deref(), Some("inquiry"));

    // Written again: open again, with a clock of its own.
    let number = house.ticket_row(ticket).await.number.unwrap();
    house
        .intake(json!({"external_id": "again", "ticket": number, "text": "It is not solved"}))
        .await
        .unwrap();
    let row = house.ticket_row(ticket).await;
    assert_eq!((row.status.as_str(), row.reason, row.due.is_some()), ("in-progress", None, true));
}

#[tokio::test]
async fn k4_a_note_counts_from_when_it_was_written_within_bounds() {
    let house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    let registered = sara.signed_in.now;
    house.running().clock().move_ahead(4 * 3_600_000);
    let mut made = Vec::new();
    let mut entries = Vec::new();
    // Four hours offline; one hour in; a clock that ran back; a clock of next year; before the device was known.
    for at in [registered.0 + 3_600_000, registered.0 + 1_800_000, i64::MAX, 0] {
        let command = note(ticket, "offline");
        let Command::Note { message, .. } = &command else { unreachable!() };
        made.push(*message);
        let mut entry = sara.entry(&command);
        entry.made_at = Millis(at);
        entries.push(entry);
    }
    let received = sara.push(&house, &entries).await.unwrap().now;
    let mut times = Vec::new();
    for id in made {
        match house.row(Entity::Message, &id.to_string()).await {
            Some(Row::Message(message)) => times.push(message.made_at),
            other => panic!("{other:?}"),
        }
    }
    let hour = registered + 3_600_000;
    assert_eq!(times, [hour, hour, received, received], "never before the one before, never after receipt");
}

#[tokio::test]
async fn k4_a_refusal_uses_its_number_and_takes_its_dependents_along() {
    let house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    let gone = TicketId(Uuid::now_v7());
    let mut entries = vec![
        sara.entry(&reply(gone, "to nobody")),
        sara.entry(&note(ticket, "builds on it")),
        sara.entry(&note(ticket, "builds on that")),
        sara.entry(&note(ticket, "stands alone")),
        sara.entry(&json!({"verb": "withdrawn"})),
        sara.entry(&json!({"verb": "teleport"})),
        sara.entry(&json!({"verb": "note"})),
        sara.entry(&note(ticket, "nul \0 here")),
    ];
    entries[1].depends_on = Some(1);
    entries[2].depends_on = Some(2);
    let mut later = sara.entry(&note(ticket, "of a later program"));
    later.v = 99;
    entries.push(later);
    let answer = sara.push(&house, &entries).await.unwrap();
    assert_eq!(answer.last_n, 9);
    let codes: Vec<String> = answer
        .outcomes
        .iter()
        .map(|numbered| match &numbered.outcome {
            Outcome::Accepted => "accepted".into(),
            refusal => refused(refusal),
        })
        .collect();
    assert_eq!(
        codes,
        [
            "ticket-unknown",
            "depends-on-refused",
            "depends-on-refused",
            "accepted",
            "command-withdrawn",
            "command-unknown",
            "request-malformed",
            "request-malformed",
            "command-unknown"
        ]
    );
    // In a later push, too.
    let mut late = sara.entry(&note(ticket, "much later"));
    late.depends_on = Some(3);
    let answer = sara.push(&house, &[late]).await.unwrap();
    assert_eq!(refused(&answer.outcomes[0].outcome), "depends-on-refused");
    let frame = sara.frames(&house, 0, 1000).await.frame;
    assert_eq!((frame.last_n, frame.results.len()), (10, 10), "refusals reach the device by frames, too");
}

#[tokio::test]
async fn k6_a_role_may_what_the_pack_says_and_a_desk_is_for_its_people() {
    let house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("m1").await;
    let mut guest = house.sign_in("guest").await;
    assert_eq!(guest.act(&house, &reply(ticket, "hello")).await.unwrap_err().code, "reply-not-allowed");
    assert_eq!(
        guest.act(&house, &create(TicketId(Uuid::now_v7()))).await.unwrap_err().code,
        "create-not-allowed"
    );

    let office = house.office();
    must(office.import_desk(&pack("travel", "TR"), now()).await).await;
    let grants = [("travel".to_owned(), "agent".to_owned())];
    office.add_user("tina", "Tina", PASSWORD, &grants, now()).await.unwrap();
    let mut tina = house.sign_in("tina").await;
    assert_eq!(tina.act(&house, &reply(ticket, "hello")).await.unwrap_err().code, "desk-not-granted");
    let mut sneaky = tina.entry(&reply(ticket, "hello"));
    sneaky.desk = "travel".into();
    let answer = tina.push(&house, &[sneaky]).await.unwrap();
    assert_eq!(refused(&answer.outcomes[0].outcome), "ticket-unknown", "a ticket of another desk is none");
    let mut elsewhere = tina.entry(&create(TicketId(Uuid::now_v7())));
    elsewhere.desk = "travel".into();
    let answer = tina.push(&house, &[elsewhere]).await.unwrap();
    assert_eq!(refused(&answer.outcomes[0].outcome), "request-malformed");

    let seen = tina.frames(&house, 0, 1000).await.frame;
    assert!(seen.rows.iter().all(|row| !matches!(row.entity, Entity::Ticket | Entity::Customer)));
    assert!(seen.rows.iter().any(|row| row.entity == Entity::Desk && row.id == "travel"));
    assert!(seen.rows.iter().all(|row| row.id != DESK));
    assert!(tina.page(&house, Entity::Ticket, None, 10).await.rows.is_empty());

    // A role given or changed counts from the next request on.
    office.grant("tina", DESK, "agent", now()).await.unwrap();
    tina.act(&house, &reply(ticket, "hello")).await.unwrap();
}

#[tokio::test]
async fn a_push_has_a_bound() {
    let house = House::new(Backend::Sqlite).await;
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    let many: Vec<_> = (0..=PUSH_LIMIT).map(|_| sara.entry(&note(ticket, "x"))).collect();
    assert_eq!(code(sara.push(&house, &many).await), (400, "request-malformed".into()));
    let mut long = note(ticket, "x");
    let Command::Note { text, .. } = &mut long else { unreachable!() };
    *text = "ب".repeat(5 * 1024 * 1024);
    sara.n = 0;
    let entry = sara.entry(&long);
    let (status, refusal) = sara.push(&house, &[entry]).await.unwrap_err();
    assert_eq!((status, refusal.code.as_str()), (413, "message-too-large"));
    assert_eq!(refusal.args["limit"], ArgValue::Number(1024 * 1024));
    assert_eq!(sara.push(&house, &[]).await.unwrap().last_n, 0);
}

/// A row that cannot be read stands for whatever breaks on one command only.
async fn k4_what_cannot_be_judged_costs_only_itself(on: Backend) {
    let house = House::new(on).await;
    let (good, bad) = (house.ticket("m1").await, house.ticket("m2").await);
    let mut sara = house.sign_in("sara").await;
    let office = house.office();
    {
        let mut conn = office.db.conn().await.unwrap();
        sqlx::query("UPDATE ticket SET doc = '{}' WHERE id = $1")
            .bind(bad.to_string())
            .execute(&mut *conn)
            .await
            .unwrap();
    }
    let entries = [
        sara.entry(&note(good, "before")),
        sara.entry(&note(bad, "cannot be judged")),
        sara.entry(&note(good, "after")),
    ];
    let mut omar: Person = house.sign_in("omar").await;
    let other = omar.entry(&note(good, "somebody else's"));
    let (answer, others) =
        tokio::join!(sara.push(&house, &entries), async { omar.push(&house, &[other]).await });
    let answer = answer.unwrap();
    assert_eq!(answer.last_n, 3);
    assert_eq!(answer.outcomes[0].outcome, Outcome::Accepted);
    assert_eq!(refused(&answer.outcomes[1].outcome), "server-failed");
    assert_eq!(answer.outcomes[2].outcome, Outcome::Accepted);
    assert_eq!(others.unwrap().outcomes[0].outcome, Outcome::Accepted);
}
