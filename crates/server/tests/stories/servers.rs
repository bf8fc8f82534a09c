//! Several servers at one PostgreSQL behind a balancer that knows nothing of sessions: each request of one desk goes to
//! another server, and all of them are one house (K4).

use std::time::Duration;

use futures_util::future::join_all;
use kursi_protocol::sync::{BootstrapPage, Live, Outcome, PushEntry};
use kursi_rules::change::{Entity, Row};
use kursi_server::Running;
use kursi_testkit::Backend;
use reqwest::Method;
use serde_json::{Value, json};

use crate::balancer::Balancer;
use crate::floor::take;
use crate::house::{DESK, House, PASSWORD, code, letter, must, note, now, pack_with, reply, resolve, told};

/// A house of two servers, and what is before them.
struct Two {
    house: House,
    second: Running,
    balancer: Balancer,
}

impl Two {
    async fn new() -> Two {
        Two::with(|_| {}).await
    }

    async fn with(set: impl FnOnce(&mut kursi_server::Config)) -> Two {
        let mut house = House::with(Backend::Postgres, set).await;
        let second = kursi_server::start(house.config.clone()).await.unwrap();
        let balancer = Balancer::new().await;
        balancer.add(house.running().address);
        balancer.add(second.address);
        house.by_way_of(&balancer);
        Two { house, second, balancer }
    }

    fn doors(&self) -> [String; 2] {
        [self.house.running().url(), self.second.url()]
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_each_request_of_a_desk_may_go_to_another_server() {
    let two = Two::new().await;
    let house = &two.house;
    let mut sara = house.sign_in("sara").await;
    let mut omar = house.sign_in("omar").await;
    let mut line = omar.live(house, 0).await;
    line.frame().await;

    // Numbers of a device count everywhere, and what was pushed twice is done once.
    let ticket = house.ticket("m1").await;
    let mut pushed = Vec::new();
    for n in 1..=6_u32 {
        let entry = sara.entry(&note(ticket, &format!("note {n}")));
        let answer = sara.push(house, std::slice::from_ref(&entry)).await.unwrap();
        assert_eq!((answer.last_n, &answer.outcomes[0].outcome), (n, &Outcome::Accepted));
        pushed.push(entry);
    }
    for _ in 0..2 {
        let again = sara.push(house, &pushed).await.unwrap();
        assert_eq!((again.last_n, again.outcomes.len()), (6, 6));
        let frame = sara.frames(house, 0, 1000).await.frame;
        assert_eq!(
            (frame.last_n, frame.results.len()),
            (6, 6),
            "frames of one tell what was pushed to the other"
        );
        let notes = frame.rows.iter().filter(|row| row.entity == Entity::Message).count();
        assert_eq!(notes, 1 + 6);
        let mut copied = pushed[5].clone();
        let other = sara.entry(&note(ticket, "a copied disk"));
        (copied.payload, copied.hash) = (other.payload, other.hash);
        sara.n = 6;
        assert_eq!(code(sara.push(house, &[copied]).await), (409, "replaced-device".into()));
        let gap = sara.entry(&note(ticket, "one is missing"));
        let gap = PushEntry { n: gap.n + 1, ..gap };
        sara.n = 6;
        assert_eq!(code(sara.push(house, &[gap]).await), (409, "push-gap".into()));
    }

    // A line at one server tells what is pushed to the other, whichever that is.
    for n in 0..4 {
        sara.act(house, &reply(ticket, &format!("reply {n}"))).await.unwrap();
        let said = |row: &Row| matches!(row, Row::Ticket(row) if row.replies == n + 1);
        line.until(Entity::Ticket, said).await;
    }

    // The first filling, each page from another server.
    let (mut before, mut rows, mut pages) = (None::<String>, 0, 0);
    loop {
        let page: BootstrapPage = sara.page(house, Entity::Message, before.as_deref(), 3).await;
        rows += page.rows.len();
        pages += 1;
        match page.next {
            Some(next) => before = Some(next),
            None => break,
        }
    }
    assert!(rows == 11 && pages > 3, "{rows} rows on {pages} pages");

    // A channel's message that is delivered at both is taken once.
    let (status, first) = house.intake(letter("m2")).await.unwrap();
    assert_eq!(status, 201);
    for _ in 0..2 {
        let (status, again) = house.intake(letter("m2")).await.unwrap();
        assert_eq!((status, &again["ticket"], &again["number"]), (200, &first["ticket"], &first["number"]));
    }

    // A seat that one gave is renewed at the other, and a chat that came to the other is taken here.
    let key = house.chat_key().await;
    let held = sara.sit(house, "chat").await;
    for _ in 0..2 {
        let renew = json!({"verb": "renew", "seat": held.seat, "fence": held.fence});
        assert_eq!(sara.done(house, renew).await[0].fence, held.fence);
        assert_eq!(sara.refused(house, take("chat")).await.code, "seat-already-yours");
    }
    let contact = house.chat(&key, "c1").await;
    let accept = json!({"verb": "accept", "contact": contact, "seat": held.seat, "fence": held.fence});
    sara.done(house, accept).await;
    let away = json!({"verb": "present", "state": "break", "reason": "prayer"});
    assert!(sara.done(house, away).await.is_empty());
    assert!(house.floor().await.seats().all(|seat| seat.holder.is_none()));

    // A device that comes back is known, and signing out at one is out at all.
    let again = house.try_sign_in("sara", PASSWORD, Some(sara.signed_in.device)).await.unwrap();
    assert_eq!((again.device, again.last_n), (sara.signed_in.device, 6 + 4));
    let (status, _) = house.ask(Method::POST, "/auth/sign-out", Some(&sara.token), "").await;
    assert_eq!(status, 204);
    for _ in 0..2 {
        let answer = sara.get::<Value>(house, "/sync/frames?from=0").await;
        assert_eq!(code(answer), (401, "session-expired".into()));
    }
    omar.act(house, &resolve(ticket, "inquiry")).await.unwrap();
    assert!(two.balancer.sent().iter().all(|sent| *sent > 15), "{:?}", two.balancer.sent());
    two.second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k6_whoever_is_shut_out_at_one_server_is_out_at_all() {
    let two = Two::new().await;
    let house = &two.house;
    let (sara, omar) = (house.sign_in("sara").await, house.sign_in("omar").await);
    let mut lines = Vec::new();
    for door in two.doors() {
        for person in [&sara, &omar] {
            let mut line = person.live_at(&format!("{door}/sync/live?from=0")).await;
            line.frame().await;
            lines.push((person.token == sara.token, line));
        }
    }
    house.office().revoke_device(&sara.signed_in.device.to_string(), now()).await.unwrap();
    house.office().set_active("omar", false, now()).await.unwrap();
    for (device, line) in &mut lines {
        let told = loop {
            match line.next().await {
                // That a colleague was let go is a row that the others get.
                Some(Live::Frame(_)) => {}
                Some(Live::Shut { reason }) => break reason.code,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(told, if *device { "device-revoked" } else { "session-expired" });
    }
    for door in two.doors() {
        for (person, told_code) in [(&sara, "device-revoked"), (&omar, "session-expired")] {
            let request = house.http.get(format!("{door}/sync/frames?from=0")).bearer_auth(&person.token);
            let answer = request.send().await.unwrap();
            let refusal = told::<()>(answer.status(), &answer.text().await.unwrap()).unwrap_err();
            assert_eq!((refusal.0, refusal.1.code.as_str()), (401, told_code));
        }
    }
    two.second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn e9_a_revision_that_came_by_one_server_is_in_force_at_all() {
    let mut two = Two::new().await;
    let agents = two.house.agents(3).await;
    agents[0].sit(&two.house, "call").await;
    for door in two.doors() {
        two.house.door = Some(door);
        for other in &agents[1..] {
            assert_eq!(other.refused(&two.house, take("call")).await.code, "seat-none-free");
        }
    }
    let more = pack_with(DESK, "OC", |toml| {
        toml.replacen("seats = 1\ncontacts_per_seat = 1", "seats = 3\ncontacts_per_seat = 1", 1)
    });
    // Into the database by the one, which tells nobody.
    must(two.house.office().import_desk(&more, now()).await).await;
    for (door, other) in two.doors().into_iter().zip(&agents[1..]) {
        two.house.door = Some(door);
        other.done(&two.house, take("call")).await;
    }
    assert_eq!(two.house.floor().await.taken("call"), 3);
    two.second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_new_lifetime_of_the_database_is_noticed_by_all() {
    let two = Two::new().await;
    let house = &two.house;
    let sara = house.sign_in("sara").await;
    let before = sara.frames(house, 0, 100).await.frame.epoch;
    house.office().begin_life(now()).await.unwrap();
    let deadline = tokio::time::Instant::now() + Duration::from_secs(20);
    let mut new = 0;
    // In a row, so that both of them were asked.
    while new < 4 {
        new = if sara.frames(house, 0, 100).await.frame.epoch == before { 0 } else { new + 1 };
        assert!(tokio::time::Instant::now() < deadline, "told within a moment");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    two.second.stop().await;
}

/// What came of wrong passwords, by code.
fn count(answers: &[(u16, String)], code: &str) -> usize {
    answers.iter().filter(|(_, told)| told == code).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn wrong_passwords_are_counted_by_all_servers_together() {
    let two = Two::with(|config| config.limits.sign_in_failures = 4).await;
    let house = &two.house;
    for name in ["sara", "nobody at all"] {
        for _ in 0..4 {
            assert_eq!(code(house.try_sign_in(name, "wrong", None).await), (401, "sign-in-wrong".into()));
        }
        for _ in 0..2 {
            let locked = code(house.try_sign_in(name, PASSWORD, None).await);
            assert_eq!(locked, (429, "sign-in-locked".into()), "{name}: at both");
        }
    }
    two.second.stop().await;
}

/// Many at the same moment, at all of these doors: no more are looked at than of as many one after the other.
async fn volley(house: &House, name: &str, doors: &[String]) {
    let trying = (0..24).map(|n| {
        let door = format!("{}/auth/sign-in", doors[n % doors.len()]);
        let password = if n % 8 == 7 { PASSWORD } else { "wrong" };
        let body = json!({"user": name, "password": password, "device": null,
            "device_name": "pc", "protocol": kursi_protocol::PROTOCOL});
        async move {
            let answer = house.http.post(door).body(body.to_string()).send().await.unwrap();
            match told::<Value>(answer.status(), &answer.text().await.unwrap()) {
                Ok(_) => (200, "in".to_owned()),
                Err((status, code)) => (status, code.code),
            }
        }
    });
    let answers = join_all(trying).await;
    let (wrong, locked) = (count(&answers, "sign-in-wrong"), count(&answers, "sign-in-locked"));
    let right = count(&answers, "in");
    assert_eq!(wrong + locked + right, 24, "{answers:?}");
    // The third wrong one bars the name, and a right one before that begins the count anew.
    assert!(wrong <= 2 * right + 3, "{answers:?}");
    if name != "sara" {
        assert_eq!((wrong, right), (3, 0), "{answers:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_volley_of_wrong_passwords_at_two_servers_is_counted_one_by_one() {
    let two = Two::with(|config| config.limits.sign_in_failures = 3).await;
    for name in ["sara", "nobody at all"] {
        volley(&two.house, name, &two.doors()).await;
    }
    two.second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_volley_of_wrong_passwords_at_one_server_is_counted_one_by_one() {
    let house = House::with(Backend::Sqlite, |config| config.limits.sign_in_failures = 3).await;
    let doors = [house.running().url()];
    for name in ["sara", "nobody at all"] {
        volley(&house, name, &doors).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_address_tries_as_often_at_two_servers_as_at_one() {
    let two = Two::with(|config| config.limits.sign_ins_per_minute = 4).await;
    let mut answers = Vec::new();
    for _ in 0..4 {
        two.house.sign_in("sara").await;
    }
    for _ in 0..4 {
        answers.push(code(two.house.try_sign_in("sara", PASSWORD, None).await));
    }
    assert!(answers.iter().all(|told| *told == (429, "too-many-requests".into())), "{answers:?}");
    two.second.stop().await;
}
