//! What judging a command surely asks for.

use crate::change::Key;
use crate::command::Command;
use crate::course::Confirmation;
use crate::mask::Secret;

impl Command {
    /// What judging it will surely ask for. Whoever judges may load these at once; the rules ask for whatever
    /// else they need, and would ask for these too.
    pub fn reads(&self) -> Vec<Key> {
        // Whose row a delegation is in, which shifts a person has, and of which desk a revision is, only who judges knows.
        let Some(ticket) = self.ticket().map(Key::Ticket) else {
            return self.improvement().map(Key::Improvement).into_iter().collect();
        };
        match self {
            Command::Create { message, customer, .. } => {
                vec![ticket, Key::Message(message.0), Key::Customer(customer.id())]
            }
            Command::Receive { message, ticket: id, .. } => {
                vec![ticket, Key::Message(message.0), Key::RunningClocks(*id)]
            }
            Command::Reply { message, ticket: id, spoken, .. } => {
                let keys = vec![ticket, Key::Message(message.0), Key::RunningClocks(*id)];
                keys.into_iter().chain(spoken.as_ref().map(|spoken| Key::Contact(spoken.contact))).collect()
            }
            Command::SetPriority { ticket: id, .. }
            | Command::PlanCall { ticket: id, .. }
            | Command::EndCall { ticket: id, .. } => vec![ticket, Key::RunningClocks(*id)],
            Command::Close { ticket: id, confirmed, .. } => {
                let written = match confirmed {
                    Some(Confirmation::Written { message }) => Some(Key::Message(message.0)),
                    _ => None,
                };
                [ticket, Key::RunningClocks(*id)].into_iter().chain(written).collect()
            }
            Command::Tag { .. } | Command::Untag { .. } | Command::HandOver { .. } => vec![ticket],
            Command::FollowUp { opened, message, .. } => {
                vec![ticket, Key::Ticket(*opened), Key::Message(message.0)]
            }
            Command::RecordCause { .. } => vec![ticket],
            Command::Note { message, .. } => vec![ticket, Key::Message(message.0)],
            Command::Assign { .. } => vec![ticket],
            Command::Resolve { ticket: id, .. }
            | Command::AskPending { ticket: id, .. }
            | Command::ApprovePending { ticket: id, .. }
            | Command::DeclinePending { ticket: id, .. }
            | Command::EndPending { ticket: id } => vec![ticket, Key::RunningClocks(*id)],
            Command::ChooseCustomer { customer, .. } => vec![ticket, Key::Customer(customer.id())],
            Command::DescribeCustomer { customer, .. } | Command::SetZone { customer, .. } => {
                vec![ticket, Key::Customer(*customer)]
            }
            Command::Raise { ticket: id, request, message, acknowledgement, .. } => vec![
                ticket,
                Key::Ticket(*request),
                Key::Message(message.0),
                Key::Message(acknowledgement.0),
                Key::RunningClocks(*id),
            ],
            Command::Delegate { .. }
            | Command::EndDelegation { .. }
            | Command::PlanShift { .. }
            | Command::ChangeShift { .. }
            | Command::RemoveShift { .. }
            | Command::ApproveRevision { .. }
            | Command::RejectRevision { .. }
            | Command::RecordImprovement { .. }
            | Command::FinishImprovement { .. } => Vec::new(),
            Command::Escalate { message, original, record, .. } => {
                let said = [message, original, record].map(|message| Key::Message(message.0));
                said.into_iter().chain([ticket]).collect()
            }
            Command::Remind { ticket: id, message, .. }
            | Command::Climb { ticket: id, message, .. }
            | Command::Hear { ticket: id, message, .. } => {
                vec![ticket, Key::Message(message.0), Key::RunningClocks(*id)]
            }
            // Whose records they are, the ticket says.
            Command::CreateRecord { .. } => vec![ticket],
            Command::ActOnRecord { deed, .. } => {
                let said = deed.texts.iter().map(|text| Key::Message(text.message.0));
                said.chain([ticket]).collect()
            }
            Command::StartScript { ticket: id, run, contact, .. } => {
                let keys = vec![ticket, Key::ScriptRun(*run), Key::ScriptRuns(*id)];
                keys.into_iter().chain(contact.map(Key::Contact)).collect()
            }
            Command::AnswerStep { ticket: id, contact, .. }
            | Command::JudgeAnswer { ticket: id, contact, .. } => {
                let keys = vec![ticket, Key::ScriptRuns(*id)];
                keys.into_iter().chain(contact.map(Key::Contact)).collect()
            }
            Command::BackScript { ticket: id, .. } | Command::StopScript { ticket: id, .. } => {
                vec![ticket, Key::ScriptRuns(*id)]
            }
            Command::Reveal { ticket: id, secret, .. } => match secret {
                Secret::Typed { .. } => vec![ticket, Key::ScriptRuns(*id)],
                Secret::Message { message } => {
                    vec![ticket, Key::Message(message.0), Key::ScriptRuns(*id)]
                }
                // Whose it is, the ticket says.
                Secret::Email | Secret::Phone | Secret::From | Secret::Field { .. } => vec![ticket],
            },
        }
    }
}
