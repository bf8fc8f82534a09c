//! What became of devices' commands, as it is written with the rows that they made.

use sqlx::AnyConnection;

use crate::columns::Extra;
use crate::dialect::{Dialect, Kind, values};
use crate::statement::{Shape, Statement, in_batches};
use crate::{Result, StoreError};

/// Outcomes of one statement.
const TOGETHER: usize = 1000;

/// What became of a device's commands in one transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The device.
    pub device: String,
    /// Last number it used.
    pub last_n: u32,
    /// When that command was made.
    pub made_at: i64,
    /// Up to which number it says that it has kept what became of its commands itself; never a lower one than it said before.
    pub known: u32,
    /// Number, hash and outcome of each command.
    pub results: Vec<(u32, String, String)>,
}

/// Keeps outcomes in the transaction that made them, and how far each device is.
///
/// # Errors
/// The database failed, or a number was used before.
pub async fn put_answered(conn: &mut AnyConnection, ws: &str, seq: i64, answered: &[Answered]) -> Result<()> {
    for statement in statements(Dialect::of(conn), seq, answered, false)? {
        statement.run(conn, ws).await?;
    }
    Ok(())
}

/// The statements that [`put_answered`] makes; with `few`, those of PostgreSQL for a few outcomes.
pub(super) fn statements(
    dialect: Dialect,
    seq: i64,
    answered: &[Answered],
    few: bool,
) -> Result<Vec<Statement>> {
    let text = |text: &str| Extra::Text(Some(text.to_owned().into()));
    let int = |n: i64| Extra::Int(Some(n));
    let (mut results, mut devices) = (Vec::new(), Vec::new());
    for one in answered {
        let Answered { device, last_n, made_at, known, .. } = one;
        devices.push(vec![text(device), int((*last_n).into()), int(*made_at), int((*known).into())]);
        for (n, hash, outcome) in &one.results {
            results.push(vec![text(device), int((*n).into()), text(hash), text(outcome), int(seq)]);
        }
    }
    if few {
        let part = |shape: fn(usize) -> Shape, width, records: Vec<_>| {
            (!records.is_empty()).then(|| Statement::few(shape, Vec::new(), width, records))
        };
        let results = part(Shape::Results, RESULT.len(), results);
        return Ok(results.into_iter().chain(part(Shape::Devices, DEVICE.len(), devices)).collect());
    }
    let mut parts = Vec::new();
    let mut part = |records: Vec<_>, columns, writing: fn(&str) -> String| {
        for batch in in_batches(records, TOGETHER) {
            let json = serde_json::to_string(&batch).map_err(StoreError::failed)?;
            parts.push(Statement::new(writing(&dialect.records("@1", columns)), [json]));
        }
        Ok::<_, StoreError>(())
    };
    part(results, &RESULT, resulting)?;
    part(devices, &DEVICE, moving)?;
    Ok(parts)
}

/// The columns of an outcome beside the workspace.
const RESULT: [(&str, Kind); 5] = [
    ("device", Kind::Text),
    ("n", Kind::Int),
    ("hash", Kind::Text),
    ("outcome", Kind::Text),
    ("seq", Kind::Int),
];

/// What is kept of a device.
const DEVICE: [(&str, Kind); 4] =
    [("device", Kind::Text), ("last_n", Kind::Int), ("made_at", Kind::Int), ("known", Kind::Int)];

/// The text for so many outcomes that are few.
pub(crate) fn few_results(results: usize) -> String {
    resulting(&values(1, &RESULT, results))
}

/// The text for so many devices that are few.
pub(crate) fn few_devices(devices: usize) -> String {
    moving(&values(1, &DEVICE, devices))
}

fn resulting(source: &str) -> String {
    format!(
        "INSERT INTO result (ws, device, n, hash, outcome, seq) \
         SELECT $1, r.device, r.n, r.hash, r.outcome, r.seq FROM {source}"
    )
}

fn moving(source: &str) -> String {
    format!(
        "UPDATE device SET last_n = r.last_n, made_at = r.made_at, \
         confirmed = CASE WHEN confirmed < r.known THEN r.known ELSE confirmed END \
         FROM {source} WHERE device.ws = $1 AND device.device = r.device"
    )
}
