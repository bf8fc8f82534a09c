//! Dealing with what was refused or grew old. No refused work disappears without its writer's hand (K4).

use std::sync::Arc;

use kursi_protocol::DoorRefusal;
use kursi_protocol::outbox::{Entry, Moved, PARKED, State, let_go};
use kursi_rules::change::Entity;
use kursi_rules::code::Coded as _;
use kursi_rules::command::{Command, Seen};
use kursi_rules::ticket::Ticket;
use kursi_store::outbox::{self, StoredDraft};
use kursi_store::rows;

use super::ticket::enqueue;
use crate::attach;
use crate::entry::{Changed, Fault, Sent};
use crate::fault::{AppFault, internal};
use crate::sync::predict::{self, Along};
use crate::work::{Pending, Work};

fn find(work: &Work, n: u32, wanted: impl Fn(&State) -> bool) -> Result<Pending, Fault> {
    let pending = work.pending.read().expect("lock");
    pending
        .iter()
        .find(|entry| entry.entry.n == n && !entry.entry.withdrawn && wanted(&entry.entry.state))
        .cloned()
        .ok_or_else(|| AppFault::EntryGone.into())
}

fn told(work: &Work, ticket: Option<String>) -> Sent {
    for changed in [Changed::Outbox, Changed::Session, Changed::Queues] {
        work.tell(changed);
    }
    if let Some(id) = &ticket {
        work.tell(Changed::Ticket { id: id.clone() });
    }
    Sent { ticket, ..Sent::default() }
}

/// Tries a refused command again under a new number; refused here, it stays as it was.
///
/// A reply that was held goes with what its writer knows by now: it is a word on the ticket and no more one of the
/// live contact it was written in, and the colleague's reply that held it has been seen beside it.
pub(super) async fn retry(work: &Arc<Work>, n: u32) -> Result<Sent, Fault> {
    let entry = find(work, n, |state| matches!(state, State::Refused { .. }))?;
    let behind = refused_behind(work, n);
    let mut command = entry.command.ok_or(AppFault::EntryGone)?;
    if let Command::Reply { ticket, spoken, seen, .. } = &mut command {
        let mut conn = work.replica.conn().await?;
        let doc = rows::get(&mut conn, &work.ws(), Entity::Ticket, &ticket.to_string()).await?;
        drop(conn);
        let row: Option<Ticket> =
            doc.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?;
        let newest = row.as_ref().and_then(|row| row.colleagues_reply(work.user()));
        *seen = Some(Seen { reply: newest.map(|newest| newest.message) });
        *spoken = None;
    }
    let sent = enqueue(work, &command, Along { draft: None, replaces: Some(n) }).await?;
    for own in behind {
        let Some(command) = &own.command else { continue };
        // One that is refused here stays as it was, with its reason, like any other.
        if let Err(fault) = enqueue(work, command, Along { draft: None, replaces: Some(own.entry.n) }).await {
            tracing::info!(code = %fault.code, "what built on a refused command did not go along");
        }
    }
    Ok(sent)
}

/// What was refused for nothing but that it builds on this one, in order.
fn refused_behind(work: &Work, n: u32) -> Vec<Pending> {
    let code = DoorRefusal::DependsOnRefused { n }.code().code;
    let behind = |own: &&Pending| {
        own.entry.depends_on == Some(n)
            && matches!(&own.entry.state, State::Refused { reason } if reason.code == code)
    };
    work.pending.read().expect("lock").iter().filter(behind).cloned().collect()
}

/// Gives a refused or old command up. The words of a reply or note go back to the draft, behind what stands
/// there, so that giving up a command never gives up what was written.
pub(super) async fn discard(work: &Arc<Work>, n: u32) -> Result<Sent, Fault> {
    let entry = find(work, n, |state| matches!(state, State::Refused { .. } | State::Stale))?;
    let ticket = entry.ticket();
    let written = entry.command.as_ref().and_then(Command::written);
    let words = written.and_then(|written| Some((written.draft?.name(), written)));
    if let (Some((kind, written)), Some(ticket)) = (words, &ticket) {
        let mut conn = work.outbox.conn().await?;
        let before = outbox::draft_get(&mut conn, ticket).await?.into_iter().find(|draft| draft.kind == kind);
        let (text, template) = match before {
            Some(before) => (format!("{}\n\n{}", before.text.trim_end(), written.text), before.template),
            None => (written.text.to_owned(), written.template.map(str::to_owned)),
        };
        let length = text.encode_utf16().count() as u32;
        let draft = StoredDraft {
            ticket: ticket.clone(),
            kind: kind.to_owned(),
            text,
            caret_start: length,
            caret_end: length,
            template,
            updated_at: work.now().0,
        };
        outbox::draft_put(&mut conn, &draft).await?;
        work.drafts.write().expect("lock").insert(ticket.clone());
    }
    let files = entry.command.as_ref().map(|command| command.attachments().to_vec()).unwrap_or_default();
    let draft = ticket.as_deref().zip(words.map(|(kind, _)| kind));
    attach::give_back(work, &files, draft).await?;
    if matches!(entry.entry.state, State::Refused { .. }) {
        remove(work, n).await?;
    } else if n >= PARKED {
        give_up_aside(work, n).await?;
        predict::again(work, ticket.iter().cloned().collect()).await?;
    } else {
        // Its number may be on the line already, and numbers go without holes: it is sent as withdrawn, and
        // the server says which of the two came first.
        let mut conn = work.outbox.conn().await?;
        outbox::withdraw(&mut conn, n).await?;
        drop(conn);
        if let Some(own) = work.pending.write().expect("lock").iter_mut().find(|own| own.entry.n == n) {
            own.entry.withdrawn = true;
        }
        predict::again(work, ticket.iter().cloned().collect()).await?;
        work.push.notify_one();
    }
    Ok(told(work, ticket))
}

/// Gives a command up that is aside. What builds on it can never be done: it is refused here, and stays until the person deals with
/// it.
async fn give_up_aside(work: &Work, n: u32) -> Result<(), Fault> {
    let writing = work.writing.lock().await;
    let reason = DoorRefusal::DependsOnRefused { n }.code();
    let behind: Vec<Moved> = {
        let pending = work.pending.read().expect("lock");
        let behind = pending.iter().map(|own| own.entry.entry()).filter(|own| own.depends_on == Some(n));
        let state = State::Refused { reason };
        behind
            .map(|own| {
                let (from, state) = (own.n, state.clone());
                Moved { from, to: from, depends_on: None, confirmed: own.confirmed, state }
            })
            .collect()
    };
    let mut tx = work.outbox.begin().await?;
    outbox::remove(&mut tx, n).await?;
    outbox::relocate(&mut tx, &behind).await?;
    tx.commit().await?;
    work.load_outbox().await?;
    drop(writing);
    Ok(())
}

/// Lets a command go that is aside, with what waits for it, under the numbers that come next.
async fn let_go_aside(work: &Work, n: u32) -> Result<(), Fault> {
    let writing = work.writing.lock().await;
    let entries: Vec<Entry> =
        work.pending.read().expect("lock").iter().map(|own| own.entry.entry()).collect();
    let mut tx = work.outbox.begin().await?;
    let last = outbox::next_n(&mut tx).await?.saturating_sub(1);
    outbox::relocate(&mut tx, &let_go(&entries, n, last)).await?;
    tx.commit().await?;
    work.load_outbox().await?;
    drop(writing);
    Ok(())
}

/// Lets a command go that grew old while the line was down.
pub(super) async fn send_stale(work: &Arc<Work>, n: u32) -> Result<Sent, Fault> {
    let entry = find(work, n, |state| matches!(state, State::Stale | State::Waiting))?;
    if n >= PARKED {
        let_go_aside(work, n).await?;
        work.push.notify_one();
        return Ok(told(work, entry.ticket()));
    }
    let mut conn = work.outbox.conn().await?;
    outbox::confirm(&mut conn, n).await?;
    outbox::set_state(&mut conn, n, &State::Waiting).await?;
    drop(conn);
    if let Some(own) = work.pending.write().expect("lock").iter_mut().find(|own| own.entry.n == n) {
        own.entry.confirmed = true;
        own.entry.state = State::Waiting;
    }
    work.push.notify_one();
    Ok(told(work, entry.ticket()))
}

async fn remove(work: &Work, n: u32) -> Result<(), Fault> {
    let mut conn = work.outbox.conn().await?;
    outbox::remove(&mut conn, n).await?;
    drop(conn);
    work.pending.write().expect("lock").retain(|entry| entry.entry.n != n);
    work.tell(Changed::Outbox);
    work.tell(Changed::Session);
    Ok(())
}
