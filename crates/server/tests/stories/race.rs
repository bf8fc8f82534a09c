//! Many at once, and several servers at one database: nobody more sits than may (X2).

use kursi_protocol::floor::{FloorOutcome, FloorReply};
use kursi_rules::change::Entity;
use kursi_rules::seating::Seat;
use kursi_testkit::Backend;
use serde_json::json;

use crate::floor::{take, until_seat, wait};
use crate::house::{DESK, House};

/// Of 64 who ask at the same moment exactly five sit, at no instant more, and everybody else is told or in line.
async fn race(house: &House, doors: &[String]) {
    let agents = house.agents(64).await;
    let before = house.head().await;
    let asking = agents.iter().enumerate().map(|(n, agent)| {
        let ask = if n % 4 == 3 { wait("chat") } else { take("chat") };
        let body = json!({"desk": DESK, "ask": ask});
        let door = format!("{}/floor", doors[n % doors.len()]);
        async move {
            let request = house.http.post(door).bearer_auth(&agent.token).body(body.to_string());
            request.send().await.unwrap().json::<FloorReply>().await.unwrap()
        }
    });
    let replies = futures_util::future::join_all(asking).await;
    let floor = house.floor().await;
    assert_eq!(floor.taken("chat"), 5);
    let (mut sit, mut wait, mut refused) = (0, 0, 0);
    for (agent, reply) in agents.iter().zip(replies) {
        let seated = floor.seat_of(agent.user(), "chat").is_some();
        assert_eq!(seated, !reply.seats.is_empty(), "what was answered is so");
        match reply.outcome {
            FloorOutcome::Done if seated => sit += 1,
            FloorOutcome::Done => {
                assert!(floor.waits().any(|wait| wait.user == agent.user()));
                wait += 1;
            }
            FloorOutcome::Refused { reason } => {
                assert_eq!(reason.code, "seat-none-free");
                refused += 1;
            }
        }
    }
    assert_eq!((sit, sit + wait + refused, floor.waits().count()), (5, 64, wait));

    // After each transaction of the log, not only at the end.
    let (mut cursor, mut held) = (before, std::collections::BTreeMap::new());
    loop {
        let answer = agents[0].frames(house, cursor, 1).await;
        for row in answer.frame.rows.iter().filter(|row| row.entity == Entity::Seat) {
            let seat: Seat = serde_json::from_str(row.doc.as_ref().unwrap().get()).unwrap();
            held.insert(seat.id, (seat.slot, seat.holder.is_some()));
        }
        let taken = held.values().filter(|(_, held)| *held).count();
        assert!(taken <= 5 && held.values().all(|(slot, _)| *slot <= 5), "over-admissions: 0");
        cursor = answer.frame.to;
        if !answer.more {
            break;
        }
    }
    assert_eq!(held.len(), 5);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x2_64_who_race_for_five_seats_on_sqlite() {
    let house = House::new(Backend::Sqlite).await;
    let doors = [house.running().url()];
    race(&house, &doors).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x2_64_who_race_for_five_seats_at_two_servers_on_postgresql() {
    let house = House::new(Backend::Postgres).await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let doors = [house.running().url(), second.url()];
    race(&house, &doors).await;
    second.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x2_what_a_server_granted_that_is_gone_another_lets_fall() {
    let mut house = House::new(Backend::Postgres).await;
    let sara = house.sign_in("sara").await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let held = sara.sit(&house, "chat").await;
    let first = house.running.replace(second).unwrap();
    first.stop().await;
    let mut line = sara.live(&house, 0).await;
    until_seat(&mut line, |seat| seat.id == held.seat && seat.holder.is_some()).await;
    house.running().clock().move_ahead(61_000);
    until_seat(&mut line, |seat| seat.id == held.seat && seat.holder.is_none()).await;
}
