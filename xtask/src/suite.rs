//! `cargo xtask test`: every check and every test, one after another, with a summary at the end.
//!
//! Each step that compiles names the same packages and features, so that the workspace is built once. A step that
//! fails does not stop the next: a red run tells all that is wrong. The one exception is a build that fails, which
//! takes with it the steps that run what it builds.

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::setup::{self, Purpose};
use crate::{demo, desks, proc, requirements, tidy, words};

/// Options of `test`.
#[derive(Debug, Default, Args)]
pub struct Options {
    /// Run this step only; may be given more than once.
    #[arg(long, value_name = "STEP")]
    only: Vec<String>,
    /// Name the steps and stop.
    #[arg(long)]
    list: bool,
}

/// One step: its name, what it proves, how.
struct Step {
    name: &'static str,
    what: &'static str,
    run: fn(&Path) -> Result<()>,
}

const STEPS: [Step; 18] = [
    Step {
        name: "setup",
        what: "the machine has what is needed",
        run: |root| setup::run(root, Purpose::Test),
    },
    Step { name: "fmt", what: "Rust is formatted", run: fmt },
    Step { name: "tidy", what: "the house has the shape that its plan says", run: tidy::run },
    Step { name: "words", what: "the wording is whole in four languages", run: words::run },
    Step {
        name: "desks",
        what: "every desk pack is sound",
        run: |root| desks::run(root, &desks::Options::default()),
    },
    Step { name: "requirements", what: "every requirement has a test, or a reason", run: promised },
    Step { name: "ui-lint", what: "the user interface has no lint", run: |root| npm(root, "lint") },
    Step { name: "ui-types", what: "the user interface type-checks", run: |root| npm(root, "types") },
    Step { name: "ui-test", what: "the user interface's own tests", run: |root| npm(root, "test") },
    Step { name: "ui-build", what: "what the window serves is built", run: |root| npm(root, "build") },
    Step {
        name: "ui-gallery",
        what: "every component in four languages, in Chromium",
        run: |root| npm(root, "e2e"),
    },
    Step { name: "clippy", what: "Rust has no lint", run: clippy },
    Step { name: "build", what: "every binary and test is built, once", run: build },
    Step { name: "rust", what: "every Rust test but the journeys", run: rust },
    Step { name: "mutants", what: "a changed pack is noticed, a sample of all changes", run: noticed },
    Step { name: "doc", what: "examples in the docs run", run: doc },
    Step { name: "codegen", what: "the bindings are what the types say", run: codegen },
    Step { name: "journeys", what: "whole-system stories in the real window", run: journeys },
];

enum Outcome {
    Passed,
    Failed(String),
}

/// Runs the steps; the last line counts them.
pub fn run(root: &Path, options: &Options) -> Result<ExitCode> {
    if options.list {
        for step in &STEPS {
            println!("{:<12} {}", step.name, step.what);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let steps = chosen(&options.only)?;
    let began = Instant::now();
    let mut done: Vec<(&Step, Outcome, Duration)> = Vec::new();
    for step in steps {
        println!("\n== {}: {}", step.name, step.what);
        let start = Instant::now();
        let outcome = match (step.run)(root) {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                eprintln!("{}: {error:#}", step.name);
                Outcome::Failed(format!("{error:#}"))
            }
        };
        let took = start.elapsed();
        println!("== {}: {}, {:.1} s{}", step.name, outcome.word(), took.as_secs_f64(), room(root));
        done.push((step, outcome, took));
    }
    Ok(summary(&done, began.elapsed()))
}

fn chosen(only: &[String]) -> Result<Vec<&'static Step>> {
    if let Some(unknown) = only.iter().find(|name| STEPS.iter().all(|step| step.name != name.as_str())) {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!("no step is called {unknown:?}; there are {}", names.join(", "));
    }
    Ok(STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)).collect())
}

fn summary(done: &[(&Step, Outcome, Duration)], took: Duration) -> ExitCode {
    println!("\n== summary, {:.0} s in all", took.as_secs_f64());
    for (step, outcome, took) in done {
        println!("{:<7} {:<12} {:>7.1} s  {}", outcome.word(), step.name, took.as_secs_f64(), step.what);
        if let Outcome::Failed(why) = outcome {
            println!("        {}", why.lines().next().unwrap_or_default());
        }
    }
    let failed = done.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Failed(_))).count();
    println!("{} passed, {failed} failed", done.len() - failed);
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

impl Outcome {
    fn word(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed(_) => "FAILED",
        }
    }
}

/// What the disk has left. A disk that fills shows as a linker that dies, so each step says it beside its end.
fn room(root: &Path) -> String {
    let told = proc::read(Command::new("df").args(["--block-size=1M", "--output=avail"]).arg(root));
    match told.as_deref().and_then(free) {
        Some(megabytes) => format!("; {}.{} GB of disk are free", megabytes / 1000, megabytes % 1000 / 100),
        None => String::new(),
    }
}

/// The number below the heading of `df --output=avail`.
fn free(told: &str) -> Option<u64> {
    told.lines().nth(1)?.trim().parse().ok()
}

fn npm(root: &Path, script: &str) -> Result<()> {
    proc::run(&mut proc::npm(root, ["run", "--silent", script]))
}

fn fmt(root: &Path) -> Result<()> {
    proc::run(proc::cargo(root).args(["fmt", "--all", "--check"]))
}

fn promised(root: &Path) -> Result<()> {
    requirements::run(root, &requirements::Options::brief())
}

fn noticed(root: &Path) -> Result<()> {
    requirements::run(root, &requirements::Options::sample())
}

fn clippy(root: &Path) -> Result<()> {
    let mut command = workspace(root, "clippy");
    proc::run(command.args(["--all-targets", "--", "-D", "warnings"]))
}

fn build(root: &Path) -> Result<()> {
    proc::run(workspace(root, "build").arg("--all-targets"))
}

fn rust(root: &Path) -> Result<()> {
    let mut command = workspace(root, "test");
    command.args(["--no-fail-fast", "--lib", "--bins"]);
    for name in tests(root, |package| package != JOURNEYS)? {
        command.args(["--test", &name]);
    }
    proc::run(&mut command)
}

fn doc(root: &Path) -> Result<()> {
    proc::run(workspace(root, "test").arg("--doc"))
}

fn codegen(root: &Path) -> Result<()> {
    proc::run(workspace(root, "test").args(["--test", "bindings"]))
}

fn journeys(root: &Path) -> Result<()> {
    let mut command = workspace(root, "test");
    command.arg("--no-fail-fast");
    for name in tests(root, |package| package == JOURNEYS)? {
        command.args(["--test", &name]);
    }
    // As many stories at once as there are cores: the machines of one share nothing with those of another and wait for most of
    // their time. More of them would come too late for what has to happen within a second.
    proc::run(&mut command)
}

const JOURNEYS: &str = "journeys";

/// A cargo command over the whole workspace. Selecting fewer packages would choose other features for what they
/// share, and build all of it again.
fn workspace(root: &Path, verb: &str) -> Command {
    let mut command = proc::cargo(root);
    command.args([verb, "--workspace", "--locked", "--features", demo::TESTED]);
    command
}

/// Integration tests of the packages that `wanted` names.
fn tests(root: &Path, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>> {
    let metadata = proc::read(proc::cargo(root).args(["metadata", "--no-deps", "--format-version", "1"]))
        .context("cargo metadata")?;
    Ok(parse_tests(&serde_json::from_str(&metadata)?, wanted))
}

fn parse_tests(metadata: &serde_json::Value, wanted: impl Fn(&str) -> bool) -> Vec<String> {
    let array = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let mut names: Vec<String> = array(&metadata["packages"])
        .iter()
        .filter(|package| package["name"].as_str().is_some_and(&wanted))
        .flat_map(|package| array(&package["targets"]))
        .filter(|target| array(&target["kind"]).iter().any(|kind| kind == "test"))
        .filter_map(|target| target["name"].as_str().map(str::to_owned))
        .collect();
    names.sort();
    names.dedup();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn journeys_are_told_from_the_other_tests() {
        let metadata = serde_json::json!({"packages": [
            {"name": "journeys", "targets": [{"name": "line", "kind": ["test"]}, {"name": "journeys", "kind": ["lib"]}]},
            {"name": "kursi-store", "targets": [{"name": "conformance", "kind": ["test"]}]},
        ]});
        assert_eq!(parse_tests(&metadata, |package| package == JOURNEYS), ["line"]);
        assert_eq!(parse_tests(&metadata, |package| package != JOURNEYS), ["conformance"]);
    }

    #[test]
    fn what_the_disk_has_left_is_read_from_below_the_heading() {
        assert_eq!(free("Avail\n 12345\n"), Some(12_345));
        assert_eq!(free(""), None);
        assert_eq!(free("Avail\nnone\n"), None);
    }

    #[test]
    fn an_unknown_step_is_an_error_and_names_are_unique() {
        assert!(chosen(&["fmt".into(), "nonsense".into()]).is_err());
        assert_eq!(chosen(&["fmt".into()]).unwrap().len(), 1);
        let mut names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), STEPS.len());
    }
}
