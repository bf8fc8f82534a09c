//! What was to be better is (D6).

use super::{Case, Verdict};
use crate::ImprovementId;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::survey::{Done, Improvement};

crate::codes! {
    /// Why an improvement is not told as done.
    pub enum FinishImprovementRefusal {
        /// The role may not.
        "finish-improvement-not-allowed" => NotAllowed { role: String },
        /// There is none like that.
        "finish-improvement-unknown" => Unknown,
        /// It is done.
        "finish-improvement-already" => Already,
    }
}

/// Whoever records improvements says that one is done.
pub(super) fn finish_improvement(case: Case, id: ImprovementId) -> Verdict {
    let not_allowed = || FinishImprovementRefusal::NotAllowed { role: case.context.actor.title().to_owned() };
    let Some(by) = case.context.actor.user().filter(|_| case.may(Verb::FinishImprovement)) else {
        return Err(not_allowed().into());
    };
    let known = case.facts.improvement(id)?.filter(|row| row.desk == case.desk.id);
    let row = known.ok_or(FinishImprovementRefusal::Unknown)?;
    if row.done.is_some() {
        return Err(FinishImprovementRefusal::Already.into());
    }
    let done = Some(Done { by, at: case.context.made_at });
    Ok(vec![Change::put(Row::Improvement(Box::new(Improvement { done, ..row.clone() })))])
}
