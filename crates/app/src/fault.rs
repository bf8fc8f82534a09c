//! Faults of the desk machine, and how the codes of other rooms become the screen's.

use kursi_protocol::DoorRefusal;
use kursi_rules::code::{ArgValue, Code, Coded};
use kursi_store::StoreError;

use crate::entry::{Arg, Fault};

kursi_rules::codes! {
    /// What goes wrong on the desk machine itself.
    pub enum AppFault {
        /// Nobody answers at the address.
        "line-unreachable" => LineUnreachable { server: String },
        /// It took too long.
        "line-timeout" => LineTimeout,
        /// The certificate is not trusted by this machine.
        "tls-untrusted" => TlsUntrusted { server: String },
        /// The server speaks an older protocol than this program needs.
        "server-too-old" => ServerTooOld { server_version: String, needed: u32 },
        /// Something answers there, but not Kursi.
        "not-kursi-server" => NotKursi { server: String },
        /// Not an address, or plain http to another machine.
        "server-address-bad" => AddressBad { server: String },
        /// There is no keyring; a passphrase is needed.
        "passphrase-needed" => PassphraseNeeded,
        /// The local database does not open with it.
        "passphrase-wrong" => PassphraseWrong,
        /// Too short to protect anything.
        "passphrase-short" => PassphraseShort { least: usize },
        /// The keyring failed in the middle.
        "keyring-unavailable" => KeyringUnavailable { reason: String },
        /// There is a local database but its key is gone from the keyring.
        "keyring-lost" => KeyringLost,
        /// What was typed is no recovery key, or has a letter wrong.
        "recovery-key-malformed" => RecoveryKeyMalformed,
        /// A recovery key of this organisation, but not the one that this machine's copy is sealed to.
        "recovery-key-other" => RecoveryKeyOther { print: String, needed: String },
        /// A recovery key of another organisation.
        "recovery-key-foreign" => RecoveryKeyForeign { print: String, needed: String, workspace: String },
        /// No copy of the lost key was ever sealed on this machine.
        "recovery-copy-none" => RecoveryCopyNone,
        /// The sealed copy cannot be read, or is of another key.
        "recovery-copy-torn" => RecoveryCopyTorn,
        /// No key is lost here.
        "recovery-not-needed" => RecoveryNotNeeded,
        /// The files could not be moved; the reason is in the log.
        "set-aside-failed" => SetAsideFailed { folder: String },
        /// The machine was without the server for too long; signing in with the line up unlocks it (K8).
        "offline-locked" => OfflineLocked { days: i64 },
        /// Nobody is signed in.
        "not-signed-in" => NotSignedIn,
        /// Another person's work is open; sign out first.
        "signed-in-otherwise" => SignedInOtherwise,
        /// The desk's pack needs a newer program; what is here can be read only.
        "desk-read-only" => DeskReadOnly { format: u32 },
        /// The desk has not arrived yet.
        "desk-not-here" => DeskNotHere,
        /// The person has no desk.
        "desk-none" => NoDesk,
        /// The ticket is not on this machine.
        "ticket-not-here" => TicketNotHere,
        /// A revision of the procedure that is not on this machine.
        "revision-not-here" => RevisionNotHere,
        /// The outbox has no such entry, or it is in another state by now.
        "outbox-entry-gone" => EntryGone,
        /// This is asked of the server at once or not at all, and there is no line.
        "line-needed" => LineNeeded,
        /// What was done in a script before is not at the server yet, so nothing can be compared.
        "compare-answer-unsent" => Unsent,
        /// The desk names no page of an outside tool for this channel.
        "portal-none" => NoPortal { channel: String },
        /// Nothing on this machine opens the address.
        "portal-not-opened" => PortalNotOpened { address: String },
        /// A file is being read yet; its message goes when it is.
        "attachment-unfinished" => AttachmentUnfinished,
        /// There is no such file, or it is not in a draft any more.
        "attachment-gone" => AttachmentGone,
        /// What came, or what lies here, is not what was sent.
        "attachment-damaged" => AttachmentDamaged,
        /// There is no folder in which files are saved.
        "downloads-none" => NoDownloads,
        /// What is to be saved is no drawing.
        "drawing-malformed" => NoDrawing,
        /// Settings or profile could not be written.
        "settings-not-kept" => SettingsNotKept,
        /// A row could not be read; the reference is in the log.
        "internal" => Internal { reference: String },
    }
}

impl From<Code> for Fault {
    fn from(code: Code) -> Self {
        let args = code.args.into_iter().map(|(name, value)| {
            let arg = match value {
                ArgValue::Number(number) => Arg::Number(number as f64),
                ArgValue::Text(text) => Arg::Text(text),
            };
            (name, arg)
        });
        Fault { code: code.code, args: args.collect() }
    }
}

impl From<AppFault> for Fault {
    fn from(fault: AppFault) -> Self {
        fault.code().into()
    }
}

impl From<DoorRefusal> for Fault {
    fn from(refusal: DoorRefusal) -> Self {
        refusal.code().into()
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        error.code().into()
    }
}

impl From<sqlx::Error> for Fault {
    fn from(error: sqlx::Error) -> Self {
        StoreError::from(error).into()
    }
}

/// A fault that nobody foresaw: logged with a reference that the screen shows.
pub(crate) fn internal(error: &dyn std::fmt::Display) -> Fault {
    let reference = uuid::Uuid::now_v7().simple().to_string()[20..].to_owned();
    tracing::error!(%reference, %error, "unforeseen");
    AppFault::Internal { reference }.into()
}
