//! An agent answers the customer.

use super::ticket::{is_blank, length, most_urgent, stop};
use super::{Case, Verdict};
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::command::Verb;
use crate::desk::{PendingRule, StatusClass};
use crate::message::MessageKind;
use crate::{MessageId, TicketId};

crate::codes! {
    /// Why a reply was not taken.
    pub enum ReplyRefusal {
        /// The role may not.
        "reply-not-allowed" => NotAllowed { role: String },
        /// Nothing written.
        "reply-empty" => Empty,
        /// Over the pack's bound.
        "reply-too-long" => TooLong { limit: usize, length: usize },
        /// The ticket is over for good.
        "reply-ticket-closed" => Closed,
    }
}

/// Takes the reply and stops every clock that waits for one, at the moment the server has it: a reply written
/// offline at 10:00 and delivered at 14:00 was seen by no customer before 14:00.
pub(super) fn reply(
    mut case: Case,
    ticket: TicketId,
    message: MessageId,
    text: &str,
    template: Option<&str>,
) -> Verdict {
    if !case.may(Verb::Reply) {
        return Err(ReplyRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    if is_blank(text) {
        return Err(ReplyRefusal::Empty.into());
    }
    let limit = case.desk.limits.message;
    if length(text) > limit {
        return Err(ReplyRefusal::TooLong { limit, length: length(text) }.into());
    }
    let mut row = case.ticket(ticket)?;
    case.new_message(message)?;
    if case.desk.class(&row.status) == StatusClass::Closed {
        return Err(ReplyRefusal::Closed.into());
    }
    let now = case.context.received_at;
    let channel = row.channel.clone();
    let mut changes = vec![case.message(message, &row, MessageKind::Reply, text, &channel, template)];
    let (waiting, mut clocks): (Vec<Clock>, Vec<Clock>) = case
        .facts
        .running_clocks(ticket)?
        .into_iter()
        .partition(|clock| !PendingRule::has_target(&clock.target));
    changes.extend(stop(waiting, now));
    let was = std::mem::take(&mut row.status);
    row.status = case.desk.next_status(Verb::Reply, &was).to_owned();
    row.awaiting_since = None;
    changes.extend(case.left_pending(&mut row, &was, &mut clocks));
    row.due = most_urgent(&clocks);
    row.replies += 1;
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
