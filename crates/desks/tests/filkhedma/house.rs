//! A desk for cleaning packages with one customer, judged by `decide` alone.

use std::collections::{BTreeMap, HashMap};

use kursi_desks::Loaded;
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::command::{Command, RecordDeed};
use kursi_rules::course::due;
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Decision, Fact, Facts, Outlook, decide, outlook};
use kursi_rules::record::{Record, Scene, SendBy, SentText, Value};
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, CustomerId, MessageId, Millis, RecordId, TicketId, UserId};
use kursi_words::{Arg, Args, Lang, Reader, Words, bidi};
use uuid::Uuid;

pub const PACKAGE: RecordId = RecordId(Uuid::from_u128(1));
pub const TICKET: TicketId = TicketId(Uuid::from_u128(2));
pub const CUSTOMER: CustomerId = CustomerId(Uuid::from_u128(3));

pub fn visit(n: u128) -> RecordId {
    RecordId(Uuid::from_u128(0x100 + n))
}

/// A moment on the wall of Cairo, in winter.
pub fn at(text: &str) -> Millis {
    let zoned = format!("{text}+02:00");
    Millis(chrono::DateTime::parse_from_rfc3339(&zoned).expect("a moment").timestamp_millis())
}

pub fn date(text: &str) -> Value {
    Value::Date(text.parse().expect("a day"))
}

pub fn choice(id: &str) -> Value {
    Value::Choice(id.into())
}

pub fn egp(amount: &str) -> Value {
    Value::Money { amount: amount.parse().expect("an amount"), currency: "EGP".into() }
}

pub fn values<const N: usize>(pairs: [(&str, Value); N]) -> BTreeMap<String, Value> {
    pairs.into_iter().map(|(id, value)| (id.to_owned(), value)).collect()
}

pub fn fact(requirement: &str, key: &str) -> i64 {
    let path = crate::common::root().join("tests/sources.toml");
    let sources: toml::Table = std::fs::read_to_string(path).expect("the sources").parse().expect("TOML");
    sources[requirement][key].as_integer().expect("a number")
}

pub struct House {
    pub loaded: Loaded,
    pub rows: HashMap<(Entity, String), Row>,
    commands: u128,
    pub role: &'static str,
    pub language: &'static str,
}

impl House {
    pub fn new() -> House {
        let loaded = crate::common::every().into_iter().find(|loaded| loaded.desk.id == "filkhedma");
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
    pub fn active(visits: i64, used: u128) -> House {
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

    pub fn put(&mut self, row: Row) {
        self.rows.insert((row.entity(), row.id()), row);
    }

    pub fn records(&self) -> Vec<Record> {
        let all = self.rows.values();
        let mut records: Vec<Record> = all
            .filter_map(|row| if let Row::Record(record) = row { Some((**record).clone()) } else { None })
            .collect();
        records.sort_by_key(|record| (record.created_at, record.id));
        records
    }

    pub fn record(&self, id: RecordId) -> Record {
        self.records().into_iter().find(|record| record.id == id).expect("a record")
    }

    pub fn state(&self, id: RecordId) -> String {
        self.record(id).state
    }

    pub fn ticket(&self, id: TicketId) -> Ticket {
        match self.rows.get(&(Entity::Ticket, id.to_string())) {
            Some(Row::Ticket(ticket)) => (**ticket).clone(),
            other => panic!("{other:?}"),
        }
    }

    /// The tickets that were opened from others as this.
    pub fn opened(&self, follow_up: &str) -> Vec<Ticket> {
        let all = self.rows.values().filter_map(|row| match row {
            Row::Ticket(ticket) => Some((**ticket).clone()),
            _ => None,
        });
        all.filter(|ticket| {
            ticket.course.follows.as_ref().is_some_and(|follows| follows.follow_up == follow_up)
        })
        .collect()
    }

    /// The server does what is due on a ticket at this moment; whether there was anything.
    pub fn comes(&mut self, ticket: TicketId, now: Millis) -> bool {
        let row = self.ticket(ticket);
        let desk = self.loaded.desk.clone();
        let Some(next) = due(&desk, &row, now) else { return false };
        let message = MessageId(Uuid::from_u128(0xB000 + self.commands));
        let (ladder, n) = (next.ladder.id.clone(), next.n);
        let command = Command::Climb { ticket, ladder, n, message, text: String::new() };
        self.run_as(Actor::Server, now, &command).expect("nobody but the server");
        true
    }

    pub fn run(&mut self, made_at: Millis, command: &Command) -> Result<(), String> {
        let actor = Actor::Person { user: UserId(Uuid::from_u128(9)), role: self.role.into() };
        self.run_as(actor, made_at, command)
    }

    fn run_as(&mut self, actor: Actor, made_at: Millis, command: &Command) -> Result<(), String> {
        self.commands += 0x1_0000_0000;
        let context = Context {
            actor,
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
                        Key::RunningClocks(ticket) => {
                            let runs = |row: &&Row| {
                                matches!(row, Row::Clock(clock) if clock.ticket == *ticket && clock.stopped_at.is_none())
                            };
                            self.rows.values().filter(runs).cloned().collect()
                        }
                        Key::ScriptRuns(ticket) => {
                            let runs = |row: &&Row| matches!(row, Row::ScriptRun(run) if run.ticket == *ticket);
                            self.rows.values().filter(runs).cloned().collect()
                        }
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

    pub fn found(&self, entity: Entity, id: &str) -> Vec<Row> {
        self.rows.get(&(entity, id.to_owned())).cloned().into_iter().collect()
    }

    pub fn books(&mut self, visits: i64, payment: &str) -> Result<(), String> {
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

    pub fn plans(&mut self, n: u128, day: &str) -> Result<(), String> {
        let command = Command::CreateRecord {
            ticket: TICKET,
            record: visit(n),
            kind: "visit".into(),
            of: Some(PACKAGE),
            fields: values([("day", date(day))]),
        };
        self.run(at("2026-11-20T11:00:00"), &command)
    }

    pub fn outlook(
        &self,
        id: RecordId,
        action: &str,
        now: Millis,
        inputs: &BTreeMap<String, Value>,
    ) -> Outlook {
        let (records, record) = (self.records(), self.record(id));
        let desk = &self.loaded.desk;
        let scene = Scene { kinds: &desk.records, records: &records, zone: desk.zone, now };
        let action = desk.record(&record.kind).and_then(|kind| kind.action(action)).expect("an action");
        outlook(scene.of(&record), action, inputs)
    }

    pub fn act(
        &mut self,
        record: RecordId,
        action: &str,
        now: Millis,
        inputs: BTreeMap<String, Value>,
    ) -> Result<Vec<String>, String> {
        self.act_at(TICKET, record, action, now, inputs)
    }

    /// What the person sees is what they confirm: amounts and words are those of the outlook.
    pub fn act_at(
        &mut self,
        ticket: TicketId,
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
        let deed = RecordDeed { record, action: action.to_owned(), inputs, shown, texts };
        self.run(now, &Command::ActOnRecord { ticket, deed })?;
        Ok(said)
    }

    /// The words of a short message, as telephones show them.
    pub fn said(&self, kind: &str, send: &str, values: &BTreeMap<String, Value>) -> String {
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
