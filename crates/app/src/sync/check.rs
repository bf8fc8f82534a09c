//! Comparing this machine's rows with the server's while the line holds, a part at a time, and mending what differs (K4). Nobody is
//! told but the log: what the person sees becomes what it should have been.

use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use kursi_protocol::check::{Check, Checked, Kind, MOST_EXCEPT, Mend, Span, Sum};
use kursi_protocol::cursor::Cursor;
use kursi_rules::change::{Entity, Row};
use kursi_store::check::{self, Checkable};
use kursi_store::replica;
use kursi_store::rows::RowDoc;

use super::line::Line;
use super::{apply, fill, index, predict};
use crate::entry::{Changed, Fault};
use crate::work::Work;

/// How fast it is gone through.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pace {
    /// How long a compared row makes wait.
    per_row: Duration,
    /// Before a part is compared again that changed meanwhile.
    again: Duration,
}

/// A thousand rows in a minute: a hundred thousand tickets are gone through in a shift, and a server with five hundred desks
/// compares a few parts a second.
const USUAL: Pace = Pace { per_row: Duration::from_millis(60), again: Duration::from_secs(5) };

/// From the end of one round to the next one.
const BETWEEN: Duration = Duration::from_secs(600);
/// How often in a row a part is compared that changes meanwhile, before it is left for the next round.
const TRIES: u32 = 3;

/// Compares round after round, from the moment the line holds. A fault never ends the line: whoever listens on it notices.
pub(super) async fn keep_checking(work: &Arc<Work>, line: &Line) -> Infallible {
    // What is compared is here whole; what lies beneath it is cleared away first.
    if let Err(fault) = fill::clear_replaced(work).await {
        tracing::info!(code = %fault.code, "what a filling replaced is not cleared away yet");
    }
    loop {
        for kind in Kind::all() {
            match kind_through(work, line, kind, USUAL).await {
                Ok(()) => {}
                // A server from before there was anything to compare.
                Err(fault) if fault.code == "not-found" => return std::future::pending().await,
                Err(fault) => tracing::info!(code = %fault.code, "rows were not compared; it is tried again"),
            }
        }
        tokio::time::sleep(BETWEEN).await;
    }
}

/// Compares everything once, without waiting in between. Answers how many rows were mended.
///
/// # Errors
/// The line or the door failed; what was compared before stays mended.
#[cfg(feature = "sim")]
pub(super) async fn once(work: &Arc<Work>, line: &Line) -> Result<u64, Fault> {
    let pace = Pace { per_row: Duration::ZERO, again: Duration::ZERO };
    let before = work.facts.lock().expect("lock").mended;
    for kind in Kind::all() {
        kind_through(work, line, kind, pace).await?;
    }
    Ok(work.facts.lock().expect("lock").mended - before)
}

/// Compares some kinds whole, without a pause, and mends what differs.
///
/// # Errors
/// The line or the door failed; what was compared before stays mended.
pub(super) async fn at_once(work: &Arc<Work>, line: &Line, kinds: &[Kind]) -> Result<(), Fault> {
    let pace = Pace { per_row: Duration::ZERO, again: Duration::from_millis(200) };
    for kind in kinds {
        kind_through(work, line, *kind, pace).await?;
    }
    Ok(())
}

/// All parts of one kind, one after the other.
async fn kind_through(work: &Arc<Work>, line: &Line, kind: Kind, pace: Pace) -> Result<(), Fault> {
    let (mut after, mut tries) = (String::new(), 0);
    loop {
        let Some(part) = here(work, kind, &after).await? else { return Ok(()) };
        let answer = line.check(&part.check).await?;
        let wait = pace.per_row * part.check.sum.rows;
        let asked_to = part.check.span.to.clone();
        let reached = match answer {
            Checked::Moved if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(pace.again).await;
                continue;
            }
            Checked::Same | Checked::Moved => asked_to,
            Checked::Differs { to, rows } => {
                let theirs =
                    rows.into_iter().map(|row| (row.entity, row.id, row.doc.get().to_owned())).collect();
                let to = to.or(asked_to);
                mend(work, &part, to.as_deref(), theirs).await?;
                to
            }
        };
        tokio::time::sleep(wait).await;
        tries = 0;
        match reached {
            Some(to) => after = to,
            None => return Ok(()),
        }
    }
}

/// A part as it is here.
struct Here {
    check: Check,
    rows: Vec<Checkable>,
}

/// The next part of a kind with its sum, read at one cursor; nothing where too much of it lies under predictions, or no replica is
/// here.
async fn here(work: &Work, kind: Kind, after: &str) -> Result<Option<Here>, Fault> {
    // Held from the first question to the last: nothing is applied in between.
    let mut conn = work.replica.conn().await?;
    let Some((epoch, at)) = replica::cursor(&mut conn).await? else { return Ok(None) };
    let except = match kind {
        Kind::Tickets => replica::shadow_owners(&mut conn).await?,
        _ => replica::shadowed(&mut conn, &kind.entities()).await?,
    };
    if except.len() > MOST_EXCEPT {
        return Ok(None);
    }
    let mut span = Span { after: after.to_owned(), to: None, except };
    let part = check::part(&mut conn, &work.ws(), None, kind, &span, kind.most()).await?;
    drop(conn);
    span.to = part.to;
    let sum = Sum::of(part.rows.iter().map(|(entity, id, doc)| (*entity, &**id, &**doc)));
    let tickets = part.rows.iter().filter(|(entity, ..)| *entity == Entity::Ticket);
    let tickets = tickets.map(|(_, id, _)| id.clone()).collect();
    Ok(Some(Here { check: Check { epoch, at, kind, span, tickets, sum }, rows: part.rows }))
}

/// The rows of a part up to `to`: the server may have given less than was compared, and what lies behind comes with the next part.
fn covered(part: &Here, to: Option<&str>) -> Vec<Checkable> {
    if to == part.check.span.to.as_deref() {
        return part.rows.clone();
    }
    let within = |id: &str| to.is_none_or(|to| id <= to);
    let row = |(entity, id, doc): &&Checkable| match (part.check.kind, entity) {
        (Kind::Tickets, Entity::Ticket) => within(id),
        (Kind::Tickets, _) => ticket_of(*entity, doc).is_some_and(|ticket| within(&ticket)),
        _ => within(id),
    };
    part.rows.iter().filter(row).cloned().collect()
}

/// Makes a part the server's, if nothing was applied or predicted there since it was compared.
async fn mend(work: &Arc<Work>, part: &Here, to: Option<&str>, theirs: Vec<Checkable>) -> Result<(), Fault> {
    let Check { epoch, at, kind, span, .. } = &part.check;
    let ours = covered(part, to);
    let mend = Mend::of(&ours, theirs);
    if mend.is_empty() {
        return Ok(());
    }
    let mut touched: BTreeSet<String> = BTreeSet::new();
    for (entity, id, doc) in ours.iter().filter(|(entity, id, _)| mend.gone.contains(&(*entity, id.clone())))
    {
        touched.extend(owner(*entity, id, doc));
    }
    touched.extend(mend.put.iter().filter_map(|(entity, id, doc)| owner(*entity, id, doc)));

    let writing = work.writing.lock().await;
    let (ws, desk_id) = (work.ws(), work.profile.read().expect("lock").desk.clone());
    let mut tx = work.replica.begin().await?;
    let cursor = replica::cursor(&mut tx).await?.map(|(epoch, at)| Cursor { epoch, at });
    let stands = cursor == Some(Cursor { epoch: epoch.clone(), at: *at });
    let shadows = match kind {
        Kind::Tickets => replica::shadow_owners(&mut tx).await?,
        _ => replica::shadowed(&mut tx, &kind.entities()).await?,
    };
    if !stands || shadows.iter().any(|id| !span.except.contains(id)) {
        // It is compared again in the next round.
        return Ok(());
    }
    // First out, whatever number stands at a row, then in.
    let all = mend.gone.iter().cloned().chain(mend.put.iter().map(|(entity, id, _)| (*entity, id.clone())));
    let out: Vec<RowDoc> = all.map(|(entity, id)| RowDoc { entity, id, doc: None }).collect();
    let put: Vec<RowDoc> = mend
        .put
        .iter()
        .map(|(entity, id, doc)| RowDoc { entity: *entity, id: id.clone(), doc: Some(doc.clone()) })
        .collect();
    let scope = format!("desk:{desk_id}");
    for docs in [&out, &put] {
        replica::put(&mut tx, &ws, &scope, *at, docs, kursi_words::fold::fold).await?;
    }
    if let Ok(loaded) = work.desk() {
        predict::place(&mut tx, &ws, &loaded, touched.iter().cloned().collect()).await?;
    }
    index::settle(&mut tx, &ws).await?;
    tx.commit().await?;
    drop(writing);
    work.index.notify_one();
    tracing::warn!(?kind, rows = mend.len(), "rows that were not the server's were mended");
    work.facts.lock().expect("lock").mended += mend.len() as u64;
    if matches!(kind, Kind::Few(Entity::Desk | Entity::User)) {
        work.load_desk().await?;
        apply::replace_all(work).await?;
        work.tell(Changed::Desk);
    }
    for id in touched {
        work.tell(Changed::Ticket { id });
    }
    work.tell(Changed::Queues);
    work.tell(Changed::Floor);
    work.tell(Changed::Surveys);
    Ok(())
}

/// The ticket that a row is, or is at.
fn owner(entity: Entity, id: &str, doc: &str) -> Option<String> {
    if entity == Entity::Ticket { Some(id.to_owned()) } else { ticket_of(entity, doc) }
}

/// The ticket that a row is at; nothing where it is at none, or cannot be read any more.
fn ticket_of(entity: Entity, doc: &str) -> Option<String> {
    match Row::from_doc(entity, doc).ok()? {
        Row::Message(row) => Some(row.ticket.to_string()),
        Row::Clock(row) => Some(row.ticket.to_string()),
        Row::Activity(row) => Some(row.ticket.to_string()),
        Row::ScriptRun(row) => Some(row.ticket.to_string()),
        _ => None,
    }
}
