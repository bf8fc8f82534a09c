//! The floor of a desk (X1, X2): live requests of agents, contacts that channels bring, and what only time moves.
//! All of them that wait go through one [`Floor`] in one transaction, so that nobody is let in by a count that
//! somebody else has changed.

use std::collections::BTreeMap;

use kursi_protocol::DoorRefusal;
use kursi_protocol::floor::{Ask, Deed, FloorOutcome, FloorReply, HeldSeat, OwnContact};
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::command::Command;
use kursi_rules::decide::{self, TicketRefusal};
use kursi_rules::desk::Desk;
use kursi_rules::seating::{Agent, Arrival, CallStep, Event, Floor, FloorChange, Overrule, SeatRefusal};
use kursi_rules::{CommandId, ContactId, FreshIds, Millis, TicketId, UserId, authority};
use kursi_store::{Result, floor, rows, server};
use uuid::Uuid;

use super::batch::Batch;
use super::intake;
use super::job::{ContactAnswer, ContactJob, FloorJob, GoneJob};
use super::trail;
use crate::refusal::Refusal;

/// A desk's floor in a transaction: as its steps have left it, and the rows that they changed.
#[derive(Debug, Default)]
pub(super) struct Live {
    pub(super) floor: Floor,
    /// By kind and id; no row where it is gone.
    pub(super) changed: BTreeMap<(Entity, String), Option<Row>>,
}

impl Live {
    fn note(&mut self, changes: Vec<FloorChange>) {
        for change in changes {
            let (key, row) = match change {
                FloorChange::Put(row) => {
                    let row = Row::from(row);
                    ((row.entity(), row.id()), Some(row))
                }
                FloorChange::Gone(wait) => ((Entity::SeatWait, wait.to_string()), None),
            };
            self.changed.insert(key, row);
        }
    }
}

/// Judges a live request. A refusal is an answer like another: nothing has changed, and the person is told.
pub(super) async fn ask(
    batch: &mut Batch<'_>,
    job: &FloorJob,
) -> Result<std::result::Result<FloorReply, Refusal>> {
    let Some(in_force) = batch.desks.get(batch.conn, &batch.tools.ws, &job.desk).await? else {
        return Ok(Err(DoorRefusal::DeskUnknown.into()));
    };
    let desk = in_force.desk();
    let late = job.deadline.is_some_and(|deadline| deadline < batch.now);
    let judged = match late {
        true => Err(DoorRefusal::TooLate.into()),
        false => match event(batch, desk, job).await? {
            Ok(event) => batch.step(desk, event, Some(&job.agent)).await?.map_err(Code::from),
            Err(code) => Err(code),
        },
    };
    let outcome = match judged {
        Ok(()) => FloorOutcome::Done,
        Err(reason) => FloorOutcome::Refused { reason },
    };
    let live = batch.live(&desk.id).await?;
    let seats = held(&live.floor, &job.agent);
    Ok(Ok(FloorReply { outcome, seats, now: batch.now }))
}

/// The seats of a person.
fn held(floor: &Floor, agent: &Agent) -> Vec<HeldSeat> {
    let mut held: Vec<HeldSeat> = floor
        .seats()
        .filter_map(|seat| Some((seat, seat.holder.as_ref().filter(|holder| holder.user == agent.user)?)))
        .map(|(seat, holder)| HeldSeat {
            seat: seat.id,
            channel: seat.channel.clone(),
            slot: seat.slot,
            fence: seat.fence,
            expires_at: holder.expires_at,
            here: holder.device == agent.device,
        })
        .collect();
    held.sort_by(|one, other| (&one.channel, one.slot).cmp(&(&other.channel, other.slot)));
    held
}

/// What a request means on the floor.
async fn event(
    batch: &mut Batch<'_>,
    desk: &Desk,
    job: &FloorJob,
) -> Result<std::result::Result<Event, Code>> {
    let agent = job.agent.clone();
    Ok(Ok(match job.ask.clone() {
        Ask::Take { channel } => Event::Take { agent, channel },
        // Nobody moves themselves up in a line: a wait has the priority that everybody has.
        Ask::Wait { channel } => Event::Wait { agent, channel, priority: 0 },
        Ask::GiveUp { channel } => Event::GiveUp { agent, channel },
        Ask::Renew { seat, fence } => Event::Renew { agent, seat, fence },
        Ask::Leave { seat, fence } => Event::Leave { agent, seat, fence },
        Ask::Present { state } => Event::Present { agent, state },
        Ask::Look { ticket: None, .. } => Event::Look { agent, at: None },
        Ask::Look { ticket: Some(ticket), writing } => match is_of(batch, desk, ticket).await? {
            true => Event::Look { agent, at: Some((ticket, writing)) },
            false => return Ok(Err(TicketRefusal::Unknown.into())),
        },
        Ask::Start { contact } => match arrival(batch, desk, contact).await? {
            Ok(contact) => Event::Start { agent, contact },
            Err(code) => return Ok(Err(code)),
        },
        Ask::CallOut { contact } => match arrival(batch, desk, contact).await? {
            Ok(contact) => Event::CallOut { agent, contact },
            Err(code) => return Ok(Err(code)),
        },
        Ask::Accept { contact, fence } => Event::Accept { agent, contact, fence },
        Ask::Decline { contact, fence } => Event::Decline { agent, contact, fence },
        Ask::End { contact, fence } => Event::End { agent, contact, fence },
        Ask::HangUp { contact } => match authority::may_hang_up(desk, &agent.role) {
            true => Event::HangUp { contact },
            false => return Ok(Err(SeatRefusal::NotAllowed { role: agent.role }.into())),
        },
        Ask::Finish { contact, outcome } => Event::Finish { agent, contact, outcome },
        Ask::Transfer { contact, fence, to } => Event::Transfer { agent, contact, fence, to },
        Ask::Link { contact, ticket } => match is_of(batch, desk, ticket).await? {
            true => Event::Link { agent, contact, ticket },
            false => return Ok(Err(TicketRefusal::Unknown.into())),
        },
        Ask::Overrule { why, deed } => {
            let deed = match deed {
                Deed::Seat { user, channel } => match colleague(batch, desk, user, &channel).await? {
                    Some(agent) => Overrule::Seat { agent, channel },
                    None => return Ok(Err(SeatRefusal::ColleagueNotSeated.into())),
                },
                Deed::ForceOut { seat } => Overrule::ForceOut { seat },
                Deed::Place { contact, seat } => Overrule::Place { contact, seat },
            };
            Event::Override { agent, why, deed }
        }
    }))
}

/// A contact that an agent begins. The floor knows only what is not over: one that was is looked for, since its
/// row would be written over. A ticket must be one of the desk.
async fn arrival(
    batch: &mut Batch<'_>,
    desk: &Desk,
    contact: OwnContact,
) -> Result<std::result::Result<Arrival, Code>> {
    let OwnContact { id, channel, brand, customer_name, language, ticket, call } = contact;
    let ws = batch.tools.ws.clone();
    if rows::get(batch.conn, &ws, Entity::Contact, &id.to_string()).await?.is_some() {
        return Ok(Err(SeatRefusal::ContactExists.into()));
    }
    if let Some(ticket) = ticket
        && !is_of(batch, desk, ticket).await?
    {
        return Ok(Err(TicketRefusal::Unknown.into()));
    }
    if let Some(call) = &call
        && let Some(code) = not_called(batch, desk, ticket, call).await?
    {
        return Ok(Err(code));
    }
    Ok(Ok(Arrival { id, channel, brand, customer_name, language, priority: 0, ticket, call }))
}

/// Why nobody is called for a step of a script (A18).
async fn not_called(
    batch: &mut Batch<'_>,
    desk: &Desk,
    ticket: Option<TicketId>,
    call: &CallStep,
) -> Result<Option<Code>> {
    let Some(ticket) = ticket else { return Ok(Some(TicketRefusal::Unknown.into())) };
    let row = decided(batch, Entity::Ticket, &ticket.to_string()).await?;
    let Some(Row::Ticket(ticket)) = row else { return Ok(Some(TicketRefusal::Unknown.into())) };
    let run = match decided(batch, Entity::ScriptRun, &call.run.to_string()).await? {
        Some(Row::ScriptRun(run)) => Some(run),
        _ => None,
    };
    Ok(decide::may_call(desk, &ticket, run.as_deref(), &call.step))
}

/// A row as this transaction has decided it, or as it was before.
async fn decided(batch: &mut Batch<'_>, entity: Entity, id: &str) -> Result<Option<Row>> {
    let here = batch.overlay.rows().find(|row| row.entity() == entity && row.id() == id);
    if let Some(row) = here {
        return Ok(Some(row.clone()));
    }
    let doc = rows::get(batch.conn, &batch.tools.ws, entity, id).await?;
    doc.map(|doc| kursi_store::judge::read(entity, &doc)).transpose()
}

async fn is_of(batch: &mut Batch<'_>, desk: &Desk, ticket: TicketId) -> Result<bool> {
    Ok(match decided(batch, Entity::Ticket, &ticket.to_string()).await? {
        Some(Row::Ticket(row)) => row.desk == desk.id,
        _ => false,
    })
}

/// Whom a supervisor seats: as they stand in the line, otherwise in their role and at the machine that was last
/// heard of. Nobody when they do not work on the desk, or at no machine.
async fn colleague(batch: &mut Batch<'_>, desk: &Desk, user: UserId, channel: &str) -> Result<Option<Agent>> {
    let live = batch.live(&desk.id).await?;
    if let Some(wait) = live.floor.waits().find(|wait| wait.user == user && wait.channel == channel) {
        return Ok(Some(wait.agent()));
    }
    let (ws, id) = (batch.tools.ws.clone(), user.to_string());
    let grants = server::grants_of(batch.conn, &ws, &id).await?;
    let role = grants.into_iter().find_map(|(of, role)| (of == desk.id).then_some(role));
    let devices = server::devices_of(batch.conn, &ws, &id).await?;
    let last = devices.into_iter().filter(|device| !device.revoked).max_by_key(|device| device.seen_at);
    let device = last.and_then(|device| device.device.parse().ok());
    Ok(role.zip(device).map(|(role, device)| Agent { user, device, role, languages: Vec::new() }))
}

/// Takes a contact that a channel brings, or says what became of it when it was taken before.
pub(super) async fn arrive(
    batch: &mut Batch<'_>,
    job: &ContactJob,
) -> Result<std::result::Result<ContactAnswer, Refusal>> {
    let ws = batch.tools.ws.clone();
    let seen = server::contact_seen(batch.conn, &ws, &job.desk, &job.channel, &job.external_id).await?;
    if let Some((hash, contact)) = seen {
        return Ok(match hash == job.hash {
            true => Ok(ContactAnswer { contact, repeated: true }),
            false => Err(DoorRefusal::IntakeConflict { external_id: job.external_id.clone() }.into()),
        });
    }
    let Some(in_force) = batch.desks.get(batch.conn, &ws, &job.desk).await? else {
        return Ok(Err(DoorRefusal::DeskUnknown.into()));
    };
    let ticket = match &job.ticket {
        None => None,
        Some(number) => match intake::ticket(batch, &job.desk, number).await? {
            Some(ticket) => Some(ticket),
            None => return Ok(Err(Refusal::of_rule(TicketRefusal::Unknown.into()))),
        },
    };
    let id = ContactId(Uuid::now_v7());
    let contact = Arrival {
        id,
        channel: job.channel.clone(),
        brand: job.brand.clone(),
        customer_name: job.customer_name.clone(),
        language: job.language.clone(),
        priority: job.priority,
        ticket,
        call: None,
    };
    if let Err(refusal) = batch.step(in_force.desk(), Event::Arrive { contact }, None).await? {
        return Ok(Err(Refusal::of_rule(refusal.into())));
    }
    let ContactJob { desk, channel, external_id, hash, .. } = job.clone();
    let taken = server::ContactIntake { desk, channel, external_id, hash, contact: id.to_string() };
    server::put_contact_intake(batch.conn, &ws, &taken).await?;
    batch.tally.taken += 1;
    Ok(Ok(ContactAnswer { contact: id.to_string(), repeated: false }))
}

/// A channel says that a customer has gone: whoever waits leaves the line, whoever is spoken with is wrapped up. A
/// contact that is over already stays as it is.
pub(super) async fn gone(
    batch: &mut Batch<'_>,
    job: &GoneJob,
) -> Result<std::result::Result<ContactAnswer, Refusal>> {
    let ws = batch.tools.ws.clone();
    let seen = server::contact_seen(batch.conn, &ws, &job.desk, &job.channel, &job.external_id).await?;
    let Some((_, contact)) = seen else {
        return Ok(Err(Refusal::of_rule(SeatRefusal::UnknownContact.into())));
    };
    let Some(in_force) = batch.desks.get(batch.conn, &ws, &job.desk).await? else {
        return Ok(Err(DoorRefusal::DeskUnknown.into()));
    };
    let id = contact.parse().map_err(|_| kursi_store::StoreError::failed("a contact's id is no UUID"))?;
    match batch.step(in_force.desk(), Event::HangUp { contact: id }, None).await? {
        Ok(()) => Ok(Ok(ContactAnswer { contact, repeated: false })),
        Err(SeatRefusal::UnknownContact | SeatRefusal::ContactOver) => {
            Ok(Ok(ContactAnswer { contact, repeated: true }))
        }
        Err(refusal) => Ok(Err(Refusal::of_rule(refusal.into()))),
    }
}

/// Lets fall what time has felled on a desk's floor, and moves both lines.
pub(super) async fn tick(batch: &mut Batch<'_>, desk: &str) -> Result<()> {
    let Some(in_force) = batch.desks.get(batch.conn, &batch.tools.ws, desk).await? else { return Ok(()) };
    // Time is never refused.
    let _ = batch.step(in_force.desk(), Event::Tick, None).await?;
    Ok(())
}

impl Batch<'_> {
    /// A desk's floor, loaded once a transaction, and not at all where nobody has written since this writer did.
    pub(super) async fn live(&mut self, desk: &str) -> Result<&mut Live> {
        if !self.floors.contains_key(desk) {
            let floor = match self.desks.take_floor(desk) {
                Some(known) => known,
                None => Floor::from_rows(floor::live(self.conn, &self.tools.ws, desk).await?),
            };
            self.floors.insert(desk.to_owned(), Live { floor, ..Live::default() });
        }
        Ok(self.floors.entry(desk.to_owned()).or_default())
    }

    /// One step on a desk's floor at the transaction's moment. What a person caused is a deed (X9); what a channel
    /// says and what only time moves is in the rows alone.
    async fn step(
        &mut self,
        desk: &Desk,
        event: Event,
        by: Option<&Agent>,
    ) -> Result<std::result::Result<(), SeatRefusal>> {
        let now = self.now;
        let live = self.live(&desk.id).await?;
        let mut ids = FreshIds::of(CommandId(Uuid::now_v7()));
        let told = event.clone();
        let changes = match live.floor.step(desk, event, now, &mut ids) {
            Ok(changes) => changes,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let deed = by.and_then(|agent| trail::of_step(agent, &desk.id, &told, &changes));
        live.note(changes);
        if let Some(deed) = deed {
            self.trail.note(deed);
        }
        Ok(Ok(()))
    }

    /// A command was done: the calls that were asked for and are not wanted any more, leave their line (A18).
    pub(super) async fn withdraw_calls(
        &mut self,
        desk: &Desk,
        command: &Command,
        rows: &[Row],
        by: &Agent,
    ) -> Result<()> {
        let Some((ticket, calls)) = decide::unwanted(desk, command, rows) else { return Ok(()) };
        // Nothing is refused that only ends what nobody makes.
        let _ = self.step(desk, Event::Withdraw { ticket, calls }, Some(by)).await?;
        Ok(())
    }

    /// When the floors of this transaction want to be looked at again.
    pub(super) fn dues(&self) -> Vec<(String, Option<Millis>)> {
        self.floors.iter().map(|(desk, live)| (desk.clone(), live.floor.next_due(self.now))).collect()
    }
}
