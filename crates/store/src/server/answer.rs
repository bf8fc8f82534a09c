//! What customers answer to the questions of a verification (X4). It leaves the server in no form: it is put here by
//! the intake and read by the comparison, and by nothing else.

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::dialect::{Dialect, Kind};
use crate::{Result, StoreError};

/// An answer to keep. It is not shown by `Debug`, so that no log has it.
#[derive(Clone, PartialEq, Eq)]
pub struct StoredAnswer {
    /// Question id of the pack.
    pub question: String,
    /// How it is compared.
    pub kind: String,
    /// The answer as it was given to us.
    pub text: String,
}

impl std::fmt::Debug for StoredAnswer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoredAnswer").field("question", &self.question).finish_non_exhaustive()
    }
}

/// Keeps answers of a customer, in place of those kept before; of other questions what is known stays.
///
/// # Errors
/// The database failed.
pub async fn put_answers(
    conn: &mut AnyConnection,
    ws: &str,
    customer: &str,
    answers: &[StoredAnswer],
) -> Result<()> {
    let columns = [("question", Kind::Text), ("kind", Kind::Text), ("doc", Kind::Text)];
    let sql = format!(
        "INSERT INTO stored_answer (ws, customer, question, kind, doc) \
         SELECT $1, $2, r.question, r.kind, r.doc FROM {} WHERE true \
         ON CONFLICT (ws, customer, question) DO UPDATE SET kind = excluded.kind, doc = excluded.doc",
        Dialect::of(conn).records("$3", &columns),
    );
    let records: Vec<[&str; 3]> =
        answers.iter().map(|answer| [&*answer.question, &*answer.kind, &*answer.text]).collect();
    let records = serde_json::to_string(&records).map_err(StoreError::failed)?;
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(customer).bind(records).execute(conn).await?;
    Ok(())
}

/// A customer's answer to a question; nothing where none is kept.
///
/// # Errors
/// The database failed.
pub async fn answer_of(
    conn: &mut AnyConnection,
    ws: &str,
    customer: &str,
    question: &str,
) -> Result<Option<String>> {
    let sql = "SELECT doc FROM stored_answer WHERE ws = $1 AND customer = $2 AND question = $3";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(customer).bind(question).fetch_optional(conn).await?)
}
