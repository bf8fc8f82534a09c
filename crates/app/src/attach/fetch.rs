//! A file of a message comes from the server when somebody asks for it, is kept encrypted, and is saved where the person
//! keeps such things.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kursi_rules::attachment::{Attachment, clean_name};
use kursi_rules::change::Entity;
use kursi_rules::message::Message;
use kursi_store::attachment::{self, Sealing, Secret, Stored};
use kursi_store::rows;
use sha2::{Digest as _, Sha256};

use super::{disk, folder, hex, on_disk, room};
use crate::entry::{Changed, Fault, LineState, Sent};
use crate::fault::{AppFault, internal};
use crate::sync::line::Line;
use crate::work::Work;

/// Times that a cut line is taken up where it was, without a byte having come in between.
const TRIES: u32 = 3;
/// Names that are tried beside one that is taken.
const NAMES: u32 = 1_000;

/// Saves a file of a message into the person's folder for such things; `open` opens it, too. Answers where it is.
///
/// # Errors
/// The message or the file is not here and there is no line, what came is not what was sent, or the folder is none.
pub(crate) async fn save(
    work: &Arc<Work>,
    message: &str,
    id: &str,
    into: Option<PathBuf>,
) -> Result<(Sent, PathBuf), Fault> {
    let into = into.ok_or(AppFault::NoDownloads)?;
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &work.ws(), Entity::Message, message).await?;
    drop(conn);
    let message: Option<Message> =
        doc.map(|doc| serde_json::from_str(&doc)).transpose().map_err(|error| internal(&error))?;
    let message = message.ok_or(AppFault::TicketNotHere)?;
    let file = message.attachments.iter().find(|file| file.id.to_string() == id);
    let file = file.ok_or(AppFault::AttachmentGone)?;
    let kept = here(work, file).await?;
    let (from, name) = (folder(&work.outbox), clean_name(&file.name));
    let (id, secret) = (kept.id.clone(), kept.secret.clone());
    let place = on_disk(move || {
        fs::create_dir_all(&into)?;
        let reader = attachment::open(&from, &id, &secret)?;
        write(&into, &name, reader)
    });
    let place = match place.await? {
        Ok(place) => place,
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) => {
            // A copy that is damaged is no copy; the next time it comes by the line again.
            if kept.sent {
                let mut conn = work.outbox.conn().await?;
                attachment::forget(&mut conn, &kept.id).await?;
                attachment::remove(&folder(&work.outbox), &kept.id);
            }
            return Err(AppFault::AttachmentDamaged.into());
        }
        Err(error) => return Err(disk(&error)),
    };
    let sent = Sent { place: Some(place.display().to_string()), ..Sent::default() };
    Ok((sent, place))
}

/// Writes a file under its name, or under one beside it where that is taken: nothing is ever written over.
pub(crate) fn write(into: &Path, name: &str, mut reader: impl io::Read) -> io::Result<PathBuf> {
    let (stem, ending) = match name.rfind('.').filter(|dot| *dot > 0) {
        Some(dot) => name.split_at(dot),
        None => (name, ""),
    };
    for n in 0..NAMES {
        let name = if n == 0 { name.to_owned() } else { format!("{stem} ({n}){ending}") };
        let path = into.join(name);
        let mut file = match File::options().write(true).create_new(true).open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(error),
        };
        let written = io::copy(&mut reader, &mut file).and_then(|_| file.flush());
        if let Err(error) = written {
            drop(file);
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        return Ok(path);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// A file with its bytes on this machine, whole.
async fn here(work: &Arc<Work>, file: &Attachment) -> Result<Stored, Fault> {
    let id = file.id.to_string();
    // One after the other: two who ask for the same file do not write it twice.
    let _fetching = work.fetching.lock().await;
    let mut conn = work.outbox.conn().await?;
    let known = attachment::get(&mut conn, &id).await?;
    if let Some(known) = known.filter(|known| attachment::path(&folder(&work.outbox), &known.id).exists()) {
        attachment::touch(&mut conn, &id, work.now().0).await?;
        drop(conn);
        let (folder, named, secret) = (folder(&work.outbox), id.clone(), known.secret.clone());
        // A disk may give back something else than was written: then it is asked for anew.
        let readable = on_disk(move || attachment::piece(&folder, &named, &secret, 0, 1)).await?.is_ok();
        if readable || !known.sent {
            return Ok(known);
        }
    } else {
        drop(conn);
    }
    let line = work.line_now.lock().expect("lock").clone();
    let line = line.filter(|_| matches!(work.line(), LineState::Online)).ok_or(AppFault::LineNeeded)?;
    let secret = Secret::random();
    fetch(work, &line, file, &secret).await?;
    let desk = work.profile.read().expect("lock").desk.clone();
    let stored = Stored {
        id,
        desk,
        draft: None,
        name: file.name.clone(),
        media: file.media.clone(),
        size: file.size,
        sha256: file.sha256.clone(),
        secret,
        sent: true,
        used_at: work.now().0,
    };
    {
        // Behind the lock: the desk may have been taken meanwhile, and nothing of it is kept then.
        let _writing = work.writing.lock().await;
        if work.desk().is_err() {
            attachment::remove(&folder(&work.outbox), &stored.id);
            return Err(AppFault::DeskNotHere.into());
        }
        let mut conn = work.outbox.conn().await?;
        attachment::put(&mut conn, &stored).await?;
    }
    room::make(work, &stored.id).await?;
    work.tell(Changed::Outbox);
    Ok(stored)
}

/// Brings the bytes, taking up a cut line where it was, and compares the sum.
async fn fetch(work: &Work, line: &Line, file: &Attachment, secret: &Secret) -> Result<(), Fault> {
    let (folder, id) = (folder(&work.outbox), file.id.to_string());
    let (place, named, own) = (folder.clone(), id.clone(), secret.clone());
    let begun = on_disk(move || Sealing::begin(&place, &named, &own)).await?;
    let mut sealing = begun.map_err(|error| disk(&error))?;
    let (mut sum, mut tries) = (Sha256::new(), 0);
    let fault = loop {
        if sealing.written() >= file.size {
            break None;
        }
        let from = sealing.written();
        let mut bytes = match line.bytes(file.id, from).await {
            Ok(bytes) => bytes,
            Err(fault) => break Some(fault),
        };
        let cut = loop {
            match bytes.chunk().await {
                Ok(Some(chunk)) => {
                    sum.update(&chunk);
                    // Pieces of the line are short, and age writes 64 KB at a time.
                    if let Err(error) = sealing.write(&chunk) {
                        break Some(disk(&error));
                    }
                    if sealing.written() > file.size {
                        break Some(AppFault::AttachmentDamaged.into());
                    }
                }
                Ok(None) => break None,
                Err(fault) => break Some(fault),
            }
        };
        tries = if sealing.written() > from { 0 } else { tries + 1 };
        let broken = cut.as_ref().is_some_and(|fault| !fault.code.starts_with("line-"));
        if broken || tries >= TRIES {
            break Some(cut.unwrap_or_else(|| AppFault::LineTimeout.into()));
        }
    };
    let whole = hex(&sum.finalize()) == file.sha256;
    match fault {
        None if whole => on_disk(move || sealing.finish()).await?.map_err(|error| disk(&error)),
        fault => {
            drop(sealing);
            attachment::remove(&folder, &id);
            Err(fault.unwrap_or_else(|| AppFault::AttachmentDamaged.into()))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_over_and_nothing_is_written_elsewhere() {
        let folder = tempfile::tempdir().unwrap();
        let save = |name: &str| write(folder.path(), &clean_name(name), &b"x"[..]).unwrap();
        let name = |path: PathBuf| {
            assert_eq!(path.parent(), Some(folder.path()));
            path.file_name().unwrap().to_string_lossy().into_owned()
        };
        assert_eq!(name(save("a.pdf")), "a.pdf");
        assert_eq!(name(save("a.pdf")), "a (1).pdf");
        assert_eq!(name(save("../../a.pdf")), "a (2).pdf");
        assert_eq!(name(save("..")), "file");
        assert_eq!(name(save("بدون")), "بدون");
        assert_eq!(name(save("بدون")), "بدون (1)");
    }
}
