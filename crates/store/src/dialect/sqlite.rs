//! SQLite's forms.

use sqlx::AnyConnection;

use super::Kind;
use crate::Result;

pub(super) const HAS_TABLE: &str = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = $1";

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

/// The stored statements of a table and its indexes, under other names. Names of indexes are unique in a
/// file, so twins take turns with a suffix.
pub(super) async fn twin(conn: &mut AnyConnection, table: &str) -> Result<Vec<String>> {
    let stored: Vec<(String, String)> = sqlx::query_as(
        "SELECT name, sql FROM sqlite_schema WHERE tbl_name = $1 AND sql IS NOT NULL ORDER BY type DESC",
    )
    .bind(table)
    .fetch_all(conn)
    .await?;
    Ok(stored
        .iter()
        .filter_map(|(name, sql)| {
            let body = &sql[sql.find('(')?..];
            let (verb, _) = sql.split_once(' ')?;
            Some(if name == table {
                format!("{verb} TABLE {table}_new {body}")
            } else {
                let unique = if sql.starts_with("CREATE UNIQUE") { "UNIQUE " } else { "" };
                let twin = name.strip_suffix("_b").map_or_else(|| format!("{name}_b"), str::to_owned);
                format!("{verb} {unique}INDEX {twin} ON {table}_new {body}")
            })
        })
        .collect())
}
