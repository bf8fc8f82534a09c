//! Opening a database: checks before anything is trusted, settings, migrations, the lock.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Once};
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, AssertSqlSafe, ConnectOptions};
use zeroize::Zeroizing;

use crate::dialect::Dialect;
use crate::key::Key;
use crate::line::Spare;
use crate::{Result, StoreError, StoreFault, schema};

/// A connection of a [`Db`], given back when dropped.
pub type Conn = PoolConnection<Any>;

/// A transaction of a [`Db`], rolled back when dropped without `commit`.
pub type Transaction = sqlx::Transaction<'static, Any>;

/// Where a database is.
#[derive(Debug, Clone)]
pub enum Place {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A SQLite file encrypted by SQLCipher.
    Encrypted(PathBuf, Key),
    /// A PostgreSQL database by its address (`postgres://...`).
    Postgres(String),
}

/// What a database is for; it decides the tables and how careful writing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A server's database.
    Server,
    /// A desk machine's copy of the server's rows; can be filled anew.
    Replica,
    /// A desk machine's unsent work; nobody else has it.
    Outbox,
}

/// An open database.
#[derive(Debug, Clone)]
pub struct Db {
    pool: AnyPool,
    dialect: Dialect,
    file: Arc<str>,
    spare: Arc<Spare>,
}

/// `Kurs`: tells a Kursi file from any other SQLite file.
const APPLICATION_ID: i64 = 0x4b75_7273;

/// The SQLite that SQLCipher is built on. An older one would mean that another library slipped in.
const OLDEST_SQLITE: [u32; 3] = [3, 50, 4];

/// SQLCipher's page, and where the salt ends.
const PAGE: u64 = 4096;
/// What an unencrypted file begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// How long to wait for another process to let go before saying that the file is busy.
const PATIENCE_MS: u32 = 1000;

impl Db {
    /// Opens a database, makes it where there is none, and brings it to this program's schema.
    ///
    /// A SQLite file has exactly one connection, ever: the SQLite under SQLCipher has a fault in resetting
    /// the write-ahead log that needs two (docs/adr/0002). The lock on the file keeps other processes out.
    ///
    /// # Errors
    /// The file is torn, foreign, newer, busy, encrypted with another key, or cannot be reached.
    pub async fn open(place: Place, shape: Shape) -> Result<Db> {
        static DRIVERS: Once = Once::new();
        DRIVERS.call_once(sqlx::any::install_default_drivers);
        let file = address(&place);
        let opened = match &place {
            Place::Sqlite(path) => open_file(path, None, shape).await,
            Place::Encrypted(path, key) => open_file(path, Some(key), shape).await,
            Place::Postgres(url) => open_server(url, shape).await,
        };
        let (pool, dialect) = opened.map_err(|error| error.in_file(&file))?;
        Ok(Db { pool, dialect, file: file.into(), spare: Arc::default() })
    }

    /// A connection, for reading and for single statements.
    ///
    /// # Errors
    /// None came free, or the line is down.
    pub async fn conn(&self) -> Result<Conn> {
        #[cfg(feature = "sim")]
        crate::sim::step(&self.file).await;
        self.pool.acquire().await.map_err(|error| self.explain(error))
    }

    /// A transaction that may write.
    ///
    /// # Errors
    /// As [`Db::conn`].
    pub async fn begin(&self) -> Result<Transaction> {
        #[cfg(feature = "sim")]
        crate::sim::step(&self.file).await;
        match self.dialect {
            // A transaction that begins by reading could not be made a writing one while others write.
            Dialect::Sqlite => match self.pool.begin_with("BEGIN IMMEDIATE").await {
                // Where the disk is full, SQLite takes a transaction back by itself, and the driver goes on thinking that it is
                // in one: so for ever, on the one connection there is. It is closed, and opened anew.
                Err(sqlx::Error::InvalidSavePointStatement) => {
                    self.pool.acquire().await.map_err(|error| self.explain(error))?.close().await?;
                    self.pool.begin_with("BEGIN IMMEDIATE").await
                }
                begun => begun,
            },
            Dialect::Postgres => self.pool.begin().await,
        }
        .map_err(|error| self.explain(error))
    }

    /// Which database it is.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Connections of writers' own between two transactions.
    pub(crate) fn spare(&self) -> &Spare {
        &self.spare
    }

    /// The file or address, for faults; no password in it.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// Which database library it is, with versions, for people who look after it.
    ///
    /// # Errors
    /// The database failed.
    pub async fn engine(&self) -> Result<String> {
        let mut conn = self.conn().await?;
        match self.dialect {
            Dialect::Sqlite => {
                let version: String =
                    sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut *conn).await?;
                let cipher: Option<String> =
                    sqlx::query_scalar("PRAGMA cipher_version").fetch_optional(&mut *conn).await?;
                let cipher = cipher.filter(|cipher| !cipher.is_empty());
                Ok(match cipher {
                    Some(cipher) => format!("SQLite {version}, SQLCipher {cipher}"),
                    None => format!("SQLite {version}"),
                })
            }
            Dialect::Postgres => {
                let version: String = sqlx::query_scalar("SHOW server_version").fetch_one(&mut *conn).await?;
                Ok(format!("PostgreSQL {version}"))
            }
        }
    }

    /// Moves what the write-ahead log holds into the file and empties the log, so that deleted rows leave no
    /// trace in it. Nothing to do on PostgreSQL.
    ///
    /// # Errors
    /// The database failed.
    pub async fn checkpoint(&self) -> Result<()> {
        match self.dialect {
            Dialect::Sqlite => {
                let mut conn = self.conn().await?;
                run(&mut conn, "PRAGMA wal_checkpoint(TRUNCATE)").await
            }
            Dialect::Postgres => Ok(()),
        }
    }

    /// How often changed pages are copied from the log into the file, which holds up whoever comes next: after every few
    /// megabytes, or `seldom`, so that a page that many transactions change is copied once. For the connection that there is;
    /// a new one copies often. Nothing to do on PostgreSQL.
    ///
    /// # Errors
    /// As [`Db::conn`].
    pub async fn copy_seldom(&self, seldom: bool) -> Result<()> {
        match self.dialect {
            Dialect::Sqlite => {
                let pages = if seldom { SELDOM } else { OFTEN };
                run(&mut *self.conn().await?, format!("PRAGMA wal_autocheckpoint = {pages}")).await
            }
            Dialect::Postgres => Ok(()),
        }
    }

    /// Closes it and lets go of the file. Other clones are closed with it.
    pub async fn close(self) {
        self.spare.clear();
        self.pool.close().await;
    }

    fn explain(&self, error: sqlx::Error) -> StoreError {
        let file = self.file.to_string();
        match error {
            sqlx::Error::PoolTimedOut if self.dialect == Dialect::Postgres => {
                StoreError::with(StoreFault::Unreachable { file }, error)
            }
            error => StoreError::from(error).in_file(&file),
        }
    }
}

/// Path or address as it may be shown.
fn address(place: &Place) -> String {
    match place {
        Place::Sqlite(path) | Place::Encrypted(path, _) => path.display().to_string(),
        Place::Postgres(url) => {
            let (scheme, rest) = url.split_once("://").unwrap_or(("postgres", url));
            let rest = rest.split(['?', '#']).next().unwrap_or_default();
            let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
            format!("{scheme}://{rest}")
        }
    }
}

async fn open_server(url: &str, shape: Shape) -> Result<(AnyPool, Dialect)> {
    let options = url
        .parse::<AnyConnectOptions>()
        .map_err(|error| StoreError::with(StoreFault::Unreachable { file: String::new() }, error))?
        .disable_statement_logging();
    let pool = AnyPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(5))
        .connect_with(options)
        .await
        .map_err(|error| match error {
            // A name that no machine has, a wrong port, a wrong password: not to be reached, all of them.
            sqlx::Error::Configuration(_) | sqlx::Error::PoolTimedOut => {
                StoreError::with(StoreFault::Unreachable { file: String::new() }, error)
            }
            error => error.into(),
        })?;
    let prepared = async {
        let mut conn = pool.acquire().await?;
        // One statement sees one moment: another server may be making these very tables.
        let others: i64 = sqlx::query_scalar(
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND NOT EXISTS \
             (SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = $1)",
        )
        .bind(schema::TABLE)
        .fetch_one(&mut *conn)
        .await?;
        if others > 0 {
            return Err(StoreError::of(StoreFault::Foreign { file: String::new() }));
        }
        schema::migrate(&mut conn, shape).await
    };
    match prepared.await {
        Ok(()) => Ok((pool, Dialect::Postgres)),
        Err(error) => {
            pool.close().await;
            Err(error)
        }
    }
}

async fn open_file(path: &Path, key: Option<&Key>, shape: Shape) -> Result<(AnyPool, Dialect)> {
    let unreachable =
        |error: std::io::Error| StoreError::with(StoreFault::Unreachable { file: String::new() }, error);
    let path = std::path::absolute(path).map_err(unreachable)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(unreachable)?;
    }
    inspect(&path, key.is_some())?;
    let settings = settings(key, shape);
    // The pool would try again and again after an error in `after_connect` and then only say that time is
    // up, so the error is laid aside and looked at here.
    let setback: Arc<Mutex<Option<sqlx::Error>>> = Arc::default();
    let slot = setback.clone();
    let options = url(&path)
        .parse::<AnyConnectOptions>()
        .map_err(|error| StoreError::with(StoreFault::Unreachable { file: String::new() }, error))?
        // The log would show the key.
        .disable_statement_logging();
    let pool = AnyPoolOptions::new();
    #[cfg(feature = "sim")]
    let pool = {
        let usual = pool.get_acquire_timeout();
        pool.acquire_timeout(crate::sim::patience(usual))
    };
    let pool = pool
        .max_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .test_before_acquire(false)
        .after_connect(move |conn, _| {
            let (settings, slot) = (settings.clone(), slot.clone());
            Box::pin(async move {
                for line in settings.iter() {
                    if let Err(error) = sqlx::raw_sql(AssertSqlSafe(line.as_str())).execute(&mut *conn).await
                    {
                        slot.lock().unwrap_or_else(|poison| poison.into_inner()).replace(error);
                        break;
                    }
                }
                Ok(())
            })
        })
        .connect_with(options)
        .await?;
    let prepared = async {
        let mut conn = pool.acquire().await?;
        let setback = setback.lock().unwrap_or_else(|poison| poison.into_inner()).take();
        let found = match setback {
            Some(error) => Err(error.into()),
            None => prepare(&mut conn, &path, key.is_some(), shape).await,
        };
        match found {
            Err(StoreError { fault: StoreFault::Torn { file }, .. })
                if key.is_some() && is_all_unreadable(&mut conn, &path).await =>
            {
                Err(StoreError::of(StoreFault::WrongKey { file }))
            }
            found => found,
        }
    };
    match prepared.await {
        Ok(()) => Ok((pool, Dialect::Sqlite)),
        Err(error) => {
            pool.close().await;
            Err(error)
        }
    }
}

/// What can be told from the file alone, before a library that might write to it is let near.
fn inspect(path: &Path, encrypted: bool) -> Result<()> {
    let torn = || Err(StoreError::of(StoreFault::Torn { file: String::new() }));
    let foreign = || Err(StoreError::of(StoreFault::Foreign { file: String::new() }));
    let cannot =
        |error: std::io::Error| StoreError::with(StoreFault::Unreachable { file: String::new() }, error);
    let length = match fs::metadata(path) {
        Ok(found) if found.is_dir() => return foreign(),
        Ok(found) => found.len(),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => 0,
        Err(error) => return Err(cannot(error)),
    };
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let has_log = fs::metadata(&log).is_ok_and(|log| log.len() > 0);
    if length == 0 {
        // Nothing was ever written, unless a log says otherwise: SQLite would throw that log away.
        return if has_log { torn() } else { Ok(()) };
    }
    let mut header = [0; 16];
    let mut file = fs::File::open(path).map_err(cannot)?;
    if length < 512 || file.read_exact(&mut header).is_err() || header == [0; 16] {
        return torn();
    }
    match (encrypted, &header == MAGIC) {
        (true, true) => foreign(),
        (false, false) => torn(),
        // A crash can leave part of a page while the log still has all of it.
        (true, false) if !length.is_multiple_of(PAGE) && !has_log => torn(),
        _ => Ok(()),
    }
}

/// The path as an address, with every byte encoded that could mean something else in one. No authority part:
/// a drive letter would be taken for a host.
fn url(path: &Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.:".contains(&byte);
    let path: String = path
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .map(|&byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect();
    format!("sqlite:{path}?mode=rwc")
}

/// What each new connection is told, in this order; nothing here writes to the file.
/// Pages of 4 KiB in the log after which they are copied into the file: about 20 ms of copying.
const OFTEN: u32 = 1_024;
/// The same on a server, and while everything is written for the first time: a page that many transactions change is copied
/// once.
const SELDOM: u32 = 8_192;

fn settings(key: Option<&Key>, shape: Shape) -> Arc<[Zeroizing<String>]> {
    let synchronous = match shape {
        // After a power cut a replica may lack its last second: the server still has it.
        Shape::Replica => "NORMAL",
        Shape::Server | Shape::Outbox => "FULL",
    };
    let copied = match shape {
        // Many write, and nobody looks at a screen beneath it.
        Shape::Server => SELDOM,
        Shape::Replica | Shape::Outbox => OFTEN,
    };
    let mut lines: Vec<Zeroizing<String>> = key.map(Key::pragma).into_iter().collect();
    if key.is_some() {
        // It would write to standard error by itself; our codes tell the same.
        lines.push(Zeroizing::new("PRAGMA cipher_log_level = NONE".to_owned()));
    }
    let rest = [
        format!("PRAGMA busy_timeout = {PATIENCE_MS}"),
        // Before anything reads: the write-ahead log is then kept without shared memory, for us alone.
        "PRAGMA locking_mode = EXCLUSIVE".to_owned(),
        // Sorting must not spill customers' words into an unencrypted file.
        "PRAGMA temp_store = MEMORY".to_owned(),
        "PRAGMA foreign_keys = OFF".to_owned(),
        // With the default of 2 MB the same query took fifteen times as long under encryption.
        "PRAGMA cache_size = -65536".to_owned(),
        format!("PRAGMA synchronous = {synchronous}"),
        "PRAGMA secure_delete = ON".to_owned(),
        format!("PRAGMA wal_autocheckpoint = {copied}"),
        "PRAGMA journal_size_limit = 33554432".to_owned(),
    ];
    lines.extend(rest.map(Zeroizing::new));
    lines.into()
}

async fn prepare(conn: &mut AnyConnection, path: &Path, encrypted: bool, shape: Shape) -> Result<()> {
    check_library(conn, encrypted).await?;
    let tables: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema").fetch_one(&mut *conn).await?;
    let id: i32 = sqlx::query_scalar("PRAGMA application_id").fetch_one(&mut *conn).await?;
    match (tables, i64::from(id)) {
        (_, APPLICATION_ID) => {}
        (0, 0) => run(conn, format!("PRAGMA application_id = {APPLICATION_ID}")).await?,
        _ => return Err(StoreError::of(StoreFault::Foreign { file: String::new() })),
    }
    run(conn, "PRAGMA journal_mode = WAL").await?;
    schema::migrate(conn, shape).await?;
    run(conn, "PRAGMA wal_checkpoint(TRUNCATE)").await?;
    check_whole(conn, path, encrypted, shape).await
}

async fn check_library(conn: &mut AnyConnection, encrypted: bool) -> Result<()> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&mut *conn).await?;
    let parts: Vec<u32> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    if parts[..] < OLDEST_SQLITE[..] {
        return Err(StoreError::failed(format!("SQLite {version} is older than the one this was built for")));
    }
    if encrypted {
        let cipher: Option<String> =
            sqlx::query_scalar("PRAGMA cipher_version").fetch_optional(&mut *conn).await?;
        // Without SQLCipher `PRAGMA key` does nothing and says nothing.
        if cipher.is_none_or(|cipher| cipher.is_empty()) {
            return Err(StoreError::failed("this SQLite cannot encrypt"));
        }
    }
    Ok(())
}

/// A file that was cut off still opens; only its missing pages would tell, some day.
async fn check_whole(conn: &mut AnyConnection, path: &Path, encrypted: bool, shape: Shape) -> Result<()> {
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *conn).await?;
    let size = match encrypted {
        // SQLCipher answers this question in words of its own; its page is the one we know.
        true => PAGE,
        false => {
            let size: i64 = sqlx::query_scalar("PRAGMA page_size").fetch_one(&mut *conn).await?;
            size.unsigned_abs()
        }
    };
    let length = fs::metadata(path).map_or(0, |found| found.len());
    let torn = || Err(StoreError::of(StoreFault::Torn { file: String::new() }));
    if length < pages.unsigned_abs() * size {
        return torn();
    }
    if shape == Shape::Outbox {
        // Small, and the only copy: worth reading all of it.
        let found: String = sqlx::query_scalar("PRAGMA integrity_check(1)").fetch_one(&mut *conn).await?;
        if found != "ok" {
            return torn();
        }
    }
    Ok(())
}

/// Whether no page at all can be read with this key, which is what a wrong key looks like; a torn file has
/// pages that can.
async fn is_all_unreadable(conn: &mut AnyConnection, path: &Path) -> bool {
    let pages = fs::metadata(path).map_or(0, |found| found.len() / PAGE);
    let unreadable: sqlx::Result<Vec<String>> =
        sqlx::query_scalar("PRAGMA cipher_integrity_check").fetch_all(conn).await;
    unreadable.is_ok_and(|lines| lines.len() as u64 >= pages)
}

async fn run(conn: &mut AnyConnection, sql: impl Into<String>) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(sql.into())).execute(conn).await?;
    Ok(())
}
