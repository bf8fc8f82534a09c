//! `POST /auth/wiped`: a machine says that it has forgotten everything (X10).

use axum::extract::State as Given;
use axum::http::{HeaderMap, StatusCode};
use kursi_protocol::DoorRefusal;
use kursi_store::server;

use crate::auth::{audit, token};
use crate::refusal::Refusal;
use crate::state::Shared;

/// Keeps when a machine that was asked to wiped itself. It says so with the token of its last session, which opens
/// nothing any more. Said again, the first time stands.
///
/// # Errors
/// Nobody asked the machine of this token to.
#[utoipa::path(post, path = "/auth/wiped", security(("session" = [])),
    responses((status = 204), (status = 401, body = super::super::openapi::Code)))]
pub async fn wiped(Given(state): Given<Shared>, headers: HeaderMap) -> Result<StatusCode, Refusal> {
    let token = token::bearer(&headers).ok_or(DoorRefusal::SessionExpired)?;
    let (ws, now) = (&state.ws, state.clock.now());
    let mut tx = state.db.begin().await?;
    let device = server::device_to_wipe(&mut tx, ws, &token::hash(token)).await?;
    let device = device.ok_or(DoorRefusal::SessionExpired)?;
    if server::set_wiped(&mut tx, ws, &device, now.0).await? {
        audit::note(&mut tx, ws, now, None, "device-wiped", &device).await?;
        tx.commit().await?;
    }
    Ok(StatusCode::NO_CONTENT)
}
