//! A revision of the desk whose calendars say something else (X3).

use super::*;
use crate::calendar::{Calendar, Hours, Opening};
use crate::decide::most_urgent;
use crate::rejudge::{keep_what_was_judged, moves_due_times, rejudge};
use crate::time::HOUR;
use crate::{ClockId, Millis, TicketId};

fn at(text: &str) -> Millis {
    Millis(chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis())
}

fn office(closed: &[&str]) -> Desk {
    let week = std::array::from_fn(|_| vec![Opening { from: 8 * 60, to: 17 * 60 }]);
    let closed = closed.iter().map(|day| day.parse().unwrap()).collect();
    let hours = Hours { week, closed, ..Hours::default() };
    let calendar = Calendar::new("office", chrono_tz::Asia::Tehran, hours, Vec::new());
    Desk { calendars: vec![calendar], ..desk() }
}

fn clock(id: u128, desk: &Desk, hours: i64, from: &str) -> Clock {
    let target = Target::reply("first-reply", "office", hours * HOUR);
    let (id, ticket) = (ClockId(Uuid::from_u128(id)), TicketId(Uuid::from_u128(1)));
    Clock::start(id, ticket, &target, &desk.calendars[0], 1, at(from))
}

/// A holiday that is decreed while a clock runs: what runs is due later, what is over stays, and so does the day itself.
#[test]
fn x3_a_running_clock_is_judged_by_what_is_in_force_on_each_day() {
    let before = office(&[]);
    let running = clock(1, &before, 12, "2026-05-17T10:00:00+03:30");
    assert_eq!(running.due_at, at("2026-05-18T13:00:00+03:30"));
    let soon = clock(2, &before, 2, "2026-05-17T10:00:00+03:30");
    // Announced at noon of the 17th: the 16th and the 17th are over or begun, the 18th is free.
    let mut after = office(&["2026-05-16", "2026-05-17", "2026-05-18"]);
    keep_what_was_judged(&mut after, &before, at("2026-05-17T12:00:00+03:30"));
    assert!(moves_due_times(&after, &before));
    let mut world = World::default();
    let id = opened(&mut world, 0);
    let mut ticket = world.ticket(id).clone();
    ticket.due = most_urgent(&[running.clone(), soon.clone()]);
    let rows = rejudge(&after, 2, &ticket, &[running.clone(), soon.clone()]);
    let [Row::Clock(moved)] = &rows[..] else { panic!("the clock alone: {rows:?}") };
    assert_eq!((moved.due_at, moved.revision), (at("2026-05-19T13:00:00+03:30"), 2));
    // The most urgent one is the ticket's own.
    ticket.due = most_urgent(std::slice::from_ref(&running));
    let rows = rejudge(&after, 2, &ticket, std::slice::from_ref(&running));
    let [Row::Clock(_), Row::Ticket(row)] = &rows[..] else { panic!("both: {rows:?}") };
    assert_eq!(row.due.as_ref().map(|due| due.at), Some(at("2026-05-19T13:00:00+03:30")));
    // What stopped is explained by the new revision as it was judged by the old one.
    let stopped = Clock { stopped_at: Some(at("2026-05-17T11:59:00+03:30")), ..soon };
    assert_eq!(stopped.explain(&after.calendars[0]), stopped.explain(&before.calendars[0]));
    assert!(rejudge(&after, 2, &ticket, &[stopped]).is_empty());
    // The same pack again moves nothing.
    let mut again = office(&["2026-05-16", "2026-05-17", "2026-05-18"]);
    keep_what_was_judged(&mut again, &after, at("2026-06-01T12:00:00+03:30"));
    assert!(!moves_due_times(&again, &after));
}
