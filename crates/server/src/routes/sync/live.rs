//! `GET /sync/live`: frames as they happen, over a WebSocket.

use std::time::Duration;

use axum::extract::State as Given;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade, close_code};
use axum::response::Response;
use kursi_protocol::DoorRefusal;
use kursi_protocol::sync::{Frame, Live};
use kursi_rules::code::Code;
use kursi_store::server;
use serde::Deserialize;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::{Instant, MissedTickBehavior, interval, timeout};

use super::changes::{frame, not_behind};
use super::ring::Taken;
use super::steps::Tip;
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
/// How often it is seen whether the session is over.
const LOOK: Duration = Duration::from_secs(2);
/// A desk machine has nothing to say here.
const HEARD: usize = 4096;
/// What is kept of each line for reading: the library fills it anew with every reading, and by itself takes thirty times as
/// much of each of thousands.
const BUFFER: usize = 4096;

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
    let upgrade = upgrade.max_message_size(HEARD).max_frame_size(HEARD).read_buffer_size(BUFFER);
    let scopes = session.scopes();
    let line = move |socket| Line { state, session, scopes, socket, _place: place }.run(asked.from);
    Ok(upgrade.on_upgrade(line))
}

/// Where a listener stands.
struct At {
    /// What the machine has.
    cursor: i64,
    /// What was looked through for it: beyond the cursor, nothing of it was its affair.
    scanned: i64,
    /// The last number of its device up to there, once that was read.
    last_n: Option<u32>,
    /// Something is to be said even where there is nothing new.
    due: bool,
    /// Scopes that it was told it may follow.
    told: Vec<String>,
}

struct Line {
    state: Shared,
    session: Session,
    /// The scopes whose rows it gets.
    scopes: Vec<String>,
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

/// What is to be said.
enum Next {
    /// Nothing: what is new is none of this machine's affair.
    Nothing,
    /// Rows, outcomes, or that there are none.
    Frame(Box<Frame>),
    /// The machine is so far behind that it has to ask.
    CatchUp,
    /// What may be seen is not what it was when the rows were read.
    Again,
}

impl Line {
    async fn run(mut self, from: i64) {
        self.state.metrics.listeners.inc();
        // Whatever ends the line, the desk machine comes back with its cursor.
        let _ = self.follow(from).await;
        self.state.metrics.listeners.dec();
    }

    async fn follow(&mut self, from: i64) -> Result<(), Gone> {
        let mut tips = self.state.steps.tips();
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
        let told = self.session.granted.clone();
        let mut at = At { cursor: from, scanned: from, last_n: None, due: true, told };
        // While nobody listened, nothing was read.
        self.state.steps.ask();
        loop {
            let tip = *tips.borrow_and_update();
            self.attend(&tip, &mut at).await?;
            if at.due || tip.to > at.scanned {
                match self.next(&tip, &at).await? {
                    Next::Nothing => at.scanned = tip.to,
                    Next::Frame(frame) => self.tell(*frame, &mut at).await?,
                    Next::Again => {}
                    Next::CatchUp => {
                        self.say(&Live::CatchUp).await?;
                        return self.close("catch up first").await;
                    }
                }
                continue;
            }
            tokio::select! {
                changed = tips.changed() => changed.map_err(|_| Gone)?,
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
                // Whether the session is over by now.
                _ = look.tick() => {}
                () = place.left(&mut leaving) => {
                    self.say(&Live::ComeBack).await?;
                    return self.close("come back").await;
                }
                () = stopped(&mut stopping) => return self.close("the server is stopping").await,
            }
        }
    }

    /// Looks at the session again where it may not be what it was: before anything is said that was read by `tip`, so that
    /// nothing is told to somebody who had lost it when it was written (K8, X10).
    async fn attend(&mut self, tip: &Tip, at: &mut At) -> Result<(), Gone> {
        if tip.blind {
            return Err(Gone);
        }
        let over = self.session.expires_at <= self.state.clock.now();
        if over || self.state.steps.may_have_changed(&self.session, tip) {
            let before = self.session.known;
            self.look().await?;
            if self.session.known.another_log(before) {
                (at.last_n, at.due) = (None, true);
            }
        } else {
            self.session.known = tip.known;
        }
        at.due |= self.session.granted != at.told;
        Ok(())
    }

    /// What is to be said by `tip`.
    async fn next(&mut self, tip: &Tip, at: &At) -> Result<Next, Gone> {
        // Who opens a line is told all that this server wrote before, though it may not be read for all yet.
        let read = !at.due || tip.to >= *self.state.engine.heads().borrow();
        let (way, device) = ((at.scanned, tip.to), &self.session.device);
        if read && let Some(taken) = self.state.steps.take(&self.scopes, device, way, ROWS as usize) {
            let Taken { rows, results, audit } = taken;
            if !at.due && rows.is_empty() && results.is_empty() {
                return Ok(Next::Nothing);
            }
            let last_n = match (results.last(), at.last_n) {
                (Some(result), _) => result.n,
                (None, Some(last_n)) => last_n,
                (None, None) => self.last_n_at(tip.to).await?,
            };
            let way = (at.cursor, tip.to);
            let frame = frame(&self.state, &self.session, way, (rows, results), last_n, audit);
            return Ok(Next::Frame(Box::new(frame)));
        }
        let (scopes, way) = (self.scopes.clone(), (at.cursor, at.scanned, tip.to));
        match self.state.recent.next(&self.state, &self.session, way, ROWS).await {
            Err(refusal) => {
                self.shut(refusal.code).await?;
                Err(Gone)
            }
            Ok(catch_up) if catch_up.more => Ok(Next::CatchUp),
            Ok(catch_up) => {
                // By which authority it may be told is asked after it was read.
                self.look().await?;
                let same = self.scopes == scopes;
                Ok(if same { Next::Frame(Box::new(catch_up.frame)) } else { Next::Again })
            }
        }
    }

    async fn last_n_at(&mut self, to: i64) -> Result<u32, Gone> {
        let mut conn = self.state.db.conn().await.map_err(|_| Gone)?;
        let (ws, device) = (&self.state.ws, &self.session.device);
        server::last_n_at(&mut conn, ws, device, to).await.map_err(|_| Gone)
    }

    /// Says a frame, unless it has nothing that this machine has to know.
    async fn tell(&mut self, frame: Frame, at: &mut At) -> Result<(), Gone> {
        (at.scanned, at.last_n) = (frame.to, Some(frame.last_n));
        if !at.due && frame.rows.is_empty() && frame.results.is_empty() {
            return Ok(());
        }
        (at.cursor, at.due) = (frame.to, false);
        at.told = frame.scopes.clone().unwrap_or_default();
        self.say(&Live::Frame(frame)).await
    }

    /// Looks whether the session still counts, and takes over what changed in it.
    async fn look(&mut self) -> Result<(), Gone> {
        match self.session.again(&self.state).await {
            Ok(session) => {
                self.scopes = session.scopes();
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
