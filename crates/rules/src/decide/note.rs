//! An agent keeps a note. Notes are always taken, also on tickets that are over.

use super::ticket::{is_blank, length};
use super::{Case, Verdict};
use crate::attachment::Attachment;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::message::MessageKind;
use crate::{MessageId, TicketId};

crate::codes! {
    /// Why a note was not taken.
    pub enum NoteRefusal {
        /// The role may not.
        "note-not-allowed" => NotAllowed { role: String },
        /// Nothing written.
        "note-empty" => Empty,
        /// Over the pack's bound.
        "note-too-long" => TooLong { limit: usize, length: usize },
    }
}

pub(super) fn note(
    case: Case,
    ticket: TicketId,
    message: MessageId,
    text: &str,
    attachments: &[Attachment],
) -> Verdict {
    if !case.may(Verb::Note) {
        return Err(NoteRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    if is_blank(text) {
        return Err(NoteRefusal::Empty.into());
    }
    let limit = case.desk.limits.note;
    if length(text) > limit {
        return Err(NoteRefusal::TooLong { limit, length: length(text) }.into());
    }
    case.may_attach(attachments)?;
    let mut row = case.ticket(ticket)?;
    case.new_message(message)?;
    case.not_silent(&row)?;
    let channel = row.channel.clone();
    let note = case.message(message, &row, MessageKind::Note, text, &channel, None, attachments);
    case.touch(&mut row);
    Ok(vec![note, Change::put(Row::Ticket(Box::new(row)))])
}
