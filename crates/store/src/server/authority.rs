//! Who may see what, as far as others have to hear that it changed. Every change of what a session is judged by moves one
//! counter, in the transaction that makes it; so a server that has asked for the counter knows whose sessions it has to
//! look at again, and need not ask for each of them all the time.

use sqlx::{AnyConnection, AssertSqlSafe};

use crate::Result;

/// Whose authority it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose<'a> {
    /// A person's.
    User(&'a str),
    /// That of the person a device is registered for.
    Device(&'a str),
    /// That of the person a session is of, by the hash of its token.
    Session(&'a str),
    /// That of a device's person, if it spoke a later protocol before than this one: a program that is too old may see
    /// nothing.
    Older(&'a str, u32),
}

impl Whose<'_> {
    /// Where the person is found, by `$2` and where it is used `$3`.
    fn person(self) -> &'static str {
        match self {
            Whose::User(_) => "SELECT $2 AS user_id WHERE $3 = 0",
            Whose::Device(_) => "SELECT user_id FROM device WHERE ws = $1 AND device = $2 AND $3 = 0",
            Whose::Session(_) => "SELECT user_id FROM session WHERE ws = $1 AND token_hash = $2 AND $3 = 0",
            Whose::Older(..) => "SELECT user_id FROM device WHERE ws = $1 AND device = $2 AND protocol > $3",
        }
    }

    fn given(&self) -> (&str, i64) {
        match self {
            Whose::User(id) | Whose::Device(id) | Whose::Session(id) => (id, 0),
            Whose::Older(id, protocol) => (id, i64::from(*protocol)),
        }
    }
}

/// Moves the counter, and keeps for whom. To be done before the change itself and in one transaction with it: the lock on
/// the workspace's row, which every writing transaction takes first, gives moves the order of commits.
///
/// # Errors
/// The database failed.
pub(super) async fn move_authority(conn: &mut AnyConnection, ws: &str, whose: Whose<'_>) -> Result<()> {
    let (id, protocol) = whose.given();
    let count = format!(
        "UPDATE workspace SET authority = authority + 1 WHERE ws = $1 AND EXISTS ({})",
        whose.person()
    );
    let moved =
        sqlx::query(AssertSqlSafe(count)).bind(ws).bind(id).bind(protocol).execute(&mut *conn).await?;
    if moved.rows_affected() == 0 {
        return Ok(());
    }
    let keep = format!(
        "INSERT INTO authority_moved (ws, user_id, n) SELECT w.ws, p.user_id, w.authority \
         FROM workspace AS w CROSS JOIN ({}) AS p WHERE w.ws = $1 \
         ON CONFLICT (ws, user_id) DO UPDATE SET n = excluded.n",
        whose.person()
    );
    sqlx::query(AssertSqlSafe(keep)).bind(ws).bind(id).bind(protocol).execute(conn).await?;
    Ok(())
}

/// How often authority moved.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn authority(conn: &mut AnyConnection, ws: &str) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT authority FROM workspace WHERE ws = $1").bind(ws).fetch_one(conn).await?)
}
