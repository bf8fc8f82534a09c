//! Messages that nothing says any more, and messages that are said but are not there.

use std::collections::BTreeSet;

use anyhow::{Context, Result};
use toml::Table;

use super::codes::Code;
use super::ftl::{File, is_kebab};
use super::{Finding, Source};

/// Where ids are used.
pub(super) const FOLDERS: [&str; 4] = ["crates", "src-tauri", "ui/src", "tests"];

/// How a message is asked for, with the id as a literal.
const ASKED: [&str; 3] = ["say(\"", "sayTo(\"", "<Localized id=\""];

/// What `l10n.toml` says to this check.
pub(super) struct Settings {
    dynamic: Vec<Family>,
}

/// Ids that are put together at run time: a beginning, and where they are few, every end.
struct Family {
    prefix: String,
    ends: Vec<String>,
}

impl Family {
    fn has(&self, id: &str) -> bool {
        id.strip_prefix(self.prefix.as_str())
            .is_some_and(|end| self.ends.is_empty() || self.ends.iter().any(|known| known == end))
    }
}

impl Settings {
    pub(super) fn read(text: &str) -> Result<Self> {
        let table: Table = text.parse().context("l10n.toml is not TOML")?;
        let families = table.get("dynamic").and_then(|families| families.as_array()).into_iter().flatten();
        let dynamic = families.map(|family| {
            let text = |key: &str| family.get(key).and_then(|value| value.as_str()).map(str::to_owned);
            let ends = family.get("ends").and_then(|ends| ends.as_array()).into_iter().flatten();
            let ends = ends.filter_map(|end| end.as_str().map(str::to_owned)).collect();
            let prefix = text("prefix").zip(text("why")).map(|(prefix, _)| prefix);
            Ok(Family { prefix: prefix.context("a [[dynamic]] family has a prefix and a why")?, ends })
        });
        Ok(Self { dynamic: dynamic.collect::<Result<Vec<_>>>()? })
    }
}

/// Messages of the English files that no source names, families that no message belongs to, and ids that are asked for
/// but do not exist.
pub(super) fn check(locales: &[File], code: &[Source], codes: &[Code], settings: &Settings) -> Vec<Finding> {
    let sources = || code.iter().filter(|source| !source.path.contains(".test."));
    let named: BTreeSet<&str> = sources().flat_map(|source| names(&source.text)).collect();
    let faults: BTreeSet<String> = codes.iter().map(Code::id).collect();
    let mut known = BTreeSet::new();
    let mut findings = Vec::new();
    for file in locales.iter().filter(|file| file.language == "en") {
        for entry in &file.entries {
            // An attribute is used with its message; a term is used by messages, which Fluent itself resolves.
            let id = entry.id.split('.').next().unwrap_or_default();
            if !known.insert(id) {
                continue;
            }
            let is_said = id.starts_with('-')
                || named.contains(id)
                || faults.contains(id)
                || settings.dynamic.iter().any(|family| family.has(id));
            if !is_said {
                findings.push(Finding::new(
                    &file.path,
                    entry.line,
                    format!("{id} is said nowhere; remove it, or name its family in l10n.toml"),
                ));
            }
        }
    }
    for family in &settings.dynamic {
        if family.ends.is_empty() && !known.iter().any(|id| family.has(id)) {
            let what = format!("no message begins with {}; remove the family", family.prefix);
            findings.push(Finding::new("l10n.toml", 1, what));
        }
        let members = family.ends.iter().map(|end| format!("{}{end}", family.prefix));
        for id in members.filter(|id| !known.contains(id.as_str())) {
            findings.push(Finding::new("l10n.toml", 1, format!("there is no message {id}")));
        }
    }
    for source in sources() {
        for (line, id) in asked(&source.text).filter(|(_, id)| !known.contains(id.as_str())) {
            findings.push(Finding::new(
                &source.path,
                line,
                format!("{id} is said here, but there is no such message"),
            ));
        }
    }
    findings
}

/// Everything in a source that could be an id.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character: char| {
        !(character.is_ascii_lowercase() || character.is_ascii_digit() || character == '-')
    })
    .filter(|name| !name.is_empty())
}

fn asked(text: &str) -> impl Iterator<Item = (usize, String)> {
    text.lines().enumerate().flat_map(|(index, line)| {
        ASKED.iter().flat_map(move |asked| {
            line.split(asked).skip(1).filter_map(move |rest| {
                let id = rest.split('"').next()?;
                let id = id.split('.').next().unwrap_or(id);
                is_kebab(id).then(|| (index + 1, id.to_owned()))
            })
        })
    })
}
