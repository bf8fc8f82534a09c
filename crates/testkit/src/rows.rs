//! Plain rows to begin from; a test changes what it is about.

use kursi_rules::activity::{Activity, Deed};
use kursi_rules::change::Row;
use kursi_rules::clock::Clock;
use kursi_rules::customer::Customer;
use kursi_rules::desk::DeskRow;
use kursi_rules::message::{Author, Message, MessageKind};
use kursi_rules::queue::Place;
use kursi_rules::ticket::Ticket;
use kursi_rules::user::User;
use kursi_rules::{ActivityId, ClockId, CustomerId, MessageId, Millis, TicketId, UserId};
use kursi_store::queues::PlaceRow;
use kursi_store::rows::RowDoc;

use crate::Ids;

/// The desk of all rows here.
pub const DESK: &str = "onecard";

/// When the first of them was made: a Sunday morning in 2026, 06:00 UTC.
pub const START: Millis = Millis(1_767_506_400_000);

/// Ids of different nouns stay apart.
const APART: u64 = 1_000_000_000;

/// The `n`th ticket, new, of the `n`th customer, a minute after the one before.
pub fn ticket(n: u64) -> Ticket {
    let at = START + i64::try_from(n).unwrap_or(i64::MAX).saturating_mul(60_000);
    Ticket {
        id: TicketId(Ids::nth(n)),
        desk: DESK.into(),
        revision: 1,
        number: None,
        subject: format!("البطاقة لا تعمل {n}"),
        language: "ar".into(),
        status: "new".into(),
        kind: None,
        channel: "mail".into(),
        customer: customer(n).id,
        customer_name: customer(n).name,
        assignee: None,
        reason: None,
        awaiting_since: Some(at),
        due: None,
        created_at: at,
        updated_at: at,
        pending: None,
        resolved_at: None,
        replies: 0,
    }
}

/// The `n`th customer.
pub fn customer(n: u64) -> Customer {
    Customer {
        id: CustomerId(Ids::nth(APART + n)),
        desk: DESK.into(),
        name: format!("Noor Zaidi {n}"),
        email: Some(format!("noor{n}@example.org")),
        phone: Some(format!("+9665{n:08}")),
        language: Some("ar".into()),
        country: Some("SA".into()),
    }
}

/// The `n`th message, from the customer, on a ticket.
pub fn message(n: u64, ticket: &Ticket, text: &str) -> Message {
    Message {
        id: MessageId(Ids::nth(2 * APART + n)),
        ticket: ticket.id,
        kind: MessageKind::Incoming,
        author: Author::Customer,
        text: text.into(),
        channel: ticket.channel.clone(),
        template: None,
        made_at: ticket.created_at,
        received_at: ticket.created_at,
    }
}

/// The `n`th clock, running for half an hour since its ticket was made.
pub fn clock(n: u64, ticket: &Ticket) -> Clock {
    let limit = 30 * kursi_rules::time::MINUTE;
    Clock {
        id: ClockId(Ids::nth(3 * APART + n)),
        ticket: ticket.id,
        target: "first-reply".into(),
        calendar: "always".into(),
        revision: 1,
        limit,
        started_at: ticket.created_at,
        due_at: ticket.created_at + limit,
        pauses: vec![],
        stopped_at: None,
    }
}

/// The `n`th activity: somebody opened the ticket.
pub fn activity(n: u64, ticket: &Ticket) -> Activity {
    Activity {
        id: ActivityId(Ids::nth(4 * APART + n)),
        ticket: ticket.id,
        actor: None,
        at: ticket.created_at,
        deed: Deed::Created,
    }
}

/// The `n`th colleague.
pub fn user(n: u64) -> User {
    User {
        id: UserId(Ids::nth(5 * APART + n)),
        desk: DESK.into(),
        name: format!("Sara {n}"),
        role: "agent".into(),
        active: true,
    }
}

/// A desk of a format that no program reads yet, so that no procedure has to be spelt out.
pub fn desk() -> DeskRow {
    DeskRow {
        id: DESK.into(),
        revision: 1,
        format: u32::MAX,
        desk: serde_json::Value::Null,
        words: Default::default(),
    }
}

/// A row as it is stored.
pub fn stored(row: impl Into<AnyRow>) -> RowDoc {
    let AnyRow(row) = row.into();
    RowDoc { entity: row.entity(), id: row.id(), doc: Some(row.to_doc()) }
}

/// The deletion of a row.
pub fn deleted(row: impl Into<AnyRow>) -> RowDoc {
    RowDoc { doc: None, ..stored(row) }
}

/// A row of any kind.
#[derive(Debug, Clone)]
pub struct AnyRow(pub Row);

macro_rules! any_row {
    ($($type:ty => |$row:ident| $make:expr),+ $(,)?) => {$(
        impl From<$type> for AnyRow {
            fn from($row: $type) -> Self {
                AnyRow($make)
            }
        }
        impl From<&$type> for AnyRow {
            fn from(row: &$type) -> Self {
                row.clone().into()
            }
        }
    )+};
}

any_row! {
    Ticket => |row| Row::Ticket(Box::new(row)),
    DeskRow => |row| Row::Desk(Box::new(row)),
    Customer => |row| Row::Customer(row),
    Message => |row| Row::Message(row),
    Clock => |row| Row::Clock(row),
    Activity => |row| Row::Activity(row),
    User => |row| Row::User(row),
}

/// A ticket's places: `(queue, owner, rank)`.
pub fn places(ticket: &Ticket, places: &[(&str, &str, i64)]) -> PlaceRow {
    let place = |&(queue, owner, rank): &(&str, &str, i64)| Place {
        queue: queue.to_owned(),
        owner: owner.to_owned(),
        rank,
    };
    PlaceRow {
        ticket: ticket.id.to_string(),
        desk: ticket.desk.clone(),
        places: places.iter().map(place).collect(),
    }
}
