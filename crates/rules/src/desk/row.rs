//! A desk as it is stored and synced.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Desk, FORMAT};

/// A desk's revision as it is stored and synced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskRow {
    /// Desk id.
    pub id: String,
    /// Revision, from 1.
    pub revision: u32,
    /// Format of the pack; see [`FORMAT`].
    pub format: u32,
    /// The procedure. Kept as JSON so that a program that cannot read a later format still carries it.
    pub desk: serde_json::Value,
    /// Fluent sources by language.
    pub words: BTreeMap<String, String>,
}

impl DeskRow {
    /// The procedure, where this program can read its format.
    pub fn read(&self) -> Option<Desk> {
        (self.format <= FORMAT).then(|| Desk::deserialize(&self.desk).ok())?
    }
}
