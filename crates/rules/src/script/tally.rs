//! Counting a verification (B17).

use std::collections::BTreeMap;

use super::{Asked, ScriptRun, Scripting, Step};
use crate::ContactId;
use crate::command::AnswerVerdict;

/// What came of a verification so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuizResult {
    /// It can still go either way.
    Open,
    /// Enough were asked, and enough of the answers were right.
    Passed,
    /// It cannot be passed in this contact any more.
    Failed,
}

impl QuizResult {
    /// Its name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            QuizResult::Open => "open",
            QuizResult::Passed => Step::PASSED,
            QuizResult::Failed => Step::FAILED,
        }
    }
}

/// The answers of one contact, counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<'a> {
    /// Right answers.
    pub right: u32,
    /// Wrong answers.
    pub wrong: u32,
    /// What follows from them.
    pub result: QuizResult,
    /// The questions as they were asked, by id.
    pub asked: BTreeMap<&'a str, &'a Asked>,
}

impl<'a> Tally<'a> {
    /// Counts what was asked in `contact` in all the runs of a ticket, so that neither a script that is begun anew
    /// nor the next one asks the customer again, or gives further tries. Without a contact nothing counts.
    ///
    /// A question that was skipped was not asked. The verification is passed as soon as enough answers are right
    /// and enough questions were asked, and failed as soon as no answers to what may still be asked could make it
    /// so.
    pub fn of(scripting: &Scripting, runs: &'a [ScriptRun], contact: Option<ContactId>) -> Tally<'a> {
        let mut asked: BTreeMap<&str, &Asked> = BTreeMap::new();
        let here = runs.iter().flat_map(|run| &run.asked);
        for one in here.filter(|asked| Some(asked.contact) == contact) {
            let known = asked.entry(one.question.as_str()).or_insert(one);
            if (one.tries, one.at) > (known.tries, known.at) {
                *known = one;
            }
        }
        let (mut right, mut wrong, mut left): (u32, u32, u32) = (0, 0, 0);
        for question in &scripting.questions {
            match asked.get(question.id.as_str()).and_then(|asked| asked.verdict) {
                Some(AnswerVerdict::Right) => right += 1,
                Some(AnswerVerdict::Wrong) => wrong += 1,
                Some(AnswerVerdict::Skipped) => {}
                None => left += 1,
            }
        }
        let so_far = right + wrong;
        let result = match &scripting.verification {
            // A desk without a verification has nothing that could be passed.
            None => QuizResult::Open,
            Some(rule) => {
                let still = left.min(rule.ask_most.saturating_sub(so_far));
                if right >= rule.needed && so_far >= rule.ask_least {
                    QuizResult::Passed
                } else if right + still < rule.needed || so_far + still < rule.ask_least {
                    QuizResult::Failed
                } else {
                    QuizResult::Open
                }
            }
        };
        Tally { right, wrong, result, asked }
    }
}
