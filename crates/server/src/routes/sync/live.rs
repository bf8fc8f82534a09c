//! `GET /sync/live`: frames as they happen, over a WebSocket.

use std::time::Duration;

use axum::extract::State as Given;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::response::Response;
use kursi_protocol::DoorRefusal;
use kursi_protocol::sync::Live;
use kursi_rules::code::Code;
use serde::Deserialize;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

use super::changes::not_behind;
use super::witness;
use crate::auth::session::Session;
use crate::drain::Place;
use crate::refusal::Refusal;
use crate::routes::body::Asked;
use crate::state::Shared;

/// Rows of one frame. A reader that is further behind catches up by `GET /sync/frames`.
const ROWS: u32 = 2000;
/// How often the line is tried.
const PING: Duration = Duration::from_secs(15);
/// Without a sign of life for so long the line is taken for broken.
const SILENCE: Duration = Duration::from_secs(45);
/// How long a frame may take to be taken.
const TAKING: Duration = Duration::from_secs(10);
/// How often the session is looked at while nothing happens.
const LOOK: Duration = Duration::from_secs(2);
/// A desk machine has nothing to say here.
const HEARD: usize = 4096;

/// What is asked.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
pub struct From {
    /// Cursor of the machine.
    from: i64,
    /// Lifetime of the database in which it is one.
    epoch: Option<String>,
    /// Scopes that the machine follows, with commas between; all that are granted when it does not say.
    scopes: Option<String>,
    /// The end of the audit trail that the machine knows of, `epoch:n:chain`.
    audit: Option<String>,
}

/// Opens the line.
///
/// # Errors
/// No session, a machine that knows more than the database, or no place for another listener.
#[utoipa::path(get, path = "/sync/live", params(From), security(("session" = [])), responses(
    (status = 101, description = "A WebSocket; each text message is one `Live`", body = super::super::openapi::Live),
    (status = 401, body = super::super::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = super::super::openapi::Code),
    (status = 409, description = "`server-behind`", body = super::super::openapi::Code)))]
pub async fn live(
    Given(state): Given<Shared>,
    session: Session,
    Asked(asked): Asked<From>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, Refusal> {
    let session = session.following(asked.scopes.as_deref())?;
    not_behind(&state, asked.from, asked.epoch.as_deref()).await?;
    let upgrade = upgrade.map_err(|_| DoorRefusal::Malformed { field: "upgrade".into() })?;
    let place = state
        .listeners
        .clone()
        .try_acquire_owned()
        .map_err(|_| DoorRefusal::TooManyRequests { retry_at: crate::clock::system_now() + 10_000 })?;
    witness::hear(&state, &session, asked.audit.as_deref()).await?;
    let upgrade = upgrade.max_message_size(HEARD).max_frame_size(HEARD);
    Ok(upgrade.on_upgrade(move |socket| Line { state, session, socket, _place: place }.run(asked.from)))
}

struct Line {
    state: Shared,
    session: Session,
    socket: WebSocket,
    _place: OwnedSemaphorePermit,
}

/// Waits until the server is stopping.
async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that the server is gone, which is stopped too.
    drop(stopping.wait_for(|stopping| *stopping).await);
}

/// The line is broken or was closed; there is nobody to tell.
struct Gone;

impl Line {
    async fn run(mut self, from: i64) {
        self.state.metrics.listeners.inc();
        // Whatever ends the line, the desk machine comes back with its cursor.
        let _ = self.follow(from).await;
        self.state.metrics.listeners.dec();
    }

    async fn follow(&mut self, from: i64) -> Result<(), Gone> {
        let mut heads = self.state.engine.heads();
        let mut stopping = self.state.stopping.clone();
        let mut leaving = self.state.leaving.clone();
        let place = Place::now();
        let mut ping = interval(PING);
        let mut look = interval(LOOK);
        for ticks in [&mut ping, &mut look] {
            ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
            ticks.reset();
        }
        let mut heard = Instant::now();
        // The first frame goes out even when it is empty: it tells epoch, clock and that the line stands.
        let (mut cursor, mut scanned, mut first) = (from, from, true);
        let mut told = self.session.granted.clone();
        loop {
            let head = *heads.borrow_and_update();
            if first || head > scanned {
                self.look().await?;
                let at = (cursor, scanned, head);
                match self.state.recent.next(&self.state, &self.session, at, ROWS).await {
                    Err(refusal) => return self.shut(refusal.code).await,
                    Ok(catch_up) if catch_up.more => {
                        self.say(&Live::CatchUp).await?;
                        return self.close("catch up first").await;
                    }
                    Ok(catch_up) => {
                        let frame = catch_up.frame;
                        scanned = frame.to;
                        let granted = self.session.granted != told;
                        if first || granted || !frame.rows.is_empty() || !frame.results.is_empty() {
                            cursor = frame.to;
                            told.clone_from(&self.session.granted);
                            self.say(&Live::Frame(frame)).await?;
                        }
                        first = false;
                    }
                }
                continue;
            }
            tokio::select! {
                changed = heads.changed() => changed.map_err(|_| Gone)?,
                message = self.socket.recv() => match message {
                    Some(Ok(Message::Close(_))) | Some(Err(_)) | None => return Err(Gone),
                    Some(Ok(_)) => heard = Instant::now(),
                },
                _ = ping.tick() => {
                    if heard.elapsed() > SILENCE {
                        return Err(Gone);
                    }
                    self.send(Message::Ping(Default::default())).await?;
                }
                _ = look.tick() => {
                    self.look().await?;
                    first = self.session.granted != told;
                }
                () = place.left(&mut leaving) => {
                    self.say(&Live::ComeBack).await?;
                    return self.close("come back").await;
                }
                () = stopped(&mut stopping) => return self.close("the server is stopping").await,
            }
        }
    }

    /// Looks whether the session still counts, and takes over what changed in it.
    async fn look(&mut self) -> Result<(), Gone> {
        match self.session.again(&self.state).await {
            Ok(session) => {
                self.session = session;
                Ok(())
            }
            Err(refusal) if refusal.status.is_server_error() => Err(Gone),
            Err(refusal) => {
                self.shut(refusal.code).await?;
                Err(Gone)
            }
        }
    }

    async fn shut(&mut self, reason: Code) -> Result<(), Gone> {
        self.say(&Live::Shut { reason }).await?;
        self.close("shut").await
    }

    async fn say(&mut self, live: &Live) -> Result<(), Gone> {
        let text = serde_json::to_string(live).map_err(|_| Gone)?;
        self.send(Message::Text(text.into())).await
    }

    async fn close(&mut self, why: &'static str) -> Result<(), Gone> {
        let frame = CloseFrame { code: close_code::AWAY, reason: why.into() };
        self.send(Message::Close(Some(frame))).await
    }

    /// Sends, or gives up on a reader that does not take: nothing is ever kept for it.
    async fn send(&mut self, message: Message) -> Result<(), Gone> {
        match timeout(TAKING, self.socket.send(message)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(Gone),
        }
    }
}
