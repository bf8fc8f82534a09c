//! A customer writes again on a ticket.

use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::attachment::Attachment;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::desk::{Start, StatusClass};
use crate::message::MessageKind;
use crate::request::Side;
use crate::{MessageId, TicketId};

crate::codes! {
    /// Why a customer's message was not taken.
    pub enum ReceiveRefusal {
        /// Only channels bring customers' words.
        "receive-not-allowed" => NotAllowed { role: String },
        /// No text.
        "receive-empty" => Empty,
        /// Text over the pack's bound.
        "receive-too-long" => TooLong { limit: usize, length: usize },
        /// The desk has no such channel.
        "receive-unknown-channel" => UnknownChannel { channel: String },
        /// The ticket is over for good; a new one is needed.
        "receive-closed" => Closed,
    }
}

/// Takes the message, opens a resolved ticket again, and starts a clock of its own for the message (A7). What comes on
/// the ticket of a request is the party's answer: it has no clock, for no customer waits for a word on it.
pub(super) fn receive(
    mut case: Case,
    ticket: TicketId,
    message: MessageId,
    text: &str,
    channel: &str,
    attachments: &[Attachment],
) -> Verdict {
    if !case.may(Verb::Receive) {
        return Err(ReceiveRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    if is_blank(text) {
        return Err(ReceiveRefusal::Empty.into());
    }
    let limit = case.desk.limits.message;
    if length(text) > limit {
        return Err(ReceiveRefusal::TooLong { limit, length: length(text) }.into());
    }
    if case.desk.channel(channel).is_none() {
        return Err(ReceiveRefusal::UnknownChannel { channel: channel.to_owned() }.into());
    }
    case.may_attach(attachments)?;
    let mut row = case.ticket(ticket)?;
    case.new_message(message)?;
    let class = case.desk.class(&row.status);
    if class == StatusClass::Closed {
        return Err(ReceiveRefusal::Closed.into());
    }
    let mut clocks = case.facts.running_clocks(ticket)?;
    let now = case.context.received_at;

    let mut changes =
        vec![case.message(message, &row, MessageKind::Incoming, text, channel, None, attachments)];
    let started = match row.side() {
        Side::Customer => case.start_clocks(ticket, Start::NextMessage, row.course.priority.as_ref()),
        Side::Party => Vec::new(),
    };
    clocks.extend(started.iter().cloned());
    changes.extend(started.into_iter().map(|clock| Change::put(Row::Clock(clock))));
    if class == StatusClass::Solved {
        row.reason = None;
        row.resolved_at = None;
        let anew = match row.side() {
            Side::Customer => case.start_anew(ticket, row.course.priority.as_ref(), &clocks),
            Side::Party => Vec::new(),
        };
        clocks.extend(anew.iter().cloned());
        changes.extend(anew.into_iter().map(|clock| Change::put(Row::Clock(clock))));
        changes.push(case.deed(ticket, now, Deed::Reopened));
    }
    if row.side() == Side::Party {
        return case.heard(row, changes, clocks);
    }
    let was = std::mem::take(&mut row.status);
    row.status = case.desk.next_status(Verb::Receive, &was).to_owned();
    changes.extend(case.left_pending(&mut row, &was, &mut clocks));
    row.awaiting_since = row.awaiting_since.or(Some(now));
    changes.extend(case.lift_silence(&mut row)?);
    row.due = most_urgent(&clocks);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
