//! The developer's commands: `cargo xtask <command>`.
//!
//! This crate stays light on purpose. `setup` installs what the rest of the workspace needs to compile, so it
//! must itself compile on a machine that has Rust and nothing else: no runtime, no bindings to system libraries.
//! What needs the product running (the demo's walk, the bench) lives in `tests/` and is only started from here.
#![allow(clippy::print_stdout, reason = "what a command prints is its result")]

mod bench;
mod codegen;
mod demo;
mod desks;
mod icons;
mod proc;
mod requirements;
mod setup;
mod sim;
mod suite;
mod tidy;
mod words;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The developer's commands of Kursi", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build everything, start a seeded server on loopback and open the window.
    Demo(demo::Options),
    /// Run every check and every test. Installs what is missing first.
    Test(suite::Options),
    /// What CI runs: the same as `test`.
    Ci,
    /// Check the shape of the house: crate edges, named paths, sizes, forbidden words.
    Tidy,
    /// Check the program's wording in all four languages.
    Words,
    /// Check every desk pack; `new` begins one, `try` reads and walks one that lies anywhere.
    Desks(desks::Options),
    /// List which tests and which lines of packs keep each requirement; fail for one that no test cites.
    Requirements(requirements::Options),
    /// Write ui/src/shared/ipc/bindings.ts from the types of crates/app.
    Codegen {
        /// Compare instead of writing, and fail on a difference.
        #[arg(long)]
        check: bool,
    },
    /// Measure the release build; prints a table and writes target/bench.json.
    Bench {
        /// Passed on to the bench.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Try many seeds of the simulator: Kursi under every fault that we can make.
    Sim {
        /// Passed on to the simulator: `--seeds 2000`, `--from 200`, or `--seed 17` to see what happens under one.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Kill desk machines, server and PostgreSQL at random moments under load, and count what is lost.
    Kill {
        /// Passed on: `--rounds 100`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Install what building, running or testing needs, saying what and why.
    Setup {
        /// What to prepare for.
        #[arg(value_enum, default_value = "test")]
        purpose: setup::Purpose,
    },
    /// Make every icon from icons/kursi.svg.
    Icons,
}

fn main() -> ExitCode {
    match Cli::parse().command.run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

impl Command {
    fn run(self) -> Result<ExitCode> {
        let root = root()?;
        match self {
            Self::Demo(options) => demo::run(&root, &options)?,
            Self::Test(options) => return suite::run(&root, &options),
            Self::Ci => return suite::run(&root, &suite::Options::default()),
            Self::Tidy => tidy::run(&root)?,
            Self::Words => words::run(&root)?,
            Self::Desks(options) => desks::run(&root, &options)?,
            Self::Requirements(options) => requirements::run(&root, &options)?,
            Self::Codegen { check } => codegen::run(&root, check)?,
            Self::Bench { args } => bench::run(&root, &args)?,
            Self::Sim { args } => sim::run(&root, "sim", &args)?,
            Self::Kill { args } => sim::run(&root, "kill", &args)?,
            Self::Setup { purpose } => setup::run(&root, purpose)?,
            Self::Icons => icons::run(&root)?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// The folder that holds the workspace, wherever the command was typed.
fn root() -> Result<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(Path::to_path_buf).context("xtask has no parent folder")
}
