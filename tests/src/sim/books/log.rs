//! The change log: numbers are the order of commits, and each command of a device has one outcome.

use anyhow::{Result, ensure};
use kursi_store::AnyConnection;

use super::Books;
use crate::sim::world::World;

impl Books {
    /// After each step: the head never falls, and nothing is written behind what could be read already.
    ///
    /// # Errors
    /// One of it does not hold.
    pub async fn look_at_log(&mut self, world: &World) -> Result<()> {
        let office = world.server().office();
        let mut conn = office.db.conn().await?;
        let (head, lines) = self.log;
        let sql = "SELECT w.head, (SELECT count(*) FROM change AS c WHERE c.ws = w.ws AND c.seq <= $2), \
                   (SELECT count(*) FROM change AS c WHERE c.ws = w.ws) FROM workspace AS w WHERE w.ws = $1";
        let (now, before, all): (i64, i64, i64) =
            sqlx::query_as(sql).bind(&*office.ws).bind(head).fetch_one(&mut *conn).await?;
        ensure!(now >= head, "the head fell from {head} to {now}");
        // Fewer where the log was compacted.
        ensure!(head == 0 || before <= lines, "up to {head} there were {lines} lines, and now {before}");
        self.log = (now, all);
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
