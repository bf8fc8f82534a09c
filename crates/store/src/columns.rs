//! Tables and columns of the rows: which part of a document queries search by.

use std::borrow::Cow;

use kursi_rules::change::Entity;
use kursi_rules::message::MessageKind;
use kursi_rules::revision::Revision;
use serde::{Deserialize, Serialize};

use crate::dialect::Kind;
use crate::rows::Fold;
use crate::{Result, StoreError};

/// The table of an entity.
pub(crate) fn table(entity: Entity) -> &'static str {
    match entity {
        // `user` is a reserved word of PostgreSQL.
        Entity::User => "colleague",
        Entity::SeatWait => "seat_wait",
        // `contact` is how customers are reached.
        Entity::Contact => "live_contact",
        Entity::SeatRecord => "seat_record",
        Entity::ScriptRun => "script_run",
        entity => entity.name(),
    }
}

/// The columns beside `ws, id, scope, seq, doc`.
pub(crate) fn extras(entity: Entity) -> &'static [(&'static str, Kind)] {
    use Kind::{Int, Text};
    match entity {
        Entity::Desk => &[],
        Entity::User | Entity::Seat | Entity::SeatWait | Entity::Presence => &[("desk", Text)],
        Entity::Customer => &[("desk", Text), ("folded", Text)],
        Entity::Ticket => &[
            ("customer", Text),
            ("number", Text),
            ("created_at", Int),
            ("resolved_at", Int),
            ("acts_at", Int),
        ],
        Entity::Message | Entity::Activity => &[("ticket", Text), ("at", Int)],
        Entity::Clock => &[("ticket", Text), ("at", Int), ("running", Int)],
        Entity::Contact | Entity::SeatRecord | Entity::Stay => &[("desk", Text), ("over_at", Int)],
        Entity::Shift => &[("desk", Text), ("agent", Text)],
        Entity::ScriptRun => &[("ticket", Text)],
        Entity::Revision => &[("desk", Text), ("due", Int)],
        Entity::Procedure => &[("desk", Text)],
        Entity::Record => &[("desk", Text), ("customer", Text)],
        Entity::Survey => &[("desk", Text), ("token", Text), ("at", Int)],
        Entity::Improvement => &[("desk", Text)],
    }
}

/// Values of [`extras`], in its order.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Extra<'a> {
    Text(Option<Cow<'a, str>>),
    Int(Option<i64>),
}

impl Extra<'_> {
    /// As text, which a statement reads as what it is.
    pub(crate) fn into_text(self) -> Option<String> {
        match self {
            Extra::Text(text) => text.map(Cow::into_owned),
            Extra::Int(n) => n.map(|n| n.to_string()),
        }
    }
}

/// The parts of documents that have columns.
#[derive(Deserialize)]
struct DeskHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
}
#[derive(Deserialize)]
struct CustomerHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow, default)]
    email: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    phone: Option<Cow<'a, str>>,
}
#[derive(Deserialize)]
struct TicketHead<'a> {
    #[serde(borrow)]
    customer: Cow<'a, str>,
    #[serde(borrow, default)]
    number: Option<Cow<'a, str>>,
    created_at: i64,
    #[serde(default)]
    resolved_at: Option<i64>,
    #[serde(default)]
    course: CourseHead,
}
#[derive(Deserialize, Default)]
struct CourseHead {
    #[serde(default)]
    acts_at: Option<i64>,
}
#[derive(Deserialize)]
struct MessageHead<'a> {
    #[serde(borrow)]
    ticket: Cow<'a, str>,
    kind: MessageKind,
    made_at: i64,
    received_at: i64,
}
#[derive(Deserialize)]
struct ClockHead<'a> {
    #[serde(borrow)]
    ticket: Cow<'a, str>,
    started_at: i64,
    #[serde(default)]
    stopped_at: Option<i64>,
}
#[derive(Deserialize)]
struct ActivityHead<'a> {
    #[serde(borrow)]
    ticket: Cow<'a, str>,
    at: i64,
}

#[derive(Deserialize)]
struct ContactHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
    #[serde(borrow)]
    state: Cow<'a, str>,
    arrived_at: i64,
    #[serde(default)]
    ended_at: Option<i64>,
}
#[derive(Deserialize)]
struct ScriptRunHead<'a> {
    #[serde(borrow)]
    ticket: Cow<'a, str>,
}
#[derive(Deserialize)]
struct RecordHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
    #[serde(borrow)]
    customer: Cow<'a, str>,
}
#[derive(Deserialize)]
struct SurveyHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
    #[serde(borrow)]
    token: Cow<'a, str>,
    asked_at: i64,
}
#[derive(Deserialize)]
struct SeatRecordHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
    #[serde(default)]
    to: Option<i64>,
}

#[derive(Deserialize)]
struct ShiftHead<'a> {
    #[serde(borrow)]
    desk: Cow<'a, str>,
    #[serde(borrow)]
    agent: Cow<'a, str>,
}

#[derive(Deserialize)]
struct ProcedureHead<'a> {
    #[serde(borrow)]
    row: RowHead<'a>,
}
#[derive(Deserialize)]
struct RowHead<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
}

/// Values of [`extras`] in a document.
///
/// # Errors
/// The document is not a row of that kind.
pub(crate) fn extract<'a>(entity: Entity, doc: &'a str, fold: Fold) -> Result<Vec<Extra<'a>>> {
    use Extra::{Int, Text};
    let read = || -> serde_json::Result<Vec<Extra<'a>>> {
        Ok(match entity {
            Entity::Desk => vec![],
            Entity::User | Entity::Seat | Entity::SeatWait | Entity::Presence | Entity::Improvement => {
                vec![Text(Some(serde_json::from_str::<DeskHead>(doc)?.desk))]
            }
            Entity::Customer => {
                let head: CustomerHead = serde_json::from_str(doc)?;
                let parts = [Some(head.name), head.email, head.phone];
                let words: Vec<&str> = parts.iter().flatten().map(|part| &**part).collect();
                vec![Text(Some(head.desk)), Text(Some(fold(&words.join(" ")).into()))]
            }
            Entity::Ticket => {
                let head: TicketHead = serde_json::from_str(doc)?;
                vec![
                    Text(Some(head.customer)),
                    Text(head.number),
                    Int(Some(head.created_at)),
                    Int(head.resolved_at),
                    Int(head.course.acts_at),
                ]
            }
            Entity::Message => {
                let head: MessageHead = serde_json::from_str(doc)?;
                // A note counts from when it was written; what customers see, from when they could see it.
                let at = if head.kind == MessageKind::Note { head.made_at } else { head.received_at };
                vec![Text(Some(head.ticket)), Int(Some(at))]
            }
            Entity::Clock => {
                let head: ClockHead = serde_json::from_str(doc)?;
                let running = i64::from(head.stopped_at.is_none());
                vec![Text(Some(head.ticket)), Int(Some(head.started_at)), Int(Some(running))]
            }
            Entity::Activity => {
                let head: ActivityHead = serde_json::from_str(doc)?;
                vec![Text(Some(head.ticket)), Int(Some(head.at))]
            }
            Entity::Contact => {
                let head: ContactHead = serde_json::from_str(doc)?;
                // The customer may be gone for long: it is over only when somebody said how it ended.
                let over = (head.state == "ended").then(|| head.ended_at.unwrap_or(head.arrived_at));
                vec![Text(Some(head.desk)), Int(over)]
            }
            Entity::SeatRecord | Entity::Stay => {
                let head: SeatRecordHead = serde_json::from_str(doc)?;
                vec![Text(Some(head.desk)), Int(head.to)]
            }
            Entity::Shift => {
                let head: ShiftHead = serde_json::from_str(doc)?;
                vec![Text(Some(head.desk)), Text(Some(head.agent))]
            }
            Entity::Revision => {
                let row: Revision = serde_json::from_str(doc)?;
                let due = row.due().map(|due| due.0);
                vec![Text(Some(row.desk.into())), Int(due)]
            }
            Entity::Procedure => {
                let head: ProcedureHead = serde_json::from_str(doc)?;
                vec![Text(Some(head.row.id))]
            }
            Entity::Record => {
                let head: RecordHead = serde_json::from_str(doc)?;
                vec![Text(Some(head.desk)), Text(Some(head.customer))]
            }
            Entity::Survey => {
                let head: SurveyHead = serde_json::from_str(doc)?;
                vec![Text(Some(head.desk)), Text(Some(head.token)), Int(Some(head.asked_at))]
            }
            Entity::ScriptRun => vec![Text(Some(serde_json::from_str::<ScriptRunHead>(doc)?.ticket))],
        })
    };
    read().map_err(|error| StoreError::unreadable(entity.name(), &error))
}
