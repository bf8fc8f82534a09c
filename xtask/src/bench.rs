//! Starts the bench, which lives in `tests/` because it needs desks and a server.

use std::path::Path;

use anyhow::Result;

use crate::setup::{self, Purpose};
use crate::{demo, proc};

/// Builds the release and measures it; the bench prints its table and writes `target/bench.json`.
pub fn run(root: &Path, args: &[String]) -> Result<()> {
    setup::run(root, Purpose::Headless)?;
    demo::build_ui(root)?;
    // One invocation builds everything that is measured, with the features of the product.
    let features = ["--features", demo::FEATURES];
    proc::run(
        proc::cargo(root)
            .args(["build", "--release", "--bins", "-p", "kursi", "-p", "kursi-server", "-p", "journeys"])
            .args(features),
    )?;
    proc::run(
        proc::cargo(root)
            .args(["run", "--release", "-q", "-p", "journeys", "--bin", "bench", "--"])
            .args(args),
    )
}
