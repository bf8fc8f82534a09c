//! The ticket is handed to a team (C15).

use super::{Case, Verdict};
use crate::TicketId;
use crate::activity::Deed;
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::desk::StatusClass;

crate::codes! {
    /// Why a ticket was not handed to a team.
    pub enum HandOverRefusal {
        /// The role may not.
        "hand-over-not-allowed" => NotAllowed { role: String },
        /// The desk has no such team.
        "hand-over-unknown-team" => UnknownTeam { team: String },
        /// The ticket is over for good.
        "hand-over-closed" => Closed,
        /// It is theirs already.
        "hand-over-already" => Already,
    }
}

/// Hands it over. Who has it keeps it where they are of that team; otherwise it is put back, for somebody of the team to take.
pub(super) fn hand_over(mut case: Case, ticket: TicketId, team: &str) -> Verdict {
    if !case.may(Verb::HandOver) {
        return Err(HandOverRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    let desk = case.desk;
    if !desk.teams.iter().any(|known| known == team) {
        return Err(HandOverRefusal::UnknownTeam { team: team.chars().take(40).collect() }.into());
    }
    let mut row = case.ticket(ticket)?;
    if desk.class(&row.status) == StatusClass::Closed {
        return Err(HandOverRefusal::Closed.into());
    }
    if row.team.as_deref() == Some(team) {
        return Err(HandOverRefusal::Already.into());
    }
    row.team = Some(team.to_owned());
    let mut changes =
        vec![case.deed(ticket, case.context.made_at, Deed::HandedOver { team: team.to_owned() })];
    if let Some(user) = row.assignee {
        let role = case.facts.user(&desk.id, user)?.map(|person| person.role.clone()).unwrap_or_default();
        if desk.team_of(&role).as_deref() != Some(team) {
            changes.push(case.give(&mut row, None));
        }
    }
    case.touch(&mut row);
    changes.push(Change::put(Row::Ticket(Box::new(row))));
    Ok(changes)
}
