use kursi_rules::change::Entity;
use kursi_store::rows;

use crate::entry::{Fault, SyncView};
use crate::sync::apply;
use crate::work::Work;

/// The line in detail.
pub(super) async fn sync(work: &Work) -> Result<SyncView, Fault> {
    let cursor = apply::cursor(work).await?.map_or(0, |cursor| cursor.at);
    let mut conn = work.replica.conn().await?;
    let tickets = rows::count(&mut conn, &work.ws(), Entity::Ticket).await?;
    drop(conn);
    let (waiting, refused) = work.outbox_counts();
    let facts = work.facts.lock().expect("lock");
    Ok(SyncView {
        line: work.line(),
        server: work.profile.read().expect("lock").server.clone(),
        cursor: cursor as f64,
        last_received: facts.last_received.map(|at| at as f64),
        last_accepted: facts.last_accepted.map(|at| at as f64),
        tickets: tickets.max(0) as u32,
        waiting,
        refused,
        audit_head: facts.audit.as_ref().map(ToString::to_string),
    })
}
