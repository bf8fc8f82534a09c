//! An agent goes on with a pending ticket before its term is over, or takes a request back (A10).

use super::pending::PendingRefusal;
use super::ticket::most_urgent;
use super::{Case, Verdict};
use crate::TicketId;
use crate::change::{Change, Row};
use crate::command::Verb;

crate::codes! {
    /// Why a ticket stays pending.
    pub enum EndPendingRefusal {
        /// The role may not.
        "end-pending-not-allowed" => NotAllowed { role: String },
    }
}

pub(super) fn end_pending(mut case: Case, ticket: TicketId) -> Verdict {
    if !case.may(Verb::EndPending) {
        return Err(EndPendingRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.pending.is_none() {
        return Err(PendingRefusal::NotNow.into());
    }
    let mut clocks = case.facts.running_clocks(ticket)?;
    let was = std::mem::take(&mut row.status);
    row.status = case.desk.next_status(Verb::EndPending, &was).to_owned();
    let mut changes = case.left_pending(&mut row, &was, &mut clocks);
    row.due = most_urgent(&clocks);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
