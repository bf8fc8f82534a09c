//! **What lives here**: everything that is said between machines, its versions, and the state machines of
//! sync that can be told without IO: which outbox entries go next ([`outbox`]), whether a frame follows the
//! cursor ([`cursor`]), whether a machine has what the server has ([`check`]), when the line is tried again ([`retry`]); and what
//! earlier programs said, in today's form ([`upcast`]).
//!
//! **What is refused here**: sockets, files, clocks, databases. Bytes come in, decisions go out.

pub mod attachment;
pub mod audit;
pub mod check;
pub mod cursor;
pub mod floor;
pub mod outbox;
pub mod reach;
pub mod report;
pub mod retry;
pub mod sign_in;
pub mod sync;
pub mod upcast;
pub mod verify;

use kursi_rules::codes;

/// Version of the protocol that this program speaks.
pub const PROTOCOL: u32 = 1;

/// Oldest version that this program still understands.
pub const OLDEST_PROTOCOL: u32 = 1;

/// Header in which a desk machine says with each request which protocol it speaks: a program that was updated since its session
/// began is another one than the one that began it.
pub const PROTOCOL_HEADER: &str = "kursi-protocol";

/// The most bytes of one request body. A message of ten megabytes is refused before it is read.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// The most entries of one push.
pub const PUSH_LIMIT: usize = 500;

codes! {
    /// Why a request was turned away at the door, before any rule was asked.
    pub enum DoorRefusal {
        /// No session, or it is over.
        "session-expired" => SessionExpired,
        /// The device was revoked.
        "device-revoked" => DeviceRevoked,
        /// The device is to forget everything: somebody asked for it, because it is lost or given away (X10).
        "device-wiped" => DeviceWiped,
        /// Name or password is wrong; which one is not told.
        "sign-in-wrong" => SignInWrong,
        /// Nothing was typed.
        "sign-in-empty" => SignInEmpty,
        /// Too many wrong attempts.
        "sign-in-locked" => SignInLocked { until_at: kursi_rules::Millis },
        /// Too many requests.
        "too-many-requests" => TooManyRequests { retry_at: kursi_rules::Millis },
        /// The client speaks a version that this server no longer understands.
        "client-too-old" => ClientTooOld { needed: u32 },
        /// More bytes than a request may have.
        "message-too-large" => MessageTooLarge { limit: usize },
        /// Not a request of this protocol.
        "request-malformed" => Malformed { field: String },
        /// No such place, or none that this person may know of.
        "not-found" => NotFound,
        /// The key of the channel is wrong.
        "intake-key-wrong" => IntakeKeyWrong,
        /// A field of an intake request is missing or wrong.
        "intake-malformed" => IntakeMalformed { field: String },
        /// An external id was used before with other content.
        "intake-conflict" => IntakeConflict { external_id: String },
        /// Entries of the outbox are missing in between.
        "push-gap" => PushGap { expected: u32 },
        /// Another payload under a used number: this device's disk was copied.
        "replaced-device" => ReplacedDevice,
        /// The desk is unknown or not granted.
        "desk-unknown" => DeskUnknown,
        /// The person may not do this here.
        "desk-not-granted" => NotGranted,
        /// The command could not be judged; its number is used up and its words are kept on the desk machine.
        "server-failed" => Failed { reference: String },
        /// A command of this kind or version is not known to this server.
        "command-unknown" => CommandUnknown,
        /// The person took the command back before it was judged; its number is used up.
        "command-withdrawn" => CommandWithdrawn,
        /// A live request came to be judged after its deadline, and was left alone.
        "request-too-late" => TooLate,
        /// The machine knows more than the server's database, which must have been put back from a backup.
        "server-behind" => ServerBehind,
        /// The change log no longer reaches back to the machine's cursor: it fills anew.
        "log-compacted" => LogCompacted,
        /// The device has as much in escrow as it may have.
        "escrow-full" => EscrowFull,
        /// The command builds on one that was refused.
        "depends-on-refused" => DependsOnRefused { n: u32 },
    }
}
