//! Calls for which scripts stand at a step (A18). The call itself is the floor's; whether it is one of a script's step, and
//! when it is not wanted any more, is told here.

use super::script::ScriptRefusal;
use crate::TicketId;
use crate::change::Row;
use crate::code::Code;
use crate::command::Command;
use crate::desk::Desk;
use crate::script::{ScriptRun, Step, StepKind};
use crate::seating::Unwanted;
use crate::ticket::Ticket;

/// Why nobody is called for a step of a run; nothing when somebody can be.
pub fn may_call(desk: &Desk, ticket: &Ticket, run: Option<&ScriptRun>, step: &str) -> Option<Code> {
    let Some(run) = run.filter(|run| run.ticket == ticket.id) else {
        return Some(ScriptRefusal::UnknownRun.into());
    };
    if run.ended.is_some() {
        return Some(ScriptRefusal::Over.into());
    }
    if ticket.unsure {
        return Some(ScriptRefusal::CustomerUnsure.into());
    }
    if run.at != step {
        return Some(ScriptRefusal::Elsewhere.into());
    }
    match step_of(desk, run, step) {
        Some(step) if step.kind == StepKind::Call => None,
        _ => Some(ScriptRefusal::Changed.into()),
    }
}

/// The calls that a command which was done leaves without their reason: its script stands elsewhere or is over, or its
/// ticket is resolved. `rows` are those that it changed.
pub fn unwanted(desk: &Desk, command: &Command, rows: &[Row]) -> Option<(TicketId, Unwanted)> {
    desk.calls()?;
    let ticket = command.ticket()?;
    let run = rows.iter().find_map(|row| match row {
        Row::ScriptRun(run) => Some(&**run),
        _ => None,
    });
    let left_a_call = match (command, run) {
        (Command::Resolve { .. }, _) => return Some((ticket, Unwanted::OfTicket)),
        (Command::AnswerStep { step, .. }, Some(run)) => calls(desk, run, step),
        (Command::StopScript { .. }, Some(run)) => calls(desk, run, &run.at),
        // From where it went back, the row does not say any more.
        (Command::BackScript { .. }, Some(_)) => true,
        _ => false,
    };
    let run = run.filter(|_| left_a_call)?;
    let at = run.ended.is_none().then(|| run.at.clone());
    Some((ticket, Unwanted::OfRun { run: run.id, at }))
}

fn step_of<'d>(desk: &'d Desk, run: &ScriptRun, step: &str) -> Option<&'d Step> {
    desk.scripting.script(&run.script)?.step(step)
}

fn calls(desk: &Desk, run: &ScriptRun, step: &str) -> bool {
    step_of(desk, run, step).is_some_and(|step| step.kind == StepKind::Call)
}
