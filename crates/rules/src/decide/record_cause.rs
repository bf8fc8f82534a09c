//! Why a target was missed is found out and recorded (D4).

use super::ticket::{is_blank, length};
use super::{Case, Context, Facts, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::course::{Cause, Miss};
use crate::desk::Desk;
use crate::{Millis, TicketId};

crate::codes! {
    /// Why no cause was recorded.
    pub enum RecordCauseRefusal {
        /// The role may not.
        "record-cause-not-allowed" => NotAllowed { role: String },
        /// The desk has no such cause.
        "record-cause-unknown" => Unknown { cause: String },
        /// Nothing was missed there of which the cause is asked.
        "record-cause-not-missed" => NotMissed,
        /// It is recorded.
        "record-cause-already" => Already,
        /// Nothing was said of what was found out.
        "record-cause-empty" => Empty,
        /// More was said than a note may have.
        "record-cause-too-long" => TooLong { length: usize, limit: usize },
    }
}

/// What was found out.
pub(super) struct Found<'a> {
    pub(super) target: &'a str,
    pub(super) due_at: Millis,
    pub(super) cause: &'a str,
    pub(super) text: &'a str,
}

/// Records it, whatever became of the ticket: one that was closed since was late all the same.
pub(super) fn record_cause(mut case: Case, ticket: TicketId, found: &Found) -> Verdict {
    if !case.may(Verb::RecordCause) {
        return Err(RecordCauseRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    let mut misses = row.course.misses.iter_mut();
    let miss = misses.find(|miss| miss.target == found.target && miss.due_at == found.due_at);
    let miss = miss.ok_or(RecordCauseRefusal::NotMissed)?;
    if miss.cause.is_some() {
        return Err(RecordCauseRefusal::Already.into());
    }
    if !case.desk.course.causes.iter().any(|known| known == found.cause) {
        return Err(RecordCauseRefusal::Unknown { cause: found.cause.chars().take(40).collect() }.into());
    }
    if is_blank(found.text) {
        return Err(RecordCauseRefusal::Empty.into());
    }
    let (length, limit) = (length(found.text), case.desk.limits.note);
    if length > limit {
        return Err(RecordCauseRefusal::TooLong { length, limit }.into());
    }
    // The agent's own act: nobody outside sees it.
    let at = case.context.made_at;
    miss.cause = Some(Cause { id: found.cause.to_owned(), by: case.context.actor.user(), at });
    let (target, cause, text) = (found.target.to_owned(), found.cause.to_owned(), found.text.to_owned());
    let deed = case.deed(ticket, at, Deed::CauseRecorded { target, cause, text });
    case.touch(&mut row);
    Ok(vec![deed, Change::put(Row::Ticket(Box::new(row)))])
}

/// Why somebody cannot record a cause: what the screen asks so that it can say no beforehand.
pub fn may_record_cause(
    desk: &Desk,
    facts: &Facts,
    ticket: TicketId,
    miss: &Miss,
    context: &Context,
) -> Option<Code> {
    let (target, due_at, text) = (miss.target.clone(), miss.due_at, "x".to_owned());
    let cause = desk.course.causes.first().cloned().unwrap_or_default();
    let trial = Command::RecordCause { ticket, target, due_at, cause, text };
    super::refusal_of(super::decide(desk, facts, &trial, context))
}
