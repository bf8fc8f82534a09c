//! What leaves the house, kept alike by every database (X13).

use kursi_store::server::{self, Again, EffectCount, NewEffect, Webhook};
use kursi_store::{AnyConnection, Line, Shape};
use kursi_testkit::{Backend, TestDb, stories};

use crate::WS;

stories!(
    x13_an_effect_is_recorded_once_and_taken_by_one_at_a_time,
    x13_what_came_of_a_delivery_is_for_who_has_it_to_say,
    x13_several_take_different_effects,
    x13_webhooks_are_kept,
    c14_what_nothing_carries_yet_waits_without_being_tried,
    a_database_that_had_later_migrations_first_gets_these_too,
);

fn effect(n: usize) -> NewEffect {
    let payload = format!(r#"{{"text":"أهلًا {n}"}}"#);
    NewEffect { id: format!("e{n:03}"), kind: "webhook", target: "hook".into(), payload }
}

/// C14: what no courier carries yet waits untried, and nobody is woken for it.
async fn c14_what_nothing_carries_yet_waits_without_being_tried(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let of = |id: &str, kind| NewEffect { id: id.into(), kind, ..effect(1) };
    put(&mut conn, 10, &[of("s", "sms"), of("f", "form")]).await;
    assert_eq!(server::next_effect(&mut conn, WS).await.unwrap(), None);
    assert_eq!(server::claim_effects(&mut conn, WS, "one", (10, 70), 9).await.unwrap(), []);
    put(&mut conn, 11, &[of("m", "mail")]).await;
    assert_eq!(server::next_effect(&mut conn, WS).await.unwrap(), Some(11));
    let taken = server::claim_effects(&mut conn, WS, "one", (11, 70), 9).await.unwrap();
    assert_eq!(taken.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["m"]);
}

async fn put(conn: &mut AnyConnection, now: i64, effects: &[NewEffect]) {
    server::put_effects(conn, WS, 1, now, effects).await.unwrap();
}

async fn x13_an_effect_is_recorded_once_and_taken_by_one_at_a_time(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::next_effect(&mut conn, WS).await.unwrap(), None);
    put(&mut conn, 10, &[effect(1), effect(2)]).await;
    let other = NewEffect { payload: "{}".into(), ..effect(1) };
    put(&mut conn, 99, &[other]).await;
    assert_eq!(server::next_effect(&mut conn, WS).await.unwrap(), Some(10));
    let taken = server::claim_effects(&mut conn, WS, "one", (10, 70), 1).await.unwrap();
    assert_eq!((taken.len(), taken[0].id.as_str(), taken[0].attempts), (1, "e001", 1));
    assert_eq!(taken[0].payload, effect(1).payload, "as it was first recorded");
    let taken = server::claim_effects(&mut conn, WS, "two", (10, 70), 9).await.unwrap();
    assert_eq!((taken.len(), taken[0].id.as_str()), (1, "e002"));
    assert_eq!(server::claim_effects(&mut conn, WS, "three", (69, 130), 9).await.unwrap(), []);
    assert_eq!(server::claim_effects(&mut conn, "other", "three", (70, 130), 9).await.unwrap(), []);
    let again = server::claim_effects(&mut conn, WS, "three", (70, 130), 9).await.unwrap();
    assert_eq!(again.iter().map(|one| one.attempts).collect::<Vec<_>>(), [2, 2], "whoever had them is gone");
}

async fn x13_what_came_of_a_delivery_is_for_who_has_it_to_say(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    put(&mut conn, 0, &[effect(1), effect(2), effect(3)]).await;
    server::claim_effects(&mut conn, WS, "slow", (0, 10), 9).await.unwrap();
    server::claim_effects(&mut conn, WS, "fresh", (10, 20), 9).await.unwrap();
    server::effect_undone(&mut conn, WS, ("e001", "slow"), Again::Never, "status-500").await.unwrap();
    assert_eq!(server::effects(&mut conn, WS, "failed", 9).await.unwrap(), [], "somebody else has it by now");
    server::effect_undone(&mut conn, WS, ("e001", "fresh"), Again::At(50), "status-500").await.unwrap();
    server::effect_undone(&mut conn, WS, ("e002", "fresh"), Again::Never, "status-410").await.unwrap();
    // That it was delivered is so, whoever says it.
    server::effect_done(&mut conn, WS, "e003", 15).await.unwrap();
    server::effect_undone(&mut conn, WS, ("e003", "fresh"), Again::At(50), "timeout").await.unwrap();
    let waiting = server::effects(&mut conn, WS, "waiting", 9).await.unwrap();
    assert_eq!((waiting.len(), waiting[0].next_at, waiting[0].fault.as_str()), (1, 50, "status-500"));
    let failed = server::effects(&mut conn, WS, "failed", 9).await.unwrap();
    assert_eq!((failed.len(), failed[0].id.as_str(), failed[0].attempts), (1, "e002", 2));
    let count = server::effect_count(&mut conn, WS).await.unwrap();
    assert_eq!(count, EffectCount { waiting: 1, failed: 1 });
    let kept: String = sqlx::query_scalar("SELECT payload FROM effect WHERE id = 'e003'")
        .fetch_one(&mut *conn)
        .await
        .unwrap();
    assert_eq!(kept, "", "what was sent is not kept");

    assert_eq!(server::retry_effects(&mut conn, WS, Some("e001"), 60).await.unwrap(), 0, "it waits already");
    assert_eq!(server::retry_effects(&mut conn, WS, None, 60).await.unwrap(), 1);
    let taken = server::claim_effects(&mut conn, WS, "next", (60, 70), 9).await.unwrap();
    let taken: Vec<_> = taken.iter().map(|one| (one.id.as_str(), one.attempts)).collect();
    assert!(taken.len() == 2 && taken.contains(&("e001", 3)) && taken.contains(&("e002", 1)), "{taken:?}");
    server::forget_effects(&mut conn, WS, 15).await.unwrap();
    assert_eq!(server::effects(&mut conn, WS, "done", 9).await.unwrap().len(), 1);
    server::forget_effects(&mut conn, WS, 16).await.unwrap();
    assert_eq!(server::effects(&mut conn, WS, "done", 9).await.unwrap(), []);
}

async fn x13_several_take_different_effects(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    put(&mut conn, 0, &(0..100).map(effect).collect::<Vec<_>>()).await;
    drop(conn);
    let taking = (0..5).map(|n| {
        let db = test.db.clone();
        tokio::spawn(async move {
            let mut mine = Vec::new();
            loop {
                let mut conn = db.conn().await.unwrap();
                let claim = format!("c{n}");
                let taken = server::claim_effects(&mut conn, WS, &claim, (1, 1_000), 7).await.unwrap();
                if taken.is_empty() {
                    return mine;
                }
                mine.extend(taken.into_iter().map(|one| one.id));
            }
        })
    });
    let mut all = Vec::new();
    for one in taking.collect::<Vec<_>>() {
        all.extend(one.await.unwrap());
    }
    all.sort();
    assert_eq!(all, (0..100).map(|n| effect(n).id).collect::<Vec<_>>(), "each by one of them");
}

async fn x13_webhooks_are_kept(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    server::create_workspace(&mut tx, WS, "name", "epoch-1").await.unwrap();
    tx.commit().await.unwrap();
    let mut line = Line::new(test.db.clone(), WS);
    let mut states = vec![state(&mut line).await];
    let mut conn = test.db.conn().await.unwrap();
    let hook = Webhook {
        id: "h1".into(),
        desk: "onecard".into(),
        url: "https://hooks.example/x".into(),
        secret: "kursi_w_s".into(),
        events: vec!["ticket-created".into(), "ticket-resolved".into()],
        private: true,
    };
    assert!(!format!("{hook:?}").contains("kursi_w_s"));
    server::add_webhook(&mut conn, WS, &hook, 1).await.unwrap();
    assert_eq!(server::webhooks(&mut conn, WS).await.unwrap(), std::slice::from_ref(&hook));
    assert_eq!(server::webhooks(&mut conn, "other").await.unwrap(), []);
    // A file has one connection.
    drop(conn);
    states.push(state(&mut line).await);
    for id in ["h2", "h3"] {
        let mut conn = test.db.conn().await.unwrap();
        server::add_webhook(&mut conn, WS, &Webhook { id: id.into(), ..hook.clone() }, 2).await.unwrap();
        drop(conn);
        states.push(state(&mut line).await);
    }
    for id in ["h1", "h2", "h3"] {
        let mut conn = test.db.conn().await.unwrap();
        assert!(server::remove_webhook(&mut conn, WS, id).await.unwrap());
        assert!(!server::remove_webhook(&mut conn, WS, id).await.unwrap());
        drop(conn);
        states.push(state(&mut line).await);
    }
    assert_eq!((&*states.remove(0), &*states.pop().unwrap()), ("", ""), "nobody is told");
    states.sort();
    states.dedup();
    assert_eq!(states.len(), 5, "each has a name of its own: {states:?}");
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::webhooks(&mut conn, WS).await.unwrap(), []);
}

/// What the lock tells of the webhooks, at the writer's line and at others.
async fn state(line: &mut Line) -> String {
    let (turn, begun) = line.begin(1).await.unwrap();
    turn.rollback().await.unwrap();
    begun.hooks
}

/// A database of a program that had the later two before it has them all the same.
async fn a_database_that_had_later_migrations_first_gets_these_too(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    server::create_workspace(&mut tx, WS, "name", "epoch-1").await.unwrap();
    for back in [
        "DROP TABLE stranger",
        "DROP TABLE knock",
        "DROP TABLE effect",
        "DROP TABLE webhook",
        "DROP INDEX intake_ticket",
        "ALTER TABLE workspace DROP COLUMN hooks",
        "DELETE FROM kursi_migration WHERE version = 2008",
    ] {
        sqlx::query(back).execute(&mut *tx).await.unwrap();
    }
    let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM kursi_migration WHERE version IN (2009, 2010)")
        .fetch_one(&mut *tx)
        .await
        .unwrap();
    assert_eq!(left, 2);
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut conn = test.db.conn().await.unwrap();
    put(&mut conn, 10, &[effect(1)]).await;
    assert_eq!(server::next_effect(&mut conn, WS).await.unwrap(), Some(10));
    drop(conn);
    assert_eq!(state(&mut Line::new(test.db.clone(), WS)).await, "");
}
