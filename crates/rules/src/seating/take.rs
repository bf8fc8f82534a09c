//! Taking, keeping and leaving a seat.

use super::admit::Right;
use super::turn::Turn;
use super::{Agent, Ended, SeatRefusal};
use crate::SeatId;

impl Turn<'_> {
    pub(super) fn take(&mut self, agent: &Agent, channel: &str) -> Result<(), SeatRefusal> {
        if self.stay(agent, channel) {
            return Ok(());
        }
        let free = self.may_sit(agent, channel, Right::Rule)?;
        self.sit(agent, free, None, None);
        Ok(())
    }

    /// The lease begins anew. A channel that the desk does not have any more keeps the length that it had, so
    /// that nobody is thrown out of a conversation.
    pub(super) fn renew(&mut self, agent: &Agent, seat: SeatId, fence: i64) -> Result<(), SeatRefusal> {
        self.floor.holds(seat, agent, fence, self.now)?;
        let seating = self.desk.seating.as_ref();
        let row = self.floor.seats.get_mut(&seat).ok_or(SeatRefusal::UnknownSeat)?;
        let holder = row.holder.as_mut().ok_or(SeatRefusal::LeaseOver)?;
        let length = seating.map_or(holder.expires_at.since(holder.renewed_at), |seating| seating.lease_ttl);
        holder.renewed_at = self.now;
        holder.expires_at = self.now + length;
        Ok(())
    }

    pub(super) fn leave(&mut self, agent: &Agent, seat: SeatId, fence: i64) -> Result<(), SeatRefusal> {
        self.floor.holds(seat, agent, fence, self.now)?;
        self.release(seat, Ended::Left, None, self.now);
        Ok(())
    }
}
