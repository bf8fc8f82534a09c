//! The rows that server and desk machine compare (K4), read alike on both sides: a part at a time, bounded.

use std::collections::HashSet;

use kursi_protocol::check::{Kind, Span};
use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::columns::table;
use crate::dialect::Dialect;
use crate::{Result, StoreError};

/// Between the columns of a row that is read as one text. JSON never contains it raw.
const SEPARATOR: &str = "\u{1f}";

/// A row with its kind and id.
pub type Checkable = (Entity, String, String);

/// The rows of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Rows, in no order.
    pub rows: Vec<Checkable>,
    /// They reach up to this id; nothing when they reach to the part's end.
    pub to: Option<String>,
}

/// The rows of a part: of those that `scopes` see, or all there are. `most` ids at most; a part with more ends earlier.
///
/// # Errors
/// The database failed.
pub async fn part(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: Option<&[String]>,
    kind: Kind,
    span: &Span,
    most: u32,
) -> Result<Part> {
    let entity = match kind {
        Kind::Tickets => Entity::Ticket,
        Kind::Customers => Entity::Customer,
        Kind::Records => Entity::Record,
        Kind::Few(entity) => entity,
    };
    let counted = match entity {
        Entity::Ticket => " AND t.resolved_at IS NULL",
        Entity::Contact | Entity::SeatRecord | Entity::Stay => " AND t.over_at IS NULL",
        _ => "",
    };
    let dialect = Dialect::of(conn);
    // Every name is bound, whether it is used or not: the two databases then see the same parameters.
    let sql = format!(
        "SELECT t.id || $7 || t.doc FROM {} AS t WHERE t.ws = $1 AND t.id > $2 AND ($3 = '' OR t.id <= $3) \
         AND ($4 = '' OR t.scope {}) AND NOT (t.id {}){counted} ORDER BY t.id LIMIT $6 + 0",
        table(entity),
        dialect.among("CASE WHEN $4 = '' THEN '[]' ELSE $4 END"),
        dialect.among("$5"),
    );
    let scopes = scopes.map(serde_json::to_string).transpose().map_err(StoreError::failed)?;
    let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(&*span.after)
        .bind(span.to.as_deref().unwrap_or_default())
        .bind(scopes.unwrap_or_default())
        .bind(serde_json::to_string(&span.except).map_err(StoreError::failed)?)
        .bind(i64::from(most))
        .bind(SEPARATOR)
        .fetch_all(&mut *conn)
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for line in found {
        let (id, doc) = line.split_once(SEPARATOR).ok_or_else(|| StoreError::failed("a stored row"))?;
        rows.push((entity, id.to_owned(), doc.to_owned()));
    }
    let full = u32::try_from(rows.len()).is_ok_and(|read| read >= most);
    let to = rows.last().filter(|_| full).map(|(_, id, _)| id.clone());
    if kind == Kind::Tickets {
        rows.extend(at_tickets(conn, ws, &rows).await?);
    }
    Ok(Part { rows, to })
}

/// Of `wanted` those tickets that `scopes` see and that are not among `known`, with everything at them.
///
/// # Errors
/// The database failed.
pub async fn others(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: &[String],
    wanted: &[String],
    known: &[Checkable],
) -> Result<Vec<Checkable>> {
    let known: HashSet<&str> =
        known.iter().filter(|(entity, ..)| *entity == Entity::Ticket).map(|(_, id, _)| &**id).collect();
    let wanted: Vec<&String> = wanted.iter().filter(|id| !known.contains(&***id)).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let dialect = Dialect::of(conn);
    let sql = format!(
        "SELECT id || $4 || doc FROM ticket WHERE ws = $1 AND scope {} AND id {}",
        dialect.among("$2"),
        dialect.among("$3"),
    );
    let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(serde_json::to_string(scopes).map_err(StoreError::failed)?)
        .bind(serde_json::to_string(&wanted).map_err(StoreError::failed)?)
        .bind(SEPARATOR)
        .fetch_all(&mut *conn)
        .await?;
    let mut rows = Vec::with_capacity(found.len());
    for line in found {
        let (id, doc) = line.split_once(SEPARATOR).ok_or_else(|| StoreError::failed("a stored row"))?;
        rows.push((Entity::Ticket, id.to_owned(), doc.to_owned()));
    }
    rows.extend(at_tickets(conn, ws, &rows).await?);
    Ok(rows)
}

/// Everything at these tickets.
async fn at_tickets(conn: &mut AnyConnection, ws: &str, tickets: &[Checkable]) -> Result<Vec<Checkable>> {
    let dialect = Dialect::of(conn);
    let parts: Vec<String> = [Entity::Message, Entity::Clock, Entity::Activity, Entity::ScriptRun]
        .into_iter()
        .map(|entity| {
            let line = format!("'{}' || $3 || id || $3 || doc", entity.name());
            dialect.of_each(&line, table(entity), "ticket", "", "$2")
        })
        .collect();
    let ids: Vec<&str> = tickets.iter().map(|(_, id, _)| &**id).collect();
    let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(parts.join(" UNION ALL ")))
        .bind(ws)
        .bind(serde_json::to_string(&ids).map_err(StoreError::failed)?)
        .bind(SEPARATOR)
        .fetch_all(conn)
        .await?;
    let row = |line: &String| {
        let mut parts = line.splitn(3, SEPARATOR);
        let entity = Entity::by_name(parts.next()?)?;
        Some((entity, parts.next()?.to_owned(), parts.next()?.to_owned()))
    };
    found.iter().map(|line| row(line).ok_or_else(|| StoreError::failed("a stored row"))).collect()
}

/// Whether anything of `entities` changed for `scopes` after `at`. Asked after the rows were read: where nothing did, they are
/// those of `at`.
///
/// # Errors
/// The database failed.
pub async fn moved(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: &[String],
    entities: &[Entity],
    at: i64,
) -> Result<bool> {
    let dialect = Dialect::of(conn);
    let sql = format!(
        "SELECT count(*) FROM (SELECT 1 AS one FROM change WHERE ws = $1 AND seq > $2 AND scope {} AND entity {} \
         LIMIT 1) AS c",
        dialect.among("$3"),
        dialect.among("$4"),
    );
    let names: Vec<&str> = entities.iter().map(|entity| entity.name()).collect();
    let found: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(at)
        .bind(serde_json::to_string(scopes).map_err(StoreError::failed)?)
        .bind(serde_json::to_string(&names).map_err(StoreError::failed)?)
        .fetch_one(conn)
        .await?;
    Ok(found > 0)
}
