//! A desk machine's outbox: work that was done and not yet taken, and drafts. Its file is its own, written
//! with full care, and nothing here deletes what a person has not dealt with.

use kursi_protocol::outbox::{Entry, Moved, State};
use kursi_rules::Millis;
use sqlx::AnyConnection;

use crate::{Result, StoreError};

/// A command on its way.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredEntry {
    /// Number on this device.
    pub n: u32,
    /// Id of the command.
    pub command_id: String,
    /// Version of the command's form.
    pub v: u32,
    /// Hash of the payload.
    pub hash: String,
    /// Number of an entry that it builds on.
    pub depends_on: Option<u32>,
    /// Desk.
    pub desk: String,
    /// Desk revision it was made under.
    pub revision: u32,
    /// When it was made.
    pub made_at: i64,
    /// The person said that it shall go although it is old.
    pub confirmed: bool,
    /// The person took it back before it went.
    pub withdrawn: bool,
    /// Where it stands.
    pub state: State,
    /// The command, as it was written; never rewritten.
    pub payload: String,
}

impl StoredEntry {
    /// What the machine of sync needs to know of it.
    pub fn entry(&self) -> Entry {
        Entry {
            n: self.n,
            // What was taken back goes as such, whatever it built on and however old it is.
            depends_on: self.depends_on.filter(|_| !self.withdrawn),
            made_at: Millis(self.made_at),
            confirmed: self.confirmed || self.withdrawn,
            state: match &self.state {
                State::Stale if self.withdrawn => State::Waiting,
                state => state.clone(),
            },
        }
    }
}

/// Words that are not sent yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDraft {
    /// Ticket id; something else for a draft that has no ticket yet.
    pub ticket: String,
    /// Kind of draft, one of each a ticket.
    pub kind: String,
    /// The words.
    pub text: String,
    /// Selection, from.
    pub caret_start: u32,
    /// Selection, to.
    pub caret_end: u32,
    /// Template it began from.
    pub template: Option<String>,
    /// When it was last touched.
    pub updated_at: i64,
}

/// Key of the last number given away; entries that are done leave no other trace of theirs.
const LAST_N: &str = "last-n";

/// Refused entries of a device that was replaced keep their place on the screen under these numbers, too.
pub use kursi_protocol::outbox::PARKED;

type EntryColumns = (i64, String, i64, String, Option<i64>, String, i64, i64, i64, i64, String, String);

type DraftColumns = (String, String, String, i64, i64, Option<String>, i64);

fn narrow(stored: i64) -> Result<u32> {
    u32::try_from(stored).map_err(StoreError::failed)
}

fn state_text(state: &State) -> Result<String> {
    serde_json::to_string(state).map_err(StoreError::failed)
}

/// The number that the next entry takes.
///
/// # Errors
/// The database failed.
pub async fn next_n(conn: &mut AnyConnection) -> Result<u32> {
    let stored: Option<i64> = sqlx::query_scalar("SELECT max(n) FROM entry WHERE n < $1")
        .bind(i64::from(PARKED))
        .fetch_one(&mut *conn)
        .await?;
    let given = meta_get(conn, LAST_N).await?.and_then(|n| n.parse().ok()).unwrap_or(0);
    narrow(stored.unwrap_or(0).max(given) + 1)
}

/// Keeps an entry under its number, which [`next_n`] gave in the same transaction.
///
/// # Errors
/// The database failed, or the number is taken.
pub async fn add(conn: &mut AnyConnection, entry: &StoredEntry) -> Result<()> {
    insert(conn, entry).await?;
    if entry.n < PARKED {
        meta_put(conn, LAST_N, &entry.n.to_string()).await?;
    }
    Ok(())
}

async fn insert(conn: &mut AnyConnection, entry: &StoredEntry) -> Result<()> {
    sqlx::query(
        "INSERT INTO entry (n, command_id, v, hash, depends_on, desk, revision, made_at, confirmed, \
         withdrawn, state, payload) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    )
    .bind(i64::from(entry.n))
    .bind(&*entry.command_id)
    .bind(i64::from(entry.v))
    .bind(&*entry.hash)
    .bind(entry.depends_on.map(i64::from))
    .bind(&*entry.desk)
    .bind(i64::from(entry.revision))
    .bind(entry.made_at)
    .bind(i64::from(entry.confirmed))
    .bind(i64::from(entry.withdrawn))
    .bind(state_text(&entry.state)?)
    .bind(&*entry.payload)
    .execute(conn)
    .await?;
    Ok(())
}

/// All entries, in order of number.
///
/// # Errors
/// The database failed, or holds an entry that cannot be read.
pub async fn list(conn: &mut AnyConnection) -> Result<Vec<StoredEntry>> {
    let rows: Vec<EntryColumns> = sqlx::query_as(
        "SELECT n, command_id, v, hash, depends_on, desk, revision, made_at, confirmed, withdrawn, state, \
         payload FROM entry ORDER BY n",
    )
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(entry_of).collect()
}

fn entry_of(columns: EntryColumns) -> Result<StoredEntry> {
    let (n, command_id, v, hash, depends_on, desk, revision, made_at, confirmed, withdrawn, state, payload) =
        columns;
    Ok(StoredEntry {
        n: narrow(n)?,
        command_id,
        v: narrow(v)?,
        hash,
        depends_on: depends_on.map(narrow).transpose()?,
        desk,
        revision: narrow(revision)?,
        made_at,
        confirmed: confirmed != 0,
        withdrawn: withdrawn != 0,
        state: serde_json::from_str(&state).map_err(|error| StoreError::unreadable("entry", &error))?,
        payload,
    })
}

/// Keeps an entry as it is now.
pub(crate) async fn replace(conn: &mut AnyConnection, entry: &StoredEntry) -> Result<()> {
    remove(conn, entry.n).await?;
    insert(conn, entry).await
}

/// Says where an entry stands.
///
/// # Errors
/// The database failed.
pub async fn set_state(conn: &mut AnyConnection, n: u32, state: &State) -> Result<()> {
    sqlx::query("UPDATE entry SET state = $2 WHERE n = $1")
        .bind(i64::from(n))
        .bind(state_text(state)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps that the person wants an old entry to go; it waits for the line again.
///
/// # Errors
/// The database failed.
pub async fn confirm(conn: &mut AnyConnection, n: u32) -> Result<()> {
    sqlx::query("UPDATE entry SET confirmed = 1, state = $2 WHERE n = $1")
        .bind(i64::from(n))
        .bind(state_text(&State::Waiting)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives entries other places, as `kursi_protocol::outbox` says. One that goes aside leaves its number behind as withdrawn, with its
/// id and hash, by which the server knows it if it had arrived after all.
///
/// # Errors
/// The database failed, or one of them is not there; callers roll back.
pub async fn relocate(conn: &mut AnyConnection, moved: &[Moved]) -> Result<()> {
    let all = list(conn).await?;
    let mut last = 0;
    for one in moved {
        let found = all.iter().find(|entry| entry.n == one.from).ok_or(sqlx::Error::RowNotFound)?;
        let (depends_on, confirmed) = (one.depends_on, one.confirmed);
        let fresh =
            StoredEntry { n: one.to, depends_on, confirmed, state: one.state.clone(), ..found.clone() };
        if one.from < PARKED {
            let left = StoredEntry { withdrawn: true, state: State::Waiting, ..found.clone() };
            replace(conn, &left).await?;
            insert(conn, &fresh).await?;
        } else {
            remove(conn, one.from).await?;
            insert(conn, &fresh).await?;
            last = last.max(if one.to < PARKED { one.to } else { 0 });
        }
    }
    if last > 0 {
        meta_put(conn, LAST_N, &last.to_string()).await?;
    }
    Ok(())
}

/// Keeps that what was taken back had arrived before, and was done.
///
/// # Errors
/// The database failed.
pub async fn unwithdraw(conn: &mut AnyConnection, n: u32) -> Result<()> {
    sqlx::query("UPDATE entry SET withdrawn = 0 WHERE n = $1").bind(i64::from(n)).execute(conn).await?;
    Ok(())
}

/// Keeps that the person took an entry back.
///
/// # Errors
/// The database failed.
pub async fn withdraw(conn: &mut AnyConnection, n: u32) -> Result<()> {
    sqlx::query("UPDATE entry SET withdrawn = 1 WHERE n = $1").bind(i64::from(n)).execute(conn).await?;
    Ok(())
}

/// Lets go of accepted entries up to `n`, whose rows have arrived. Refused ones stay.
///
/// # Errors
/// The database failed.
pub async fn remove_through(conn: &mut AnyConnection, n: u32) -> Result<()> {
    sqlx::query("DELETE FROM entry WHERE n <= $1 AND state = $2")
        .bind(i64::from(n))
        .bind(state_text(&State::Accepted)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Lets go of one entry, which the person has dealt with.
///
/// # Errors
/// The database failed.
pub async fn remove(conn: &mut AnyConnection, n: u32) -> Result<()> {
    sqlx::query("DELETE FROM entry WHERE n = $1").bind(i64::from(n)).execute(conn).await?;
    Ok(())
}

/// Makes accepted entries wait again, whose rows nobody will tell this machine of. Nobody is asked whether they shall go although
/// they are old: they had gone.
///
/// # Errors
/// The database failed.
pub async fn wait_again(conn: &mut AnyConnection) -> Result<()> {
    sqlx::query("UPDATE entry SET confirmed = 1, state = $1 WHERE state = $2")
        .bind(state_text(&State::Waiting)?)
        .bind(state_text(&State::Accepted)?)
        .execute(conn)
        .await?;
    Ok(())
}

/// Numbers the entries anew for another device whose last used number is `last_n`: those that still have to
/// go follow it without holes; refused ones are parked; accepted ones, which the server has, go.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn renumber(conn: &mut AnyConnection, last_n: u32) -> Result<()> {
    renumber_behind(conn, last_n, Vec::new()).await
}

/// The same behind entries that are not in the outbox yet and go before all that are in it.
pub(crate) async fn renumber_behind(
    conn: &mut AnyConnection,
    last_n: u32,
    before: Vec<StoredEntry>,
) -> Result<()> {
    let entries = list(conn).await?;
    let parked = entries.iter().map(|entry| entry.n).filter(|n| *n >= PARKED).max();
    let mut next_parked = parked.map_or(PARKED, |n| n + 1);
    let mut next = last_n + 1;
    let mut named = std::collections::HashMap::new();
    sqlx::query("DELETE FROM entry").execute(&mut *conn).await?;
    for entry in before {
        insert(conn, &StoredEntry { n: next, ..entry }).await?;
        next += 1;
    }
    for mut entry in entries {
        let old = entry.n;
        match entry.state {
            State::Accepted => continue,
            State::Refused { .. } if old >= PARKED => {}
            State::Refused { .. } => {
                entry.n = next_parked;
                next_parked += 1;
            }
            State::Waiting | State::Stale if old >= PARKED => {}
            State::Waiting | State::Stale | State::Escrowed => {
                entry.n = next;
                next += 1;
                if entry.state == State::Escrowed {
                    // What is kept unread is kept under another name.
                    entry.state = State::Waiting;
                }
            }
        }
        named.insert(old, entry.n);
        // What it built on is either renamed, or accepted and gone.
        entry.depends_on = entry.depends_on.and_then(|n| named.get(&n).copied());
        insert(conn, &entry).await?;
    }
    meta_put(conn, LAST_N, &(next - 1).to_string()).await
}

/// Keeps a draft in place of the one of its kind.
///
/// # Errors
/// The database failed.
pub async fn draft_put(conn: &mut AnyConnection, draft: &StoredDraft) -> Result<()> {
    sqlx::query(
        "INSERT INTO draft (ticket, kind, text, caret_start, caret_end, template, updated_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (ticket, kind) DO UPDATE SET \
         text = excluded.text, caret_start = excluded.caret_start, caret_end = excluded.caret_end, \
         template = excluded.template, updated_at = excluded.updated_at",
    )
    .bind(&*draft.ticket)
    .bind(&*draft.kind)
    .bind(&*draft.text)
    .bind(i64::from(draft.caret_start))
    .bind(i64::from(draft.caret_end))
    .bind(draft.template.as_deref())
    .bind(draft.updated_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// A ticket's drafts.
///
/// # Errors
/// The database failed.
pub async fn draft_get(conn: &mut AnyConnection, ticket: &str) -> Result<Vec<StoredDraft>> {
    let rows: Vec<DraftColumns> = sqlx::query_as(
        "SELECT ticket, kind, text, caret_start, caret_end, template, updated_at \
         FROM draft WHERE ticket = $1 ORDER BY kind",
    )
    .bind(ticket)
    .fetch_all(conn)
    .await?;
    rows.into_iter()
        .map(|(ticket, kind, text, caret_start, caret_end, template, updated_at)| {
            let (caret_start, caret_end) = (narrow(caret_start)?, narrow(caret_end)?);
            Ok(StoredDraft { ticket, kind, text, caret_start, caret_end, template, updated_at })
        })
        .collect()
}

/// Lets go of a draft: it was sent, or the person threw it away.
///
/// # Errors
/// The database failed.
pub async fn draft_remove(conn: &mut AnyConnection, ticket: &str, kind: &str) -> Result<()> {
    sqlx::query("DELETE FROM draft WHERE ticket = $1 AND kind = $2")
        .bind(ticket)
        .bind(kind)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ticket and kind of every draft that has words in it.
///
/// # Errors
/// The database failed.
pub async fn drafts_with_text(conn: &mut AnyConnection) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as("SELECT ticket, kind FROM draft WHERE trim(text) <> '' ORDER BY ticket, kind")
        .fetch_all(conn)
        .await?)
}

/// A value that was put under `key`.
///
/// # Errors
/// The database failed.
pub async fn meta_get(conn: &mut AnyConnection, key: &str) -> Result<Option<String>> {
    // The replica has a table of the same form; they never share a file.
    crate::replica::meta_get(conn, key).await
}

/// Forgets a value.
///
/// # Errors
/// The database failed.
pub async fn meta_remove(conn: &mut AnyConnection, key: &str) -> Result<()> {
    sqlx::query("DELETE FROM meta WHERE key = $1").bind(key).execute(conn).await?;
    Ok(())
}

/// Puts a value under `key`.
///
/// # Errors
/// The database failed.
pub async fn meta_put(conn: &mut AnyConnection, key: &str, value: &str) -> Result<()> {
    crate::replica::meta_put(conn, key, value).await
}
