//! The desk for cleaning packages as its document has it: packages and visits from the pack itself, judged by `decide` alone,
//! and the words of what is sent. Numbers are held against `tests/sources.toml`, which was read independently.

mod common;

use std::collections::{BTreeMap, HashMap};

use kursi_desks::Loaded;
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::command::Command;
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Decision, Fact, Facts, Outlook, decide, outlook};
use kursi_rules::record::{Record, Scene, SendBy, SentText, Value};
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, CustomerId, MessageId, Millis, RecordId, TicketId, UserId};
use kursi_words::{Arg, Args, Lang, Reader, Words, bidi};
use uuid::Uuid;

const PACKAGE: RecordId = RecordId(Uuid::from_u128(1));
const TICKET: TicketId = TicketId(Uuid::from_u128(2));
const CUSTOMER: CustomerId = CustomerId(Uuid::from_u128(3));

fn visit(n: u128) -> RecordId {
    RecordId(Uuid::from_u128(0x100 + n))
}

/// A moment on the wall of Cairo, in winter.
fn at(text: &str) -> Millis {
    let zoned = format!("{text}+02:00");
    Millis(chrono::DateTime::parse_from_rfc3339(&zoned).expect("a moment").timestamp_millis())
}

fn date(text: &str) -> Value {
    Value::Date(text.parse().expect("a day"))
}

fn choice(id: &str) -> Value {
    Value::Choice(id.into())
}

fn egp(amount: &str) -> Value {
    Value::Money { amount: amount.parse().expect("an amount"), currency: "EGP".into() }
}

fn values<const N: usize>(pairs: [(&str, Value); N]) -> BTreeMap<String, Value> {
    pairs.into_iter().map(|(id, value)| (id.to_owned(), value)).collect()
}

fn fact(requirement: &str, key: &str) -> i64 {
    let path = common::root().join("tests/sources.toml");
    let sources: toml::Table = std::fs::read_to_string(path).expect("the sources").parse().expect("TOML");
    sources[requirement][key].as_integer().expect("a number")
}

struct House {
    loaded: Loaded,
    rows: HashMap<(Entity, String), Row>,
    commands: u128,
    role: &'static str,
    language: &'static str,
}

impl House {
    fn new() -> House {
        let loaded = common::every().into_iter().find(|loaded| loaded.desk.id == "filkhedma");
        let loaded = loaded.expect("the desk for cleaning packages");
        let mut customer = Customer::named(CUSTOMER, "filkhedma", "منى");
        customer.phone = Some("+201001234567".into());
        let mut house =
            House { loaded, rows: HashMap::new(), commands: 0, role: "success-agent", language: "ar" };
        let mut ticket = serde_json::json!({
            "id": TICKET, "desk": "filkhedma", "revision": 1, "subject": "باقة", "language": "ar", "status": "new",
            "channel": "call", "customer": CUSTOMER, "customer_name": "منى", "created_at": 0, "updated_at": 0,
        });
        ticket["language"] = house.language.into();
        let ticket: Ticket = serde_json::from_value(ticket).expect("a ticket");
        house.put(Row::Customer(customer));
        house.put(Row::Ticket(Box::new(ticket)));
        house
    }

    /// A package of so many visits at 200 from the first of December, paid, with some of them completed on its first days.
    fn active(visits: i64, used: u128) -> House {
        let mut house = House::new();
        house.books(visits, "card").expect("it is booked");
        house
            .act(PACKAGE, "paid", at("2026-11-20T10:00:00"), values([("by", choice("card"))]))
            .expect("paid");
        for n in 0..used {
            house.plans(n, "2026-12-01").expect("it is within the package");
            house.act(visit(n), "done", at("2026-12-01T18:00:00"), BTreeMap::new()).expect("it took place");
        }
        house
    }

    fn put(&mut self, row: Row) {
        self.rows.insert((row.entity(), row.id()), row);
    }

    fn records(&self) -> Vec<Record> {
        let all = self.rows.values();
        let mut records: Vec<Record> = all
            .filter_map(|row| if let Row::Record(record) = row { Some((**record).clone()) } else { None })
            .collect();
        records.sort_by_key(|record| (record.created_at, record.id));
        records
    }

    fn record(&self, id: RecordId) -> Record {
        self.records().into_iter().find(|record| record.id == id).expect("a record")
    }

    fn state(&self, id: RecordId) -> String {
        self.record(id).state
    }

    fn run(&mut self, made_at: Millis, command: &Command) -> Result<(), String> {
        self.commands += 0x1_0000_0000;
        let context = Context {
            actor: Actor::Person { user: UserId(Uuid::from_u128(9)), role: self.role.into() },
            command: CommandId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + self.commands)),
            made_at,
            received_at: made_at,
            revision: 1,
        };
        let mut facts = Facts::new();
        loop {
            match decide(&self.loaded.desk, &facts, command, &context) {
                Decision::Need(keys) => keys.into_iter().for_each(|key| {
                    let found: Vec<Row> = match &key {
                        Key::Records(_) => {
                            self.records().into_iter().map(|record| Row::Record(Box::new(record))).collect()
                        }
                        Key::Ticket(id) => self.found(Entity::Ticket, &id.to_string()),
                        Key::Customer(id) => self.found(Entity::Customer, &id.to_string()),
                        _ => Vec::new(),
                    };
                    let fact = if found.is_empty() { Fact::Absent } else { Fact::Known(found) };
                    facts.put(key, fact);
                }),
                Decision::Changes(changes) => {
                    changes.into_iter().for_each(|change| self.put(change.row));
                    return Ok(());
                }
                Decision::Refused(code) => return Err(code.code),
                Decision::Unknown => panic!("everything is here"),
            }
        }
    }

    fn found(&self, entity: Entity, id: &str) -> Vec<Row> {
        self.rows.get(&(entity, id.to_owned())).cloned().into_iter().collect()
    }

    fn books(&mut self, visits: i64, payment: &str) -> Result<(), String> {
        let fields = values([
            ("price", egp("200")),
            ("visits", Value::Count(visits)),
            ("starts", date("2026-12-01")),
            ("payment", choice(payment)),
        ]);
        let command = Command::CreateRecord {
            ticket: TICKET,
            record: PACKAGE,
            kind: "package".into(),
            of: None,
            fields,
        };
        self.run(at("2026-11-20T09:00:00"), &command)
    }

    fn plans(&mut self, n: u128, day: &str) -> Result<(), String> {
        let command = Command::CreateRecord {
            ticket: TICKET,
            record: visit(n),
            kind: "visit".into(),
            of: Some(PACKAGE),
            fields: values([("day", date(day))]),
        };
        self.run(at("2026-11-20T11:00:00"), &command)
    }

    fn outlook(&self, id: RecordId, action: &str, now: Millis, inputs: &BTreeMap<String, Value>) -> Outlook {
        let (records, record) = (self.records(), self.record(id));
        let desk = &self.loaded.desk;
        let scene = Scene { kinds: &desk.records, records: &records, zone: desk.zone, now };
        let action = desk.record(&record.kind).and_then(|kind| kind.action(action)).expect("an action");
        outlook(scene.of(&record), action, inputs)
    }

    /// What the person sees is what they confirm: amounts and words are those of the outlook.
    fn act(
        &mut self,
        record: RecordId,
        action: &str,
        now: Millis,
        inputs: BTreeMap<String, Value>,
    ) -> Result<Vec<String>, String> {
        let Outlook { shown, sends, .. } = self.outlook(record, action, now, &inputs);
        let kind = self.record(record).kind;
        let mut texts = Vec::new();
        for (n, (send, ..)) in (1u128..).zip(sends.iter().filter(|(_, by, _)| *by == SendBy::Sms)) {
            let values = &sends.iter().find(|(id, ..)| id == send).expect("it is sent").2;
            let text = self.said(&kind, send, values);
            let message = MessageId(Uuid::from_u128(0xA000 + self.commands + n));
            texts.push(SentText { send: send.clone(), message, text });
        }
        let said = texts.iter().map(|text| text.text.clone()).collect();
        let (ticket, action) = (TICKET, action.to_owned());
        self.run(now, &Command::ActOnRecord { ticket, record, action, inputs, shown, texts })?;
        Ok(said)
    }

    /// The words of a short message, as telephones show them.
    fn said(&self, kind: &str, send: &str, values: &BTreeMap<String, Value>) -> String {
        let lang: Lang = self.language.parse().expect("a language");
        let own = self.loaded.words.iter();
        let own = own.filter_map(|(tag, text)| Some((tag.parse::<Lang>().ok()?, text.as_str())));
        let (words, faults) = Words::new().for_desk(own);
        assert!(faults.is_empty(), "{faults:?}");
        let args = values.iter().fold(Args::new(), |args, (name, value)| match value {
            Value::Count(n) => args.with(name.clone(), Arg::Number(*n as f64)),
            other => panic!("{other:?}"),
        });
        let reader = Reader::new(lang, self.loaded.desk.zone);
        let text = words.find(&reader, &format!("record-{kind}-send-{send}.text"), &args).expect("its words");
        bidi::strip_controls(&text).into_owned()
    }
}

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
            ("cancelled", "cancelled")
        );
        assert!(house.record(PACKAGE).fields["refunded"].is_same(&egp(refund)));
    }
    let mut unpaid = House::new();
    unpaid.books(5, "cash").expect("it is booked");
    let refused = unpaid.act(PACKAGE, "cancel", at("2026-12-02T10:00:00"), BTreeMap::new());
    assert_eq!(refused, Err("act-on-record-state".into()), "nothing was paid, so nothing comes back");
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
    send(House::active(5, 1), PACKAGE, "second-call-missed", "2027-01-07T10:00:00", BTreeMap::new());
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
        let house = House::active(5, 1);
        let none = values([]);
        let late = house.outlook(PACKAGE, action, at("2027-01-02T10:00:00"), &none);
        assert_eq!((late.open, late.sends.len()), (true, 1));
        // A package of which everything is used but nobody closed it.
        let mut stuck = House::active(1, 0);
        stuck.plans(1, "2026-12-02").expect("a visit");
        let mut row = stuck.record(visit(1));
        row.state = "completed".into();
        stuck.put(Row::Record(Box::new(row)));
        let late = stuck.outlook(PACKAGE, action, at("2027-01-02T10:00:00"), &none);
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
    assert_eq!(seen("success-agent"), ["incoming", "mine", "customer-success", "closed"]);
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
