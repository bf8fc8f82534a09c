//! `PUT /attachments/{id}?from=<bytes>`: the next piece of a file.

use axum::Json;
use axum::extract::{Path, Request, State as Given};
use data_encoding::HEXLOWER;
use kursi_protocol::DoorRefusal;
use kursi_protocol::attachment::Progress;
use kursi_store::server::{self, Piece};
use serde::Deserialize;

use super::{own, progress};
use crate::auth::session::Session;
use crate::auth::token;
use crate::refusal::Refusal;
use crate::routes::body::{Asked, bounded};
use crate::state::Shared;

/// Where a piece begins.
#[derive(Debug, Deserialize)]
pub struct Place {
    from: i64,
}

/// Takes a piece that follows what is here, and tells where the next one begins. One that does not follow changes nothing:
/// the answer tells where to go on. With the last piece the sum is compared.
///
/// # Errors
/// There is no such file of this person's, the piece is longer than the file or than a request may be, or all bytes are
/// there and are not what was declared.
#[utoipa::path(put, path = "/attachments/{id}", security(("session" = [])),
    params(("id" = String, Path), ("from" = i64, Query)),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"), responses(
    (status = 200, body = super::super::openapi::Progress),
    (status = 400, description = "`request-malformed`", body = super::super::openapi::Code),
    (status = 401, body = super::super::openapi::Code),
    (status = 404, description = "`not-found`", body = super::super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::super::openapi::Code),
    (status = 422, description = "`attachment-broken`", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code),
    (status = 503, description = "`attachments-away`", body = super::super::openapi::Code)))]
pub async fn piece(
    Given(state): Given<Shared>,
    session: Session,
    Path(id): Path<String>,
    Asked(Place { from }): Asked<Place>,
    request: Request,
) -> Result<Json<Progress>, Refusal> {
    state.doors.piece(&session.device)?;
    // Read before anything is answered: a line whose bytes were left lying is closed, and the next question on it is lost.
    let bytes = bounded(request).await?;
    let file = own(&state, &session, &id).await?;
    if file.whole || from != file.got || file.got == file.size {
        return Ok(Json(progress(&state, &file).await?));
    }
    let size = i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    if size == 0 || size > file.size - file.got {
        return Err(DoorRefusal::Malformed { field: "body".into() }.into());
    }
    // A name that no other piece has: whoever comes second at the same place takes away what is theirs alone.
    let chance = HEXLOWER.encode(&token::chance::<8>());
    let piece = Piece { at: from, size, name: format!("{from}-{chance}") };
    state.shelf.put(&file.id, &piece, bytes).await?;
    state.metrics.attachment_bytes.inc_by(u64::try_from(size).unwrap_or_default());
    let mut tx = state.db.begin().await?;
    let followed =
        server::add_attachment_piece(&mut tx, &state.ws, &file.id, &piece, state.clock.now().0).await?;
    match followed {
        true => tx.commit().await?,
        false => {
            tx.rollback().await?;
            state.shelf.drop_piece(&file.id, &piece).await;
        }
    }
    let file = own(&state, &session, &id).await?;
    Ok(Json(progress(&state, &file).await?))
}
