//! Acts on scripts. All but one become commands like any other; comparing an answer blind is asked of the server at
//! once or not at all (X4).

use std::sync::Arc;
use std::time::Duration;

use kursi_protocol::DoorRefusal;
use kursi_protocol::outbox::State;
use kursi_protocol::reach::ReachRequest;
use kursi_protocol::verify::{Said, VerifyOutcome, VerifyRequest};
use kursi_rules::account::Reach;
use kursi_rules::change::Entity;
use kursi_rules::code::Code;
use kursi_rules::command::{AnswerVerdict, Command};
use kursi_rules::decide::{AnswerStepRefusal, ScriptRefusal};
use kursi_rules::script::{Input, ScriptRun};
use kursi_rules::ticket::Ticket;
use kursi_rules::{ScriptRunId, TicketId};
use kursi_store::{outbox, rows};
use uuid::Uuid;

use super::ticket::{enqueue, id};
use crate::entry::{Act, Fault, Sent};
use crate::fault::{AppFault, internal};
use crate::sync::TOKEN;
use crate::sync::predict::Along;
use crate::views::{Kept, covered, live_contact};
use crate::work::Work;

/// How long a comparison may take. The customer waits at the other end.
const PATIENCE: Duration = Duration::from_secs(8);

/// How long what was done before may take to reach the server; what is parked never does.
pub(crate) const ARRIVAL: Duration = Duration::from_secs(4);

/// Does an act on a script.
pub(super) async fn script(work: &Arc<Work>, act: Act) -> Result<Sent, Fault> {
    let command = match act {
        Act::StartScript { ticket, script } => {
            let ticket: TicketId = id(&ticket)?;
            let contact = live_contact(work, ticket).await?.map(|contact| contact.id);
            Command::StartScript { ticket, run: ScriptRunId(Uuid::now_v7()), script, contact }
        }
        Act::AnswerStep { ticket, run, step, choice, text, to } => {
            let (ticket, run): (TicketId, _) = (id(&ticket)?, run_id(&run)?);
            let text = uncovered(work, ticket, text).await?;
            free(work, ticket, run, &step, text.as_deref()).await?;
            let to = to.map(|to| id(&to)).transpose()?;
            let contact = live_contact(work, ticket).await?.map(|contact| contact.id);
            Command::AnswerStep { ticket, run, step, choice, text, to, contact }
        }
        Act::BackScript { ticket, run } => Command::BackScript { ticket: id(&ticket)?, run: run_id(&run)? },
        Act::JudgeAnswer { ticket, run, step, question, verdict } => {
            let (ticket, run) = (id(&ticket)?, run_id(&run)?);
            let contact = live_contact(work, ticket).await?.map(|contact| contact.id);
            let verdict = verdict_of(&verdict)?;
            Command::JudgeAnswer { ticket, run, step, question, verdict, contact }
        }
        Act::StopScript { ticket, run } => Command::StopScript { ticket: id(&ticket)?, run: run_id(&run)? },
        Act::CompareAnswer { ticket, run, step, question, said } => {
            return compare(work, &ticket, &run, step, question, said).await;
        }
        _ => return Err(AppFault::NotSignedIn.into()),
    };
    let ticket = command.ticket().map(|ticket| ticket.to_string()).unwrap_or_default();
    match enqueue(work, &command, Along::default()).await {
        // What has to be in the words is named as it is shown.
        Err(fault) if fault.code == not_cited() => {
            let loaded = work.desk()?;
            let mut conn = work.replica.conn().await?;
            let kept = Kept::of(&mut conn, &work.ws(), &ticket).await?;
            Err(match kept {
                Some(kept) => covered(&kept.secrets(loaded.of(&kept.ticket)?.1), fault),
                None => fault,
            })
        }
        sent => sent,
    }
}

fn not_cited() -> String {
    Code::from(AnswerStepRefusal::NotCited { value: String::new() }).code
}

/// What was written where masked values stood, with the values themselves (X14): they are said without being seen.
pub(super) async fn uncovered(
    work: &Work,
    ticket: TicketId,
    text: Option<String>,
) -> Result<Option<String>, Fault> {
    let Some(text) = text else { return Ok(None) };
    let loaded = work.desk()?;
    let mut conn = work.replica.conn().await?;
    let Some(kept) = Kept::of(&mut conn, &work.ws(), &ticket.to_string()).await? else {
        return Ok(Some(text));
    };
    let (_, desk) = loaded.of(&kept.ticket)?;
    Ok(Some(kept.secrets(desk).uncover(&text).into_owned()))
}

/// Asks the server whether an address or a number is another customer's already, where the step wants to know (B15, B16). It
/// is asked at once or not at all: without the line the step waits, and says why. The server judges the step itself again.
async fn free(
    work: &Work,
    ticket: TicketId,
    run: ScriptRunId,
    step: &str,
    text: Option<&str>,
) -> Result<(), Fault> {
    let loaded = work.desk()?;
    let (ws, mut conn) = (work.ws(), work.replica.conn().await?);
    let run = rows::get(&mut conn, &ws, Entity::ScriptRun, &run.to_string()).await?;
    let row = rows::get(&mut conn, &ws, Entity::Ticket, &ticket.to_string()).await?;
    drop(conn);
    let (Some(run), Some(row)) = (run, row) else { return Ok(()) };
    let run: ScriptRun = serde_json::from_str(&run).map_err(|error| internal(&error))?;
    let row: Ticket = serde_json::from_str(&row).map_err(|error| internal(&error))?;
    let (_, desk) = loaded.of(&row)?;
    let step = desk.scripting.script(&run.script).and_then(|script| script.step(step));
    let what = match step.filter(|step| step.free).and_then(|step| step.input) {
        Some(Input::Email) => Reach::Email,
        Some(Input::Phone) => Reach::Phone,
        _ => return Ok(()),
    };
    // What is malformed is said by the rules.
    let Some(value) = text.map(str::trim).filter(|text| what.fits(text)) else { return Ok(()) };
    let (server, desk) = {
        let profile = work.profile.read().expect("lock");
        (profile.server.clone(), profile.desk.clone())
    };
    let token = {
        let mut conn = work.outbox.conn().await?;
        outbox::meta_get(&mut conn, TOKEN).await?
    };
    let token = token.ok_or(DoorRefusal::SessionExpired)?;
    let request = ReachRequest { desk, customer: row.customer, what, value: value.to_owned() };
    request.way()?;
    let line = work.lines.to(&server)?.with_token(token);
    let reply =
        tokio::time::timeout(PATIENCE, line.reach(&request)).await.map_err(|_| AppFault::LineTimeout)??;
    work.heard_clock(reply.now, 0);
    match reply.taken {
        true => Err(Fault::from(Code::from(AnswerStepRefusal::Taken { value: value.to_owned() }))),
        false => Ok(()),
    }
}

fn run_id(text: &str) -> Result<ScriptRunId, Fault> {
    text.parse().map_err(|_| refused(ScriptRefusal::UnknownRun))
}

fn refused(refusal: ScriptRefusal) -> Fault {
    Fault::from(kursi_rules::code::Code::from(refusal))
}

fn verdict_of(name: &str) -> Result<AnswerVerdict, Fault> {
    let all = [AnswerVerdict::Right, AnswerVerdict::Wrong, AnswerVerdict::Skipped];
    let found = all.into_iter().find(|verdict| verdict.name() == name);
    found.ok_or_else(|| DoorRefusal::Malformed { field: "verdict".into() }.into())
}

/// Lets the server compare. What was done in the script before has to be there first: the server judges by what it
/// knows of the run. The changed run comes with the next frame.
async fn compare(
    work: &Arc<Work>,
    ticket: &str,
    run: &str,
    step: String,
    question: String,
    said: String,
) -> Result<Sent, Fault> {
    let (ticket_id, run) = (id(ticket)?, run_id(run)?);
    let contact =
        live_contact(work, ticket_id).await?.ok_or_else(|| refused(ScriptRefusal::ContactNeeded))?;
    let (server, desk) = {
        let profile = work.profile.read().expect("lock");
        (profile.server.clone(), profile.desk.clone())
    };
    let token = {
        let mut conn = work.outbox.conn().await?;
        outbox::meta_get(&mut conn, TOKEN).await?
    };
    let token = token.ok_or(DoorRefusal::SessionExpired)?;
    let asking = async {
        tokio::time::timeout(ARRIVAL, arrived(work, ticket)).await.map_err(|_| AppFault::Unsent)??;
        let request = VerifyRequest {
            desk,
            ticket: ticket_id,
            run,
            step,
            question,
            contact: contact.id,
            said: Said(said),
            deadline: Some(work.now() + PATIENCE.as_millis() as i64),
        };
        request.check()?;
        work.lines.to(&server)?.with_token(token).verify(&request).await
    };
    let reply = match tokio::time::timeout(PATIENCE, asking).await {
        Ok(reply) => reply?,
        Err(_) => return Err(AppFault::LineTimeout.into()),
    };
    work.heard_clock(reply.now, 0);
    match reply.outcome {
        VerifyOutcome::Done { matches, .. } => {
            Ok(Sent { ticket: Some(ticket.to_owned()), matches: Some(matches), ..Sent::default() })
        }
        VerifyOutcome::Refused { reason } => Err(reason.into()),
    }
}

/// Waits until the server has judged what is on its way about a ticket.
pub(crate) async fn arrived(work: &Work, ticket: &str) -> Result<(), Fault> {
    let mut changed = work.changed.subscribe();
    loop {
        {
            let pending = work.pending.read().expect("lock");
            let own = || pending.iter().filter(|entry| entry.ticket().as_deref() == Some(ticket));
            if own().any(|entry| matches!(entry.entry.state, State::Stale)) {
                // Nobody but the person lets it go.
                return Err(AppFault::Unsent.into());
            }
            if !own().any(|entry| matches!(entry.entry.state, State::Waiting)) {
                return Ok(());
            }
        }
        if !matches!(work.line(), crate::entry::LineState::Online) {
            let server = work.profile.read().expect("lock").server.clone();
            return Err(AppFault::LineUnreachable { server }.into());
        }
        work.push.notify_one();
        // Whoever lags behind has missed something and looks again.
        if let Err(tokio::sync::broadcast::error::RecvError::Closed) = changed.recv().await {
            return Err(AppFault::Unsent.into());
        }
    }
}
