//! Another name for this machine (K4). Where a disk was copied, two machines send under one name; the server finds out by
//! the hash of what is under a used number. The machine that comes second takes another name by itself: what was
//! judged under the old one is taken over, what was not goes under the new one, and nobody has to do anything.

use std::sync::Arc;

use kursi_protocol::PROTOCOL;
use kursi_protocol::cursor::{Step, turned_away};
use kursi_protocol::outbox::State;
use kursi_protocol::sign_in::{AnotherName, MOST_KNOWN, NamedAnew};
use kursi_store::outbox::{self, PARKED};
use kursi_store::{Transaction, sent};

use super::apply::{self, Applied};
use super::line::Line;
use super::{TOKEN, fill, predict, scopes};
use crate::entry::{Changed, Fault};
use crate::work::{Pending, Work};

/// In the outbox: the name that its numbers belong to.
pub(crate) const NAME: &str = "device";

/// At the start: the outbox has the name that its numbers belong to. A machine that was cut off while it took another
/// one may still have the old one in its profile.
///
/// # Errors
/// A database failed, or the profile could not be kept.
pub(crate) async fn same_name(work: &Work) -> Result<(), Fault> {
    let mut conn = work.outbox.conn().await?;
    let name = outbox::meta_get(&mut conn, NAME).await?.and_then(|name| name.parse().ok());
    drop(conn);
    match name {
        // A profile without a name wants one at the next sign-in, which then numbers the entries anew.
        Some(name) if work.profile.read().expect("lock").device.is_some() => {
            work.change_profile(|profile| profile.device = Some(name))
        }
        _ => Ok(()),
    }
}

/// Takes another name.
///
/// # Errors
/// The line, the door or a database failed; then the machine has its old name, and everything is still in the outbox.
pub(super) async fn take_another_name(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let known: Vec<(u32, String)> = {
        let pending = work.pending.read().expect("lock");
        // What was handed in unread may have been released since, or was pushed before.
        let open = pending.iter().filter(|own| {
            own.entry.n < PARKED && matches!(own.entry.state, State::Waiting | State::Escrowed)
        });
        open.map(|own| (own.entry.n, own.entry.hash.clone())).take(MOST_KNOWN).collect()
    };
    let named = ask(work, line, known).await?;
    apply::keep_outcomes(work, &named.judged).await?;
    // What was taken under the old name leaves by the way by which everything leaves, when its rows are here: until then it
    // is to be seen as a prediction.
    catch_up(work, line).await?;
    let writing = work.writing.lock().await;
    let accepted = |own: &&Pending| own.entry.state == State::Accepted;
    let taken: Vec<Pending> = work.pending.read().expect("lock").iter().filter(accepted).cloned().collect();
    scopes::answered(work, &taken).await?;
    let mut tx = work.outbox.begin().await?;
    sent::keep_taken(&mut tx, &work.device(), named.head, work.now().0).await?;
    adopt(work, tx, &named).await?;
    drop(writing);
    tell(work, &named).await
}

/// The same for a program that is too old to be told anything, so that it can hand in what it has not sent. It hears no frame in
/// which the rows of what was taken would come: all that is in its outbox goes again under the new name. Words that are there
/// already are not said twice.
///
/// # Errors
/// As [`take_another_name`].
pub(super) async fn take_another_name_unheard(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let named = ask(work, line, Vec::new()).await?;
    let writing = work.writing.lock().await;
    let mut tx = work.outbox.begin().await?;
    outbox::wait_again(&mut tx).await?;
    adopt(work, tx, &named).await?;
    drop(writing);
    tell(work, &named).await
}

async fn ask(work: &Work, line: &Line, known: Vec<(u32, String)>) -> Result<NamedAnew, Fault> {
    line.another_name(&AnotherName { device_name: work.device_name.clone(), protocol: PROTOCOL, known }).await
}

/// Numbers what is left in the outbox under the new name.
async fn adopt(work: &Work, mut tx: Transaction, named: &NamedAnew) -> Result<(), Fault> {
    outbox::renumber(&mut tx, 0).await?;
    outbox::meta_put(&mut tx, NAME, &named.device.to_string()).await?;
    outbox::meta_put(&mut tx, TOKEN, &named.token).await?;
    tx.commit().await?;
    work.change_profile(|profile| profile.device = Some(named.device))?;
    work.heard_clock(named.now, 0);
    work.numbered_anew();
    work.load_outbox().await
}

async fn tell(work: &Arc<Work>, named: &NamedAnew) -> Result<(), Fault> {
    tracing::warn!(device = %named.device, "this machine's disk was copied; it has another name now");
    predict::reconcile(work).await?;
    work.tell(Changed::Outbox);
    work.tell(Changed::Session);
    Ok(())
}

/// Takes all frames that there are under the old name.
async fn catch_up(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    loop {
        let from = apply::cursor(work).await?.unwrap_or_default();
        let next = match line.frames(&from, None).await {
            Err(fault) if turned_away(&fault.code) == Some(Step::Refill) => {
                return fill::fill(work, line).await;
            }
            next => next?,
        };
        match apply::apply(work, next.frame).await {
            Ok(Applied::Refill) => return fill::fill(work, line).await,
            // That is known, and the frame was applied.
            Err(fault) if fault.code == "replaced-device" => {}
            Err(fault) => return Err(fault),
            Ok(Applied::Done | Applied::CatchUp) => {}
        }
        if !next.more {
            return Ok(());
        }
    }
}
