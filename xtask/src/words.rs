//! `cargo xtask words`: what neither compiler nor Fluent says about the wording. (K3)
//!
//! Every file of `locales/` and of the desks' `words/` is read and all findings are printed at once, each with its
//! place and what to write instead.

mod codes;
mod compare;
mod ftl;
mod letters;
mod plurals;
mod usage;

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use ftl::File;

/// The languages of the program; English is written first and the others follow it.
const LANGUAGES: [&str; 4] = ["en", "ar", "fa", "ur"];

/// Something wrong in the wording: where it is and what to do.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// A file as it lies on the disk: its path from the root with `/`, and its text.
#[derive(Clone, Debug)]
struct Source {
    path: String,
    text: String,
}

/// Everything that is judged, so that tests can plant faults without a disk.
struct Wording {
    /// `locales/<language>/<feature>.ftl`.
    locales: Vec<Source>,
    /// `desks/<desk>/words/<language>.ftl`.
    desks: Vec<Source>,
    /// Where ids are used: Rust and TypeScript.
    code: Vec<Source>,
    /// `l10n.toml`.
    settings: String,
    /// `crates/intl_pluralrules/tests/cardinals.json`.
    cardinals: String,
}

/// Checks all wording and prints every finding.
pub fn run(root: &Path) -> Result<()> {
    let wording = Wording {
        locales: read(root, "locales", &["ftl"])?,
        desks: read(root, "desks", &["ftl"])?,
        code: usage::FOLDERS.iter().try_fold(Vec::new(), |mut code, folder| {
            code.extend(read(root, folder, &["rs", "ts", "tsx"])?);
            anyhow::Ok(code)
        })?,
        settings: text(&root.join("l10n.toml"))?,
        cardinals: text(&root.join("crates/intl_pluralrules/tests/cardinals.json"))?,
    };
    let findings = check(&wording)?;
    for finding in &findings {
        eprintln!("{finding}");
    }
    let (files, messages) = count(&wording);
    println!("words: {files} files, {messages} messages, {} findings", findings.len());
    if !findings.is_empty() {
        bail!("the wording has {} findings", findings.len());
    }
    Ok(())
}

/// Every finding, in the order of the files.
fn check(wording: &Wording) -> Result<Vec<Finding>> {
    let settings = usage::Settings::read(&wording.settings)?;
    let categories = plurals::categories(&wording.cardinals)?;
    let mut findings = Vec::new();

    let locales = parse(&wording.locales, &mut findings);
    let desks = parse(&wording.desks, &mut findings);
    for file in locales.iter().chain(&desks) {
        findings.extend(file.opening());
        findings.extend(file.names());
        findings.extend(letters::check(file));
        findings.extend(plurals::check(file, &categories));
    }
    findings.extend(compare::duplicates(&locales));
    findings.extend(compare::check(&locales, None));
    findings.extend(compare::variables_explained(&locales));
    for desk in folders(&desks).values() {
        // Which ids a desk uses, which variables there are and in which languages customers are answered is asked by
        // the pack's own check, which knows the pack.
        findings.extend(compare::duplicates(desk));
        findings.extend(compare::taken(desk, &locales));
        findings.extend(compare::check(desk, Some(told_customers)));
    }
    let codes = codes::declared(&wording.code);
    findings.extend(codes::check(&codes, &locales));
    findings.extend(usage::check(&locales, &wording.code, &codes, &settings));

    findings.sort();
    findings.dedup();
    Ok(findings)
}

/// Whether customers read it, who are not answered in every language of the program.
fn told_customers(id: &str) -> bool {
    let said = ["question-", "survey-question-", "script-", "ladder-", "record-"];
    let said = said.iter().any(|family| id.starts_with(family));
    let asked = id.starts_with("kind-") && (id.ends_with(".subject") || id.ends_with(".request"));
    let told = id.starts_with("field-") && id.ends_with(".told");
    (id.ends_with(".text") && said)
        || asked
        || told
        || id.starts_with("template-")
        || id.starts_with("announcement-")
        || id.starts_with("survey-mail.")
        || id.starts_with("escalation.")
}

fn count(wording: &Wording) -> (usize, usize) {
    let mut ignored = Vec::new();
    let files = [parse(&wording.locales, &mut ignored), parse(&wording.desks, &mut ignored)].concat();
    (files.len(), files.iter().map(|file| file.entries.len()).sum())
}

fn parse(sources: &[Source], findings: &mut Vec<Finding>) -> Vec<File> {
    sources
        .iter()
        .filter_map(|source| {
            let (file, faults) = File::parse(source);
            findings.extend(faults);
            if file.is_none() {
                findings.push(Finding::new(&source.path, 1, "not in a folder or file named for a language"));
            }
            file
        })
        .collect()
}

/// The files of each desk.
fn folders(desks: &[File]) -> BTreeMap<String, Vec<File>> {
    let mut folders = BTreeMap::<String, Vec<File>>::new();
    for file in desks {
        let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        folders.entry(folder.to_owned()).or_default().push(file.clone());
    }
    folders
}

fn text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Folders that hold nothing of ours.
const NOT_OURS: [&str; 3] = ["target", "node_modules", "dist"];

fn read(root: &Path, folder: &str, extensions: &[&str]) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        let entries = match fs::read_dir(root.join(&folder)) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error).with_context(|| format!("cannot read {}", folder.display())),
        };
        for entry in entries {
            let entry = entry?;
            let name = entry.file_name();
            let path = folder.join(&name);
            if entry.file_type()?.is_dir() {
                if !NOT_OURS.iter().any(|skipped| name == *skipped) {
                    folders.push(path);
                }
            } else if path.extension().is_some_and(|own| extensions.iter().any(|wanted| own == *wanted)) {
                let text = text(&root.join(&path))?;
                sources.push(Source { path: path.to_string_lossy().replace('\\', "/"), text });
            }
        }
    }
    sources.sort_by(|left, right| left.path.cmp(&right.path));
    Ok(sources)
}

#[cfg(test)]
mod tests;
