//! `GET /sync/frames`: what changed after a cursor, for machines that are behind.

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::sync::{CatchUp, Frame, RowChange};
use kursi_store::{StoreError, server};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::Asked;
use crate::state::{Shared, State};

/// The most rows of a frame that somebody asks for; a single transaction may have more.
const MOST_ROWS: u32 = 5000;
/// Rows of a frame when nobody says how many.
const USUAL_ROWS: u32 = 2000;

/// What is asked.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct From {
    /// Cursor of the machine.
    from: i64,
    /// Rows that one frame shall have at most.
    max: Option<u32>,
}

/// The next frame.
///
/// # Errors
/// No session, or the database failed.
#[utoipa::path(get, path = "/sync/frames", params(From), security(("session" = [])), responses(
    (status = 200, body = super::super::openapi::CatchUp),
    (status = 401, body = super::super::openapi::Code)))]
pub async fn frames(
    Given(state): Given<Shared>,
    session: Session,
    Asked(asked): Asked<From>,
) -> Result<Json<CatchUp>, Refusal> {
    let max = asked.max.unwrap_or(USUAL_ROWS).clamp(1, MOST_ROWS);
    Ok(Json(next(&state, &session, asked.from, asked.from, max).await?))
}

/// The frame for a machine at `cursor` that has been shown everything up to `scanned`. (They differ when
/// what happened in between was none of its affair.)
pub(super) async fn next(
    state: &State,
    session: &Session,
    cursor: i64,
    scanned: i64,
    max: u32,
) -> Result<CatchUp, Refusal> {
    let (ws, device) = (&state.ws, &session.device);
    let mut conn = state.db.conn().await?;
    let (epoch, head) = server::head(&mut conn, ws).await?;
    // A machine that is ahead has another database's cursor; the epoch tells it so.
    let from = cursor.clamp(0, head);
    let changes =
        server::changes(&mut conn, ws, &session.scopes(), scanned.clamp(0, head), i64::from(max)).await?;
    let mut rows = Vec::with_capacity(changes.rows.len());
    for (_, row) in changes.rows {
        let doc = row.doc.map(raw).transpose()?;
        rows.push(RowChange { entity: row.entity, id: row.id, doc });
    }
    let mut results = Vec::new();
    for outcome in server::results_between(&mut conn, ws, device, scanned, changes.to).await? {
        let unreadable = |error| StoreError::unreadable("result", &error);
        results.push(serde_json::from_str(&outcome).map_err(unreadable)?);
    }
    let last_n = server::last_n_at(&mut conn, ws, device, changes.to).await?;
    let now = state.clock.now();
    let frame = Frame { epoch, from, to: changes.to, rows, last_n, results, now };
    Ok(CatchUp { frame, more: changes.more })
}

/// A stored document as it goes over the wire.
pub(super) fn raw(doc: String) -> Result<Box<RawValue>, StoreError> {
    RawValue::from_string(doc).map_err(|error| StoreError::unreadable("row", &error))
}
