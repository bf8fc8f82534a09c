//! The floor of the change log.

use kursi_rules::change::Entity;
use kursi_store::rows::RowDoc;
use kursi_store::server::{self, Answered, Device};
use kursi_store::{AnyConnection, Shape};
use kursi_testkit::rows::{DESK, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::WS;

stories!(
    k4_the_floor_rises_to_what_is_older_than_the_span,
    k4_lines_go_in_turns_and_none_above_the_floor,
    k4_an_outcome_stays_until_its_device_has_it,
);

async fn founded(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    server::create_workspace(&mut conn, WS, "نقطة", "epoch-1").await.unwrap();
    drop(conn);
    test
}

async fn write(conn: &mut AnyConnection, rows: impl IntoIterator<Item = u64>) -> i64 {
    let seq = server::advance(conn, WS).await.unwrap();
    let rows: Vec<(String, RowDoc)> =
        rows.into_iter().map(|n| (DESK.to_owned(), stored(ticket(n)))).collect();
    server::append(conn, WS, seq, &rows).await.unwrap();
    seq
}

async fn k4_the_floor_rises_to_what_is_older_than_the_span(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    server::mark_log(&mut conn, WS, 100).await.unwrap();
    write(&mut conn, [1]).await;
    server::mark_log(&mut conn, WS, 200).await.unwrap();
    server::mark_log(&mut conn, WS, 250).await.unwrap();
    write(&mut conn, [2]).await;
    write(&mut conn, [3]).await;
    server::mark_log(&mut conn, WS, 300).await.unwrap();
    let mut raise = async |before| server::raise_floor(&mut conn, WS, before).await.unwrap();
    assert_eq!(raise(99).await, None, "nothing is that old");
    assert_eq!(raise(199).await, None, "what was written later than the mark may be newer");
    assert_eq!(raise(249).await, Some(1));
    assert_eq!(raise(299).await, None, "of the two later ones nobody knows that they are older");
    assert_eq!(raise(400).await, Some(3));
    assert_eq!(raise(400).await, None);
    assert_eq!(raise(i64::MIN).await, None, "it never falls");
    assert_eq!(server::floor(&mut conn, WS).await.unwrap(), 3);
    // A quiet house writes no marks.
    for at in 500..510 {
        server::mark_log(&mut conn, WS, at).await.unwrap();
    }
    let marks: i64 = sqlx::query_scalar("SELECT count(*) FROM log_mark").fetch_one(&mut *conn).await.unwrap();
    assert!(marks <= 1, "{marks}");
}

async fn k4_lines_go_in_turns_and_none_above_the_floor(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    for rows in [1..=2, 3..=3, 4..=13, 14..=15] {
        write(&mut conn, rows).await;
    }
    server::mark_log(&mut conn, WS, 100).await.unwrap();
    write(&mut conn, [16, 17]).await;
    let mut compact = async |turn| server::compact_lines(&mut conn, WS, turn).await.unwrap();
    assert_eq!(compact(100).await, 0, "the floor has not risen");
    server::raise_floor(&mut conn, WS, 100).await.unwrap();
    let mut compact = async |turn| server::compact_lines(&mut conn, WS, turn).await.unwrap();
    assert_eq!(compact(3).await, 3);
    assert_eq!(compact(3).await, 10, "a transaction goes whole");
    assert_eq!(compact(100).await, 2);
    assert_eq!(compact(100).await, 0);
    let scopes = [DESK.to_owned()];
    let left = server::changes(&mut conn, WS, &scopes, 4, 100).await.unwrap();
    assert_eq!((left.rows.len(), left.to, left.floor), (2, 5, 4), "a reader at the floor has every line");
    let before = server::changes(&mut conn, WS, &scopes, 3, 100).await.unwrap();
    assert!(before.floor > 3, "a reader before it is known by it");
    let sizes = server::log_sizes(&mut conn, WS).await.unwrap();
    assert_eq!((sizes.floor, sizes.head, sizes.lines), (4, 5, 2));
}

async fn k4_an_outcome_stays_until_its_device_has_it(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let device = |name: &str| Device {
        device: name.into(),
        user: "u".into(),
        name: "pc".into(),
        last_n: 0,
        protocol: 1,
        revoked: false,
        created_at: 1,
        seen_at: 1,
        made_at: 1,
        wipe_asked_at: 0,
        wiped_at: 0,
    };
    let told = |device: &str, last_n, known, results| Answered {
        device: device.into(),
        last_n,
        made_at: 1,
        known,
        results,
    };
    for name in ["d1", "d2"] {
        server::add_device(&mut conn, WS, &device(name)).await.unwrap();
        for n in 1..=6u32 {
            let seq = write(&mut conn, [u64::from(n)]).await;
            let results = vec![(n, format!("h{n}"), "{}".to_owned())];
            server::put_answered(&mut conn, WS, seq, &[told(name, n, 0, results)]).await.unwrap();
        }
    }
    assert_eq!(server::device_ids(&mut conn, WS).await.unwrap(), ["d1", "d2"]);
    server::put_answered(&mut conn, WS, 0, &[told("d1", 6, 4, Vec::new())]).await.unwrap();
    server::put_answered(&mut conn, WS, 0, &[told("d1", 6, 2, Vec::new())]).await.unwrap();
    assert_eq!(
        server::compact_results(&mut conn, WS, "d1", 100).await.unwrap(),
        0,
        "nothing lies below a floor"
    );
    server::mark_log(&mut conn, WS, 100).await.unwrap();
    server::raise_floor(&mut conn, WS, 100).await.unwrap();
    let mut compact =
        async |device, turn| server::compact_results(&mut conn, WS, device, turn).await.unwrap();
    assert_eq!(compact("d2", 100).await, 0, "it has said of none that it has it");
    assert_eq!(compact("d1", 3).await, 3, "in turns");
    assert_eq!(compact("d1", 3).await, 1, "what it said once counts");
    assert_eq!(compact("d1", 3).await, 0);
    server::put_answered(&mut conn, WS, 0, &[told("d1", 6, 6, Vec::new())]).await.unwrap();
    let mut compact =
        async |device, turn| server::compact_results(&mut conn, WS, device, turn).await.unwrap();
    assert_eq!(compact("d1", 100).await, 1, "the newest one stays");
    assert_eq!(server::result(&mut conn, WS, "d1", 5).await.unwrap(), None);
    assert!(server::result(&mut conn, WS, "d1", 6).await.unwrap().is_some());
    assert_eq!(server::last_n_at(&mut conn, WS, "d1", 12).await.unwrap(), 6);
    assert_eq!(
        kursi_store::rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(),
        0,
        "rows are another matter"
    );
}
