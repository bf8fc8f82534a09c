//! The audit trail (X9): every deed at work is in it, and nothing that was not done; what is changed in it is found.

use kursi_protocol::audit::{AuditHead, KnownHead};
use kursi_rules::TicketId;
use kursi_rules::command::{AnswerVerdict, Command};
use kursi_rules::mask::Secret;
use kursi_server::admin::Office;
use kursi_store::server::{self, Broken, Checked, Deed, Remembered};
use kursi_testkit::Backend;
use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use crate::floor::{accept, renew, take, wait};
use crate::house::{House, Line, Person, code, note, now, reply, resolve};
use crate::on_both;
use crate::verify::known;

on_both!(
    x9_an_accepted_command_is_one_event_and_a_refused_one_is_none,
    x9_what_a_person_causes_on_the_floor_is_in_the_trail,
    x9_a_verification_is_in_the_trail_without_the_answers_words,
    x9_an_approval_is_in_the_trail_with_who_gave_it,
    x14_a_reveal_is_in_the_trail_by_what_it_showed_and_never_with_the_value,
    x9_a_transaction_that_fails_leaves_no_event,
    x9_a_frame_carries_the_end_of_the_trail,
    x9_a_trail_written_anew_is_told_by_a_machine_that_comes_back,
    x9_what_is_said_of_a_ticket_can_be_erased,
);

/// The deeds at work, oldest first.
pub(crate) async fn deeds(house: &House) -> Vec<Value> {
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    let sql = "SELECT payload FROM event WHERE payload IS NOT NULL ORDER BY seq";
    let payloads: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut *conn).await.unwrap();
    let deeds = payloads.iter().map(|payload| serde_json::from_str::<Value>(payload).unwrap());
    deeds.filter(|deed| deed.get("desk").is_some()).collect()
}

fn whats(deeds: &[Value]) -> Vec<&str> {
    deeds.iter().map(|deed| deed["what"].as_str().unwrap()).collect()
}

async fn checked(office: &Office) -> Checked {
    office.verify_trail(Vec::new()).await.unwrap().1
}

async fn sound(house: &House) -> Checked {
    let checked = checked(&house.office()).await;
    assert_eq!((checked.breaks, checked.erased), (0, checked.recorded), "{checked:?}");
    checked
}

async fn by_hand(house: &House, sql: &str) {
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut *conn).await.unwrap();
}

/// X9
async fn x9_an_accepted_command_is_one_event_and_a_refused_one_is_none(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let secret = "كلمة لا يعرفها أحد";
    let entries = [
        sara.entry(&reply(ticket, secret)),
        sara.entry(&note(ticket, secret)),
        sara.entry(&resolve(ticket, "no such reason")),
        sara.entry(&json!({"verb": "withdrawn"})),
        sara.entry(&resolve(ticket, "inquiry")),
    ];
    sara.push(&house, &entries).await.unwrap();
    sara.push(&house, &entries).await.unwrap();
    let mut gap = sara.entry(&note(ticket, secret));
    gap.n += 7;
    assert_eq!(code(sara.push(&house, &[gap]).await), (409, "push-gap".into()));

    let found = deeds(&house).await;
    assert_eq!(
        whats(&found),
        ["create", "reply", "note", "resolve"],
        "each once, however often it is pushed"
    );
    assert_eq!(found[0]["actor"], "channel:mail");
    for (deed, entry) in found[1..].iter().zip([&entries[0], &entries[1], &entries[4]]) {
        assert_eq!(deed["actor"], sara.signed_in.user.to_string());
        assert_eq!(deed["subject"], ticket.to_string());
        assert_eq!(deed["device"], sara.signed_in.device.to_string());
        assert_eq!(deed["command"], entry.command_id.to_string());
        assert_eq!(deed["made_at"], entry.made_at.0.to_string());
        assert!(deed["at"].as_i64().unwrap() >= entry.made_at.0);
    }
    assert_eq!(found[3]["reason"], "inquiry");
    let all = serde_json::to_string(&found).unwrap();
    for word in [secret, "الرمز", "خالد", "mail.example"] {
        assert!(!all.contains(word), "{word}");
    }
    sound(&house).await;
}

/// X9
async fn x9_what_a_person_causes_on_the_floor_is_in_the_trail(on: Backend) {
    let house = House::new(on).await;
    let key = house.chat_key().await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let manager = house.sign_in("manager").await;
    let (ours, theirs) = (sara.sit(&house, "chat").await, omar.sit(&house, "chat").await);
    let contact = house.chat(&key, "c1").await;
    // It was offered to whoever was idle longest; the other one has it handed over.
    sara.done(&house, accept(contact, &ours)).await;
    sara.done(&house, renew(&ours)).await;
    sara.done(&house, json!({"verb": "look", "ticket": null, "writing": false})).await;
    let transfer = json!({"verb": "transfer", "contact": contact, "fence": ours.fence, "to": omar.user()});
    sara.done(&house, transfer).await;
    omar.done(&house, json!({"verb": "end", "contact": contact, "fence": theirs.fence})).await;
    omar.done(&house, json!({"verb": "finish", "contact": contact, "outcome": "solved"})).await;
    sara.refused(&house, take("chat")).await;
    sara.done(&house, json!({"verb": "leave", "seat": ours.seat, "fence": ours.fence})).await;
    let out = json!({"verb": "overrule", "why": " asleep at the desk ",
        "deed": {"deed": "force-out", "seat": theirs.seat}});
    omar.refused(&house, out.clone()).await;
    manager.done(&house, out).await;
    let seat = json!({"verb": "overrule", "why": "a rush",
        "deed": {"deed": "seat", "user": omar.user(), "channel": "chat"}});
    manager.done(&house, seat).await;
    omar.done(&house, json!({"verb": "present", "state": "break", "reason": "prayer"})).await;
    omar.done(&house, json!({"verb": "present", "state": "break", "reason": "prayer"})).await;
    sara.done(&house, wait("chat")).await;

    let found = deeds(&house).await;
    let expected = [
        "came-online",
        "seat-taken",
        "came-online",
        "seat-taken",
        "contact-accepted",
        "contact-transferred",
        "contact-ended",
        "contact-finished",
        "seat-left",
        "override-force-out",
        "override-seat",
        "went-on-break",
        "seat-taken",
    ];
    assert_eq!(whats(&found), expected);
    let of = |what: &str| found.iter().find(|deed| deed["what"] == what).unwrap();
    let taken = of("seat-taken");
    assert_eq!((&taken["seat"], &taken["slot"]), (&json!(ours.seat), &json!("1")));
    assert_eq!(taken["subject"], of("seat-left")["subject"], "the same sitting");
    let transferred = of("contact-transferred");
    assert_eq!((&transferred["actor"], &transferred["to"]), (&json!(sara.user()), &json!(omar.user())));
    assert_eq!(of("contact-finished")["outcome"], "solved");
    let forced = of("override-force-out");
    assert_eq!((&forced["actor"], &forced["of"]), (&json!(manager.user()), &json!(omar.user())));
    assert_eq!(forced["reason"], "asleep at the desk");
    assert_eq!(
        (&of("override-seat")["of"], &of("override-seat")["reason"]),
        (&json!(omar.user()), &json!("a rush"))
    );
    assert_eq!(of("went-on-break")["left"], of("override-seat")["subject"], "the seat goes with the break");
    let all = serde_json::to_string(&found).unwrap();
    assert!(!all.contains("خالد"), "nobody's name");
    sound(&house).await;
}

/// X9, X4
async fn x9_a_verification_is_in_the_trail_without_the_answers_words(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (_, taken) = house.intake(known("m1")).await.unwrap();
    let ticket: TicketId = taken["ticket"].as_str().unwrap().parse().unwrap();
    let scene = sara.verifying(&house, ticket).await;
    sara.act(&house, &scene.judge("products", AnswerVerdict::Wrong)).await.unwrap();
    assert_eq!(sara.compared(&house, &scene.ask("full-name", "عبد الرحمن")).await, Ok((false, 1)));
    assert_eq!(sara.compared(&house, &scene.ask("date-of-birth", "1988-03-09")).await, Ok((true, 0)));
    sara.compared(&house, &scene.ask("date-of-birth", "1988-03-09")).await.unwrap_err();

    let found = deeds(&house).await;
    let asked: Vec<_> = found
        .iter()
        .filter(|deed| deed.get("question").is_some())
        .map(|deed| {
            assert_eq!((&deed["subject"], &deed["row"]), (&json!(ticket), &json!(scene.run)));
            assert_eq!(deed["device"], sara.signed_in.device.to_string());
            ["what", "question", "verdict"].map(|name| deed[name].as_str().unwrap())
        })
        .collect();
    assert_eq!(
        asked,
        [
            ["judge-answer", "products", "wrong"],
            ["compare-answer", "full-name", "wrong"],
            ["compare-answer", "date-of-birth", "right"]
        ]
    );
    let all = serde_json::to_string(&found).unwrap();
    for word in ["عبد الرحمن", "1988-03-09", "الغامدي"] {
        assert!(!all.contains(word), "{word}");
    }
    sound(&house).await;
}

/// X9, K6
async fn x9_an_approval_is_in_the_trail_with_who_gave_it(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, mut manager) = (house.sign_in("sara").await, house.sign_in("manager").await);
    let (one, other) = (house.ticket("m1").await, house.ticket("m2").await);
    for ticket in [one, other] {
        let reason = "the customer travels to Abha".to_owned();
        sara.act(&house, &Command::AskPending { ticket, reason }).await.unwrap();
    }
    let approve = Command::ApprovePending { ticket: one, term: 3_600_000, instead_of: None };
    sara.act(&house, &approve).await.unwrap_err();
    manager.act(&house, &approve).await.unwrap();
    let reason = "call the supplier first".to_owned();
    manager.act(&house, &Command::DeclinePending { ticket: other, reason, instead_of: None }).await.unwrap();

    let found = deeds(&house).await;
    assert_eq!(whats(&found)[2..], ["ask-pending", "ask-pending", "approve-pending", "decline-pending"]);
    let told = |deed: &Value| [deed["actor"].clone(), deed["subject"].clone()];
    assert_eq!(told(&found[4]), [json!(manager.user()), json!(one)]);
    assert_eq!(told(&found[5]), [json!(manager.user()), json!(other)]);
    assert_eq!(
        (&found[4]["term"], &found[5]["reason"]),
        (&json!("3600000"), &json!("call the supplier first"))
    );
    assert!(!serde_json::to_string(&found).unwrap().contains("Abha"), "why it was asked is not");
}

/// X14: who saw which value, when and where; the value itself is in no event.
async fn x14_a_reveal_is_in_the_trail_by_what_it_showed_and_never_with_the_value(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let shown = |secret| Command::Reveal { ticket, secret, contact: None };
    let entry = sara.entry(&shown(Secret::Email));
    sara.push(&house, std::slice::from_ref(&entry)).await.unwrap();
    assert_eq!(sara.act(&house, &shown(Secret::Phone)).await.unwrap_err().code, "reveal-nothing");
    let found = deeds(&house).await;
    assert_eq!(whats(&found), ["create", "reveal"], "what was refused was not done");
    let deed = &found[1];
    assert_eq!((&deed["actor"], &deed["subject"]), (&json!(sara.user()), &json!(ticket)));
    assert_eq!((&deed["secret"], &deed["command"]), (&json!("email"), &json!(entry.command_id)));
    assert!(!deed.to_string().contains("mail.example"), "{deed}");
    sound(&house).await;
    // Erased with everything about the ticket, like any other event.
    assert!(house.office().erase_trail(&ticket.to_string(), now()).await.unwrap() >= 2);
}

/// X9
async fn x9_a_transaction_that_fails_leaves_no_event(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let before = deeds(&house).await;
    by_hand(&house, "ALTER TABLE message RENAME TO message_away").await;
    let failed = sara.act(&house, &note(ticket, "into nowhere")).await.unwrap_err();
    assert_eq!(failed.code, "server-failed");
    by_hand(&house, "ALTER TABLE message_away RENAME TO message").await;
    assert_eq!(deeds(&house).await, before);
    sara.act(&house, &note(ticket, "and on it goes")).await.unwrap();
    assert_eq!(deeds(&house).await.len(), before.len() + 1);
    sound(&house).await;
}

async fn end(house: &House) -> AuditHead {
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    server::last_event(&mut conn, &office.ws).await.unwrap().unwrap()
}

/// X9
async fn x9_a_frame_carries_the_end_of_the_trail(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("m1").await;
    let mut lines: Vec<Line> = Vec::new();
    for _ in 0..2 {
        let mut line = omar.live(&house, 0).await;
        assert_eq!(line.frame().await.audit, Some(end(&house).await));
        lines.push(line);
    }
    let first = omar.frames(&house, 0, 1).await;
    assert!(first.more && first.frame.audit.is_none(), "there is more behind");
    sara.act(&house, &reply(ticket, "x")).await.unwrap();
    for line in &mut lines {
        assert_eq!(line.frame().await.audit, Some(end(&house).await));
    }
    let last = omar.frames(&house, 0, 5000).await;
    assert_eq!((last.more, last.frame.audit), (false, Some(end(&house).await)));
}

impl Person {
    /// Opens the line as a desk machine does that knows an end of the trail.
    async fn comes_back(&self, house: &House, epoch: &str, head: &AuditHead) {
        let known = KnownHead { epoch: epoch.to_owned(), head: head.clone() };
        let path = format!("/sync/frames?from=0&audit={known}");
        self.get::<Value>(house, &path).await.unwrap();
    }
}

async fn remembered(house: &House) -> Vec<(String, i64, Remembered)> {
    let (epoch, checked) = house.office().verify_trail(Vec::new()).await.unwrap();
    let here = checked.testimonies.into_iter().filter(|testimony| testimony.witness.epoch == epoch);
    here.map(|testimony| (testimony.witness.who, testimony.witness.n, testimony.found)).collect()
}

/// X9
async fn x9_a_trail_written_anew_is_told_by_a_machine_that_comes_back(on: Backend) {
    let mut house = House::new(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let device = |person: &Person| person.signed_in.device.to_string();
    let ticket = house.ticket("m1").await;
    sara.act(&house, &reply(ticket, "x")).await.unwrap();
    let frame = sara.frames(&house, 0, 5000).await.frame;
    let known = frame.audit.unwrap();
    sara.comes_back(&house, &frame.epoch, &known).await;
    assert_eq!(remembered(&house).await, [(device(&sara), known.n, Remembered::Agrees)]);
    assert_eq!(
        code(sara.get::<Value>(&house, "/sync/frames?from=0&audit=what").await),
        (400, "request-malformed".into())
    );

    // Somebody who has the database writes the whole trail anew, with as many events, and starts the server again.
    let office = house.office();
    let mut tx = office.db.begin().await.unwrap();
    for sql in ["DELETE FROM event", "UPDATE workspace SET events = 0, chain = ''"] {
        sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
    }
    for _ in 0..known.n {
        server::append_event(&mut tx, &office.ws, now().0, Deed::new("", "user-added", "u")).await.unwrap();
    }
    tx.commit().await.unwrap();
    drop(office);
    house.restart().await;
    assert_eq!(sound(&house).await.events, known.n, "by itself it holds");
    assert_eq!(remembered(&house).await, [(device(&sara), known.n, Remembered::Differs)]);
    // One that was away all the time is a witness of its own, over the other door too.
    let url = house.url(&format!("/sync/live?from=0&audit={}:{}:{}", frame.epoch, known.n, known.chain));
    omar.live_at(&url).await.frame().await;
    let mut told = remembered(&house).await;
    told.retain(|(who, ..)| *who == device(&omar));
    assert_eq!(told, [(device(&omar), known.n, Remembered::Differs)]);

    // What it hears from now on does not wash that away.
    sara.act(&house, &note(ticket, "y")).await.unwrap();
    omar.comes_back(&house, &frame.epoch, &end(&house).await).await;
    let mut told = remembered(&house).await;
    told.retain(|(who, ..)| *who == device(&omar));
    assert_eq!(told.len(), 2);
    assert_eq!(told[0], (device(&omar), known.n, Remembered::Differs));
    // A server that was put back from a backup is another life, of which the old ends say nothing.
    by_hand(&house, "UPDATE workspace SET epoch = 'another-life'").await;
    assert!(remembered(&house).await.is_empty());
}

/// X9, X10
async fn x9_what_is_said_of_a_ticket_can_be_erased(on: Backend) {
    let house = House::new(on).await;
    let mut sara = house.sign_in("sara").await;
    let (one, other) = (house.ticket("m1").await, house.ticket("m2").await);
    for ticket in [one, other] {
        sara.act(&house, &reply(ticket, "x")).await.unwrap();
    }
    let customer = house.ticket_row(one).await.customer.to_string();
    assert_eq!(house.office().erase_trail(&customer, now()).await.unwrap(), 2);
    assert_eq!(sound(&house).await.erased, 2);
    let left = deeds(&house).await;
    assert_eq!(whats(&left), ["create", "reply"]);
    assert!(left.iter().all(|deed| deed["subject"] == other.to_string()));
    // The writer goes on behind it.
    sara.act(&house, &note(other, "y")).await.unwrap();
    sound(&house).await;
    by_hand(
        &house,
        "UPDATE event SET payload = replace(payload, 'note', 'nope') WHERE payload LIKE '%\"note\"%'",
    )
    .await;
    let found = checked(&house.office()).await;
    assert_eq!(found.broken.first().map(|Broken { n, .. }| *n), Some(found.events), "the last one");
}

/// X9
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x9_two_servers_on_one_database_keep_one_unbroken_trail() {
    let mut house = House::new(Backend::Postgres).await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let mut people = Vec::new();
    for n in 0..6 {
        let person = house.sign_in(if n % 2 == 0 { "sara" } else { "omar" }).await;
        let ticket = house.ticket(&format!("m{n}")).await;
        people.push((person, ticket));
    }
    let before = checked(&house.office()).await.events;
    let doors = [house.running().url(), second.url()];
    let pushing = people.iter_mut().enumerate().map(|(n, (person, ticket))| {
        let entries: Vec<_> = (0..40).map(|i| person.entry(&note(*ticket, &i.to_string()))).collect();
        let (door, http, token) = (&doors[n % 2], &house.http, person.token.clone());
        async move {
            for entry in entries.chunks(5) {
                let body = serde_json::to_string(&kursi_protocol::sync::Push {
                    entries: entry.to_vec(),
                    known: 0,
                    lost: Vec::new(),
                })
                .unwrap();
                let request = http.post(format!("{door}/sync/push")).bearer_auth(&token).body(body);
                assert!(request.send().await.unwrap().status().is_success());
            }
        }
    });
    futures_util::future::join_all(pushing).await;
    let found = sound(&house).await;
    assert_eq!(found.events, before + 240);
    // Administrators write beside them.
    let first = house.running.replace(second).unwrap();
    house.office().channel_key(crate::house::DESK, "chat", now()).await.unwrap();
    assert_eq!(sound(&house).await.events, before + 241);
    first.stop().await;
}
