//! The desk: one organisation's procedure, as `crates/desks` has proved it sound. Every number of the
//! procedure is here; none is in code.

mod row;

use chrono::Weekday;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::account::Accounts;
use crate::address::Address;
use crate::announcement::Announcement;
use crate::calendar::Calendar;
use crate::command::Verb;
use crate::condition::Condition;
use crate::course::CourseRule;
use crate::mask::Masking;
use crate::record::RecordKind;
use crate::request::Requesting;
use crate::resolution::ResolutionGoals;
use crate::revision::ProcedureRule;
use crate::rota::RotaRule;
use crate::script::Scripting;
use crate::survey::SurveyRule;
pub use crate::target::{Start, Target, Until};

pub use row::DeskRow;

/// The pack format that this program reads. A desk of a later one is shown read-only.
pub const FORMAT: u32 = 1;

/// What a status means to the engine; the name and the rules are the pack's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StatusClass {
    /// Nobody has handled it.
    New,
    /// Being handled.
    Active,
    /// Waiting for somebody outside the desk.
    Waiting,
    /// The solution was given; the customer's next message opens it again.
    Solved,
    /// Over for good.
    Closed,
}

impl StatusClass {
    /// Its name in packs and conditions.
    pub fn name(self) -> &'static str {
        match self {
            StatusClass::New => "new",
            StatusClass::Active => "active",
            StatusClass::Waiting => "waiting",
            StatusClass::Solved => "solved",
            StatusClass::Closed => "closed",
        }
    }

    /// Whether the ticket still asks for work.
    pub fn is_open(self) -> bool {
        !matches!(self, StatusClass::Solved | StatusClass::Closed)
    }
}

/// A status.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Id.
    pub id: String,
    /// What it means to the engine.
    pub class: StatusClass,
}

/// A move between statuses that a verb makes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Move {
    /// The verb.
    pub on: Verb,
    /// From any of these statuses.
    pub from: Vec<String>,
    /// To this one.
    pub to: String,
}

/// A role and what it may do (A17 ranks).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    /// Id; its name is the desk word `role-<id>`.
    pub id: String,
    /// Seniority; higher is more senior.
    pub rank: u32,
    /// What it may do.
    pub may: Vec<Verb>,
    /// Whether tickets can be assigned to it.
    pub assignable: bool,
    /// Whether it approves tickets that are to stay pending (K6).
    #[serde(default)]
    pub approves_pending: bool,
    /// Whether it may seat and force out beyond the rule (X2).
    #[serde(default)]
    pub overrides_seats: bool,
    /// Whether somebody who approves may name it to decide while they are away (A10).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub stands_in: bool,
    /// Whether it may end such a delegation, whoever gave it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ends_delegations: bool,
    /// Whether it reads who revealed what (X14).
    #[serde(default)]
    pub reads_reveals: bool,
    /// Whether it reads reports about the desk (A6, A8).
    #[serde(default)]
    pub reads_reports: bool,
    /// Whether it says who works when (A6).
    #[serde(default)]
    pub plans_rota: bool,
    /// Whether it approves and rejects revisions of the procedure (E10).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub approves_procedure: bool,
    /// The team that it is of (C15).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub team: Option<String>,
}

/// A channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    /// Id.
    pub id: String,
    /// `mail`, `chat`, `call`, `whatsapp`, `social`, `portal` or `sms`.
    pub medium: String,
    /// How many seats may be taken at once; nothing where the procedure states no number (A3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// How many contacts one seat carries at once. A channel is worked in seats when it has this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contacts_per_seat: Option<u32>,
    /// How soon a contact is answered, milliseconds: what "on the spot" means (A1 to A3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<i64>,
    /// Calendar id of the hours in which it is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calendar: Option<String>,
    /// The number or account that customers write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Address of the outside tool's own page (A2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub portal: Option<String>,
    /// Brands whose hotlines ring here (A5).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub brands: Vec<Brand>,
}

impl Channel {
    /// A channel that is not worked in seats.
    pub fn plain(id: &str, medium: &str) -> Channel {
        Channel {
            id: id.into(),
            medium: medium.into(),
            seats: None,
            contacts_per_seat: None,
            reply: None,
            calendar: None,
            number: None,
            portal: None,
            brands: Vec::new(),
        }
    }
}

/// A brand with a hotline of its own (A5).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brand {
    /// Id; its name is the desk word `brand-<id>`.
    pub id: String,
    /// The number that customers dial.
    pub number: String,
}

/// How seats are held and contacts offered. Lengths are milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seating {
    /// A seat is lost so long after its last renewal.
    pub lease_ttl: i64,
    /// The desk machine renews this often.
    pub lease_renew: i64,
    /// The desk machine stops by itself so long after its last renewal, by a clock that counts suspension.
    pub lease_stop: i64,
    /// An offered contact waits so long to be accepted before somebody else gets the offer.
    pub offer: i64,
    /// The work after a contact takes room in the seat for so long at most.
    pub wrap_up: i64,
}

/// How long a ticket may stay pending, and who has to be asked how soon (A10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingRule {
    /// The longest term of one approval, milliseconds.
    pub longest: i64,
    /// Terms that are offered to whoever approves, milliseconds, rising.
    pub terms: Vec<i64>,
    /// A request not decided within this is late, milliseconds of counted time.
    pub decide_within: i64,
    /// Calendar id by which both are counted.
    pub calendar: String,
    /// Whether and how who decides may name somebody else while they are away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delegation: Option<DelegationRule>,
}

/// How somebody who decides may name somebody else while they are away (A10).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DelegationRule {
    /// The longest one, milliseconds.
    pub longest: i64,
    /// How far ahead one may begin, milliseconds.
    pub ahead: i64,
}

impl PendingRule {
    /// Target of the clock that runs until a request is decided.
    pub const DECISION: &str = "pending-decision";
    /// Target of the clock that runs while an approved term lasts.
    pub const TERM: &str = "pending-term";

    /// Whether a clock is one of these two: a reply to the customer does not stop them.
    pub fn has_target(target: &str) -> bool {
        matches!(target, Self::DECISION | Self::TERM)
    }
}

/// A queue: a saved question about tickets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queue {
    /// Id; its name is the desk word `queue-<id>`.
    pub id: String,
    /// Icon, from a fixed list.
    pub icon: String,
    /// Each assignee has one of their own.
    pub personal: bool,
    /// Which tickets are in it.
    pub when: Condition,
    /// Which teams see it (C15); everybody without, and who is of no team sees all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<String>,
}

impl Queue {
    /// Whether somebody of this team sees it; who is of none sees every queue.
    pub fn is_seen_by(&self, team: Option<&str>) -> bool {
        let own = |team: &str| self.teams.iter().any(|known| known == team);
        self.teams.is_empty() || team.is_none_or(own)
    }
}

/// A reason to resolve (A9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// Id; its name is the desk word `reason-<id>`.
    pub id: String,
    /// Only for tickets on which a third party was asked; the others are for what is resolved at first handling.
    #[serde(default)]
    pub after_request: bool,
}

/// A ready answer; its words are the desk word `template-<id>.text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// Id; its name is the desk word `template-<id>`.
    pub id: String,
    /// Languages it is written in.
    pub languages: Vec<String>,
}

/// How long a machine may be without the server before it locks itself (K8), milliseconds since it last reached it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offline {
    /// When the person is warned.
    pub warn_after: i64,
    /// When nothing is shown any more until somebody signs in with the line up.
    pub lock_after: i64,
}

/// Bounds of what may be written, characters (Unicode scalar values).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// A subject.
    pub subject: usize,
    /// A message or reply.
    pub message: usize,
    /// A note.
    pub note: usize,
}

/// Which files may go with a message (K4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attaching {
    /// How many to one message.
    pub most: usize,
    /// The longest file, bytes.
    pub bytes: i64,
    /// Media types; `image/*` is all of a family.
    pub types: Vec<String>,
}

/// A value that is ours and not the source's, for the organisation to confirm (K9).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ours {
    /// Where in the pack, for example `target.first-reply.calendar`.
    pub what: String,
    /// The requirement it belongs to.
    pub requirement: String,
}

/// A desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Desk {
    /// Id; the folder's name.
    pub id: String,
    /// Letters before the number of a ticket (`OC`).
    pub prefix: String,
    /// Time zone of the desk.
    pub zone: Tz,
    /// The day with which its weeks begin; nothing where it is as the reader's region has it (X6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week_starts: Option<Weekday>,
    /// The days of its weekend.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub weekend: Vec<Weekday>,
    /// Languages customers are answered in, the first one first.
    pub languages: Vec<String>,
    /// How long before a breach a clock is `due` (X8), milliseconds.
    pub warn_before: i64,
    /// How long an unsent command may wait before it asks again, milliseconds.
    pub stale_after: i64,
    /// How long solved tickets stay on desk machines, milliseconds.
    pub keep_solved: i64,
    /// How long a machine may be without the server; nothing where nobody has said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offline: Option<Offline>,
    /// Bounds of what may be written.
    pub limits: Limits,
    /// Which files may go with a message; nothing in a revision of before there were files: then none may.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attaching: Option<Attaching>,
    /// Status of a new ticket.
    pub initial: String,
    /// Statuses.
    pub statuses: Vec<Status>,
    /// Moves between them.
    pub moves: Vec<Move>,
    /// Kinds of complaint (A12).
    pub kinds: Vec<String>,
    /// Reasons to resolve (A9).
    pub reasons: Vec<Reason>,
    /// Teams (C15); the name of each is the desk word `team-<id>`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub teams: Vec<String>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Channels.
    pub channels: Vec<Channel>,
    /// Calendars.
    pub calendars: Vec<Calendar>,
    /// Targets.
    pub targets: Vec<Target>,
    /// Whether and how tickets stay pending (A10).
    #[serde(default)]
    pub pending: Option<PendingRule>,
    /// Queues.
    pub queues: Vec<Queue>,
    /// Templates.
    pub templates: Vec<Template>,
    /// How seats are held; nothing on a desk without seats.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seating: Option<Seating>,
    /// Reasons for a break (A6); the name of each is the desk word `break-<id>`.
    #[serde(default)]
    pub break_reasons: Vec<String>,
    /// How a contact can end; the name of each is the desk word `outcome-<id>`.
    #[serde(default)]
    pub outcomes: Vec<String>,
    /// Scripts and the verification of customers.
    #[serde(default)]
    pub scripting: Scripting,
    /// Requests to third parties (A11 to A16).
    #[serde(default)]
    pub requesting: Requesting,
    /// What is said of customers' accounts (B1).
    #[serde(default)]
    pub accounts: Accounts,
    /// What is shown partly masked; nothing where no revision has said so (X14).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub masking: Option<Masking>,
    /// Addresses that customers are told of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub addresses: Vec<Address>,
    /// What customers are told by mail of what happens to their tickets (D3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub announcements: Vec<Announcement>,
    /// How long resolutions should take (A8); nothing on a desk that has no such goals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<ResolutionGoals>,
    /// How shifts are planned and held against what happened (A6); nothing on a desk without a rota.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rota: Option<RotaRule>,
    /// How its revisions come into force (E10); without it each does so when it is imported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<ProcedureRule>,
    /// What tickets need by themselves over time.
    #[serde(default, skip_serializing_if = "CourseRule::is_empty")]
    pub course: CourseRule,
    /// What customers are asked when their tickets are closed; nothing on a desk that does not ask (D6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<SurveyRule>,
    /// Kinds of records; those of others come after what they belong to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<RecordKind>,
    /// What the organisation has to confirm (K9).
    pub ours: Vec<Ours>,
}

impl Desk {
    /// Class of a status; `Active` for one this desk does not know, so that nothing disappears.
    pub fn class(&self, status: &str) -> StatusClass {
        self.statuses.iter().find(|known| known.id == status).map_or(StatusClass::Active, |known| known.class)
    }

    /// Where a verb moves a ticket of this status; where it is when there is no such move.
    pub fn next_status<'a>(&'a self, verb: Verb, status: &'a str) -> &'a str {
        self.moves
            .iter()
            .find(|step| step.on == verb && step.from.iter().any(|from| from == status))
            .map_or(status, |step| &step.to)
    }

    /// A kind of record by id.
    pub fn record(&self, id: &str) -> Option<&RecordKind> {
        self.records.iter().find(|kind| kind.id == id)
    }

    /// A role by id.
    pub fn role(&self, id: &str) -> Option<&Role> {
        self.roles.iter().find(|role| role.id == id)
    }

    /// The team of a role.
    pub fn team_of(&self, role: &str) -> Option<String> {
        self.role(role)?.team.clone()
    }

    /// A calendar by id.
    pub fn calendar(&self, id: &str) -> Option<&Calendar> {
        self.calendars.iter().find(|calendar| calendar.id == id)
    }

    /// The channel by which mails go, if the desk has one.
    pub fn mail(&self) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.medium == "mail")
    }

    /// The channel in whose seats agents call, if the desk has one (A18).
    pub fn calls(&self) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.medium == "call" && channel.contacts_per_seat.is_some())
    }

    /// A channel by id.
    pub fn channel(&self, id: &str) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id == id)
    }
}
