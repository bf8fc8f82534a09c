//! Who reads what customers answer (D6). Said by the revision in force and kept beside it, so that a session is told without reading
//! a procedure.

use std::collections::BTreeSet;

use kursi_rules::desk::DeskRow;
use sqlx::AnyConnection;

use super::authority::{Whose, move_authority};
use crate::Result;

/// Notes which roles of a desk read what its customers answer, as a revision that takes effect says. Whoever begins or ceases to is
/// looked at again.
///
/// # Errors
/// The database failed.
pub(super) async fn confide(conn: &mut AnyConnection, ws: &str, desk: &str, doc: &str) -> Result<()> {
    // Of one that this program cannot read nobody is told anything.
    let row = serde_json::from_str::<DeskRow>(doc).ok();
    let rule = row.and_then(|row| row.read()).and_then(|desk| desk.survey);
    let after: BTreeSet<String> = rule.into_iter().flat_map(|rule| rule.seen_by).collect();
    let before: Vec<String> = sqlx::query_scalar("SELECT role FROM confided WHERE ws = $1 AND desk = $2")
        .bind(ws)
        .bind(desk)
        .fetch_all(&mut *conn)
        .await?;
    let before: BTreeSet<String> = before.into_iter().collect();
    for role in before.symmetric_difference(&after) {
        let sql = "SELECT user_id FROM desk_grant WHERE ws = $1 AND desk = $2 AND role = $3 ORDER BY user_id";
        let people: Vec<String> =
            sqlx::query_scalar(sql).bind(ws).bind(desk).bind(role).fetch_all(&mut *conn).await?;
        for user in people {
            move_authority(conn, ws, Whose::User(&user)).await?;
        }
        let sql = match after.contains(role) {
            true => "INSERT INTO confided (ws, desk, role) VALUES ($1, $2, $3)",
            false => "DELETE FROM confided WHERE ws = $1 AND desk = $2 AND role = $3",
        };
        sqlx::query(sql).bind(ws).bind(desk).bind(role).execute(&mut *conn).await?;
    }
    Ok(())
}

/// The desks of a person with the role on each, and whether what customers answer is told to them there.
///
/// # Errors
/// The database failed.
pub async fn granted(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<Vec<(String, String, bool)>> {
    let sql = "SELECT g.desk, g.role, CAST(CASE WHEN c.role IS NULL THEN 0 ELSE 1 END AS BIGINT) \
               FROM desk_grant AS g LEFT JOIN confided AS c ON c.ws = g.ws AND c.desk = g.desk AND c.role = g.role \
               WHERE g.ws = $1 AND g.user_id = $2 ORDER BY g.desk";
    let found: Vec<(String, String, i64)> = sqlx::query_as(sql).bind(ws).bind(user).fetch_all(conn).await?;
    Ok(found.into_iter().map(|(desk, role, confided)| (desk, role, confided != 0)).collect())
}
