//! Conditions of a pack: a closed language of all, any, not and field-operator-value, bounded in depth.

use serde::{Deserialize, Serialize};

use crate::ticket::{Pending, Ticket};

/// How deep conditions may be nested.
pub const MAX_DEPTH: usize = 8;

/// A field of a ticket that a condition may ask about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// Status id.
    Status,
    /// Class of the status.
    Class,
    /// Channel id.
    Channel,
    /// Kind id.
    Kind,
    /// Language.
    Language,
    /// Whether a customer's message waits for an answer: `yes` or `no`.
    Awaiting,
    /// Whether somebody has it: `yes` or `no`.
    Assigned,
    /// Leave to stay pending (A10): `asked`, `approved` or `none`.
    Approval,
    /// How a request to a third party stands: `asked`, `silent`, `waiting`, `answered`, `over` or `none` (A11).
    Request,
    /// Whose ticket it is: `customer`, or `party` for one on which a third party is asked.
    Side,
    /// Role id to which it was delivered by itself, or `none` (D4).
    Delivered,
    /// Whether the cause of what was missed is recorded: `missing`, `recorded` or `none` (D4).
    Cause,
    /// Level of its priority, or `none` (E3).
    Priority,
    /// Which team has it, or `none` (C15).
    Team,
    /// Any of its tags, or `none` where it has none (C4).
    Tag,
    /// Result with which it was closed, or `none` (C7).
    Result,
    /// Whether a call to the customer is planned: `yes` or `no` (E7).
    PlannedCall,
}

/// A condition on a ticket. There is no `now` in it: being overdue is a range over the due time instead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Every one holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
    /// The field is one of the values.
    In(Field, Vec<String>),
}

impl Condition {
    /// Whether it asks about a field anywhere.
    pub fn asks(&self, field: Field) -> bool {
        match self {
            Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|part| part.asks(field)),
            Condition::Not(part) => part.asks(field),
            Condition::In(own, _) => *own == field,
        }
    }

    /// How deep it is nested; one for a single question.
    pub fn depth(&self) -> usize {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                1 + parts.iter().map(Condition::depth).max().unwrap_or(0)
            }
            Condition::Not(part) => 1 + part.depth(),
            Condition::In(..) => 1,
        }
    }

    /// Whether it holds for `ticket`, whose status is of `class`.
    pub fn holds(&self, ticket: &Ticket, class: &str) -> bool {
        match self {
            Condition::All(parts) => parts.iter().all(|part| part.holds(ticket, class)),
            Condition::Any(parts) => parts.iter().any(|part| part.holds(ticket, class)),
            Condition::Not(part) => !part.holds(ticket, class),
            Condition::In(Field::Tag, values) => match &ticket.course.tags[..] {
                [] => values.iter().any(|wanted| wanted == "none"),
                tags => values.iter().any(|wanted| tags.contains(wanted)),
            },
            Condition::In(field, values) => {
                let yes_no = |yes: bool| if yes { "yes" } else { "no" };
                let value = match field {
                    Field::Status => ticket.status.as_str(),
                    Field::Class => class,
                    Field::Channel => ticket.channel.as_str(),
                    Field::Kind => ticket.kind.as_deref().unwrap_or(""),
                    Field::Language => ticket.language.as_str(),
                    Field::Awaiting => yes_no(ticket.awaiting_since.is_some()),
                    Field::Assigned => yes_no(ticket.assignee.is_some()),
                    Field::PlannedCall => yes_no(ticket.course.call.is_some()),
                    Field::Approval => ticket.pending.as_ref().map_or("none", Pending::standing),
                    Field::Request => {
                        ticket.request.as_ref().map_or("none", |request| request.standing().name())
                    }
                    Field::Side => ticket.side().name(),
                    Field::Delivered => ticket.course.delivered.as_ref().map_or("none", |known| &known.to),
                    Field::Cause => ticket.course.causes().name(),
                    Field::Priority => ticket.course.priority.as_ref().map_or("none", |known| &known.level),
                    Field::Team => ticket.team.as_deref().unwrap_or("none"),
                    Field::Result => {
                        let closed = ticket.course.closed.as_ref();
                        closed.and_then(|known| known.result.as_deref()).unwrap_or("none")
                    }
                    // Asked above, for there may be several.
                    Field::Tag => "",
                };
                values.iter().any(|wanted| wanted == value)
            }
        }
    }
}
