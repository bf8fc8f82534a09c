//! What every route is given.

use std::sync::{Arc, RwLock};

use kursi_protocol::OLDEST_PROTOCOL;
use kursi_store::Db;
use tokio::sync::{Semaphore, watch};

use crate::auth::limits::Doors;
use crate::auth::password::Passwords;
use crate::clock::Clock;
use crate::config::Config;
use crate::drain::Leaving;
use crate::engine::Engine;
use crate::metrics::Metrics;
use crate::routes::sync::bootstrap::Spans;
use crate::routes::sync::changes::Recent;
use crate::routes::sync::steps::Steps;
use crate::shelf::Shelf;

/// The running server.
#[derive(Debug)]
pub struct State {
    /// How it is set.
    pub config: Config,
    /// The database.
    pub db: Db,
    /// Id of the organisation.
    pub ws: String,
    /// Name of the organisation.
    pub workspace_name: String,
    /// Lifetime of the database.
    pub epoch: RwLock<String>,
    /// The server's clock.
    pub clock: Clock,
    /// Where files that go with messages are kept.
    pub shelf: Shelf,
    /// The writer.
    pub engine: Engine,
    /// Rate limits.
    pub doors: Doors,
    /// Password hashing.
    pub passwords: Passwords,
    /// Places for desk machines that listen.
    pub listeners: Arc<Semaphore>,
    /// What is read once for all who listen.
    pub steps: Steps,
    /// What those read last who are behind.
    pub recent: Recent,
    /// How long desks keep what is solved.
    pub spans: Spans,
    /// Counters.
    pub metrics: Arc<Metrics>,
    /// Says from when to when the server is drained, once it is.
    pub leaving: watch::Receiver<Option<Leaving>>,
    /// Turns true when the server is stopping.
    pub stopping: watch::Receiver<bool>,
}

impl State {
    /// The oldest protocol that is understood: this program's, or a later one that the organisation asks for.
    pub fn oldest_protocol(&self) -> u32 {
        self.config.limits.oldest_protocol.max(OLDEST_PROTOCOL)
    }

    /// Whether anybody listens, or is about to.
    pub fn is_listened_to(&self) -> bool {
        self.listeners.available_permits() < self.config.limits.listeners as usize
    }

    /// Takes note of the lifetime that the database is in. An administrator may have put it back while this server was up.
    pub fn lives_in(&self, epoch: &str) {
        if *self.epoch.read().expect("lock") != epoch {
            tracing::warn!("another lifetime of the database has begun");
            epoch.clone_into(&mut self.epoch.write().expect("lock"));
            self.recent.forget();
        }
    }
}

/// The running server, as routes hold it.
pub type Shared = Arc<State>;
