//! What reports are made of (A6, A8): rows read in pages, so that nobody waits long for the connection in between.

use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::Result;
use crate::columns::table;

/// Tickets of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// Resolved from one instant on and before another.
    Resolved {
        /// From.
        from: i64,
        /// Before.
        to: i64,
    },
    /// Received from one instant on and before another.
    Received {
        /// From.
        from: i64,
        /// Before.
        to: i64,
    },
    /// Not resolved, and created before an instant.
    Open {
        /// Before.
        before: i64,
    },
}

/// A ticket's row, with its place in the order and its customer's row where that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportedTicket {
    /// The instant by which they are in order.
    pub at: i64,
    /// Ticket id.
    pub id: String,
    /// The ticket's document.
    pub ticket: String,
    /// The customer's document.
    pub customer: Option<String>,
}

/// Tickets in the order of their instants, the latest first, behind `after`.
///
/// # Errors
/// The database failed.
pub async fn reported(
    conn: &mut AnyConnection,
    ws: &str,
    scope: &str,
    which: Reported,
    after: Option<&(i64, String)>,
    with_customer: bool,
    limit: u32,
) -> Result<Vec<ReportedTicket>> {
    let (by, from, to, open) = match which {
        Reported::Resolved { from, to } => ("resolved_at", from, to, ""),
        Reported::Received { from, to } => ("created_at", from, to, ""),
        Reported::Open { before } => ("created_at", i64::MIN, before, " AND t.resolved_at IS NULL"),
    };
    let (customer, join) = match with_customer {
        true => ("c.doc", " LEFT JOIN customer AS c ON c.ws = t.ws AND c.id = t.customer"),
        false => ("NULL", ""),
    };
    let sql = format!(
        "SELECT t.{by}, t.id, t.doc, CAST({customer} AS TEXT) FROM ticket AS t{join} \
         WHERE t.ws = $1 AND t.scope = $2 AND t.{by} >= $3 AND t.{by} < $4{open} \
         AND (t.{by} < $5 OR (t.{by} = $5 AND t.id < $6)) \
         ORDER BY t.{by} DESC, t.id DESC LIMIT $7 + 0"
    );
    let (at, id) = after.map_or((i64::MAX, ""), |(at, id)| (*at, id.as_str()));
    let rows: Vec<(i64, String, String, Option<String>)> = sqlx::query_as(AssertSqlSafe(sql))
        .bind(ws)
        .bind(scope)
        .bind(from)
        .bind(to)
        .bind(at)
        .bind(id)
        .bind(i64::from(limit))
        .fetch_all(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(at, id, ticket, customer)| ReportedTicket { at, id, ticket, customer })
        .collect())
}

/// Clocks of the tickets that were received from one instant on and before another, a page of them in the order of their ids.
///
/// # Errors
/// The database failed.
pub async fn clocks_of(
    conn: &mut AnyConnection,
    ws: &str,
    scope: &str,
    (from, to): (i64, i64),
    after: &str,
    limit: u32,
) -> Result<Vec<(String, String)>> {
    let sql = "SELECT k.id, k.doc FROM clock AS k JOIN ticket AS t ON t.ws = k.ws AND t.id = k.ticket \
               WHERE k.ws = $1 AND k.scope = $2 AND t.created_at >= $3 AND t.created_at < $4 AND k.id > $5 \
               ORDER BY k.id LIMIT $6 + 0";
    let rows = sqlx::query_as(sql).bind(ws).bind(scope).bind(from).bind(to).bind(after);
    Ok(rows.bind(i64::from(limit)).fetch_all(conn).await?)
}

/// Rows of the seats' ledger or of stays that were not over before an instant, a page of them: those that last come with the
/// first one. `after` is the end and the id of the last row of the page before.
///
/// # Errors
/// The database failed.
pub async fn attended(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &str,
    entity: Entity,
    from: i64,
    after: Option<&(i64, String)>,
    limit: u32,
) -> Result<Vec<(Option<i64>, String, String)>> {
    let table = table(entity);
    let mut found: Vec<(Option<i64>, String, String)> = Vec::new();
    if after.is_none() {
        let lasting =
            format!("SELECT over_at, id, doc FROM {table} WHERE ws = $1 AND desk = $2 AND over_at IS NULL");
        found = sqlx::query_as(AssertSqlSafe(lasting)).bind(ws).bind(desk).fetch_all(&mut *conn).await?;
    }
    let over = format!(
        "SELECT over_at, id, doc FROM {table} WHERE ws = $1 AND desk = $2 AND over_at > $3 \
         AND (over_at > $4 OR (over_at = $4 AND id > $5)) ORDER BY over_at, id LIMIT $6 + 0"
    );
    let (at, id) = after.map_or((i64::MIN, ""), |(at, id)| (*at, id.as_str()));
    let over: Vec<(Option<i64>, String, String)> = sqlx::query_as(AssertSqlSafe(over))
        .bind(ws)
        .bind(desk)
        .bind(from)
        .bind(at)
        .bind(id)
        .bind(i64::from(limit))
        .fetch_all(conn)
        .await?;
    found.extend(over);
    Ok(found)
}
