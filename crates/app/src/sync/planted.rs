//! Faults that tests plant here, so that it is proved that the simulator finds them ([`kursi_store::sim::Plant`]).

use kursi_protocol::sync::{NumberedOutcome, Outcome};
use kursi_store::sim::{Plant, planted};
use kursi_store::{outbox, replica};

use crate::entry::Fault;
use crate::work::Work;

/// Whether places and counts are changed in a transaction of their own.
pub(super) fn counts_outside() -> bool {
    planted(Plant::CountOutside)
}

/// Forgets what was accepted before its rows are here.
pub(super) async fn forget_early(work: &Work, outcomes: &[NumberedOutcome]) -> Result<(), Fault> {
    let (entries, shadows) = (planted(Plant::EarlyDeletion), planted(Plant::ShadowDropped));
    if !entries && !shadows {
        return Ok(());
    }
    for outcome in outcomes.iter().filter(|outcome| outcome.outcome == Outcome::Accepted) {
        let found = {
            let pending = work.pending.read().expect("lock");
            pending.iter().find(|own| own.entry.n == outcome.n).cloned()
        };
        let Some(own) = found else { continue };
        if entries {
            outbox::remove(&mut *work.outbox.conn().await?, outcome.n).await?;
            work.pending.write().expect("lock").retain(|entry| entry.entry.n != outcome.n);
        }
        if shadows && let Some(ticket) = own.owner() {
            replica::shadow_clear_of(&mut *work.replica.conn().await?, &ticket).await?;
        }
    }
    Ok(())
}
