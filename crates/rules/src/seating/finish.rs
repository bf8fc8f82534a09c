//! How a contact ends: the customer goes, the agent wraps up and says how it ended.

use super::turn::Turn;
use super::{Agent, ContactState, SeatRefusal};
use crate::{ContactId, authority};

impl Turn<'_> {
    pub(super) fn end(&mut self, agent: &Agent, contact: ContactId, fence: i64) -> Result<(), SeatRefusal> {
        self.floor.spoken_in(contact, agent, fence, self.now)?;
        self.hang_up(contact)
    }

    /// Who is spoken with goes to wrap-up, so that somebody says how it ended; who is in line goes for good, for
    /// nobody would know. A channel may say it twice.
    pub(super) fn hang_up(&mut self, contact: ContactId) -> Result<(), SeatRefusal> {
        let wrap_up = self.desk.seating.as_ref().map_or(0, |seating| seating.wrap_up);
        let now = self.now;
        let row = self.contact(contact)?;
        match row.state {
            ContactState::Active { seat, .. } => {
                row.state = ContactState::WrapUp { seat, until: now + wrap_up };
                row.ended_at = Some(now);
                self.idle_from_now(seat);
            }
            ContactState::Waiting | ContactState::Offered { .. } => {
                row.state = ContactState::Ended { outcome: None };
                row.ended_at = Some(now);
            }
            ContactState::WrapUp { .. } | ContactState::Ended { .. } => {}
        }
        Ok(())
    }

    /// By who spoke last with the customer, or by a role that may go beyond the rule, for agents who never come
    /// back to it. Being late is no reason to refuse.
    pub(super) fn finish(
        &mut self,
        agent: &Agent,
        contact: ContactId,
        outcome: String,
    ) -> Result<(), SeatRefusal> {
        let desk = self.desk;
        let row = self.contact(contact)?;
        let ContactState::WrapUp { seat, .. } = row.state else { return Err(SeatRefusal::StillOpen) };
        if row.agent != Some(agent.user) && !authority::may_override_seats(desk, &agent.role) {
            return Err(SeatRefusal::NotYours);
        }
        if !desk.outcomes.contains(&outcome) {
            return Err(SeatRefusal::OutcomeUnknown { outcome });
        }
        let spoke = row.agent;
        row.state = ContactState::Ended { outcome: Some(outcome) };
        // The slot may be somebody else's by now, who was idle all along.
        let holder = self.floor.seats.get(&seat).and_then(|seat| seat.holder.as_ref());
        if holder.map(|holder| holder.user) == spoke {
            self.idle_from_now(seat);
        }
        Ok(())
    }
}
