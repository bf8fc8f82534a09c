//! What a desk promises, and within which time (A7).

use serde::{Deserialize, Serialize};

/// What starts a target's clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Start {
    /// The ticket's first message.
    FirstMessage,
    /// Each later message of the customer.
    NextMessage,
    /// A request or a decision inside the desk; no pack declares such targets by hand.
    Asked,
}

/// A promise (A7). A reply to the customer stops its clocks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Id; its name is the desk word `target-<id>`.
    pub id: String,
    /// What starts it.
    pub start: Start,
    /// Counted time promised, milliseconds.
    pub limit: i64,
    /// Calendar id it counts by.
    pub calendar: String,
}

impl Target {
    /// A target on first messages, for tests and benchmarks.
    pub fn reply(id: &str, calendar: &str, limit: i64) -> Target {
        Target { id: id.into(), start: Start::FirstMessage, limit, calendar: calendar.into() }
    }
}
