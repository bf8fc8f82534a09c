//! People who sign in, as far as colleagues see them.

use serde::{Deserialize, Serialize};

use crate::{Millis, UserId};

/// How many delegations a row keeps, the newest: enough for what was decided without the line under an earlier one to be
/// known when it arrives. The audit trail has them all (X9).
pub const KEPT_DELEGATIONS: usize = 10;

/// A user's row, one for each desk they work on. Passwords and devices are the server's own affair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Id.
    pub id: UserId,
    /// Desk.
    pub desk: String,
    /// Name.
    pub name: String,
    /// Role id of the pack.
    pub role: String,
    /// Whether they may still sign in.
    pub active: bool,
    /// Who decided for them while they were away, the newest last (A10).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub delegations: Vec<Delegation>,
}

/// Somebody decides for somebody else on what is to stay pending, from a time to a time (A10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// Who decides.
    pub to: UserId,
    /// From then.
    pub from: Millis,
    /// Until then: at the moment itself it is over.
    pub until: Millis,
    /// When it was given, by the server's clock.
    pub given_at: Millis,
    /// When it was ended before its time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Millis>,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_by: Option<UserId>,
}

/// How a delegation stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It has not begun.
    Coming,
    /// It runs.
    Running,
    /// It is over.
    Over,
}

impl Delegation {
    /// When it is over: at its end, or when it was ended.
    pub fn over_at(&self) -> Millis {
        self.ended_at.map_or(self.until, |ended| ended.min(self.until))
    }

    /// How it stands at `at`.
    pub fn standing(&self, at: Millis) -> Standing {
        if at >= self.over_at() {
            Standing::Over
        } else if at < self.from {
            Standing::Coming
        } else {
            Standing::Running
        }
    }
}

impl User {
    /// The delegation that is not over at `at`; there is one at most.
    pub fn delegation(&self, at: Millis) -> Option<&Delegation> {
        self.delegations.last().filter(|last| last.standing(at) != Standing::Over)
    }
}
