//! Desk revisions, keys of channels, and what came in by them.

use sqlx::AnyConnection;

use crate::Result;

/// Keeps a revision of a desk.
///
/// # Errors
/// The database failed, or there is such a revision.
pub async fn add_desk_revision(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    revision: u32,
    format: u32,
    doc: &str,
    at: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO desk_revision (ws, desk, revision, format, doc, activated_at) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(ws)
    .bind(desk)
    .bind(i64::from(revision))
    .bind(i64::from(format))
    .bind(doc)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    super::confided::confide(conn, ws, desk, doc).await
}

/// A revision's document.
///
/// # Errors
/// The database failed.
pub async fn desk_revision(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    revision: u32,
) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT doc FROM desk_revision WHERE ws = $1 AND desk = $2 AND revision = $3")
        .bind(ws)
        .bind(desk)
        .bind(i64::from(revision))
        .fetch_optional(conn)
        .await?)
}

/// The number of the revision in force.
///
/// # Errors
/// The database failed.
pub async fn current_revision(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Option<u32>> {
    let sql = "SELECT MAX(revision) FROM desk_revision WHERE ws = $1 AND desk = $2";
    let found: Option<i64> = sqlx::query_scalar(sql).bind(ws).bind(desk).fetch_one(conn).await?;
    Ok(found.and_then(|revision| u32::try_from(revision).ok()))
}

/// Tickets of a scope on which a clock runs, a page of them in the order of their ids, behind `after`.
///
/// # Errors
/// The database failed.
pub async fn running(
    conn: &mut AnyConnection,
    ws: &str,
    scope: &str,
    after: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = "SELECT DISTINCT ticket FROM clock WHERE ws = $1 AND scope = $2 AND running = 1 AND ticket > $3 \
               ORDER BY ticket LIMIT $4 + 0";
    let found = sqlx::query_scalar(sql).bind(ws).bind(scope).bind(after).bind(i64::from(limit));
    Ok(found.fetch_all(conn).await?)
}

/// The revision in force and its document.
///
/// # Errors
/// The database failed.
pub async fn current_desk(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Option<(u32, String)>> {
    let found: Option<(i64, String)> = sqlx::query_as(
        "SELECT revision, doc FROM desk_revision WHERE ws = $1 AND desk = $2 ORDER BY revision DESC LIMIT 1",
    )
    .bind(ws)
    .bind(desk)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(|(revision, doc)| (u32::try_from(revision).unwrap_or(0), doc)))
}

/// The revisions of a desk that are or were in force: number, since when, document. Rising.
///
/// # Errors
/// The database failed.
pub async fn revisions_of(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<(u32, i64, String)>> {
    let found: Vec<(i64, i64, String)> = sqlx::query_as(
        "SELECT revision, activated_at, doc FROM desk_revision WHERE ws = $1 AND desk = $2 ORDER BY revision",
    )
    .bind(ws)
    .bind(desk)
    .fetch_all(conn)
    .await?;
    Ok(found
        .into_iter()
        .filter_map(|(revision, at, doc)| Some((u32::try_from(revision).ok()?, at, doc)))
        .collect())
}

/// When the next approved revision of each desk takes effect, where there is one (E10).
///
/// # Errors
/// The database failed.
pub async fn revisions_due(conn: &mut AnyConnection, ws: &str) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT desk, MIN(due) FROM revision WHERE ws = $1 AND due IS NOT NULL GROUP BY desk";
    Ok(sqlx::query_as(sql).bind(ws).fetch_all(conn).await?)
}

/// Keeps a key of a channel by its hash.
///
/// # Errors
/// The database failed, or there is such a key.
pub async fn add_channel_key(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    channel: &str,
    key_hash: &str,
    name: &str,
) -> Result<()> {
    sqlx::query("INSERT INTO channel_key (ws, key_hash, desk, channel, name) VALUES ($1, $2, $3, $4, $5)")
        .bind(ws)
        .bind(key_hash)
        .bind(desk)
        .bind(channel)
        .bind(name)
        .execute(conn)
        .await?;
    Ok(())
}

/// Desk and channel of a key's hash.
///
/// # Errors
/// The database failed.
pub async fn channel_key(
    conn: &mut AnyConnection,
    ws: &str,
    key_hash: &str,
) -> Result<Option<(String, String)>> {
    Ok(sqlx::query_as("SELECT desk, channel FROM channel_key WHERE ws = $1 AND key_hash = $2")
        .bind(ws)
        .bind(key_hash)
        .fetch_optional(conn)
        .await?)
}

/// The keys of a desk: channel and name.
///
/// # Errors
/// The database failed.
pub async fn channel_keys(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT channel, name FROM channel_key WHERE ws = $1 AND desk = $2 ORDER BY channel, name",
    )
    .bind(ws)
    .bind(desk)
    .fetch_all(conn)
    .await?)
}

/// What was made of a delivery: hash of its content, ticket, number of the ticket.
///
/// # Errors
/// The database failed.
pub async fn intake_seen(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    channel: &str,
    external_id: &str,
) -> Result<Option<(String, String, String)>> {
    Ok(sqlx::query_as(
        "SELECT hash, ticket, number FROM intake \
         WHERE ws = $1 AND desk = $2 AND channel = $3 AND external_id = $4",
    )
    .bind(ws)
    .bind(desk)
    .bind(channel)
    .bind(external_id)
    .fetch_optional(conn)
    .await?)
}

/// A delivery that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// Desk.
    pub desk: String,
    /// Channel.
    pub channel: String,
    /// The sender's own id of it.
    pub external_id: String,
    /// Hash of its content.
    pub hash: String,
    /// The ticket it went to.
    pub ticket: String,
    /// The ticket's number.
    pub number: String,
}

/// Keeps that a delivery was taken.
///
/// # Errors
/// The database failed, or it was taken before.
pub async fn put_intake(conn: &mut AnyConnection, ws: &str, intake: &Intake) -> Result<()> {
    sqlx::query(
        "INSERT INTO intake (ws, desk, channel, external_id, hash, ticket, number) \
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(ws)
    .bind(&*intake.desk)
    .bind(&*intake.channel)
    .bind(&*intake.external_id)
    .bind(&*intake.hash)
    .bind(&*intake.ticket)
    .bind(&*intake.number)
    .execute(conn)
    .await?;
    Ok(())
}

/// What was made of a contact's delivery: hash of its content and the contact.
///
/// # Errors
/// The database failed.
pub async fn contact_seen(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    channel: &str,
    external_id: &str,
) -> Result<Option<(String, String)>> {
    Ok(sqlx::query_as(
        "SELECT hash, contact FROM contact_intake \
         WHERE ws = $1 AND desk = $2 AND channel = $3 AND external_id = $4",
    )
    .bind(ws)
    .bind(desk)
    .bind(channel)
    .bind(external_id)
    .fetch_optional(conn)
    .await?)
}

/// A contact that was taken from a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactIntake {
    /// Desk.
    pub desk: String,
    /// Channel.
    pub channel: String,
    /// The sender's own id of it.
    pub external_id: String,
    /// Hash of its content.
    pub hash: String,
    /// The contact.
    pub contact: String,
}

/// Keeps that a contact was taken.
///
/// # Errors
/// The database failed, or it was taken before.
pub async fn put_contact_intake(conn: &mut AnyConnection, ws: &str, intake: &ContactIntake) -> Result<()> {
    sqlx::query(
        "INSERT INTO contact_intake (ws, desk, channel, external_id, hash, contact) \
         VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(ws)
    .bind(&*intake.desk)
    .bind(&*intake.channel)
    .bind(&*intake.external_id)
    .bind(&*intake.hash)
    .bind(&*intake.contact)
    .execute(conn)
    .await?;
    Ok(())
}
