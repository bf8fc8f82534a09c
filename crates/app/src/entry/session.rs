use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Fault;
use super::{AccountsFace, AsksFace, CourseFaces, FieldFace, PartyFace, ReferenceFace, ReportsFace};

/// Where the program stands with the person in front of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum SessionState {
    /// Nobody is signed in.
    SignedOut,
    /// There is a local database but no keyring to hold its key: the passphrase is needed (K8).
    Locked,
    /// Signed in; work is possible, with or without the line.
    SignedIn,
}

/// The state of the line to the server.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum LineState {
    /// No server is spoken to, because nobody is signed in.
    Idle,
    /// First contact or contact again after an interruption.
    Connecting,
    /// The first filling of the local database.
    Filling {
        /// Rows received.
        done: u32,
        /// Rows the server announced.
        total: u32,
    },
    /// Frames arrive as they happen.
    Online,
    /// No line. Work goes on; the next attempt is at `retry_at`.
    Offline {
        /// UTC milliseconds when the line was lost.
        since: f64,
        /// UTC milliseconds of the next attempt.
        retry_at: f64,
        /// Why, if it is worth telling.
        fault: Option<Fault>,
    },
    /// The server is reached but does not let this device in (session expired, device revoked, protocol too
    /// old): the person has to do something; local work continues.
    Shut {
        /// Why.
        fault: Fault,
    },
}

/// Colours of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Theme {
    /// As the desktop is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Which numerals are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum Digits {
    /// The default of the language (design of the interface: ar `arab`, fa `arabext`, en and ur `latn`).
    #[default]
    Language,
    /// 0 to 9 everywhere.
    Latin,
    /// The Arabic-Indic form that belongs to the language (Urdu: U+06F0 to U+06F9).
    Native,
}

/// What a person chose on this machine. Kept outside the encrypted databases because the language is
/// needed before anybody signs in; holds nothing secret.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// `en`, `ar`, `fa` or `ur`.
    pub language: String,
    /// Whether the person chose the language (otherwise the desktop's was taken).
    pub language_chosen: bool,
    /// Colours.
    pub theme: Theme,
    /// Numerals.
    pub digits: Digits,
    /// Whether Urdu is set in Nastaliq.
    pub nastaliq: bool,
    /// The calendar of every date: `islamic-umalqura`, `persian`, `gregory`, or nothing for the language's own.
    pub first_calendar: Option<String>,
    /// A second calendar shown beside the first: `islamic-umalqura`, `persian`, `gregory` or nothing.
    pub second_calendar: Option<String>,
    /// IANA time zone, or nothing for the desk's.
    pub time_zone: Option<String>,
    /// Languages in which the person answers customers, BCP 47; none for those of the desk.
    pub answers_in: Vec<String>,
    /// The server last signed in to.
    pub server: String,
    /// The user name last signed in with.
    pub user: String,
}

/// A colleague, or the person signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonFace {
    /// User id.
    pub id: String,
    /// Name as it is written.
    pub name: String,
    /// Role id of the desk's pack.
    pub role: String,
}

/// A colleague to whom a ticket can be given. See [`super::ViewRequest::People`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AssigneeFace {
    /// User id.
    pub id: String,
    /// Name as it is written.
    pub name: String,
    /// Role id of the desk's pack.
    pub role: String,
    /// Why they are not there, on a desk that asks (E2): `on-break`, `away`, `signed-out` or `off-duty`.
    pub absence: Option<String>,
    /// Who is not there gets no ticket; the person may only be warned otherwise.
    pub refused: bool,
}

/// Work on this machine that does not open, because its key is lost (K4, K8).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LostView {
    /// The keyring has lost the key; otherwise it is a passphrase, and the person may still remember it.
    pub keyring: bool,
    /// User name of the person whose work it is.
    pub user: String,
    /// The organisation's name.
    pub workspace: String,
    /// Print of the recovery key that opens it; nothing when none does.
    pub print: Option<String>,
    /// Why no recovery key opens it.
    pub fault: Option<Fault>,
    /// A new passphrase has to be chosen with it, for there is no keyring to put the key into.
    pub passphrase: bool,
}

/// See [`super::ViewRequest::Session`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionView {
    /// Where the program stands.
    pub state: SessionState,
    /// Person signed in.
    pub person: Option<PersonFace>,
    /// The organisation's name.
    pub workspace: Option<String>,
    /// Desks that the person may work on, as the server last said; one of them is followed here.
    pub desks: Vec<String>,
    /// The line.
    pub line: LineState,
    /// Commands not yet accepted.
    pub waiting: u32,
    /// Commands refused and not yet dealt with.
    pub refused: u32,
    /// Choices of the person.
    pub settings: Settings,
    /// Work that does not open because its key is lost, if that was met.
    pub lost: Option<LostView>,
    /// UTC milliseconds by the server's clock when this machine locks itself unless it reaches the server; nothing while that
    /// is far off (K8).
    pub locks_at: Option<f64>,
    /// Whether a keyring was found; without one a passphrase is asked for at sign-in (K8).
    pub keyring: bool,
    /// Server time minus this machine's time, milliseconds. Clocks on the screen add it to `Date.now()`.
    pub clock_offset: f64,
}

/// The line in detail, for the sync state screen.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SyncView {
    /// The line.
    pub line: LineState,
    /// Server address.
    pub server: String,
    /// Last change applied here (a sequence number of the server).
    pub cursor: f64,
    /// UTC milliseconds when something was last received.
    pub last_received: Option<f64>,
    /// UTC milliseconds when something of ours was last accepted.
    pub last_accepted: Option<f64>,
    /// Tickets held on this machine.
    pub tickets: u32,
    /// Commands not yet accepted.
    pub waiting: u32,
    /// Commands refused and not yet dealt with.
    pub refused: u32,
    /// The end of the server's audit trail that this machine remembers, as `kursi-server audit verify --witness`
    /// reads it (X9).
    pub audit_head: Option<String>,
}

/// A status of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StatusFace {
    /// Id; its name is the desk word `status-<id>`.
    pub id: String,
    /// `new`, `active`, `waiting`, `solved` or `closed`: decides the shape of its icon.
    pub class: String,
}

/// A reason to resolve (A9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReasonFace {
    /// Id; its name is the desk word `reason-<id>`, its explanation `reason-<id>.hint`.
    pub id: String,
    /// Only for tickets on which a third party was asked.
    pub after_request: bool,
}

/// A channel of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChannelFace {
    /// Id; its name is the desk word `channel-<id>`.
    pub id: String,
    /// `mail`, `chat`, `call`, `whatsapp`, `social` or `portal`: decides its icon.
    pub medium: String,
}

/// A queue of the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueFace {
    /// Id; its name is the desk word `queue-<id>`.
    pub id: String,
    /// Icon by the name of lucide's, from a fixed list: `inbox`, `user-round`, `users-round`, `handshake`, `route`, `circle-pause`, `circle-check`, `bookmark`.
    pub icon: String,
    /// It is about what is asked to stay pending: who decides stands above it.
    pub approvals: bool,
}

/// See [`super::ViewRequest::Desk`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeskView {
    /// Desk id; its name is the desk word `desk-name`.
    pub id: String,
    /// Revision in force.
    pub revision: u32,
    /// IANA time zone.
    pub time_zone: String,
    /// The day with which its weeks begin, 1 for Monday to 7; nothing where it is as the reader's region has it (X6).
    pub week_starts: Option<u8>,
    /// The days of its weekend, 1 for Monday to 7.
    pub weekend: Vec<u8>,
    /// How long before a breach a clock turns `due`, milliseconds (X8).
    pub warn_before: f64,
    /// Languages customers are answered in, the first one first.
    pub languages: Vec<String>,
    /// Statuses.
    pub statuses: Vec<StatusFace>,
    /// Kinds of complaint; names are the desk words `kind-<id>`.
    pub kinds: Vec<String>,
    /// Reasons to resolve.
    pub reasons: Vec<ReasonFace>,
    /// Channels.
    pub channels: Vec<ChannelFace>,
    /// Queues in their order.
    pub queues: Vec<QueueFace>,
    /// Terms for which a ticket may stay pending, milliseconds, rising; empty where none may (A10).
    pub pending_terms: Vec<f64>,
    /// For which kinds third parties are asked for what (A12).
    pub asks: Vec<AsksFace>,
    /// What a request can have to say.
    pub fields: Vec<FieldFace>,
    /// Who can be asked.
    pub parties: Vec<PartyFace>,
    /// What is said of customers' accounts.
    pub accounts: AccountsFace,
    /// What is looked up beside a ticket.
    pub reference: Vec<ReferenceFace>,
    /// What of reports is there for this person (A6, A8).
    pub reports: ReportsFace,
    /// What it says of the course of tickets.
    pub course: CourseFaces,
    /// The desk's Fluent source by language, added to the screen's bundle.
    pub words: BTreeMap<String, String>,
}
