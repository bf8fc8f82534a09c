//! How a ticket is closed: with the customer's word that it is solved, and with a result where the pack asks for one (E4, C7).

use serde::{Deserialize, Serialize};

use crate::{MessageId, Millis, UserId};

/// What closing takes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosingRule {
    /// The customer has to have confirmed the solution (E4).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
    /// Results that can be named; the name of each is the desk word `result-<id>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<String>,
    /// Teams whose tickets are closed with one (C7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of_teams: Vec<String>,
    /// Roles that close with one, whosever ticket it is.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub of_roles: Vec<String>,
}

impl ClosingRule {
    /// Whether a ticket of this team has to be closed with a result by this role.
    pub fn needs_result(&self, team: Option<&str>, role: &str) -> bool {
        team.is_some_and(|team| self.of_teams.iter().any(|known| known == team))
            || self.of_roles.iter().any(|known| known == role)
    }
}

/// The customer's word that it is solved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "confirmation", rename_all = "kebab-case")]
pub enum Confirmation {
    /// They wrote it.
    Written {
        /// In this message.
        message: MessageId,
    },
    /// They said it on a call.
    Said {
        /// What they said, as the agent wrote it down.
        text: String,
    },
}

/// A ticket was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closed {
    /// When.
    pub at: Millis,
    /// By whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// The customer's word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmation>,
    /// Result id of the pack.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
}
