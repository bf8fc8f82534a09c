//! What is forgotten in time, so that nothing that strangers can fill grows without bound.

use std::time::Duration;

use kursi_rules::time::HOUR;
use kursi_store::{StoreError, server};

use crate::auth::limits::MOST_NAMES;
use crate::deliver::KEPT;
use crate::state::{Shared, State};

/// How often.
const OFTEN: Duration = Duration::from_secs(60);
/// Files that are taken away in one turn.
const FILES: u32 = 100;
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
        let before = state.clock.now() - i64::from(state.config.attachments.unnamed_days.max(1)) * 24 * HOUR;
        if let Err(error) = clear_shelf(&state, before.0).await {
            tracing::warn!(
                what = crate::refusal::told(&error),
                "files that no message names were not cleared away"
            );
        }
    }
}

/// Takes files away that no message named `before`. First no message can name them any more, then their bytes go, then what
/// is known of them: a server that dies in between has left nothing that cannot be done again.
pub(crate) async fn clear_shelf(state: &State, before: i64) -> Result<(), StoreError> {
    loop {
        let mut tx = state.db.begin().await?;
        let given_up = server::give_up_attachments(&mut tx, &state.ws, before, FILES).await?;
        tx.commit().await?;
        if given_up.is_empty() {
            return Ok(());
        }
        for (id, pieces) in given_up {
            if let Err(away) = state.shelf.remove(&id, &pieces).await {
                return Err(StoreError::failed(away));
            }
            let mut tx = state.db.begin().await?;
            server::forget_attachment(&mut tx, &state.ws, &id).await?;
            tx.commit().await?;
        }
    }
}
