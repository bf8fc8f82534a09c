//! What the verbs of staying pending share (A10): the rule, the request, its clocks.

use super::ticket::stop;
use super::{Case, Stop};
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::desk::{PendingRule, Start, Target};
use crate::ticket::Ticket;
use crate::{ClockId, TicketId};

crate::codes! {
    /// Why nothing about staying pending works here.
    pub enum PendingRefusal {
        /// Tickets of this desk do not stay pending.
        "pending-not-offered" => NotOffered,
        /// The ticket is not pending: somebody went on with it, or the customer wrote.
        "pending-not-now" => NotNow,
        /// No decision is asked for: somebody has decided, or the ticket went on.
        "pending-not-asked" => NotAsked,
    }
}

impl<'a> Case<'a> {
    pub(super) fn pending_rule(&self) -> Result<&'a PendingRule, Stop> {
        self.desk.pending.as_ref().ok_or_else(|| PendingRefusal::NotOffered.into())
    }

    /// The ticket, if a decision on it is asked for.
    pub(super) fn asked(&self, ticket: TicketId) -> Result<Ticket, Stop> {
        let row = self.ticket(ticket)?;
        match &row.pending {
            Some(pending) if pending.open => Ok(row),
            _ => Err(PendingRefusal::NotAsked.into()),
        }
    }

    /// Starts one of the two clocks of a pending ticket.
    pub(super) fn pending_clock(&mut self, ticket: TicketId, target: &str, limit: i64) -> Option<Clock> {
        let calendar = self.desk.calendar(&self.desk.pending.as_ref()?.calendar)?;
        let target =
            Target { id: target.to_owned(), start: Start::Asked, limit, calendar: calendar.id.clone() };
        let (id, at) = (ClockId(self.ids.take()), self.context.received_at);
        Some(Clock::start(id, ticket, &target, calendar, self.context.revision, at))
    }

    /// Stops the clocks of a pending ticket that `ends` names, and answers what goes on running.
    pub(super) fn stop_clocks(
        &self,
        ticket: TicketId,
        ends: impl Fn(&str) -> bool,
    ) -> Result<(Vec<Change>, Vec<Clock>), Stop> {
        let (ended, running) =
            self.facts.running_clocks(ticket)?.into_iter().partition(|clock: &Clock| ends(&clock.target));
        Ok((stop(ended, self.context.received_at), running))
    }
}

/// The changes that start a clock, which is kept among those that run.
pub(super) fn started(clock: Option<Clock>, running: &mut Vec<Clock>) -> Option<Change> {
    let clock = clock?;
    running.push(clock.clone());
    Some(Change::put(Row::Clock(clock)))
}
