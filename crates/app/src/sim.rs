//! What only the simulator uses: the steps of the line's loop one by one, in any order, and clocks that it moves. What the
//! steps do is what the loop does; only when they are done is the simulator's. Compiled only with the feature `sim`,
//! which no package has.

use std::cell::Cell;
use std::time::Duration;

use kursi_protocol::sync::Frame;
use kursi_store::Db;

use crate::App;
use crate::entry::Fault;
use crate::sync::steps;

thread_local! {
    static CLOCKS: Cell<Option<(i64, Duration)>> = const { Cell::new(None) };
}

/// Sets the clocks of the machine that works next on this thread: the wall's, UTC milliseconds, and the one that counts
/// from its start and goes on while it sleeps.
pub fn set_clocks(wall: i64, up: Duration) {
    CLOCKS.set(Some((wall, up)));
}

pub(crate) fn wall() -> Option<i64> {
    CLOCKS.get().map(|(wall, _)| wall)
}

pub(crate) fn up() -> Option<Duration> {
    CLOCKS.get().map(|(_, up)| up)
}

/// Something that the line's loop does.
#[derive(Debug, Clone)]
pub enum Step {
    /// Asks who is there, and fills the replica where there is none yet.
    Connect,
    /// Asks for the next frame and applies it.
    Pull,
    /// Hears a frame, perhaps again, perhaps too early.
    Hear(Box<Frame>),
    /// Empties the outbox.
    Push,
    /// Looks after the leases of seats.
    Seats,
    /// Notices that the line is down.
    CutOff,
}

/// What came of a step.
#[derive(Debug, Clone, Default)]
pub struct Stepped {
    /// The frame that came.
    pub frame: Option<Frame>,
    /// There is more behind it.
    pub more: bool,
}

impl App {
    /// Does one step, as the loop does it.
    ///
    /// # Errors
    /// The line, the door or a database failed, or nobody is signed in.
    pub async fn step(&self, step: Step) -> Result<Stepped, Fault> {
        let work = self.work()?;
        let done = steps::step(&work, step).await;
        match done {
            Err(fault) if fault.code == "replaced-device" => {
                crate::sync::own_name(&work).await.map(|()| Stepped::default())
            }
            done => done,
        }
    }

    /// Lets go of the databases as a machine does whose power is gone: nothing is written any more.
    pub async fn power_gone(&self) {
        if let Ok(work) = self.work() {
            work.stop.send_replace(true);
            work.replica.clone().close().await;
            work.outbox.clone().close().await;
        }
    }

    /// Replica and outbox.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn databases(&self) -> Result<(Db, Db), Fault> {
        let work = self.work()?;
        Ok((work.replica.clone(), work.outbox.clone()))
    }
}
