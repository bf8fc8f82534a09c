//! What a desk does better because of what its customers answered: recorded by whom the pack lets, and told as done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{ImprovementId, Millis, SurveyId, UserId};

/// The most answers from which one improvement follows: what a person names one by one.
pub const MOST_SURVEYS: usize = 50;

/// An improvement. It goes to those alone who read the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Improvement {
    /// Id, made by the client.
    pub id: ImprovementId,
    /// Desk.
    pub desk: String,
    /// What is to be better.
    pub text: String,
    /// The question whose answers say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answers from which it follows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surveys: Vec<SurveyId>,
    /// Until which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
    /// Who recorded it.
    pub by: UserId,
    /// When.
    pub at: Millis,
    /// That it is done; until then it is planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Done>,
}

/// An improvement was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Who said so.
    pub by: UserId,
    /// When.
    pub at: Millis,
}
