//! The change log: numbers are the order of commits, and each command of a device has one outcome.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, ensure};
use kursi_store::AnyConnection;

use super::Books;
use crate::sim::world::World;

/// The log as it was after the step before.
#[derive(Debug, Default)]
pub(super) struct Log {
    /// Number of the last transaction.
    head: i64,
    /// Lines of each transaction above the floor.
    lines: BTreeMap<i64, i64>,
}

impl Books {
    /// After each step: numbers are the order of commits, without holes. The head never falls; behind what could be read
    /// already nothing is written any more, and nothing goes from it but what lies below the floor; every number that is
    /// new is that of something written, and the lines of one transaction follow each other.
    ///
    /// # Errors
    /// One of it does not hold.
    pub async fn look_at_log(&mut self, world: &World) -> Result<()> {
        let office = world.server().office();
        let mut conn = office.db.conn().await?;
        let sql = "SELECT head, floor FROM workspace WHERE ws = $1";
        let (head, floor): (i64, i64) = sqlx::query_as(sql).bind(&*office.ws).fetch_one(&mut *conn).await?;
        let sql = "SELECT seq, count(*), max(i) + 1 FROM change WHERE ws = $1 AND seq > $2 GROUP BY seq ORDER BY seq";
        let found: Vec<(i64, i64, i64)> =
            sqlx::query_as(sql).bind(&*office.ws).bind(floor).fetch_all(&mut *conn).await?;
        let before = std::mem::take(&mut self.log);
        ensure!(head >= before.head, "the head fell from {} to {head}", before.head);
        for (seq, count, most) in &found {
            ensure!(*seq <= head, "the log has {seq}, and its head is {head}");
            ensure!(count == most, "transaction {seq} has {count} lines, numbered up to {most}");
        }
        let lines: BTreeMap<i64, i64> = found.into_iter().map(|(seq, count, _)| (seq, count)).collect();
        if before.head > 0 {
            let known = before.lines.range(floor + 1..);
            let still = lines.range(..=before.head);
            ensure!(
                known.clone().eq(still.clone()),
                "up to {} the log had {:?}, and now {:?}",
                before.head,
                known.collect::<Vec<_>>(),
                still.collect::<Vec<_>>()
            );
            let new = before.head.max(floor) + 1..=head;
            let sql = "SELECT DISTINCT seq FROM result WHERE ws = $1 AND seq > $2";
            let answered: BTreeSet<i64> = sqlx::query_scalar(sql)
                .bind(&*office.ws)
                .bind(before.head)
                .fetch_all(&mut *conn)
                .await?
                .into_iter()
                .collect();
            let holes: Vec<i64> =
                new.filter(|seq| !lines.contains_key(seq) && !answered.contains(seq)).collect();
            ensure!(holes.is_empty(), "nothing was written under {holes:?}, and the head is {head}");
        }
        self.log = Log { head, lines };
        Ok(())
    }
}

/// The numbers of each device go without holes, each with one outcome. Where the log was compacted, the oldest may be gone.
pub(super) async fn numbers(conn: &mut AnyConnection, ws: &str, compacted: bool) -> Result<()> {
    let found: Vec<(String, i64, i64, i64, i64)> = sqlx::query_as(
        "SELECT d.device, d.last_n, count(r.n), coalesce(min(r.n), 1), coalesce(max(r.n), 0) FROM device AS d \
         LEFT JOIN result AS r ON r.ws = d.ws AND r.device = d.device WHERE d.ws = $1 GROUP BY d.device, d.last_n",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    for (device, last, count, least, most) in found {
        if compacted && count == 0 {
            continue;
        }
        ensure!(
            last == most && count == most - least + 1 && (compacted || least == 1),
            "{device}: {count} outcomes from {least} to {most}, and the last is {last}"
        );
    }
    Ok(())
}
