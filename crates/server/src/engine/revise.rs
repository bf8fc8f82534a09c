//! A revision takes effect when its time has come (E10): in the writer's transaction, by the database's clock. Whichever server
//! wakes first does it; whoever comes second finds nothing to do.

use kursi_rules::change::{Entity, Row};
use kursi_rules::rejudge::{moves_due_times, succeeding};
use kursi_rules::revision::{Procedure, Revision, Standing};
use kursi_store::judge::read;
use kursi_store::server::Deed;
use kursi_store::{Result, StoreError, rows, server};

use super::batch::Batch;
use crate::rejudged::rejudged;

/// Puts the newest revision in force of those whose time has come. What is older and was not decided on, or waited for its
/// time, is overtaken with it.
pub(super) async fn take_effect(batch: &mut Batch<'_>, desk: &str) -> Result<()> {
    let (ws, now) = (batch.tools.ws.clone(), batch.now);
    let Some(in_force) = batch.desks.get(batch.conn, &ws, desk).await? else { return Ok(()) };
    let mut all: Vec<Revision> = Vec::new();
    for doc in rows::revisions(batch.conn, &ws, desk).await? {
        if let Row::Revision(row) = read(Entity::Revision, &doc)? {
            all.push(*row);
        }
    }
    // As this transaction has them: somebody may have rejected one in it.
    for row in batch.overlay.rows() {
        if let Row::Revision(row) = row {
            all.retain(|known| (&known.desk, known.revision) != (&row.desk, row.revision));
            all.push((**row).clone());
        }
    }
    let ready = all.iter().filter(|row| row.desk == desk && row.due().is_some_and(|due| due <= now));
    let Some(next) = ready.max_by_key(|row| row.revision).map(|row| row.revision) else { return Ok(()) };
    let id = Revision::id_of(desk, next);
    let doc = rows::get(batch.conn, &ws, Entity::Procedure, &id).await?;
    let text = doc.map(|doc| read(Entity::Procedure, &doc)).transpose()?;
    let Some(Row::Procedure(text)) = text else {
        return Err(StoreError::failed("an approved revision without its text"));
    };
    let head = succeeding(text.row.clone(), in_force.desk(), now);
    if head != text.row {
        // Machines that will judge by it as an earlier one read it from here.
        let text = Procedure { row: head.clone(), pack: text.pack };
        batch.keep_beside(in_force.desk(), Row::Procedure(Box::new(text)));
    }
    let (after, format) = (head.read(), head.format);
    let row = Row::Desk(Box::new(head));
    server::add_desk_revision(batch.conn, &ws, desk, next, format, &row.to_doc(), now.0).await?;
    batch.keep_beside(in_force.desk(), row);
    if let Some(after) = after.filter(|after| moves_due_times(after, in_force.desk())) {
        let here: Vec<Row> = batch.overlay.rows().cloned().collect();
        for row in rejudged(batch.conn, &ws, &after, next, &here).await? {
            batch.keep_beside(in_force.desk(), row);
        }
    }
    for mut known in all {
        let open = matches!(
            known.standing(),
            Standing::Draft | Standing::Waiting | Standing::Approved | Standing::InForce
        );
        if known.revision == next {
            known.in_force_at = Some(now);
        } else if known.revision < next && open {
            known.superseded_at = Some(now);
        } else {
            continue;
        }
        batch.keep_beside(in_force.desk(), Row::Revision(Box::new(known)));
    }
    batch.trail.note(Deed::new("", "revision-took-effect", id).with("desk", desk));
    batch.desks.revised(desk);
    tracing::info!(desk, revision = next, "a revision took effect");
    Ok(())
}
