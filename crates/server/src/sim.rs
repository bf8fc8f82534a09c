//! What only the simulator uses: a server without a socket. Requests go through the same doors. Compiled only with the
//! feature `sim`, which no package has.

use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, Request};
use kursi_rules::Millis;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;

use crate::admin::Office;
use crate::cli::Trouble;
use crate::clock::Clock;
use crate::config::Config;
use crate::serve::{House, open};
use crate::state::Shared;

/// A word on which judging breaks, as it would on a fault of ours.
pub const POISON: &str = "poison in the simulator";

/// Breaks where a command has the word.
pub(crate) fn poisoned(payload: &str) {
    assert!(!payload.contains(POISON), "a command is poison");
}

/// A server that is asked from within the process.
pub struct Indoors {
    state: Shared,
    router: Router,
    writer: JoinHandle<()>,
}

/// A door to it, for whoever carries requests.
#[derive(Clone)]
pub struct Door(Router);

impl Door {
    /// Asks at a door. Answers status and body; nothing where the request is none.
    pub async fn ask(
        &self,
        method: &str,
        path: &str,
        token: Option<&str>,
        body: Option<String>,
    ) -> Option<(u16, Vec<u8>)> {
        let mut request = Request::builder().method(Method::from_bytes(method.as_bytes()).ok()?).uri(path);
        if let Some(token) = token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if body.is_some() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        let request = request.body(body.map_or_else(Body::empty, Body::from)).ok()?;
        let response = self.0.clone().oneshot(request).await.unwrap_or_else(|never| match never {});
        let status = response.status().as_u16();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.ok()?;
        Some((status, body.into()))
    }
}

impl Indoors {
    /// Opens the database of `config`; its clock stands at `at`.
    ///
    /// # Errors
    /// As [`crate::serve::start`].
    pub async fn open(config: Config, at: Millis) -> Result<Indoors, Trouble> {
        let House { state, writer, .. } = open(config).await?;
        // Before the writer has begun: nothing here was waited for since it was started.
        state.clock.stand(at);
        let router = crate::routes::router(state.clone());
        Ok(Indoors { state, router, writer })
    }

    /// The door.
    pub fn door(&self) -> Door {
        Door(self.router.clone())
    }

    /// The server's clock.
    pub fn clock(&self) -> &Clock {
        &self.state.clock
    }

    /// The organisation's database.
    pub fn office(&self) -> Office {
        Office { db: self.state.db.clone(), ws: self.state.ws.clone() }
    }

    /// Tells the writer that an administrator changed something.
    ///
    /// # Errors
    /// The database failed.
    pub async fn notice(&self) -> Result<(), Trouble> {
        let mut conn = self.state.db.conn().await?;
        let (_, head) = kursi_store::server::head(&mut conn, &self.state.ws).await?;
        self.state.engine.noticed(head);
        Ok(())
    }

    /// Its power is gone: what was begun comes to nothing, and nobody is answered.
    pub async fn power_gone(self) {
        self.writer.abort();
        let _ = self.writer.await;
        self.state.db.clone().close().await;
    }
}
