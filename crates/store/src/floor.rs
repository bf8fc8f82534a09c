//! The floor of one desk: its seats, both lines, who is there, and the sittings that last.

use kursi_rules::change::Entity;
use kursi_rules::seating::{FloorRow, Presence};
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::columns::table;
use crate::judge::read;
use crate::{Result, StoreError};

/// The kinds of row on the floor, and which of them are live.
const LIVE: [(Entity, &str); 6] = [
    (Entity::Seat, ""),
    (Entity::SeatWait, ""),
    (Entity::Contact, " AND over_at IS NULL"),
    (Entity::Presence, ""),
    (Entity::SeatRecord, " AND over_at IS NULL"),
    (Entity::Stay, " AND over_at IS NULL"),
];

/// The live rows of a desk's floor, in one statement: every step on the floor begins with it. What is over stays
/// in its tables and is not read.
///
/// # Errors
/// The database failed, or holds a row that cannot be read.
pub async fn live(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<FloorRow>> {
    let parts = LIVE.map(|(entity, and)| {
        let (name, table) = (entity.name(), table(entity));
        format!("SELECT '{name}', doc FROM {table} WHERE ws = $1 AND desk = $2{and}")
    });
    let found: Vec<(String, String)> =
        sqlx::query_as(AssertSqlSafe(parts.join(" UNION ALL "))).bind(ws).bind(desk).fetch_all(conn).await?;
    let row = |(name, doc): &(String, String)| {
        let entity = Entity::by_name(name).ok_or_else(|| StoreError::failed("an unknown entity"))?;
        read(entity, doc)?.of_floor().ok_or_else(|| StoreError::failed("a row that is not of the floor"))
    };
    found.iter().map(row).collect()
}

/// How everybody on a desk is there.
///
/// # Errors
/// The database failed, or holds a row that cannot be read.
pub async fn presences(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<Presence>> {
    let rows = "SELECT doc FROM presence WHERE ws = $1 AND desk = $2";
    let docs: Vec<String> = sqlx::query_scalar(rows).bind(ws).bind(desk).fetch_all(conn).await?;
    let row = |doc: &String| {
        serde_json::from_str(doc).map_err(|error| StoreError::unreadable(Entity::Presence.name(), &error))
    };
    docs.iter().map(row).collect()
}

/// A window of the seats' ledger, and how many sittings there are: first those that last, then by their end, the
/// latest first.
///
/// # Errors
/// The database failed.
pub async fn sittings(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    offset: u32,
    limit: u32,
) -> Result<(u32, Vec<String>)> {
    let count = "SELECT COUNT(*) FROM seat_record WHERE ws = $1 AND desk = $2";
    let total: i64 = sqlx::query_scalar(count).bind(ws).bind(desk).fetch_one(&mut *conn).await?;
    // Not `NULLS FIRST`: the index of the open ones is partial, and both databases sort this alike.
    let page = "SELECT doc FROM seat_record WHERE ws = $1 AND desk = $2 \
         ORDER BY CASE WHEN over_at IS NULL THEN 0 ELSE 1 END, over_at DESC, id DESC LIMIT $3 + 0 OFFSET $4 + 0";
    let page = sqlx::query_scalar(page).bind(ws).bind(desk).bind(i64::from(limit)).bind(i64::from(offset));
    Ok((u32::try_from(total).unwrap_or(0), page.fetch_all(conn).await?))
}
