//! People who sign in, as far as colleagues see them.

use serde::{Deserialize, Serialize};

use crate::UserId;

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
}
