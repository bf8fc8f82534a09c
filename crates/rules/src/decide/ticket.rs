//! What several verbs share: finding the ticket, writing on it, its clocks.

use super::{Case, Stop};
use crate::activity::{Activity, Deed};
use crate::attachment::{self, Attachment};
use crate::authority::Actor;
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::command::Verb;
use crate::course::{PlannedCall, Priority};
use crate::desk::{PendingRule, Start, Target, Until};
use crate::ladder::Ladder;
use crate::message::{Author, Message, MessageKind};
use crate::ticket::{Due, Ticket};
use crate::{ActivityId, ClockId, MessageId, Millis, TicketId};

crate::codes! {
    /// Why no verb works on a ticket.
    pub enum TicketRefusal {
        /// There is no such ticket (for this person).
        "ticket-unknown" => Unknown,
        /// The message's id is in use already: the same words under a new command.
        "ticket-message-exists" => MessageExists,
    }
}

/// The smallest due time of the running clocks, for the ticket's own row.
pub(crate) fn most_urgent(clocks: &[Clock]) -> Option<Due> {
    clocks
        .iter()
        .filter(|clock| clock.stopped_at.is_none())
        .min_by_key(|clock| (clock.due_at, clock.started_at))
        .map(|clock| Due { target: clock.target.clone(), started_at: clock.started_at, at: clock.due_at })
}

impl Case<'_> {
    pub(super) fn may(&self, verb: Verb) -> bool {
        crate::authority::may(self.desk, &self.context.actor, verb)
    }

    pub(super) fn ticket(&self, id: TicketId) -> Result<Ticket, Stop> {
        match self.facts.ticket(id)? {
            Some(ticket) if ticket.desk == self.desk.id => Ok(ticket.clone()),
            _ => Err(TicketRefusal::Unknown.into()),
        }
    }

    /// The files that go with a message are as the desk's pack allows.
    pub(super) fn may_attach(&self, attachments: &[Attachment]) -> Result<(), Stop> {
        Ok(attachment::check(self.desk.attaching.as_ref(), attachments)?)
    }

    pub(super) fn new_message(&self, id: MessageId) -> Result<(), Stop> {
        if self.facts.message_exists(id)? { Err(TicketRefusal::MessageExists.into()) } else { Ok(()) }
    }

    #[expect(clippy::too_many_arguments, reason = "a message has as many parts")]
    pub(super) fn message(
        &self,
        id: MessageId,
        ticket: &Ticket,
        kind: MessageKind,
        text: &str,
        channel: &str,
        template: Option<&str>,
        attachments: &[Attachment],
    ) -> Change {
        let author = match (kind, &self.context.actor) {
            (MessageKind::Incoming, _) | (_, Actor::Channel { .. }) => Author::Customer,
            (_, Actor::Person { user, .. }) => Author::Agent { user: *user },
            (_, Actor::Server) => Author::Desk,
        };
        Change::put(Row::Message(Message {
            id,
            ticket: ticket.id,
            kind,
            author,
            text: text.to_owned(),
            channel: channel.to_owned(),
            to: None,
            letter: None,
            template: template.map(str::to_owned),
            attachments: attachments.to_vec(),
            made_at: self.context.made_at,
            received_at: self.context.received_at,
        }))
    }

    /// What of an agent's words the customer reads: the clocks that wait for an answer stop at the moment the server has
    /// them, and whoever wrote is noted. The status is for the verb to say, before it ends a leave to stay pending.
    pub(super) fn answer_customer(&mut self, row: &mut Ticket, message: MessageId, verb: Verb) -> Answered {
        let now = self.context.received_at;
        let clocks = self.facts.running_clocks(row.id)?;
        let (waiting, mut running): (Vec<Clock>, Vec<Clock>) =
            clocks.into_iter().partition(|clock| self.waits_for_reply(&clock.target));
        let mut changes = stop(waiting, now);
        let was = std::mem::take(&mut row.status);
        row.status = self.desk.next_status(verb, &was).to_owned();
        row.awaiting_since = None;
        changes.extend(self.left_pending(row, &was, &mut running));
        row.replies += 1;
        if let Some(by) = self.context.actor.user() {
            row.note_reply(message, by);
        }
        Ok((changes, running))
    }

    pub(super) fn deed(&mut self, ticket: TicketId, at: Millis, deed: Deed) -> Change {
        let id = ActivityId(self.ids.take());
        Change::put(Row::Activity(Activity { id, ticket, actor: self.context.actor.user(), at, deed }))
    }

    /// Starts the clocks of `start` on a customer's message received now (A7: each message has its own, so
    /// a later one never moves an earlier deadline).
    pub(super) fn start_clocks(
        &mut self,
        ticket: TicketId,
        start: Start,
        priority: Option<&Priority>,
    ) -> Vec<Clock> {
        self.start_those(ticket, priority, |target| target.start == start)
    }

    /// Starts the clocks of what is promised until a ticket is solved, when one that was is not any more: none of them runs.
    pub(super) fn start_anew(
        &mut self,
        ticket: TicketId,
        priority: Option<&Priority>,
        running: &[Clock],
    ) -> Vec<Clock> {
        self.start_those(ticket, priority, |target| {
            target.until == Until::Resolved && !running.iter().any(|clock| clock.target == target.id)
        })
    }

    fn start_those(
        &mut self,
        ticket: TicketId,
        priority: Option<&Priority>,
        wanted: impl Fn(&Target) -> bool,
    ) -> Vec<Clock> {
        let desk = self.desk;
        let mut started = Vec::new();
        for target in desk.targets.iter().filter(|target| wanted(target)) {
            let limit = target.limit_at(priority.map(|known| known.level.as_str()));
            let target = &Target { limit, ..target.clone() };
            if let Some(calendar) = desk.calendar(&target.calendar) {
                let id = ClockId(self.ids.take());
                let at = self.context.received_at;
                started.push(Clock::start(id, ticket, target, calendar, self.context.revision, at));
            }
        }
        started
    }

    /// Whether a clock waits for an answer to the customer, and not for something else.
    fn waits_for_reply(&self, target: &str) -> bool {
        let known = self.desk.targets.iter().find(|known| known.id == target);
        !PendingRule::has_target(target)
            && !Ladder::has_target(target)
            && target != PlannedCall::TARGET
            && known.is_none_or(|known| known.until == Until::Reply)
    }

    /// Stops the clocks of what is promised until the solution, and takes them from `clocks` (E5).
    pub(super) fn stop_solved(&self, clocks: &mut Vec<Clock>) -> Vec<Change> {
        let targets = &self.desk.targets;
        let solved = |clock: &mut Clock| {
            targets.iter().any(|known| known.id == clock.target && known.until == Until::Resolved)
        };
        stop(clocks.extract_if(.., solved).collect(), self.context.received_at)
    }

    /// Ends the leave to stay pending when a verb moved the ticket out of the status `was` in which it had
    /// it (A10): its clocks stop and are taken from `clocks`.
    pub(super) fn left_pending(
        &mut self,
        row: &mut Ticket,
        was: &str,
        clocks: &mut Vec<Clock>,
    ) -> Vec<Change> {
        if row.pending.is_none() || row.status == was {
            return Vec::new();
        }
        row.pending = None;
        let now = self.context.received_at;
        let of_pending = clocks.extract_if(.., |clock| PendingRule::has_target(&clock.target));
        let mut changes = stop(of_pending.collect(), now);
        changes.push(self.deed(row.id, now, Deed::PendingEnded));
        changes
    }

    /// The moment for `updated_at`, which never runs backwards.
    pub(super) fn touch(&self, ticket: &mut Ticket) {
        ticket.updated_at = ticket.updated_at.max(self.context.received_at);
    }
}

/// The changes of an answer to the customer, and the clocks that go on.
pub(super) type Answered = Result<(Vec<Change>, Vec<Clock>), Stop>;

/// Stops clocks at `now`, or at their start if the server's clock says that was later.
pub(super) fn stop(clocks: Vec<Clock>, now: Millis) -> Vec<Change> {
    clocks
        .into_iter()
        .map(|mut clock| {
            clock.stopped_at = Some(now.max(clock.started_at));
            Change::put(Row::Clock(clock))
        })
        .collect()
}

/// Blank, after what is invisible is taken off.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace() || c.is_control() || matches!(c,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
    })
}

/// Length in characters.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}
