//! Who knocks at the door, counted alike by every database.

use kursi_store::Shape;
use kursi_store::server::{self, Account, Knocks, Strangers};
use kursi_testkit::{Backend, TestDb, stories};

use crate::WS;

stories!(
    one_may_knock_only_so_often,
    names_of_nobody_are_counted_and_forgotten,
    an_account_is_held_by_one_at_a_time,
);

/// Three at once, and one more each twenty seconds.
const KNOCKS: Knocks = Knocks { cost: 20_000, most: 60_000 };

async fn one_may_knock_only_so_often(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    // The database's own clock, where it has one: then this one is not asked.
    let here = 1_000_000;
    for who in ["192.0.2.1", "192.0.2.2"] {
        for n in 0..3 {
            let told = server::knock(&mut conn, WS, ("sign-in", who), KNOCKS, here).await.unwrap();
            assert_eq!(told, None, "{who}, {n}");
        }
        for _ in 0..2 {
            let told = server::knock(&mut conn, WS, ("sign-in", who), KNOCKS, here).await.unwrap();
            let at = told.expect("the fourth one waits");
            if on != Backend::Postgres {
                assert_eq!(at, here + 20_000);
                assert_eq!(
                    server::knock(&mut conn, "other", ("sign-in", who), KNOCKS, here).await.unwrap(),
                    None
                );
            }
        }
        assert_eq!(server::knock(&mut conn, WS, ("another", who), KNOCKS, here).await.unwrap(), None);
    }
    if on != Backend::Postgres {
        let at = here + 20_000;
        assert_eq!(
            server::knock(&mut conn, WS, ("sign-in", "192.0.2.1"), KNOCKS, at - 1).await.unwrap(),
            Some(at)
        );
        assert_eq!(server::knock(&mut conn, WS, ("sign-in", "192.0.2.1"), KNOCKS, at).await.unwrap(), None);
        server::forget_knocks(&mut conn, WS, here + 60_001, 0, 10).await.unwrap();
        let left: i64 = sqlx::query_scalar("SELECT count(*) FROM knock WHERE ws = $1")
            .bind(WS)
            .fetch_one(&mut *conn)
            .await
            .unwrap();
        assert_eq!(left, 1, "who has not rested yet");
    }
}

async fn names_of_nobody_are_counted_and_forgotten(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let fresh = Strangers { failed: 0, locked_until: 0 };
    for (n, name) in ["a", "b", "c", "d"].into_iter().enumerate() {
        let now = 100 + n as i64;
        assert_eq!(server::hold_stranger(&mut conn, WS, name, now).await.unwrap(), fresh);
        let counted = Strangers { failed: 1 + n as u32, locked_until: 7 };
        server::set_stranger(&mut conn, WS, name, counted).await.unwrap();
        assert_eq!(server::hold_stranger(&mut conn, WS, name, now).await.unwrap(), counted);
    }
    server::forget_knocks(&mut conn, WS, 0, 101, 100).await.unwrap();
    assert_eq!(server::hold_stranger(&mut conn, WS, "a", 104).await.unwrap(), fresh, "too long ago");
    server::forget_knocks(&mut conn, WS, 0, 0, 2).await.unwrap();
    let left: Vec<String> =
        sqlx::query_scalar("SELECT name_hash FROM stranger WHERE ws = $1 ORDER BY name_hash")
            .bind(WS)
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    assert_eq!(left, ["a", "d"], "the newest two");
}

async fn an_account_is_held_by_one_at_a_time(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let account = Account {
        user: "u".into(),
        login: "u".into(),
        name: "U".into(),
        password_hash: "h".into(),
        active: true,
        failed: 0,
        locked_until: 0,
    };
    let mut conn = test.db.conn().await.unwrap();
    server::add_account(&mut conn, WS, &account).await.unwrap();
    assert_eq!(server::hold_account(&mut conn, WS, "nobody").await.unwrap(), None);
    drop(conn);
    let counting = (0..8).map(|_| {
        let db = test.db.clone();
        tokio::spawn(async move {
            let mut tx = db.begin().await.unwrap();
            let held = server::hold_account(&mut tx, WS, "u").await.unwrap().unwrap();
            server::set_failed(&mut tx, WS, "u", held.failed + 1, 0).await.unwrap();
            tx.commit().await.unwrap();
        })
    });
    for one in counting.collect::<Vec<_>>() {
        one.await.unwrap();
    }
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::account(&mut conn, WS, "u").await.unwrap().unwrap().failed, 8, "none goes uncounted");
}
