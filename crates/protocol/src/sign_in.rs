//! The door: greeting and sign-in.

use kursi_rules::{DeviceId, Millis, UserId, WorkspaceId};
use serde::{Deserialize, Serialize};

use crate::sync::NumberedOutcome;

/// `GET /hello`: who is there. Asked before anything is sent, so that a wrong address is told apart from a
/// server that is too old.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// Always `kursi`.
    pub program: String,
    /// Version of the server program.
    pub version: String,
    /// Protocol it speaks.
    pub protocol: u32,
    /// Oldest protocol it understands.
    pub oldest_protocol: u32,
    /// The server's clock.
    pub now: Millis,
}

/// `POST /auth/sign-in`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignIn {
    /// User name.
    pub user: String,
    /// Password.
    pub password: String,
    /// This installation, if it was registered before for this person.
    pub device: Option<DeviceId>,
    /// How the device calls itself.
    pub device_name: String,
    /// Protocol the client speaks.
    pub protocol: u32,
}

/// A desk that the person works on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeskGrant {
    /// Desk id.
    pub desk: String,
    /// Role id of the desk's pack.
    pub role: String,
}

/// `GET /auth/desks`: what the person may work on now. Asked by a machine whose desk was taken from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desks {
    /// Desks and roles, by desk.
    pub desks: Vec<DeskGrant>,
}

/// The answer to [`SignIn`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedIn {
    /// Bearer token of the session.
    pub token: String,
    /// When the session is over.
    pub expires_at: Millis,
    /// The registered device.
    pub device: DeviceId,
    /// The person.
    pub user: UserId,
    /// The person's name.
    pub name: String,
    /// The organisation.
    pub workspace: WorkspaceId,
    /// The organisation's name.
    pub workspace_name: String,
    /// Desks and roles.
    pub desks: Vec<DeskGrant>,
    /// Last number used by this device.
    pub last_n: u32,
    /// The server's clock.
    pub now: Millis,
    /// The organisation's recovery key, once it has one. A server from before there was such a thing says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery: Option<RecoveryTold>,
}

/// Most commands that are told of in one [`AnotherName`]. What is left over is told of by nobody: it goes again under the
/// new name, and is refused there where it was taken before.
pub const MOST_KNOWN: usize = 5_000;

/// `POST /auth/device`: this machine's disk was copied, and the other copy has used its numbers. It asks for a name of
/// its own, in the session that it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnotherName {
    /// How the device calls itself.
    pub device_name: String,
    /// Protocol the client speaks.
    pub protocol: u32,
    /// Number and payload hash of what it has not heard of: some of it may have been judged before the disk was copied.
    pub known: Vec<(u32, String)>,
}

/// The answer to [`AnotherName`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NamedAnew {
    /// The new name; no number of it is used yet.
    pub device: DeviceId,
    /// Bearer token of a session under it. The one that asked goes on with whoever else has it.
    pub token: String,
    /// When that session is over.
    pub expires_at: Millis,
    /// The last transaction there is: whatever was judged under the old name was so in it or before.
    pub head: i64,
    /// What became of those of [`AnotherName::known`] that were judged.
    pub judged: Vec<NumberedOutcome>,
    /// The server's clock.
    pub now: Millis,
}

/// Most recovery keys of an organisation that are told, the one in force among them.
pub const MOST_RECOVERY_KEYS: usize = 32;

/// What desk machines are told of an organisation's recovery key (K4, K8): nothing of it is secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveryTold {
    /// The public half; a machine seals the key of its outbox to it.
    pub public: String,
    /// Prints of the organisation's recovery keys, the one in force first: by them a sheet of another organisation
    /// is told from one that was replaced.
    pub prints: Vec<String>,
}
