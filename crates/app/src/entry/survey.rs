use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fault, PersonFace};

/// What customers' answers are asked about (D6): whole days on the desk's wall, in which their tickets were closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveysAsked {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
}

/// How often something was answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerCount {
    /// The number of a scale, or an option id; its name is the desk word `survey-question-<question>-<option>`.
    pub answer: String,
    /// How often.
    pub count: u32,
    /// Of those who answered the question, percent; nothing where nobody did.
    pub share: Option<f64>,
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AskedQuestion {
    /// Question id; its name is the desk word `survey-question-<id>`, and `.text` of it what customers read.
    pub id: String,
    /// `scale`, `choice` or `words`.
    pub kind: String,
    /// How many answered it.
    pub count: u32,
    /// The mean of a scale's answers; nothing where there are none.
    pub mean: Option<f64>,
    /// The greatest number of a scale.
    pub most: Option<f64>,
    /// What can be answered, in its order; nothing for words.
    pub answers: Vec<AnswerCount>,
}

/// What a customer answered to one question that is not asked in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GivenFace {
    /// Question id.
    pub question: String,
    /// As in [`AnswerCount`].
    pub answer: String,
    /// It is a number of a scale.
    pub scale: bool,
}

/// Something that a customer said in their own words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemarkFace {
    /// Survey id.
    pub survey: String,
    /// Question id.
    pub question: String,
    /// The words.
    pub text: String,
    /// In which language they were asked.
    pub language: String,
    /// UTC milliseconds when they answered.
    pub at: f64,
    /// What else they answered.
    pub given: Vec<GivenFace>,
    /// The ticket that was closed.
    pub ticket: String,
    /// Its number.
    pub number: Option<String>,
    /// It is on this machine, and can be opened.
    pub here: bool,
}

/// A ticket whose customer's answer is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerOf {
    /// Ticket id.
    pub ticket: String,
    /// Its number.
    pub number: Option<String>,
    /// It is on this machine, and can be opened.
    pub here: bool,
}

/// What is to be better.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImprovementFace {
    /// Its id.
    pub id: String,
    /// What is to be better.
    pub text: String,
    /// The question whose answers say so.
    pub question: Option<String>,
    /// The answers from which it follows.
    pub answers: Vec<AnswerOf>,
    /// Until which day.
    pub due: Option<String>,
    /// Who recorded it.
    pub by: PersonFace,
    /// UTC milliseconds when.
    pub at: f64,
    /// Who said that it is done; nothing while it is planned.
    pub done_by: Option<PersonFace>,
    /// UTC milliseconds when.
    pub done_at: Option<f64>,
    /// Its day is over, and it is not done.
    pub late: bool,
    /// Something of ours about it has not been accepted yet.
    pub unsent: bool,
}

/// See [`super::ViewRequest::Surveys`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SurveysView {
    /// How many were asked.
    pub asked: u32,
    /// How many of them answered.
    pub answered: u32,
    /// The share of these, percent; nothing where nobody was asked.
    pub rate: Option<f64>,
    /// How many can still answer.
    pub open: u32,
    /// The questions, in the pack's order.
    pub questions: Vec<AskedQuestion>,
    /// What was said in words, the latest first.
    pub remarks: Vec<RemarkFace>,
    /// What is to be better: what is planned first, by its day; whenever it was recorded.
    pub improvements: Vec<ImprovementFace>,
    /// There are more in these days than are counted here.
    pub cut: bool,
    /// Why this person cannot record an improvement; nothing when they can.
    pub refused: Option<Fault>,
}
