//! The ticket is closed for good: with the customer's word that it is solved, where the pack asks for that (E4), and with a
//! result where it asks for one (C7).

use super::ticket::{is_blank, length, stop};
use super::{Case, Stop, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::course::{Closed, Confirmation};
use crate::desk::StatusClass;
use crate::message::MessageKind;
use crate::ticket::Ticket;

crate::codes! {
    /// Why a ticket was not closed.
    pub enum CloseRefusal {
        /// The role may not.
        "close-not-allowed" => NotAllowed { role: String },
        /// It is closed.
        "close-already" => Already,
        /// From this status nothing is closed.
        "close-not-from-here" => NotFromHere,
        /// No solution was given yet: resolve it first.
        "close-unsolved" => Unsolved,
        /// The customer has not confirmed the solution: silence is no confirmation (E4).
        "close-unconfirmed" => Unconfirmed,
        /// That message is not the customer's word on the solution: it is another's, or older than that.
        "close-message-unfit" => MessageUnfit,
        /// What they said is not written down.
        "close-empty" => Empty,
        /// Over the pack's bound.
        "close-too-long" => TooLong { limit: usize, length: usize },
        /// A result has to be named (C7).
        "close-without-result" => WithoutResult,
        /// The desk has no such result.
        "close-unknown-result" => UnknownResult { result: String },
    }
}

/// Closes it. Nothing runs on a closed ticket any more.
pub(super) fn close(
    mut case: Case,
    ticket: TicketId,
    confirmed: Option<&Confirmation>,
    result: Option<&str>,
) -> Verdict {
    if !case.may(Verb::Close) {
        return Err(CloseRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if case.desk.class(&row.status) == StatusClass::Closed {
        return Err(CloseRefusal::Already.into());
    }
    if case.desk.next_status(Verb::Close, &row.status) == row.status {
        return Err(CloseRefusal::NotFromHere.into());
    }
    let none = Default::default();
    let rule = case.desk.course.closing.as_ref().unwrap_or(&none);
    match confirmed {
        Some(confirmation) => case.confirms(&row, confirmation)?,
        None if rule.confirmed => return Err(CloseRefusal::Unconfirmed.into()),
        None => {}
    }
    match result {
        Some(result) if !rule.results.iter().any(|known| known == result) => {
            return Err(CloseRefusal::UnknownResult { result: result.chars().take(40).collect() }.into());
        }
        None if rule.needs_result(row.team.as_deref(), case.context.actor.title()) => {
            return Err(CloseRefusal::WithoutResult.into());
        }
        _ => {}
    }
    let changes = case.end(&mut row, confirmed, result)?;
    case.touch(&mut row);
    Ok(changes.into_iter().chain([Change::put(Row::Ticket(Box::new(row)))]).collect())
}

impl Case<'_> {
    /// Ends the ticket, and all that runs on it.
    pub(super) fn end(
        &mut self,
        row: &mut Ticket,
        confirmed: Option<&Confirmation>,
        result: Option<&str>,
    ) -> Verdict {
        let status = self.desk.next_status(Verb::Close, &row.status).to_owned();
        if status == row.status {
            return Err(CloseRefusal::NotFromHere.into());
        }
        let now = self.context.received_at;
        let mut running = self.facts.running_clocks(row.id)?;
        let was = std::mem::replace(&mut row.status, status);
        let mut changes = self.left_pending(row, &was, &mut running);
        let reason = row.reason.clone().unwrap_or_default();
        changes.extend(self.end_request(row, &reason, &mut running)?);
        changes.extend(stop(running, now));
        row.due = None;
        row.course.call = None;
        row.awaiting_since = None;
        row.resolved_at = row.resolved_at.or(Some(now));
        let result = result.map(str::to_owned);
        changes.push(self.deed(row.id, now, Deed::Closed { result: result.clone() }));
        let by = self.context.actor.user();
        row.course.closed = Some(Closed { at: now, by, confirmed: confirmed.cloned(), result });
        Ok(changes)
    }

    /// The customer's word is about a solution that they were given.
    fn confirms(&self, row: &Ticket, confirmation: &Confirmation) -> Result<(), Stop> {
        let solved_at = row.course.solved_at.or(row.resolved_at).ok_or(CloseRefusal::Unsolved)?;
        match confirmation {
            Confirmation::Written { message } => {
                let found = self.facts.message(*message)?;
                let theirs = found.is_some_and(|found| {
                    found.ticket == row.id
                        && found.kind == MessageKind::Incoming
                        && found.received_at >= solved_at
                });
                if theirs { Ok(()) } else { Err(CloseRefusal::MessageUnfit.into()) }
            }
            Confirmation::Said { text } => {
                let limit = self.desk.limits.note;
                if is_blank(text) {
                    Err(CloseRefusal::Empty.into())
                } else if length(text) > limit {
                    Err(CloseRefusal::TooLong { limit, length: length(text) }.into())
                } else {
                    Ok(())
                }
            }
        }
    }
}
