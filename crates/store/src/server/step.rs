//! The end of the change log, for everybody who listens at a server: read once, in one statement, and shared.

use kursi_protocol::audit::AuditHead;
use kursi_rules::change::Entity;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::log::SEPARATOR;
use crate::rows::RowDoc;
use crate::{Result, StoreError};

/// Transactions that one step has at most. With a bound on both sides the database goes along the index, however little
/// it knows of the table.
pub const STRIDE: i64 = 1000;

/// What was committed since a transaction, of all scopes and devices, with what decides who may be told: all of it as it
/// stood at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Lifetime of the database.
    pub epoch: String,
    /// Number of the last transaction.
    pub head: i64,
    /// Where the audit trail ends.
    pub audit: Option<AuditHead>,
    /// How often authority moved.
    pub authority: i64,
    /// Whose, since the one asked about: user id and the number of the last move.
    pub moved: Vec<(String, i64)>,
    /// Lines of the log in their order: transaction, scope, row.
    pub lines: Vec<(i64, String, RowDoc)>,
    /// Outcomes in the order of transactions.
    pub results: Vec<Judged>,
    /// Nothing is missing up to `head`.
    pub whole: bool,
}

/// What became of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// In which transaction.
    pub seq: i64,
    /// Whose command.
    pub device: String,
    /// Hash of what was judged.
    pub hash: String,
    /// Outcome as JSON of `NumberedOutcome`.
    pub outcome: String,
}

/// What happened after transaction `from` and since move `authority`, with `most` lines and as many outcomes at most. One
/// statement, so that nothing is in it which was committed after somebody's authority was taken and before that was seen.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn step(conn: &mut AnyConnection, ws: &str, from: i64, authority: i64, most: u32) -> Result<Step> {
    let sql = format!(
        "SELECT t.line FROM (\
         SELECT 0 AS part, 0 AS a, 0 AS b, '0' || $5 || head || $5 || events || $5 || chain || $5 || authority || $5 || epoch AS line \
         FROM workspace WHERE ws = $1 \
         UNION ALL SELECT 1, n, 0, '1' || $5 || n || $5 || user_id FROM authority_moved WHERE ws = $1 AND n > $3 \
         UNION ALL SELECT * FROM (SELECT 2, seq, i, \
         '2' || $5 || seq || $5 || scope || $5 || entity || $5 || id || $5 || coalesce(doc, '') \
         FROM change WHERE ws = $1 AND seq > $2 AND seq <= $2 + {STRIDE} ORDER BY seq, i LIMIT $4 + 0) AS l \
         UNION ALL SELECT * FROM (SELECT 3, seq, n, '3' || $5 || seq || $5 || device || $5 || hash || $5 || outcome FROM result \
         WHERE ws = $1 AND seq > $2 AND seq <= $2 + {STRIDE} ORDER BY seq LIMIT $4 + 0) AS r\
         ) AS t ORDER BY t.part, t.a, t.b"
    );
    let found: Vec<String> = sqlx::query_scalar(AssertSqlSafe(sql))
        .bind(ws)
        .bind(from)
        .bind(authority)
        .bind(i64::from(most) + 1)
        .bind(SEPARATOR.to_string())
        .fetch_all(conn)
        .await?;
    read(&found, from, most).ok_or_else(|| StoreError::failed("a step of the log"))
}

/// Puts together what was read; nothing where it is not what was asked for.
fn read(found: &[String], from: i64, most: u32) -> Option<Step> {
    let (first, rest) = found.split_first()?;
    let mut step = workspace(first)?;
    for line in rest {
        let (part, line) = line.split_once(SEPARATOR)?;
        match part {
            "1" => {
                let (n, user) = line.split_once(SEPARATOR)?;
                step.moved.push((user.to_owned(), n.parse().ok()?));
            }
            "2" => step.lines.push(log_line(line)?),
            "3" => step.results.push(judged(line)?),
            _ => return None,
        }
    }
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let fits = step.lines.len() <= most && step.results.len() <= most;
    step.whole = fits && step.head <= from.saturating_add(STRIDE);
    Some(step)
}

fn workspace(line: &str) -> Option<Step> {
    let mut parts = line.splitn(6, SEPARATOR).skip(1);
    let head = parts.next()?.parse().ok()?;
    let end = AuditHead { n: parts.next()?.parse().ok()?, chain: parts.next()?.to_owned() };
    let authority = parts.next()?.parse().ok()?;
    let epoch = parts.next()?.to_owned();
    let (moved, lines, results) = (Vec::new(), Vec::new(), Vec::new());
    let audit = Some(end).filter(|end| end.n > 0);
    Some(Step { epoch, head, audit, authority, moved, lines, results, whole: false })
}

fn log_line(line: &str) -> Option<(i64, String, RowDoc)> {
    let mut parts = line.splitn(5, SEPARATOR);
    let seq = parts.next()?.parse().ok()?;
    let scope = parts.next()?.to_owned();
    let entity = Entity::by_name(parts.next()?)?;
    let id = parts.next()?.to_owned();
    let doc = parts.next().filter(|doc| !doc.is_empty()).map(str::to_owned);
    Some((seq, scope, RowDoc { entity, id, doc }))
}

fn judged(line: &str) -> Option<Judged> {
    let mut parts = line.splitn(4, SEPARATOR);
    let seq = parts.next()?.parse().ok()?;
    let (device, hash) = (parts.next()?.to_owned(), parts.next()?.to_owned());
    Some(Judged { seq, device, hash, outcome: parts.next()?.to_owned() })
}
