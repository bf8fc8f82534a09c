//! Keeps the change log as long as the configuration says: what is older goes, in small turns, while the server works. Machines
//! that stood before it fill anew. The audit trail is never touched.

use std::time::Duration;

use kursi_rules::Millis;
use kursi_store::{StoreError, server};

use crate::state::Shared;

/// How often it is looked whether something is due. The server's clock is asked, not the database.
const LOOK: Duration = Duration::from_secs(1);
/// How often the log is marked and compacted, milliseconds of the server's clock. A mark is a row of forty bytes: four thousand
/// of them in a month.
const EVERY: i64 = 10 * 60_000;
/// Lines and outcomes taken away in one statement: about ten milliseconds, so that work comes in between.
const TURN: u32 = 1_000;
/// Milliseconds of a day.
const DAY: i64 = 24 * 3_600_000;

/// Compacts until the server stops.
pub(crate) async fn keep(state: Shared) {
    let mut stopping = state.stopping.clone();
    let mut due = Millis(i64::MIN);
    loop {
        let now = state.clock.now();
        if now >= due {
            due = now + EVERY;
            let kept = i64::from(state.config.limits.log_days.max(1)) * DAY;
            if let Err(error) = once(&state, now, kept).await {
                tracing::warn!(
                    what = crate::refusal::told(&error),
                    "the change log was not compacted; it is tried again"
                );
            }
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK) => {}
            _ = stopping.wait_for(|stopping| *stopping) => return,
        }
    }
}

/// Raises the floor to what is older than `kept`, and takes away what lies below it.
pub(crate) async fn once(state: &Shared, now: Millis, kept: i64) -> Result<(), StoreError> {
    let (db, ws, stopping) = (&state.db, &state.ws, &state.stopping);
    let mut conn = db.conn().await?;
    server::mark_log(&mut conn, ws, now.0).await?;
    server::raise_floor(&mut conn, ws, now.0 - kept).await?;
    state.metrics.log_floor.set(server::floor(&mut conn, ws).await?);
    state.metrics.log_head.set(server::head(&mut conn, ws).await?.1);
    drop(conn);
    let mut gone = 0;
    // The connection is given back after each turn: with SQLite it is the only one.
    while !*stopping.borrow() {
        match server::compact_lines(&mut *db.conn().await?, ws, TURN).await? {
            0 => break,
            lines => gone += lines,
        }
    }
    let devices = server::device_ids(&mut *db.conn().await?, ws).await?;
    for device in devices {
        while !*stopping.borrow() {
            match server::compact_results(&mut *db.conn().await?, ws, &device, TURN).await? {
                0 => break,
                results => gone += results,
            }
        }
    }
    server::settle_escrow(&mut *db.conn().await?, ws).await?;
    state.metrics.log_compacted.inc_by(gone);
    if gone > 0 {
        tracing::info!(gone, "the change log was compacted");
    }
    Ok(())
}
