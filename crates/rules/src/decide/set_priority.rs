//! The priority of a ticket is set by its urgency and its impact (E3).

use super::ticket::most_urgent;
use super::{Case, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::course::Priority;

crate::codes! {
    /// Why no priority was set.
    pub enum SetPriorityRefusal {
        /// The role may not.
        "set-priority-not-allowed" => NotAllowed { role: String },
        /// The desk has no priorities.
        "set-priority-none-here" => NoneHere,
        /// The desk has no such urgency or impact.
        "set-priority-unknown-degree" => UnknownDegree { degree: String },
        /// Nobody has the ticket yet: whoever gets it sets it (E3).
        "set-priority-unassigned" => Unassigned,
        /// The ticket is over for good.
        "set-priority-closed" => Closed,
        /// It has this priority already.
        "set-priority-already" => Already,
    }
}

/// Sets it. What was promised by priority is promised by the new one, from when it was promised first (E5).
pub(super) fn set_priority(mut case: Case, ticket: TicketId, urgency: &str, impact: &str) -> Verdict {
    if !case.may(Verb::SetPriority) {
        return Err(SetPriorityRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let desk = case.desk;
    let rule = desk.course.priority.as_ref().ok_or(SetPriorityRefusal::NoneHere)?;
    let Some(level) = rule.level(urgency, impact) else {
        let unknown = if rule.urgencies.iter().any(|known| known == urgency) { impact } else { urgency };
        return Err(SetPriorityRefusal::UnknownDegree { degree: unknown.chars().take(40).collect() }.into());
    };
    let mut row = case.ticket(ticket)?;
    if desk.class(&row.status) == crate::desk::StatusClass::Closed {
        return Err(SetPriorityRefusal::Closed.into());
    }
    if row.assignee.is_none() {
        return Err(SetPriorityRefusal::Unassigned.into());
    }
    let priority = Priority {
        level: level.to_owned(),
        below: rule.below_highest(level),
        urgency: urgency.to_owned(),
        impact: impact.to_owned(),
    };
    if row.course.priority.as_ref() == Some(&priority) {
        return Err(SetPriorityRefusal::Already.into());
    }
    let mut running = case.facts.running_clocks(ticket)?;
    let mut changes = Vec::new();
    for clock in &mut running {
        let target = desk.targets.iter().find(|target| target.id == clock.target);
        let (Some(target), Some(calendar)) = (target, desk.calendar(&clock.calendar)) else { continue };
        let limit = target.limit_at(Some(&priority.level));
        if !target.by_priority.is_empty() && limit != clock.limit {
            clock.limit = limit;
            clock.due_at = calendar.due(clock.started_at, limit).unwrap_or(clock.started_at + limit);
            changes.push(Change::put(Row::Clock(clock.clone())));
        }
    }
    changes.push(case.deed(
        ticket,
        case.context.made_at,
        Deed::Prioritised { level: priority.level.clone() },
    ));
    row.course.priority = Some(priority);
    row.due = most_urgent(&running);
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
