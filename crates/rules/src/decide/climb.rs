//! Steps of the ladders that run for tickets: which run, what the server does by itself, what an agent says.

use super::ticket::{is_blank, length, most_urgent, stop};
use super::{Case, Context, Facts, RemindRefusal, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::course::{self, Climb, Delivered, Next, Recipient, TicketLadder, Whose};
use crate::desk::{Desk, Start, StatusClass, Target};
use crate::id::FreshIds;
use crate::message::MessageKind;
use crate::request::Side;
use crate::ticket::Ticket;
use crate::{ClockId, MessageId, Millis, TicketId};

crate::codes! {
    /// Why the server did not take a step by itself.
    pub enum ClimbRefusal {
        /// Nobody but the server takes these steps.
        "climb-not-allowed" => NotAllowed { role: String },
    }
}

/// What the server says at a step, in words.
pub(super) struct Said<'a> {
    pub(super) ladder: &'a str,
    pub(super) n: u32,
    pub(super) message: MessageId,
    pub(super) text: &'a str,
}

/// Takes the step if it is due by the server's clock. One that is not (any more) is not taken, and only where the ladders
/// stand is worked out anew: a server that comes second, or a pack that was changed, does no harm.
pub(super) fn climb(mut case: Case, ticket: TicketId, said: &Said) -> Verdict {
    if !case.may(Verb::Climb) {
        return Err(ClimbRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    let now = case.context.received_at;
    let due =
        course::due(case.desk, &row, now).filter(|next| next.ladder.id == said.ladder && next.n == said.n);
    let Some(next) = due else { return Ok(vec![Change::put(Row::Ticket(Box::new(row)))]) };
    let (ladder, rise) = (&next.ladder.id, next.rise);
    let mut changes = Vec::new();
    if let Some(says) = &rise.deeds.says {
        // A step that has no words is taken all the same: it would come again and again.
        if !is_blank(said.text) && length(said.text) <= case.desk.limits.message {
            case.new_message(said.message)?;
            let kind = match says.to {
                Recipient::Customer => MessageKind::Reply,
                Recipient::Desk => MessageKind::Note,
            };
            let (channel, template) = (row.channel.clone(), Some(says.template.as_str()));
            changes.push(case.message(said.message, &row, kind, said.text, &channel, template, &[]));
        }
    }
    changes.push(case.deed(row.id, now, Deed::Reminded { ladder: ladder.clone(), n: next.n }));
    if let Some(to) = &rise.deeds.delivers {
        let (to, ladder) = (to.clone(), ladder.clone());
        changes.push(case.deed(row.id, now, Deed::Delivered { to: to.clone() }));
        row.course.delivered = Some(Delivered { to, ladder, at: now, first: rise.deeds.first });
    }
    if let (true, Some(target)) = (rise.deeds.asks_cause, &next.ladder.missed) {
        let due_at = row.course.climb(&next.ladder.id).map_or(now, |climb| climb.since);
        row.course.missed(target, due_at);
    }
    if let Some(status) = rise.deeds.status.as_ref().filter(|status| **status != row.status) {
        row.status.clone_from(status);
        changes.push(case.deed(row.id, now, Deed::Moved { status: status.clone() }));
    }
    took(&mut row, &next, now);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

/// Notes that a step was taken.
fn took(row: &mut Ticket, next: &Next, now: Millis) {
    if let Some(climb) = row.course.climbs.iter_mut().find(|climb| climb.ladder == next.ladder.id) {
        climb.taken = next.n;
        climb.last_at = Some(now);
    }
}

impl Case<'_> {
    /// An agent says what a step of a ticket's ladder says (E2): it is an answer to the customer like any other.
    pub(super) fn climb_by_agent(
        &mut self,
        ladder: &TicketLadder,
        mut row: Ticket,
        message: MessageId,
        text: &str,
    ) -> Verdict {
        let next = self.next_on(ladder, &row)?;
        let Some(says) = next.rise.deeds.says.as_ref().filter(|_| next.rise.by == Whose::Agent) else {
            return Err(RemindRefusal::NotHere.into());
        };
        if next.opens > self.context.received_at {
            return Err(RemindRefusal::TooEarly { opens_at: next.opens }.into());
        }
        let (channel, template) = (row.channel.clone(), Some(says.template.as_str()));
        let kind = match says.to {
            Recipient::Customer => MessageKind::Reply,
            Recipient::Desk => MessageKind::Note,
        };
        let mut changes = vec![self.message(message, &row, kind, text, &channel, template, &[])];
        if says.to == Recipient::Customer {
            let (answered, running) = self.answer_customer(&mut row, message, Verb::Reply)?;
            changes.extend(answered);
            row.due = most_urgent(&running);
        }
        changes.extend(self.climbed(&mut row, &next));
        self.touch(&mut row);
        changes.push(Change::put(Row::Ticket(Box::new(row))));
        Ok(changes)
    }

    /// The next step of a ladder that runs for the ticket.
    fn next_on<'l>(&self, ladder: &'l TicketLadder, row: &Ticket) -> Result<Next<'l>, Stop> {
        let calendar = self.desk.calendar(&ladder.calendar).ok_or(RemindRefusal::UnknownLadder)?;
        let climb = row.course.climb(&ladder.id).ok_or(RemindRefusal::NotNow)?;
        let limit = climb.taken;
        Ok(ladder.next(climb, calendar, row.course.about.as_ref()).ok_or(RemindRefusal::NoMore { limit })?)
    }

    /// A script came to one of the ends by which a step of a ticket's ladder is taken.
    pub(super) fn climb_by_script(&mut self, row: &mut Ticket, script: &str, end: &str) -> Vec<Change> {
        let desk = self.desk;
        let now = self.context.received_at;
        let is_it = |next: &Next| {
            let deeds = &next.rise.deeds;
            deeds.script.as_deref() == Some(script) && deeds.ends.iter().any(|known| known == end)
        };
        let taken: Vec<Next> =
            course::next(desk, row).into_iter().filter(|next| is_it(next) && next.opens <= now).collect();
        taken.iter().flat_map(|next| self.climbed(row, next)).collect()
    }

    pub(super) fn climbed(&mut self, row: &mut Ticket, next: &Next) -> Vec<Change> {
        let now = self.context.received_at;
        took(row, next, now);
        vec![self.deed(row.id, now, Deed::Reminded { ladder: next.ladder.id.clone(), n: next.n })]
    }
}

/// Why an agent cannot take a step now: what the screen asks so that it can say no beforehand.
pub fn may_climb(
    desk: &Desk,
    facts: &Facts,
    ticket: TicketId,
    next: &Next,
    context: &Context,
) -> Option<Code> {
    let trial = match &next.rise.deeds.script {
        Some(script) => {
            let (run, script) = (crate::ScriptRunId(uuid::Uuid::max()), script.clone());
            Command::StartScript { ticket, run, script, contact: None }
        }
        None => {
            let (message, ladder) = (MessageId(uuid::Uuid::max()), next.ladder.id.clone());
            Command::Remind { ticket, ladder, message, text: "x".into() }
        }
    };
    super::refusal_of(super::decide(desk, facts, &trial, context))
}

/// Works out, for every ticket that a command changed, which ladders run for it from now on and what comes next: the one
/// place where a ladder begins and ends.
pub(super) fn settle(desk: &Desk, facts: &Facts, context: &Context, mut changes: Vec<Change>) -> Verdict {
    if desk.course.ladders.is_empty() {
        return Ok(changes);
    }
    let mut last: Vec<Ticket> = Vec::new();
    for change in &changes {
        if let Row::Ticket(ticket) = &change.row {
            last.retain(|known| known.id != ticket.id);
            last.push((**ticket).clone());
        }
    }
    let mut ids = FreshIds::beside(context.command);
    for ticket in last {
        let id = ticket.id;
        let (row, clocks) = settled(desk, facts, context, &mut ids, ticket, &changes)?;
        // A ticket is put once: a new one gets one number.
        let is_it = |known: &&mut Change| matches!(&known.row, Row::Ticket(row) if row.id == id);
        if let Some(known) = changes.iter_mut().rfind(is_it) {
            known.row = Row::Ticket(Box::new(row));
        }
        changes.extend(clocks);
    }
    Ok(changes)
}

/// The ticket with its place on every ladder, and the clocks of these that begin or stop.
fn settled(
    desk: &Desk,
    facts: &Facts,
    context: &Context,
    ids: &mut FreshIds,
    mut row: Ticket,
    changes: &[Change],
) -> Result<(Ticket, Vec<Change>), Stop> {
    let now = context.received_at;
    let mut running = facts.running_clocks(row.id)?;
    for change in changes {
        if let Row::Clock(clock) = &change.row
            && clock.ticket == row.id
        {
            running.retain(|known| known.id != clock.id);
            running.push(clock.clone());
        }
    }
    running.retain(|clock| clock.stopped_at.is_none());

    row.course.climbs =
        desk.course.ladders.iter().filter_map(|ladder| runs(desk, ladder, &row, &running, now)).collect();
    let mut more = Vec::new();
    let next = course::next(desk, &row);
    row.course.acts_at =
        next.iter().filter(|next| next.rise.by == Whose::Server).map(|next| next.opens).min();
    for ladder in &desk.course.ladders {
        let target = ladder.target();
        let wanted = next
            .iter()
            .filter(|next| next.ladder.id == ladder.id && next.rise.by == Whose::Agent)
            .find_map(|next| Some((next.from, next.late?, next.rise.late?)));
        let fits = |clock: &Clock| {
            wanted.is_some_and(|(from, late, _)| (clock.started_at, clock.due_at) == (from, late))
        };
        let over = running.extract_if(.., |clock| clock.target == target && !fits(clock)).collect();
        more.extend(stop(over, now));
        if let (Some((from, late, limit)), Some(calendar)) = (wanted, desk.calendar(&ladder.calendar))
            && !running.iter().any(|clock| clock.target == target)
        {
            let promise = Target { limit, ..Target::of_ladder(&target, &ladder.calendar) };
            let id = ClockId(ids.take());
            let clock = Clock::start(id, row.id, &promise, calendar, context.revision, from);
            running.push(Clock { due_at: late, ..clock });
            more.extend(running.last().cloned().map(|clock| Change::put(Row::Clock(clock))));
        }
    }
    row.due = most_urgent(&running);
    Ok((row, more))
}

/// Where the ticket stands on a ladder from now on; nothing where that does not run for it.
fn runs(desk: &Desk, ladder: &TicketLadder, row: &Ticket, running: &[Clock], now: Millis) -> Option<Climb> {
    let class = desk.class(&row.status);
    let about = ladder.of.as_ref().is_none_or(|of| of.holds(row.course.about.as_ref()));
    let holds = about && ladder.during.holds(row, class.name());
    // What is said to a third party is a ladder of the request's, unless the pack asks for it here.
    let theirs = row.side() == Side::Party && !ladder.during.asks(crate::condition::Field::Side);
    if !holds || theirs || class == StatusClass::Closed {
        return None;
    }
    let before = row.course.climb(&ladder.id);
    let since = match &ladder.missed {
        None => before.map_or(now, |climb| climb.since),
        Some(target) => {
            let mut dues = running.iter().filter(|clock| clock.target == *target).map(|clock| clock.due_at);
            let known = before.map(|climb| climb.since).filter(|since| dues.clone().any(|due| due == *since));
            known.or_else(|| dues.by_ref().min())?
        }
    };
    Some(match before.filter(|climb| climb.since == since) {
        Some(climb) => climb.clone(),
        None => Climb { ladder: ladder.id.clone(), since, taken: 0, last_at: None },
    })
}

impl Target {
    /// The promise of a ladder's step; how long it is, the step says.
    fn of_ladder(target: &str, calendar: &str) -> Target {
        Target { start: Start::Asked, ..Target::reply(target, calendar, 0) }
    }
}
