//! A script begins at a ticket.

use std::collections::BTreeMap;

use super::script::ScriptRefusal;
use super::{Case, RemindRefusal, Verdict};
use crate::command::Verb;
use crate::desk::StatusClass;
use crate::request::Side;
use crate::script::ScriptRun;
use crate::{ScriptRunId, TicketId};

crate::codes! {
    /// Why a script was not begun.
    pub enum StartScriptRefusal {
        /// The desk has no such script.
        "start-script-unknown" => Unknown,
        /// A script goes on at this ticket already.
        "start-script-already" => Already,
        /// The id of the run is in use already.
        "start-script-exists" => Exists,
        /// The ticket is over for good.
        "start-script-ticket-closed" => Closed,
    }
}

/// The run stands at the script's first step. One script goes on at a ticket at a time, whoever began it.
pub(super) fn start_script(case: Case, ticket: TicketId, run: ScriptRunId, script: &str) -> Verdict {
    case.may_in_script(Verb::StartScript)?;
    let row = case.ticket(ticket)?;
    let script = case.desk.scripting.script(script).ok_or(StartScriptRefusal::Unknown)?;
    case.sure(&row)?;
    if case.desk.class(&row.status) == StatusClass::Closed {
        return Err(StartScriptRefusal::Closed.into());
    }
    if let Some(ladder) = case.desk.requesting.ladder_of(&script.id) {
        // The script is a step of a ladder: it begins at the customer's ticket when its window is open (A15).
        let request = case.request(&row)?;
        if request.side(ticket) != Side::Customer {
            return Err(RemindRefusal::NotHere.into());
        }
        case.rung(ladder, &request)?;
    }
    if case.facts.script_run_exists(run)? {
        return Err(StartScriptRefusal::Exists.into());
    }
    if case.facts.script_runs(ticket)?.iter().any(|known| known.ended.is_none()) {
        return Err(StartScriptRefusal::Already.into());
    }
    let first = script.steps.first().ok_or(ScriptRefusal::Changed)?;
    let run = ScriptRun {
        id: run,
        desk: case.desk.id.clone(),
        ticket,
        script: script.id.clone(),
        revision: case.context.revision,
        by: case.context.actor.user(),
        started_at: case.context.made_at,
        had: row.request.as_ref().map(|request| request.on),
        at: first.id.clone(),
        path: Vec::new(),
        answers: BTreeMap::new(),
        asked: Vec::new(),
        ended: None,
    };
    case.keep_run(row, run, Vec::new())
}
