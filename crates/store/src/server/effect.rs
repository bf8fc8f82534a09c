//! What leaves the house: effects, and the webhooks that they go to.

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::dialect::{Dialect, Kind};
use crate::statement::Statement;
use crate::{Result, StoreError};

/// An effect as the transaction records it that causes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEffect {
    /// Derived from what causes it, so that nothing records it twice; it is the key that the receiver gets, too.
    pub id: String,
    /// `webhook`, `mail`, `sms` or `form`.
    pub kind: &'static str,
    /// Which webhook; otherwise the desk.
    pub target: String,
    /// What is sent, JSON.
    pub payload: String,
}

/// An effect that somebody has to deliver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Its id.
    pub id: String,
    /// `webhook` or `mail`.
    pub kind: String,
    /// Which webhook; of mail, the desk.
    pub target: String,
    /// What is sent, JSON.
    pub payload: String,
    /// How often it was tried, this time included.
    pub attempts: u32,
}

/// An effect as an administrator sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectRow {
    /// Its id.
    pub id: String,
    /// `webhook` or `mail`.
    pub kind: String,
    /// Which webhook; of mail, the desk.
    pub target: String,
    /// `waiting`, `done` or `failed`.
    pub state: String,
    /// How often it was tried.
    pub attempts: u32,
    /// When it was recorded.
    pub made_at: i64,
    /// When it is tried next, while it waits.
    pub next_at: i64,
    /// What was wrong the last time, a code; empty when nothing was.
    pub fault: String,
}

/// How many effects are in which state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EffectCount {
    /// To be delivered.
    pub waiting: i64,
    /// Given up.
    pub failed: i64,
}

/// What becomes of an effect that was not delivered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Again {
    /// It is tried again at this moment.
    At(i64),
    /// It is given up.
    Never,
}

/// Somebody who is told of what happens on a desk.
#[derive(Clone, PartialEq, Eq)]
pub struct Webhook {
    /// Its id.
    pub id: String,
    /// Desk.
    pub desk: String,
    /// Where it is told.
    pub url: String,
    /// What it is signed with.
    pub secret: String,
    /// Of what.
    pub events: Vec<String>,
    /// The address may be one of the house's own network.
    pub private: bool,
}

impl std::fmt::Debug for Webhook {
    /// Without the secret, and without the address, which may have one in it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Webhook").field("id", &self.id).field("desk", &self.desk).finish_non_exhaustive()
    }
}

/// Records effects in transaction `seq`, made at `now`. One that is recorded already stays as it is.
///
/// # Errors
/// The database failed.
pub async fn put_effects(
    conn: &mut AnyConnection,
    ws: &str,
    seq: i64,
    now: i64,
    effects: &[NewEffect],
) -> Result<()> {
    recording(Dialect::of(conn), seq, now, effects)?.run(conn, ws).await
}

/// The statement of [`put_effects`], for transaction `seq`.
pub(super) fn recording(dialect: Dialect, seq: i64, now: i64, effects: &[NewEffect]) -> Result<Statement> {
    let columns = [("id", Kind::Text), ("kind", Kind::Text), ("target", Kind::Text), ("payload", Kind::Text)];
    let sql = format!(
        "INSERT INTO effect (ws, id, seq, kind, target, payload, state, attempts, made_at, next_at, claim, fault) \
         SELECT $1, r.id, CAST(@1 AS BIGINT), r.kind, r.target, r.payload, 'waiting', 0, CAST(@2 AS BIGINT), \
         CAST(@2 AS BIGINT), '', '' FROM {} WHERE 1 = 1 ON CONFLICT (ws, id) DO NOTHING",
        dialect.records("@3", &columns)
    );
    let records: Vec<_> = effects.iter().map(|one| (&one.id, one.kind, &one.target, &one.payload)).collect();
    let records = serde_json::to_string(&records).map_err(StoreError::failed)?;
    Ok(Statement::new(sql, [seq.to_string(), now.to_string(), records]))
}

/// Takes up to `most` effects that are due, for until `until`: nobody else gets them before. Of several servers that ask at
/// the same moment each gets others.
///
/// # Errors
/// The database failed.
pub async fn claim_effects(
    conn: &mut AnyConnection,
    ws: &str,
    claim: &str,
    (now, until): (i64, i64),
    most: u32,
) -> Result<Vec<Claimed>> {
    let skip = Dialect::of(conn).skip_locked();
    // Found once and for all: a subquery in its place PostgreSQL may ask again for every row, and take more than `most`.
    let sql = format!(
        "WITH due AS MATERIALIZED (SELECT e.id FROM effect AS e WHERE e.ws = $1 AND e.state = 'waiting' \
          AND e.kind IN ('mail', 'webhook') AND e.next_at <= $3 ORDER BY e.next_at, e.id LIMIT $5 + 0 {skip}) \
         UPDATE effect SET claim = $2, next_at = $4, attempts = attempts + 1 \
         WHERE ws = $1 AND id IN (SELECT due.id FROM due) RETURNING id, kind, target, payload, attempts"
    );
    let taken: Vec<(String, String, String, String, i64)> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(ws)
        .bind(claim)
        .bind(now)
        .bind(until)
        .bind(i64::from(most))
        .fetch_all(conn)
        .await?;
    let claimed = |(id, kind, target, payload, attempts): (String, String, String, String, i64)| Claimed {
        id,
        kind,
        target,
        payload,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
    };
    Ok(taken.into_iter().map(claimed).collect())
}

/// When the next effect is due; nothing when none waits. What no courier carries yet (`sms`, `form`) waits without being tried.
///
/// # Errors
/// The database failed.
pub async fn next_effect(conn: &mut AnyConnection, ws: &str) -> Result<Option<i64>> {
    Ok(sqlx::query_scalar(
        "SELECT min(next_at) FROM effect WHERE ws = $1 AND state = 'waiting' AND kind IN ('mail', 'webhook')",
    )
    .bind(ws)
    .fetch_one(conn)
    .await?)
}

/// An effect was delivered. That is so whoever else has it by now. What was sent is not kept.
///
/// # Errors
/// The database failed.
pub async fn effect_done(conn: &mut AnyConnection, ws: &str, id: &str, now: i64) -> Result<()> {
    sqlx::query(
        "UPDATE effect SET state = 'done', payload = '', claim = '', fault = '', next_at = $3 WHERE ws = $1 AND id = $2",
    )
    .bind(ws)
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// An effect was not delivered, says who had it by `claim`. Somebody else who has it by now knows better.
///
/// # Errors
/// The database failed.
pub async fn effect_undone(
    conn: &mut AnyConnection,
    ws: &str,
    (id, claim): (&str, &str),
    again: Again,
    fault: &str,
) -> Result<()> {
    let (state, at) = match again {
        Again::At(at) => ("waiting", at),
        Again::Never => ("failed", 0),
    };
    sqlx::query(
        "UPDATE effect SET state = $4, next_at = $5, fault = $6, claim = '' \
         WHERE ws = $1 AND id = $2 AND claim = $3 AND state = 'waiting'",
    )
    .bind(ws)
    .bind(id)
    .bind(claim)
    .bind(state)
    .bind(at)
    .bind(fault)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many wait and how many were given up.
///
/// # Errors
/// The database failed.
pub async fn effect_count(conn: &mut AnyConnection, ws: &str) -> Result<EffectCount> {
    let found: Vec<(String, i64)> = sqlx::query_as(
        "SELECT state, count(*) FROM effect WHERE ws = $1 AND state IN ('waiting', 'failed') GROUP BY state",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    let of = |state: &str| found.iter().find(|(name, _)| name == state).map_or(0, |(_, count)| *count);
    Ok(EffectCount { waiting: of("waiting"), failed: of("failed") })
}

/// Effects in a state, the newest first.
///
/// # Errors
/// The database failed.
pub async fn effects(conn: &mut AnyConnection, ws: &str, state: &str, most: u32) -> Result<Vec<EffectRow>> {
    type Columns = (String, String, String, String, i64, i64, i64, String);
    let found: Vec<Columns> = sqlx::query_as(
        "SELECT id, kind, target, state, attempts, made_at, next_at, fault FROM effect \
         WHERE ws = $1 AND state = $2 ORDER BY made_at DESC, id DESC LIMIT $3 + 0",
    )
    .bind(ws)
    .bind(state)
    .bind(i64::from(most))
    .fetch_all(conn)
    .await?;
    let row = |(id, kind, target, state, attempts, made_at, next_at, fault): Columns| EffectRow {
        id,
        kind,
        target,
        state,
        attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
        made_at,
        next_at,
        fault,
    };
    Ok(found.into_iter().map(row).collect())
}

/// Effects that were given up are tried again from the beginning: one, or all of them. Answers how many.
///
/// # Errors
/// The database failed.
pub async fn retry_effects(conn: &mut AnyConnection, ws: &str, id: Option<&str>, now: i64) -> Result<u64> {
    let done = sqlx::query(
        "UPDATE effect SET state = 'waiting', attempts = 0, next_at = $3, claim = '' \
         WHERE ws = $1 AND state = 'failed' AND (id = $2 OR $2 = '')",
    )
    .bind(ws)
    .bind(id.unwrap_or_default())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Forgets effects that were delivered before a moment.
///
/// # Errors
/// The database failed.
pub async fn forget_effects(conn: &mut AnyConnection, ws: &str, before: i64) -> Result<()> {
    sqlx::query("DELETE FROM effect WHERE ws = $1 AND state = 'done' AND next_at < $2")
        .bind(ws)
        .bind(before)
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds a webhook.
///
/// # Errors
/// The database failed, or the id is taken.
pub async fn add_webhook(conn: &mut AnyConnection, ws: &str, hook: &Webhook, now: i64) -> Result<()> {
    sqlx::query(
        "INSERT INTO webhook (ws, id, desk, url, secret, events, private, made_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(ws)
    .bind(&*hook.id)
    .bind(&*hook.desk)
    .bind(&*hook.url)
    .bind(&*hook.secret)
    .bind(hook.events.join(" "))
    .bind(i64::from(hook.private))
    .bind(now)
    .execute(&mut *conn)
    .await?;
    name_hooks(conn, ws, &format!("with {}", hook.id)).await
}

/// Gives the state of the webhooks a name. One is added and removed once, so no two states have the same.
async fn name_hooks(conn: &mut AnyConnection, ws: &str, name: &str) -> Result<()> {
    let sql = "UPDATE workspace SET hooks = $2 WHERE ws = $1";
    sqlx::query(sql).bind(ws).bind(name).execute(conn).await?;
    Ok(())
}

/// Removes a webhook. Answers whether there was one.
///
/// # Errors
/// The database failed.
pub async fn remove_webhook(conn: &mut AnyConnection, ws: &str, id: &str) -> Result<bool> {
    let delete = "DELETE FROM webhook WHERE ws = $1 AND id = $2";
    if sqlx::query(delete).bind(ws).bind(id).execute(&mut *conn).await?.rows_affected() == 0 {
        return Ok(false);
    }
    let left = !webhooks(conn, ws).await?.is_empty();
    name_hooks(conn, ws, &if left { format!("without {id}") } else { String::new() }).await?;
    Ok(true)
}

/// All webhooks, the oldest first.
///
/// # Errors
/// The database failed.
pub async fn webhooks(conn: &mut AnyConnection, ws: &str) -> Result<Vec<Webhook>> {
    type Columns = (String, String, String, String, String, i64);
    let found: Vec<Columns> = sqlx::query_as(
        "SELECT id, desk, url, secret, events, private FROM webhook WHERE ws = $1 ORDER BY made_at, id",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    let hook = |(id, desk, url, secret, events, private): Columns| Webhook {
        id,
        desk,
        url,
        secret,
        events: events.split_whitespace().map(str::to_owned).collect(),
        private: private != 0,
    };
    Ok(found.into_iter().map(hook).collect())
}

/// The channel's own names for what came by it on a ticket: of mail, the mails' ids. In no order that means anything.
///
/// # Errors
/// The database failed.
pub async fn deliveries_of(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    channel: &str,
    ticket: &str,
) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT external_id FROM intake WHERE ws = $1 AND ticket = $4 AND desk = $2 AND channel = $3 \
         ORDER BY external_id LIMIT 20",
    )
    .bind(ws)
    .bind(desk)
    .bind(channel)
    .bind(ticket)
    .fetch_all(conn)
    .await?)
}
