//! Wake-ups between servers at one PostgreSQL: who committed says so, and who listens need not wait until it asks again.
//! Hints, never the truth: one that is lost costs a moment, for everybody asks the database for its head all the same.
//!
//! `NOTIFY` inside a writing transaction would make all of them wait for each other at `COMMIT`, under the database's one
//! lock on its queue of notifications; so it goes after it, on another connection, and one for many commits. It waits for no
//! disk either: a hint that a crash takes away is worth nothing after it.

use std::str::FromStr as _;
use std::time::Duration;

use sqlx::AnyConnection;
use sqlx::postgres::{PgConnectOptions, PgListener, PgPoolOptions};

use crate::dialect::Dialect;
use crate::{Place, Result, StoreError, StoreFault};

/// The channel in the database. What is said on it is `<workspace> <head> <who says so>`.
const CHANNEL: &str = "kursi_head";
/// How the listening connection calls itself to whoever looks at the database's connections.
const NAME: &str = "kursi-server, waiting to be woken";
/// How long connecting may take.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a server said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The head that it knows.
    pub head: i64,
    /// What it calls itself.
    pub by: String,
}

/// A connection on which other servers are heard.
#[derive(Debug)]
pub struct Wakes {
    listener: PgListener,
    ws: String,
}

impl Wakes {
    /// Listens for the workspace's commits; nothing where the database is a file, which is one process's own.
    ///
    /// # Errors
    /// The database cannot be reached.
    pub async fn of(place: &Place, ws: &str) -> Result<Option<Wakes>> {
        let Place::Postgres(url) = place else { return Ok(None) };
        let unreachable = |error| StoreError::with(StoreFault::Unreachable { file: String::new() }, error);
        let options = PgConnectOptions::from_str(url).map_err(unreachable)?.application_name(NAME);
        // The listener wants a pool; it never has more than this connection, and a lost one is not taken up again here.
        let pool = PgPoolOptions::new()
            .max_connections(1)
            .max_lifetime(None)
            .idle_timeout(None)
            .acquire_timeout(PATIENCE)
            .connect_with(options)
            .await
            .map_err(unreachable)?;
        let mut listener = PgListener::connect_with(&pool).await.map_err(unreachable)?;
        listener.eager_reconnect(false);
        listener.listen(CHANNEL).await.map_err(unreachable)?;
        Ok(Some(Wakes { listener, ws: ws.to_owned() }))
    }

    /// Waits for the next wake-up, which may be this server's own. Nothing is kept for a reader that is slow but the
    /// few bytes of what was said meanwhile, and the last of them says it all.
    ///
    /// # Errors
    /// The connection is lost, and with it whatever was said since.
    pub async fn next(&mut self) -> Result<Said> {
        let lost = || StoreError::of(StoreFault::Unreachable { file: String::new() });
        loop {
            let said = self.listener.try_recv().await?.ok_or_else(lost)?;
            if let [ws, head, by] = said.payload().split(' ').collect::<Vec<_>>()[..]
                && ws == self.ws
                && let Ok(head) = head.parse()
            {
                return Ok(Said { head, by: by.to_owned() });
            }
        }
    }
}

/// Tells the other servers that the head is `head`, as the server that calls itself `by`. Nothing to do on a file.
///
/// # Errors
/// The database failed. Nothing is lost but time.
pub async fn wake(conn: &mut AnyConnection, ws: &str, head: i64, by: &str) -> Result<()> {
    if Dialect::of(conn) == Dialect::Postgres {
        // What the function answers has a type that the driver for any database does not know.
        sqlx::query("SELECT count(*) FROM set_config('synchronous_commit', 'off', true), pg_notify($1, $2)")
            .bind(CHANNEL)
            .bind(format!("{ws} {head} {by}"))
            .execute(conn)
            .await?;
    }
    Ok(())
}
