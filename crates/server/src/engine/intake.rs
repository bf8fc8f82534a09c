//! A customer's words from a channel (E1): taken once, however often they are delivered.

use kursi_protocol::DoorRefusal;
use kursi_rules::account::ways;
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::decide::{Context, TicketRefusal};
use kursi_rules::desk::Desk;
use kursi_rules::{CommandId, CustomerId, MessageId, Millis, TicketId};
use kursi_store::judge::{Verdict, read};
use kursi_store::{Result, rows, server};
use uuid::Uuid;

use super::batch::Batch;
use super::job::{Contact, IntakeAnswer, IntakeJob, Subject};
use super::trail;
use crate::refusal::Refusal;

/// Takes the message, or says what became of it when it was taken before.
pub(super) async fn intake(
    batch: &mut Batch<'_>,
    job: &IntakeJob,
) -> Result<std::result::Result<IntakeAnswer, Refusal>> {
    let ws = batch.tools.ws.clone();
    let seen = server::intake_seen(batch.conn, &ws, &job.desk, &job.channel, &job.external_id).await?;
    if let Some((hash, ticket, number)) = seen {
        return Ok(match hash == job.hash {
            true => Ok(IntakeAnswer { ticket, number, repeated: true }),
            false => Err(DoorRefusal::IntakeConflict { external_id: job.external_id.clone() }.into()),
        });
    }
    let Some(in_force) = batch.desks.get(batch.conn, &ws, &job.desk).await? else {
        return Ok(Err(DoorRefusal::DeskUnknown.into()));
    };
    if let Some(unknown) = job.answers.0.keys().find(|id| in_force.desk().scripting.question(id).is_none()) {
        let field = format!("customer.answers.{unknown}");
        return Ok(Err(DoorRefusal::IntakeMalformed { field }.into()));
    }
    let command = match &job.subject {
        Subject::New { subject, language, kind } => Command::Create {
            ticket: TicketId(Uuid::now_v7()),
            message: MessageId(Uuid::now_v7()),
            desk: job.desk.clone(),
            customer: customer(batch, job).await?,
            channel: job.channel.clone(),
            subject: subject.clone(),
            text: job.text.clone(),
            kind: kind.clone(),
            language: language.clone(),
            attachments: Vec::new(),
        },
        Subject::Ticket { number } => match ticket(batch, &job.desk, number).await? {
            Some(ticket) => Command::Receive {
                ticket,
                message: MessageId(Uuid::now_v7()),
                text: job.text.clone(),
                channel: job.channel.clone(),
                attachments: Vec::new(),
            },
            None => return Ok(Err(Refusal::of_rule(TicketRefusal::Unknown.into()))),
        },
    };
    let on = match command.ticket() {
        Some(ticket) => batch.overlay.ticket(batch.conn, ticket).await?,
        None => None,
    };
    let (revision, desk) = match &on {
        Some(ticket) => in_force.book.of(ticket),
        None => (in_force.revision(), in_force.desk()),
    };
    let received_at = job.received_at.map_or(batch.now, |at| Millis(at.0.clamp(0, batch.now.0)));
    let context = Context {
        actor: Actor::Channel { channel: job.channel.clone() },
        command: CommandId(Uuid::now_v7()),
        made_at: received_at,
        received_at,
        revision,
    };
    match batch.overlay.decide(batch.conn, desk, &command, &context).await? {
        Verdict::Done(rows) => {
            batch.happened(desk, &command, context.command, &rows).await?;
            let given = batch.keep(desk, rows).await?;
            let Some(ticket_id) = command.ticket() else { unreachable!("a channel writes on tickets alone") };
            remember(batch, in_force.desk(), job, ticket_id).await?;
            let number = match given {
                Some(number) => number,
                None => batch.number_of(ticket_id).await?.unwrap_or_default(),
            };
            let ticket = ticket_id.to_string();
            let IntakeJob { desk, channel, external_id, hash, .. } = job.clone();
            let (given, told) = (ticket.clone(), number.clone());
            let taken = server::Intake { desk, channel, external_id, hash, ticket: given, number: told };
            server::put_intake(batch.conn, &ws, &taken).await?;
            batch.tally.taken += 1;
            let deed = trail::of_command(format!("channel:{}", job.channel), &command)
                .with("command", context.command.to_string())
                .with("desk", &job.desk);
            batch.trail.note(deed);
            Ok(Ok(IntakeAnswer { ticket, number, repeated: false }))
        }
        Verdict::Refused(code) => Ok(Err(Refusal::of_rule(code))),
        Verdict::Unknown => {
            let status = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            Ok(Err(Refusal::failed(status, &"the rules did not come to an end")))
        }
    }
}

/// Keeps what the customer answers when they are verified (X4), apart from every row. Desk machines learn to which
/// questions there is an answer, and nothing else.
async fn remember(batch: &mut Batch<'_>, desk: &Desk, job: &IntakeJob, ticket: TicketId) -> Result<()> {
    if job.answers.0.is_empty() {
        return Ok(());
    }
    let ws = batch.tools.ws.clone();
    let owner = batch.overlay.rows().find_map(|row| match row {
        Row::Ticket(row) if row.id == ticket => Some(row.customer.to_string()),
        _ => None,
    });
    let Some(owner) = owner else { return Ok(()) };
    let answers: Vec<server::StoredAnswer> = desk
        .scripting
        .questions
        .iter()
        .filter_map(|question| {
            let text = job.answers.0.get(&question.id)?.clone();
            let (question, kind) = (question.id.clone(), question.kind.name().to_owned());
            Some(server::StoredAnswer { question, kind, text })
        })
        .collect();
    server::put_answers(batch.conn, &ws, &owner, &answers).await?;
    let here = batch.overlay.rows().find_map(|row| match row {
        Row::Customer(row) if row.id.to_string() == owner => Some(row.clone()),
        _ => None,
    });
    let known = match here {
        Some(row) => Some(row),
        None => match rows::get(batch.conn, &ws, Entity::Customer, &owner).await? {
            Some(doc) => match read(Entity::Customer, &doc)? {
                Row::Customer(row) => Some(row),
                _ => None,
            },
            None => None,
        },
    };
    if let Some(mut row) = known {
        row.stored.extend(answers.into_iter().map(|answer| answer.question));
        row.stored.sort_unstable();
        row.stored.dedup();
        batch.keep_beside(desk, Row::Customer(row));
    }
    Ok(())
}

/// The desk's customer who is reached this way; a new one where there is none. Of several nobody is guessed: the ticket says
/// that it may be of any of them, until an agent chooses.
async fn customer(batch: &mut Batch<'_>, job: &IntakeJob) -> Result<CustomerChoice> {
    let Contact { name, email, phone, language, country } = job.contact.clone();
    let ways = ways(email.as_deref(), phone.as_deref());
    let mut found: Vec<Vec<String>> = Vec::new();
    for way in ways {
        found.push(server::customers_by_contact(batch.conn, &batch.tools.ws, &job.desk, &[way]).await?);
    }
    found.retain(|known| !known.is_empty());
    // Whoever has both the address and the number is meant, also where others share one of them.
    let all: Vec<&String> = found.first().into_iter().flatten().collect();
    let mut both = all.iter().filter(|id| found.iter().all(|known| known.contains(id)));
    let sure = both.next().filter(|_| both.next().is_none());
    let parsed = |id: &&String| id.parse::<CustomerId>().ok();
    Ok(match (sure.copied().as_ref().and_then(parsed), all.first().and_then(parsed)) {
        (Some(id), _) => CustomerChoice::Known { id },
        (None, Some(id)) => CustomerChoice::OneOf { id },
        (None, None) => {
            let id = CustomerId(Uuid::now_v7());
            CustomerChoice::New { id, name, email, phone, language, country }
        }
    })
}

/// The desk's ticket of that number.
pub(super) async fn ticket(batch: &mut Batch<'_>, desk: &str, number: &str) -> Result<Option<TicketId>> {
    let here = batch.overlay.rows().find_map(|row| match row {
        Row::Ticket(known) if known.number.as_deref() == Some(number) => Some(known.clone()),
        _ => None,
    });
    let found = match here {
        Some(known) => Some(known),
        None => match rows::ticket_by_number(batch.conn, &batch.tools.ws, number).await? {
            Some(doc) => match read(Entity::Ticket, &doc)? {
                Row::Ticket(known) => Some(known),
                _ => None,
            },
            None => None,
        },
    };
    Ok(found.filter(|known| known.desk == desk).map(|known| known.id))
}
