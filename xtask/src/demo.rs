//! `cargo xtask demo`: from a bare machine to the real window in front of a seeded server.
//!
//! The server, the seeding and the walk are the journeys' own (`tests/src/bin/demo.rs`): what is shown is what is
//! tested. Here the machine is made ready and everything is built.

use std::path::Path;

use anyhow::Result;
use clap::Args;

use crate::proc;
use crate::setup::{self, Purpose};

/// The window serves what `npm run build` made from inside the binary, in the demo as in the tests.
pub const FEATURES: &str = "kursi/custom-protocol,kursi-server/test-clock";

/// The same for the tests, which have the simulator too; the demo shares what they built.
pub const TESTED: &str = "kursi/custom-protocol,kursi-server/test-clock,journeys/sim";

/// Options of `demo`.
#[derive(Debug, Args)]
pub struct Options {
    /// Open the window on a virtual display, walk the main job and leave pictures in `pictures/`.
    #[arg(long)]
    headless: bool,
    /// Leave the server's and the desk's folders behind, and say where they are.
    #[arg(long)]
    keep: bool,
}

/// Prepares, builds and hands over to the demo itself.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    let display = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()));
    let headless = options.headless || !display;
    if headless && !options.headless {
        eprintln!("demo: there is no display, so the window opens on a virtual one");
    }
    setup::run(root, if headless { Purpose::Headless } else { Purpose::Build })?;
    build_ui(root)?;
    eprintln!("demo: building the desk program and the server");
    let packages = ["-p", "kursi", "-p", "kursi-server", "-p", "journeys"];
    proc::run(proc::cargo(root).args(["build", "--locked", "--bins", "--features", TESTED]).args(packages))?;

    let mut demo = std::process::Command::new(target(root).join("debug/demo"));
    demo.current_dir(root);
    if headless {
        demo.arg("--headless");
    }
    if options.keep {
        demo.arg("--keep");
    }
    become_it(demo)
}

/// Builds what the window serves.
pub fn build_ui(root: &Path) -> Result<()> {
    eprintln!("building the user interface");
    proc::run(&mut proc::npm(root, ["run", "--silent", "build"]))
}

/// Where cargo puts what it builds.
pub fn target(root: &Path) -> std::path::PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir))
}

/// The demo takes this process's place, so that Ctrl-C is its alone and what it ends with is what we end with.
#[cfg(unix)]
fn become_it(mut demo: std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt as _;
    Err(anyhow::Error::from(demo.exec()).context("cannot start the demo"))
}

#[cfg(not(unix))]
fn become_it(mut demo: std::process::Command) -> Result<()> {
    proc::run(&mut demo)
}
