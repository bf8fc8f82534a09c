//! `GET /sync/frames`: what changed after a cursor, for machines that are behind.

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::sync::CatchUp;
use serde::Deserialize;

use super::changes::{after, not_behind};
use super::witness;
use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::Asked;
use crate::state::Shared;

/// The most rows of a frame that somebody asks for; a single transaction may have more.
const MOST_ROWS: u32 = 5000;
/// Rows of a frame when nobody says how many.
const USUAL_ROWS: u32 = 2000;

/// What is asked.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct From {
    /// Cursor of the machine.
    from: i64,
    /// Lifetime of the database in which it is one.
    epoch: Option<String>,
    /// Scopes that the machine follows, with commas between; all that are granted when it does not say.
    scopes: Option<String>,
    /// Rows that one frame shall have at most.
    max: Option<u32>,
    /// The end of the audit trail that the machine knows of, `epoch:n:chain`; said once, when it opens its line.
    audit: Option<String>,
}

/// The next frame.
///
/// # Errors
/// No session, a machine that knows more than the database, or the database failed.
#[utoipa::path(get, path = "/sync/frames", params(From), security(("session" = [])), responses(
    (status = 200, body = super::super::openapi::CatchUp),
    (status = 401, body = super::super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::super::openapi::Code),
    (status = 409, description = "`server-behind`", body = super::super::openapi::Code),
    (status = 410, description = "`log-compacted`", body = super::super::openapi::Code)))]
pub async fn frames(
    Given(state): Given<Shared>,
    session: Session,
    Asked(asked): Asked<From>,
) -> Result<Json<CatchUp>, Refusal> {
    let session = session.following(asked.scopes.as_deref())?;
    not_behind(&state, asked.from, asked.epoch.as_deref()).await?;
    witness::hear(&state, &session, asked.audit.as_deref()).await?;
    let max = asked.max.unwrap_or(USUAL_ROWS).clamp(1, MOST_ROWS);
    Ok(Json(after(&state, &session, asked.from, max).await?))
}
