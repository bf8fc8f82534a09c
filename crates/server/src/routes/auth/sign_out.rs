//! `POST /auth/sign-out`.

use axum::extract::State as Given;
use axum::http::StatusCode;
use kursi_store::server;

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::state::Shared;

/// Ends this session. The device stays registered: its unsent work is accepted after the next sign-in.
///
/// # Errors
/// There is no session.
#[utoipa::path(post, path = "/auth/sign-out", security(("session" = [])),
    responses((status = 204), (status = 401, body = super::super::openapi::Code)))]
pub async fn sign_out(Given(state): Given<Shared>, session: Session) -> Result<StatusCode, Refusal> {
    let mut tx = state.db.begin().await?;
    server::end_session(&mut tx, &state.ws, &session.token_hash).await?;
    tx.commit().await?;
    state.steps.ask();
    Ok(StatusCode::NO_CONTENT)
}
