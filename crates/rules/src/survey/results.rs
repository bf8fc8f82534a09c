//! What many answers say together: how many answered, and what to each question.

use super::{Asks, Given, Survey, SurveyRule};
use crate::Millis;

/// The answers of a span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// How many were asked.
    pub asked: u32,
    /// How many of them answered.
    pub answered: u32,
    /// How many of them can still answer.
    pub open: u32,
    /// What was answered to each question, in the pack's order.
    pub questions: Vec<QuestionCount>,
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionCount {
    /// Question id.
    pub id: String,
    /// How many answered it.
    pub count: u32,
    /// The sum of a scale's answers; nothing for other questions.
    pub sum: Option<i64>,
    /// How often each of what can be answered was, in its order; nothing for words.
    pub counts: Vec<(String, u32)>,
}

impl QuestionCount {
    /// The mean of a scale's answers; nothing where there are none.
    pub fn mean(&self) -> Option<f64> {
        let sum = self.sum.filter(|_| self.count > 0)?;
        Some(sum as f64 / f64::from(self.count))
    }
}

/// Counts surveys by the questions of `rule`. One that was replaced does not count; an answer that is none to today's question, since
/// the pack was changed, is in no figure.
pub fn results<'a>(
    rule: &SurveyRule,
    surveys: impl Iterator<Item = &'a Survey> + Clone,
    now: Millis,
) -> Results {
    let counting = surveys.filter(|survey| survey.replaced_at.is_none());
    let number = |wanted: &dyn Fn(&Survey) -> bool| {
        u32::try_from(counting.clone().filter(|survey| wanted(survey)).count()).unwrap_or(u32::MAX)
    };
    let questions = rule.questions.iter().map(|question| {
        let given = counting.clone().filter_map(|survey| survey.answered.as_ref()?.given.get(&question.id));
        let fit: Vec<&Given> = given.filter(|given| matches!(question.taken(given), Ok(Some(_)))).collect();
        let options = question.asks.options().into_iter();
        let counts = options.map(|option| {
            let times = fit.iter().filter(|given| given.to_text() == option).count();
            (option, u32::try_from(times).unwrap_or(u32::MAX))
        });
        let numbers = fit.iter().filter_map(|given| match given {
            Given::Number(n) => Some(*n),
            Given::Text(_) => None,
        });
        QuestionCount {
            id: question.id.clone(),
            count: u32::try_from(fit.len()).unwrap_or(u32::MAX),
            sum: matches!(question.asks, Asks::Scale { .. }).then(|| numbers.sum()),
            counts: counts.collect(),
        }
    });
    Results {
        asked: number(&|_| true),
        answered: number(&|survey| survey.answered.is_some()),
        open: number(&|survey| survey.is_open(now)),
        questions: questions.collect(),
    }
}
