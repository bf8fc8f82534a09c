//! Frames as they happen.

use std::time::{Duration, Instant};

use kursi_protocol::sync::Live;
use kursi_rules::change::{Entity, Row};
use kursi_testkit::Backend;

use crate::house::{House, note, reply};
use crate::on_both;

on_both!(a7_what_one_does_the_other_sees_within_a_second);

async fn a7_what_one_does_the_other_sees_within_a_second(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let (mut here, mut there) = (sara.live(&house, 0).await, omar.live(&house, 0).await);
    let first = there.frame().await;
    assert_eq!(first.from, 0);
    assert!(first.rows.iter().any(|row| row.entity == Entity::Desk));
    here.frame().await;

    let begun = Instant::now();
    let ticket = house.ticket("m1").await;
    for line in [&mut here, &mut there] {
        line.until(Entity::Ticket, |row| matches!(row, Row::Ticket(row) if row.id == ticket)).await;
    }
    sara.act(&house, &reply(ticket, "أهلًا")).await.unwrap();
    let answered = |row: &Row| matches!(row, Row::Ticket(row) if row.replies == 1 && row.due.is_none());
    let seen = there.until(Entity::Ticket, answered).await;
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    assert!(seen.rows.iter().any(|row| row.entity == Entity::Clock), "the clock that stopped comes along");
    assert_eq!((seen.last_n, seen.results.len()), (0, 0), "numbers are the device's own");
    let own = here.until(Entity::Ticket, answered).await;
    assert_eq!((own.last_n, own.results.len()), (1, 1));
    assert_eq!(own.to, seen.to);
}

#[tokio::test]
async fn k4_frames_follow_each_other_without_holes() {
    let house = House::new(Backend::Sqlite).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("m1").await;
    let mut line = omar.live(&house, 0).await;
    let mut cursor = 0;
    for n in 0..20 {
        sara.act(&house, &note(ticket, &format!("note {n}"))).await.unwrap();
    }
    let mut notes = 0;
    while notes < 20 {
        let frame = line.frame().await;
        assert_eq!(frame.from, cursor);
        cursor = frame.to;
        notes += frame
            .rows
            .iter()
            .filter_map(|row| row.doc.as_ref())
            .filter(|doc| doc.get().contains("\"text\":\"note "))
            .count();
    }
}

#[tokio::test]
async fn what_is_none_of_ones_affair_moves_nothing() {
    let house = House::new(Backend::Sqlite).await;
    let office = house.office();
    crate::house::must(office.import_desk(&crate::house::pack("travel", "TR"), crate::house::now()).await)
        .await;
    let grants = [("travel".to_owned(), "agent".to_owned())];
    office.add_user("tina", "Tina", crate::house::PASSWORD, &grants, crate::house::now()).await.unwrap();
    let tina = house.sign_in("tina").await;
    let mut line = tina.live(&house, 0).await;
    let first = line.frame().await;
    for n in 0..5 {
        house.ticket(&format!("m{n}")).await;
    }
    office.grant("tina", "travel", "leader", crate::house::now()).await.unwrap();
    house.running().notice().await.unwrap();
    let next = line.frame().await;
    assert_eq!(next.from, first.to, "frames fit together although others lie between");
    assert_eq!(next.rows.len(), 1);
    assert!(next.rows[0].id.starts_with("travel/"));
}

#[tokio::test]
async fn a_reader_far_behind_is_sent_to_catch_up() {
    let house = House::new(Backend::Sqlite).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    for _ in 0..5 {
        let entries: Vec<_> = (0..450).map(|n| sara.entry(&note(ticket, &format!("{n}")))).collect();
        sara.push(&house, &entries).await.unwrap();
    }
    let omar = house.sign_in("omar").await;
    let mut line = omar.live(&house, 0).await;
    assert!(matches!(line.next().await, Some(Live::CatchUp)));
    assert!(line.next().await.is_none());
    let mut cursor = 0;
    loop {
        let catch_up = omar.frames(&house, cursor, 500).await;
        assert_eq!(catch_up.frame.from, cursor);
        cursor = catch_up.frame.to;
        if !catch_up.more {
            break;
        }
    }
    let mut line = omar.live(&house, cursor).await;
    assert_eq!(line.frame().await.rows.len(), 0, "the first frame tells that the line stands");
}

#[tokio::test]
async fn a_stop_is_graceful_and_a_start_finds_everything() {
    let mut house = House::new(Backend::Sqlite).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    sara.act(&house, &reply(ticket, "before the stop")).await.unwrap();
    let mut line = sara.live(&house, 0).await;
    let epoch = line.frame().await.epoch;
    let begun = Instant::now();
    house.stop().await;
    assert!(begun.elapsed() < Duration::from_secs(5), "nobody has to be waited for");
    assert!(line.next().await.is_none(), "the line was closed, not torn");
    house.restart().await;
    let frame = sara.frames(&house, 0, 1000).await.frame;
    assert_eq!((frame.epoch, frame.last_n), (epoch, 1), "the session still counts");
    assert_eq!(house.ticket_row(ticket).await.replies, 1);
    sara.act(&house, &note(ticket, "after the start")).await.unwrap();
}

#[tokio::test]
async fn listeners_are_bounded() {
    let house = House::with(Backend::Sqlite, |config| config.limits.listeners = 1).await;
    let sara = house.sign_in("sara").await;
    let mut line = sara.live(&house, 0).await;
    line.frame().await;
    let request = house
        .http
        .get(house.url("/sync/live?from=0"))
        .bearer_auth(&sara.token)
        .header("connection", "upgrade")
        .header("upgrade", "websocket")
        .header("sec-websocket-version", "13")
        .header("sec-websocket-key", "AAAAAAAAAAAAAAAAAAAAAA==");
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 429);
    assert!(answer.headers().contains_key("retry-after"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database_are_one_house() {
    let mut house = House::new(Backend::Postgres).await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let omar = house.sign_in("omar").await;
    let mut line = omar.live(&house, 0).await;
    line.frame().await;
    let first = house.running.replace(second).unwrap();
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    sara.act(&house, &reply(ticket, "by the other server")).await.unwrap();
    line.until(Entity::Ticket, |row| matches!(row, Row::Ticket(row) if row.replies == 1)).await;
    let mut entries = Vec::new();
    for n in 0..10 {
        entries.push(sara.entry(&note(ticket, &format!("{n}"))));
    }
    let second = house.running.replace(first).unwrap();
    let answer = sara.push(&house, &entries).await.unwrap();
    assert_eq!(answer.last_n, 11, "a session and its numbers count on both");
    second.stop().await;
}

#[tokio::test]
async fn a_cursor_of_another_database_is_led_back() {
    let house = House::new(Backend::Sqlite).await;
    house.ticket("m1").await;
    let sara = house.sign_in("sara").await;
    for ahead in [1_000_000, i64::MAX - 1_000] {
        let head = sara.frames(&house, 0, 100).await.frame.to;
        let from = head + ahead;
        let frame = sara.frames(&house, from, 100).await.frame;
        assert_eq!((frame.from, frame.to, frame.rows.len()), (head, head, 0));
        let mut line = sara.live(&house, from).await;
        let first = line.frame().await;
        assert_eq!((first.from, first.to), (head, head), "with the epoch, by which it is known");
        house.ticket(&format!("after {from}")).await;
        assert_eq!(line.frame().await.from, first.to);
    }
    assert_eq!(sara.frames(&house, i64::MIN, 100).await.frame.from, 0);
}
