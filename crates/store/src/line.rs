//! The one writer's line to its database. On PostgreSQL a transaction is bought with round trips, so the writer keeps
//! a connection of its own (one of the pool is asked whether it still stands before and after each use), the
//! statement that takes the workspace's lock goes with `BEGIN`, and the one that writes everything down with `COMMIT`.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};

use kursi_protocol::audit::AuditHead;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};

use crate::open::{Conn, Db, Transaction};
use crate::server::{self, Begun};
use crate::statement::{Last, literal};
use crate::{Dialect, Result, StoreError};

/// Statements that a connection knows by name at most. What is written together differs by the kinds of row in it, so
/// a few dozen are usual; at more than these it begins anew.
const NAMED: usize = 200;

/// Name of the statement that takes the lock.
const LOCK: &str = "kursi_lock";

/// The line of a writer.
#[derive(Debug)]
pub struct Line {
    db: Db,
    ws: String,
    /// Only a connection whose last transaction came to its end; on a SQLite file, which has but one, never.
    held: Option<Own>,
}

/// A connection of the writer's own.
#[derive(Debug)]
struct Own {
    conn: Conn,
    /// Names of statements that it knows, by their text.
    named: HashMap<String, String>,
}

/// A transaction that has the workspace's lock. Rolled back when it is dropped.
#[derive(Debug)]
pub struct Turn<'a> {
    under: Under,
    held: &'a mut Option<Own>,
}

#[derive(Debug)]
enum Under {
    Sqlite(Transaction),
    /// In a transaction that the driver knows nothing of; nothing once it is over.
    Postgres(Option<Own>),
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
            Some(own) => locked(own, &self.ws, here).await.ok(),
            None => None,
        };
        let (own, begun) = match kept {
            Some(kept) => kept,
            None => locked(Own::new(self.db.conn().await?).await?, &self.ws, here).await?,
        };
        Ok((Turn { under: Under::Postgres(Some(own)), held: &mut self.held }, begun))
    }
}

impl Own {
    /// Takes a connection for good, and makes the lock known to it. It is closed when it is let go, whatever state it
    /// is in: the database then takes back what did not come to its end.
    async fn new(mut conn: Conn) -> Result<Own> {
        conn.close_on_drop();
        let clock = Dialect::Postgres.now("$2");
        let lock = format!(
            "PREPARE {LOCK} (text, bigint) AS \
             UPDATE workspace SET head = head + 1 WHERE ws = $1 RETURNING head, moment, {clock} AS clock, events, chain"
        );
        sqlx::raw_sql(AssertSqlSafe(lock)).execute(&mut *conn).await?;
        Ok(Own { conn, named: HashMap::new() })
    }

    /// The name under which the connection knows a statement; a new one is made known to it first.
    async fn name(&mut self, last: &Last) -> Result<String> {
        if let Some(name) = self.named.get(last.sql()) {
            return Ok(name.clone());
        }
        let mut forget = String::new();
        if self.named.len() >= NAMED {
            self.named.drain().for_each(|(_, name)| forget.push_str(&format!("DEALLOCATE {name}; ")));
        }
        let name = format!("kursi_{}", self.named.len());
        let sql = format!("{forget}{}", last.prepare(&name));
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *self.conn).await?;
        self.named.insert(last.sql().to_owned(), name.clone());
        Ok(name)
    }
}

/// `BEGIN` and the lock in one round trip, which takes no parameters.
async fn locked(own: Own, ws: &str, here: i64) -> Result<(Own, Begun)> {
    let mut spare = None;
    let mut turn = Turn { under: Under::Postgres(Some(own)), held: &mut spare };
    let sql = format!("BEGIN; EXECUTE {LOCK} ({}, {here})", literal(ws));
    // Not `fetch_one`: it looks at the first of both answers alone.
    let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *turn).await?;
    let row = rows.first().ok_or_else(|| StoreError::failed("there is no such workspace"))?;
    let end = AuditHead { n: row.try_get(3)?, chain: row.try_get(4)? };
    let begun = Begun { seq: row.try_get(0)?, before: row.try_get(1)?, clock: row.try_get(2)?, end };
    match &mut turn.under {
        Under::Postgres(own) => own.take().map(|own| (own, begun)),
        Under::Sqlite(_) => None,
    }
    .ok_or_else(|| StoreError::failed("a line without a connection"))
}

impl Turn<'_> {
    /// Makes it last, `last` included.
    ///
    /// # Errors
    /// The database failed; whether it lasts is then unknown, unless `last` was refused, which takes all of it back.
    pub async fn commit(mut self, last: Option<Last>) -> Result<()> {
        let Some(last) = last else { return self.end("COMMIT").await };
        let name = match &mut self.under {
            Under::Postgres(Some(own)) => own.name(&last).await?,
            Under::Postgres(None) => return Err(StoreError::failed("a line without a connection")),
            Under::Sqlite(_) => {
                return Err(StoreError::failed("only PostgreSQL leaves something for the end"));
            }
        };
        self.end(&format!("{}; COMMIT", last.execute(&name))).await
    }

    /// Takes it back.
    ///
    /// # Errors
    /// The database failed; it is taken back all the same.
    pub async fn rollback(self) -> Result<()> {
        self.end("ROLLBACK").await
    }

    async fn end(mut self, how: &str) -> Result<()> {
        if let Under::Sqlite(_) = self.under {
            // Moved out by way of a value that drops as nothing.
            let Under::Sqlite(tx) = std::mem::replace(&mut self.under, Under::Postgres(None)) else {
                return Ok(());
            };
            let ended = if how == "COMMIT" { tx.commit().await } else { tx.rollback().await };
            return ended.map_err(crate::StoreError::from);
        }
        sqlx::raw_sql(AssertSqlSafe(how.to_owned())).execute(&mut *self).await?;
        if let Under::Postgres(own) = &mut self.under {
            *self.held = own.take();
        }
        Ok(())
    }
}

impl Deref for Turn<'_> {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        match &self.under {
            Under::Sqlite(tx) => tx,
            Under::Postgres(own) => &own.as_ref().expect("it is taken out at the end only").conn,
        }
    }
}

impl DerefMut for Turn<'_> {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        match &mut self.under {
            Under::Sqlite(tx) => tx,
            Under::Postgres(own) => &mut own.as_mut().expect("it is taken out at the end only").conn,
        }
    }
}
