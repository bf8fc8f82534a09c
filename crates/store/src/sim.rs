//! What only the simulator uses: power that fails between two steps of a database, and faults planted on purpose, so
//! that it is proved that the simulator finds them. Compiled only with the feature `sim`, which no package has, and
//! without effect until a test asks for it on its own thread.

use std::cell::{Cell, RefCell};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Notify;

/// Something wrong that was really thought of, or made, by somebody who builds such a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Plant {
    /// The change log is numbered by a counter outside of the transaction, so a transaction can be seen after a later one.
    PlainSequence,
    /// A number of the change log is taken outside of the transaction, so one that is given up leaves a hole.
    NumberLost,
    /// An entry leaves the outbox when the push is answered, not when its rows are here.
    EarlyDeletion,
    /// Leases are judged at the moment at which the transaction was asked for, before it had the lock.
    TransactionTime,
    /// The server's row under a prediction is let go of when the push is answered.
    ShadowDropped,
    /// Places and counts of queues are changed in a transaction after that of the tickets.
    CountOutside,
    /// Leases are counted by a clock that stands still while the machine sleeps.
    SleepUncounted,
    /// What is purged of a desk is not all: its customers stay.
    PurgeHalf,
}

struct Fuse {
    /// Beginning of the paths of the databases that it is in.
    of: String,
    left: u32,
    burnt: Arc<Notify>,
}

thread_local! {
    static PLANTED: Cell<Option<Plant>> = const { Cell::new(None) };
    static UNHURRIED: Cell<bool> = const { Cell::new(false) };
    static FUSE: RefCell<Option<Fuse>> = const { RefCell::new(None) };
}

/// How long whoever takes their time waits for a connection.
const LONG: Duration = Duration::from_secs(24 * 3600);

/// Says that databases which this thread opens from now on wait for a connection as long as it takes: how slow the computer is
/// that simulates, or whether it stood still in the middle, is not part of what is simulated. What would wait for ever then
/// hangs, and is seen.
pub fn take_your_time() {
    UNHURRIED.set(true);
}

/// How long to wait for a connection on this thread.
pub(crate) fn patience(usual: Duration) -> Duration {
    if UNHURRIED.get() { LONG } else { usual }
}

/// Plants a fault on this thread, or takes it away.
pub fn plant(fault: Option<Plant>) {
    PLANTED.set(fault);
}

/// Whether `fault` is planted on this thread.
pub fn planted(fault: Plant) -> bool {
    PLANTED.get() == Some(fault)
}

/// Does `work` until it is done, or until the databases whose paths begin with `of` have done `steps` steps: then
/// their power fails, and nothing comes of what was begun. Nothing then is answered.
pub async fn until_power_fails<T>(of: &str, steps: u32, work: impl Future<Output = T>) -> Option<T> {
    let burnt = Arc::new(Notify::new());
    FUSE.set(Some(Fuse { of: of.to_owned(), left: steps, burnt: burnt.clone() }));
    let done = tokio::select! {
        biased;
        done = work => Some(done),
        () = burnt.notified() => None,
    };
    FUSE.set(None);
    done
}

/// A step of the database at `file`. Does not return where its power has failed.
pub(crate) async fn step(file: &str) {
    let fails = FUSE.with_borrow_mut(|fuse| {
        let Some(fuse) = fuse.as_mut().filter(|fuse| file.starts_with(&fuse.of)) else { return false };
        match fuse.left.checked_sub(1) {
            Some(left) => fuse.left = left,
            None => {
                fuse.burnt.notify_one();
                return true;
            }
        }
        false
    });
    if fails {
        std::future::pending().await
    }
}
