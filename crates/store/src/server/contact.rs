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

/// The most customers who are told to be reached in the same way.
const MOST: i64 = 20;

/// The customers of a desk who are reached in one of `ways`, those known longest first (ids carry the time at which they
/// were made).
///
/// # Errors
/// The database failed.
pub async fn customers_by_contact(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    ways: &[String],
) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT DISTINCT customer FROM contact WHERE ws = $1 AND desk = $2 AND way {} ORDER BY customer LIMIT {MOST}",
        Dialect::of(conn).among("$3"),
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(desk)
        .bind(serde_json::to_string(ways).map_err(StoreError::failed)?)
        .fetch_all(conn)
        .await?)
}

/// The rows of a desk's customers who are reached in this way.
///
/// # Errors
/// The database failed.
pub async fn customers_reached(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    way: &str,
) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT c.doc FROM contact AS k JOIN customer AS c ON c.ws = k.ws AND c.id = k.customer \
         WHERE k.ws = $1 AND k.desk = $2 AND k.way = $3 ORDER BY c.id LIMIT {MOST}"
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(desk).bind(way).fetch_all(conn).await?)
}
