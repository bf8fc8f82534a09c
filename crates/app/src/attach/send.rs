//! Files go to the server before the command that names them, in pieces, each from where the server says (K4).

use std::time::Duration;

use kursi_protocol::attachment::{Declaration, PIECE_LIMIT, Progress};
use kursi_rules::AttachmentId;
use kursi_store::attachment::{self, Stored};

use super::{described, disk, folder, on_disk};
use crate::entry::Fault;
use crate::sync::line::Line;
use crate::work::{Pending, Work};

/// A piece at first; where the line is too slow for it, half of it, down to the least.
const PIECE: usize = PIECE_LIMIT / 2;
const LEAST: usize = 16 * 1024;
/// How long is waited where the server has too much to do.
const BUSY: Duration = Duration::from_secs(1);
/// Answers that lead nowhere before the line is given up for a while.
const STANDING: u32 = 20;

/// What became of a file.
enum Went {
    /// The server has all of it.
    There,
    /// It can never go: its bytes are not here, or the server does not want them. The command that names it is refused, and
    /// its person sees why.
    Never,
}

/// How many of the commands that come next may go: those whose files the server has. The files of the first one are sent
/// for that; the others wait for the next turn, so that nothing waits behind files of what comes after it. Files that can
/// never go are put into `lost`.
///
/// # Errors
/// The line or the disk failed; everything stays, and goes on later from where it was.
pub(crate) async fn ready(
    work: &Work,
    line: &Line,
    batch: &[Pending],
    lost: &mut Vec<AttachmentId>,
) -> Result<usize, Fault> {
    for (place, own) in batch.iter().enumerate() {
        let Some(command) = own.command.as_ref().filter(|_| !own.entry.withdrawn) else { continue };
        for file in command.attachments() {
            let mut conn = work.outbox.conn().await?;
            let stored = attachment::get(&mut conn, &file.id.to_string()).await?;
            drop(conn);
            match stored {
                Some(stored) if stored.sent => {}
                _ if place > 0 => return Ok(place),
                Some(stored) => match send(work, line, &stored).await? {
                    Went::There => {}
                    Went::Never => lost.push(file.id),
                },
                None => lost.push(file.id),
            }
        }
    }
    Ok(batch.len())
}

/// The server has files not whole that this machine took for sent, because it was put back from a backup or cleared them
/// away: they go again.
///
/// # Errors
/// The database failed.
pub(crate) async fn wanted(work: &Work, missing: &[AttachmentId]) -> Result<(), Fault> {
    let mut conn = work.outbox.conn().await?;
    for id in missing {
        attachment::mark_sent(&mut conn, &id.to_string(), false).await?;
    }
    Ok(())
}

async fn send(work: &Work, line: &Line, file: &Stored) -> Result<Went, Fault> {
    let Ok(id) = file.id.parse() else { return Ok(Went::Never) };
    let declared = Declaration { desk: file.desk.clone(), ticket: None, file: described(file)? };
    let (mut piece, mut standing, mut broken) = (PIECE, 0, 0);
    let mut progress: Option<Progress> = None;
    loop {
        let answer = match progress {
            None => line.declare(&declared).await,
            Some(Progress { whole: true, .. }) => {
                let mut conn = work.outbox.conn().await?;
                attachment::mark_sent(&mut conn, &file.id, true).await?;
                return Ok(Went::There);
            }
            Some(Progress { got, .. }) => match read(work, file, got, piece).await? {
                Some(bytes) => line.piece(id, got, bytes).await,
                None => return Ok(Went::Never),
            },
        };
        let before = progress;
        progress = match answer {
            Ok(next) => Some(next),
            Err(fault) => match &*fault.code {
                "too-many-requests" => {
                    tokio::time::sleep(BUSY).await;
                    progress
                }
                "line-timeout" if piece > LEAST => {
                    piece = (piece / 2).max(LEAST);
                    // How far it is, only the server knows now.
                    None
                }
                // Its bytes were not what was declared: from the beginning, unless they are not that here either.
                "attachment-broken" if broken < STANDING && is_whole(work, file).await? => {
                    broken += 1;
                    None
                }
                code if is_final(code) => {
                    tracing::warn!(code, "a file can never go to the server");
                    return Ok(Went::Never);
                }
                _ => return Err(fault),
            },
        };
        standing = if progress.is_some() && progress != before { 0 } else { standing + 1 };
        if standing > STANDING {
            return Err(crate::fault::AppFault::LineTimeout.into());
        }
    }
}

/// Whether a refusal will be the same however often it is asked for. That a desk is not granted among them: whether it is
/// the one that is followed here is for frames to say, and this command may be of another.
fn is_final(code: &str) -> bool {
    let passing = ["attachments-away", "attachment-damaged"];
    matches!(code, "desk-not-granted" | "desk-unknown" | "not-found" | "request-malformed")
        || (code.starts_with("attachment") && !passing.contains(&code))
}

/// A piece of a file; nothing where its bytes are not here any more, or not what was written.
async fn read(work: &Work, file: &Stored, at: i64, limit: usize) -> Result<Option<Vec<u8>>, Fault> {
    let (folder, id, secret) = (folder(&work.outbox), file.id.clone(), file.secret.clone());
    match on_disk(move || attachment::piece(&folder, &id, &secret, at, limit)).await? {
        Ok(bytes) if bytes.is_empty() => Ok(None),
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) => match error.kind() {
            std::io::ErrorKind::NotFound
            | std::io::ErrorKind::InvalidData
            | std::io::ErrorKind::UnexpectedEof => {
                tracing::error!("a file that was to be sent is not here any more");
                Ok(None)
            }
            _ => Err(disk(&error)),
        },
    }
}

/// Whether the bytes here are those that were read.
async fn is_whole(work: &Work, file: &Stored) -> Result<bool, Fault> {
    use sha2::{Digest as _, Sha256};
    let (folder, id, secret) = (folder(&work.outbox), file.id.clone(), file.secret.clone());
    let sum = on_disk(move || {
        let mut reader = attachment::open(&folder, &id, &secret)?;
        let mut sum = Sha256::new();
        let mut bytes = vec![0; 64 * 1024];
        loop {
            match std::io::Read::read(&mut reader, &mut bytes)? {
                0 => return Ok(super::hex(&sum.finalize())),
                read => sum.update(&bytes[..read]),
            }
        }
    });
    Ok(sum.await?.is_ok_and(|sum| sum == file.sha256))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_is_waited_for_and_what_does_not_is_told() {
        for passing in
            ["attachments-away", "line-timeout", "line-unreachable", "session-expired", "server-failed"]
        {
            assert!(!is_final(passing), "{passing}");
        }
        for last in ["attachment-too-large", "attachment-other", "attachment-broken", "desk-not-granted"] {
            assert!(is_final(last), "{last}");
        }
    }
}
