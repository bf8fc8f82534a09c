//! By which revision a ticket is judged (E10).

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Running;
use crate::desk::Desk;
use crate::queue::{self, Place};
use crate::ticket::Ticket;

/// The revisions of a desk that were ever in force, as far as they are here.
#[derive(Debug, Clone)]
pub struct Book {
    revision: u32,
    current: Arc<Desk>,
    /// Those before, as they were.
    earlier: BTreeMap<u32, Arc<Desk>>,
    /// Those before, as they judge a ticket now.
    kept: BTreeMap<u32, Arc<Desk>>,
}

impl Book {
    /// The revision in force, and those that were before it. Of later ones nothing is taken: they are not in force.
    pub fn new(revision: u32, current: Desk, earlier: impl IntoIterator<Item = (u32, Desk)>) -> Book {
        let earlier: BTreeMap<u32, Arc<Desk>> = earlier
            .into_iter()
            .filter(|(of, _)| *of < revision)
            .map(|(of, desk)| (of, Arc::new(desk)))
            .collect();
        let kept = earlier.iter().map(|(of, desk)| (*of, Arc::new(kept(desk, &current)))).collect();
        Book { revision, current: Arc::new(current), earlier, kept }
    }

    /// The number of the revision in force.
    pub fn revision(&self) -> u32 {
        self.revision
    }

    /// The revision in force. Whatever is about no ticket is judged by it, and so are seats and contacts.
    pub fn current(&self) -> &Desk {
        &self.current
    }

    /// The revisions as they were, the one in force first and then the newest.
    pub fn all(&self) -> impl Iterator<Item = &Desk> {
        [&*self.current].into_iter().chain(self.earlier.values().rev().map(|desk| &**desk))
    }

    /// A revision as it was; nothing where it is not here.
    pub fn at(&self, revision: u32) -> Option<&Desk> {
        match revision == self.revision {
            true => Some(&self.current),
            false => self.earlier.get(&revision).map(|desk| &**desk),
        }
    }

    /// Number and desk by which a ticket is judged: the newest revision since its own that takes running tickets over and
    /// knows how this one stands; where there is none, its own. One that is not here is the one in force, so that nobody is left
    /// without a procedure.
    pub fn of(&self, ticket: &Ticket) -> (u32, &Desk) {
        if ticket.revision >= self.revision {
            return (self.revision, &self.current);
        }
        let later = self.earlier.range(ticket.revision + 1..).map(|(of, desk)| (*of, desk));
        let since = [(self.revision, &self.current)].into_iter().chain(later.rev());
        for (of, desk) in since {
            if takes_over(desk) && knows(desk, ticket) {
                return (of, self.judging(of));
            }
        }
        match self.kept.get(&ticket.revision) {
            Some(desk) => (ticket.revision, desk),
            None => (self.revision, &self.current),
        }
    }

    fn judging(&self, revision: u32) -> &Desk {
        self.kept.get(&revision).unwrap_or(&self.current)
    }

    /// The places of a ticket in the queues of the desk. One that keeps an earlier revision may stand in a way that none of today's
    /// queues asks for; then it is where its own revision put it, in those queues that there still are, so that nobody loses sight of
    /// it.
    pub fn places(&self, ticket: &Ticket) -> Vec<Place> {
        let (revision, desk) = self.of(ticket);
        let places = queue::places(desk, ticket);
        let own = self.earlier.get(&revision).filter(|_| places.is_empty());
        let Some(own) = own else { return places };
        let here = |place: &Place| self.current.queues.iter().any(|queue| queue.id == place.queue);
        queue::places(own, ticket).into_iter().filter(here).collect()
    }
}

fn takes_over(desk: &Desk) -> bool {
    desk.procedure.is_some_and(|rule| rule.running == Running::Migrate)
}

/// Whether a desk knows how a ticket stands: its status, that it is pending, whom it asked.
fn knows(desk: &Desk, ticket: &Ticket) -> bool {
    let status = desk.statuses.iter().any(|status| status.id == ticket.status);
    let pending = ticket.pending.is_none() || desk.pending.is_some();
    let asked = ticket.request.as_ref().is_none_or(|request| {
        let requesting = &desk.requesting;
        requesting.parties.iter().any(|party| party.id == request.party)
            && requesting.kinds.iter().any(|kind| kind.kind == request.kind)
    });
    status && pending && asked
}

/// An earlier revision as it judges its tickets now. What a ticket was promised and how it goes on is its own: statuses, moves,
/// kinds, reasons, targets, what may stay pending, scripts, requests and ladders, goals. Who may do what, how much may be written,
/// channels, seats, queues, calendars, what customers are told and what is masked is the desk's as it is now: people, doors and days
/// are there once, for all tickets, and a calendar says of the days that are over what was in force on them.
fn kept(own: &Desk, current: &Desk) -> Desk {
    let mut desk = current.clone();
    desk.initial.clone_from(&own.initial);
    desk.statuses.clone_from(&own.statuses);
    desk.moves.clone_from(&own.moves);
    desk.kinds.clone_from(&own.kinds);
    desk.reasons.clone_from(&own.reasons);
    desk.calendars = union(&current.calendars, &own.calendars, |calendar| &calendar.id);
    desk.targets.clone_from(&own.targets);
    desk.pending = own.pending.clone().map(|mut rule| {
        // Whom somebody may name while they are away is about people.
        rule.delegation = current.pending.as_ref().and_then(|now| now.delegation.clone());
        rule
    });
    desk.scripting.clone_from(&own.scripting);
    desk.requesting.clone_from(&own.requesting);
    desk.resolution.clone_from(&own.resolution);
    desk.course.clone_from(&own.course);
    // Who is there is about people.
    desk.course.assigning = current.course.assigning;
    // What the customer of such a ticket is asked is its own; who reads the answers is about people.
    desk.survey = own.survey.clone().map(|mut rule| {
        if let Some(now) = &current.survey {
            rule.seen_by.clone_from(&now.seen_by);
        }
        rule
    });
    // Nothing is laid open by a change of the procedure: a field that is not asked any more stays masked where it was (X14).
    if let (Some(masking), Some(before)) = (&mut desk.masking, &own.masking) {
        for mask in &before.masks {
            let known = |field: &String| masking.masks.iter().any(|mask| mask.fields.contains(field));
            let fields: Vec<String> = mask.fields.iter().filter(|field| !known(field)).cloned().collect();
            if fields.is_empty() {
                continue;
            }
            match masking.masks.iter_mut().find(|now| now.id == mask.id) {
                Some(now) => now.fields.extend(fields),
                None => {
                    let (facts, inputs) = (Vec::new(), Vec::new());
                    masking.masks.push(crate::mask::Mask { fields, facts, inputs, ..mask.clone() });
                }
            }
        }
    }
    desk
}

/// What the first has, and of the second what that has not.
fn union<T: Clone>(first: &[T], second: &[T], id: impl Fn(&T) -> &String) -> Vec<T> {
    let more = second.iter().filter(|one| !first.iter().any(|known| id(known) == id(one)));
    first.iter().chain(more).cloned().collect()
}
