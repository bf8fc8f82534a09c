//! Requests to others: what a desk asks of a third party on behalf of a customer, on a ticket of its own that is
//! linked to the customer's (A11 to A16).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::account::{Reach, is_country};
use crate::ladder::{Ladder, Taken};
use crate::{MessageId, Millis, TicketId, UserId};

/// Everything of a desk that requests are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requesting {
    /// Who can be asked.
    #[serde(default)]
    pub parties: Vec<Party>,
    /// What a request can have to say.
    #[serde(default)]
    pub fields: Vec<Field>,
    /// Kinds of complaint for which somebody is asked.
    #[serde(default)]
    pub kinds: Vec<Asks>,
    /// What is done while nobody answers.
    #[serde(default)]
    pub ladders: Vec<Ladder>,
    /// Whether and how a request is escalated by a mail of its own (A17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Escalation>,
}

/// How a request is escalated by a mail of its own (A17). Its words are the desk words `escalation.subject`, `escalation.text`
/// and `escalation.note`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalation {
    /// Parties whose requests are.
    pub parties: Vec<String>,
    /// Where the mail goes; without one, to the address of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The field that names the product, where the request has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product: Option<String>,
    /// How often at most.
    pub most: u32,
    /// How long after one the next may follow, milliseconds of counted time.
    pub again: i64,
    /// Calendar id by which that is counted.
    pub calendar: String,
}

impl Escalation {
    /// Where the mail of a request goes.
    pub fn to<'a>(&'a self, request: &'a Request) -> Option<&'a str> {
        self.address.as_deref().or(request.address.as_deref())
    }
}

/// A mail by which a request was escalated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Escalated {
    /// When, by the server's clock.
    pub at: Millis,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// The mail.
    pub message: MessageId,
}

impl Requesting {
    /// What is asked for a kind; nothing where nobody is.
    pub fn kind(&self, id: &str) -> Option<&Asks> {
        self.kinds.iter().find(|kind| kind.kind == id)
    }

    /// A party by id.
    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    /// A field by id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// A ladder by id.
    pub fn ladder(&self, id: &str) -> Option<&Ladder> {
        self.ladders.iter().find(|ladder| ladder.id == id)
    }

    /// The ladder whose step a script is.
    pub fn ladder_of(&self, script: &str) -> Option<&Ladder> {
        self.ladders.iter().find(|ladder| ladder.script.as_deref() == Some(script))
    }
}

/// Somebody outside of the desk who can be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Id; its name is the desk word `party-<id>`.
    pub id: String,
    /// Channel id by which they are written to.
    pub channel: String,
    /// Language in which they are asked, if nobody chooses another one.
    pub language: String,
}

/// How what is written in a field has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shape {
    /// Any words in one line.
    Text,
    /// Letters of the Latin alphabet and digits, in groups set off by hyphens or spaces: a serial, a transaction.
    Code,
    /// An amount: digits with one point at most.
    Amount,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A country of ISO 3166-1, two capital letters.
    Country,
    /// One of the field's own options.
    Option,
}

impl Shape {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Text => "text",
            Shape::Code => "code",
            Shape::Amount => "amount",
            Shape::Email => "email",
            Shape::Phone => "phone",
            Shape::Country => "country",
            Shape::Option => "option",
        }
    }

    /// Whether a value without anything around it looks like this.
    pub fn fits(self, value: &str) -> bool {
        match self {
            Shape::Email => Reach::Email.fits(value),
            Shape::Phone => Reach::Phone.fits(value),
            Shape::Country => is_country(value),
            Shape::Text | Shape::Option => !value.chars().any(char::is_control),
            Shape::Code => {
                value.chars().any(|c| c.is_ascii_alphanumeric())
                    && value.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ' '))
            }
            Shape::Amount => {
                let parts: Vec<&str> = value.split('.').collect();
                parts.len() <= 2
                    && parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
            }
        }
    }
}

impl Field {
    /// Whether a value can stand in it.
    pub fn fits(&self, value: &str) -> bool {
        self.shape.fits(value)
            && (self.shape != Shape::Option || self.options.iter().any(|known| known == value))
    }
}

/// Something that a request can have to say (A12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Id; its name is the desk word `field-<id>`, a hint for the agent `field-<id>.hint`.
    pub id: String,
    /// How it looks.
    pub shape: Shape,
    /// Characters of one value at least.
    pub shortest: usize,
    /// Characters of one value at most.
    pub longest: usize,
    /// How many values it has at most.
    pub most: usize,
    /// What can be chosen; the name of each is the desk word `field-<id>-<option>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<String>,
}

/// For which kind of complaint who is asked for what (A12).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asks {
    /// Kind id; the words of the request are the desk word `kind-<id>.request`, its subject `kind-<id>.subject`.
    pub kind: String,
    /// Parties who can be asked, the usual one first.
    pub of: Vec<String>,
    /// Fields that have to be filled in.
    pub needs: Vec<String>,
    /// Fields that may be.
    #[serde(default)]
    pub takes: Vec<String>,
    /// The field that the customer's acknowledgement names, whose words are the desk word `field-<id>.told` (A13).
    pub names: String,
    /// The service that is asked for; it is refused where it is stopped (B4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
    /// Nobody answers: the party is told and deals with the customer by itself (B4, B5).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tells: bool,
}

/// How a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Asked, and the ladders go.
    Asked,
    /// Asked; the last step was taken, and the desk's side is silent until somebody writes (A16).
    Silent,
    /// Asked; the last step was taken, and the customer has written since.
    Waiting,
    /// Answered.
    Answered,
    /// Over without an answer.
    Over,
}

impl Standing {
    /// Its name in conditions of packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Standing::Asked => "asked",
            Standing::Silent => "silent",
            Standing::Waiting => "waiting",
            Standing::Answered => "answered",
            Standing::Over => "over",
        }
    }
}

/// Which of the two tickets of a request one is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The customer's.
    Customer,
    /// The party's.
    Party,
}

impl Side {
    /// Its name in conditions of packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Side::Customer => "customer",
            Side::Party => "party",
        }
    }
}

/// A request to a party. Both tickets have the same, so that each says everything by itself; whoever changes it
/// changes both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// The customer's ticket.
    pub of: TicketId,
    /// The ticket on which the party is asked.
    pub on: TicketId,
    /// Party id of the pack.
    pub party: String,
    /// Who that is, as the agent wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Their address; without one they are written to outside of this program.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Kind id of the pack.
    pub kind: String,
    /// What was filled in, by field.
    pub fields: BTreeMap<String, Vec<String>>,
    /// When they were asked.
    pub raised_at: Millis,
    /// Steps of the ladders that were taken, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub taken: Vec<Taken>,
    /// Mails by which it was escalated, in their order (A17).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub escalated: Vec<Escalated>,
    /// When the last step was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_at: Option<Millis>,
    /// When the customer wrote after the last step, which lifts the silence (A16).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted_at: Option<Millis>,
    /// When the party answered first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered_at: Option<Millis>,
    /// When it ended without an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over_at: Option<Millis>,
}

impl Request {
    /// How it stands.
    pub fn standing(&self) -> Standing {
        if self.answered_at.is_some() {
            Standing::Answered
        } else if self.over_at.is_some() {
            Standing::Over
        } else if self.lifted_at.is_some() {
            Standing::Waiting
        } else if self.last_at.is_some() {
            Standing::Silent
        } else {
            Standing::Asked
        }
    }

    /// Which of its two tickets one is.
    pub fn side(&self, ticket: TicketId) -> Side {
        if ticket == self.on { Side::Party } else { Side::Customer }
    }

    /// The other one.
    pub fn other(&self, ticket: TicketId) -> TicketId {
        if ticket == self.on { self.of } else { self.on }
    }

    /// Nobody has answered, and it is not over.
    pub fn is_open(&self) -> bool {
        self.answered_at.is_none() && self.over_at.is_none()
    }
}
