//! What happens in a run: what people do, what lines, disks and clocks do to it.

mod age;
mod desks;
mod floor;
mod line;
mod people;
mod power;
mod time;
mod upkeep;

use anyhow::Result;

use super::Run;
use super::line::Weather;

pub(super) use age::{heal_ages, update_all};
pub(super) use desks::heal_grants;
pub(super) use people::send_stale;

/// Steps of a machine's databases after which power may fail.
const STEPS: usize = 14;
/// Those that a frame takes.
const FRAME_STEPS: usize = 10;

/// Something happens. Answers what, for the trace.
pub(super) async fn deed(run: &mut Run, step: usize) -> Result<String> {
    let at = run.chance.below(run.world.machines.len());
    if let Some(told) = time::asleep(run, at, step).await? {
        return Ok(told);
    }
    match run.chance.below(120) {
        0..=5 => people::customer(run).await,
        6..=34 => people::person(run, at).await,
        35..=51 => line::push(run, at).await,
        52..=68 => line::pull(run, at).await,
        69..=71 => line::again(run, at).await,
        72..=73 => line::late(run, at).await,
        74..=79 => line::listen(run, at).await,
        80 => time::time(run),
        81..=82 => time::sleep(run, at, step),
        83..=92 => floor::floor(run, at).await,
        93..=94 => power::server_fails(run, at).await,
        95 => power::clone(run, at).await,
        96 => desks::revise(run).await,
        97 => power::backup(run).await,
        98 => power::put_back(run).await,
        99 => power::machine_fails(run, at).await,
        100..=102 => power::second(run, at).await,
        103..=106 => desks::grants(run, at).await,
        107 => desks::wipe(run, at).await,
        108..=110 => age::program(run, at).await,
        111 => age::release(run).await,
        112..=113 => upkeep::compact(run, at).await,
        114 => upkeep::clear_files(run, at).await,
        115..=116 => upkeep::damage(run, at).await,
        117 => upkeep::check(run, at).await,
        _ => upkeep::deliver(run).await,
    }
}

/// After how many steps the power fails in what is done next; mostly it does not.
fn power(run: &mut Run) -> Option<u32> {
    run.chance.percent(12).then(|| run.chance.below(STEPS) as u32)
}

/// The same while a frame is heard: more often, for most that must stay together is written then.
fn power_in_frame(run: &mut Run) -> Option<u32> {
    run.chance.percent(30).then(|| run.chance.below(FRAME_STEPS) as u32)
}

fn weather(run: &mut Run) -> (Weather, Option<u32>) {
    let weather = match run.chance.below(10) {
        0 => Weather::Down,
        1 | 2 => Weather::Deaf,
        3 => Weather::Echo,
        4 => Weather::Late,
        _ => Weather::Fair,
    };
    (weather, run.chance.percent(20).then(|| run.chance.below(4) as u32))
}
