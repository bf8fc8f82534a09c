//! Telling a webhook: one request, signed, with the effect's key.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit as _, Mac as _};
use kursi_store::server::{self, Claimed};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::{Client, StatusCode, redirect};
use sha2::Sha256;

use super::Undelivered;
use super::address::{self, AddressFault};
use crate::state::State;

/// How long the receiver's machine may take to be reached.
const CONNECT: Duration = Duration::from_secs(5);
/// How long it may take to answer.
const ANSWER: Duration = Duration::from_secs(10);
/// Header with the moment and the signature.
pub const SIGNATURE: &str = "kursi-signature";
/// Header with the key by which a receiver knows what it has had before.
pub const KEY: &str = "idempotency-key";

/// What carries requests: to the open internet, and to wherever an administrator allowed.
pub(super) struct Couriers {
    public: Client,
    any: Client,
}

impl Couriers {
    pub(super) fn new() -> reqwest::Result<Couriers> {
        // Whoever runs the process may have settled the ciphers before.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = || {
            Client::builder()
                .redirect(redirect::Policy::none())
                .no_proxy()
                .connect_timeout(CONNECT)
                .timeout(ANSWER)
                .pool_max_idle_per_host(1)
                .user_agent(concat!("kursi-server/", env!("CARGO_PKG_VERSION")))
        };
        let public = client().https_only(true).dns_resolver(Arc::new(Public)).build()?;
        Ok(Couriers { public, any: client().build()? })
    }
}

/// Looks names up, and forgets what is of the house's own network: a name may lead there today that did not when it was
/// registered. The very address that was looked at is the one that is connected to.
struct Public;

impl Resolve for Public {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|found| address::is_public(found.ip())).collect();
            if public.is_empty() {
                return Err(io::Error::from(io::ErrorKind::PermissionDenied).into());
            }
            Ok(Box::new(public.into_iter()) as Addrs)
        })
    }
}

/// Sends one effect. A receiver has taken it that answers with a status of success.
pub(super) async fn deliver(state: &State, couriers: &Couriers, effect: &Claimed) -> Result<(), Undelivered> {
    let later = |fault: &str| Undelivered::Later(fault.to_owned());
    let hooks = {
        let mut conn = state.db.conn().await.map_err(|_| later("database"))?;
        server::webhooks(&mut conn, &state.ws).await.map_err(|_| later("database"))?
    };
    let hook = hooks.into_iter().find(|hook| hook.id == effect.target);
    let hook = hook.ok_or(Undelivered::Never("webhook-gone"))?;
    let url = address::check(&hook.url, hook.private).map_err(|fault| match fault {
        AddressFault::Private => Undelivered::Never("address-private"),
        _ => Undelivered::Never("address-malformed"),
    })?;
    let client = if hook.private { &couriers.any } else { &couriers.public };
    let at = state.clock.now().0 / 1000;
    let answer = client
        .post(url)
        .header("content-type", "application/json")
        .header(KEY, &effect.id)
        .header(SIGNATURE, signature(&hook.secret, at, &effect.payload))
        .body(effect.payload.clone())
        .send()
        .await;
    // The body is nobody's business here, and is not read.
    match answer.map(|answer| answer.status()) {
        Ok(status) if status.is_success() => Ok(()),
        Ok(StatusCode::GONE) => Err(Undelivered::Never("status-410")),
        Ok(status) => Err(Undelivered::Later(format!("status-{}", status.as_u16()))),
        Err(error) if error.is_timeout() => Err(later("timeout")),
        Err(error) if error.is_connect() => Err(later("unreachable")),
        Err(_) => Err(later("broken-off")),
    }
}

/// `t=<seconds since 1970>,v1=<HMAC-SHA256 of "<seconds>.<body>", hexadecimal>`. The moment is signed too, so that what was
/// overheard cannot be sent again later.
fn signature(secret: &str, at: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).expect("a key of any length will do");
    mac.update(format!("{at}.{body}").as_bytes());
    let hex = HEXLOWER.encode(&mac.finalize().into_bytes());
    format!("t={at},v1={hex}")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By `printf '1767506400.{"a":1}' | openssl dgst -sha256 -hmac kursi_w_secret`.
    #[test]
    fn x13_a_signature_is_what_others_compute() {
        assert_eq!(
            signature("kursi_w_secret", 1_767_506_400, r#"{"a":1}"#),
            "t=1767506400,v1=10642f90aa4fec4e7155bb77ebd7e894885685424531cc440638975399210c76"
        );
    }

    #[tokio::test]
    async fn a_name_that_leads_into_the_house_leads_nowhere() {
        assert!(Public.resolve("localhost".parse().unwrap()).await.is_err());
    }
}
