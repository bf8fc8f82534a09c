//! Tickets with which the server has something to do by itself.

use sqlx::AnyConnection;

use crate::Result;

/// A ticket and when it is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acting {
    /// Ticket id.
    pub ticket: String,
    /// Its scope, which says its desk.
    pub scope: String,
    /// When the server has something to do with it.
    pub at: i64,
}

/// The tickets with which the server has something to do, the earliest first: read from an index of these alone.
///
/// # Errors
/// The database failed.
pub async fn acting(conn: &mut AnyConnection, ws: &str, limit: u32) -> Result<Vec<Acting>> {
    let sql = "SELECT id, scope, acts_at FROM ticket WHERE ws = $1 AND acts_at IS NOT NULL \
         ORDER BY acts_at, id LIMIT $2 + 0";
    let found: Vec<(String, String, i64)> =
        sqlx::query_as(sql).bind(ws).bind(i64::from(limit)).fetch_all(conn).await?;
    Ok(found.into_iter().map(|(ticket, scope, at)| Acting { ticket, scope, at }).collect())
}
