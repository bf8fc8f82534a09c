//! `POST /intake/contacts/gone`: a customer has left the chat or hung up.

use axum::Json;
use axum::extract::{Request as Whole, State as Given};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::contacts::Arrived;
use super::{key, request};
use crate::engine::GoneJob;
use crate::refusal::Refusal;
use crate::routes::body::bounded;
use crate::routes::peer::Peer;
use crate::state::Shared;

/// What is sent.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
pub struct GoneContact {
    /// The channel's own name for the chat or call, as it came.
    #[schema(max_length = 200, example = "chat-8731")]
    pub external_id: String,
}

/// Takes a customer out of the line, or lets their agent wrap up. Said again, it is answered the same.
///
/// # Errors
/// The key is wrong, the request malformed, or no such contact ever came by this channel.
#[utoipa::path(post, path = "/intake/contacts/gone", security(("channel-key" = [])), request_body = GoneContact,
    responses(
    (status = 200, description = "The customer is gone, by this or before", body = Arrived),
    (status = 400, description = "`intake-malformed`", body = super::super::openapi::Code),
    (status = 401, description = "`intake-key-wrong`", body = super::super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::super::openapi::Code),
    (status = 422, description = "`contact-unknown`", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn gone(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    whole: Whole,
) -> Result<Json<Arrived>, Refusal> {
    let (desk, channel) = key::channel(&state, address, whole.headers()).await?;
    let body = bounded(whole).await?;
    let object = request::object(&body)?;
    let mut fields = request::Fields { object: &object, prefix: "", wrong: Vec::new() };
    fields.only(&["external_id"]);
    let external_id = fields.needed("external_id");
    if external_id.len() > request::LONGEST_ID {
        fields.wrong("external_id");
    }
    if !fields.wrong.is_empty() {
        return Err(request::told(fields.wrong).into());
    }
    let answer = state.engine.gone(GoneJob { desk, channel, external_id }).await?;
    Ok(Json(Arrived { contact: answer.contact }))
}
