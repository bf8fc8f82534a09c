//! Reports.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How long resolutions took, asked for whole days on the desk's wall.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::ResolutionAsk's")]
pub struct ResolutionAsk {
    pub desk: String,
    /// Such as `2026-11-21`.
    pub from: String,
    pub to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tickets: Option<TicketsAsked>,
}

/// A window of the tickets, the last resolved first.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::TicketsAsked's")]
pub struct TicketsAsked {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub band: Option<u32>,
    pub offset: u32,
    /// 500 at most.
    pub limit: u32,
}

/// The goals of a desk.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_rules::resolution::ResolutionGoals's")]
pub struct Goals {
    pub calendar: String,
    pub bands: Vec<GoalBand>,
}

/// A band of them.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_rules::resolution::GoalBand's")]
pub struct GoalBand {
    /// Milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<i64>,
    pub share: u32,
}

/// The answer to it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::ResolutionReply's")]
pub struct ResolutionReply {
    pub goals: Goals,
    pub counts: Vec<u64>,
    pub open: u64,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<MissCount>,
    pub tickets: Vec<ResolvedTicket>,
    pub now: i64,
}

/// How often something was missed for one cause.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_rules::course::MissCount's")]
pub struct MissCount {
    pub target: String,
    /// Nothing where it is not recorded yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    pub count: u64,
}

/// A resolved ticket.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::ResolvedTicket's")]
pub struct ResolvedTicket {
    pub ticket: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    pub subject: String,
    pub language: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assignee: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    pub created_at: i64,
    pub resolved_at: i64,
    /// Milliseconds.
    pub took: i64,
    pub band: u32,
}

/// Who was online when, asked for whole days on the desk's wall.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::AdherenceAsk's")]
pub struct AdherenceAsk {
    pub desk: String,
    /// Such as `2026-11-21`.
    pub from: String,
    pub to: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
}

/// The answer to it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::AdherenceReply's")]
pub struct AdherenceReply {
    pub shifts: Vec<AttendedShift>,
    pub rule: RotaRule,
    pub now: i64,
}

/// How shifts are held against what happened; lengths are milliseconds.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_rules::rota::RotaRule's")]
pub struct RotaRule {
    pub longest: i64,
    pub grace: i64,
    /// `seat` or `signed-on`.
    pub online: String,
}

/// A shift, and what came of it; lengths are milliseconds.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::AttendedShift's")]
pub struct AttendedShift {
    pub shift: String,
    pub agent: String,
    pub day: String,
    pub from: i64,
    pub to: i64,
    pub planned: i64,
    pub online: i64,
    pub breaks: BTreeMap<String, i64>,
    pub missing: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early: Option<i64>,
    pub absent: bool,
    #[schema(value_type = Vec<Vec<i64>>)]
    pub online_spans: Vec<(i64, i64)>,
    #[schema(value_type = Vec<Vec<Object>>)]
    pub break_spans: Vec<(String, i64, i64)>,
}

/// Response time and resolution rate, asked for whole days on the desk's wall.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::PerformanceAsk's")]
pub struct PerformanceAsk {
    pub desk: String,
    /// Such as `2026-11-21`.
    pub from: String,
    pub to: String,
}

/// The answer to it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_protocol::report::PerformanceReply's")]
pub struct PerformanceReply {
    pub groups: Vec<PerformanceGroup>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    pub weekly: bool,
    pub now: i64,
}

/// What came of a group of tickets; lengths are milliseconds.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "the docs are kursi_rules::performance::Group's")]
pub struct PerformanceGroup {
    /// `all`, `priority`, `agent`, `period` or `result`.
    pub by: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agent: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    pub received: u64,
    pub answered: u64,
    pub in_time: u64,
    pub late: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<i64>,
    pub resolved: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<i64>,
}
