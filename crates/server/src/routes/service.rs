//! What is asked by whoever does not know who is there yet, and by operators.

use axum::Json;
use axum::extract::State as Given;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use kursi_protocol::PROTOCOL;
use kursi_protocol::sign_in::Hello;
use kursi_store::server;

use crate::refusal::Refusal;
use crate::state::Shared;

/// Who is there.
#[utoipa::path(get, path = "/hello", responses((status = 200, body = super::openapi::Hello)))]
pub async fn hello(Given(state): Given<Shared>) -> Json<Hello> {
    Json(Hello {
        program: "kursi".into(),
        version: env!("CARGO_PKG_VERSION").into(),
        protocol: PROTOCOL,
        oldest_protocol: state.oldest_protocol(),
        now: state.clock.now(),
    })
}

/// The process lives.
pub async fn health() -> &'static str {
    "ok\n"
}

/// The process can work: the database answers and nobody asked it to stop. While it is drained it says no and works on.
///
/// # Errors
/// It cannot.
pub async fn ready(Given(state): Given<Shared>) -> Result<(StatusCode, &'static str), Refusal> {
    if *state.stopping.borrow() || state.leaving.borrow().is_some() {
        return Ok((StatusCode::SERVICE_UNAVAILABLE, "leaving\n"));
    }
    let mut conn = state.db.conn().await?;
    server::head(&mut conn, &state.ws).await?;
    Ok((StatusCode::OK, "ready\n"))
}

/// Counters for Prometheus. What the database counts is as it was last told, when the database does not answer now.
pub async fn metrics(Given(state): Given<Shared>) -> impl IntoResponse {
    let count = async { server::effect_count(&mut *state.db.conn().await?, &state.ws).await };
    if let Ok(count) = count.await {
        state.metrics.effects_waiting.set(count.waiting);
        state.metrics.effects_failed.set(count.failed);
    }
    let form = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    ([(header::CONTENT_TYPE, form)], state.metrics.text())
}
