//! Half-written replies and notes. They live in outbox.db, which is never rebuilt, and leave this machine
//! only when they are sent (K3, K4).

use std::sync::Arc;

use kursi_store::outbox::{self, StoredDraft};

use crate::entry::{Changed, DraftKind, Fault, Sent};
use crate::work::Work;

/// Longest draft that is kept, bytes: far beyond any pack's limit, so that an oversized paste can be cut
/// down by its writer instead of being lost.
const LONGEST: usize = 512 * 1024;

pub(crate) fn kind_name(kind: DraftKind) -> &'static str {
    match kind {
        DraftKind::Reply => "reply",
        DraftKind::Note => "note",
    }
}

pub(super) async fn save(
    work: &Arc<Work>,
    ticket: String,
    kind: DraftKind,
    text: String,
    caret: (u32, u32),
    template: Option<String>,
) -> Result<Sent, Fault> {
    if text.len() > LONGEST {
        let (limit, length) = (LONGEST, text.len());
        return Err(kursi_rules::decide::ReplyRefusal::TooLong { limit, length })
            .map_err(|refusal| kursi_rules::code::Coded::code(&refusal).into());
    }
    if text.is_empty() {
        clear(work, &ticket, kind).await?;
        return Ok(Sent { ticket: Some(ticket), ..Sent::default() });
    }
    let draft = StoredDraft {
        ticket: ticket.clone(),
        kind: kind_name(kind).to_owned(),
        text,
        caret_start: caret.0,
        caret_end: caret.1,
        template,
        updated_at: work.now().0,
    };
    let mut conn = work.outbox.conn().await?;
    outbox::draft_put(&mut conn, &draft).await?;
    drop(conn);
    if work.drafts.write().expect("lock").insert(ticket.clone()) {
        work.tell(Changed::Queues);
    }
    Ok(Sent { ticket: Some(ticket), ..Sent::default() })
}

pub(super) async fn clear(work: &Arc<Work>, ticket: &str, kind: DraftKind) -> Result<(), Fault> {
    let mut conn = work.outbox.conn().await?;
    outbox::draft_remove(&mut conn, ticket, kind_name(kind)).await?;
    let left = outbox::draft_get(&mut conn, ticket).await?;
    drop(conn);
    if left.is_empty() && work.drafts.write().expect("lock").remove(ticket) {
        work.tell(Changed::Queues);
    }
    Ok(())
}
