//! PostgreSQL's forms.

use super::Kind;

pub(super) const HAS_TABLE: &str =
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1";

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
