//! `GET /attachments/{id}`: the bytes of a file, from where `Range` says.

use axum::body::Body;
use axum::extract::{Path, State as Given};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, header};
use kursi_protocol::DoorRefusal;
use kursi_store::server::{self, Attached};

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::state::Shared;

/// Gives a file that a message of one of the person's desks names, or one that they sent themselves. It is given as bytes,
/// whatever it says it is: no browser is to show it.
///
/// # Errors
/// There is none that this person may know of, or the range lies behind its end.
#[utoipa::path(get, path = "/attachments/{id}", security(("session" = [])),
    params(("id" = String, Path), ("Range" = Option<String>, Header, description = "`bytes=<from>-`")), responses(
    (status = 200, description = "all of it", content_type = "application/octet-stream"),
    (status = 206, description = "from there to its end", content_type = "application/octet-stream"),
    (status = 401, body = super::super::openapi::Code),
    (status = 404, description = "`not-found`", body = super::super::openapi::Code),
    (status = 503, description = "`attachments-away`", body = super::super::openapi::Code)))]
pub async fn bytes(
    Given(state): Given<Shared>,
    session: Session,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response<Body>, Refusal> {
    let mut conn = state.db.conn().await?;
    let file = server::attachment(&mut conn, &state.ws, &id).await?;
    drop(conn);
    let file = file.filter(|file| file.whole && may_read(&session, file)).ok_or(DoorRefusal::NotFound)?;
    let from = asked(&headers).filter(|from| *from < file.size).unwrap_or(0);
    let body = state.shelf.read(&file.id, u64::try_from(from).unwrap_or_default()).await?;
    let mut response = Response::new(body);
    let own = response.headers_mut();
    own.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    own.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    own.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    own.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    own.insert(header::CONTENT_LENGTH, HeaderValue::from(file.size - from));
    if from > 0 {
        let range = format!("bytes {from}-{}/{}", file.size - 1, file.size);
        if let Ok(range) = HeaderValue::from_str(&range) {
            own.insert(header::CONTENT_RANGE, range);
        }
        *response.status_mut() = StatusCode::PARTIAL_CONTENT;
    }
    state.metrics.attachment_reads.inc();
    Ok(response)
}

/// Who may read the messages of a desk may read what goes with them; what no message names yet is its sender's alone.
fn may_read(session: &Session, file: &Attached) -> bool {
    session.grants.iter().any(|(desk, _)| *desk == file.desk)
        && (file.message.is_some() || file.user == session.user.to_string())
}

/// Where a reader goes on: `bytes=<from>-`. Other forms of range are answered with all of it, as HTTP allows.
fn asked(headers: &HeaderMap) -> Option<i64> {
    let range = headers.get(header::RANGE)?.to_str().ok()?;
    range.strip_prefix("bytes=")?.strip_suffix('-')?.parse().ok().filter(|from| *from >= 0)
}
