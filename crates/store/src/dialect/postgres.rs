//! PostgreSQL's forms.

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
    records: &[Vec<Extra<'_>>],
) -> (String, Vec<Option<String>>) {
    let mut params: Vec<Option<String>> = records.iter().flatten().map(Extra::text).collect();
    let rows = records.len().next_power_of_two();
    params.resize(rows * columns.len(), None);
    let mut n = first - 1;
    let row = |_| {
        let cells = columns.iter().map(|(_, kind)| {
            n += 1;
            match kind {
                Kind::Text => format!("@{n}"),
                Kind::Int => format!("CAST(@{n} AS BIGINT)"),
            }
        });
        format!("({})", cells.collect::<Vec<_>>().join(", "))
    };
    let rows: Vec<String> = (0..rows).map(row).collect();
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let (rows, key) = (rows.join(", "), names.first().copied().unwrap_or_default());
    let source =
        format!("(SELECT * FROM (VALUES {rows}) AS v ({}) WHERE {key} IS NOT NULL)", names.join(", "));
    (format!("{source} AS r"), params)
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
