//! What customers answered, and what is to be better by it (D6): found by number, by span of time, by desk.

use sqlx::AnyConnection;

use crate::Result;

/// The survey that is answered by the number of this hash.
///
/// # Errors
/// The database failed.
pub async fn by_token(conn: &mut AnyConnection, ws: &str, token: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT doc FROM survey WHERE ws = $1 AND token = $2")
        .bind(ws)
        .bind(token)
        .fetch_optional(conn)
        .await?)
}

/// Surveys of a desk that were asked in a span, from the first moment to before the second, the latest first; at most so many.
///
/// # Errors
/// The database failed.
pub async fn asked_in(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    (from, to): (i64, i64),
    limit: u32,
) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM survey WHERE ws = $1 AND desk = $2 AND at >= $3 AND at < $4 \
               ORDER BY at DESC, id DESC LIMIT $5 + 0";
    let found = sqlx::query_scalar(sql).bind(ws).bind(desk).bind(from).bind(to).bind(i64::from(limit));
    Ok(found.fetch_all(conn).await?)
}

/// Every improvement of a desk, the latest first: ids begin with the moment in which they were made.
///
/// # Errors
/// The database failed.
pub async fn improvements(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM improvement WHERE ws = $1 AND desk = $2 ORDER BY id DESC";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(desk).fetch_all(conn).await?)
}
