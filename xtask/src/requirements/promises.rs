//! What is promised: the rows of `docs/requirements.md`, and those that `docs/not-yet.toml` says are not built yet.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};

/// Where the promises are.
pub const PROMISES: &str = "docs/requirements.md";
/// Where those are listed that nothing keeps yet.
pub const NOT_YET: &str = "docs/not-yet.toml";

/// A requirement: its letter says from which document it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id {
    pub letter: char,
    pub number: u32,
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.letter, self.number)
    }
}

impl Id {
    /// An id as it is written in prose: `A7`.
    pub fn parse(text: &str) -> Option<Id> {
        let letter = text.chars().next().filter(char::is_ascii_uppercase)?;
        let digits = &text[1..];
        let plain = matches!(digits.len(), 1..=2) && digits.bytes().all(|b| b.is_ascii_digit());
        let number = digits.parse().ok().filter(|number| plain && *number > 0)?;
        (!digits.starts_with('0')).then_some(Id { letter, number })
    }

    /// Every id that stands in prose as a word of its own. A range ("A14 to A16") names its two ends.
    pub fn all_in(text: &str, letters: &[char]) -> Vec<Id> {
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let mut ids: Vec<Id> =
            words.filter_map(Id::parse).filter(|id| letters.contains(&id.letter)).collect();
        ids.sort();
        ids.dedup();
        ids
    }
}

/// A chapter of promises.
#[derive(Debug)]
pub struct Chapter {
    pub letter: char,
    pub title: String,
}

/// One promise.
#[derive(Debug)]
pub struct Promise {
    pub id: Id,
    pub line: usize,
    pub text: String,
}

/// All that is promised, in the order of the page.
#[derive(Debug)]
pub struct Promises {
    pub chapters: Vec<Chapter>,
    pub rows: Vec<Promise>,
}

impl Promises {
    /// Reads the page: a chapter is `## K: …`, a promise `| K1 | … |`.
    pub fn read(text: &str) -> Result<Promises> {
        let (mut chapters, mut rows) = (Vec::new(), Vec::<Promise>::new());
        for (line, text) in (1..).zip(text.lines()) {
            if let Some((letter, title)) = text.strip_prefix("## ").and_then(|head| head.split_once(": ")) {
                let mut letters = letter.chars();
                if let (Some(letter @ 'A'..='Z'), None) = (letters.next(), letters.next()) {
                    chapters.push(Chapter { letter, title: title.to_owned() });
                }
            }
            let mut cells = text.split('|').map(str::trim).skip(1);
            let (Some(id), Some(promise)) = (cells.next().and_then(Id::parse), cells.next()) else {
                continue;
            };
            ensure!(
                chapters.iter().any(|chapter| chapter.letter == id.letter),
                "{PROMISES}:{line}: {id} stands before a heading `## {}: …`",
                id.letter
            );
            if let Some(first) = rows.iter().find(|row| row.id == id) {
                bail!("{PROMISES}:{line}: {id} is promised in line {} already", first.line);
            }
            rows.push(Promise { id, line, text: promise.to_owned() });
        }
        ensure!(!rows.is_empty(), "{PROMISES} promises nothing: no row begins with `| K1 |`");
        Ok(Promises { chapters, rows })
    }

    pub fn has(&self, id: &Id) -> bool {
        self.rows.iter().any(|row| row.id == *id)
    }

    pub fn letters(&self) -> Vec<char> {
        self.chapters.iter().map(|chapter| chapter.letter).collect()
    }
}

/// Why a promise is not kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub reason: String,
    /// A part of it is built and tested.
    pub begun: bool,
}

/// Reads the list of what is not built yet.
pub fn not_yet(text: &str, promises: &Promises) -> Result<BTreeMap<Id, Missing>> {
    let table: toml::Table = text.parse().context(NOT_YET)?;
    let empty = Vec::new();
    let rows = table.get("not-yet").and_then(toml::Value::as_array).unwrap_or(&empty);
    let mut missing = BTreeMap::new();
    for row in rows {
        let text = |key: &str| row.get(key).and_then(toml::Value::as_str).unwrap_or_default();
        let id = text("id");
        let known = Id::parse(id).filter(|id| promises.has(id));
        let known = known.with_context(|| format!("{NOT_YET}: {id:?} is no id of {PROMISES}"))?;
        let reason = text("reason").to_owned();
        ensure!(!reason.trim().is_empty(), "{NOT_YET}: {known} needs a `reason`");
        let begun = row.get("begun").and_then(toml::Value::as_bool).unwrap_or(false);
        let mut keys = row.as_table().into_iter().flat_map(|row| row.keys());
        if let Some(key) = keys.find(|key| !matches!(key.as_str(), "id" | "reason" | "begun")) {
            bail!("{NOT_YET}: {known} has `{key}`; there are `id`, `reason` and `begun`");
        }
        if missing.insert(known.clone(), Missing { reason, begun }).is_some() {
            bail!("{NOT_YET}: {known} is listed twice");
        }
    }
    Ok(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "# R\n## K: frame\n| id | promise |\n|---|---|\n| K1 | one |\n\n## A: other\n| A12 | two |\n";

    #[test]
    fn the_page_is_read() {
        let promises = Promises::read(PAGE).unwrap();
        let ids: Vec<String> = promises.rows.iter().map(|row| row.id.to_string()).collect();
        assert_eq!((ids, promises.letters()), (vec!["K1".into(), "A12".into()], vec!['K', 'A']));
        assert_eq!((promises.rows[1].line, promises.rows[1].text.as_str()), (8, "two"));
        assert!(Promises::read("## K: x\n| K1 | a |\n| K1 | b |\n").is_err());
        assert!(Promises::read("| K1 | a |\n").is_err() && Promises::read("nothing").is_err());
    }

    #[test]
    fn ids_in_prose_are_whole_words() {
        let ids = |text| Id::all_in(text, &['A', 'K']).iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(ids("A7, K4: (A12) and A7's; not A07, A123, XA1, A_1 or Z1"), ["A7", "A12", "K4"]);
        assert_eq!(ids("A14 to A16"), ["A14", "A16"]);
    }

    #[test]
    fn what_is_not_built_says_why() {
        let promises = Promises::read(PAGE).unwrap();
        let read = |text: &str| not_yet(text, &promises);
        let missing = read("[[not-yet]]\nid='K1'\nreason='later'\nbegun=true").unwrap();
        assert_eq!(missing.values().next(), Some(&Missing { reason: "later".into(), begun: true }));
        assert!(read("").unwrap().is_empty());
        for wrong in ["id='K1'", "id='K1'\nreason=' '", "id='K9'\nreason='x'", "id='K1'\nreason='x'\nwhy='y'"]
        {
            assert!(read(&format!("[[not-yet]]\n{wrong}")).is_err(), "{wrong}");
        }
        assert!(read("[[not-yet]]\nid='K1'\nreason='x'\n[[not-yet]]\nid='K1'\nreason='x'").is_err());
    }
}
