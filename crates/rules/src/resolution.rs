//! Resolution goals (A8): which share of what was resolved should have taken how long, and what came of it.
//!
//! What counts is a customer's ticket that is resolved now, from its creation to its last resolution, in the goals' calendar:
//! one that was opened again counts when it is resolved again, with all of its time. The ticket on which a third party is asked
//! is work of the house and counts nowhere. The source says none of this; it is ours.

use serde::{Deserialize, Serialize};

use crate::desk::Desk;
use crate::request::Side;
use crate::ticket::Ticket;

/// The goals of a desk: separate bands, each with its share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResolutionGoals {
    /// Calendar id in which time counts.
    pub calendar: String,
    /// The bands, the shortest first; their shares make a hundred.
    pub bands: Vec<GoalBand>,
}

/// One band: what took longer than the one before, and no longer than this.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoalBand {
    /// Counted time, milliseconds, this very length included; nothing for what took longer than all others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<i64>,
    /// The share that should be in it, percent.
    pub share: u32,
}

/// What came of a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BandOutcome {
    /// Tickets in it.
    pub count: u64,
    /// Tickets in it and in those before.
    pub by_then: u64,
    /// The share that should be in it and in those before, percent.
    pub goal_by_then: u32,
    /// Whether its goal is met; nothing where nothing was resolved.
    pub met: Option<bool>,
}

impl ResolutionGoals {
    /// The band of what took so long.
    pub fn band_of(&self, took: i64) -> usize {
        let within = self.bands.iter().position(|band| band.up_to.is_none_or(|up_to| took <= up_to));
        within.unwrap_or(self.bands.len().saturating_sub(1))
    }

    /// What came of each band.
    ///
    /// A goal is met when by the end of its band as many are resolved as the goals up to it want together: who is faster than
    /// the goals fills the first band and leaves the later ones empty, and that is no failure. For the last band this says
    /// that no more are in it than its share. In whole numbers: no share that is rounded decides.
    pub fn judge(&self, counts: &[u64]) -> Vec<BandOutcome> {
        let total: u64 = counts.iter().sum();
        let (mut by_then, mut goal_by_then) = (0, 0);
        let last = self.bands.len().saturating_sub(1);
        self.bands
            .iter()
            .enumerate()
            .map(|(place, band)| {
                let count = counts.get(place).copied().unwrap_or(0);
                by_then += count;
                goal_by_then += band.share;
                let met = match place == last {
                    true => count * 100 <= u64::from(band.share) * total,
                    false => by_then * 100 >= u64::from(goal_by_then) * total,
                };
                BandOutcome { count, by_then, goal_by_then, met: (total > 0).then_some(met) }
            })
            .collect()
    }
}

/// Whether a ticket belongs into the report at all: a customer's.
pub fn is_counted(ticket: &Ticket) -> bool {
    ticket.side() == Side::Customer
}

/// How long the resolution of a ticket took in the goals' calendar, milliseconds; nothing while it is not resolved, or where it
/// does not count.
pub fn took(desk: &Desk, goals: &ResolutionGoals, ticket: &Ticket) -> Option<i64> {
    let resolved_at = ticket.resolved_at.filter(|_| is_counted(ticket))?;
    if desk.class(&ticket.status).is_open() {
        return None;
    }
    let (from, to) = (ticket.created_at, resolved_at.max(ticket.created_at));
    Some(match desk.calendar(&goals.calendar) {
        Some(calendar) => calendar.counted(from, to),
        // Late is better than never noticed, as with clocks.
        None => to.since(from),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;
    use proptest::prelude::*;

    fn goals() -> ResolutionGoals {
        let band = |hours: Option<i64>, share| GoalBand { up_to: hours.map(|hours| hours * HOUR), share };
        let bands = vec![band(Some(24), 70), band(Some(48), 15), band(Some(96), 10), band(None, 5)];
        ResolutionGoals { calendar: "always".into(), bands }
    }

    #[test]
    fn a8_the_end_of_a_band_belongs_to_it() {
        let goals = goals();
        let band = |took: i64| goals.band_of(took);
        assert_eq!([band(0), band(24 * HOUR), band(24 * HOUR + 1)], [0, 0, 1]);
        assert_eq!([band(48 * HOUR), band(48 * HOUR + 1), band(96 * HOUR)], [1, 2, 2]);
        assert_eq!(band(96 * HOUR + 1), 3);
    }

    #[test]
    fn a8_exactly_the_goals_meets_all_of_them_and_one_less_misses() {
        let met = |counts: [u64; 4]| {
            goals()
                .judge(&counts)
                .iter()
                .map(|band| band.met.expect("some were resolved"))
                .collect::<Vec<_>>()
        };
        assert_eq!(met([70, 15, 10, 5]), [true; 4]);
        assert_eq!(met([69, 16, 10, 5]), [false, true, true, true], "the first band alone is short");
        assert_eq!(met([70, 14, 11, 5]), [true, false, true, true]);
        assert_eq!(met([70, 15, 9, 6]), [true, true, false, false]);
        assert_eq!(met([100, 0, 0, 0]), [true; 4], "faster than the goals is no failure");
        assert_eq!(met([80, 20, 0, 0]), [true; 4], "a band that has more than its share, and none behind it");
        assert_eq!(met([0, 0, 0, 1]), [false; 4]);
        assert_eq!(met([2, 1, 0, 0]), [false, true, true, true], "two thirds are no seventy percent");
    }

    #[test]
    fn a8_where_nothing_was_resolved_nothing_is_met_or_missed() {
        assert!(goals().judge(&[0; 4]).iter().all(|band| band.met.is_none() && band.count == 0));
    }

    proptest! {
        /// Each length is in one band, and the judgement is the one that fractions give.
        #[test]
        fn a8_every_ticket_is_in_one_band_and_the_sums_hold(hours in prop::collection::vec(0i64..200, 0..60)) {
            let goals = goals();
            let mut counts = [0u64; 4];
            for took in &hours {
                let inside = |from: i64, to: i64| (from * HOUR < *took * HOUR || from < 0) && *took <= to;
                let plain = [inside(-1, 24), inside(24, 48), inside(48, 96), inside(96, i64::MAX / HOUR)];
                prop_assert_eq!(plain.iter().filter(|in_it| **in_it).count(), 1);
                let band = goals.band_of(*took * HOUR);
                prop_assert!(plain[band]);
                counts[band] += 1;
            }
            let outcome = goals.judge(&counts);
            prop_assert_eq!(outcome.iter().map(|band| band.count).sum::<u64>(), hours.len() as u64);
            prop_assert_eq!(outcome[3].by_then, hours.len() as u64);
            if !hours.is_empty() {
                let share = |n: u64| n as f64 / hours.len() as f64;
                // Far enough from the edge for fractions to be trusted.
                let by_then = outcome[1].by_then;
                if (share(by_then) - 0.85).abs() > 1e-9 {
                    prop_assert_eq!(outcome[1].met, Some(share(by_then) > 0.85));
                }
                prop_assert_eq!(outcome[2].met, outcome[3].met, "the last two say the same");
            }
        }
    }
}
