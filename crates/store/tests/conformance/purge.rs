//! Taking rows away: a desk that is no longer the person's, a machine that has to forget (K8, X10).

use kursi_protocol::outbox::State;
use kursi_rules::change::Entity;
use kursi_rules::code::Code;
use kursi_store::outbox::{self, StoredDraft, StoredEntry};
use kursi_store::replica::{self, Indexes};
use kursi_store::{AnyConnection, Shape, purge, queues, rows, sent};
use kursi_testkit::rows::{DESK, customer, message, places, seat, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    k8_a_replica_is_emptied_in_turns_and_its_cursor_goes_first,
    k4_what_a_filling_replaced_is_cleared_away_in_turns,
    k8_of_a_desk_that_was_taken_only_what_nobody_took_stays_in_the_outbox,
    x10_a_machine_that_forgets_keeps_nothing_but_unsent_work,
);

async fn k8_a_replica_is_emptied_in_turns_and_its_cursor_goes_first(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    for n in 1..=30 {
        let one = ticket(n);
        let all = [stored(&one), stored(customer(n)), stored(message(n, &one, "x"))];
        rows::put(&mut tx, WS, DESK, 1, &all, fold).await.unwrap();
        queues::place(&mut tx, WS, &[places(&one, &[("open", "", 1), ("mine", "sara", 2)])]).await.unwrap();
    }
    rows::put(&mut tx, WS, DESK, 1, &[stored(seat(1))], fold).await.unwrap();
    replica::shadow_keep(&mut tx, WS, "t", &[(Entity::Ticket, "t".to_owned())]).await.unwrap();
    replica::set_cursor(&mut tx, "e", 5).await.unwrap();
    replica::meta_put(&mut tx, "desk", DESK).await.unwrap();
    // A filling was under way.
    replica::begin_fill(&mut tx, Indexes::Last).await.unwrap();
    let page: Vec<_> =
        (1..=30).map(|n| (ticket(n).id.to_string(), 5, stored(ticket(n)).doc.unwrap())).collect();
    replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page, fold).await.unwrap();
    tx.commit().await.unwrap();

    let mut turns = 0;
    loop {
        let mut tx = test.db.begin().await.unwrap();
        let more = purge::replica_turn(&mut tx, 25).await.unwrap();
        tx.commit().await.unwrap();
        let mut conn = test.db.conn().await.unwrap();
        assert_eq!(replica::cursor(&mut conn).await.unwrap(), None, "from the first turn on");
        if !more {
            break;
        }
        turns += 1;
        assert!(turns < 50, "it comes to an end");
    }
    assert!(turns > 5, "one turn would keep others waiting");
    purge::scrub(&test.db).await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    for entity in Entity::ALL {
        assert_eq!(rows::count(&mut conn, WS, entity).await.unwrap(), 0);
    }
    for owner in ["", "sara"] {
        assert!(queues::counts(&mut conn, WS, DESK, owner).await.unwrap().is_empty());
    }
    assert!(replica::shadow_owners(&mut conn).await.unwrap().is_empty());
    assert!(!replica::filling(&mut conn).await.unwrap());
    assert_eq!(replica::meta_get(&mut conn, "desk").await.unwrap().as_deref(), Some(DESK));
    // It is a replica like a new one.
    let one = ticket(7);
    rows::put(&mut conn, WS, DESK, 1, &[stored(&one)], fold).await.unwrap();
    queues::place(&mut conn, WS, &[places(&one, &[("open", "", 1)])]).await.unwrap();
    assert_eq!(rows::count(&mut conn, WS, Entity::Ticket).await.unwrap(), 1);
}

async fn k4_what_a_filling_replaced_is_cleared_away_in_turns(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let page = |tickets: std::ops::RangeInclusive<u64>| -> Vec<_> {
        tickets.map(|n| (ticket(n).id.to_string(), 5, stored(ticket(n)).doc.unwrap())).collect()
    };
    let old = async |conn: &mut AnyConnection| -> bool {
        sqlx::query_scalar::<_, i64>("SELECT count(*) FROM ticket_old").fetch_one(conn).await.is_ok()
    };
    for (tickets, replaced) in [(1..=60, 0), (1..=50, 60), (1..=40, 50)] {
        let mut tx = test.db.begin().await.unwrap();
        replica::begin_fill(&mut tx, Indexes::First).await.unwrap();
        replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page(tickets.clone()), fold).await.unwrap();
        replica::finish_fill(&mut tx).await.unwrap();
        tx.commit().await.unwrap();
        let mut turns = 0;
        loop {
            let mut tx = test.db.begin().await.unwrap();
            let more = purge::replaced_turn(&mut tx, 25).await.unwrap();
            tx.commit().await.unwrap();
            let mut conn = test.db.conn().await.unwrap();
            let here = rows::count(&mut conn, WS, Entity::Ticket).await.unwrap();
            assert_eq!(here, tickets.clone().count() as i64, "what is on the screen is whole");
            if !more {
                break;
            }
            turns += 1;
        }
        assert!(turns >= replaced / 25, "{turns} turns for {replaced} rows");
        assert!(!old(&mut test.db.conn().await.unwrap()).await, "the table is gone with its rows");
    }
    // Another one is under way: that is left alone.
    let mut tx = test.db.begin().await.unwrap();
    replica::begin_fill(&mut tx, Indexes::First).await.unwrap();
    replica::filling_stands_at(&mut tx, "here").await.unwrap();
    assert!(!purge::replaced_turn(&mut tx, 25).await.unwrap());
    assert_eq!(replica::filling_stands(&mut tx).await.unwrap().as_deref(), Some("here"));
    assert!(!purge::leftovers_turn(&mut tx, 25).await.unwrap());
    assert_eq!(replica::filling_stands(&mut tx).await.unwrap(), None, "given up");
    tx.commit().await.unwrap();
}

fn entry(n: u32, desk: &str, state: State) -> StoredEntry {
    StoredEntry {
        n,
        command_id: format!("c{n}"),
        v: 1,
        hash: format!("h{n}"),
        depends_on: None,
        desk: desk.into(),
        revision: 1,
        made_at: 1,
        confirmed: false,
        withdrawn: false,
        state,
        payload: "{}".into(),
    }
}

fn refused() -> State {
    State::Refused { reason: Code { code: "reply-too-long".into(), args: Default::default() } }
}

async fn written(on: Backend) -> TestDb {
    let test = TestDb::new(on, Shape::Outbox).await;
    let mut tx = test.db.begin().await.unwrap();
    let states = [State::Waiting, State::Accepted, refused(), State::Stale];
    for (n, state) in (1..).zip(states) {
        outbox::add(&mut tx, &entry(n, "shop", state.clone())).await.unwrap();
        outbox::add(&mut tx, &entry(n + 4, "travel", state)).await.unwrap();
    }
    let taken = [entry(8, "shop", State::Accepted), entry(9, "travel", State::Accepted)];
    sent::keep(&mut tx, "d", &taken.each_ref(), 5, 5).await.unwrap();
    let draft = StoredDraft {
        ticket: "t".into(),
        kind: "reply".into(),
        text: "نصف رد".into(),
        caret_start: 0,
        caret_end: 0,
        template: None,
        updated_at: 0,
    };
    outbox::draft_put(&mut tx, &draft).await.unwrap();
    outbox::draft_put(&mut tx, &StoredDraft { ticket: "u".into(), text: " ".into(), ..draft }).await.unwrap();
    outbox::meta_put(&mut tx, "token", "secret").await.unwrap();
    tx.commit().await.unwrap();
    test
}

async fn k8_of_a_desk_that_was_taken_only_what_nobody_took_stays_in_the_outbox(on: Backend) {
    let test = written(on).await;
    let mut tx = test.db.begin().await.unwrap();
    assert_eq!(purge::desks_in_outbox(&mut tx).await.unwrap(), ["shop", "travel"]);
    purge::outbox_of_desk(&mut tx, "shop").await.unwrap();
    tx.commit().await.unwrap();
    purge::scrub(&test.db).await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    assert_eq!(purge::desks_in_outbox(&mut conn).await.unwrap(), ["travel"]);
    let left: Vec<u32> = outbox::list(&mut conn).await.unwrap().iter().map(|entry| entry.n).collect();
    assert_eq!(left, [1, 3, 4, 5, 6, 7, 8]);
    assert_eq!(sent::count(&mut conn).await.unwrap(), 1, "of the other desk");
    assert_eq!(outbox::drafts_with_text(&mut conn).await.unwrap().len(), 1);
    assert_eq!(outbox::next_n(&mut conn).await.unwrap(), 9, "no number is given twice");
    assert_eq!(outbox::meta_get(&mut conn, "token").await.unwrap().as_deref(), Some("secret"));
}

async fn x10_a_machine_that_forgets_keeps_nothing_but_unsent_work(on: Backend) {
    let test = written(on).await;
    let mut tx = test.db.begin().await.unwrap();
    outbox::withdraw(&mut tx, 5).await.unwrap();
    assert_eq!(purge::outbox_but_unsent(&mut tx).await.unwrap(), 6, "five commands and a draft");
    tx.commit().await.unwrap();
    purge::scrub(&test.db).await.unwrap();
    let mut conn = test.db.conn().await.unwrap();
    let left: Vec<u32> = outbox::list(&mut conn).await.unwrap().iter().map(|entry| entry.n).collect();
    assert_eq!(left, [1, 3, 4, 7, 8]);
    assert_eq!(sent::count(&mut conn).await.unwrap(), 0);
    assert_eq!(outbox::meta_get(&mut conn, "token").await.unwrap(), None);
    let none = TestDb::new(on, Shape::Outbox).await;
    assert_eq!(purge::outbox_but_unsent(&mut none.db.conn().await.unwrap()).await.unwrap(), 0);
}
