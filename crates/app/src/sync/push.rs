//! Emptying the outbox: in order, in batches, each number once.

use std::sync::Arc;

use kursi_protocol::outbox::{Entry, State, aside, known, sendable, waiting};
use kursi_protocol::sync::{Push, PushEntry, PushReply};
use kursi_protocol::{BODY_LIMIT, PUSH_LIMIT};
use kursi_rules::Millis;
use kursi_store::outbox;
use serde_json::value::RawValue;

use super::apply;
use super::line::Line;
use crate::attach;
use crate::entry::{Changed, Fault};
use crate::fault::{AppFault, internal};
use crate::work::{Pending, Work};

/// What is sent in the place of a command that its writer gave up before it went.
const WITHDRAWN: &str = r#"{"verb":"withdrawn"}"#;

/// How often one command may be held for its files, one time after the other, before the line is given up for a while.
const MOST_HELD: u32 = 3;

/// Without a desk (and its pack) nothing grows old.
const NEVER: i64 = i64::MAX;

/// Pushes until nothing may go any more.
///
/// # Errors
/// The line or the door failed; everything stays in the outbox.
pub(super) async fn push_all(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let mut held = Held::default();
    loop {
        let (mut batch, known) = next_batch(work, Going::All).await?;
        if batch.is_empty() {
            return Ok(());
        }
        let mut lost = Vec::new();
        let ready = attach::ready(work, line, &batch, &mut lost).await?;
        batch.truncate(ready);
        let entries = batch.iter().map(to_wire).collect::<Result<Vec<_>, _>>()?;
        match line.push(&Push { entries, known, lost }).await {
            Ok(reply) => {
                work.heard_clock(reply.now, 0);
                apply::keep_outcomes(work, &reply.outcomes).await?;
                apply::settle(work).await?;
                if held.too_often(&reply) {
                    return Err(AppFault::LineTimeout.into());
                }
                attach::wanted(work, &reply.missing).await?;
            }
            Err(fault) => return Err(fault),
        }
    }
}

/// How often the command that comes next was held for its files.
#[derive(Debug, Default)]
struct Held {
    times: u32,
    /// The number before it.
    behind: u32,
}

impl Held {
    /// Whether it was held too often by now. Many commands after one another may each have to wait once, as after a restore that
    /// lost the files of all of them: then something goes on all the same.
    fn too_often(&mut self, reply: &PushReply) -> bool {
        if reply.last_n != self.behind {
            *self = Held { times: 0, behind: reply.last_n };
        }
        self.times = if reply.missing.is_empty() { 0 } else { self.times + 1 };
        self.times > MOST_HELD
    }
}

/// Takes what has grown old aside, with what builds on it, so that the rest goes on.
async fn set_aside(work: &Arc<Work>) -> Result<(), Fault> {
    let stale_after =
        work.desk().ok().and_then(|desk| desk.desk().map(|desk| desk.stale_after)).unwrap_or(NEVER);
    let writing = work.writing.lock().await;
    let entries: Vec<Entry> =
        work.pending.read().expect("lock").iter().map(|own| own.entry.entry()).collect();
    let moved = aside(&entries, work.now(), stale_after);
    if moved.is_empty() {
        return Ok(());
    }
    let mut tx = work.outbox.begin().await?;
    outbox::relocate(&mut tx, &moved).await?;
    tx.commit().await?;
    work.load_outbox().await?;
    drop(writing);
    work.tell(Changed::Outbox);
    work.tell(Changed::Session);
    Ok(())
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
    set_aside(work).await?;
    let (numbers, known) = {
        let pending = work.pending.read().expect("lock");
        let entries: Vec<Entry> = pending.iter().map(|own| own.entry.entry()).collect();
        let numbers = match going {
            Going::All => sendable(&entries, PUSH_LIMIT),
            Going::NotYetInEscrow => waiting(&entries),
        };
        (numbers, known(&entries))
    };
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

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::AttachmentId;

    #[test]
    fn k4_many_commands_that_wait_for_a_file_each_are_no_failure_and_one_that_waits_for_ever_is() {
        let reply = |last_n: u32, waits: bool| {
            let missing = if waits { vec![AttachmentId(uuid::Uuid::nil())] } else { Vec::new() };
            PushReply { outcomes: Vec::new(), missing, last_n, now: Millis(0) }
        };
        let mut held = Held::default();
        assert!((0..20).all(|n| !held.too_often(&reply(n, true))), "each of them goes after its file");
        let mut held = Held::default();
        let told: Vec<bool> = (0..5).map(|_| held.too_often(&reply(7, true))).collect();
        assert_eq!(told, [false, false, false, true, true]);
        assert!(!held.too_often(&reply(8, false)), "it went after all");
    }
}
