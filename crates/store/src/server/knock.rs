//! Who knocks at the door, counted by all servers together.

use sqlx::{AnyConnection, AssertSqlSafe};

use super::Account;
use crate::Result;
use crate::dialect::Dialect;

/// How often one may knock: each time uses up `cost`, and no more than `most` may be used up at once. Milliseconds, both:
/// what is used up comes back with time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Knocks {
    /// What one time costs.
    pub cost: i64,
    /// How much may be used up.
    pub most: i64,
}

/// Wrong passwords under one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Strangers {
    /// How many.
    pub failed: u32,
    /// No attempt is looked at before this instant; 0 when there is no such bar.
    pub locked_until: i64,
}

/// Lets `who` in at `door`, or answers when they may knock again. One statement, so that servers which are asked at the
/// same moment let in no more than one would. The clock is the database's where it has one (`here` otherwise).
///
/// # Errors
/// The database failed.
pub async fn knock(
    conn: &mut AnyConnection,
    ws: &str,
    (door, who): (&str, &str),
    knocks: Knocks,
    here: i64,
) -> Result<Option<i64>> {
    let now = Dialect::of(conn).now("$6");
    let from = format!("CASE WHEN knock.rest_at > {now} THEN knock.rest_at ELSE {now} END");
    let sql = format!(
        "INSERT INTO knock (ws, door, who, rest_at) VALUES ($1, $2, $3, {now} + $4) \
         ON CONFLICT (ws, door, who) DO UPDATE SET rest_at = {from} + $4 \
         WHERE {from} + $4 - {now} <= $5 RETURNING rest_at"
    );
    let let_in: Option<i64> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(door)
        .bind(who)
        .bind(knocks.cost)
        .bind(knocks.most)
        .bind(here)
        .fetch_optional(&mut *conn)
        .await?;
    if let_in.is_some() {
        return Ok(None);
    }
    let rest_at: Option<i64> =
        sqlx::query_scalar("SELECT rest_at FROM knock WHERE ws = $1 AND door = $2 AND who = $3")
            .bind(ws)
            .bind(door)
            .bind(who)
            .fetch_optional(conn)
            .await?;
    Ok(Some(rest_at.map_or(here, |rest_at| rest_at + knocks.cost - knocks.most)))
}

/// An account as it stands, held until the transaction ends: whoever else counts its wrong passwords waits, so that none
/// of many that are tried at the same moment goes uncounted.
///
/// # Errors
/// The database failed.
pub async fn hold_account(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<Option<Account>> {
    let held = sqlx::query("UPDATE account SET failed = failed WHERE ws = $1 AND user_id = $2")
        .bind(ws)
        .bind(user)
        .execute(&mut *conn)
        .await?;
    if held.rows_affected() == 0 {
        return Ok(None);
    }
    super::account(conn, ws, user).await
}

/// The wrong passwords under a name that nobody has, held until the transaction ends. The name comes as a hash: people
/// type passwords into the wrong field.
///
/// # Errors
/// The database failed.
pub async fn hold_stranger(
    conn: &mut AnyConnection,
    ws: &str,
    name_hash: &str,
    now: i64,
) -> Result<Strangers> {
    let (failed, locked_until): (i64, i64) = sqlx::query_as(
        "INSERT INTO stranger (ws, name_hash, failed, locked_until, seen_at) VALUES ($1, $2, 0, 0, $3) \
         ON CONFLICT (ws, name_hash) DO UPDATE SET seen_at = excluded.seen_at RETURNING failed, locked_until",
    )
    .bind(ws)
    .bind(name_hash)
    .bind(now)
    .fetch_one(conn)
    .await?;
    Ok(Strangers { failed: u32::try_from(failed).unwrap_or(u32::MAX), locked_until })
}

/// Keeps the wrong passwords under such a name.
///
/// # Errors
/// The database failed.
pub async fn set_stranger(
    conn: &mut AnyConnection,
    ws: &str,
    name_hash: &str,
    counted: Strangers,
) -> Result<()> {
    sqlx::query("UPDATE stranger SET failed = $3, locked_until = $4 WHERE ws = $1 AND name_hash = $2")
        .bind(ws)
        .bind(name_hash)
        .bind(i64::from(counted.failed))
        .bind(counted.locked_until)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets who has rested, names of nobody that were last tried before `seen_before`, and all but the newest `most` of them.
///
/// # Errors
/// The database failed.
pub async fn forget_knocks(
    conn: &mut AnyConnection,
    ws: &str,
    here: i64,
    seen_before: i64,
    most: u32,
) -> Result<()> {
    let now = Dialect::of(conn).now("$2");
    let rested = format!("DELETE FROM knock WHERE ws = $1 AND rest_at < {now}");
    sqlx::query(AssertSqlSafe(rested)).bind(ws).bind(here).execute(&mut *conn).await?;
    sqlx::query(
        "DELETE FROM stranger WHERE ws = $1 AND (seen_at < $2 OR seen_at <= \
         (SELECT s.seen_at FROM stranger AS s WHERE s.ws = $1 ORDER BY s.seen_at DESC LIMIT 1 OFFSET $3 + 0))",
    )
    .bind(ws)
    .bind(seen_before)
    .bind(i64::from(most))
    .execute(conn)
    .await?;
    Ok(())
}
