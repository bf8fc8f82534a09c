//! Whom the pack names does not let a ticket stay pending (A10, K6).

use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::desk::PendingRule;
use crate::{TicketId, UserId};

crate::codes! {
    /// Why a decline was not taken.
    pub enum DeclinePendingRefusal {
        /// The role may not.
        "decline-pending-not-allowed" => NotAllowed { role: String },
        /// No reason given: who asked has to know what to do instead.
        "decline-pending-without-reason" => WithoutReason,
        /// The reason is over the pack's bound for notes.
        "decline-pending-too-long" => TooLong { limit: usize, length: usize },
    }
}

/// The ticket goes back to where the pack sends it. A term that was approved before and still lasts is over,
/// too: whoever declines a longer one has looked at it now.
pub(super) fn decline_pending(
    mut case: Case,
    ticket: TicketId,
    reason: &str,
    instead_of: Option<UserId>,
) -> Verdict {
    let Some(instead_of) = case.decides(Verb::DeclinePending, instead_of)? else {
        return Err(DeclinePendingRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    };
    case.pending_rule()?;
    if is_blank(reason) {
        return Err(DeclinePendingRefusal::WithoutReason.into());
    }
    let limit = case.desk.limits.note;
    if length(reason) > limit {
        return Err(DeclinePendingRefusal::TooLong { limit, length: length(reason) }.into());
    }
    let mut row = case.asked(ticket)?;
    let now = case.context.received_at;
    let (mut changes, running) = case.stop_clocks(ticket, PendingRule::has_target)?;
    row.status = case.desk.next_status(Verb::DeclinePending, &row.status).to_owned();
    row.pending = None;
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(case.deed(
        ticket,
        now,
        Deed::PendingDeclined { reason: reason.trim().to_owned(), instead_of },
    ));
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
