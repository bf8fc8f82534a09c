use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::DraftKind;

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FileFace {
    /// Id.
    pub id: String,
    /// Id of the message: the entry of the conversation that it stands at.
    pub message: String,
    /// What it is called; nothing in it is hidden or turns the line around.
    pub name: String,
    /// Media type, as its sender said it.
    pub media: String,
    /// Bytes.
    pub size: f64,
    /// Its bytes are on this machine; otherwise saving it takes the line.
    pub here: bool,
}

/// A file that waits in a draft.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingFile {
    /// Id.
    pub id: String,
    /// In which writing.
    pub kind: DraftKind,
    /// What it is called.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Bytes.
    pub size: f64,
    /// Bytes that were read; it can go with its message when that is all of them.
    pub read: f64,
}

/// The files of a ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilesView {
    /// Those of its messages, in the order of the conversation.
    pub sent: Vec<FileFace>,
    /// Those of its drafts, in the order in which they were added.
    pub waiting: Vec<WaitingFile>,
    /// How many may go with one message; none where the desk's pack says nothing of files.
    pub most: u32,
    /// How many megabytes one may have.
    pub megabytes: u32,
    /// Media types that may go; `image/*` is all of a family.
    pub types: Vec<String>,
}
