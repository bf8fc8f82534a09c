//! Priority: how urgent something is and how much it touches, by a matrix of the pack (E3).

use serde::{Deserialize, Serialize};

/// How a desk comes to priorities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PriorityRule {
    /// Levels, the least first; the name of each is the desk word `priority-<id>`, its meaning the `.hint` of that.
    pub levels: Vec<String>,
    /// Degrees of urgency, the least first; named `urgency-<id>`.
    pub urgencies: Vec<String>,
    /// Degrees of impact, the least first; named `impact-<id>`.
    pub impacts: Vec<String>,
    /// The level for each urgency (outer) and impact (inner).
    pub matrix: Vec<Vec<String>>,
}

impl PriorityRule {
    /// The level of an urgency and an impact; nothing where the desk has no such degree.
    pub fn level(&self, urgency: &str, impact: &str) -> Option<&str> {
        let place = |list: &[String], id: &str| list.iter().position(|known| known == id);
        let (row, column) = (place(&self.urgencies, urgency)?, place(&self.impacts, impact)?);
        self.matrix.get(row)?.get(column).map(String::as_str)
    }

    /// How far a level is from the highest one.
    pub fn below_highest(&self, level: &str) -> u32 {
        let place = self.levels.iter().position(|known| known == level).unwrap_or(0);
        (self.levels.len().saturating_sub(1 + place)) as u32
    }
}

/// The priority of a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Priority {
    /// Level id of the pack.
    pub level: String,
    /// How far that is from the highest one, so that lists sort without the pack.
    #[serde(default)]
    pub below: u32,
    /// Urgency it was set by.
    pub urgency: String,
    /// Impact it was set by.
    pub impact: String,
}
