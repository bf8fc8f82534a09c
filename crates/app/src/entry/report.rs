use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PersonFace, SurveysAsked};

/// What the report on resolutions is asked about (A8): whole days on the desk's wall, such as `2026-11-21`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionAsked {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Only tickets of customers with accounts of this brand.
    pub brand: Option<String>,
    /// Only tickets that this person has.
    pub agent: Option<String>,
    /// Only tickets of this kind of complaint.
    pub kind: Option<String>,
}

/// The tickets of one band, the last resolved first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BandAsked {
    /// Which band, from 0.
    pub band: u32,
    /// First ticket wanted, from 0.
    pub offset: u32,
    /// Tickets wanted; at most 200 are given.
    pub limit: u32,
}

/// One band of the goals, and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BandView {
    /// Hours of the band before; 0 for the first one.
    pub after: f64,
    /// Hours up to which it reaches; nothing for what took longer than all others.
    pub up_to: Option<f64>,
    /// The share that should be in it, percent.
    pub goal: u32,
    /// Tickets in it.
    pub count: u32,
    /// Their share of all that were resolved, percent.
    pub share: Option<f64>,
    /// The share of those in it and before it, percent.
    pub by_then: Option<f64>,
    /// What that should be, percent.
    pub goal_by_then: u32,
    /// Whether its goal is met; nothing where nothing was resolved.
    pub met: Option<bool>,
}

/// A resolved ticket in a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolvedRow {
    /// Ticket id.
    pub id: String,
    /// Human number.
    pub number: Option<String>,
    /// Subject as the customer wrote it.
    pub subject: String,
    /// Its language.
    pub language: String,
    /// Who has it.
    pub assignee: Option<PersonFace>,
    /// UTC milliseconds when it was received.
    pub created_at: f64,
    /// UTC milliseconds when it was resolved last.
    pub resolved_at: f64,
    /// Counted time in between, milliseconds.
    pub took: f64,
    /// It is on this machine, and can be opened; one that was resolved long ago is on the server alone.
    pub here: bool,
}

/// How often something was missed for one cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissRow {
    /// Target id; its name is the desk word `target-<id>`.
    pub target: String,
    /// Cause id; its name is the desk word `cause-<id>`. Nothing where it is not recorded yet.
    pub cause: Option<String>,
    /// How often.
    pub count: u32,
}

/// See [`super::ViewRequest::Resolution`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ResolutionView {
    /// The bands, the shortest first.
    pub bands: Vec<BandView>,
    /// How many were resolved in all.
    pub resolved: u32,
    /// How many of those created before the end of the span are not resolved now.
    pub open: u32,
    /// What was missed in the span, by target and cause (D4).
    pub misses: Vec<MissRow>,
    /// The tickets of the band that was asked for.
    pub tickets: Vec<ResolvedRow>,
    /// Calendar id in which time counts.
    pub calendar: String,
    /// UTC milliseconds, when the server counted.
    pub counted_at: f64,
}

/// What the report on response time and resolution rate is asked about (E8): whole days on the desk's wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PerformanceAsked {
    /// The first day on which tickets were received.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// What the tickets of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum GroupOf {
    /// All of them.
    All,
    /// Their priority.
    Priority {
        /// Level id; nothing where nobody has set one.
        level: Option<String>,
    },
    /// Who has them now.
    Agent {
        /// Who; nothing where nobody has them.
        person: Option<PersonFace>,
    },
    /// When they were received.
    Period {
        /// The day, or the first one of the week, such as `2026-11-21`.
        day: String,
    },
    /// With which result they are closed (C7).
    Result {
        /// Result id; its name is the desk word `result-<id>`. Nothing where they have none.
        result: Option<String>,
    },
}

/// What came of a group of tickets. Lengths are milliseconds, shares are of a hundred.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PerformanceRow {
    /// What they have in common.
    pub of: GroupOf,
    /// Tickets received.
    pub received: u32,
    /// Of these, answered.
    pub answered: u32,
    /// Answered too late, or overdue by now.
    pub late: u32,
    /// The mean response time.
    pub response: Option<f64>,
    /// The response time that half of them stayed within.
    pub median: Option<f64>,
    /// The share that was answered in time.
    pub in_time: Option<f64>,
    /// Resolved now.
    pub resolved: u32,
    /// The resolution rate.
    pub rate: Option<f64>,
    /// The mean time from creation to the last resolution.
    pub resolution: Option<f64>,
}

/// See [`super::ViewRequest::Performance`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PerformanceView {
    /// All together, then by priority, by agent, by period, by result.
    pub rows: Vec<PerformanceRow>,
    /// Periods are weeks; days otherwise.
    pub weekly: bool,
    /// Target id of the promise that response times are of.
    pub target: Option<String>,
    /// UTC milliseconds, when the server counted.
    pub counted_at: f64,
}

/// A report, as it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "report", rename_all = "kebab-case")]
pub enum ReportAsked {
    /// How long resolutions took (A8).
    Resolution(ResolutionAsked),
    /// Response time and resolution rate (E8).
    Performance(PerformanceAsked),
    /// Who was online when, held against the rota (A6).
    Adherence(AdherenceAsked),
    /// What customers answered when their tickets were closed (D6).
    Surveys(SurveysAsked),
}

/// In which form a report is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum ReportForm {
    /// Text with commas.
    Csv,
    /// A workbook.
    Xlsx,
}

/// What of reports is there for this person on this desk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReportsFace {
    /// They read the desk's reports.
    pub reads: bool,
    /// The desk has goals for resolutions (A8).
    pub goals: bool,
    /// The desk promises a first answer, so that response times are known (E8), or closes tickets with results (C7).
    pub performance: bool,
    /// The desk has a rota (A6); everybody sees their own shifts.
    pub rota: bool,
    /// They say who works when (A6).
    pub plans: bool,
    /// They read what customers answer when their tickets are closed (D6).
    pub surveys: bool,
}

/// What the report on the rota is asked about (A6): whole days on the desk's wall.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdherenceAsked {
    /// The first day on which shifts begin.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Only this person's.
    pub agent: Option<String>,
}

/// A stretch of time in the picture of a shift.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendedSpan {
    /// UTC milliseconds.
    pub from: f64,
    /// UTC milliseconds.
    pub to: f64,
    /// Break reason id, where it was a break.
    pub reason: Option<String>,
}

/// How long somebody was on breaks of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BreakTime {
    /// Break reason id; its name is the desk word `break-<id>`.
    pub reason: String,
    /// Milliseconds.
    pub length: f64,
}

/// Sums of one shift, or of several; lengths are milliseconds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendedSums {
    /// Planned, until now.
    pub planned: f64,
    /// Online in it.
    pub online: f64,
    /// Breaks in it, by reason.
    pub breaks: Vec<BreakTime>,
    /// Neither.
    pub missing: f64,
    /// The share of what was planned that was online, percent; nothing where nothing was planned yet.
    pub share: Option<f64>,
}

/// One shift, and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendedRow {
    /// Shift id; with the day it names the row.
    pub shift: String,
    /// Whose.
    pub person: PersonFace,
    /// The day on which it begins, on the desk's wall.
    pub day: String,
    /// UTC milliseconds.
    pub starts_at: f64,
    /// UTC milliseconds.
    pub ends_at: f64,
    /// Sums.
    pub sums: AttendedSums,
    /// How late the person came, milliseconds.
    pub late: Option<f64>,
    /// How early the person went, milliseconds.
    pub early: Option<f64>,
    /// The person was not there at all.
    pub absent: bool,
    /// Online and on breaks, in order.
    pub spans: Vec<AttendedSpan>,
}

/// What came of all shifts of one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttendedPerson {
    /// Whose.
    pub person: PersonFace,
    /// Shifts.
    pub shifts: u32,
    /// Sums.
    pub sums: AttendedSums,
    /// Shifts that began late.
    pub late: u32,
    /// Shifts that ended early.
    pub early: u32,
    /// Shifts in which the person was not there at all.
    pub absent: u32,
}

/// See [`super::ViewRequest::Adherence`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AdherenceView {
    /// By person, by name.
    pub people: Vec<AttendedPerson>,
    /// Shift by shift, in the order of their beginnings.
    pub rows: Vec<AttendedRow>,
    /// `seat` or `signed-on`: what counts as being online.
    pub online: String,
    /// Who comes so much later is late, milliseconds.
    pub grace: f64,
    /// UTC milliseconds, when the server reckoned.
    pub counted_at: f64,
}

/// A shift on one of its days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShiftFace {
    /// Shift id; with the day it names the row.
    pub id: String,
    /// Whose.
    pub person: PersonFace,
    /// The day on which it begins, on the desk's wall.
    pub day: String,
    /// Minutes from that day's midnight.
    pub from: u32,
    /// Minutes from that day's midnight; over 1440 it ends on the next day.
    pub to: u32,
    /// UTC milliseconds.
    pub starts_at: f64,
    /// UTC milliseconds.
    pub ends_at: f64,
    /// It is repeated each week.
    pub weekly: bool,
    /// It is the person's own at this program.
    pub mine: bool,
    /// It has not been accepted yet.
    pub unsent: bool,
}

/// See [`super::ViewRequest::Rota`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RotaView {
    /// Who can have shifts, by name; the person alone where they see only their own.
    pub people: Vec<PersonFace>,
    /// The shifts that begin in these days, in the order of their beginnings.
    pub shifts: Vec<ShiftFace>,
    /// The longest shift, hours.
    pub longest: f64,
}
