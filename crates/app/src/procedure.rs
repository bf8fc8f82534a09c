//! The revisions of the desk that are here: by which of them a ticket is judged (E10), and its words.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::revision::{Book, Procedure, Revision};
use kursi_store::{AnyConnection, rows};

use crate::entry::Fault;
use crate::fault::internal;

/// What is here of the revisions that were in force before `row`, the newest first.
///
/// # Errors
/// The database failed, or holds a row that cannot be read.
pub(crate) async fn earlier(
    conn: &mut AnyConnection,
    ws: &str,
    row: &DeskRow,
) -> Result<Vec<DeskRow>, Fault> {
    let revisions = rows::revisions(conn, ws, &row.id).await?;
    // Most desks have had one for long: their text is not read for nothing.
    if revisions.len() < 2 {
        return Ok(Vec::new());
    }
    before(row, &revisions, &rows::procedures(conn, ws, &row.id).await?)
}

/// The same from documents of revisions and of texts.
///
/// # Errors
/// One of them cannot be read.
pub(crate) fn before(row: &DeskRow, revisions: &[String], texts: &[String]) -> Result<Vec<DeskRow>, Fault> {
    let mut ever = BTreeSet::new();
    for doc in revisions {
        let of: Revision = serde_json::from_str(doc).map_err(|error| internal(&error))?;
        if of.desk == row.id && of.in_force_at.is_some() && of.revision < row.revision {
            ever.insert(of.revision);
        }
    }
    if ever.is_empty() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for doc in texts {
        let text: Procedure = serde_json::from_str(doc).map_err(|error| internal(&error))?;
        if text.row.id == row.id && ever.contains(&text.row.revision) {
            found.push(text.row);
        }
    }
    found.sort_by_key(|row| std::cmp::Reverse(row.revision));
    Ok(found)
}

/// The book of a desk; nothing where this program cannot read the revision in force.
pub(crate) fn book(row: &DeskRow, earlier: &[DeskRow]) -> Option<Book> {
    let read = |row: &DeskRow| -> Option<(u32, Desk)> { Some((row.revision, row.read()?)) };
    Some(Book::new(row.revision, row.read()?, earlier.iter().filter_map(read)))
}

/// The words of the revision in force, and of what it has no word for any more those of the newest one that had: tickets that keep
/// an earlier revision are shown by its names.
pub(crate) fn words(row: &DeskRow, earlier: &[DeskRow]) -> BTreeMap<String, String> {
    let mut all = row.words.clone();
    for (language, text) in &mut all {
        let mut known: HashSet<String> = messages(text).map(|(id, _)| id.to_owned()).collect();
        for before in earlier {
            let Some(source) = before.words.get(language) else { continue };
            for (id, lines) in messages(source) {
                if known.insert(id.to_owned()) {
                    text.push('\n');
                    text.push_str(lines);
                }
            }
        }
    }
    all
}

/// The messages and terms of a Fluent source: id, and everything up to the next one. They begin at the beginning of a line, as nothing
/// else does but comments.
fn messages(source: &str) -> impl Iterator<Item = (&str, &str)> {
    let begins = |line: &str| line.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    let mut starts = Vec::new();
    let mut ends = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let comment = line.starts_with('#');
        if (begins(line) || comment) && ends.len() < starts.len() {
            ends.push(at);
        }
        if begins(line) {
            starts.push(at);
        }
        at += line.len();
    }
    ends.resize(starts.len(), at);
    starts.into_iter().zip(ends).filter_map(move |(from, to)| {
        let entry = source.get(from..to)?;
        let (id, _) = entry.split_once('=')?;
        Some((id.trim(), entry))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(revision: u32, words: &str) -> DeskRow {
        DeskRow {
            id: "shop".into(),
            revision,
            format: 1,
            desk: serde_json::Value::Null,
            words: BTreeMap::from([("en".to_owned(), words.to_owned())]),
        }
    }

    #[test]
    fn e10_a_word_that_is_not_in_force_any_more_is_that_of_the_newest_revision_that_had_it() {
        let now = row(3, "### Words\nstatus-new = New\n");
        let before =
            row(2, "status-old = Old, second\n    .hint = With a hint\n# A comment\nstatus-new = Newish\n");
        let first = row(
            1,
            "status-old = Old\nstatus-odd = { $n ->\n    [one] Odd\n   *[other] Odder\n}\n-term = T\n",
        );
        let all = words(&now, &[before, first]);
        let text = &all["en"];
        assert!(text.starts_with("### Words\nstatus-new = New\n"), "{text}");
        assert!(text.contains("status-old = Old, second\n    .hint = With a hint\n"), "{text}");
        assert!(!text.contains("Newish") && !text.contains("# A comment"), "{text}");
        assert!(text.contains("[one] Odd") && text.contains("-term = T"), "{text}");
        assert_eq!(text.matches("status-old").count(), 1, "{text}");
    }
}
