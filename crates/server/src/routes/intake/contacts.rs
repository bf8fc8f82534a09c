//! `POST /intake/contacts`: a customer's chat or call comes to a channel that is worked in seats (X1).

use axum::Json;
use axum::extract::{Request as Whole, State as Given};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{contact, key};
use crate::engine::ContactJob;
use crate::refusal::Refusal;
use crate::routes::body::bounded;
use crate::routes::peer::Peer;
use crate::state::Shared;

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Arrived {
    /// Contact id.
    pub contact: String,
}

/// What is sent, for the description of the door; [`contact`] reads it.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it describes; the fields are read one by one so that all faults are told")]
pub struct NewContact {
    /// The channel's own name for this chat or call. The same again with the same content is answered the same
    /// and comes once; with other content it is a conflict.
    #[schema(max_length = 200, example = "chat-8731")]
    external_id: String,
    /// The customer's name.
    customer_name: String,
    /// The customer's language, BCP 47: who speaks it is offered the contact first.
    #[schema(example = "ar")]
    language: String,
    /// Brand of the desk's pack whose hotline was dialled.
    brand: Option<String>,
    /// Higher ones go first; 0 if nothing is said.
    priority: Option<u8>,
    /// Number of the ticket that it is about, as `POST /intake/tickets` gave it.
    #[schema(example = "OC-2026-000123")]
    ticket: Option<String>,
}

/// Puts a customer into the contact line, where free seats are offered it at once.
///
/// # Errors
/// The key is wrong, the request malformed, the external id used before with other content, or the channel is
/// not worked in seats.
#[utoipa::path(post, path = "/intake/contacts", security(("channel-key" = [])), request_body = NewContact,
    responses(
    (status = 201, description = "Taken", body = Arrived),
    (status = 200, description = "Taken before", body = Arrived),
    (status = 400, description = "`intake-malformed`", body = super::super::openapi::Code),
    (status = 401, description = "`intake-key-wrong`", body = super::super::openapi::Code),
    (status = 409, description = "`intake-conflict`", body = super::super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::super::openapi::Code),
    (status = 422, description = "Refused by the desk's procedure", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn contacts(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    whole: Whole,
) -> Result<(StatusCode, Json<Arrived>), Refusal> {
    let (desk, channel) = key::channel(&state, address, whole.headers()).await?;
    let body = bounded(whole).await?;
    let request = contact::read(&body)?;
    let hash = request.hash();
    let contact::Request { external_id, customer_name, language, brand, priority, ticket } = request;
    let job =
        ContactJob { desk, channel, external_id, hash, customer_name, language, brand, priority, ticket };
    let answer = state.engine.arrive(job).await?;
    let status = if answer.repeated { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(Arrived { contact: answer.contact })))
}
