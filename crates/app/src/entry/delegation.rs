use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fault, PersonFace};

/// How a delegation stands. That it begins and ends is told by the moment, which goes on while the screen stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
pub enum DelegationStanding {
    /// Coming or running.
    Given,
    /// It ended at its end.
    Over,
    /// It was ended before.
    Ended,
}

/// Somebody decides instead of somebody who is away (A10).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegationFace {
    /// Who is away.
    pub of: PersonFace,
    /// Who decides.
    pub to: PersonFace,
    /// UTC milliseconds.
    pub from: f64,
    /// UTC milliseconds: its end, or when it was ended.
    pub until: f64,
    /// How it stands.
    pub standing: DelegationStanding,
    /// Who ended it.
    pub ended_by: Option<PersonFace>,
    /// It is this person who is away.
    pub mine: bool,
    /// It is this person who decides.
    pub to_me: bool,
    /// Why this person cannot end it.
    pub may_end: Option<Fault>,
}

/// See [`super::ViewRequest::Delegations`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DelegationsView {
    /// Those that are not over, the next to end first; behind them the newest that are, at most five.
    pub given: Vec<DelegationFace>,
    /// Whether this person may name somebody at all; on a desk where nobody stands in, nobody.
    pub decides: bool,
    /// Who can be named, by name.
    pub people: Vec<PersonFace>,
    /// The longest one, milliseconds.
    pub longest: f64,
    /// How far ahead one may begin, milliseconds.
    pub ahead: f64,
    /// Something of it is not accepted by the server yet.
    pub unsent: bool,
}
