//! `POST /reach`: whether an address or a number is another customer's already (B15, B16).

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::reach::{ReachReply, ReachRequest};
use kursi_store::server;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::Shared;

/// Whether an address or a number is another customer's already.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::reach::ReachRequest's")]
pub struct Asked {
    pub desk: String,
    pub customer: String,
    /// `email` or `phone`.
    pub what: String,
    pub value: String,
}

/// The answer to it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::reach::ReachReply's")]
pub struct Told {
    pub taken: bool,
    pub now: i64,
}

/// Looks now. Whose it is, is not said: whoever asks learns no more than that they cannot have it.
///
/// # Errors
/// No session, a desk that is not the person's, or no address and no number.
#[utoipa::path(post, path = "/reach", security(("session" = [])),
    request_body = Asked, responses(
    (status = 200, body = Told),
    (status = 400, description = "`request-malformed`", body = super::openapi::Code),
    (status = 401, body = super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::openapi::Code)))]
pub async fn reach(
    Given(state): Given<Shared>,
    session: Session,
    Form(request): Form<ReachRequest>,
) -> Result<Json<ReachReply>, Refusal> {
    let way = request.way()?;
    if !session.grants.iter().any(|(of, _)| *of == request.desk) {
        return Err(DoorRefusal::NotGranted.into());
    }
    let mut conn = state.db.conn().await?;
    let known = server::customers_by_contact(&mut conn, &state.ws, &request.desk, &[way]).await?;
    let own = request.customer.to_string();
    let taken = known.iter().any(|customer| *customer != own);
    Ok(Json(ReachReply { taken, now: state.clock.now() }))
}
