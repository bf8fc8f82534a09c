//! An agent writes down what a third party answered, where their answer does not come here by itself.

use super::ticket::{is_blank, length};
use super::{Case, RequestRefusal, Verdict};
use crate::activity::Deed;
use crate::command::Verb;
use crate::desk::StatusClass;
use crate::message::MessageKind;
use crate::request::Side;
use crate::{MessageId, TicketId};

crate::codes! {
    /// Why an answer was not taken.
    pub enum HearRefusal {
        /// The role may not.
        "hear-not-allowed" => NotAllowed { role: String },
        /// Nobody was asked on this ticket.
        "hear-nobody-asked" => NobodyAsked,
        /// Nothing written.
        "hear-empty" => Empty,
        /// Over the pack's bound.
        "hear-too-long" => TooLong { limit: usize, length: usize },
    }
}

/// Keeps the words as the party's, and does what an answer does.
pub(super) fn hear(mut case: Case, ticket: TicketId, message: MessageId, text: &str) -> Verdict {
    if !case.may(Verb::Hear) {
        return Err(HearRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    if is_blank(text) {
        return Err(HearRefusal::Empty.into());
    }
    let limit = case.desk.limits.message;
    if length(text) > limit {
        return Err(HearRefusal::TooLong { limit, length: length(text) }.into());
    }
    let mut row = case.ticket(ticket)?;
    if row.side() != Side::Party {
        return Err(HearRefusal::NobodyAsked.into());
    }
    case.new_message(message)?;
    let class = case.desk.class(&row.status);
    if class == StatusClass::Closed {
        return Err(RequestRefusal::Over.into());
    }
    let channel = row.channel.clone();
    let mut changes = vec![case.message(message, &row, MessageKind::Incoming, text, &channel, None, &[])];
    if class == StatusClass::Solved {
        row.reason = None;
        row.resolved_at = None;
        changes.push(case.deed(ticket, case.context.received_at, Deed::Reopened));
    }
    let running = case.facts.running_clocks(ticket)?;
    case.heard(row, changes, running)
}
