//! Where a request comes from.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use crate::state::Shared;

/// The sender's address: the line's, or behind a proxy the last one in `X-Forwarded-For`, which is the one
/// the proxy itself wrote. Earlier ones are the sender's own words.
#[derive(Debug, Clone, Copy)]
pub struct Peer(pub IpAddr);

impl FromRequestParts<Shared> for Peer {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &Shared) -> Result<Self, Infallible> {
        let line = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|line| line.0.ip());
        let line = line.unwrap_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED));
        if !state.config.behind_proxy {
            return Ok(Peer(line));
        }
        let told = parts.headers.get_all("x-forwarded-for").iter().next_back();
        let told = told.and_then(|value| value.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
        Ok(Peer(told.unwrap_or(line)))
    }
}
