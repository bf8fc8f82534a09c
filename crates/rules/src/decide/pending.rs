//! What the verbs of staying pending share (A10): the rule, the request, its clocks.

use super::ticket::stop;
use super::{Case, Context, Decision, Facts, Stop, decide};
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::desk::{Desk, PendingRule, Start, Target};
use crate::ticket::Ticket;
use crate::user::Standing;
use crate::{ClockId, Millis, TicketId, UserId};

crate::codes! {
    /// Why nothing about staying pending works here.
    pub enum PendingRefusal {
        /// Tickets of this desk do not stay pending.
        "pending-not-offered" => NotOffered,
        /// The ticket is not pending: somebody went on with it, or the customer wrote.
        "pending-not-now" => NotNow,
        /// No decision is asked for: somebody has decided, or the ticket went on.
        "pending-not-asked" => NotAsked,
        /// The leave that was given is over, and nobody has asked for more.
        "pending-term-over" => TermOver { ended_at: Millis },
        /// Who decides was to stand in for them, and that was over when they decided.
        "pending-delegation-over" => DelegationOver { person: String, ended_at: Millis },
        /// It had not begun.
        "pending-delegation-not-yet" => DelegationNotYet { person: String, from_at: Millis },
        /// For whom they stand in does not decide any more.
        "pending-delegation-void" => DelegationVoid { person: String },
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
            Some(pending) => match pending.until.filter(|until| *until <= self.context.received_at) {
                Some(ended_at) => Err(PendingRefusal::TermOver { ended_at }.into()),
                None => Err(PendingRefusal::NotAsked.into()),
            },
            _ => Err(PendingRefusal::NotAsked.into()),
        }
    }

    /// On whose authority somebody decides: on their own, or instead of somebody who is away (A10). Nothing where on
    /// nobody's. It is their own act: what counts is when they decided, not when that arrived.
    pub(super) fn decides(
        &self,
        verb: Verb,
        instead_of: Option<UserId>,
    ) -> Result<Option<Option<UserId>>, Stop> {
        if self.may(verb) {
            return Ok(Some(None));
        }
        let stands_in = self.desk.role(self.context.actor.title()).is_some_and(|role| role.stands_in);
        let (Some(me), Some(of), true) = (self.context.actor.user(), instead_of, stands_in) else {
            return Ok(None);
        };
        let Some(giver) = self.facts.user(&self.desk.id, of)? else { return Ok(None) };
        let at = self.context.made_at;
        let mine = || giver.delegations.iter().rev().filter(|given| given.to == me);
        let running = mine().find(|given| given.standing(at) == Standing::Running);
        let Some(best) = running.or_else(|| mine().next()) else { return Ok(None) };
        let person = giver.name.clone();
        if !giver.active || !self.desk.role(&giver.role).is_some_and(|role| role.approves_pending) {
            return Err(PendingRefusal::DelegationVoid { person }.into());
        }
        match best.standing(at) {
            Standing::Running => Ok(Some(Some(of))),
            Standing::Coming => Err(PendingRefusal::DelegationNotYet { person, from_at: best.from }.into()),
            Standing::Over => Err(PendingRefusal::DelegationOver { person, ended_at: best.over_at() }.into()),
        }
    }

    /// Starts one of the two clocks of a pending ticket.
    pub(super) fn pending_clock(&mut self, ticket: TicketId, target: &str, limit: i64) -> Option<Clock> {
        let calendar = self.desk.calendar(&self.desk.pending.as_ref()?.calendar)?;
        let target = Target { start: Start::Asked, ..Target::reply(target, &calendar.id, limit) };
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

/// Whether somebody may decide on a ticket now, for themselves or instead of somebody: what the screen asks so that it can
/// say no beforehand.
pub fn may_decide(
    desk: &Desk,
    facts: &Facts,
    ticket: TicketId,
    instead_of: Option<UserId>,
    context: &Context,
) -> Option<Code> {
    match decide(desk, facts, &Command::ApprovePending { ticket, term: 1, instead_of }, context) {
        Decision::Refused(code) => Some(code),
        _ => None,
    }
}

/// The changes that start a clock, which is kept among those that run.
pub(super) fn started(clock: Option<Clock>, running: &mut Vec<Clock>) -> Option<Change> {
    let clock = clock?;
    running.push(clock.clone());
    Some(Change::put(Row::Clock(clock)))
}
