//! Acts about the course of a ticket.

use kursi_rules::command::Command;
use kursi_rules::course::Confirmation;
use kursi_rules::{MessageId, Millis, TicketId};
use uuid::Uuid;

use super::ticket::id;
use crate::entry::{CourseDeed, Fault};

/// The command of a deed.
pub(super) fn command(ticket: TicketId, message: MessageId, deed: CourseDeed) -> Result<Command, Fault> {
    Ok(match deed {
        CourseDeed::SetPriority { urgency, impact } => Command::SetPriority { ticket, urgency, impact },
        CourseDeed::Close { message, said, result } => {
            let confirmed = match (message, said) {
                (Some(message), _) => Some(Confirmation::Written { message: id(&message)? }),
                (None, Some(text)) => Some(Confirmation::Said { text }),
                (None, None) => None,
            };
            Command::Close { ticket, confirmed, result }
        }
        CourseDeed::SetZone { customer, zone } => Command::SetZone { ticket, customer: id(&customer)?, zone },
        CourseDeed::PlanCall { at } => Command::PlanCall { ticket, at: Millis(at as i64) },
        CourseDeed::EndCall { made } => Command::EndCall { ticket, made },
        CourseDeed::Tag { tag } => Command::Tag { ticket, tag },
        CourseDeed::Untag { tag } => Command::Untag { ticket, tag },
        CourseDeed::RecordCause { target, due_at, cause, text } => {
            Command::RecordCause { ticket, target, due_at: Millis(due_at as i64), cause, text }
        }
        CourseDeed::HandOver { team } => Command::HandOver { ticket, team },
        CourseDeed::FollowUp { follow_up, text } => {
            Command::FollowUp { ticket, opened: TicketId(Uuid::now_v7()), follow_up, message, text }
        }
    })
}
