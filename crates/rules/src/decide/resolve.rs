//! The ticket is resolved with one of the pack's reasons (A9).

use super::ticket::most_urgent;
use super::{Case, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;

crate::codes! {
    /// Why a ticket was not resolved.
    pub enum ResolveRefusal {
        /// The role may not.
        "resolve-not-allowed" => NotAllowed { role: String },
        /// The desk has no such reason.
        "resolve-unknown-reason" => UnknownReason { reason: String },
        /// It is resolved, or over for good.
        "resolve-already" => Already,
        /// A customer's message waits for an answer (A7): answer first, then resolve.
        "resolve-unanswered" => Unanswered,
        /// Tickets like this one are closed with a result (C7): resolving it would leave that out.
        "resolve-without-result" => WithoutResult,
        /// The reason is for what a third party solved, and none was asked.
        "resolve-nobody-asked" => NobodyAsked,
    }
}

pub(super) fn resolve(mut case: Case, ticket: TicketId, reason: &str) -> Verdict {
    if !case.may(Verb::Resolve) {
        return Err(ResolveRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let Some(known) = case.desk.reasons.iter().find(|known| known.id == reason) else {
        return Err(ResolveRefusal::UnknownReason { reason: reason.to_owned() }.into());
    };
    let mut row = case.ticket(ticket)?;
    if known.after_request && row.request.is_none() {
        return Err(ResolveRefusal::NobodyAsked.into());
    }
    if !case.desk.class(&row.status).is_open() {
        return Err(ResolveRefusal::Already.into());
    }
    // Where the customer has to confirm a solution, solving comes before closing; elsewhere it would be a way around the result.
    let closing = case.desk.course.closing.as_ref().filter(|rule| !rule.confirmed);
    if closing.is_some_and(|rule| rule.needs_result(row.team.as_deref(), case.context.actor.title())) {
        return Err(ResolveRefusal::WithoutResult.into());
    }
    if row.awaiting_since.is_some() {
        return Err(ResolveRefusal::Unanswered.into());
    }
    let now = case.context.received_at;
    let mut clocks = case.facts.running_clocks(ticket)?;
    let was = std::mem::take(&mut row.status);
    row.status = case.desk.next_status(Verb::Resolve, &was).to_owned();
    let mut changes = case.left_pending(&mut row, &was, &mut clocks);
    changes.extend(case.end_request(&mut row, reason, &mut clocks)?);
    changes.extend(case.stop_solved(&mut clocks));
    // Who has the solution is not called about it any more.
    changes.extend(case.call_over(&mut row, &mut clocks));
    row.due = most_urgent(&clocks);
    row.course.solved_at = Some(now);
    row.reason = Some(reason.to_owned());
    row.resolved_at = Some(now);
    case.touch(&mut row);
    changes.push(case.deed(ticket, now, Deed::Resolved { reason: reason.to_owned() }));
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
