//! What is read once for all who listen, and how they hear that somebody's authority moved.

use kursi_rules::change::Entity;
use kursi_store::rows::RowDoc;
use kursi_store::server::{self, Account, Answered, Device, Judged, STRIDE, Session, Step};
use kursi_store::{AnyConnection, Shape};
use kursi_testkit::rows::DESK;
use kursi_testkit::{Backend, TestDb, stories};

use crate::WS;

stories!(
    a7_a_step_is_the_log_of_all_scopes_and_devices_at_one_moment,
    a_step_that_is_not_whole_says_so,
    k8_whatever_takes_something_from_somebody_moves_their_authority,
);

async fn founded(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    server::create_workspace(&mut conn, WS, "نقطة", "epoch-1").await.unwrap();
    drop(conn);
    test
}

async fn write(conn: &mut AnyConnection, rows: &[(&str, &str, Option<&str>)]) -> i64 {
    let seq = server::advance(conn, WS).await.unwrap();
    let rows: Vec<(String, RowDoc)> = rows
        .iter()
        .map(|(scope, id, doc)| {
            let row = RowDoc { entity: Entity::Ticket, id: (*id).into(), doc: doc.map(Into::into) };
            ((*scope).to_owned(), row)
        })
        .collect();
    server::append(conn, WS, seq, &rows).await.unwrap();
    seq
}

async fn step(conn: &mut AnyConnection, from: i64, most: u32) -> Step {
    server::step(conn, WS, from, 0, most).await.unwrap()
}

async fn a7_a_step_is_the_log_of_all_scopes_and_devices_at_one_moment(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let nothing = step(&mut conn, 0, 10).await;
    assert_eq!((&*nothing.epoch, nothing.head, nothing.audit, nothing.whole), ("epoch-1", 0, None, true));
    assert!(nothing.lines.is_empty() && nothing.results.is_empty() && nothing.moved.is_empty());

    write(&mut conn, &[("desk:a", "x", Some("{\"n\":1}"))]).await;
    let seq = write(&mut conn, &[("desk:b", "x", Some("{\"n\":2}")), ("desk:a", "x", None)]).await;
    let outcome = |n: u32| (n, format!("hash-{n}"), format!("{{\"n\":{n},\"outcome\":\"accepted\"}}"));
    let answered = |device: &str, results: Vec<(u32, String, String)>| Answered {
        device: device.into(),
        last_n: results.last().map_or(0, |(n, ..)| *n),
        made_at: 0,
        known: 0,
        results,
    };
    let all = [answered("d2", vec![outcome(7)]), answered("d1", vec![outcome(1), outcome(2)])];
    server::put_answered(&mut conn, WS, seq, &all).await.unwrap();
    write(&mut conn, &[]).await;

    let found = step(&mut conn, 1, 10).await;
    assert_eq!((found.head, found.whole), (3, true), "also where the last transaction has no rows");
    let lines: Vec<_> =
        found.lines.iter().map(|(seq, scope, row)| (*seq, &**scope, &*row.id, row.doc.as_deref())).collect();
    let wanted = [(2, "desk:a", "x", None), (2, "desk:b", "x", Some("{\"n\":2}"))];
    assert_eq!(lines, wanted, "what leaves a scope comes before what enters one");
    let mut results = found.results.clone();
    results.sort_by_key(|result| result.outcome.clone());
    let judged = |device: &str, n: u32| Judged {
        seq,
        device: device.into(),
        hash: outcome(n).1,
        outcome: outcome(n).2,
    };
    assert_eq!(results, [judged("d1", 1), judged("d1", 2), judged("d2", 7)]);
    let own: Vec<_> = found.results.iter().filter(|result| result.device == "d1").collect();
    assert_eq!(own, [&judged("d1", 1), &judged("d1", 2)], "a device's in the order of their numbers");
    assert!(server::step(&mut conn, "other", 0, 0, 10).await.is_err(), "no such workspace");
}

async fn a_step_that_is_not_whole_says_so(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    for _ in 0..3 {
        write(&mut conn, &[("desk:a", "x", Some("1"))]).await;
    }
    assert!(step(&mut conn, 0, 3).await.whole);
    let short = step(&mut conn, 0, 2).await;
    assert_eq!((short.whole, short.head), (false, 3), "lines are missing, but not the end");
    assert!(step(&mut conn, 1, 2).await.whole);
    let sql = "UPDATE workspace SET head = $2 WHERE ws = $1";
    sqlx::query(sql).bind(WS).bind(STRIDE + 1).execute(&mut *conn).await.unwrap();
    assert!(!step(&mut conn, 0, 10).await.whole, "so many transactions are not read at once");
    assert!(step(&mut conn, 1, 10).await.whole);
    assert!(step(&mut conn, i64::MAX - STRIDE, 10).await.lines.is_empty(), "a cursor of another log");
}

/// Each of them in a transaction, as it has to be.
async fn k8_whatever_takes_something_from_somebody_moves_their_authority(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    for (user, name) in [("u1", "d1"), ("u2", "d2")] {
        let account = Account {
            user: user.into(),
            login: user.into(),
            name: user.into(),
            password_hash: String::new(),
            active: true,
            failed: 0,
            locked_until: 0,
        };
        server::add_account(&mut conn, WS, &account).await.unwrap();
        let device = Device {
            device: name.into(),
            user: user.into(),
            name: String::new(),
            last_n: 0,
            protocol: 2,
            revoked: false,
            created_at: 5,
            seen_at: 5,
            made_at: 0,
            wipe_asked_at: 0,
            wiped_at: 0,
        };
        server::add_device(&mut conn, WS, &device).await.unwrap();
        let session = Session { user: user.into(), device: name.into(), expires_at: 9 };
        server::add_session(&mut conn, WS, &format!("token of {user}"), &session).await.unwrap();
    }
    server::set_seen(&mut conn, WS, "d1", 3, 6).await.unwrap();
    server::end_session(&mut conn, WS, "nobody's").await.unwrap();
    server::forget_sessions(&mut conn, WS, 1).await.unwrap();
    assert_eq!(
        server::authority(&mut conn, WS).await.unwrap(),
        0,
        "none of this takes anything from anybody"
    );
    drop(conn);

    let mut known = 0;
    for (what, whose) in [
        ("grant", "u1"),
        ("revoke", "u2"),
        ("end a session", "u1"),
        ("end all sessions", "u2"),
        ("deactivate", "u1"),
        ("revoke a device", "u2"),
        ("wipe", "u1"),
        ("an older program", "u2"),
    ] {
        let mut tx = test.db.begin().await.unwrap();
        match what {
            "grant" => server::grant(&mut tx, WS, whose, DESK, "agent").await.unwrap(),
            "revoke" => assert!(!server::revoke(&mut tx, WS, whose, DESK).await.unwrap()),
            "end a session" => server::end_session(&mut tx, WS, "token of u1").await.unwrap(),
            "end all sessions" => server::end_sessions_of(&mut tx, WS, whose).await.unwrap(),
            "deactivate" => server::set_active(&mut tx, WS, whose, false).await.unwrap(),
            "revoke a device" => server::revoke_device(&mut tx, WS, "d2").await.unwrap(),
            "wipe" => server::ask_wipe(&mut tx, WS, "d1", 7).await.unwrap(),
            _ => server::set_seen(&mut tx, WS, "d2", 1, 8).await.unwrap(),
        }
        tx.commit().await.unwrap();
        let mut conn = test.db.conn().await.unwrap();
        let found = server::step(&mut conn, WS, 0, known, 10).await.unwrap();
        assert!(found.authority > known, "{what}");
        assert_eq!(found.moved, [(whose.to_owned(), found.authority)], "{what}: whose, and only theirs");
        assert_eq!(found.head, 0, "{what}: no transaction of the log is needed for it");
        known = found.authority;
    }
    let mut tx = test.db.begin().await.unwrap();
    server::grant(&mut tx, WS, "u1", DESK, "agent").await.unwrap();
    tx.rollback().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let found = server::step(&mut conn, WS, 0, known, 10).await.unwrap();
    assert_eq!((found.authority, found.moved.len()), (known, 0), "what came to nothing moved nothing");
    let all = server::step(&mut conn, WS, 0, 0, 10).await.unwrap().moved;
    assert_eq!(all.len(), 2, "of each person the last move");
}
