//! A live request: asked now or not at all.

use std::sync::Arc;
use std::time::Duration;

use kursi_protocol::floor::{Ask, Deed, FloorOutcome, FloorRequest, OwnContact};
use kursi_rules::change::Entity;
use kursi_rules::command::{Command, Spoken};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{self, ReplyRefusal};
use kursi_rules::script::ScriptRun;
use kursi_rules::seating::{CallStep, Contact, PresenceState, SeatRefusal};
use kursi_rules::ticket::Ticket;
use kursi_rules::{ContactId, Millis, SeatId, TicketId};
use kursi_store::rows;
use uuid::Uuid;

use super::uptime::uptime;
use crate::acts::{ARRIVAL, reveal_called, sent};
use crate::entry::{Changed, Fault, FloorAsk, LineState, OwnContactFace, Sent};
use crate::fault::{AppFault, internal};
use crate::work::{Pending, Work};

/// How long an answer is waited for, milliseconds. Later the server does nothing.
const PATIENCE: i64 = 5_000;

/// How often it is looked whether a ticket has arrived.
const LOOK: Duration = Duration::from_millis(25);

pub(super) fn deadline(work: &Work) -> Millis {
    work.now() + PATIENCE
}

/// Asks what the person asked for.
///
/// # Errors
/// There is no line, or the floor says no and why; then nothing has changed.
pub(crate) async fn ask(work: &Arc<Work>, asked: FloorAsk) -> Result<Sent, Fault> {
    let (ask, contact) = to_ask(work, asked).await?;
    let called = called(work, &ask).await;
    request(work, ask).await?;
    if let Some((ticket, call, contact)) = called
        && let Err(fault) = reveal_called(work, ticket, &call, contact).await
    {
        // The number stays masked, and can be revealed by itself.
        tracing::debug!(code = %fault.code, "the number of a call was not revealed");
    }
    Ok(Sent { contact: contact.map(|id| id.to_string()), ..Sent::default() })
}

/// The step for which a call is asked for or accepted: its number is revealed by that (X14).
async fn called(work: &Work, ask: &Ask) -> Option<(TicketId, CallStep, ContactId)> {
    match ask {
        Ask::CallOut { contact } => Some((contact.ticket?, contact.call.clone()?, contact.id)),
        Ask::Accept { contact, .. } => {
            let row = contact_row(work, &contact.to_string()).await.ok()?;
            Some((row.ticket?, row.call?, row.id))
        }
        _ => None,
    }
}

/// Sends a request over the line that holds, and takes what the answer says of the seats.
///
/// # Errors
/// As [`ask`].
pub(super) async fn request(work: &Arc<Work>, ask: Ask) -> Result<(), Fault> {
    let line = work.line_now.lock().expect("lock").clone();
    let Some(line) = line.filter(|_| matches!(work.line(), LineState::Online)) else {
        return Err(AppFault::LineNeeded.into());
    };
    let desk = work.profile.read().expect("lock").desk.clone();
    let languages = languages(work);
    let _asking = work.asking.lock().await;
    let begun = uptime();
    let request = FloorRequest { desk, languages, deadline: Some(deadline(work)), ask };
    let patience = Duration::from_millis(PATIENCE as u64);
    let reply = tokio::time::timeout(patience, line.floor(&request))
        .await
        .map_err(|_| Fault::from(AppFault::LineTimeout))??;
    work.heard_clock(reply.now, 0);
    work.held.lock().expect("lock").heard(&reply, begun, lease(work));
    work.seated.notify_one();
    work.tell(Changed::Floor);
    match reply.outcome {
        FloorOutcome::Done => Ok(()),
        FloorOutcome::Refused { reason } => Err(reason.into()),
    }
}

/// How long a lease lasts on the desk, milliseconds.
fn lease(work: &Work) -> i64 {
    let loaded = work.desk().ok();
    let desk = loaded.as_ref().and_then(|loaded| loaded.desk());
    desk.and_then(|desk| desk.seating.as_ref()).map_or(0, |seating| seating.lease_ttl)
}

/// Languages in which the person answers: as they chose, otherwise those of the desk.
fn languages(work: &Work) -> Vec<String> {
    let chosen = work.answers_in.read().expect("lock").clone();
    let loaded = work.desk().ok();
    let desk = loaded.as_ref().and_then(|loaded| loaded.desk());
    let known: Vec<String> = desk.map(|desk| desk.languages.clone()).unwrap_or_default();
    if chosen.is_empty() { known } else { chosen }
}

async fn to_ask(work: &Work, asked: FloorAsk) -> Result<(Ask, Option<ContactId>), Fault> {
    let ask = match asked {
        FloorAsk::Take { channel } => Ask::Take { channel },
        FloorAsk::Wait { channel } => Ask::Wait { channel },
        FloorAsk::GiveUp { channel } => Ask::GiveUp { channel },
        FloorAsk::Leave { channel } => {
            let held = work.held.lock().expect("lock");
            let seat = held.of(&channel).ok_or_else(|| refused(SeatRefusal::LeaseOver))?;
            Ask::Leave { seat: seat.seat, fence: seat.fence }
        }
        FloorAsk::Online => Ask::Present { state: PresenceState::Online },
        FloorAsk::Break { reason } => Ask::Present { state: PresenceState::Break { reason } },
        FloorAsk::Start { contact } => {
            let contact = own(contact)?;
            let id = contact.id;
            return Ok((Ask::Start { contact }, Some(id)));
        }
        FloorAsk::CallOut { contact } => {
            let contact = own(contact)?;
            let id = contact.id;
            return Ok((Ask::CallOut { contact }, Some(id)));
        }
        FloorAsk::CallStep { ticket, run, step } => {
            let contact = call_of(work, &ticket, &run, step).await?;
            let id = contact.id;
            return Ok((Ask::CallOut { contact }, Some(id)));
        }
        FloorAsk::Accept { contact } => {
            let (contact, fence) = in_seat(work, &contact).await?;
            return Ok((Ask::Accept { contact, fence }, Some(contact)));
        }
        FloorAsk::Decline { contact } => {
            let (contact, fence) = in_seat(work, &contact).await?;
            Ask::Decline { contact, fence }
        }
        FloorAsk::End { contact } => {
            let (contact, fence) = in_seat(work, &contact).await?;
            Ask::End { contact, fence }
        }
        FloorAsk::HangUp { contact } => Ask::HangUp { contact: contact_id(&contact)? },
        FloorAsk::Finish { contact, outcome } => Ask::Finish { contact: contact_id(&contact)?, outcome },
        FloorAsk::Transfer { contact, to } => {
            let (contact, fence) = in_seat(work, &contact).await?;
            let to = to.parse().map_err(|_| refused(SeatRefusal::ColleagueNotSeated))?;
            Ask::Transfer { contact, fence, to }
        }
        FloorAsk::Link { contact, ticket } => {
            arrived(work, &ticket).await?;
            Ask::Link {
                contact: contact_id(&contact)?,
                ticket: ticket.parse().map_err(|_| Fault::from(AppFault::TicketNotHere))?,
            }
        }
        FloorAsk::Seat { user, channel, why } => {
            let user = user.parse().map_err(|_| refused(SeatRefusal::ColleagueNotSeated))?;
            Ask::Overrule { why, deed: Deed::Seat { user, channel } }
        }
        FloorAsk::ForceOut { seat, why } => {
            Ask::Overrule { why, deed: Deed::ForceOut { seat: seat_id(&seat)? } }
        }
        FloorAsk::Place { contact, seat, why } => {
            let deed = Deed::Place { contact: contact_id(&contact)?, seat: seat_id(&seat)? };
            Ask::Overrule { why, deed }
        }
    };
    Ok((ask, None))
}

/// Waits until a ticket that was opened here is at the server: what is asked live knows only what the server has.
async fn arrived(work: &Work, ticket: &str) -> Result<(), Fault> {
    let begun = uptime();
    loop {
        let opened_here = {
            let pending = work.pending.read().expect("lock");
            let opens =
                |own: &Pending| matches!(own.command, Some(Command::Create { .. })) && own.predicted();
            pending.iter().any(|own| opens(own) && own.ticket().as_deref() == Some(ticket))
        };
        if !opened_here {
            return Ok(());
        }
        if uptime().saturating_sub(begun).as_millis() as i64 > PATIENCE {
            return Err(AppFault::LineTimeout.into());
        }
        tokio::time::sleep(LOOK).await;
    }
}

fn refused(refusal: SeatRefusal) -> Fault {
    kursi_rules::code::Code::from(refusal).into()
}

fn contact_id(text: &str) -> Result<ContactId, Fault> {
    text.parse().map_err(|_| refused(SeatRefusal::UnknownContact))
}

fn seat_id(text: &str) -> Result<SeatId, Fault> {
    text.parse().map_err(|_| refused(SeatRefusal::UnknownSeat))
}

fn own(contact: OwnContactFace) -> Result<OwnContact, Fault> {
    let OwnContactFace { channel, brand, customer, language, ticket } = contact;
    let ticket = ticket.map(|id| id.parse().map_err(|_| Fault::from(AppFault::TicketNotHere))).transpose()?;
    let id = ContactId(Uuid::now_v7());
    Ok(OwnContact { id, channel, brand, customer_name: customer, language, ticket, call: None })
}

/// The call for which a script stands at a step (A18): whom, and from which brand, is told by the rows. What was done in
/// the script before has to be at the server first.
async fn call_of(work: &Work, ticket: &str, run: &str, step: String) -> Result<OwnContact, Fault> {
    let loaded = work.desk()?;
    let (ws, mut conn) = (work.ws(), work.replica.conn().await?);
    let row = rows::get(&mut conn, &ws, Entity::Ticket, ticket).await?.ok_or(AppFault::TicketNotHere)?;
    let row: Ticket = serde_json::from_str(&row).map_err(|error| internal(&error))?;
    let (_, desk) = loaded.of(&row)?;
    let customer = rows::get(&mut conn, &ws, Entity::Customer, &row.customer.to_string()).await?;
    let run = rows::get(&mut conn, &ws, Entity::ScriptRun, run).await?;
    drop(conn);
    let customer: Option<Customer> =
        customer.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?;
    let run: Option<ScriptRun> =
        run.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?;
    if let Some(code) = decide::may_call(desk, &row, run.as_ref(), &step) {
        return Err(code.into());
    }
    let Some(run) = run else { return Err(AppFault::TicketNotHere.into()) };
    let channel = desk.calls().ok_or_else(|| refused(SeatRefusal::NoSeats { channel: String::new() }))?;
    let of = customer.as_ref().and_then(|customer| customer.brand.as_ref());
    let brand = of.filter(|of| channel.brands.iter().any(|brand| brand.id == **of)).cloned();
    tokio::time::timeout(ARRIVAL, sent(work, ticket)).await.map_err(|_| Fault::from(AppFault::Unsent))??;
    Ok(OwnContact {
        id: ContactId(Uuid::now_v7()),
        channel: channel.id.clone(),
        brand,
        customer_name: row.customer_name,
        language: row.language,
        ticket: Some(row.id),
        call: Some(CallStep { run: run.id, step }),
    })
}

async fn contact_row(work: &Work, contact: &str) -> Result<Contact, Fault> {
    contact_id(contact)?;
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &work.ws(), Entity::Contact, contact).await?;
    drop(conn);
    let doc = doc.ok_or_else(|| refused(SeatRefusal::UnknownContact))?;
    serde_json::from_str(&doc).map_err(|error| internal(&error))
}

/// A contact with the fence of the seat in which it is, as this machine holds it.
async fn in_seat(work: &Work, contact: &str) -> Result<(ContactId, i64), Fault> {
    let row = contact_row(work, contact).await?;
    let fence = row.seat().and_then(|seat| work.held.lock().expect("lock").fence(seat));
    Ok((row.id, fence.ok_or_else(|| refused(SeatRefusal::LeaseOver))?))
}

/// Under which sitting words are said in a contact; nothing once the customer has gone and what follows is a reply on
/// the ticket like any other.
///
/// # Errors
/// There is no such contact, or the seat was lost.
pub(crate) async fn spoken(work: &Work, contact: &str) -> Result<Option<Spoken>, Fault> {
    let row = contact_row(work, contact).await?;
    if row.seat().is_none() && !row.is_waiting() && row.agent == Some(work.user()) {
        return Ok(None);
    }
    let fence = row.seat().and_then(|seat| work.held.lock().expect("lock").fence(seat));
    let fence = fence.ok_or_else(|| Fault::from(kursi_rules::code::Code::from(ReplyRefusal::SeatLost)))?;
    Ok(Some(Spoken { contact: row.id, fence }))
}
