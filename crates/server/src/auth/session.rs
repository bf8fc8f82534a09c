//! The one place where a request becomes somebody. Asked of the database each time, so a person who was
//! deactivated, a device that was revoked and a role that was changed count from the next request on.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use kursi_protocol::sync::SURVEY_SCOPE;
use kursi_protocol::{DoorRefusal, PROTOCOL_HEADER};
use kursi_rules::change::Entity;
use kursi_rules::{Millis, UserId};
use kursi_store::server;
use sqlx::AnyConnection;

use super::token;
use crate::refusal::Refusal;
use crate::routes::sync::steps::Known;
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
    /// Desks and the role on each; of those only that the machine follows, once it said which.
    pub grants: Vec<(String, String)>,
    /// Scopes of all desks that are granted, followed or not; sorted.
    pub granted: Vec<String>,
    /// Desks of those that are granted on which what customers answer is told to the person (D6).
    confided: Vec<String>,
    /// How far authority was known before it was read.
    pub known: Known,
    /// Scopes that the machine said it follows.
    follows: Option<Vec<String>>,
    /// The protocol that its program said it speaks.
    speaks: Option<u32>,
}

/// The most scopes that a machine may name.
const MOST_FOLLOWED: usize = 64;

impl Session {
    /// The scopes that the person may read: their desks, and what customers answer where that is told to them.
    pub fn scopes(&self) -> Vec<String> {
        self.grants.iter().flat_map(|(desk, _)| self.scopes_of(desk)).collect()
    }

    /// Those of one desk.
    pub fn scopes_of(&self, desk: &str) -> Vec<String> {
        let confided = self.confided.iter().any(|known| known == desk);
        [scope(desk)].into_iter().chain(confided.then(|| survey_scope(desk))).collect()
    }

    /// Whose token it is, if it still counts.
    ///
    /// # Errors
    /// The session is over, the device revoked, the person deactivated, the program older than `oldest`; or the database failed.
    pub async fn of_token(
        state: &State,
        token_hash: String,
        age: (Option<u32>, u32),
    ) -> Result<Session, Refusal> {
        // Before anything is read: what moves from now on is looked at again.
        let known = state.steps.known();
        let mut conn = state.db.conn().await?;
        Session::read(&mut conn, &state.ws, token_hash, (state.clock.now(), known), age).await
    }

    async fn read(
        conn: &mut AnyConnection,
        ws: &str,
        token_hash: String,
        (now, known): (Millis, Known),
        (speaks, oldest): (Option<u32>, u32),
    ) -> Result<Session, Refusal> {
        let over = || Refusal::from(DoorRefusal::SessionExpired);
        let standing = server::standing(conn, ws, &token_hash).await?;
        let counts = |standing: &server::Standing| {
            !standing.revoked && standing.active && standing.session.expires_at > now.0
        };
        let Some(standing) = standing.clone().filter(counts) else {
            // Whoever is not welcome is told to forget first, whatever else is the matter (X10).
            return Err(match server::device_to_wipe(conn, ws, &token_hash).await? {
                Some(_) => DoorRefusal::DeviceWiped.into(),
                None if standing.is_some_and(|standing| standing.revoked) => {
                    DoorRefusal::DeviceRevoked.into()
                }
                None => over(),
            });
        };
        let session = standing.session;
        // A program from before it was said with each request said it when it signed in.
        if speaks.unwrap_or(standing.protocol) < oldest {
            return Err(DoorRefusal::ClientTooOld { needed: oldest }.into());
        }
        let user = session.user.parse().map_err(|_| over())?;
        let found = server::granted(conn, ws, &session.user).await?;
        let told = found.iter().filter(|(.., told)| *told);
        let confided: Vec<String> = told.map(|(desk, ..)| desk.clone()).collect();
        let grants: Vec<(String, String)> = found.into_iter().map(|(desk, role, _)| (desk, role)).collect();
        let mut granted: Vec<String> = grants.iter().map(|(desk, _)| scope(desk)).collect();
        granted.extend(confided.iter().map(|desk| survey_scope(desk)));
        granted.sort_unstable();
        let expires_at = Millis(session.expires_at);
        let device = session.device;
        let follows = None;
        Ok(Session {
            token_hash,
            user,
            device,
            expires_at,
            grants,
            granted,
            confided,
            known,
            follows,
            speaks,
        })
    }

    /// The same session for a machine that follows these scopes, with commas between; all of them must be granted. A
    /// machine that names none follows all.
    ///
    /// # Errors
    /// One of them is not granted, or not any more.
    pub fn following(mut self, scopes: Option<&str>) -> Result<Session, DoorRefusal> {
        let Some(scopes) = scopes else { return Ok(self) };
        let follows: Vec<String> = scopes.split(',').take(MOST_FOLLOWED + 1).map(str::to_owned).collect();
        if follows.len() > MOST_FOLLOWED {
            return Err(DoorRefusal::Malformed { field: "scopes".into() });
        }
        if !follows.iter().all(|scope| self.granted.contains(scope)) {
            return Err(DoorRefusal::NotGranted);
        }
        self.grants.retain(|(desk, _)| follows.contains(&scope(desk)));
        self.follows = Some(follows);
        Ok(self)
    }

    /// The same session as it stands now.
    ///
    /// # Errors
    /// As [`Session::of_token`] and [`Session::following`].
    pub async fn again(&self, state: &State) -> Result<Session, Refusal> {
        let age = (self.speaks, state.oldest_protocol());
        let session = Session::of_token(state, self.token_hash.clone(), age).await?;
        let follows = self.follows.as_ref().map(|scopes| scopes.join(","));
        Ok(session.following(follows.as_deref())?)
    }
}

/// The scope of a desk's rows.
pub fn scope(desk: &str) -> String {
    format!("desk:{desk}")
}

/// The scope of what a desk's customers answer, and of what is to be better by it: apart from everything else of the desk (D6).
pub fn survey_scope(desk: &str) -> String {
    format!("{SURVEY_SCOPE}{desk}")
}

/// The scope of a desk's rows of one kind.
pub fn scope_of(desk: &str, entity: Entity) -> String {
    if entity.is_confided() { survey_scope(desk) } else { scope(desk) }
}

/// The protocol that a program says it speaks.
fn speaks(parts: &Parts) -> Option<u32> {
    parts.headers.get(PROTOCOL_HEADER)?.to_str().ok()?.parse().ok()
}

impl FromRequestParts<Shared> for Session {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Shared) -> Result<Self, Refusal> {
        let token = token::bearer(&parts.headers).ok_or(DoorRefusal::SessionExpired)?;
        Session::of_token(state, token::hash(token), (speaks(parts), state.oldest_protocol())).await
    }
}

/// The same for a program of any age, which may hand in its work, under a name of its own, and do nothing else.
#[derive(Debug, Clone)]
pub struct AnyAge(pub Session);

impl FromRequestParts<Shared> for AnyAge {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &Shared) -> Result<Self, Refusal> {
        let token = token::bearer(&parts.headers).ok_or(DoorRefusal::SessionExpired)?;
        Ok(AnyAge(Session::of_token(state, token::hash(token), (None, 0)).await?))
    }
}
