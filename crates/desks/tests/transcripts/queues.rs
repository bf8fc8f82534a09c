//! Which ticket is in which queue, as far as a condition can ask.

use kursi_desks::Desk;
use kursi_rules::queue::places;
use kursi_rules::request::{Request, Side};
use kursi_rules::ticket::{Pending, Ticket};
use kursi_rules::{TicketId, UserId};
use uuid::Uuid;

use crate::conduct::section;
use crate::course::{asked, standings};
use crate::world::World;

/// Every standing that a condition can ask about, and the queues of a ticket that stands so.
pub fn queues(desk: &Desk) -> String {
    let declared = section(
        "Queues, in the order of the screen",
        desk.queues.iter().map(|queue| {
            let whose = if queue.personal { ", one of each agent's own" } else { "" };
            let seen = match queue.teams.is_empty() {
                true => String::new(),
                false => format!(", seen by {}", queue.teams.join(", ")),
            };
            format!("`{}`{whose}{seen}: {}", queue.id, asked(&queue.when))
        }),
    );
    let world = World::new(desk, "en");
    let mut lines = Vec::new();
    for status in &desk.statuses {
        for (awaiting, assigned) in [(false, false), (false, true), (true, false), (true, true)] {
            let mut ticket = standing(world.own(), &status.id);
            ticket.awaiting_since = awaiting.then_some(world.now);
            ticket.assignee = assigned.then(|| UserId(Uuid::max()));
            let words = [("waits for an answer", awaiting), ("somebody's", assigned)];
            lines.push(in_queues(desk, &ticket, &words));
        }
        for team in &desk.teams {
            let mut ticket = standing(world.own(), &status.id);
            ticket.team = Some(team.clone());
            lines.push(in_queues(desk, &ticket, &[(team, true)]));
        }
        for open in [true, false] {
            let mut ticket = standing(world.own(), &status.id);
            ticket.pending = Some(Pending {
                asked_by: None,
                asked_at: world.now,
                reason: "…".into(),
                open,
                until: None,
                approved_by: None,
                approved_for: None,
            });
            lines.push(in_queues(desk, &ticket, &[("leave is asked", open), ("leave is given", !open)]));
        }
        for (name, ticket) in standings(desk, &standing(world.own(), &status.id)) {
            lines.push(in_queues(desk, &ticket, &[(&name, true)]));
        }
        for (name, request) in requested(&world) {
            for side in [Side::Customer, Side::Party] {
                let mut ticket = standing(world.own(), &status.id);
                ticket.id = if side == Side::Party { request.on } else { request.of };
                ticket.request = Some(Box::new(request.clone()));
                lines.push(in_queues(desk, &ticket, &[(name, true), (side.name(), true)]));
            }
        }
    }
    declared + &section("Which ticket is in which queue", lines)
}

fn standing(ticket: &Ticket, status: &str) -> Ticket {
    Ticket { status: status.to_owned(), awaiting_since: None, ..ticket.clone() }
}

fn in_queues(desk: &Desk, ticket: &Ticket, words: &[(&str, bool)]) -> String {
    let words: Vec<&str> = words.iter().filter(|(_, holds)| *holds).map(|(word, _)| *word).collect();
    let found: Vec<String> = places(desk, ticket)
        .into_iter()
        .map(|place| if place.owner.is_empty() { place.queue } else { format!("{} (theirs)", place.queue) })
        .collect();
    let colon = if words.is_empty() { "" } else { ", " };
    format!("`{}`{colon}{}: {}", ticket.status, words.join(", "), found.join(", "))
}

/// A request in each of its standings.
fn requested(world: &World) -> Vec<(&'static str, Request)> {
    let at = Some(world.now);
    let asked = Request {
        of: world.ticket,
        on: TicketId(Uuid::max()),
        party: String::new(),
        name: None,
        address: None,
        kind: String::new(),
        fields: [].into(),
        raised_at: world.now,
        taken: Vec::new(),
        escalated: Vec::new(),
        last_at: None,
        lifted_at: None,
        answered_at: None,
        over_at: None,
    };
    let all = [
        asked.clone(),
        Request { last_at: at, ..asked.clone() },
        Request { lifted_at: at, ..asked.clone() },
        Request { answered_at: at, ..asked.clone() },
        Request { over_at: at, ..asked },
    ];
    all.into_iter().map(|request| (request.standing().name(), request)).collect()
}
