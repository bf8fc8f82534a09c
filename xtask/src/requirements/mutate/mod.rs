//! `cargo xtask requirements --mutate`: would a changed pack be noticed? Each change is made alone; a test has to fail for
//! it by name, or the pack is refused by its reader. What survives is listed and fails the run, unless
//! `docs/indifferent.toml` says why it makes no difference.
//!
//! The tests are built once. They read the packs from `KURSI_DESKS`, so that a change costs their running time alone.

mod make;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use kursi_desks::{Pack, load};
use serde_json::json;

use crate::{demo, desks, proc};
use make::Mutant;

/// The tests that read packs as they are, in the order that they are asked: against the sources' numbers, as documents, as
/// stories, as transcripts. Those that plant faults in a pack are not among them, since they would fail for any other text.
/// The document of a desk is quick to write and notices most; the scripts are walked for what it leaves.
const TESTS: [(&str, &[&str]); 4] = [
    ("sources", &[]),
    ("transcripts", &[DOCUMENT]),
    ("onecard", &[]),
    ("transcripts", &["--skip", DOCUMENT]),
];
/// The test that holds a desk against its document.
const DOCUMENT: &str = "k9_every_desk_does_what_its_document_says";
/// A test among them that plants faults itself.
const PLANTS: &str = "a_dropped_fact_is_noticed";
/// What makes no difference, and why.
const INDIFFERENT: &str = "docs/indifferent.toml";

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    /// The reader of packs refused it.
    Refused(String),
    /// A test failed.
    Failed(String),
    Survived,
}

/// Runs the command.
pub fn run(root: &Path, every: usize, of: Option<&str>) -> Result<()> {
    let began = Instant::now();
    let tests = built(root)?;
    let packs = desks::folders(&root.join("desks"))?;
    let mut mutants: Vec<(PathBuf, Mutant)> = Vec::new();
    for folder in &packs {
        let files = desks::files(folder)?;
        if let Err(findings) = load(&Pack::from_files(files.clone())) {
            bail!("{} is not sound as it is: {}", folder.display(), findings.len());
        }
        for (file, text) in &files {
            let made = match file.as_str() {
                "desk.toml" => make::desk(file, text)?,
                name if name.ends_with(".ftl") => make::words(file, text),
                _ => continue,
            };
            mutants.extend(made.into_iter().map(|mutant| (folder.clone(), mutant)));
        }
    }
    let all = mutants.len();
    let shown = |folder: &Path, mutant: &Mutant| {
        let folder = folder.strip_prefix(root).unwrap_or(folder).display();
        format!("{folder}/{}:{} {} {}", mutant.file, mutant.line, mutant.path, mutant.change)
    };
    if let Some(of) = of {
        mutants.retain(|(folder, mutant)| shown(folder, mutant).contains(of));
    }
    let mutants: Vec<_> = mutants.into_iter().step_by(every).collect();
    println!("{} of {all} changes", mutants.len());

    let outcomes = tried(root, &packs, &tests, &mutants)?;
    let indifferent = indifferent(&fs::read_to_string(root.join(INDIFFERENT)).unwrap_or_default())?;
    let mut by: BTreeMap<String, usize> = BTreeMap::new();
    let (mut survivors, mut excused, mut record) = (Vec::new(), Vec::new(), Vec::new());
    for ((folder, mutant), outcome) in mutants.iter().zip(&outcomes) {
        let shown = shown(folder, mutant);
        let killer = match outcome {
            Outcome::Refused(code) => format!("the pack reader: {code}"),
            Outcome::Failed(test) => test.clone(),
            Outcome::Survived => {
                let key = (mutant.path.clone(), mutant.change.clone());
                if indifferent.contains_key(&key) {
                    excused.push(key)
                } else {
                    survivors.push(shown.clone())
                }
                "nothing".to_owned()
            }
        };
        record.push(json!({"change": shown, "noticed_by": killer}));
        *by.entry(killer).or_default() += 1;
    }
    for (killer, count) in &by {
        println!("{count:>6}  {killer}");
    }
    let file = root.join("target/mutants.json");
    fs::write(&file, format!("{:#}\n", serde_json::Value::from(record)))?;
    println!(
        "{} changes in {:.0} s, {} make no difference and say why, {} survived; {} has each",
        mutants.len(),
        began.elapsed().as_secs_f64(),
        excused.len(),
        survivors.len(),
        file.strip_prefix(root).unwrap_or(&file).display()
    );
    survivors.iter().for_each(|survivor| eprintln!("error: no test notices {survivor}"));
    let mut wrong = survivors.len();
    if every == 1 && of.is_none() {
        for (path, change) in indifferent.keys().filter(|key| !excused.contains(key)) {
            eprintln!(
                "error: {INDIFFERENT}: {path} {change} is noticed by a test, or there is no such change: take it off"
            );
            wrong += 1;
        }
    }
    ensure!(wrong == 0, "write a test for each, or say in {INDIFFERENT} why it makes no difference");
    Ok(())
}

/// Some of the tests of a program.
struct Asked {
    program: PathBuf,
    which: &'static [&'static str],
}

/// The tests' programs.
fn built(root: &Path) -> Result<Vec<Asked>> {
    let mut command = proc::cargo(root);
    command.args([
        "test",
        "--workspace",
        "--locked",
        "--features",
        demo::TESTED,
        "--no-run",
        "--message-format=json",
    ]);
    let names: BTreeSet<&str> = TESTS.iter().map(|(name, _)| *name).collect();
    names.iter().for_each(|name| {
        command.args(["--test", name]);
    });
    let output = command.output().context("cargo test --no-run")?;
    ensure!(output.status.success(), "the tests do not build: {}", String::from_utf8_lossy(&output.stderr));
    let mut found = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let Ok(message) = serde_json::from_str::<serde_json::Value>(line) else { continue };
        let (name, path) = (message["target"]["name"].as_str(), message["executable"].as_str());
        if let (Some(name), Some(path)) = (name, path) {
            found.insert(name.to_owned(), PathBuf::from(path));
        }
    }
    TESTS
        .iter()
        .map(|(name, which)| {
            let program = found.get(*name).with_context(|| format!("no test is called {name}"))?;
            Ok(Asked { program: program.clone(), which })
        })
        .collect()
}

/// Tries every change, on each core one after another.
fn tried(
    root: &Path,
    packs: &[PathBuf],
    tests: &[Asked],
    mutants: &[(PathBuf, Mutant)],
) -> Result<Vec<Outcome>> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(BTreeMap::new()));
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let work = |worker: usize| -> Result<()> {
        let place = root.join("target/mutants").join(worker.to_string());
        for folder in packs {
            copy(folder, &place.join(folder.file_name().unwrap_or_default()))?;
        }
        // As they are, the tests pass: otherwise nothing that fails says anything.
        ensure!(noticed(root, tests, &place)?.is_none(), "the tests fail without any change");
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some((folder, mutant)) = mutants.get(number) else { return Ok(()) };
            let outcome = one(root, tests, &place, folder, mutant)?;
            let mut done = done.lock().expect("nobody panics with it");
            done.insert(number, outcome);
            if done.len() % 100 == 0 {
                println!("  {} of {}", done.len(), mutants.len());
            }
        }
    };
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = (0..workers).map(|worker| scope.spawn(move || work(worker))).collect();
        running.into_iter().try_for_each(|worker| worker.join().expect("it does not panic"))
    })?;
    Ok(done.into_inner().expect("nobody panicked").into_values().collect())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let _ = fs::remove_dir_all(to);
    for (file, text) in desks::files(from)? {
        let path = to.join(file);
        fs::create_dir_all(path.parent().context("a folder")?)?;
        fs::write(path, text)?;
    }
    Ok(())
}

fn one(root: &Path, tests: &[Asked], place: &Path, folder: &Path, mutant: &Mutant) -> Result<Outcome> {
    let mut files = desks::files(folder)?;
    for (file, text) in &mut files {
        if *file == mutant.file {
            text.clone_from(&mutant.text);
        }
    }
    if let Err(findings) = load(&Pack::from_files(files)) {
        let code = findings.first().map(|finding| finding.code.code.clone());
        return Ok(Outcome::Refused(code.unwrap_or_default()));
    }
    let path = place.join(folder.file_name().unwrap_or_default()).join(&mutant.file);
    let before = fs::read_to_string(folder.join(&mutant.file))?;
    fs::write(&path, &mutant.text)?;
    let failed = noticed(root, tests, place);
    fs::write(&path, before)?;
    Ok(failed?.map_or(Outcome::Survived, Outcome::Failed))
}

/// The first test that fails with the packs of a place. Nothing is run behind it.
fn noticed(root: &Path, tests: &[Asked], place: &Path) -> Result<Option<String>> {
    for asked in tests {
        let program = asked.program.display();
        let mut command = Command::new(&asked.program);
        command.env("KURSI_DESKS", place).env_remove("KURSI_WRITE").current_dir(root);
        command.args(["--test-threads=1", "--skip", PLANTS]).args(asked.which);
        let mut running = command
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| program.to_string())?;
        let told = BufReader::new(running.stdout.take().context("its output is piped")?);
        let failed = first_failed(told).with_context(|| program.to_string())?;
        if failed.is_some() {
            // It may have ended by itself in the meantime.
            let _ = running.kill();
            running.wait()?;
            return Ok(failed);
        }
        let ended = running.wait()?;
        ensure!(ended.success(), "{program} fails by no name: {ended}");
    }
    Ok(None)
}

/// The name in the first line that tells of a failure.
fn first_failed(told: impl BufRead) -> io::Result<Option<String>> {
    for line in told.lines() {
        let line = line?;
        let failed = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED"));
        if let Some(name) = failed {
            return Ok(Some(name.to_owned()));
        }
    }
    Ok(None)
}

/// Changes that make no difference: path and change, with the reason.
fn indifferent(text: &str) -> Result<BTreeMap<(String, String), String>> {
    let table: toml::Table = text.parse().context(INDIFFERENT)?;
    let empty = Vec::new();
    let rows = table.get("indifferent").and_then(toml::Value::as_array).unwrap_or(&empty);
    let mut found = BTreeMap::new();
    for row in rows {
        let text = |key: &str| row.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
        let (path, change, reason) = (text("path"), text("change"), text("reason"));
        let whole = [&path, &change, &reason].iter().all(|text| !text.is_empty());
        ensure!(whole, "{INDIFFERENT}: each has `path`, `change` and `reason`; {path:?} has not");
        found.insert((path, change), reason);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_that_fails_is_named_and_what_passes_is_not() {
        let told = |text: &'static str| first_failed(text.as_bytes()).unwrap();
        assert_eq!(
            told("running 2 tests\ntest a ... ok\ntest b ... FAILED\ntest c ... FAILED\n").unwrap(),
            "b"
        );
        assert_eq!(told("test a ... ok\ntest result: ok. 1 passed\n"), None);
    }

    #[test]
    fn what_makes_no_difference_says_why() {
        let found = indifferent("[[indifferent]]\npath='a.b'\nchange='1 → 2'\nreason='x'").unwrap();
        assert_eq!(found.get(&("a.b".to_owned(), "1 → 2".to_owned())).map(String::as_str), Some("x"));
        assert!(indifferent("[[indifferent]]\npath='a.b'\nchange='1 → 2'").is_err());
        assert!(indifferent("").unwrap().is_empty());
    }
}
