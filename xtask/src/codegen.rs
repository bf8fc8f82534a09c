//! The TypeScript face of the three entries, written by a test of `kursi-app` and committed.

use std::path::Path;

use anyhow::Result;

use crate::proc;

/// Writes the bindings, or with `check` compares what is committed.
pub fn run(root: &Path, check: bool) -> Result<()> {
    let mut command = proc::cargo(root);
    command.args(["test", "-q", "-p", "kursi-app", "--test", "bindings"]);
    if !check {
        command.env("KURSI_WRITE", "1");
    }
    proc::run(&mut command)
}
