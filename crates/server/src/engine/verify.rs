//! Comparing what a customer says with the stored answer (X4). It is judged in the writer's transaction like every
//! command, so that two machines that ask at the same moment use no more tries than there are. The stored answer is
//! read here and goes nowhere.

use kursi_protocol::DoorRefusal;
use kursi_protocol::verify::{VerifyOutcome, VerifyReply, VerifyRequest};
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::command::AnswerVerdict;
use kursi_rules::decide::{Comparison, Context};
use kursi_rules::desk::Desk;
use kursi_rules::{CommandId, TicketId};
use kursi_store::judge::{Verdict, read};
use kursi_store::{Result, rows, server};
use uuid::Uuid;

use super::batch::Batch;
use super::job::VerifyJob;
use super::trail;
use crate::refusal::Refusal;
use crate::verify::matches;

/// Judges a comparison. A refusal is an answer like another: no try is used, and the person is told why.
pub(super) async fn verify(
    batch: &mut Batch<'_>,
    job: &VerifyJob,
) -> Result<std::result::Result<VerifyReply, Refusal>> {
    let request = &job.request;
    let Some(in_force) = batch.desks.get(batch.conn, &batch.tools.ws, &request.desk).await? else {
        return Ok(Err(DoorRefusal::DeskUnknown.into()));
    };
    let on = batch.overlay.ticket(batch.conn, request.ticket).await?;
    let (revision, desk) = match &on {
        Some(ticket) => in_force.book.of(ticket),
        None => (in_force.revision(), in_force.desk()),
    };
    let now = batch.now;
    let refused = |reason: Code| VerifyReply { outcome: VerifyOutcome::Refused { reason }, now };
    if request.deadline.is_some_and(|deadline| deadline < now) {
        return Ok(Ok(refused(DoorRefusal::TooLate.into())));
    }
    let comparison = Comparison {
        ticket: request.ticket,
        run: request.run,
        step: request.step.clone(),
        question: request.question.clone(),
        contact: request.contact,
        matches: compared(batch, desk, request).await?,
    };
    let context = Context {
        actor: Actor::Person { user: job.user, role: job.role.clone() },
        command: CommandId(Uuid::now_v7()),
        made_at: now,
        received_at: now,
        revision,
    };
    match batch.overlay.compare(batch.conn, desk, &comparison, &context).await? {
        Verdict::Done(rows) => {
            let outcome = outcome(desk, &rows, request);
            batch.keep(desk, rows).await?;
            let right = matches!(outcome, VerifyOutcome::Done { matches: true, .. });
            let deed = trail::of_comparison(job.user, &job.device, request, right);
            batch.trail.note(deed.with("command", context.command.to_string()));
            Ok(Ok(VerifyReply { outcome, now }))
        }
        Verdict::Refused(reason) => Ok(Ok(refused(reason))),
        Verdict::Unknown => {
            let status = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            Ok(Err(Refusal::failed(status, &"the rules did not come to an end")))
        }
    }
}

/// Whether it is the stored answer; nothing where none is stored, or there is no such ticket or question, which the
/// rules say in their own words.
async fn compared(batch: &mut Batch<'_>, desk: &Desk, request: &VerifyRequest) -> Result<Option<bool>> {
    let Some(question) = desk.scripting.question(&request.question) else { return Ok(None) };
    let Some(customer) = customer_of(batch, desk, request.ticket).await? else { return Ok(None) };
    let ws = batch.tools.ws.clone();
    let stored = server::answer_of(batch.conn, &ws, &customer, &request.question).await?;
    Ok(stored.map(|stored| matches(&request.said.0, &stored, question.kind)))
}

/// The customer of a ticket of the desk, as this transaction has it.
async fn customer_of(batch: &mut Batch<'_>, desk: &Desk, ticket: TicketId) -> Result<Option<String>> {
    let here = batch.overlay.rows().find_map(|row| match row {
        Row::Ticket(row) if row.id == ticket => Some(row.clone()),
        _ => None,
    });
    let found = match here {
        Some(row) => Some(row),
        None => match rows::get(batch.conn, &batch.tools.ws, Entity::Ticket, &ticket.to_string()).await? {
            Some(doc) => match read(Entity::Ticket, &doc)? {
                Row::Ticket(row) => Some(row),
                _ => None,
            },
            None => None,
        },
    };
    Ok(found.filter(|row| row.desk == desk.id).map(|row| row.customer.to_string()))
}

/// What the changed run says of the question.
fn outcome(desk: &Desk, rows: &[Row], request: &VerifyRequest) -> VerifyOutcome {
    let asked = rows.iter().find_map(|row| match row {
        Row::ScriptRun(run) => run
            .asked
            .iter()
            .find(|asked| asked.question == request.question && asked.contact == request.contact),
        _ => None,
    });
    let matches = asked.is_some_and(|asked| asked.verdict == Some(AnswerVerdict::Right));
    let tries = desk.scripting.verification.as_ref().map_or(0, |rule| rule.tries);
    let used = asked.map_or(tries, |asked| asked.tries);
    let tries_left = if matches { 0 } else { tries.saturating_sub(used) };
    VerifyOutcome::Done { matches, tries_left }
}
