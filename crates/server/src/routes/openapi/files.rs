//! Files that go with messages.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A file that goes with a message.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachedFile {
    /// Made by the client.
    pub id: String,
    /// Without folders and marks that are not seen.
    pub name: String,
    /// Media type, lower case, without parameters.
    pub media: String,
    /// Bytes.
    pub size: i64,
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
}

/// A file is declared, or asked after.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::attachment::Declaration's")]
pub struct Declaration {
    pub desk: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ticket: Option<String>,
    pub file: AttachedFile,
}

/// How much of a file is here.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Progress {
    /// Bytes; the next piece begins here.
    pub got: i64,
    /// All of it is here, and is what was declared.
    pub whole: bool,
}
