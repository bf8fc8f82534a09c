//! A step of a ladder is taken in words: a follow-up to the customer, a reminder to the party (A14).

use super::request::side_of;
use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Context, Decision, Facts, RequestRefusal, Stop, Verdict, decide};
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::desk::Desk;
use crate::ladder::{Ladder, Rung, Way, Window};
use crate::message::MessageKind;
use crate::request::{Request, Side};
use crate::{MessageId, Millis, TicketId};

crate::codes! {
    /// Why a step of a ladder was not taken.
    pub enum RemindRefusal {
        /// The role may not.
        "remind-not-allowed" => NotAllowed { role: String },
        /// The desk has no such ladder.
        "remind-unknown-ladder" => UnknownLadder,
        /// The ladder speaks on the other ticket, or by a script.
        "remind-not-here" => NotHere,
        /// Nothing written.
        "remind-empty" => Empty,
        /// Over the pack's bound.
        "remind-too-long" => TooLong { limit: usize, length: usize },
        /// The window of the next step is not open yet.
        "remind-too-early" => TooEarly { opens_at: Millis },
        /// Every step was taken: there is no further one.
        "remind-no-more" => NoMore { limit: u32 },
        /// The ladder does not run for this ticket, or not any more.
        "remind-not-now" => NotNow,
    }
}

impl Case<'_> {
    /// The next step of a ladder, if its window is open at the moment when others will see it.
    pub(super) fn rung(&self, ladder: &Ladder, request: &Request) -> Result<Rung, Stop> {
        self.asked_still(request)?;
        let calendar = self.desk.calendar(&ladder.calendar).ok_or(RemindRefusal::UnknownLadder)?;
        let rung = ladder.next(request, calendar).ok_or(RemindRefusal::NoMore { limit: ladder.most })?;
        match rung.window(self.context.received_at) {
            Window::Shut => Err(RemindRefusal::TooEarly { opens_at: rung.opens }.into()),
            Window::Open | Window::Late => Ok(rung),
        }
    }
}

/// Says it, and notes the step on both tickets. It is judged by the server's clock: a follow-up that was written
/// without the line is sent when the line is there, and counts from then.
pub(super) fn remind(
    mut case: Case,
    ticket: TicketId,
    ladder: &str,
    message: MessageId,
    text: &str,
) -> Verdict {
    if !case.may(Verb::Remind) {
        return Err(RemindRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let of_ticket = case.desk.course.ladder(ladder);
    let ladder = case.desk.requesting.ladder(ladder);
    if ladder.is_none() && of_ticket.is_none() {
        return Err(RemindRefusal::UnknownLadder.into());
    }
    if is_blank(text) {
        return Err(RemindRefusal::Empty.into());
    }
    let limit = case.desk.limits.message;
    if length(text) > limit {
        return Err(RemindRefusal::TooLong { limit, length: length(text) }.into());
    }
    let mut row = case.ticket(ticket)?;
    case.new_message(message)?;
    if let Some(ladder) = of_ticket {
        return case.climb_by_agent(ladder, row, message, text);
    }
    let ladder = ladder.ok_or(RemindRefusal::UnknownLadder)?;
    let request = case.request(&row)?;
    let side = request.side(ticket);
    if ladder.to == Way::Script || side_of(ladder.to) != side {
        return Err(RemindRefusal::NotHere.into());
    }
    if !case.desk.class(&row.status).is_open() {
        return Err(RequestRefusal::Over.into());
    }
    case.rung(ladder, &request)?;
    let channel = row.channel.clone();
    let mut changes = vec![case.message(message, &row, MessageKind::Reply, text, &channel, None, &[])];
    let mut running = match side {
        Side::Customer => {
            let (answered, running) = case.answer_customer(&mut row, message, Verb::Reply)?;
            changes.extend(answered);
            running
        }
        Side::Party => case.facts.running_clocks(ticket)?,
    };
    changes.extend(case.take_step(&mut row, ladder, Some(message), &mut running)?);
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

/// Why a step cannot be taken now: what the screen asks so that it can say no beforehand. A ladder that goes by a
/// script is asked here too.
pub fn may_remind(
    desk: &Desk,
    facts: &Facts,
    ticket: TicketId,
    ladder: &Ladder,
    context: &Context,
) -> Option<Code> {
    if let Some(script) = &ladder.script {
        let (run, script) = (crate::ScriptRunId(uuid::Uuid::max()), script.clone());
        let trial = Command::StartScript { ticket, run, script, contact: None };
        return refused(decide(desk, facts, &trial, context));
    }
    let message = MessageId(uuid::Uuid::max());
    let trial = Command::Remind { ticket, ladder: ladder.id.clone(), message, text: "x".into() };
    refused(decide(desk, facts, &trial, context))
}

fn refused(decision: Decision) -> Option<Code> {
    match decision {
        Decision::Refused(code) => Some(code),
        _ => None,
    }
}
