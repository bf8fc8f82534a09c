//! The one admission rule (X2): every path to a seat and every path of a contact to an agent asks here, and gets
//! a token without which nothing can be seated or given. Taken by hand, moved up in a line, begun, called, handed
//! over, reopened as a new contact or overruled: a path of its own would be a rule of its own.

use super::turn::Turn;
use super::{Agent, PresenceState, SeatRefusal};
use crate::authority;
use crate::desk::{Channel, Seating};
use crate::{SeatId, UserId};

/// By what right somebody asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Right {
    /// As anybody.
    Rule,
    /// By an override, which lifts the limits and nothing else.
    Override,
}

/// A seat that somebody may sit on. Used up by sitting down.
pub(super) struct Free {
    channel: String,
    slot: u32,
}

impl Free {
    pub(super) fn place(&self) -> (&str, u32) {
        (&self.channel, self.slot)
    }
}

/// Room for one more contact in a seat. Used up by what is given there.
pub(super) struct Room {
    seat: SeatId,
}

impl Room {
    pub(super) fn use_up(self) -> SeatId {
        self.seat
    }
}

impl Turn<'_> {
    /// Whether `agent` may sit on `channel`, and where: the lowest slot that is free, so that no slot beyond the
    /// channel's number is given out by the rule. Who sits there at another machine takes the own seat over.
    pub(super) fn may_sit(&self, agent: &Agent, channel: &str, right: Right) -> Result<Free, SeatRefusal> {
        let (channel, ..) = self.seated(channel)?;
        if !authority::may_sit(self.desk, &agent.role) {
            return Err(SeatRefusal::NotAllowed { role: agent.role.clone() });
        }
        self.is_online(agent.user)?;
        let free = |slot| Free { channel: channel.id.clone(), slot };
        if let Some(own) = self.floor.seat_of(agent.user, &channel.id) {
            let here = own.holder.as_ref().is_some_and(|holder| holder.device == agent.device);
            return if here { Err(SeatRefusal::AlreadyYours) } else { Ok(free(own.slot)) };
        }
        if let Some(limit) = channel.seats
            && right == Right::Rule
            && self.is_full(self.floor.taken(&channel.id), limit)
        {
            return Err(SeatRefusal::NoneFree { limit });
        }
        let taken = |slot: u32| {
            let mut seats = self.floor.seats.values().filter(|seat| seat.channel == channel.id);
            seats.any(|seat| seat.slot == slot && seat.holder.is_some())
        };
        let lowest = (1..=u32::MAX).find(|slot| !taken(*slot)).unwrap_or(u32::MAX);
        Ok(free(lowest))
    }

    /// Whether a seat may take one more contact on.
    pub(super) fn may_take_on(&self, seat: SeatId, right: Right) -> Result<Room, SeatRefusal> {
        let row = self.floor.seats.get(&seat).ok_or(SeatRefusal::UnknownSeat)?;
        let holder = row.holder.as_ref().ok_or(SeatRefusal::SeatEmpty)?;
        let (_, limit, _) = self.seated(&row.channel)?;
        self.is_online(holder.user)?;
        if right == Right::Rule && self.is_full(self.floor.load(seat, self.now), limit) {
            return Err(SeatRefusal::SeatFull { limit });
        }
        Ok(Room { seat })
    }

    /// A channel that is worked in seats, with the contacts of one seat and the way seats are held.
    pub(super) fn seated(&self, channel: &str) -> Result<(&Channel, u32, &Seating), SeatRefusal> {
        let found = self.desk.channel(channel);
        found
            .and_then(|channel| Some((channel, channel.contacts_per_seat?, self.desk.seating.as_ref()?)))
            .ok_or_else(|| SeatRefusal::NoSeats { channel: channel.to_owned() })
    }

    fn is_online(&self, user: UserId) -> Result<(), SeatRefusal> {
        match self.floor.presence(user) {
            PresenceState::Online => Ok(()),
            PresenceState::Break { .. } => Err(SeatRefusal::OnBreak),
            PresenceState::Away | PresenceState::SignedOut => Err(SeatRefusal::NotOnline),
        }
    }

    fn is_full(&self, count: u32, limit: u32) -> bool {
        #[cfg(test)]
        if self.floor.planted == Some(super::fixture::Planted::OneTooMany) {
            return count > limit;
        }
        count >= limit
    }
}
