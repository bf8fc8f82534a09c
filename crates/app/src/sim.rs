//! What only the simulator uses: the steps of the line's loop one by one, in any order, and clocks that it moves. What the
//! steps do is what the loop does; only when they are done is the simulator's. Compiled only with the feature `sim`,
//! which no package has.

use std::cell::Cell;
use std::time::Duration;

use kursi_protocol::sync::Frame;
use kursi_store::Db;

use kursi_protocol::DoorRefusal;
use kursi_protocol::sync::COMMAND_V;
use kursi_rules::code::Coded as _;
use serde_json::{Map, Value};

use crate::App;
use crate::entry::Fault;
use crate::sync::steps;
use crate::work::Ending;

thread_local! {
    static FORM: Cell<u32> = const { Cell::new(COMMAND_V) };
    static CLOCKS: Cell<Option<(i64, Duration)>> = const { Cell::new(None) };
}

/// Sets the clocks of the machine that works next on this thread: the wall's, UTC milliseconds, and the one that counts
/// from its start and goes on while it sleeps.
pub fn set_clocks(wall: i64, up: Duration) {
    CLOCKS.set(Some((wall, up)));
}

/// Sets in which form of a command the program writes that works next on this thread: that of an earlier version, or today's.
pub fn write_form(v: u32) {
    FORM.set(v);
}

/// A command as the program of this thread writes it. Of what an earlier form did not know, it says nothing; a command that
/// cannot do without has today's form.
pub(crate) fn written(today: u32, payload: String) -> (u32, String) {
    let v = FORM.get();
    let Ok(mut fields) = serde_json::from_str::<Map<String, Value>>(&payload) else {
        return (today, payload);
    };
    let files = fields.get("attachments").and_then(Value::as_array).is_some_and(|files| !files.is_empty());
    if v == today || files {
        return (today, payload);
    }
    fields.remove("attachments");
    if v + 2 == today {
        for field in ["template", "spoken", "seen"] {
            fields.remove(field);
        }
    }
    (v, Value::Object(fields).to_string())
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
    /// Asks for all frames that there are, as when a frame did not follow.
    CatchUp,
    /// Compares all rows with the server's.
    Check,
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
    /// The replica was filled anew, because the log does not reach back so far.
    pub refilled: bool,
    /// Rows that were not the server's and are now.
    pub mended: u64,
    /// Another desk of the person's is followed.
    pub moved: bool,
}

impl App {
    /// Does one step, as the loop does it.
    ///
    /// # Errors
    /// The line, the door or a database failed, or nobody is signed in.
    pub async fn step(&self, step: Step) -> Result<Stepped, Fault> {
        let work = self.work()?;
        let fault = match steps::step(&work, step).await {
            Ok(done) => return Ok(done),
            Err(fault) => fault,
        };
        if fault.code == DoorRefusal::DeviceWiped.code().code {
            self.put_out(&work, Ending::Wiped).await;
            return Err(fault);
        }
        let moved = fault.code == DoorRefusal::NotGranted.code().code;
        steps::shut(&work, fault).await.map(|()| Stepped { moved, ..Stepped::default() })
    }

    /// Tells the server what was wiped here.
    pub async fn tell_wipes_once(&self) {
        self.tell_wipes().await;
    }

    /// The desk that is followed.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn follows(&self) -> Result<String, Fault> {
        Ok(self.work()?.profile.read().expect("lock").desk.clone())
    }

    /// Whether a desk is here to work on.
    pub fn has_desk(&self) -> bool {
        self.work().is_ok_and(|work| work.desk().is_ok())
    }

    /// Whether somebody is signed in.
    pub fn signed_in(&self) -> bool {
        self.work().is_ok()
    }

    /// How the server knows this machine.
    ///
    /// # Errors
    /// Nobody is signed in.
    pub fn device(&self) -> Result<String, Fault> {
        Ok(self.work()?.device())
    }

    /// Seats that the machine takes for held here, each with its fence.
    pub fn sits_in(&self) -> Vec<(String, i64)> {
        let Ok(work) = self.work() else { return Vec::new() };
        let held = work.held.lock().expect("lock");
        held.all().map(|seat| (seat.seat.to_string(), seat.fence)).collect()
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
