//! A script goes back to the step before.

use super::{Case, Verdict};
use crate::command::Verb;
use crate::{ScriptRunId, TicketId};

crate::codes! {
    /// Why a script did not go back.
    pub enum BackScriptRefusal {
        /// It stands at its first step.
        "back-script-at-start" => AtStart,
    }
}

/// Nothing of what was answered is lost by it: the answers are there when the script comes to their steps again.
pub(super) fn back_script(case: Case, ticket: TicketId, run: ScriptRunId) -> Verdict {
    let standing = case.run_of(Verb::BackScript, ticket, run)?;
    let mut run = standing.run;
    if !run.back() {
        return Err(BackScriptRefusal::AtStart.into());
    }
    case.keep_run(standing.ticket, run, Vec::new())
}
