use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fault, PersonFace};

/// What comes next on a ladder that runs for a ticket. Whether its window is open is a question of the present moment, which
/// the screen answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NextView {
    /// Ladder id; its name is the desk word `ladder-<id>`.
    pub ladder: String,
    /// Step id; its name is the desk word `ladder-<ladder>-<step>`.
    pub step: String,
    /// Which one, from 1.
    pub n: u32,
    /// How many there are; nothing where the last one comes again without end.
    pub most: Option<u32>,
    /// The server takes it by itself.
    pub by_server: bool,
    /// UTC milliseconds.
    pub opens_at: f64,
    /// UTC milliseconds; nothing where it is never late.
    pub late_at: Option<f64>,
    /// What it begins with, in the language of whom it is said to; nothing where an agent says nothing.
    pub text: Option<String>,
    /// Language of the text.
    pub language: Option<String>,
    /// Whether the customer reads it; it is a note otherwise.
    pub to_customer: bool,
    /// The script that it is.
    pub script: Option<String>,
    /// What can be done with the ticket's record at it; empty where it is no such step.
    pub acts: Vec<StepAct>,
    /// Why it cannot be taken, whatever the moment; nothing when it can in its window.
    pub refused: Option<Fault>,
}

/// Something that is done with a record at a step (C4, C5, C13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepAct {
    /// Record id.
    pub record: String,
    /// Action id.
    pub action: String,
    /// Whether the step is taken by it; it is offered beside otherwise.
    pub takes: bool,
}

/// To whom a ticket was delivered by itself (D4).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DeliveredView {
    /// Role id; its name is the desk word `role-<id>`.
    pub to: String,
    /// Ladder id.
    pub ladder: String,
    /// UTC milliseconds.
    pub at: f64,
}

/// How a desk comes to priorities (E3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PriorityRow {
    /// Levels, the least first; named `priority-<id>`, what each means `priority-<id>.hint`.
    pub levels: Vec<String>,
    /// Degrees of urgency, the least first; named `urgency-<id>`.
    pub urgencies: Vec<String>,
    /// Degrees of impact, the least first; named `impact-<id>`.
    pub impacts: Vec<String>,
    /// The level for each urgency (outer) and impact (inner).
    pub matrix: Vec<Vec<String>>,
}

/// Something that is opened for a team from another ticket (C3); named `follow-up-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FollowUpFace {
    /// Id.
    pub id: String,
    /// Team id that gets it.
    pub team: String,
}

/// What a desk says of the course of tickets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourseFaces {
    /// How priorities come about; nothing where there are none.
    pub priority: Option<PriorityRow>,
    /// Tags; named `tag-<id>`.
    pub tags: Vec<String>,
    /// Why a target can have been missed; named `cause-<id>`, the empty list where nobody is asked.
    pub causes: Vec<String>,
    /// Teams; named `team-<id>`.
    pub teams: Vec<String>,
    /// What is opened for a team from another ticket.
    pub follow_ups: Vec<FollowUpFace>,
    /// Whether tickets are closed for good on this desk.
    pub closes: bool,
    /// Whether the customer has to have confirmed the solution before that (E4).
    pub confirmed: bool,
    /// Results with which a ticket can be closed; named `result-<id>`.
    pub results: Vec<String>,
    /// Time zones in which customers are (E7).
    pub zones: Vec<ZoneFace>,
    /// When it is night where a customer is: minutes of their day, from and to; nothing on a desk that plans no calls.
    pub night: Option<(u16, u16)>,
}

/// A time zone in which customers are; named `zone-<id>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ZoneFace {
    /// Id.
    pub id: String,
    /// IANA's name.
    pub zone: String,
}

/// Where a ticket's customer is by the clock (E7).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ThereView {
    /// IANA's name.
    pub zone: String,
    /// Nobody said so: it is that of their country.
    pub assumed: bool,
}

/// A call to the customer that is planned (E7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PlannedFace {
    /// UTC milliseconds.
    pub at: f64,
    /// Who planned it.
    pub by: PersonFace,
    /// It is no time for calls where the customer is, by what is known of that now.
    pub outside: bool,
}

/// A day of the customer with the times for calls on it (E7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallDay {
    /// The day on the customer's wall, `2026-11-24`.
    pub day: String,
    /// UTC milliseconds, in order.
    pub times: Vec<f64>,
}

/// Planned calls of a ticket, on a desk that plans any (E7).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallsView {
    /// The one that is planned.
    pub planned: Option<PlannedFace>,
    /// The times that are offered, by the days of the customer.
    pub days: Vec<CallDay>,
    /// Why none can be planned; nothing when one can.
    pub refused: Option<Fault>,
}

/// The priority of a ticket, and by what it was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PriorityFace {
    /// Level id.
    pub level: String,
    /// Urgency id.
    pub urgency: String,
    /// Impact id.
    pub impact: String,
}

/// Something that was missed, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MissView {
    /// Target id; its name is the desk word `target-<id>`.
    pub target: String,
    /// UTC milliseconds when it was due.
    pub due_at: f64,
    /// Cause id; nothing while it is not recorded.
    pub cause: Option<String>,
    /// Who recorded it.
    pub by: Option<PersonFace>,
    /// UTC milliseconds when it was recorded.
    pub at: Option<f64>,
    /// Why this person cannot record it; nothing when they can.
    pub refused: Option<Fault>,
}

/// How a ticket was closed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClosedView {
    /// UTC milliseconds.
    pub at: f64,
    /// The message in which the customer confirmed.
    pub message: Option<String>,
    /// What they said on a call.
    pub said: Option<String>,
    /// Result id.
    pub result: Option<String>,
}

/// Where a ticket stands in its course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CourseView {
    /// Its priority, once somebody has set it.
    pub priority: Option<PriorityFace>,
    /// Its tags.
    pub tags: Vec<String>,
    /// What was missed of which the cause is asked, the latest first (D4).
    pub misses: Vec<MissView>,
    /// Team id that it was handed to.
    pub team: Option<String>,
    /// The ticket from which it was opened.
    pub follows: Option<String>,
    /// How it was closed.
    pub closed: Option<ClosedView>,
    /// What the customer wrote since the last solution, the newest first: by these it can be confirmed (E4).
    pub confirmations: Vec<ConfirmationFace>,
    /// Whether this person has to name a result to close it (C7).
    pub needs_result: bool,
}

/// A customer's message by which a solution can be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmationFace {
    /// Message id.
    pub message: String,
    /// Its words.
    pub text: String,
    /// UTC milliseconds.
    pub at: f64,
}

/// What a person does about the course of a ticket. See [`super::Act::Course`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "deed", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum CourseDeed {
    /// Set its priority (E3).
    SetPriority {
        /// Urgency id.
        urgency: String,
        /// Impact id.
        impact: String,
    },
    /// Say in which time zone its customer is (E7).
    SetZone {
        /// Customer id.
        customer: String,
        /// IANA's name; nothing where nobody knows.
        zone: Option<String>,
    },
    /// Plan a call in the customer's day (E7).
    PlanCall {
        /// UTC milliseconds.
        at: f64,
    },
    /// Say that it was made, or take it back (E7).
    EndCall {
        /// It was made.
        made: bool,
    },
    /// Close it for good (E4, C7).
    Close {
        /// The message in which the customer confirmed.
        message: Option<String>,
        /// What they said on a call.
        said: Option<String>,
        /// Result id.
        result: Option<String>,
    },
    /// Put a tag on it (C4).
    Tag {
        /// Tag id.
        tag: String,
    },
    /// Take a tag off.
    Untag {
        /// Tag id.
        tag: String,
    },
    /// Record why something was missed (D4).
    RecordCause {
        /// Target id.
        target: String,
        /// UTC milliseconds when it was due.
        due_at: f64,
        /// Cause id.
        cause: String,
        /// What was found out.
        text: String,
    },
    /// Hand it to a team (C15).
    HandOver {
        /// Team id.
        team: String,
    },
    /// Open a ticket for a team from it (C3).
    FollowUp {
        /// What it is.
        follow_up: String,
        /// What is to be done.
        text: String,
    },
}
