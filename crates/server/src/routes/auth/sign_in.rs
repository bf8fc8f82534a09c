//! `POST /auth/sign-in`: name and password for a session on a registered device.

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::sign_in::{DeskGrant, MOST_RECOVERY_KEYS, RecoveryTold, SignIn, SignedIn};
use kursi_rules::{DeviceId, Millis};
use kursi_store::server::{self, Account};
use kursi_store::{AnyConnection, Transaction};
use uuid::Uuid;

use crate::auth::limits::Attempts;
use crate::auth::{audit, token};
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::routes::peer::Peer;
use crate::state::{Shared, State};

/// The longest name of a device, characters.
const LONGEST_NAME: usize = 120;

/// Lets a person in.
///
/// # Errors
/// Name or password is wrong (which one is not told), the name is locked, too many attempts came from this
/// address, the client is too old, or the device has to forget everything first.
#[utoipa::path(post, path = "/auth/sign-in", request_body = super::super::openapi::SignIn, responses(
    (status = 200, body = super::super::openapi::SignedIn),
    (status = 401, description = "`sign-in-wrong`, `device-wiped`", body = super::super::openapi::Code),
    (status = 426, description = "`client-too-old`", body = super::super::openapi::Code),
    (status = 429, description = "`sign-in-locked`, `too-many-requests`", body = super::super::openapi::Code)))]
pub async fn sign_in(
    Given(state): Given<Shared>,
    Peer(address): Peer,
    Form(asked): Form<SignIn>,
) -> Result<Json<SignedIn>, Refusal> {
    state.doors.sign_in(&state.db, &state.ws, address).await?;
    // One that was here before may come in to hand in its work; every other door is shut to it.
    if asked.protocol < state.oldest_protocol() && asked.device.is_none() {
        return Err(DoorRefusal::ClientTooOld { needed: state.oldest_protocol() }.into());
    }
    let login = crate::admin::login(&asked.user);
    if login.is_empty() || asked.password.is_empty() {
        return Err(DoorRefusal::SignInEmpty.into());
    }
    let (mut tx, account) = who(&state, &login, &asked.password).await?;
    let answer = let_in(&state, &mut tx, &account, &asked).await?;
    tx.commit().await?;
    Ok(Json(answer))
}

/// The account that name and password belong to, and the transaction that holds it.
///
/// Passwords are compared before the account is held, for that takes long; what is counted and what is barred is judged
/// after. Of many that are tried at the same moment, here and at other servers, no more are looked at than of as many
/// that are tried one after the other: where the bar fell in between, even the right one waits.
async fn who(state: &State, login: &str, password: &str) -> Result<(Transaction, Account), Refusal> {
    let now = state.clock.now();
    let known = {
        let mut conn = state.db.conn().await?;
        server::account_by_login(&mut conn, &state.ws, login).await?
    };
    let Some(account) = known else {
        state.passwords.fits(password.to_owned(), None).await;
        state.metrics.sign_in_failures.inc();
        let mut tx = state.db.begin().await?;
        let refusal = state.doors.nobody(&mut tx, &state.ws, login, now).await?;
        tx.commit().await?;
        return Err(refusal.into());
    };
    let barred = Attempts::of(account.failed, account.locked_until).refusal(now);
    let fits = state.passwords.fits(password.to_owned(), Some(account.password_hash.clone())).await;
    if let Some(refusal) = barred {
        return Err(refusal.into());
    }
    let mut tx = state.db.begin().await?;
    let Some(held) = server::hold_account(&mut tx, &state.ws, &account.user).await? else {
        return Err(DoorRefusal::SignInWrong.into());
    };
    let attempts = Attempts::of(held.failed, held.locked_until);
    if let Some(refusal) = attempts.refusal(now) {
        return Err(refusal.into());
    }
    // Somebody may have got another password, or been let go, in between.
    if !(fits && held.active && held.password_hash == account.password_hash) {
        state.metrics.sign_in_failures.inc();
        let attempts = attempts.wrong(&state.config.limits, now);
        let locks = attempts.refusal(now).is_some();
        let until = attempts.locked_until.map_or(0, |until| until.0);
        server::set_failed(&mut tx, &state.ws, &held.user, attempts.failed, until).await?;
        let what = if locks { "sign-in-locked" } else { "sign-in-failed" };
        audit::note(&mut tx, &state.ws, now, None, what, &held.user).await?;
        tx.commit().await?;
        return Err(DoorRefusal::SignInWrong.into());
    }
    Ok((tx, held))
}

/// Registers the device if it is new to this person, and opens a session.
async fn let_in(
    state: &State,
    conn: &mut AnyConnection,
    account: &Account,
    asked: &SignIn,
) -> Result<SignedIn, Refusal> {
    let (ws, now) = (&state.ws, state.clock.now());
    if account.failed > 0 {
        server::set_failed(conn, ws, &account.user, 0, 0).await?;
    }
    let known = match asked.device {
        Some(device) => server::device(conn, ws, &device.to_string()).await?,
        None => None,
    };
    if known.as_ref().is_some_and(|known| known.user == account.user && known.wipe_asked_at > 0) {
        // Before anything: the machine comes again when it has forgotten, and is then another one (X10).
        return Err(DoorRefusal::DeviceWiped.into());
    }
    let (device, last_n) = match known.filter(|known| known.user == account.user && !known.revoked) {
        Some(known) => {
            server::set_seen(conn, ws, &known.device, asked.protocol, now.0).await?;
            (known.device, known.last_n)
        }
        None => {
            let device = DeviceId(Uuid::now_v7()).to_string();
            let registered = named(&device, &account.user, &asked.device_name, asked.protocol, now);
            server::add_device(conn, ws, &registered).await?;
            audit::note(conn, ws, now, Some(&account.user), "device-registered", &device).await?;
            (device, 0)
        }
    };
    let (token, expires_at) = open_session(state, conn, &account.user, &device, now).await?;
    let grants = server::grants_of(conn, ws, &account.user).await?;
    let recovery = recovery(conn, ws).await?;
    let unreadable = |_| Refusal::failed(axum::http::StatusCode::INTERNAL_SERVER_ERROR, &"an id is no UUID");
    Ok(SignedIn {
        token,
        expires_at,
        device: device.parse().map_err(unreadable)?,
        user: account.user.parse().map_err(unreadable)?,
        name: account.name.clone(),
        workspace: ws.parse().map_err(unreadable)?,
        workspace_name: state.workspace_name.clone(),
        desks: grants.into_iter().map(|(desk, role)| DeskGrant { desk, role }).collect(),
        last_n,
        now,
        recovery,
    })
}

/// A device as it is registered first.
pub(super) fn named(device: &str, user: &str, name: &str, protocol: u32, now: Millis) -> server::Device {
    server::Device {
        device: device.to_owned(),
        user: user.to_owned(),
        name: name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect(),
        last_n: 0,
        protocol,
        revoked: false,
        created_at: now.0,
        seen_at: now.0,
        made_at: now.0,
        wipe_asked_at: 0,
        wiped_at: 0,
    }
}

/// Opens a session of a person on a device: its token, and when it is over.
pub(super) async fn open_session(
    state: &State,
    conn: &mut AnyConnection,
    user: &str,
    device: &str,
    now: Millis,
) -> kursi_store::Result<(String, Millis)> {
    let token = token::secret(token::SESSION);
    let expires_at = now + i64::from(state.config.limits.session_hours) * kursi_rules::time::HOUR;
    let session =
        server::Session { user: user.to_owned(), device: device.to_owned(), expires_at: expires_at.0 };
    let token_hash = token::hash(&token);
    server::add_session(conn, &state.ws, &token_hash, &session).await?;
    // By it the machine is still told that it has to forget everything when the session is long forgotten.
    server::set_device_token(conn, &state.ws, device, &token_hash).await?;
    server::forget_sessions(conn, &state.ws, now.0).await?;
    Ok((token, expires_at))
}

/// What a desk machine needs of the recovery keys. Read anew at each sign-in: one may be made while we serve.
async fn recovery(conn: &mut AnyConnection, ws: &str) -> kursi_store::Result<Option<RecoveryTold>> {
    let keys = server::recovery_keys(conn, ws, MOST_RECOVERY_KEYS as u32).await?;
    let Some(public) = keys.first().map(|key| key.public.clone()) else { return Ok(None) };
    Ok(Some(RecoveryTold { public, prints: keys.into_iter().map(|key| key.print).collect() }))
}
