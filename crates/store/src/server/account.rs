//! People who sign in: accounts, grants, sessions.

use sqlx::AnyConnection;

use super::authority::{Whose, move_authority};
use crate::Result;

/// A person's account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// User id.
    pub user: String,
    /// User name, folded.
    pub login: String,
    /// Name, as colleagues see it.
    pub name: String,
    /// Argon2id in PHC form.
    pub password_hash: String,
    /// Whether they may sign in.
    pub active: bool,
    /// Wrong attempts since the last right one.
    pub failed: u32,
    /// No attempt is looked at before this instant; 0 when there is no such bar.
    pub locked_until: i64,
}

type AccountColumns = (String, String, String, String, i64, i64, i64);

fn account_of((user, login, name, password_hash, active, failed, locked_until): AccountColumns) -> Account {
    let failed = u32::try_from(failed).unwrap_or(u32::MAX);
    Account { user, login, name, password_hash, active: active != 0, failed, locked_until }
}

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Whose.
    pub user: String,
    /// On which device.
    pub device: String,
    /// When it is over.
    pub expires_at: i64,
}

/// Opens an account.
///
/// # Errors
/// The database failed, or the user name is taken.
pub async fn add_account(conn: &mut AnyConnection, ws: &str, account: &Account) -> Result<()> {
    sqlx::query(
        "INSERT INTO account (ws, user_id, login, name, password_hash, active, failed, locked_until) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(ws)
    .bind(&*account.user)
    .bind(&*account.login)
    .bind(&*account.name)
    .bind(&*account.password_hash)
    .bind(i64::from(account.active))
    .bind(i64::from(account.failed))
    .bind(account.locked_until)
    .execute(conn)
    .await?;
    Ok(())
}

/// The account of a folded user name.
///
/// # Errors
/// The database failed.
pub async fn account_by_login(conn: &mut AnyConnection, ws: &str, login: &str) -> Result<Option<Account>> {
    let found: Option<AccountColumns> = sqlx::query_as(
        "SELECT user_id, login, name, password_hash, active, failed, locked_until \
         FROM account WHERE ws = $1 AND login = $2",
    )
    .bind(ws)
    .bind(login)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(account_of))
}

/// A person's account.
///
/// # Errors
/// The database failed.
pub async fn account(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<Option<Account>> {
    let found: Option<AccountColumns> = sqlx::query_as(
        "SELECT user_id, login, name, password_hash, active, failed, locked_until \
         FROM account WHERE ws = $1 AND user_id = $2",
    )
    .bind(ws)
    .bind(user)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(account_of))
}

/// All accounts, by user name.
///
/// # Errors
/// The database failed.
pub async fn accounts(conn: &mut AnyConnection, ws: &str) -> Result<Vec<Account>> {
    let found: Vec<AccountColumns> = sqlx::query_as(
        "SELECT user_id, login, name, password_hash, active, failed, locked_until \
         FROM account WHERE ws = $1 ORDER BY login",
    )
    .bind(ws)
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(account_of).collect())
}

/// Sets a password's hash.
///
/// # Errors
/// The database failed.
pub async fn set_password(conn: &mut AnyConnection, ws: &str, user: &str, hash: &str) -> Result<()> {
    sqlx::query("UPDATE account SET password_hash = $3 WHERE ws = $1 AND user_id = $2")
        .bind(ws)
        .bind(user)
        .bind(hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps the wrong attempts and the bar that they earned.
///
/// # Errors
/// The database failed.
pub async fn set_failed(
    conn: &mut AnyConnection,
    ws: &str,
    user: &str,
    failed: u32,
    locked_until: i64,
) -> Result<()> {
    sqlx::query("UPDATE account SET failed = $3, locked_until = $4 WHERE ws = $1 AND user_id = $2")
        .bind(ws)
        .bind(user)
        .bind(i64::from(failed))
        .bind(locked_until)
        .execute(conn)
        .await?;
    Ok(())
}

/// Says whether a person may sign in. Whoever may not loses their sessions.
///
/// # Errors
/// The database failed.
pub async fn set_active(conn: &mut AnyConnection, ws: &str, user: &str, active: bool) -> Result<()> {
    move_authority(conn, ws, Whose::User(user)).await?;
    sqlx::query("UPDATE account SET active = $3 WHERE ws = $1 AND user_id = $2")
        .bind(ws)
        .bind(user)
        .bind(i64::from(active))
        .execute(&mut *conn)
        .await?;
    if !active {
        end_sessions_of(conn, ws, user).await?;
    }
    Ok(())
}

/// Gives a person a role on a desk, in place of the one they had there.
///
/// # Errors
/// The database failed.
pub async fn grant(conn: &mut AnyConnection, ws: &str, user: &str, desk: &str, role: &str) -> Result<()> {
    move_authority(conn, ws, Whose::User(user)).await?;
    sqlx::query(
        "INSERT INTO desk_grant (ws, user_id, desk, role) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (ws, user_id, desk) DO UPDATE SET role = excluded.role",
    )
    .bind(ws)
    .bind(user)
    .bind(desk)
    .bind(role)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes a desk from a person. False when they did not have it.
///
/// # Errors
/// The database failed.
pub async fn revoke(conn: &mut AnyConnection, ws: &str, user: &str, desk: &str) -> Result<bool> {
    move_authority(conn, ws, Whose::User(user)).await?;
    let gone = sqlx::query("DELETE FROM desk_grant WHERE ws = $1 AND user_id = $2 AND desk = $3")
        .bind(ws)
        .bind(user)
        .bind(desk)
        .execute(conn)
        .await?;
    Ok(gone.rows_affected() > 0)
}

/// A person's desks and roles.
///
/// # Errors
/// The database failed.
pub async fn grants_of(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<Vec<(String, String)>> {
    Ok(sqlx::query_as("SELECT desk, role FROM desk_grant WHERE ws = $1 AND user_id = $2 ORDER BY desk")
        .bind(ws)
        .bind(user)
        .fetch_all(conn)
        .await?)
}

/// Begins a session. The token itself is never stored.
///
/// # Errors
/// The database failed.
pub async fn add_session(
    conn: &mut AnyConnection,
    ws: &str,
    token_hash: &str,
    session: &Session,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO session (ws, token_hash, user_id, device, expires_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(ws)
    .bind(token_hash)
    .bind(&*session.user)
    .bind(&*session.device)
    .bind(session.expires_at)
    .execute(conn)
    .await?;
    Ok(())
}

/// The session of a token's hash; whether it is over is for the caller's clock to say.
///
/// # Errors
/// The database failed.
pub async fn session(conn: &mut AnyConnection, ws: &str, token_hash: &str) -> Result<Option<Session>> {
    let found: Option<(String, String, i64)> =
        sqlx::query_as("SELECT user_id, device, expires_at FROM session WHERE ws = $1 AND token_hash = $2")
            .bind(ws)
            .bind(token_hash)
            .fetch_optional(conn)
            .await?;
    Ok(found.map(|(user, device, expires_at)| Session { user, device, expires_at }))
}

/// A session with what decides whether it still counts, in one reading: asked for every request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The session.
    pub session: Session,
    /// Whether the person may sign in.
    pub active: bool,
    /// Whether the device was sent away.
    pub revoked: bool,
    /// Protocol that its program spoke when it last signed in.
    pub protocol: u32,
}

/// How the session of a token's hash stands.
///
/// # Errors
/// The database failed.
pub async fn standing(conn: &mut AnyConnection, ws: &str, token_hash: &str) -> Result<Option<Standing>> {
    let found: Option<(String, String, i64, i64, i64, i64)> = sqlx::query_as(
        "SELECT s.user_id, s.device, s.expires_at, a.active, d.revoked, d.protocol FROM session AS s \
         JOIN account AS a ON a.ws = s.ws AND a.user_id = s.user_id \
         JOIN device AS d ON d.ws = s.ws AND d.device = s.device \
         WHERE s.ws = $1 AND s.token_hash = $2",
    )
    .bind(ws)
    .bind(token_hash)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(|(user, device, expires_at, active, revoked, protocol)| Standing {
        session: Session { user, device, expires_at },
        active: active != 0,
        revoked: revoked != 0,
        protocol: u32::try_from(protocol).unwrap_or(0),
    }))
}

/// Ends a session. Like all that takes something from somebody, in a transaction: who listens hears of it by the counter
/// that moves with it.
///
/// # Errors
/// The database failed.
pub async fn end_session(conn: &mut AnyConnection, ws: &str, token_hash: &str) -> Result<()> {
    move_authority(conn, ws, Whose::Session(token_hash)).await?;
    sqlx::query("DELETE FROM session WHERE ws = $1 AND token_hash = $2")
        .bind(ws)
        .bind(token_hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets the sessions that were over before `now`; who listens with one knows when it ends.
///
/// # Errors
/// The database failed.
pub async fn forget_sessions(conn: &mut AnyConnection, ws: &str, now: i64) -> Result<()> {
    sqlx::query("DELETE FROM session WHERE ws = $1 AND expires_at < $2")
        .bind(ws)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends all sessions of a person.
///
/// # Errors
/// The database failed.
pub async fn end_sessions_of(conn: &mut AnyConnection, ws: &str, user: &str) -> Result<()> {
    move_authority(conn, ws, Whose::User(user)).await?;
    sqlx::query("DELETE FROM session WHERE ws = $1 AND user_id = $2")
        .bind(ws)
        .bind(user)
        .execute(conn)
        .await?;
    Ok(())
}
