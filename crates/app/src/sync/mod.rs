//! The sync loop of an open session: one task that keeps the line, one that pushes while it holds.

pub(crate) mod apply;
pub(crate) mod carrier;
mod check;
mod confided;
mod escrow;
pub(crate) mod fill;
pub(crate) mod index;
pub(crate) mod line;
#[cfg(feature = "sim")]
mod planted;
pub(crate) mod predict;
pub(crate) mod push;
pub(crate) mod rename;
pub(crate) mod scopes;
#[cfg(feature = "sim")]
pub(crate) mod steps;
pub(crate) mod trail;

use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use kursi_protocol::audit::KnownHead;
use kursi_protocol::cursor::{Step, turned_away};
use kursi_protocol::retry::Retry;
use kursi_protocol::sync::Live;
use kursi_store::outbox;
use tokio_tungstenite::tungstenite::Message;

use self::apply::Applied;
use self::line::{Line, Socket};
use crate::entry::{Fault, LineState};
use crate::fault::AppFault;
use crate::live;
use crate::work::{Ending, Work, machine_now};

/// Where the session's token lies in the (encrypted) outbox.
pub(crate) const TOKEN: &str = "token";
/// Where that of a session lies that the person ended. It opens nothing; by it the server still knows the machine (X10).
pub(crate) const ENDED: &str = "ended-token";

/// Nothing heard for this long, not even a ping: the line is dead. The server pings every 15 seconds.
const SILENCE: Duration = Duration::from_secs(40);

/// How often the next frame is asked for where no WebSocket passes.
const POLL: Duration = Duration::from_secs(2);
/// After how long the WebSocket is tried again. Mostly it did not pass because of one bad moment of the line, and a shift is
/// long to be two seconds late in.
const NO_SOCKET: Duration = Duration::from_secs(30);

/// Why a turn on the line ended.
enum End {
    /// The session is over here.
    Stopped,
    /// The server does not let us in; only the person can help.
    Shut(Fault),
    /// The line failed; it is tried again.
    Lost(Fault),
    /// The line holds and is taken up again at once: by another server, or with a WebSocket where there was none.
    Moved,
    /// It is tried again after a while; meanwhile the server does not let us in, if there is a fault.
    Again { after: Duration, fault: Option<Fault> },
}

impl From<Fault> for End {
    fn from(fault: Fault) -> Self {
        match fault.code.as_str() {
            "session-expired" | "device-revoked" | "device-wiped" | "client-too-old" | "server-too-old"
            | "replaced-device" | "desk-not-granted" => End::Shut(fault),
            _ => End::Lost(fault),
        }
    }
}

/// Keeps the line until the session is over.
pub(crate) async fn keep_line(work: Arc<Work>) {
    let mut retry = Retry::default();
    let mut since: Option<i64> = None;
    let mut moved = false;
    loop {
        // While it moves, the line holds: a seat that is asked for then is asked of whichever server is there.
        if !moved && !matches!(work.line(), LineState::Offline { .. }) && !scopes::is_without_desk(&work) {
            work.set_line(LineState::Connecting);
        }
        let mut held = false;
        let end = tokio::select! {
            end = one_turn(&work, &mut held) => end,
            () = work.stopped() => End::Stopped,
        };
        if !matches!(end, End::Stopped) {
            trail::keep(&work).await;
        }
        if held {
            retry.succeeded();
            since = None;
        }
        let end = match end {
            End::Shut(fault) if fault.code == "desk-not-granted" => scopes::lose_desk(&work).await,
            end => end,
        };
        moved = matches!(end, End::Moved);
        let wait = match end {
            End::Stopped => return,
            End::Moved => Some(Duration::ZERO),
            End::Shut(fault) => {
                if fault.code == "device-wiped" {
                    work.end(Ending::Wiped);
                }
                if fault.code == "client-too-old"
                    && let Err(fault) = escrow::hand_in(&work).await
                {
                    tracing::warn!(code = %fault.code, "what was not sent could not be handed in; it is kept here");
                }
                work.set_line(LineState::Shut { fault });
                None
            }
            End::Again { after, fault } => {
                if let Some(fault) = fault {
                    work.set_line(LineState::Shut { fault });
                }
                Some(after)
            }
            End::Lost(fault) => {
                let wait = retry.failed(chance());
                let since = *since.get_or_insert_with(|| work.now().0);
                let retry_at = (work.now().0 + wait) as f64;
                work.set_line(LineState::Offline { since: since as f64, retry_at, fault: Some(fault) });
                Some(Duration::from_millis(wait as u64))
            }
        };
        tokio::select! {
            () = work.retry.notified() => retry.succeeded(),
            () = work.stopped() => return,
            () = async { match wait {
                Some(wait) => tokio::time::sleep(wait).await,
                None => std::future::pending().await,
            } } => {}
        }
    }
}

/// Somewhere between 0 and 1; without a source of chance, the middle.
fn chance() -> f64 {
    let mut byte = [0u8; 1];
    if getrandom::fill(&mut byte).is_err() {
        return 0.5;
    }
    f64::from(byte[0]) / 255.0
}

/// Connects, fills or catches up, then stays on the line. Returns when it ends.
async fn one_turn(work: &Arc<Work>, held: &mut bool) -> End {
    let end = match connected(work, held).await {
        Ok(end) => end,
        Err(fault) => fault.into(),
    };
    match end {
        End::Shut(fault) if fault.code == "replaced-device" => match own_name(work).await {
            // The line is opened again under the new name, at once.
            Ok(()) => {
                work.retry.notify_one();
                End::Lost(fault)
            }
            Err(fault) => fault.into(),
        },
        end => end,
    }
}

/// The other copy of this disk goes on under the old name; this one takes another.
pub(crate) async fn own_name(work: &Arc<Work>) -> Result<(), Fault> {
    rename::take_another_name(work, &line(work).await?).await
}

/// A line with the session's token.
async fn line(work: &Work) -> Result<Line, Fault> {
    let (server, desk) = {
        let profile = work.profile.read().expect("lock");
        (profile.server.clone(), profile.desk.clone())
    };
    let mut conn = work.outbox.conn().await?;
    let token = outbox::meta_get(&mut conn, TOKEN).await?;
    drop(conn);
    let token = token.ok_or(kursi_protocol::DoorRefusal::SessionExpired)?;
    Ok(work.lines.to(&server)?.with_token(token).following(&desk))
}

async fn connected(work: &Arc<Work>, held: &mut bool) -> Result<End, Fault> {
    let line = line(work).await?;
    let (hello, took) = line.hello().await?;
    work.heard_clock(hello.now, took);
    if apply::cursor(work).await?.is_none() {
        fill::fill(work, &line).await?;
    }
    // Before anything is heard: what is remembered here is told as it was when the line was last open.
    catch_up(work, &line, trail::known(work)).await?;
    *work.line_now.lock().expect("lock") = Some(line.clone());
    *held = true;
    let from = apply::cursor(work).await?.unwrap_or_default();
    match line.live(&from, trail::known(work).as_ref()).await {
        Ok(socket) => Ok(stay(work, &line, socket).await),
        Err(fault) if matches!(End::from(fault.clone()), End::Shut(_)) => Err(fault),
        // Some lines pass HTTPS but no WebSocket.
        Err(_) => poll(work, &line).await,
    }
}

/// Asks for frames until there are no more.
async fn catch_up(work: &Arc<Work>, line: &Line, mut tells: Option<KnownHead>) -> Result<(), Fault> {
    loop {
        let from = apply::cursor(work).await?.unwrap_or_default();
        let next = match line.frames(&from, tells.as_ref()).await {
            Err(fault) if turned_away(&fault.code) == Some(Step::Refill) => {
                fill::fill(work, line).await?;
                continue;
            }
            next => next?,
        };
        // Once is enough.
        tells = None;
        work.heard_clock(next.frame.now, 0);
        match apply::apply(work, next.frame).await? {
            Applied::Done if next.more => {}
            Applied::Done => return confided::settle(work, line).await,
            Applied::CatchUp => {}
            Applied::Refill => fill::fill(work, line).await?,
        }
    }
}

/// Stays on the WebSocket; pushes as soon as something waits.
async fn stay(work: &Arc<Work>, line: &Line, mut socket: Socket) -> End {
    work.set_line(LineState::Online);
    work.push.notify_one();
    come(work);
    let pushing = async {
        loop {
            work.push.notified().await;
            if let Err(fault) = push::push_all(work, line).await {
                return End::from(fault);
            }
        }
    };
    let hearing = async {
        loop {
            let heard = match tokio::time::timeout(SILENCE, socket.next()).await {
                Err(_) => return End::Lost(AppFault::LineTimeout.into()),
                Ok(None | Some(Err(_))) => return End::Lost(lost(work)),
                Ok(Some(Ok(message))) => message,
            };
            let text = match heard {
                Message::Text(text) => text,
                Message::Ping(payload) => {
                    if socket.send(Message::Pong(payload)).await.is_err() {
                        return End::Lost(lost(work));
                    }
                    continue;
                }
                Message::Close(_) => return End::Lost(lost(work)),
                _ => continue,
            };
            let next = match line::heard(text.as_str()) {
                Ok(Live::Frame(frame)) => {
                    work.heard_clock(frame.now, 0);
                    apply::apply(work, frame).await
                }
                Ok(Live::CatchUp) => Ok(Applied::CatchUp),
                Ok(Live::Shut { reason }) if turned_away(&reason.code) == Some(Step::Refill) => {
                    Ok(Applied::Refill)
                }
                // Nothing failed. Were nobody else there, the next attempt would say so.
                Ok(Live::ComeBack) => return End::Moved,
                Ok(Live::Shut { reason }) => return End::Shut(reason.into()),
                Err(fault) => Err(fault),
            };
            let followed = match next {
                Ok(Applied::Done) => confided::settle(work, line).await,
                Ok(Applied::CatchUp) => catch_up(work, line, None).await,
                Ok(Applied::Refill) => fill::fill(work, line).await,
                Err(fault) => Err(fault),
            };
            if let Err(fault) = followed {
                return fault.into();
            }
        }
    };
    tokio::select! {
        end = pushing => end,
        end = hearing => end,
        never = check::keep_checking(work, line) => match never {},
        // Asked to try the line: what it gives is proved by a request of its own.
        end = async {
            loop {
                work.retry.notified().await;
                match line.hello().await {
                    Ok((hello, took)) => work.heard_clock(hello.now, took),
                    Err(fault) => return End::from(fault),
                }
            }
        } => end,
    }
}

/// Says that the person is there, without keeping the line waiting for the answer.
fn come(work: &Arc<Work>) {
    let work = work.clone();
    tokio::spawn(async move {
        if let Err(fault) = live::come(&work).await {
            tracing::info!(code = %fault.code, "the floor was not told that somebody is there");
        }
    });
}

/// The same without a WebSocket, until it is time to try one again, or somebody asks that the line be tried.
async fn poll(work: &Arc<Work>, line: &Line) -> Result<End, Fault> {
    work.set_line(LineState::Online);
    work.push.notify_one();
    come(work);
    let polling = async {
        loop {
            tokio::select! {
                () = work.push.notified() => push::push_all(work, line).await?,
                () = tokio::time::sleep(POLL) => {}
            }
            catch_up(work, line, None).await?;
        }
    };
    tokio::select! {
        end = polling => end,
        () = work.retry.notified() => Ok(End::Moved),
        () = tokio::time::sleep(NO_SOCKET) => Ok(End::Moved),
        never = check::keep_checking(work, line) => match never {},
    }
}

fn lost(work: &Work) -> Fault {
    tracing::debug!(at = machine_now(), "the line was lost");
    AppFault::LineUnreachable { server: work.profile.read().expect("lock").server.clone() }.into()
}
