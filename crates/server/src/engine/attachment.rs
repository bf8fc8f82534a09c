//! The files that a command names: they are here before it is judged, and it alone has them from then on.

use kursi_rules::AttachmentId;
use kursi_rules::attachment::{self, Attachment, AttachmentRefusal};
use kursi_rules::command::Command;
use kursi_rules::desk::Desk;
use kursi_store::server::{self, Attached};
use kursi_store::{Result, StoreError};

use super::batch::Batch;
use super::job::PushJob;

/// How the files of a command stand.
pub(super) enum Files {
    /// All of them are here; their ids.
    Here(Vec<String>),
    /// These are not, and the device has them.
    Missing(Vec<AttachmentId>),
    /// One can never be.
    Never(AttachmentRefusal),
}

/// Looks after the files of a command.
pub(super) async fn here(
    batch: &mut Batch<'_>,
    job: &PushJob,
    desk: &Desk,
    command: &Command,
) -> Result<Files> {
    // What the pack does not allow is refused for that, and not waited for.
    if let Err(refusal) = attachment::check(desk.attaching.as_ref(), command.attachments()) {
        return Ok(Files::Never(refusal));
    }
    let (mut ids, mut missing) = (Vec::new(), Vec::new());
    let message = command.message().map(|message| message.to_string());
    for file in command.attachments() {
        let id = file.id.to_string();
        let never = || Ok(Files::Never(AttachmentRefusal::Unknown { name: file.name.clone() }));
        match server::attachment(batch.conn, &batch.tools.ws, &id).await? {
            Some(known) if !is(&known, file, &desk.id, job) => return never(),
            Some(known) if known.message.is_some() && known.message != message => return never(),
            Some(known) if known.whole => ids.push(id),
            _ if job.lost.contains(&file.id) => return never(),
            _ => missing.push(file.id),
        }
    }
    Ok(if missing.is_empty() { Files::Here(ids) } else { Files::Missing(missing) })
}

/// Whether what was declared is what the command says, of the same desk and by the same person.
fn is(known: &Attached, file: &Attachment, desk: &str, job: &PushJob) -> bool {
    known.desk == desk
        && known.user == job.user.to_string()
        && (&known.name, &known.media, known.size, &known.sha256)
            == (&file.name, &file.media, file.size, &file.sha256)
}

/// Gives the files to the message that the command makes. Where one was cleared away since they were looked after, the
/// transaction fails and is done again.
pub(super) async fn name(batch: &mut Batch<'_>, command: &Command, files: &[String]) -> Result<()> {
    let Some(message) = command.message().filter(|_| !files.is_empty()) else { return Ok(()) };
    match server::name_attachments(batch.conn, &batch.tools.ws, &message.to_string(), files).await? {
        true => Ok(()),
        false => Err(StoreError::failed("a file of a message is gone")),
    }
}
