//! PostgreSQL's forms.

use std::fmt::Write as _;

use super::Kind;
use crate::columns::Extra;

pub(super) const HAS_TABLE: &str =
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1";

pub(super) const SKIP_LOCKED: &str = "FOR UPDATE SKIP LOCKED";

pub(super) fn records(param: &str, columns: &[(&str, Kind)]) -> String {
    let columns: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(i, (name, kind))| match kind {
            Kind::Text => format!("value ->> {i} AS {name}"),
            Kind::Int => format!("(value ->> {i})::bigint AS {name}"),
        })
        .collect();
    format!("(SELECT {} FROM jsonb_array_elements({param}::jsonb)) AS r", columns.join(", "))
}

/// The rows one by one. Their number is filled up to a power of two, so that there are few texts to be prepared.
pub(super) fn given(
    first: usize,
    columns: &[(&str, Kind)],
    records: Vec<Vec<Extra<'_>>>,
) -> (String, Vec<Option<String>>) {
    let rows = records.len().next_power_of_two();
    let mut params: Vec<Option<String>> = records.into_iter().flatten().map(Extra::into_text).collect();
    params.resize(rows * columns.len(), None);
    let mut source = String::from("(SELECT * FROM (VALUES ");
    for row in 0..rows {
        source.push_str(if row == 0 { "(" } else { "), (" });
        for (n, (_, kind)) in columns.iter().enumerate() {
            let (comma, at) = (if n == 0 { "" } else { ", " }, first + row * columns.len() + n);
            let _ = match kind {
                Kind::Text => write!(source, "{comma}@{at}"),
                Kind::Int => write!(source, "{comma}CAST(@{at} AS BIGINT)"),
            };
        }
    }
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let key = names.first().copied().unwrap_or_default();
    let _ = write!(source, ")) AS v ({}) WHERE {key} IS NOT NULL) AS r", names.join(", "));
    (source, params)
}

pub(super) fn texts(param: &str) -> String {
    format!("(SELECT json_array_elements_text({param}::json))")
}

pub(super) fn twin(table: &str) -> String {
    format!("CREATE TABLE {table}_new (LIKE {table} INCLUDING ALL)")
}

/// The clock itself, not the transaction's beginning. The parameter is named so that its type is known.
pub(super) fn now(here: &str) -> String {
    format!("((extract(epoch FROM clock_timestamp()) * 1000)::bigint + 0 * {here}::bigint)")
}
