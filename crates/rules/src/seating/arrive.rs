//! How contacts come: through a channel, or by hand. An agent's own call is in `call.rs`.

use super::admit::{Right, Room};
use super::turn::Turn;
use super::{Agent, Arrival, Contact, ContactState, Direction, SeatRefusal};
use crate::{ContactId, UserId};

impl Turn<'_> {
    pub(super) fn arrive(&mut self, arrival: Arrival) -> Result<(), SeatRefusal> {
        self.put_in_line(arrival, Direction::Inbound, None).map(drop)
    }

    /// The contact is in the outside tool already, so it is spoken with at once, if the own seat has room.
    pub(super) fn start(&mut self, agent: &Agent, arrival: Arrival) -> Result<(), SeatRefusal> {
        let own = self.own_seat(agent, &arrival.channel).ok_or(SeatRefusal::NoSeat)?;
        let room = self.may_take_on(own, Right::Rule)?;
        let contact = self.put_in_line(arrival, Direction::Inbound, Some(agent.user))?;
        self.give(contact, room)
    }

    /// The seat that `agent` holds on the channel at this machine.
    pub(super) fn own_seat(&self, agent: &Agent, channel: &str) -> Option<crate::SeatId> {
        let seat = self.floor.seat_of(agent.user, channel)?;
        seat.holder.as_ref().is_some_and(|holder| holder.device == agent.device).then_some(seat.id)
    }

    pub(super) fn put_in_line(
        &mut self,
        arrival: Arrival,
        direction: Direction,
        asked_by: Option<UserId>,
    ) -> Result<ContactId, SeatRefusal> {
        let Arrival { id, channel, brand, customer_name, language, priority, ticket, call } = arrival;
        let (known, ..) = self.seated(&channel)?;
        if let Some(brand) = brand.as_ref().filter(|brand| known.brands.iter().all(|of| of.id != **brand)) {
            return Err(SeatRefusal::BrandUnknown { brand: brand.clone() });
        }
        if self.floor.contacts.contains_key(&id) {
            return Err(SeatRefusal::ContactExists);
        }
        let contact = Contact {
            id,
            desk: self.desk.id.clone(),
            channel,
            direction,
            brand,
            customer_name,
            language,
            priority,
            ticket,
            call,
            caller: None,
            state: ContactState::Waiting,
            since: self.now,
            front: false,
            offers: 0,
            passed: Vec::new(),
            asked_by,
            agent: None,
            arrived_at: self.now,
            answered_at: None,
            ended_at: None,
            overruled: None,
        };
        self.floor.contacts.insert(id, contact);
        Ok(id)
    }

    /// A contact is spoken with in the seat that has room for it.
    pub(super) fn give(&mut self, contact: ContactId, room: Room) -> Result<(), SeatRefusal> {
        self.speak(contact, room.use_up())
    }

    /// A contact is spoken with where it takes room already.
    pub(super) fn speak(&mut self, contact: ContactId, seat: crate::SeatId) -> Result<(), SeatRefusal> {
        let row = self.floor.seats.get(&seat).ok_or(SeatRefusal::UnknownSeat)?;
        let holder = row.holder.as_ref().ok_or(SeatRefusal::SeatEmpty)?;
        let (user, fence, now) = (holder.user, row.fence, self.now);
        let contact = self.contact(contact)?;
        contact.state = ContactState::Active { seat, fence };
        contact.agent = Some(user);
        contact.front = false;
        contact.passed.clear();
        contact.answered_at.get_or_insert(now);
        self.idle_from_now(seat);
        Ok(())
    }
}
