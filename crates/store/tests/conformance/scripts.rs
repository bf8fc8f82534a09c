//! Script runs and stored answers, as every backend keeps them.

use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::decide::Context;
use kursi_rules::script::{RunEnd, ScriptRun};
use kursi_rules::{CommandId, ScriptRunId};
use kursi_store::judge::{Overlay, Verdict};
use kursi_store::server::{self, StoredAnswer};
use kursi_store::{Shape, replica, rows};
use kursi_testkit::rows::{DESK, START, customer, script_run, stored, ticket, user};
use kursi_testkit::{Backend, TestDb, stories};
use uuid::Uuid;

use crate::{WS, desk, fold};

stories!(
    b17_the_runs_of_a_ticket_are_read_together,
    b17_a_batch_sees_the_run_that_it_began,
    a_run_goes_with_its_ticket_into_the_first_filling,
    x4_an_answer_is_kept_apart_from_every_row,
    a_database_of_before_gets_scripts,
    a_prediction_of_a_run_is_put_back,
);

async fn b17_the_runs_of_a_ticket_are_read_together(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let (one, two) = (ticket(1), ticket(2));
    let mut ended = script_run(1, &one);
    ended.ended = Some(RunEnd { step: Some("done".into()), by: Some(user(1).id), at: START });
    let (open, elsewhere) = (script_run(2, &one), script_run(3, &two));
    rows::put(&mut tx, WS, DESK, 1, &[stored(&open), stored(&ended), stored(&elsewhere)], fold)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let read: Vec<ScriptRun> = rows::script_runs(&mut conn, WS, &one.id.to_string())
        .await
        .unwrap()
        .iter()
        .map(|doc| serde_json::from_str(doc).unwrap())
        .collect();
    assert_eq!(read, [ended, open]);
    assert!(rows::script_runs(&mut conn, "another", &one.id.to_string()).await.unwrap().is_empty());
}

async fn b17_a_batch_sees_the_run_that_it_began(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let one = ticket(1);
    rows::put(&mut tx, WS, DESK, 1, &[stored(&one)], fold).await.unwrap();
    let desk = desk();
    let mut overlay = Overlay::new(WS, false);
    let run = ScriptRunId(Uuid::from_u128(5));
    let start = Command::StartScript { ticket: one.id, run, script: "s".into(), contact: None };
    let step = Command::AnswerStep {
        ticket: one.id,
        run,
        step: "a".into(),
        choice: None,
        text: None,
        to: None,
        contact: None,
    };
    for (n, command) in [(1, &start), (2, &step)] {
        let actor = Actor::Person { user: user(1).id, role: "agent".into() };
        let command_id = CommandId(Uuid::from_u128(n));
        let context = Context { actor, command: command_id, made_at: START, received_at: START, revision: 1 };
        let verdict = overlay.decide(&mut tx, &desk, command, &context).await.unwrap();
        assert!(matches!(verdict, Verdict::Done(_)), "{verdict:?}");
    }
    let found = overlay.rows().find_map(|row| match row {
        Row::ScriptRun(run) => Some(run.at.clone()),
        _ => None,
    });
    assert_eq!(found.as_deref(), Some("b"));
}

async fn a_run_goes_with_its_ticket_into_the_first_filling(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let (mut old, fresh) = (ticket(1), ticket(2));
    old.resolved_at = Some(START);
    let runs = [stored(script_run(1, &old)), stored(script_run(2, &fresh))];
    rows::put(&mut tx, WS, DESK, 1, &[stored(&old), stored(&fresh)], fold).await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &runs, fold).await.unwrap();
    let scopes = [DESK.to_owned()];
    let from = Some(START.0 + 1);
    let page = server::bootstrap(&mut tx, WS, &scopes, Entity::ScriptRun, None, 10, from).await.unwrap();
    let total = server::bootstrap_total(&mut tx, WS, &scopes, Entity::ScriptRun, from).await.unwrap();
    assert_eq!((page.len(), total, &page[0].0), (1, 1, &runs[1].id));
}

async fn x4_an_answer_is_kept_apart_from_every_row(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let answer = |question: &str, text: &str| StoredAnswer {
        question: question.into(),
        kind: "text".into(),
        text: text.into(),
    };
    let id = customer(1).id.to_string();
    let given = [answer("full-name", "نور الزيدي"), answer("bought", "iTunes")];
    server::put_answers(&mut tx, WS, &id, &given).await.unwrap();
    server::put_answers(&mut tx, WS, &id, &[answer("bought", "PlayStation")]).await.unwrap();
    server::put_answers(&mut tx, WS, &id, &[]).await.unwrap();
    let mut of = async |ws: &str, id: &str, question: &str| {
        server::answer_of(&mut tx, ws, id, question).await.unwrap()
    };
    assert_eq!(of(WS, &id, "full-name").await.as_deref(), Some("نور الزيدي"));
    assert_eq!(of(WS, &id, "bought").await.as_deref(), Some("PlayStation"), "the newer one stands");
    assert_eq!(of(WS, &id, "born").await, None);
    assert_eq!(of("another", &id, "bought").await, None);
    assert_eq!(of(WS, &customer(2).id.to_string(), "bought").await, None);
    assert!(!format!("{:?}", given[0]).contains("نور"), "no log has it");
}

/// A database made before there were scripts has their migrations still before it.
async fn a_database_of_before_gets_scripts(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    for table in ["script_run", "stored_answer"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DROP TABLE {table}"))).execute(&mut *tx).await.unwrap();
    }
    let before = "DELETE FROM kursi_migration WHERE version IN (1003, 2003)";
    sqlx::query(before).execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(script_run(1, &ticket(1)))], fold).await.unwrap();
    assert_eq!(rows::count(&mut tx, WS, Entity::ScriptRun).await.unwrap(), 1);
    assert_eq!(server::answer_of(&mut tx, WS, "c", "q").await.unwrap(), None);
}

async fn a_prediction_of_a_run_is_put_back(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    let one = ticket(1);
    let run = script_run(1, &one);
    rows::put(&mut tx, WS, DESK, 1, &[stored(&run)], fold).await.unwrap();
    let owner = one.id.to_string();
    let name = (Entity::ScriptRun, run.id.to_string());
    replica::shadow_keep(&mut tx, WS, &owner, &[name]).await.unwrap();
    let mut predicted = run.clone();
    predicted.at = "call".into();
    rows::put(&mut tx, WS, DESK, rows::PREDICTED, &[stored(&predicted)], fold).await.unwrap();
    let shadows = replica::shadows_of(&mut tx, &owner).await.unwrap();
    assert_eq!(shadows, [(Entity::ScriptRun, run.id.to_string(), stored(&run).doc)]);
}
