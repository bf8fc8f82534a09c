use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Fault;

/// What comes next on a ladder that runs for a ticket. Whether its window is open is a question of the present moment, which
/// the screen answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextView {
    /// Ladder id; its name is the desk word `ladder-<id>`.
    pub ladder: String,
    /// Step id; its name is the desk word `ladder-<ladder>-<step>`.
    pub step: String,
    /// Which one, from 1.
    pub n: u32,
    /// How many there are; nothing where the last one comes again without end.
    pub most: Option<u32>,
    /// The server takes it by itself.
    pub by_server: bool,
    /// UTC milliseconds.
    pub opens_at: f64,
    /// UTC milliseconds; nothing where it is never late.
    pub late_at: Option<f64>,
    /// What it begins with, in the language of whom it is said to; nothing where an agent says nothing.
    pub text: Option<String>,
    /// Language of the text.
    pub language: Option<String>,
    /// Whether the customer reads it; it is a note otherwise.
    pub to_customer: bool,
    /// The script that it is.
    pub script: Option<String>,
    /// Why it cannot be taken, whatever the moment; nothing when it can in its window.
    pub refused: Option<Fault>,
}

/// To whom a ticket was delivered by itself (D4).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveredView {
    /// Role id; its name is the desk word `role-<id>`.
    pub to: String,
    /// Ladder id.
    pub ladder: String,
    /// UTC milliseconds.
    pub at: f64,
}
