//! The steps of the line's loop one by one, for the simulator ([`crate::sim`]).

use std::sync::Arc;

use kursi_protocol::cursor;
use kursi_protocol::sync::Frame;

use super::apply::{self, Applied};
use super::{End, catch_up, check, confided, escrow, fill, line, push, scopes, trail};
use crate::entry::{Fault, LineState};
use crate::sim::{Step, Stepped};
use crate::work::Work;

/// Does one.
///
/// # Errors
/// As in the loop.
pub(crate) async fn step(work: &Arc<Work>, step: Step) -> Result<Stepped, Fault> {
    let none = Stepped::default();
    match step {
        Step::Connect => {
            let line = line(work).await?;
            let (hello, took) = line.hello().await?;
            work.heard_clock(hello.now, took);
            if apply::cursor(work).await?.is_none() {
                fill::fill(work, &line).await?;
            }
            *work.line_now.lock().expect("lock") = Some(line);
            work.set_line(LineState::Online);
            Ok(none)
        }
        Step::Pull => {
            let line = line(work).await?;
            let Some(from) = apply::cursor(work).await? else {
                fill::fill(work, &line).await?;
                return Ok(none);
            };
            let next = match line.frames(&from, trail::known(work).as_ref()).await {
                Err(fault) if cursor::turned_away(&fault.code) == Some(cursor::Step::Refill) => {
                    fill::fill(work, &line).await?;
                    return Ok(Stepped { refilled: true, ..none });
                }
                next => next?,
            };
            work.heard_clock(next.frame.now, 0);
            follow(work, next.frame.clone()).await?;
            Ok(Stepped { frame: Some(next.frame), more: next.more, ..none })
        }
        Step::Hear(frame) => follow(work, *frame).await.map(|()| none),
        Step::CatchUp => catch_up(work, &line(work).await?, None).await.map(|()| none),
        Step::Check => {
            let mended = check::once(work, &line(work).await?).await?;
            Ok(Stepped { mended, ..none })
        }
        Step::Push => {
            let line = line(work).await?;
            push::push_all(work, &line).await.map(|()| none)
        }
        Step::Seats => crate::live::seats_once(work).await.map(|()| none),
        Step::CutOff => {
            let offline = LineState::Offline { since: 0.0, retry_at: 0.0, fault: None };
            work.set_line(offline);
            Ok(none)
        }
    }
}

/// Does what the loop does when the server shuts the line.
///
/// # Errors
/// The same fault, or what went wrong in dealing with it. None where another desk of the person's is followed now, or the
/// machine has its own name.
pub(crate) async fn shut(work: &Arc<Work>, fault: Fault) -> Result<(), Fault> {
    match &*fault.code {
        "replaced-device" => super::own_name(work).await,
        "desk-not-granted" => match scopes::lose_desk(work).await {
            End::Again { fault: None, .. } => Ok(()),
            End::Again { fault: Some(fault), .. } | End::Shut(fault) | End::Lost(fault) => Err(fault),
            End::Stopped | End::Moved => Err(fault),
        },
        "client-too-old" => {
            escrow::hand_in(work).await?;
            Err(fault)
        }
        _ => Err(fault),
    }
}

async fn follow(work: &Arc<Work>, frame: Frame) -> Result<(), Fault> {
    match apply::apply(work, frame).await? {
        Applied::Done if confided::is_told(work) => confided::settle(work, &line(work).await?).await,
        Applied::Done => Ok(()),
        Applied::CatchUp => catch_up(work, &line(work).await?, None).await,
        Applied::Refill => fill::fill(work, &line(work).await?).await,
    }
}
