//! The public halves of an organisation's recovery keys (K4, K8).

use sqlx::AnyConnection;

use crate::Result;

/// Public half of a recovery key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecoveryRow {
    /// The mark by which people tell it from another.
    pub print: String,
    /// What is sealed to.
    pub public: String,
    /// When it was made.
    pub made_at: i64,
}

/// Keeps the public half of a new recovery key, which takes the place of the one before.
///
/// # Errors
/// The database failed.
pub async fn add_recovery_key(conn: &mut AnyConnection, ws: &str, row: &RecoveryRow) -> Result<()> {
    sqlx::query(
        "INSERT INTO recovery_key (ws, n, print, public, made_at) \
         SELECT $1, coalesce(max(n), 0) + 1, $2, $3, $4 FROM recovery_key WHERE ws = $1",
    )
    .bind(ws)
    .bind(&*row.print)
    .bind(&*row.public)
    .bind(row.made_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The newest recovery keys, the one in force first; at most `limit`.
///
/// # Errors
/// The database failed.
pub async fn recovery_keys(conn: &mut AnyConnection, ws: &str, limit: u32) -> Result<Vec<RecoveryRow>> {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "SELECT print, public, made_at FROM recovery_key WHERE ws = $1 ORDER BY n DESC LIMIT $2 + 0",
    )
    .bind(ws)
    .bind(i64::from(limit))
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(print, public, made_at)| RecoveryRow { print, public, made_at }).collect())
}
