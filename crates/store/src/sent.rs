//! What the server took from this machine, kept for a while in the outbox's file, and how it goes again to a server
//! that was put back from an older backup (K4).

use kursi_protocol::outbox::State;
use kursi_protocol::sync::payload_hash;
use sqlx::AnyConnection;

use crate::outbox::{self, StoredEntry};
use crate::{Result, StoreError};

/// Up to where a server that was put back remembers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// This machine's name there.
    pub device: String,
    /// Last number that it has from that name.
    pub last_n: u32,
    /// Its last transaction before it was put back: all that was later is lost, under whatever name it was sent.
    pub born: i64,
}

type Columns = (String, i64, String, i64, String, i64, i64, String);

/// Keeps commands whose rows have come back in the frame that ends at `seq`.
///
/// # Errors
/// The database failed.
pub async fn keep(
    conn: &mut AnyConnection,
    device: &str,
    taken: &[&StoredEntry],
    seq: i64,
    at: i64,
) -> Result<()> {
    for entry in taken {
        sqlx::query(
            "INSERT INTO sent (id, device, n, command_id, v, desk, revision, made_at, payload, seq, taken_at) \
             SELECT coalesce(max(id), 0) + 1, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10 FROM sent",
        )
        .bind(device)
        .bind(i64::from(entry.n))
        .bind(&*entry.command_id)
        .bind(i64::from(entry.v))
        .bind(&*entry.desk)
        .bind(i64::from(entry.revision))
        .bind(entry.made_at)
        .bind(&*entry.payload)
        .bind(seq)
        .bind(at)
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Keeps the entries of the outbox that were taken, before it gets numbers of another name; all of them were taken in
/// transaction `seq` or before.
///
/// # Errors
/// The database failed.
pub async fn keep_taken(conn: &mut AnyConnection, device: &str, seq: i64, at: i64) -> Result<()> {
    let entries = outbox::list(conn).await?;
    let taken: Vec<&StoredEntry> =
        entries.iter().filter(|entry| entry.state == State::Accepted && !entry.withdrawn).collect();
    keep(conn, device, &taken, seq, at).await
}

/// Forgets what was taken before `at`.
///
/// # Errors
/// The database failed.
pub async fn forget(conn: &mut AnyConnection, at: i64) -> Result<()> {
    sqlx::query("DELETE FROM sent WHERE taken_at < $1").bind(at).execute(conn).await?;
    Ok(())
}

/// How many are kept.
///
/// # Errors
/// The database failed.
pub async fn count(conn: &mut AnyConnection) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM sent").fetch_one(conn).await?)
}

/// Makes the outbox follow what a server remembers that was put back: what it has lost goes again, before what has not
/// gone yet, under numbers that follow the last one it has; what was refused and not dealt with is parked. `retell` gives
/// a lost command's payload as it is said again. Answers how many go again.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn resume(
    conn: &mut AnyConnection,
    remembered: &Remembered,
    retell: impl Fn(&str) -> String,
) -> Result<usize> {
    let Remembered { device, last_n, born } = remembered;
    // What came in a frame that ends behind the backup may have been in it. It goes again rather than be lost: under a number
    // that the server has, there may be what the other copy of this disk sent since, and words that are there are not said twice.
    let lost = "(device = $1 AND n > $2) OR seq > $3";
    let select = format!(
        "SELECT device, n, command_id, v, desk, revision, made_at, payload FROM sent WHERE {lost} ORDER BY id"
    );
    let rows: Vec<Columns> = sqlx::query_as(sqlx::AssertSqlSafe(select))
        .bind(&**device)
        .bind(i64::from(*last_n))
        .bind(*born)
        .fetch_all(&mut *conn)
        .await?;
    sqlx::query(sqlx::AssertSqlSafe(format!("DELETE FROM sent WHERE {lost}")))
        .bind(&**device)
        .bind(i64::from(*last_n))
        .bind(*born)
        .execute(&mut *conn)
        .await?;
    let mut again = Vec::with_capacity(rows.len());
    for (_, _, command_id, v, desk, revision, made_at, payload) in rows {
        let payload = retell(&payload);
        again.push(StoredEntry {
            n: 0,
            command_id,
            v: u32::try_from(v).map_err(StoreError::failed)?,
            hash: payload_hash(&payload),
            // In the order in which they went: what one builds on goes before it.
            depends_on: None,
            desk,
            revision: u32::try_from(revision).map_err(StoreError::failed)?,
            made_at,
            // It had been taken: nobody is asked whether it shall go although it is old.
            confirmed: true,
            withdrawn: false,
            state: State::Waiting,
            payload,
        });
    }
    // Those whose rows had not come back yet are still in the outbox. Whether the server has them is not known either.
    let mut accepted = 0;
    for mut entry in outbox::list(conn).await? {
        if entry.state == State::Accepted {
            entry.payload = retell(&entry.payload);
            entry.hash = payload_hash(&entry.payload);
            (entry.confirmed, entry.state) = (true, State::Waiting);
            outbox::replace(conn, &entry).await?;
            accepted += 1;
        }
    }
    let count = again.len() + accepted;
    outbox::renumber_behind(conn, *last_n, again).await?;
    Ok(count)
}
