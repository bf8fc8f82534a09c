//! The change log goes back only so far (K4): whoever stood before its floor fills anew, and no outcome goes that a device may
//! still ask for.

use std::time::{Duration, Instant};

use kursi_protocol::sync::{Live, Push, PushEntry};
use kursi_rules::change::Entity;
use kursi_store::server::{self, LogSizes};
use kursi_testkit::Backend;
use reqwest::Method;

use crate::house::{House, Person, code, note, reply};
use crate::on_both;

on_both!(
    k4_a_reader_below_the_floor_is_told_and_fills_anew,
    k4_no_outcome_goes_that_a_device_may_still_ask_for,
);

/// Milliseconds of a day.
const DAY: i64 = 24 * 3_600_000;

/// A house whose people stay signed in for a year.
async fn patient(on: Backend) -> House {
    House::with(on, |config| config.limits.session_hours = 24 * 366).await
}

async fn sizes(house: &House) -> LogSizes {
    let office = house.office();
    server::log_sizes(&mut office.db.conn().await.unwrap(), &office.ws).await.unwrap()
}

/// Lets so many days pass that everything in the log is older than it is kept for.
async fn weeks_pass(house: &House) {
    let head = sizes(house).await.head;
    let begun = Instant::now();
    loop {
        let sizes = sizes(house).await;
        if sizes.floor >= head && sizes.lines == 0 {
            return;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{sizes:?}");
        if sizes.floor < head {
            house.running().clock().move_ahead(DAY);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn k4_a_reader_below_the_floor_is_told_and_fills_anew(on: Backend) {
    let house = patient(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    sara.act(&house, &reply(ticket, "one")).await.unwrap();
    let before = sara.frames(&house, 0, 1000).await.frame.to;
    sara.act(&house, &note(ticket, "two")).await.unwrap();
    let events = sizes(&house).await.events;
    weeks_pass(&house).await;
    let after = sizes(&house).await;
    assert_eq!(after.events, events, "the audit trail is never compacted");
    assert!(house.office().verify_trail(Vec::new()).await.unwrap().1.broken.is_empty());

    let refused = sara.get::<serde_json::Value>(&house, &format!("/sync/frames?from={before}")).await;
    assert_eq!(code(refused), (410, "log-compacted".into()));
    let mut line = sara.live(&house, before).await;
    match line.next().await {
        Some(Live::Shut { reason }) => assert_eq!(reason.code, "log-compacted"),
        other => panic!("{other:?}"),
    }
    let page = sara.page(&house, Entity::Message, None, 100).await;
    assert!(page.floor <= page.head && page.floor > before);
    assert_eq!(page.rows.len(), 3, "all of it is there to be filled with");
    assert_eq!(page.last_n, 2);

    // From where the filling began it goes on as ever, and so does whoever was never away.
    let mut line = sara.live(&house, page.head).await;
    line.frame().await;
    sara.act(&house, &note(ticket, "three")).await.unwrap();
    let frame = line.frame().await;
    assert_eq!((frame.from, frame.last_n), (page.head, 3));
    assert!(frame.rows.iter().any(|row| row.entity == Entity::Message));
}

async fn push_knowing(person: &Person, house: &House, entries: &[PushEntry], known: u32) {
    let body = serde_json::to_string(&Push { entries: entries.to_vec(), known, lost: Vec::new() }).unwrap();
    let (status, text) = house.ask(Method::POST, "/sync/push", Some(&person.token), body).await;
    assert!(status.is_success(), "{text}");
}

async fn k4_no_outcome_goes_that_a_device_may_still_ask_for(on: Backend) {
    let house = patient(on).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let entries: Vec<_> = (1..=5).map(|n| sara.entry(&note(ticket, &format!("{n}")))).collect();
    let first = sara.push(&house, &entries).await.unwrap();
    weeks_pass(&house).await;
    // The answer was lost six weeks ago.
    let again = sara.push(&house, &entries).await.unwrap();
    assert_eq!((again.outcomes, again.last_n), (first.outcomes, 5));

    let sixth = [sara.entry(&note(ticket, "6"))];
    // It says that it has more than there is; it is believed up to what there is.
    push_knowing(&sara, &house, &sixth, 5_000).await;
    weeks_pass(&house).await;
    let begun = Instant::now();
    while sizes(&house).await.results != 1 {
        assert!(
            begun.elapsed() < Duration::from_secs(30),
            "all but the newest one go: {:?}",
            sizes(&house).await
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(sara.push(&house, &sixth).await.unwrap().last_n, 6);
    assert_eq!(sara.page(&house, Entity::Ticket, None, 9).await.last_n, 6);
    // It has said that it would not ask for that one again: somebody else is asking.
    assert_eq!(code(sara.push(&house, &entries[2..3]).await), (409, "replaced-device".into()));
}
