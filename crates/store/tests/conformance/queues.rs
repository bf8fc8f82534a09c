//! Queues: places, counts, windows.

use kursi_store::queues::{self, Page, PlaceRow, Queue};
use kursi_store::{AnyConnection, Shape, rows};
use kursi_testkit::rows::{DESK, places, stored, ticket};
use kursi_testkit::{Backend, TestDb, stories};

use crate::{WS, fold};

stories!(
    c8_a_window_is_in_order_of_rank,
    c8_what_is_late_is_counted_in_each_queue,
    counts_follow_every_move,
    counts_equal_places_after_a_thousand_moves,
    the_same_place_twice_changes_nothing,
    a_bounded_count_stops_at_its_bound,
    a_window_is_the_same_near_the_top_and_deep_down,
);

async fn load(conn: &mut AnyConnection, tickets: std::ops::RangeInclusive<u64>) {
    let all: Vec<_> = tickets.map(|n| stored(ticket(n))).collect();
    rows::put(conn, WS, DESK, 1, &all, fold).await.unwrap();
}

async fn ids(conn: &mut AnyConnection, queue: &str, owner: &str, offset: u32, limit: u32) -> Vec<String> {
    let of = Queue { desk: DESK, queue, owner };
    let docs = queues::window(conn, WS, of, offset, limit).await.unwrap();
    let page = queues::page(conn, WS, of, (offset, limit), [0, 0], 0).await.unwrap();
    assert_eq!(page.docs, docs, "a page has the window's tickets");
    docs.iter()
        .map(|doc| {
            serde_json::from_slice::<serde_json::Value>(doc).unwrap()["id"].as_str().unwrap().to_owned()
        })
        .collect()
}

async fn figures(conn: &mut AnyConnection, queue: &str, owner: &str, ranks: [i64; 2], cap: i64) -> Page {
    queues::page(conn, WS, Queue { desk: DESK, queue, owner }, (0, 0), ranks, cap).await.unwrap()
}

async fn c8_a_window_is_in_order_of_rank(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    load(&mut conn, 1..=9).await;
    let rows: Vec<PlaceRow> =
        (1..=9).map(|n| places(&ticket(n), &[("open", "", i64::try_from(100 - n * 10).unwrap())])).collect();
    queues::place(&mut conn, WS, &rows).await.unwrap();
    let id = |n| ticket(n).id.to_string();
    assert_eq!(ids(&mut conn, "open", "", 0, 3).await, [id(9), id(8), id(7)]);
    assert_eq!(ids(&mut conn, "open", "", 7, 3).await, [id(2), id(1)]);
    assert!(ids(&mut conn, "open", "", 9, 3).await.is_empty());
    assert!(ids(&mut conn, "other", "", 0, 3).await.is_empty());
    assert!(ids(&mut conn, "open", "someone", 0, 3).await.is_empty());
    assert!(ids(&mut conn, "open", "", 0, 0).await.is_empty());
}

async fn counts_follow_every_move(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    load(&mut conn, 1..=2).await;
    let (one, two) = (ticket(1), ticket(2));
    let both = [
        places(&one, &[("open", "", 5), ("mine", "sara", 5)]),
        places(&two, &[("open", "", 3), ("mine", "omar", 3)]),
    ];
    queues::place(&mut conn, WS, &both).await.unwrap();
    let counts = async |conn: &mut AnyConnection, me| queues::counts(conn, WS, DESK, me).await.unwrap();
    assert_eq!(counts(&mut conn, "sara").await, [("mine".into(), 1, Some(5)), ("open".into(), 2, Some(3))]);
    assert_eq!(counts(&mut conn, "nobody").await, [("open".into(), 2, Some(3))]);
    queues::place(&mut conn, WS, &[places(&two, &[("open", "", 9), ("mine", "sara", 9)])]).await.unwrap();
    assert_eq!(counts(&mut conn, "sara").await, [("mine".into(), 2, Some(5)), ("open".into(), 2, Some(5))]);
    assert_eq!(counts(&mut conn, "omar").await, [("mine".into(), 0, None), ("open".into(), 2, Some(5))]);
    queues::place(&mut conn, WS, &[places(&one, &[]), places(&two, &[])]).await.unwrap();
    assert_eq!(counts(&mut conn, "sara").await, [("mine".into(), 0, None), ("open".into(), 0, None)]);
    assert_eq!(figures(&mut conn, "nothing", "", [0, 0], 9).await.total, 0);
    // Of two sets for one ticket in one call the last one stands.
    queues::place(&mut conn, WS, &[places(&one, &[("open", "", 1)]), places(&one, &[("open", "", 2)])])
        .await
        .unwrap();
    assert_eq!(counts(&mut conn, "").await, [("open".into(), 1, Some(2))]);
    assert_eq!(figures(&mut conn, "open", "", [0, 0], 9).await.total, 1);
}

async fn counts_equal_places_after_a_thousand_moves(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut tx = test.db.begin().await.unwrap();
    const QUEUES: [&str; 4] = ["open", "mine", "late", "asked"];
    const OWNERS: [&str; 3] = ["", "sara", "omar"];
    // A fixed linear congruence: the same moves in every run.
    let mut state = 7_u64;
    let mut chance = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut model = std::collections::BTreeMap::new();
    for _ in 0..20 {
        let mut rows = Vec::new();
        for _ in 0..50 {
            let one = ticket(chance(120));
            let mut set = std::collections::BTreeSet::new();
            for _ in 0..chance(4) {
                let queue = QUEUES[usize::try_from(chance(4)).unwrap()];
                let owner = OWNERS[usize::try_from(chance(3)).unwrap()];
                set.insert((queue, owner, i64::try_from(chance(50)).unwrap()));
            }
            let set: Vec<_> = set.into_iter().collect();
            rows.push(places(&one, &set));
            model.insert(one.id, set);
        }
        queues::place(&mut tx, WS, &rows).await.unwrap();
    }
    for queue in QUEUES {
        for owner in OWNERS {
            let expected: Vec<i64> = model
                .values()
                .flatten()
                .filter(|place| (place.0, place.1) == (queue, owner))
                .map(|place| place.2)
                .collect();
            let n = i64::try_from(expected.len()).unwrap();
            let counts = queues::counts(&mut tx, WS, DESK, owner).await.unwrap();
            let page = figures(&mut tx, queue, owner, [i64::MAX, i64::MIN], i64::MAX).await;
            assert_eq!((page.before, page.total), ([n, 0], n), "{queue} of {owner:?}");
            if owner.is_empty() {
                let first = expected.iter().min().copied();
                assert!(counts.contains(&(queue.into(), n, first)), "{queue}: {n}, {first:?} in {counts:?}");
            }
        }
    }
}

async fn c8_what_is_late_is_counted_in_each_queue(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    load(&mut conn, 1..=5).await;
    let rows: Vec<PlaceRow> = (1..=5)
        .map(|n| {
            let rank = i64::try_from(n * 10).unwrap();
            places(&ticket(n), &[("open", "", rank), ("mine", if n < 3 { "sara" } else { "omar" }, rank)])
        })
        .collect();
    queues::place(&mut conn, WS, &rows).await.unwrap();
    let told = async |conn: &mut AnyConnection, me, rank, cap| {
        let found = queues::lateness(conn, WS, (DESK, me), rank, cap).await.unwrap();
        found.into_iter().map(|of| (of.queue, of.late, of.next)).collect::<Vec<_>>()
    };
    let (mine, open) = ("mine".to_owned(), "open".to_owned());
    // What is due at the very moment is not late yet.
    let at_thirty = [(mine.clone(), 2, None), (open.clone(), 2, Some(30))];
    assert_eq!(told(&mut conn, "sara", 30, 9).await, at_thirty);
    assert_eq!(told(&mut conn, "omar", 31, 9).await, [(mine, 1, Some(40)), (open.clone(), 3, Some(40))]);
    assert_eq!(told(&mut conn, "nobody", 99, 9).await, [(open.clone(), 5, None)]);
    assert_eq!(told(&mut conn, "nobody", 99, 4).await, [(open.clone(), 4, None)], "no further than asked");
    assert_eq!(told(&mut conn, "nobody", 0, 9).await, [(open, 0, Some(10))]);
}

async fn the_same_place_twice_changes_nothing(on: Backend) {
    let test = TestDb::new(on, Shape::Server).await;
    let mut conn = test.db.conn().await.unwrap();
    let row = places(&ticket(1), &[("open", "", 5)]);
    for _ in 0..3 {
        queues::place(&mut conn, WS, std::slice::from_ref(&row)).await.unwrap();
    }
    assert_eq!(queues::counts(&mut conn, WS, DESK, "").await.unwrap(), [("open".into(), 1, Some(5))]);
    queues::place(&mut conn, WS, &[]).await.unwrap();
}

async fn a_bounded_count_stops_at_its_bound(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    let rows: Vec<_> =
        (1..=20).map(|n| places(&ticket(n), &[("open", "", i64::try_from(n).unwrap())])).collect();
    queues::place(&mut conn, WS, &rows).await.unwrap();
    let mut before = async |ranks, cap| figures(&mut conn, "open", "", ranks, cap).await.before;
    assert_eq!(before([11, 1], 99).await, [10, 0]);
    assert_eq!(before([4, 11], 4).await, [3, 4]);
}

async fn a_window_is_the_same_near_the_top_and_deep_down(on: Backend) {
    let test = TestDb::new(on, Shape::Replica).await;
    let mut conn = test.db.conn().await.unwrap();
    load(&mut conn, 1..=120).await;
    // Every third rank twice, so that tickets of one rank meet at the border too.
    let rows: Vec<PlaceRow> =
        (1..=120).map(|n| places(&ticket(n), &[("open", "", i64::try_from(n - n % 3).unwrap())])).collect();
    queues::place(&mut conn, WS, &rows).await.unwrap();
    let whole = ids(&mut conn, "open", "", 0, 200).await;
    assert_eq!(whole.len(), 120);
    for offset in [0, 1, 49, 50, 51, 90, 119, 120] {
        let expected = whole.iter().skip(offset).take(20).cloned().collect::<Vec<_>>();
        assert_eq!(
            ids(&mut conn, "open", "", u32::try_from(offset).unwrap(), 20).await,
            expected,
            "{offset}"
        );
    }
}
