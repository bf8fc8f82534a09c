//! How customers are reached, so that whoever writes again is known.

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::dialect::{Dialect, Kind};
use crate::{Result, StoreError};

/// Keeps the ways in which a customer of a desk is reached, in place of those known before. A way is an address
/// or a number as the caller compares it.
///
/// # Errors
/// The database failed.
pub async fn set_contacts(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    customer: &str,
    ways: &[String],
) -> Result<()> {
    sqlx::query("DELETE FROM contact WHERE ws = $1 AND customer = $2")
        .bind(ws)
        .bind(customer)
        .execute(&mut *conn)
        .await?;
    let ways: Vec<[&String; 1]> = ways.iter().map(|way| [way]).collect();
    let sql = format!(
        "INSERT INTO contact (ws, desk, way, customer) SELECT $1, $2, r.way, $3 FROM {} WHERE true \
         ON CONFLICT (ws, desk, way, customer) DO NOTHING",
        Dialect::of(conn).records("$4", &[("way", Kind::Text)]),
    );
    sqlx::query(AssertSqlSafe(sql))
        .bind(ws)
        .bind(desk)
        .bind(customer)
        .bind(serde_json::to_string(&ways).map_err(StoreError::failed)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// The customer of a desk who is reached in one of `ways`; of several, the one known longest (ids carry the
/// time at which they were made).
///
/// # Errors
/// The database failed.
pub async fn customer_by_contact(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    ways: &[String],
) -> Result<Option<String>> {
    let sql = format!(
        "SELECT customer FROM contact WHERE ws = $1 AND desk = $2 AND way {} ORDER BY customer LIMIT 1",
        Dialect::of(conn).among("$3"),
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(desk)
        .bind(serde_json::to_string(ways).map_err(StoreError::failed)?)
        .fetch_optional(conn)
        .await?)
}
