//! Programs of different ages.

use anyhow::Result;
use kursi_app::sim::Step;
use kursi_protocol::OLDEST_PROTOCOL;
use kursi_protocol::sync::COMMAND_V;
use kursi_protocol::upcast::OLDEST_COMMAND_V;

use super::super::Run;
use super::super::line::Weather;
use super::super::tally::Fault;
use super::{power, weather};

/// A machine gets a program of another version, becomes too old for its server, or is updated.
pub(super) async fn program(run: &mut Run, at: usize) -> Result<String> {
    if run.world.machines[at].too_old() {
        if run.chance.percent(40) {
            update(run, at).await;
            return Ok(format!("the program of m{at} is updated"));
        }
        // It is tried again and again, and what was written meanwhile is handed in.
        return hand_in(run, at).await;
    }
    if run.chance.percent(50) {
        run.tally.count(Fault::TooOld);
        run.world.machines[at].wire.speaks(Some(OLDEST_PROTOCOL - 1));
        return hand_in(run, at).await;
    }
    let form = OLDEST_COMMAND_V + run.chance.below((COMMAND_V - OLDEST_COMMAND_V + 1) as usize) as u32;
    run.world.machines[at].form = form;
    restart(run, at).await;
    Ok(format!("the program of m{at} writes form {form}"))
}

async fn hand_in(run: &mut Run, at: usize) -> Result<String> {
    let (weather, left) = weather(run);
    let (now, steps) = (run.world.now, power(run));
    run.world.machines[at].wire.set(weather, left);
    let came = run.world.machines[at].step(now, steps, Step::Pull).await;
    Ok(format!("m{at} is too old, {weather:?} {left:?}: {}", came.word()))
}

async fn restart(run: &mut Run, at: usize) {
    let now = run.world.now;
    run.world.machines[at].stop().await;
    run.world.machines[at].start(now).await;
}

async fn update(run: &mut Run, at: usize) {
    run.tally.count(Fault::Updated);
    run.world.machines[at].wire.speaks(None);
    run.world.machines[at].form = COMMAND_V;
    restart(run, at).await;
}

/// An administrator releases what lies unread.
pub(super) async fn release(run: &mut Run) -> Result<String> {
    let said = |trouble: kursi_server::cli::Trouble| anyhow::anyhow!("{trouble}");
    let held = run.world.server().office().escrow().await.map_err(said)?;
    let mut words = Vec::new();
    for one in held {
        let released = run.world.server().release(&one.device).await.map_err(said)?;
        run.tally.more(Fault::Released, released.outcomes.len() as u64);
        words.push(format!("{} of {} by {}", released.outcomes.len(), one.count, one.login));
    }
    run.world.notice().await?;
    Ok(format!("what lies unread is released: {}", words.join(", ")))
}

/// Every program that is too old is updated after all. Answers whether there was one.
pub(in crate::sim) async fn update_all(run: &mut Run) -> bool {
    let old: Vec<usize> =
        (0..run.world.machines.len()).filter(|at| run.world.machines[*at].too_old()).collect();
    for at in &old {
        update(run, *at).await;
    }
    !old.is_empty()
}

/// At the end most programs are updated; some are not, and of those what they handed in is released, or not.
pub(in crate::sim) async fn heal_ages(run: &mut Run) -> Result<()> {
    for at in 0..run.world.machines.len() {
        if run.world.machines[at].too_old() {
            if run.chance.percent(60) {
                update(run, at).await;
            } else {
                run.world.machines[at].wire.set(Weather::Fair, None);
            }
        }
        run.world.machines[at].form = COMMAND_V;
    }
    if run.chance.percent(50) {
        release(run).await?;
    }
    Ok(())
}
