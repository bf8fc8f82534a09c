//! The full-text index of the replica, made and kept in turns (X5). What a frame or a prediction changes is put into it in
//! their own transaction ([`settle`]); everything else is done here when nothing else is: the first making after a filling,
//! what a large frame left over, and merging.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kursi_store::{replica, search};
use kursi_words::search::{VERSION, terms};
use sqlx::AnyConnection;

use crate::entry::{Changed, Fault};
use crate::work::Work;

/// How long one transaction should take, so that views and acts come in between.
const TURN: Duration = Duration::from_millis(10);
/// Rows of one transaction: at first, at least and at most. Tickets are of very different lengths, so how many fit into a
/// turn is found out as it goes.
const ROWS: [u32; 3] = [50, 5, 1_000];
/// Rows that a frame or a command puts into the index itself; more than that follow in turns.
const AT_ONCE: u32 = 50;
/// How often the screen is told how far it is.
const TOLD: Duration = Duration::from_secs(1);

/// Puts what a transaction changed into the index, as its last step.
///
/// # Errors
/// The database failed; the caller rolls back.
pub(super) async fn settle(conn: &mut AnyConnection, ws: &str) -> Result<(), Fault> {
    search::settle(conn, ws, AT_ONCE, terms).await?;
    Ok(())
}

/// Looks after the index until the session is over.
pub(crate) async fn keep_index(work: Arc<Work>) {
    tokio::select! {
        never = keep(&work) => match never {},
        () = work.stopped() => {}
    }
}

async fn keep(work: &Arc<Work>) -> std::convert::Infallible {
    loop {
        if let Err(fault) = to_the_end(work).await {
            tracing::warn!(code = %fault.code, "the index for searching is made anew");
            // It has nothing that the rows do not have. If that fails as well, the database does.
            if let Err(fault) = begin(work).await {
                tracing::warn!(code = %fault.code, "the index for searching was not begun");
                work.index.notified().await;
            }
            continue;
        }
        work.index.notified().await;
    }
}

/// Does all there is to do.
///
/// # Errors
/// A database failed, or the index is damaged.
pub(crate) async fn to_the_end(work: &Arc<Work>) -> Result<(), Fault> {
    let [mut rows, least, most] = ROWS;
    let (mut told, mut any) = (Instant::now(), false);
    loop {
        let begun = Instant::now();
        let more = turn(work, rows).await?;
        let took = begun.elapsed();
        if took > TURN {
            rows = (rows / 2).max(least);
        } else if took < TURN / 2 {
            rows = (rows + rows / 4 + 1).min(most);
        }
        while merge(work).await? {}
        if !more {
            if any {
                work.tell(Changed::Search);
            }
            return Ok(());
        }
        any = true;
        if told.elapsed() > TOLD {
            told = Instant::now();
            work.tell(Changed::Search);
        }
    }
}

/// What waits for the index, then the next rows of its making. False when there is nothing to do.
async fn turn(work: &Work, rows: u32) -> Result<bool, Fault> {
    let ws = work.ws();
    let _writing = work.writing.lock().await;
    let mut tx = work.replica.begin().await?;
    if replica::cursor(&mut tx).await?.is_none() {
        // Nothing is shown before the first filling is whole.
        return Ok(false);
    }
    let stand = search::stand(&mut tx).await?;
    let more = match stand.filter(|stand| stand.version == VERSION) {
        None => {
            search::begin(&mut tx, &ws, VERSION).await?;
            true
        }
        Some(_) => {
            search::settle(&mut tx, &ws, rows, terms).await?
                || search::turn(&mut tx, &ws, rows, terms).await?
        }
    };
    tx.commit().await?;
    Ok(more)
}

async fn merge(work: &Work) -> Result<bool, Fault> {
    let _writing = work.writing.lock().await;
    let mut tx = work.replica.begin().await?;
    let more = match search::stand(&mut tx).await? {
        Some(_) => search::merge(&mut tx).await?,
        None => false,
    };
    tx.commit().await?;
    Ok(more)
}

/// Begins the index anew, whatever there was.
///
/// # Errors
/// A database failed.
pub(crate) async fn begin(work: &Work) -> Result<(), Fault> {
    let _writing = work.writing.lock().await;
    let mut tx = work.replica.begin().await?;
    if replica::cursor(&mut tx).await?.is_some() {
        search::begin(&mut tx, &work.ws(), VERSION).await?;
        tx.commit().await?;
    }
    work.index.notify_one();
    Ok(())
}
