//! What customers answer is told to some roles alone (D6), apart from everything else of a desk. Whether it is told to this machine's
//! person, each frame says. What they begin to be told is fetched by comparing it with the server's; what they are told no more goes
//! from this machine before anything else is done.

use std::sync::Arc;

use kursi_protocol::check::Kind;
use kursi_protocol::sync::{Frame, SURVEY_SCOPE};
use kursi_rules::change::Entity;
use kursi_store::{purge, replica};

use super::check;
use super::line::Line;
use crate::entry::{Changed, Fault};
use crate::work::Work;

/// In the replica: that all of it is here that there was when it was fetched; what came since came by frames.
const HERE: &str = "confided";
/// Rows deleted in one transaction.
const ROWS: u32 = 1_000;

/// Takes what a frame says. Of somebody who reads it no more nothing stays.
///
/// # Errors
/// A database failed; it is done at the next frame.
pub(super) async fn heard(work: &Work, frame: &Frame) -> Result<(), Fault> {
    let Some(scopes) = &frame.scopes else { return Ok(()) };
    let scope = format!("{SURVEY_SCOPE}{}", work.profile.read().expect("lock").desk);
    let told = scopes.contains(&scope);
    if work.facts.lock().expect("lock").confided == Some(told) {
        return Ok(());
    }
    if !told {
        forget(work).await?;
    }
    work.facts.lock().expect("lock").confided = Some(told);
    Ok(())
}

/// Takes all of it away.
async fn forget(work: &Work) -> Result<(), Fault> {
    let mut any = false;
    loop {
        let _writing = work.writing.lock().await;
        let mut tx = work.replica.begin().await?;
        replica::meta_put(&mut tx, HERE, "").await?;
        let left = purge::confided_left(&mut tx).await?;
        any |= left;
        let more = left && purge::confided_turn(&mut tx, ROWS).await?;
        tx.commit().await?;
        if !more {
            break;
        }
    }
    if any {
        // Nothing of it lies in the file any more.
        purge::scrub(&work.replica).await?;
        work.tell(Changed::Surveys);
    }
    Ok(())
}

/// Whether what customers answer is told to the person, as far as this machine has heard.
pub(super) fn is_told(work: &Work) -> bool {
    work.facts.lock().expect("lock").confided == Some(true)
}

/// Fetches what the person is told since a while ago or since the replica was filled, if it is not here.
pub(super) async fn settle(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    if !is_told(work) {
        return Ok(());
    }
    let here = replica::meta_get(&mut *work.replica.conn().await?, HERE).await?;
    if here.as_deref() == Some("1") {
        return Ok(());
    }
    let kinds = [Entity::Survey, Entity::Improvement].map(Kind::Few);
    match check::at_once(work, line, &kinds).await {
        Ok(()) => replica::meta_put(&mut *work.replica.conn().await?, HERE, "1").await?,
        // The line goes on; the usual comparing fetches it later.
        Err(fault) => tracing::info!(code = %fault.code, "what customers answered is not fetched yet"),
    }
    Ok(())
}

/// The replica was filled anew: what of it came with that is found out by comparing.
pub(super) const FILLED: (&str, &str) = (HERE, "");
