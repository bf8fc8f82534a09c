//! Files that go with messages. What a person adds is encrypted beside the outbox as it is read ([`add`]), goes to the
//! server before the command that names it ([`send`]), and comes from there when somebody asks for it ([`fetch`]). What
//! the server has is a copy here and may go ([`room`]).

mod add;
mod fetch;
mod room;
mod send;

use std::path::{Path, PathBuf};

use kursi_rules::attachment::Attachment;
use kursi_store::Db;
use kursi_store::attachment::{self, Stored};

pub(crate) use add::{Begun, add, piece, remove};
pub(crate) use fetch::{save, write as write_beside};
pub(crate) use send::{ready, wanted};

use crate::entry::{DraftKind, Fault};
use crate::fault::{AppFault, internal};
use crate::work::Work;

/// The draft of a ticket that is not there yet; it has a reply's place.
pub(crate) const NEW: &str = "new";

/// The folder of an outbox and of the files beside it.
fn folder(outbox: &Db) -> PathBuf {
    Path::new(outbox.file()).parent().map(Path::to_owned).unwrap_or_default()
}

/// Does something with files off the runtime's threads.
pub(crate) async fn on_disk<T: Send + 'static>(
    done: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<std::io::Result<T>, Fault> {
    tokio::task::spawn_blocking(done).await.map_err(|error| internal(&error))
}

/// A failure of this machine's disk.
pub(crate) fn disk(error: &std::io::Error) -> Fault {
    match error.kind() {
        std::io::ErrorKind::StorageFull => {
            kursi_store::StoreError::of(kursi_store::StoreFault::DiskFull).into()
        }
        _ => internal(error),
    }
}

/// Takes every file away that the outbox knows nothing of: what a crash left half written, and what was purged. So go those
/// of a new ticket that was never opened: its words were not kept, and nobody would see that they wait.
///
/// # Errors
/// The database failed, or a file could not be taken away.
pub(crate) async fn settle(outbox: &Db) -> Result<(), Fault> {
    let mut conn = outbox.conn().await?;
    attachment::forget_drafts(&mut conn, NEW).await?;
    let keep: Vec<String> = attachment::list(&mut conn).await?.into_iter().map(|file| file.id).collect();
    drop(conn);
    let folder = folder(outbox);
    match on_disk(move || Ok(attachment::sweep(&folder, &keep))).await? {
        Ok(true) => Ok(()),
        Ok(false) => Err(internal(&"a file that is to be forgotten is still there")),
        Err(error) => Err(disk(&error)),
    }
}

/// The files that wait in a draft, as its message will name them.
///
/// # Errors
/// One of them is not read to its end yet, or the database failed.
pub(crate) async fn of_draft(work: &Work, ticket: &str, kind: DraftKind) -> Result<Vec<Attachment>, Fault> {
    let name = crate::acts::kind_name(kind);
    if work.attaching.lock().expect("lock").values().any(|begun| begun.is_for(ticket, name)) {
        return Err(AppFault::AttachmentUnfinished.into());
    }
    let mut conn = work.outbox.conn().await?;
    let waiting = attachment::in_drafts(&mut conn, ticket).await?;
    let own = waiting.iter().filter(|file| file.draft.as_ref().is_some_and(|(_, kind)| kind == name));
    own.map(described).collect()
}

/// The files of a command that is given up go back to the draft of its words; where there is none, nothing of them is left.
///
/// # Errors
/// The database or the disk failed.
pub(crate) async fn give_back(
    work: &Work,
    files: &[Attachment],
    draft: Option<(&str, &str)>,
) -> Result<(), Fault> {
    if files.is_empty() {
        return Ok(());
    }
    let mut conn = work.outbox.conn().await?;
    for file in files {
        match draft {
            Some(draft) => attachment::into_draft(&mut conn, &file.id.to_string(), Some(draft)).await?,
            None => attachment::forget(&mut conn, &file.id.to_string()).await?,
        }
    }
    drop(conn);
    if draft.is_none() {
        let (folder, ids) =
            (folder(&work.outbox), files.iter().map(|file| file.id.to_string()).collect::<Vec<_>>());
        let removed = on_disk(move || {
            ids.iter().for_each(|id| attachment::remove(&folder, id));
            Ok(())
        });
        removed.await?.map_err(|error| disk(&error))?;
    }
    Ok(())
}

/// A file as messages have it.
fn described(file: &Stored) -> Result<Attachment, Fault> {
    Ok(Attachment {
        id: file.id.parse().map_err(|error| internal(&error))?,
        name: file.name.clone(),
        media: file.media.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
    })
}

/// The hexadecimal form of a sum.
fn hex(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(bytes)
}
