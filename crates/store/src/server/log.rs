//! The workspace, its change log, and the first filling of desk machines.

use std::collections::{BTreeMap, HashMap};

use kursi_protocol::audit::AuditHead;
use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::answered::{self, Answered};
use super::audit::{self, Trail};
use super::effect::{NewEffect, recording};
use super::lines::lines;
use crate::columns::table;
use crate::dialect::Dialect;
use crate::rows::{self, Fold, RowDoc};
use crate::statement::Statement;
use crate::{Result, StoreError};

/// Rows that are written in one statement at most.
const TOGETHER: usize = 200;

/// Rows of a transaction that are few: more of them are cheaper as JSON, and would make too many texts to be prepared.
const FEW: usize = 16;

/// Between the columns of a row that is read as one text (column by column costs several times the query).
/// JSON never contains it raw.
pub(super) const SEPARATOR: char = '\u{1f}';

/// The organisation that a server serves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    /// Its id.
    pub ws: String,
    /// Its name.
    pub name: String,
    /// Lifetime of this database; a restored one gets another.
    pub epoch: String,
    /// Number of the last transaction.
    pub head: i64,
    /// The log reaches back to here; a reader behind it fills anew.
    pub floor: i64,
}

/// A stretch of the change log as some scopes see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The last state of each row, with the transaction that made it.
    pub rows: Vec<(i64, RowDoc)>,
    /// Everything up to here is in it.
    pub to: i64,
    /// There is more behind.
    pub more: bool,
    /// Where the audit trail ends, when nothing is behind.
    pub audit: Option<AuditHead>,
    /// The log reaches back to here, as it stood after the lines were read: of a stretch that begins before it, some may be gone.
    pub floor: i64,
}

/// Founds the workspace.
///
/// # Errors
/// The database failed, or it is there already.
pub async fn create_workspace(conn: &mut AnyConnection, ws: &str, name: &str, epoch: &str) -> Result<()> {
    sqlx::query("INSERT INTO workspace (ws, name, epoch, head, floor, moment, chain) VALUES ($1, $2, $3, 0, 0, 0, '')")
        .bind(ws)
        .bind(name)
        .bind(epoch)
        .execute(conn)
        .await?;
    Ok(())
}

/// The workspace of this server, once it is founded.
///
/// # Errors
/// The database failed.
pub async fn workspace(conn: &mut AnyConnection) -> Result<Option<Workspace>> {
    let found: Option<(String, String, String, i64, i64)> =
        sqlx::query_as("SELECT ws, name, epoch, head, floor FROM workspace ORDER BY ws LIMIT 1")
            .fetch_optional(conn)
            .await?;
    Ok(found.map(|(ws, name, epoch, head, floor)| Workspace { ws, name, epoch, head, floor }))
}

/// The number of this transaction. The first statement of every writing one: the lock on the row makes the
/// order of numbers the order of commits, without holes.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn advance(conn: &mut AnyConnection, ws: &str) -> Result<i64> {
    Ok(sqlx::query_scalar("UPDATE workspace SET head = head + 1 WHERE ws = $1 RETURNING head")
        .bind(ws)
        .fetch_one(conn)
        .await?)
}

/// What a writing transaction begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Its number.
    pub seq: i64,
    /// The moment of the transaction before.
    pub before: i64,
    /// What the clock says now: the database's own where it has one that all servers share, `here` otherwise.
    pub clock: i64,
    /// Where the audit trail ends.
    pub end: AuditHead,
    /// Which webhooks there are: another text after each change, empty while there is none.
    pub hooks: String,
    /// Begun without the lock, on what the transaction before has left: nothing may be written before its end.
    pub ahead: bool,
}

/// How a transaction leaves the workspace: what the next one begins with where nobody else writes in between.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct State {
    /// Number of the last transaction.
    pub(crate) seq: i64,
    /// Its moment.
    pub(crate) moment: i64,
    /// Where the audit trail ends.
    pub(crate) end: AuditHead,
}

/// A transaction that is written down, but for what its end does: [`Turn::commit`](crate::Turn::commit).
#[derive(Debug)]
pub struct Written {
    /// What writes rows, lines and deeds, where that is left for the end; how it leaves the workspace is then too.
    pub(crate) parts: Option<Vec<Statement>>,
    pub(crate) left: State,
}

/// [`advance`], with all of [`Begun`] in the same round trip. What is returned is made when the row is written, so the
/// clock is read after the lock, however long that was waited for; and numbers and moments have one order across servers.
/// The transaction's own moment is written down by [`write`].
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn begin(conn: &mut AnyConnection, ws: &str, here: i64) -> Result<Begun> {
    let clock = Dialect::of(conn).now("$2");
    let sql = format!(
        "UPDATE workspace SET head = head + 1 WHERE ws = $1 RETURNING head, moment, {clock}, events, chain, hooks"
    );
    #[cfg(feature = "sim")]
    if crate::sim::planted(crate::sim::Plant::NumberLost) && here % 4 == 0 {
        advance(conn, ws).await?;
    }
    let (seq, before, clock, n, chain, hooks) =
        sqlx::query_as(AssertSqlSafe(sql)).bind(ws).bind(here).fetch_one(conn).await?;
    Ok(Begun { seq, before, clock, end: AuditHead { n, chain }, hooks, ahead: false })
}

/// The moment of this transaction, kept with the workspace: what the database's own clock says where it has one
/// that all servers share, `here` otherwise, `ahead` added; never before the moment of the transaction before.
///
/// Asked after [`advance`], whose lock gives numbers and moments one order.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn moment(conn: &mut AnyConnection, ws: &str, here: i64, ahead: i64) -> Result<i64> {
    let now = Dialect::of(conn).now("$2");
    let sql = format!(
        "UPDATE workspace SET moment = CASE WHEN {now} + $3 > moment THEN {now} + $3 ELSE moment END \
         WHERE ws = $1 RETURNING moment",
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(here).bind(ahead).fetch_one(conn).await?)
}

/// The moment of the last transaction; 0 before the first one.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn last_moment(conn: &mut AnyConnection, ws: &str) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT moment FROM workspace WHERE ws = $1").bind(ws).fetch_one(conn).await?)
}

/// Epoch and number of the last transaction.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn head(conn: &mut AnyConnection, ws: &str) -> Result<(String, i64)> {
    Ok(sqlx::query_as("SELECT epoch, head FROM workspace WHERE ws = $1").bind(ws).fetch_one(conn).await?)
}

/// After which transaction the present lifetime began; 0 for one that was never put back from a backup.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn born(conn: &mut AnyConnection, ws: &str) -> Result<i64> {
    Ok(sqlx::query_scalar("SELECT born FROM workspace WHERE ws = $1").bind(ws).fetch_one(conn).await?)
}

/// Begins a new lifetime: the database was put back from a backup, and machines may know more than it does.
///
/// # Errors
/// The database failed.
pub async fn begin_life(conn: &mut AnyConnection, ws: &str, epoch: &str) -> Result<()> {
    let begin = "UPDATE workspace SET epoch = $2, born = head WHERE ws = $1";
    sqlx::query(begin).bind(ws).bind(epoch).execute(conn).await?;
    Ok(())
}

/// What a transaction writes down.
#[derive(Debug, Clone, Copy)]
pub struct Content<'a> {
    /// Its rows, each under its scope.
    pub rows: &'a [(String, RowDoc)],
    /// What was done in it.
    pub trail: &'a Trail,
    /// What became of devices' commands.
    pub answered: &'a [Answered],
    /// What leaves the house by it.
    pub effects: &'a [NewEffect],
}

impl Content<'_> {
    /// Whether one statement can write it. Its parts see nothing of each other, so one scope alone, in which a row is written
    /// once.
    pub fn at_once(&self) -> bool {
        let mut scopes = self.rows.iter().map(|(scope, _)| scope);
        let first = scopes.next();
        self.most() <= TOGETHER && scopes.all(|scope| Some(scope) == first)
    }

    /// How many records the largest of its parts has.
    fn most(&self) -> usize {
        let results = self.answered.iter().map(|one| one.results.len()).sum();
        self.rows.len().max(self.trail.len()).max(results).max(self.effects.len())
    }
}

/// Writes a transaction down: its rows, their lines in the change log, its deeds, what became of commands, and its moment. Where a round trip
/// costs more than a statement, and nobody's rows are so many that others would wait for them, all of it is left for
/// the end of the transaction.
///
/// # Errors
/// As [`rows::put`]; some rows may then be written, so callers roll back.
pub async fn write(
    conn: &mut AnyConnection,
    ws: &str,
    (seq, moment): (i64, i64),
    content: Content<'_>,
    fold: Fold,
) -> Result<Written> {
    let Content { rows, trail, answered, effects } = content;
    let dialect = Dialect::of(conn);
    let together = dialect == Dialect::Postgres && content.at_once();
    let few = together && content.most() <= FEW;
    let mut scopes: BTreeMap<&str, Vec<&RowDoc>> = BTreeMap::new();
    for (scope, row) in rows {
        scopes.entry(scope).or_default().push(row);
    }
    let mut parts = Vec::new();
    for (scope, rows) in scopes {
        parts.extend(rows::statements(dialect, scope, seq, rows, fold, few)?);
    }
    parts.extend(lines(dialect, seq, rows, few)?);
    parts.extend(answered::statements(dialect, seq, answered, few)?);
    if !effects.is_empty() {
        parts.push(recording(dialect, seq, moment, effects)?);
    }
    let (deeds, end) = audit::statements(dialect, moment, trail, few)?;
    let left = State { seq, moment, end };
    if together {
        parts.extend(deeds);
        return Ok(Written { parts: Some(parts), left });
    }
    let closing = audit::closing(&left.end, Some(moment));
    // Never a round trip of their own: with the moment that is written anyway.
    match dialect {
        Dialect::Postgres => {
            parts.push(Statement::together(deeds.into_iter().chain([closing]).collect()));
        }
        Dialect::Sqlite => parts.extend(deeds.into_iter().chain([closing])),
    }
    for part in parts {
        part.run(conn, ws).await?;
    }
    Ok(Written { parts: None, left })
}

/// What happened in `scopes` after `from`: whole transactions, about `max_rows` rows at most (a transaction
/// larger than that comes whole), of each row only its last state.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn changes(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: &[String],
    from: i64,
    max_rows: i64,
) -> Result<Changes> {
    // First the head, then the rows up to it: what is committed in between waits for the next call.
    let (head, n, chain): (i64, i64, String) =
        sqlx::query_as("SELECT head, events, chain FROM workspace WHERE ws = $1")
            .bind(ws)
            .fetch_one(&mut *conn)
            .await?;
    let audit = Some(AuditHead { n, chain }).filter(|end| end.n > 0);
    if from >= head {
        return Ok(Changes { rows: vec![], to: head, more: false, audit, floor: 0 });
    }
    let mut lines = log_lines(conn, ws, scopes, from, head, max_rows.saturating_add(1)).await?;
    #[cfg(feature = "sim")]
    if crate::sim::planted(crate::sim::Plant::PlainSequence) {
        // The one before the last is not committed yet, and will be in a moment.
        lines.retain(|(seq, _)| *seq + 1 != head);
    }
    let more = i64::try_from(lines.len()).is_ok_and(|read| read > max_rows);
    let mut to = head;
    if more {
        let cut = lines.last().map_or(head, |(seq, _)| *seq);
        lines.retain(|(seq, _)| *seq < cut);
        to = cut - 1;
        if lines.is_empty() {
            lines = log_lines(conn, ws, scopes, cut - 1, cut, i64::MAX).await?;
            to = cut;
        }
    }
    // The floor rises before lines go, so one that is asked for afterwards tells whether any were missing.
    let floor = super::floor(conn, ws).await?;
    let mut last: HashMap<(Entity, &str), usize> = HashMap::with_capacity(lines.len());
    for (i, (_, row)) in lines.iter().enumerate() {
        last.insert((row.entity, &row.id), i);
    }
    let mut kept: Vec<usize> = last.into_values().collect();
    kept.sort_unstable();
    let mut lines: Vec<Option<(i64, RowDoc)>> = lines.into_iter().map(Some).collect();
    let rows = kept.into_iter().filter_map(|i| lines[i].take()).collect();
    Ok(Changes { rows, to, more: more && to < head, audit: audit.filter(|_| to == head), floor })
}

async fn log_lines(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: &[String],
    from: i64,
    to: i64,
    limit: i64,
) -> Result<Vec<(i64, RowDoc)>> {
    let sql = format!(
        "SELECT seq || $6 || entity || $6 || id || $6 || coalesce(doc, '') FROM change \
         WHERE ws = $1 AND seq > $2 AND seq <= $3 AND scope {} ORDER BY seq, i LIMIT $5 + 0",
        Dialect::of(conn).among("$4"),
    );
    let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(from)
        .bind(to)
        .bind(serde_json::to_string(scopes).map_err(StoreError::failed)?)
        .bind(limit)
        .bind(SEPARATOR.to_string())
        .fetch_all(conn)
        .await?;
    lines.iter().map(|line| log_line(line).ok_or_else(|| StoreError::failed("a line of the log"))).collect()
}

fn log_line(line: &str) -> Option<(i64, RowDoc)> {
    let mut parts = line.splitn(4, SEPARATOR);
    let seq = parts.next()?.parse().ok()?;
    let entity = Entity::by_name(parts.next()?)?;
    let id = parts.next()?.to_owned();
    let doc = parts.next().filter(|doc| !doc.is_empty()).map(str::to_owned);
    Some((seq, RowDoc { entity, id, doc }))
}

/// The condition that leaves out what belongs to tickets resolved before `$5`, and what was over on the floor.
fn recent(entity: Entity) -> &'static str {
    match entity {
        Entity::Desk
        | Entity::User
        | Entity::Customer
        | Entity::Seat
        | Entity::SeatWait
        | Entity::Presence
        | Entity::Shift
        | Entity::Record
        | Entity::Survey
        | Entity::Improvement
        | Entity::Revision
        | Entity::Procedure => "$5 = $5",
        Entity::Contact | Entity::SeatRecord | Entity::Stay => "(t.over_at IS NULL OR t.over_at >= $5)",
        Entity::Ticket => "(t.resolved_at IS NULL OR t.resolved_at >= $5)",
        Entity::Message | Entity::Clock | Entity::Activity | Entity::ScriptRun => {
            "NOT EXISTS (SELECT 1 FROM ticket AS k WHERE k.ws = t.ws AND k.id = t.ticket AND k.resolved_at < $5)"
        }
    }
}

/// A page of the first filling, newest first: id, the transaction that last touched the row, document. The
/// next page begins before the last row of this one. `closed_before` leaves out what belongs to tickets
/// resolved before then.
///
/// # Errors
/// The database failed.
pub async fn bootstrap(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: &[String],
    entity: Entity,
    before: Option<(i64, String)>,
    limit: u32,
    closed_before: Option<i64>,
) -> Result<Vec<(String, i64, String)>> {
    let (seq, id) = before.unwrap_or((i64::MAX, String::new()));
    let sql = format!(
        "SELECT t.id || $7 || t.seq || $7 || t.doc FROM {} AS t \
         WHERE t.ws = $1 AND (t.seq, t.id) < ($2, $3) AND t.scope {} AND {} \
         ORDER BY t.seq DESC, t.id DESC LIMIT $6 + 0",
        table(entity),
        Dialect::of(conn).among("$4"),
        recent(entity),
    );
    let lines: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(seq)
        .bind(id)
        .bind(serde_json::to_string(scopes).map_err(StoreError::failed)?)
        .bind(closed_before.unwrap_or(i64::MIN))
        .bind(i64::from(limit))
        .bind(SEPARATOR.to_string())
        .fetch_all(conn)
        .await?;
    let row = |line: &String| {
        let mut parts = line.splitn(3, SEPARATOR);
        let id = parts.next()?.to_owned();
        let seq = parts.next()?.parse().ok()?;
        Some((id, seq, parts.next()?.to_owned()))
    };
    lines.iter().map(|line| row(line).ok_or_else(|| StoreError::failed("a stored row"))).collect()
}

/// How many rows [`bootstrap`] gives in all.
///
/// # Errors
/// The database failed.
pub async fn bootstrap_total(
    conn: &mut AnyConnection,
    ws: &str,
    scopes: &[String],
    entity: Entity,
    closed_before: Option<i64>,
) -> Result<i64> {
    let sql = format!(
        "SELECT count(*) FROM {} AS t WHERE t.ws = $1 AND t.scope {} AND {}",
        table(entity),
        Dialect::of(conn).among("$2"),
        recent(entity).replace("$5", "$3"),
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(serde_json::to_string(scopes).map_err(StoreError::failed)?)
        .bind(closed_before.unwrap_or(i64::MIN))
        .fetch_one(conn)
        .await?)
}

/// The next number for a ticket of a desk in a year, from 1, without holes.
///
/// # Errors
/// The database failed.
pub async fn next_number(conn: &mut AnyConnection, ws: &str, desk: &str, year: i32) -> Result<i64> {
    Ok(sqlx::query_scalar(
        "INSERT INTO number_given (ws, desk, year, last) VALUES ($1, $2, $3, 1) \
         ON CONFLICT (ws, desk, year) DO UPDATE SET last = number_given.last + 1 RETURNING last",
    )
    .bind(ws)
    .bind(desk)
    .bind(i64::from(year))
    .fetch_one(conn)
    .await?)
}
