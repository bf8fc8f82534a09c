//! `cargo xtask requirements`: which tests and which lines of packs cite each promise of `docs/requirements.md`.
//!
//! A promise without a test fails the run, unless `docs/not-yet.toml` says why nothing keeps it yet. `--mutate` asks
//! the other question: whether a changed pack would be noticed.

mod cited;
#[cfg(test)]
mod frame;
mod mutate;
mod promises;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::json;

use cited::Citation;
use promises::{Id, Missing, NOT_YET, PROMISES, Promises};

/// Options of `requirements`.
#[derive(Debug, Default, Args)]
pub struct Options {
    /// Say it as JSON.
    #[arg(long)]
    json: bool,
    /// Say only what is wrong, and the count.
    #[arg(long, conflicts_with = "json")]
    brief: bool,
    /// Change the packs, one value at a time, and see which test notices.
    #[arg(long, conflicts_with_all = ["json", "brief"])]
    mutate: bool,
    /// With `--mutate`: every so manieth change only, spread over the packs.
    #[arg(long, value_name = "N", requires = "mutate", default_value_t = 1)]
    every: usize,
    /// With `--mutate`: only changes whose place or description holds this.
    #[arg(long, value_name = "TEXT", requires = "mutate")]
    of: Option<String>,
}

/// Of the changes, every so manieth is tried with the other tests: a few seconds of the two minutes that all take.
const SAMPLE: usize = 12;

impl Options {
    /// Some of the changes, as a step of `cargo xtask test`.
    pub fn sample() -> Options {
        Options { mutate: true, every: SAMPLE, ..Options::default() }
    }

    /// As the step of `cargo xtask test`.
    pub fn brief() -> Options {
        Options { brief: true, ..Options::default() }
    }
}

/// Runs the command.
pub fn run(root: &Path, options: &Options) -> Result<()> {
    if options.mutate {
        return mutate::run(root, options.every.max(1), options.of.as_deref());
    }
    let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| name.to_owned());
    let promises = Promises::read(&read(PROMISES)?)?;
    let missing = promises::not_yet(&read(NOT_YET)?, &promises)?;
    let citations = citations(root, &promises.letters())?;
    let report = Report::new(&promises, missing, citations);
    match (options.json, options.brief) {
        (true, _) => println!("{:#}", report.json()),
        (false, true) => {}
        (false, false) => print!("{}", report.table()),
    }
    println_unless(options.json, &report.summary());
    let wrong = report.wrong();
    wrong.iter().for_each(|wrong| eprintln!("error: {wrong}"));
    match wrong.len() {
        0 => Ok(()),
        count => bail!("{count} of {} requirements are not in order", promises.rows.len()),
    }
}

fn println_unless(silent: bool, text: &str) {
    if !silent {
        println!("{text}");
    }
}

/// Every citation in the house, tests before packs.
fn citations(root: &Path, letters: &[char]) -> Result<Vec<Citation>> {
    let mut found = Vec::new();
    for file in files(root, &["crates", "src-tauri", "tests", "xtask"], &[".rs"])? {
        found.extend(cited::rust(&file, &fs::read_to_string(root.join(&file))?, letters)?);
    }
    for file in files(root, &["ui/src"], &[".test.ts", ".test.tsx"])? {
        found.extend(cited::script(&file, &fs::read_to_string(root.join(&file))?, letters));
    }
    for file in files(root, &["desks"], &[".toml", ".ftl"])? {
        found.extend(cited::pack(&file, &fs::read_to_string(root.join(&file))?, letters));
    }
    Ok(found)
}

/// Files below some folders, by the ends of their names.
fn files(root: &Path, folders: &[&str], ends: &[&str]) -> Result<Vec<String>> {
    let mut open: Vec<_> = folders.iter().map(|folder| root.join(folder)).collect();
    let mut files = Vec::new();
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                if !matches!(name.as_str(), "target" | "node_modules") {
                    open.push(path);
                }
            } else if ends.iter().any(|end| name.ends_with(end)) {
                files.push(path.strip_prefix(root)?.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Everything known of one promise.
#[derive(Debug, Default)]
struct Kept {
    tests: Vec<Citation>,
    lines: Vec<Citation>,
}

struct Report<'a> {
    promises: &'a Promises,
    missing: BTreeMap<Id, Missing>,
    kept: BTreeMap<Id, Kept>,
    /// Cited, and promised nowhere.
    strange: Vec<Citation>,
}

impl<'a> Report<'a> {
    fn new(promises: &'a Promises, missing: BTreeMap<Id, Missing>, citations: Vec<Citation>) -> Self {
        let mut kept: BTreeMap<Id, Kept> = BTreeMap::new();
        let (known, strange): (Vec<_>, Vec<_>) =
            citations.into_iter().partition(|citation| promises.has(&citation.id));
        for citation in known {
            let kept = kept.entry(citation.id.clone()).or_default();
            if citation.name.is_empty() { kept.lines.push(citation) } else { kept.tests.push(citation) }
        }
        Report { promises, missing, kept, strange }
    }

    fn of(&self, id: &Id) -> (&[Citation], &[Citation]) {
        self.kept.get(id).map_or((&[], &[]), |kept| (&kept.tests, &kept.lines))
    }

    fn state(&self, id: &Id) -> &'static str {
        match (self.missing.get(id), self.of(id).0.is_empty()) {
            (None, false) => "tested",
            (None, true) => "UNTESTED",
            (Some(missing), _) if missing.begun => "begun",
            (Some(_), _) => "not yet",
        }
    }

    /// By letter, each promise with its tests and lines.
    fn table(&self) -> String {
        let mut table = String::new();
        for chapter in &self.promises.chapters {
            let _ = writeln!(table, "{}: {}\n", chapter.letter, chapter.title);
            for row in self.promises.rows.iter().filter(|row| row.id.letter == chapter.letter) {
                let (tests, lines) = self.of(&row.id);
                let id = row.id.to_string();
                let _ = writeln!(table, "  {id:<4}{:<9} {}", self.state(&row.id), cut(&row.text));
                if let Some(missing) = self.missing.get(&row.id) {
                    let _ = writeln!(table, "        lacks  {}", missing.reason);
                }
                for test in tests {
                    let _ = writeln!(table, "        test   {}:{} {}", test.file, test.line, test.name);
                }
                for (file, lines) in by_file(lines) {
                    let _ = writeln!(table, "        pack   {file}:{lines}");
                }
            }
            table.push('\n');
        }
        table
    }

    fn json(&self) -> serde_json::Value {
        let place = |one: &Citation| json!({"file": one.file, "line": one.line, "name": one.name});
        let rows = self.promises.rows.iter().map(|row| {
            let (tests, lines) = self.of(&row.id);
            json!({
                "id": row.id.to_string(),
                "promise": row.text,
                "state": self.state(&row.id),
                "lacks": self.missing.get(&row.id).map(|missing| missing.reason.clone()),
                "tests": tests.iter().map(place).collect::<Vec<_>>(),
                "packs": lines.iter().map(|one| json!({"file": one.file, "line": one.line})).collect::<Vec<_>>(),
            })
        });
        json!({"requirements": rows.collect::<Vec<_>>(), "wrong": self.wrong()})
    }

    fn summary(&self) -> String {
        let count =
            |state: &str| self.promises.rows.iter().filter(|row| self.state(&row.id) == state).count();
        let tests: usize = self.kept.values().map(|kept| kept.tests.len()).sum();
        format!(
            "{} requirements: {} tested ({tests} citations), {} begun, {} not yet, {} without a test",
            self.promises.rows.len(),
            count("tested"),
            count("begun"),
            count("not yet"),
            count("UNTESTED"),
        )
    }

    /// What is not in order, each with what to do.
    fn wrong(&self) -> Vec<String> {
        let mut wrong = Vec::new();
        for row in &self.promises.rows {
            let (id, tests) = (&row.id, self.of(&row.id).0);
            let small = id.to_string().to_lowercase();
            match (self.missing.get(id), tests) {
                (None, []) => wrong.push(format!(
                    "{PROMISES}:{}: no test cites {id}; write one whose name begins with `{small}_`, or whose doc comment \
                     names {id}, or list it in {NOT_YET} with the reason",
                    row.line
                )),
                (Some(missing), [first, ..]) if !missing.begun => wrong.push(format!(
                    "{NOT_YET}: {id} is listed as not built, but {}:{} cites it ({}); take it off the list if it is built, \
                     or say `begun = true` and in `reason` what lacks",
                    first.file, first.line, first.name
                )),
                (Some(missing), []) if missing.begun => {
                    wrong.push(format!("{NOT_YET}: {id} is listed as begun, but no test cites it; test what there is"));
                }
                _ => {}
            }
        }
        wrong.extend(self.strange.iter().map(|one| {
            format!(
                "{}:{}: cites {}, which {PROMISES} does not have {}",
                one.file, one.line, one.id, one.name
            )
        }));
        wrong
    }
}

/// The beginning of a promise: the page has the whole of it.
fn cut(text: &str) -> String {
    let mut cut: String = text.chars().take(96).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

/// Lines of each file, in one line.
fn by_file(lines: &[Citation]) -> BTreeMap<&str, String> {
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    for one in lines {
        let file = files.entry(one.file.as_str()).or_default();
        let comma = if file.is_empty() { "" } else { "," };
        let _ = write!(file, "{comma}{}", one.line);
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "## A: work\n| A1 | one |\n| A2 | two |\n";

    fn wrong(not_yet: &str, cited: &[(&str, &str)]) -> Vec<String> {
        let promises = Promises::read(PAGE).unwrap();
        let missing = promises::not_yet(not_yet, &promises).unwrap();
        let cite = |(id, name): &(&str, &str)| Citation {
            id: Id::parse(id).unwrap(),
            file: "f".into(),
            line: 3,
            name: (*name).to_owned(),
        };
        Report::new(&promises, missing, cited.iter().map(cite).collect()).wrong()
    }

    #[test]
    fn a_promise_without_a_test_is_named_with_what_to_do() {
        assert!(wrong("", &[("A1", "a1_x"), ("A2", "a2_x")]).is_empty());
        let found = wrong("", &[("A1", "a1_x"), ("A2", "")]);
        assert!(
            found.len() == 1 && found[0].starts_with("docs/requirements.md:3: no test cites A2"),
            "{found:?}"
        );
        assert!(wrong("[[not-yet]]\nid='A2'\nreason='x'", &[("A1", "a1_x")]).is_empty());
    }

    #[test]
    fn the_list_of_what_is_not_built_is_held_to_the_tests() {
        let all = [("A1", "a1_x"), ("A2", "a2_x")];
        let built = wrong("[[not-yet]]\nid='A2'\nreason='x'", &all);
        assert!(built.len() == 1 && built[0].contains("take it off the list"), "{built:?}");
        assert!(wrong("[[not-yet]]\nid='A2'\nreason='x'\nbegun=true", &all).is_empty());
        let empty = wrong("[[not-yet]]\nid='A2'\nreason='x'\nbegun=true", &all[..1]);
        assert!(empty.len() == 1 && empty[0].contains("listed as begun"), "{empty:?}");
    }

    #[test]
    fn an_id_that_nobody_promised_is_found() {
        let found = wrong("", &[("A1", "a1_x"), ("A2", "a2_x"), ("A9", "a9_x")]);
        assert_eq!(found, ["f:3: cites A9, which docs/requirements.md does not have a9_x"]);
    }

    /// The house as it stands: every file of tests is read.
    #[test]
    fn the_house_is_read() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let found = citations(root, &['A', 'K']).unwrap();
        for (file, name) in
            [("crates/desks/tests/requests.rs", "a14_"), ("ui/src/shared/drafts.test.ts", "drafts")]
        {
            assert!(found.iter().any(|one| one.file == file && one.name.starts_with(name)), "{file}");
        }
        assert!(found.iter().any(|one| one.file.ends_with("desk.toml") && one.name.is_empty()));
    }
}
