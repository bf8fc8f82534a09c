//! A desk machine's outbox: what a person did is never lost and never silently gone.

use kursi_protocol::outbox::{Moved, State};
use kursi_rules::code::Code;
use kursi_store::outbox::{self, PARKED, StoredDraft, StoredEntry};
use kursi_store::sent::{self, Remembered};
use kursi_store::{AnyConnection, Shape};
use kursi_testkit::{Backend, TestDb, stories};

stories!(
    k4_entries_survive_a_restart,
    k4_numbers_are_never_given_twice,
    k4_only_accepted_entries_go_by_themselves,
    k4_a_replaced_device_numbers_anew,
    k4_what_was_taken_waits_again_where_nobody_tells_of_its_rows,
    k4_what_goes_aside_leaves_its_number_and_keeps_its_words,
    k4_what_a_server_has_lost_goes_again_before_what_has_not_gone_yet,
    k4_what_was_taken_is_forgotten_in_time,
    k3_drafts_keep_words_and_selection,
);

fn entry(n: u32) -> StoredEntry {
    StoredEntry {
        n,
        command_id: format!("c{n}"),
        v: 1,
        hash: format!("h{n}"),
        depends_on: n.checked_sub(1).filter(|n| *n > 0),
        desk: "onecard".into(),
        revision: 3,
        made_at: 1_000 + i64::from(n),
        confirmed: false,
        withdrawn: false,
        state: State::Waiting,
        payload: format!("{{\"do\":\"reply\",\"text\":\"جواب {n}\"}}"),
    }
}

fn refused() -> State {
    let args = [("limit".to_owned(), 5_i64.into())].into();
    State::Refused { reason: Code { code: "reply-too-long".into(), args } }
}

async fn add(conn: &mut AnyConnection) -> u32 {
    let n = outbox::next_n(conn).await.unwrap();
    outbox::add(conn, &entry(n)).await.unwrap();
    n
}

async fn numbers(conn: &mut AnyConnection) -> Vec<u32> {
    outbox::list(conn).await.unwrap().iter().map(|entry| entry.n).collect()
}

async fn k4_entries_survive_a_restart(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    for _ in 0..3 {
        add(&mut conn).await;
    }
    outbox::set_state(&mut conn, 1, &refused()).await.unwrap();
    outbox::set_state(&mut conn, 2, &State::Stale).await.unwrap();
    outbox::withdraw(&mut conn, 3).await.unwrap();
    drop(conn);
    let test = test.reopen().await;
    let mut conn = test.db.conn().await.unwrap();
    let mut expected = vec![entry(1), entry(2), entry(3)];
    expected[0].state = refused();
    expected[1].state = State::Stale;
    expected[2].withdrawn = true;
    assert_eq!(outbox::list(&mut conn).await.unwrap(), expected);
    outbox::confirm(&mut conn, 2).await.unwrap();
    let found = &outbox::list(&mut conn).await.unwrap()[1];
    assert!(found.confirmed && found.state == State::Waiting, "a person's yes sends it on its way");
    assert_eq!(found.entry().depends_on, Some(1));
}

async fn k4_numbers_are_never_given_twice(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!([add(&mut conn).await, add(&mut conn).await], [1, 2]);
    assert!(outbox::add(&mut conn, &entry(2)).await.is_err());
    outbox::remove(&mut conn, 1).await.unwrap();
    outbox::remove(&mut conn, 2).await.unwrap();
    drop(conn);
    let test = test.reopen().await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(add(&mut conn).await, 3, "also when the entry is gone");
    let mut tx = test_begin(conn, &test).await;
    assert_eq!(add(&mut tx).await, 4);
    tx.rollback().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(add(&mut conn).await, 4, "one that was not kept was not given");
}

async fn test_begin(conn: kursi_store::Conn, test: &TestDb) -> kursi_store::Transaction {
    // A SQLite file has one connection; it must come back before a transaction takes it.
    drop(conn);
    test.db.begin().await.unwrap()
}

async fn k4_only_accepted_entries_go_by_themselves(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    for _ in 0..5 {
        add(&mut conn).await;
    }
    for n in [1, 3, 5] {
        outbox::set_state(&mut conn, n, &State::Accepted).await.unwrap();
    }
    outbox::set_state(&mut conn, 2, &refused()).await.unwrap();
    outbox::remove_through(&mut conn, 4).await.unwrap();
    assert_eq!(numbers(&mut conn).await, [2, 4, 5], "the refused one waits for the person");
}

async fn k4_a_replaced_device_numbers_anew(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut tx = test.db.begin().await.unwrap();
    for _ in 0..6 {
        add(&mut tx).await;
    }
    outbox::set_state(&mut tx, 1, &State::Accepted).await.unwrap();
    outbox::set_state(&mut tx, 3, &refused()).await.unwrap();
    outbox::set_state(&mut tx, 5, &State::Escrowed).await.unwrap();
    outbox::renumber(&mut tx, 0).await.unwrap();
    let after = outbox::list(&mut tx).await.unwrap();
    let told: Vec<_> = after.iter().map(|entry| (entry.n, &*entry.command_id, entry.depends_on)).collect();
    assert_eq!(
        told,
        [
            (1, "c2", None),
            (2, "c4", Some(PARKED)),
            (3, "c5", Some(2)),
            (4, "c6", Some(3)),
            (PARKED, "c3", Some(1)),
        ]
    );
    assert_eq!(after[4].state, refused(), "refused work stays on the screen");
    assert_eq!(after[2].state, State::Waiting, "what the server keeps, it keeps of another device");
    assert_eq!(add(&mut tx).await, 5);
    outbox::set_state(&mut tx, 2, &refused()).await.unwrap();
    outbox::renumber(&mut tx, 40).await.unwrap();
    assert_eq!(numbers(&mut tx).await, [41, 42, 43, 44, PARKED, PARKED + 1]);
    assert_eq!(outbox::next_n(&mut tx).await.unwrap(), 45);
    outbox::remove_through(&mut tx, u32::MAX).await.unwrap();
    assert_eq!(numbers(&mut tx).await.len(), 6);
}

async fn k4_what_was_taken_waits_again_where_nobody_tells_of_its_rows(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut tx = test.db.begin().await.unwrap();
    for _ in 0..4 {
        add(&mut tx).await;
    }
    outbox::set_state(&mut tx, 1, &State::Accepted).await.unwrap();
    outbox::set_state(&mut tx, 2, &refused()).await.unwrap();
    outbox::set_state(&mut tx, 3, &State::Escrowed).await.unwrap();
    outbox::wait_again(&mut tx).await.unwrap();
    let told: Vec<_> = outbox::list(&mut tx)
        .await
        .unwrap()
        .into_iter()
        .map(|one| (one.n, one.confirmed, one.state))
        .collect();
    assert_eq!(
        told,
        [
            (1, true, State::Waiting),
            (2, false, refused()),
            (3, false, State::Escrowed),
            (4, false, State::Waiting)
        ]
    );
    outbox::renumber(&mut tx, 0).await.unwrap();
    assert_eq!(numbers(&mut tx).await, [1, 2, 3, PARKED], "all of it goes again but what was refused");
}

async fn k4_what_goes_aside_leaves_its_number_and_keeps_its_words(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut tx = test.db.begin().await.unwrap();
    for _ in 0..3 {
        add(&mut tx).await;
    }
    let moved = |from, to, depends_on, confirmed, state| Moved { from, to, depends_on, confirmed, state };
    let aside = [
        moved(1, PARKED, None, false, State::Stale),
        moved(2, PARKED + 1, Some(PARKED), false, State::Waiting),
    ];
    outbox::relocate(&mut tx, &aside).await.unwrap();
    let all = outbox::list(&mut tx).await.unwrap();
    let told: Vec<_> = all.iter().map(|one| (one.n, &*one.command_id, one.withdrawn)).collect();
    assert_eq!(
        told,
        [
            (1, "c1", true),
            (2, "c2", true),
            (3, "c3", false),
            (PARKED, "c1", false),
            (PARKED + 1, "c2", false)
        ]
    );
    assert_eq!((&all[3].payload, &all[3].hash), (&all[0].payload, &all[0].hash), "known by what was written");
    let left = all[1].entry();
    assert_eq!(
        (left.depends_on, left.confirmed, left.state),
        (None, true, State::Waiting),
        "it goes, unasked"
    );
    assert_eq!(outbox::next_n(&mut tx).await.unwrap(), 4);
    // A new device: what waits for the person stays aside, and what it builds on is still what it builds on.
    outbox::renumber(&mut tx, 10).await.unwrap();
    assert_eq!(numbers(&mut tx).await, [11, 12, 13, PARKED, PARKED + 1]);
    assert_eq!(outbox::list(&mut tx).await.unwrap()[4].depends_on, Some(PARKED));
    let go = [
        moved(PARKED, 14, None, true, State::Waiting),
        moved(PARKED + 1, 15, Some(14), false, State::Waiting),
    ];
    outbox::relocate(&mut tx, &go).await.unwrap();
    assert_eq!(numbers(&mut tx).await, [11, 12, 13, 14, 15]);
    assert_eq!(outbox::next_n(&mut tx).await.unwrap(), 16, "their numbers are given away");
    outbox::unwithdraw(&mut tx, 11).await.unwrap();
    assert!(!outbox::list(&mut tx).await.unwrap()[0].withdrawn);
    outbox::relocate(&mut tx, &[moved(99, 100, None, false, State::Stale)]).await.unwrap_err();
}

async fn k3_drafts_keep_words_and_selection(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut draft = StoredDraft {
        ticket: "t1".into(),
        kind: "reply".into(),
        text: "پیش‌نویس".into(),
        caret_start: 2,
        caret_end: 5,
        template: Some("greeting".into()),
        updated_at: 9,
    };
    outbox::draft_put(&mut conn, &draft).await.unwrap();
    draft.text.push('!');
    draft.template = None;
    outbox::draft_put(&mut conn, &draft).await.unwrap();
    let note = StoredDraft { kind: "note".into(), text: "  ".into(), ..draft.clone() };
    outbox::draft_put(&mut conn, &note).await.unwrap();
    assert_eq!(outbox::draft_get(&mut conn, "t1").await.unwrap(), [note, draft]);
    let with_text = outbox::drafts_with_text(&mut conn).await.unwrap();
    assert_eq!(with_text, [("t1".to_owned(), "reply".to_owned())]);
    outbox::draft_remove(&mut conn, "t1", "reply").await.unwrap();
    assert_eq!(outbox::draft_get(&mut conn, "t1").await.unwrap().len(), 1);
    outbox::meta_put(&mut conn, "device", "d1").await.unwrap();
    assert_eq!(outbox::meta_get(&mut conn, "device").await.unwrap().as_deref(), Some("d1"));
    assert_eq!(outbox::meta_get(&mut conn, "nothing").await.unwrap(), None);
}

/// The server took these and their rows came back in the frame that ends at `seq`.
async fn taken(conn: &mut AnyConnection, device: &str, numbers: std::ops::RangeInclusive<u32>, seq: i64) {
    for n in numbers {
        sent::keep(conn, device, &[&entry(n)], seq, seq).await.unwrap();
    }
}

async fn k4_what_a_server_has_lost_goes_again_before_what_has_not_gone_yet(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    // A device of before, then the one of now: three are kept, the fourth is accepted, and two have yet to go.
    taken(&mut conn, "old", 8..=9, 20).await;
    taken(&mut conn, "old", 10..=10, 31).await;
    taken(&mut conn, "now", 1..=1, 29).await;
    taken(&mut conn, "now", 2..=3, 33).await;
    outbox::meta_put(&mut conn, "last-n", "3").await.unwrap();
    for _ in 4..=7 {
        add(&mut conn).await;
    }
    outbox::set_state(&mut conn, 4, &State::Accepted).await.unwrap();
    outbox::set_state(&mut conn, 6, &refused()).await.unwrap();

    // The server is put back to transaction 30, and has one command of this device.
    let remembered = Remembered { device: "now".into(), last_n: 1, born: 30 };
    let count =
        sent::resume(&mut conn, &remembered, |payload| payload.replace("reply", "again")).await.unwrap();
    assert_eq!(count, 4, "old 10, now 2 and 3, and 4");
    let entries = outbox::list(&mut conn).await.unwrap();
    let found: Vec<(u32, &str, bool)> =
        entries.iter().map(|entry| (entry.n, &*entry.command_id, entry.confirmed)).collect();
    let parked = PARKED;
    assert_eq!(
        found,
        [
            (2, "c10", true),
            (3, "c2", true),
            (4, "c3", true),
            (5, "c4", true),
            (6, "c5", false),
            (7, "c7", false),
            (parked, "c6", false)
        ]
    );
    assert!(entries[..4].iter().all(|entry| entry.state == State::Waiting));
    assert!(entries[..4].iter().all(|entry| entry.payload.contains("again")));
    assert!(
        entries[..4].iter().all(|entry| entry.hash == kursi_protocol::sync::payload_hash(&entry.payload))
    );
    assert_eq!(entries[5].depends_on, Some(PARKED), "it still builds on what was refused");
    assert_eq!(outbox::next_n(&mut conn).await.unwrap(), 8);
    assert_eq!(sent::count(&mut conn).await.unwrap(), 3, "what the server still has is kept on");
    let again = sent::resume(&mut conn, &remembered, str::to_owned).await.unwrap();
    assert_eq!(again, 0, "once");

    // A number that the server has does not tell that this command is under it: the disk may have been copied.
    taken(&mut conn, "now", 1..=1, 31).await;
    assert_eq!(sent::resume(&mut conn, &remembered, str::to_owned).await.unwrap(), 1);
}

async fn k4_what_was_taken_is_forgotten_in_time(on: Backend) {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut conn = test.db.conn().await.unwrap();
    taken(&mut conn, "now", 1..=2, 10).await;
    taken(&mut conn, "now", 3..=3, 20).await;
    sent::forget(&mut conn, 20).await.unwrap();
    assert_eq!(sent::count(&mut conn).await.unwrap(), 1);
}
