//! Whom the pack names lets a ticket stay pending for a term (A10, K6).

use super::pending::started;
use super::ticket::most_urgent;
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::desk::PendingRule;
use crate::{TicketId, UserId};

crate::codes! {
    /// Why an approval was not taken.
    pub enum ApprovePendingRefusal {
        /// The role may not.
        "approve-pending-not-allowed" => NotAllowed { role: String },
        /// No term, or one that lies behind.
        "approve-pending-without-term" => WithoutTerm,
        /// Longer than the procedure allows; the limit in whole hours.
        "approve-pending-too-long" => TooLong { limit: i64 },
    }
}

/// The term is counted from the server's clock: an approval that was on its way for an hour gives no hour less.
/// When it is over the ticket is late, and stays so until somebody goes on with it or leave is given anew.
/// Who stands in for somebody says for whom; whether they do is a question of when they decided.
pub(super) fn approve_pending(
    mut case: Case,
    ticket: TicketId,
    term: i64,
    instead_of: Option<UserId>,
) -> Verdict {
    let Some(instead_of) = case.decides(Verb::ApprovePending, instead_of)? else {
        return Err(ApprovePendingRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    };
    let rule = case.pending_rule()?;
    if term <= 0 {
        return Err(ApprovePendingRefusal::WithoutTerm.into());
    }
    if term > rule.longest {
        return Err(ApprovePendingRefusal::TooLong { limit: rule.longest / crate::time::HOUR }.into());
    }
    let mut row = case.asked(ticket)?;
    let now = case.context.received_at;
    let (mut changes, mut running) = case.stop_clocks(ticket, PendingRule::has_target)?;
    let clock = case.pending_clock(ticket, PendingRule::TERM, term);
    let until = clock.as_ref().map_or(now + term, |clock| clock.due_at);
    changes.extend(started(clock, &mut running));
    if let Some(pending) = &mut row.pending {
        pending.open = false;
        pending.until = Some(until);
        (pending.approved_by, pending.approved_for) = (case.context.actor.user(), instead_of);
    }
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(case.deed(ticket, now, Deed::PendingApproved { until, instead_of }));
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
