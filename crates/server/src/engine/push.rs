//! A device's commands: numbered without holes, each judged once (K4).

use std::collections::HashMap;

use kursi_protocol::sync::{COMMAND_V, NumberedOutcome, Outcome, PushEntry, PushReply, payload_hash};
use kursi_protocol::upcast::{self, OLDEST_COMMAND_V};
use kursi_protocol::{DoorRefusal, PUSH_LIMIT};
use kursi_rules::authority::Actor;
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::{Code, Coded as _};
use kursi_rules::command::{Command, Verb};
use kursi_rules::decide::{Context, CreateRefusal, TicketRefusal};
use kursi_rules::seating::Agent;
use kursi_rules::{AttachmentId, Millis};
use kursi_store::judge::Verdict;
use kursi_store::{Result, rows, server};
use serde::Deserialize;

use super::attachment::Files;
use super::batch::{Batch, Outcomes};
use super::job::PushJob;
use super::trail;
use super::writer::Bad;
use crate::refusal::Refusal;

/// What the payload of a command says that its person took back before it was sent.
const WITHDRAWN: &str = "withdrawn";

#[derive(Deserialize)]
struct Probe {
    verb: String,
}

fn verb_of(payload: &str) -> Option<String> {
    serde_json::from_str::<Probe>(payload).ok().map(|probe| probe.verb)
}

/// Judges the commands of a push. A push that does not fit what this device sent before is turned away as a
/// whole, before anything of it is judged.
pub(super) async fn push(
    batch: &mut Batch<'_>,
    job: &PushJob,
    bad: &Bad,
) -> Result<std::result::Result<PushReply, Refusal>> {
    let ws = &batch.tools.ws;
    let sender = server::sender(batch.conn, ws, &job.device, &job.user.to_string()).await?;
    let Some((device, grants)) = sender else {
        return Ok(Err(DoorRefusal::SessionExpired.into()));
    };
    if device.revoked && !job.released {
        return Ok(Err(DoorRefusal::DeviceRevoked.into()));
    }
    if job.entries.len() > PUSH_LIMIT {
        return Ok(Err(DoorRefusal::Malformed { field: "entries".into() }.into()));
    }
    if !batch.outcomes.contains_key(&job.device) {
        let fresh = Outcomes { stored: Vec::new(), floor: device.made_at.max(device.created_at), known: 0 };
        batch.outcomes.insert(job.device.clone(), fresh);
    }
    let before = batch.outcomes[&job.device].stored.last().map_or(device.last_n, |(n, ..)| *n);

    if let Some(outcomes) = batch.outcomes.get_mut(&job.device) {
        // Nobody can have kept what has not been judged.
        outcomes.known = outcomes.known.max(job.known.min(before));
    }

    let mut answers: HashMap<u32, NumberedOutcome> = HashMap::new();
    let mut expected = None;
    for entry in &job.entries {
        let next = expected.unwrap_or(entry.n.clamp(1, before + 1));
        if entry.n != next {
            return Ok(Err(DoorRefusal::PushGap { expected: next }.into()));
        }
        expected = Some(next.saturating_add(1));
        if entry.n <= before {
            match repeated(batch, job, entry).await? {
                Some(outcome) => drop(answers.insert(entry.n, outcome)),
                None => return Ok(Err(DoorRefusal::ReplacedDevice.into())),
            }
        }
    }

    let grants: HashMap<String, String> = grants.into_iter().collect();
    let fresh: Vec<&PushEntry> = job.entries.iter().filter(|entry| entry.n > before).collect();
    let commands: Vec<_> = fresh.iter().map(|entry| read(entry)).collect();
    let given_up = |n: u32| bad.contains_key(&(job.device.clone(), n));
    let told = fresh.iter().zip(&commands).filter(|(entry, _)| !given_up(entry.n));
    let readable: Vec<&Command> = told.filter_map(|(_, command)| command.as_ref().ok()).collect();
    // One by one, each would cost a round trip while the whole workspace waits for the lock.
    batch.overlay.fetch(batch.conn, &readable).await?;
    let (mut missing, mut last_n) = (Vec::new(), before);
    for (entry, command) in fresh.into_iter().zip(commands) {
        let judged = match bad.get(&(job.device.clone(), entry.n)) {
            Some(reference) => refused(DoorRefusal::Failed { reference: reference.clone() }).into(),
            None => judge(batch, job, entry, command, &grants).await?,
        };
        let outcome = match judged {
            Judged::Done(outcome) => outcome,
            // Neither its number nor any after it is used up.
            Judged::Waits(files) => {
                missing = files;
                break;
            }
        };
        last_n = entry.n;
        match outcome {
            Outcome::Accepted => batch.tally.accepted += 1,
            Outcome::Refused { .. } => batch.tally.refused += 1,
        }
        let outcome = NumberedOutcome { n: entry.n, outcome, hash: None };
        answers.insert(entry.n, outcome.clone());
        if let Some(outcomes) = batch.outcomes.get_mut(&job.device) {
            outcomes.stored.push((entry.n, payload_hash(entry.payload.get()), outcome));
        }
    }
    let outcomes = job.entries.iter().filter_map(|entry| answers.remove(&entry.n)).collect();
    Ok(Ok(PushReply { outcomes, missing, last_n, now: batch.now }))
}

/// What came of looking at a command.
enum Judged {
    /// It was judged.
    Done(Outcome),
    /// It waits for these files.
    Waits(Vec<AttachmentId>),
}

impl From<Outcome> for Judged {
    fn from(outcome: Outcome) -> Self {
        Judged::Done(outcome)
    }
}

fn refused(reason: impl Into<Code>) -> Outcome {
    Outcome::Refused { reason: reason.into() }
}

/// The outcome under a used number; nothing when something else was under it, which is how a copied disk
/// shows. A command taken back after it had arrived keeps the outcome it had.
async fn repeated(
    batch: &mut Batch<'_>,
    job: &PushJob,
    entry: &PushEntry,
) -> Result<Option<NumberedOutcome>> {
    let same = |hash: &str| {
        hash == payload_hash(entry.payload.get())
            || verb_of(entry.payload.get()).is_some_and(|verb| verb == WITHDRAWN)
    };
    let here = batch.outcomes.get(&job.device).into_iter().flat_map(|outcomes| &outcomes.stored);
    if let Some((_, hash, outcome)) = here.clone().find(|(n, ..)| *n == entry.n) {
        return Ok(same(hash).then(|| outcome.clone()));
    }
    Ok(match server::result(batch.conn, &batch.tools.ws, &job.device, entry.n).await? {
        Some((hash, outcome)) if same(&hash) => Some(
            serde_json::from_str(&outcome)
                .map_err(|error| kursi_store::StoreError::unreadable("result", &error))?,
        ),
        _ => None,
    })
}

/// Judges one command. Whatever comes of it, its number is used up.
async fn judge(
    batch: &mut Batch<'_>,
    job: &PushJob,
    entry: &PushEntry,
    command: std::result::Result<Command, DoorRefusal>,
    grants: &HashMap<String, String>,
) -> Result<Judged> {
    // A device makes its commands in the order of their numbers, and none later than now.
    let floor = batch.outcomes.get(&job.device).map_or(0, |outcomes| outcomes.floor);
    let made_at = Millis(entry.made_at.0.clamp(floor.min(batch.now.0), batch.now.0));
    if let Some(outcomes) = batch.outcomes.get_mut(&job.device) {
        outcomes.floor = made_at.0;
    }
    if let Some(n) = entry.depends_on
        && depends_on_refused(batch, job, n).await?
    {
        return Ok(refused(DoorRefusal::DependsOnRefused { n }).into());
    }
    #[cfg(feature = "sim")]
    crate::sim::poisoned(entry.payload.get());
    let command = match command {
        Ok(command) => command,
        Err(refusal) => return Ok(refused(refusal).into()),
    };
    let Some(role) = grants.get(&entry.desk) else {
        // Whether there is such a desk is for those to know who have it.
        return Ok(refused(DoorRefusal::NotGranted).into());
    };
    let Some(in_force) = batch.desks.get(batch.conn, &batch.tools.ws, &entry.desk).await? else {
        return Ok(refused(DoorRefusal::DeskUnknown).into());
    };
    // What is about a ticket is judged by the ticket's own revision (E10).
    let on = match command.ticket() {
        Some(ticket) => batch.overlay.ticket(batch.conn, ticket).await?,
        None => None,
    };
    let (revision, desk) = match &on {
        Some(ticket) => in_force.book.of(ticket),
        None => (in_force.revision(), in_force.desk()),
    };
    let files = match super::attachment::here(batch, job, desk, &command).await? {
        Files::Here(files) => files,
        Files::Missing(files) => return Ok(Judged::Waits(files)),
        Files::Never(refusal) => return Ok(refused(refusal).into()),
    };
    let context = Context {
        actor: Actor::Person { user: job.user, role: role.clone() },
        command: entry.command_id,
        made_at,
        received_at: batch.now,
        revision,
    };
    match batch.overlay.decide(batch.conn, desk, &command, &context).await? {
        Verdict::Done(rows) => {
            if !batch.at_end_alone(!files.is_empty()) {
                super::attachment::name(batch, &command, &files).await?;
            }
            batch.happened(desk, &command, entry.command_id, &rows).await?;
            if let Some(by) = sitter(job, role) {
                batch.withdraw_calls(desk, &command, &rows, &by).await?;
            }
            let deed = trail::instead(trail::of_command(job.user.to_string(), &command), &rows);
            batch.keep(desk, rows).await?;
            let deed = deed
                .with("device", &job.device)
                .with("command", entry.command_id.to_string())
                .with("desk", &entry.desk)
                .with("made_at", made_at.0.to_string());
            batch.trail.note(deed);
            Ok(Outcome::Accepted.into())
        }
        Verdict::Refused(code) if already_there(batch, &command, &code).await? => {
            Ok(Outcome::Accepted.into())
        }
        Verdict::Refused(code) => Ok(refused(code).into()),
        Verdict::Unknown => {
            let reference = crate::refusal::reference();
            tracing::error!(reference, verb = command.verb().name(), "the rules did not come to an end");
            Ok(refused(DoorRefusal::Failed { reference }).into())
        }
    }
}

/// Who pushes, as the floor knows them.
fn sitter(job: &PushJob, role: &str) -> Option<Agent> {
    let device = job.device.parse().ok()?;
    Some(Agent { user: job.user, device, role: role.to_owned(), languages: Vec::new() })
}

/// Whether the very words of a command are there already: it came before under another name of a machine whose disk was
/// copied, or to a database that was put back since. Then it is done, and its writer need not be told that it is not.
async fn already_there(batch: &mut Batch<'_>, command: &Command, code: &Code) -> Result<bool> {
    let exists = [TicketRefusal::MessageExists.code(), CreateRefusal::Exists.code()];
    let Some((id, words)) = command.said().filter(|_| exists.contains(code)) else { return Ok(false) };
    let same = |row: &Row| match row {
        Row::Message(row) => {
            row.id == id && Some(row.ticket) == command.ticket() && row.text.trim() == words.trim()
        }
        _ => false,
    };
    if batch.overlay.rows().any(same) {
        return Ok(true);
    }
    let doc = rows::get(batch.conn, &batch.tools.ws, Entity::Message, &id.to_string()).await?;
    Ok(doc
        .map(|doc| kursi_store::judge::read(Entity::Message, &doc))
        .transpose()?
        .is_some_and(|row| same(&row)))
}

async fn depends_on_refused(batch: &mut Batch<'_>, job: &PushJob, n: u32) -> Result<bool> {
    let here = batch.outcomes.get(&job.device).into_iter().flat_map(|outcomes| &outcomes.stored);
    if let Some((.., outcome)) = here.clone().find(|(known, ..)| *known == n) {
        return Ok(matches!(outcome.outcome, Outcome::Refused { .. }));
    }
    let stored = server::result(batch.conn, &batch.tools.ws, &job.device, n).await?;
    Ok(stored
        .and_then(|(_, outcome)| serde_json::from_str::<NumberedOutcome>(&outcome).ok())
        .is_some_and(|outcome| matches!(outcome.outcome, Outcome::Refused { .. })))
}

/// The command in an entry.
fn read(entry: &PushEntry) -> std::result::Result<Command, DoorRefusal> {
    let payload = entry.payload.get();
    let malformed = |field: &str| DoorRefusal::Malformed { field: field.to_owned() };
    let verb = verb_of(payload).ok_or_else(|| malformed("payload.verb"))?;
    if verb == WITHDRAWN {
        return Err(DoorRefusal::CommandWithdrawn);
    }
    let known = serde_json::from_value::<Verb>(verb.into()).is_ok();
    let readable = (OLDEST_COMMAND_V..=COMMAND_V).contains(&entry.v);
    if !readable || !known {
        return Err(DoorRefusal::CommandUnknown);
    }
    // Of what was first written, not of today's form of it.
    if entry.hash != payload_hash(payload) {
        return Err(malformed("hash"));
    }
    if payload.contains("\\u0000") && has_nul(&serde_json::from_str(payload).unwrap_or_default()) {
        return Err(malformed("payload"));
    }
    let command = upcast::read(entry.v, payload).map_err(|_| malformed("payload"))?;
    match &command {
        Command::Create { desk, .. } if *desk != entry.desk => Err(malformed("payload.desk")),
        _ => Ok(command),
    }
}

/// Whether a text has the character at which databases end a text, or which they refuse.
fn has_nul(value: &serde_json::Value) -> bool {
    use serde_json::Value as V;
    match value {
        V::String(text) => text.contains('\0'),
        V::Array(values) => values.iter().any(has_nul),
        V::Object(fields) => fields.iter().any(|(key, value)| key.contains('\0') || has_nul(value)),
        V::Null | V::Bool(_) | V::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::CommandId;
    use serde_json::value::RawValue;

    fn entry(payload: &str) -> PushEntry {
        PushEntry {
            n: 1,
            command_id: CommandId(uuid::Uuid::now_v7()),
            v: COMMAND_V,
            hash: payload_hash(payload),
            depends_on: None,
            desk: "shop".into(),
            revision: 1,
            made_at: Millis(0),
            payload: RawValue::from_string(payload.to_owned()).unwrap(),
        }
    }

    fn code(payload: &str) -> String {
        read(&entry(payload)).map_or_else(|refusal| refusal.code().code, |_| "done".into())
    }

    #[test]
    fn payloads_are_told_apart() {
        let id = uuid::Uuid::now_v7();
        let note =
            |text: &str| format!(r#"{{"verb":"note","ticket":"{id}","message":"{id}","text":"{text}"}}"#);
        assert_eq!(code(&note("x")), "done");
        assert_eq!(code(r#"{"verb":"withdrawn"}"#), "command-withdrawn");
        assert_eq!(code(r#"{"verb":"teleport"}"#), "command-unknown");
        assert_eq!(code(r#"{"verb":"note"}"#), "request-malformed");
        assert_eq!(code("[]"), "request-malformed");
        assert_eq!(code(&note("\\u0000")), "request-malformed");
        assert_eq!(code(&note("\\\\u0000")), "done", "typed, not meant");
        let mut later = entry(&note("x"));
        later.v += 1;
        assert_eq!(read(&later), Err(DoorRefusal::CommandUnknown));
        later.v = OLDEST_COMMAND_V - 1;
        assert_eq!(read(&later), Err(DoorRefusal::CommandUnknown));
        later.v = OLDEST_COMMAND_V;
        assert!(read(&later).is_ok(), "of two programs ago");
        later.hash = "another".into();
        assert_eq!(read(&later), Err(DoorRefusal::Malformed { field: "hash".into() }));
    }
}
