//! Judging what a customer answers.

use std::collections::BTreeMap;

use super::{Answered, Asks, Given, Question, Survey, SurveyRule};
use crate::Millis;
use crate::decide::is_blank;

crate::codes! {
    /// Why an answer was not taken.
    pub enum SurveyRefusal {
        /// It was answered before, with other answers.
        "survey-answered" => Answered { answered_at: Millis },
        /// It can no longer be answered.
        "survey-expired" => Expired { expired_at: Millis },
        /// The ticket was closed once more, and the customer was asked anew.
        "survey-replaced" => Replaced { replaced_at: Millis },
        /// Nothing was answered.
        "survey-empty" => Empty,
        /// There is no such question.
        "survey-question-unknown" => QuestionUnknown { question: String },
        /// A question that has to be answered was not.
        "survey-answer-missing" => AnswerMissing { question: String },
        /// A number was asked for and is none, or the other way round.
        "survey-answer-malformed" => AnswerMalformed { question: String },
        /// It is no number of the scale.
        "survey-off-the-scale" => OffTheScale { question: String, least: i64, most: i64 },
        /// There is no such option.
        "survey-option-unknown" => OptionUnknown { question: String },
        /// Over the pack's bound.
        "survey-too-long" => TooLong { question: String, limit: usize, length: usize },
    }
}

impl Question {
    /// What is given to it, as it is kept; nothing where it was left blank.
    ///
    /// # Errors
    /// It is no answer to this question.
    pub fn taken(&self, given: &Given) -> Result<Option<Given>, SurveyRefusal> {
        let question = || self.id.clone();
        match (&self.asks, given) {
            (Asks::Scale { from, to }, Given::Number(n)) if !(*from..=*to).contains(n) => {
                Err(SurveyRefusal::OffTheScale { question: question(), least: *from, most: *to })
            }
            (Asks::Scale { .. }, Given::Number(n)) => Ok(Some(Given::Number(*n))),
            (Asks::Choice { options }, Given::Text(text)) if !options.contains(text) => {
                Err(SurveyRefusal::OptionUnknown { question: question() })
            }
            (Asks::Choice { .. }, Given::Text(text)) => Ok(Some(Given::Text(text.clone()))),
            (Asks::Words { .. }, Given::Text(text)) if is_blank(text) => Ok(None),
            (Asks::Words { longest }, Given::Text(text)) => {
                let text = text.trim();
                let length = text.chars().count();
                if length > *longest {
                    return Err(SurveyRefusal::TooLong { question: question(), limit: *longest, length });
                }
                Ok(Some(Given::Text(text.to_owned())))
            }
            _ => Err(SurveyRefusal::AnswerMalformed { question: question() }),
        }
    }
}

/// Judges an answer by the questions that were asked. Answers the survey with it, or nothing where the same was answered before: who
/// sends twice is told the same twice.
///
/// # Errors
/// It was answered otherwise, cannot be answered any more, or is no answer to what was asked.
pub fn answer(
    rule: &SurveyRule,
    survey: &Survey,
    given: &BTreeMap<String, Given>,
    now: Millis,
) -> Result<Option<Survey>, SurveyRefusal> {
    if let Some(unknown) = given.keys().find(|id| rule.question(id).is_none()) {
        let question = unknown.chars().take(40).collect();
        return Err(SurveyRefusal::QuestionUnknown { question });
    }
    let mut kept = BTreeMap::new();
    for question in &rule.questions {
        let taken = match given.get(&question.id) {
            Some(given) => question.taken(given)?,
            None => None,
        };
        match taken {
            Some(taken) => drop(kept.insert(question.id.clone(), taken)),
            None if !question.optional => {
                return Err(SurveyRefusal::AnswerMissing { question: question.id.clone() });
            }
            None => {}
        }
    }
    match &survey.answered {
        Some(before) if before.given == kept => return Ok(None),
        Some(before) => return Err(SurveyRefusal::Answered { answered_at: before.at }),
        None => {}
    }
    if let Some(replaced_at) = survey.replaced_at {
        return Err(SurveyRefusal::Replaced { replaced_at });
    }
    if now >= survey.expires_at {
        return Err(SurveyRefusal::Expired { expired_at: survey.expires_at });
    }
    if kept.is_empty() {
        return Err(SurveyRefusal::Empty);
    }
    Ok(Some(Survey { answered: Some(Answered { at: now, given: kept }), ..survey.clone() }))
}
