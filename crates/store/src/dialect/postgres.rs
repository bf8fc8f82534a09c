//! PostgreSQL's forms.

use super::Kind;

pub(super) fn records(param: &str, columns: &[(&str, Kind)]) -> String {
    let columns: Vec<String> = columns
        .iter()
        .enumerate()
        .map(|(i, (name, kind))| match kind {
            Kind::Text => format!("value ->> {i} AS {name}"),
            Kind::Int => format!("(value ->> {i})::bigint AS {name}"),
        })
        .collect();
    format!("(SELECT {} FROM json_array_elements({param}::json)) AS r", columns.join(", "))
}

pub(super) fn texts(param: &str) -> String {
    format!("(SELECT json_array_elements_text({param}::json))")
}
