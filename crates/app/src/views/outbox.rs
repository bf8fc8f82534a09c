use std::collections::{BTreeMap, BTreeSet};

use kursi_protocol::outbox::{PARKED, State};
use kursi_rules::command::Command;
use kursi_rules::course::Confirmation;
use kursi_rules::desk::Desk;
use kursi_rules::ticket::Ticket;

use super::mask::Kept;
use crate::entry::{Arg, Fault, OutboxEntry, OutboxState, OutboxView};
use crate::work::{Pending, Work};

/// Everything not yet accepted and everything refused.
pub(super) async fn outbox(work: &Work) -> Result<OutboxView, Fault> {
    let pending = work.pending.read().expect("lock").clone();
    let refused: Vec<u32> = pending
        .iter()
        .filter(|own| matches!(own.entry.state, State::Refused { .. }))
        .map(|own| own.entry.n)
        .collect();
    // The place of each: that of what it builds on, and after it its own.
    let numbers: BTreeSet<u32> = pending.iter().map(|own| own.entry.n).collect();
    let behind: BTreeMap<u32, u32> = pending
        .iter()
        .filter_map(|own| Some((own.entry.n, own.entry.depends_on.filter(|n| numbers.contains(n))?)))
        .collect();
    let ws = work.ws();
    // What was not sent stays, also when the desk has gone.
    let loaded = work.desk().ok();
    let desk = loaded.as_ref().and_then(|loaded| loaded.sound().ok());
    let mut conn = work.replica.conn().await?;
    let mut entries = Vec::new();
    for own in pending.into_iter().filter(|own| !own.entry.withdrawn) {
        let kept = match own.ticket() {
            Some(id) => Kept::of(&mut conn, &ws, &id).await?,
            None => None,
        };
        let judged = kept.as_ref().and_then(|kept| Some(loaded.as_ref()?.of(&kept.ticket).ok()?.1));
        let covered = judged.or(desk).and_then(|desk| masked(&own, kept.as_ref(), desk));
        let mut entry = face(own, kept.map(|kept| kept.ticket), &refused);
        if let Some(covered) = covered {
            (entry.text, entry.subject) = (covered.text, Some(covered.subject));
            if let (OutboxState::Refused { fault: shown }, Some(fault)) = (&mut entry.state, covered.fault) {
                *shown = fault;
            }
        }
        entries.push(entry);
    }
    drop(conn);
    let first: BTreeSet<u32> = refused.iter().copied().filter(|n| !behind.contains_key(n)).collect();
    entries.sort_by_key(|entry| {
        let root = behind.get(&entry.n).copied().unwrap_or(entry.n);
        let is_refused = first.contains(&root) || matches!(entry.state, OutboxState::Refused { .. });
        (!is_refused, root, entry.n)
    });
    Ok(OutboxView { entries })
}

/// Words and reason of an entry as they are shown, where masked values stand in them (X14). What was typed at a step is in no
/// row any more when the step was refused; it is covered as what it is.
fn masked(own: &Pending, kept: Option<&Kept>, desk: &Desk) -> Option<Covered> {
    let kept = kept?;
    let secrets = kept.secrets(desk);
    let typed = match &own.command {
        Some(Command::AnswerStep { run, step, text: Some(text), .. }) => {
            let run = kept.runs.iter().find(|known| known.id == *run);
            let step = run.and_then(|run| desk.scripting.script(&run.script)?.step(step));
            let mask = step.and_then(|step| desk.masking.as_ref()?.of_step(step));
            mask.map(|mask| (text, mask))
        }
        _ => None,
    };
    let cover = |text: &str| {
        let text = typed.map_or(text.to_owned(), |(typed, mask)| text.replace(typed, &mask.cover(typed)));
        secrets.cover(&text).into_owned()
    };
    let fault = match &own.entry.state {
        State::Refused { reason } => {
            let mut fault = Fault::from(reason.clone());
            for arg in fault.args.values_mut() {
                if let Arg::Text(text) = arg {
                    *text = cover(text);
                }
            }
            Some(fault)
        }
        _ => None,
    };
    Some(Covered { text: words(own).0.map(|text| cover(&text)), subject: cover(&kept.ticket.subject), fault })
}

/// An entry as it is shown.
struct Covered {
    text: Option<String>,
    subject: String,
    fault: Option<Fault>,
}

/// What is said by a command, and its subject where that is part of it.
fn words(own: &Pending) -> (Option<String>, Option<String>) {
    match &own.command {
        Some(
            Command::Reply { text, .. }
            | Command::Note { text, .. }
            | Command::Remind { text, .. }
            | Command::Hear { text, .. }
            | Command::FollowUp { text, .. }
            | Command::RecordImprovement { text, .. }
            | Command::Close { confirmed: Some(Confirmation::Said { text }), .. },
        ) => (Some(text.clone()), None),
        Some(Command::Raise { text, subject, .. } | Command::Escalate { text, subject, .. }) => {
            (Some(text.clone()), Some(subject.clone()))
        }
        Some(Command::AskPending { reason, .. } | Command::DeclinePending { reason, .. }) => {
            (Some(reason.clone()), None)
        }
        Some(Command::AnswerStep { text, .. }) => (text.clone(), None),
        Some(Command::Create { text, subject, .. }) => (Some(text.clone()), Some(subject.clone())),
        _ => (None, None),
    }
}

fn face(own: Pending, ticket: Option<Ticket>, refused: &[u32]) -> OutboxEntry {
    let state = match (&own.entry.state, own.entry.depends_on) {
        (State::Waiting, Some(behind)) if refused.contains(&behind) => {
            OutboxState::Parked { behind, asks: false }
        }
        (State::Waiting, Some(behind)) if own.entry.n >= PARKED => OutboxState::Parked { behind, asks: true },
        (State::Waiting, _) => OutboxState::Waiting,
        (State::Accepted, _) => OutboxState::Accepted,
        (State::Stale, _) => OutboxState::Stale,
        (State::Escrowed, _) => OutboxState::Escrowed,
        (State::Refused { reason }, _) => OutboxState::Refused { fault: reason.clone().into() },
    };
    let (text, subject) = words(&own);
    OutboxEntry {
        n: own.entry.n,
        verb: own.command.as_ref().map_or("unknown", |command| command.verb().name()).to_owned(),
        made_at: own.entry.made_at as f64,
        ticket: own.ticket(),
        number: ticket.as_ref().and_then(|ticket| ticket.number.clone()),
        subject: ticket.map(|ticket| ticket.subject).or(subject),
        text,
        state,
    }
}
