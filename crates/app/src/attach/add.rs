//! A file is added to a draft: read in pieces, as the screen hands them over, and encrypted as it is read.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kursi_rules::AttachmentId;
use kursi_rules::attachment::{self as rule, Attachment, clean_name};
use kursi_store::attachment::{self, Sealing, Secret, Stored};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{disk, folder, hex, on_disk};
use crate::acts::kind_name;
use crate::entry::{Changed, DraftKind, Fault, Sent};
use crate::fault::AppFault;
use crate::work::Work;

/// Files that may be read at once. More would be a screen that has forgotten what it began.
const MOST_BEGUN: usize = 50;
/// The longest piece that the screen hands over, bytes of base64.
const LONGEST_PIECE: usize = 2 * 1024 * 1024;
/// What a file is taken for of which nothing is known.
const UNKNOWN: &str = "application/octet-stream";

/// A file that is being read.
pub(crate) struct Begun {
    desk: String,
    ticket: String,
    kind: &'static str,
    pub(crate) name: String,
    pub(crate) media: String,
    pub(crate) size: i64,
    secret: Secret,
    sealing: Sealing,
    sum: Sha256,
}

impl Begun {
    /// Whether it is for this draft.
    pub(crate) fn is_for(&self, ticket: &str, kind: &str) -> bool {
        self.ticket == ticket && self.kind == kind
    }

    /// Bytes that were read.
    pub(crate) fn read(&self) -> i64 {
        self.sealing.written()
    }
}

fn told(work: &Work, ticket: &str, id: String) -> Sent {
    work.tell(Changed::Ticket { id: ticket.to_owned() });
    Sent { ticket: Some(ticket.to_owned()), attachment: Some(id), ..Sent::default() }
}

/// The media type that the screen says, without what may stand behind it.
fn media(said: &str) -> String {
    let plain = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if rule::is_media(&plain) { plain } else { UNKNOWN.to_owned() }
}

/// Begins a file, if the desk's pack allows it beside those that are in the draft already.
pub(crate) async fn add(
    work: &Arc<Work>,
    ticket: String,
    kind: DraftKind,
    name: &str,
    said: &str,
    size: i64,
) -> Result<Sent, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let id = AttachmentId(Uuid::now_v7());
    let (name, media, kind) = (clean_name(name), media(said), kind_name(kind));
    let mut conn = work.outbox.conn().await?;
    let waiting = attachment::in_drafts(&mut conn, &ticket).await?;
    drop(conn);
    let others = waiting.iter().filter(|file| file.draft.as_ref().is_some_and(|(_, of)| of == kind)).count();
    let being_read = {
        let begun = work.attaching.lock().expect("lock");
        if begun.len() >= MOST_BEGUN {
            return Err(AppFault::AttachmentUnfinished.into());
        }
        begun.values().filter(|begun| begun.is_for(&ticket, kind)).count()
    };
    let bounds = desk.attaching.as_ref();
    let this = Attachment { id, name: name.clone(), media: media.clone(), size, sha256: hex(&[0; 32]) };
    rule::check(bounds, std::slice::from_ref(&this)).map_err(kursi_rules::code::Code::from)?;
    if let Some(limit) = bounds.map(|bounds| bounds.most).filter(|most| others + being_read >= *most) {
        let refusal = rule::AttachmentRefusal::TooMany { limit, count: others + being_read + 1 };
        return Err(kursi_rules::code::Code::from(refusal).into());
    }
    let (secret, folder, id) = (Secret::random(), folder(&work.outbox), id.to_string());
    let (own, named) = (secret.clone(), id.clone());
    let sealing =
        on_disk(move || Sealing::begin(&folder, &named, &own)).await?.map_err(|error| disk(&error))?;
    let desk = desk.id.clone();
    let begun =
        Begun { desk, ticket: ticket.clone(), kind, name, media, size, secret, sealing, sum: Sha256::new() };
    work.attaching.lock().expect("lock").insert(id.clone(), begun);
    Ok(told(work, &ticket, id))
}

/// Reads on. With its last byte a file is in its draft, durably.
pub(crate) async fn piece(work: &Arc<Work>, id: String, at: i64, bytes: &str) -> Result<Sent, Fault> {
    let gone = || Fault::from(AppFault::AttachmentGone);
    let begun = work.attaching.lock().expect("lock").remove(&id);
    let mut begun = begun.ok_or_else(gone)?;
    let bytes = match STANDARD.decode(bytes) {
        Ok(read) if bytes.len() <= LONGEST_PIECE && at == begun.read() => read,
        _ => return Err(drop_begun(work, &id, begun, gone())),
    };
    if begun.read() + i64::try_from(bytes.len()).unwrap_or(i64::MAX) > begun.size {
        return Err(drop_begun(work, &id, begun, gone()));
    }
    begun.sum.update(&bytes);
    let written = on_disk(move || {
        let done = begun.sealing.write(&bytes);
        Ok((begun, done))
    });
    let (begun, done) = written.await?.map_err(|error| disk(&error))?;
    if let Err(error) = done {
        return Err(drop_begun(work, &id, begun, disk(&error)));
    }
    let ticket = begun.ticket.clone();
    if begun.read() < begun.size {
        work.attaching.lock().expect("lock").insert(id.clone(), begun);
        return Ok(Sent { ticket: Some(ticket), attachment: Some(id), ..Sent::default() });
    }
    let Begun { desk, kind, name, media, size, secret, sealing, sum, .. } = begun;
    // First the bytes, then the row by which they are known: what a crash leaves in between is swept away.
    on_disk(move || sealing.finish()).await?.map_err(|error| disk(&error))?;
    let stored = Stored {
        id: id.clone(),
        desk,
        draft: Some((ticket.clone(), kind.to_owned())),
        name,
        media,
        size,
        sha256: hex(&sum.finalize()),
        secret,
        sent: false,
        used_at: work.now().0,
    };
    let mut conn = work.outbox.conn().await?;
    attachment::put(&mut conn, &stored).await?;
    drop(conn);
    Ok(told(work, &ticket, id))
}

/// Gives a file up that was being read.
fn drop_begun(work: &Work, id: &str, begun: Begun, fault: Fault) -> Fault {
    let ticket = begun.ticket.clone();
    drop(begun);
    attachment::remove(&folder(&work.outbox), id);
    work.tell(Changed::Ticket { id: ticket });
    fault
}

/// Takes a file out of its draft, read to its end or not. Nothing of it is left.
pub(crate) async fn remove(work: &Arc<Work>, id: String) -> Result<Sent, Fault> {
    let begun = work.attaching.lock().expect("lock").remove(&id);
    if let Some(begun) = begun {
        let ticket = begun.ticket.clone();
        drop_begun(work, &id, begun, AppFault::AttachmentGone.into());
        return Ok(told(work, &ticket, id));
    }
    let mut conn = work.outbox.conn().await?;
    let found = attachment::get(&mut conn, &id).await?;
    // One that a message has is not in a draft any more.
    let Some((ticket, _)) = found.and_then(|file| file.draft) else {
        return Err(AppFault::AttachmentGone.into());
    };
    attachment::forget(&mut conn, &id).await?;
    drop(conn);
    let (folder, named) = (folder(&work.outbox), id.clone());
    let removed = on_disk(move || {
        attachment::remove(&folder, &named);
        Ok(())
    });
    removed.await?.map_err(|error| disk(&error))?;
    Ok(told(work, &ticket, id))
}
