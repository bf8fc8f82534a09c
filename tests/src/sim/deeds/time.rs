//! What clocks do, and sleep.

use anyhow::{Result, ensure};
use kursi_app::sim::Step;

use super::super::Run;
use super::super::line::Weather;
use super::super::tally::Fault;

pub(super) fn time(run: &mut Run) -> Result<String> {
    match run.chance.below(4) {
        0 => {
            let at = run.chance.below(run.world.machines.len());
            let skew = run.chance.between(-86_400_000, 86_400_000);
            run.tally.count(Fault::ClockSet);
            run.world.machines[at].skew = skew;
            Ok(format!("the clock of m{at} is set {skew} off"))
        }
        1 => {
            let hours = run.chance.between(1, 3);
            run.tally.count(Fault::Hours);
            run.world.pass(hours * 3_600_000);
            Ok(format!("{hours} hours pass"))
        }
        _ => {
            let seconds = run.chance.between(3, 90);
            run.world.pass(seconds * 1000);
            Ok(format!("{seconds} seconds pass"))
        }
    }
}

/// The lid is shut for a few steps of the run, and mostly for longer than a lease lasts.
pub(super) fn sleep(run: &mut Run, at: usize, step: usize) -> Result<String> {
    // Whoever sits in a seat has more to lose by it.
    let seated = (0..run.world.machines.len()).find(|at| !run.world.machines[*at].app().sits_in().is_empty());
    let at = seated.filter(|_| run.chance.percent(60)).unwrap_or(at);
    let steps = 2 + run.chance.below(8);
    run.tally.count(Fault::Slept);
    run.world.machines[at].asleep = Some(step + steps);
    run.world.machines[at].listening = None;
    let seconds = if run.chance.percent(60) { run.chance.between(30, 180) } else { 0 };
    run.world.pass(seconds * 1000);
    Ok(format!("m{at} goes to sleep for {steps} steps, the first of {seconds} s"))
}

/// What a machine that sleeps does: nothing, or it wakes. Before anything else it then looks after its seats, without a line:
/// what it still takes for its own must be its own.
pub(super) async fn asleep(run: &mut Run, at: usize, step: usize) -> Result<Option<String>> {
    let Some(until) = run.world.machines[at].asleep else { return Ok(None) };
    if step < until {
        return Ok(Some("nothing".into()));
    }
    let now = run.world.now;
    let machine = &mut run.world.machines[at];
    machine.asleep = None;
    let seated = machine.app().sits_in().len();
    machine.wire.set(Weather::Down, None);
    let came = machine.step(now, None, Step::Seats).await;
    let still = machine.app().sits_in().len();
    ensure!(still <= seated, "m{at} woke with more seats than it slept with");
    if seated > 0 {
        run.tally.count(Fault::WokeSeated);
    }
    run.books.look_at_sitting(&run.world, at)?;
    Ok(Some(format!("m{at} wakes with {seated} seats, {still} of them its own: {}", came.word())))
}
