use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonFace;

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
    /// The tickets of the band that was asked for.
    pub tickets: Vec<ResolvedRow>,
    /// Calendar id in which time counts.
    pub calendar: String,
    /// UTC milliseconds, when the server counted.
    pub counted_at: f64,
}

/// A report, as it is saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "report", rename_all = "kebab-case")]
pub enum ReportAsked {
    /// How long resolutions took (A8).
    Resolution(ResolutionAsked),
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
}
