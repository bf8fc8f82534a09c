//! `POST /sync/push`: commands of a device.

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::sync::{Push, PushReply};

use crate::auth::session::Session;
use crate::engine::PushJob;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::Shared;

/// Judges the commands, in order, each once however often it is pushed (K4). One that names files which are not here whole
/// is not judged, nor is what comes after it: the answer tells which, and they go first.
///
/// # Errors
/// The push as a whole does not fit what this device sent before.
#[utoipa::path(post, path = "/sync/push", security(("session" = [])),
    request_body = super::super::openapi::Push, responses(
    (status = 200, body = super::super::openapi::PushReply),
    (status = 401, body = super::super::openapi::Code),
    (status = 409, description = "`push-gap`, `replaced-device`", body = super::super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::super::openapi::Code)))]
pub async fn push(
    Given(state): Given<Shared>,
    session: Session,
    Form(push): Form<Push>,
) -> Result<Json<PushReply>, Refusal> {
    let Push { entries, known, lost } = push;
    let (user, device) = (session.user, session.device);
    let job = PushJob { user, device, entries, known, lost, released: false };
    Ok(Json(state.engine.push(job).await?))
}
