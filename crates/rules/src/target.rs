//! Targets: what a desk promises, and what its clocks wait for (A7, E5).

use std::collections::BTreeMap;

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
    /// What stops its clocks.
    #[serde(default, skip_serializing_if = "Until::is_reply")]
    pub until: Until,
    /// Counted time that is promised instead to tickets of these priorities, milliseconds (E5).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub by_priority: BTreeMap<String, i64>,
}

/// What stops a target's clocks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// A reply to the customer.
    #[default]
    Reply,
    /// The solution (E5). When the customer writes again after that, it is promised anew.
    Resolved,
    /// The end of the ticket (D5).
    Closed,
}

impl Until {
    fn is_reply(&self) -> bool {
        *self == Until::Reply
    }

    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Until::Reply => "reply",
            Until::Resolved => "resolved",
            Until::Closed => "closed",
        }
    }
}

impl Target {
    /// What is promised to a ticket of this priority.
    pub fn limit_at(&self, priority: Option<&str>) -> i64 {
        priority.and_then(|level| self.by_priority.get(level)).copied().unwrap_or(self.limit)
    }

    /// A target on first messages, for tests and benchmarks.
    pub fn reply(id: &str, calendar: &str, limit: i64) -> Target {
        Target {
            id: id.into(),
            start: Start::FirstMessage,
            limit,
            calendar: calendar.into(),
            until: Until::Reply,
            by_priority: BTreeMap::new(),
        }
    }
}
