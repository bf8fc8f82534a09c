//! The rows of the nouns: one JSON document each, with the columns that queries search by.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::columns::{Extra, extract, extras, table};
use crate::dialect::{Dialect, Kind, values};
use crate::queues::{SEPARATOR, split};
use crate::statement::{Shape, Statement};
use crate::{Result, StoreError};

/// A row to write: its document, or nothing to delete it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowDoc {
    /// Kind of row.
    pub entity: Entity,
    /// Its id, as `Row::id` gives it.
    pub id: String,
    /// The document.
    pub doc: Option<String>,
}

/// Folds text for searching; the words are the caller's affair.
pub type Fold = fn(&str) -> String;

/// What was written and done on a ticket, each part in order of time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Conversation {
    /// Messages and notes.
    pub messages: Vec<String>,
    /// Activities.
    pub activities: Vec<String>,
    /// Clocks.
    pub clocks: Vec<String>,
}

/// Rows of one statement: enough to make its price small, few enough to let others in between.
const BATCH: usize = 1000;

/// Records of one statement of [`fill`].
const FILLED: usize = 50;

/// The most words of a search that are looked at.
const SEARCH_WORDS: usize = 8;

/// One row's document.
///
/// # Errors
/// The database failed.
pub async fn get(conn: &mut AnyConnection, ws: &str, entity: Entity, id: &str) -> Result<Option<String>> {
    let sql = format!("SELECT doc FROM {} WHERE ws = $1 AND id = $2", table(entity));
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(id).fetch_optional(conn).await?)
}

/// Rows by id, with the running clocks of `clocks`, in one statement. What is not there is left out.
///
/// # Errors
/// The database failed.
pub async fn get_all(
    conn: &mut AnyConnection,
    ws: &str,
    wanted: &[(Entity, String)],
    clocks: &[String],
) -> Result<Vec<(Entity, String, String)>> {
    let mut groups: BTreeMap<Entity, Vec<&str>> = BTreeMap::new();
    for (entity, id) in wanted {
        groups.entry(*entity).or_default().push(id);
    }
    let mut lists = Vec::new();
    let mut parts = Vec::new();
    let dialect = Dialect::of(conn);
    let mut part = |entity: Entity, ids: String, column: &str, and: &str| {
        lists.push(ids);
        let selected = format!("'{}' AS entity, id, doc", entity.name());
        let param = format!("${}", lists.len() + 1);
        parts.push(dialect.of_each(&selected, table(entity), column, and, &param));
    };
    for (entity, ids) in groups {
        part(entity, serde_json::to_string(&ids).map_err(StoreError::failed)?, "id", "");
    }
    if !clocks.is_empty() {
        let ids = serde_json::to_string(clocks).map_err(StoreError::failed)?;
        part(Entity::Clock, ids, "ticket", " AND running = 1");
    }
    if parts.is_empty() {
        return Ok(Vec::new());
    }
    let sql = parts.join(" UNION ALL ");
    let mut query = sqlx::query_as(AssertSqlSafe(sql)).bind(ws);
    for list in lists {
        query = query.bind(list);
    }
    let found: Vec<(String, String, String)> = query.fetch_all(conn).await?;
    found
        .into_iter()
        .map(|(name, id, doc)| {
            let entity = Entity::by_name(&name).ok_or_else(|| StoreError::failed("an unknown entity"))?;
            Ok((entity, id, doc))
        })
        .collect()
}

/// In the place of a change's number: what a desk machine predicts, or puts back after a prediction. It is
/// written whatever stands there, and the number of what the server last said stays.
pub const PREDICTED: i64 = -1;

/// Writes and deletes rows, in bulk; of several of one id the last one stands. Places in queues are
/// [`crate::queues::place`]'s.
///
/// # Errors
/// The database failed, or a document is not a row of its kind; some rows may then be written, so callers
/// roll back.
pub async fn put(
    conn: &mut AnyConnection,
    ws: &str,
    scope: &str,
    seq: i64,
    rows: &[RowDoc],
    fold: Fold,
) -> Result<()> {
    let rows: Vec<&RowDoc> = rows.iter().collect();
    for statement in statements(Dialect::of(conn), scope, seq, rows, fold, false)? {
        statement.run(conn, ws).await?;
    }
    Ok(())
}

/// The statements that [`put`] makes; with `few`, those of PostgreSQL for a few rows.
pub(crate) fn statements(
    dialect: Dialect,
    scope: &str,
    seq: i64,
    rows: Vec<&RowDoc>,
    fold: Fold,
    few: bool,
) -> Result<Vec<Statement>> {
    let mut statements = Vec::new();
    for (entity, rows) in last_of_each(rows) {
        let (kept, gone): (Vec<&RowDoc>, Vec<&RowDoc>) = rows.into_iter().partition(|row| row.doc.is_some());
        for batch in gone.chunks(BATCH) {
            let ids: Vec<&str> = batch.iter().map(|row| &*row.id).collect();
            statements.push(delete(dialect, entity, &ids)?);
        }
        for batch in kept.chunks(BATCH) {
            let records =
                batch.iter().filter_map(|row| Some((&*row.id, seq, row.doc.as_deref()?))).collect::<Vec<_>>();
            statements.push(upsert(dialect, (table(entity), entity), scope, &records, fold, few)?);
        }
    }
    Ok(statements)
}

/// The last row of each id, by entity in the order of loading.
fn last_of_each(rows: Vec<&RowDoc>) -> BTreeMap<Entity, Vec<&RowDoc>> {
    let mut seen = HashSet::with_capacity(rows.len());
    let mut groups: BTreeMap<Entity, Vec<&RowDoc>> = BTreeMap::new();
    for row in rows.into_iter().rev() {
        if seen.insert((row.entity, &*row.id)) {
            groups.entry(row.entity).or_default().push(row);
        }
    }
    groups.values_mut().for_each(|group| group.reverse());
    groups
}

/// Writes `(id, seq, doc)` into `table`, which has the columns of `entity`. A row is replaced by one of the
/// same `seq` or a higher one only, and by [`PREDICTED`] ones.
pub(crate) fn upsert(
    dialect: Dialect,
    (table, entity): (&str, Entity),
    scope: &str,
    records: &[(&str, i64, &str)],
    fold: Fold,
    few: bool,
) -> Result<Statement> {
    let values = valued(entity, records, fold)?;
    let (before, columns) = (Some(scope.to_owned()), columns(entity));
    if few {
        let shape = |rows| Shape::Rows(entity, rows);
        return Ok(Statement::few(shape, vec![before], columns.len(), values));
    }
    let json = serde_json::to_string(&values).map_err(StoreError::failed)?;
    let sql = upserting(table, &columns, &dialect.records("@2", &columns));
    Ok(Statement::with(sql, vec![before, Some(json)]))
}

/// What [`upsert`] writes of each record, in the order of [`columns`].
fn valued<'a>(
    entity: Entity,
    records: &[(&'a str, i64, &'a str)],
    fold: Fold,
) -> Result<Vec<Vec<Extra<'a>>>> {
    let mut values = Vec::with_capacity(records.len());
    for &(id, seq, doc) in records {
        let mut value =
            vec![Extra::Text(Some(id.into())), Extra::Int(Some(seq)), Extra::Text(Some(doc.into()))];
        value.extend(extract(entity, doc, fold)?);
        values.push(value);
    }
    Ok(values)
}

/// The same for very many records into a table that nobody reads yet: by one statement for each [`FILLED`] of them, whose text
/// is always the same and whose values are parameters. What SQLite does to take a value out of JSON costs more than to
/// write it.
pub(crate) async fn fill(
    conn: &mut AnyConnection,
    (table, entity): (&str, Entity),
    (ws, scope): (&str, &str),
    records: &[(&str, i64, &str)],
    fold: Fold,
) -> Result<()> {
    let columns = columns(entity);
    let sql = upserting(table, &columns, &values(2, &columns, FILLED));
    let sql: Arc<str> = Statement::with(sql, Vec::new()).numbered("$", 2).into();
    for batch in records.chunks(FILLED) {
        let mut query = sqlx::query(AssertSqlSafe(sql.clone())).bind(ws).bind(scope);
        let mut values = valued(entity, batch, fold)?;
        values.resize_with(FILLED, || columns.iter().map(|(_, kind)| nothing(*kind)).collect());
        for value in values.into_iter().flatten() {
            query = match value {
                Extra::Text(text) => query.bind(text.map(Cow::into_owned)),
                Extra::Int(n) => query.bind(n),
            };
        }
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// In the place of a value.
fn nothing(kind: Kind) -> Extra<'static> {
    match kind {
        Kind::Text => Extra::Text(None),
        Kind::Int => Extra::Int(None),
    }
}

/// The columns that [`upsert`] writes beside workspace and scope.
fn columns(entity: Entity) -> Vec<(&'static str, Kind)> {
    let mut columns = vec![("id", Kind::Text), ("seq", Kind::Int), ("doc", Kind::Text)];
    columns.extend(extras(entity));
    columns
}

/// The text of [`upsert`] for so many rows that are few.
pub(crate) fn few(entity: Entity, rows: usize) -> String {
    let columns = columns(entity);
    upserting(table(entity), &columns, &values(2, &columns, rows))
}

fn upserting(table: &str, columns: &[(&str, Kind)], source: &str) -> String {
    let names: Vec<&str> = columns.iter().map(|(name, _)| *name).collect();
    let taken: Vec<String> = names.iter().map(|name| format!("r.{name}")).collect();
    let replaced: Vec<String> = names[1..]
        .iter()
        .map(|name| match *name {
            "seq" => format!("seq = CASE WHEN excluded.seq < 0 THEN {table}.seq ELSE excluded.seq END"),
            name => format!("{name} = excluded.{name}"),
        })
        .collect();
    format!(
        "INSERT INTO {table} (ws, scope, {}) SELECT $1, @1, {} FROM {} WHERE true \
         ON CONFLICT (ws, id) DO UPDATE SET scope = excluded.scope, {} \
         WHERE excluded.seq >= {table}.seq OR excluded.seq < 0",
        names.join(", "),
        taken.join(", "),
        source,
        replaced.join(", "),
    )
}

fn delete(dialect: Dialect, entity: Entity, ids: &[&str]) -> Result<Statement> {
    let among = dialect.among("@1");
    let sql = format!("DELETE FROM {} WHERE ws = $1 AND id {among}", table(entity));
    Ok(Statement::new(sql, [serde_json::to_string(ids).map_err(StoreError::failed)?]))
}

/// How many rows there are.
///
/// # Errors
/// The database failed.
pub async fn count(conn: &mut AnyConnection, ws: &str, entity: Entity) -> Result<i64> {
    let sql = format!("SELECT count(*) FROM {} WHERE ws = $1", table(entity));
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).fetch_one(conn).await?)
}

/// A ticket with all that is shown beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The ticket.
    pub ticket: String,
    /// Its customer.
    pub customer: Option<String>,
    /// What was written and done.
    pub conversation: Conversation,
    /// The customer's tickets, newest first, this one among them.
    pub of_customer: Vec<String>,
}

/// One ticket whole, in one statement; of the customer's tickets the newest `limit`.
///
/// # Errors
/// The database failed.
pub async fn whole(conn: &mut AnyConnection, ws: &str, ticket: &str, limit: u32) -> Result<Option<Whole>> {
    let all = |table: &str| {
        format!(
            "(SELECT string_agg(e.doc, $3) FROM (SELECT doc FROM {table} \
             WHERE ws = $1 AND ticket = $2 ORDER BY at, id) AS e)"
        )
    };
    let sql = format!(
        "SELECT t.doc, (SELECT c.doc FROM customer AS c WHERE c.ws = $1 AND c.id = t.customer), {}, {}, {}, \
         (SELECT string_agg(e.doc, $3) FROM (SELECT o.doc FROM ticket AS o WHERE o.ws = $1 \
         AND o.customer = t.customer ORDER BY o.created_at DESC, o.id DESC LIMIT $4 + 0) AS e) \
         FROM ticket AS t WHERE t.ws = $1 AND t.id = $2",
        all("message"),
        all("activity"),
        all("clock"),
    );
    type Columns = (String, Option<String>, Option<String>, Option<String>, Option<String>, Option<String>);
    let found: Option<Columns> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(ws)
        .bind(ticket)
        .bind(SEPARATOR)
        .bind(i64::from(limit))
        .fetch_optional(conn)
        .await?;
    Ok(found.map(|(ticket, customer, messages, activities, clocks, of_customer)| Whole {
        ticket,
        customer,
        conversation: Conversation {
            messages: split(messages),
            activities: split(activities),
            clocks: split(clocks),
        },
        of_customer: split(of_customer),
    }))
}

/// The latest messages and notes of a ticket, latest first.
///
/// # Errors
/// The database failed.
pub async fn latest_messages(
    conn: &mut AnyConnection,
    ws: &str,
    ticket: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM message WHERE ws = $1 AND ticket = $2 ORDER BY at DESC, id DESC LIMIT $3 + 0";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(ticket).bind(i64::from(limit)).fetch_all(conn).await?)
}

/// Ids of rows in their order, from the first one after `after`.
///
/// # Errors
/// The database failed.
pub async fn ids_after(
    conn: &mut AnyConnection,
    ws: &str,
    entity: Entity,
    after: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = format!("SELECT id FROM {} WHERE ws = $1 AND id > $2 ORDER BY id LIMIT $3 + 0", table(entity));
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(after)
        .bind(i64::from(limit))
        .fetch_all(conn)
        .await?)
}

/// Every script run of a ticket, those that ended among them.
///
/// # Errors
/// The database failed.
pub async fn script_runs(conn: &mut AnyConnection, ws: &str, ticket: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar("SELECT doc FROM script_run WHERE ws = $1 AND ticket = $2 ORDER BY id")
        .bind(ws)
        .bind(ticket)
        .fetch_all(conn)
        .await?)
}

/// Every record of a customer.
///
/// # Errors
/// The database failed.
pub async fn records(conn: &mut AnyConnection, ws: &str, customer: &str) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM record WHERE ws = $1 AND customer = $2 ORDER BY id";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(customer).fetch_all(conn).await?)
}

/// Every shift of somebody on a desk; of everybody where no one is named.
///
/// # Errors
/// The database failed.
pub async fn shifts(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    agent: Option<&str>,
) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM shift WHERE ws = $1 AND desk = $2 AND ($3 = '' OR agent = $3) ORDER BY id";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(desk).bind(agent.unwrap_or_default()).fetch_all(conn).await?)
}

/// The colleagues on a desk.
///
/// # Errors
/// The database failed.
pub async fn colleagues(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar("SELECT doc FROM colleague WHERE ws = $1 AND desk = $2 ORDER BY id")
        .bind(ws)
        .bind(desk)
        .fetch_all(conn)
        .await?)
}

/// The desks.
///
/// # Errors
/// The database failed.
pub async fn desks(conn: &mut AnyConnection, ws: &str) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar("SELECT doc FROM desk WHERE ws = $1 ORDER BY id").bind(ws).fetch_all(conn).await?)
}

/// The revisions of a desk (E9): how each stands.
///
/// # Errors
/// The database failed.
pub async fn revisions(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM revision WHERE ws = $1 AND desk = $2";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(desk).fetch_all(conn).await?)
}

/// The texts of a desk's revisions.
///
/// # Errors
/// The database failed.
pub async fn procedures(conn: &mut AnyConnection, ws: &str, desk: &str) -> Result<Vec<String>> {
    let sql = "SELECT doc FROM procedure WHERE ws = $1 AND desk = $2";
    Ok(sqlx::query_scalar(sql).bind(ws).bind(desk).fetch_all(conn).await?)
}

/// Customers of a desk in whose name, address or number every word of `folded` is found.
///
/// # Errors
/// The database failed.
pub async fn find_customers(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    folded: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let words: Vec<String> = folded
        .split_whitespace()
        .take(SEARCH_WORDS)
        .map(|word| format!("%{}%", word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")))
        .collect();
    let tests: String =
        (0..words.len()).map(|i| format!(" AND folded LIKE ${} ESCAPE '\\'", i + 4)).collect();
    let sql = format!(
        "SELECT doc FROM customer WHERE ws = $1 AND desk = $2{tests} ORDER BY folded, id LIMIT $3 + 0"
    );
    let mut query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(desk).bind(i64::from(limit));
    for word in words {
        query = query.bind(word);
    }
    Ok(query.fetch_all(conn).await?)
}

/// The ticket of that number.
///
/// # Errors
/// The database failed.
pub async fn ticket_by_number(conn: &mut AnyConnection, ws: &str, number: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT doc FROM ticket WHERE ws = $1 AND number = $2")
        .bind(ws)
        .bind(number)
        .fetch_optional(conn)
        .await?)
}
