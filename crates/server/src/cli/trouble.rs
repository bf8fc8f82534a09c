//! What can go wrong at the command line: a code, a sentence, and what to do.

use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;

use kursi_rules::code::{Code, Coded};
use kursi_store::{StoreError, StoreFault};

use crate::deliver::address::AddressFault;

/// Why a command was not done.
#[derive(Debug)]
#[expect(missing_docs, reason = "the sentences are below")]
pub enum Trouble {
    ConfigMissing { file: PathBuf },
    ConfigMalformed { detail: String },
    ConfigUnwritable { file: PathBuf, detail: String },
    AlreadyInitialised { place: String },
    NotInitialised { place: String },
    Store(StoreError),
    DatabaseOlder { found: i64, known: i64 },
    PackUnreadable { file: PathBuf, detail: String },
    PackFaulty { faults: usize },
    PrefixTaken { prefix: String, desk: String },
    RevisionUnsaid { needs: u32 },
    SummaryLong { most: usize },
    TimeMalformed { text: String },
    DeskUnknown { desk: String, known: Vec<String> },
    RoleUnknown { role: String, desk: String, known: Vec<String> },
    ChannelUnknown { channel: String, desk: String, known: Vec<String> },
    GrantNone { login: String, desk: String },
    NameEmpty,
    LoginTaken { login: String },
    LoginUnknown { login: String },
    PasswordMissing,
    PasswordShort { least: usize },
    PasswordLong { most: usize },
    DeviceUnknown { device: String },
    WebhookUnknown { id: String },
    WebhookAddress { fault: AddressFault },
    WebhooksMany { most: usize },
    PlainHttp { listen: SocketAddr },
    TlsHalf,
    TlsUnreadable { file: PathBuf, detail: String },
    PortTaken { listen: SocketAddr, detail: String },
    ShelfAway { at: String, detail: String },
    TrailBroken { n: i64 },
    TrailErasedByHand,
    TrailDoubted { witnesses: usize },
    WitnessUnreadable { file: PathBuf, detail: String },
    Unhealthy { faults: usize },
    System { detail: String },
}

fn listed(known: &[String]) -> String {
    if known.is_empty() { "none".into() } else { known.join(", ") }
}

impl Trouble {
    /// What the database's driver or the operating system said.
    pub fn cause(&self) -> Option<String> {
        match self {
            Trouble::Store(error) => std::error::Error::source(error).map(ToString::to_string),
            Trouble::ConfigUnwritable { detail, .. }
            | Trouble::PackUnreadable { detail, .. }
            | Trouble::TlsUnreadable { detail, .. }
            | Trouble::WitnessUnreadable { detail, .. }
            | Trouble::ShelfAway { detail, .. }
            | Trouble::PortTaken { detail, .. } => Some(detail.clone()),
            _ => None,
        }
    }

    /// What to do about it.
    pub fn advice(&self) -> Option<&'static str> {
        Some(match self {
            Trouble::ConfigMissing { .. } => "Name the file that there is, or leave --config out.",
            Trouble::ConfigMalformed { .. } => "The keys are listed in docs/guide/administrator.md.",
            Trouble::AlreadyInitialised { .. } => {
                "Nothing was changed. Choose another folder with --data, or go on with the one that is there."
            }
            Trouble::NotInitialised { .. } => {
                "Run `kursi-server init --name <organisation>` with the same --data or --database first."
            }
            Trouble::DatabaseOlder { .. } => {
                "If it was put back from a backup, run `kursi-server restored` with the same --data or --database, \
                 then start the server: desk machines send again what it has lost. If not, put the newer one in its place."
            }
            Trouble::Store(error) => match error.fault {
                StoreFault::Busy { .. } => {
                    "With SQLite one process has the file. Stop `kursi-server serve` (or the other command), run \
                     this again, then start the server again. With PostgreSQL commands work while it serves."
                }
                StoreFault::Unreachable { .. } => {
                    "Look whether the folder may be written, or the database server runs and lets this user in."
                }
                StoreFault::Newer { .. } => "Use the version of kursi-server that made it, or a later one.",
                StoreFault::Torn { .. } => "Put the last backup in its place; keep the torn file beside it.",
                StoreFault::Foreign { .. } => "Name another file or database: this one is not changed.",
                StoreFault::DiskFull => "Make room on the disk; nothing was lost.",
                _ => "If it happens again, report it with the reference.",
            },
            Trouble::PackFaulty { .. } => "Nothing was changed. Mend the places above and import it again.",
            Trouble::PrefixTaken { .. } => "Nothing was changed. Give one of the two other letters.",
            Trouble::RevisionUnsaid { .. } => {
                "Nothing was changed. Say --author with the sign-in name of who wrote it, and --summary with what was changed and why."
            }
            Trouble::TimeMalformed { .. } => "Write it as 2026-12-01 08:00, by the clock on the desk's wall.",
            Trouble::DeskUnknown { .. } => "Import it first: `kursi-server desk import <folder>`.",
            Trouble::PasswordMissing => {
                "Type it when asked, pipe it in with --password-stdin, or set KURSI_PASSWORD."
            }
            Trouble::WebhookAddress { fault: AddressFault::Private } => {
                "Add --private if it is meant: the server then sends to a machine that may not be reached from outside."
            }
            Trouble::WebhookAddress { fault: AddressFault::NotEncrypted } => {
                "Use https; http is for this very machine alone."
            }
            Trouble::WebhookUnknown { .. } => "`kursi-server webhook list` tells which there are.",
            Trouble::PlainHttp { .. } => {
                "Give --tls-cert and --tls-key; or --behind-proxy if a proxy in front of it ends TLS; or listen on \
                 127.0.0.1."
            }
            Trouble::TlsHalf => "Give both --tls-cert and --tls-key, or neither.",
            Trouble::TrailBroken { .. } | Trouble::TrailErasedByHand | Trouble::TrailDoubted { .. } => {
                "Somebody changed the database by hand. Keep a copy as it is, and read `The audit trail` in \
                 docs/guide/administrator.md."
            }
            Trouble::WitnessUnreadable { .. } => {
                "Each line is what a desk machine knows, <epoch>:<event>:<hash>, a name before it if you like."
            }
            Trouble::ShelfAway { .. } => {
                "Look whether it may be written, or name another place: `at` of [attachments], file:///<folder> or s3://<bucket>."
            }
            Trouble::PortTaken { .. } => "Stop what listens there, or choose another one with --listen.",
            _ => return None,
        })
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Trouble::ConfigMissing { file } => {
                write!(f, "there is no configuration file {}", file.display())
            }
            Trouble::ConfigMalformed { detail } => write!(f, "the configuration cannot be used: {detail}"),
            Trouble::ConfigUnwritable { file, .. } => write!(f, "{} cannot be written", file.display()),
            Trouble::AlreadyInitialised { place } => {
                write!(f, "{place} has an organisation already; it is not overwritten")
            }
            Trouble::NotInitialised { place } => write!(f, "there is no organisation in {place}"),
            Trouble::DatabaseOlder { found, known } => {
                write!(
                    f,
                    "the database ends at transaction {found}; it was at {known} when it was last served"
                )
            }
            Trouble::Store(error) => match &error.fault {
                StoreFault::Torn { file } => write!(f, "the database {file} is damaged"),
                StoreFault::Foreign { file } => write!(f, "{file} belongs to another program"),
                StoreFault::WrongKey { file } => write!(f, "{file} is encrypted with another key"),
                StoreFault::Newer { file } => write!(f, "{file} was written by a later version"),
                StoreFault::Busy { file } => write!(f, "another process uses the database {file}"),
                StoreFault::DiskFull => write!(f, "the disk is full"),
                StoreFault::Unreachable { file } => write!(f, "the database {file} cannot be reached"),
                StoreFault::Failed { reference } => write!(f, "the database failed (reference {reference})"),
            },
            Trouble::PackUnreadable { file, .. } => write!(f, "{} cannot be read", file.display()),
            Trouble::PackFaulty { faults } => write!(f, "the pack has {faults} fault(s)"),
            Trouble::RevisionUnsaid { needs } => {
                write!(
                    f,
                    "{needs} people have to approve this revision, and it is not said who made it or what was changed"
                )
            }
            Trouble::SummaryLong { most } => write!(f, "a summary has {most} characters at most"),
            Trouble::TimeMalformed { text } => write!(f, "{text} is no time on the desk's wall"),
            Trouble::PrefixTaken { prefix, desk } => {
                write!(f, "tickets of the desk {desk} are numbered {prefix}-... already")
            }
            Trouble::DeskUnknown { desk, known } => {
                write!(f, "there is no desk {desk} (there are: {})", listed(known))
            }
            Trouble::RoleUnknown { role, desk, known } => {
                write!(f, "the desk {desk} has no role {role} (it has: {})", listed(known))
            }
            Trouble::ChannelUnknown { channel, desk, known } => {
                write!(f, "the desk {desk} has no channel {channel} (it has: {})", listed(known))
            }
            Trouble::GrantNone { login, desk } => write!(f, "{login} has no role on the desk {desk}"),
            Trouble::NameEmpty => write!(f, "the name is empty"),
            Trouble::LoginTaken { login } => write!(f, "somebody signs in as {login} already"),
            Trouble::LoginUnknown { login } => write!(f, "nobody signs in as {login}"),
            Trouble::PasswordMissing => write!(f, "no password was given"),
            Trouble::PasswordShort { least } => {
                write!(f, "the password is too short: {least} characters are the least")
            }
            Trouble::PasswordLong { most } => {
                write!(f, "the password is too long: {most} bytes are the most")
            }
            Trouble::DeviceUnknown { device } => write!(f, "there is no device {device}"),
            Trouble::WebhookUnknown { id } => write!(f, "there is no webhook {id}"),
            Trouble::WebhooksMany { most } => {
                write!(f, "there are {most} webhooks already, which is the most")
            }
            Trouble::WebhookAddress { fault } => f.write_str(match fault {
                AddressFault::Malformed => "that is no address of a webhook: https://<machine>/<path>",
                AddressFault::Credentials => {
                    "an address with a name or password in it would be shown and logged"
                }
                AddressFault::NotEncrypted => "everybody on the way could read what is sent there",
                AddressFault::Private => "that machine is in a network of one's own",
            }),
            Trouble::PlainHttp { listen } => {
                write!(f, "{listen} can be reached from other machines, and the line would not be encrypted")
            }
            Trouble::TlsHalf => write!(f, "certificate and key belong together"),
            Trouble::TlsUnreadable { file, .. } => write!(f, "{} cannot be used for TLS", file.display()),
            Trouble::PortTaken { listen, .. } => write!(f, "cannot listen on {listen}"),
            Trouble::ShelfAway { at, .. } => write!(f, "files of messages cannot be kept at {at}"),
            Trouble::TrailBroken { n } => {
                write!(f, "the audit trail is not what was written, from event {n} on")
            }
            Trouble::TrailErasedByHand => write!(f, "the audit trail was erased in part by hand"),
            Trouble::TrailDoubted { witnesses } => {
                write!(f, "the audit trail holds, but is not the one that {witnesses} witness(es) remember")
            }
            Trouble::WitnessUnreadable { file, .. } => write!(f, "{} cannot be read", file.display()),
            Trouble::Unhealthy { faults } => write!(f, "{faults} thing(s) to mend"),
            Trouble::System { detail } => write!(f, "the operating system refused: {detail}"),
        }
    }
}

impl std::error::Error for Trouble {}

impl Trouble {
    fn name(&self) -> &'static str {
        match self {
            Trouble::ConfigMissing { .. } => "config-missing",
            Trouble::ConfigMalformed { .. } => "config-malformed",
            Trouble::ConfigUnwritable { .. } => "config-unwritable",
            Trouble::AlreadyInitialised { .. } => "already-initialised",
            Trouble::NotInitialised { .. } => "not-initialised",
            Trouble::Store(_) => "store-failed",
            Trouble::DatabaseOlder { .. } => "database-older",
            Trouble::PackUnreadable { .. } => "pack-unreadable",
            Trouble::PackFaulty { .. } => "pack-faulty",
            Trouble::PrefixTaken { .. } => "prefix-taken",
            Trouble::RevisionUnsaid { .. } => "revision-unsaid",
            Trouble::SummaryLong { .. } => "summary-long",
            Trouble::TimeMalformed { .. } => "time-malformed",
            Trouble::DeskUnknown { .. } => "desk-unknown",
            Trouble::RoleUnknown { .. } => "role-unknown",
            Trouble::ChannelUnknown { .. } => "channel-unknown",
            Trouble::GrantNone { .. } => "grant-none",
            Trouble::NameEmpty => "name-empty",
            Trouble::LoginTaken { .. } => "login-taken",
            Trouble::LoginUnknown { .. } => "login-unknown",
            Trouble::PasswordMissing => "password-missing",
            Trouble::PasswordShort { .. } => "password-short",
            Trouble::PasswordLong { .. } => "password-long",
            Trouble::DeviceUnknown { .. } => "device-unknown",
            Trouble::WebhookUnknown { .. } => "webhook-unknown",
            Trouble::WebhookAddress { .. } => "webhook-address",
            Trouble::WebhooksMany { .. } => "webhooks-many",
            Trouble::PlainHttp { .. } => "plain-http",
            Trouble::TlsHalf => "tls-half",
            Trouble::TlsUnreadable { .. } => "tls-unreadable",
            Trouble::PortTaken { .. } => "port-taken",
            Trouble::ShelfAway { .. } => "shelf-away",
            Trouble::TrailBroken { .. } => "trail-broken",
            Trouble::TrailErasedByHand => "trail-erased-by-hand",
            Trouble::TrailDoubted { .. } => "trail-doubted",
            Trouble::WitnessUnreadable { .. } => "witness-unreadable",
            Trouble::Unhealthy { .. } => "unhealthy",
            Trouble::System { .. } => "system",
        }
    }

    /// Its code, by which the guide explains it.
    pub fn code(&self) -> Code {
        match self {
            Trouble::Store(error) => error.code(),
            other => Code { code: other.name().to_owned(), args: Default::default() },
        }
    }
}

impl From<sqlx::Error> for Trouble {
    fn from(error: sqlx::Error) -> Self {
        Trouble::Store(error.into())
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Store(error)
    }
}
