//! The ticket is given to somebody, or put back.

use super::{Case, Stop, Verdict};
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::course::assigning::{by_presence, by_rota};
use crate::course::{Absence, AvailableBy};
use crate::ticket::Ticket;
use crate::{TicketId, UserId};

crate::codes! {
    /// Why a ticket was not assigned.
    pub enum AssignRefusal {
        /// The role may not.
        "assign-not-allowed" => NotAllowed { role: String },
        /// Nobody of that id works on the desk.
        "assign-unknown-person" => UnknownPerson,
        /// They do not work on the desk any more, or their role has no tickets.
        "assign-person-inactive" => PersonInactive { person: String },
        /// They are on a break (E2).
        "assign-person-on-break" => PersonOnBreak { person: String },
        /// They are not at their machine.
        "assign-person-away" => PersonAway { person: String },
        /// They are not signed on.
        "assign-person-signed-out" => PersonSignedOut { person: String },
        /// They have no shift now.
        "assign-person-off-duty" => PersonOffDuty { person: String },
        /// It is theirs already.
        "assign-already" => Already { person: String },
    }
}

impl AssignRefusal {
    /// They are not there.
    pub(super) fn absent(absence: Absence, person: String) -> AssignRefusal {
        match absence {
            Absence::OnBreak => AssignRefusal::PersonOnBreak { person },
            Absence::Away => AssignRefusal::PersonAway { person },
            Absence::SignedOut => AssignRefusal::PersonSignedOut { person },
            Absence::OffDuty => AssignRefusal::PersonOffDuty { person },
        }
    }
}

pub(super) fn assign(mut case: Case, ticket: TicketId, to: Option<UserId>) -> Verdict {
    if !case.may(Verb::Assign) {
        return Err(AssignRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let mut row = case.ticket(ticket)?;
    let mut name = String::new();
    if let Some(user) = to {
        let Some(person) = case.facts.user(&case.desk.id, user)? else {
            return Err(AssignRefusal::UnknownPerson.into());
        };
        name.clone_from(&person.name);
        let assignable = case.desk.role(&person.role).is_some_and(|role| role.assignable);
        if !person.active || !assignable {
            return Err(AssignRefusal::PersonInactive { person: name }.into());
        }
    }
    if row.assignee == to {
        return Err(AssignRefusal::Already { person: name }.into());
    }
    if let Some(absence) = case.absence_of(to)? {
        return Err(AssignRefusal::absent(absence, name).into());
    }
    let deed = case.give(&mut row, to);
    case.touch(&mut row);
    Ok(vec![deed, Change::put(Row::Ticket(Box::new(row)))])
}

impl Case<'_> {
    /// Why a ticket is not given to somebody, on a desk that refuses who is not there (E2). Whoever takes one is there.
    pub(super) fn absence_of(&self, to: Option<UserId>) -> Result<Option<Absence>, Stop> {
        let rule = self.desk.course.assigning.filter(|rule| rule.refuses);
        let (Some(rule), Some(user)) = (rule, to.filter(|user| self.context.actor.user() != Some(*user)))
        else {
            return Ok(None);
        };
        Ok(match rule.by {
            AvailableBy::Presence => by_presence(self.facts.presence(&self.desk.id, user)?),
            AvailableBy::Rota => {
                let shifts = self.facts.shifts(&self.desk.id, user)?;
                by_rota(self.desk.zone, &shifts, self.context.made_at)
            }
        })
    }

    /// Gives the ticket to somebody who was found fit, or puts it back.
    pub(super) fn give(&mut self, row: &mut Ticket, to: Option<UserId>) -> Change {
        row.assignee = to;
        // Put back, it stays with its team.
        let who = to.and_then(|user| self.facts.user(&self.desk.id, user).ok().flatten());
        if let Some(team) = who.and_then(|user| self.desk.team_of(&user.role)) {
            row.team = Some(team);
        }
        let verb = if to.is_some() { Verb::Assign } else { Verb::Unassign };
        row.status = self.desk.next_status(verb, &row.status).to_owned();
        self.deed(row.id, self.context.made_at, Deed::Assigned { to })
    }
}
