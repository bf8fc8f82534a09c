//! Steps of tickets' ladders that the server takes by itself when they are due (D4, E4, E8).

use kursi_rules::TicketId;
use kursi_rules::activity::{Activity, Deed};
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::message::{Author, Message};
use kursi_testkit::Backend;
use serde_json::json;

use crate::audit::deeds;
use crate::house::{DESK, House, Person, letter, must, now, pack, reply, resolve};
use crate::mail::Relay;
use crate::on_both;

on_both!(
    d4_a_missed_target_delivers_the_ticket_by_itself_after_a_restart_too,
    d4_what_is_due_is_taken_before_what_comes_too_late,
    d4_the_cause_of_a_miss_is_recorded_and_counted_and_its_words_stay_in_the_house,
    e4_a_reminder_leaves_the_house_by_mail_and_closes_nothing,
);

const MINUTE: i64 = 60_000;

/// OneCard's pack with ladders of tickets.
fn with(ladders: &str, names: &[&str]) -> kursi_desks::Pack {
    let plain = pack(DESK, "OC");
    let files = plain.files().map(|(name, text)| {
        let more = match name {
            "desk.toml" => ladders.to_owned(),
            _ => names.iter().map(|name| format!("\n{name} = …\n")).collect(),
        };
        (name.to_owned(), format!("{text}\n{more}"))
    });
    kursi_desks::Pack::from_files(files)
}

const MISSED: &str = r#"
[[ladder]]
id = "missed"
on = "ticket"
missed = "first-reply"
calendar = "always"
requirement = "D4"
source = "ours"

[[ladder.steps]]
id = "deliver"
by = "server"
opens_after_minutes = 0
deliver = "quality-officer"
first = true
"#;

const CONFIRM: &str = r#"
[[ladder]]
id = "confirm"
on = "ticket"
while = { status = "resolved" }
calendar = "always"
requirement = "E4"
source = "ours"

[[ladder.steps]]
id = "remind"
by = "server"
opens_after_minutes = 0
say = "greeting"
"#;

async fn house(on: Backend, relay: Option<&Relay>, ladders: &str, names: &[&str]) -> House {
    let house = House::with(on, |config| {
        config.allow_backdating = true;
        config.mail = relay.map(Relay::mail);
    })
    .await;
    must(house.office().import_desk(&with(ladders, names), now()).await).await;
    house
}

/// A ticket that came so long ago.
async fn came(house: &House, external_id: &str, ago: i64) -> TicketId {
    let mut body = letter(external_id);
    body["received_at"] = json!(now().0 - ago);
    let (_, taken) = house.intake(body).await.unwrap();
    taken["ticket"].as_str().unwrap().parse().unwrap()
}

fn delivered(row: &Row, ticket: TicketId) -> bool {
    matches!(row, Row::Ticket(row) if row.id == ticket && row.course.delivered.is_some())
}

/// Every row of a kind that a person's machine is told.
async fn rows(person: &Person, house: &House, entity: Entity) -> Vec<Row> {
    let frame = person.frames(house, 0, 10_000).await.frame;
    let docs = frame.rows.iter().filter(|row| row.entity == entity).filter_map(|row| row.doc.as_ref());
    docs.map(|doc| Row::from_doc(entity, doc.get()).unwrap()).collect()
}

async fn deliveries(person: &Person, house: &House) -> Vec<Activity> {
    let rows = rows(person, house, Entity::Activity).await.into_iter();
    rows.filter_map(|row| match row {
        Row::Activity(row) if matches!(row.deed, Deed::Delivered { .. }) => Some(row),
        _ => None,
    })
    .collect()
}

async fn d4_a_missed_target_delivers_the_ticket_by_itself_after_a_restart_too(on: Backend) {
    let mut house = house(on, None, MISSED, &["ladder-missed", "ladder-missed-deliver"]).await;
    let sara = house.sign_in("sara").await;
    let mut line = sara.live(&house, 0).await;
    let late = came(&house, "late", 31 * MINUTE).await;
    // Nobody does anything, and a colleague's machine hears of it.
    line.until(Entity::Ticket, |row| delivered(row, late)).await;
    let row = house.ticket_row(late).await;
    let known = row.course.delivered.clone().unwrap();
    assert_eq!((known.to.as_str(), row.assignee, row.status.as_str()), ("quality-officer", None, "new"));
    assert!(row.awaiting_since.is_some() && row.due.is_some(), "nobody has answered");

    // One that falls due while no server runs is delivered by the one that runs next.
    let soon = came(&house, "soon", 30 * MINUTE - 1_500).await;
    assert_eq!(house.ticket_row(soon).await.course.delivered, None);
    house.stop().await;
    tokio::time::sleep(std::time::Duration::from_millis(1_600)).await;
    house.restart().await;
    let sara = house.sign_in("sara").await;
    let mut line = sara.live(&house, 0).await;
    line.until(Entity::Ticket, |row| delivered(row, soon)).await;
    let found = deliveries(&sara, &house).await;
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|row| row.actor.is_none()), "nobody did it");
    let trail = deeds(&house).await;
    let own: Vec<_> = trail.iter().filter(|deed| deed["what"] == "climb").collect();
    assert_eq!(own.len(), 2);
    assert!(own.iter().all(|deed| deed["actor"] == "server" && deed["ladder"] == "missed"), "{own:?}");
    assert!(house.office().verify_trail(Vec::new()).await.unwrap().1.breaks == 0);
}

/// A reply that comes after the term meets a ticket that was delivered, whoever looked first.
async fn d4_what_is_due_is_taken_before_what_comes_too_late(on: Backend) {
    let house = house(on, None, MISSED, &["ladder-missed", "ladder-missed-deliver"]).await;
    let mut sara = house.sign_in("sara").await;
    for n in 0..3 {
        let ticket = came(&house, &format!("late-{n}"), 31 * MINUTE).await;
        sara.act(&house, &reply(ticket, "عذرًا على التأخير")).await.unwrap();
        let row = house.ticket_row(ticket).await;
        assert!(row.course.delivered.is_some() && row.course.climbs.is_empty(), "{:?}", row.course);
        assert_eq!((row.status.as_str(), row.replies), ("in-progress", 1));
    }
    assert_eq!(deliveries(&sara, &house).await.len(), 3, "each once");
}

async fn e4_a_reminder_leaves_the_house_by_mail_and_closes_nothing(on: Backend) {
    let relay = Relay::new(&[]).await;
    let house = house(on, Some(&relay), CONFIRM, &["ladder-confirm", "ladder-confirm-remind"]).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    sara.act(&house, &reply(ticket, "تم تفعيل الرمز")).await.unwrap();
    sara.act(&house, &resolve(ticket, "inquiry")).await.unwrap();
    let letters = relay.letters(2).await;
    let number = house.ticket_row(ticket).await.number.unwrap();
    let said = letters.iter().map(|letter| letter.words()).find(|words| words.contains("لتواصلكم")).unwrap();
    assert!(said.contains("خالد"), "{said}");
    assert!(letters.iter().all(|letter| letter.read("Subject").contains(&number)));
    let row = house.ticket_row(ticket).await;
    assert_eq!((row.status.as_str(), row.replies), ("resolved", 1), "it is no answer, and nothing is closed");
    let messages = rows(&sara, &house, Entity::Message).await.into_iter();
    let by_desk: Vec<Message> = messages
        .filter_map(|row| match row {
            Row::Message(row) if row.author == Author::Desk => Some(row),
            _ => None,
        })
        .collect();
    assert_eq!(by_desk.len(), 1, "once");
    assert_eq!(by_desk[0].template.as_deref(), Some("greeting"));
}

/// Two servers see one step due, and it is done once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn d4_several_servers_deliver_a_ticket_once() {
    let house = house(Backend::Postgres, None, MISSED, &["ladder-missed", "ladder-missed-deliver"]).await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let sara = house.sign_in("sara").await;
    let mut line = sara.live(&house, 0).await;
    let mut tickets = Vec::new();
    for n in 0..8 {
        // Some are due at once, others while both look.
        tickets.push(came(&house, &format!("m{n}"), 30 * MINUTE - 300 * n).await);
    }
    for _ in 0..200 {
        if deliveries(&sara, &house).await.len() == tickets.len() {
            break;
        }
        line.frame().await;
    }
    let mut found: Vec<TicketId> = deliveries(&sara, &house).await.iter().map(|row| row.ticket).collect();
    found.sort_unstable();
    tickets.sort_unstable();
    assert_eq!(found, tickets);
    second.stop().await;
    assert_eq!(deliveries(&sara, &house).await.len(), tickets.len());
}

/// The role that the pack names records why it was late: the ticket asks until then, the report counts it, and neither the audit
/// trail nor what the portal reads has the words.
async fn d4_the_cause_of_a_miss_is_recorded_and_counted_and_its_words_stay_in_the_house(on: Backend) {
    let asks = format!(
        "{MISSED}asks_cause = true\n\n[[cause]]\nid = \"overlooked\"\nrequirement = \"D4\"\nsource = \"ours\"\n"
    );
    let plain = with(&asks, &["ladder-missed", "ladder-missed-deliver", "cause-overlooked"]);
    let may = "id = \"quality-officer\"\nrank = 30\nmay = [\"note\"";
    let files = plain
        .files()
        .map(|(name, text)| (name.to_owned(), text.replacen(may, &format!("{may}, \"record-cause\""), 1)));
    let house = House::with(on, |config| config.allow_backdating = true).await;
    must(house.office().import_desk(&kursi_desks::Pack::from_files(files), now()).await).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = came(&house, "late", 31 * MINUTE).await;
    sara.act(&house, &reply(ticket, "عذرًا على التأخير")).await.unwrap();
    let [miss] = &house.ticket_row(ticket).await.course.misses[..] else { panic!("one miss") };
    let words = "Nobody looked into this queue";
    let command = Command::RecordCause {
        ticket,
        target: miss.target.clone(),
        due_at: miss.due_at,
        cause: "overlooked".into(),
        text: words.into(),
    };
    let refused = sara.act(&house, &command).await.unwrap_err();
    assert_eq!(refused.code, "record-cause-not-allowed");
    let grants = [(DESK.to_owned(), "quality-officer".to_owned())];
    house.office().add_user("quality", "Quality", crate::house::PASSWORD, &grants, now()).await.unwrap();
    let mut quality = house.sign_in("quality").await;
    let misses = async |person: &Person| crate::reports::misses(&house, person).await;
    let count = |cause: Option<&str>| vec![("first-reply".to_owned(), cause.map(str::to_owned), 1)];
    assert_eq!(misses(&quality).await, count(None), "it is counted before its cause is known");
    quality.act(&house, &command).await.unwrap();
    assert_eq!(misses(&quality).await, count(Some("overlooked")));
    assert_eq!(quality.act(&house, &command).await.unwrap_err().code, "record-cause-already");
    let told = rows(&sara, &house, Entity::Activity).await;
    let is_it = |row: &Row| matches!(row, Row::Activity(row) if matches!(&row.deed, Deed::CauseRecorded { text, .. } if text == words));
    assert!(told.iter().any(is_it), "agents see it");
    let trail = deeds(&house).await;
    let own: Vec<_> = trail.iter().filter(|deed| deed["what"] == "record-cause").collect();
    assert_eq!(own.len(), 1);
    assert_eq!((&own[0]["cause"], &own[0]["target"]), (&json!("overlooked"), &json!("first-reply")));
    assert!(!own[0].to_string().contains(words), "{own:?}");
}
