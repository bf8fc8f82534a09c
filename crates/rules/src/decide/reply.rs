//! An agent answers the customer.

use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Stop, Verdict};
use crate::attachment::Attachment;
use crate::change::{Change, Row};
use crate::command::{Seen, Spoken, Verb};
use crate::desk::StatusClass;
use crate::message::MessageKind;
use crate::seating::ContactState;
use crate::ticket::Ticket;
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
        /// It was written in a live contact that the writer has no more: the words wait for their writer (X1).
        "reply-seat-lost" => SeatLost,
        /// A colleague replied meanwhile, which the writer had not seen (X7).
        "reply-over-colleague" => OverColleague { name: String },
    }
}

/// What is said, and under which eyes.
pub(super) struct Said<'a> {
    pub message: MessageId,
    pub text: &'a str,
    pub template: Option<&'a str>,
    pub spoken: Option<&'a Spoken>,
    pub seen: Option<&'a Seen>,
    pub attachments: &'a [Attachment],
}

/// Takes the reply, unless the desk's side is silent (A16; not to a customer who is there), and stops every clock that
/// waits for one, at the moment the server has it: a reply written offline at 10:00 and delivered at 14:00 was seen by
/// no customer before 14:00.
pub(super) fn reply(mut case: Case, ticket: TicketId, said: &Said) -> Verdict {
    let Said { message, text, template, spoken, seen, attachments } = *said;
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
    case.may_attach(attachments)?;
    let mut row = case.ticket(ticket)?;
    case.new_message(message)?;
    if case.desk.class(&row.status) == StatusClass::Closed {
        return Err(ReplyRefusal::Closed.into());
    }
    if let Some(spoken) = spoken {
        case.speaks(spoken)?;
    }
    if let Some(seen) = seen {
        case.not_blind(&row, seen)?;
    }
    if spoken.is_none() {
        case.not_silent(&row)?;
    }
    let channel = row.channel.clone();
    let mut changes =
        vec![case.message(message, &row, MessageKind::Reply, text, &channel, template, attachments)];
    let (answered, clocks) = case.answer_customer(&mut row, message, Verb::Reply)?;
    changes.extend(answered);
    row.due = most_urgent(&clocks);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

impl Case<'_> {
    /// The writer is the one who speaks, or last spoke, with the customer of this contact. A sitting that is over
    /// says nothing any more while the customer is in line again or somebody else's; after the customer has gone
    /// the words of who had them are a follow-up like any other.
    fn speaks(&self, spoken: &Spoken) -> Result<(), Stop> {
        let contact = self.facts.contact(spoken.contact)?;
        let theirs = contact.is_some_and(|contact| {
            contact.agent.is_some()
                && contact.agent == self.context.actor.user()
                && match contact.state {
                    ContactState::Active { fence, .. } => fence == spoken.fence,
                    ContactState::WrapUp { .. } | ContactState::Ended { .. } => true,
                    ContactState::Waiting | ContactState::Offered { .. } => false,
                }
        });
        if theirs { Ok(()) } else { Err(ReplyRefusal::SeatLost.into()) }
    }

    /// No colleague has replied since what the writer had seen.
    fn not_blind(&self, row: &Ticket, seen: &Seen) -> Result<(), Stop> {
        let newest = self.context.actor.user().and_then(|me| row.colleagues_reply(me));
        match newest {
            Some(newest) if Some(newest.message) != seen.reply => {
                let colleague = self.facts.user(&self.desk.id, newest.by)?;
                let name = colleague.map(|user| user.name.clone()).unwrap_or_default();
                Err(ReplyRefusal::OverColleague { name }.into())
            }
            _ => Ok(()),
        }
    }
}
