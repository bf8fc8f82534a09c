//! What only the simulator uses: servers without a socket. Requests go through the same doors. Compiled only with the
//! feature `sim`, which no package has.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, Request};
use kursi_protocol::PROTOCOL_HEADER;
use kursi_rules::Millis;
use tokio::task::JoinHandle;
use tower::ServiceExt as _;

use crate::admin::Office;
use crate::cli::Trouble;
use crate::clock::Clock;
use crate::config::Config;
use crate::deliver::{self, Couriers};
use crate::escrow::Released;
use crate::serve::{House, open, open_on};
use crate::state::Shared;

/// A word on which judging breaks, as it would on a fault of ours.
pub const POISON: &str = "poison in the simulator";

/// Breaks where a command has the word.
pub(crate) fn poisoned(payload: &str) {
    assert!(!payload.contains(POISON), "a command is poison");
}

/// Takes what leaves the house: key and what is sent. An error is why it does not take it now.
pub type Receiver = Arc<dyn Fn(&str, &str) -> Result<(), String> + Send + Sync>;

thread_local! {
    static RECEIVER: RefCell<Option<Receiver>> = const { RefCell::new(None) };
}

/// Who takes what leaves the house on this thread, in the place of everybody else.
pub(crate) fn receiver() -> Option<Receiver> {
    RECEIVER.with_borrow(Clone::clone)
}

/// A server that is asked from within the process.
pub struct Indoors {
    state: Shared,
    router: Router,
    writer: JoinHandle<()>,
}

/// What is asked at a door.
#[derive(Debug, Clone, Default)]
pub struct Asked<'a> {
    /// Method, as HTTP writes it.
    pub method: &'a str,
    /// Path and query.
    pub path: &'a str,
    /// Token or key.
    pub token: Option<&'a str>,
    /// The protocol that the program says it speaks.
    pub protocol: Option<u32>,
    /// What kind of bytes the body is.
    pub media: &'a str,
    /// The body, if there is one.
    pub body: Option<Vec<u8>>,
}

/// A door to it, for whoever carries requests.
#[derive(Clone)]
pub struct Door(Router);

impl Door {
    /// Asks. Answers status and body; nothing where the request is none.
    pub async fn ask(&self, asked: Asked<'_>) -> Option<(u16, Vec<u8>)> {
        let method = Method::from_bytes(asked.method.as_bytes()).ok()?;
        let mut request = Request::builder().method(method).uri(asked.path);
        if let Some(token) = asked.token {
            request = request.header(AUTHORIZATION, format!("Bearer {token}"));
        }
        if let Some(protocol) = asked.protocol {
            request = request.header(PROTOCOL_HEADER, protocol);
        }
        if asked.body.is_some() {
            request = request.header(CONTENT_TYPE, asked.media);
        }
        let request = request.body(asked.body.map_or_else(Body::empty, Body::from)).ok()?;
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
        Ok(Indoors::of(open(config).await?, at))
    }

    /// Another server at the same database. Of its own it has everything but the file and the moment: its writer, and what
    /// that remembers of desks, floors and the head.
    ///
    /// # Errors
    /// As [`Indoors::open`].
    pub async fn beside(&self) -> Result<Indoors, Trouble> {
        let (config, db, clock) =
            (self.state.config.clone(), self.state.db.clone(), self.state.clock.clone());
        let at = clock.now();
        Ok(Indoors::of(open_on(config, db, Some(clock)).await?, at))
    }

    fn of(House { state, writer, .. }: House, at: Millis) -> Indoors {
        // Before the writer has begun: nothing here was waited for since it was started.
        state.clock.stand(at);
        let router = crate::routes::router(state.clone());
        Indoors { state, router, writer }
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

    /// Hears how far the database is, as another server tells it or an administrator who changed something.
    ///
    /// # Errors
    /// The database failed.
    pub async fn notice(&self) -> Result<(), Trouble> {
        let mut conn = self.state.db.conn().await?;
        let (_, head) = kursi_store::server::head(&mut conn, &self.state.ws).await?;
        self.state.engine.noticed(head);
        Ok(())
    }

    /// Marks the change log and takes away what is older than `kept` milliseconds.
    ///
    /// # Errors
    /// The database failed.
    pub async fn compact(&self, kept: i64) -> Result<(), Trouble> {
        Ok(crate::compact::once(&self.state, self.state.clock.now(), kept).await?)
    }

    /// The same as something that is done later, whoever looks after this server then.
    pub fn compactor(&self, kept: i64) -> impl Future<Output = ()> + Send + 'static {
        let state = self.state.clone();
        async move {
            if let Err(error) = crate::compact::once(&state, state.clock.now(), kept).await {
                tracing::warn!(%error, "the log was not compacted");
            }
        }
    }

    /// Something that clears away, when it is done, all files that no message names.
    pub fn cleaner(&self) -> impl Future<Output = ()> + Send + 'static {
        let state = self.state.clone();
        async move {
            if let Err(error) = crate::upkeep::clear_shelf(&state, i64::MAX).await {
                tracing::warn!(%error, "files were not cleared away");
            }
        }
    }

    /// Judges what a device has in escrow, as an administrator does.
    ///
    /// # Errors
    /// As [`Office::release_escrow`].
    pub async fn release(&self, device: &str) -> Result<Released, Trouble> {
        let mails = self.state.config.mails();
        let released = self.office().release_at(device, mails, self.state.clock.clone()).await?;
        self.notice().await?;
        Ok(released)
    }

    /// Gives what is due to `receiver`, until nothing is due. Answers how many that were.
    ///
    /// # Errors
    /// The database failed.
    pub async fn deliver(&self, receiver: Receiver) -> Result<usize, Trouble> {
        // They carry nothing here; to make them takes longer than all that they do.
        static COURIERS: OnceLock<Couriers> = OnceLock::new();
        let couriers = match COURIERS.get() {
            Some(couriers) => couriers,
            None => {
                let made = Couriers::new(&Config::default())?;
                COURIERS.get_or_init(|| made)
            }
        };
        RECEIVER.set(Some(receiver));
        let mut all = 0;
        let done = loop {
            match deliver::round(&self.state, couriers).await {
                Ok(0) => break Ok(all),
                Ok(some) => all += some,
                Err(error) => break Err(error.into()),
            }
        };
        RECEIVER.set(None);
        done
    }

    /// Whether a file is on the shelf as it was sent.
    ///
    /// # Errors
    /// It cannot be read.
    pub async fn has_file(&self, id: &str, bytes: &[u8]) -> Result<bool, Trouble> {
        let away = |error: String| Trouble::System { detail: error };
        let body = self.state.shelf.read(id, 0).await.map_err(|error| away(error.to_string()))?;
        let read = axum::body::to_bytes(body, usize::MAX).await.map_err(|error| away(error.to_string()))?;
        Ok(read == bytes)
    }

    /// Its power is gone: what was begun comes to nothing, and nobody is answered. Another one at the same database goes on.
    pub async fn fails_alone(self) {
        self.writer.abort();
        let _ = self.writer.await;
    }

    /// Its power is gone, and that of the database.
    pub async fn power_gone(self) {
        let db = self.state.db.clone();
        self.fails_alone().await;
        db.close().await;
    }
}
