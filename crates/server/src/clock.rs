//! The server's clock. It judges what customers see, so it never runs backwards: a machine whose clock is set
//! back keeps the last moment until it is reached again.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use kursi_rules::Millis;

/// The machine's clock.
pub fn system_now() -> Millis {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

/// A clock that never runs backwards. Clones are the same clock.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    last: Arc<AtomicI64>,
    ahead: Arc<AtomicI64>,
    /// Where the clock stands, in the simulator.
    #[cfg(feature = "sim")]
    stands: Arc<AtomicI64>,
    /// How long the next transaction will wait for its lock, in the simulator.
    #[cfg(feature = "sim")]
    lock: Arc<AtomicI64>,
}

impl Clock {
    /// A clock that has told `last` before.
    pub fn after(last: Millis) -> Self {
        let clock = Clock::default();
        clock.last.store(last.0, Ordering::SeqCst);
        clock
    }

    /// The moment by this machine's clock.
    pub fn now(&self) -> Millis {
        self.told(self.of(system_now()))
    }

    /// What the clock tells when another one, this machine's or the database's, says `there`.
    pub fn of(&self, there: Millis) -> Millis {
        #[cfg(feature = "sim")]
        if self.stands() {
            return Millis(self.stands.load(Ordering::SeqCst));
        }
        there + self.ahead()
    }

    /// Makes it stand at a moment. What is due is then looked at with each request, and not by a timer.
    #[cfg(feature = "sim")]
    pub fn stand(&self, at: Millis) {
        self.stands.store(at.0, Ordering::SeqCst);
    }

    /// Makes the next transaction wait this long for its lock, milliseconds.
    #[cfg(feature = "sim")]
    pub fn wait_for_lock(&self, milliseconds: i64) {
        self.lock.store(milliseconds, Ordering::SeqCst);
    }

    /// Lets the time pass that a transaction waited for its lock.
    #[cfg(feature = "sim")]
    pub(crate) fn lock_was_waited_for(&self) {
        let waited = self.lock.swap(0, Ordering::SeqCst);
        if self.stands() {
            self.stands.fetch_add(waited, Ordering::SeqCst);
        }
    }

    /// Whether it stands.
    #[cfg(feature = "sim")]
    pub fn stands(&self) -> bool {
        self.stands.load(Ordering::SeqCst) > 0
    }

    /// How far the clock was moved ahead.
    pub fn ahead(&self) -> i64 {
        self.ahead.load(Ordering::SeqCst)
    }

    /// The moment, when the one before it or another clock (a database's) says `now`.
    pub fn told(&self, now: Millis) -> Millis {
        let before = self.last.fetch_max(now.0, Ordering::SeqCst);
        Millis(before.max(now.0))
    }

    /// Moves the clock ahead. For tests and demonstrations that run in one process with the server; no door
    /// leads here.
    pub fn move_ahead(&self, milliseconds: i64) {
        self.ahead.fetch_add(milliseconds.max(0), Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_back_waits() {
        let clock = Clock::default();
        assert_eq!(clock.told(Millis(100)), Millis(100));
        assert_eq!(clock.told(Millis(90)), Millis(100));
        assert_eq!(clock.told(Millis(101)), Millis(101));
        let before = clock.now();
        clock.move_ahead(5_000);
        assert!(clock.now().since(before) >= 5_000);
    }
}
