//! One step being worked out on a copy of the floor.

use super::{Contact, Event, Floor, SeatRefusal};
use crate::desk::Desk;
use crate::{ContactId, FreshIds, Millis, SeatId};

/// A step being worked out. It is thrown away whole when the event is refused.
pub(super) struct Turn<'a> {
    pub(super) floor: Floor,
    pub(super) desk: &'a Desk,
    pub(super) now: Millis,
    pub(super) ids: &'a mut FreshIds,
}

impl Turn<'_> {
    pub(super) fn happen(&mut self, event: Event) -> Result<(), SeatRefusal> {
        match event {
            Event::Tick => Ok(()),
            Event::Take { agent, channel } => self.take(&agent, &channel),
            Event::Wait { agent, channel, priority } => self.enter_line(&agent, &channel, priority),
            Event::GiveUp { agent, channel } => self.give_up(&agent, &channel),
            Event::Renew { agent, seat, fence } => self.renew(&agent, seat, fence),
            Event::Leave { agent, seat, fence } => self.leave(&agent, seat, fence),
            Event::Present { agent, state } => self.present(&agent, state),
            Event::Look { agent, at } => {
                self.look(&agent, at);
                Ok(())
            }
            Event::Arrive { contact } => self.arrive(contact),
            Event::Start { agent, contact } => self.start(&agent, contact),
            Event::CallOut { agent, contact } => self.call_out(&agent, contact),
            Event::Withdraw { ticket, calls } => {
                self.withdraw(ticket, &calls);
                Ok(())
            }
            Event::Accept { agent, contact, fence } => self.accept(&agent, contact, fence),
            Event::Decline { agent, contact, fence } => self.decline(&agent, contact, fence),
            Event::End { agent, contact, fence } => self.end(&agent, contact, fence),
            Event::HangUp { contact } => self.hang_up(contact),
            Event::Finish { agent, contact, outcome } => self.finish(&agent, contact, outcome),
            Event::Transfer { agent, contact, fence, to } => self.transfer(&agent, contact, fence, to),
            Event::Link { agent, contact, ticket } => self.link(&agent, contact, ticket),
            Event::Override { agent, why, deed } => self.overrule(&agent, &why, deed),
        }
    }

    /// Both lines go as far as there is room: first agents into seats, then customers to agents; and where there is a
    /// seat that nobody waits for, it is for the first call that somebody asked for (A18).
    pub(super) fn move_lines(&mut self) {
        loop {
            self.give_up_call_seats();
            self.move_seat_line();
            self.move_contact_line();
            if !self.seat_next_caller() {
                break;
            }
        }
    }

    pub(super) fn contact(&mut self, id: ContactId) -> Result<&mut Contact, SeatRefusal> {
        self.floor.contacts.get_mut(&id).ok_or(SeatRefusal::UnknownContact)
    }

    /// The holder of a seat had to do with a contact until now.
    pub(super) fn idle_from_now(&mut self, seat: SeatId) {
        if let Some(holder) = self.floor.seats.get_mut(&seat).and_then(|seat| seat.holder.as_mut()) {
            holder.idle_since = self.now;
        }
    }
}
