//! The five short messages (C14).

use std::collections::BTreeMap;

use kursi_rules::RecordId;
use kursi_rules::change::Row;
use kursi_rules::record::Value;

use crate::house::{House, PACKAGE, at, choice, date, fact, values, visit};

/// Every short message, in a language: SMS 1 to 5 in their order.
fn all_five(language: &'static str) -> Vec<String> {
    let mut said = Vec::new();
    let mut send = |mut house: House, record: RecordId, action: &str, now: &str, inputs| {
        house.language = language;
        said.extend(house.act(record, action, at(now), inputs).expect(action));
    };
    let unpaid = || {
        let mut house = House::new();
        house.books(5, "cash").expect("it is booked");
        house
    };
    send(unpaid(), PACKAGE, "not-reached", "2026-11-21T10:00:00", BTreeMap::new());
    send(unpaid(), PACKAGE, "cancel-unpaid", "2026-11-30T10:00:00", BTreeMap::new());
    send(House::active(5, 1), PACKAGE, "first-call-missed", "2027-01-02T10:00:00", BTreeMap::new());
    let mut missed = House::active(5, 1);
    missed
        .act(PACKAGE, "first-call-missed", at("2027-01-02T10:00:00"), BTreeMap::new())
        .expect("nobody answered");
    send(missed, PACKAGE, "second-call-missed", "2027-01-07T10:00:00", BTreeMap::new());
    let mut house = House::active(5, 1);
    house.plans(7, "2026-12-10").expect("a visit");
    let inputs = values([("call", choice("no-answer"))]);
    send(house, visit(7), "cancel-same-day", "2026-12-10T08:00:00", inputs);
    said
}

/// C14: five messages, each of which says that we called and did not reach them, and names the hotline.
#[test]
fn c14_each_short_message_says_that_we_called_and_names_the_hotline() {
    let hotline = "19125";
    for (language, called, two_weeks, one_week) in [
        ("ar", ["اتصلنا بكم", "لم نوفّق في الوصول إليكم"], "خلال أسبوعين", "خلال أسبوع واحد"),
        ("en", ["we called you", "could not reach you"], "within two weeks", "within one week"),
    ] {
        let said = all_five(language);
        assert_eq!(said.len() as i64, fact("C14", "messages"), "{said:?}");
        for text in &said {
            assert!(called.iter().all(|words| text.contains(words)), "{text}");
            assert!(text.contains(hotline), "{text}");
            assert!(!text.chars().any(|c| ('\u{2066}'..='\u{2069}').contains(&c)), "{text}");
        }
        assert!(said[2].contains(two_weeks) && said[3].contains(one_week), "{said:?}");
    }
    assert_eq!((fact("C14", "sms3_weeks"), fact("C14", "sms4_weeks")), (2, 1));
}

/// C14: the Arabic noun follows its number, and nothing is sent where no visit is left.
#[test]
fn c14_the_remaining_visits_are_said_grammatically_and_nothing_is_said_of_none() {
    let house = House::new();
    let said = |send: &str, n: i64| house.said("package", send, &values([("remaining", Value::Count(n))]));
    let digits = |text: &str| -> String {
        // Whichever digits the language has.
        text.chars()
            .map(|c| match c {
                '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
                c => c,
            })
            .collect()
    };
    for send in ["sms-3", "sms-4"] {
        for (n, words) in [
            (1, "زيارة واحدة متبقية"),
            (2, "زيارتان متبقيتان"),
            (3, "3 زيارات متبقية"),
            (10, "10 زيارات متبقية"),
            (11, "11 زيارة متبقية"),
            (100, "100 زيارة متبقية"),
            (103, "103 زيارات متبقية"),
        ] {
            let text = digits(&said(send, n));
            assert!(text.contains(words), "{send} of {n}: {text}");
        }
    }
    let mut empty = House::active(1, 0);
    empty.plans(1, "2026-12-02").expect("a visit");
    // The last visit takes place, and the package is used up: nobody is called about it any more.
    empty.act(visit(1), "done", at("2026-12-02T18:00:00"), BTreeMap::new()).expect("it took place");
    assert_eq!(
        empty.act(PACKAGE, "first-call-missed", at("2027-01-02T10:00:00"), BTreeMap::new()),
        Err("act-on-record-state".into())
    );
    for action in ["first-call-missed", "second-call-missed"] {
        let mut house = House::active(5, 1);
        let none = values([]);
        let missed = |house: &mut House| {
            let mut row = house.record(PACKAGE);
            row.fields.insert("missed-on".into(), date("2027-01-02"));
            house.put(Row::Record(Box::new(row)));
        };
        if action == "second-call-missed" {
            missed(&mut house);
        }
        let late = house.outlook(PACKAGE, action, at("2027-01-07T10:00:00"), &none);
        assert_eq!((late.open, late.sends.len()), (true, 1));
        // A package of which everything is used but nobody closed it.
        let mut stuck = House::active(1, 0);
        stuck.plans(1, "2026-12-02").expect("a visit");
        let mut row = stuck.record(visit(1));
        row.state = "completed".into();
        stuck.put(Row::Record(Box::new(row)));
        if action == "second-call-missed" {
            missed(&mut stuck);
        }
        let late = stuck.outlook(PACKAGE, action, at("2027-01-07T10:00:00"), &none);
        assert_eq!(late.sends, [], "nothing is left, nothing is sent");
    }
}

/// C13: the two messages are for after the month, while the package is still usable.
#[test]
fn c13_nobody_is_told_that_a_package_expired_before_it_did() {
    let mut house = House::active(5, 0);
    let early = house.act(PACKAGE, "first-call-missed", at("2027-01-01T23:59:59"), BTreeMap::new());
    assert_eq!(early, Err("act-on-record-not-now".into()));
    house.act(PACKAGE, "first-call-missed", at("2027-01-02T00:00:00"), BTreeMap::new()).expect("a day later");
}

/// C4: whoever does not answer the call to pay gets the first message; the package stays as it is, unpaid and with its visits.
#[test]
fn c4_a_missed_call_to_pay_sends_the_first_message_and_changes_nothing_else() {
    let mut house = House::new();
    house.books(5, "cash").expect("it is booked");
    house.plans(1, "2026-12-01").expect("a visit");
    let before = house.records();
    let said =
        house.act(PACKAGE, "not-reached", at("2026-11-21T10:00:00"), BTreeMap::new()).expect("it is sent");
    assert!(said.len() == 1 && said[0].contains("بانتظار الدفع"), "{said:?}");
    let fields = |records: Vec<kursi_rules::record::Record>| -> Vec<_> {
        records.into_iter().map(|record| (record.id, record.state, record.fields)).collect()
    };
    assert_eq!(fields(house.records()), fields(before));
}
