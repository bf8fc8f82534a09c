//! Starts the simulator, and what kills real processes. Both live in `tests/` because they have desks and servers in them.

use std::path::Path;

use anyhow::Result;

use crate::setup::{self, Purpose};
use crate::{demo, proc};

/// Builds `program` and runs it. It says itself what went wrong.
pub fn run(root: &Path, program: &str, args: &[String]) -> Result<()> {
    setup::run(root, Purpose::Test)?;
    demo::build_ui(root)?;
    // With everything that the tests have, so that what they built is used.
    let build = ["build", "--locked", "--bins", "--features", demo::TESTED];
    let packages = ["-p", "kursi", "-p", "kursi-server", "-p", "journeys"];
    proc::run(proc::cargo(root).args(build).args(packages))?;
    proc::run(
        std::process::Command::new(demo::target(root).join("debug").join(program))
            .current_dir(root)
            .args(args),
    )
}
