//! `POST /verify`: whether what a customer says is the stored answer, which nobody sees (X4).

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::verify::{VerifyReply, VerifyRequest};

use crate::auth::session::Session;
use crate::engine::VerifyJob;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::Shared;

/// Compares now. What the procedure refuses is an answer with its reason; the number of tries bounds how often it
/// can be asked.
///
/// # Errors
/// No session, a desk that is not the person's, or a text beyond its bound.
#[utoipa::path(post, path = "/verify", security(("session" = [])),
    request_body = super::openapi::VerifyRequest, responses(
    (status = 200, body = super::openapi::VerifyReply),
    (status = 400, description = "`request-malformed`", body = super::openapi::Code),
    (status = 401, body = super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::openapi::Code)))]
pub async fn verify(
    Given(state): Given<Shared>,
    session: Session,
    Form(request): Form<VerifyRequest>,
) -> Result<Json<VerifyReply>, Refusal> {
    request.check()?;
    let role = session.grants.iter().find_map(|(of, role)| (*of == request.desk).then(|| role.clone()));
    let role = role.ok_or(DoorRefusal::NotGranted)?;
    Ok(Json(
        state.engine.verify(VerifyJob { user: session.user, device: session.device, role, request }).await?,
    ))
}
