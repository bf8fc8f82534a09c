//! Whether somebody is speaking with the customer of a ticket: what a verification is bound to.

use crate::desk::Desk;
use crate::seating::{Contact, ContactState};
use crate::{Millis, TicketId, UserId};

/// Whether `user` was with the customer of `ticket` in this contact at the moment `at`. Work that was done during
/// the contact may arrive after it, since requests of the floor do not wait for the outbox.
pub fn is_with_customer(desk: &Desk, contact: &Contact, ticket: TicketId, user: UserId, at: Millis) -> bool {
    let wrap_up = desk.seating.as_ref().map_or(0, |seating| seating.wrap_up);
    contact.desk == desk.id
        && contact.ticket == Some(ticket)
        && contact.agent == Some(user)
        && contact.answered_at.is_some()
        && match contact.state {
            ContactState::Active { .. } | ContactState::WrapUp { .. } => true,
            // Handed back since.
            ContactState::Waiting | ContactState::Offered { .. } => at <= contact.since,
            ContactState::Ended { .. } => contact.ended_at.is_some_and(|ended| at <= ended + wrap_up),
        }
}
