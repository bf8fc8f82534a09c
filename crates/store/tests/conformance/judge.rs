//! Judging against a database: what many commands read may be asked for beforehand.

use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::decide::Context;
use kursi_rules::{CommandId, MessageId, TicketId};
use kursi_store::judge::{Overlay, Verdict};
use kursi_store::{Shape, rows};
use kursi_testkit::rows::{DESK, START, clock, message, stored, ticket, user};
use kursi_testkit::{Backend, Ids, TestDb, stories};
use sqlx::AnyConnection;
use uuid::Uuid;

use crate::{WS, desk, fold};

stories!(k4_facts_asked_for_beforehand_are_those_of_each_command,);

async fn k4_facts_asked_for_beforehand_are_those_of_each_command(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    let (one, two) = (ticket(1), ticket(2));
    let there = message(1, &one, "It does not work.");
    let stored = [stored(&one), stored(&two), stored(clock(1, &one)), stored(clock(2, &two)), stored(&there)];
    rows::put(&mut tx, WS, DESK, 1, &stored, fold).await.unwrap();
    let new = |n: u64| MessageId(Ids::nth(900 + n));
    let (note, nowhere) = (|ticket, message| said(false, ticket, message), TicketId(Ids::nth(77)));
    let reply = |ticket, message| said(true, ticket, message);
    let commands = [
        note(one.id, new(1)),
        reply(one.id, new(2)),
        // Its clock is stopped already, by a command of the same transaction.
        reply(one.id, new(3)),
        note(one.id, there.id),
        note(one.id, new(1)),
        reply(nowhere, new(4)),
        reply(two.id, new(5)),
    ];
    let one_by_one = judged(&mut tx, Overlay::new(WS, false), &commands).await;
    let done: Vec<bool> = one_by_one.0.iter().map(|verdict| matches!(verdict, Verdict::Done(_))).collect();
    assert_eq!(done, [true, true, true, false, false, false, true]);
    let stopped = |row: &&Row| matches!(row, Row::Clock(clock) if clock.stopped_at.is_some());
    assert_eq!(one_by_one.1.iter().filter(stopped).count(), 2, "one for each ticket that was answered");

    let mut overlay = Overlay::new(WS, false);
    overlay.fetch(&mut tx, &commands.each_ref()).await.unwrap();
    // Whoever asked again would find nothing.
    for table in ["ticket", "message", "clock"] {
        let gone = format!("DELETE FROM {table}");
        sqlx::query(sqlx::AssertSqlSafe(gone)).execute(&mut *tx).await.unwrap();
    }
    assert_eq!(rows::count(&mut tx, WS, Entity::Ticket).await.unwrap(), 0);
    assert_eq!(judged(&mut tx, overlay, &commands).await, one_by_one);
}

fn said(aloud: bool, ticket: TicketId, message: MessageId) -> Command {
    let text = format!("said as {message}");
    match aloud {
        true => Command::Reply {
            ticket,
            message,
            text,
            template: None,
            spoken: None,
            seen: None,
            attachments: Vec::new(),
        },
        false => Command::Note { ticket, message, text, attachments: Vec::new() },
    }
}

/// What comes of commands one after another, and the rows that are left.
async fn judged(
    conn: &mut AnyConnection,
    mut overlay: Overlay,
    commands: &[Command],
) -> (Vec<Verdict>, Vec<Row>) {
    let (desk, mut verdicts) = (desk(), Vec::new());
    for (n, command) in commands.iter().enumerate() {
        let actor = Actor::Person { user: user(1).id, role: "agent".into() };
        let command_id = CommandId(Uuid::from_u128(n as u128));
        let context = Context { actor, command: command_id, made_at: START, received_at: START, revision: 1 };
        verdicts.push(overlay.decide(conn, &desk, command, &context).await.unwrap());
    }
    (verdicts, overlay.rows().cloned().collect())
}
