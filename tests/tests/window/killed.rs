//! Desk machines, server and PostgreSQL are killed in the middle of their work; nothing that was taken is lost or done
//! twice (K4). More rounds: `cargo xtask kill --rounds 100`; the log of such a run is in docs/reliability.md.

use anyhow::{Result, ensure};
use journeys::killed;

#[test]
fn k4_what_was_taken_outlives_every_death() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let logs = journeys::root().join("target/journeys/killed");
    std::fs::create_dir_all(&logs)?;
    let counted = runtime.block_on(killed::rounds(5, &logs))?;
    ensure!(counted.killed.values().sum::<u32>() == 5, "{counted:?}");
    let words = &counted.words;
    ensure!(words.lost.is_empty() && words.doubled.is_empty(), "{counted:?}");
    ensure!(words.arrived == words.taken && words.taken > 50, "{counted:?}");
    Ok(())
}
