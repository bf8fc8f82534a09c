//! Coming, going, and going on a break.

use super::turn::Turn;
use super::{Agent, ContactState, Ended, Looking, Presence, PresenceState, SeatRefusal, Stay};
use crate::{SeatId, StayId, TicketId, UserId};

impl Turn<'_> {
    /// A break and signing out release every seat in this step and hand the open contacts back (A6), whatever
    /// machine the seats are held at. Being away gives back only what is offered.
    pub(super) fn present(&mut self, agent: &Agent, state: PresenceState) -> Result<(), SeatRefusal> {
        let user = agent.user;
        match &state {
            PresenceState::Break { reason } if !self.desk.break_reasons.contains(reason) => {
                return Err(SeatRefusal::BreakUnknown { reason: reason.clone() });
            }
            PresenceState::Break { .. } => self.go(user, Ended::Break),
            PresenceState::SignedOut => self.go(user, Ended::SignedOut),
            PresenceState::Away => self.pass_offers(user),
            PresenceState::Online => {}
        }
        self.be(user, state);
        Ok(())
    }

    /// Writes down how somebody is there, and until when they were there in another way (A6).
    pub(super) fn be(&mut self, user: UserId, state: PresenceState) {
        if *self.floor.presence(user) != state {
            let desk = self.desk.id.clone();
            let before = self.floor.presences.get_mut(&user).and_then(|presence| presence.looking.take());
            let looking = before.filter(|_| state != PresenceState::SignedOut);
            self.begin_stay(user, &state);
            self.floor.presences.insert(user, Presence { desk, user, state, since: self.now, looking });
        }
    }

    /// Closes the stay that lasts, and begins another one for who is there.
    fn begin_stay(&mut self, user: UserId, state: &PresenceState) {
        for stay in self.floor.stays.values_mut().filter(|stay| stay.user == user && stay.to.is_none()) {
            stay.to = Some(self.now.max(stay.from));
        }
        if *state != PresenceState::SignedOut {
            let (id, desk) = (StayId(self.ids.take()), self.desk.id.clone());
            let stay = Stay { id, desk, user, state: state.clone(), from: self.now, to: None };
            self.floor.stays.insert(id, stay);
        }
    }

    /// Says which ticket somebody has open (X7). Nothing else about them changes: who never sits has no other
    /// presence, and who is on a break stays on it.
    pub(super) fn look(&mut self, agent: &Agent, at: Option<(TicketId, bool)>) {
        let looking = at.map(|(ticket, writing)| Looking { ticket, writing, at: self.now });
        match self.floor.presences.get_mut(&agent.user) {
            Some(presence) => presence.looking = looking,
            None if looking.is_some() => {
                let (desk, user, state) = (self.desk.id.clone(), agent.user, PresenceState::SignedOut);
                self.floor.presences.insert(user, Presence { desk, user, state, since: self.now, looking });
            }
            None => {}
        }
    }

    pub(super) fn seats_of(&self, user: UserId) -> Vec<SeatId> {
        let seats = self.floor.seats.values();
        let theirs = seats.filter(|seat| seat.holder.as_ref().is_some_and(|holder| holder.user == user));
        theirs.map(|seat| seat.id).collect()
    }

    fn go(&mut self, user: UserId, why: Ended) {
        for seat in self.seats_of(user) {
            #[cfg(test)]
            if self.floor.planted == Some(super::fixture::Planted::BreakKeepsSeat) {
                continue;
            }
            self.release(seat, why, None, self.now);
        }
        self.floor.waits.retain(|_, wait| wait.user != user);
    }

    fn pass_offers(&mut self, user: UserId) {
        let seats = self.seats_of(user);
        for contact in self.floor.contacts.values_mut() {
            if let ContactState::Offered { seat, .. } = contact.state
                && seats.contains(&seat)
            {
                contact.state = ContactState::Waiting;
            }
        }
    }
}
