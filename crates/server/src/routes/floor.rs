//! `POST /floor`: a live request of an agent, for a seat, a break or a contact (X1, A6).

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::floor::{Ask, FloorReply, FloorRequest};
use kursi_rules::seating::Agent;

use crate::auth::session::Session;
use crate::engine::FloorJob;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::Shared;

/// Judges the request now. What the floor refuses is an answer with its reason; either way it is told which
/// seats the person holds.
///
/// # Errors
/// No session, a desk that is not the person's, or a text beyond its bound.
#[utoipa::path(post, path = "/floor", security(("session" = [])),
    request_body = super::openapi::FloorRequest, responses(
    (status = 200, body = super::openapi::FloorReply),
    (status = 400, description = "`request-malformed`", body = super::openapi::Code),
    (status = 401, body = super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::openapi::Code),
    (status = 413, description = "`message-too-large`", body = super::openapi::Code)))]
pub async fn floor(
    Given(state): Given<Shared>,
    session: Session,
    Form(request): Form<FloorRequest>,
) -> Result<Json<FloorReply>, Refusal> {
    request.check()?;
    let FloorRequest { desk, languages, deadline, mut ask } = request;
    let role = session.grants.iter().find_map(|(of, role)| (*of == desk).then(|| role.clone()));
    let role = role.ok_or(DoorRefusal::NotGranted)?;
    let device = session.device.parse().map_err(|_| DoorRefusal::SessionExpired)?;
    // Colleagues read it in the line: no name may turn the text around it (X5).
    if let Ask::Start { contact } | Ask::CallOut { contact } = &mut ask {
        contact.customer_name = kursi_words::bidi::tame(&contact.customer_name).into_owned();
    }
    let agent = Agent { user: session.user, device, role, languages };
    Ok(Json(state.engine.floor(FloorJob { desk, agent, deadline, ask }).await?))
}
