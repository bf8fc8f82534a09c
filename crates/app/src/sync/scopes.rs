//! Desks given to the person and taken from them while the program runs (K8). A machine follows one desk; its replica holds
//! that desk's rows and no others. When the server says that the desk is no longer the person's, everything of it is
//! purged here before anything else is done; what the server has not taken stays, for it is the person's own.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use kursi_protocol::sync::Frame;
use kursi_store::{Db, outbox, purge, replica, rows};

use super::{End, fill};
use crate::attach;
use crate::entry::{Changed, Fault, LineState};
use crate::fault::{AppFault, internal};
use crate::live::Held;
use crate::work::{Pending, Work};

/// In the replica: the desk whose rows it holds.
pub(super) const HERE: &str = "desk";
/// There: no desk's. What is left of one goes.
const NOWHERE: &str = "";
/// In the outbox, which outlives every replica: desks whose purge has begun.
const TAKEN: &str = "taken-desks";

/// How long one transaction of a purge should take, so that views come in between.
const TURN: Duration = Duration::from_millis(10);
/// Rows deleted in one transaction: at first, at least and at most. Rows are of very different lengths, so how many fit into
/// a turn is found out as it goes.
const ROWS: [u32; 3] = [250, 25, 4_000];
/// How soon the line is tried again for another desk.
const SOON: Duration = Duration::from_millis(200);
/// How often a person without any desk is asked for at the server: a grant that comes later is found by itself.
const ASK_AGAIN: Duration = Duration::from_secs(60);

/// Makes the replica that of `desk`, before anybody looks at it: a purge that a crash cut off is brought to its end, and the
/// rows of another desk go.
///
/// # Errors
/// A database failed; the next start does it again.
pub(crate) async fn settle(replica: &Db, outbox: &Db, ws: &str, desk: &str) -> Result<(), Fault> {
    let begun = taken(outbox).await?;
    if !begun.is_empty() {
        forget(replica, outbox, begun).await?;
    }
    let mut conn = replica.conn().await?;
    let here = replica::meta_get(&mut conn, HERE).await?;
    let sole = match &here {
        Some(here) => here == desk,
        // Filled before this was written down, when a replica held the rows of every desk of the person's.
        None => rows::desks(&mut conn, ws).await?.iter().all(|doc| is_desk(doc, desk)),
    };
    drop(conn);
    if !sole {
        empty(replica).await?;
    }
    if here.as_deref() != Some(desk) {
        let mut conn = replica.conn().await?;
        replica::meta_put(&mut conn, HERE, desk).await?;
    }
    Ok(())
}

fn is_desk(doc: &str, desk: &str) -> bool {
    serde_json::from_str::<serde_json::Value>(doc).is_ok_and(|row| row["id"] == desk)
}

/// Desks whose purge has begun and not ended.
async fn taken(outbox: &Db) -> Result<BTreeSet<String>, Fault> {
    let mut conn = outbox.conn().await?;
    let stored = outbox::meta_get(&mut conn, TAKEN).await?;
    Ok(stored.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// Purges desks that are no longer the person's from both files. Written down first, so that whatever ends the program, the
/// next start goes on with it.
///
/// # Errors
/// A database failed.
pub(crate) async fn forget(replica: &Db, outbox: &Db, desks: BTreeSet<String>) -> Result<(), Fault> {
    let mut all = taken(outbox).await?;
    all.extend(desks);
    let mut tx = outbox.begin().await?;
    let text = serde_json::to_string(&all).map_err(|error| internal(&error))?;
    outbox::meta_put(&mut tx, TAKEN, &text).await?;
    for desk in &all {
        purge::outbox_of_desk(&mut tx, desk).await?;
    }
    tx.commit().await?;
    let mut conn = replica.conn().await?;
    let here = replica::meta_get(&mut conn, HERE).await?;
    drop(conn);
    if here.is_none_or(|here| all.contains(&here)) {
        empty(replica).await?;
    }
    // Their keys are gone with their rows; the files go, too.
    attach::settle(outbox).await?;
    purge::scrub(outbox).await?;
    let mut conn = outbox.conn().await?;
    Ok(outbox::meta_remove(&mut conn, TAKEN).await?)
}

/// Every desk of which something is here, but those that are granted.
async fn here_but(replica: &Db, outbox: &Db, granted: &[String]) -> Result<BTreeSet<String>, Fault> {
    let mut conn = replica.conn().await?;
    let here = replica::meta_get(&mut conn, HERE).await?;
    drop(conn);
    let mut conn = outbox.conn().await?;
    let mut found: BTreeSet<String> = purge::desks_in_outbox(&mut conn).await?.into_iter().collect();
    drop(conn);
    found.extend(here.filter(|desk| desk != NOWHERE));
    found.retain(|desk| !granted.contains(desk));
    Ok(found)
}

/// Takes the rows away of a desk that is not among the granted ones; whatever ends the program in between, the next start
/// brings it to its end ([`settle`]). What was sent stays until the server has said in which life it is.
///
/// # Errors
/// The database failed.
pub(crate) async fn leave_but(replica: &Db, granted: &[String]) -> Result<(), Fault> {
    let mut conn = replica.conn().await?;
    let here = replica::meta_get(&mut conn, HERE).await?;
    // Where nothing says whose the rows are, settling finds out.
    if here.map_or(!granted.is_empty(), |here| granted.contains(&here)) {
        return Ok(());
    }
    replica::meta_put(&mut conn, HERE, NOWHERE).await?;
    drop(conn);
    empty(replica).await
}

/// Empties a replica in turns, and leaves nothing of it in its file.
async fn empty(replica: &Db) -> Result<(), Fault> {
    let mut pace = Pace::new();
    loop {
        let mut tx = replica.begin().await?;
        let more = purge::replica_turn(&mut tx, pace.rows()).await?;
        tx.commit().await?;
        if !more {
            break;
        }
        pace.next();
    }
    Ok(purge::scrub(replica).await?)
}

/// How many rows a turn has that takes no longer than nobody notices.
#[derive(Debug)]
pub(super) struct Pace {
    rows: u32,
    begun: Instant,
}

impl Pace {
    pub(super) fn new() -> Pace {
        Pace { rows: ROWS[0], begun: Instant::now() }
    }

    pub(super) fn rows(&self) -> u32 {
        self.rows
    }

    /// A turn is over, and the next one begins.
    pub(super) fn next(&mut self) {
        let ([_, least, most], took) = (ROWS, self.begun.elapsed());
        if took > TURN {
            self.rows = (self.rows / 2).max(least);
        } else if took < TURN / 3 {
            self.rows = (self.rows * 2).min(most);
        }
        self.begun = Instant::now();
    }
}

/// The desk that this machine follows is no longer the person's: it is purged, and another one of theirs is followed in its
/// place, if there is one.
pub(super) async fn lose_desk(work: &Arc<Work>) -> End {
    match purge_and_follow(work).await {
        Ok(true) => End::Again { after: SOON, fault: None },
        Ok(false) => End::Again { after: ASK_AGAIN, fault: Some(AppFault::NoDesk.into()) },
        // Also where the session is over: then the line says so.
        Err(fault) => fault.into(),
    }
}

/// Takes a desk from the screen, before its rows go.
pub(crate) fn hide(work: &Work) {
    *work.desk.write().expect("lock") = None;
    work.people.write().expect("lock").clear();
    work.attaching.lock().expect("lock").clear();
    *work.held.lock().expect("lock") = Held::default();
    let open = work.looking.send_replace(None);
    for changed in [Changed::Desk, Changed::Queues, Changed::Floor] {
        work.tell(changed);
    }
    if let Some((ticket, _)) = open {
        work.tell(Changed::Ticket { id: ticket.to_string() });
    }
}

/// Whether the line was shut because the person has no desk. It stays so while the server is asked again and again.
pub(super) fn is_without_desk(work: &Work) -> bool {
    matches!(work.line(), LineState::Shut { fault } if fault == AppFault::NoDesk.into())
}

async fn purge_and_follow(work: &Arc<Work>) -> Result<bool, Fault> {
    let (ws, server, desk) = {
        let profile = work.profile.read().expect("lock");
        (profile.workspace.clone(), profile.server.clone(), profile.desk.clone())
    };
    {
        // Whoever predicts asks for the desk behind this lock, and finds none.
        let _writing = work.writing.lock().await;
        tracing::warn!(%desk, "a desk is no longer the person's; what is here of it is purged");
        hide(work);
        leave_but(&work.replica, &[]).await?;
    }
    work.tell(Changed::Session);
    let token = {
        let mut conn = work.outbox.conn().await?;
        outbox::meta_get(&mut conn, super::TOKEN).await?
    };
    let token = token.ok_or(kursi_protocol::DoorRefusal::SessionExpired)?;
    let line = work.lines.to(&server)?.with_token(token);
    // What was sent goes next. Was the server put back meanwhile, then it may have lost some of it, and nobody else has it.
    fill::learn_life(work, &line).await?;
    let desks = line.desks().await?.desks;
    let granted: Vec<String> = desks.iter().map(|grant| grant.desk.clone()).collect();
    {
        let _writing = work.writing.lock().await;
        let mut gone = here_but(&work.replica, &work.outbox, &granted).await?;
        gone.extend(Some(desk).filter(|desk| !granted.contains(desk)));
        forget(&work.replica, &work.outbox, gone).await?;
        work.load_outbox().await?;
    }
    work.tell(Changed::Outbox);
    let Some(next) = desks.into_iter().next() else { return Ok(false) };
    settle(&work.replica, &work.outbox, &ws, &next.desk).await?;
    work.change_profile(|profile| (profile.desk, profile.role) = (next.desk, next.role))?;
    work.tell(Changed::Session);
    Ok(true)
}

/// Takes what a frame says of the person's desks. Of one that is not followed here, what was sent from here is purged when
/// it is taken from them; the one that is followed goes when the line is shut for it.
///
/// # Errors
/// A database failed; it is done at the next frame.
pub(super) async fn heard(work: &Work, frame: &Frame) -> Result<(), Fault> {
    let Some(scopes) = &frame.scopes else { return Ok(()) };
    let desks: Vec<String> =
        scopes.iter().filter_map(|scope| scope.strip_prefix("desk:")).map(str::to_owned).collect();
    let known = work.facts.lock().expect("lock").desks_heard;
    if known && *work.desks.read().expect("lock") == desks {
        return Ok(());
    }
    let followed = work.profile.read().expect("lock").desk.clone();
    let mut kept = desks.clone();
    kept.push(followed);
    let gone = here_but(&work.replica, &work.outbox, &kept).await?;
    if !gone.is_empty() {
        forget(&work.replica, &work.outbox, gone).await?;
        work.load_outbox().await?;
        work.tell(Changed::Outbox);
    }
    *work.desks.write().expect("lock") = desks;
    work.facts.lock().expect("lock").desks_heard = true;
    work.tell(Changed::Session);
    Ok(())
}

/// What went before its desk was taken, and was answered afterwards, stayed as unsent when the desk was purged. Before such
/// commands, which the server has, are let go of: what is left of their desks is purged, and they with it. Answers which desks.
///
/// # Errors
/// A database failed; what was not purged is still there as accepted.
pub(super) async fn answered(work: &Work, taken: &[Pending]) -> Result<BTreeSet<String>, Fault> {
    if !work.facts.lock().expect("lock").desks_heard {
        // Nothing was heard of desks since the start: the first frame, which says them, lets all of it go.
        return Ok(BTreeSet::new());
    }
    let mut kept = work.desks.read().expect("lock").clone();
    kept.push(work.profile.read().expect("lock").desk.clone());
    let desks = taken.iter().map(|own| &own.entry.desk).filter(|desk| !kept.contains(desk));
    let gone: BTreeSet<String> = desks.cloned().collect();
    if !gone.is_empty() {
        forget(&work.replica, &work.outbox, gone.clone()).await?;
    }
    Ok(gone)
}
