//! The floor of the change log, and what is below it: lines that every machine still following the log has read, and
//! outcomes that their devices have kept themselves. `docs/adr/0016-the-floor-of-the-log.md` says what stays for ever.

use sqlx::AnyConnection;

use crate::Result;

/// How large the log is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogSizes {
    /// The log reaches back to here.
    pub floor: i64,
    /// Number of the last transaction.
    pub head: i64,
    /// Lines in it.
    pub lines: i64,
    /// Outcomes of devices' commands.
    pub results: i64,
    /// Events of the audit trail, of which none is ever compacted.
    pub events: i64,
}

/// After which transaction the log's lines are still there; a reader before it fills anew.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn floor(conn: &mut AnyConnection, ws: &str) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT floor FROM workspace WHERE ws = $1").bind(ws).fetch_one(conn).await?)
}

/// Writes down that everything up to the head was committed by `at`, if there is anything since the last mark.
///
/// # Errors
/// The database failed.
pub async fn mark_log(conn: &mut AnyConnection, ws: &str, at: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO log_mark (ws, at, seq) SELECT w.ws, $2, w.head FROM workspace AS w WHERE w.ws = $1 \
         AND NOT EXISTS (SELECT 1 FROM log_mark AS m WHERE m.ws = w.ws AND (m.seq >= w.head OR m.at >= $2)) \
         ON CONFLICT (ws, at) DO NOTHING",
    )
    .bind(ws)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Raises the floor to what was committed by `before`. Answers it when it rose.
///
/// The floor rises before a line goes, in a transaction of its own: whoever reads the log and then the floor, and finds that it
/// lies at the cursor or below, has read every line.
///
/// # Errors
/// The database failed.
pub async fn raise_floor(conn: &mut AnyConnection, ws: &str, before: i64) -> Result<Option<i64>> {
    let reached = "(SELECT max(m.seq) FROM log_mark AS m WHERE m.ws = $1 AND m.at <= $2)";
    let raise = format!(
        "UPDATE workspace SET floor = {reached} WHERE ws = $1 AND floor < coalesce({reached}, 0) RETURNING floor"
    );
    let floor: Option<i64> = sqlx::query_scalar(sqlx::AssertSqlSafe(raise))
        .bind(ws)
        .bind(before)
        .fetch_optional(&mut *conn)
        .await?;
    if let Some(floor) = floor {
        let done = "DELETE FROM log_mark WHERE ws = $1 AND seq <= $2";
        sqlx::query(done).bind(ws).bind(floor).execute(conn).await?;
    }
    Ok(floor)
}

/// Takes about `turn` lines away that lie at the floor or below (a transaction larger than that goes whole). Answers how many
/// went; nothing is left when none did.
///
/// # Errors
/// The database failed.
pub async fn compact_lines(conn: &mut AnyConnection, ws: &str, turn: u32) -> Result<u64> {
    let done = sqlx::query(
        "DELETE FROM change WHERE ws = $1 AND seq <= (SELECT w.floor FROM workspace AS w WHERE w.ws = $1) \
         AND seq <= (SELECT max(l.seq) FROM \
         (SELECT c.seq FROM change AS c WHERE c.ws = $1 ORDER BY c.seq, c.i LIMIT $2 + 0) AS l)",
    )
    .bind(ws)
    .bind(i64::from(turn))
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Takes outcomes of a device away that it has kept itself and whose transactions lie at the floor or below, `turn` numbers of
/// them at most. The newest one of those stays: by it is known which number the device had used at the floor. Answers how many
/// went.
///
/// # Errors
/// The database failed.
pub async fn compact_results(conn: &mut AnyConnection, ws: &str, device: &str, turn: u32) -> Result<u64> {
    let done = sqlx::query(
        "DELETE FROM result WHERE ws = $1 AND device = $2 \
         AND n <= (SELECT d.confirmed FROM device AS d WHERE d.ws = $1 AND d.device = $2) \
         AND n < (SELECT r.n FROM result AS r WHERE r.ws = $1 AND r.device = $2 \
         AND r.seq <= (SELECT w.floor FROM workspace AS w WHERE w.ws = $1) ORDER BY r.seq DESC, r.n DESC LIMIT 1) \
         AND n < (SELECT min(r.n) FROM result AS r WHERE r.ws = $1 AND r.device = $2) + $3",
    )
    .bind(ws)
    .bind(device)
    .bind(i64::from(turn))
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Every device, those that were sent away among them.
///
/// # Errors
/// The database failed.
pub async fn device_ids(conn: &mut AnyConnection, ws: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar("SELECT device FROM device WHERE ws = $1 ORDER BY device")
        .bind(ws)
        .fetch_all(conn)
        .await?)
}

/// Counts the log. It reads all of it: for an administrator, not for a running server.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn log_sizes(conn: &mut AnyConnection, ws: &str) -> Result<LogSizes> {
    let (floor, head, lines, results, events) = sqlx::query_as(
        "SELECT w.floor, w.head, (SELECT count(*) FROM change AS c WHERE c.ws = w.ws), \
         (SELECT count(*) FROM result AS r WHERE r.ws = w.ws), (SELECT count(*) FROM event AS e WHERE e.ws = w.ws) \
         FROM workspace AS w WHERE w.ws = $1",
    )
    .bind(ws)
    .fetch_one(conn)
    .await?;
    Ok(LogSizes { floor, head, lines, results, events })
}
