//! The audit trail. Each event's hash covers the one before, so that none can be changed or left out unseen;
//! it covers a salted commitment and not the words, so that words can be erased by law and the chain holds.

use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::AnyConnection;

use crate::{Result, StoreError};

/// What is hashed and kept, in this order of fields.
#[derive(Serialize)]
struct Payload<'a> {
    at: i64,
    actor: &'a str,
    what: &'a str,
    subject: &'a str,
}

/// Number, payload, salt, commitment, chain.
type Stored = (i64, Option<String>, Option<String>, String, String);

fn sha256(parts: [&str; 2]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // Lengths keep "ab" + "c" apart from "a" + "bc".
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Writes an event: who (empty for the program) did what to whom. Answers with the new end of the chain.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn append_event(
    conn: &mut AnyConnection,
    ws: &str,
    at: i64,
    actor: &str,
    what: &str,
    subject: &str,
) -> Result<String> {
    let payload = serde_json::to_string(&Payload { at, actor, what, subject }).map_err(StoreError::failed)?;
    let mut salt = [0_u8; 16];
    getrandom::fill(&mut salt).map_err(|error| StoreError::failed(error.to_string()))?;
    let salt: String = salt.iter().map(|byte| format!("{byte:02x}")).collect();
    // Writing the hash to itself takes the lock on the row in both databases.
    let before: String =
        sqlx::query_scalar("UPDATE workspace SET chain = chain WHERE ws = $1 RETURNING chain")
            .bind(ws)
            .fetch_one(&mut *conn)
            .await?;
    let commitment = sha256([&salt, &payload]);
    let chain = sha256([&before, &commitment]);
    sqlx::query(
        "INSERT INTO event (ws, seq, at, payload, salt, commitment, chain) \
         SELECT $1, coalesce(max(seq), 0) + 1, $2, $3, $4, $5, $6 FROM event WHERE ws = $1",
    )
    .bind(ws)
    .bind(at)
    .bind(payload)
    .bind(salt)
    .bind(commitment)
    .bind(&*chain)
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE workspace SET chain = $2 WHERE ws = $1").bind(ws).bind(&*chain).execute(conn).await?;
    Ok(chain)
}

/// The end of the chain; nothing while no event is written.
///
/// # Errors
/// The database failed.
pub async fn last_event(conn: &mut AnyConnection, ws: &str) -> Result<Option<String>> {
    let chain: Option<String> =
        sqlx::query_scalar("SELECT chain FROM workspace WHERE ws = $1").bind(ws).fetch_optional(conn).await?;
    Ok(chain.filter(|chain| !chain.is_empty()))
}

/// Number of the first event that the chain does not bear out, or the number after the last one when the end
/// is missing; nothing when all is well. Events come in pages, so that a long trail needs little memory.
///
/// # Errors
/// The database failed.
pub async fn verify_events(conn: &mut AnyConnection, ws: &str) -> Result<Option<i64>> {
    const PAGE: i64 = 500;
    let mut before = String::new();
    let mut expected = 1;
    loop {
        let page: Vec<Stored> = sqlx::query_as(
            "SELECT seq, payload, salt, commitment, chain FROM event \
             WHERE ws = $1 AND seq >= $2 ORDER BY seq LIMIT $3 + 0",
        )
        .bind(ws)
        .bind(expected)
        .bind(PAGE)
        .fetch_all(&mut *conn)
        .await?;
        let done = page.is_empty();
        for (seq, payload, salt, commitment, chain) in page {
            let kept = match (&payload, &salt) {
                (Some(payload), Some(salt)) => sha256([salt, payload]) == commitment,
                (None, _) => true,
                (Some(_), None) => false,
            };
            if seq != expected || !kept || sha256([&before, &commitment]) != chain {
                return Ok(Some(expected));
            }
            before = chain;
            expected += 1;
        }
        if done {
            let end = last_event(conn, ws).await?.unwrap_or_default();
            return Ok((end != before).then_some(expected));
        }
    }
}
