//! `POST /sync/escrow`: work of a program that is too old to be understood, taken unread (K4).

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::sync::{EscrowReply, Push, PushEntry};
use kursi_protocol::{DoorRefusal, PUSH_LIMIT};
use kursi_store::server::{self, Kept};

use crate::auth::session::AnyAge;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::Shared;

/// Commands that a device may have in escrow.
const MOST: i64 = 5_000;
/// Characters that their payloads may have together.
const MOST_TEXT: i64 = 32 * 1024 * 1024;
/// The longest version, hash or name among what is not read.
const LONGEST: usize = 200;

/// Keeps the commands as they are, each once however often it is sent.
///
/// # Errors
/// No session, another command under a number that is kept, or more than may be kept.
#[utoipa::path(post, path = "/sync/escrow", security(("session" = [])),
    request_body = super::super::openapi::Push, responses(
    (status = 200, body = super::super::openapi::EscrowReply),
    (status = 401, body = super::super::openapi::Code),
    (status = 409, description = "`replaced-device`", body = super::super::openapi::Code),
    (status = 507, description = "`escrow-full`", body = super::super::openapi::Code)))]
pub async fn escrow(
    Given(state): Given<Shared>,
    AnyAge(session): AnyAge,
    Form(push): Form<Push>,
) -> Result<Json<EscrowReply>, Refusal> {
    let malformed = |field: &str| Refusal::from(DoorRefusal::Malformed { field: field.to_owned() });
    if push.entries.len() > PUSH_LIMIT {
        return Err(malformed("entries"));
    }
    let (ws, at) = (&state.ws, state.clock.now().0);
    let mut tx = state.db.begin().await?;
    let (mut count, mut text) = server::escrow_size(&mut tx, ws, &session.device).await?;
    let mut kept = Vec::with_capacity(push.entries.len());
    for PushEntry { n, command_id, v, hash, depends_on, desk, revision, made_at, payload } in push.entries {
        let bounded = |text: &str| text.len() <= LONGEST && !text.contains('\0');
        if n == 0 || !bounded(&hash) || !bounded(&desk) {
            return Err(malformed("entries"));
        }
        count += 1;
        text += i64::try_from(payload.get().len()).unwrap_or(i64::MAX);
        if count > MOST || text > MOST_TEXT {
            return Err(DoorRefusal::EscrowFull.into());
        }
        let (command_id, made_at, payload) = (command_id.to_string(), made_at.0, payload.get().to_owned());
        let one = Kept { n, v, command_id, depends_on, desk, revision, made_at, hash, payload, at };
        if !server::put_escrow(&mut tx, ws, &session.device, &one).await? {
            return Err(DoorRefusal::ReplacedDevice.into());
        }
        kept.push(n);
    }
    tx.commit().await?;
    tracing::info!(device = session.device, commands = kept.len(), "taken into escrow");
    Ok(Json(EscrowReply { kept, needed: state.oldest_protocol(), now: state.clock.now() }))
}
