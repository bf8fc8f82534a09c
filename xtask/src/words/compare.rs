//! One language against another, and one file against the next.

use std::collections::BTreeMap;

use super::ftl::{Entry, File};
use super::{Finding, LANGUAGES};

/// Ids that a language has twice, in one file or in two.
pub(super) fn duplicates(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut first = BTreeMap::<(&str, &str), (&File, &Entry)>::new();
    for file in files {
        for entry in &file.entries {
            match first.get(&(file.language.as_str(), entry.id.as_str())) {
                Some((other, earlier)) => findings.push(Finding::new(
                    &file.path,
                    entry.line,
                    format!("{} is also at {}:{}; keep one", entry.id, other.path, earlier.line),
                )),
                None => {
                    first.insert((&file.language, &entry.id), (file, entry));
                }
            }
        }
    }
    findings
}

/// Ids of a desk that are also the program's: a desk does not speak over the program, so its text would never be said.
pub(super) fn taken(desk: &[File], locales: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in desk {
        for entry in &file.entries {
            let theirs = locales.iter().filter(|locale| locale.language == file.language);
            let clash = theirs.flat_map(|locale| &locale.entries).any(|known| known.id == entry.id);
            if clash {
                let what = format!("{} is an id of the program; choose another", entry.id);
                findings.push(Finding::new(&file.path, entry.line, what));
            }
        }
    }
    findings
}

/// Ids that English has and another language lacks or the other way round, and variables that differ. Ids that
/// are `optional` may be lacking.
pub(super) fn check(files: &[File], optional: Option<fn(&str) -> bool>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let names: std::collections::BTreeSet<&str> = files.iter().map(|file| file.name.as_str()).collect();
    for name in names {
        let of = |language: &str| files.iter().find(|file| file.name == name && file.language == language);
        let Some(english) = of("en") else {
            for file in files.iter().filter(|file| file.name == name) {
                findings.push(Finding::new(&file.path, 1, "there is no English file of this name"));
            }
            continue;
        };
        for language in LANGUAGES.into_iter().filter(|&language| language != "en") {
            match of(language) {
                Some(file) => pair(english, file, optional, &mut findings),
                None => findings.push(Finding::new(
                    &english.path,
                    1,
                    format!("there is no file of this in {language}"),
                )),
            }
        }
    }
    findings
}

fn pair(english: &File, other: &File, optional: Option<fn(&str) -> bool>, findings: &mut Vec<Finding>) {
    let find = |file: &'_ File, id: &str| file.entries.iter().find(|entry| entry.id == id).cloned();
    for entry in &english.entries {
        let Some(translated) = find(other, &entry.id) else {
            if optional.is_some_and(|optional| optional(&entry.id)) {
                continue;
            }
            findings.push(Finding::new(
                &english.path,
                entry.line,
                format!("{} is missing in {}", entry.id, other.path),
            ));
            continue;
        };
        let (ours, theirs) = (entry.variable_names(), translated.variable_names());
        for name in theirs.difference(&ours) {
            findings.push(Finding::new(
                &other.path,
                translated.line,
                format!("{} uses ${name}, which English does not give it", entry.id),
            ));
        }
        for name in ours.difference(&theirs) {
            findings.push(Finding::new(
                &other.path,
                translated.line,
                format!("{} leaves out ${name}, which English says", entry.id),
            ));
        }
    }
    for entry in &other.entries {
        if find(english, &entry.id).is_none() {
            findings.push(Finding::new(
                &other.path,
                entry.line,
                format!("{} is not in English any more; remove it", entry.id),
            ));
        }
    }
}

/// Variables of the English files that no comment explains.
pub(super) fn variables_explained(files: &[File]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.language == "en") {
        for entry in &file.entries {
            for (name, line) in &entry.variables {
                if !mentions(&entry.comment, name) {
                    findings.push(Finding::new(
                        &file.path,
                        *line,
                        format!("{} does not explain ${name} in the comment above it", entry.id),
                    ));
                }
            }
        }
    }
    findings
}

/// Whether a comment names `$name` as a whole.
fn mentions(comment: &str, name: &str) -> bool {
    comment.match_indices(&format!("${name}")).any(|(at, found)| {
        let next = comment[at + found.len()..].chars().next();
        !next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '_' || next == '-')
    })
}
