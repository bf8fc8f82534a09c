//! The files of a ticket's messages and drafts.

use kursi_rules::attachment::MEGABYTE;
use kursi_rules::desk::Desk;
use kursi_rules::message::Message;
use kursi_store::attachment;

use crate::entry::{DraftKind, Fault, FileFace, FilesView, WaitingFile};
use crate::fault::internal;
use crate::work::Work;

/// What waits in the drafts of a ticket that need not be here.
pub(super) async fn waiting(work: &Work, ticket: &str) -> Result<FilesView, Fault> {
    let loaded = work.desk()?;
    files(work, loaded.sound()?, ticket, &[]).await
}

/// What goes with the messages of a ticket, and what waits in its drafts. `messages` are the documents of all of them.
pub(super) async fn files(
    work: &Work,
    desk: &Desk,
    ticket: &str,
    messages: &[String],
) -> Result<FilesView, Fault> {
    let mut conn = work.outbox.conn().await?;
    let mut sent = Vec::new();
    // Most messages have none, and then nothing is read.
    for doc in messages.iter().filter(|doc| doc.contains("\"attachments\"")) {
        let message: Message = serde_json::from_str(doc).map_err(|error| internal(&error))?;
        for file in message.attachments {
            let id = file.id.to_string();
            sent.push(FileFace {
                here: attachment::get(&mut conn, &id).await?.is_some(),
                id,
                message: message.id.to_string(),
                name: file.name,
                media: file.media,
                size: file.size as f64,
            });
        }
    }
    let kept = attachment::in_drafts(&mut conn, ticket).await?;
    drop(conn);
    let mut waiting: Vec<WaitingFile> = kept
        .into_iter()
        .filter_map(|file| {
            let kind = kind(&file.draft?.1)?;
            let size = file.size as f64;
            Some(WaitingFile { id: file.id, kind, name: file.name, media: file.media, size, read: size })
        })
        .collect();
    for (id, begun) in work.attaching.lock().expect("lock").iter() {
        for kind in [DraftKind::Reply, DraftKind::Note] {
            if begun.is_for(ticket, crate::acts::kind_name(kind)) {
                let (name, media) = (begun.name.clone(), begun.media.clone());
                let (size, read) = (begun.size as f64, begun.read() as f64);
                waiting.push(WaitingFile { id: id.clone(), kind, name, media, size, read });
            }
        }
    }
    // Ids are made in order: what was added first stands first.
    waiting.sort_by(|one, other| one.id.cmp(&other.id));
    let bounds = desk.attaching.as_ref();
    Ok(FilesView {
        sent,
        waiting,
        most: bounds.map_or(0, |bounds| bounds.most as u32),
        megabytes: bounds.map_or(0, |bounds| (bounds.bytes / MEGABYTE) as u32),
        types: bounds.map(|bounds| bounds.types.clone()).unwrap_or_default(),
    })
}

fn kind(stored: &str) -> Option<DraftKind> {
    [DraftKind::Reply, DraftKind::Note].into_iter().find(|kind| crate::acts::kind_name(*kind) == stored)
}
