//! An agent asks that a ticket may stay pending, or may stay so for longer (A10).

use super::pending::started;
use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::desk::PendingRule;
use crate::ticket::Pending;

crate::codes! {
    /// Why a request to stay pending was not taken.
    pub enum AskPendingRefusal {
        /// The role may not.
        "ask-pending-not-allowed" => NotAllowed { role: String },
        /// No reason given.
        "ask-pending-without-reason" => WithoutReason,
        /// The reason is over the pack's bound for notes.
        "ask-pending-too-long" => TooLong { limit: usize, length: usize },
        /// A decision is asked for already.
        "ask-pending-already" => Already,
        /// Tickets of this status do not become pending.
        "ask-pending-not-from-here" => NotFromHere { status: String },
    }
}

/// The ticket is pending from now on; the request has a clock of its own, so that it is late where everybody
/// sees it and cannot stay unnoticed.
pub(super) fn ask_pending(mut case: Case, ticket: TicketId, reason: &str) -> Verdict {
    if !case.may(Verb::AskPending) {
        return Err(AskPendingRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let rule = case.pending_rule()?;
    if is_blank(reason) {
        return Err(AskPendingRefusal::WithoutReason.into());
    }
    let limit = case.desk.limits.note;
    if length(reason) > limit {
        return Err(AskPendingRefusal::TooLong { limit, length: length(reason) }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.pending.as_ref().is_some_and(|pending| pending.open) {
        return Err(AskPendingRefusal::Already.into());
    }
    let was = row.status.clone();
    row.status = case.desk.next_status(Verb::AskPending, &was).to_owned();
    if row.status == was && row.pending.is_none() {
        return Err(AskPendingRefusal::NotFromHere { status: was }.into());
    }
    let now = case.context.received_at;
    let mut running = case.facts.running_clocks(ticket)?;
    let decision = case.pending_clock(ticket, PendingRule::DECISION, rule.decide_within);
    let mut changes: Vec<Change> = started(decision, &mut running).into_iter().collect();
    row.pending = Some(Pending {
        asked_by: case.context.actor.user(),
        asked_at: now,
        reason: reason.trim().to_owned(),
        open: true,
        // An approved term goes on while a longer one is asked for.
        until: row.pending.as_ref().and_then(|before| before.until),
        approved_by: row.pending.as_ref().and_then(|before| before.approved_by),
        approved_for: row.pending.as_ref().and_then(|before| before.approved_for),
    });
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(case.deed(ticket, now, Deed::PendingAsked { reason: reason.trim().to_owned() }));
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
