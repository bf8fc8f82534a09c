//! Which queues a ticket is in, and at which place. Asked when a ticket changes, never when a list is read.

use crate::Millis;
use crate::desk::Desk;
use crate::ticket::Ticket;

/// A ticket's place in one queue.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Queue id.
    pub queue: String,
    /// Whose queue it is: a user id for personal ones, empty for the rest.
    pub owner: String,
    /// Order in the queue, smallest first.
    pub rank: i64,
}

/// Ranks below this are due times; from here on nothing is due. (The year 36,812.)
pub const NOTHING_DUE: i64 = 1_099_511_627_776_000;

/// Order in every queue: what was delivered by itself to stand first, while it is open; then what is due, by its due time; the
/// rest by what happened last, newest first (C8: what is past its due time is first in every list).
pub fn rank(ticket: &Ticket, is_open: bool) -> i64 {
    // The earlier it was delivered, the earlier it stands; no clock falls due as early as that (D4).
    if let Some(delivered) = ticket.course.delivered.as_ref().filter(|known| known.first && is_open) {
        return delivered.at.0.clamp(0, NOTHING_DUE - 1) / FIRST;
    }
    match &ticket.due {
        Some(due) => due.at.0.clamp(0, NOTHING_DUE - 1),
        // The higher its priority, the earlier; one that nobody has assessed is with the highest (E3).
        None => {
            let below =
                ticket.course.priority.as_ref().map_or(0, |priority| i64::from(priority.below.min(100)));
            NOTHING_DUE + below * 2 * NOTHING_DUE + (NOTHING_DUE - ticket.updated_at.0.clamp(0, NOTHING_DUE))
        }
    }
}

/// What stands first has a rank that is so much smaller than any due time (up to the year 3138).
const FIRST: i64 = 1000;

/// The due time that a rank stands for.
pub fn due_of(rank: i64) -> Option<Millis> {
    match rank {
        // When it was delivered, which is when something was missed.
        rank if rank < NOTHING_DUE / FIRST => Some(Millis(rank * FIRST)),
        rank => (rank < NOTHING_DUE).then_some(Millis(rank)),
    }
}

/// The places of a ticket.
pub fn places(desk: &Desk, ticket: &Ticket) -> Vec<Place> {
    let class = desk.class(&ticket.status);
    let (rank, class) = (rank(ticket, class.is_open()), class.name());
    desk.queues
        .iter()
        .filter(|queue| queue.when.holds(ticket, class))
        .filter_map(|queue| {
            let owner = match (queue.personal, ticket.assignee) {
                (false, _) => String::new(),
                (true, Some(user)) => user.to_string(),
                (true, None) => return None,
            };
            Some(Place { queue: queue.id.clone(), owner, rank })
        })
        .collect()
}
