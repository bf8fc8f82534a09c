//! What a line does to pushes, pulls and frames.

use anyhow::{Result, ensure};
use kursi_app::sim::Step;
use kursi_protocol::sync::{CatchUp, Frame};

use super::super::Run;
use super::super::line::Weather;
use super::super::machine::{Came, Listening};
use super::super::tally::Fault;
use super::{power, power_in_frame, weather};

/// Frames that lie in a socket before the server gives up on a reader that does not take them.
const UNTAKEN: usize = 2;
/// Rows of a frame that is sent to a listener; one that is further behind is told to catch up.
const ROWS: u32 = 8;

pub(super) async fn push(run: &mut Run, at: usize) -> Result<String> {
    let (weather, left) = weather(run);
    run.world.machines[at].wire.set(weather, left);
    let steps = power(run);
    let now = run.world.now;
    let came = run.world.machines[at].step(now, steps, Step::Push).await;
    Ok(format!("m{at} pushes, {weather:?} {left:?}: {}", came.word()))
}

pub(super) async fn pull(run: &mut Run, at: usize) -> Result<String> {
    let (weather, left) = weather(run);
    run.world.machines[at].wire.set(weather, left);
    let steps = power_in_frame(run);
    let now = run.world.now;
    let first = run.chance.percent(10);
    let step = if first { Step::Connect } else { Step::Pull };
    let came = run.world.machines[at].step(now, steps, step).await;
    Ok(format!("m{at} pulls, connecting {first}, {weather:?} {left:?}: {}", came.word()))
}

/// A frame comes a second time, or one comes that belongs elsewhere in the row.
pub(super) async fn again(run: &mut Run, at: usize) -> Result<String> {
    let place = run.chance.below(run.world.machines[at].frames.len());
    let Some(frame) = run.world.machines[at].frames.get(place).cloned() else {
        return Ok(format!("m{at} has heard nothing"));
    };
    let steps = power_in_frame(run);
    let now = run.world.now;
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.tally.count(Fault::Again);
    let came = run.world.machines[at].step(now, steps, Step::Hear(Box::new(frame))).await;
    Ok(format!("m{at} hears frame {place} again: {}", came.word()))
}

pub(super) async fn late(run: &mut Run, at: usize) -> Result<String> {
    let delivered = run.world.machines[at].wire.deliver_late().await;
    Ok(format!("{delivered} of m{at} arrive late"))
}

/// The server sends a listener what is new, as it does by itself: it is taken, or lies in the socket of a reader that takes
/// nothing, or goes into a line that is half open.
pub(super) async fn listen(run: &mut Run, at: usize) -> Result<String> {
    let now = run.world.now;
    let Some(listening) = run.world.machines[at].listening.clone() else {
        run.world.machines[at].wire.set(Weather::Fair, None);
        let came = run.world.machines[at].step(now, None, Step::Pull).await;
        if let Came::Done(stepped) = &came {
            run.world.machines[at].listening =
                stepped.frame.as_ref().map(|frame| Listening { sent: frame.to, ..Listening::default() });
        }
        return Ok(format!("m{at} listens: {}", came.word()));
    };
    let answer = run.world.machines[at].wire.pushed(listening.sent, ROWS).await;
    let Some(answer) = answer.filter(|answer| answer.status == 200) else {
        // Whatever is wrong, the machine hears it when it asks by itself.
        run.world.machines[at].listening = None;
        return Ok(format!("m{at} is not sent anything any more"));
    };
    let CatchUp { frame, more } = serde_json::from_slice(&answer.body)?;
    ensure!(frame.from <= frame.to, "a frame from {} to {}", frame.from, frame.to);
    run.tally.count(Fault::Listened);
    if more {
        run.tally.count(Fault::ToldToCatchUp);
        run.world.machines[at].listening = None;
        run.world.machines[at].wire.set(Weather::Fair, None);
        let steps = power_in_frame(run);
        let came = run.world.machines[at].step(now, steps, Step::CatchUp).await;
        return Ok(format!("m{at} is told to catch up: {}", came.word()));
    }
    let mut listening = Listening { sent: frame.to, ..listening };
    let told = match run.chance.below(10) {
        0..=1 => {
            run.tally.count(Fault::HalfOpen);
            run.world.machines[at].listening = Some(listening);
            "it goes nowhere".to_owned()
        }
        2..=6 => return Ok(format!("m{at} takes nothing: {}", stall(run, at, listening, frame).await?)),
        _ => {
            run.world.machines[at].wire.set(Weather::Fair, None);
            listening.untaken.push_back(frame);
            let mut words = Vec::new();
            while let Some(frame) = listening.untaken.pop_front() {
                let steps = power_in_frame(run);
                let came = run.world.machines[at].step(now, steps, Step::Hear(Box::new(frame))).await;
                words.push(came.word());
                if !matches!(came, Came::Done(_)) {
                    break;
                }
            }
            let fine = words.iter().all(|word| word == "ok");
            run.world.machines[at].listening = fine.then_some(listening);
            words.join(", ")
        }
    };
    Ok(format!("m{at} is sent a frame to {}: {told}", frame_end(run, at)))
}

/// A reader takes nothing for a while: what comes lies in the socket, until it takes it after all or is given up.
async fn stall(run: &mut Run, at: usize, mut listening: Listening, frame: Frame) -> Result<String> {
    listening.untaken.push_back(frame);
    for _ in 0..run.chance.below(UNTAKEN + 2) {
        super::people::customer(run).await?;
        let answer = run.world.machines[at].wire.pushed(listening.sent, ROWS).await;
        let Some(answer) = answer.filter(|answer| answer.status == 200) else { break };
        let CatchUp { frame, more } = serde_json::from_slice(&answer.body)?;
        run.tally.count(Fault::Listened);
        if more || listening.untaken.len() >= UNTAKEN {
            // Nothing is kept for it: it comes back by itself, with its cursor.
            run.tally.count(Fault::Slow);
            run.world.machines[at].listening = None;
            return Ok("it is given up".into());
        }
        listening.sent = frame.to;
        listening.untaken.push_back(frame);
    }
    let told = format!("{} frames lie in its socket", listening.untaken.len());
    run.world.machines[at].listening = Some(listening);
    Ok(told)
}

/// Up to where a machine was sent, for the trace.
fn frame_end(run: &Run, at: usize) -> String {
    run.world.machines[at].listening.as_ref().map_or("the end".into(), |listening| listening.sent.to_string())
}
