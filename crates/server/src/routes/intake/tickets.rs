//! `POST /intake/tickets`: a customer's message from a channel (E1).

use axum::Json;
use axum::extract::{Request as Whole, State as Given};
use axum::http::StatusCode;
use kursi_protocol::DoorRefusal;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{key, request};
use crate::engine::IntakeJob;
use crate::refusal::Refusal;
use crate::routes::body::bounded;
use crate::routes::peer::Peer;
use crate::state::Shared;

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Taken {
    /// Ticket id.
    pub ticket: String,
    /// The number that the customer is told.
    #[schema(example = "OC-2026-000123")]
    pub number: String,
}

/// What is sent, for the description of the door; [`request`] reads it.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it describes; the fields are read one by one so that all faults are told")]
pub struct NewTicket {
    /// The channel's own name for this message. The same again with the same content is answered the same and
    /// takes nothing twice; with other content it is a conflict.
    #[schema(max_length = 200, example = "mail-8731")]
    external_id: String,
    /// Who writes. Known by e-mail or phone if they wrote before. Not needed with `ticket`.
    customer: Option<NewCustomer>,
    /// Subject. Not needed with `ticket`.
    subject: Option<String>,
    /// The words.
    text: String,
    /// Language of subject and text, BCP 47. Not needed with `ticket`.
    #[schema(example = "ar")]
    language: Option<String>,
    /// Kind of complaint, of the desk's pack.
    kind: Option<String>,
    /// Number of the ticket that this answers.
    ticket: Option<String>,
    /// When it was received, UTC milliseconds; only where the server allows backdating.
    received_at: Option<i64>,
}

/// Who writes.
#[derive(Debug, ToSchema)]
#[expect(dead_code, reason = "it describes; see NewTicket")]
pub struct NewCustomer {
    /// Name.
    name: String,
    /// E-mail address; this or `phone` is needed.
    email: Option<String>,
    /// Phone number.
    phone: Option<String>,
    /// Preferred language, BCP 47.
    language: Option<String>,
    /// ISO 3166-1 alpha-2 country.
    country: Option<String>,
    /// What they answer to the questions of a verification, by question id of the desk's pack. Kept on the server
    /// alone, and compared there with what a caller says.
    #[schema(value_type = Option<Object>, example = json!({"date-of-birth": "1991-05-14"}))]
    answers: Option<std::collections::BTreeMap<String, String>>,
}

/// Opens a ticket, or adds the customer's words to one.
///
/// # Errors
/// The key is wrong, the request malformed, the external id used before with other content, or the desk's
/// procedure refuses it.
#[utoipa::path(post, path = "/intake/tickets", security(("channel-key" = [])), request_body = NewTicket,
    responses(
    (status = 201, description = "Taken", body = Taken),
    (status = 200, description = "Taken before", body = Taken),
    (status = 400, description = "`intake-malformed`", body = super::super::openapi::Code),
    (status = 401, description = "`intake-key-wrong`", body = super::super::openapi::Code),
    (status = 409, description = "`intake-conflict`", body = super::super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::super::openapi::Code),
    (status = 422, description = "Refused by the desk's procedure", body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn tickets(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    whole: Whole,
) -> Result<(StatusCode, Json<Taken>), Refusal> {
    let (desk, channel) = key::channel(&state, address, whole.headers()).await?;
    let body = bounded(whole).await?;
    let request = request::read(&body)?;
    if request.received_at.is_some() && !state.config.allow_backdating {
        return Err(DoorRefusal::IntakeMalformed { field: "received_at".into() }.into());
    }
    let hash = request.hash();
    let request::Request { external_id, contact, answers, subject, text, received_at } = request;
    let job = IntakeJob { desk, channel, external_id, hash, contact, answers, subject, text, received_at };
    let answer = state.engine.intake(job).await?;
    let status = if answer.repeated { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(Taken { ticket: answer.ticket, number: answer.number })))
}
