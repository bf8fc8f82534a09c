//! What is to be better because of what customers answered is recorded (D6).

use chrono::NaiveDate;

use super::ticket::{is_blank, length};
use super::{Case, Verdict};
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::survey::Improvement;
use crate::survey::improvement::MOST_SURVEYS;
use crate::{ImprovementId, SurveyId};

crate::codes! {
    /// Why an improvement was not recorded.
    pub enum RecordImprovementRefusal {
        /// The role may not.
        "record-improvement-not-allowed" => NotAllowed { role: String },
        /// It is there already: the same words under a new command.
        "record-improvement-exists" => Exists,
        /// Nothing is written.
        "record-improvement-empty" => Empty,
        /// Over the pack's bound.
        "record-improvement-too-long" => TooLong { limit: usize, length: usize },
        /// No such question is asked.
        "record-improvement-question-unknown" => QuestionUnknown { question: String },
        /// One of the answers is not there, or nothing was answered to it.
        "record-improvement-answer-unknown" => AnswerUnknown,
        /// More answers than a person names one by one.
        "record-improvement-many-answers" => ManyAnswers { limit: usize, count: usize },
    }
}

/// An improvement as somebody writes it down.
pub(super) struct Written<'a> {
    pub(super) id: ImprovementId,
    pub(super) text: &'a str,
    pub(super) question: Option<&'a str>,
    pub(super) surveys: &'a [SurveyId],
    pub(super) due: Option<NaiveDate>,
}

/// Records it. It is the person's own act, judged by when they wrote it.
pub(super) fn record_improvement(case: Case, written: &Written) -> Verdict {
    let not_allowed = || RecordImprovementRefusal::NotAllowed { role: case.context.actor.title().to_owned() };
    let Some(by) = case.context.actor.user().filter(|_| case.may(Verb::RecordImprovement)) else {
        return Err(not_allowed().into());
    };
    if case.facts.improvement(written.id)?.is_some() {
        return Err(RecordImprovementRefusal::Exists.into());
    }
    if is_blank(written.text) {
        return Err(RecordImprovementRefusal::Empty.into());
    }
    let (limit, length) = (case.desk.limits.note, length(written.text));
    if length > limit {
        return Err(RecordImprovementRefusal::TooLong { limit, length }.into());
    }
    let known = |id: &&str| case.desk.survey.as_ref().is_some_and(|rule| rule.question(id).is_some());
    if let Some(unknown) = written.question.filter(|id| !known(id)) {
        let question = unknown.chars().take(40).collect();
        return Err(RecordImprovementRefusal::QuestionUnknown { question }.into());
    }
    let mut surveys = written.surveys.to_vec();
    surveys.sort_unstable();
    surveys.dedup();
    let (limit, count) = (MOST_SURVEYS, surveys.len());
    if count > limit {
        return Err(RecordImprovementRefusal::ManyAnswers { limit, count }.into());
    }
    for id in &surveys {
        let survey = case.facts.survey(*id)?;
        if !survey.is_some_and(|survey| survey.desk == case.desk.id && survey.answered.is_some()) {
            return Err(RecordImprovementRefusal::AnswerUnknown.into());
        }
    }
    Ok(vec![Change::put(Row::Improvement(Box::new(Improvement {
        id: written.id,
        desk: case.desk.id.clone(),
        text: written.text.trim().to_owned(),
        question: written.question.map(str::to_owned),
        surveys,
        due: written.due,
        by,
        at: case.context.made_at,
        done: None,
    })))])
}
