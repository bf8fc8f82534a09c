//! A desk machine's replica: where it stands, the server's rows under its predictions, and its filling.

use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use crate::columns::table;
use crate::dialect::{Dialect, Kind};
use crate::rows::{self, Fold, RowDoc};
use crate::{Result, StoreError, search};

const EPOCH: &str = "epoch";
const AT: &str = "at";
/// How far a filling is, as whoever fills wrote it down.
const FILLING: &str = "filling";

/// Behind the names of tables that a filling writes.
pub(crate) const NEW: &str = "_new";
/// Behind the names of tables that a filling replaced, until they are cleared away.
pub(crate) const OLD: &str = "_old";

/// Every table that a filling replaces.
fn filled() -> impl Iterator<Item = &'static str> {
    Entity::ALL.into_iter().map(table).chain([
        "queue_place",
        "ticket_place",
        "queue_count",
        "search_row",
        "search_stale",
    ])
}

/// Epoch and number of the last change applied; nothing before the first filling.
///
/// # Errors
/// The database failed.
pub async fn cursor(conn: &mut AnyConnection) -> Result<Option<(String, i64)>> {
    let epoch = meta_get(conn, EPOCH).await?;
    let at = meta_get(conn, AT).await?;
    Ok(epoch.zip(at.and_then(|at| at.parse().ok())))
}

/// Moves the cursor.
///
/// # Errors
/// The database failed.
pub async fn set_cursor(conn: &mut AnyConnection, epoch: &str, at: i64) -> Result<()> {
    meta_put(conn, EPOCH, epoch).await?;
    meta_put(conn, AT, &at.to_string()).await
}

/// Takes the cursor away: what is here is no whole any more, and is filled anew.
///
/// # Errors
/// The database failed.
pub async fn forget_cursor(conn: &mut AnyConnection) -> Result<()> {
    sqlx::query("DELETE FROM meta WHERE key IN ($1, $2)").bind(EPOCH).bind(AT).execute(conn).await?;
    Ok(())
}

/// A value that was put under `key`.
///
/// # Errors
/// The database failed.
pub async fn meta_get(conn: &mut AnyConnection, key: &str) -> Result<Option<String>> {
    Ok(sqlx::query_scalar("SELECT value FROM meta WHERE key = $1").bind(key).fetch_optional(conn).await?)
}

/// Puts a value under `key`.
///
/// # Errors
/// The database failed.
pub async fn meta_put(conn: &mut AnyConnection, key: &str, value: &str) -> Result<()> {
    sqlx::query(
        "INSERT INTO meta (key, value) VALUES ($1, $2) \
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .bind(key)
    .bind(value)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes and deletes rows as [`rows::put`] does, and notes whose words change with them ([`search::mark`]).
///
/// # Errors
/// As [`rows::put`].
pub async fn put(
    conn: &mut AnyConnection,
    ws: &str,
    scope: &str,
    seq: i64,
    rows: &[RowDoc],
    fold: Fold,
) -> Result<()> {
    search::mark(conn, ws, rows).await?;
    rows::put(conn, ws, scope, seq, rows, fold).await
}

/// Keeps the server's rows under the first prediction on them; later predictions leave them alone. `owner` is
/// the ticket whose pending commands predict them.
///
/// # Errors
/// The database failed.
pub async fn shadow_keep(
    conn: &mut AnyConnection,
    ws: &str,
    owner: &str,
    rows: &[(Entity, String)],
) -> Result<()> {
    let kept: String = Entity::ALL
        .into_iter()
        .map(|entity| {
            let (name, table) = (entity.name(), table(entity));
            format!(" WHEN '{name}' THEN (SELECT s.doc FROM {table} AS s WHERE s.ws = $2 AND s.id = r.id)")
        })
        .collect();
    let sql = format!(
        "INSERT INTO shadow (owner, entity, id, doc) SELECT $1, r.entity, r.id, CASE r.entity{kept} END FROM {} \
         WHERE true ON CONFLICT (entity, id) DO NOTHING",
        Dialect::of(conn).records("$3", &[("entity", Kind::Text), ("id", Kind::Text)]),
    );
    let rows: Vec<(&str, &str)> = rows.iter().map(|(entity, id)| (entity.name(), &**id)).collect();
    let rows = serde_json::to_string(&rows).map_err(StoreError::failed)?;
    sqlx::query(AssertSqlSafe(sql)).bind(owner).bind(ws).bind(rows).execute(conn).await?;
    Ok(())
}

/// Puts the server's newer row under a prediction. False when there is no prediction on it: the row then
/// goes straight into its table.
///
/// # Errors
/// The database failed.
pub async fn shadow_set(
    conn: &mut AnyConnection,
    entity: Entity,
    id: &str,
    doc: Option<&str>,
) -> Result<bool> {
    let done = sqlx::query("UPDATE shadow SET doc = $3 WHERE entity = $1 AND id = $2")
        .bind(entity.name())
        .bind(id)
        .bind(doc)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// The rows that lie under the predictions of one ticket.
///
/// # Errors
/// The database failed.
pub async fn shadows_of(
    conn: &mut AnyConnection,
    owner: &str,
) -> Result<Vec<(Entity, String, Option<String>)>> {
    let rows: Vec<(String, String, Option<String>)> =
        sqlx::query_as("SELECT entity, id, doc FROM shadow WHERE owner = $1 ORDER BY entity, id")
            .bind(owner)
            .fetch_all(conn)
            .await?;
    rows.into_iter()
        .map(|(name, id, doc)| {
            let entity = Entity::by_name(&name).ok_or_else(|| StoreError::failed("an unknown entity"))?;
            Ok((entity, id, doc))
        })
        .collect()
}

/// The tickets that have predictions on them.
///
/// # Errors
/// The database failed.
pub async fn shadow_owners(conn: &mut AnyConnection) -> Result<Vec<String>> {
    Ok(sqlx::query_scalar("SELECT DISTINCT owner FROM shadow ORDER BY owner").fetch_all(conn).await?)
}

/// Tickets that lie under the predictions of another one: pairs of owner and ticket. A command about one ticket can change
/// two, where a third party is asked.
///
/// # Errors
/// The database failed.
pub async fn shadow_links(conn: &mut AnyConnection) -> Result<Vec<(String, String)>> {
    let sql = "SELECT owner, id FROM shadow WHERE entity = $1 AND id <> owner ORDER BY owner, id";
    Ok(sqlx::query_as(sql).bind(Entity::Ticket.name()).fetch_all(conn).await?)
}

/// Tickets with predictions, and the customer of each of whom a record has one: what is predicted of somebody's records at one
/// of their tickets hangs together with what is predicted of them at another.
///
/// # Errors
/// The database failed.
pub async fn shadow_customers(conn: &mut AnyConnection) -> Result<Vec<(String, String)>> {
    let sql = "SELECT s.owner, t.customer FROM shadow AS s JOIN ticket AS t ON t.id = s.id WHERE s.entity = $1 \
        AND t.customer IN (SELECT r.customer FROM shadow AS x JOIN record AS r ON r.id = x.id WHERE x.entity = $2) \
        ORDER BY s.owner, t.customer";
    let (ticket, record) = (Entity::Ticket.name(), Entity::Record.name());
    Ok(sqlx::query_as(sql).bind(ticket).bind(record).fetch_all(conn).await?)
}

/// Ids of the rows of these kinds that have predictions on them.
///
/// # Errors
/// The database failed.
pub async fn shadowed(conn: &mut AnyConnection, entities: &[Entity]) -> Result<Vec<String>> {
    let names: Vec<&str> = entities.iter().map(|entity| entity.name()).collect();
    let sql = format!("SELECT id FROM shadow WHERE entity {} ORDER BY id", Dialect::of(conn).among("$1"));
    let names = serde_json::to_string(&names).map_err(StoreError::failed)?;
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(names).fetch_all(conn).await?)
}

/// Forgets the rows under the predictions of one ticket.
///
/// # Errors
/// The database failed.
pub async fn shadow_clear_of(conn: &mut AnyConnection, owner: &str) -> Result<()> {
    sqlx::query("DELETE FROM shadow WHERE owner = $1").bind(owner).execute(conn).await?;
    Ok(())
}

/// Empties the replica: rows, places, counts, shadows, cursor.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn wipe(conn: &mut AnyConnection) -> Result<()> {
    for name in filled().chain(["shadow"]) {
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {name}"))).execute(&mut *conn).await?;
    }
    search::forget(conn).await?;
    forget_cursor(&mut *conn).await?;
    drop_fill(conn).await
}

/// When the indexes of a filling are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Indexes {
    /// With the tables: the swap at the end takes no time.
    First,
    /// At the end, sorted: half the work in all, in one long statement each, where nobody looks at anything yet.
    Last,
}

/// Makes empty tables beside those on the screen, for a filling; what an earlier one left is dropped.
///
/// # Errors
/// The database failed; callers roll back.
pub async fn begin_fill(conn: &mut AnyConnection, indexes: Indexes) -> Result<()> {
    drop_fill(conn).await?;
    let dialect = Dialect::of(conn);
    for name in filled() {
        let twin = dialect.twin(conn, name).await?;
        let later = if indexes == Indexes::First { &*twin.indexes } else { &[] };
        for sql in std::iter::once(&twin.table).chain(later) {
            sqlx::raw_sql(AssertSqlSafe(sql.as_str())).execute(&mut *conn).await?;
        }
    }
    Ok(())
}

/// Whether a filling is under way, perhaps since before the program was last closed.
///
/// # Errors
/// The database failed.
pub async fn filling(conn: &mut AnyConnection) -> Result<bool> {
    Dialect::of(conn).has_table(conn, "ticket_new").await
}

/// How far the filling under way is, as it was last written down; nothing when there is none.
///
/// # Errors
/// The database failed.
pub async fn filling_stands(conn: &mut AnyConnection) -> Result<Option<String>> {
    match filling(conn).await? {
        true => meta_get(conn, FILLING).await,
        false => Ok(None),
    }
}

/// Writes down how far the filling is, in the transaction that writes the rows.
///
/// # Errors
/// The database failed.
pub async fn filling_stands_at(conn: &mut AnyConnection, stand: &str) -> Result<()> {
    meta_put(conn, FILLING, stand).await
}

/// A row's document in the tables of a filling.
///
/// # Errors
/// The database failed, or no filling is under way.
pub async fn filled_row(
    conn: &mut AnyConnection,
    ws: &str,
    entity: Entity,
    id: &str,
) -> Result<Option<String>> {
    let sql = format!("SELECT doc FROM {}_new WHERE ws = $1 AND id = $2", table(entity));
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(id).fetch_optional(conn).await?)
}

/// The documents of a kind that a filling has written so far.
///
/// # Errors
/// The database failed, or nothing is filled.
pub async fn filled_rows(conn: &mut AnyConnection, ws: &str, entity: Entity) -> Result<Vec<String>> {
    let sql = format!("SELECT doc FROM {}_new WHERE ws = $1 ORDER BY id", table(entity));
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).fetch_all(conn).await?)
}

async fn forget_filling(conn: &mut AnyConnection) -> Result<()> {
    sqlx::query("DELETE FROM meta WHERE key = $1").bind(FILLING).execute(conn).await?;
    Ok(())
}

/// Loads rows `(id, seq, doc)` into the tables of a filling; of two, the higher `seq` stands. Places are
/// [`Filling`](crate::Filling)'s.
///
/// # Errors
/// The database failed, or a document is not a row of its kind; callers roll back.
pub async fn fill(
    conn: &mut AnyConnection,
    ws: &str,
    scope: &str,
    entity: Entity,
    rows: &[(String, i64, String)],
    fold: Fold,
) -> Result<()> {
    let name = format!("{}_new", table(entity));
    // One statement must not meet a row twice.
    let mut last: std::collections::HashMap<&str, (i64, &str)> = std::collections::HashMap::new();
    for (id, seq, doc) in rows {
        let newest = last.entry(id).or_insert((*seq, doc));
        if newest.0 <= *seq {
            *newest = (*seq, doc);
        }
    }
    let mut records: Vec<(&str, i64, &str)> =
        last.into_iter().map(|(id, (seq, doc))| (id, seq, doc)).collect();
    records.sort_unstable();
    rows::fill(conn, (&name, entity), (ws, scope), &records, fold).await
}

/// Puts the filled tables in place of those on the screen, with the indexes they lack. They hold the server's rows, so nothing lies under
/// a prediction until the pending commands are predicted again.
///
/// # Errors
/// The database failed, or no filling is under way; callers roll back.
pub async fn finish_fill(conn: &mut AnyConnection) -> Result<()> {
    let dialect = Dialect::of(conn);
    for name in filled() {
        let mut all = dialect.twin(conn, name).await?.indexes;
        // Whatever is deleted is overwritten, which of a large table takes seconds: that is done later, in turns.
        let rows: i64 = sqlx::query_scalar(AssertSqlSafe(format!(
            "SELECT count(*) FROM (SELECT 1 FROM {name} LIMIT 1) AS one"
        )))
        .fetch_one(&mut *conn)
        .await?;
        all.push(match rows {
            0 => format!("DROP TABLE {name}"),
            _ => format!("ALTER TABLE {name} RENAME TO {name}_old"),
        });
        all.push(format!("ALTER TABLE {name}_new RENAME TO {name}"));
        for sql in all {
            sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *conn).await?;
        }
    }
    sqlx::query("DELETE FROM shadow").execute(&mut *conn).await?;
    // It was of the rows that are gone, and is made anew when there is time for it.
    search::set_aside(conn).await?;
    forget_filling(conn).await
}

/// Drops the tables that have `behind` behind their names.
pub(crate) async fn drop_behind(conn: &mut AnyConnection, behind: &str) -> Result<()> {
    for name in filled() {
        sqlx::raw_sql(AssertSqlSafe(format!("DROP TABLE IF EXISTS {name}{behind}")))
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Gives a filling up, and what is left of the one before.
///
/// # Errors
/// The database failed.
pub async fn drop_fill(conn: &mut AnyConnection) -> Result<()> {
    for behind in [OLD, NEW] {
        drop_behind(conn, behind).await?;
    }
    forget_filling(conn).await
}
