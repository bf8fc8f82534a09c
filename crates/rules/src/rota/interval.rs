//! Stretches of time: half-open, and as sets of them without overlap, in order.

use crate::Millis;

/// From an instant to another one, that not included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Interval {
    /// From.
    pub from: Millis,
    /// To.
    pub to: Millis,
}

impl Interval {
    /// From `from` to `to`; empty where they run backwards.
    pub fn new(from: Millis, to: Millis) -> Interval {
        Interval { from, to: to.max(from) }
    }

    /// How long it is.
    pub fn length(self) -> i64 {
        self.to.since(self.from)
    }

    /// Whether some instant is in both.
    pub fn overlaps(self, other: Interval) -> bool {
        self.from < other.to && other.from < self.to
    }
}

/// All instants that are in any of them: in order, and what touches is one.
pub fn union(all: impl IntoIterator<Item = Interval>) -> Vec<Interval> {
    let mut all: Vec<Interval> = all.into_iter().filter(|one| one.from < one.to).collect();
    all.sort_unstable();
    let mut merged: Vec<Interval> = Vec::with_capacity(all.len());
    for next in all {
        match merged.last_mut() {
            Some(last) if next.from <= last.to => last.to = last.to.max(next.to),
            _ => merged.push(next),
        }
    }
    merged
}

/// What of a set is within a stretch.
pub fn within(set: &[Interval], bounds: Interval) -> Vec<Interval> {
    set.iter()
        .filter(|one| one.overlaps(bounds))
        .map(|one| Interval::new(one.from.max(bounds.from), one.to.min(bounds.to)))
        .collect()
}

/// What of a set is not in another one.
pub fn without(set: &[Interval], other: &[Interval]) -> Vec<Interval> {
    let mut left = Vec::new();
    for one in set {
        let mut from = one.from;
        for hole in other.iter().filter(|hole| hole.overlaps(*one)) {
            if from < hole.from {
                left.push(Interval::new(from, hole.from));
            }
            from = from.max(hole.to);
        }
        if from < one.to {
            left.push(Interval::new(from, one.to));
        }
    }
    left
}

/// How long a set is in all.
pub fn total(set: &[Interval]) -> i64 {
    set.iter().map(|one| one.length()).sum()
}
