//! A call to the customer is planned in their own day (E7). It falls due like everything that was promised: by a clock of the
//! ticket.

use super::create::CreateRefusal;
use super::ticket::{most_urgent, stop};
use super::{Case, Verdict};
use crate::activity::Deed;
use crate::calendar::local_date;
use crate::change::{Change, Row};
use crate::clock::Clock;
use crate::command::Verb;
use crate::course::PlannedCall;
use crate::ticket::Ticket;
use crate::{ClockId, Millis, TicketId};

crate::codes! {
    /// Why no call was planned.
    pub enum PlanCallRefusal {
        /// The role may not.
        "plan-call-not-allowed" => NotAllowed { role: String },
        /// The desk plans no calls.
        "plan-call-none-here" => NoneHere,
        /// The ticket is solved or over.
        "plan-call-over" => Over,
        /// Nobody has the ticket who would make the call.
        "plan-call-unassigned" => Unassigned,
        /// Nobody knows which time it is where the customer is.
        "plan-call-no-zone" => NoZone,
        /// That moment is over.
        "plan-call-past" => Past,
        /// It is too far ahead.
        "plan-call-too-far" => TooFar { days: u32 },
        /// Where the customer is it is no time for calls then; the next one is.
        "plan-call-outside" => Outside { opens_at: Millis },
        /// It is planned for then already.
        "plan-call-already" => Already,
    }
}

/// Plans it, or plans it anew for another time.
pub(super) fn plan_call(mut case: Case, ticket: TicketId, at: Millis) -> Verdict {
    if !case.may(Verb::PlanCall) {
        return Err(PlanCallRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let desk = case.desk;
    let rule = desk.course.calls.as_ref().ok_or(PlanCallRefusal::NoneHere)?;
    let mut row = case.ticket(ticket)?;
    if !desk.class(&row.status).is_open() {
        return Err(PlanCallRefusal::Over.into());
    }
    if row.assignee.is_none() {
        return Err(PlanCallRefusal::Unassigned.into());
    }
    let customer = case.facts.customer(row.customer)?.ok_or(CreateRefusal::UnknownCustomer)?;
    let zone = desk.whereabouts(customer).ok_or(PlanCallRefusal::NoZone)?.zone;
    // The agent's own act: what was to come when they planned it may be over when the server hears of it.
    let now = case.context.made_at;
    if at <= now {
        return Err(PlanCallRefusal::Past.into());
    }
    if local_date(zone, at) > rule.last_day(zone, now) {
        return Err(PlanCallRefusal::TooFar { days: rule.ahead }.into());
    }
    if !rule.is_time(zone, at) {
        // A rule that never opens is refused when the pack is loaded.
        return Err(PlanCallRefusal::Outside { opens_at: rule.next(zone, at).unwrap_or(at) }.into());
    }
    if row.course.call.as_ref().is_some_and(|call| call.at == at) {
        return Err(PlanCallRefusal::Already.into());
    }
    let mut running = case.facts.running_clocks(ticket)?;
    let mut changes = case.call_over(&mut row, &mut running);
    let clock = Clock {
        id: ClockId(case.ids.take()),
        ticket,
        target: PlannedCall::TARGET.into(),
        // By no calendar of the desk: a revision that changes one moves no call.
        calendar: String::new(),
        revision: case.context.revision,
        limit: (at + rule.late).since(now),
        started_at: now,
        due_at: at + rule.late,
        pauses: Vec::new(),
        stopped_at: None,
    };
    changes.push(Change::put(Row::Clock(clock.clone())));
    running.push(clock);
    changes.push(case.deed(ticket, now, Deed::CallPlanned { call_at: at, zone: zone.name().to_owned() }));
    let by = case.context.actor.user().unwrap_or(crate::UserId(uuid::Uuid::nil()));
    row.course.call = Some(PlannedCall { at, zone: zone.name().to_owned(), by });
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}

impl Case<'_> {
    /// No call is planned any more: its clock stops and is taken from `running`.
    pub(super) fn call_over(&self, row: &mut Ticket, running: &mut Vec<Clock>) -> Vec<Change> {
        row.course.call = None;
        let over = running.extract_if(.., |clock| clock.target == PlannedCall::TARGET);
        stop(over.collect(), self.context.received_at)
    }
}
