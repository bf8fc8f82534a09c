//! SQLite's forms.

use sqlx::AnyConnection;

use super::{Kind, Twin};
use crate::Result;

pub(super) const HAS_TABLE: &str = "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = $1";

/// Lets `/* sqlite: WITHOUT ROWID */` speak, which to PostgreSQL is a comment.
pub(super) fn schema(text: &str) -> String {
    text.replace("/* sqlite: WITHOUT ROWID */", "WITHOUT ROWID")
}

/// Of the kinds that the columns have: without, SQLite compares rows of values by those of the first columns of an index alone
/// and reads all the rest one by one.
pub(super) fn records(param: &str, columns: &[(&str, Kind)]) -> String {
    let columns: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(i, (name, kind))| {
            let kind = match kind {
                Kind::Text => "TEXT",
                Kind::Int => "INTEGER",
            };
            format!("CAST(value ->> {i} AS {kind}) AS {name}")
        })
        .collect();
    format!("(SELECT {} FROM json_each({param})) AS r", columns.join(", "))
}

pub(super) fn among(param: &str) -> String {
    format!("IN (SELECT value FROM json_each({param}))")
}

/// The stored statements of a table and its indexes, under other names. Names of indexes are unique in a
/// file, so twins take turns with a suffix.
pub(super) async fn twin(conn: &mut AnyConnection, table: &str) -> Result<Twin> {
    let stored: Vec<(String, String)> = sqlx::query_as(
        "SELECT name, sql FROM sqlite_schema WHERE tbl_name = $1 AND sql IS NOT NULL ORDER BY name",
    )
    .bind(table)
    .fetch_all(conn)
    .await?;
    let mut twin = Twin { table: String::new(), indexes: Vec::new() };
    for (name, sql) in &stored {
        let Some(body) = sql.find('(').map(|at| &sql[at..]) else { continue };
        if name == table {
            twin.table = format!("CREATE TABLE {table}_new {body}");
        } else {
            let unique = if sql.starts_with("CREATE UNIQUE") { "UNIQUE " } else { "" };
            let other = name.strip_suffix("_b").map_or_else(|| format!("{name}_b"), str::to_owned);
            twin.indexes.push(format!("CREATE {unique}INDEX IF NOT EXISTS {other} ON {table}_new {body}"));
        }
    }
    Ok(twin)
}
