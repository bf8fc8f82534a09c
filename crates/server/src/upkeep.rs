//! What is forgotten in time, so that nothing that strangers can fill grows without bound.

use std::time::Duration;

use kursi_rules::time::HOUR;
use kursi_store::server;

use crate::auth::limits::MOST_NAMES;
use crate::deliver::KEPT;
use crate::state::Shared;

/// How often.
const OFTEN: Duration = Duration::from_secs(60);
/// How long wrong passwords under a name that nobody has are remembered. Longer than any lock.
const STRANGERS: i64 = 24 * HOUR;

/// Forgets, until the server stops.
pub(crate) async fn run(state: Shared) {
    let mut stopping = state.stopping.clone();
    loop {
        tokio::select! {
            () = tokio::time::sleep(OFTEN) => {}
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
        let now = state.clock.now();
        let forgotten = async {
            let mut conn = state.db.conn().await?;
            server::forget_effects(&mut conn, &state.ws, (now - KEPT).0).await?;
            server::forget_knocks(&mut conn, &state.ws, now.0, (now - STRANGERS).0, MOST_NAMES).await
        };
        if let Err(error) = forgotten.await {
            tracing::warn!(what = crate::refusal::told(&error), "what is over was not forgotten");
        }
    }
}
