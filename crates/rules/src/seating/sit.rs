//! Sitting down and getting up: the only two places where a seat changes hands.

use super::admit::Free;
use super::turn::Turn;
use super::{Agent, ContactState, Direction, Ended, Holder, Override, Seat, SeatRecord};
use crate::{ContactId, Millis, SeatId, SeatRecordId};

impl Turn<'_> {
    /// Seats `agent` in a new sitting: the fence grows, and a place in the seat line is used up.
    ///
    /// At a seat of one's own at another machine the contacts stay, and carry the new fence: what the other
    /// machine still sends is not taken.
    ///
    /// Who sits there `for_call` alone gives the seat up with it.
    pub(super) fn sit(
        &mut self,
        agent: &Agent,
        free: Free,
        seated_by: Option<Override>,
        for_call: Option<ContactId>,
    ) -> SeatId {
        let (channel, slot) = free.place();
        let mut rows = self.floor.seats.values();
        let known = rows.find(|seat| seat.channel == channel && seat.slot == slot).cloned();
        let mut seat = known.unwrap_or_else(|| Seat {
            id: SeatId(self.ids.take()),
            desk: self.desk.id.clone(),
            channel: channel.to_owned(),
            slot,
            fence: 0,
            holder: None,
        });
        if seat.holder.is_some() {
            self.close(&seat, Ended::Transfer, None, self.now);
        }
        let idle_since = seat.holder.as_ref().map_or(self.now, |holder| holder.idle_since);
        seat.fence += 1;
        seat.holder = Some(Holder {
            user: agent.user,
            device: agent.device,
            languages: agent.languages.clone(),
            taken_at: self.now,
            renewed_at: self.now,
            expires_at: self.now + self.desk.seating.as_ref().map_or(0, |seating| seating.lease_ttl),
            idle_since,
            for_call,
        });
        for contact in self.floor.contacts.values_mut() {
            if let ContactState::Active { seat: at, fence } = &mut contact.state
                && *at == seat.id
            {
                *fence = seat.fence;
            }
        }
        let record = SeatRecord {
            id: SeatRecordId(self.ids.take()),
            desk: seat.desk.clone(),
            seat: seat.id,
            channel: seat.channel.clone(),
            slot,
            fence: seat.fence,
            user: agent.user,
            device: agent.device,
            from: self.now,
            to: None,
            ended: None,
            seated_by,
            ended_by: None,
        };
        self.floor.records.insert(record.id, record);
        self.floor.waits.retain(|_, wait| wait.user != agent.user || wait.channel != channel);
        let id = seat.id;
        self.floor.seats.insert(id, seat);
        id
    }

    /// Frees a seat. Who was spoken with goes to the front of the contact line (A6), who was only offered back to
    /// the own place; a wrap-up stays with the agent, who can finish it without a seat.
    pub(super) fn release(&mut self, seat: SeatId, why: Ended, by: Option<Override>, at: Millis) {
        let Some(mut row) = self.floor.seats.get(&seat).cloned() else { return };
        self.close(&row, why, by, at);
        let holder = row.holder.take().map(|holder| holder.user);
        self.floor.seats.insert(seat, row);
        for contact in self.floor.contacts.values_mut().filter(|contact| contact.seat() == Some(seat)) {
            if matches!(contact.state, ContactState::Active { .. }) {
                #[cfg(test)]
                if self.floor.planted == Some(super::fixture::Planted::HandsNothingBack) {
                    contact.state = ContactState::Ended { outcome: None };
                    continue;
                }
                contact.front = true;
                contact.since = self.now;
                contact.passed.clear();
            }
            // Whoever lost or left the seat is not seated again for the call until they ask for it.
            if contact.direction == Direction::Outbound
                && let Some(user) = holder
                && !contact.passed.contains(&user)
            {
                contact.passed.push(user);
            }
            contact.state = ContactState::Waiting;
        }
    }

    /// Closes the sitting in the ledger.
    fn close(&mut self, seat: &Seat, why: Ended, by: Option<Override>, at: Millis) {
        let mut records = self.floor.records.values_mut();
        let open = records.find(|record| record.seat == seat.id && record.fence == seat.fence);
        if let Some(record) = open {
            record.to = Some(at.max(record.from));
            record.ended = Some(why);
            record.ended_by = by;
        }
    }
}
