//! The one writer's line to its database. On PostgreSQL a transaction is bought with round trips, so the writer keeps
//! a connection of its own (one of the pool is asked whether it still stands before and after each use), and the
//! statement that takes the workspace's lock goes with `BEGIN`.

use std::ops::{Deref, DerefMut};

use sqlx::{AnyConnection, AssertSqlSafe, Row as _};

use crate::open::{Conn, Db, Transaction};
use crate::server::{self, Begun};
use crate::{Dialect, Result};

/// The line of a writer.
#[derive(Debug)]
pub struct Line {
    db: Db,
    ws: String,
    /// Only a connection whose last transaction came to its end; on a SQLite file, which has but one, never.
    held: Option<Conn>,
}

/// A transaction that has the workspace's lock. Rolled back when it is dropped.
#[derive(Debug)]
pub struct Turn<'a> {
    under: Under,
    held: &'a mut Option<Conn>,
}

#[derive(Debug)]
enum Under {
    Sqlite(Transaction),
    /// In a transaction that the driver knows nothing of; nothing once it is over.
    Postgres(Option<Conn>),
}

impl Line {
    /// The line to the database of a workspace.
    pub fn new(db: Db, ws: &str) -> Self {
        Line { db, ws: ws.to_owned(), held: None }
    }

    /// A transaction with the workspace's lock, its number and the clock ([`server::begin`]).
    ///
    /// # Errors
    /// The database failed, or there is no such workspace.
    pub async fn begin(&mut self, here: i64) -> Result<(Turn<'_>, Begun)> {
        if self.db.dialect() == Dialect::Sqlite {
            let mut tx = self.db.begin().await?;
            let begun = server::begin(&mut tx, &self.ws, here).await?;
            return Ok((Turn { under: Under::Sqlite(tx), held: &mut self.held }, begun));
        }
        // One that broke while nobody needed it: no transaction was begun on it, so another one is taken.
        let kept = match self.held.take() {
            Some(conn) => locked(conn, &self.ws, here).await.ok(),
            None => None,
        };
        let (conn, begun) = match kept {
            Some(kept) => kept,
            None => locked(self.db.conn().await?, &self.ws, here).await?,
        };
        Ok((Turn { under: Under::Postgres(Some(conn)), held: &mut self.held }, begun))
    }
}

/// `BEGIN` and the lock in one round trip, which takes no parameters.
async fn locked(conn: Conn, ws: &str, here: i64) -> Result<(Conn, Begun)> {
    let mut spare = None;
    let mut turn = Turn { under: Under::Postgres(Some(conn)), held: &mut spare };
    let clock = Dialect::Postgres.now(&here.to_string());
    let ws = ws.replace('\'', "''");
    let sql = format!(
        "BEGIN; UPDATE workspace SET head = head + 1 WHERE ws = '{ws}' RETURNING head, moment, {clock} AS clock"
    );
    // Not `fetch_one`: it looks at the first of both answers alone.
    let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *turn).await?;
    let row = rows.first().ok_or_else(|| crate::StoreError::failed("there is no such workspace"))?;
    let begun = Begun { seq: row.try_get(0)?, before: row.try_get(1)?, clock: row.try_get(2)? };
    match &mut turn.under {
        Under::Postgres(conn) => conn.take().map(|conn| (conn, begun)),
        Under::Sqlite(_) => None,
    }
    .ok_or_else(|| crate::StoreError::failed("a line without a connection"))
}

impl Turn<'_> {
    /// Makes it last.
    ///
    /// # Errors
    /// The database failed; whether it lasts is then unknown.
    pub async fn commit(self) -> Result<()> {
        self.end("COMMIT").await
    }

    /// Takes it back.
    ///
    /// # Errors
    /// The database failed; it is taken back all the same.
    pub async fn rollback(self) -> Result<()> {
        self.end("ROLLBACK").await
    }

    async fn end(mut self, how: &'static str) -> Result<()> {
        if let Under::Sqlite(_) = self.under {
            // Moved out by way of a value that drops as nothing.
            let Under::Sqlite(tx) = std::mem::replace(&mut self.under, Under::Postgres(None)) else {
                return Ok(());
            };
            let ended = if how == "COMMIT" { tx.commit().await } else { tx.rollback().await };
            return ended.map_err(crate::StoreError::from);
        }
        sqlx::raw_sql(how).execute(&mut *self).await?;
        if let Under::Postgres(conn) = &mut self.under {
            *self.held = conn.take();
        }
        Ok(())
    }
}

impl Deref for Turn<'_> {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        match &self.under {
            Under::Sqlite(tx) => tx,
            Under::Postgres(conn) => conn.as_ref().expect("it is taken out at the end only"),
        }
    }
}

impl DerefMut for Turn<'_> {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        match &mut self.under {
            Under::Sqlite(tx) => tx,
            Under::Postgres(conn) => conn.as_mut().expect("it is taken out at the end only"),
        }
    }
}

impl Drop for Turn<'_> {
    /// The pool must not get a connection in the midst of a transaction; closed, the database takes it back.
    fn drop(&mut self) {
        if let Under::Postgres(conn) = &mut self.under
            && let Some(mut conn) = conn.take()
        {
            conn.close_on_drop();
        }
    }
}
