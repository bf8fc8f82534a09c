//! Stories of one ticket, told to `decide` alone.

mod assigning;
mod attachment;
mod calls;
mod climb;
mod course;
mod delegation;
mod escalate;
mod pending;
mod performance;
mod record;
mod rejudge;
mod reply;
mod request;
mod revision;
mod script;
mod shift;
mod survey;

use std::collections::HashMap;

use super::*;
use crate::calendar::Calendar;
use crate::change::Row;
use crate::clock::{Clock, Standing};
use crate::command::CustomerChoice;
use crate::condition::{Condition, Field};
use crate::desk::{
    Attaching, Channel, Limits, Move, PendingRule, Queue, Reason, Role, Start, Status, StatusClass, Target,
};
use crate::rota::{OnlineBy, RotaRule};
use crate::ticket::Ticket;
use crate::time::MINUTE;
use crate::user::User;
use crate::{CustomerId, MessageId, TicketId, UserId};
use uuid::Uuid;

fn desk() -> Desk {
    use Verb as V;
    let verbs = vec![V::Create, V::Reply, V::Note, V::Assign, V::Resolve, V::AskPending, V::Raise];
    let status = |id: &str, class| Status { id: id.into(), class };
    let step = |on, from: &[&str], to: &str| Move {
        on,
        from: from.iter().map(|from| (*from).to_owned()).collect(),
        to: to.into(),
    };
    let target = |id: &str, start| Target { start, ..Target::reply(id, "always", 30 * MINUTE) };
    let role = |id: &str, may: Vec<Verb>| Role {
        id: id.into(),
        rank: 1,
        assignable: !may.is_empty(),
        may,
        approves_pending: false,
        overrides_seats: false,
        stands_in: false,
        ends_delegations: false,
        reads_reveals: false,
        reads_reports: false,
        plans_rota: false,
        approves_procedure: false,
        team: None,
    };
    Desk {
        id: "shop".into(),
        prefix: "SH".into(),
        zone: chrono_tz::Asia::Riyadh,
        week_starts: None,
        weekend: vec![],
        languages: vec!["ar".into(), "en".into()],
        warn_before: 10 * MINUTE,
        stale_after: 24 * 60 * MINUTE,
        keep_solved: 7 * 24 * 60 * MINUTE,
        offline: None,
        limits: Limits { subject: 40, message: 100, note: 50 },
        attaching: Some(Attaching { most: 2, bytes: 1_000, types: vec!["image/*".into()] }),
        initial: "new".into(),
        statuses: vec![
            status("new", StatusClass::New),
            status("working", StatusClass::Active),
            status("waits", StatusClass::Waiting),
            status("asked", StatusClass::Waiting),
            status("done", StatusClass::Solved),
            status("over", StatusClass::Closed),
        ],
        moves: vec![
            step(Verb::Reply, &["new"], "working"),
            step(Verb::Resolve, &["new", "working", "waits", "asked"], "done"),
            step(Verb::Receive, &["done", "waits"], "working"),
            step(Verb::AskPending, &["new", "working"], "waits"),
            step(Verb::DeclinePending, &["waits"], "working"),
            step(Verb::EndPending, &["waits"], "working"),
            step(Verb::Raise, &["new", "working", "waits"], "asked"),
            step(Verb::Hear, &["asked"], "working"),
        ],
        kinds: vec!["used-code".into()],
        reasons: vec![
            Reason { id: "inquiry".into(), after_request: false },
            Reason { id: "by-others".into(), after_request: true },
        ],
        teams: vec![],
        roles: vec![
            role("agent", verbs),
            Role {
                approves_pending: true,
                plans_rota: true,
                approves_procedure: true,
                ..role("manager", vec![])
            },
            role("guest", vec![]),
            Role { stands_in: true, ..role("deputy", vec![V::Reply, V::Note, V::Escalate]) },
            Role { ends_delegations: true, ..role("keeper", vec![]) },
        ],
        channels: vec![Channel::plain("mail", "mail")],
        calendars: vec![Calendar::always("always", chrono_tz::Asia::Riyadh)],
        targets: vec![target("first-reply", Start::FirstMessage), target("next-reply", Start::NextMessage)],
        pending: Some(PendingRule {
            longest: 24 * 60 * MINUTE,
            terms: vec![60 * MINUTE],
            decide_within: 30 * MINUTE,
            calendar: "always".into(),
            delegation: Some(crate::desk::DelegationRule {
                longest: 48 * 60 * MINUTE,
                ahead: 72 * 60 * MINUTE,
            }),
        }),
        queues: vec![Queue {
            id: "waiting".into(),
            icon: "inbox".into(),
            personal: false,
            when: Condition::In(Field::Awaiting, vec!["yes".into()]),
            teams: vec![],
        }],
        templates: vec![],
        seating: None,
        break_reasons: vec![],
        outcomes: vec![],
        scripting: script::scripting(),
        requesting: request::requesting(),
        accounts: Default::default(),
        masking: None,
        addresses: vec![],
        announcements: vec![],
        resolution: None,
        course: Default::default(),
        rota: Some(RotaRule { longest: 12 * 60 * MINUTE, grace: 5 * MINUTE, online: OnlineBy::Seat }),
        procedure: Some(crate::revision::ProcedureRule {
            approvals: 2,
            running: crate::revision::Running::Keep,
        }),
        survey: None,
        records: vec![],
        ours: vec![],
    }
}

/// A world that answers every key from what earlier commands left, as a store would.
#[derive(Default)]
struct World {
    rows: HashMap<(crate::change::Entity, String), Row>,
    commands: u128,
    /// Another desk than the usual one.
    desk: Option<Desk>,
}

impl World {
    fn id(&mut self) -> Uuid {
        self.commands += 0x1_0000_0000_0000;
        Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + self.commands)
    }

    fn fact(&self, key: &Key) -> Fact {
        let one = |entity, id: String| self.rows.get(&(entity, id)).cloned();
        use crate::change::Entity as E;
        let found = match key {
            Key::Ticket(id) => one(E::Ticket, id.to_string()).into_iter().collect::<Vec<_>>(),
            Key::Customer(id) => one(E::Customer, id.to_string()).into_iter().collect(),
            Key::User { desk, user } => one(E::User, format!("{desk}/{user}")).into_iter().collect(),
            Key::Reached { desk, way } => self
                .rows
                .values()
                .filter(|row| match row {
                    Row::Customer(customer) => {
                        let ways = crate::account::ways(customer.email.as_deref(), customer.phone.as_deref());
                        customer.desk == *desk && ways.contains(way)
                    }
                    _ => false,
                })
                .cloned()
                .collect(),
            Key::Message(id) => one(E::Message, id.to_string()).into_iter().collect(),
            Key::Contact(id) => one(E::Contact, id.to_string()).into_iter().collect(),
            Key::Survey(id) => one(E::Survey, id.to_string()).into_iter().collect(),
            Key::Improvement(id) => one(E::Improvement, id.to_string()).into_iter().collect(),
            Key::ScriptRun(id) => one(E::ScriptRun, id.to_string()).into_iter().collect(),
            Key::Revision { desk, revision } => {
                one(E::Revision, format!("{desk}/{revision}")).into_iter().collect()
            }
            Key::Presence { desk, user } => {
                one(E::Presence, format!("{desk}/{user}")).into_iter().collect()
            }
            Key::ScriptRuns(ticket) => self
                .rows
                .values()
                .filter(|row| matches!(row, Row::ScriptRun(run) if run.ticket == *ticket))
                .cloned()
                .collect(),
            Key::Shifts { desk, agent } => self
                .rows
                .values()
                .filter(|row| matches!(row, Row::Shift(shift) if shift.desk == *desk && shift.agent == *agent))
                .cloned()
                .collect(),
            Key::Records(customer) => self
                .rows
                .values()
                .filter(|row| matches!(row, Row::Record(record) if record.customer == *customer))
                .cloned()
                .collect(),
            Key::RunningClocks(ticket) => self
                .rows
                .values()
                .filter(|row| matches!(row, Row::Clock(clock) if clock.ticket == *ticket && clock.stopped_at.is_none()))
                .cloned()
                .collect(),
        };
        if found.is_empty() { Fact::Absent } else { Fact::Known(found) }
    }

    fn facts(&self, keys: Vec<Key>) -> Facts {
        let mut facts = Facts::new();
        for key in keys {
            let fact = self.fact(&key);
            facts.put(key, fact);
        }
        facts
    }

    fn run(&mut self, actor: &Actor, at: i64, command: &Command) -> Result<(), Code> {
        self.run_late(actor, at, at, command)
    }

    /// What was done without the line, and came to the server later.
    fn run_late(
        &mut self,
        actor: &Actor,
        made_at: i64,
        received_at: i64,
        command: &Command,
    ) -> Result<(), Code> {
        let desk = self.desk.clone().unwrap_or_else(desk);
        self.run_by((1, &desk), actor, (made_at, received_at), command)
    }

    /// The same by another desk than everybody's.
    fn run_by(
        &mut self,
        (revision, desk): (u32, &Desk),
        actor: &Actor,
        (made_at, received_at): (i64, i64),
        command: &Command,
    ) -> Result<(), Code> {
        let context = Context {
            actor: actor.clone(),
            command: CommandId(self.id()),
            made_at: Millis(made_at),
            received_at: Millis(received_at),
            revision,
        };
        // As a store does.
        let mut facts = self.facts(command.reads());
        for _ in 0..8 {
            match decide(desk, &facts, command, &context) {
                Decision::Changes(changes) => {
                    // A store gives a new ticket a number each time that it is put.
                    let mut put = std::collections::BTreeSet::new();
                    for change in changes {
                        let once = put.insert((change.row.entity(), change.row.id()));
                        let is_ticket = matches!(change.row, Row::Ticket(_));
                        assert!(once || !is_ticket, "{command:?} puts a ticket twice");
                        self.rows.insert((change.row.entity(), change.row.id()), change.row);
                    }
                    return Ok(());
                }
                Decision::Refused(code) => return Err(code),
                Decision::Unknown => panic!("nothing is out of reach here"),
                Decision::Need(keys) => keys.into_iter().for_each(|key| {
                    let fact = self.fact(&key);
                    facts.put(key, fact);
                }),
            }
        }
        panic!("more than six rounds")
    }

    fn put(&mut self, row: Row) {
        self.rows.insert((row.entity(), row.id()), row);
    }

    fn ticket(&self, id: TicketId) -> &Ticket {
        match &self.rows[&(crate::change::Entity::Ticket, id.to_string())] {
            Row::Ticket(ticket) => ticket,
            _ => unreachable!(),
        }
    }

    fn clocks(&self) -> Vec<&Clock> {
        let mut clocks: Vec<_> = self
            .rows
            .values()
            .filter_map(|row| if let Row::Clock(clock) = row { Some(clock) } else { None })
            .collect();
        clocks.sort_by_key(|clock| clock.started_at);
        clocks
    }
}

fn channel() -> Actor {
    Actor::Channel { channel: "mail".into() }
}

fn agent() -> Actor {
    Actor::Person { user: UserId(Uuid::from_u128(7)), role: "agent".into() }
}

fn opened(world: &mut World, at: i64) -> TicketId {
    let ticket = TicketId(world.id());
    let command = Command::Create {
        ticket,
        message: MessageId(world.id()),
        desk: "shop".into(),
        customer: CustomerChoice::New {
            id: CustomerId(world.id()),
            name: "عبير".into(),
            email: Some("abeer@example.sa".into()),
            phone: None,
            language: Some("ar".into()),
            country: None,
        },
        channel: "mail".into(),
        subject: "الكود لا يعمل".into(),
        text: "مرحبًا".into(),
        kind: None,
        language: "ar".into(),
        attachments: Vec::new(),
    };
    world.run(&channel(), at, &command).expect("a customer can write in");
    ticket
}

fn person(id: u128, role: &str, active: bool) -> User {
    User {
        id: UserId(Uuid::from_u128(id)),
        desk: "shop".into(),
        name: "Reem".into(),
        role: role.into(),
        active,
        delegations: vec![],
    }
}

fn writes(world: &mut World, ticket: TicketId, at: i64) -> Result<(), Code> {
    let message = MessageId(world.id());
    let (text, channel_id, attachments) = ("?".into(), "mail".into(), Vec::new());
    let command = Command::Receive { ticket, message, text, channel: channel_id, attachments };
    world.run(&channel(), at, &command)
}

fn replies(world: &mut World, ticket: TicketId, at: i64) -> Result<(), Code> {
    let message = MessageId(world.id());
    let command = Command::plain_reply(ticket, message, "نعم");
    world.run(&agent(), at, &command)
}

#[test]
fn a7_each_message_has_its_own_half_hour_and_a_reply_answers_them_all() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    assert_eq!(world.ticket(ticket).due.as_ref().unwrap().at, Millis(30 * MINUTE));
    writes(&mut world, ticket, 20 * MINUTE).unwrap();
    let due = world.ticket(ticket).due.clone().unwrap();
    assert_eq!(due.at, Millis(30 * MINUTE), "a later message never moves an earlier deadline");
    replies(&mut world, ticket, 40 * MINUTE).unwrap();
    let standings: Vec<_> = world.clocks().iter().map(|clock| clock.standing()).collect();
    assert_eq!(standings, [Standing::Missed, Standing::Met]);
    assert_eq!(world.ticket(ticket).due, None);
    assert_eq!(world.ticket(ticket).status, "working");
    writes(&mut world, ticket, 50 * MINUTE).unwrap();
    let due = world.ticket(ticket).due.clone().unwrap();
    assert_eq!((due.target.as_str(), due.at), ("next-reply", Millis(80 * MINUTE)));
}

#[test]
fn a9_resolving_needs_a_known_reason_and_an_answer_first() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let resolve = |reason: &str| Command::Resolve { ticket, reason: reason.into() };
    let refused = world.run(&agent(), 1, &resolve("inquiry")).unwrap_err();
    assert_eq!(refused.code, "resolve-unanswered");
    replies(&mut world, ticket, 2).unwrap();
    assert_eq!(world.run(&agent(), 3, &resolve("because")).unwrap_err().code, "resolve-unknown-reason");
    world.run(&agent(), 3, &resolve("inquiry")).unwrap();
    assert_eq!(world.ticket(ticket).status, "done");
    assert_eq!(world.run(&agent(), 4, &resolve("inquiry")).unwrap_err().code, "resolve-already");
}

#[test]
fn a_customers_reply_opens_a_resolved_ticket_again() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    replies(&mut world, ticket, 2).unwrap();
    world.run(&agent(), 3, &Command::Resolve { ticket, reason: "inquiry".into() }).unwrap();
    writes(&mut world, ticket, 4).unwrap();
    let row = world.ticket(ticket);
    assert_eq!((row.status.as_str(), row.reason.as_deref(), row.resolved_at), ("working", None, None));
    assert!(row.awaiting_since.is_some() && row.due.is_some());
}

#[test]
fn a_ticket_goes_only_to_somebody_who_works_here() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    for user in [person(1, "agent", true), person(2, "agent", false), person(3, "guest", true)] {
        world.put(Row::User(user));
    }
    let give = |id: u128| Command::Assign { ticket, to: Some(UserId(Uuid::from_u128(id))) };
    assert_eq!(world.run(&agent(), 1, &give(9)).unwrap_err().code, "assign-unknown-person");
    assert_eq!(world.run(&agent(), 1, &give(2)).unwrap_err().code, "assign-person-inactive");
    assert_eq!(world.run(&agent(), 1, &give(3)).unwrap_err().code, "assign-person-inactive");
    world.run(&agent(), 1, &give(1)).unwrap();
    assert_eq!(world.run(&agent(), 1, &give(1)).unwrap_err().code, "assign-already");
    world.run(&agent(), 2, &Command::Assign { ticket, to: None }).unwrap();
    assert_eq!(world.ticket(ticket).assignee, None);
}

#[test]
fn k6_a_role_without_the_verb_is_refused_and_told_why() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let guest = Actor::Person { user: UserId(Uuid::from_u128(8)), role: "guest".into() };
    let note = Command::plain_note(ticket, MessageId(world.id()), "?");
    let refused = world.run(&guest, 1, &note).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["role"]), ("note-not-allowed", &"guest".into()));
    let (message, text, attachments) = (MessageId(world.id()), "?".into(), Vec::new());
    let receive = Command::Receive { ticket, message, text, channel: "mail".into(), attachments };
    assert_eq!(world.run(&agent(), 1, &receive).unwrap_err().code, "receive-not-allowed");
}

#[test]
fn words_are_bounded_and_never_only_invisible() {
    let mut world = World::default();
    let ticket = opened(&mut world, 0);
    let message = MessageId(world.id());
    let reply = |text: &str| Command::plain_reply(ticket, message, text);
    assert_eq!(world.run(&agent(), 1, &reply("\u{200f}\u{2067} \n")).unwrap_err().code, "reply-empty");
    let refused = world.run(&agent(), 1, &reply(&"ك".repeat(101))).unwrap_err();
    assert_eq!((refused.code.as_str(), &refused.args["length"]), ("reply-too-long", &101usize.into()));
    world.run(&agent(), 1, &reply("نعم")).unwrap();
    assert_eq!(world.run(&agent(), 2, &reply("نعم")).unwrap_err().code, "ticket-message-exists");
}

#[test]
fn what_a_machine_does_not_hold_it_leaves_to_the_server() {
    let ticket = TicketId(Uuid::from_u128(5));
    let context = Context {
        actor: agent(),
        command: CommandId(Uuid::from_u128(6)),
        made_at: Millis(0),
        received_at: Millis(0),
        revision: 1,
    };
    let command = Command::plain_note(ticket, MessageId(Uuid::from_u128(9)), "x");
    let mut facts = Facts::new();
    facts.put(Key::Ticket(ticket), Fact::NotHere);
    assert_eq!(decide(&desk(), &facts, &command, &context), Decision::Unknown);
}
