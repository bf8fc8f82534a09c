//! Records, as every backend keeps them.

use kursi_protocol::check::{Kind, Span};
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::{Command, RecordDeed};
use kursi_rules::decide::Context;
use kursi_rules::record::{Record, Value};
use kursi_rules::{CommandId, RecordId};
use kursi_store::judge::{Overlay, Verdict};
use kursi_store::{Shape, check, purge, replica, rows, server};
use kursi_testkit::rows::{DESK, START, customer, record, stored, ticket, user};
use kursi_testkit::{Backend, TestDb, stories};
use uuid::Uuid;

use crate::{WS, desk, fold};

stories!(
    c12_the_records_of_a_customer_are_read_together,
    c12_a_batch_sees_the_record_that_it_began,
    every_record_goes_into_the_first_filling_and_is_compared,
    a_database_of_before_gets_records,
    a_prediction_of_a_record_is_put_back_with_all_of_its_customer,
    k4_a_purge_takes_records_too,
);

async fn c12_the_records_of_a_customer_are_read_together(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let (one, two) = (customer(1), customer(2));
    let (first, second, elsewhere) = (record(1, &one), record(2, &one), record(3, &two));
    rows::put(&mut tx, WS, DESK, 1, &[stored(&second), stored(&elsewhere), stored(&first)], fold)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let read: Vec<Record> = rows::records(&mut conn, WS, &one.id.to_string())
        .await
        .unwrap()
        .iter()
        .map(|doc| serde_json::from_str(doc).unwrap())
        .collect();
    assert_eq!(read, [first, second]);
    assert!(rows::records(&mut conn, "another", &one.id.to_string()).await.unwrap().is_empty());
}

/// A desk with one kind of record of which there can be one only.
fn desk_with_records() -> kursi_rules::desk::Desk {
    let mut desk = desk();
    desk.records = serde_json::from_value(serde_json::json!([{
        "id": "plan", "initial": "open", "states": [{"id": "open"}, {"id": "shut", "over": true}],
        "fields": [{"id": "visits", "type": "count", "least": 1, "most": 9}], "amounts": [],
        "create": {"may": ["agent"]},
        "actions": [{"id": "shut", "may": ["agent"], "from": ["open"], "to": "shut"}],
    }]))
    .expect("kinds of records");
    desk
}

async fn c12_a_batch_sees_the_record_that_it_began(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let one = ticket(1);
    rows::put(&mut tx, WS, DESK, 1, &[stored(&one), stored(customer(1))], fold).await.unwrap();
    let (desk, mut overlay) = (desk_with_records(), Overlay::new(WS, false));
    let record = RecordId(Uuid::from_u128(5));
    let fields = [("visits".to_owned(), Value::Count(5))].into();
    let begin = Command::CreateRecord { ticket: one.id, record, kind: "plan".into(), of: None, fields };
    let (inputs, shown, texts) = (Default::default(), Default::default(), vec![]);
    let deed = RecordDeed { record, action: "shut".into(), inputs, shown, texts };
    let shut = Command::ActOnRecord { ticket: one.id, deed };
    for (n, command) in [(1, &begin), (2, &shut)] {
        let actor = Actor::Person { user: user(1).id, role: "agent".into() };
        let command_id = CommandId(Uuid::from_u128(n));
        let context = Context { actor, command: command_id, made_at: START, received_at: START, revision: 1 };
        let verdict = overlay.decide(&mut tx, &desk, command, &context).await.unwrap();
        assert!(matches!(verdict, Verdict::Done(_)), "{verdict:?}");
    }
    let found = overlay.rows().find_map(|row| match row {
        Row::Record(record) => Some(record.state.clone()),
        _ => None,
    });
    assert_eq!(found.as_deref(), Some("shut"));
}

async fn every_record_goes_into_the_first_filling_and_is_compared(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let own = [stored(record(1, &customer(1))), stored(record(2, &customer(2)))];
    rows::put(&mut tx, WS, DESK, 1, &own, fold).await.unwrap();
    rows::put(&mut tx, WS, "another", 1, &[stored(record(3, &customer(3)))], fold).await.unwrap();
    let scopes = [DESK.to_owned()];
    let from = Some(START.0 + 1);
    let page = server::bootstrap(&mut tx, WS, &scopes, Entity::Record, None, 10, from).await.unwrap();
    let total = server::bootstrap_total(&mut tx, WS, &scopes, Entity::Record, from).await.unwrap();
    assert_eq!((page.len(), total), (2, 2), "what is reckoned of a package needs all of it, however old");
    let span = Span { after: String::new(), to: None, except: vec![] };
    let ours = check::part(&mut tx, WS, Some(&scopes), Kind::Records, &span, 10).await.unwrap();
    assert_eq!(ours.rows.len(), 2);
}

async fn a_database_of_before_gets_records(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    sqlx::query("DROP TABLE record").execute(&mut *tx).await.unwrap();
    sqlx::query("DELETE FROM kursi_migration WHERE version = 1070").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(record(1, &customer(1)))], fold).await.unwrap();
    assert_eq!(rows::count(&mut tx, WS, Entity::Record).await.unwrap(), 1);
}

/// What is predicted of a customer's records at one ticket hangs together with what is predicted of them at another.
async fn a_prediction_of_a_record_is_put_back_with_all_of_its_customer(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    let one = ticket(1);
    let other = kursi_rules::ticket::Ticket { customer: one.customer, ..ticket(2) };
    let stranger = ticket(3);
    let own = record(1, &customer(1));
    let rows = [stored(&one), stored(&other), stored(&stranger), stored(&own)];
    rows::put(&mut tx, WS, DESK, 1, &rows, fold).await.unwrap();
    for (ticket, also) in [(&one, Some(&own)), (&other, None), (&stranger, None)] {
        let mut names = vec![(Entity::Ticket, ticket.id.to_string())];
        names.extend(also.map(|record| (Entity::Record, record.id.to_string())));
        replica::shadow_keep(&mut tx, WS, &ticket.id.to_string(), &names).await.unwrap();
    }
    let mut linked = [one.id, other.id].map(|id| (id.to_string(), one.customer.to_string()));
    linked.sort();
    assert_eq!(replica::shadow_customers(&mut tx).await.unwrap(), linked);
    let shadows = replica::shadows_of(&mut tx, &one.id.to_string()).await.unwrap();
    assert!(shadows.contains(&(Entity::Record, own.id.to_string(), stored(&own).doc)));
}

async fn k4_a_purge_takes_records_too(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(record(1, &customer(1)))], fold).await.unwrap();
    while purge::replica_turn(&mut tx, 10).await.unwrap() {}
    assert_eq!(rows::count(&mut tx, WS, Entity::Record).await.unwrap(), 0);
}
