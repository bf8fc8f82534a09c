//! What the verbs of requests to third parties share: the two tickets, the clocks of the ladders, the silence.

use super::ticket::{most_urgent, stop};
use super::{Case, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::command::Verb;
use crate::ladder::{Ladder, Taken, Way};
use crate::request::{Request, Side, Standing};
use crate::ticket::Ticket;
use crate::{ClockId, MessageId, Millis, TicketId};

crate::codes! {
    /// Why nothing about a request to a third party works here.
    pub enum RequestRefusal {
        /// Nobody was asked about this ticket.
        "request-none" => None,
        /// The last step was taken: nothing more is said until the customer or the party writes (A16).
        "request-silent" => Silent { since_at: Millis },
        /// The last step was taken; the customer has written since, and there is no further step.
        "request-last-taken" => LastTaken,
        /// The party has answered: there is nothing left to remind of.
        "request-answered" => Answered,
        /// The request is over.
        "request-over" => Over,
    }
}

impl<'a> Case<'a> {
    /// A ticket's request.
    pub(super) fn request(&self, row: &Ticket) -> Result<Request, Stop> {
        row.request.as_deref().cloned().ok_or_else(|| RequestRefusal::None.into())
    }

    /// Neither replies nor notes while the desk's side is silent (A16).
    pub(super) fn not_silent(&self, row: &Ticket) -> Result<(), Stop> {
        let silent = row.request.as_ref().filter(|request| request.standing() == Standing::Silent);
        match silent.and_then(|request| request.last_at) {
            Some(since_at) => Err(RequestRefusal::Silent { since_at }.into()),
            None => Ok(()),
        }
    }

    /// Ladders go on: a request that is neither answered nor over nor through with its last step.
    pub(super) fn asked_still(&self, request: &Request) -> Result<(), Stop> {
        Err(match request.standing() {
            Standing::Asked => return Ok(()),
            Standing::Answered => RequestRefusal::Answered,
            Standing::Over => RequestRefusal::Over,
            Standing::Silent => RequestRefusal::Silent { since_at: request.last_at.unwrap_or_default() },
            Standing::Waiting => RequestRefusal::LastTaken,
        }
        .into())
    }

    /// The other ticket of a request; nothing where it is no more.
    pub(super) fn other(&self, request: &Request, ticket: TicketId) -> Result<Option<Ticket>, Stop> {
        Ok(self.facts.ticket(request.other(ticket))?.cloned())
    }

    /// Starts the clock of the next step of every ladder that speaks on this side, or of the one that is named.
    pub(super) fn start_ladders(&mut self, row: &Ticket, side: Side, only: Option<&str>) -> Vec<Clock> {
        let Some(request) = row.request.as_deref() else { return Vec::new() };
        let desk = self.desk;
        let here = |ladder: &&Ladder| only.is_none_or(|only| ladder.id == only) && side_of(ladder.to) == side;
        let mut started = Vec::new();
        for ladder in desk.requesting.ladders.iter().filter(here) {
            let Some(calendar) = desk.calendar(&ladder.calendar) else { continue };
            if ladder.next(request, calendar).is_some() {
                let id = ClockId(self.ids.take());
                let (revision, at) = (self.context.revision, self.context.received_at);
                started.push(Clock::start(id, row.id, &ladder.promise(), calendar, revision, at));
            }
        }
        started
    }

    /// Stops the clocks of ladders, those of the one that is named or all, and takes them from `running`.
    pub(super) fn stop_ladders(&self, running: &mut Vec<Clock>, only: Option<&Ladder>) -> Vec<Change> {
        let only = only.map(Ladder::target);
        let ended = running.extract_if(.., |clock| match &only {
            Some(target) => clock.target == *target,
            // Not those that run for the ticket whoever was asked.
            None => {
                Ladder::has_target(&clock.target)
                    && !self.desk.course.ladders.iter().any(|ladder| ladder.target() == clock.target)
            }
        });
        stop(ended.collect(), self.context.received_at)
    }

    /// Puts the request, as it is now, on the other ticket too. Ladders that are over stop there as well.
    pub(super) fn mirror(&mut self, request: &Request, ticket: TicketId) -> Result<Vec<Change>, Stop> {
        let Some(other) = self.other(request, ticket)? else { return Ok(Vec::new()) };
        // Another complaint was raised since: that one is the customer's ticket's.
        if other.request.as_ref().is_none_or(|known| known.on != request.on) {
            return Ok(Vec::new());
        }
        self.mirror_on(other, request)
    }

    fn mirror_on(&mut self, mut other: Ticket, request: &Request) -> Result<Vec<Change>, Stop> {
        let mut running = self.facts.running_clocks(other.id)?;
        let mut changes = Vec::new();
        if request.standing() != Standing::Asked {
            changes.extend(self.stop_ladders(&mut running, None));
        }
        let ended = !request.is_open() && other.request.as_ref().is_some_and(|before| before.is_open());
        if ended && request.side(other.id) == Side::Customer {
            // With the answer, or without hope of one, the agent goes on with the customer's ticket.
            let was = std::mem::take(&mut other.status);
            other.status = self.desk.next_status(Verb::Hear, &was).to_owned();
            let now = self.context.received_at;
            changes.push(match request.answered_at {
                Some(_) => self.deed(other.id, now, Deed::Answered { party: request.party.clone() }),
                None => self.deed(other.id, now, Deed::RequestOver),
            });
        }
        other.request = Some(Box::new(request.clone()));
        other.due = most_urgent(&running);
        self.touch(&mut other);
        changes.push(Change::put(Row::Ticket(Box::new(other))));
        Ok(changes)
    }

    /// A party's words arrived on the ticket of a request: the first ones end the ladders, on both tickets, and lift
    /// the silence (A16).
    pub(super) fn heard(
        &mut self,
        mut row: Ticket,
        mut changes: Vec<Change>,
        mut running: Vec<Clock>,
    ) -> Verdict {
        let mut request = self.request(&row)?;
        let now = self.context.received_at;
        // By whichever way the words came, the ticket goes where an answer leads; one that was resolved is opened again
        // as by any words from outside.
        let verb = if self.desk.class(&row.status).is_open() { Verb::Hear } else { Verb::Receive };
        let was = std::mem::take(&mut row.status);
        row.status = self.desk.next_status(verb, &was).to_owned();
        changes.extend(self.stop_ladders(&mut running, None));
        if request.answered_at.is_none() {
            request.answered_at = Some(now);
            changes.push(self.deed(row.id, now, Deed::Answered { party: request.party.clone() }));
            changes.extend(self.mirror(&request, row.id)?);
        }
        row.request = Some(Box::new(request));
        row.due = most_urgent(&running);
        self.touch(&mut row);
        changes.push(Change::put(Row::Ticket(Box::new(row))));
        Ok(changes)
    }

    /// The customer wrote: whoever was silent may speak again (A16).
    pub(super) fn lift_silence(&mut self, row: &mut Ticket) -> Result<Vec<Change>, Stop> {
        let silent = row.request.as_deref().filter(|request| request.standing() == Standing::Silent);
        let Some(mut request) = silent.cloned() else { return Ok(Vec::new()) };
        request.lifted_at = Some(self.context.received_at);
        let changes = self.mirror(&request, row.id)?;
        row.request = Some(Box::new(request));
        Ok(changes)
    }

    /// Notes that a step was taken, on both tickets: its clock stops, and the next one's starts. The row keeps the
    /// clocks that go on.
    pub(super) fn take_step(
        &mut self,
        row: &mut Ticket,
        ladder: &Ladder,
        message: Option<MessageId>,
        running: &mut Vec<Clock>,
    ) -> Result<Vec<Change>, Stop> {
        let mut request = self.request(row)?;
        let (now, by) = (self.context.received_at, self.context.actor.user());
        let n = 1 + request.taken.iter().filter(|step| step.ladder == ladder.id).count() as u32;
        request.taken.push(Taken { ladder: ladder.id.clone(), at: now, by, message });
        let mut changes = vec![self.deed(row.id, now, Deed::Reminded { ladder: ladder.id.clone(), n })];
        let silences = ladder.silences && n >= ladder.most;
        if silences {
            request.last_at = Some(now);
            changes.push(self.deed(row.id, now, Deed::Silenced));
        }
        changes.extend(self.stop_ladders(running, (!silences).then_some(ladder)));
        row.request = Some(Box::new(request.clone()));
        let started = self.start_ladders(row, side_of(ladder.to), Some(&ladder.id));
        running.extend(started.iter().cloned());
        changes.extend(started.into_iter().map(|clock| Change::put(Row::Clock(clock))));
        changes.extend(self.mirror(&request, row.id)?);
        row.due = most_urgent(running);
        Ok(changes)
    }

    /// One of the two tickets was resolved. What was asked on behalf of the customer's is resolved with it; a request
    /// that is resolved unanswered is over, and the customer's ticket goes on without it.
    pub(super) fn end_request(
        &mut self,
        row: &mut Ticket,
        reason: &str,
        running: &mut Vec<Clock>,
    ) -> Result<Vec<Change>, Stop> {
        let Some(mut request) = row.request.as_deref().cloned() else { return Ok(Vec::new()) };
        let now = self.context.received_at;
        let mut changes = self.stop_ladders(running, None);
        if request.is_open() {
            request.over_at = Some(now);
        }
        row.request = Some(Box::new(request.clone()));
        if request.side(row.id) == Side::Party {
            changes.extend(self.mirror(&request, row.id)?);
            return Ok(changes);
        }
        let Some(mut other) = self.other(&request, row.id)? else { return Ok(changes) };
        if self.desk.class(&other.status).is_open() {
            let was = std::mem::take(&mut other.status);
            other.status = self.desk.next_status(Verb::Resolve, &was).to_owned();
            other.reason = Some(reason.to_owned());
            other.resolved_at = Some(now);
            changes.push(self.deed(other.id, now, Deed::Resolved { reason: reason.to_owned() }));
        }
        changes.extend(self.mirror_on(other, &request)?);
        Ok(changes)
    }
}

/// On which ticket the steps of a ladder are taken.
pub(super) fn side_of(to: Way) -> Side {
    match to {
        Way::Customer | Way::Script => Side::Customer,
        Way::Party => Side::Party,
    }
}
