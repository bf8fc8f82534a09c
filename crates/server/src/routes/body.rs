//! Bodies of requests: bounded, UTF-8, JSON, and faults told by the field's name and nothing of its content.

use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Query, Request};
use axum::http::header;
use axum::http::request::Parts;
use futures_util::StreamExt as _;
use kursi_protocol::{BODY_LIMIT, DoorRefusal};
use serde::de::DeserializeOwned;

use crate::refusal::Refusal;

/// What is read and thrown away of a body that is too large, so that its sender gets to read the answer
/// instead of a broken line.
const DRAINED: usize = 32 * 1024 * 1024;
/// For how long.
const DRAINING: Duration = Duration::from_secs(5);

/// A body as JSON of a known form.
#[derive(Debug)]
pub struct Form<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequest<S> for Form<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, _: &S) -> Result<Self, Refusal> {
        let bytes = bounded(request).await?;
        let mut json = serde_json::Deserializer::from_slice(&bytes);
        let form = serde_path_to_error::deserialize(&mut json).map_err(|error| {
            let path = error.path().to_string();
            let field = if path == "." { "body".to_owned() } else { path.chars().take(80).collect() };
            Refusal::from(DoorRefusal::Malformed { field })
        })?;
        json.end().map_err(|_| DoorRefusal::Malformed { field: "body".into() })?;
        Ok(Form(form))
    }
}

/// The part of an address after `?`, as a known form.
#[derive(Debug)]
pub struct Asked<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let asked = Query::<T>::try_from_uri(&parts.uri);
        Ok(Asked(asked.map_err(|_| DoorRefusal::Malformed { field: "query".into() })?.0))
    }
}

/// A body within the bound.
///
/// # Errors
/// It is larger, or the line broke.
pub async fn bounded(request: Request) -> Result<Vec<u8>, Refusal> {
    let too_large = || Refusal::from(DoorRefusal::MessageTooLarge { limit: BODY_LIMIT });
    let announced = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok())
        .unwrap_or(0);
    let body = request.into_body();
    if announced > DRAINED {
        return Err(too_large());
    }
    if announced > BODY_LIMIT {
        drain(body).await;
        return Err(too_large());
    }
    let mut stream = body.into_data_stream();
    let mut bytes = Vec::with_capacity(announced);
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| DoorRefusal::Malformed { field: "body".into() })?;
        if bytes.len() + chunk.len() > BODY_LIMIT {
            drop(bytes);
            drain(Body::from_stream(stream)).await;
            return Err(too_large());
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}

async fn drain(body: Body) {
    let mut stream = body.into_data_stream();
    let mut thrown = 0;
    let reading = async {
        while let Some(Ok(chunk)) = stream.next().await {
            thrown += chunk.len();
            if thrown > DRAINED {
                break;
            }
        }
    };
    // Whoever sends slower than this does not get to read the answer.
    let _ = tokio::time::timeout(DRAINING, reading).await;
}
