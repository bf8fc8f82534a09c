//! The running server: opening, listening, stopping.

use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use axum_server::Handle;
use axum_server::accept::NoDelayAcceptor;
use axum_server::tls_rustls::RustlsConfig;
use hyper_util::rt::TokioTimer;
use kursi_rules::Millis;
use kursi_store::{Db, Dialect, Shape, server};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinHandle;

use crate::auth::limits::Doors;
use crate::auth::password::Passwords;
use crate::cli::Trouble;
use crate::clock::Clock;
use crate::config::Config;
use crate::deliver::Couriers;
use crate::drain::Leaving;
use crate::engine::{Engine, Tools};
use crate::life::Life;
use crate::metrics::Metrics;
use crate::routes;
use crate::routes::sync::bootstrap::Spans;
use crate::routes::sync::changes::Recent;
use crate::routes::sync::steps::{self, Steps};
use crate::shelf::Shelf;
use crate::state::{Shared, State};
use crate::{compact, deliver, upkeep, wake};

/// How long requests under way get when the server stops.
const GRACE: Duration = Duration::from_secs(10);
/// How long a sender may take for the headers of a request.
const HEADERS: Duration = Duration::from_secs(10);

/// A server that runs until it is stopped.
#[derive(Debug)]
pub struct Running {
    /// Where it listens.
    pub address: SocketAddr,
    secure: bool,
    state: Shared,
    leave: watch::Sender<Option<Leaving>>,
    stop: watch::Sender<bool>,
    handle: Handle<SocketAddr>,
    listening: JoinHandle<std::io::Result<()>>,
    writer: JoinHandle<()>,
    /// What goes on beside the doors; all of it ends by itself when the server stops.
    beside: Vec<JoinHandle<()>>,
}

/// An opened database with everything that works on it, before anybody can ask for anything.
pub(crate) struct House {
    pub(crate) state: Shared,
    pub(crate) leave: watch::Sender<Option<Leaving>>,
    pub(crate) stop: watch::Sender<bool>,
    pub(crate) writer: JoinHandle<()>,
    pub(crate) life: Life,
}

/// Opens the database and starts the writer.
///
/// # Errors
/// As [`start`], but for the line.
pub(crate) async fn open(config: Config) -> Result<House, Trouble> {
    crate::cli::must_exist(&config)?;
    let db = Db::open(config.place(), Shape::Server).await?;
    open_on(config, db, None).await
}

/// The same on a database that is open, by a clock of its own or by this one.
///
/// # Errors
/// As [`open`].
pub(crate) async fn open_on(config: Config, db: Db, clock: Option<Clock>) -> Result<House, Trouble> {
    let mut conn = db.conn().await?;
    let found = server::workspace(&mut conn).await?;
    let found = found.ok_or_else(|| Trouble::NotInitialised { place: config.shown_place() })?;
    let moment = Millis(server::last_moment(&mut conn, &found.ws).await?);
    let clock = clock.unwrap_or_else(|| Clock::after(moment));
    let moves = server::authority(&mut conn, &found.ws).await?;
    drop(conn);
    let life = Life::of(&config.data, &found.ws);
    life.check(&found.epoch, found.head)?;
    let shelf = Shelf::open(&config)?;
    let metrics = Arc::new(Metrics::default());
    let tools = Tools {
        db: db.clone(),
        ws: found.ws.clone(),
        clock: clock.clone(),
        metrics: metrics.clone(),
        mails: config.mails(),
    };
    let (engine, writer) = Engine::start(tools, found.head);
    let (stop, stopping) = watch::channel(false);
    let (leave, leaving) = watch::channel(None);
    let state = Arc::new(State {
        doors: Doors::new(&config.limits),
        listeners: Arc::new(Semaphore::new(config.limits.listeners as usize)),
        passwords: Passwords::default(),
        steps: Steps::at(found.head, moves),
        recent: Recent::default(),
        spans: Spans::default(),
        ws: found.ws,
        workspace_name: found.name,
        epoch: RwLock::new(found.epoch),
        config,
        db,
        clock,
        shelf,
        engine,
        metrics,
        leaving,
        stopping,
    });
    Ok(House { state, leave, stop, writer, life })
}

/// Opens the database and listens.
///
/// # Errors
/// The configuration contradicts itself, the database cannot be opened or has no organisation, the
/// certificate cannot be read, or the address is taken.
pub async fn start(config: Config) -> Result<Running, Trouble> {
    let tls = transport(&config)?;
    let couriers = Couriers::new(&config)?;
    let listener = TcpListener::bind(config.listen)
        .map_err(|error| Trouble::PortTaken { listen: config.listen, detail: error.to_string() })?;
    let listen = config.listen;
    let cannot = move |error: std::io::Error| Trouble::PortTaken { listen, detail: error.to_string() };
    listener.set_nonblocking(true).map_err(cannot)?;
    let address = listener.local_addr().map_err(cannot)?;

    let House { state, leave, stop, writer, life } = open(config).await?;
    #[cfg(feature = "test-clock")]
    crate::test_clock::follow(state.clock.clone());

    let mut beside = wake::start(&state);
    beside.push(tokio::spawn(steps::feed(state.clone())));
    beside.push(tokio::spawn(life.keep(state.clone())));
    beside.push(tokio::spawn(compact::keep(state.clone())));
    beside.push(tokio::spawn(upkeep::run(state.clone())));
    beside.push(tokio::spawn(deliver::run(state.clone(), couriers)));
    let handle = Handle::new();
    let service = routes::router(state.clone()).into_make_service_with_connect_info::<SocketAddr>();
    let secure = tls.is_some();
    let listening = {
        let handle = handle.clone();
        let server = axum_server::from_tcp(listener).map_err(cannot)?.handle(handle);
        // A frame goes when it is there, and does not wait until the one before it was acknowledged.
        let mut server = server.acceptor(NoDelayAcceptor);
        server.http_builder().http1().timer(TokioTimer::new()).header_read_timeout(HEADERS);
        match tls {
            Some(tls) => {
                let acceptor = axum_server::tls_rustls::RustlsAcceptor::new(tls).acceptor(NoDelayAcceptor);
                tokio::spawn(server.acceptor(acceptor).serve(service))
            }
            None => tokio::spawn(server.serve(service)),
        }
    };
    tracing::info!(%address, secure, version = env!("CARGO_PKG_VERSION"), "listening");
    Ok(Running { address, secure, state, leave, stop, handle, listening, writer, beside })
}

/// Whether and how the line is encrypted.
///
/// # Errors
/// Only one of certificate and key is given, one cannot be read, or neither is given and others than this
/// machine could listen in.
pub fn transport(config: &Config) -> Result<Option<RustlsConfig>, Trouble> {
    match (&config.tls_cert, &config.tls_key) {
        (Some(cert), Some(key)) => Ok(Some(certificate(cert, key)?)),
        (None, None) if config.listen.ip().is_loopback() || config.behind_proxy => Ok(None),
        (None, None) => Err(Trouble::PlainHttp { listen: config.listen }),
        _ => Err(Trouble::TlsHalf),
    }
}

fn certificate(cert: &Path, key: &Path) -> Result<RustlsConfig, Trouble> {
    let wrong = |file: &Path, detail: &dyn std::fmt::Display| Trouble::TlsUnreadable {
        file: file.to_owned(),
        detail: detail.to_string(),
    };
    let chain: Vec<CertificateDer<'static>> = CertificateDer::pem_file_iter(cert)
        .map_err(|error| wrong(cert, &error))?
        .collect::<Result<_, _>>()
        .map_err(|error| wrong(cert, &error))?;
    if chain.is_empty() {
        return Err(wrong(cert, &"there is no certificate in it"));
    }
    let key_of = PrivateKeyDer::from_pem_file(key).map_err(|error| wrong(key, &error))?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut settings = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| wrong(cert, &error))?
        .with_no_client_auth()
        .with_single_cert(chain, key_of)
        .map_err(|error| wrong(key, &error))?;
    settings.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(RustlsConfig::from_config(Arc::new(settings)))
}

impl Running {
    /// Its address as a URL.
    pub fn url(&self) -> String {
        format!("{}://{}", if self.secure { "https" } else { "http" }, self.address)
    }

    /// The server's clock, which a test in the same process may move ahead.
    pub fn clock(&self) -> &Clock {
        &self.state.clock
    }

    /// The organisation's database, for administration from within the process.
    pub fn office(&self) -> crate::admin::Office {
        crate::admin::Office { db: self.state.db.clone(), ws: self.state.ws.clone() }
    }

    /// Tells the listeners that an administrator changed something from within the process.
    ///
    /// # Errors
    /// The database failed.
    pub async fn notice(&self) -> Result<(), Trouble> {
        let mut conn = self.state.db.conn().await?;
        let (_, head) = server::head(&mut conn, &self.state.ws).await?;
        self.state.engine.noticed(head);
        self.state.steps.ask();
        Ok(())
    }

    /// Leaves others to take its place, and stops. At first it says that it is not ready and works on, for as long as is
    /// configured: the balancer sends nobody here any more, and listeners are asked away one after the other (K4).
    pub async fn drain(self) {
        let span = Duration::from_secs(u64::from(self.state.config.drain_seconds));
        if self.state.db.dialect() == Dialect::Postgres && !span.is_zero() {
            tracing::info!(seconds = span.as_secs(), "leaving");
            self.leave.send_replace(Some(Leaving::from_now(span)));
            tokio::time::sleep(span).await;
        }
        self.stop().await;
    }

    /// Stops: no new request, listeners are told, what is under way is finished, the database is closed.
    pub async fn stop(self) {
        let Running { state, stop, handle, listening, writer, beside, .. } = self;
        stop.send_replace(true);
        handle.graceful_shutdown(Some(GRACE));
        if let Ok(Err(error)) = listening.await {
            tracing::error!(%error, "listening ended badly");
        }
        for task in beside {
            let _ = task.await;
        }
        let db = state.db.clone();
        drop(state);
        // The writer ends when the last request that could give it work is gone.
        if tokio::time::timeout(GRACE, writer).await.is_err() {
            tracing::warn!("a request outlived the server");
        }
        db.close().await;
        tracing::info!("stopped");
    }

    /// Waits until the listening itself ends, which it does not do by itself.
    pub async fn broken(&mut self) -> String {
        match (&mut self.listening).await {
            Ok(Ok(())) => "it ended".into(),
            Ok(Err(error)) => error.to_string(),
            Err(error) => error.to_string(),
        }
    }
}
