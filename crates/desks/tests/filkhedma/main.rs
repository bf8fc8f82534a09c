//! The desk for cleaning packages as its document has it: packages and visits from the pack itself, judged by `decide` alone,
//! and the words of what is sent. Numbers are held against `tests/sources.toml`, which was read independently.

#[path = "../common/mod.rs"]
mod common;
mod followed;
mod house;
mod messages;
mod numbers;

use std::collections::BTreeMap;

use house::{House, PACKAGE, TICKET, at, choice, date, egp, fact, values, visit};
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::record::{Scene, Value};

/// C10: one month, and two weeks more, as the document says; the days beside the package are those of the calendar.
#[test]
fn c10_a_package_is_valid_for_a_month_and_usable_for_two_weeks_more() {
    let mut house = House::active(5, 0);
    let desk = &house.loaded.desk;
    let records = house.records();
    let scene =
        Scene { kinds: &desk.records, records: &records, zone: desk.zone, now: at("2026-12-01T00:00:00") };
    let starts: chrono::NaiveDate = "2026-12-01".parse().expect("a day");
    let months = chrono::Months::new(fact("C10", "valid_months") as u32);
    let weeks = chrono::Days::new(7 * fact("C10", "grace_weeks") as u64);
    let valid = starts + months;
    let package = house.record(PACKAGE);
    assert_eq!(scene.of(&package).amount("valid-until"), Some(Value::Date(valid)));
    assert_eq!(scene.of(&package).amount("usable-until"), Some(Value::Date(valid + weeks)));
    house.plans(1, "2027-01-15").expect("the last day of the two weeks");
    assert_eq!(
        house.plans(2, "2027-01-16"),
        Err("create-record-not-now".into()),
        "a day later it is too late"
    );
    assert_eq!(house.plans(3, "2026-11-30"), Err("create-record-not-now".into()), "before it starts");
    let end = |house: &mut House, day: &str| house.act(PACKAGE, "end", at(day), BTreeMap::new());
    assert_eq!(end(&mut house, "2027-01-15T23:59:59"), Err("act-on-record-not-now".into()));
    end(&mut house, "2027-01-16T00:00:00").expect("the two weeks are over");
    assert_eq!((house.state(PACKAGE).as_str(), house.state(visit(1)).as_str()), ("ended", "cancelled"));
}

/// C10: no more visits than were paid for.
#[test]
fn c10_no_more_visits_than_were_paid_for() {
    let mut house = House::active(2, 1);
    house.plans(5, "2026-12-03").expect("the second one");
    assert_eq!(house.plans(6, "2026-12-04"), Err("create-record-not-now".into()));
    house.act(visit(5), "cancel", at("2026-12-01T09:00:00"), BTreeMap::new()).expect("it is free");
    house.plans(6, "2026-12-04").expect("another day for it");
}

/// C11: free until so many hours before the day begins; later it counts.
#[test]
fn c11_changes_are_free_until_a_day_before_the_day_of_the_visit_and_count_later() {
    assert_eq!(fact("C11", "free_until_hours_before"), 24);
    let story = |now: &str, action: &str| {
        let mut house = House::active(3, 0);
        house.plans(1, "2026-12-10").expect("a visit");
        let inputs = if action == "move" { values([("day", date("2026-12-20"))]) } else { BTreeMap::new() };
        let came = house.act(visit(1), action, at(now), inputs).map(drop);
        (came, house)
    };
    let (late, early) = ("2026-12-09T00:00:01", "2026-12-09T00:00:00");
    for action in ["move", "cancel"] {
        assert_eq!(story(early, action).0, Ok(()), "{action} at the last free moment");
        assert_eq!(story(late, action).0, Err("act-on-record-not-now".into()), "{action} a second later");
    }
    assert_eq!(story(early, "cancel-late").0, Err("act-on-record-not-now".into()));
    let (came, house) = story(late, "cancel-late");
    assert_eq!((came, house.state(visit(1)).as_str()), (Ok(()), "completed"));
    let remaining = house.outlook(PACKAGE, "cancel", at("2026-12-09T01:00:00"), &BTreeMap::new());
    assert_eq!(remaining.shown["remaining"], Value::Count(2), "it counts");
    let (came, house) = story(early, "cancel");
    assert_eq!((came, house.state(visit(1)).as_str()), (Ok(()), "cancelled"));
    let remaining = house.outlook(PACKAGE, "cancel", at("2026-12-09T01:00:00"), &BTreeMap::new());
    assert_eq!(remaining.shown["remaining"], Value::Count(3), "it does not");
    // Not beyond the package's time.
    let mut house = House::active(3, 0);
    house.plans(1, "2026-12-10").expect("a visit");
    let beyond = values([("day", date("2027-01-16"))]);
    assert_eq!(
        house.act(visit(1), "move", at("2026-12-05T09:00:00"), beyond),
        Err("act-on-record-not-now".into())
    );
}

/// C12: 30 % of the number of visits that are left, not rounded, at the price of a visit; shown before, and the rest comes back.
#[test]
fn c12_leaving_costs_a_share_of_the_remaining_visits_and_shows_it_before() {
    for (visits, used, fee_visits, fee, refund) in [
        (5, 0, "1.5", "300", "700"),
        (6, 1, "1.5", "300", "700"),
        (4, 0, "1.2", "240", "560"),
        (1, 0, "0.3", "60", "140"),
    ] {
        let mut house = House::active(visits, used);
        let now = at("2026-12-02T10:00:00");
        let shown = house.outlook(PACKAGE, "cancel", now, &BTreeMap::new()).shown;
        let left = visits - used as i64;
        assert_eq!(shown["remaining"], Value::Count(left));
        // 30 of a hundred, by the number that was read from the document.
        let share = Value::Number((fact("C12", "fee_percent_of_remaining_visits") * left).into());
        let Value::Number(of_hundred) = share else { unreachable!() };
        let expected: rust_decimal::Decimal = of_hundred / rust_decimal::Decimal::ONE_HUNDRED;
        assert!(shown["fee-visits"].is_same(&Value::Number(expected)), "{shown:?}");
        assert!(shown["fee-visits"].is_same(&Value::Number(fee_visits.parse().expect("a number"))));
        assert!(shown["fee"].is_same(&egp(fee)) && shown["refund"].is_same(&egp(refund)), "{shown:?}");
        house.plans(50, "2026-12-20").expect("a visit");
        house.act(PACKAGE, "cancel", now, BTreeMap::new()).expect("it is confirmed");
        assert_eq!(
            (house.state(PACKAGE).as_str(), house.state(visit(50)).as_str()),
            ("withdrawn", "cancelled")
        );
        assert!(house.record(PACKAGE).fields["refunded"].is_same(&egp(refund)));
    }
    let mut unpaid = House::new();
    unpaid.books(5, "cash").expect("it is booked");
    let refused = unpaid.act(PACKAGE, "cancel", at("2026-12-02T10:00:00"), BTreeMap::new());
    assert_eq!(refused, Err("act-on-record-state".into()), "nothing was paid, so nothing comes back");
}

/// C11, C12: leaving is no way around a visit that counts by now: it is recorded first, and nothing of it comes back.
#[test]
fn c12_a_visit_that_counts_by_now_is_recorded_before_the_package_is_cancelled() {
    let mut house = House::active(5, 0);
    house.plans(1, "2026-12-10").expect("a visit");
    let now = at("2026-12-09T12:00:00");
    let refused = house.act(PACKAGE, "cancel", now, BTreeMap::new());
    assert_eq!(refused, Err("act-on-record-not-now".into()));
    house.act(visit(1), "cancel-late", now, BTreeMap::new()).expect("it counts");
    let shown = house.outlook(PACKAGE, "cancel", now, &BTreeMap::new()).shown;
    assert_eq!(shown["remaining"], Value::Count(4));
    house.act(PACKAGE, "cancel", now, BTreeMap::new()).expect("the rest comes back");
}

/// C11: a visit is not moved before the package begins.
#[test]
fn c11_a_visit_stays_within_the_time_of_its_package() {
    let mut house = House::active(5, 0);
    house.plans(1, "2026-12-10").expect("a visit");
    let moved = house.act(visit(1), "move", at("2026-11-25T10:00:00"), values([("day", date("2026-11-30"))]));
    assert_eq!(moved, Err("act-on-record-not-now".into()));
}

/// C6: on its own day a visit is completed and counted, by whichever team, and cannot move; the last one ends the package.
#[test]
fn c6_a_visit_cancelled_on_its_own_day_is_completed_and_counted_by_every_team() {
    for role in ["care-agent", "success-agent", "ops-agent"] {
        let mut house = House::active(2, 1);
        house.role = role;
        house.plans(7, "2026-12-10").expect("a visit");
        let now = at("2026-12-10T08:00:00");
        let moved = house.act(visit(7), "move", now, values([("day", date("2026-12-12"))]));
        assert_eq!(moved, Err("act-on-record-not-now".into()));
        assert_eq!(house.act(visit(7), "cancel", now, BTreeMap::new()), Err("act-on-record-not-now".into()));
        let early = house.act(
            visit(7),
            "cancel-same-day",
            at("2026-12-09T23:59:59"),
            values([("call", choice("answered"))]),
        );
        assert_eq!(early, Err("act-on-record-not-now".into()));
        let said = house.act(visit(7), "cancel-same-day", now, values([("call", choice("answered"))]));
        assert_eq!(said, Ok(vec![]), "whoever answered is not written to");
        assert_eq!((house.state(visit(7)).as_str(), house.state(PACKAGE).as_str()), ("completed", "used-up"));
    }
}

/// C2: who does not want to pay now books only when the order time is close.
#[test]
fn c2_without_payment_a_package_is_booked_only_when_its_time_is_close() {
    assert_eq!(House::new().books(5, "later"), Err("create-record-not-now".into()));
    House::new().books(5, "card").expect("paid by link");
    House::new().books(5, "cash").expect("collected");
    let mut house = House::new();
    let fields = values([
        ("price", egp("200")),
        ("visits", Value::Count(5)),
        ("starts", date("2026-11-22")),
        ("payment", choice("later")),
    ]);
    let command =
        Command::CreateRecord { ticket: TICKET, record: PACKAGE, kind: "package".into(), of: None, fields };
    house.run(at("2026-11-20T09:00:00"), &command).expect("two days away is close");
    house.role = "ops-agent";
    assert_eq!(house.run(at("2026-11-20T09:00:00"), &command), Err("create-record-not-allowed".into()));
}

/// C1: by Customer Care and Customer Success alike, the link or the collection leaves the house with the whole price.
#[test]
fn c1_both_teams_send_the_link_or_request_the_collection_with_the_price_of_the_package() {
    for role in ["care-agent", "success-agent"] {
        let mut house = House::new();
        house.role = role;
        house.books(5, "card").expect("it is booked");
        let now = at("2026-11-20T09:05:00");
        house.act(PACKAGE, "send-link", now, BTreeMap::new()).expect("the link is sent");
        let inputs = values([("day", date("2026-11-25")), ("address", Value::Text("6 شارع النيل".into()))]);
        house.act(PACKAGE, "collect-cash", now, inputs).expect("the form is filled in");
        let mut forms: Vec<_> = house
            .rows
            .values()
            .filter_map(|row| match row {
                Row::Activity(activity) => match &activity.deed {
                    kursi_rules::activity::Deed::RecordActed { forms, .. } => forms.first().cloned(),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        forms.sort_by(|one, other| one.id.cmp(&other.id));
        let [cash, link] = &forms[..] else { panic!("two forms: {forms:?}") };
        assert_eq!((cash.id.as_str(), link.id.as_str()), ("cash-collection", "payment-link"));
        assert!(cash.values["amount"].is_same(&egp("1000")) && link.values["amount"].is_same(&egp("1000")));
        assert_eq!(cash.values["day"], date("2026-11-25"));
        assert_eq!(cash.values["address"], Value::Text("6 شارع النيل".into()));
        assert_eq!((cash.to.as_str(), link.to.as_str()), ("+201001234567", "+201001234567"));
    }
}

/// C5: the package first, then its visits, then the message; all of it or nothing.
#[test]
fn c5_an_unpaid_package_is_cancelled_with_its_visits_and_the_customer_is_told() {
    let mut house = House::new();
    house.books(5, "cash").expect("it is booked");
    house.plans(1, "2026-12-01").expect("a visit");
    let said =
        house.act(PACKAGE, "cancel-unpaid", at("2026-11-30T10:00:00"), BTreeMap::new()).expect("cancelled");
    assert_eq!((house.state(PACKAGE).as_str(), house.state(visit(1)).as_str()), ("cancelled", "cancelled"));
    assert_eq!(said.len(), 1);
}

/// C15: each team sees its own queues, and who is of none sees all.
#[test]
fn c15_each_team_sees_its_own_queue_and_the_supervisor_sees_all() {
    let desk = House::new().loaded.desk;
    let seen = |role: &str| -> Vec<String> {
        let team = desk.team_of(role);
        let seen = desk.queues.iter().filter(|queue| queue.is_seen_by(team.as_deref()));
        seen.map(|queue| queue.id.clone()).collect()
    };
    assert_eq!(seen("care-agent"), ["incoming", "mine", "customer-care", "closed"]);
    assert_eq!(seen("success-agent"), ["incoming", "mine", "customer-success", "scheduled", "closed"]);
    assert_eq!(seen("ops-agent"), ["incoming", "mine", "ops", "closed"]);
    assert_eq!(seen("supervisor").len(), desk.queues.len());
    let house = House::new();
    let Row::Ticket(ticket) = &house.rows[&(Entity::Ticket, TICKET.to_string())] else { unreachable!() };
    let places = |team: Option<&str>| -> Vec<String> {
        let mut ticket = (**ticket).clone();
        ticket.team = team.map(str::to_owned);
        kursi_rules::queue::places(&desk, &ticket).into_iter().map(|place| place.queue).collect()
    };
    assert_eq!(places(None), ["incoming"]);
    assert_eq!(places(Some("ops")), ["ops"]);
    assert_eq!(places(Some("customer-success")), ["customer-success"]);
}

/// C9: what the agent says of a package, in both languages, with the numbers of the pack.
#[test]
fn c9_the_facts_of_a_package_are_there_to_be_said_with_the_numbers_that_hold() {
    let loaded = House::new().loaded;
    for (language, facts) in [
        (
            "en",
            [
                "fixed dates",
                "well trained",
                "costs less",
                "by card",
                "Fawry",
                "equipment",
                "detergents",
                "one month",
                "two weeks",
            ],
        ),
        (
            "ar",
            [
                "مواعيد الزيارات ثابتة",
                "مدرّبات",
                "أقل من سعر",
                "بالبطاقة",
                "فوري",
                "معدات",
                "المنظفات",
                "شهر واحد",
                "أسبوعان",
            ],
        ),
    ] {
        let words = &loaded.words[language];
        for fact in facts {
            assert!(words.contains(fact), "{language}: {fact}");
        }
    }
}
