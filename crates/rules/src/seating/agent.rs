//! Who asks for something on the floor.

use crate::{DeviceId, UserId};

/// A person at a machine, as the session and the user's row say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agent {
    /// Who.
    pub user: UserId,
    /// At which machine.
    pub device: DeviceId,
    /// Role id of the pack.
    pub role: String,
    /// Languages in which they answer, BCP 47; empty where nobody said.
    pub languages: Vec<String>,
}
