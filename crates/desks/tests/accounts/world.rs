//! One customer, one ticket, one agent and OneCard's own pack: commands are judged as the server would.

use std::collections::HashMap;

use kursi_desks::{Loaded, Pack, load};
use kursi_rules::account::{Accounts, ways};
use kursi_rules::activity::{Activity, Deed};
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::command::{AnswerVerdict, Command, CustomerChoice};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Decision, Fact, Facts, decide};
use kursi_rules::desk::Desk;
use kursi_rules::message::{Message, MessageKind};
use kursi_rules::script::ScriptRun;
use kursi_rules::seating::{Contact, ContactState, Direction};
use kursi_rules::ticket::Ticket;
use kursi_rules::user::User;
use kursi_rules::{
    CommandId, ContactId, CustomerId, MessageId, Millis, ScriptRunId, SeatId, TicketId, UserId,
};
use uuid::Uuid;

/// The agent, a leader, and the handler whom the document names.
pub const AGENT: u128 = 1;
pub const LEADER: u128 = 2;
pub const JARIRY: u128 = 3;
/// The registered address and number of the customer, and an address that no account has.
pub const EMAIL: &str = "noura@example.sa";
pub const PHONE: &str = "+966 50 123 4567";
pub const ELSEWHERE: &str = "noura.work@example.com";

pub fn user(id: u128) -> UserId {
    UserId(Uuid::from_u128(id))
}

fn onecard() -> Loaded {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard");
    let words = ["en", "ar", "fa", "ur"].map(|language| format!("words/{language}.ftl"));
    let names = ["desk.toml".to_owned()].into_iter().chain(words);
    let files = names.map(|name| {
        let text = std::fs::read_to_string(folder.join(&name)).expect("a file of the pack");
        (name, text)
    });
    load(&Pack::from_files(files.collect::<Vec<_>>())).expect("it is sound")
}

pub struct World {
    loaded: Loaded,
    rows: HashMap<(Entity, String), Row>,
    ids: u128,
    at: i64,
    pub ticket: TicketId,
    pub customer: CustomerId,
    run: ScriptRunId,
}

impl World {
    /// A customer with an account, who wrote from their registered address.
    pub fn new() -> World {
        let (ticket, customer, run) = (
            TicketId(Uuid::from_u128(1 << 64)),
            CustomerId(Uuid::from_u128(2 << 64)),
            ScriptRunId(Uuid::from_u128(3 << 64)),
        );
        let mut world =
            World { loaded: onecard(), rows: HashMap::new(), ids: 1 << 80, at: 1_000, ticket, customer, run };
        for (id, name, role) in
            [(AGENT, "Noura", "agent"), (LEADER, "Shirin", "leader"), (JARIRY, "Mohammed Jariry", "senior")]
        {
            let (name, role) = (name.to_owned(), role.to_owned());
            let user = User {
                id: user(id),
                desk: "onecard".into(),
                name,
                role,
                active: true,
                delegations: Vec::new(),
            };
            world.put(Row::User(user));
        }
        let known = Customer {
            email: Some(EMAIL.into()),
            phone: Some(PHONE.into()),
            brand: Some("onecard".into()),
            country: Some("SA".into()),
            ..Customer::named(customer, "onecard", "Noura")
        };
        world.put(Row::Customer(known));
        world.write_in(ticket, CustomerChoice::Known { id: customer });
        world
    }

    /// A ticket comes by mail.
    pub fn write_in(&mut self, ticket: TicketId, customer: CustomerChoice) {
        let command = Command::Create {
            ticket,
            message: MessageId(self.id()),
            desk: "onecard".into(),
            customer,
            channel: "mail".into(),
            subject: "My account".into(),
            text: "Hello".into(),
            kind: None,
            language: "en".into(),
            attachments: Vec::new(),
        };
        self.do_as(&Actor::Channel { channel: "mail".into() }, &command).expect("customers write in");
        self.ticket = ticket;
    }

    pub fn id(&mut self) -> Uuid {
        self.ids += 1 << 40;
        Uuid::from_u128(self.ids)
    }

    pub fn put(&mut self, row: Row) {
        self.rows.insert((row.entity(), row.id()), row);
    }

    fn all(&self, wanted: impl Fn(&Row) -> bool) -> Vec<Row> {
        self.rows.values().filter(|row| wanted(row)).cloned().collect()
    }

    fn fact(&self, key: &Key) -> Fact {
        let one = |entity, id: String| self.rows.get(&(entity, id)).cloned().into_iter().collect();
        let found: Vec<Row> = match key {
            Key::Ticket(id) => one(Entity::Ticket, id.to_string()),
            Key::Customer(id) => one(Entity::Customer, id.to_string()),
            Key::User { desk, user } => one(Entity::User, format!("{desk}/{user}")),
            // None of these speaks of the rota.
            Key::Presence { .. }
            | Key::Shifts { .. }
            | Key::Revision { .. }
            | Key::Records(_)
            | Key::Survey(_)
            | Key::Improvement(_) => Vec::new(),
            Key::Message(id) => one(Entity::Message, id.to_string()),
            Key::Contact(id) => one(Entity::Contact, id.to_string()),
            Key::ScriptRun(id) => one(Entity::ScriptRun, id.to_string()),
            Key::ScriptRuns(ticket) => {
                self.all(|row| matches!(row, Row::ScriptRun(run) if run.ticket == *ticket))
            }
            Key::RunningClocks(ticket) => {
                self.all(|row| matches!(row, Row::Clock(clock) if clock.ticket == *ticket && clock.stopped_at.is_none()))
            }
            Key::Reached { way, .. } => self.all(|row| match row {
                Row::Customer(row) => ways(row.email.as_deref(), row.phone.as_deref()).contains(way),
                _ => false,
            }),
        };
        if found.is_empty() { Fact::Absent } else { Fact::Known(found) }
    }

    pub fn do_as(&mut self, actor: &Actor, command: &Command) -> Result<(), String> {
        self.at += 1_000;
        let (actor, at) = (actor.clone(), Millis(self.at));
        let command_id = CommandId(self.id());
        let context = Context { actor, command: command_id, made_at: at, received_at: at, revision: 1 };
        let mut facts = Facts::new();
        for key in command.reads() {
            let fact = self.fact(&key);
            facts.put(key, fact);
        }
        // No more rounds than the store allows.
        for _ in 0..6 {
            match decide(&self.loaded.desk, &facts, command, &context) {
                Decision::Changes(changes) => {
                    for change in changes {
                        self.keep(change.row);
                    }
                    return Ok(());
                }
                Decision::Refused(code) => return Err(code.code),
                Decision::Unknown => panic!("nothing is out of reach"),
                Decision::Need(keys) => keys.into_iter().for_each(|key| {
                    let fact = self.fact(&key);
                    facts.put(key, fact);
                }),
            }
        }
        panic!("more rounds than the store goes")
    }

    /// As the server keeps rows: a new ticket gets its number.
    fn keep(&mut self, row: Row) {
        let mut row = row;
        if let Row::Ticket(ticket) = &mut row
            && ticket.number.is_none()
        {
            let tickets = self.all(|row| matches!(row, Row::Ticket(_))).len() + 1;
            ticket.number = Some(format!("OC-2026-{tickets:06}"));
        }
        self.put(row);
    }

    pub fn agent(&mut self, command: &Command) -> Result<(), String> {
        self.do_as(&Actor::Person { user: user(AGENT), role: "agent".into() }, command)
    }

    pub fn row(&self) -> &Ticket {
        self.ticket_of(self.ticket)
    }

    pub fn ticket_of(&self, id: TicketId) -> &Ticket {
        match &self.rows[&(Entity::Ticket, id.to_string())] {
            Row::Ticket(ticket) => ticket,
            _ => unreachable!(),
        }
    }

    /// OneCard's desk.
    pub fn desk(&self) -> &Desk {
        &self.loaded.desk
    }

    /// Several customers are reached in the same way.
    pub fn doubt(&mut self) {
        let mut row = self.row().clone();
        row.unsure = true;
        self.put(Row::Ticket(Box::new(row)));
    }

    pub fn customer(&self) -> &Customer {
        match &self.rows[&(Entity::Customer, self.row().customer.to_string())] {
            Row::Customer(customer) => customer,
            _ => unreachable!(),
        }
    }

    /// The other tickets, by their numbers.
    pub fn others(&self) -> Vec<&Ticket> {
        let mut others: Vec<&Ticket> = self
            .rows
            .values()
            .filter_map(|row| match row {
                Row::Ticket(ticket) if ticket.id != self.ticket => Some(&**ticket),
                _ => None,
            })
            .collect();
        others.sort_by_key(|ticket| ticket.number.clone());
        others
    }

    /// What was written on a ticket of a kind, in its order.
    pub fn written(&self, ticket: TicketId, kind: MessageKind) -> Vec<&Message> {
        let mut found: Vec<&Message> = self
            .rows
            .values()
            .filter_map(|row| match row {
                Row::Message(message) if message.ticket == ticket && message.kind == kind => Some(message),
                _ => None,
            })
            .collect();
        found.sort_by_key(|message| message.received_at);
        found
    }

    pub fn notes(&self) -> Vec<String> {
        self.written(self.ticket, MessageKind::Note).into_iter().map(|note| note.text.clone()).collect()
    }

    pub fn deeds(&self) -> Vec<&Deed> {
        let mut found: Vec<&Activity> = self
            .rows
            .values()
            .filter_map(|row| match row {
                Row::Activity(activity) if activity.ticket == self.ticket => Some(activity),
                _ => None,
            })
            .collect();
        found.sort_by_key(|activity| activity.at);
        found.into_iter().map(|activity| &activity.deed).collect()
    }

    // --- scripts ---

    pub fn start(&mut self, script: &str) -> Result<(), String> {
        self.run = ScriptRunId(self.id());
        let (ticket, run) = (self.ticket, self.run);
        self.agent(&Command::StartScript { ticket, run, script: script.into(), contact: None })
    }

    pub fn run(&self) -> &ScriptRun {
        match &self.rows[&(Entity::ScriptRun, self.run.to_string())] {
            Row::ScriptRun(run) => run,
            _ => unreachable!(),
        }
    }

    /// Looks at a run again.
    pub fn resume(&mut self, run: ScriptRunId) {
        self.run = run;
    }

    /// What the pack says of accounts.
    pub fn accounts(&self) -> &Accounts {
        &self.loaded.desk.accounts
    }

    /// Where the script stands; its end when it has come to one.
    pub fn at(&self) -> &str {
        let run = self.run();
        run.ended.as_ref().and_then(|end| end.step.as_deref()).unwrap_or(&run.at)
    }

    fn step(
        &self,
        choice: Option<&str>,
        text: Option<&str>,
        to: Option<u128>,
        call: Option<ContactId>,
    ) -> Command {
        Command::AnswerStep {
            ticket: self.ticket,
            run: self.run,
            step: self.run().at.clone(),
            choice: choice.map(str::to_owned),
            text: text.map(str::to_owned),
            to: to.map(user),
            contact: call,
        }
    }

    /// Goes on: an ask, a look, a word.
    pub fn go(&mut self, choice: Option<&str>, text: Option<&str>) -> Result<(), String> {
        let call = self.call_now();
        let command = self.step(choice, text, None, call);
        self.agent(&command)
    }

    pub fn choose(&mut self, choice: &str) {
        self.go(Some(choice), None).unwrap_or_else(|code| panic!("{choice} at {}: {code}", self.at()));
    }

    pub fn write(&mut self, text: &str) {
        self.go(None, Some(text)).unwrap_or_else(|code| panic!("{text} at {}: {code}", self.at()));
    }

    pub fn next(&mut self) {
        self.go(None, None).unwrap_or_else(|code| panic!("at {}: {code}", self.at()));
    }

    pub fn give(&mut self, to: u128) -> Result<(), String> {
        let call = self.call_now();
        let command = self.step(None, None, Some(to), call);
        self.agent(&command)
    }

    /// Goes on until the script is over.
    pub fn finish(&mut self) -> String {
        while self.run().ended.is_none() {
            self.next();
        }
        self.at().to_owned()
    }

    fn call_id() -> ContactId {
        ContactId(Uuid::from_u128(4 << 64))
    }

    fn call_now(&self) -> Option<ContactId> {
        let id = World::call_id();
        self.rows.contains_key(&(Entity::Contact, id.to_string())).then_some(id)
    }

    /// The agent calls the customer.
    pub fn call(&mut self) {
        let contact = Contact {
            id: World::call_id(),
            desk: "onecard".into(),
            channel: "call".into(),
            direction: Direction::Outbound,
            brand: None,
            customer_name: "Noura".into(),
            language: "en".into(),
            priority: 0,
            ticket: Some(self.ticket),
            call: None,
            caller: None,
            state: ContactState::Active { seat: SeatId(Uuid::from_u128(5)), fence: 1 },
            since: Millis(self.at),
            front: false,
            offers: 0,
            passed: Vec::new(),
            asked_by: Some(user(AGENT)),
            agent: Some(user(AGENT)),
            arrived_at: Millis(self.at),
            answered_at: Some(Millis(self.at)),
            ended_at: None,
            overruled: None,
        };
        self.put(Row::Contact(Box::new(contact)));
    }

    /// The call is over; what is said later is said in no contact.
    pub fn hang_up(&mut self) {
        self.rows.remove(&(Entity::Contact, World::call_id().to_string()));
    }

    /// Six questions of the verification, of which so many are answered rightly.
    pub fn verify(&mut self, right: usize) {
        let questions: Vec<String> =
            self.loaded.desk.scripting.questions.iter().map(|question| question.id.clone()).collect();
        for (n, question) in questions.into_iter().take(6).enumerate() {
            let verdict = if n < right { AnswerVerdict::Right } else { AnswerVerdict::Wrong };
            let (ticket, run, step) = (self.ticket, self.run, self.run().at.clone());
            let contact = Some(World::call_id());
            // Once it cannot be passed any more nothing further is asked.
            let judged = self.agent(&Command::JudgeAnswer { ticket, run, step, question, verdict, contact });
            assert!(judged.is_ok() || judged == Err("judge-answer-enough".into()), "{judged:?}");
        }
        if right < 5 {
            let question = "last-orders".to_owned();
            let (ticket, run, step) = (self.ticket, self.run, self.run().at.clone());
            let (verdict, contact) = (AnswerVerdict::Wrong, Some(World::call_id()));
            let _ = self.agent(&Command::JudgeAnswer { ticket, run, step, question, verdict, contact });
        }
        self.next();
    }

    /// A third party is asked, as the form does it.
    pub fn ask(&mut self, kind: &str, party: &str, fields: &[(&str, &str)]) -> Result<TicketId, String> {
        let request = TicketId(self.id());
        let command = Command::Raise {
            ticket: self.ticket,
            request,
            kind: kind.into(),
            party: party.into(),
            name: None,
            address: None,
            fields: fields.iter().map(|(id, value)| ((*id).into(), vec![(*value).to_owned()])).collect(),
            language: "en".into(),
            subject: "An account".into(),
            message: MessageId(self.id()),
            text: "Please".into(),
            acknowledgement: MessageId(self.id()),
            told: format!("Your request about {} was sent", fields[0].1),
        };
        self.agent(&command).map(|()| request)
    }
}
