//! Putting rows into the index, and taking them out.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::change::Entity;
use serde::Deserialize;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::texts::{Entry, Terms, customer, read, tickets};
use super::{Among, Part, SEPARATOR, SEPARATOR_CHAR, Stand, TEXT, forget, stand, stands_at};
use crate::columns::table;
use crate::dialect::{Dialect, Kind};
use crate::rows::RowDoc;
use crate::{Result, StoreError, StoreFault};

/// Puts the next rows into the index, `limit` of them at most. False when all are in it, or none was begun.
///
/// # Errors
/// The database failed, or a row cannot be read; callers roll back.
pub async fn turn(conn: &mut AnyConnection, ws: &str, limit: u32, terms: Terms) -> Result<bool> {
    let Some(mut at) = stand(conn).await? else { return Ok(false) };
    match at.part {
        Part::Whole => return Ok(false),
        Part::Tickets => {
            // Nothing sorts behind it: an id has no such character.
            let after = if at.after.is_empty() { "~" } else { &at.after };
            let found = tickets(conn, ws, "t.id < $2", after, limit, terms).await?;
            at.part = if found.len() < limit as usize { Part::Customers } else { Part::Tickets };
            if let Some(last) = found.last() {
                at.reaches = at.reaches.min(last.created_at);
                at.after.clone_from(&last.ticket.id);
            }
            if at.part == Part::Customers {
                at.after.clear();
            }
            let (tickets, customers): (Vec<_>, Vec<_>) =
                found.into_iter().map(|read| (read.ticket, read.customer)).unzip();
            write(conn, tickets, Side::Older).await?;
            write(conn, customers.into_iter().flatten().collect(), Side::Older).await?;
        }
        Part::Customers => {
            let docs: Vec<String> = sqlx::query_scalar(AssertSqlSafe(format!(
                "SELECT doc FROM customer WHERE ws = $1 AND id > $2 ORDER BY id LIMIT {limit}"
            )))
            .bind(ws)
            .bind(&at.after)
            .fetch_all(&mut *conn)
            .await?;
            let found: Vec<Entry> = docs.iter().map(|doc| customer(doc, terms)).collect::<Result<_>>()?;
            match found.last() {
                Some(last) if docs.len() == limit as usize => at.after.clone_from(&last.id),
                _ => at.part = Part::Whole,
            }
            write(conn, found, Side::Older).await?;
        }
    }
    stands_at(conn, &at).await?;
    Ok(at.part != Part::Whole)
}

/// Notes whose words change with `rows`, before these are written: what is deleted can be asked then to which ticket it
/// belonged. Nothing to do where there is no index.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn mark(conn: &mut AnyConnection, ws: &str, rows: &[RowDoc]) -> Result<()> {
    #[derive(Deserialize)]
    struct At<'a> {
        #[serde(borrow)]
        ticket: Cow<'a, str>,
    }
    let (mut stale, mut messages) = (BTreeSet::new(), Vec::new());
    for row in rows {
        match (row.entity, &row.doc) {
            (Entity::Ticket | Entity::Customer, _) => drop(stale.insert((row.entity.name(), row.id.clone()))),
            (Entity::Message, Some(doc)) => {
                let at: At = read(Entity::Message, doc)?;
                stale.insert((Entity::Ticket.name(), at.ticket.into_owned()));
            }
            (Entity::Message, None) => messages.push(&*row.id),
            _ => {}
        }
    }
    if (stale.is_empty() && messages.is_empty()) || stand(conn).await?.is_none() {
        return Ok(());
    }
    let dialect = Dialect::of(conn);
    if !messages.is_empty() {
        let of: Vec<String> = sqlx::query_scalar(AssertSqlSafe(tickets_of_messages(dialect)))
            .bind(ws)
            .bind(json(&messages)?)
            .fetch_all(&mut *conn)
            .await?;
        stale.extend(of.into_iter().map(|ticket| (Entity::Ticket.name(), ticket)));
    }
    let sql = format!(
        "INSERT INTO search_stale (entity, id) SELECT r.entity, r.id FROM {} WHERE true ON CONFLICT DO NOTHING",
        dialect.records("$1", &[("entity", Kind::Text), ("id", Kind::Text)]),
    );
    sqlx::query(AssertSqlSafe(sql)).bind(json(&stale)?).execute(conn).await?;
    Ok(())
}

/// The statement for the tickets of some messages, `$2`, of the workspace `$1`. Each as often as it has messages: to make them
/// different, SQLite would read all messages there are in the order of their tickets.
pub(crate) fn tickets_of_messages(dialect: Dialect) -> String {
    format!("SELECT ticket FROM message WHERE ws = $1 AND id {}", dialect.among("$2"))
}

/// Puts up to `limit` of the rows that [`mark`] noted into the index as they are now. False when none was left. An index
/// that is damaged is let go, and begun anew by whoever looks after it: it holds nothing that the rows do not have.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn settle(conn: &mut AnyConnection, ws: &str, limit: u32, terms: Terms) -> Result<bool> {
    let Some(at) = stand(conn).await? else { return Ok(false) };
    match freshen(conn, ws, &at, limit, terms).await {
        Err(StoreError { fault: StoreFault::Torn { .. }, .. }) => {
            forget(conn).await?;
            Ok(false)
        }
        settled => settled,
    }
}

async fn freshen(conn: &mut AnyConnection, ws: &str, at: &Stand, limit: u32, terms: Terms) -> Result<bool> {
    let sql = format!("SELECT entity || $1 || id FROM search_stale LIMIT {limit}");
    let lines: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(SEPARATOR).fetch_all(&mut *conn).await?;
    let stale: Vec<(&str, &str)> = lines.iter().filter_map(|line| line.split_once(SEPARATOR_CHAR)).collect();
    if stale.is_empty() {
        return Ok(false);
    }
    let dialect = Dialect::of(conn);
    let of = |entity: Entity| -> Vec<&str> {
        stale.iter().filter(|(name, _)| *name == entity.name()).map(|(_, id)| *id).collect()
    };
    let named = dialect.records("$1", &[("entity", Kind::Text), ("id", Kind::Text)]);
    let sql = format!("DELETE FROM search_stale WHERE (entity, id) IN (SELECT r.entity, r.id FROM {named})");
    sqlx::query(AssertSqlSafe(sql)).bind(json(&stale)?).execute(&mut *conn).await?;

    let customers = of(Entity::Customer);
    if !customers.is_empty() {
        customers_anew(conn, ws, at, &customers, terms).await?;
    }
    let wanted: Vec<&str> = of(Entity::Ticket).into_iter().filter(|id| at.has_passed(id)).collect();
    if !wanted.is_empty() {
        let which = format!("t.id {}", dialect.among("$2"));
        let most = u32::try_from(wanted.len()).map_err(StoreError::failed)?;
        let found = tickets(conn, ws, &which, &json(&wanted)?, most, terms).await?;
        let there: BTreeSet<&str> = found.iter().map(|read| &*read.ticket.id).collect();
        let gone: Vec<&str> = wanted.iter().copied().filter(|id| !there.contains(id)).collect();
        remove(conn, Among::Tickets, &gone).await?;
        let (mut tickets, mut customers) = (Vec::new(), Vec::new());
        for read in found {
            tickets.push(read.ticket);
            customers.extend(read.customer);
        }
        // Rising numbers are older tickets; of several new ones the newest comes first, so it is put in last.
        tickets.sort_by(|one, other| one.id.cmp(&other.id));
        write(conn, tickets, Side::Newer).await?;
        write(conn, customers, Side::Older).await?;
    }
    Ok(stale.len() == limit as usize || !customers.is_empty())
}

/// Puts customers into the index as they are now, and notes their tickets, which are found by them.
async fn customers_anew(
    conn: &mut AnyConnection,
    ws: &str,
    at: &Stand,
    ids: &[&str],
    terms: Terms,
) -> Result<()> {
    let dialect = Dialect::of(conn);
    let known = stored(conn, Among::Customers, ids).await?;
    let sql =
        format!("SELECT doc FROM {} WHERE ws = $1 AND id {}", table(Entity::Customer), dialect.among("$2"));
    let docs: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(json(&ids)?).fetch_all(&mut *conn).await?;
    let found: Vec<Entry> = docs.iter().map(|doc| customer(doc, terms)).collect::<Result<_>>()?;
    let there: BTreeSet<&str> = found.iter().map(|entry| &*entry.id).collect();
    let gone: Vec<&str> = ids.iter().copied().filter(|id| !there.contains(id)).collect();
    let changed: Vec<&str> = ids
        .iter()
        .copied()
        .filter(|id| {
            let now = found.iter().find(|entry| entry.id == **id);
            known.get(*id).map(|(_, terms)| terms) != now.map(|entry| &entry.terms)
        })
        .collect();
    let sql = format!(
        "INSERT INTO search_stale (entity, id) SELECT 'ticket', id FROM ticket WHERE ws = $1 AND customer {} \
         ON CONFLICT DO NOTHING",
        dialect.among("$2")
    );
    sqlx::query(AssertSqlSafe(sql)).bind(ws).bind(json(&changed)?).execute(&mut *conn).await?;
    remove(conn, Among::Customers, &gone).await?;
    // One that is not there yet comes with its newest ticket, or at the end.
    let due = |entry: &Entry| {
        known.contains_key(&entry.id)
            || at.part == Part::Whole
            || (at.part == Part::Customers && entry.id <= at.after)
    };
    write(conn, found.into_iter().filter(due).collect(), Side::Older).await
}

fn json(value: &(impl serde::Serialize + ?Sized)) -> Result<String> {
    serde_json::to_string(value).map_err(StoreError::failed)
}

/// On which side of what is in the index a new row comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Newer,
    Older,
}

/// Numbers and terms of rows that are in the index, by id.
async fn stored(
    conn: &mut AnyConnection,
    among: Among,
    ids: &[&str],
) -> Result<BTreeMap<String, (i64, BTreeSet<String>)>> {
    let sql = format!(
        "SELECT id || $3 || n || $3 || terms FROM search_row WHERE entity = $1 AND id {}",
        Dialect::of(conn).among("$2")
    );
    let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(among.entity())
        .bind(json(ids)?)
        .bind(SEPARATOR)
        .fetch_all(conn)
        .await?;
    lines
        .iter()
        .map(|line| {
            let mut parts = line.splitn(3, SEPARATOR_CHAR);
            let (id, n, terms) = (parts.next(), parts.next(), parts.next());
            let n = n.and_then(|n| n.parse().ok());
            let (Some(id), Some(n), Some(terms)) = (id, n, terms) else {
                return Err(StoreError::failed("a row of the index"));
            };
            Ok((id.to_owned(), (n, split(terms))))
        })
        .collect()
}

pub(super) fn split(terms: &str) -> BTreeSet<String> {
    terms.split(' ').filter(|term| !term.is_empty()).map(str::to_owned).collect()
}

/// Terms as they stand in a row's own column.
fn joined<'a>(terms: impl IntoIterator<Item = &'a String>) -> String {
    terms.into_iter().map(String::as_str).collect::<Vec<_>>().join(" ")
}

/// Terms as they go into the index of a block.
fn blocked<'a>(among: Among, n: i64, terms: impl IntoIterator<Item = &'a String>) -> Result<String> {
    let character = among.character(among.block(n))?;
    let mut text = String::new();
    for term in terms {
        text.push(character);
        text.push_str(term);
        text.push(' ');
    }
    Ok(text)
}

/// Writes entries into the index: of those that are there, what differs.
async fn write(conn: &mut AnyConnection, entries: Vec<Entry>, side: Side) -> Result<()> {
    let Some(among) = entries.first().map(|entry| entry.among) else { return Ok(()) };
    // One customer comes with several tickets.
    let mut seen = BTreeSet::new();
    let entries: Vec<Entry> = entries.into_iter().filter(|entry| seen.insert(entry.id.clone())).collect();
    let ids: Vec<&str> = entries.iter().map(|entry| &*entry.id).collect();
    let known = stored(conn, among, &ids).await?;
    let (mut rows, mut out, mut put) = (Vec::new(), Vec::new(), Vec::new());
    let mut next = next(conn, among, side).await?;
    for entry in &entries {
        match known.get(&entry.id) {
            None => {
                rows.push((next, among.entity(), &*entry.id, joined(&entry.terms)));
                put.push((next, blocked(among, next, &entry.terms)?));
                next += if side == Side::Newer { -1 } else { 1 };
            }
            Some((_, terms)) if *terms == entry.terms => {}
            Some((n, terms)) => {
                rows.push((*n, among.entity(), &*entry.id, joined(&entry.terms)));
                let gone = blocked(among, *n, terms.difference(&entry.terms))?;
                if !gone.is_empty() {
                    out.push((*n, gone));
                }
                // Also where nothing is new: FTS5 counts rows as they go in and out.
                put.push((*n, blocked(among, *n, entry.terms.difference(terms))?));
            }
        }
    }
    take_out(conn, out).await?;
    put_in(conn, put).await?;
    rows.sort_unstable();
    let sql = format!(
        "INSERT INTO search_row (n, entity, id, terms) SELECT r.n, r.entity, r.id, r.terms FROM {} WHERE true \
         ON CONFLICT (n) DO UPDATE SET terms = excluded.terms",
        Dialect::of(conn).records(
            "$1",
            &[("n", Kind::Int), ("entity", Kind::Text), ("id", Kind::Text), ("terms", Kind::Text)]
        ),
    );
    if !rows.is_empty() {
        sqlx::query(AssertSqlSafe(sql)).bind(json(&rows)?).execute(conn).await?;
    }
    Ok(())
}

/// The number of the next new row.
async fn next(conn: &mut AnyConnection, among: Among, side: Side) -> Result<i64> {
    let (order, step) = match side {
        Side::Newer => ("ASC", -1),
        Side::Older => ("DESC", 1),
    };
    let (from, below) = among.numbers();
    let sql = format!("SELECT n FROM search_row WHERE n >= $1 AND n < $2 ORDER BY n {order} LIMIT 1");
    let last: Option<i64> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(from).bind(below).fetch_optional(conn).await?;
    Ok(last.map_or(among.first(), |last| last + step))
}

/// Takes rows out of the index.
async fn remove(conn: &mut AnyConnection, among: Among, ids: &[&str]) -> Result<()> {
    if ids.is_empty() {
        return Ok(());
    }
    let known = stored(conn, among, ids).await?;
    let out: Vec<(i64, String)> =
        known.values().map(|(n, terms)| Ok((*n, blocked(among, *n, terms)?))).collect::<Result<_>>()?;
    take_out(conn, out).await?;
    let sql = format!("DELETE FROM search_row WHERE entity = $1 AND id {}", Dialect::of(conn).among("$2"));
    sqlx::query(AssertSqlSafe(sql)).bind(among.entity()).bind(json(ids)?).execute(conn).await?;
    Ok(())
}

const IN_INDEX: [(&str, Kind); 2] = [("n", Kind::Int), ("terms", Kind::Text)];

async fn put_in(conn: &mut AnyConnection, rows: Vec<(i64, String)>) -> Result<()> {
    let source = Dialect::of(conn).records("$1", &IN_INDEX);
    let sql = format!("INSERT INTO {TEXT} (rowid, terms) SELECT r.n, r.terms FROM {source}");
    each(conn, sql, rows).await
}

async fn take_out(conn: &mut AnyConnection, rows: Vec<(i64, String)>) -> Result<()> {
    let source = Dialect::of(conn).records("$1", &IN_INDEX);
    let sql =
        format!("INSERT INTO {TEXT} ({TEXT}, rowid, terms) SELECT 'delete', r.n, r.terms FROM {source}");
    each(conn, sql, rows).await
}

/// In rising order: FTS5 writes a segment whenever numbers fall.
async fn each(conn: &mut AnyConnection, sql: String, mut rows: Vec<(i64, String)>) -> Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    rows.sort_unstable();
    sqlx::query(AssertSqlSafe(sql)).bind(json(&rows)?).execute(conn).await?;
    Ok(())
}
