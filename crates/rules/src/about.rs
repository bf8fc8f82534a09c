//! What a command is about: its verb, its ticket, the words and files in it.

use crate::attachment::Attachment;
use crate::command::{Command, Verb};
use crate::{ImprovementId, MessageId, TicketId, UserId};

impl Command {
    /// A reply in a person's own words, outside a live contact.
    pub fn plain_reply(ticket: TicketId, message: MessageId, text: impl Into<String>) -> Command {
        let (text, attachments) = (text.into(), Vec::new());
        Command::Reply { ticket, message, text, template: None, spoken: None, seen: None, attachments }
    }

    /// A note without files.
    pub fn plain_note(ticket: TicketId, message: MessageId, text: impl Into<String>) -> Command {
        Command::Note { ticket, message, text: text.into(), attachments: Vec::new() }
    }

    /// Its verb.
    pub fn verb(&self) -> Verb {
        match self {
            Command::Create { .. } => Verb::Create,
            Command::Receive { .. } => Verb::Receive,
            Command::Reply { .. } => Verb::Reply,
            Command::Note { .. } => Verb::Note,
            Command::Assign { .. } => Verb::Assign,
            Command::Resolve { .. } => Verb::Resolve,
            Command::AskPending { .. } => Verb::AskPending,
            Command::ApprovePending { .. } => Verb::ApprovePending,
            Command::DeclinePending { .. } => Verb::DeclinePending,
            Command::EndPending { .. } => Verb::EndPending,
            Command::Delegate { .. } => Verb::Delegate,
            Command::EndDelegation { .. } => Verb::EndDelegation,
            Command::ChooseCustomer { .. } => Verb::ChooseCustomer,
            Command::DescribeCustomer { .. } => Verb::DescribeCustomer,
            Command::Raise { .. } => Verb::Raise,
            Command::Remind { .. } => Verb::Remind,
            Command::Climb { .. } => Verb::Climb,
            Command::SetPriority { .. } => Verb::SetPriority,
            Command::SetZone { .. } => Verb::SetZone,
            Command::PlanCall { .. } => Verb::PlanCall,
            Command::EndCall { .. } => Verb::EndCall,
            Command::Close { .. } => Verb::Close,
            Command::Tag { .. } => Verb::Tag,
            Command::Untag { .. } => Verb::Untag,
            Command::RecordCause { .. } => Verb::RecordCause,
            Command::HandOver { .. } => Verb::HandOver,
            Command::FollowUp { .. } => Verb::FollowUp,
            Command::Hear { .. } => Verb::Hear,
            Command::Escalate { .. } => Verb::Escalate,
            Command::StartScript { .. } => Verb::StartScript,
            Command::AnswerStep { .. } => Verb::AnswerStep,
            Command::BackScript { .. } => Verb::BackScript,
            Command::JudgeAnswer { .. } => Verb::JudgeAnswer,
            Command::StopScript { .. } => Verb::StopScript,
            Command::Reveal { .. } => Verb::Reveal,
            Command::PlanShift { .. } => Verb::PlanShift,
            Command::ChangeShift { .. } => Verb::ChangeShift,
            Command::RemoveShift { .. } => Verb::RemoveShift,
            Command::ApproveRevision { .. } => Verb::ApproveRevision,
            Command::RejectRevision { .. } => Verb::RejectRevision,
            Command::CreateRecord { .. } => Verb::CreateRecord,
            Command::ActOnRecord { .. } => Verb::ActOnRecord,
            Command::RecordImprovement { .. } => Verb::RecordImprovement,
            Command::FinishImprovement { .. } => Verb::FinishImprovement,
        }
    }

    /// The message that it makes, with its words, where it is an agent's.
    pub fn said(&self) -> Option<(MessageId, &str)> {
        match self {
            Command::Create { message, text, .. }
            | Command::Reply { message, text, .. }
            | Command::Note { message, text, .. }
            | Command::Raise { message, text, .. }
            | Command::Remind { message, text, .. }
            | Command::Hear { message, text, .. }
            | Command::FollowUp { message, text, .. }
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
            Command::Receive { message, .. } | Command::Climb { message, .. } => Some(*message),
            _ => self.said().map(|(message, _)| message),
        }
    }

    /// The ticket that it makes.
    pub fn makes(&self) -> Option<TicketId> {
        match self {
            Command::Create { ticket, .. } => Some(*ticket),
            Command::Raise { request, .. } => Some(*request),
            Command::FollowUp { opened, .. } => Some(*opened),
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

    /// The revision it decides on; nothing where it is about none (E10).
    pub fn revision(&self) -> Option<u32> {
        match self {
            Command::ApproveRevision { revision, .. } | Command::RejectRevision { revision, .. } => {
                Some(*revision)
            }
            _ => None,
        }
    }

    /// The improvement it is about; nothing where it is about none (D6).
    pub fn improvement(&self) -> Option<ImprovementId> {
        match self {
            Command::RecordImprovement { improvement, .. } | Command::FinishImprovement { improvement } => {
                Some(*improvement)
            }
            _ => None,
        }
    }

    /// The ticket it is about; nothing where it is about people, the procedure or what is to be better.
    pub fn ticket(&self) -> Option<TicketId> {
        Some(match self {
            Command::Delegate { .. }
            | Command::EndDelegation { .. }
            | Command::PlanShift { .. }
            | Command::ChangeShift { .. }
            | Command::RemoveShift { .. }
            | Command::ApproveRevision { .. }
            | Command::RejectRevision { .. }
            | Command::RecordImprovement { .. }
            | Command::FinishImprovement { .. } => return None,
            Command::Create { ticket, .. }
            | Command::Receive { ticket, .. }
            | Command::Reply { ticket, .. }
            | Command::Note { ticket, .. }
            | Command::Assign { ticket, .. }
            | Command::Resolve { ticket, .. }
            | Command::AskPending { ticket, .. }
            | Command::ApprovePending { ticket, .. }
            | Command::DeclinePending { ticket, .. }
            | Command::EndPending { ticket }
            | Command::ChooseCustomer { ticket, .. }
            | Command::DescribeCustomer { ticket, .. }
            | Command::Raise { ticket, .. }
            | Command::Remind { ticket, .. }
            | Command::Climb { ticket, .. }
            | Command::SetPriority { ticket, .. }
            | Command::SetZone { ticket, .. }
            | Command::PlanCall { ticket, .. }
            | Command::EndCall { ticket, .. }
            | Command::Close { ticket, .. }
            | Command::Tag { ticket, .. }
            | Command::Untag { ticket, .. }
            | Command::RecordCause { ticket, .. }
            | Command::HandOver { ticket, .. }
            | Command::FollowUp { ticket, .. }
            | Command::Hear { ticket, .. }
            | Command::Escalate { ticket, .. }
            | Command::StartScript { ticket, .. }
            | Command::AnswerStep { ticket, .. }
            | Command::BackScript { ticket, .. }
            | Command::JudgeAnswer { ticket, .. }
            | Command::StopScript { ticket, .. }
            | Command::Reveal { ticket, .. }
            | Command::CreateRecord { ticket, .. }
            | Command::ActOnRecord { ticket, .. } => *ticket,
        })
    }
}
