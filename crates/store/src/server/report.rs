//! What reports are made of (A6, A8): rows read in pages, so that nobody waits long for the connection in between.

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::Result;

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
