//! A supervisor goes beyond the rule: allowed, and written down with who and why (X2).

use super::admit::Right;
use super::transfer::of_a_colleague;
use super::turn::Turn;
use super::{Agent, ContactState, Ended, Override, Overrule, SeatRefusal};
use crate::{ContactId, SeatId, authority};

impl Turn<'_> {
    pub(super) fn overrule(&mut self, agent: &Agent, why: &str, deed: Overrule) -> Result<(), SeatRefusal> {
        if !authority::may_override_seats(self.desk, &agent.role) {
            return Err(SeatRefusal::OverrideNotAllowed { role: agent.role.clone() });
        }
        let why = why.trim();
        if why.is_empty() {
            return Err(SeatRefusal::OverrideWithoutReason);
        }
        let (limit, length) = (self.desk.limits.note, why.chars().count());
        if length > limit {
            return Err(SeatRefusal::OverrideReasonTooLong { limit, length });
        }
        let by = Override { by: agent.user, why: why.to_owned(), at: self.now };
        match deed {
            Overrule::Seat { agent, channel } => {
                let free = self.may_sit(&agent, &channel, Right::Override).map_err(of_a_colleague)?;
                self.sit(&agent, free, Some(by), None);
            }
            Overrule::ForceOut { seat } => {
                let row = self.floor.seats.get(&seat).ok_or(SeatRefusal::UnknownSeat)?;
                row.holder.as_ref().ok_or(SeatRefusal::SeatEmpty)?;
                self.release(seat, Ended::Override, Some(by), self.now);
            }
            Overrule::Place { contact, seat } => self.place(contact, seat, by)?,
        }
        Ok(())
    }

    fn place(&mut self, contact: ContactId, seat: SeatId, by: Override) -> Result<(), SeatRefusal> {
        let from = match self.contact(contact)?.state {
            ContactState::Active { seat: at, .. } if at == seat => return Err(SeatRefusal::AlreadyThere),
            ContactState::WrapUp { .. } | ContactState::Ended { .. } => return Err(SeatRefusal::ContactOver),
            ContactState::Active { seat: at, .. } => Some(at),
            ContactState::Waiting | ContactState::Offered { .. } => None,
        };
        let channel = self.contact(contact)?.channel.clone();
        let there = self.floor.seats.get(&seat).ok_or(SeatRefusal::UnknownSeat)?;
        if there.channel != channel {
            return Err(SeatRefusal::ColleagueNotSeated);
        }
        let room = self.may_take_on(seat, Right::Override).map_err(of_a_colleague)?;
        self.give(contact, room)?;
        self.contact(contact)?.overruled = Some(by);
        if let Some(from) = from {
            self.idle_from_now(from);
        }
        Ok(())
    }
}
