//! When the line is tried again: soon at first, then at growing intervals, never in step with others.

/// Attempts on a line that is down.
#[derive(Debug, Clone, Default)]
pub struct Retry {
    failures: u32,
}

/// First interval, milliseconds.
const FIRST: i64 = 500;
/// Longest interval, milliseconds.
const LONGEST: i64 = 30_000;

impl Retry {
    /// The line held: the next failure starts from the beginning.
    pub fn succeeded(&mut self) {
        self.failures = 0;
    }

    /// The line failed. Milliseconds to wait: doubled each time, then somewhere between half of it and all of
    /// it by `chance` (0 to 1), so that a hundred machines do not come back in the same instant.
    pub fn failed(&mut self, chance: f64) -> i64 {
        let full = FIRST.saturating_mul(1 << self.failures.min(16)).min(LONGEST);
        self.failures = self.failures.saturating_add(1);
        full / 2 + (full as f64 / 2.0 * chance.clamp(0.0, 1.0)) as i64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_grow_to_a_bound_and_start_again() {
        let mut retry = Retry::default();
        let waits: Vec<i64> = (0..9).map(|_| retry.failed(1.0)).collect();
        assert_eq!(waits, [500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000]);
        assert_eq!(retry.failed(0.0), 15000);
        retry.succeeded();
        assert_eq!(retry.failed(0.0), 250);
    }
}
