//! The lines of the change log, as they are written.

use std::collections::HashSet;

use sqlx::AnyConnection;

use crate::columns::Extra;
use crate::dialect::{Dialect, Kind, values};
use crate::rows::RowDoc;
use crate::statement::{Shape, Statement, in_batches};
use crate::{Result, StoreError};

/// Version of the documents in the log.
const SCHEMA_V: i64 = 1;

/// Writes the rows of transaction `seq` into the log, each under the scope whose readers get it. A row
/// without document leaves the scope.
///
/// What leaves is written before what comes: a row that moves between two scopes of one reader stays.
///
/// # Errors
/// The database failed.
pub async fn append(conn: &mut AnyConnection, ws: &str, seq: i64, rows: &[(String, RowDoc)]) -> Result<()> {
    for statement in lines(Dialect::of(conn), seq, rows, false)? {
        statement.run(conn, ws).await?;
    }
    Ok(())
}

/// The statements that write lines of the log.
pub(super) fn lines(
    dialect: Dialect,
    seq: i64,
    rows: &[(String, RowDoc)],
    few: bool,
) -> Result<Vec<Statement>> {
    let mut seen = HashSet::with_capacity(rows.len());
    let mut kept: Vec<&(String, RowDoc)> =
        rows.iter().rev().filter(|(scope, row)| seen.insert((scope, row.entity, &row.id))).collect();
    kept.reverse();
    kept.sort_by_key(|(_, row)| row.doc.is_some());
    let text = |text: &'_ str| Extra::Text(Some(text.to_owned().into()));
    let mut records = Vec::with_capacity(kept.len());
    for (i, (scope, row)) in (0_i64..).zip(kept) {
        let op = if row.doc.is_some() { "put" } else { "out" };
        let doc = Extra::Text(row.doc.as_deref().map(Into::into));
        let (seq, i, name) = (Extra::Int(Some(seq)), Extra::Int(Some(i)), text(row.entity.name()));
        records.push(vec![seq, i, text(scope), name, text(&row.id), text(op), doc]);
    }
    if few && !records.is_empty() {
        return Ok(vec![Statement::few(Shape::Lines, Vec::new(), LINE.len(), records)]);
    }
    let statement = |batch: Vec<_>| {
        let json = serde_json::to_string(&batch).map_err(StoreError::failed)?;
        Ok(Statement::new(logging(&dialect.records("@1", &LINE)), [json]))
    };
    in_batches(records, 1000).into_iter().map(statement).collect()
}

/// The columns of a line beside the workspace and the version.
const LINE: [(&str, Kind); 7] = [
    ("seq", Kind::Int),
    ("i", Kind::Int),
    ("scope", Kind::Text),
    ("entity", Kind::Text),
    ("id", Kind::Text),
    ("op", Kind::Text),
    ("doc", Kind::Text),
];

/// The text of [`lines`] for so many that are few.
pub(crate) fn few_lines(lines: usize) -> String {
    logging(&values(1, &LINE, lines))
}

fn logging(source: &str) -> String {
    format!(
        "INSERT INTO change (ws, seq, i, scope, entity, id, op, schema_v, doc) \
         SELECT $1, r.seq, r.i, r.scope, r.entity, r.id, r.op, {SCHEMA_V}, r.doc FROM {source}"
    )
}
