//! Files that go with messages, in pieces, before the command that names them (K4).

pub mod bytes;
pub mod declare;
pub mod piece;

use axum::http::StatusCode;
use kursi_protocol::DoorRefusal;
use kursi_protocol::attachment::{Progress, UploadRefusal};
use kursi_store::server::{self, Attached};

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::state::State;

impl From<UploadRefusal> for Refusal {
    fn from(refusal: UploadRefusal) -> Self {
        let status = match refusal {
            UploadRefusal::Other => StatusCode::CONFLICT,
            UploadRefusal::Broken => StatusCode::UNPROCESSABLE_ENTITY,
            UploadRefusal::Waiting { .. } => StatusCode::INSUFFICIENT_STORAGE,
            UploadRefusal::Away { .. } => StatusCode::SERVICE_UNAVAILABLE,
        };
        Refusal { status, code: refusal.into() }
    }
}

/// A file that this person sends. Of others' files nothing is told here.
async fn own(state: &State, session: &Session, id: &str) -> Result<Attached, Refusal> {
    let mut conn = state.db.conn().await?;
    let file = server::attachment(&mut conn, &state.ws, id).await?;
    let own = file.filter(|file| file.user == session.user.to_string());
    let file = own.ok_or(DoorRefusal::NotFound)?;
    if !session.grants.iter().any(|(desk, _)| *desk == file.desk) {
        return Err(DoorRefusal::NotGranted.into());
    }
    stays(file)
}

/// A file that is not just being taken away; after that it can be declared anew.
fn stays(file: Attached) -> Result<Attached, Refusal> {
    match file.got < 0 {
        true => Err(UploadRefusal::Away { reference: crate::refusal::reference() }.into()),
        false => Ok(file),
    }
}

/// How far a file is. Once all bytes are there it is put together, by whoever asks first: a server that died in between
/// has left nothing that could not be done again.
async fn progress(state: &State, file: &Attached) -> Result<Progress, Refusal> {
    if file.whole || file.got < file.size {
        return Ok(Progress { got: file.got, whole: file.whole });
    }
    let mut conn = state.db.conn().await?;
    let pieces = server::attachment_pieces(&mut conn, &state.ws, &file.id).await?;
    drop(conn);
    let whole = match state.shelf.together(&file.id, &pieces, file.size, &file.sha256).await {
        Ok(whole) => whole,
        Err(away) => {
            // Somebody else may have put it together and taken the pieces away.
            let mut conn = state.db.conn().await?;
            let now = server::attachment(&mut conn, &state.ws, &file.id).await?;
            return match now {
                Some(now) if now.whole => Ok(Progress { got: now.got, whole: true }),
                _ => Err(away.into()),
            };
        }
    };
    let mut tx = state.db.begin().await?;
    server::settle_attachment(&mut tx, &state.ws, &file.id, whole, state.clock.now().0).await?;
    tx.commit().await?;
    for piece in &pieces {
        state.shelf.drop_piece(&file.id, piece).await;
    }
    if !whole {
        let mut conn = state.db.conn().await?;
        // Two may have put it together at once, and the other one's pieces may have been in order.
        let now = server::attachment(&mut conn, &state.ws, &file.id).await?;
        if !now.is_some_and(|now| now.whole) {
            state.metrics.attachments_broken.inc();
            return Err(UploadRefusal::Broken.into());
        }
    } else {
        state.metrics.attachments.inc();
    }
    Ok(Progress { got: file.size, whole: true })
}
