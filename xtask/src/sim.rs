//! Starts the simulator, and what kills real processes. Both live in `tests/` because they have desks and servers in them.

use std::path::Path;

use anyhow::Result;

use crate::setup::{self, Purpose};
use crate::{demo, proc};

/// Builds `program` and runs it. It says itself how far it is and what went wrong.
pub fn run(root: &Path, program: &str, args: &[String]) -> Result<()> {
    setup::run(root, Purpose::Test)?;
    let fast = program == "sim" && many(args);
    let mut build = proc::cargo(root);
    build.args(["build", "--locked", "--bins"]);
    if fast {
        // By itself: it needs neither the window nor the server's own program.
        build.args(["--release", "-p", "journeys", "--features", "journeys/sim"]);
    } else {
        demo::build_ui(root)?;
        // With everything that the tests have, so that what they built is used.
        build.args(["-p", "kursi", "-p", "kursi-server", "-p", "journeys", "--features", demo::TESTED]);
    }
    proc::run(&mut build)?;
    let program = demo::target(root).join(if fast { "release" } else { "debug" }).join(program);
    proc::run(std::process::Command::new(program).current_dir(root).args(args))
}

/// Seeds from which on a build without what helps in looking for faults should pay for itself. With it, a seed and its repetition
/// take about two seconds of one processor; how much less they take without was not measured yet.
const MANY: u64 = 1000;

/// Whether so many seeds are asked for.
fn many(args: &[String]) -> bool {
    let words = args.iter().flat_map(|arg| arg.split('='));
    let seeds = words.skip_while(|word| *word != "--seeds").nth(1).and_then(|n| n.parse::<u64>().ok());
    seeds.is_some_and(|seeds| seeds >= MANY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_seeds_are_worth_a_quicker_program() {
        let asked = |text: &str| many(&text.split(' ').map(str::to_owned).collect::<Vec<_>>());
        assert!(asked("--seeds 2000") && asked("--from 200 --seeds=1000"));
        assert!(!asked("--seeds 200") && !asked("--seed 2000") && !asked("--seeds") && !asked(""));
    }
}
