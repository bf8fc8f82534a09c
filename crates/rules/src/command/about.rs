//! What a command is about, besides its ticket.

use super::Command;
use crate::attachment::Attachment;
use crate::{MessageId, TicketId, UserId};

impl Command {
    /// The message that it makes, with its words, where it is an agent's.
    pub fn said(&self) -> Option<(MessageId, &str)> {
        match self {
            Command::Create { message, text, .. }
            | Command::Reply { message, text, .. }
            | Command::Note { message, text, .. }
            | Command::Raise { message, text, .. }
            | Command::Remind { message, text, .. }
            | Command::Hear { message, text, .. }
            | Command::Escalate { message, text, .. } => Some((*message, text)),
            _ => None,
        }
    }

    /// Files that go with the message that it makes.
    pub fn attachments(&self) -> &[Attachment] {
        match self {
            Command::Create { attachments, .. }
            | Command::Receive { attachments, .. }
            | Command::Reply { attachments, .. }
            | Command::Note { attachments, .. } => attachments,
            _ => &[],
        }
    }

    /// The message that it makes, whoever says it.
    pub fn message(&self) -> Option<MessageId> {
        match self {
            Command::Receive { message, .. } => Some(*message),
            _ => self.said().map(|(message, _)| message),
        }
    }

    /// The ticket that it makes.
    pub fn makes(&self) -> Option<TicketId> {
        match self {
            Command::Create { ticket, .. } => Some(*ticket),
            Command::Raise { request, .. } => Some(*request),
            _ => None,
        }
    }

    /// Whose shift it is about; nothing where it is about none (A6).
    pub fn shift_of(&self) -> Option<UserId> {
        match self {
            Command::PlanShift { agent, .. } => Some(*agent),
            Command::ChangeShift { of, .. } | Command::RemoveShift { of } => Some(of.agent),
            _ => None,
        }
    }

    /// The revision of the procedure it is about; nothing where it is about none (E10).
    pub fn revision(&self) -> Option<u32> {
        match self {
            Command::ApproveRevision { revision } | Command::RejectRevision { revision, .. } => {
                Some(*revision)
            }
            _ => None,
        }
    }
}
