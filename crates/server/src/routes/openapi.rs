//! `GET /openapi.json`: what is said at the doors, for whoever writes a channel or a client.
//!
//! The wire types live in `kursi-protocol`, which knows nothing of OpenAPI; these are their descriptions, and a
//! test holds each against the real thing.

mod files;
mod reports;

use axum::Json;
use serde::{Deserialize, Serialize};
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};

pub use files::{AttachedFile, Declaration, Progress};
pub use reports::{
    AdherenceAsk, AdherenceReply, AttendedShift, GoalBand, Goals, MissCount, PerformanceAsk,
    PerformanceGroup, PerformanceReply, ResolutionAsk, ResolutionReply, ResolvedTicket, RotaRule,
    TicketsAsked,
};

/// Why something was not done.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Code {
    /// Kebab-case code.
    #[schema(example = "intake-malformed")]
    pub code: String,
    /// Arguments: numbers (counts, UTC milliseconds) and texts.
    #[schema(value_type = Object)]
    pub args: serde_json::Map<String, serde_json::Value>,
}

/// Who is there.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::Hello's")]
pub struct Hello {
    /// Always `kursi`.
    pub program: String,
    pub version: String,
    pub protocol: u32,
    pub oldest_protocol: u32,
    /// UTC milliseconds.
    pub now: i64,
}

/// Name and password.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::SignIn's")]
pub struct SignIn {
    pub user: String,
    pub password: String,
    /// This installation, if it was registered before for this person.
    pub device: Option<String>,
    pub device_name: String,
    pub protocol: u32,
}

/// A desk and the role on it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::DeskGrant's")]
pub struct DeskGrant {
    pub desk: String,
    pub role: String,
}

/// What the person may work on now.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::Desks's")]
pub struct Desks {
    pub desks: Vec<DeskGrant>,
}

/// A session.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::SignedIn's")]
pub struct SignedIn {
    /// Goes into `Authorization: Bearer`.
    pub token: String,
    pub expires_at: i64,
    pub device: String,
    pub user: String,
    pub name: String,
    pub workspace: String,
    pub workspace_name: String,
    pub desks: Vec<DeskGrant>,
    /// Last number used by this device.
    pub last_n: u32,
    pub now: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery: Option<RecoveryTold>,
}

/// The organisation's recovery key, public half.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryTold {
    /// An age recipient.
    pub public: String,
    /// Prints of the organisation's recovery keys, the one in force first.
    pub prints: Vec<String>,
}

/// Commands in order of `n`, 500 at most.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::Push's")]
pub struct Push {
    pub entries: Vec<PushEntry>,
    /// What became of the commands up to this number is kept at the device.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub known: u32,
    /// Files that commands name and that the device has lost.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lost: Vec<String>,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

/// One command.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::PushEntry's")]
pub struct PushEntry {
    /// Counted by the device from 1, without holes.
    pub n: u32,
    pub command_id: String,
    pub v: u32,
    /// SHA-256 of the payload's text, hexadecimal.
    pub hash: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub depends_on: Option<u32>,
    pub desk: String,
    pub revision: u32,
    pub made_at: i64,
    /// The command by its `verb`: `create`, `reply`, `note`, `assign`, `resolve`; or `withdrawn`.
    #[schema(value_type = Object)]
    pub payload: serde_json::Value,
}

/// What became of the command of that number.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::NumberedOutcome's")]
pub struct NumberedOutcome {
    pub n: u32,
    /// `accepted` or `refused`.
    pub outcome: String,
    /// Why it was refused.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code>,
    /// In frames: hash of what was judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hash: Option<String>,
}

/// A machine whose disk was copied asks for a name of its own.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::AnotherName's")]
pub struct AnotherName {
    pub device_name: String,
    pub protocol: u32,
    /// Number and payload hash of what it has not heard of.
    #[schema(value_type = Vec<Vec<String>>)]
    pub known: Vec<(u32, String)>,
}

/// Its new name.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sign_in::NamedAnew's")]
pub struct NamedAnew {
    pub device: String,
    pub token: String,
    pub expires_at: i64,
    pub head: i64,
    pub judged: Vec<NumberedOutcome>,
    pub now: i64,
}

/// The answer to a push.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::PushReply's")]
pub struct PushReply {
    pub outcomes: Vec<NumberedOutcome>,
    /// Files that have to come before the next entry is judged.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    pub last_n: u32,
    pub now: i64,
}

/// A row as it is after a change.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::RowChange's")]
pub struct RowChange {
    /// `desk`, `user`, `customer`, `ticket`, `message`, `clock`, `activity`, `seat`, `seat-wait`, `contact`,
    /// `presence`, `seat-record` or `script-run`.
    pub entity: String,
    pub id: String,
    /// Missing when the row is gone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub doc: Option<serde_json::Value>,
}

/// Whole transactions; to be applied in one, and only if `from` is the cursor.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::Frame's")]
pub struct Frame {
    pub epoch: String,
    pub from: i64,
    pub to: i64,
    pub rows: Vec<RowChange>,
    pub last_n: u32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub results: Vec<NumberedOutcome>,
    pub now: i64,
    /// Where the audit trail ends; missing in a frame that has more behind it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit: Option<AuditHead>,
    /// Every scope that the person may follow now, whichever of them this machine does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
}

/// The last event of the audit trail.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::audit::AuditHead's")]
pub struct AuditHead {
    pub n: i64,
    pub chain: String,
}

/// The next frame, and whether there is more behind it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::CatchUp's")]
pub struct CatchUp {
    pub frame: Frame,
    pub more: bool,
}

/// What is kept unread.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::EscrowReply's")]
pub struct EscrowReply {
    pub kept: Vec<u32>,
    pub needed: u32,
    pub now: i64,
}

/// A part of a desk machine's rows, to be compared.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::check::Check's")]
pub struct Check {
    pub epoch: String,
    pub at: i64,
    /// `tickets`, `customers`, or an object with `few` and a kind of row in it.
    #[schema(value_type = Object)]
    pub kind: serde_json::Value,
    pub span: CheckSpan,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tickets: Vec<String>,
    pub sum: CheckSum,
}

/// Ids after one and up to another.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::check::Span's")]
pub struct CheckSpan {
    pub after: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
}

/// How many rows, and their sum.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::check::Sum's")]
pub struct CheckSum {
    pub rows: u32,
    pub sum: u64,
}

/// A page of the first filling.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::BootstrapPage's")]
pub struct BootstrapPage {
    pub epoch: String,
    pub head: i64,
    #[serde(default)]
    pub born: i64,
    #[serde(default)]
    pub floor: i64,
    pub total: u32,
    pub rows: Vec<BootstrapRow>,
    /// Where the next page begins.
    pub next: Option<String>,
    pub last_n: u32,
}

/// A row of it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::sync::BootstrapRow's")]
pub struct BootstrapRow {
    pub id: String,
    pub seq: i64,
    #[schema(value_type = Object)]
    pub doc: serde_json::Value,
}

/// A live request of an agent.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::floor::FloorRequest's")]
pub struct FloorRequest {
    pub desk: String,
    /// Languages in which the person answers, BCP 47.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// UTC milliseconds; later than this nothing is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<i64>,
    /// By its `verb`: `take`, `wait`, `give-up`, `renew`, `leave`, `present`, `start`, `call-out`, `accept`,
    /// `decline`, `end`, `hang-up`, `finish`, `transfer`, `link` or `overrule`.
    #[schema(value_type = Object)]
    pub ask: serde_json::Value,
}

/// The answer to it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::floor::FloorReply's")]
pub struct FloorReply {
    /// `done` or `refused`.
    pub outcome: String,
    /// Why it was refused; nothing has changed then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code>,
    /// The seats that the person holds.
    pub seats: Vec<HeldSeat>,
    pub now: i64,
}

/// A seat that the person holds.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::floor::HeldSeat's")]
pub struct HeldSeat {
    pub seat: String,
    pub channel: String,
    pub slot: u32,
    /// Number of the sitting, which requests about it carry.
    pub fence: i64,
    pub expires_at: i64,
    /// Whether it is held at the machine that asked.
    pub here: bool,
}

/// An answer to compare with the stored one.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::verify::VerifyRequest's")]
pub struct VerifyRequest {
    pub desk: String,
    pub ticket: String,
    pub run: String,
    pub step: String,
    pub question: String,
    pub contact: String,
    /// What the customer said.
    pub said: String,
    /// UTC milliseconds; later than this nothing is done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<i64>,
}

/// The answer to it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::verify::VerifyReply's")]
pub struct VerifyReply {
    /// `done` or `refused`.
    pub outcome: String,
    /// Whether it is the stored answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matches: Option<bool>,
    /// How often the question may still be answered in this contact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tries_left: Option<u32>,
    /// Why it was refused; no try was used then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Code>,
    pub now: i64,
}

/// What the server says on the WebSocket: an object with a frame or a reason in it, or the one word `catch-up` or `come-back`.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Live {
    /// The next frame.
    Frame(Frame),
    /// Too far behind: ask `GET /sync/frames`, then come back.
    CatchUp,
    /// This server is about to stop: come back at once, to whichever takes its place.
    ComeBack,
    /// Not welcome any more.
    Shut {
        /// Why.
        reason: Code,
    },
}

struct Keys;

impl Modify for Keys {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let components = openapi.components.get_or_insert_with(Default::default);
        let said = [
            ("session", "Token of `POST /auth/sign-in`"),
            ("channel-key", "Key that `kursi-server channel key` printed"),
        ];
        for (name, description) in said {
            let scheme =
                HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(description)).build();
            components.add_security_scheme(name, SecurityScheme::Http(scheme));
        }
    }
}

/// The document.
#[derive(OpenApi)]
#[openapi(
    info(title = "Kursi", description = "Intake of customers' messages and contacts, sync of desk machines, and the floor."),
    paths(
        super::service::hello,
        super::auth::sign_in::sign_in,
        super::auth::sign_out::sign_out,
        super::auth::device::device,
        super::auth::desks::desks,
        super::auth::wiped::wiped,
        super::sync::push::push,
        super::sync::frames::frames,
        super::sync::check::check,
        super::sync::escrow::escrow,
        super::sync::live::live,
        super::sync::bootstrap::bootstrap,
        super::attachments::declare::declare,
        super::attachments::piece::piece,
        super::attachments::bytes::bytes,
        super::floor::floor,
        super::reach::reach,
        super::report::adherence::adherence, super::report::resolution::resolution, super::report::performance::performance,
        super::verify::verify,
        super::intake::tickets::tickets, super::intake::follow::follow,
        super::intake::surveys::asked, super::intake::surveys::answered,
        super::intake::contacts::contacts,
        super::intake::gone::gone
    ),
    components(schemas(
        Code, Hello, SignIn, SignedIn, Desks, AnotherName, NamedAnew, Push, PushReply, CatchUp, Frame, BootstrapPage, Check, EscrowReply, Live, FloorRequest, FloorReply,
        VerifyRequest, VerifyReply, super::reach::Asked, super::reach::Told, Declaration, Progress,
        ResolutionAsk, ResolutionReply, MissCount, ResolvedTicket, TicketsAsked, Goals, GoalBand, AdherenceAsk, AdherenceReply, AttendedShift, RotaRule, PerformanceAsk, PerformanceReply, PerformanceGroup,
        super::intake::tickets::NewTicket, super::intake::tickets::Taken,
        super::intake::follow::Followed, super::intake::follow::Said, super::intake::follow::Done,
        super::intake::contacts::NewContact, super::intake::contacts::Arrived,
        super::intake::gone::GoneContact,
        super::intake::surveys::AskedSurvey, super::intake::surveys::AskedQuestion, super::intake::surveys::AskedOption,
        super::intake::surveys::GivenAnswers, super::intake::surveys::TakenAnswers
    )),
    modifiers(&Keys)
)]
struct Document;

/// The description of all doors.
pub async fn document() -> Json<utoipa::openapi::OpenApi> {
    Json(Document::openapi())
}

#[cfg(test)]
mod tests;
