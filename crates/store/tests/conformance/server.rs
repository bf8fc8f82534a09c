//! What only a server has.

use kursi_rules::change::Entity;
use kursi_store::rows::RowDoc;
use kursi_store::server::{self, Account, Answered, Changes, Device, Intake, RecoveryRow, Session};
use kursi_store::{AnyConnection, Shape, rows};
use kursi_testkit::rows::{DESK, customer, deleted, message, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    k4_numbers_of_transactions_have_no_holes,
    k4_the_log_gives_whole_transactions_and_last_states,
    a_row_that_moves_between_scopes_arrives,
    a_first_filling_comes_newest_first_in_pages,
    ticket_numbers_count_by_desk_and_year,
    devices_and_their_outcomes,
    people_and_sessions,
    desks_channels_and_deliveries,
    k8_the_newest_recovery_key_is_in_force,
    whoever_writes_again_is_known,
    the_moment_never_goes_back,
    writers_wait_for_each_other,
);

async fn founded(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::workspace(&mut conn).await.unwrap(), None);
    server::create_workspace(&mut conn, WS, "نقطة", "epoch-1").await.unwrap();
    drop(conn);
    test
}

fn in_scope(scope: &str, row: RowDoc) -> (String, RowDoc) {
    (scope.to_owned(), row)
}

async fn k4_numbers_of_transactions_have_no_holes(on: Backend) {
    let test = founded(on).await;
    for expected in 1..=3 {
        let mut tx = test.db.begin().await.unwrap();
        assert_eq!(server::advance(&mut tx, WS).await.unwrap(), expected);
        tx.commit().await.unwrap();
        // One that fails gives its number back.
        let mut tx = test.db.begin().await.unwrap();
        assert_eq!(server::advance(&mut tx, WS).await.unwrap(), expected + 1);
        tx.rollback().await.unwrap();
    }
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::head(&mut conn, WS).await.unwrap(), ("epoch-1".into(), 3));
    let found = server::workspace(&mut conn).await.unwrap().unwrap();
    assert_eq!((&*found.name, found.head, found.floor), ("نقطة", 3, 0));
    assert!(server::advance(&mut conn, "other").await.is_err(), "no such workspace");
}

async fn write(conn: &mut AnyConnection, rows: &[(String, RowDoc)]) -> i64 {
    let seq = server::advance(conn, WS).await.unwrap();
    server::append(conn, WS, seq, rows).await.unwrap();
    seq
}

fn names(changes: &Changes) -> Vec<(i64, &str)> {
    changes.rows.iter().map(|(seq, row)| (*seq, &*row.id)).collect()
}

async fn k4_the_log_gives_whole_transactions_and_last_states(on: Backend) {
    let test = founded(on).await;
    let mut tx = test.db.begin().await.unwrap();
    let row = |n| stored(ticket(n));
    let id = |n| ticket(n).id.to_string();
    write(&mut tx, &[in_scope(DESK, row(1)), in_scope(DESK, row(2))]).await;
    write(&mut tx, &[in_scope("other", row(3))]).await;
    write(&mut tx, &[in_scope(DESK, row(1)), in_scope(DESK, row(4)), in_scope(DESK, row(5))]).await;
    write(&mut tx, &[in_scope(DESK, deleted(ticket(2)))]).await;
    tx.commit().await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let scopes = [DESK.to_owned()];
    let mut changes = async |from, max| server::changes(&mut conn, WS, &scopes, from, max).await.unwrap();
    let all = changes(0, 100).await;
    assert_eq!(names(&all), [(3, &*id(1)), (3, &*id(4)), (3, &*id(5)), (4, &*id(2))]);
    assert_eq!((all.to, all.more), (4, false));
    assert_eq!(all.rows[0].1, row(1));
    assert_eq!(all.rows[3].1.doc, None, "a deletion is told");
    let page = changes(0, 4).await;
    assert_eq!((names(&page), page.to, page.more), (vec![(1, &*id(1)), (1, &*id(2))], 2, true));
    let page = changes(2, 1).await;
    assert_eq!((page.rows.len(), page.to, page.more), (3, 3, true), "a large one comes whole");
    let page = changes(3, 1).await;
    assert_eq!((page.rows.len(), page.to, page.more), (1, 4, false));
    let page = changes(4, 1).await;
    assert_eq!((page.rows.len(), page.to, page.more), (0, 4, false));
    let none = server::changes(&mut conn, WS, &["nobody's".into()], 0, 1).await.unwrap();
    assert_eq!((none.rows.len(), none.to, none.more), (0, 4, false), "the cursor moves on");
}

async fn a_row_that_moves_between_scopes_arrives(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let one = ticket(1);
    write(&mut conn, &[in_scope("new", stored(&one)), in_scope("old", deleted(&one))]).await;
    let both = ["old".to_owned(), "new".to_owned()];
    let seen = server::changes(&mut conn, WS, &both, 0, 10).await.unwrap();
    assert_eq!(seen.rows, [(1, stored(&one))]);
    let left = server::changes(&mut conn, WS, &both[..1], 0, 10).await.unwrap();
    assert_eq!(left.rows, [(1, deleted(&one))]);
}

async fn a_first_filling_comes_newest_first_in_pages(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut tickets: Vec<_> = (1..=5).map(ticket).collect();
    tickets[1].resolved_at = Some(tickets[1].created_at);
    for (i, one) in tickets.iter().enumerate() {
        let seq = i64::try_from(i).unwrap() / 2 + 1;
        let rows = [stored(one), stored(message(u64::try_from(i).unwrap(), one, "?")), stored(customer(1))];
        rows::put(&mut conn, WS, DESK, seq, &rows, fold).await.unwrap();
    }
    rows::put(&mut conn, WS, "other", 9, &[stored(ticket(9))], fold).await.unwrap();
    let scopes = [DESK.to_owned()];
    let id = |i: usize| tickets[i].id.to_string();
    let mut before = None;
    let mut seen = Vec::new();
    loop {
        let page =
            server::bootstrap(&mut conn, WS, &scopes, Entity::Ticket, before.clone(), 2, None).await.unwrap();
        let Some((last, seq, _)) = page.last() else { break };
        before = Some((*seq, last.clone()));
        seen.extend(page.into_iter().map(|(id, seq, _)| (id, seq)));
    }
    assert_eq!(seen, [(id(4), 3), (id(3), 2), (id(2), 2), (id(1), 1), (id(0), 1)]);
    let mut total = async |entity, closed| {
        let total = server::bootstrap_total(&mut conn, WS, &scopes, entity, closed).await.unwrap();
        let rows = server::bootstrap(&mut conn, WS, &scopes, entity, None, 100, closed).await.unwrap();
        assert_eq!(i64::try_from(rows.len()).unwrap(), total);
        total
    };
    let later = Some(tickets[1].created_at.0 + 1);
    assert_eq!(total(Entity::Ticket, None).await, 5);
    assert_eq!(total(Entity::Ticket, later).await, 4, "what was solved long ago stays away");
    assert_eq!(total(Entity::Ticket, Some(tickets[1].created_at.0)).await, 5);
    assert_eq!(total(Entity::Message, later).await, 4);
    assert_eq!(total(Entity::Customer, later).await, 1);
    assert_eq!(total(Entity::Clock, later).await, 0);
}

async fn ticket_numbers_count_by_desk_and_year(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut next = async |desk, year| server::next_number(&mut conn, WS, desk, year).await.unwrap();
    assert_eq!([next(DESK, 2026).await, next(DESK, 2026).await], [1, 2]);
    assert_eq!([next("other", 2026).await, next(DESK, 2027).await, next(DESK, 2026).await], [1, 1, 3]);
}

async fn devices_and_their_outcomes(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut device = Device {
        device: "d1".into(),
        user: "sara".into(),
        name: "جهاز".into(),
        last_n: 0,
        protocol: 1,
        revoked: false,
        created_at: 5,
        seen_at: 5,
        made_at: 0,
        wipe_asked_at: 0,
        wiped_at: 0,
    };
    server::add_device(&mut conn, WS, &device).await.unwrap();
    assert!(server::add_device(&mut conn, WS, &device).await.is_err());
    let answered = |last_n, results: &[(u32, String, String)]| Answered {
        device: "d1".into(),
        last_n,
        made_at: 66,
        known: 7,
        results: results.to_vec(),
    };
    server::put_answered(&mut conn, WS, 1, &[answered(4_000_000_000, &[])]).await.unwrap();
    server::set_seen(&mut conn, WS, "d1", 2, 77).await.unwrap();
    let session = Session { user: "sara".into(), device: "d1".into(), expires_at: 9 };
    server::add_session(&mut conn, WS, "hash", &session).await.unwrap();
    server::revoke_device(&mut conn, WS, "d1").await.unwrap();
    (device.last_n, device.made_at) = (4_000_000_000, 66);
    (device.protocol, device.seen_at, device.revoked) = (2, 77, true);
    assert_eq!(server::device(&mut conn, WS, "d1").await.unwrap(), Some(device.clone()));
    assert_eq!(server::devices_of(&mut conn, WS, "sara").await.unwrap(), [device]);
    assert_eq!(server::device(&mut conn, WS, "d2").await.unwrap(), None);
    assert_eq!(server::session(&mut conn, WS, "hash").await.unwrap(), Some(session), "it can be told why");

    assert!(!server::set_wiped(&mut conn, WS, "d1", 80).await.unwrap(), "nobody asked for it");
    server::set_device_token(&mut conn, WS, "d1", "hash").await.unwrap();
    assert_eq!(server::device_to_wipe(&mut conn, WS, "hash").await.unwrap(), None);
    for at in [78, 79] {
        server::ask_wipe(&mut conn, WS, "d1", at).await.unwrap();
    }
    server::end_session(&mut conn, WS, "hash").await.unwrap();
    let known = server::device_to_wipe(&mut conn, WS, "hash").await.unwrap();
    assert_eq!(known.as_deref(), Some("d1"), "known by its last token, though the session is over");
    assert!(server::set_wiped(&mut conn, WS, "d1", 80).await.unwrap());
    assert!(!server::set_wiped(&mut conn, WS, "d1", 81).await.unwrap(), "said once");
    let wiped = server::device(&mut conn, WS, "d1").await.unwrap().unwrap();
    assert_eq!((wiped.wipe_asked_at, wiped.wiped_at, wiped.revoked), (78, 80, true));

    let outcome = |n: u32| (n, format!("hash-{n}"), format!("{{\"n\":{n},\"outcome\":\"accepted\"}}"));
    server::put_answered(&mut conn, WS, 4, &[answered(2, &[outcome(1), outcome(2)])]).await.unwrap();
    server::put_answered(&mut conn, WS, 6, &[answered(3, &[outcome(3)])]).await.unwrap();
    let again = server::put_answered(&mut conn, WS, 7, &[answered(3, &[outcome(3)])]).await;
    assert!(again.is_err(), "one outcome a number");
    let found = server::result(&mut conn, WS, "d1", 2).await.unwrap();
    assert_eq!(found, Some((outcome(2).1, outcome(2).2)));
    assert_eq!(server::result(&mut conn, WS, "d1", 9).await.unwrap(), None);
    let between = server::results_between(&mut conn, WS, "d1", 3, 4).await.unwrap();
    let told = |n: u32| (outcome(n).1, outcome(n).2);
    assert_eq!(between, [told(1), told(2)]);
    let since = server::results_of(&mut conn, WS, "d1", 2).await.unwrap();
    assert_eq!(since, [outcome(2), outcome(3)]);
    assert!(server::results_between(&mut conn, WS, "d1", 4, 5).await.unwrap().is_empty());
    let mut last = async |seq| server::last_n_at(&mut conn, WS, "d1", seq).await.unwrap();
    assert_eq!([last(3).await, last(4).await, last(5).await, last(6).await], [0, 2, 2, 3]);
}

async fn people_and_sessions(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let mut sara = Account {
        user: "u1".into(),
        login: "sara".into(),
        name: "سارة".into(),
        password_hash: "phc".into(),
        active: true,
        failed: 0,
        locked_until: 0,
    };
    server::add_account(&mut conn, WS, &sara).await.unwrap();
    let double = Account { user: "u2".into(), ..sara.clone() };
    assert!(server::add_account(&mut conn, WS, &double).await.is_err(), "the name is taken");
    server::set_password(&mut conn, WS, "u1", "phc2").await.unwrap();
    server::set_failed(&mut conn, WS, "u1", 5, 1_000).await.unwrap();
    (sara.password_hash, sara.failed, sara.locked_until) = ("phc2".into(), 5, 1_000);
    assert_eq!(server::account_by_login(&mut conn, WS, "sara").await.unwrap().as_ref(), Some(&sara));
    assert_eq!(server::account(&mut conn, WS, "u1").await.unwrap().as_ref(), Some(&sara));
    assert_eq!(server::account_by_login(&mut conn, WS, "omar").await.unwrap(), None);
    server::grant(&mut conn, WS, "u1", DESK, "agent").await.unwrap();
    server::grant(&mut conn, WS, "u1", DESK, "supervisor").await.unwrap();
    let grants = server::grants_of(&mut conn, WS, "u1").await.unwrap();
    assert_eq!(grants, [(DESK.to_owned(), "supervisor".to_owned())]);
    let session = Session { user: "u1".into(), device: "d1".into(), expires_at: 99 };
    for token in ["a", "b", "c"] {
        server::add_session(&mut conn, WS, token, &session).await.unwrap();
    }
    server::end_session(&mut conn, WS, "a").await.unwrap();
    assert_eq!(server::session(&mut conn, WS, "a").await.unwrap(), None);
    assert_eq!(server::session(&mut conn, WS, "b").await.unwrap(), Some(session.clone()));
    let over = Session { expires_at: 98, ..session.clone() };
    server::add_session(&mut conn, WS, "d", &over).await.unwrap();
    server::forget_sessions(&mut conn, WS, 99).await.unwrap();
    assert_eq!(server::session(&mut conn, WS, "d").await.unwrap(), None);
    server::set_active(&mut conn, WS, "u1", false).await.unwrap();
    assert_eq!(server::session(&mut conn, WS, "b").await.unwrap(), None, "who may not sign in is signed out");
    assert!(!server::accounts(&mut conn, WS).await.unwrap()[0].active);
}

async fn desks_channels_and_deliveries(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::current_desk(&mut conn, WS, DESK).await.unwrap(), None);
    server::add_desk_revision(&mut conn, WS, DESK, 1, 1, "{\"a\":1}", 10).await.unwrap();
    server::add_desk_revision(&mut conn, WS, DESK, 2, 1, "{\"a\":2}", 20).await.unwrap();
    assert!(server::add_desk_revision(&mut conn, WS, DESK, 2, 1, "{}", 20).await.is_err());
    assert_eq!(server::current_desk(&mut conn, WS, DESK).await.unwrap(), Some((2, "{\"a\":2}".into())));
    let old = server::desk_revision(&mut conn, WS, DESK, 1).await.unwrap();
    assert_eq!(old.as_deref(), Some("{\"a\":1}"), "X3: a ticket keeps the revision it was judged by");
    server::add_channel_key(&mut conn, WS, DESK, "chat", "h1", "Website").await.unwrap();
    let found = server::channel_key(&mut conn, WS, "h1").await.unwrap();
    assert_eq!(found, Some((DESK.into(), "chat".into())));
    assert_eq!(server::channel_key(&mut conn, WS, "h2").await.unwrap(), None);
    let keys = server::channel_keys(&mut conn, WS, DESK).await.unwrap();
    assert_eq!(keys, [("chat".to_owned(), "Website".to_owned())]);
    let intake = Intake {
        desk: DESK.into(),
        channel: "chat".into(),
        external_id: "x-1".into(),
        hash: "h".into(),
        ticket: "t".into(),
        number: "OC-2026-000001".into(),
    };
    server::put_intake(&mut conn, WS, &intake).await.unwrap();
    assert!(server::put_intake(&mut conn, WS, &intake).await.is_err());
    let seen = server::intake_seen(&mut conn, WS, DESK, "chat", "x-1").await.unwrap();
    assert_eq!(seen, Some(("h".into(), "t".into(), "OC-2026-000001".into())));
    assert_eq!(server::intake_seen(&mut conn, WS, "other", "chat", "x-1").await.unwrap(), None);
}

/// K8: the newest recovery key is in force, and those before it are still known by their prints.
async fn k8_the_newest_recovery_key_is_in_force(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    assert!(server::recovery_keys(&mut conn, WS, 10).await.unwrap().is_empty());
    for n in 1..=3 {
        let row = RecoveryRow { print: format!("p{n}"), public: format!("age{n}"), made_at: 10 - n };
        server::add_recovery_key(&mut conn, WS, &row).await.unwrap();
    }
    let prints = |rows: Vec<RecoveryRow>| rows.into_iter().map(|row| row.print).collect::<Vec<_>>();
    let all = server::recovery_keys(&mut conn, WS, 10).await.unwrap();
    assert_eq!((&*all[0].public, all[0].made_at), ("age3", 7));
    assert_eq!(prints(all), ["p3", "p2", "p1"]);
    assert_eq!(prints(server::recovery_keys(&mut conn, WS, 1).await.unwrap()), ["p3"]);
    assert!(server::recovery_keys(&mut conn, "another", 10).await.unwrap().is_empty());
}

async fn whoever_writes_again_is_known(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    let ways = |ways: &[&str]| ways.iter().map(|way| (*way).to_owned()).collect::<Vec<_>>();
    let mail = ways(&["noor@example.org", "+96650"]);
    server::set_contacts(&mut conn, WS, DESK, "c2", &mail).await.unwrap();
    server::set_contacts(&mut conn, WS, DESK, "c1", &ways(&["+96650", "+96650"])).await.unwrap();
    let mut by = async |desk, known: &[&str]| {
        server::customers_by_contact(&mut conn, WS, desk, &ways(known)).await.unwrap()
    };
    assert_eq!(by(DESK, &["noor@example.org"]).await, ["c2"]);
    assert_eq!(
        by(DESK, &["noor@example.org", "+96650"]).await,
        ["c1", "c2"],
        "known longest first, each once"
    );
    assert_eq!(by("other", &["+96650"]).await, Vec::<String>::new());
    assert_eq!(by(DESK, &[]).await, Vec::<String>::new());
    server::set_contacts(&mut conn, WS, DESK, "c1", &[]).await.unwrap();
    let found = server::customers_by_contact(&mut conn, WS, DESK, &mail[1..]).await.unwrap();
    assert_eq!(found, ["c2"], "an address given up is nobody's");
}

async fn the_moment_never_goes_back(on: Backend) {
    let test = founded(on).await;
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(server::last_moment(&mut conn, WS).await.unwrap(), 0);
    let here = 4_000_000_000_000;
    let first = server::moment(&mut conn, WS, here, 3_000_000_000_000).await.unwrap();
    let second = server::moment(&mut conn, WS, here - 1_000, 0).await.unwrap();
    assert_eq!(first, second, "a clock set back does not set the work back");
    assert_eq!(server::last_moment(&mut conn, WS).await.unwrap(), first);
    let later = server::moment(&mut conn, WS, here, 3_000_000_060_000).await.unwrap();
    assert!(later >= first + 60_000);
    if on != Backend::Postgres {
        assert_eq!(first, here + 3_000_000_000_000, "a file has no clock of its own");
    }
}

async fn writers_wait_for_each_other(on: Backend) {
    let test = founded(on).await;
    let writers: Vec<_> = (0..8_u64)
        .map(|n| {
            let db = test.db.clone();
            tokio::spawn(async move {
                for i in 0..5 {
                    let mut tx = db.begin().await.unwrap();
                    let seq = server::advance(&mut tx, WS).await.unwrap();
                    server::append(&mut tx, WS, seq, &[(DESK.into(), stored(ticket(n * 10 + i)))])
                        .await
                        .unwrap();
                    tx.commit().await.unwrap();
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    let mut conn = test.db.conn().await.unwrap();
    let found = server::changes(&mut conn, WS, &[DESK.into()], 0, 1_000).await.unwrap();
    let seqs: Vec<i64> = found.rows.iter().map(|(seq, _)| *seq).collect();
    assert_eq!(seqs, (1..=40).collect::<Vec<_>>());
}
