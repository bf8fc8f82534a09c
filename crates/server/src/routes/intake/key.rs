//! The one place where a channel's key becomes a channel.

use std::net::IpAddr;

use axum::http::HeaderMap;
use kursi_protocol::DoorRefusal;
use kursi_store::server;

use crate::auth::token;
use crate::refusal::Refusal;
use crate::state::State;

/// Desk and channel of the key in the headers.
///
/// # Errors
/// There is none, it is wrong, or it was used too often.
pub(super) async fn channel(
    state: &State,
    address: IpAddr,
    headers: &HeaderMap,
) -> Result<(String, String), Refusal> {
    let found = match token::bearer(headers).map(token::hash) {
        Some(key_hash) => {
            let found = {
                let mut conn = state.db.conn().await?;
                server::channel_key(&mut conn, &state.ws, &key_hash).await?
            };
            if found.is_some() {
                state.doors.intake(&key_hash)?;
            }
            found
        }
        None => None,
    };
    match found {
        Some(channel) => Ok(channel),
        None => {
            state.doors.wrong_key(address)?;
            Err(DoorRefusal::IntakeKeyWrong.into())
        }
    }
}
