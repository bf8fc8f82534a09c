//! Saying which ticket a contact is about.

use super::turn::Turn;
use super::{Agent, SeatRefusal};
use crate::{ContactId, TicketId};

impl Turn<'_> {
    /// Whoever speaks or spoke with the customer says it, also without a seat: it is only written down. A contact
    /// that begins without a ticket, as a call does, gets it here; a wrong one is put right.
    pub(super) fn link(
        &mut self,
        agent: &Agent,
        contact: ContactId,
        ticket: TicketId,
    ) -> Result<(), SeatRefusal> {
        let row = self.contact(contact)?;
        if row.agent != Some(agent.user) {
            return Err(SeatRefusal::NotYours);
        }
        row.ticket = Some(ticket);
        Ok(())
    }
}
