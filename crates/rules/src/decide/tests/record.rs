//! Stories of records: a plan of visits, as some desk could have it, and what is done with both.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::json;

use super::*;
use crate::RecordId;
use crate::activity::Deed;
use crate::change::Entity;
use crate::command::RecordDeed;
use crate::desk::Channel;
use crate::message::MessageKind;
use crate::record::{Record, RecordKind, Scene, SentText, Value};

/// A plan of visits at a price, and its visits. A visit is moved freely until two hours before its day; leaving the plan
/// costs a quarter of the visits that are left.
fn kinds() -> Vec<RecordKind> {
    let money = || json!({"type": "money", "currency": "EGP"});
    let field = |id: &str, holds: serde_json::Value| {
        let mut field = holds;
        field["id"] = id.into();
        field
    };
    let used = json!({"count": {"of": "visit", "when": {"state": ["used"]}}});
    let freely = json!({"not": {"compare": [
        "now", "after", {"earlier": {"than": {"field": "day"}, "by": {"hours": 2}}},
    ]}});
    serde_json::from_value(json!([
        {
            "id": "plan", "initial": "open",
            "states": [{"id": "open"}, {"id": "left", "over": true}, {"id": "used-up", "over": true}],
            "fields": [
                field("price", money()),
                field("visits", json!({"type": "count", "least": 1, "most": 40})),
                field("way", json!({"type": "choice", "options": ["card", "cash"]})),
                {"id": "returned", "later": true, "type": "money", "currency": "EGP"},
            ],
            "amounts": [
                {"id": "left", "value": {"difference": [{"field": "visits"}, used]}, "beside": true},
                {"id": "fee-visits", "value": {"percent": {"percent": "25", "of": {"amount": "left"}}}},
                {"id": "fee", "value": {"product": [{"amount": "fee-visits"}, {"field": "price"}]}, "places": 2},
                {"id": "refund", "value": {"difference": [
                    {"product": [{"amount": "left"}, {"field": "price"}]}, {"amount": "fee"},
                ]}},
            ],
            "create": {"may": ["agent"], "when": {"one-of": [{"field": "way"}, ["card"]]}},
            "actions": [
                {
                    "id": "leave", "may": ["agent"], "from": ["open"], "to": "left",
                    "when": {"compare": [{"amount": "left"}, "above", {"number": "0"}]},
                    "asks": [{"id": "reached", "type": "choice", "options": ["yes", "no"]}],
                    "shows": ["left", "refund"],
                    "sets": [{"field": "returned", "value": {"amount": "refund"}}],
                    "then": [{"record": "visit", "from": ["planned"], "to": "off"}],
                    "sends": [
                        {
                            "id": "bye", "by": "sms", "with": [["left", {"amount": "left"}]],
                            "when": {"one-of": [{"input": "reached"}, ["no"]]},
                        },
                        {"id": "payback", "by": "form", "with": [["amount", {"amount": "refund"}]]},
                    ],
                },
            ],
        },
        {
            "id": "visit", "of": "plan", "initial": "planned",
            "states": [{"id": "planned"}, {"id": "used", "over": true}, {"id": "off", "over": true}],
            "fields": [field("day", json!({"type": "date"}))],
            "amounts": [],
            "create": {"may": ["agent", "manager"], "when": {"compare": [
                {"count": {"of": "visit", "when": {"state": ["planned", "used"]}}}, "below", {"parent": "visits"},
            ]}},
            "actions": [
                {
                    "id": "move", "may": ["agent"], "from": ["planned"], "when": freely,
                    "asks": [{"id": "day", "type": "date"}],
                    "sets": [{"field": "day", "value": {"input": "day"}}],
                },
                {
                    "id": "use", "may": ["agent"], "from": ["planned"], "to": "used",
                    "then": [{
                        "record": "plan", "from": ["open"], "to": "used-up",
                        "when": {"compare": [{"amount": "left"}, "is", {"number": "0"}]},
                    }],
                },
            ],
        },
    ]))
    .expect("the kinds are as packs write them")
}

fn records_desk() -> Desk {
    let mut desk = desk();
    desk.records = kinds();
    desk.zone = chrono_tz::Africa::Cairo;
    desk.channels.push(Channel::plain("texts", "sms"));
    desk
}

const PLAN: RecordId = RecordId(Uuid::from_u128(0x100));

fn visit(n: u128) -> RecordId {
    RecordId(Uuid::from_u128(0x200 + n))
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn egp(text: &str) -> Value {
    Value::Money { amount: text.parse().unwrap(), currency: "EGP".into() }
}

fn fields<const N: usize>(pairs: [(&str, Value); N]) -> BTreeMap<String, Value> {
    pairs.into_iter().map(|(id, value)| (id.to_owned(), value)).collect()
}

fn plan(visits: i64) -> BTreeMap<String, Value> {
    let way = Value::Choice("card".into());
    fields([("price", egp("350.50")), ("visits", Value::Count(visits)), ("way", way)])
}

/// A world with a customer who has a number and a ticket.
struct Story {
    world: World,
    ticket: TicketId,
    customer: CustomerId,
}

impl Story {
    fn new() -> Story {
        let mut world = World { desk: Some(records_desk()), ..World::default() };
        let ticket = opened(&mut world, 0);
        let customer = world.ticket(ticket).customer;
        let row = world.rows.get_mut(&(Entity::Customer, customer.to_string())).unwrap();
        if let Row::Customer(row) = row {
            row.phone = Some("+201001234567".into());
        }
        Story { world, ticket, customer }
    }

    fn create(
        &mut self,
        record: RecordId,
        kind: &str,
        of: Option<RecordId>,
        fields: BTreeMap<String, Value>,
    ) -> Result<(), Code> {
        let command = Command::CreateRecord { ticket: self.ticket, record, kind: kind.into(), of, fields };
        self.world.run(&agent(), 1, &command)
    }

    fn visit(&mut self, n: u128, on: &str) -> Result<(), Code> {
        self.create(visit(n), "visit", Some(PLAN), fields([("day", Value::Date(day(on)))]))
    }

    /// A plan of so many visits, of which some are used.
    fn with_plan(visits: i64, used: u128) -> Story {
        let mut story = Story::new();
        story.create(PLAN, "plan", None, plan(visits)).unwrap();
        for n in 0..used {
            story.visit(n, "2026-03-01").unwrap();
            story.act(visit(n), "use", at("2026-03-01T12:00:00+02:00")).unwrap();
        }
        story
    }

    fn act(&mut self, record: RecordId, action: &str, at: i64) -> Result<(), Code> {
        self.act_with(record, action, at, BTreeMap::new(), BTreeMap::new(), Vec::new())
    }

    fn act_with(
        &mut self,
        record: RecordId,
        action: &str,
        at: i64,
        inputs: BTreeMap<String, Value>,
        shown: BTreeMap<String, Value>,
        texts: Vec<SentText>,
    ) -> Result<(), Code> {
        let deed = RecordDeed { record, action: action.to_owned(), inputs, shown, texts };
        self.world.run(&agent(), at, &Command::ActOnRecord { ticket: self.ticket, deed })
    }

    fn record(&self, id: RecordId) -> &Record {
        match &self.world.rows[&(Entity::Record, id.to_string())] {
            Row::Record(record) => record,
            _ => unreachable!(),
        }
    }

    fn state(&self, id: RecordId) -> &str {
        &self.record(id).state
    }

    fn leaves(&mut self, reached: &str, left: i64, refund: &str, texts: Vec<SentText>) -> Result<(), Code> {
        let shown = fields([("left", Value::Count(left)), ("refund", egp(refund))]);
        let inputs = fields([("reached", Value::Choice(reached.into()))]);
        self.act_with(PLAN, "leave", 5, inputs, shown, texts)
    }
}

fn at(text: &str) -> i64 {
    chrono::DateTime::parse_from_rfc3339(text).unwrap().timestamp_millis()
}

/// 25 % of 5 visits are 1.25 visits: nothing is rounded on the way, and fee and refund make what was left.
#[test]
fn c12_the_fee_is_a_share_of_the_visits_and_no_part_of_one_is_rounded_away() {
    let story = Story::with_plan(6, 1);
    let records: Vec<Record> = story
        .world
        .rows
        .values()
        .filter_map(|row| if let Row::Record(record) = row { Some((**record).clone()) } else { None })
        .collect();
    let kinds = kinds();
    let scene = Scene { kinds: &kinds, records: &records, zone: chrono_tz::Africa::Cairo, now: Millis(0) };
    let sight = scene.of(story.record(PLAN));
    assert_eq!(sight.amount("left"), Some(Value::Count(5)));
    assert_eq!(sight.amount("fee-visits"), Some(Value::Number("1.25".parse().unwrap())));
    // 1.25 × 350.50 = 438.125: an amount of money has the places of the pack, half away from nothing.
    assert!(sight.amount("fee").unwrap().is_same(&egp("438.13")));
    assert!(sight.amount("refund").unwrap().is_same(&egp("1314.37")));
}

#[test]
fn c12_what_was_shown_is_what_comes_back_or_nothing_is_done() {
    let mut story = Story::with_plan(5, 0);
    let refused = story.leaves("yes", 5, "1314.38", vec![]).unwrap_err();
    assert_eq!(refused.code, "act-on-record-amounts-changed");
    let nothing_shown = story.act_with(
        PLAN,
        "leave",
        5,
        fields([("reached", Value::Choice("yes".into()))]),
        BTreeMap::new(),
        vec![],
    );
    assert_eq!(nothing_shown.unwrap_err().code, "act-on-record-amounts-changed");
    assert_eq!(story.state(PLAN), "open");
    // Written with other places it is the same amount.
    story.leaves("yes", 5, "1314.370", vec![]).unwrap();
}

#[test]
fn c12_leaving_sets_what_comes_back_and_takes_the_visits_along_in_order() {
    let mut story = Story::with_plan(6, 1);
    story.visit(7, "2026-04-01").unwrap();
    story.visit(8, "2026-04-08").unwrap();
    story.leaves("yes", 5, "1314.37", vec![]).unwrap();
    assert_eq!(story.state(PLAN), "left");
    assert!(story.record(PLAN).fields["returned"].is_same(&egp("1314.37")));
    assert_eq!((story.state(visit(7)), story.state(visit(8))), ("off", "off"));
    assert_eq!(story.state(visit(0)), "used", "what was used stays used");
    let forms: Vec<_> = story
        .world
        .rows
        .values()
        .filter_map(|row| match row {
            Row::Activity(activity) => match &activity.deed {
                Deed::RecordActed { forms, .. } => forms.first(),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let [form] = forms[..] else { panic!("one form left the house: {forms:?}") };
    assert_eq!((form.id.as_str(), form.to.as_str()), ("payback", "+201001234567"));
    assert!(form.values["amount"].is_same(&egp("1314.37")));
    assert_eq!(story.leaves("yes", 5, "1314.37", vec![]).unwrap_err().code, "act-on-record-state");
}

/// A short message is sent exactly where the pack says so, in the words that the person saw, to the customer's number.
#[test]
fn c14_a_short_message_goes_where_nobody_was_reached_and_nowhere_else() {
    let mut story = Story::with_plan(5, 0);
    let text = |story: &mut Story, send: &str| {
        let message = MessageId(story.world.id());
        SentText { send: send.into(), message, text: "لديك 5 زيارات".into() }
    };
    let one = text(&mut story, "bye");
    let refused = story.leaves("yes", 5, "1314.38", vec![one.clone()]).unwrap_err();
    assert_eq!(refused.code, "act-on-record-amounts-changed");
    let refused = story.leaves("yes", 5, "1314.37", vec![one.clone()]).unwrap_err();
    assert_eq!(refused.code, "act-on-record-texts-changed", "somebody answered: nothing is sent");
    let refused = story.leaves("no", 5, "1314.37", vec![]).unwrap_err();
    assert_eq!(refused.code, "act-on-record-texts-changed", "the words are missing");
    let other = text(&mut story, "hello");
    let refused = story.leaves("no", 5, "1314.37", vec![other]).unwrap_err();
    assert_eq!(refused.code, "act-on-record-texts-changed");
    let due = story.world.ticket(story.ticket).due.clone();
    story.leaves("no", 5, "1314.37", vec![one.clone()]).unwrap();
    let Row::Message(message) = &story.world.rows[&(Entity::Message, one.message.to_string())] else {
        unreachable!()
    };
    assert_eq!((message.text.as_str(), message.channel.as_str()), ("لديك 5 زيارات", "texts"));
    assert_eq!((message.to.as_deref(), message.kind), (Some("+201001234567"), MessageKind::Reply));
    assert_eq!(story.world.ticket(story.ticket).due, due, "it is no answer: what was due still is");
}

#[test]
fn c14_nothing_is_sent_to_somebody_without_a_number() {
    let mut story = Story::with_plan(5, 0);
    let row = story.world.rows.get_mut(&(Entity::Customer, story.customer.to_string())).unwrap();
    if let Row::Customer(row) = row {
        row.phone = None;
    }
    assert_eq!(story.leaves("yes", 5, "1314.37", vec![]).unwrap_err().code, "act-on-record-without-number");
}

/// The day of the visit begins at midnight in Cairo, and the last free moment is so many hours before that.
#[test]
fn c11_a_visit_is_moved_freely_until_so_many_hours_before_its_day() {
    let to = || fields([("day", Value::Date(day("2026-03-20")))]);
    let moves = |moment: &str| {
        let mut story = Story::with_plan(5, 0);
        story.visit(1, "2026-03-10").unwrap();
        story.act_with(visit(1), "move", at(moment), to(), BTreeMap::new(), vec![])
    };
    moves("2026-03-09T22:00:00+02:00").unwrap();
    let refused = moves("2026-03-09T22:00:00.001+02:00").unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["action"]), ("act-on-record-not-now", &"move".into()));
    moves("2026-03-10T09:00:00+02:00").unwrap_err();
}

/// In the night to the last Friday of April the clocks of Cairo go from midnight to one: the day begins with the jump.
#[test]
fn c11_where_the_clock_jumps_over_midnight_the_day_begins_with_the_jump() {
    let moves = |moment: &str| {
        let mut story = Story::with_plan(5, 0);
        story.visit(1, "2026-04-24").unwrap();
        let to = fields([("day", Value::Date(day("2026-05-01")))]);
        story.act_with(visit(1), "move", at(moment), to, BTreeMap::new(), vec![])
    };
    moves("2026-04-23T22:00:00+02:00").unwrap();
    moves("2026-04-23T22:00:01+02:00").unwrap_err();
}

#[test]
fn c6_what_is_over_is_not_moved_any_more() {
    let mut story = Story::with_plan(5, 0);
    story.visit(1, "2026-03-10").unwrap();
    story.act(visit(1), "use", at("2026-03-10T10:00:00+02:00")).unwrap();
    let to = fields([("day", Value::Date(day("2026-03-20")))]);
    let refused = story.act_with(visit(1), "move", 0, to, BTreeMap::new(), vec![]).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["state"]), ("act-on-record-state", &"used".into()));
}

#[test]
fn the_record_that_others_are_of_ends_with_the_last_of_them() {
    let mut story = Story::with_plan(2, 1);
    assert_eq!(story.state(PLAN), "open");
    story.visit(5, "2026-03-03").unwrap();
    story.act(visit(5), "use", at("2026-03-03T10:00:00+02:00")).unwrap();
    assert_eq!(story.state(PLAN), "used-up");
    assert_eq!(story.visit(6, "2026-03-04").unwrap_err().code, "create-record-not-now");
}

#[test]
fn what_begins_is_of_its_types_and_belongs_where_the_pack_says() {
    let mut story = Story::new();
    let with = |id: &str, value: Value| {
        let mut fields = plan(5);
        fields.insert(id.into(), value);
        fields
    };
    let mut code = |fields| story.create(PLAN, "plan", None, fields).unwrap_err();
    let unfit = |code: Code| (code.code, code.args["field"].clone(), code.args["why"].clone());
    let unfit = |found, field: &str, why: &str| {
        assert_eq!(unfit(found), ("record-value-unfit".to_owned(), field.into(), why.into()));
    };
    unfit(code(with("price", egp("-1"))), "price", "out-of-bounds");
    unfit(code(with("price", egp("1.005"))), "price", "out-of-bounds");
    let dollars = Value::Money { amount: "5".parse().unwrap(), currency: "USD".into() };
    unfit(code(with("price", dollars)), "price", "malformed");
    unfit(code(with("visits", Value::Count(41))), "visits", "out-of-bounds");
    unfit(code(with("visits", Value::Text("5".into()))), "visits", "malformed");
    unfit(code(with("way", Value::Choice("gold".into()))), "way", "no-option");
    assert_eq!(code(with("returned", egp("5"))).code, "record-value-unknown", "actions alone set it");
    let mut without = plan(5);
    without.remove("price");
    assert_eq!(code(without).code, "record-value-missing");
    assert_eq!(code(with("way", Value::Choice("cash".into()))).code, "create-record-not-now");
    assert_eq!(story.create(PLAN, "boat", None, plan(5)).unwrap_err().code, "record-kind-unknown");
    let day = fields([("day", Value::Date(day("2026-03-03")))]);
    let alone = story.create(visit(1), "visit", None, day.clone()).unwrap_err();
    assert_eq!(alone.code, "create-record-without-parent");
    story.create(PLAN, "plan", None, plan(5)).unwrap();
    assert_eq!(story.create(PLAN, "plan", None, plan(5)).unwrap_err().code, "create-record-exists");
    let of_itself = story.create(visit(1), "plan", Some(PLAN), plan(5)).unwrap_err();
    assert_eq!(of_itself.code, "create-record-without-parent");
    story.create(visit(1), "visit", Some(PLAN), day).unwrap();
}

#[test]
fn k6_who_may_is_said_of_each_kind_and_each_action() {
    let mut story = Story::with_plan(5, 0);
    let manager = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "manager".into() };
    let (ticket, shown) = (story.ticket, BTreeMap::new());
    let create = |kind: &str, of, fields| Command::CreateRecord {
        ticket,
        record: visit(9),
        kind: kind.into(),
        of,
        fields,
    };
    let refused = story.world.run(&manager, 1, &create("plan", None, plan(5))).unwrap_err();
    assert_eq!(refused.code, "create-record-not-allowed");
    let day = fields([("day", Value::Date(day("2026-03-03")))]);
    story.world.run(&manager, 1, &create("visit", Some(PLAN), day)).unwrap();
    let action = |action: &str| {
        let (record, action, texts) = (visit(9), action.to_owned(), vec![]);
        let deed = RecordDeed { record, action, inputs: BTreeMap::new(), shown: shown.clone(), texts };
        Command::ActOnRecord { ticket, deed }
    };
    let refused = story.world.run(&manager, 1, &action("use")).unwrap_err();
    assert_eq!(
        (refused.code.as_str(), &refused.args["role"]),
        ("act-on-record-not-allowed", &"manager".into())
    );
    assert_eq!(story.world.run(&agent(), 1, &action("fly")).unwrap_err().code, "act-on-record-unknown");
    let channel = story.world.run(&channel(), 1, &action("use")).unwrap_err();
    assert_eq!(channel.code, "act-on-record-not-allowed");
}

#[test]
fn a_record_is_touched_only_at_a_ticket_of_its_customer() {
    let mut story = Story::with_plan(5, 0);
    let other = opened(&mut story.world, 3);
    let own = std::mem::replace(&mut story.ticket, other);
    assert_eq!(story.leaves("yes", 5, "1314.37", vec![]).unwrap_err().code, "record-unknown");
    let day = fields([("day", Value::Date(day("2026-03-03")))]);
    let refused = story.create(visit(1), "visit", Some(PLAN), day).unwrap_err();
    assert_eq!(refused.code, "create-record-without-parent");
    story.ticket = own;
    let row = story.world.rows.get_mut(&(Entity::Ticket, own.to_string())).unwrap();
    if let Row::Ticket(row) = row {
        row.unsure = true;
    }
    assert_eq!(story.leaves("yes", 5, "1314.37", vec![]).unwrap_err().code, "record-customer-unsure");
}

#[test]
fn a_row_reads_back_as_it_was_written_with_its_amounts_exact() {
    let story = Story::with_plan(5, 1);
    for id in [PLAN, visit(0)] {
        let row = Row::Record(Box::new(story.record(id).clone()));
        assert_eq!(Row::from_doc(Entity::Record, &row.to_doc()).unwrap(), row);
    }
    let doc = Row::Record(Box::new(story.record(PLAN).clone())).to_doc();
    assert!(doc.contains(r#""amount":"350.50""#), "an amount is a text, never a binary fraction: {doc}");
    let kinds = kinds();
    let again: Vec<RecordKind> = serde_json::from_value(serde_json::to_value(&kinds).unwrap()).unwrap();
    assert_eq!(again, kinds);
}
