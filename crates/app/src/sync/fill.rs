//! The first filling of the replica: newest first, resumable page by page, then catch-up from the head that
//! was noted at its start.

use std::sync::Arc;

use kursi_protocol::sync::BootstrapPage;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::queue;
use kursi_store::queues::PlaceRow;
use kursi_store::replica::{self, Indexes};
use kursi_store::sent::{self, Remembered};
use kursi_store::{Filling, outbox};
use tokio::task::JoinHandle;

use super::line::Line;
use crate::entry::{Changed, Fault, LineState};
use crate::fault::internal;
use crate::work::Work;

/// In the outbox, which outlives every replica: the lifetime of the server's database that this machine last knew.
const EPOCH: &str = "epoch";

/// Rows asked for at once.
const PAGE: u32 = 5_000;
/// Rows loaded in one transaction while there is something to look at; about ten milliseconds, so that views
/// and acts come in between.
const TURN: usize = 500;
/// The same where nothing is here yet. Rows land all over the indexes, and each transaction encrypts every page
/// that it touched: few large ones write a fraction of what many small ones do.
const FIRST_TURN: usize = 5_000;

/// Places of queues are written in order, and are short: so many more of them take a turn's time.
const PLACES: usize = 4;

/// Fills the replica.
///
/// # Errors
/// The line or a database failed; what is in the old tables stays usable, and the filling starts again.
pub(super) async fn fill(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let ws = work.ws();
    let desk_id = work.profile.read().expect("lock").desk.clone();
    let scope = format!("desk:{desk_id}");
    let (turn, indexes) = match super::apply::cursor(work).await? {
        None => (FIRST_TURN, Indexes::Last),
        Some(_) => (TURN, Indexes::First),
    };
    {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        replica::begin_fill(&mut tx, indexes).await?;
        tx.commit().await?;
    }
    let mut start: Option<(String, i64)> = None;
    let mut desk: Option<Desk> = None;
    let mut gathered = Filling::of(&desk_id);
    let (mut done, mut total) = (0u32, 0u32);
    for entity in Entity::ALL {
        let mut first = true;
        let mut asked = Some(ask(line, entity, None));
        while let Some(asking) = asked.take() {
            let page: BootstrapPage = asking.await.map_err(|error| internal(&error))??;
            // The next page is on the line while this one is written.
            asked = page.next.clone().map(|before| ask(line, entity, Some(before)));
            if start.is_none() {
                resume(work, &page).await?;
                start = Some((page.epoch.clone(), page.head));
            }
            if first {
                total += page.total;
                first = false;
            }
            for rows in page.rows.chunks(turn) {
                let rows: Vec<(String, i64, String)> =
                    rows.iter().map(|row| (row.id.clone(), row.seq, row.doc.get().to_owned())).collect();
                if entity == Entity::Desk {
                    desk = read_desk(&rows, &desk_id)?.or(desk);
                }
                let places = match (&desk, entity) {
                    (Some(desk), Entity::Ticket) => places(desk, &rows)?,
                    _ => Vec::new(),
                };
                let _writing = work.writing.lock().await;
                let mut tx = work.replica.begin().await?;
                let fold = kursi_words::fold::fold;
                replica::fill(&mut tx, &ws, &scope, entity, &rows, fold).await?;
                if !places.is_empty() {
                    gathered.take(&mut tx, &ws, &places).await?;
                }
                tx.commit().await?;
                drop(_writing);
                done += rows.len() as u32;
                work.set_line(LineState::Filling { done, total: total.max(done) });
            }
        }
    }
    loop {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        let more = gathered.write(&mut tx, &ws, turn * PLACES).await?;
        tx.commit().await?;
        if !more {
            break;
        }
    }
    let (epoch, head) = start.unwrap_or_default();
    {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        replica::finish_fill(&mut tx).await?;
        replica::set_cursor(&mut tx, &epoch, head).await?;
        tx.commit().await?;
    }
    work.load_desk().await?;
    // Pending commands were predicted on rows that are gone; they are judged again on the new ones.
    super::predict::reconcile(work).await?;
    for changed in [Changed::Desk, Changed::Queues, Changed::Outbox, Changed::Session] {
        work.tell(changed);
    }
    Ok(())
}

/// Another lifetime of the server's database: what it had taken from this machine and has lost goes again (K4). In the
/// outbox before anything is filled, so that whatever ends the program later, nothing is lost a second time.
async fn resume(work: &Work, page: &BootstrapPage) -> Result<(), Fault> {
    let mut tx = work.outbox.begin().await?;
    let known = outbox::meta_get(&mut tx, EPOCH).await?;
    if known.as_deref() == Some(page.epoch.as_str()) {
        return Ok(());
    }
    if known.is_some() {
        let remembered = Remembered { device: work.device(), last_n: page.last_n, born: page.born };
        let again = sent::resume(&mut tx, &remembered, retold).await?;
        tracing::warn!(again, "the server was put back from a backup; what it has lost goes again");
    }
    outbox::meta_put(&mut tx, EPOCH, &page.epoch).await?;
    tx.commit().await?;
    work.load_outbox().await
}

/// A command as it is said to a server that has lost it. A reply had gone out, whatever became of the seat it was written
/// in and of what colleagues have said since: that is judged no more.
fn retold(payload: &str) -> String {
    match serde_json::from_str(payload) {
        Ok(Command::Reply { ticket, message, text, template, .. }) => {
            let again = Command::Reply { ticket, message, text, template, spoken: None, seen: None };
            serde_json::to_string(&again).unwrap_or_else(|_| payload.to_owned())
        }
        _ => payload.to_owned(),
    }
}

/// Asks for a page, on a task of its own.
fn ask(line: &Line, entity: Entity, before: Option<String>) -> JoinHandle<Result<BootstrapPage, Fault>> {
    let line = line.clone();
    tokio::spawn(async move { line.bootstrap(entity, before.as_deref(), PAGE).await })
}

fn read_desk(rows: &[(String, i64, String)], wanted: &str) -> Result<Option<Desk>, Fault> {
    for (id, _, doc) in rows {
        if id == wanted {
            let row: DeskRow = serde_json::from_str(doc).map_err(|error| internal(&error))?;
            return Ok(row.read());
        }
    }
    Ok(None)
}

fn places(desk: &Desk, rows: &[(String, i64, String)]) -> Result<Vec<PlaceRow>, Fault> {
    rows.iter()
        .map(|(id, _, doc)| match Row::from_doc(Entity::Ticket, doc) {
            Ok(Row::Ticket(ticket)) => Ok(PlaceRow {
                ticket: id.clone(),
                desk: desk.id.clone(),
                places: queue::places(desk, &ticket),
            }),
            Ok(_) => Ok(PlaceRow { ticket: id.clone(), desk: desk.id.clone(), places: Vec::new() }),
            Err(error) => Err(internal(&error)),
        })
        .collect()
}
