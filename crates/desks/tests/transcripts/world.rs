//! A desk at work with the computer off: every row that `decide` left, and nothing else.

use std::collections::BTreeMap;

use kursi_desks::Desk;
use kursi_rules::account::ways;
use kursi_rules::authority::{Actor, may};
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::code::Code;
use kursi_rules::command::{Command, CustomerChoice, Verb};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Decision, Fact, Facts, decide};
use kursi_rules::request::Request;
use kursi_rules::script::{Assigns, ScriptRun};
use kursi_rules::seating::{Contact, ContactState, Direction};
use kursi_rules::ticket::Ticket;
use kursi_rules::user::User;
use kursi_rules::{
    CommandId, ContactId, CustomerId, MessageId, Millis, ScriptRunId, SeatId, TicketId, UserId,
};
use uuid::Uuid;

/// 2027-01-04, a Monday, at eight in the morning in Riyadh.
const MORNING: Millis = Millis(1_799_038_800_000);
/// How often `decide` may ask for further facts.
const MOST_ROUNDS: usize = 8;

type Id = (Entity, String);

#[derive(Clone)]
pub struct World<'a> {
    pub desk: &'a Desk,
    pub now: Millis,
    pub agent: Actor,
    pub ticket: TicketId,
    pub contact: ContactId,
    rows: BTreeMap<Id, Row>,
    commands: u128,
}

/// What a command changed: the row as it was, if there was one, and as it is.
pub struct Changed {
    pub before: Option<Row>,
    pub after: Row,
}

impl<'a> World<'a> {
    /// A customer has written, and an agent of the lowest role that works with scripts is in a call with them.
    pub fn new(desk: &'a Desk, language: &str) -> World<'a> {
        let person = |user: u128, role: &str| Actor::Person { user: user_id(user), role: role.to_owned() };
        let works = |role: &&kursi_rules::desk::Role| may(desk, &person(0, &role.id), Verb::StartScript);
        let role = desk.roles.iter().filter(works).min_by_key(|role| role.rank).expect("somebody works here");
        let agent = desk.roles.iter().position(|known| known.id == role.id).expect("it is of the desk");
        let mut world = World {
            desk,
            now: MORNING,
            agent: person(agent as u128, &role.id),
            ticket: TicketId(Uuid::nil()),
            contact: ContactId(Uuid::nil()),
            rows: BTreeMap::new(),
            commands: 0,
        };
        for (place, role) in (0..).zip(&desk.roles) {
            let (id, role) = (user_id(place), role.id.clone());
            world.put(Row::User(User {
                id,
                desk: desk.id.clone(),
                name: role.clone(),
                role,
                active: true,
                delegations: Vec::new(),
            }));
        }
        for (place, handler) in (100..).zip(&desk.accounts.handlers) {
            let (id, role) = (user_id(place), role.id.clone());
            let name = handler.names.first().expect("it is proved").clone();
            world.put(Row::User(User {
                id,
                desk: desk.id.clone(),
                name,
                role,
                active: true,
                delegations: Vec::new(),
            }));
        }
        world.ticket = world.written(language);
        world.contact = world.answered(language);
        world
    }

    fn written(&mut self, language: &str) -> TicketId {
        let mails = self.desk.channels.iter().find(|channel| channel.medium == "mail");
        let channel = mails.or(self.desk.channels.first()).expect("a channel").id.clone();
        let ticket = TicketId(self.id());
        let create = Command::Create {
            ticket,
            message: MessageId(self.id()),
            desk: self.desk.id.clone(),
            customer: CustomerChoice::New {
                id: CustomerId(self.id()),
                name: customer_name(language).to_owned(),
                email: Some("customer@example.com".to_owned()),
                phone: Some("+966500000000".to_owned()),
                language: Some(language.to_owned()),
                country: Some("SA".to_owned()),
            },
            channel: channel.clone(),
            subject: "…".to_owned(),
            text: "…".to_owned(),
            kind: None,
            language: language.to_owned(),
            attachments: Vec::new(),
        };
        self.run(&Actor::Channel { channel }, &create).expect("a customer can write in");
        ticket
    }

    fn answered(&mut self, language: &str) -> ContactId {
        let live = |medium: &str| {
            let mut channels = self.desk.channels.iter();
            channels.find(|channel| channel.medium == medium && channel.contacts_per_seat.is_some())
        };
        let id = ContactId(self.id());
        let Some(channel) = live("call").or_else(|| live("chat")) else { return id };
        let contact = Contact {
            id,
            desk: self.desk.id.clone(),
            channel: channel.id.clone(),
            direction: Direction::Outbound,
            brand: None,
            customer_name: customer_name(language).to_owned(),
            language: language.to_owned(),
            priority: 0,
            ticket: Some(self.ticket),
            call: None,
            caller: None,
            state: ContactState::Active { seat: SeatId(Uuid::nil()), fence: 1 },
            since: self.now,
            front: false,
            offers: 0,
            passed: Vec::new(),
            asked_by: None,
            agent: self.agent.user(),
            arrived_at: self.now,
            answered_at: Some(self.now),
            ended_at: None,
            overruled: None,
        };
        self.put(Row::Contact(Box::new(contact)));
        id
    }

    pub fn id(&mut self) -> Uuid {
        self.commands += 0x1_0000_0000_0000;
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + self.commands)
    }

    fn put(&mut self, row: Row) {
        self.rows.insert((row.entity(), row.id()), row);
    }

    fn fact(&self, key: &Key) -> Fact {
        let one = |entity, id: String| self.rows.get(&(entity, id)).cloned().into_iter().collect::<Vec<_>>();
        let all = |of: &dyn Fn(&Row) -> bool| self.rows.values().filter(|row| of(row)).cloned().collect();
        let found: Vec<Row> = match key {
            Key::Ticket(id) => one(Entity::Ticket, id.to_string()),
            Key::Customer(id) => one(Entity::Customer, id.to_string()),
            Key::User { desk, user } => one(Entity::User, format!("{desk}/{user}")),
            Key::Message(id) => one(Entity::Message, id.to_string()),
            Key::Contact(id) => one(Entity::Contact, id.to_string()),
            Key::ScriptRun(id) => one(Entity::ScriptRun, id.to_string()),
            Key::ScriptRuns(ticket) => {
                all(&|row| matches!(row, Row::ScriptRun(run) if run.ticket == *ticket))
            }
            // None of these speaks of the rota, or of the procedure itself.
            Key::Presence { .. }
            | Key::Shifts { .. }
            | Key::Revision { .. }
            | Key::Records(_)
            | Key::Survey(_)
            | Key::Improvement(_) => Vec::new(),
            Key::Reached { way, .. } => all(&|row| match row {
                Row::Customer(row) => ways(row.email.as_deref(), row.phone.as_deref()).contains(way),
                _ => false,
            }),
            Key::RunningClocks(ticket) => all(
                &|row| matches!(row, Row::Clock(clock) if clock.ticket == *ticket && clock.stopped_at.is_none()),
            ),
        };
        if found.is_empty() { Fact::Absent } else { Fact::Known(found) }
    }

    /// The facts that something asks for, and the circumstances.
    pub fn circumstances(&self, keys: impl IntoIterator<Item = Key>) -> (Facts, Context) {
        let mut facts = Facts::new();
        for key in keys {
            let fact = self.fact(&key);
            facts.put(key, fact);
        }
        let context = Context {
            actor: self.agent.clone(),
            command: CommandId(Uuid::max()),
            made_at: self.now,
            received_at: self.now,
            revision: 1,
        };
        (facts, context)
    }

    /// What a command would come to.
    fn judged(&self, actor: &Actor, id: Uuid, command: &Command) -> Result<Vec<Row>, Code> {
        let (mut facts, mut context) = self.circumstances([]);
        context.actor = actor.clone();
        context.command = CommandId(id);
        for _ in 0..MOST_ROUNDS {
            match decide(self.desk, &facts, command, &context) {
                Decision::Changes(changes) => {
                    return Ok(changes.into_iter().map(|change| change.row).collect());
                }
                Decision::Refused(code) => return Err(code),
                Decision::Unknown => panic!("nothing is out of reach here: {command:?}"),
                Decision::Need(keys) => keys.into_iter().for_each(|key| {
                    let fact = self.fact(&key);
                    facts.put(key, fact);
                }),
            }
        }
        panic!("{command:?} asks and asks")
    }

    /// Why a command of the agent would be refused.
    pub fn refusal(&self, command: &Command) -> Option<Code> {
        self.judged(&self.agent, Uuid::max(), command).err()
    }

    pub fn run(&mut self, actor: &Actor, command: &Command) -> Result<Vec<Changed>, Code> {
        let id = self.id();
        let rows = self.judged(actor, id, command)?;
        let changed = rows.into_iter().map(|mut after| {
            // The server gives a new ticket its number.
            if let Row::Ticket(ticket) = &mut after
                && ticket.number.is_none()
            {
                let tickets = self.rows.values().filter(|row| matches!(row, Row::Ticket(_))).count() + 1;
                ticket.number = Some(format!("T-{tickets:06}"));
            }
            let before = self.rows.insert((after.entity(), after.id()), after.clone());
            Changed { before, after }
        });
        Ok(changed.collect())
    }

    pub fn act(&mut self, command: &Command) -> Result<Vec<Changed>, Code> {
        let agent = self.agent.clone();
        self.run(&agent, command)
    }

    pub fn start(&mut self, script: &str) -> Result<ScriptRunId, Code> {
        let run = ScriptRunId(self.id());
        let (ticket, contact) = (self.ticket, Some(self.contact));
        let start = Command::StartScript { ticket, run, script: script.to_owned(), contact };
        self.act(&start).map(|_| run)
    }

    pub fn ticket(&self, id: TicketId) -> &Ticket {
        match &self.rows[&(Entity::Ticket, id.to_string())] {
            Row::Ticket(ticket) => ticket,
            other => panic!("{other:?}"),
        }
    }

    pub fn own(&self) -> &Ticket {
        self.ticket(self.ticket)
    }

    pub fn request(&self) -> Option<&Request> {
        self.own().request.as_deref()
    }

    pub fn customer(&self) -> &Customer {
        match &self.rows[&(Entity::Customer, self.own().customer.to_string())] {
            Row::Customer(customer) => customer,
            other => panic!("{other:?}"),
        }
    }

    pub fn run_of(&self, id: ScriptRunId) -> &ScriptRun {
        match &self.rows[&(Entity::ScriptRun, id.to_string())] {
            Row::ScriptRun(run) => run,
            other => panic!("{other:?}"),
        }
    }

    /// What a script changed of the customer: as it was, and as it is.
    pub fn change(&self) -> Option<(String, String)> {
        self.rows.values().find_map(|row| match row {
            Row::ScriptRun(run) => run.changed(self.desk.scripting.script(&run.script)?),
            _ => None,
        })
    }

    /// Who fits where a step gives the ticket.
    pub fn fit(&self, assigns: &Assigns) -> Option<UserId> {
        self.rows.values().find_map(|row| match (row, assigns) {
            (Row::User(user), Assigns::Role(role)) => (user.role == *role).then_some(user.id),
            (Row::User(user), Assigns::Handler(id)) => {
                let handler = self.desk.accounts.handler(id)?;
                handler.names.contains(&user.name).then_some(user.id)
            }
            _ => None,
        })
    }

    /// A colleague.
    pub fn colleague(&self, user: UserId) -> &User {
        match &self.rows[&(Entity::User, format!("{}/{user}", self.desk.id))] {
            Row::User(user) => user,
            other => panic!("{other:?}"),
        }
    }
}

pub fn user_id(place: u128) -> UserId {
    UserId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_ffff_0000 + place))
}

fn customer_name(language: &str) -> &'static str {
    match language {
        "ar" => "عبير",
        _ => "Abeer",
    }
}
