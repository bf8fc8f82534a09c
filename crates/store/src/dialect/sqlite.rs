//! SQLite's forms.

use super::Kind;

/// Lets `/* sqlite: WITHOUT ROWID */` speak, which to PostgreSQL is a comment.
pub(super) fn schema(text: &str) -> String {
    text.replace("/* sqlite: WITHOUT ROWID */", "WITHOUT ROWID")
}

pub(super) fn records(param: &str, columns: &[(&str, Kind)]) -> String {
    let columns: Vec<String> =
        columns.iter().enumerate().map(|(i, (name, _))| format!("value ->> {i} AS {name}")).collect();
    format!("(SELECT {} FROM json_each({param})) AS r", columns.join(", "))
}

pub(super) fn texts(param: &str) -> String {
    format!("(SELECT value FROM json_each({param}))")
}
