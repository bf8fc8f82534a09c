//! Emptying the outbox: in order, in batches, each number once.

use std::sync::Arc;

use kursi_protocol::outbox::{Entry, State, grown_stale, known, sendable};
use kursi_protocol::sync::{Push, PushEntry};
use kursi_protocol::{BODY_LIMIT, PUSH_LIMIT};
use kursi_rules::Millis;
use kursi_store::outbox;
use serde_json::value::RawValue;

use super::apply;
use super::line::Line;
use crate::entry::{Changed, Fault};
use crate::fault::internal;
use crate::work::{Pending, Work};

/// What is sent in the place of a command that its writer gave up before it went.
const WITHDRAWN: &str = r#"{"verb":"withdrawn"}"#;

/// Without a desk (and its pack) nothing grows old.
const NEVER: i64 = i64::MAX;

/// Pushes until nothing may go any more.
///
/// # Errors
/// The line or the door failed; everything stays in the outbox.
pub(super) async fn push_all(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    loop {
        let (batch, known) = next_batch(work, Going::All).await?;
        if batch.is_empty() {
            return Ok(());
        }
        let entries = batch.iter().map(to_wire).collect::<Result<Vec<_>, _>>()?;
        match line.push(&Push { entries, known }).await {
            Ok(reply) => {
                work.heard_clock(reply.now, 0);
                apply::keep_outcomes(work, &reply.outcomes).await?;
                apply::settle(work).await?;
            }
            Err(fault) => return Err(fault),
        }
    }
}

/// Which entries are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Going {
    /// All that may go.
    All,
    /// Those among them that the server does not keep unread already.
    NotYetInEscrow,
}

/// What goes next, and up to which number outcomes are kept here.
pub(super) async fn next_batch(work: &Arc<Work>, going: Going) -> Result<(Vec<Pending>, u32), Fault> {
    let now = work.now();
    let stale_after =
        work.desk().ok().and_then(|desk| desk.desk.as_ref().map(|desk| desk.stale_after)).unwrap_or(NEVER);
    let (numbers, stale, known) = {
        let pending = work.pending.read().expect("lock");
        let entries: Vec<Entry> = pending
            .iter()
            .map(|own| Entry {
                n: own.entry.n,
                depends_on: own.entry.depends_on,
                made_at: Millis(own.entry.made_at),
                confirmed: own.entry.confirmed || own.entry.withdrawn,
                state: if own.entry.withdrawn { State::Waiting } else { own.entry.state.clone() },
            })
            .collect();
        let limit = if going == Going::All { PUSH_LIMIT } else { usize::MAX };
        let numbers = sendable(&entries, now, stale_after, limit);
        (numbers, grown_stale(&entries, now, stale_after), known(&entries))
    };
    if let Some(n) = stale {
        let mut conn = work.outbox.conn().await?;
        outbox::set_state(&mut conn, n, &State::Stale).await?;
        drop(conn);
        if let Some(own) = work.pending.write().expect("lock").iter_mut().find(|own| own.entry.n == n) {
            own.entry.state = State::Stale;
        }
        work.tell(Changed::Outbox);
        work.tell(Changed::Session);
    }
    let mut bytes = 0;
    let pending = work.pending.read().expect("lock");
    let batch = pending
        .iter()
        .filter(|own| numbers.contains(&own.entry.n))
        .filter(|own| going == Going::All || own.entry.state != State::Escrowed)
        .take(PUSH_LIMIT)
        .take_while(|own| {
            bytes += own.entry.payload.len() + 400;
            // The first one always goes, however long; the server says what it thinks of it.
            bytes <= BODY_LIMIT / 2 || bytes == own.entry.payload.len() + 400
        })
        .cloned()
        .collect();
    Ok((batch, known))
}

pub(super) fn to_wire(own: &Pending) -> Result<PushEntry, Fault> {
    let entry = &own.entry;
    let payload = if entry.withdrawn { WITHDRAWN } else { &entry.payload };
    Ok(PushEntry {
        n: entry.n,
        command_id: entry.command_id.parse().map_err(|error| internal(&error))?,
        v: entry.v,
        // Of the payload that was first written, also for a withdrawn one: if that had arrived after all, the
        // server knows it by this and answers with its outcome.
        hash: entry.hash.clone(),
        depends_on: entry.depends_on,
        desk: entry.desk.clone(),
        revision: entry.revision,
        made_at: Millis(entry.made_at),
        payload: RawValue::from_string(payload.to_owned()).map_err(|error| internal(&error))?,
    })
}
