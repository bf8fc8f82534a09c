//! `POST /auth/device`: another name for a machine whose disk was copied (K4).

use std::collections::HashMap;

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::sign_in::{AnotherName, MOST_KNOWN, NamedAnew};
use kursi_protocol::sync::NumberedOutcome;
use kursi_rules::DeviceId;
use kursi_store::{StoreError, server};
use uuid::Uuid;

use super::sign_in::{named, open_session};
use crate::auth::audit;
use crate::auth::session::AnyAge;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::routes::peer::Peer;
use crate::state::Shared;

/// Registers the machine anew, opens a session under the new name, and says what was judged under the old one. A program that is too
/// old may ask too: under a name that another copy uses, what it hands in could not be told from what that one has handed in.
///
/// # Errors
/// There is no session, too much is asked about at once, or the database failed.
#[utoipa::path(post, path = "/auth/device", security(("session" = [])),
    request_body = super::super::openapi::AnotherName, responses(
    (status = 200, body = super::super::openapi::NamedAnew),
    (status = 401, body = super::super::openapi::Code),
    (status = 429, description = "`too-many-requests`", body = super::super::openapi::Code)))]
pub async fn device(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    AnyAge(session): AnyAge,
    Form(asked): Form<AnotherName>,
) -> Result<Json<NamedAnew>, Refusal> {
    state.doors.sign_in(&state.db, &state.ws, address).await?;
    if asked.known.len() > MOST_KNOWN {
        return Err(DoorRefusal::Malformed { field: "known".into() }.into());
    }
    let (ws, now) = (&state.ws, state.clock.now());
    let mut tx = state.db.begin().await?;
    let sent: HashMap<u32, (String, String)> = server::results_of(
        &mut tx,
        ws,
        &session.device,
        asked.known.iter().map(|(n, _)| *n).min().unwrap_or(0),
    )
    .await?
    .into_iter()
    .map(|(n, hash, outcome)| (n, (hash, outcome)))
    .collect();
    let mut judged = Vec::new();
    for (n, hash) in &asked.known {
        if let Some((_, outcome)) = sent.get(n).filter(|(same, _)| same == hash) {
            let outcome: NumberedOutcome =
                serde_json::from_str(outcome).map_err(|error| StoreError::unreadable("result", &error))?;
            judged.push(outcome);
        }
    }
    let device = DeviceId(Uuid::now_v7());
    let (id, user) = (device.to_string(), session.user.to_string());
    server::add_device(&mut tx, ws, &named(&id, &user, &asked.device_name, asked.protocol, now)).await?;
    audit::note(&mut tx, ws, now, Some(&user), "device-registered", &id).await?;
    let (token, expires_at) = open_session(&state, &mut tx, &user, &id, now).await?;
    let (_, head) = server::head(&mut tx, ws).await?;
    tx.commit().await?;
    tracing::warn!(
        before = session.device,
        device = id,
        "the disk of a machine was copied; it has another name now"
    );
    Ok(Json(NamedAnew { device, token, expires_at, head, judged, now }))
}
