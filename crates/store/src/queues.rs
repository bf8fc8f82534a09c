//! Queues: where tickets stand and how many there are. Written when a ticket changes; reading never counts.

mod figures;

pub use figures::{Lateness, counts, lateness};

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use kursi_rules::queue;
use serde::{Deserialize, Serialize};
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

/// Between the columns of a row that is read as one text. JSON never contains it raw.
pub(crate) const SEPARATOR: &str = "\u{1f}";
/// The same as a character: text is split several times faster by one.
const SEPARATOR_CHAR: char = '\u{1f}';
const SEPARATOR_BYTE: u8 = 0x1f;

/// One place, in the order of the table's columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Seat<'a>(
    pub(crate) &'a str,
    pub(crate) &'a str,
    pub(crate) &'a str,
    pub(crate) i64,
    pub(crate) &'a str,
);

const COLUMNS: [(&str, Kind); 5] = [
    ("desk", Kind::Text),
    ("queue", Kind::Text),
    ("owner", Kind::Text),
    ("rank", Kind::Int),
    ("ticket", Kind::Text),
];

/// One place as `ticket_place` keeps it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Kept<'a>(
    #[serde(borrow)] Cow<'a, str>,
    #[serde(borrow)] Cow<'a, str>,
    #[serde(borrow)] Cow<'a, str>,
    i64,
);

impl Kept<'_> {
    fn seat<'s>(&'s self, ticket: &'s str) -> Seat<'s> {
        let Kept(desk, queue, owner, rank) = self;
        Seat(desk, queue, owner, *rank, ticket)
    }
}

/// Where places and counts are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tables {
    pub(crate) places: &'static str,
    pub(crate) tickets: &'static str,
    pub(crate) counts: &'static str,
}

/// The tables that lists are read from.
pub(crate) const LIVE: Tables =
    Tables { places: "queue_place", tickets: "ticket_place", counts: "queue_count" };

/// Puts tickets into their places and keeps the counts.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn place(conn: &mut AnyConnection, ws: &str, rows: &[PlaceRow]) -> Result<()> {
    let tables = LIVE;
    let mut last: HashMap<&str, &PlaceRow> = HashMap::with_capacity(rows.len());
    last.extend(rows.iter().map(|row| (&*row.ticket, row)));
    // Neighbours in the tables are written one after the other, and always in the same order.
    let mut rows: Vec<&PlaceRow> = last.into_values().collect();
    rows.sort_unstable_by_key(|row| &row.ticket);
    for batch in rows.chunks(BATCH) {
        let lines = stored(conn, tables, ws, batch).await?;
        let mut old: HashMap<&str, Vec<Kept>> = HashMap::with_capacity(lines.len());
        for line in &lines {
            let (ticket, places) = line.split_once(SEPARATOR_CHAR).unwrap_or((line, "[]"));
            let places = serde_json::from_str(places)
                .map_err(|error| StoreError::unreadable("ticket_place", &error))?;
            old.insert(ticket, places);
        }
        let (mut gone, mut come) = (Vec::new(), Vec::new());
        let (mut empty, mut full) = (Vec::new(), Vec::new());
        let new: Vec<Vec<Kept>> = batch.iter().map(|row| kept(row)).collect();
        for (row, new) in batch.iter().zip(&new) {
            let old = old.get(&*row.ticket).map(Vec::as_slice).unwrap_or_default();
            if old == new {
                continue;
            }
            // Both are sorted and short.
            gone.extend(
                old.iter()
                    .filter(|place| new.binary_search(place).is_err())
                    .map(|place| place.seat(&row.ticket)),
            );
            come.extend(
                new.iter()
                    .filter(|place| old.binary_search(place).is_err())
                    .map(|place| place.seat(&row.ticket)),
            );
            match new.is_empty() {
                true => empty.push(&*row.ticket),
                false => full.push((&*row.ticket, json(new)?)),
            }
        }
        gone.sort_unstable();
        come.sort_unstable();
        let mut counts: BTreeMap<(&str, &str, &str), i64> = BTreeMap::new();
        for (seats, by) in [(&gone, -1), (&come, 1)] {
            for Seat(desk, queue, owner, ..) in seats {
                *counts.entry((desk, queue, owner)).or_default() += by;
            }
        }
        let counts: Vec<_> =
            counts.into_iter().filter(|(_, n)| *n != 0).map(|((d, q, o), n)| (d, q, o, n)).collect();
        remove(conn, tables, ws, &gone).await?;
        insert(conn, tables, ws, &come).await?;
        keep(conn, tables, ws, &full).await?;
        forget(conn, tables, ws, &empty).await?;
        add(conn, tables, ws, &counts).await?;
    }
    Ok(())
}

/// A ticket's places in order, each once.
fn kept(row: &PlaceRow) -> Vec<Kept<'_>> {
    let mut places: Vec<Kept> = row
        .places
        .iter()
        .map(|place| Kept((&*row.desk).into(), (&*place.queue).into(), (&*place.owner).into(), place.rank))
        .collect();
    places.sort_unstable();
    places.dedup();
    places
}

/// What `ticket_place` keeps of a ticket.
pub(crate) fn kept_text(row: &PlaceRow) -> Result<String> {
    json(&kept(row))
}

fn json(value: &(impl Serialize + ?Sized)) -> Result<String> {
    serde_json::to_string(value).map_err(StoreError::failed)
}

/// Ticket and stored places, one text each: column by column costs several times the query.
async fn stored(
    conn: &mut AnyConnection,
    tables: Tables,
    ws: &str,
    rows: &[&PlaceRow],
) -> Result<Vec<String>> {
    let tickets: Vec<&str> = rows.iter().map(|row| &*row.ticket).collect();
    let sql = format!(
        "SELECT ticket || $3 || places FROM {} WHERE ws = $1 AND ticket {}",
        tables.tickets,
        Dialect::of(conn).among("$2"),
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(json(&tickets)?)
        .bind(SEPARATOR)
        .fetch_all(conn)
        .await?)
}

/// Tickets after `after` with the places they have: queue, owner and rank of each.
pub(crate) async fn kept_after(
    conn: &mut AnyConnection,
    tables: Tables,
    ws: &str,
    after: &str,
    limit: u32,
) -> Result<Vec<(String, Vec<(String, String, i64)>)>> {
    let sql = format!(
        "SELECT ticket || $3 || places FROM {} WHERE ws = $1 AND ticket > $2 ORDER BY ticket LIMIT $4 + 0",
        tables.tickets
    );
    let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(after)
        .bind(SEPARATOR)
        .bind(i64::from(limit))
        .fetch_all(conn)
        .await?;
    lines
        .iter()
        .map(|line| {
            let (ticket, places) = line.split_once(SEPARATOR_CHAR).unwrap_or((line, "[]"));
            let places: Vec<Kept> = serde_json::from_str(places)
                .map_err(|error| StoreError::unreadable("ticket_place", &error))?;
            let places =
                places.into_iter().map(|Kept(_, queue, owner, rank)| (queue.into(), owner.into(), rank));
            Ok((ticket.to_owned(), places.collect()))
        })
        .collect()
}

pub(crate) async fn keep(
    conn: &mut AnyConnection,
    tables: Tables,
    ws: &str,
    places: &[(&str, String)],
) -> Result<()> {
    if places.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO {} (ws, ticket, places) SELECT $1, r.ticket, r.places FROM {} WHERE true \
         ON CONFLICT (ws, ticket) DO UPDATE SET places = excluded.places",
        tables.tickets,
        Dialect::of(conn).records("$2", &[("ticket", Kind::Text), ("places", Kind::Text)]),
    );
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(places)?).execute(conn).await?;
    Ok(())
}

async fn forget(conn: &mut AnyConnection, tables: Tables, ws: &str, tickets: &[&str]) -> Result<()> {
    if tickets.is_empty() {
        return Ok(());
    }
    let among = Dialect::of(conn).among("$2");
    let sql = format!("DELETE FROM {} WHERE ws = $1 AND ticket {among}", tables.tickets);
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(tickets)?).execute(conn).await?;
    Ok(())
}

/// The statement that takes places `$2` away.
pub(crate) fn removing(dialect: Dialect, tables: Tables) -> String {
    format!(
        "DELETE FROM {} WHERE ws = $1 AND (desk, queue, owner, rank, ticket) IN \
         (SELECT r.desk, r.queue, r.owner, r.rank, r.ticket FROM {})",
        tables.places,
        dialect.records("$2", &COLUMNS),
    )
}

async fn remove(conn: &mut AnyConnection, tables: Tables, ws: &str, seats: &[Seat<'_>]) -> Result<()> {
    if seats.is_empty() {
        return Ok(());
    }
    let sql = removing(Dialect::of(conn), tables);
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(seats)?).execute(conn).await?;
    Ok(())
}

pub(crate) async fn insert(
    conn: &mut AnyConnection,
    tables: Tables,
    ws: &str,
    seats: &[Seat<'_>],
) -> Result<()> {
    if seats.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "INSERT INTO {} (ws, desk, queue, owner, rank, ticket) \
         SELECT $1, r.desk, r.queue, r.owner, r.rank, r.ticket FROM {}",
        tables.places,
        Dialect::of(conn).records("$2", &COLUMNS),
    );
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(seats)?).execute(conn).await?;
    Ok(())
}

pub(crate) async fn add(
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
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(counts)?).execute(conn).await?;
    Ok(())
}

/// Documents of a part of a queue as one text: fifty rows cross from the driver's thread one by one otherwise.
/// Names its parameters as [`window`] and [`page`] bind them. `+ 0`: SQLite prepares a statement whose limit is
/// a bare parameter anew each time it is bound (docs/adr/0002).
///
/// Deep in a queue the places that come before are passed over without their tickets, at the price of sorting the
/// window's own again.
const DEEP: &str = "SELECT string_agg(w.doc, $7) FROM (SELECT t.doc FROM (SELECT rank, ticket FROM queue_place \
     WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4 \
     ORDER BY rank, ticket LIMIT $5 + 0 OFFSET $6) AS p \
     JOIN ticket AS t ON t.ws = $1 AND t.id = p.ticket ORDER BY p.rank, p.ticket) AS w";

/// The same near the top, in the order of the index and without a second sort. `CROSS JOIN` keeps SQLite from
/// beginning with the tickets.
const NEAR: &str = "SELECT string_agg(w.doc, $7) FROM (SELECT t.doc FROM queue_place AS p CROSS JOIN ticket AS t \
     WHERE p.ws = $1 AND p.desk = $2 AND p.queue = $3 AND p.owner = $4 AND t.ws = $1 AND t.id = p.ticket \
     ORDER BY p.rank, p.ticket LIMIT $5 + 0 OFFSET $6) AS w";

/// Up to this offset the tickets before the window are looked up for nothing, which costs less than a sort.
const NEAR_UP_TO: u32 = 50;

/// The statement for a window. As bytes: what is there was checked when it was written, and is checked again by
/// whoever reads the rows out of it; once more in between took a quarter of the time (docs/adr/0002).
fn docs_from(offset: u32, dialect: Dialect) -> String {
    let text = if offset <= NEAR_UP_TO { NEAR } else { DEEP };
    text.replacen("string_agg(w.doc, $7)", &dialect.bytes("string_agg(w.doc, $7)"), 1)
}

/// Documents of tickets, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Docs(Option<Vec<u8>>);

impl Docs {
    /// One after the other, as JSON.
    pub fn iter(&self) -> impl Iterator<Item = &[u8]> {
        // JSON has no such byte, and neither has the middle of a character.
        self.0.iter().flat_map(|docs| docs.split(|byte| *byte == SEPARATOR_BYTE))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

/// A queue, and whose: nobody's for one that all share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Queue<'a> {
    /// Desk.
    pub desk: &'a str,
    /// Id in the pack.
    pub queue: &'a str,
    /// The person whose it is, or empty.
    pub owner: &'a str,
}

/// Part of a queue, with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Documents of its tickets, in order.
    pub docs: Docs,
    /// How many tickets the whole queue has, from the kept count.
    pub total: i64,
    /// How many come before each of the ranks that were asked for, as far as was counted.
    pub before: [i64; 2],
}

/// The tickets of a queue from the `offset`th on, in order.
///
/// # Errors
/// The database failed.
pub async fn window(
    conn: &mut AnyConnection,
    ws: &str,
    of: Queue<'_>,
    offset: u32,
    limit: u32,
) -> Result<Docs> {
    let sql = docs_from(offset, Dialect::of(conn));
    let docs: Option<Vec<u8>> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(of.desk)
        .bind(of.queue)
        .bind(of.owner)
        .bind(i64::from(limit))
        .bind(i64::from(offset))
        .bind(SEPARATOR)
        .fetch_one(conn)
        .await?;
    Ok(Docs(docs))
}

/// [`window`] and everything that stands above a list, in one statement: each costs a way to the driver's
/// thread and back. Tickets before `ranks` are counted no further than `cap`.
///
/// # Errors
/// The database failed.
pub async fn page(
    conn: &mut AnyConnection,
    ws: &str,
    of: Queue<'_>,
    (offset, limit): (u32, u32),
    ranks: [i64; 2],
    cap: i64,
) -> Result<Page> {
    let before = |rank: &str| {
        format!(
            "(SELECT count(*) FROM (SELECT 1 FROM queue_place WHERE ws = $1 AND desk = $2 AND queue = $3 \
             AND owner = $4 AND rank < {rank} LIMIT $10 + 0) AS b)"
        )
    };
    let sql = format!(
        "SELECT ({}), coalesce((SELECT n FROM queue_count WHERE ws = $1 AND desk = $2 AND queue = $3 \
         AND owner = $4), 0), {}, {}",
        docs_from(offset, Dialect::of(conn)),
        before("$8"),
        before("$9"),
    );
    let (docs, total, first, second): (Option<Vec<u8>>, i64, i64, i64) = sqlx::query_as(AssertSqlSafe(sql))
        .bind(ws)
        .bind(of.desk)
        .bind(of.queue)
        .bind(of.owner)
        .bind(i64::from(limit))
        .bind(i64::from(offset))
        .bind(SEPARATOR)
        .bind(ranks[0])
        .bind(ranks[1])
        .bind(cap)
        .fetch_one(conn)
        .await?;
    Ok(Page { docs: Docs(docs), total, before: [first, second] })
}

/// Documents that came as one text.
pub(crate) fn split(docs: Option<String>) -> Vec<String> {
    docs.map(|docs| docs.split(SEPARATOR_CHAR).map(str::to_owned).collect()).unwrap_or_default()
}
