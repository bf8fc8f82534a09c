//! The steps of the line's loop one by one, for the simulator ([`crate::sim`]).

use std::sync::Arc;

use kursi_protocol::sync::Frame;

use super::apply::{self, Applied};

use super::{fill, line, push, trail};
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
            let next = line.frames(&from, trail::known(work).as_ref()).await?;
            work.heard_clock(next.frame.now, 0);
            follow(work, next.frame.clone()).await?;
            Ok(Stepped { frame: Some(next.frame), more: next.more })
        }
        Step::Hear(frame) => follow(work, *frame).await.map(|()| none),
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

async fn follow(work: &Arc<Work>, frame: Frame) -> Result<(), Fault> {
    match apply::apply(work, frame).await? {
        Applied::Done | Applied::CatchUp => Ok(()),
        Applied::Refill => fill::fill(work, &line(work).await?).await,
    }
}
