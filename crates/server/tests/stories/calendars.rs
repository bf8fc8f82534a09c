//! A revision of the desk whose calendar says something else: what runs is due at another time from then on (X3).

use chrono::{Days, NaiveDate};
use kursi_rules::calendar::local_date;
use kursi_rules::change::{Entity, Row};
use kursi_rules::clock::Clock;
use kursi_rules::time::HOUR;
use kursi_testkit::Backend;

use crate::house::{DESK, House, must, now, pack_with, reply};
use crate::on_both;

on_both!(x3_a_holiday_that_is_decreed_moves_what_runs_and_nothing_else);

/// The desk with three days for a first answer, and dates on which it is closed.
fn pack(closed: &[NaiveDate]) -> kursi_desks::Pack {
    pack_with(DESK, "OC", |toml| {
        let closed: Vec<String> = closed.iter().map(ToString::to_string).collect();
        toml.replacen("limit_minutes = 30", "limit_hours = 72", 1).replacen(
            "always = true",
            &format!("always = true\nclosed = [{}]", closed.join(", ")),
            1,
        )
    })
}

async fn clock_of(house: &House, ticket: kursi_rules::TicketId) -> Clock {
    let mut conn = house.running().office().db.conn().await.unwrap();
    let ids = [ticket.to_string()];
    let ws = house.running().office().ws;
    let found = kursi_store::rows::get_all(&mut conn, &ws, &[], &ids).await.unwrap();
    match kursi_store::judge::read(Entity::Clock, &found[0].2).unwrap() {
        Row::Clock(clock) => clock,
        other => panic!("{other:?}"),
    }
}

async fn x3_a_holiday_that_is_decreed_moves_what_runs_and_nothing_else(on: Backend) {
    let house = House::new(on).await;
    must(house.office().import_desk(&pack(&[]), now()).await).await;
    house.running().notice().await.unwrap();
    let mut sara = house.sign_in("sara").await;
    let (answered, running) = (house.ticket("m1").await, house.ticket("m2").await);
    let stopped = clock_of(&house, answered).await;
    sara.act(&house, &reply(answered, "at once")).await.unwrap();
    let before = clock_of(&house, running).await;
    assert_eq!(before.due_at, before.started_at + 72 * HOUR);
    let mut line = sara.live(&house, house.head().await).await;

    // Today is counted from already, the day after tomorrow is free: one day in which nothing counts.
    let today = local_date(chrono_tz::Asia::Riyadh, now());
    let decreed = pack(&[today, today + Days::new(2)]);
    must(house.office().import_desk(&decreed, now()).await).await;
    house.running().notice().await.unwrap();
    let after = clock_of(&house, running).await;
    assert_eq!(after.due_at, before.due_at + 24 * HOUR);
    assert_eq!(after.revision, before.revision + 1);
    assert_eq!(house.ticket_row(running).await.due.unwrap().at, after.due_at, "lists are sorted by it");
    // Machines hear of it, and what was stopped is as it was.
    line.until(Entity::Clock, |row| matches!(row, Row::Clock(clock) if clock.due_at == after.due_at)).await;
    match house.row(Entity::Clock, &stopped.id.to_string()).await {
        Some(Row::Clock(clock)) => {
            assert_eq!((clock.due_at, clock.revision), (stopped.due_at, stopped.revision))
        }
        other => panic!("{other:?}"),
    }
    // The same pack again is no revision, though what is in force remembers more than the pack says.
    let again = house.office().import_desk(&decreed, now()).await.unwrap();
    assert!(matches!(again, kursi_server::admin::Imported::Same { .. }), "{again:?}");
}
