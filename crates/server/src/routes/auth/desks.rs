//! `GET /auth/desks`: what the person may work on now.

use axum::Json;
use kursi_protocol::sign_in::{DeskGrant, Desks};

use crate::auth::session::Session;
use crate::refusal::Refusal;

/// Desks and roles of the person. A machine asks when the desk that it follows was taken from them, and while they have
/// none: a grant that comes later is found without signing in again.
///
/// # Errors
/// There is no session.
#[utoipa::path(get, path = "/auth/desks", security(("session" = [])), responses(
    (status = 200, body = super::super::openapi::Desks),
    (status = 401, body = super::super::openapi::Code)))]
pub async fn desks(session: Session) -> Result<Json<Desks>, Refusal> {
    let desks = session.grants.into_iter().map(|(desk, role)| DeskGrant { desk, role });
    Ok(Json(Desks { desks: desks.collect() }))
}
