//! What customers are asked when their tickets are closed, and what they answer (D6). The answers are for those alone whom the
//! pack names: they pass by whoever closed the ticket.

mod answer;
mod ask;
pub mod improvement;
mod results;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use answer::{SurveyRefusal, answer};
pub use ask::{Asked, address, reached_by};
pub use improvement::{Done, Improvement};
pub use results::{QuestionCount, Results, results};

use crate::desk::Desk;
use crate::ticket::Ticket;
use crate::{Millis, SurveyId, TicketId};

/// The variables of the mail by which a customer is asked, by Fluent name: its words are the desk words `survey-mail.subject` and
/// `.text`.
pub const VARIABLES: [&str; 4] = ["customer", "ticket", "subject", "survey"];

/// What is asked on closing, and who reads the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SurveyRule {
    /// Statuses in which a ticket is closed so that its customer is asked.
    pub statuses: Vec<String>,
    /// For how long it can be answered, milliseconds.
    pub expires: i64,
    /// The page on which it is answered; the survey's number is put at its end. Nothing where customers type the number themselves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<String>,
    /// Roles that read the answers, and no others do.
    pub seen_by: Vec<String>,
    /// The questions, in their order.
    pub questions: Vec<Question>,
}

impl SurveyRule {
    /// A question by id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// What the customer is told: the address of the page, or the number alone.
    pub fn told(&self, token: &str) -> String {
        format!("{}{token}", self.page.as_deref().unwrap_or_default())
    }
}

/// A question. Its name is the desk word `survey-question-<id>`, what the customer reads is its `.text`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Id.
    pub id: String,
    /// What can be answered.
    pub asks: Asks,
    /// It can be left out.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
}

/// What can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Asks {
    /// A whole number.
    Scale {
        /// The least.
        from: i64,
        /// The greatest.
        to: i64,
    },
    /// One of these; the name of each is the desk word `survey-question-<question>-<option>`.
    Choice {
        /// The options, in their order.
        options: Vec<String>,
    },
    /// The customer's own words.
    Words {
        /// Characters at most.
        longest: usize,
    },
}

impl Asks {
    /// Its name in packs.
    pub fn name(&self) -> &'static str {
        match self {
            Asks::Scale { .. } => "scale",
            Asks::Choice { .. } => "choice",
            Asks::Words { .. } => "words",
        }
    }

    /// What can be answered where that can be counted, in its order.
    pub fn options(&self) -> Vec<String> {
        match self {
            Asks::Scale { from, to } => (*from..=*to).map(|n| n.to_string()).collect(),
            Asks::Choice { options } => options.clone(),
            Asks::Words { .. } => Vec::new(),
        }
    }
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Given {
    /// A number of a scale.
    Number(i64),
    /// An option, or words.
    Text(String),
}

impl Given {
    /// As it is counted and written.
    pub fn to_text(&self) -> String {
        match self {
            Given::Number(n) => n.to_string(),
            Given::Text(text) => text.clone(),
        }
    }
}

/// A customer was asked. The row has what they answered, so it goes to those alone who read the answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Survey {
    /// Id; it derives from the command that closed the ticket.
    pub id: SurveyId,
    /// Desk.
    pub desk: String,
    /// About which ticket.
    pub ticket: TicketId,
    /// Its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// The desk's revision whose questions were asked.
    pub revision: u32,
    /// In which language.
    pub language: String,
    /// The hash of the number by which it is answered; the number itself is in the mail alone.
    pub token: String,
    /// When the ticket was closed.
    pub asked_at: Millis,
    /// Until when it can be answered.
    pub expires_at: Millis,
    /// What was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<Answered>,
    /// When the ticket was closed once more: then this one does not count any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_at: Option<Millis>,
}

/// What was answered, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// When.
    pub at: Millis,
    /// By question.
    pub given: BTreeMap<String, Given>,
}

impl Survey {
    /// The customer of a ticket is asked. `token` is the hash of the number that they are told.
    pub fn begin(rule: &SurveyRule, ticket: &Ticket, asked: &Asked, language: &str, token: String) -> Survey {
        Survey {
            id: asked.survey,
            desk: ticket.desk.clone(),
            ticket: ticket.id,
            number: ticket.number.clone(),
            revision: asked.revision,
            language: language.to_owned(),
            token,
            asked_at: asked.at,
            expires_at: asked.at + rule.expires,
            answered: None,
            replaced_at: None,
        }
    }

    /// Whether it can still be answered.
    pub fn is_open(&self, now: Millis) -> bool {
        self.answered.is_none() && self.replaced_at.is_none() && now < self.expires_at
    }
}

/// Whether a role reads what customers answered.
pub fn may_see(desk: &Desk, role: &str) -> bool {
    desk.survey.as_ref().is_some_and(|rule| rule.seen_by.iter().any(|known| known == role))
}

#[cfg(test)]
mod tests;
