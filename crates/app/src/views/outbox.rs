use std::collections::{BTreeMap, BTreeSet};

use kursi_protocol::outbox::{PARKED, State};
use kursi_rules::change::Entity;
use kursi_rules::command::Command;
use kursi_rules::ticket::Ticket;
use kursi_store::rows;

use crate::entry::{Fault, OutboxEntry, OutboxState, OutboxView};
use crate::fault::internal;
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
    let mut conn = work.replica.conn().await?;
    let mut entries = Vec::new();
    for own in pending.into_iter().filter(|own| !own.entry.withdrawn) {
        let ticket: Option<Ticket> = match own.ticket() {
            Some(id) => match rows::get(&mut conn, &ws, Entity::Ticket, &id).await? {
                Some(doc) => Some(serde_json::from_str(&doc).map_err(|error| internal(&error))?),
                None => None,
            },
            None => None,
        };
        entries.push(face(own, ticket, &refused));
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
    let (text, subject) = match &own.command {
        Some(
            Command::Reply { text, .. }
            | Command::Note { text, .. }
            | Command::Remind { text, .. }
            | Command::Hear { text, .. },
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
    };
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
