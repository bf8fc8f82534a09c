//! An agent's own calls (A18): each occupies a seat like any other contact. Where none is free the call waits in the
//! contact line as a task: whoever sits there is offered it, or whoever asked for it is seated for it when their turn
//! comes. There is no other way to a seat than the rule of admission, and no other order than that of the lines.

use std::cmp::Reverse;

use super::admit::{Free, Right};
use super::turn::Turn;
use super::{Agent, Arrival, Caller, Contact, ContactState, Direction, Ended, SeatRefusal, Unwanted};
use crate::{ContactId, SeatId, TicketId};

impl Turn<'_> {
    /// The own seat, or a free one that is taken for the call alone. Where all are taken or full the call waits. Who asks
    /// again for what waits tries again, and keeps the place.
    pub(super) fn call_out(&mut self, agent: &Agent, arrival: Arrival) -> Result<(), SeatRefusal> {
        let asked = self.asked_before(agent, &arrival);
        if asked.as_ref().is_some_and(|known| !known.is_waiting()) {
            return Err(SeatRefusal::CalledAlready);
        }
        let id = asked.as_ref().map_or(arrival.id, |known| known.id);
        let channel = arrival.channel.clone();
        let own = self.own_seat(agent, &channel);
        let free = match own {
            Some(_) => None,
            None => match self.may_sit(agent, &channel, Right::Rule) {
                Ok(free) => Some(free),
                // Judged below: a task is kept for whoever may be seated for it.
                Err(SeatRefusal::NoneFree { .. }) => None,
                Err(refusal) => return Err(refusal),
            },
        };
        if asked.is_none() {
            self.put_in_line(arrival, Direction::Outbound, Some(agent.user))?;
        }
        let Agent { device, role, languages, .. } = agent.clone();
        let contact = self.contact(id)?;
        contact.caller = Some(Caller { device, role, languages });
        contact.passed.retain(|user| *user != agent.user);
        // A seat of one's own at another machine is taken over as what it is.
        let held = self.floor.seat_of(agent.user, &channel).and_then(|seat| seat.holder.as_ref());
        let for_call = held.map_or(Some(id), |holder| holder.for_call);
        let seat = match (own, free) {
            (Some(own), _) => own,
            (None, Some(free)) => self.sit(agent, free, None, for_call),
            (None, None) => return Ok(()),
        };
        match self.may_take_on(seat, Right::Rule) {
            Ok(room) => self.give(id, room),
            Err(SeatRefusal::SeatFull { .. }) => Ok(()),
            Err(refusal) => Err(refusal),
        }
    }

    /// The call that `agent` asked for before for the same step, or for the same ticket where there is no step, and
    /// that nobody has made yet or that goes on.
    fn asked_before(&self, agent: &Agent, arrival: &Arrival) -> Option<Contact> {
        let ticket = arrival.ticket?;
        let mut contacts = self.floor.contacts.values();
        let same = |contact: &&Contact| {
            contact.direction == Direction::Outbound
                && contact.asked_by == Some(agent.user)
                && contact.channel == arrival.channel
                && contact.ticket == Some(ticket)
                && contact.call == arrival.call
                && !matches!(contact.state, ContactState::WrapUp { .. })
        };
        contacts.find(same).cloned()
    }

    /// Whoever sits there for a call alone stays without it; false where nobody does.
    pub(super) fn stay(&mut self, agent: &Agent, channel: &str) -> bool {
        let Some(own) = self.own_seat(agent, channel) else { return false };
        let holder = self.floor.seats.get_mut(&own).and_then(|seat| seat.holder.as_mut());
        holder.is_some_and(|holder| holder.for_call.take().is_some())
    }

    /// Ends the calls that are not wanted any more and that nobody makes yet.
    pub(super) fn withdraw(&mut self, ticket: TicketId, calls: &Unwanted) {
        let now = self.now;
        let unwanted = |contact: &Contact| match (calls, &contact.call) {
            (Unwanted::OfTicket, _) => true,
            (Unwanted::OfRun { run, at }, Some(call)) => {
                call.run == *run && at.as_deref() != Some(call.step.as_str())
            }
            (Unwanted::OfRun { .. }, None) => false,
        };
        let of_ticket = self.floor.contacts.values_mut().filter(|contact| contact.ticket == Some(ticket));
        for contact in of_ticket.filter(|contact| contact.is_task() && unwanted(contact)) {
            contact.state = ContactState::Ended { outcome: None };
            contact.ended_at = Some(now);
        }
    }

    /// Gives up the seats that were taken for a call which is over, elsewhere or let pass. Where something else is spoken of
    /// in the seat meanwhile, it is one like any other.
    pub(super) fn give_up_call_seats(&mut self) {
        #[cfg(test)]
        if self.floor.planted == Some(super::fixture::Planted::CallKeepsSeat) {
            return;
        }
        let seats = self.floor.seats.values();
        let over: Vec<SeatId> = seats
            .filter(|seat| seat.holder.as_ref().is_some_and(|holder| holder.for_call.is_some()))
            .filter(|seat| !self.still_called(seat.id))
            .map(|seat| seat.id)
            .collect();
        for seat in over {
            if self.floor.load(seat, self.now) == 0 {
                self.release(seat, Ended::Call, None, self.now);
            } else if let Some(holder) = self.floor.seats.get_mut(&seat).and_then(|seat| seat.holder.as_mut())
            {
                holder.for_call = None;
            }
        }
    }

    /// Whether the call for which a seat was taken is still offered, made or wrapped up there.
    fn still_called(&self, seat: SeatId) -> bool {
        let holder = self.floor.seats.get(&seat).and_then(|seat| seat.holder.as_ref());
        let call = holder.and_then(|holder| holder.for_call).and_then(|id| self.floor.contacts.get(&id));
        call.is_some_and(|call| match call.state {
            ContactState::WrapUp { seat: at, until } => {
                at == seat && self.now < until && call.agent == holder.map(|holder| holder.user)
            }
            _ => call.seat() == Some(seat),
        })
    }

    /// Seats whoever asked for the first call in line, where there is a seat that nobody waits for, and offers them the
    /// call. False when there is nobody.
    pub(super) fn seat_next_caller(&mut self) -> bool {
        let Some((contact, agent, free)) = self.next_caller() else { return false };
        let seat = self.sit(&agent, free, None, Some(contact));
        let Ok(room) = self.may_take_on(seat, Right::Rule) else { return false };
        let until = self.now + self.desk.seating.as_ref().map_or(0, |seating| seating.offer);
        if let Some(contact) = self.floor.contacts.get_mut(&contact) {
            contact.state = ContactState::Offered { seat: room.use_up(), until };
            contact.offers += 1;
        }
        true
    }

    /// In the order of the contact line; who cannot sit now is passed over and keeps the place. Who let the call pass
    /// asks for it again, or it waits for somebody who sits there.
    fn next_caller(&self) -> Option<(ContactId, Agent, Free)> {
        let mut tasks: Vec<&Contact> = self.floor.contacts.values().filter(|one| one.is_waiting()).collect();
        tasks.sort_by_key(|task| (!task.front, Reverse(task.priority), task.since, task.id));
        tasks.into_iter().find_map(|task| {
            let (user, caller) = (task.asked_by?, task.caller.as_ref()?);
            let Caller { device, role, languages } = caller.clone();
            let agent = Agent { user, device, role, languages };
            let sits = self.floor.seat_of(user, &task.channel).is_some();
            if sits || task.passed.contains(&user) || self.wraps_up(&agent, &task.channel) {
                return None;
            }
            let free = self.may_sit(&agent, &task.channel, Right::Rule).ok()?;
            Some((task.id, agent, free))
        })
    }

    /// Whether they have yet to say how a contact of the channel ended, which takes room in whatever seat they get.
    fn wraps_up(&self, agent: &Agent, channel: &str) -> bool {
        self.floor.contacts.values().any(|contact| {
            contact.agent == Some(agent.user)
                && contact.channel == channel
                && matches!(contact.state, ContactState::WrapUp { until, .. } if self.now < until)
        })
    }
}
