//! How the bytes of a file reach the server and come from it. They go in pieces, before the command that names the file;
//! what was cut goes on where the server says (K4).
//!
//! 1. `POST /attachments` declares a file ([`Declaration`]); saying it again says how far it is.
//! 2. `PUT /attachments/{id}?from=<bytes>` brings the next piece. One that does not follow what is there changes nothing;
//!    the answer always says where to go on ([`Progress`]). With the last piece the sum is compared.
//! 3. `GET /attachments/{id}` gives the bytes, from where `Range` says.

use kursi_rules::TicketId;
use kursi_rules::attachment::Attachment;
use kursi_rules::codes;
use serde::{Deserialize, Serialize};

/// The most bytes of one piece, the size of a request that every proxy passes.
pub const PIECE_LIMIT: usize = crate::BODY_LIMIT;

/// `POST /attachments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declaration {
    /// Desk.
    pub desk: String,
    /// Ticket of the message with which it will go, where there is one already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ticket: Option<TicketId>,
    /// The file.
    pub file: Attachment,
}

/// How much of a file the server has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Bytes; the next piece begins here.
    pub got: i64,
    /// All of it is there and sums to what was declared.
    pub whole: bool,
}

codes! {
    /// Why bytes were not taken.
    pub enum UploadRefusal {
        /// The id stands for another file, or for one of another person.
        "attachment-other" => Other,
        /// All bytes were there, and they are not those that were declared. Nothing of them is left.
        "attachment-broken" => Broken,
        /// The person has sent as much as may wait for its messages, in megabytes.
        "attachments-waiting" => Waiting { limit: i64 },
        /// The place where files are kept did not take it.
        "attachments-away" => Away { reference: String },
    }
}
