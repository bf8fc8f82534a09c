//! The first filling of the replica: newest first, page by page, then catch-up from the head that was noted at its start. What
//! is written stays: a cut line and the end of the program cost a page at most.

use std::sync::Arc;

use kursi_protocol::DoorRefusal;
use kursi_protocol::sync::BootstrapPage;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::desk::DeskRow;
use kursi_rules::revision::Book;
use kursi_store::queues::PlaceRow;
use kursi_store::replica::{self, Indexes};
use kursi_store::sent::{self, Remembered};
use kursi_store::{Filling, outbox, purge};
use serde::{Deserialize, Serialize};
use tokio::task::JoinHandle;

use super::confided;
use super::line::Line;
use super::scopes::{self, Pace};
use crate::entry::{Changed, Fault, LineState};
use crate::fault::internal;
use crate::procedure;
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

/// Tickets whose places are taken up in one turn when a filling goes on.
const RECALLED: u32 = 5_000;

/// How far a filling is, in the replica with the rows that it has written, so that a cut line or the end of the program costs
/// no more than a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Stand {
    /// The program that began it: another one may have other tables.
    program: String,
    /// Desk that it is for.
    desk: String,
    /// Lifetime of the server's database.
    epoch: String,
    /// Its head when the filling began; catch up from here afterwards.
    head: i64,
    /// Which kind of row is asked for next, in the order of [`Entity::ALL`].
    kind: usize,
    /// Where its next page begins; nothing before its first.
    next: Option<String>,
    /// Rows written so far.
    done: u32,
    /// Rows there are, as far as it was told.
    total: u32,
}

impl Stand {
    /// Whether a page belongs to this filling: of the same lifetime, in which the change log still reaches back to its beginning.
    fn goes_on_with(&self, page: &BootstrapPage) -> bool {
        page.epoch == self.epoch && page.floor <= self.head
    }

    fn text(&self) -> Result<String, Fault> {
        serde_json::to_string(self).map_err(|error| internal(&error))
    }
}

/// Which program fills.
const PROGRAM: &str = env!("CARGO_PKG_VERSION");

/// Fills the replica, from where a filling that was cut had come to.
///
/// # Errors
/// The line or a database failed; what is in the old tables stays usable, and the filling goes on at the next turn.
pub(super) async fn fill(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let desk_id = work.profile.read().expect("lock").desk.clone();
    let turn = match super::apply::cursor(work).await? {
        None => FIRST_TURN,
        Some(_) => TURN,
    };
    // One copy of a page in the file for many changes to it, where nobody waits for the copying yet.
    if turn == FIRST_TURN {
        work.replica.copy_seldom(true).await?;
    }
    let (stand, mut gathered, asked) = match go_on(work, line, &desk_id).await? {
        Some(begun) => begun,
        None => begin(work, line, &desk_id, turn).await?,
    };
    let stand = load(work, line, stand, &mut gathered, asked, turn).await?;
    let ws = work.ws();
    // Nobody waits for it here; behind the lock every view would.
    gathered.sort();
    loop {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        let more = gathered.write(&mut tx, &ws, turn * PLACES).await?;
        tx.commit().await?;
        if !more {
            break;
        }
    }
    {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        replica::finish_fill(&mut tx).await?;
        replica::set_cursor(&mut tx, &stand.epoch, stand.head).await?;
        replica::meta_put(&mut tx, confided::FILLED.0, confided::FILLED.1).await?;
        tx.commit().await?;
    }
    work.replica.copy_seldom(false).await?;
    work.load_desk().await?;
    // Pending commands were predicted on rows that are gone; they are judged again on the new ones.
    super::predict::reconcile(work).await?;
    for changed in [Changed::Desk, Changed::Queues, Changed::Outbox, Changed::Session] {
        work.tell(changed);
    }
    // Afterwards, and in turns: a filling is not kept by it.
    work.index.notify_one();
    Ok(())
}

/// Deletes what the last filling replaced, in turns that let views and acts in between.
///
/// # Errors
/// The database failed; what is left is deleted the next time.
pub(super) async fn clear_replaced(work: &Work) -> Result<(), Fault> {
    let mut pace = Pace::new();
    loop {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        let more = purge::replaced_turn(&mut tx, pace.rows()).await?;
        tx.commit().await?;
        if !more {
            return Ok(());
        }
        pace.next();
    }
}

/// The same, and what is left of a filling that was given up.
async fn clear(work: &Work) -> Result<(), Fault> {
    clear_replaced(work).await?;
    let mut pace = Pace::new();
    loop {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        let more = purge::leftovers_turn(&mut tx, pace.rows()).await?;
        tx.commit().await?;
        if !more {
            return Ok(());
        }
        pace.next();
    }
}

/// A filling under way: how far it is, the places gathered, and the page that was asked for.
type Begun = (Stand, Filling, Option<BootstrapPage>);

/// Begins a filling with nothing.
async fn begin(work: &Arc<Work>, line: &Line, desk: &str, turn: usize) -> Result<Begun, Fault> {
    let page = ask(line, 0, None).await.map_err(|error| internal(&error))??;
    resume(work, &page).await?;
    let stand = Stand {
        program: PROGRAM.to_owned(),
        desk: desk.to_owned(),
        epoch: page.epoch.clone(),
        head: page.head,
        kind: 0,
        next: None,
        done: 0,
        total: 0,
    };
    let indexes = if turn == FIRST_TURN { Indexes::Last } else { Indexes::First };
    clear(work).await?;
    let _writing = work.writing.lock().await;
    let mut tx = work.replica.begin().await?;
    replica::begin_fill(&mut tx, indexes).await?;
    // Also where the rows were taken away and the desk was the person's after all.
    replica::meta_put(&mut tx, scopes::HERE, desk).await?;
    replica::filling_stands_at(&mut tx, &stand.text()?).await?;
    tx.commit().await?;
    Ok((stand, Filling::of(desk), Some(page)))
}

/// Goes on with a filling that was cut, if the server can go on with it; nothing when it begins again.
async fn go_on(work: &Arc<Work>, line: &Line, desk: &str) -> Result<Option<Begun>, Fault> {
    let stored = replica::filling_stands(&mut *work.replica.conn().await?).await?;
    let Some(stand) = stored.and_then(|text| serde_json::from_str::<Stand>(&text).ok()) else {
        return Ok(None);
    };
    if stand.program != PROGRAM || stand.desk != desk {
        return Ok(None);
    }
    let mut page = None;
    // Whether the server has had another life since is told by a page; where none is left to ask for, by the next frame.
    if stand.kind < Entity::ALL.len() {
        let asked = ask(line, stand.kind, stand.next.clone()).await.map_err(|error| internal(&error))?;
        match asked {
            Ok(next) if stand.goes_on_with(&next) => page = Some(next),
            Ok(_) => return Ok(None),
            // The server was updated, and pages begin elsewhere now.
            Err(fault) if fault.code == "request-malformed" => return Ok(None),
            Err(fault) => return Err(fault),
        }
    }
    tracing::info!(done = stand.done, "a filling goes on");
    let (ws, mut gathered, mut after) = (work.ws(), Filling::of(desk), String::new());
    {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        Filling::unwrite(&mut tx).await?;
        tx.commit().await?;
    }
    while let Some(last) = gathered.recall(&mut *work.replica.conn().await?, &ws, &after, RECALLED).await? {
        after = last;
    }
    Ok(Some((stand, gathered, page)))
}

/// Loads page after page, from the one that was asked for.
async fn load(
    work: &Arc<Work>,
    line: &Line,
    mut stand: Stand,
    gathered: &mut Filling,
    mut page: Option<BootstrapPage>,
    turn: usize,
) -> Result<Stand, Fault> {
    let ws = work.ws();
    let scope = format!("desk:{}", stand.desk);
    let mut book: Option<Book> = None;
    while let Some(&entity) = Entity::ALL.get(stand.kind) {
        let Some(here) = page.take() else { break };
        if !stand.goes_on_with(&here) {
            // The database was put back meanwhile, or the log no longer reaches back so far: the next turn begins again.
            return Err(DoorRefusal::LogCompacted.into());
        }
        if stand.next.is_none() {
            stand.total += here.total;
        }
        stand.next.clone_from(&here.next);
        if here.next.is_none() {
            stand.kind += 1;
        }
        // The next page is on the line while this one is written.
        let ahead = (stand.kind < Entity::ALL.len()).then(|| ask(line, stand.kind, stand.next.clone()));
        let turns = here.rows.len().div_ceil(turn);
        for (i, rows) in here.rows.chunks(turn).enumerate() {
            let rows: Vec<(String, i64, String)> =
                rows.iter().map(|row| (row.id.clone(), row.seq, row.doc.get().to_owned())).collect();
            if entity == Entity::Ticket && book.is_none() {
                book = book_filled(work, &stand.desk).await?;
            }
            let places = match (&book, entity) {
                (Some(book), Entity::Ticket) => places(book, &stand.desk, &rows)?,
                _ => Vec::new(),
            };
            stand.done += rows.len() as u32;
            let writing = work.writing.lock().await;
            let mut tx = work.replica.begin().await?;
            replica::fill(&mut tx, &ws, &scope, entity, &rows, kursi_words::fold::fold).await?;
            if !places.is_empty() {
                gathered.take(&mut tx, &ws, &places).await?;
            }
            if i + 1 == turns {
                // With the last of its rows: a page that was written in part is asked for again.
                replica::filling_stands_at(&mut tx, &stand.text()?).await?;
            }
            tx.commit().await?;
            drop(writing);
            work.set_line(LineState::Filling { done: stand.done, total: stand.total.max(stand.done) });
        }
        if let Some(ahead) = ahead {
            page = Some(ahead.await.map_err(|error| internal(&error))??);
        }
    }
    Ok(stand)
}

/// The desk's revisions as the filling has them: they come before the tickets.
async fn book_filled(work: &Work, id: &str) -> Result<Option<Book>, Fault> {
    let (ws, mut conn) = (work.ws(), work.replica.conn().await?);
    let doc = replica::filled_row(&mut conn, &ws, Entity::Desk, id).await?;
    let row: Option<DeskRow> =
        doc.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?;
    let Some(row) = row else { return Ok(None) };
    let revisions = replica::filled_rows(&mut conn, &ws, Entity::Revision).await?;
    let procedures = replica::filled_rows(&mut conn, &ws, Entity::Procedure).await?;
    let earlier = procedure::before(&row, &revisions, &procedures)?;
    Ok(procedure::book(&row, &earlier))
}

/// Asks in which life the server's database is, on a line that follows no desk, and takes up again what was lost with another
/// one. Whatever desk the machine has or has not, its own commands are told of.
///
/// # Errors
/// The line, the door or a database failed.
pub(super) async fn learn_life(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let page = line.bootstrap(Entity::Desk, None, 1).await?;
    resume(work, &page).await
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
    work.numbered_anew();
    work.load_outbox().await
}

/// A command as it is said to a server that has lost it. A reply had gone out, whatever became of the seat it was written
/// in and of what colleagues have said since: that is judged no more.
fn retold(payload: &str) -> String {
    match serde_json::from_str(payload) {
        Ok(Command::Reply { ticket, message, text, template, attachments, .. }) => {
            let (spoken, seen) = (None, None);
            let again = Command::Reply { ticket, message, text, template, spoken, seen, attachments };
            serde_json::to_string(&again).unwrap_or_else(|_| payload.to_owned())
        }
        _ => payload.to_owned(),
    }
}

/// Asks for a page of the `kind`th kind of row, on a task of its own.
fn ask(line: &Line, kind: usize, before: Option<String>) -> JoinHandle<Result<BootstrapPage, Fault>> {
    let (line, entity) = (line.clone(), Entity::ALL[kind]);
    tokio::spawn(async move { line.bootstrap(entity, before.as_deref(), PAGE).await })
}

fn places(book: &Book, of: &str, rows: &[(String, i64, String)]) -> Result<Vec<PlaceRow>, Fault> {
    rows.iter()
        .map(|(id, _, doc)| match Row::from_doc(Entity::Ticket, doc) {
            Ok(Row::Ticket(ticket)) => {
                Ok(PlaceRow { ticket: id.clone(), desk: of.to_owned(), places: book.places(&ticket) })
            }
            Ok(_) => Ok(PlaceRow { ticket: id.clone(), desk: of.to_owned(), places: Vec::new() }),
            Err(error) => Err(internal(&error)),
        })
        .collect()
}
