//! PostgreSQL's forms.

use super::Kind;

pub(super) const HAS_TABLE: &str =
    "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1";

pub(super) const SKIP_LOCKED: &str = "FOR UPDATE SKIP LOCKED";

/// Lets `/* postgres: ... */` speak, each on a line of its own, which to SQLite is a comment. A text without one stays as
/// it is to the last byte: a database knows its migrations by their hashes.
pub(super) fn schema(text: &str) -> String {
    let said =
        |line: &str| Some(line.strip_prefix("/* postgres: ")?.strip_suffix(" */\n")?.to_owned() + "\n");
    text.split_inclusive('\n').map(|line| said(line).unwrap_or_else(|| line.to_owned())).collect()
}

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

/// One after the other by the index. A plan is made once and carried out for hours: left to choose while the table is small,
/// the planner reads all of it, and goes on doing so while it grows.
pub(super) fn of_each(selected: &str, table: &str, column: &str, and: &str, param: &str) -> String {
    format!(
        "SELECT m.* FROM json_array_elements_text({param}::json) AS k(one) CROSS JOIN LATERAL \
         (SELECT {selected} FROM {table} WHERE ws = $1 AND {column} = k.one{and} OFFSET 0) AS m"
    )
}

/// As an array and not as a subquery to be joined: of those the planner thinks that there are a hundred, and reads a whole
/// table for a single one.
pub(super) fn among(param: &str) -> String {
    format!("= ANY (ARRAY(SELECT json_array_elements_text({param}::json)))")
}

pub(super) fn twin(table: &str) -> String {
    format!("CREATE TABLE {table}_new (LIKE {table} INCLUDING ALL)")
}

/// The clock itself, not the transaction's beginning. The parameter is named so that its type is known.
pub(super) fn now(here: &str) -> String {
    format!("((extract(epoch FROM clock_timestamp()) * 1000)::bigint + 0 * {here}::bigint)")
}
