//! Answering an offer.

use super::turn::Turn;
use super::{Agent, ContactState, SeatRefusal};
use crate::{ContactId, SeatId};

impl Turn<'_> {
    /// The room was taken when it was offered, so nothing is asked again: neither a lower limit nor a moment's
    /// absence takes an offer back from who answers it in time.
    pub(super) fn accept(
        &mut self,
        agent: &Agent,
        contact: ContactId,
        fence: i64,
    ) -> Result<(), SeatRefusal> {
        let seat = self.offered(agent, contact, fence)?;
        self.speak(contact, seat)
    }

    pub(super) fn decline(
        &mut self,
        agent: &Agent,
        contact: ContactId,
        fence: i64,
    ) -> Result<(), SeatRefusal> {
        self.offered(agent, contact, fence)?;
        self.pass(contact);
        Ok(())
    }

    /// The seat of `agent` to which a contact is offered now.
    fn offered(&mut self, agent: &Agent, contact: ContactId, fence: i64) -> Result<SeatId, SeatRefusal> {
        let ContactState::Offered { seat, .. } = self.contact(contact)?.state else {
            return Err(SeatRefusal::OfferOver);
        };
        let row = self.floor.seats.get(&seat).ok_or(SeatRefusal::UnknownSeat)?;
        if row.holder.as_ref().is_none_or(|holder| holder.user != agent.user) {
            return Err(SeatRefusal::OfferOver);
        }
        self.floor.holds(seat, agent, fence, self.now).map(|()| seat)
    }
}
