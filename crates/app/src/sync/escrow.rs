//! This program is too old for its server: what it has not sent is handed in unread, so that it is not lost with the machine while
//! the update is waited for (K4).

use std::sync::Arc;

use kursi_protocol::outbox::State;
use kursi_protocol::sync::Push;
use kursi_store::outbox;

use super::line::Line;
use super::push::{Going, next_batch, to_wire};
use super::{TOKEN, rename};
use crate::entry::{Changed, Fault};
use crate::work::Work;

/// Hands in what may go; what has to ask before it goes stays here, as ever. Where something else is kept under one of its numbers,
/// it is handed in under another name: this machine's disk was copied, or its numbers were given anew since.
///
/// # Errors
/// The line or the door failed; what was not handed in stays in the outbox as it was.
pub(super) async fn hand_in(work: &Arc<Work>) -> Result<(), Fault> {
    match hand_in_as_named(work).await {
        Err(fault) if fault.code == "replaced-device" => {
            let Some(line) = line(work).await? else { return Ok(()) };
            rename::take_another_name_unheard(work, &line).await?;
            hand_in_as_named(work).await
        }
        other => other,
    }
}

/// A line that follows no desk; none where nobody has signed in.
async fn line(work: &Work) -> Result<Option<Line>, Fault> {
    let server = work.profile.read().expect("lock").server.clone();
    let token = outbox::meta_get(&mut *work.outbox.conn().await?, TOKEN).await?;
    token.map(|token| Ok(work.lines.to(&server)?.with_token(token))).transpose()
}

async fn hand_in_as_named(work: &Arc<Work>) -> Result<(), Fault> {
    let Some(line) = line(work).await? else { return Ok(()) };
    loop {
        let (batch, _) = next_batch(work, Going::NotYetInEscrow).await?;
        if batch.is_empty() {
            return Ok(());
        }
        let entries = batch.iter().map(to_wire).collect::<Result<Vec<_>, _>>()?;
        let reply = line.escrow(&Push { entries, known: 0, lost: Vec::new() }).await?;
        let kept: Vec<u32> = batch.iter().map(|own| own.entry.n).filter(|n| reply.kept.contains(n)).collect();
        if kept.is_empty() {
            return Ok(());
        }
        let mut tx = work.outbox.begin().await?;
        for n in &kept {
            outbox::set_state(&mut tx, *n, &State::Escrowed).await?;
        }
        tx.commit().await?;
        for own in work.pending.write().expect("lock").iter_mut().filter(|own| kept.contains(&own.entry.n)) {
            own.entry.state = State::Escrowed;
        }
        work.tell(Changed::Outbox);
        work.tell(Changed::Session);
    }
}
