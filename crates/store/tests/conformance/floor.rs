//! The floor's rows, as every backend keeps them.

use kursi_rules::change::{Entity, Row};
use kursi_rules::seating::{ContactState, Ended, Floor, FloorRow};
use kursi_rules::time::MINUTE;
use kursi_store::rows::RowDoc;
use kursi_store::server::{self, ContactIntake};
use kursi_store::{AnyConnection, Shape, floor, rows};
use kursi_testkit::rows::{
    DESK, START, contact, deleted, presence, seat, seat_record, seat_wait, stored, user,
};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    x1_a_floor_is_read_as_it_was_written,
    what_is_over_stays_and_is_not_read,
    x1_a_place_in_the_line_goes_and_the_log_says_so,
    the_memory_of_a_floor_is_filled_within_its_days,
    the_ledger_is_read_newest_first,
    a_contact_is_delivered_once,
    a_database_of_before_gets_the_floor,
);

async fn put(conn: &mut AnyConnection, seq: i64, docs: &[RowDoc]) {
    rows::put(conn, WS, DESK, seq, docs, fold).await.unwrap();
}

fn sorted(mut rows: Vec<FloorRow>) -> Vec<FloorRow> {
    rows.sort_by_key(|row| {
        let row = Row::from(row.clone());
        (row.entity(), row.id())
    });
    rows
}

async fn x1_a_floor_is_read_as_it_was_written(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    assert!(floor::live(&mut tx, WS, DESK).await.unwrap().is_empty());
    let taken = seat(1);
    let written = [
        FloorRow::Seat(taken.clone()),
        FloorRow::Wait(seat_wait(2)),
        FloorRow::Contact(contact(1)),
        FloorRow::Presence(presence(1)),
        FloorRow::Record(seat_record(1, &taken)),
    ];
    let docs: Vec<RowDoc> = written
        .iter()
        .map(|row| {
            let row = Row::from(row.clone());
            RowDoc { entity: row.entity(), id: row.id(), doc: Some(row.to_doc()) }
        })
        .collect();
    put(&mut tx, 1, &docs).await;
    let mut elsewhere = contact(2);
    elsewhere.desk = "other".into();
    put(&mut tx, 1, &[stored(elsewhere)]).await;
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let read = floor::live(&mut conn, WS, DESK).await.unwrap();
    assert_eq!(sorted(read.clone()), written);
    let floor = Floor::from_rows(read);
    assert_eq!(floor.next_due(START), Some(START + MINUTE));
    assert_eq!((floor.taken("chat"), floor.waits().count(), floor.contacts().count()), (1, 1, 1));
    assert!(floor::live(&mut conn, "another", DESK).await.unwrap().is_empty());
}

async fn what_is_over_stays_and_is_not_read(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let (mut gone, mut wrapping) = (contact(1), contact(2));
    gone.state = ContactState::Ended { outcome: None };
    gone.ended_at = Some(START + 5);
    // The customer is gone, and the outcome is still awaited.
    wrapping.state = ContactState::WrapUp { seat: seat(1).id, until: START + 9 };
    wrapping.ended_at = Some(START + 5);
    let mut left = seat_record(1, &seat(1));
    (left.to, left.ended) = (Some(START + 7), Some(Ended::Left));
    put(&mut tx, 1, &[stored(gone), stored(&wrapping), stored(left)]).await;
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(floor::live(&mut conn, WS, DESK).await.unwrap(), [FloorRow::Contact(wrapping)]);
    assert_eq!(rows::count(&mut conn, WS, Entity::Contact).await.unwrap(), 2);
    assert_eq!(rows::count(&mut conn, WS, Entity::SeatRecord).await.unwrap(), 1);
}

async fn x1_a_place_in_the_line_goes_and_the_log_says_so(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    server::create_workspace(&mut tx, WS, "w", "epoch-1").await.unwrap();
    let (came, went) = (stored(seat_wait(1)), deleted(seat_wait(1)));
    for row in [&came, &went] {
        let seq = server::advance(&mut tx, WS).await.unwrap();
        put(&mut tx, seq, std::slice::from_ref(row)).await;
        server::append(&mut tx, WS, seq, &[(DESK.to_owned(), row.clone())]).await.unwrap();
    }
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    assert!(floor::live(&mut conn, WS, DESK).await.unwrap().is_empty());
    assert_eq!(rows::count(&mut conn, WS, Entity::SeatWait).await.unwrap(), 0);
    let changes = server::changes(&mut conn, WS, &[DESK.to_owned()], 0, 10).await.unwrap();
    assert_eq!(changes.rows, [(2, went)]);
}

async fn the_memory_of_a_floor_is_filled_within_its_days(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let (mut old, mut fresh) = (contact(1), contact(2));
    for (row, at) in [(&mut old, START + 10), (&mut fresh, START + 20)] {
        row.state = ContactState::Ended { outcome: Some("solved".into()) };
        row.ended_at = Some(at);
    }
    let mut sat = seat_record(1, &seat(1));
    (sat.to, sat.ended) = (Some(START + 10), Some(Ended::Break));
    let open = contact(3);
    put(&mut tx, 1, &[stored(&old), stored(&fresh), stored(&open), stored(sat), stored(presence(1))]).await;
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let scopes = [DESK.to_owned()];
    let mut filled = async |entity, from: Option<i64>| {
        let total = server::bootstrap_total(&mut conn, WS, &scopes, entity, from).await.unwrap();
        let page = server::bootstrap(&mut conn, WS, &scopes, entity, None, 10, from).await.unwrap();
        assert_eq!(total, page.len() as i64);
        let mut ids: Vec<String> = page.into_iter().map(|(id, ..)| id).collect();
        ids.sort();
        ids
    };
    let from = Some(START.0 + 15);
    assert_eq!(filled(Entity::Contact, from).await, [fresh.id.to_string(), open.id.to_string()]);
    assert_eq!(filled(Entity::Contact, None).await.len(), 3);
    assert!(filled(Entity::SeatRecord, from).await.is_empty());
    assert_eq!(filled(Entity::Presence, from).await, [format!("{DESK}/{}", user(1).id)]);
}

async fn a_contact_is_delivered_once(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let taken = ContactIntake {
        desk: DESK.into(),
        channel: "chat".into(),
        external_id: "c1".into(),
        hash: "h".into(),
        contact: contact(1).id.to_string(),
    };
    server::put_contact_intake(&mut tx, WS, &taken).await.unwrap();
    let seen = server::contact_seen(&mut tx, WS, DESK, "chat", "c1").await.unwrap();
    assert_eq!(seen, Some((taken.hash.clone(), taken.contact.clone())));
    assert_eq!(server::contact_seen(&mut tx, WS, DESK, "call", "c1").await.unwrap(), None);
    assert!(server::put_contact_intake(&mut tx, WS, &taken).await.is_err(), "not twice");
}

/// A database made before there was a floor has its later migrations still before it.
async fn a_database_of_before_gets_the_floor(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    put(&mut tx, 1, &[stored(user(1))]).await;
    for table in ["seat", "seat_wait", "live_contact", "presence", "seat_record", "contact_intake"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DROP TABLE {table}"))).execute(&mut *tx).await.unwrap();
    }
    let before = "DELETE FROM kursi_migration WHERE version IN (1002, 2002)";
    sqlx::query(before).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    put(&mut tx, 2, &[stored(presence(1))]).await;
    assert_eq!(floor::live(&mut tx, WS, DESK).await.unwrap(), [FloorRow::Presence(presence(1))]);
    assert_eq!(rows::count(&mut tx, WS, Entity::User).await.unwrap(), 1, "and keeps what it had");
}

async fn the_ledger_is_read_newest_first(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    assert_eq!(floor::sittings(&mut tx, WS, DESK, 0, 10).await.unwrap(), (0, vec![]));
    let docs: Vec<RowDoc> = (1..=7)
        .map(|n| {
            let mut record = seat_record(n, &seat(1));
            // The last two are still going on.
            if n <= 5 {
                (record.to, record.ended) = (Some(START + i64::try_from(n).unwrap()), Some(Ended::Left));
            }
            stored(record)
        })
        .collect();
    put(&mut tx, 1, &docs).await;
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let mut read = Vec::new();
    for offset in [0, 3, 6, 9] {
        let (total, page) = floor::sittings(&mut conn, WS, DESK, offset, 3).await.unwrap();
        assert_eq!(total, 7);
        read.extend(page);
    }
    let ends: Vec<Option<i64>> = read
        .iter()
        .map(|doc| match Row::from_doc(Entity::SeatRecord, doc).unwrap() {
            Row::SeatRecord(record) => record.to.map(|to| to.0 - START.0),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(ends, [None, None, Some(5), Some(4), Some(3), Some(2), Some(1)]);
}
