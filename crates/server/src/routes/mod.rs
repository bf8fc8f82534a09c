//! The doors. One file a verb; what is common to all of them is here: bounds of size and time, panics turned
//! into codes, the log line, counting.

pub mod attachments;
pub mod auth;
pub mod body;
pub mod floor;
pub mod intake;
pub mod openapi;
pub mod peer;
pub mod reach;
pub mod report;
pub mod service;
pub mod sync;
pub mod verify;

use std::any::Any;
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::{DefaultBodyLimit, MatchedPath, Request, State as Given};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use kursi_protocol::{BODY_LIMIT, DoorRefusal};
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::SizeAbove;

use crate::metrics::Answered;
use crate::refusal::Refusal;
use crate::state::Shared;

/// How long a request may take. A WebSocket is answered at once and lives on outside of this.
const LONGEST: Duration = Duration::from_secs(30);

/// Bytes from which on an answer is compressed.
const SHORT: u64 = 8 * 1024;

/// All doors.
pub fn router(state: Shared) -> Router {
    Router::new()
        .route("/hello", get(service::hello))
        .route("/health", get(service::health))
        .route("/ready", get(service::ready))
        .route("/metrics", get(service::metrics))
        .route("/openapi.json", get(openapi::document))
        .route("/auth/sign-in", post(auth::sign_in::sign_in))
        .route("/auth/sign-out", post(auth::sign_out::sign_out))
        .route("/auth/device", post(auth::device::device))
        .route("/auth/desks", get(auth::desks::desks))
        .route("/auth/wiped", post(auth::wiped::wiped))
        .route("/sync/push", post(sync::push::push))
        .route("/sync/frames", get(sync::frames::frames).layer(short()))
        .route("/sync/escrow", post(sync::escrow::escrow))
        .route("/sync/check", post(sync::check::check))
        .route("/sync/live", get(sync::live::live))
        .route("/sync/bootstrap", get(sync::bootstrap::bootstrap).layer(short()))
        .route("/attachments", post(attachments::declare::declare))
        .route("/attachments/{id}", put(attachments::piece::piece).get(attachments::bytes::bytes))
        .route("/floor", post(floor::floor))
        .route("/reach", post(reach::reach))
        .route("/reports/adherence", post(report::adherence::adherence).layer(short()))
        .route("/reports/performance", post(report::performance::performance).layer(short()))
        .route("/reports/resolution", post(report::resolution::resolution).layer(short()))
        .route("/verify", post(verify::verify))
        .route("/intake/tickets", post(intake::tickets::tickets))
        .route("/intake/tickets/{number}", get(intake::follow::follow))
        .route("/intake/contacts", post(intake::contacts::contacts))
        .route("/intake/surveys/{number}", get(intake::surveys::asked).post(intake::surveys::answered))
        .route("/intake/contacts/gone", post(intake::gone::gone))
        .fallback(nowhere)
        .method_not_allowed_fallback(nowhere)
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn_with_state(state.clone(), around))
        .with_state(state)
}

/// Answers with many rows go compressed to whoever says that it can read them so: rows of one kind are much alike, a fifth to a
/// tenth is left of them. The fastest level, for a poor line and not for the shelf; a short answer is not worth the time.
fn short() -> CompressionLayer<SizeAbove> {
    CompressionLayer::new().quality(CompressionLevel::Fastest).compress_when(SizeAbove::new(SHORT))
}

async fn nowhere() -> Refusal {
    DoorRefusal::NotFound.into()
}

fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    let text = text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_default();
    Refusal::failed(StatusCode::INTERNAL_SERVER_ERROR, &format!("panic: {text}")).into_response()
}

/// Time, log and count. The log has the route's pattern, never an address with values in it.
async fn around(Given(state): Given<Shared>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = match tokio::time::timeout(LONGEST, next.run(request)).await {
        Ok(response) => response,
        Err(_) => {
            Refusal::failed(StatusCode::SERVICE_UNAVAILABLE, &"the request took too long").into_response()
        }
    };
    // A line that is kept open would hold whoever has it at a server that is about to go.
    if state.leaving.borrow().is_some() && response.status() != StatusCode::SWITCHING_PROTOCOLS {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    let status = response.status().as_u16();
    let class = u32::from(status / 100);
    state.metrics.requests.get_or_create(&Answered { class }).inc();
    let route = route.as_ref().map_or("-", MatchedPath::as_str);
    let took = begun.elapsed().as_millis();
    tracing::info!(%method, route, status, took, "answered");
    response
}
