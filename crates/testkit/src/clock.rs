//! A clock that stands still until it is told to move.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kursi_rules::Millis;

/// A clock that stands still. Clones show the same time.
#[derive(Debug, Clone)]
pub struct FixedClock(Arc<AtomicI64>);

impl FixedClock {
    /// Stands at `now`.
    pub fn at(now: Millis) -> Self {
        FixedClock(Arc::new(AtomicI64::new(now.0)))
    }

    /// The time.
    pub fn now(&self) -> Millis {
        Millis(self.0.load(Ordering::SeqCst))
    }

    /// Moves by `length` milliseconds and tells the new time.
    pub fn advance(&self, length: i64) -> Millis {
        Millis(self.0.fetch_add(length, Ordering::SeqCst) + length)
    }
}

impl Default for FixedClock {
    /// A Sunday morning in 2026, 06:00 UTC.
    fn default() -> Self {
        FixedClock::at(Millis(1_767_506_400_000))
    }
}
