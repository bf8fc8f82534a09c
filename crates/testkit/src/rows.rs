//! Plain rows to begin from; a test changes what it is about.

use kursi_rules::activity::{Activity, Deed};
use kursi_rules::change::Row;
use kursi_rules::clock::Clock;
use kursi_rules::customer::Customer;
use kursi_rules::desk::DeskRow;
use kursi_rules::message::{Author, Message, MessageKind};
use kursi_rules::queue::Place;
use kursi_rules::record::{Record, Value};
use kursi_rules::request::Request;
use kursi_rules::revision::{Procedure, Revision};
use kursi_rules::rota::Shift;
use kursi_rules::script::ScriptRun;
use kursi_rules::seating::{
    Contact, ContactState, Direction, Holder, Presence, PresenceState, Seat, SeatRecord, SeatWait, Stay,
};
use kursi_rules::survey::{Improvement, Survey};
use kursi_rules::ticket::Ticket;
use kursi_rules::user::User;
use kursi_rules::{
    ActivityId, ClockId, ContactId, CustomerId, DeviceId, ImprovementId, MessageId, Millis, RecordId,
    ScriptRunId, SeatId, SeatRecordId, SeatWaitId, SurveyId, TicketId, UserId,
};
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
        unsure: false,
        from: None,
        team: None,
        assignee: None,
        reason: None,
        awaiting_since: Some(at),
        due: None,
        created_at: at,
        updated_at: at,
        pending: None,
        resolved_at: None,
        replies: 0,
        last_replies: Vec::new(),
        request: None,
        course: Default::default(),
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
        brand: None,
        account: None,
        avatar: None,
        zone: None,
        stored: vec![],
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
        to: None,
        letter: None,
        template: None,
        attachments: Vec::new(),
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
        delegations: Vec::new(),
    }
}

/// The `n`th seat of the chat channel, held for a minute by the `n`th colleague.
pub fn seat(n: u32) -> Seat {
    let holder = Holder {
        user: user(n.into()).id,
        device: DeviceId(Ids::nth(6 * APART + u64::from(n))),
        languages: vec!["ar".into()],
        taken_at: START,
        renewed_at: START,
        expires_at: START + kursi_rules::time::MINUTE,
        idle_since: START,
        for_call: None,
    };
    let id = SeatId(Ids::nth(7 * APART + u64::from(n)));
    Seat { id, desk: DESK.into(), channel: "chat".into(), slot: n, fence: 1, holder: Some(holder) }
}

/// The `n`th colleague, waiting for a seat of the chat channel.
pub fn seat_wait(n: u64) -> SeatWait {
    SeatWait {
        id: SeatWaitId(Ids::nth(8 * APART + n)),
        desk: DESK.into(),
        channel: "chat".into(),
        user: user(n).id,
        device: DeviceId(Ids::nth(6 * APART + n)),
        role: "agent".into(),
        languages: vec![],
        since: START,
        priority: 0,
    }
}

/// The `n`th chat, in the contact line.
pub fn contact(n: u64) -> Contact {
    Contact {
        id: ContactId(Ids::nth(9 * APART + n)),
        desk: DESK.into(),
        channel: "chat".into(),
        direction: Direction::Inbound,
        brand: None,
        customer_name: format!("Noor Zaidi {n}"),
        language: "ar".into(),
        priority: 0,
        ticket: None,
        call: None,
        caller: None,
        state: ContactState::Waiting,
        since: START,
        front: false,
        offers: 0,
        passed: vec![],
        asked_by: None,
        agent: None,
        arrived_at: START,
        answered_at: None,
        ended_at: None,
        overruled: None,
    }
}

/// The `n`th colleague is there to work.
pub fn presence(n: u64) -> Presence {
    Presence {
        desk: DESK.into(),
        user: user(n).id,
        state: PresenceState::Online,
        since: START,
        looking: None,
    }
}

/// A sitting in a held seat that lasts.
///
/// # Panics
/// Nobody sits there.
pub fn seat_record(n: u64, seat: &Seat) -> SeatRecord {
    let holder = seat.holder.as_ref().expect("somebody sits there");
    SeatRecord {
        id: SeatRecordId(Ids::nth(10 * APART + n)),
        desk: seat.desk.clone(),
        seat: seat.id,
        channel: seat.channel.clone(),
        slot: seat.slot,
        fence: seat.fence,
        user: holder.user,
        device: holder.device,
        from: holder.taken_at,
        to: None,
        ended: None,
        seated_by: None,
        ended_by: None,
    }
}

/// The `n`th script run, just begun at a ticket.
pub fn script_run(n: u64, ticket: &Ticket) -> ScriptRun {
    ScriptRun {
        id: ScriptRunId(Ids::nth(11 * APART + n)),
        desk: ticket.desk.clone(),
        ticket: ticket.id,
        script: "sign-in-code".into(),
        revision: 1,
        by: Some(user(n).id),
        started_at: ticket.created_at,
        had: None,
        at: "account".into(),
        path: vec![],
        answers: Default::default(),
        asked: vec![],
        ended: None,
    }
}

/// The `n`th record of a customer.
pub fn record(n: u64, of: &Customer) -> Record {
    Record {
        id: RecordId(Ids::nth(12 * APART + n)),
        desk: DESK.into(),
        kind: "plan".into(),
        customer: of.id,
        of: None,
        state: "open".into(),
        fields: [("visits".to_owned(), Value::Count(5))].into(),
        tickets: Vec::new(),
        created_at: START,
        updated_at: START,
    }
}

/// The customer of a ticket was asked when it was closed, an hour after it was opened, and has not answered.
pub fn survey(n: u64, of: &Ticket) -> Survey {
    let asked_at = of.created_at + 3_600_000;
    Survey {
        id: SurveyId(Ids::nth(13 * APART + n)),
        desk: DESK.into(),
        ticket: of.id,
        number: of.number.clone(),
        revision: 1,
        language: of.language.clone(),
        token: format!("hash-{n}"),
        asked_at,
        expires_at: asked_at + 24 * 3_600_000,
        answered: None,
        replaced_at: None,
    }
}

/// The `n`th improvement, which is planned.
pub fn improvement(n: u64) -> Improvement {
    Improvement {
        id: ImprovementId(Ids::nth(14 * APART + n)),
        desk: DESK.into(),
        text: format!("پنجشنبه‌ها هم پاسخ بدهیم {n}"),
        question: Some("satisfied".into()),
        surveys: vec![SurveyId(Ids::nth(13 * APART + n))],
        due: None,
        by: user(1).id,
        at: START,
        done: None,
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
    Seat => |row| Row::Seat(row),
    SeatWait => |row| Row::SeatWait(row),
    Contact => |row| Row::Contact(Box::new(row)),
    Presence => |row| Row::Presence(row),
    SeatRecord => |row| Row::SeatRecord(Box::new(row)),
    ScriptRun => |row| Row::ScriptRun(Box::new(row)),
    Stay => |row| Row::Stay(row),
    Shift => |row| Row::Shift(Box::new(row)),
    Revision => |row| Row::Revision(Box::new(row)),
    Procedure => |row| Row::Procedure(Box::new(row)),
    Record => |row| Row::Record(Box::new(row)),
    Survey => |row| Row::Survey(Box::new(row)),
    Improvement => |row| Row::Improvement(Box::new(row)),
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

/// A request about a customer's ticket, on another one.
pub fn request(of: &Ticket, on: &Ticket) -> Request {
    Request {
        of: of.id,
        on: on.id,
        party: "brand-partner".into(),
        name: None,
        address: None,
        kind: "used-code".into(),
        fields: [("cards".to_owned(), vec!["7000-1199".to_owned()])].into(),
        raised_at: of.created_at,
        taken: Vec::new(),
        escalated: Vec::new(),
        last_at: None,
        lifted_at: None,
        answered_at: None,
        over_at: None,
    }
}
