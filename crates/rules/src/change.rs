//! Rows and changes to them: what [`decide`](crate::decide::decide) answers and what sync carries.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::activity::Activity;
use crate::clock::Clock;
use crate::customer::Customer;
use crate::desk::DeskRow;
use crate::message::Message;
use crate::record::Record;
use crate::revision::{Procedure, Revision};
use crate::rota::Shift;
use crate::script::ScriptRun;
use crate::seating::{Contact, FloorRow, Presence, Seat, SeatRecord, SeatWait, Stay};
use crate::survey::{Improvement, Survey};
use crate::ticket::Ticket;
use crate::user::User;

/// The kinds of row there are. The order is the order of loading: a row comes after those it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Entity {
    /// A desk's revision in force.
    Desk,
    /// A colleague on a desk.
    User,
    /// A customer.
    Customer,
    /// A ticket.
    Ticket,
    /// A message or note.
    Message,
    /// A clock.
    Clock,
    /// An activity.
    Activity,
    /// A seat.
    Seat,
    /// A place in the seat line.
    SeatWait,
    /// A live chat or call.
    Contact,
    /// How somebody is there.
    Presence,
    /// A sitting in the seats' ledger.
    SeatRecord,
    /// A script as it goes at a ticket.
    ScriptRun,
    /// How somebody was there for a while.
    Stay,
    /// A shift of the rota.
    Shift,
    /// A revision of a desk's procedure: who made and approved it, and how it stands.
    Revision,
    /// The text of one.
    Procedure,
    /// A record that a pack declares.
    Record,
    /// What a customer was asked and answered; for those alone who read that (D6).
    Survey,
    /// What is to be better because of that; for the same.
    Improvement,
}

impl Entity {
    /// All of them, in the order of loading.
    pub const ALL: [Entity; 20] = [
        Entity::Desk,
        Entity::Revision,
        Entity::Procedure,
        Entity::User,
        Entity::Customer,
        Entity::Ticket,
        Entity::Message,
        Entity::Clock,
        Entity::Activity,
        Entity::Seat,
        Entity::SeatWait,
        Entity::Contact,
        Entity::Presence,
        Entity::SeatRecord,
        Entity::ScriptRun,
        Entity::Stay,
        Entity::Shift,
        Entity::Record,
        Entity::Survey,
        Entity::Improvement,
    ];

    /// Whether its rows go to those alone who read what customers answered, apart from everything else of the desk (D6).
    pub fn is_confided(self) -> bool {
        matches!(self, Entity::Survey | Entity::Improvement)
    }

    /// Its name in tables and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Entity::Desk => "desk",
            Entity::User => "user",
            Entity::Customer => "customer",
            Entity::Ticket => "ticket",
            Entity::Message => "message",
            Entity::Clock => "clock",
            Entity::Activity => "activity",
            Entity::Seat => "seat",
            Entity::SeatWait => "seat-wait",
            Entity::Contact => "contact",
            Entity::Presence => "presence",
            Entity::SeatRecord => "seat-record",
            Entity::ScriptRun => "script-run",
            Entity::Stay => "stay",
            Entity::Shift => "shift",
            Entity::Revision => "revision",
            Entity::Procedure => "procedure",
            Entity::Record => "record",
            Entity::Survey => "survey",
            Entity::Improvement => "improvement",
        }
    }

    /// The entity of that name.
    pub fn by_name(name: &str) -> Option<Entity> {
        Entity::ALL.into_iter().find(|entity| entity.name() == name)
    }
}

/// A row of any kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Row {
    /// A desk.
    Desk(Box<DeskRow>),
    /// A colleague.
    User(User),
    /// A customer.
    Customer(Customer),
    /// A ticket.
    Ticket(Box<Ticket>),
    /// A message or note.
    Message(Message),
    /// A clock.
    Clock(Clock),
    /// An activity.
    Activity(Activity),
    /// A seat.
    Seat(Seat),
    /// A place in the seat line.
    SeatWait(SeatWait),
    /// A live chat or call.
    Contact(Box<Contact>),
    /// How somebody is there.
    Presence(Presence),
    /// A sitting.
    SeatRecord(Box<SeatRecord>),
    /// A script as it goes.
    ScriptRun(Box<ScriptRun>),
    /// A stay.
    Stay(Stay),
    /// A shift.
    Shift(Box<Shift>),
    /// A revision.
    Revision(Box<Revision>),
    /// Its text.
    Procedure(Box<Procedure>),
    /// A record.
    Record(Box<Record>),
    /// A survey.
    Survey(Box<Survey>),
    /// An improvement.
    Improvement(Box<Improvement>),
}

impl Row {
    /// Which kind it is.
    pub fn entity(&self) -> Entity {
        match self {
            Row::Desk(_) => Entity::Desk,
            Row::User(_) => Entity::User,
            Row::Customer(_) => Entity::Customer,
            Row::Ticket(_) => Entity::Ticket,
            Row::Message(_) => Entity::Message,
            Row::Clock(_) => Entity::Clock,
            Row::Activity(_) => Entity::Activity,
            Row::Seat(_) => Entity::Seat,
            Row::SeatWait(_) => Entity::SeatWait,
            Row::Contact(_) => Entity::Contact,
            Row::Presence(_) => Entity::Presence,
            Row::SeatRecord(_) => Entity::SeatRecord,
            Row::ScriptRun(_) => Entity::ScriptRun,
            Row::Stay(_) => Entity::Stay,
            Row::Shift(_) => Entity::Shift,
            Row::Revision(_) => Entity::Revision,
            Row::Procedure(_) => Entity::Procedure,
            Row::Record(_) => Entity::Record,
            Row::Survey(_) => Entity::Survey,
            Row::Improvement(_) => Entity::Improvement,
        }
    }

    /// Its id as text. A colleague has one row a desk, and one presence; so desk and user name it together.
    pub fn id(&self) -> String {
        match self {
            Row::Desk(row) => row.id.clone(),
            Row::User(row) => format!("{}/{}", row.desk, row.id),
            Row::Customer(row) => row.id.to_string(),
            Row::Ticket(row) => row.id.to_string(),
            Row::Message(row) => row.id.to_string(),
            Row::Clock(row) => row.id.to_string(),
            Row::Activity(row) => row.id.to_string(),
            Row::Seat(row) => row.id.to_string(),
            Row::SeatWait(row) => row.id.to_string(),
            Row::Contact(row) => row.id.to_string(),
            Row::Presence(row) => format!("{}/{}", row.desk, row.user),
            Row::SeatRecord(row) => row.id.to_string(),
            Row::ScriptRun(row) => row.id.to_string(),
            Row::Stay(row) => row.id.to_string(),
            Row::Shift(row) => row.id.to_string(),
            Row::Revision(row) => Revision::id_of(&row.desk, row.revision),
            Row::Procedure(row) => Revision::id_of(&row.row.id, row.row.revision),
            Row::Record(row) => row.id.to_string(),
            Row::Survey(row) => row.id.to_string(),
            Row::Improvement(row) => row.id.to_string(),
        }
    }

    /// The row as JSON, which is how it is stored and sent.
    pub fn to_doc(&self) -> String {
        serde_json::to_string(self).expect("rows have string keys and finite numbers")
    }

    /// A row of a known kind from JSON.
    ///
    /// # Errors
    /// The JSON is not such a row.
    pub fn from_doc(entity: Entity, doc: &str) -> Result<Row, serde_json::Error> {
        Ok(match entity {
            Entity::Desk => Row::Desk(serde_json::from_str(doc)?),
            Entity::User => Row::User(serde_json::from_str(doc)?),
            Entity::Customer => Row::Customer(serde_json::from_str(doc)?),
            Entity::Ticket => Row::Ticket(serde_json::from_str(doc)?),
            Entity::Message => Row::Message(serde_json::from_str(doc)?),
            Entity::Clock => Row::Clock(serde_json::from_str(doc)?),
            Entity::Activity => Row::Activity(serde_json::from_str(doc)?),
            Entity::Seat => Row::Seat(serde_json::from_str(doc)?),
            Entity::SeatWait => Row::SeatWait(serde_json::from_str(doc)?),
            Entity::Contact => Row::Contact(serde_json::from_str(doc)?),
            Entity::Presence => Row::Presence(serde_json::from_str(doc)?),
            Entity::SeatRecord => Row::SeatRecord(serde_json::from_str(doc)?),
            Entity::ScriptRun => Row::ScriptRun(serde_json::from_str(doc)?),
            Entity::Stay => Row::Stay(serde_json::from_str(doc)?),
            Entity::Shift => Row::Shift(serde_json::from_str(doc)?),
            Entity::Revision => Row::Revision(serde_json::from_str(doc)?),
            Entity::Procedure => Row::Procedure(serde_json::from_str(doc)?),
            Entity::Record => Row::Record(serde_json::from_str(doc)?),
            Entity::Survey => Row::Survey(serde_json::from_str(doc)?),
            Entity::Improvement => Row::Improvement(serde_json::from_str(doc)?),
        })
    }

    /// The row as the floor has it; nothing where it is of another kind.
    pub fn of_floor(self) -> Option<FloorRow> {
        Some(match self {
            Row::Seat(row) => FloorRow::Seat(row),
            Row::SeatWait(row) => FloorRow::Wait(row),
            Row::Contact(row) => FloorRow::Contact(*row),
            Row::Presence(row) => FloorRow::Presence(row),
            Row::SeatRecord(row) => FloorRow::Record(*row),
            Row::Stay(row) => FloorRow::Stay(row),
            Row::Desk(_)
            | Row::User(_)
            | Row::Customer(_)
            | Row::Ticket(_)
            | Row::Message(_)
            | Row::Clock(_)
            | Row::Activity(_)
            | Row::ScriptRun(_)
            | Row::Shift(_)
            | Row::Record(_)
            | Row::Survey(_)
            | Row::Improvement(_)
            | Row::Revision(_)
            | Row::Procedure(_) => return None,
        })
    }
}

impl From<FloorRow> for Row {
    fn from(row: FloorRow) -> Self {
        match row {
            FloorRow::Seat(row) => Row::Seat(row),
            FloorRow::Wait(row) => Row::SeatWait(row),
            FloorRow::Contact(row) => Row::Contact(Box::new(row)),
            FloorRow::Presence(row) => Row::Presence(row),
            FloorRow::Record(row) => Row::SeatRecord(Box::new(row)),
            FloorRow::Stay(row) => Row::Stay(row),
        }
    }
}

/// What [`decide`](crate::decide::decide) wants done. Rows are whole: the last one wins.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The row as it shall be.
    pub row: Row,
}

impl Change {
    /// Puts `row`.
    pub fn put(row: Row) -> Self {
        Change { row }
    }
}

/// A key to ask a fact by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A ticket by id.
    Ticket(crate::TicketId),
    /// A ticket's running clocks.
    RunningClocks(crate::TicketId),
    /// A customer by id.
    Customer(crate::CustomerId),
    /// The customers of a desk who are reached in this way.
    Reached {
        /// Desk id.
        desk: String,
        /// The way, as [`crate::account::Reach::way`] compares it.
        way: String,
    },
    /// A colleague on a desk.
    User {
        /// Desk id.
        desk: String,
        /// Who.
        user: crate::UserId,
    },
    /// How a colleague is there.
    Presence {
        /// Desk id.
        desk: String,
        /// Who.
        user: crate::UserId,
    },
    /// A message by id, only whether it exists.
    Message(Uuid),
    /// A live chat or call by id.
    Contact(crate::ContactId),
    /// A script run by id, only whether it exists.
    ScriptRun(crate::ScriptRunId),
    /// Every script run of a ticket.
    ScriptRuns(crate::TicketId),
    /// Every shift of somebody on a desk.
    Shifts {
        /// Desk id.
        desk: String,
        /// Whose.
        agent: crate::UserId,
    },
    /// A revision of a desk's procedure.
    Revision {
        /// Desk id.
        desk: String,
        /// Its number.
        revision: u32,
    },
    /// Every record of a customer.
    Records(crate::CustomerId),
    /// What a customer was asked, by id.
    Survey(crate::SurveyId),
    /// An improvement by id.
    Improvement(crate::ImprovementId),
}
