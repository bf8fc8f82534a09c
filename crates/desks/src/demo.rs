//! `demo.toml`: people, customers and tickets to show a desk with. It is read by whoever seeds a
//! demonstration, and is never part of a desk's revision. There are no secrets in it.
//!
//! A ticket is told as what was done to it, step by step, so that seeding goes through the same commands as
//! work does.

use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::desk::Desk;
use serde::Deserialize;

/// A demonstration.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    /// The organisation's name.
    pub workspace: String,
    /// People who sign in.
    #[serde(rename = "user")]
    pub users: Vec<DemoUser>,
    /// Customers.
    #[serde(rename = "customer")]
    pub customers: Vec<DemoCustomer>,
    /// Tickets.
    #[serde(rename = "ticket")]
    pub tickets: Vec<DemoTicket>,
}

/// Somebody who signs in.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoUser {
    /// What they sign in with; steps name them by it.
    pub user: String,
    /// Name as it is written.
    pub name: String,
    /// Role id.
    pub role: String,
    /// Language of their screen.
    pub language: String,
}

/// A customer.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoCustomer {
    /// Id within the file; tickets name them by it.
    pub id: String,
    /// Name as it is written.
    pub name: String,
    /// E-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Phone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Preferred language.
    pub language: String,
    /// ISO 3166-1 alpha-2 country.
    pub country: String,
    /// What they answer to the questions of a verification, by question (X4).
    #[serde(default)]
    pub answers: BTreeMap<String, String>,
}

/// A ticket, opened by its customer through a channel.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoTicket {
    /// Customer id of the file.
    pub customer: String,
    /// Channel id.
    pub channel: String,
    /// Kind id.
    #[serde(default)]
    pub kind: Option<String>,
    /// Language of subject and text.
    pub language: String,
    /// How long ago it was opened, minutes.
    pub minutes_ago: i64,
    /// Subject.
    pub subject: String,
    /// What the customer says.
    pub text: String,
    /// The customer waits for an agent now, in a chat or on the phone.
    #[serde(default)]
    pub live: Option<DemoLive>,
    /// What happened then, oldest first.
    #[serde(default, rename = "then")]
    pub steps: Vec<DemoStep>,
}

/// A customer who waits for an agent.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoLive {
    /// Brand id whose hotline was dialled.
    #[serde(default)]
    pub brand: Option<String>,
}

/// Something done to a ticket.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(try_from = "Told")]
pub struct DemoStep {
    /// How long ago, minutes.
    pub minutes_ago: i64,
    /// Who did it, by what they sign in with; nobody where the customer wrote.
    pub by: Option<String>,
    /// What was done.
    pub deed: DemoDeed,
}

/// A request to a third party.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DemoRequest {
    /// Kind id.
    pub kind: String,
    /// Party id.
    pub party: String,
    /// Who that is.
    #[serde(default)]
    pub name: Option<String>,
    /// What was filled in, by field.
    pub fields: BTreeMap<String, Vec<String>>,
    /// Subject of the request.
    pub subject: String,
    /// What they are asked.
    pub text: String,
    /// What the customer is told.
    pub told: String,
}

/// A step as it is written: one of the deeds is a key.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    minutes_ago: i64,
    by: Option<String>,
    receive: Option<String>,
    reply: Option<String>,
    note: Option<String>,
    assign: Option<String>,
    resolve: Option<String>,
    ask_pending: Option<String>,
    raise: Option<DemoRequest>,
    hear: Option<String>,
}

impl TryFrom<Told> for DemoStep {
    type Error = &'static str;

    fn try_from(told: Told) -> Result<Self, Self::Error> {
        let deeds = [
            told.receive.map(DemoDeed::Receive),
            told.reply.map(DemoDeed::Reply),
            told.note.map(DemoDeed::Note),
            told.assign.map(DemoDeed::Assign),
            told.resolve.map(DemoDeed::Resolve),
            told.ask_pending.map(DemoDeed::AskPending),
            told.raise.map(|request| DemoDeed::Raise(Box::new(request))),
            told.hear.map(DemoDeed::Hear),
        ];
        let mut deeds = deeds.into_iter().flatten();
        let (Some(deed), None) = (deeds.next(), deeds.next()) else {
            return Err("a step is one of receive, reply, note, assign, resolve, ask_pending, raise, hear");
        };
        Ok(DemoStep { minutes_ago: told.minutes_ago, by: told.by, deed })
    }
}

/// What was done to a ticket.
#[derive(Debug, Clone, PartialEq)]
pub enum DemoDeed {
    /// The customer wrote again.
    Receive(String),
    /// Somebody answered.
    Reply(String),
    /// Somebody kept a note.
    Note(String),
    /// Somebody gave it to this person.
    Assign(String),
    /// Somebody resolved it for this reason.
    Resolve(String),
    /// Somebody asked that it may stay pending.
    AskPending(String),
    /// Somebody asked a third party.
    Raise(Box<DemoRequest>),
    /// Somebody wrote down what the third party answered.
    Hear(String),
}

/// Reads a demonstration and checks it against its desk. The faults are for developers, hence plain sentences.
pub fn demo(text: &str, desk: &Desk) -> Result<Demo, Vec<String>> {
    let demo: Demo = toml::from_str(text).map_err(|error| vec![error.to_string()])?;
    let faults = faults(&demo, desk);
    if faults.is_empty() { Ok(demo) } else { Err(faults) }
}

fn faults(demo: &Demo, desk: &Desk) -> Vec<String> {
    let mut faults = Vec::new();
    let mut users: BTreeMap<&str, &DemoUser> = BTreeMap::new();
    for user in &demo.users {
        if users.insert(&user.user, user).is_some() {
            faults.push(format!("user {} is there twice", user.user));
        }
        if desk.role(&user.role).is_none() {
            faults.push(format!("user {} has the unknown role {}", user.user, user.role));
        }
    }
    let mut customers = BTreeSet::new();
    for customer in &demo.customers {
        if !customers.insert(customer.id.as_str()) {
            faults.push(format!("customer {} is there twice", customer.id));
        }
        if customer.email.is_none() && customer.phone.is_none() {
            faults.push(format!("customer {} cannot be reached: give an email or a phone", customer.id));
        }
        for question in customer.answers.keys().filter(|id| desk.scripting.question(id).is_none()) {
            faults.push(format!("customer {} answers the unknown question {question}", customer.id));
        }
    }
    for ticket in &demo.tickets {
        let mut fault = |what: String| faults.push(format!("ticket \"{}\": {what}", ticket.subject));
        if !customers.contains(ticket.customer.as_str()) {
            fault(format!("unknown customer {}", ticket.customer));
        }
        if desk.channel(&ticket.channel).is_none() {
            fault(format!("unknown channel {}", ticket.channel));
        }
        if let Some(live) = &ticket.live {
            let channel = desk.channel(&ticket.channel).filter(|known| known.contacts_per_seat.is_some());
            let brands = channel.map(|known| known.brands.as_slice()).unwrap_or_default();
            if channel.is_none() {
                fault(format!("nobody waits live on {}, which is not worked in seats", ticket.channel));
            } else if live.brand.as_ref().is_some_and(|brand| brands.iter().all(|known| known.id != *brand)) {
                fault(format!("unknown brand {}", live.brand.as_deref().unwrap_or_default()));
            }
        }
        if let Some(kind) = ticket.kind.as_ref().filter(|kind| !desk.kinds.contains(kind)) {
            fault(format!("unknown kind {kind}"));
        }
        let mut before = ticket.minutes_ago;
        for step in &ticket.steps {
            if step.minutes_ago > before || step.minutes_ago < 0 {
                fault(format!("a step {} minutes ago is out of order", step.minutes_ago));
            }
            before = step.minutes_ago;
            match (&step.deed, &step.by) {
                (DemoDeed::Receive(_), None) => {}
                (DemoDeed::Receive(_), Some(by)) => fault(format!("{by} cannot receive; customers write")),
                (_, None) => fault(format!("a step {} minutes ago is by nobody", step.minutes_ago)),
                (_, Some(by)) if !users.contains_key(by.as_str()) => fault(format!("unknown user {by}")),
                _ => {}
            }
            match &step.deed {
                DemoDeed::Assign(to) if !users.contains_key(to.as_str()) => {
                    fault(format!("unknown user {to}"))
                }
                DemoDeed::Resolve(reason) if !desk.reasons.iter().any(|known| known.id == *reason) => {
                    fault(format!("unknown reason {reason}"));
                }
                DemoDeed::Raise(request) if desk.requesting.kind(&request.kind).is_none() => {
                    fault(format!("nobody is asked for the kind {}", request.kind));
                }
                DemoDeed::Hear(_)
                    if !ticket.steps.iter().any(|step| matches!(step.deed, DemoDeed::Raise(_))) =>
                {
                    fault("somebody answers who was not asked".to_owned());
                }
                _ => {}
            }
        }
    }
    faults
}
