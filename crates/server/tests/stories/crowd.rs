//! Many who listen are fed from one reading, and none of them is told what they may not know (K8, X10).

use std::time::Duration;

use kursi_protocol::sync::{Frame, Live};
use kursi_rules::change::{Entity, Row};
use kursi_testkit::Backend;
use reqwest::Method;
use tokio::time::Instant;

use crate::house::{DESK, House, Line, PASSWORD, Person, must, note, now, pack};
use crate::on_both;

on_both!(
    k8_a_desk_taken_while_others_listen_ends_one_line_and_no_other,
    x10_a_wiped_machine_is_shut_out_though_nobody_is_told,
    who_signs_out_is_not_listening_any_more,
    a_session_that_is_over_ends_its_line,
    a_listener_that_comes_back_from_before_the_reading_misses_nothing,
);

/// In how long a line ends whose person or machine may not listen any more.
const SOON: Duration = Duration::from_secs(4);

/// The code with which the line is shut; what came before it, too.
async fn shut(line: &mut Line) -> (String, Vec<Frame>) {
    let mut before = Vec::new();
    loop {
        match line.next().await {
            Some(Live::Shut { reason }) => return (reason.code, before),
            Some(Live::Frame(frame)) => before.push(frame),
            other => panic!("{other:?}"),
        }
    }
}

fn notes(frame: &Frame) -> Vec<String> {
    let docs =
        frame.rows.iter().filter(|row| row.entity == Entity::Message).filter_map(|row| row.doc.as_ref());
    docs.map(|doc| doc.get().to_owned()).filter(|doc| doc.contains("\"text\":\"note ")).collect()
}

/// Reads until so many notes have come; frames follow each other.
async fn hears(line: &mut Line, mut cursor: i64, wanted: usize) -> i64 {
    let mut heard = 0;
    while heard < wanted {
        let frame = line.frame().await;
        assert_eq!(frame.from, cursor, "no hole");
        cursor = frame.to;
        heard += notes(&frame).len();
    }
    assert_eq!(heard, wanted, "each once");
    cursor
}

async fn first(person: &Person, house: &House) -> (Line, i64) {
    let mut line = person.live(house, 0).await;
    let to = line.frame().await.to;
    (line, to)
}

async fn k8_a_desk_taken_while_others_listen_ends_one_line_and_no_other(on: Backend) {
    let house = House::new(on).await;
    let office = house.office();
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let mut others = Vec::new();
    for name in ["omar", "manager"] {
        others.push(first(&house.sign_in(name).await, &house).await);
    }
    let guest = house.sign_in("guest").await;
    let follows = format!("/sync/live?from=0&scopes=desk:{DESK}");
    let mut gone = guest.live_at(&house.url(&follows)).await;
    gone.frame().await;

    // Taken by whoever tells nobody, and written at once after it: what is read has both in it.
    office.revoke("guest", DESK, now()).await.unwrap();
    sara.act(&house, &note(ticket, "note after it")).await.unwrap();
    let (told, before) = shut(&mut gone).await;
    assert_eq!(told, "desk-not-granted");
    assert!(before.iter().all(|frame| frame.rows.is_empty()), "nothing that was written after: {before:?}");
    for (line, cursor) in &mut others {
        *cursor = hears(line, *cursor, 1).await;
    }

    // And given back: a new line has all of it.
    office.grant("guest", DESK, "administrator", now()).await.unwrap();
    let mut again = guest.live_at(&house.url(&follows)).await;
    assert_eq!(notes(&again.frame().await).len(), 1);
    sara.act(&house, &note(ticket, "note after the return")).await.unwrap();
    again.until(Entity::Message, |row| matches!(row, Row::Message(row) if row.text.contains("return"))).await;
    for (line, cursor) in &mut others {
        hears(line, *cursor, 1).await;
    }
}

async fn x10_a_wiped_machine_is_shut_out_though_nobody_is_told(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("m1").await;
    let ((mut lost, _), (mut line, cursor)) = (first(&sara, &house).await, first(&omar, &house).await);
    let begun = Instant::now();
    house.office().wipe_device(&sara.signed_in.device.to_string(), now()).await.unwrap();
    assert_eq!(shut(&mut lost).await.0, "device-wiped");
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    // Her other machine, and everybody else, go on.
    sara = house.sign_in("sara").await;
    sara.act(&house, &note(ticket, "note from another machine")).await.unwrap();
    hears(&mut line, cursor, 1).await;
}

async fn who_signs_out_is_not_listening_any_more(on: Backend) {
    let house = House::new(on).await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ((mut line, _), (mut other, cursor)) = (first(&sara, &house).await, first(&omar, &house).await);
    let (status, _) = house.ask(Method::POST, "/auth/sign-out", Some(&sara.token), "").await;
    assert_eq!(status, 204);
    assert_eq!(shut(&mut line).await.0, "session-expired");
    let ticket = house.ticket("m1").await;
    let mut sara = house.sign_in("sara").await;
    sara.act(&house, &note(ticket, "note of the next session")).await.unwrap();
    hears(&mut other, cursor, 1).await;
}

async fn a_session_that_is_over_ends_its_line(on: Backend) {
    let house = House::with(on, |config| config.limits.session_hours = 1).await;
    let sara = house.sign_in("sara").await;
    let (mut line, _) = first(&sara, &house).await;
    house.running().clock().move_ahead(59 * 60_000);
    let ticket = house.ticket("m1").await;
    line.until(Entity::Ticket, |row| matches!(row, Row::Ticket(row) if row.id == ticket)).await;
    house.running().clock().move_ahead(61 * 60_000);
    assert_eq!(shut(&mut line).await.0, "session-expired");
}

/// K4: one that was away while the others were fed reads the database, and goes on with them from memory.
async fn a_listener_that_comes_back_from_before_the_reading_misses_nothing(on: Backend) {
    let house = House::new(on).await;
    let (mut sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let ticket = house.ticket("m1").await;
    let (line, cursor) = first(&omar, &house).await;
    drop(line);
    for n in 0..3 {
        sara.act(&house, &note(ticket, &format!("note {n}, heard by nobody"))).await.unwrap();
    }
    let manager = house.sign_in("manager").await;
    let (mut fed, _) = first(&manager, &house).await;
    for n in 3..6 {
        sara.act(&house, &note(ticket, &format!("note {n}, heard by one"))).await.unwrap();
    }
    fed.until(Entity::Message, |row| matches!(row, Row::Message(row) if row.text.contains("note 5"))).await;
    // From before the reading began, and from the middle of it.
    let mut back = omar.live(&house, cursor).await;
    let middle = hears(&mut back, cursor, 6).await;
    let mut late = omar.live(&house, middle - 1).await;
    hears(&mut late, middle - 1, 1).await;
    for n in 6..9 {
        sara.act(&house, &note(ticket, &format!("note {n}, heard by all"))).await.unwrap();
    }
    hears(&mut back, middle, 3).await;
    hears(&mut late, middle, 3).await;
    // Outcomes are each device's own, from memory too.
    let (mut own, _) = first(&sara, &house).await;
    sara.act(&house, &note(ticket, "note 9")).await.unwrap();
    let frame = own.frame().await;
    assert_eq!((frame.last_n, frame.results.len()), (10, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k8_who_is_shut_out_by_one_server_is_told_nothing_more_by_the_other() {
    let mut house = House::new(Backend::Postgres).await;
    must(house.office().import_desk(&pack("travel", "TR"), now()).await).await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let first_office = house.office();
    let (mut sara, ticket) = (house.sign_in("sara").await, house.ticket("m1").await);
    first_office
        .add_user("tina", "Tina", PASSWORD, &[("travel".into(), "agent".into())], now())
        .await
        .unwrap();
    // All listen at the second; the first one writes, revokes and sends away.
    let written_at = house.running.replace(second).unwrap();
    let (omar, guest, tina) =
        (house.sign_in("omar").await, house.sign_in("guest").await, house.sign_in("tina").await);
    let (mut gone, _) = first(&guest, &house).await;
    let (mut stays, cursor) = first(&omar, &house).await;
    let (mut elsewhere, at_travel) = first(&tina, &house).await;
    let second = house.running.replace(written_at).unwrap();

    let begun = Instant::now();
    first_office.revoke_device(&guest.signed_in.device.to_string(), now()).await.unwrap();
    sara.act(&house, &note(ticket, "note after it")).await.unwrap();
    let (told, before) = shut(&mut gone).await;
    assert_eq!(told, "device-revoked");
    assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
    assert!(before.iter().all(|frame| frame.rows.is_empty()), "{before:?}");
    hears(&mut stays, cursor, 1).await;
    // Somebody of another desk was told nothing of all this, and hears what is theirs where they left off.
    first_office.grant("tina", "travel", "leader", now()).await.unwrap();
    let frame = elsewhere.frame().await;
    assert_eq!((frame.from, frame.rows.len()), (at_travel, 1));
    second.stop().await;
}

/// K4: a database that is put back while listeners listen is another log: each of them is told.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_listeners_hear_of_another_lifetime_of_the_database() {
    let house = House::new(Backend::Postgres).await;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let mut lines = vec![first(&sara, &house).await, first(&omar, &house).await];
    let before = sara.frames(&house, 0, 10).await.frame.epoch;
    house.office().begin_life(now()).await.unwrap();
    for (line, to) in &mut lines {
        let frame = line.frame().await;
        assert_ne!(frame.epoch, before);
        assert_eq!(frame.to, *to, "with nothing in it but that");
    }
}
