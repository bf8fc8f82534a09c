//! The one place where a request becomes somebody. Asked of the database each time, so a person who was
//! deactivated, a device that was revoked and a role that was changed count from the next request on.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kursi_protocol::DoorRefusal;
use kursi_rules::{Millis, UserId};
use kursi_store::server;
use sqlx::AnyConnection;

use super::token;
use crate::refusal::Refusal;
use crate::state::{Shared, State};

/// A signed-in person on a registered device.
#[derive(Debug, Clone)]
pub struct Session {
    /// Hash of the token.
    pub token_hash: String,
    /// Who.
    pub user: UserId,
    /// Device id.
    pub device: String,
    /// When the session is over.
    pub expires_at: Millis,
    /// Desks and the role on each.
    pub grants: Vec<(String, String)>,
}

impl Session {
    /// The scopes that the person may read: their desks.
    pub fn scopes(&self) -> Vec<String> {
        self.grants.iter().map(|(desk, _)| scope(desk)).collect()
    }

    /// Whose token it is, if it still counts.
    ///
    /// # Errors
    /// The session is over, the device revoked, the person deactivated; or the database failed.
    pub async fn of_token(
        conn: &mut AnyConnection,
        ws: &str,
        token_hash: String,
        now: Millis,
    ) -> Result<Session, Refusal> {
        let over = || Refusal::from(DoorRefusal::SessionExpired);
        let standing = server::standing(conn, ws, &token_hash).await?.ok_or_else(over)?;
        let session = standing.session;
        if standing.revoked {
            return Err(DoorRefusal::DeviceRevoked.into());
        }
        if session.expires_at <= now.0 || !standing.active {
            return Err(over());
        }
        let user = session.user.parse().map_err(|_| over())?;
        let grants = server::grants_of(conn, ws, &session.user).await?;
        let expires_at = Millis(session.expires_at);
        Ok(Session { token_hash, user, device: session.device, expires_at, grants })
    }

    /// The same session as it stands now.
    ///
    /// # Errors
    /// As [`Session::of_token`].
    pub async fn again(&self, state: &State) -> Result<Session, Refusal> {
        let mut conn = state.db.conn().await?;
        Session::of_token(&mut conn, &state.ws, self.token_hash.clone(), state.clock.now()).await
    }
}

/// The scope of a desk's rows.
pub fn scope(desk: &str) -> String {
    format!("desk:{desk}")
}

impl FromRequestParts<Shared> for Session {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Shared) -> Result<Self, Refusal> {
        let token = token::bearer(&parts.headers).ok_or(DoorRefusal::SessionExpired)?;
        let mut conn = state.db.conn().await?;
        Session::of_token(&mut conn, &state.ws, token::hash(token), state.clock.now()).await
    }
}
