//! What sync says: pushes of commands one way, frames of rows the other.

use data_encoding::HEXLOWER;
use kursi_rules::change::Entity;
use kursi_rules::code::Code;
use kursi_rules::{AttachmentId, CommandId, Millis};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};

use crate::audit::AuditHead;

/// One command on its way, `n` counted by the device without holes.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PushEntry {
    /// Number on this device, from 1.
    pub n: u32,
    /// Id of the command.
    pub command_id: CommandId,
    /// Version of the command's form.
    pub v: u32,
    /// Hash of the payload; another one under a used `n` means a copied disk.
    pub hash: String,
    /// Number of a command that this one builds on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<u32>,
    /// Desk.
    pub desk: String,
    /// Desk revision it was made under.
    pub revision: u32,
    /// The device's corrected clock when it was made.
    pub made_at: Millis,
    /// The command, as `kursi_rules::command::Command`; opaque here so that old and new forms pass.
    pub payload: Box<RawValue>,
}

/// What the scope of what a desk's customers answer begins with; the desk's id follows (D6).
pub const SURVEY_SCOPE: &str = "survey:";

/// Version of the commands' form that this program writes; [`upcast`](crate::upcast) reads the two before it.
pub const COMMAND_V: u32 = 4;

/// Hash of a payload as [`PushEntry::hash`] has it: SHA-256, hexadecimal.
pub fn payload_hash(payload: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(payload.as_bytes()))
}

/// `POST /sync/push`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Push {
    /// Entries in order of `n`.
    pub entries: Vec<PushEntry>,
    /// What became of the commands up to this number is kept at the device, which will not ask for it again.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub known: u32,
    /// Files that commands name and that the device can never send, because it has lost them: those commands are refused
    /// and not waited with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<AttachmentId>,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// What became of one entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum Outcome {
    /// It was done.
    Accepted,
    /// It was not.
    Refused {
        /// Why.
        reason: Code,
    },
}

/// An entry's outcome under its number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NumberedOutcome {
    /// Number on the device.
    pub n: u32,
    /// What became of it.
    #[serde(flatten)]
    pub outcome: Outcome,
    /// In frames, the hash of what was judged under that number ([`PushEntry::hash`]): where the disk of a machine was
    /// copied, it may be the other copy's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

/// The answer to [`Push`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PushReply {
    /// One outcome an entry, in order; of those before the first that has to wait for its files.
    pub outcomes: Vec<NumberedOutcome>,
    /// Files of the entry that comes next which the server has not whole. Nothing was judged from that entry on: it goes
    /// again when they are there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<AttachmentId>,
    /// Last number used by this device.
    pub last_n: u32,
    /// The server's clock.
    pub now: Millis,
}

/// The answer to `POST /sync/escrow`, to which a program goes with its [`Push`] that is too old to be understood. This door keeps its
/// form for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EscrowReply {
    /// Numbers that are kept, unread.
    pub kept: Vec<u32>,
    /// The oldest protocol that is understood.
    pub needed: u32,
    /// The server's clock.
    pub now: Millis,
}

/// A row as it is after a change; no document when it is gone from this scope.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RowChange {
    /// Kind of row.
    pub entity: Entity,
    /// Its id.
    pub id: String,
    /// The row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doc: Option<Box<RawValue>>,
}

/// Whole transactions of the server, applied in one transaction, and only if `from` is the cursor.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Frame {
    /// Lifetime of the server's database; another one means that it was restored or rebuilt.
    pub epoch: String,
    /// Cursor that it follows.
    pub from: i64,
    /// Cursor after it.
    pub to: i64,
    /// Rows, the last state of each.
    pub rows: Vec<RowChange>,
    /// Last number of this device whose effects are in here or before.
    pub last_n: u32,
    /// Outcomes of this device's commands in `from..=to`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<NumberedOutcome>,
    /// The server's clock.
    pub now: Millis,
    /// Where the audit trail ends (X9); nothing in a frame that has more behind it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audit: Option<AuditHead>,
    /// Every scope that the person may follow now, whichever of them this machine does; sorted. A server from before
    /// there was such a thing says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
}

/// `GET /sync/frames?from=`: catch-up without a WebSocket.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CatchUp {
    /// The next frame; `from == to` and no rows when there is nothing new.
    pub frame: Frame,
    /// There is more behind it.
    pub more: bool,
}

/// `GET /sync/bootstrap?entity=&before=&limit=`: rows newest first.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BootstrapPage {
    /// Lifetime of the server's database.
    pub epoch: String,
    /// Head when the first page was asked for; catch up from here afterwards.
    pub head: i64,
    /// The transaction after which this lifetime began: what a machine has from beyond it, the database has lost.
    #[serde(default)]
    pub born: i64,
    /// The change log reaches back to here: a filling whose head lies before it begins again.
    #[serde(default)]
    pub floor: i64,
    /// All rows there are of this entity (told on the first page, 0 later).
    pub total: u32,
    /// Rows.
    pub rows: Vec<BootstrapRow>,
    /// Where the next page begins; nothing after the last one.
    pub next: Option<String>,
    /// Last number of this device whose effects are at or before `head`.
    pub last_n: u32,
}

/// A row of the first filling.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BootstrapRow {
    /// Its id.
    pub id: String,
    /// The change that last touched it; of two, the higher one wins.
    pub seq: i64,
    /// The row.
    pub doc: Box<RawValue>,
}

/// What a server says on the WebSocket. The name is outside (`{"frame": {...}}`): with a tag inside, serde would
/// have to hold the whole back to find it, and rows could not pass unread.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Live {
    /// The next frame.
    Frame(Frame),
    /// This reader is too far behind: ask `GET /sync/frames` instead, then come back.
    CatchUp,
    /// This server is about to stop: come back at once, to whichever takes its place. Each listener is told at a moment of
    /// its own, so that they do not all come back in the same one.
    ComeBack,
    /// The session or the device is not welcome any more.
    Shut {
        /// Why.
        reason: Code,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_heard_and_rows_pass_unread() {
        let doc = Some(RawValue::from_string(r#"{"text":"\u0633", "n": 1.50}"#.into()).unwrap());
        let row = RowChange { entity: Entity::Message, id: "m".into(), doc };
        let (epoch, now) = ("e".to_owned(), Millis(5));
        let audit = Some(AuditHead { n: 3, chain: "c0ffee".into() });
        let frame = Frame {
            epoch,
            from: 1,
            to: 2,
            rows: vec![row],
            last_n: 0,
            results: vec![],
            now,
            audit,
            scopes: None,
        };
        let reason = Code { code: "device-revoked".into(), args: Default::default() };
        for said in [Live::Frame(frame), Live::CatchUp, Live::ComeBack, Live::Shut { reason }] {
            let text = serde_json::to_string(&said).unwrap();
            let heard: Live = serde_json::from_str(&text).unwrap();
            assert_eq!(serde_json::to_string(&heard).unwrap(), text);
        }
    }

    /// X9: a desk machine of an earlier version reads what it knows, and a server of one says nothing of the trail.
    #[test]
    fn a_frame_with_and_without_the_trails_end_is_read_alike() {
        #[derive(Deserialize)]
        struct Before {
            to: i64,
        }
        let without = r#"{"epoch":"e","from":1,"to":2,"rows":[],"last_n":0,"now":5}"#;
        let frame: Frame = serde_json::from_str(without).unwrap();
        assert_eq!(frame.audit, None);
        assert_eq!(serde_json::to_string(&frame).unwrap(), without);
        let with = Frame { audit: Some(AuditHead { n: 1, chain: "a".into() }), ..frame };
        let before: Before = serde_json::from_str(&serde_json::to_string(&with).unwrap()).unwrap();
        assert_eq!(before.to, 2);
    }
}
