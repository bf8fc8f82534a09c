//! Power that fails, disks that are copied, backups, and a second server.

use anyhow::Result;
use kursi_app::sim::Step;
use kursi_store::sim::until_power_fails;

use super::super::Run;
use super::super::line::Weather;
use super::super::tally::Fault;

/// Machines at most, copies of disks among them.
const MOST_MACHINES: usize = 5;
/// Steps of the server's database after which power may fail.
const SERVER_STEPS: usize = 7;

/// The server's power fails while a machine pushes or pulls.
pub(super) async fn server_fails(run: &mut Run, at: usize) -> Result<String> {
    let steps = run.chance.below(SERVER_STEPS) as u32;
    let step = if run.chance.percent(70) { Step::Push } else { Step::Pull };
    let name = format!("{step:?}");
    run.world.machines[at].wire.set(Weather::Fair, None);
    let (files, now) = (run.world.server_files(), run.world.now);
    let came = until_power_fails(&files, steps, run.world.machines[at].step(now, None, step)).await;
    let failed = came.is_none();
    if failed {
        run.tally.count(Fault::ServerFails);
        // Whoever was asking is started again too: what they waited for never comes.
        run.world.server_fails().await;
        run.world.machines[at].stop().await;
        run.world.serve().await?;
        run.world.machines[at].start(now).await;
    }
    Ok(format!("the server's power fails {failed} at step {steps} of m{at} {name}"))
}

pub(super) async fn machine_fails(run: &mut Run, at: usize) -> Result<String> {
    let now = run.world.now;
    run.tally.count(Fault::Restarted);
    run.world.machines[at].stop().await;
    run.world.machines[at].start(now).await;
    Ok(format!("m{at} is started again"))
}

pub(super) async fn clone(run: &mut Run, at: usize) -> Result<String> {
    if run.world.machines.len() >= MOST_MACHINES {
        return Ok("nothing".into());
    }
    run.world.clones(at).await?;
    run.tally.count(Fault::Copied);
    run.books.cloned = true;
    Ok(format!("the disk of m{at} is copied"))
}

pub(super) async fn backup(run: &mut Run) -> Result<String> {
    run.tally.count(Fault::Backup);
    run.world.backs_up().await?;
    Ok("a backup is made".into())
}

pub(super) async fn put_back(run: &mut Run) -> Result<String> {
    let done = run.chance.percent(80) && run.world.puts_back().await?;
    if done {
        run.tally.count(Fault::PutBack);
        run.books.put_back();
    }
    Ok(format!("the backup is put back: {done}"))
}

/// Another server at the same database is started, takes over machines, or dies while the first one goes on.
pub(super) async fn second(run: &mut Run, at: usize) -> Result<String> {
    if run.world.second.is_none() {
        run.tally.count(Fault::Second);
        run.world.serve_beside().await?;
    } else if run.chance.percent(40) {
        run.tally.count(Fault::OneDies);
        // In the middle of what it is asked, at any step of the database.
        let (files, now) = (run.world.server_files(), run.world.now);
        let steps = run.chance.below(SERVER_STEPS) as u32;
        run.world.machines[at].wire.set(Weather::Fair, None);
        run.world.balance(at, true);
        let came = until_power_fails(&files, steps, run.world.machines[at].step(now, None, Step::Push)).await;
        let told = came.as_ref().map_or("nobody is answered".to_owned(), super::super::machine::Came::word);
        run.world.second_fails().await;
        if came.is_none() {
            // What it waited for never comes.
            run.world.machines[at].stop().await;
            run.world.machines[at].start(now).await;
        }
        return Ok(format!("the second server dies at step {steps} of m{at} Push: {told}"));
    }
    let mut words = Vec::new();
    for at in 0..run.world.machines.len() {
        let to_second = run.chance.percent(50);
        run.world.balance(at, to_second);
        words.push(if to_second { "second" } else { "first" });
    }
    Ok(format!("machines speak with {}", words.join(", ")))
}
