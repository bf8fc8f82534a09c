//! Erasing what the trail says of somebody or something, as the law may ask. The chain holds.

use sqlx::{AnyConnection, AssertSqlSafe};

use super::chain::{Deed, append_event, locked};
use crate::dialect::Dialect;
use crate::{Result, StoreError};

/// What an erasure is called in the trail. By it `verify` tells what was erased by right from what was by hand.
pub(super) const ERASED: &str = "trail-erased";

/// Takes payload, salt and subject from every event about `subject`: of a customer also those about their tickets, of a
/// ticket also those about its contacts. Answers how many they were; the erasure itself is an event, and is not erased.
///
/// # Errors
/// The database failed, or there is no such workspace; some events may then be erased, so callers roll back.
pub async fn erase_events(conn: &mut AnyConnection, ws: &str, at: i64, subject: &str) -> Result<u64> {
    // First the lock that all who write events take.
    locked(conn, ws).await?;
    let dialect = Dialect::of(conn);
    let mut subjects: Vec<String> =
        sqlx::query_scalar("SELECT id FROM ticket WHERE ws = $1 AND (id = $2 OR customer = $2)")
            .bind(ws)
            .bind(subject)
            .fetch_all(&mut *conn)
            .await?;
    let tickets = serde_json::to_string(&subjects).map_err(StoreError::failed)?;
    let contacts = format!(
        "SELECT id FROM live_contact WHERE ws = $1 AND {} {}",
        dialect.field("doc", "ticket"),
        dialect.among("$2"),
    );
    let contacts: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(contacts)).bind(ws).bind(tickets).fetch_all(&mut *conn).await?;
    subjects.extend(contacts);
    subjects.push(subject.to_owned());
    let erase = format!(
        "UPDATE event SET payload = NULL, salt = NULL, subject = NULL WHERE ws = $1 AND subject {}",
        dialect.among("$2"),
    );
    let erased = sqlx::query(AssertSqlSafe(erase))
        .bind(ws)
        .bind(serde_json::to_string(&subjects).map_err(StoreError::failed)?)
        .execute(&mut *conn)
        .await?
        .rows_affected();
    if erased > 0 {
        // Without a subject of its own, so that no later erasure takes it.
        let deed = Deed::new("", ERASED, "").with("of", subject).with("events", erased.to_string());
        append_event(conn, ws, at, deed).await?;
    }
    Ok(erased)
}
