use kursi_rules::seating::{Override, SeatRecord};
use kursi_store::floor;

use super::tickets::Rows;
use crate::entry::{Fault, LedgerView, OverrideFace, SittingFace};
use crate::fault::internal;
use crate::work::Work;

/// The most rows of one window.
const WIDEST: u32 = 200;

/// A window of the seats' ledger, newest first.
pub(super) async fn ledger(work: &Work, offset: u32, limit: u32) -> Result<LedgerView, Fault> {
    let desk = work.profile.read().expect("lock").desk.clone();
    let mut conn = work.replica.conn().await?;
    let (total, docs) = floor::sittings(&mut conn, &work.ws(), &desk, offset, limit.min(WIDEST)).await?;
    drop(conn);
    let rows = Rows::of(work);
    let over =
        |word: Override| OverrideFace { by: Some(rows.person(word.by)), why: word.why, at: word.at.0 as f64 };
    let face = |doc: &String| -> Result<SittingFace, Fault> {
        let row: SeatRecord = serde_json::from_str(doc).map_err(|error| internal(&error))?;
        Ok(SittingFace {
            id: row.id.to_string(),
            channel: row.channel,
            slot: row.slot,
            person: Some(rows.person(row.user)),
            from: row.from.0 as f64,
            to: row.to.map(|to| to.0 as f64),
            ended: row.ended.map(|ended| ended.name().to_owned()),
            seated_by: row.seated_by.map(over),
            ended_by: row.ended_by.map(over),
        })
    };
    Ok(LedgerView { total, offset, rows: docs.iter().map(face).collect::<Result<_, _>>()? })
}
