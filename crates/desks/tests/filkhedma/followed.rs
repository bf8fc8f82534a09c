//! What Customer Success follows up: bookings that were not made, packages that are not paid, packages that expired (C3 to C5,
//! C7, C13).

use std::collections::BTreeMap;

use kursi_rules::change::Row;
use kursi_rules::command::Command;
use kursi_rules::course;
use kursi_rules::ticket::Ticket;
use kursi_rules::{Millis, ScriptRunId, TicketId};
use uuid::Uuid;

use crate::house::{House, PACKAGE, TICKET, at, choice, values, visit};

fn none() -> BTreeMap<String, kursi_rules::record::Value> {
    BTreeMap::new()
}

/// The ticket that was opened as this; there is one.
fn one(house: &House, follow_up: &str) -> Ticket {
    let mut opened = house.opened(follow_up);
    assert_eq!(opened.len(), 1, "{follow_up}");
    opened.remove(0)
}

/// The next step of the ticket, and when it opens.
fn next(house: &House, ticket: TicketId) -> Option<(String, Millis)> {
    let row = house.ticket(ticket);
    let next = course::next(&house.loaded.desk, &row);
    next.first().map(|next| (next.rise.id.clone(), next.opens))
}

fn result(house: &House, ticket: TicketId) -> Option<String> {
    house.ticket(ticket).course.closed.and_then(|closed| closed.result)
}

/// A package that is not paid, handed to Customer Success: its ticket.
fn unpaid() -> (House, TicketId) {
    let mut house = House::new();
    house.books(5, "cash").expect("it is booked");
    house.plans(1, "2026-12-01").expect("a visit");
    house.role = "care-agent";
    house.act(PACKAGE, "hand-over-unpaid", at("2026-11-20T12:00:00"), none()).expect("it is handed over");
    house.role = "success-agent";
    let ticket = one(&house, "not-paid").id;
    (house, ticket)
}

/// C7: whoever works at a ticket of Customer Success, it ends with a result, and in no other way.
#[test]
fn c7_every_ticket_of_customer_success_closes_with_a_sales_result() {
    for role in ["success-agent", "care-agent", "supervisor"] {
        let (mut house, ticket) = unpaid();
        house.role = role;
        let now = at("2026-11-20T13:00:00");
        let resolved = house.run(now, &Command::Resolve { ticket, reason: "no-answer".into() });
        assert_eq!(resolved, Err("resolve-without-result".into()), "{role}");
        let close = |result: Option<&str>| Command::Close {
            ticket,
            confirmed: None,
            result: result.map(str::to_owned),
        };
        assert_eq!(house.run(now, &close(None)), Err("close-without-result".into()));
        assert_eq!(house.run(now, &close(Some("sold-out"))), Err("close-unknown-result".into()));
        house.run(now, &close(Some("declined"))).expect("with a result");
        assert_eq!(result(&house, ticket).as_deref(), Some("declined"));
        // A ticket of another team is resolved with a reason, as before.
        let reason = "booked".to_owned();
        house.run(now, &Command::Resolve { ticket: TICKET, reason }).expect("nobody's yet");
        assert_eq!(house.ticket(TICKET).status, "solved");
    }
}

/// C4: the ticket has its tag, its team and its first step at once. Nobody answers: it waits, until the day before the order,
/// and the customer is written to.
#[test]
fn c4_an_unpaid_package_is_called_for_and_waits_until_the_day_before_the_order() {
    let (mut house, ticket) = unpaid();
    let row = house.ticket(ticket);
    assert_eq!(
        (row.team.as_deref(), &row.course.tags[..]),
        (Some("customer-success"), &["not-paid".to_owned()][..])
    );
    assert_eq!((row.kind.as_deref(), row.status.as_str()), (Some("unpaid-package"), "new"));
    assert_eq!(next(&house, ticket), Some(("call".into(), at("2026-11-20T12:00:00"))));
    let again = house.act(PACKAGE, "hand-over-unpaid", at("2026-11-20T12:01:00"), none());
    assert_eq!(again, Err("act-on-record-not-now".into()), "there is one ticket");
    let said =
        house.act_at(ticket, PACKAGE, "not-reached", at("2026-11-20T14:00:00"), none()).expect("called");
    assert!(said.len() == 1 && said[0].contains("بانتظار الدفع"), "{said:?}");
    let row = house.ticket(ticket);
    assert_eq!(row.status, "waiting");
    assert_eq!(next(&house, ticket), Some(("last-call".into(), at("2026-11-30T09:00:00"))));
    // By then it has to be done: the day before the order, and no other.
    let due = row.due.expect("it has its time");
    assert_eq!((due.target.as_str(), due.at), ("ladder-unpaid", at("2026-11-30T18:00:00")));
    let early = house.act_at(ticket, PACKAGE, "cancel-unpaid", at("2026-11-30T08:59:59"), none());
    assert_eq!(early, Err("act-on-record-too-early".into()));
}

/// C4: whoever answers gets the form on the call; the step is taken, and when they pay the ticket has nothing more to do,
/// wherever that was written down.
#[test]
fn c4_whoever_answers_pays_by_a_form_and_is_called_no_more() {
    for (form, inputs) in [
        ("send-link", none()),
        (
            "collect-cash",
            values([
                ("day", crate::house::date("2026-11-25")),
                ("address", kursi_rules::record::Value::Text("6".into())),
            ]),
        ),
    ] {
        let (mut house, ticket) = unpaid();
        house.act_at(ticket, PACKAGE, form, at("2026-11-20T14:00:00"), inputs).expect("the form");
        assert_eq!(next(&house, ticket).map(|(step, _)| step).as_deref(), Some("last-call"));
        // They call in, and the payment is written down at another ticket.
        house
            .act(PACKAGE, "paid", at("2026-11-22T14:00:00"), values([("by", choice("card"))]))
            .expect("paid");
        assert_eq!(next(&house, ticket), None);
        assert_eq!(house.ticket(ticket).due, None);
    }
}

/// C5: unpaid or unreachable one day before, the package is cancelled, then its visits, then the customer is told; the ticket has
/// time until the next day, and the last call that is missed closes it.
#[test]
fn c5_one_day_before_the_package_is_cancelled_and_the_last_call_closes_the_ticket() {
    let (mut house, ticket) = unpaid();
    house.act_at(ticket, PACKAGE, "not-reached", at("2026-11-20T14:00:00"), none()).expect("called");
    let said =
        house.act_at(ticket, PACKAGE, "cancel-unpaid", at("2026-11-30T10:00:00"), none()).expect("cancelled");
    assert_eq!(said.len(), 1);
    assert_eq!((house.state(PACKAGE).as_str(), house.state(visit(1)).as_str()), ("cancelled", "cancelled"));
    let row = house.ticket(ticket);
    assert_eq!(row.status, "in-progress");
    assert_eq!(row.due.map(|due| due.at), Some(at("2026-12-01T18:00:00")));
    assert_eq!(next(&house, ticket), Some(("final-call".into(), at("2026-12-01T09:00:00"))));
    let early = house.act_at(ticket, PACKAGE, "final-call-missed", at("2026-11-30T17:00:00"), none());
    assert_eq!(early, Err("act-on-record-too-early".into()));
    house
        .act_at(ticket, PACKAGE, "final-call-missed", at("2026-12-01T10:00:00"), none())
        .expect("nobody answers");
    assert_eq!(
        (house.ticket(ticket).status.as_str(), result(&house, ticket).as_deref()),
        ("closed", Some("no-answer"))
    );
    assert_eq!((next(&house, ticket), house.ticket(ticket).due), (None, None));
}

/// C5: nothing cancels an unpaid package before its last day to pay, at whichever ticket; whoever was not called until then is
/// cancelled on that day all the same, and gets the final call the day after.
#[test]
fn c5_nobody_is_cancelled_early_and_everybody_gets_the_final_call() {
    let (mut house, ticket) = unpaid();
    for at_ticket in [TICKET, ticket] {
        let early = house.act_at(at_ticket, PACKAGE, "cancel-unpaid", at("2026-11-29T23:59:59"), none());
        assert_eq!(early, Err("act-on-record-not-now".into()));
    }
    let late = house.act_at(ticket, PACKAGE, "cancel-unpaid", at("2026-11-30T09:00:00"), none());
    assert_eq!(late.expect("cancelled").len(), 1);
    assert_eq!(next(&house, ticket), Some(("final-call".into(), at("2026-12-01T09:00:00"))));
}

/// C5: whoever says that they want it no more is not told that we did not reach them, and is not called again.
#[test]
fn c5_whoever_withdraws_is_neither_written_to_nor_called() {
    let (mut house, ticket) = unpaid();
    let said = house.act_at(ticket, PACKAGE, "withdraw", at("2026-11-20T14:00:00"), none());
    assert_eq!(said, Ok(vec![]));
    assert_eq!((house.state(PACKAGE).as_str(), house.state(visit(1)).as_str()), ("withdrawn", "cancelled"));
    assert_eq!((next(&house, ticket), house.ticket(ticket).due), (None, None));
}

/// C5: the final call is for who did not pay. Whoever paid at another ticket and leaves later is not called for the payment, although
/// the ticket that asked for it is still there.
#[test]
fn c5_whoever_paid_elsewhere_and_leaves_gets_no_final_call() {
    let (mut house, ticket) = unpaid();
    house.act(PACKAGE, "paid", at("2026-11-22T14:00:00"), values([("by", choice("card"))])).expect("paid");
    house.act(PACKAGE, "cancel", at("2026-11-23T10:00:00"), none()).expect("they leave");
    assert_eq!(house.state(PACKAGE), "withdrawn");
    assert_eq!((next(&house, ticket), house.ticket(ticket).due), (None, None));
    let missed = house.act_at(ticket, PACKAGE, "final-call-missed", at("2026-11-25T10:00:00"), none());
    assert_eq!(missed, Err("act-on-record-state".into()));
}

/// The days after the end of the month on which the document has calls; the hour is the pack's.
fn days() -> Vec<Millis> {
    let path = crate::common::root().join("tests/sources.toml");
    let sources: toml::Table = std::fs::read_to_string(path).expect("the sources").parse().expect("TOML");
    let days = sources["C13"]["days_after_expiry"].as_array().expect("a list");
    let ended: chrono::NaiveDate = "2027-01-01".parse().expect("a day");
    let day = |n: &toml::Value| ended + chrono::Days::new(n.as_integer().expect("a number") as u64);
    days.iter().map(|n| at(&format!("{}T09:00:00", day(n)))).collect()
}

/// C13: the ticket sleeps until the package is past its month. Two missed calls, on days 1 and 6, are two messages, and the second
/// one closes it: day 14 never comes.
#[test]
fn c13_an_expired_package_is_called_on_days_1_and_6_and_the_second_missed_call_closes_it() {
    let days = days();
    let mut house = House::active(5, 2);
    let ticket = one(&house, "expiry").id;
    assert_eq!(house.ticket(ticket).status, "scheduled");
    assert_eq!(house.ticket(ticket).course.acts_at, Some(days[0]));
    let places = |house: &House| -> Vec<String> {
        let places = kursi_rules::queue::places(&house.loaded.desk, &house.ticket(ticket));
        places.into_iter().map(|place| place.queue).collect()
    };
    assert_eq!(places(&house), ["scheduled"]);
    assert!(!house.comes(ticket, Millis(days[0].0 - 1)), "not before its day");
    assert!(house.comes(ticket, days[0]));
    assert_eq!(
        (house.ticket(ticket).status.as_str(), places(&house)),
        ("new", vec!["customer-success".to_owned()])
    );
    assert_eq!(next(&house, ticket), Some(("first-call".into(), days[0])));
    let said =
        house.act_at(ticket, PACKAGE, "first-call-missed", days[0] + 60_000, none()).expect("no answer");
    assert!(said[0].contains("خلال أسبوعين"), "{said:?}");
    assert_eq!(house.ticket(ticket).status, "waiting");
    assert_eq!(next(&house, ticket), Some(("second-call".into(), days[1])));
    for action in ["reached", "second-call-missed"] {
        let early = house.act_at(ticket, PACKAGE, action, Millis(days[1].0 - 1), none());
        assert_eq!(early, Err("act-on-record-too-early".into()), "{action}");
    }
    let said = house.act_at(ticket, PACKAGE, "second-call-missed", days[1], none()).expect("no answer again");
    assert!(said[0].contains("خلال أسبوع واحد"), "{said:?}");
    assert_eq!(
        (house.ticket(ticket).status.as_str(), result(&house, ticket).as_deref()),
        ("closed", Some("no-answer"))
    );
    assert_eq!(next(&house, ticket), None);
}

/// C13: whoever answered is called again on the next day of the list; a first call that is missed then is still the first. Day 14
/// comes only because the ticket is still open.
#[test]
fn c13_day_14_comes_only_where_the_ticket_is_still_open() {
    let days = days();
    let mut house = House::active(5, 2);
    let ticket = one(&house, "expiry").id;
    assert!(house.comes(ticket, days[0]));
    let said = house.act_at(ticket, PACKAGE, "reached", days[0], none()).expect("they answered");
    assert!(said.is_empty(), "whoever answered is not written to");
    let second = house.act_at(ticket, PACKAGE, "second-call-missed", days[1], none());
    assert_eq!(second, Err("act-on-record-not-now".into()), "none was missed before");
    house.act_at(ticket, PACKAGE, "first-call-missed", days[1], none()).expect("the first one");
    assert_eq!(next(&house, ticket), Some(("third-call".into(), days[2])));
    let said = house.act_at(ticket, PACKAGE, "second-call-missed", days[2], none()).expect("the second one");
    assert!(said[0].contains("خلال أسبوع واحد"), "{said:?}");
    assert_eq!(house.ticket(ticket).status, "closed");
}

/// C10, C13: a ticket that is open even after day 14 is not forgotten: what was not used is ended the day after its time.
#[test]
fn c13_what_was_not_used_is_ended_after_its_two_weeks() {
    let days = days();
    let mut house = House::active(5, 2);
    let ticket = one(&house, "expiry").id;
    assert!(house.comes(ticket, days[0]));
    for day in &days {
        house.act_at(ticket, PACKAGE, "reached", *day, none()).expect("they answered");
    }
    let lapse = at("2027-01-16T09:00:00");
    assert_eq!(next(&house, ticket), Some(("lapse".into(), lapse)));
    let late = house.act_at(ticket, PACKAGE, "cancel", lapse, none());
    assert_eq!(late, Err("act-on-record-not-now".into()), "nothing of what is lost comes back");
    house.act_at(ticket, PACKAGE, "end", lapse, none()).expect("it is over");
    assert_eq!((house.state(PACKAGE).as_str(), next(&house, ticket)), ("ended", None));
}

/// C13: where everything was used before the day came, there is nothing to call for: the ticket closes with the last visit.
#[test]
fn c13_nobody_is_called_about_a_package_that_was_used_up() {
    let mut house = House::active(1, 0);
    let ticket = one(&house, "expiry").id;
    house.plans(1, "2026-12-02").expect("a visit");
    house.act(visit(1), "done", at("2026-12-02T18:00:00"), none()).expect("it took place");
    assert_eq!(
        (house.ticket(ticket).status.as_str(), result(&house, ticket).as_deref()),
        ("closed", Some("not-needed"))
    );
    assert!(!house.comes(ticket, days()[0]));
}

/// C3: a call that ends without a booking leaves a ticket for Customer Success, with what the customer is interested in; going
/// back and on again leaves no second one.
#[test]
fn c3_no_booking_is_followed_by_an_outbound_sales_request_to_customer_success() {
    for way in [
        &[("pay", Some("none"))][..],
        &[("pay", Some("later")), ("close", Some("not-close")), ("come-back", None)],
    ] {
        let mut house = House::new();
        house.role = "care-agent";
        let (run, now) = (ScriptRunId(Uuid::from_u128(0x77)), at("2026-11-20T10:00:00"));
        let start = Command::StartScript { ticket: TICKET, run, script: "booking".into(), contact: None };
        house.run(now, &start).expect("it begins");
        let answer = |step: &str, choice: Option<&str>, text: Option<&str>| Command::AnswerStep {
            ticket: TICKET,
            run,
            step: step.into(),
            choice: choice.map(str::to_owned),
            text: text.map(str::to_owned),
            to: None,
            contact: None,
        };
        for (step, choice) in way {
            house.run(now, &answer(step, *choice, None)).expect("the way there");
        }
        let interest = "باقة من خمس زيارات";
        house.run(now, &answer("outbound", None, Some(interest))).expect("it is passed on");
        house.run(now, &Command::BackScript { ticket: TICKET, run }).expect("back");
        house.run(now, &answer("outbound", None, Some(interest))).expect("and on again");
        let ticket = one(&house, "outbound-sales");
        assert_eq!(ticket.kind.as_deref(), Some("outbound-sales-request"));
        assert_eq!(
            (ticket.team.as_deref(), ticket.customer),
            (Some("customer-success"), house.ticket(TICKET).customer)
        );
        let notes = house.rows.values().filter(
            |row| matches!(row, Row::Message(note) if note.ticket == ticket.id && note.text == interest),
        );
        assert_eq!(notes.count(), 1);
    }
}
