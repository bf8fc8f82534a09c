//! Handing a contact to a colleague.

use super::admit::Right;
use super::turn::Turn;
use super::{Agent, SeatRefusal};
use crate::{ContactId, UserId};

impl Turn<'_> {
    /// At once, without an offer: agents arrange it between them, and the customer is not put back in a line. Only
    /// to a seat with room, like everything else.
    pub(super) fn transfer(
        &mut self,
        agent: &Agent,
        contact: ContactId,
        fence: i64,
        to: UserId,
    ) -> Result<(), SeatRefusal> {
        let from = self.floor.spoken_in(contact, agent, fence, self.now)?;
        if to == agent.user {
            return Err(SeatRefusal::AlreadyThere);
        }
        let channel = self.contact(contact)?.channel.clone();
        let seat = self.floor.seat_of(to, &channel).ok_or(SeatRefusal::ColleagueNotSeated)?.id;
        let room = self.may_take_on(seat, Right::Rule).map_err(of_a_colleague)?;
        self.give(contact, room)?;
        self.idle_from_now(from);
        Ok(())
    }
}

/// "You are on a break" would be said to the wrong person.
pub(super) fn of_a_colleague(refusal: SeatRefusal) -> SeatRefusal {
    match refusal {
        SeatRefusal::OnBreak | SeatRefusal::NotOnline | SeatRefusal::SeatEmpty => {
            SeatRefusal::ColleagueNotSeated
        }
        SeatRefusal::AlreadyYours => SeatRefusal::AlreadyThere,
        other => other,
    }
}
