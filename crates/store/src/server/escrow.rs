//! Commands that cannot be judged because the program that wrote them is too old: kept unread, bounded, until they are released or
//! their device, updated, sends them again.

use sqlx::AnyConnection;

use crate::{Result, StoreError};

/// A command in escrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Number on the device.
    pub n: u32,
    /// Version of its form.
    pub v: u32,
    /// Id of the command.
    pub command_id: String,
    /// Number of a command that it builds on.
    pub depends_on: Option<u32>,
    /// Desk.
    pub desk: String,
    /// Desk revision it was made under.
    pub revision: u32,
    /// When it was made, by the device's clock.
    pub made_at: i64,
    /// Hash of what was first written.
    pub hash: String,
    /// The command, unread.
    pub payload: String,
    /// When it was taken.
    pub at: i64,
}

/// What a device has in escrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Device id.
    pub device: String,
    /// Login of its person.
    pub login: String,
    /// How many commands.
    pub count: i64,
    /// When the first of them was taken.
    pub since: i64,
}

type Columns = (i64, i64, String, Option<i64>, String, i64, i64, String, String, i64);

fn narrow(stored: i64) -> Result<u32> {
    u32::try_from(stored).map_err(StoreError::failed)
}

/// Keeps a command. False where another one is kept under its number: the device's disk was copied. One that was taken back since
/// has the same hash and takes the place of what it was.
///
/// # Errors
/// The database failed.
pub async fn put_escrow(conn: &mut AnyConnection, ws: &str, device: &str, kept: &Kept) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO escrow (ws, device, n, v, command_id, depends_on, desk, revision, made_at, hash, payload, at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
         ON CONFLICT (ws, device, n) DO UPDATE SET payload = excluded.payload WHERE escrow.hash = excluded.hash",
    )
    .bind(ws)
    .bind(device)
    .bind(i64::from(kept.n))
    .bind(i64::from(kept.v))
    .bind(&*kept.command_id)
    .bind(kept.depends_on.map(i64::from))
    .bind(&*kept.desk)
    .bind(i64::from(kept.revision))
    .bind(kept.made_at)
    .bind(&*kept.hash)
    .bind(&*kept.payload)
    .bind(kept.at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// How many commands a device has in escrow, and how many characters their payloads are.
///
/// # Errors
/// The database failed.
pub async fn escrow_size(conn: &mut AnyConnection, ws: &str, device: &str) -> Result<(i64, i64)> {
    let sum = "SELECT count(*), CAST(coalesce(sum(length(payload)), 0) AS BIGINT) FROM escrow WHERE ws = $1 AND device = $2";
    Ok(sqlx::query_as(sum).bind(ws).bind(device).fetch_one(conn).await?)
}

/// Which devices have commands in escrow, whoever was first.
///
/// # Errors
/// The database failed.
pub async fn escrow_held(conn: &mut AnyConnection, ws: &str) -> Result<Vec<Held>> {
    let found: Vec<(String, String, i64, i64)> = sqlx::query_as(
        "SELECT e.device, a.login, count(*), min(e.at) FROM escrow AS e \
         JOIN device AS d ON d.ws = e.ws AND d.device = e.device \
         JOIN account AS a ON a.ws = d.ws AND a.user_id = d.user_id \
         WHERE e.ws = $1 AND e.n > d.last_n GROUP BY e.device, a.login ORDER BY min(e.at), e.device",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(|(device, login, count, since)| Held { device, login, count, since }).collect())
}

/// A device's commands in escrow that were not judged since, in order.
///
/// # Errors
/// The database failed.
pub async fn escrow_of(conn: &mut AnyConnection, ws: &str, device: &str) -> Result<Vec<Kept>> {
    let found: Vec<Columns> = sqlx::query_as(
        "SELECT e.n, e.v, e.command_id, e.depends_on, e.desk, e.revision, e.made_at, e.hash, e.payload, e.at \
         FROM escrow AS e JOIN device AS d ON d.ws = e.ws AND d.device = e.device \
         WHERE e.ws = $1 AND e.device = $2 AND e.n > d.last_n ORDER BY e.n",
    )
    .bind(ws)
    .bind(device)
    .fetch_all(conn)
    .await?;
    found
        .into_iter()
        .map(|(n, v, command_id, depends_on, desk, revision, made_at, hash, payload, at)| {
            Ok(Kept {
                n: narrow(n)?,
                v: narrow(v)?,
                command_id,
                depends_on: depends_on.map(narrow).transpose()?,
                desk,
                revision: narrow(revision)?,
                made_at,
                hash,
                payload,
                at,
            })
        })
        .collect()
}

/// Forgets what was judged since: released, or sent again by the device after its update.
///
/// # Errors
/// The database failed.
pub async fn settle_escrow(conn: &mut AnyConnection, ws: &str) -> Result<u64> {
    let done = sqlx::query(
        "DELETE FROM escrow WHERE ws = $1 AND n <= \
         (SELECT d.last_n FROM device AS d WHERE d.ws = escrow.ws AND d.device = escrow.device)",
    )
    .bind(ws)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
