//! The one writer's line to its database. On PostgreSQL a transaction is bought with round trips, so the writer keeps
//! a connection of its own (one of the pool is asked whether it still stands before and after each use), the
//! statement that takes the workspace's lock goes with `BEGIN`, and the one that writes everything down with `COMMIT`.
//!
//! What only writes at its end ([`Line::ahead`]) takes one round trip: it is judged by what the writer's own last
//! transaction has left, and the database refuses it where anybody else has written since, or where its clock is
//! elsewhere than was thought.

use std::collections::HashMap;
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use kursi_protocol::audit::AuditHead;
use sqlx::{AnyConnection, AssertSqlSafe, Row as _};

use crate::open::{Conn, Db, Transaction};
use crate::server::{self, Begun, State, Written};
use crate::statement::{Last, Shape, Statement, Texts, literal};
use crate::{Dialect, Result, StoreError};

/// Statements that a connection knows by name at most. What is written together differs by the kinds of row in it, so
/// a few dozen are usual; at more than these it begins anew.
const NAMED: usize = 200;

/// Name of the statement that takes the lock.
const LOCK: &str = "kursi_lock";

/// How far the database's clock may be from where it was thought to be, milliseconds: no one at a desk sees it, and
/// the order of moments does not hang on it.
const CLOSE: i64 = 250;

/// After this long without use, a connection is not trusted to stand: whether what went into it is written could not be
/// told if it did not.
const FRESH: Duration = Duration::from_secs(5);

/// The line of a writer.
#[derive(Debug)]
pub struct Line {
    db: Db,
    ws: String,
    /// What the workspace's last transaction by this line has left.
    left: Option<Left>,
}

/// Connections of writers' own between two transactions, each of them one whose last transaction came to its end. The
/// writers of all workspaces that one process has in a database take turns with them; on a SQLite file there is none.
#[derive(Debug, Default)]
pub(crate) struct Spare(Mutex<Vec<Own>>);

impl Spare {
    /// The one that was used last.
    fn take(&self) -> Option<Own> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop()
    }

    /// The same, if it can be trusted to stand.
    fn take_fresh(&self) -> Option<Own> {
        let mut spare = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spare.pop_if(|own| own.used.elapsed() < FRESH)
    }

    fn give(&self, own: Own) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(Own { used: Instant::now(), ..own });
    }

    /// Closes all of them.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// A connection of a writer's own.
#[derive(Debug)]
struct Own {
    conn: Conn,
    /// Names of statements that it knows, by their text.
    named: HashMap<String, String>,
    /// Texts of what went ahead.
    texts: Texts,
    used: Instant,
}

/// What is known at the end of a transaction.
#[derive(Debug, Clone)]
struct Left {
    state: State,
    /// Which webhooks there are ([`Begun::hooks`]); a change of them has a number, so it is known when they change.
    hooks: String,
    /// What the database's clock says more than ours, milliseconds.
    skew: i64,
}

/// How a transaction ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Ended {
    /// It lasts.
    Lasts,
    /// It was begun without the lock, and what it was judged by is no longer so. Nothing of it is written.
    Overtaken,
}

/// A transaction that has the workspace's lock, or one that was begun ahead of it. Rolled back when it is dropped.
#[derive(Debug)]
pub struct Turn<'a> {
    under: Under,
    /// Where its connection goes back to.
    spare: &'a Spare,
    /// Where it is kept what it has left.
    line: &'a mut Option<Left>,
    /// What it began with, as far as that is known.
    found: Option<Left>,
    ws: &'a str,
    /// What the database's clock was thought to say.
    clock: i64,
}

#[derive(Debug)]
enum Under {
    Sqlite(Transaction),
    /// In a transaction that the driver knows nothing of; nothing once it is over.
    Postgres(Option<Own>),
    /// In none, and judged by this state.
    Ahead(Option<Own>, State),
}

impl Line {
    /// The line to the database of a workspace.
    pub fn new(db: Db, ws: &str) -> Self {
        Line { db, ws: ws.to_owned(), left: None }
    }

    /// A transaction with the workspace's lock, its number and the clock ([`server::begin`]).
    ///
    /// # Errors
    /// The database failed, or there is no such workspace.
    pub async fn begin(&mut self, here: i64) -> Result<(Turn<'_>, Begun)> {
        self.left = None;
        if self.db.dialect() == Dialect::Sqlite {
            let mut tx = self.db.begin().await?;
            let begun = server::begin(&mut tx, &self.ws, here).await?;
            let turn = self.turn(Under::Sqlite(tx), None, begun.clock);
            return Ok((turn, begun));
        }
        // One that broke while nobody needed it: no transaction was begun on it, so another one is taken.
        let kept = match self.db.spare().take() {
            Some(own) => locked(own, &self.ws, here).await.ok(),
            None => None,
        };
        let (own, found, begun) = match kept {
            Some(kept) => kept,
            // What has stood unused for as long is as likely to have broken.
            None => {
                self.db.spare().clear();
                locked(Own::new(self.db.conn().await?).await?, &self.ws, here).await?
            }
        };
        let turn = self.turn(Under::Postgres(Some(own)), Some(found), begun.clock);
        Ok((turn, begun))
    }

    /// A turn without the lock, judged by what the transaction before has left, for what writes nothing before its end.
    /// Nothing where that is not known, and on SQLite, where a lock costs no round trip.
    pub fn ahead(&mut self, here: i64) -> Option<(Turn<'_>, Begun)> {
        let known = self.left.clone()?;
        let own = self.db.spare().take_fresh()?;
        let (state, hooks, clock) = (known.state.clone(), known.hooks.clone(), here + known.skew);
        let (seq, before, end) = (state.seq + 1, state.moment, state.end.clone());
        self.left = None;
        let turn = self.turn(Under::Ahead(Some(own), state), Some(known), clock);
        Some((turn, Begun { seq, before, clock, end, hooks, ahead: true }))
    }

    fn turn(&mut self, under: Under, found: Option<Left>, clock: i64) -> Turn<'_> {
        Turn { under, spare: self.db.spare(), line: &mut self.left, found, ws: &self.ws, clock }
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
             UPDATE workspace SET head = head + 1 WHERE ws = $1 \
             RETURNING head, moment, {clock} AS clock, events, chain, hooks"
        );
        sqlx::raw_sql(AssertSqlSafe(lock)).execute(&mut *conn).await?;
        Ok(Own { conn, named: HashMap::new(), texts: Texts::default(), used: Instant::now() })
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
async fn locked(mut own: Own, ws: &str, here: i64) -> Result<(Own, Left, Begun)> {
    let sql = format!("BEGIN; EXECUTE {LOCK} ({}, {here})", literal(ws));
    let asked = Instant::now();
    // Not `fetch_one`: it looks at the first of both answers alone.
    let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *own.conn).await?;
    let row = rows.first().ok_or_else(|| StoreError::failed("there is no such workspace"))?;
    let end = AuditHead { n: row.try_get(3)?, chain: row.try_get(4)? };
    let (seq, before, clock): (i64, i64, i64) = (row.try_get(0)?, row.try_get(1)?, row.try_get(2)?);
    let hooks: String = row.try_get(5)?;
    let state = State { seq: seq - 1, moment: before, end: end.clone() };
    // The answer is a little older than its arrival, but the lock may have been waited for before it.
    let took = i64::try_from(asked.elapsed().as_millis()).unwrap_or(i64::MAX);
    let found = Left { state, hooks: hooks.clone(), skew: clock - here.saturating_add(took) };
    Ok((own, found, Begun { seq, before, clock, end, hooks, ahead: false }))
}

impl Turn<'_> {
    /// Makes what is written down last.
    ///
    /// # Errors
    /// The database failed; whether it lasts is then unknown, unless the database refused it, which takes all of it back.
    pub async fn commit(mut self, written: Written) -> Result<Ended> {
        let Written { parts, left } = written;
        let ahead = match &self.under {
            Under::Ahead(_, state) => Some(state.clone()),
            Under::Sqlite(_) | Under::Postgres(_) => None,
        };
        let end = match (parts, ahead) {
            (None, Some(_)) => return Err(StoreError::failed("written outside of a transaction")),
            (None, None) => "COMMIT".to_owned(),
            (Some(mut parts), None) => {
                parts.push(server::closing(&left.end, Some(left.moment)));
                format!("{}; COMMIT", self.named(parts).await?)
            }
            (Some(parts), Some(state)) => {
                let whole = self.looking(&state, &left, parts);
                return self.end_ahead(whole, left).await;
            }
        };
        self.end(&end, Some(left)).await?;
        Ok(Ended::Lasts)
    }

    /// Takes it back.
    ///
    /// # Errors
    /// The database failed; it is taken back all the same.
    pub async fn rollback(mut self) -> Result<()> {
        if let Under::Ahead(..) = &self.under {
            let own = self.own()?;
            self.spare.give(own);
            *self.line = self.found.take();
            return Ok(());
        }
        self.end("ROLLBACK", None).await
    }

    /// How parts are carried out as one statement, which is made known to the connection first.
    async fn named(&mut self, parts: Vec<Statement>) -> Result<String> {
        let last = Statement::together(parts).last(self.ws);
        let name = match &mut self.under {
            Under::Postgres(Some(own)) => own.name(&last).await?,
            Under::Sqlite(_) => {
                return Err(StoreError::failed("only PostgreSQL leaves something for the end"));
            }
            _ => return Err(StoreError::failed("a line without a connection")),
        };
        Ok(last.execute(&name))
    }

    /// `parts` behind a look whether the workspace is still as it was `found`, and the clock where it was thought to be.
    ///
    /// Asked for is the moment too, for after a database was put back the same number may be another transaction's; and the
    /// end of the trail, which others write without a number. PostgreSQL does what is selected from first and the rest
    /// after it, so the lock is the first thing taken; should it ever not be, two servers that wait for each other are told
    /// apart by the database, and one of them is overtaken.
    fn looking(&self, found: &State, left: &State, parts: Vec<Statement>) -> Vec<Statement> {
        let params = [
            found.seq.to_string(),
            found.moment.to_string(),
            found.end.chain.clone(),
            self.clock.to_string(),
            left.moment.to_string(),
            left.end.n.to_string(),
            left.end.chain.clone(),
        ];
        let lock = Statement::of(Shape::Lock, params.map(Some).into());
        let refusal = Statement::of(Shape::Refusal, Vec::new());
        std::iter::once(lock).chain(parts).chain([refusal]).collect()
    }

    /// One statement is a transaction by itself, and one failure in it takes back all of it.
    async fn end_ahead(mut self, whole: Vec<Statement>, left: State) -> Result<Ended> {
        let ws = self.ws;
        // Taken out and put back: the connection is lent as a whole.
        let mut texts = match &mut self.under {
            Under::Ahead(Some(own), _) => std::mem::take(&mut own.texts),
            _ => Texts::default(),
        };
        let done = Statement::ask(whole, &mut texts, &mut self, ws).await;
        let mut own = self.own()?;
        own.texts = texts;
        let ended = match done {
            Ok(_) => {
                *self.line = self.found.take().map(|known| Left { state: left, ..known });
                Ended::Lasts
            }
            // Whatever was refused is asked again under the lock, where it is refused again if it is for another reason.
            Err(sqlx::Error::Database(_)) => Ended::Overtaken,
            Err(error) => return Err(error.into()),
        };
        self.spare.give(own);
        Ok(ended)
    }

    async fn end(mut self, how: &str, left: Option<State>) -> Result<()> {
        if let Under::Sqlite(_) = self.under {
            // Moved out by way of a value that drops as nothing.
            let Under::Sqlite(tx) = std::mem::replace(&mut self.under, Under::Postgres(None)) else {
                return Ok(());
            };
            let ended = if how == "COMMIT" { tx.commit().await } else { tx.rollback().await };
            return ended.map_err(StoreError::from);
        }
        sqlx::raw_sql(AssertSqlSafe(how.to_owned())).execute(&mut *self).await?;
        let own = self.own()?;
        self.spare.give(own);
        *self.line = self.found.take().map(|known| match left {
            Some(state) => Left { state, ..known },
            None => known,
        });
        Ok(())
    }

    fn own(&mut self) -> Result<Own> {
        match &mut self.under {
            Under::Postgres(own) | Under::Ahead(own, _) => own.take(),
            Under::Sqlite(_) => None,
        }
        .ok_or_else(|| StoreError::failed("a line without a connection"))
    }
}

/// The text of the lock that [`Turn::looking`] takes.
pub(crate) fn looking() -> String {
    let int = |n| format!("CAST(@{n} AS BIGINT)");
    let (clock, thought) = (Dialect::Postgres.now("0"), int(4));
    format!(
        "UPDATE workspace SET head = head + 1, moment = {}, events = {}, chain = @7 WHERE ws = $1 \
         AND head = {} AND moment = {} AND chain = @3 AND abs({clock} - {thought}) <= {CLOSE} RETURNING 1",
        int(5),
        int(6),
        int(1),
        int(2),
    )
}

/// Without a row there is nothing to divide by; with it there is no answer to be sent.
pub(crate) const REFUSAL: &str = "SELECT 1 FROM w0 HAVING 1 / count(*) < 0";

impl Deref for Turn<'_> {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        match &self.under {
            Under::Sqlite(tx) => tx,
            Under::Postgres(own) | Under::Ahead(own, _) => {
                &own.as_ref().expect("it is taken out at the end only").conn
            }
        }
    }
}

impl DerefMut for Turn<'_> {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        match &mut self.under {
            Under::Sqlite(tx) => tx,
            Under::Postgres(own) | Under::Ahead(own, _) => {
                &mut own.as_mut().expect("it is taken out at the end only").conn
            }
        }
    }
}
