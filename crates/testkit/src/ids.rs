//! Ids that are the same in every run.

use uuid::{Builder, Uuid};

/// UUIDv7s in rising order, a millisecond apart.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    given: u64,
}

impl Ids {
    /// From the first one.
    pub fn new() -> Self {
        Ids::default()
    }

    /// From the `n`th one, for a second writer whose ids must differ.
    pub fn after(n: u64) -> Self {
        Ids { given: n }
    }

    /// The next one.
    pub fn take(&mut self) -> Uuid {
        self.given += 1;
        Ids::nth(self.given)
    }

    /// The `n`th one.
    pub fn nth(n: u64) -> Uuid {
        let mut rest = [0; 10];
        rest[2..].copy_from_slice(&n.to_be_bytes());
        Builder::from_unix_timestamp_millis(1_767_000_000_000 + n, &rest).into_uuid()
    }
}
