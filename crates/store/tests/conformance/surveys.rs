//! What customers answer, and what is to be better by it, as every backend keeps them (D6).

use std::collections::BTreeMap;

use kursi_protocol::check::{Kind, Span};
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::decide::Context;
use kursi_rules::desk::DeskRow;
use kursi_rules::survey::{Answered, Given, Survey};
use kursi_rules::{CommandId, Millis};
use kursi_store::judge::{Overlay, Verdict};
use kursi_store::{Shape, check, purge, replica, rows, server, survey};
use kursi_testkit::rows::{DESK, START, improvement, stored, survey as asked, ticket, user};
use kursi_testkit::{Backend, TestDb, stories};
use uuid::Uuid;

use crate::{WS, desk, fold};

stories!(
    d6_answers_come_back_are_found_by_their_number_and_by_their_days,
    d6_they_are_in_a_scope_of_their_own,
    d6_who_reads_them_is_what_the_revision_in_force_says,
    d6_a_machine_that_may_read_them_no_more_keeps_none,
    d6_a_machine_judges_an_improvement_by_the_answers_that_it_has,
    a_database_of_before_gets_surveys,
);

/// A desk whose manager records what is to be better, on which these roles read the answers.
fn asking(seen_by: &[&str]) -> kursi_rules::desk::Desk {
    let mut desk = desk();
    let survey = serde_json::json!({
        "statuses": ["over"], "expires": 1000, "seen_by": seen_by,
        "questions": [{"id": "satisfied", "asks": {"kind": "scale", "from": 1, "to": 5}}],
    });
    desk.survey = Some(serde_json::from_value(survey).expect("a survey"));
    let manager =
        serde_json::json!({"id": "manager", "rank": 2, "may": ["record-improvement"], "assignable": false});
    desk.roles.push(serde_json::from_value(manager).expect("a role"));
    desk
}

fn answered(n: u64) -> Survey {
    let given: BTreeMap<_, _> = [
        ("satisfied".to_owned(), Given::Number(2)),
        ("remarks".to_owned(), Given::Text("«دیر» \u{1f600}\n".into())),
    ]
    .into();
    Survey { answered: Some(Answered { at: START + 9, given }), ..asked(n, &ticket(n)) }
}

async fn d6_answers_come_back_are_found_by_their_number_and_by_their_days(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let all = [stored(asked(1, &ticket(1))), stored(answered(2)), stored(asked(3, &ticket(3)))];
    rows::put(&mut tx, WS, DESK, 1, &all, fold).await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(improvement(1)), stored(improvement(2))], fold).await.unwrap();
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let read = |doc: &String| serde_json::from_str::<Survey>(doc).unwrap();
    let found = survey::by_token(&mut conn, WS, "hash-2").await.unwrap();
    assert_eq!(found.as_ref().map(read), Some(answered(2)));
    assert_eq!(survey::by_token(&mut conn, WS, "hash-4").await.unwrap(), None);
    assert_eq!(survey::by_token(&mut conn, "another", "hash-2").await.unwrap(), None);
    let [first, second, third] = [1, 2, 3].map(|n| asked(n, &ticket(n)).asked_at.0);
    let ids = async |conn: &mut _, span, limit| -> Vec<u64> {
        let found = survey::asked_in(conn, WS, DESK, span, limit).await.unwrap();
        let number = |survey: Survey| (1..4).find(|n| asked(*n, &ticket(*n)).id == survey.id).unwrap();
        found.iter().map(read).map(number).collect()
    };
    assert_eq!(ids(&mut conn, (first, third + 1), 9).await, [3, 2, 1], "the latest first");
    assert_eq!(ids(&mut conn, (first, third), 9).await, [2, 1], "to before the end");
    assert_eq!(ids(&mut conn, (second, third + 1), 1).await, [3]);
    let found = survey::improvements(&mut conn, WS, DESK).await.unwrap();
    assert_eq!(found, [2, 1].map(|n| Row::Improvement(Box::new(improvement(n))).to_doc()));
}

async fn d6_they_are_in_a_scope_of_their_own(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, "survey:onecard", 1, &[stored(answered(1)), stored(improvement(1))], fold)
        .await
        .unwrap();
    let span = Span { after: String::new(), to: None, except: vec![] };
    let from = Some(START.0 + i64::from(u16::MAX));
    for entity in [Entity::Survey, Entity::Improvement] {
        for (scope, count) in [("desk:onecard", 0), ("survey:onecard", 1)] {
            let scopes = [scope.to_owned()];
            let page = server::bootstrap(&mut tx, WS, &scopes, entity, None, 10, from).await.unwrap();
            let total = server::bootstrap_total(&mut tx, WS, &scopes, entity, from).await.unwrap();
            let part = check::part(&mut tx, WS, Some(&scopes), Kind::Few(entity), &span, 10).await.unwrap();
            assert_eq!((page.len(), total, part.rows.len()), (count, count as i64, count), "{scope}");
        }
    }
}

async fn d6_who_reads_them_is_what_the_revision_in_force_says(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    server::create_workspace(&mut conn, WS, "House", "epoch-1").await.unwrap();
    for (person, role) in [("p-agent", "agent"), ("p-manager", "manager")] {
        server::grant(&mut conn, WS, person, DESK, role).await.unwrap();
    }
    let told = async |conn: &mut _| -> Vec<bool> {
        let mut told = Vec::new();
        for person in ["p-agent", "p-manager"] {
            let granted = server::granted(conn, WS, person).await.unwrap();
            assert_eq!(granted[0].0, DESK);
            told.push(granted[0].2);
        }
        told
    };
    assert_eq!(told(&mut conn).await, [false, false]);
    let mut before = server::authority(&mut conn, WS).await.unwrap();
    for (revision, seen_by, reads, moved) in [
        (1, Some(["manager"]), [false, true], 1),
        (2, Some(["manager"]), [false, true], 0),
        (3, Some(["agent"]), [true, false], 2),
        (4, None, [false, false], 1),
    ] {
        let procedure = match &seen_by {
            Some(seen_by) => asking(seen_by),
            None => desk(),
        };
        let desk = serde_json::to_value(procedure).unwrap();
        let row = DeskRow { id: DESK.into(), revision, format: 1, desk, words: Default::default() };
        let doc = Row::Desk(Box::new(row)).to_doc();
        server::add_desk_revision(&mut conn, WS, DESK, revision, 1, &doc, 10).await.unwrap();
        assert_eq!(told(&mut conn).await, reads, "revision {revision}");
        let now = server::authority(&mut conn, WS).await.unwrap();
        assert_eq!(now - before, moved, "whoever begins or ceases to read is looked at again");
        before = now;
    }
}

async fn d6_a_machine_that_may_read_them_no_more_keeps_none(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    let all = [stored(answered(1)), stored(answered(2)), stored(improvement(1)), stored(ticket(1))];
    rows::put(&mut tx, WS, DESK, 1, &all, fold).await.unwrap();
    let names =
        [(Entity::Improvement, improvement(1).id.to_string()), (Entity::Ticket, ticket(1).id.to_string())];
    replica::shadow_keep(&mut tx, WS, "owner", &names).await.unwrap();
    while purge::confided_turn(&mut tx, 2).await.unwrap() {}
    for (entity, left) in [(Entity::Survey, 0), (Entity::Improvement, 0), (Entity::Ticket, 1)] {
        assert_eq!(rows::count(&mut tx, WS, entity).await.unwrap(), left);
    }
    let shadows = replica::shadows_of(&mut tx, "owner").await.unwrap();
    assert_eq!(shadows.iter().map(|(entity, ..)| *entity).collect::<Vec<_>>(), [Entity::Ticket]);
}

async fn d6_a_machine_judges_an_improvement_by_the_answers_that_it_has(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(answered(1)), stored(asked(2, &ticket(2)))], fold)
        .await
        .unwrap();
    let (desk, mut overlay) = (asking(&["manager"]), Overlay::new(WS, true));
    let record = |of: u64| Command::RecordImprovement {
        improvement: improvement(of).id,
        text: "Better".into(),
        question: None,
        surveys: vec![asked(of, &ticket(of)).id],
        due: None,
    };
    let finish = Command::FinishImprovement { improvement: improvement(1).id };
    let mut verdicts = Vec::new();
    for (n, command) in (1..).zip([record(1), record(2), finish.clone(), finish]) {
        let actor = Actor::Person { user: user(1).id, role: "manager".into() };
        let (command_id, at) = (CommandId(Uuid::from_u128(n)), Millis(5));
        let context = Context { actor, command: command_id, made_at: at, received_at: at, revision: 1 };
        verdicts.push(match overlay.decide(&mut tx, &desk, &command, &context).await.unwrap() {
            Verdict::Done(_) => "done".to_owned(),
            Verdict::Refused(code) => code.code,
            Verdict::Unknown => "unknown".to_owned(),
        });
    }
    let no = ["done", "record-improvement-answer-unknown", "done", "finish-improvement-already"];
    assert_eq!(verdicts, no);
}

async fn a_database_of_before_gets_surveys(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    for table in ["survey", "improvement", "confided"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DROP TABLE {table}"))).execute(&mut *tx).await.unwrap();
    }
    sqlx::query("DELETE FROM kursi_migration WHERE version IN (1110, 2110)").execute(&mut *tx).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(answered(1)), stored(improvement(1))], fold).await.unwrap();
    assert_eq!(rows::count(&mut tx, WS, Entity::Survey).await.unwrap(), 1);
    assert!(server::granted(&mut tx, WS, "nobody").await.unwrap().is_empty());
}
