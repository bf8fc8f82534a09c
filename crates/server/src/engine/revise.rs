//! A revision takes effect when its time has come (E10): in the writer's transaction, by the database's clock. Whichever server
//! wakes first does it; whoever comes second finds nothing to do.

use kursi_rules::change::{Entity, Row};
use kursi_rules::revision::{Revision, Standing};
use kursi_store::judge::read;
use kursi_store::server::Deed;
use kursi_store::{Result, StoreError, rows, server};

use super::batch::Batch;

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
    let row = Row::Desk(Box::new(text.row));
    let (Row::Desk(head), doc) = (&row, row.to_doc()) else { return Ok(()) };
    server::add_desk_revision(batch.conn, &ws, desk, next, head.format, &doc, now.0).await?;
    batch.keep_beside(in_force.desk(), row);
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
