//! Taking rows away so that nothing of them is left in a file (K8): deleted in turns that let others in between, then the
//! file written anew and its log emptied. What a deletion overwrites with zeros (`secure_delete`) is the place where a
//! row was, not the places where it lay before its page was split; only a file written anew has none of those.

use std::collections::BTreeSet;

use kursi_protocol::outbox::State;
use kursi_protocol::upcast;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::columns::table;
use crate::dialect::Dialect;
use crate::open::Db;
use crate::replica::{NEW, OLD};
use crate::{Result, StoreError, attachment, replica, search};
use kursi_rules::change::Entity;

/// Tables of a replica with their keys, in the order in which they are emptied: what lists are made of first.
fn tables() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lists = [
        ("queue_count", "ws, desk, queue, owner"),
        ("queue_place", "ws, desk, queue, owner, rank, ticket"),
        ("ticket_place", "ws, ticket"),
        ("search_row", "n"),
        ("search_stale", "entity, id"),
    ];
    let nouns = Entity::ALL.into_iter();
    #[cfg(feature = "sim")]
    let nouns = nouns
        .filter(|entity| *entity != Entity::Customer || !crate::sim::planted(crate::sim::Plant::PurgeHalf));
    let nouns = nouns.map(|entity| (table(entity), "ws, id"));
    lists.into_iter().chain(nouns)
}

/// Deletes up to `limit` rows of a replica, its filling and its shadows among them. The first turn takes the cursor away,
/// so that whatever comes between finds a replica that is filled anew. False when nothing was left to delete.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn replica_turn(conn: &mut AnyConnection, limit: u32) -> Result<bool> {
    replica::forget_cursor(conn).await?;
    let mut left = u64::from(limit);
    left -= search::purge(conn, left).await?;
    if left == 0 {
        return Ok(true);
    }
    for (name, key) in tables() {
        left -= delete(conn, name, key, left).await?;
        if left == 0 {
            return Ok(true);
        }
    }
    left -= delete(conn, "shadow", "entity, id", left).await?;
    if left == 0 {
        return Ok(true);
    }
    let more = leftovers_turn(conn, u32::try_from(left).unwrap_or(limit)).await?;
    Ok(more || left < u64::from(limit))
}

/// Deletes up to `limit` rows of what fillings left: of the tables that the last one replaced, and of one that was given up.
/// False when nothing was left to delete; the tables are then gone too.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn leftovers_turn(conn: &mut AnyConnection, limit: u32) -> Result<bool> {
    if replaced_turn(conn, limit).await? {
        return Ok(true);
    }
    let more = behind_turn(conn, NEW, limit).await?;
    if !more {
        replica::drop_fill(conn).await?;
    }
    Ok(more)
}

/// The same of the tables that the last filling replaced alone: another one may be under way.
///
/// # Errors
/// As [`leftovers_turn`].
pub async fn replaced_turn(conn: &mut AnyConnection, limit: u32) -> Result<bool> {
    let left = u64::from(limit);
    let gone = search::purge_replaced(conn, left).await?;
    if gone == left {
        return Ok(true);
    }
    let more = behind_turn(conn, OLD, u32::try_from(left - gone).unwrap_or(limit)).await?;
    Ok(more || gone > 0)
}

/// Deletes up to `limit` rows of the tables that have `behind` behind their names, and the tables when they are empty.
async fn behind_turn(conn: &mut AnyConnection, behind: &str, limit: u32) -> Result<bool> {
    let dialect = Dialect::of(conn);
    let mut left = u64::from(limit);
    for (name, key) in tables() {
        let name = format!("{name}{behind}");
        if !dialect.has_table(conn, &name).await? {
            continue;
        }
        left -= delete(conn, &name, key, left).await?;
        if left == 0 {
            return Ok(true);
        }
    }
    replica::drop_behind(conn, behind).await?;
    Ok(left < u64::from(limit))
}

/// Whether there is anything that [`confided_turn`] takes away.
///
/// # Errors
/// The database failed.
pub async fn confided_left(conn: &mut AnyConnection) -> Result<bool> {
    let mut left = false;
    for entity in Entity::ALL.into_iter().filter(|entity| entity.is_confided()) {
        let sql = format!("SELECT count(*) FROM (SELECT 1 AS one FROM {} LIMIT 1) AS found", table(entity));
        left |= sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql)).fetch_one(&mut *conn).await? > 0;
    }
    Ok(left)
}

/// Takes away what goes to those alone who read what customers answer (D6), and what lies under predictions of it: up to `limit` rows.
/// False when nothing was left to delete.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn confided_turn(conn: &mut AnyConnection, limit: u32) -> Result<bool> {
    let mut left = u64::from(limit);
    for entity in Entity::ALL.into_iter().filter(|entity| entity.is_confided()) {
        sqlx::query("DELETE FROM shadow WHERE entity = $1").bind(entity.name()).execute(&mut *conn).await?;
        left -= delete(conn, table(entity), "ws, id", left).await?;
        if left == 0 {
            return Ok(true);
        }
    }
    Ok(left < u64::from(limit))
}

async fn delete(conn: &mut AnyConnection, name: &str, key: &str, limit: u64) -> Result<u64> {
    let sql = format!("DELETE FROM {name} WHERE ({key}) IN (SELECT {key} FROM {name} LIMIT $1 + 0)");
    let limit = i64::try_from(limit).map_err(StoreError::failed)?;
    Ok(sqlx::query(AssertSqlSafe(sql)).bind(limit).execute(conn).await?.rows_affected())
}

/// Desks of which something lies in an outbox that the server took.
///
/// # Errors
/// The database failed.
pub async fn desks_in_outbox(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let accepted = serde_json::to_string(&State::Accepted).map_err(StoreError::failed)?;
    Ok(sqlx::query_scalar(
        "SELECT desk FROM sent UNION SELECT desk FROM entry WHERE state = $1 \
         UNION SELECT desk FROM attachment WHERE sent = 1 ORDER BY desk",
    )
    .bind(accepted)
    .fetch_all(conn)
    .await?)
}

/// Takes out of an outbox what the server took of a desk's commands, and the keys of the files that it has. What it has not
/// taken stays: it is the person's own, and so are the files that go with it.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn outbox_of_desk(conn: &mut AnyConnection, desk: &str) -> Result<()> {
    sqlx::query("DELETE FROM sent WHERE desk = $1").bind(desk).execute(&mut *conn).await?;
    let accepted = serde_json::to_string(&State::Accepted).map_err(StoreError::failed)?;
    sqlx::query("DELETE FROM entry WHERE desk = $1 AND state = $2")
        .bind(desk)
        .bind(accepted)
        .execute(&mut *conn)
        .await?;
    let kept = named_by_unsent(conn).await?;
    for file in attachment::list(conn).await? {
        // One in a draft is as unsent as the draft's words are.
        if file.desk == desk && file.sent && file.draft.is_none() && !kept.contains(&file.id) {
            attachment::forget(conn, &file.id).await?;
        }
    }
    Ok(())
}

/// Files that commands name which the server has not taken.
async fn named_by_unsent(conn: &mut AnyConnection) -> Result<BTreeSet<String>> {
    let accepted = serde_json::to_string(&State::Accepted).map_err(StoreError::failed)?;
    let entries: Vec<(i64, String)> =
        sqlx::query_as("SELECT v, payload FROM entry WHERE state <> $1 AND withdrawn = 0")
            .bind(accepted)
            .fetch_all(conn)
            .await?;
    let commands =
        entries.iter().filter_map(|(v, payload)| upcast::read(u32::try_from(*v).ok()?, payload).ok());
    Ok(commands
        .flat_map(|command| command.attachments().iter().map(|file| file.id.to_string()).collect::<Vec<_>>())
        .collect())
}

/// Takes out of an outbox everything but work that nobody else has: commands that the server has not taken, and drafts.
/// What the program kept beside them, tokens among it, goes too. Answers how many commands and drafts are left.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn outbox_but_unsent(conn: &mut AnyConnection) -> Result<i64> {
    let accepted = serde_json::to_string(&State::Accepted).map_err(StoreError::failed)?;
    sqlx::query("DELETE FROM sent").execute(&mut *conn).await?;
    sqlx::query("DELETE FROM entry WHERE state = $1 OR withdrawn = 1")
        .bind(accepted)
        .execute(&mut *conn)
        .await?;
    sqlx::query("DELETE FROM draft WHERE trim(text) = ''").execute(&mut *conn).await?;
    sqlx::query("DELETE FROM meta").execute(&mut *conn).await?;
    let kept = named_by_unsent(conn).await?;
    for file in attachment::list(conn).await? {
        if file.draft.is_none() && !kept.contains(&file.id) {
            attachment::forget(conn, &file.id).await?;
        }
    }
    Ok(sqlx::query_scalar("SELECT (SELECT count(*) FROM entry) + (SELECT count(*) FROM draft) + (SELECT count(*) FROM attachment)")
        .fetch_one(conn)
        .await?)
}

/// Writes the file anew from what is in it, and empties its log, so that nothing that was deleted can be found in either.
/// Takes as long as what is left is large. Nothing to do on PostgreSQL.
///
/// # Errors
/// The database failed, or there is no room for a second copy of what is left.
pub async fn scrub(db: &Db) -> Result<()> {
    if db.dialect() == Dialect::Sqlite {
        let mut conn = db.conn().await?;
        sqlx::raw_sql("VACUUM").execute(&mut *conn).await?;
    }
    db.checkpoint().await
}
