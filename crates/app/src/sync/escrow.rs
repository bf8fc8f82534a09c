//! This program is too old for its server: what it has not sent is handed in unread, so that it is not lost with the machine while
//! the update is waited for (K4).

use std::sync::Arc;

use kursi_protocol::outbox::State;
use kursi_protocol::sync::Push;
use kursi_store::outbox;

use super::TOKEN;
use super::push::{Going, next_batch, to_wire};
use crate::entry::{Changed, Fault};
use crate::work::Work;

/// Hands in what may go; what has to ask before it goes stays here, as ever.
///
/// # Errors
/// The line or the door failed; what was not handed in stays in the outbox as it was.
pub(super) async fn hand_in(work: &Arc<Work>) -> Result<(), Fault> {
    let server = work.profile.read().expect("lock").server.clone();
    let token = outbox::meta_get(&mut *work.outbox.conn().await?, TOKEN).await?;
    let Some(token) = token else { return Ok(()) };
    let line = work.lines.to(&server)?.with_token(token);
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
