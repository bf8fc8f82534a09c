//! What is said of a queue without opening it: how many tickets it has, how many of them are late, what is due first.

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::Result;

/// The numbers of a desk's queues, everybody's and those of `me`: queue, tickets in it, rank of the first
/// one. A queue that never had a ticket is not among them.
///
/// # Errors
/// The database failed.
pub async fn counts(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    me: &str,
) -> Result<Vec<(String, i64, Option<i64>)>> {
    Ok(sqlx::query_as(
        "SELECT c.queue, c.n, (SELECT min(p.rank) FROM queue_place AS p \
         WHERE p.ws = c.ws AND p.desk = c.desk AND p.queue = c.queue AND p.owner = c.owner) \
         FROM queue_count AS c WHERE c.ws = $1 AND c.desk = $2 AND c.owner IN ('', $3) \
         ORDER BY c.queue, c.owner",
    )
    .bind(ws)
    .bind(desk)
    .bind(me)
    .fetch_all(conn)
    .await?)
}

/// How late a queue is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lateness {
    /// Queue id.
    pub queue: String,
    /// Tickets before the rank that was asked for, as far as was counted.
    pub late: i64,
    /// The first rank from there on.
    pub next: Option<i64>,
}

/// How many tickets of a desk's queues stand before `rank`, counted no further than `cap`, and which rank comes next: of
/// everybody's queues and of those of `me` (C8).
///
/// # Errors
/// The database failed.
pub async fn lateness(
    conn: &mut AnyConnection,
    ws: &str,
    (desk, me): (&str, &str),
    rank: i64,
    cap: i64,
) -> Result<Vec<Lateness>> {
    let of = "WHERE p.ws = c.ws AND p.desk = c.desk AND p.queue = c.queue AND p.owner = c.owner";
    let sql = format!(
        "SELECT c.queue, (SELECT count(*) FROM (SELECT 1 FROM queue_place AS p {of} AND p.rank < $4 LIMIT $5 + 0) AS b), \
         (SELECT min(p.rank) FROM queue_place AS p {of} AND p.rank >= $4) \
         FROM queue_count AS c WHERE c.ws = $1 AND c.desk = $2 AND c.owner IN ('', $3) ORDER BY c.queue, c.owner"
    );
    let found: Vec<(String, i64, Option<i64>)> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(ws)
        .bind(desk)
        .bind(me)
        .bind(rank)
        .bind(cap)
        .fetch_all(conn)
        .await?;
    Ok(found.into_iter().map(|(queue, late, next)| Lateness { queue, late, next }).collect())
}
