//! Bare limits: the same file by the SQLite C API, a durable commit, a round trip on loopback.

#![allow(unsafe_code)]

use std::ffi::{CStr, CString, c_int};
use std::path::Path;
use std::ptr;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use libsqlite3_sys as ffi;

/// An open file, by the C API.
pub struct Bare {
    db: *mut ffi::sqlite3,
}

impl Drop for Bare {
    fn drop(&mut self) {
        // SAFETY: `db` was opened by `open` and is closed once.
        unsafe { ffi::sqlite3_close(self.db) };
    }
}

impl Bare {
    /// Opens an encrypted file with its raw key.
    pub fn open(file: &Path, key: &[u8; 32]) -> Result<Bare> {
        let path = CString::new(file.as_os_str().as_encoded_bytes())?;
        let mut db = ptr::null_mut();
        // SAFETY: `path` ends with a zero byte and outlives the call; `db` is written by it.
        let code = unsafe { ffi::sqlite3_open(path.as_ptr(), &mut db) };
        let bare = Bare { db };
        if code != ffi::SQLITE_OK {
            bail!("the file does not open: {}", bare.error());
        }
        let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        bare.run(&format!("PRAGMA key = \"x'{hex}'\""))?;
        bare.run("PRAGMA cache_size = -65536")?;
        bare.run("PRAGMA journal_mode = WAL")?;
        Ok(bare)
    }

    fn error(&self) -> String {
        // SAFETY: SQLite gives a text that ends with a zero byte and lives until the next call.
        unsafe { CStr::from_ptr(ffi::sqlite3_errmsg(self.db)) }.to_string_lossy().into_owned()
    }

    /// Runs statements without rows.
    pub fn run(&self, sql: &str) -> Result<()> {
        let text = CString::new(sql)?;
        // SAFETY: `db` is open, `text` ends with a zero byte and outlives the call; no callback is given.
        let code =
            unsafe { ffi::sqlite3_exec(self.db, text.as_ptr(), None, ptr::null_mut(), ptr::null_mut()) };
        if code == ffi::SQLITE_OK { Ok(()) } else { bail!("{sql}: {}", self.error()) }
    }

    /// Times a query with text parameters: every row is stepped to and its text columns are copied out.
    pub fn time(&self, sql: &str, params: &[&str], samples: usize) -> Result<(Vec<Duration>, usize)> {
        let text = CString::new(sql)?;
        let mut statement = ptr::null_mut();
        // SAFETY: as in `run`; `statement` is written by the call.
        let code =
            unsafe { ffi::sqlite3_prepare_v2(self.db, text.as_ptr(), -1, &mut statement, ptr::null_mut()) };
        if code != ffi::SQLITE_OK {
            bail!("{sql}: {}", self.error());
        }
        let mut times = Vec::with_capacity(samples);
        let mut rows = 0;
        for _ in 0..samples {
            let started = Instant::now();
            // SAFETY: the statement was prepared above; parameters live until the loop's end.
            unsafe {
                for (at, value) in params.iter().enumerate() {
                    ffi::sqlite3_bind_text(
                        statement,
                        at as c_int + 1,
                        value.as_ptr().cast(),
                        value.len() as c_int,
                        ffi::SQLITE_STATIC(),
                    );
                }
                rows = 0;
                let mut copied = Vec::new();
                while ffi::sqlite3_step(statement) == ffi::SQLITE_ROW {
                    let bytes = ffi::sqlite3_column_bytes(statement, 0) as usize;
                    let from = ffi::sqlite3_column_text(statement, 0);
                    copied.push(std::slice::from_raw_parts(from, bytes).to_vec());
                    rows += 1;
                }
                std::hint::black_box(&copied);
                ffi::sqlite3_reset(statement);
            }
            times.push(started.elapsed());
        }
        // SAFETY: finalised once, after the last use.
        unsafe { ffi::sqlite3_finalize(statement) };
        Ok((times, rows))
    }
}

/// What a durable commit of one row of `bytes` takes on this disk, in an encrypted file with WAL and
/// synchronous FULL.
pub fn durable_commit(folder: &Path, bytes: usize, samples: usize) -> Result<Vec<Duration>> {
    let bare = Bare::open(&folder.join("commit.db"), &[7; 32])?;
    bare.run("PRAGMA synchronous = FULL")?;
    bare.run("CREATE TABLE IF NOT EXISTS t (n INTEGER PRIMARY KEY, doc TEXT)")?;
    let doc = "x".repeat(bytes);
    let insert = format!("INSERT INTO t (doc) VALUES ('{doc}')");
    let mut times = Vec::with_capacity(samples);
    for _ in 0..samples {
        let started = Instant::now();
        bare.run(&insert)?;
        times.push(started.elapsed());
    }
    Ok(times)
}

/// How many rows of `docs` a bare transaction takes a second, with three indexes, in an encrypted file.
pub fn bare_load(folder: &Path, docs: &[String]) -> Result<f64> {
    let bare = Bare::open(&folder.join("load.db"), &[7; 32])?;
    bare.run("CREATE TABLE t (id TEXT PRIMARY KEY, a INTEGER, b TEXT, doc TEXT); CREATE INDEX ta ON t (a); CREATE INDEX tb ON t (b)")?;
    bare.run("BEGIN")?;
    let started = Instant::now();
    for (n, doc) in docs.iter().enumerate() {
        let quoted = doc.replace('\'', "''");
        bare.run(&format!("INSERT INTO t VALUES ('{n:032}', {n}, 'customer-{}', '{quoted}')", n % 997))?;
    }
    bare.run("COMMIT")?;
    Ok(docs.len() as f64 / started.elapsed().as_secs_f64())
}
