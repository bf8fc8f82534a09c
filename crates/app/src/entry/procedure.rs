use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AsksFace, Fault, FieldFace, PartyFace, PersonFace, ReasonFace};

/// What a revision offers on the tickets that are judged by it (E10); the desk says the same of the one in force.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProcedureFace {
    /// Its number.
    pub revision: u32,
    /// Kinds of complaint.
    pub kinds: Vec<String>,
    /// Reasons to resolve.
    pub reasons: Vec<ReasonFace>,
    /// Terms for which a ticket may stay pending, milliseconds, rising.
    pub pending_terms: Vec<f64>,
    /// For which kinds third parties are asked for what.
    pub asks: Vec<AsksFace>,
    /// What a request can have to say.
    pub fields: Vec<FieldFace>,
    /// Who can be asked.
    pub parties: Vec<PartyFace>,
}

/// The revisions of the desk's procedure (E9), the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevisionsView {
    /// The number of the one in force.
    pub in_force: u32,
    /// How many people have to approve the next one.
    pub needs: u32,
    /// What becomes of tickets that run: `keep` or `migrate`.
    pub running: String,
    /// The revisions. One of before they were kept is not among them.
    pub revisions: Vec<RevisionFace>,
    /// A decision of this person is on its way.
    pub unsent: bool,
}

/// A revision and how it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevisionFace {
    /// Its number.
    pub revision: u32,
    /// `draft`, `waiting`, `approved`, `in-force`, `superseded` or `rejected`.
    pub standing: String,
    /// Who made it; empty where nobody was named.
    pub author: String,
    /// When it was imported.
    pub made_at: f64,
    /// What was changed and why, in the author's words.
    pub summary: String,
    /// How many people have to approve it.
    pub needs: u32,
    /// Who did, in order.
    pub approvals: Vec<ApprovalFace>,
    /// Not before then it takes effect.
    pub effective_at: Option<f64>,
    /// Who rejected it.
    pub rejected: Option<RejectionFace>,
    /// Since when it was in force.
    pub in_force_at: Option<f64>,
    /// Since when another one was, or it was overtaken.
    pub superseded_at: Option<f64>,
    /// Why this person may not approve it.
    pub may_approve: Option<Fault>,
    /// Why this person may not reject it.
    pub may_reject: Option<Fault>,
}

/// Somebody approved a revision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ApprovalFace {
    /// Who, in the role in which they did.
    pub person: PersonFace,
    /// When.
    pub at: f64,
}

/// Somebody rejected a revision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RejectionFace {
    /// Who.
    pub person: PersonFace,
    /// When.
    pub at: f64,
    /// Why, in their words.
    pub reason: String,
}

/// What a revision changes, and what of it is to be confirmed (E9, K9).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevisionView {
    /// The revision.
    pub revision: u32,
    /// The one that it is compared with: that before it, or the one in force; nothing for the first.
    pub before: Option<u32>,
    /// Both texts are here.
    pub comparable: bool,
    /// What is different, by heading of the pack.
    pub groups: Vec<DifferenceGroup>,
    /// Which words are different, by language.
    pub words: Vec<WordDifference>,
    /// What is ours, for the organisation to confirm.
    pub ours: Vec<OursFace>,
}

/// Differences under one heading of the pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceGroup {
    /// The heading; empty for what stands above all of them.
    pub heading: String,
    /// What is different.
    pub differences: Vec<DifferenceFace>,
}

/// A difference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DifferenceFace {
    /// `added`, `removed` or `changed`.
    pub what: String,
    /// Ids of the thing, from the outermost.
    pub ids: Vec<String>,
    /// Its names, by language, as the revision names them that has it.
    pub names: BTreeMap<String, Vec<String>>,
    /// The key of the pack; empty where the thing itself came or went.
    pub key: String,
    /// What it was.
    pub old: Option<Vec<SaidFace>>,
    /// What it is.
    pub new: Option<Vec<SaidFace>>,
    /// It is ours, to be confirmed.
    pub ours: bool,
}

/// What stands behind a key of the pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaidFace {
    /// The key; empty where the difference itself names it.
    pub key: String,
    /// The value, as the pack writes it.
    pub value: String,
    /// The names of the things that it lists the ids of, by language; what has no name is its id, and a language in which nothing has
    /// one is left out.
    pub names: BTreeMap<String, Vec<String>>,
}

/// A difference in the words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WordDifference {
    /// The language.
    pub language: String,
    /// Which word.
    pub id: String,
    /// What it was.
    pub old: Option<String>,
    /// What it is.
    pub new: Option<String>,
}

/// A value that no document says (K9).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OursFace {
    /// Where in the pack.
    pub what: String,
    /// The requirement it belongs to.
    pub requirement: String,
}

/// The procedure as drawings (E11).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartsView {
    /// Of which revision.
    pub revision: u32,
    /// Statuses first, then scripts, ladders and records.
    pub charts: Vec<ChartFace>,
}

/// A drawing, before anything has a place in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartFace {
    /// `statuses`, `script`, `ladder` or `record`.
    pub of: String,
    /// Id of the script, ladder or record.
    pub id: String,
    /// Its name, by language.
    pub name: BTreeMap<String, String>,
    /// What stands in it.
    pub nodes: Vec<ChartNode>,
    /// What leads where.
    pub arrows: Vec<ChartArrow>,
}

/// Something in a drawing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartNode {
    /// Id in the pack; empty where it begins or ends.
    pub id: String,
    /// Its name, by language; empty where it begins or ends.
    pub name: BTreeMap<String, String>,
    /// `start`, the class of a status, the kind of a step, `rung`, `answered`, `silent` or `over`.
    pub kind: String,
    /// It waits for a verification.
    pub guarded: bool,
    /// Of a ladder's step: when its window opens, milliseconds after what went before.
    pub opens: Option<f64>,
    /// When it is late.
    pub late: Option<f64>,
}

/// An arrow, by the places of what it joins.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChartArrow {
    /// From.
    pub from: u32,
    /// To.
    pub to: u32,
    /// What stands at it, by language; empty where nothing does.
    pub name: BTreeMap<String, String>,
}
