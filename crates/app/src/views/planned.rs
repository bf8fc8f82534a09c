//! Where a ticket's customer is by the clock, and the call that is planned in their day (E7).

use kursi_rules::Millis;
use kursi_rules::command::Verb;
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Context, Facts, may_now};
use kursi_rules::desk::Desk;
use kursi_rules::ticket::Ticket;

use super::tickets::Rows;
use crate::entry::{CallDay, CallsView, PlannedFace, ThereView};

/// Where the customer is; nothing on a desk that names no zones, and where nobody knows.
pub(super) fn there(desk: &Desk, ticket: &Ticket, customer: &Customer) -> Option<ThereView> {
    let known = desk.whereabouts(customer).filter(|_| !desk.course.zones.is_empty() && !ticket.unsure)?;
    Some(ThereView { zone: known.zone.name().to_owned(), assumed: known.assumed })
}

/// The call that is planned, and the times that are offered for one; nothing on a desk that plans none.
pub(super) fn calls(
    desk: &Desk,
    ticket: &Ticket,
    customer: &Customer,
    rows: &Rows,
    facts: &Facts,
    context: &Context,
    now: Millis,
) -> Option<CallsView> {
    let rule = desk.course.calls.as_ref()?;
    let zone = desk.whereabouts(customer).map(|known| known.zone);
    let planned = ticket.course.call.as_ref().map(|call| PlannedFace {
        at: call.at.0 as f64,
        by: rows.person(call.by),
        outside: zone.is_some_and(|zone| !rule.is_time(zone, call.at)),
    });
    let refused = may_now(desk, facts, ticket.id, Verb::PlanCall, context);
    let offered = zone.filter(|_| refused.is_none()).map(|zone| rule.times(zone, now));
    let days = offered.into_iter().flatten().map(|(day, times)| CallDay {
        day: day.to_string(),
        times: times.into_iter().map(|at| at.0 as f64).collect(),
    });
    Some(CallsView { planned, days: days.collect(), refused: refused.map(Into::into) })
}
