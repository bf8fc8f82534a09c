//! Full-text search in a replica: an index of FTS5 over terms that the caller makes of texts, kept with the rows and made
//! in turns after a filling, newest tickets first. (X5)
//!
//! The index holds terms and numbers of rows and nothing else; which row has which number, and under which terms it
//! stands, is in `search_row`. So a change writes what differs, and what is taken out is taken out of the pages
//! (`secure-delete`). Rows get rising numbers from the newest to the oldest ticket, new ones numbers below all others:
//! what is found comes newest first without being sorted.
//!
//! Numbers fall into blocks, and each term in the index begins with a character of its row's block. A search asks the
//! newest block first and no more blocks than it needs. Half a word, for which FTS5 gathers all rows of all words that
//! begin with it, therefore gathers those of a block; and no statement takes long, so views and acts come in between.

mod find;
mod index;
mod texts;

use serde::{Deserialize, Serialize};
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::dialect::Dialect;
use crate::replica::{self, OLD};
use crate::{Result, StoreError};

pub use find::{Hit, Search, Sought};
#[cfg(test)]
pub(crate) use index::tickets_of_messages;
pub use index::{mark, settle, turn};
pub use texts::{Terms, Whole, tickets_of, wholes};

/// FTS5's table.
const TEXT: &str = "search_text";
/// Where [`Stand`] lies among the replica's values.
const STAND: &str = "search";
/// Between columns of a row that is read as one text; neither JSON nor terms contain it.
const SEPARATOR: &str = "\u{1f}";
const SEPARATOR_CHAR: char = '\u{1f}';

/// Rows of a block are 2 to this power: so many that a million tickets are sixty questions, so few that gathering all
/// that begins with a letter takes a few milliseconds.
const BLOCK: u32 = 14;
/// Numbers of the first ticket and the first customer. There is room for fifty million tickets on each side.
const FIRST_TICKET: i64 = 3_200 << BLOCK;
const FIRST_CUSTOMER: i64 = 1 << 40;

/// Bytes of a piece of the index: one fits into a page of the encrypted file, which has 4,016 bytes of its own. The default
/// of 4,050 takes two pages each.
const PIECE: u32 = 3_900;
/// Pages that one turn of merging writes at most, about.
const MERGED: u32 = 16;

/// What is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Among {
    /// Tickets, by everything that was written on them and by their customer.
    Tickets,
    /// Customers, by name, address and number.
    Customers,
}

impl Among {
    pub(crate) fn entity(self) -> &'static str {
        match self {
            Among::Tickets => "ticket",
            Among::Customers => "customer",
        }
    }

    /// The numbers of these rows: from here on, and below.
    fn numbers(self) -> (i64, i64) {
        match self {
            Among::Tickets => (0, FIRST_CUSTOMER),
            Among::Customers => (FIRST_CUSTOMER, i64::MAX),
        }
    }

    fn first(self) -> i64 {
        match self {
            Among::Tickets => FIRST_TICKET,
            Among::Customers => FIRST_CUSTOMER,
        }
    }

    /// The character that the terms of a block begin with, of those that are in no text's words.
    fn character(self, block: i64) -> Result<char> {
        let (from, to) = match self {
            Among::Tickets => (0xE000, 0xF8FF),
            Among::Customers => (0xF_0000, 0xF_FFFD),
        };
        let code =
            u32::try_from(block).ok().and_then(|block| block.checked_add(from)).filter(|code| *code <= to);
        code.and_then(char::from_u32)
            .ok_or_else(|| StoreError::failed("more rows than an index has room for"))
    }

    /// The block of a number.
    fn block(self, n: i64) -> i64 {
        (n - self.numbers().0) >> BLOCK
    }
}

/// How far the index is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stand {
    /// Of the terms it is made of.
    pub version: u32,
    /// What is put into it now.
    pub part: Part,
    /// The last row that was, by id.
    after: String,
    /// When the newest and the oldest ticket were made, as it was begun.
    newest: i64,
    oldest: i64,
    /// From then on all tickets are in it; UTC milliseconds.
    pub reaches: i64,
}

/// What is put into the index.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Tickets, the newest first, each with its customer.
    Tickets,
    /// Customers who have no ticket.
    Customers,
    /// Nothing: all is in it.
    Whole,
}

impl Stand {
    /// How much of the time that tickets go back is in it, from 0 to 1.
    pub fn share(&self) -> f64 {
        let all = self.newest.saturating_sub(self.oldest);
        match self.part {
            Part::Tickets if all > 0 => {
                (self.newest.saturating_sub(self.reaches) as f64 / all as f64).clamp(0.0, 1.0)
            }
            Part::Tickets => 0.0,
            Part::Customers | Part::Whole => 1.0,
        }
    }

    /// Whether the background has put a ticket of this id into the index, or leaves it to whoever writes its row.
    fn has_passed(&self, ticket: &str) -> bool {
        self.part > Part::Tickets || (!self.after.is_empty() && ticket >= self.after.as_str())
    }
}

/// How far the index is; nothing where none was begun.
///
/// # Errors
/// The database failed.
pub async fn stand(conn: &mut AnyConnection) -> Result<Option<Stand>> {
    let stored = replica::meta_get(conn, STAND).await?;
    Ok(stored.and_then(|text| serde_json::from_str(&text).ok()))
}

async fn stands_at(conn: &mut AnyConnection, stand: &Stand) -> Result<()> {
    let text = serde_json::to_string(stand).map_err(StoreError::failed)?;
    replica::meta_put(conn, STAND, &text).await
}

/// Begins an index of terms of this `version`, in place of what there is.
///
/// # Errors
/// The database failed, or is none that a replica is in; callers roll back.
pub async fn begin(conn: &mut AnyConnection, ws: &str, version: u32) -> Result<()> {
    if Dialect::of(conn) != Dialect::Sqlite {
        return Err(StoreError::failed("a full-text index is SQLite's"));
    }
    forget(conn).await?;
    for table in ["search_row", "search_stale"] {
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *conn).await?;
    }
    // Terms are folded and cut already: the tokenizer only parts them at spaces. Merging is done in turns of our own, so
    // that no writer is kept by it.
    for sql in [
        format!(
            "CREATE VIRTUAL TABLE {TEXT} USING fts5(terms, content='', columnsize=0, detail=column, tokenize='ascii')"
        ),
        format!("INSERT INTO {TEXT} ({TEXT}, rank) VALUES ('pgsz', {PIECE})"),
        format!("INSERT INTO {TEXT} ({TEXT}, rank) VALUES ('secure-delete', 1)"),
        format!("INSERT INTO {TEXT} ({TEXT}, rank) VALUES ('automerge', 0)"),
        format!("INSERT INTO {TEXT} ({TEXT}, rank) VALUES ('usermerge', 8)"),
        format!("INSERT INTO {TEXT} ({TEXT}, rank) VALUES ('crisismerge', 1000)"),
    ] {
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    }
    let (newest, oldest) = texts::ends(conn, ws).await?;
    let (part, after) = (Part::Tickets, String::new());
    stands_at(conn, &Stand { version, part, after, newest, oldest, reaches: newest }).await
}

/// Lets the index go; the rows' numbers and terms are their tables' own affair.
///
/// # Errors
/// The database failed; callers roll back.
pub(crate) async fn forget(conn: &mut AnyConnection) -> Result<()> {
    sqlx::query("DELETE FROM meta WHERE key = $1").bind(STAND).execute(&mut *conn).await?;
    sqlx::raw_sql(AssertSqlSafe(format!("DROP TABLE IF EXISTS {TEXT}"))).execute(conn).await?;
    Ok(())
}

/// The same at once, however large it is: it lies behind the name of what was replaced, until [`purge_replaced`] has taken it
/// away in turns. Whatever is deleted is overwritten, and of a large index that takes seconds.
///
/// # Errors
/// The database failed; callers roll back.
pub(crate) async fn set_aside(conn: &mut AnyConnection) -> Result<()> {
    let dialect = Dialect::of(conn);
    if dialect == Dialect::Sqlite && dialect.has_table(conn, TEXT).await? {
        let sql = format!("ALTER TABLE {TEXT} RENAME TO {TEXT}{OLD}");
        sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await?;
    }
    forget(conn).await
}

/// Takes up to `limit` pages of the index away; answers how many. What is left of it cannot be searched, and nobody does:
/// how far it is was forgotten before.
///
/// # Errors
/// The database failed; callers roll back.
pub(crate) async fn purge(conn: &mut AnyConnection, limit: u64) -> Result<u64> {
    sqlx::query("DELETE FROM meta WHERE key = $1").bind(STAND).execute(&mut *conn).await?;
    purge_table(conn, TEXT, limit).await
}

/// The same of an index that was set aside.
///
/// # Errors
/// As [`purge`].
pub(crate) async fn purge_replaced(conn: &mut AnyConnection, limit: u64) -> Result<u64> {
    purge_table(conn, &format!("{TEXT}{OLD}"), limit).await
}

async fn purge_table(conn: &mut AnyConnection, name: &str, limit: u64) -> Result<u64> {
    let dialect = Dialect::of(conn);
    if dialect != Dialect::Sqlite || !dialect.has_table(conn, name).await? {
        return Ok(0);
    }
    // The first numbers are the index's own head, which is gone with the table.
    let sql = format!(
        "DELETE FROM {name}_data WHERE id IN (SELECT id FROM {name}_data WHERE id > 100 LIMIT $1 + 0)"
    );
    let most = i64::try_from(limit).map_err(StoreError::failed)?;
    let gone = sqlx::query(AssertSqlSafe(sql)).bind(most).execute(&mut *conn).await?.rows_affected();
    if gone < limit {
        sqlx::raw_sql(AssertSqlSafe(format!("DROP TABLE IF EXISTS {name}"))).execute(conn).await?;
    }
    Ok(gone)
}

/// Merges a little of what many small writings left; answers whether there is more to merge.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn merge(conn: &mut AnyConnection) -> Result<bool> {
    let done = "SELECT total_changes()";
    let before: i64 = sqlx::query_scalar(done).fetch_one(&mut *conn).await?;
    // Merged parts are taken away at once, and overwriting them would hold everybody up. Their words are in the whole still;
    // whoever takes words out of the file for good writes it anew.
    sqlx::raw_sql("PRAGMA secure_delete = OFF").execute(&mut *conn).await?;
    let sql = format!("INSERT INTO {TEXT} ({TEXT}, rank) VALUES ('merge', {MERGED})");
    let merged = sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await;
    sqlx::raw_sql("PRAGMA secure_delete = ON").execute(&mut *conn).await?;
    merged?;
    let after: i64 = sqlx::query_scalar(done).fetch_one(conn).await?;
    // The statement itself counts as one.
    Ok(after - before > 1)
}
