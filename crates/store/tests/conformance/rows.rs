//! Rows come back as they were put.

use kursi_rules::activity::Deed;
use kursi_rules::change::{Entity, Row};
use kursi_rules::course::{Cause, Miss};
use kursi_rules::message::MessageKind;
use kursi_store::rows::{self, RowDoc};
use kursi_store::{Shape, StoreFault};
use kursi_testkit::rows::{DESK, activity, clock, customer, deleted, desk, message, stored, ticket, user};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    k4_rows_come_back_after_a_restart,
    of_several_rows_of_one_id_the_last_one_stands,
    an_older_row_does_not_replace_a_newer_one,
    a_transaction_that_is_dropped_leaves_nothing,
    a_conversation_is_in_order,
    x2_customers_are_found_by_every_word,
    a_customers_tickets_are_newest_first,
    workspaces_do_not_see_each_other,
    a_row_that_cannot_be_read_is_a_fault,
    many_rows_at_once,
);

async fn k4_rows_come_back_after_a_restart(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut one = ticket(1);
    let (target, id) = ("first-reply".to_owned(), "overlooked".to_owned());
    let cause = Some(Cause { id: id.clone(), by: one.assignee, at: one.created_at + 1 });
    one.course.misses = vec![Miss { target: target.clone(), due_at: one.created_at, cause }];
    let mut found = activity(1, &one);
    found.deed = Deed::CauseRecorded { target, cause: id, text: "کسی نبود".into() };
    let all = [
        stored(desk()),
        stored(user(1)),
        stored(customer(1)),
        stored(&one),
        stored(message(1, &one, "«سلام» \"quoted\" \\ \u{1f600}\n\tدوسرا")),
        stored(clock(1, &one)),
        stored(found),
    ];
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 7, &all, fold).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut conn = test.db.conn().await.unwrap();
    for RowDoc { entity, id, doc } in &all {
        let found = rows::get(&mut conn, WS, *entity, id).await.unwrap();
        assert_eq!(&found, doc, "{entity:?} to the letter");
        let row = Row::from_doc(*entity, &found.unwrap()).unwrap();
        assert_eq!(&row.id(), id);
        assert_eq!(rows::count(&mut conn, WS, *entity).await.unwrap(), 1);
    }
    assert_eq!(rows::desks(&mut conn, WS).await.unwrap().len(), 1);
    assert_eq!(rows::colleagues(&mut conn, WS, DESK).await.unwrap(), [all[1].doc.clone().unwrap()]);
    assert!(rows::colleagues(&mut conn, WS, "other").await.unwrap().is_empty());
}

async fn of_several_rows_of_one_id_the_last_one_stands(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let (mut first, mut last) = (ticket(1), ticket(1));
    first.subject = "first".into();
    last.subject = "last".into();
    let other = ticket(2);
    rows::put(&mut conn, WS, DESK, 1, &[stored(&first), stored(&other), stored(&last)], fold).await.unwrap();
    let found = rows::get(&mut conn, WS, Entity::Ticket, &last.id.to_string()).await.unwrap();
    assert_eq!(found, stored(&last).doc);
    rows::put(&mut conn, WS, DESK, 2, &[stored(&first), deleted(&last), deleted(&other)], fold)
        .await
        .unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 0);
    rows::put(&mut conn, WS, DESK, 3, &[deleted(&first), stored(&last)], fold).await.unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 1, "gone, then back");
    rows::put(&mut conn, WS, DESK, 4, &[], fold).await.unwrap();
}

async fn an_older_row_does_not_replace_a_newer_one(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    let (mut newer, older) = (ticket(1), ticket(1));
    newer.subject = "newer".into();
    rows::put(&mut conn, WS, DESK, 9, &[stored(&newer)], fold).await.unwrap();
    rows::put(&mut conn, WS, DESK, 8, &[stored(&older)], fold).await.unwrap();
    let id = newer.id.to_string();
    assert_eq!(rows::get(&mut conn, WS, Entity::Ticket, &id).await.unwrap(), stored(&newer).doc);
    rows::put(&mut conn, WS, DESK, 9, &[stored(&older)], fold).await.unwrap();
    assert_eq!(rows::get(&mut conn, WS, Entity::Ticket, &id).await.unwrap(), stored(&older).doc);
}

async fn a_transaction_that_is_dropped_leaves_nothing(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(ticket(1))], fold).await.unwrap();
    drop(tx);
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 0);
}

async fn a_conversation_is_in_order(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    let one = ticket(1);
    let mut late = message(1, &one, "written offline at once, delivered late");
    late.kind = MessageKind::Reply;
    late.received_at = one.created_at + 9_000;
    let mut note = message(2, &one, "a note");
    note.kind = MessageKind::Note;
    note.made_at = one.created_at + 3_000;
    note.received_at = one.created_at + 99_000;
    let mut second = message(3, &one, "the customer again");
    second.received_at = one.created_at + 5_000;
    let elsewhere = message(4, &ticket(2), "on another ticket");
    let mut stopped = clock(1, &one);
    stopped.stopped_at = Some(one.created_at + 1);
    let mut later = clock(2, &one);
    later.started_at = one.created_at + 2;
    let all = [
        stored(&late),
        stored(&second),
        stored(&note),
        stored(&elsewhere),
        stored(&later),
        stored(&stopped),
        stored(activity(1, &one)),
    ];
    rows::put(&mut conn, WS, DESK, 1, &all, fold).await.unwrap();
    let id = one.id.to_string();
    assert_eq!(rows::whole(&mut conn, WS, &id, 9).await.unwrap(), None, "the ticket itself is not here");
    rows::put(&mut conn, WS, DESK, 1, &[stored(&one), stored(customer(1))], fold).await.unwrap();
    let whole = rows::whole(&mut conn, WS, &id, 9).await.unwrap().unwrap();
    let found = whole.conversation;
    let doc = |row: &RowDoc| row.doc.clone().unwrap();
    assert_eq!(found.messages, [&stored(&note), &stored(&second), &stored(&late)].map(doc));
    assert_eq!(found.clocks, [&stored(&stopped), &stored(&later)].map(doc));
    assert_eq!(found.activities, [doc(&all[6])]);
    assert_eq!(whole.customer, stored(customer(1)).doc);
    let wanted = [(Entity::Ticket, id.clone()), (Entity::Message, "nowhere".to_owned())];
    let mut all = rows::get_all(&mut conn, WS, &wanted, std::slice::from_ref(&id)).await.unwrap();
    all.sort();
    let running = (Entity::Clock, later.id.to_string(), doc(&stored(&later)));
    let ticket = (Entity::Ticket, id, doc(&stored(&one)));
    assert_eq!(all, [ticket, running], "A7: a stopped clock runs no more");
    assert!(rows::get_all(&mut conn, WS, &[], &[]).await.unwrap().is_empty());
}

async fn x2_customers_are_found_by_every_word(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut odd = customer(3);
    odd.name = "100%_\\ Sure".into();
    odd.email = None;
    let mut foreign = customer(4);
    foreign.desk = "other".into();
    let all = [stored(customer(1)), stored(customer(2)), stored(&odd), stored(&foreign)];
    rows::put(&mut conn, WS, DESK, 1, &all, fold).await.unwrap();
    let mut find = async |words: &str| {
        let found = rows::find_customers(&mut conn, WS, DESK, words, 10).await.unwrap();
        found.len()
    };
    assert_eq!(find("zaidi noor").await, 2);
    assert_eq!(find("zaidi noor2@").await, 1);
    assert_eq!(find("00000002").await, 1, "by telephone");
    assert_eq!(find("%").await, 1, "a sign of the pattern is only a sign");
    assert_eq!(find("_\\").await, 1);
    assert_eq!(find("nobody").await, 0);
    assert_eq!(find("  ").await, 3, "no word leaves nobody out");
    assert_eq!(rows::find_customers(&mut conn, WS, DESK, "", 2).await.unwrap().len(), 2);
    let mut renamed = customer(1);
    renamed.name = "Huda".into();
    rows::put(&mut conn, WS, DESK, 2, &[stored(&renamed)], fold).await.unwrap();
    assert_eq!(
        rows::find_customers(&mut conn, WS, DESK, "huda", 9).await.unwrap(),
        [stored(&renamed).doc.unwrap()]
    );
}

async fn a_customers_tickets_are_newest_first(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut tickets: Vec<_> = (1..=4).map(ticket).collect();
    for one in &mut tickets[..3] {
        one.customer = customer(9).id;
    }
    tickets[0].number = Some("OC-2026-000001".into());
    let all: Vec<_> = tickets.iter().map(stored).collect();
    rows::put(&mut conn, WS, DESK, 1, &all, fold).await.unwrap();
    let who = customer(9).id.to_string();
    let whole = rows::whole(&mut conn, WS, &tickets[1].id.to_string(), 2).await.unwrap().unwrap();
    assert_eq!(tickets[1].customer.to_string(), who);
    assert_eq!(whole.of_customer, [all[2].doc.clone().unwrap(), all[1].doc.clone().unwrap()]);
    let found = rows::ticket_by_number(&mut conn, WS, "OC-2026-000001").await.unwrap();
    assert_eq!(found, all[0].doc);
    assert_eq!(rows::ticket_by_number(&mut conn, WS, "OC-2026-000002").await.unwrap(), None);
    let mut double = ticket(7);
    double.number = tickets[0].number.clone();
    let error = rows::put(&mut conn, WS, DESK, 2, &[stored(&double)], fold).await.unwrap_err();
    assert!(matches!(error.fault, StoreFault::Failed { .. }), "two tickets never have one number");
}

async fn workspaces_do_not_see_each_other(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let (mine, mut theirs) = (ticket(1), ticket(1));
    theirs.subject = "theirs".into();
    rows::put(&mut conn, WS, DESK, 1, &[stored(&mine)], fold).await.unwrap();
    rows::put(&mut conn, "other", DESK, 1, &[stored(&theirs)], fold).await.unwrap();
    let id = mine.id.to_string();
    assert_eq!(rows::get(&mut conn, WS, Entity::Ticket, &id).await.unwrap(), stored(&mine).doc);
    rows::put(&mut conn, WS, DESK, 2, &[deleted(&mine)], fold).await.unwrap();
    assert_eq!(rows::get(&mut conn, "other", Entity::Ticket, &id).await.unwrap(), stored(&theirs).doc);
}

async fn a_row_that_cannot_be_read_is_a_fault(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    for doc in ["{}", "not json", "{\"customer\":7}"] {
        let row = RowDoc { entity: Entity::Ticket, id: "x".into(), doc: Some(doc.into()) };
        let error = rows::put(&mut conn, WS, DESK, 1, &[row], fold).await.unwrap_err();
        assert!(matches!(error.fault, StoreFault::Failed { .. }), "{doc}");
    }
}

async fn many_rows_at_once(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    let all: Vec<_> = (1..=2_345).map(|n| stored(ticket(n))).collect();
    rows::put(&mut conn, WS, DESK, 1, &all, fold).await.unwrap();
    rows::put(&mut conn, WS, DESK, 1, &all, fold).await.unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 2_345);
    let mut ids: Vec<String> = all.iter().map(|row| row.id.clone()).collect();
    ids.sort();
    let page = rows::ids_after(&mut conn, WS, Entity::Ticket, &ids[9], 5).await.unwrap();
    assert_eq!(page, ids[10..15]);
    let gone: Vec<_> = (1..=2_000).map(|n| deleted(ticket(n))).collect();
    rows::put(&mut conn, WS, DESK, 2, &gone, fold).await.unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 345);
}
