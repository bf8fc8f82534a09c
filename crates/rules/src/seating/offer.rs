//! The contact line: customers who wait for an agent, and to whom they are offered (X1).

use std::cmp::Reverse;

use super::admit::{Right, Room};
use super::turn::Turn;
use super::{Contact, ContactState, Holder, Seat};
use crate::{ContactId, UserId};

/// A seat with room, and what chooses between several.
struct Candidate<'a> {
    room: Room,
    seat: &'a Seat,
    holder: &'a Holder,
    load: u32,
}

impl Turn<'_> {
    /// Offers whoever is next, as long as some seat has room for somebody in the line.
    pub(super) fn move_contact_line(&mut self) {
        while let Some((contact, room, everybody_passed)) = self.next_to_offer() {
            let until = self.now + self.desk.seating.as_ref().map_or(0, |seating| seating.offer);
            if let Some(contact) = self.floor.contacts.get_mut(&contact) {
                contact.state = ContactState::Offered { seat: room.use_up(), until };
                contact.offers += 1;
                if everybody_passed {
                    contact.passed.clear();
                }
            }
        }
    }

    /// By priority, then whose language somebody with room speaks, then the longest wait; to the seat that speaks
    /// it, has the fewest contacts and was idle longest. Who let this contact pass is asked again only when nobody
    /// else has room. A language that nobody speaks keeps nobody waiting.
    fn next_to_offer(&self) -> Option<(ContactId, Room, bool)> {
        let seats = self.floor.seats.values();
        let free: Vec<Candidate> = seats
            .filter_map(|seat| {
                let holder = seat.holder.as_ref()?;
                let room = self.may_take_on(seat.id, Right::Rule).ok()?;
                Some(Candidate { room, seat, holder, load: self.floor.load(seat.id, self.now) })
            })
            .collect();
        let on = |contact: &Contact| {
            let channel = contact.channel.clone();
            free.iter().filter(move |candidate| candidate.seat.channel == channel)
        };
        let waiting = self.floor.contacts.values().filter(|contact| contact.is_waiting());
        let next = waiting.filter(|contact| on(contact).next().is_some()).min_by_key(|contact| {
            let unspoken = !on(contact).any(|candidate| candidate.holder.speaks(&contact.language));
            (!contact.front, Reverse(contact.priority), unspoken, contact.since, contact.id)
        })?;
        let passed = |user: UserId| next.passed.contains(&user);
        let chosen = on(next).min_by_key(|Candidate { seat, holder, load, .. }| {
            (passed(holder.user), !holder.speaks(&next.language), *load, holder.idle_since, seat.slot)
        })?;
        let (contact, chosen, everybody_passed) = (next.id, chosen.seat.id, passed(chosen.holder.user));
        let chosen = free.into_iter().find(|candidate| candidate.seat.id == chosen)?;
        Some((contact, chosen.room, everybody_passed))
    }

    /// The offer is over and the contact is in its own place in the line again.
    pub(super) fn pass(&mut self, contact: ContactId) {
        let Some(row) = self.floor.contacts.get_mut(&contact) else { return };
        let ContactState::Offered { seat, .. } = row.state else { return };
        row.state = ContactState::Waiting;
        let holder = self.floor.seats.get(&seat).and_then(|seat| seat.holder.as_ref());
        if let Some(user) = holder.map(|holder| holder.user)
            && !row.passed.contains(&user)
        {
            row.passed.push(user);
        }
    }
}
