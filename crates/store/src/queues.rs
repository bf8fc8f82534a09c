//! Queues: where tickets stand and how many there are. Written when a ticket changes; reading never counts.

use std::collections::{BTreeMap, HashMap, HashSet};

use kursi_rules::queue;
use serde::Serialize;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::dialect::{Dialect, Kind};
use crate::{Result, StoreError};

/// The places of one ticket from now on, all of them; none takes it out of every queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceRow {
    /// Ticket id.
    pub ticket: String,
    /// Its desk.
    pub desk: String,
    /// Its places.
    pub places: Vec<queue::Place>,
}

/// Tickets of one round of statements.
const BATCH: usize = 1000;

/// Between documents where several are read as one text. JSON text never contains it raw.
const SEPARATOR: &str = "\u{1e}";

/// One stored place, in the order of the table's columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
struct Seat<'a>(&'a str, &'a str, &'a str, i64, &'a str);

const COLUMNS: [(&str, Kind); 5] = [
    ("desk", Kind::Text),
    ("queue", Kind::Text),
    ("owner", Kind::Text),
    ("rank", Kind::Int),
    ("ticket", Kind::Text),
];

/// Where places and counts are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tables {
    pub(crate) places: &'static str,
    pub(crate) counts: &'static str,
}

/// The tables that lists are read from.
const LIVE: Tables = Tables { places: "queue_place", counts: "queue_count" };

/// Puts tickets into their places and keeps the counts.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn place(conn: &mut AnyConnection, ws: &str, rows: &[PlaceRow]) -> Result<()> {
    place_in(conn, LIVE, ws, rows).await
}

pub(crate) async fn place_in(
    conn: &mut AnyConnection,
    tables: Tables,
    ws: &str,
    rows: &[PlaceRow],
) -> Result<()> {
    let mut last: HashMap<&str, &PlaceRow> = HashMap::with_capacity(rows.len());
    last.extend(rows.iter().map(|row| (&*row.ticket, row)));
    let mut tickets: Vec<&str> = last.keys().copied().collect();
    // Neighbours in the index are written one after the other, and always in the same order.
    tickets.sort_unstable();
    for batch in tickets.chunks(BATCH) {
        let stored = stored(conn, tables, ws, batch).await?;
        let old: HashSet<Seat> = stored.iter().filter_map(|line| seat(line)).collect();
        let new: HashSet<Seat> = batch
            .iter()
            .filter_map(|ticket| last.get(ticket))
            .flat_map(|row| {
                row.places
                    .iter()
                    .map(|place| Seat(&row.desk, &place.queue, &place.owner, place.rank, &row.ticket))
            })
            .collect();
        let mut gone: Vec<Seat> = old.difference(&new).copied().collect();
        let mut come: Vec<Seat> = new.difference(&old).copied().collect();
        let mut counts: BTreeMap<(&str, &str, &str), i64> = BTreeMap::new();
        for Seat(desk, queue, owner, ..) in &gone {
            *counts.entry((desk, queue, owner)).or_default() -= 1;
        }
        for Seat(desk, queue, owner, ..) in &come {
            *counts.entry((desk, queue, owner)).or_default() += 1;
        }
        let key = |seat: &Seat<'_>| (seat.0.to_owned(), seat.1.to_owned(), seat.2.to_owned(), seat.3);
        gone.sort_by_cached_key(key);
        come.sort_by_cached_key(key);
        remove(conn, tables, ws, &gone).await?;
        insert(conn, tables, ws, &come).await?;
        let counts: Vec<_> =
            counts.into_iter().filter(|(_, n)| *n != 0).map(|((d, q, o), n)| (d, q, o, n)).collect();
        add(conn, tables, ws, &counts).await?;
    }
    Ok(())
}

fn json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(StoreError::failed)
}

/// Stored places of these tickets, one text each: five columns apiece cost more than the query.
async fn stored(conn: &mut AnyConnection, tables: Tables, ws: &str, tickets: &[&str]) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT desk || $3 || queue || $3 || owner || $3 || rank || $3 || ticket FROM {} \
         WHERE ws = $1 AND ticket IN {}",
        tables.places,
        Dialect::of(conn).texts("$2"),
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(json(&tickets)?)
        .bind(SEPARATOR)
        .fetch_all(conn)
        .await?)
}

fn seat(line: &str) -> Option<Seat<'_>> {
    let mut parts = line.split(SEPARATOR);
    let mut next = || parts.next();
    Some(Seat(next()?, next()?, next()?, next()?.parse().ok()?, next()?))
}

async fn remove(conn: &mut AnyConnection, tables: Tables, ws: &str, seats: &[Seat<'_>]) -> Result<()> {
    if seats.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "DELETE FROM {} WHERE ws = $1 AND (desk, queue, owner, rank, ticket) IN \
         (SELECT r.desk, r.queue, r.owner, r.rank, r.ticket FROM {})",
        tables.places,
        Dialect::of(conn).records("$2", &COLUMNS),
    );
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(&seats)?).execute(conn).await?;
    Ok(())
}

async fn insert(conn: &mut AnyConnection, tables: Tables, ws: &str, seats: &[Seat<'_>]) -> Result<()> {
    if seats.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO {} (ws, desk, queue, owner, rank, ticket) \
         SELECT $1, r.desk, r.queue, r.owner, r.rank, r.ticket FROM {}",
        tables.places,
        Dialect::of(conn).records("$2", &COLUMNS),
    );
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(&seats)?).execute(conn).await?;
    Ok(())
}

async fn add(
    conn: &mut AnyConnection,
    tables: Tables,
    ws: &str,
    counts: &[(&str, &str, &str, i64)],
) -> Result<()> {
    if counts.is_empty() {
        return Ok(());
    }
    let columns = [COLUMNS[0], COLUMNS[1], COLUMNS[2], ("n", Kind::Int)];
    let sql = format!(
        "INSERT INTO {counts} (ws, desk, queue, owner, n) SELECT $1, r.desk, r.queue, r.owner, r.n FROM {} \
         WHERE true ON CONFLICT (ws, desk, queue, owner) DO UPDATE SET n = {counts}.n + excluded.n",
        Dialect::of(conn).records("$2", &columns),
        counts = tables.counts,
    );
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(&counts)?).execute(conn).await?;
    Ok(())
}

/// The tickets of a queue from the `offset`th on, in order.
///
/// # Errors
/// The database failed.
pub async fn window(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    queue: &str,
    owner: &str,
    offset: u32,
    limit: u32,
) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar(
        "SELECT t.doc FROM (SELECT rank, ticket FROM queue_place \
         WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4 \
         ORDER BY rank, ticket LIMIT $5 OFFSET $6) AS p \
         JOIN ticket AS t ON t.ws = $1 AND t.id = p.ticket ORDER BY p.rank, p.ticket",
    )
    .bind(ws)
    .bind(desk)
    .bind(queue)
    .bind(owner)
    .bind(i64::from(limit))
    .bind(i64::from(offset))
    .fetch_all(conn)
    .await?)
}

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

/// How many tickets a queue has, from the kept count.
///
/// # Errors
/// The database failed.
pub async fn count(conn: &mut AnyConnection, ws: &str, desk: &str, queue: &str, owner: &str) -> Result<i64> {
    let kept: Option<i64> = sqlx::query_scalar(
        "SELECT n FROM queue_count WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4",
    )
    .bind(ws)
    .bind(desk)
    .bind(queue)
    .bind(owner)
    .fetch_optional(conn)
    .await?;
    Ok(kept.unwrap_or(0))
}

/// How many tickets of a queue come before `rank`, counted no further than `cap`.
///
/// # Errors
/// The database failed.
pub async fn count_before(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    queue: &str,
    owner: &str,
    rank: i64,
    cap: i64,
) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM (SELECT 1 FROM queue_place \
         WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4 AND rank < $5 LIMIT $6) AS p",
    )
    .bind(ws)
    .bind(desk)
    .bind(queue)
    .bind(owner)
    .bind(rank)
    .bind(cap)
    .fetch_one(conn)
    .await?)
}
