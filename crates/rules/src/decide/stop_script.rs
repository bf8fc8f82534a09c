//! A script is given up.

use super::script::ScriptRefusal;
use super::{Case, Verdict};
use crate::command::Verb;
use crate::script::RunEnd;
use crate::{ScriptRunId, TicketId};

/// What was done so far stays on record. A script that a newer procedure does not have any more can be given up
/// like any other, or nobody could begin another one.
pub(super) fn stop_script(case: Case, ticket: TicketId, run: ScriptRunId) -> Verdict {
    case.may_in_script(Verb::StopScript)?;
    let row = case.ticket(ticket)?;
    let runs = case.facts.script_runs(ticket)?;
    let mut run = runs.into_iter().find(|known| known.id == run).ok_or(ScriptRefusal::UnknownRun)?;
    if run.ended.is_some() {
        return Err(ScriptRefusal::Over.into());
    }
    run.ended = Some(RunEnd { step: None, by: case.context.actor.user(), at: case.context.made_at });
    case.keep_run(row, run, Vec::new())
}
