//! `POST /sync/check`: whether a desk machine has what the server has, a part at a time.

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::DoorRefusal;
use kursi_protocol::check::{Check, Checked, CheckedRow, Kind, MOST_EXCEPT, Sum};
use kursi_store::{check, server};
use serde::Deserialize;

use super::changes::raw;
use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::{Asked, Form};
use crate::state::Shared;

/// The longest id that is compared by.
const LONGEST: usize = 200;

/// Whose rows are compared.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct Followed {
    /// Scopes that the machine follows, with commas between; all that are granted when it does not say.
    scopes: Option<String>,
}

/// Compares a part, and gives the server's rows of it where they differ.
///
/// # Errors
/// No session, something beyond its bound, or the database failed.
#[utoipa::path(post, path = "/sync/check", params(Followed), security(("session" = [])),
    request_body = super::super::openapi::Check, responses(
    (status = 200, description = "`same`, `moved`, or an object with `differs` and the server's rows in it"),
    (status = 400, description = "`request-malformed`", body = super::super::openapi::Code),
    (status = 401, body = super::super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::super::openapi::Code)))]
pub async fn check(
    Given(state): Given<Shared>,
    session: Session,
    Asked(followed): Asked<Followed>,
    Form(asked): Form<Check>,
) -> Result<Json<Checked>, Refusal> {
    let session = session.following(followed.scopes.as_deref())?;
    let Check { epoch, at, kind, span, tickets, sum } = asked;
    let bounded = |id: &String| id.len() <= LONGEST && !id.contains('\0');
    let ids = span.except.iter().chain(&tickets).chain(&span.to).chain([&span.after]);
    let many = span.except.len() > MOST_EXCEPT || tickets.len() > kind.most() as usize;
    if !kind.is_known() || many || !ids.into_iter().all(bounded) {
        return Err(DoorRefusal::Malformed { field: "span".into() }.into());
    }
    // Twice what a machine asks for: what it lacks is in the same part.
    let most = kind.most() * 2;
    let (ws, scopes) = (&state.ws, session.scopes());
    let mut conn = state.db.conn().await?;
    let mut part = check::part(&mut conn, ws, Some(&scopes), kind, &span, most).await?;
    let same = part.to.is_none()
        && Sum::of(part.rows.iter().map(|(entity, id, doc)| (*entity, &**id, &**doc))) == sum;
    if !same && kind == Kind::Tickets {
        part.rows.extend(check::others(&mut conn, ws, &scopes, &tickets, &part.rows).await?);
    }
    // In this order: what changes after the rows were read shows in the log.
    let (now, head) = server::head(&mut conn, ws).await?;
    let followed = epoch == now && at <= head && at >= server::floor(&mut conn, ws).await?;
    if !followed || check::moved(&mut conn, ws, &scopes, &kind.entities(), at).await? {
        return Ok(Json(Checked::Moved));
    }
    drop(conn);
    state.metrics.checks.inc();
    if same {
        return Ok(Json(Checked::Same));
    }
    state.metrics.differences.inc();
    tracing::warn!(
        device = session.device,
        ?kind,
        rows = part.rows.len(),
        "a desk machine has other rows; it is given these"
    );
    let mut rows = Vec::with_capacity(part.rows.len());
    for (entity, id, doc) in part.rows {
        rows.push(CheckedRow { entity, id, doc: raw(doc)? });
    }
    Ok(Json(Checked::Differs { to: part.to, rows }))
}
