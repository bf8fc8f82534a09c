//! What time has felled: leases and offers, and seats on a channel that has none any more.

use super::turn::Turn;
use super::{ContactState, Ended, PresenceState};
use crate::{ContactId, Millis, SeatId, UserId};

impl Turn<'_> {
    pub(super) fn sweep(&mut self) {
        self.sweep_offers();
        self.sweep_leases();
        self.sweep_removed();
        self.give_up_call_seats();
    }

    fn sweep_offers(&mut self) {
        let over = |state: &ContactState| match state {
            ContactState::Offered { until, .. } => *until <= self.now,
            _ => false,
        };
        let contacts = self.floor.contacts.values();
        let over: Vec<ContactId> =
            contacts.filter(|contact| over(&contact.state)).map(|one| one.id).collect();
        over.into_iter().for_each(|contact| self.pass(contact));
    }

    /// The ledger says when the right ended, not when it was noticed. Whose last seat is lost like this is shown
    /// as away, until their machine is heard of again.
    fn sweep_leases(&mut self) {
        #[cfg(test)]
        if self.floor.planted == Some(super::fixture::Planted::LeaseNeverEnds) {
            return;
        }
        let seats = self.floor.seats.values();
        let lost: Vec<(SeatId, UserId, Millis)> = seats
            .filter_map(|seat| Some((seat.id, seat.holder.as_ref()?)))
            .filter(|(_, holder)| holder.expires_at <= self.now)
            .map(|(seat, holder)| (seat, holder.user, holder.expires_at))
            .collect();
        for (seat, user, at) in lost {
            self.release(seat, Ended::Lease, None, at);
            if self.seats_of(user).is_empty() && *self.floor.presence(user) == PresenceState::Online {
                self.be(user, PresenceState::Away);
            }
        }
    }

    fn sweep_removed(&mut self) {
        let seats = self.floor.seats.values();
        let removed: Vec<SeatId> = seats
            .filter(|seat| seat.holder.is_some() && self.seated(&seat.channel).is_err())
            .filter(|seat| self.floor.contacts.values().all(|contact| contact.seat() != Some(seat.id)))
            .map(|seat| seat.id)
            .collect();
        removed.into_iter().for_each(|seat| self.release(seat, Ended::Limit, None, self.now));
    }
}
