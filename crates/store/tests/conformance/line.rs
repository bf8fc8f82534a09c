//! The one writer's line: what it ends with lasts whole or not at all, and it gets over a connection that broke.

use std::time::Instant;

use kursi_rules::change::Entity;
use kursi_store::rows::{self, RowDoc};
use kursi_store::server::{self, Begun, Content, Deed, Trail};
use kursi_store::{Ended, Line, Shape, Turn};
use kursi_testkit::rows::{DESK, START, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    k4_what_a_line_commits_is_there_whole_whatever_its_words_are,
    k4_a_turn_that_is_let_go_leaves_nothing_and_its_number_is_given_again,
    k4_a_line_gets_over_a_connection_that_broke,
    k4_what_cannot_be_written_takes_back_all_of_its_transaction,
    k4_a_line_makes_a_statement_known_once,
    k4_a_line_goes_ahead_where_nobody_else_has_written,
    k4_what_went_ahead_of_others_is_not_written,
    k4_workspaces_of_one_process_take_turns_with_a_connection,
    k4_nothing_goes_ahead_by_a_clock_that_is_elsewhere,
);

async fn founded(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    server::create_workspace(&mut tx, WS, "نقطة", "epoch-1").await.unwrap();
    tx.commit().await.unwrap();
    test
}

/// Rows alone.
async fn written(
    turn: &mut Turn<'_>,
    (seq, at): (i64, i64),
    rows: &[(String, RowDoc)],
    trail: &Trail,
) -> kursi_store::Result<server::Written> {
    server::write(turn, WS, (seq, at), Content { rows, trail, answered: &[], effects: &[] }, fold).await
}

fn scoped(rows: &[RowDoc]) -> Vec<(String, RowDoc)> {
    rows.iter().map(|row| (format!("desk:{DESK}"), row.clone())).collect()
}

/// One transaction with these rows; its number.
async fn commit(line: &mut Line, rows: &[RowDoc]) -> i64 {
    commit_at(line, START.0, rows).await
}

async fn commit_at(line: &mut Line, at: i64, rows: &[RowDoc]) -> i64 {
    let (mut turn, begun) = line.begin(at).await.unwrap();
    let trail = Trail::after(begun.end);
    let last = written(&mut turn, (begun.seq, START.0), &scoped(rows), &trail).await.unwrap();
    assert_eq!(turn.commit(last).await.unwrap(), Ended::Lasts);
    begun.seq
}

async fn subject(test: &TestDb, id: &str) -> Option<String> {
    let mut conn = test.db.conn().await.unwrap();
    let doc = rows::get(&mut conn, WS, Entity::Ticket, id).await.unwrap()?;
    let doc: serde_json::Value = serde_json::from_str(&doc).unwrap();
    Some(doc["subject"].as_str().unwrap().to_owned())
}

async fn k4_what_a_line_commits_is_there_whole_whatever_its_words_are(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    let hostile =
        [r"'); DROP TABLE ticket; --", r"\'\\' E'\\", "$1 @1 ${x} %s", "سطر\nثان\t\u{2067}'", "''''"];
    for (n, words) in hostile.iter().enumerate() {
        let mut row = ticket(n as u64 + 1);
        row.subject = (*words).to_owned();
        assert_eq!(commit(&mut line, &[stored(&row)]).await, n as i64 + 1);
        assert_eq!(subject(&test, &row.id.to_string()).await.as_deref(), Some(*words));
    }
    let mut conn = test.db.conn().await.unwrap();
    let changes = server::changes(&mut conn, WS, &[format!("desk:{DESK}")], 0, 100).await.unwrap();
    assert_eq!(changes.rows.len(), hostile.len(), "and in the log");
    assert_eq!(server::last_moment(&mut conn, WS).await.unwrap(), START.0);
}

async fn k4_a_turn_that_is_let_go_leaves_nothing_and_its_number_is_given_again(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    assert_eq!(commit(&mut line, &[stored(ticket(1))]).await, 1);
    for how in ["dropped", "taken back", "dropped again"] {
        let (mut turn, begun) = line.begin(START.0).await.unwrap();
        assert_eq!(begun.seq, 2, "{how}");
        let rows = [stored(ticket(2))];
        rows::put(&mut turn, WS, DESK, begun.seq, &rows, fold).await.unwrap();
        if how == "taken back" {
            turn.rollback().await.unwrap();
        }
    }
    assert_eq!(subject(&test, &ticket(2).id.to_string()).await, None);
    assert_eq!(commit(&mut line, &[stored(ticket(3))]).await, 2);
}

async fn k4_a_line_gets_over_a_connection_that_broke(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    commit(&mut line, &[stored(ticket(1))]).await;
    if on == Backend::Postgres {
        // The database ends every other connection, as at its restart.
        let mut conn = test.db.conn().await.unwrap();
        let end = "SELECT count(*) FROM (SELECT pg_terminate_backend(pid) FROM pg_stat_activity \
                   WHERE datname = current_database() AND pid <> pg_backend_pid()) AS ended";
        let ended: i64 = sqlx::query_scalar(end).fetch_one(&mut *conn).await.unwrap();
        assert!(ended >= 1, "the line's connection was there");
    }
    assert_eq!(commit(&mut line, &[stored(ticket(2))]).await, 2, "nobody had begun anything on it");
}

async fn k4_what_cannot_be_written_takes_back_all_of_its_transaction(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    let (mut turn, begun) = line.begin(START.0).await.unwrap();
    rows::put(&mut turn, WS, DESK, begun.seq, &[stored(ticket(1))], fold).await.unwrap();
    // No database takes a line of the log twice.
    server::append(&mut turn, WS, begun.seq, &scoped(&[stored(ticket(2))])).await.unwrap();
    let rows = scoped(&[stored(ticket(2))]);
    let trail = Trail::after(begun.end);
    let ended = match written(&mut turn, (begun.seq, START.0), &rows, &trail).await {
        Ok(last) => turn.commit(last).await,
        Err(error) => {
            turn.rollback().await.unwrap();
            Err(error)
        }
    };
    assert!(ended.is_err());
    assert_eq!(subject(&test, &ticket(1).id.to_string()).await, None);
    assert_eq!(commit(&mut line, &[stored(ticket(3))]).await, 1, "the number was given back");
}

async fn k4_a_line_makes_a_statement_known_once(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    // Rows that come and rows that go are written by other statements, and so is each number of kinds.
    for n in 1..=4u64 {
        let row = stored(ticket(n));
        let gone = RowDoc { doc: None, ..row.clone() };
        for rows in [vec![row.clone()], vec![gone], vec![row]] {
            commit(&mut line, &rows).await;
        }
    }
    if on == Backend::Postgres {
        let (mut turn, _) = line.begin(START.0).await.unwrap();
        let known = "SELECT count(*) FROM pg_prepared_statements WHERE name LIKE 'kursi_%'";
        let known: i64 = sqlx::query_scalar(known).fetch_one(&mut *turn).await.unwrap();
        assert_eq!(known, 3, "the lock, what writes a ticket and what deletes one");
        turn.rollback().await.unwrap();
    }
    assert!(subject(&test, &ticket(4).id.to_string()).await.is_some());
}

/// Judged by what the line's own last transaction has left, and ended.
async fn end(mut turn: Turn<'_>, begun: Begun, row: &RowDoc) -> Ended {
    let trail = Trail::after(begun.end);
    let rows = scoped(std::slice::from_ref(row));
    let down = written(&mut turn, (begun.seq, begun.clock), &rows, &trail).await.unwrap();
    turn.commit(down).await.unwrap()
}

async fn k4_a_line_goes_ahead_where_nobody_else_has_written(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    let began = Instant::now();
    let here = || START.0 + i64::try_from(began.elapsed().as_millis()).unwrap();
    assert!(line.ahead(here()).is_none(), "nothing is known yet");
    let mut ahead = 0;
    // A machine that is busy elsewhere for a quarter of a second is refused, and goes by the lock.
    for n in 1..=40 {
        let row = stored(ticket(n));
        match line.ahead(here()) {
            Some((turn, begun)) => {
                assert_eq!(begun.seq, n as i64);
                match end(turn, begun, &row).await {
                    Ended::Lasts => ahead += 1,
                    Ended::Overtaken => {
                        assert_eq!(commit_at(&mut line, here(), std::slice::from_ref(&row)).await, n as i64)
                    }
                }
            }
            None => assert_eq!(commit_at(&mut line, here(), std::slice::from_ref(&row)).await, n as i64),
        }
        assert_eq!(server::head(&mut test.db.conn().await.unwrap(), WS).await.unwrap().1, n as i64);
        assert!(subject(&test, &ticket(n).id.to_string()).await.is_some());
    }
    // A lock costs nothing elsewhere.
    assert_eq!(ahead > 10, on == Backend::Postgres, "{ahead} went ahead");
    if let Some((turn, _)) = line.ahead(here()) {
        turn.rollback().await.unwrap();
    }
    assert_eq!(commit_at(&mut line, here(), &[stored(ticket(41))]).await, 41, "nothing was begun");
}

async fn k4_workspaces_of_one_process_take_turns_with_a_connection(on: Backend) {
    let test = founded(on).await;
    server::create_workspace(&mut test.db.conn().await.unwrap(), "other", "أخرى", "epoch-1").await.unwrap();
    let mut lines = [WS, "other"].map(|ws| (ws, Line::new(test.db.clone(), ws)));
    let mut known: Vec<i64> = Vec::new();
    for n in 1..=3 {
        for (ws, line) in &mut lines {
            let (mut turn, begun) = line.begin(START.0).await.unwrap();
            assert_eq!(begun.seq, n, "each has numbers of its own");
            if on == Backend::Postgres {
                let pid = "SELECT pg_backend_pid()::bigint";
                known.push(sqlx::query_scalar(pid).fetch_one(&mut *turn).await.unwrap());
            }
            let (rows, trail) = (scoped(&[stored(ticket(n as u64))]), Trail::after(begun.end));
            let content = Content { rows: &rows, trail: &trail, answered: &[], effects: &[] };
            let last = server::write(&mut turn, ws, (begun.seq, START.0), content, fold).await.unwrap();
            assert_eq!(turn.commit(last).await.unwrap(), Ended::Lasts);
            assert_eq!(server::head(&mut test.db.conn().await.unwrap(), ws).await.unwrap().1, n);
        }
    }
    known.dedup();
    assert!(known.len() <= 1, "one connection for both: {known:?}");
}

async fn k4_what_went_ahead_of_others_is_not_written(on: Backend) {
    let test = founded(on).await;
    if on != Backend::Postgres {
        return;
    }
    let (mut line, mut other) = (Line::new(test.db.clone(), WS), Line::new(test.db.clone(), WS));
    commit(&mut line, &[stored(ticket(1))]).await;
    for by in ["a transaction", "a deed that has no number", "a workspace that was put back"] {
        let (turn, begun) = line.ahead(START.0).expect("its own transaction was the last it knows of");
        match by {
            "a transaction" => assert_eq!(commit(&mut other, &[stored(ticket(2))]).await, begun.seq),
            "a deed that has no number" => {
                let mut tx = test.db.begin().await.unwrap();
                server::append_event(&mut tx, WS, START.0, Deed::new("", "user-added", "")).await.unwrap();
                tx.commit().await.unwrap();
            }
            _ => {
                let mut conn = test.db.conn().await.unwrap();
                sqlx::query("UPDATE workspace SET moment = moment + 1").execute(&mut *conn).await.unwrap();
            }
        }
        assert_eq!(end(turn, begun, &stored(ticket(9))).await, Ended::Overtaken, "{by}");
        assert_eq!(subject(&test, &ticket(9).id.to_string()).await, None, "{by}");
        assert!(line.ahead(START.0).is_none(), "{by}: what was known is not");
        commit(&mut line, &[stored(ticket(3))]).await;
    }
}

async fn k4_nothing_goes_ahead_by_a_clock_that_is_elsewhere(on: Backend) {
    let test = founded(on).await;
    let mut line = Line::new(test.db.clone(), WS);
    for off in [-1000, 1000] {
        commit(&mut line, &[stored(ticket(1))]).await;
        let Some((turn, begun)) = line.ahead(START.0 + off) else {
            assert_ne!(on, Backend::Postgres, "a lock costs nothing elsewhere");
            return;
        };
        assert_eq!(end(turn, begun, &stored(ticket(2))).await, Ended::Overtaken);
        assert_eq!(subject(&test, &ticket(2).id.to_string()).await, None);
    }
}
