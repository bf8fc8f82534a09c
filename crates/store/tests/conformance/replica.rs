//! A desk machine's replica.

use kursi_rules::change::Entity;
use kursi_store::queues::{self, Queue};
use kursi_store::replica::{self, Indexes};
use kursi_store::{Filling, Shape, rows};
use kursi_testkit::rows::{DESK, customer, message, places, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    k4_the_cursor_survives_a_restart,
    k4_the_first_prediction_keeps_the_servers_row,
    a_wipe_leaves_nothing,
    a_filling_is_seen_only_when_it_is_whole,
    a_filling_goes_on_after_a_restart,
    k4_what_a_cut_filling_gathered_is_taken_up_again,
    a_second_filling_follows_the_first,
);

async fn k4_the_cursor_survives_a_restart(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(replica::cursor(&mut conn).await.unwrap(), None);
    replica::set_cursor(&mut conn, "e", 5).await.unwrap();
    replica::set_cursor(&mut conn, "e", 6).await.unwrap();
    drop(conn);
    let test = test.reopen().await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(replica::cursor(&mut conn).await.unwrap(), Some(("e".into(), 6)));
}

async fn k4_the_first_prediction_keeps_the_servers_row(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut one = ticket(1);
    let t = one.id.to_string();
    let (entity, server) = (Entity::Ticket, stored(&one));
    let doc = server.doc.as_deref();
    rows::put(&mut conn, WS, DESK, 1, std::slice::from_ref(&server), fold).await.unwrap();
    assert!(!replica::shadow_set(&mut conn, entity, &t, doc).await.unwrap(), "nothing is predicted on it");
    let first = [(entity, t.clone()), (Entity::Message, "m".to_owned())];
    replica::shadow_keep(&mut conn, WS, "t", &first).await.unwrap();
    one.subject = "predicted".into();
    rows::put(&mut conn, WS, DESK, rows::PREDICTED, &[stored(&one)], fold).await.unwrap();
    replica::shadow_keep(&mut conn, WS, "t", &first).await.unwrap();
    replica::shadow_keep(&mut conn, WS, "u", &[(entity, "u".to_owned())]).await.unwrap();
    replica::shadow_keep(&mut conn, WS, "u", &[]).await.unwrap();
    assert_eq!(replica::shadow_owners(&mut conn).await.unwrap(), ["t", "u"]);
    let kept = [(Entity::Message, "m".to_owned(), None), (entity, t.clone(), doc.map(str::to_owned))];
    assert_eq!(replica::shadows_of(&mut conn, "t").await.unwrap(), kept);
    assert!(replica::shadow_set(&mut conn, entity, &t, None).await.unwrap());
    assert_eq!(replica::shadows_of(&mut conn, "t").await.unwrap()[1].2, None);
    replica::shadow_clear_of(&mut conn, "t").await.unwrap();
    assert_eq!(replica::shadow_owners(&mut conn).await.unwrap(), ["u"]);
}

async fn a_wipe_leaves_nothing(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    let one = ticket(1);
    let all = [stored(&one), stored(customer(1)), stored(message(1, &one, "x"))];
    rows::put(&mut tx, WS, DESK, 1, &all, fold).await.unwrap();
    queues::place(&mut tx, WS, &[places(&one, &[("open", "", 1)])]).await.unwrap();
    replica::set_cursor(&mut tx, "e", 5).await.unwrap();
    replica::shadow_keep(&mut tx, WS, "t", &[(Entity::Ticket, "t".to_owned())]).await.unwrap();
    replica::meta_put(&mut tx, "window", "kept").await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = test.db.begin().await.unwrap();
    replica::wipe(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    for entity in Entity::ALL {
        assert_eq!(rows::count(&mut conn, WS, entity).await.unwrap(), 0);
    }
    assert!(queues::counts(&mut conn, WS, DESK, "").await.unwrap().is_empty());
    assert!(replica::shadow_owners(&mut conn).await.unwrap().is_empty());
    assert_eq!(replica::cursor(&mut conn).await.unwrap(), None);
    assert_eq!(replica::meta_get(&mut conn, "window").await.unwrap().as_deref(), Some("kept"));
}

fn page(tickets: std::ops::RangeInclusive<u64>, seq: i64) -> Vec<(String, i64, String)> {
    tickets.map(|n| (ticket(n).id.to_string(), seq, stored(ticket(n)).doc.unwrap())).collect()
}

async fn a_filling_is_seen_only_when_it_is_whole(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    rows::put(&mut tx, WS, DESK, 1, &[stored(ticket(99))], fold).await.unwrap();
    queues::place(&mut tx, WS, &[places(&ticket(99), &[("open", "", 1)])]).await.unwrap();
    assert!(!replica::filling(&mut tx).await.unwrap());
    replica::begin_fill(&mut tx, Indexes::Last).await.unwrap();
    assert!(replica::filling(&mut tx).await.unwrap());
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(1..=3, 5), fold).await.unwrap();
    let mut newer = ticket(2);
    newer.subject = "newer".into();
    let newer_row = (newer.id.to_string(), 6, stored(&newer).doc.unwrap());
    let twice = [newer_row.clone(), page(2..=2, 4).remove(0)];
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &twice, fold).await.unwrap();
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(2..=2, 5), fold).await.unwrap();
    let put: Vec<_> = (1..=3).map(|n| places(&ticket(n), &[("open", "", 7)])).collect();
    let mut filling = Filling::of(DESK);
    filling.take(&mut tx, WS, &put).await.unwrap();
    let older = places(&ticket(2), &[("open", "", 3), ("mine", "sara", 3)]);
    filling.take(&mut tx, WS, &[older, places(&ticket(4), &[])]).await.unwrap();
    let mut turns = 0;
    while filling.write(&mut tx, WS, 2).await.unwrap() {
        turns += 1;
    }
    assert_eq!(turns, 2);
    assert_eq!(queues::counts(&mut tx, WS, DESK, "").await.unwrap(), [("open".into(), 1, Some(1))]);
    assert_eq!(rows::count(&mut tx, WS, Entity::Ticket).await.unwrap(), 1, "the screen is as it was");
    replica::shadow_keep(&mut tx, WS, "t", &[(Entity::Ticket, "t".to_owned())]).await.unwrap();
    replica::finish_fill(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    assert!(replica::shadow_owners(&mut conn).await.unwrap().is_empty());
    assert!(!replica::filling(&mut conn).await.unwrap());
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 3);
    assert_eq!(queues::counts(&mut conn, WS, DESK, "").await.unwrap(), [("open".into(), 3, Some(7))]);
    let found = rows::get(&mut conn, WS, Entity::Ticket, &newer_row.0).await.unwrap();
    assert_eq!(found, Some(newer_row.2), "of two, the higher change wins");
    let open = Queue { desk: DESK, queue: "open", owner: "" };
    assert_eq!(queues::window(&mut conn, WS, open, 0, 9).await.unwrap().len(), 3);
    // What a ticket has is known: it can be taken out again.
    queues::place(&mut conn, WS, &[places(&newer, &[])]).await.unwrap();
    assert_eq!(queues::counts(&mut conn, WS, DESK, "").await.unwrap(), [("open".into(), 2, Some(7))]);
}

async fn a_filling_goes_on_after_a_restart(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    replica::begin_fill(&mut tx, Indexes::Last).await.unwrap();
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(1..=3, 5), fold).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    assert!(replica::filling(&mut tx).await.unwrap());
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(4..=5, 5), fold).await.unwrap();
    replica::finish_fill(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    let test = test.reopen().await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 5);
}

async fn k4_what_a_cut_filling_gathered_is_taken_up_again(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    assert_eq!(replica::filling_stands(&mut tx).await.unwrap(), None);
    replica::begin_fill(&mut tx, Indexes::Last).await.unwrap();
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(1..=3, 5), fold).await.unwrap();
    let mut filling = Filling::of(DESK);
    let put: Vec<_> = (1..=3)
        .map(|n| {
            let rank = i64::try_from(n).unwrap();
            let all = [("open", "", rank), ("mine", "sara", rank)];
            places(&ticket(n), if n == 3 { &[] } else { &all })
        })
        .collect();
    filling.take(&mut tx, WS, &put).await.unwrap();
    replica::filling_stands_at(&mut tx, "here").await.unwrap();
    tx.commit().await.unwrap();
    // It had come to write places when the program ended.
    let mut tx = test.db.begin().await.unwrap();
    assert!(filling.write(&mut tx, WS, 2).await.unwrap());
    tx.commit().await.unwrap();

    let test = test.reopen().await;
    let mut tx = test.db.begin().await.unwrap();
    assert_eq!(replica::filling_stands(&mut tx).await.unwrap().as_deref(), Some("here"));
    let (one, id) = (ticket(1), ticket(1).id.to_string());
    let stored_one = replica::filled_row(&mut tx, WS, Entity::Ticket, &id).await.unwrap();
    assert_eq!(stored_one, stored(&one).doc);
    Filling::unwrite(&mut tx).await.unwrap();
    let (mut filling, mut after, mut turns) = (Filling::of(DESK), String::new(), 0);
    while let Some(last) = filling.recall(&mut tx, WS, &after, 1).await.unwrap() {
        (after, turns) = (last, turns + 1);
    }
    assert_eq!(turns, 2, "a ticket that is in no queue has nothing to take up");
    // The page that was written in part comes again, and one more.
    filling.take(&mut tx, WS, &[places(&ticket(2), &[("open", "", 9)])]).await.unwrap();
    filling.take(&mut tx, WS, &[places(&ticket(4), &[("open", "", 4)])]).await.unwrap();
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(4..=4, 5), fold).await.unwrap();
    while filling.write(&mut tx, WS, 2).await.unwrap() {}
    replica::finish_fill(&mut tx).await.unwrap();
    assert_eq!(queues::counts(&mut tx, WS, DESK, "").await.unwrap(), [("open".into(), 3, Some(1))]);
    assert_eq!(queues::counts(&mut tx, WS, DESK, "sara").await.unwrap().len(), 2);
    assert_eq!(replica::filling_stands(&mut tx).await.unwrap(), None, "it is over");
    replica::begin_fill(&mut tx, Indexes::First).await.unwrap();
    assert_eq!(
        replica::filling_stands(&mut tx).await.unwrap(),
        None,
        "and the next one begins at its beginning"
    );
    tx.commit().await.unwrap();
}

async fn a_second_filling_follows_the_first(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    for round in 1..=4 {
        let mut tx = test.db.begin().await.unwrap();
        // One that was given up leaves nothing behind.
        replica::begin_fill(&mut tx, Indexes::First).await.unwrap();
        replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(50..=60, 5), fold).await.unwrap();
        let indexes = if round % 2 == 0 { Indexes::First } else { Indexes::Last };
        replica::begin_fill(&mut tx, indexes).await.unwrap();
        replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(1..=round, 5), fold).await.unwrap();
        replica::finish_fill(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let mut conn = test.db.conn().await.unwrap();
        let found = rows::count(&mut conn, WS, Entity::Ticket).await.unwrap();
        assert_eq!(found, i64::try_from(round).unwrap());
        // The indexes came along: no number is given twice, and the key still holds.
        let (mut one, mut other) = (ticket(1), ticket(70));
        (one.number, other.number) = (Some("OC-1".into()), Some("OC-1".into()));
        rows::put(&mut conn, WS, DESK, 6, &[stored(&one)], fold).await.unwrap();
        rows::put(&mut conn, WS, DESK, 6, &[stored(&other)], fold).await.unwrap_err();
        rows::put(&mut conn, WS, DESK, 6, &[stored(ticket(1))], fold).await.unwrap();
        assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), found);
    }
}
