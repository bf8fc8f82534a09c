//! A call that was planned was made, or is not wanted any more (E7).

use super::ticket::most_urgent;
use super::{Case, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;

crate::codes! {
    /// Why a planned call was not ended.
    pub enum EndCallRefusal {
        /// The role may not.
        "end-call-not-allowed" => NotAllowed { role: String },
        /// None is planned.
        "end-call-none" => None,
    }
}

/// Ends it. A customer may call before their time, so a call can be made before it is due.
pub(super) fn end_call(mut case: Case, ticket: TicketId, made: bool) -> Verdict {
    if !case.may(Verb::EndCall) {
        return Err(EndCallRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.course.call.is_none() {
        return Err(EndCallRefusal::None.into());
    }
    let mut running = case.facts.running_clocks(ticket)?;
    let mut changes = case.call_over(&mut row, &mut running);
    changes.push(case.deed(ticket, case.context.made_at, Deed::CallEnded { made }));
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
