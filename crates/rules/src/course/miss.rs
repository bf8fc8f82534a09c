//! What was promised and not kept, and why (D4): the pack says of which misses somebody has to find the cause, and which causes
//! there are.

use serde::{Deserialize, Serialize};

use super::Course;
use crate::{Millis, UserId};

/// A target was missed, and its cause has to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Miss {
    /// Target id of the pack.
    pub target: String,
    /// When it would have been kept at the latest. With the target it says which miss it is.
    pub due_at: Millis,
    /// Why it was missed, once somebody has found out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
}

/// Why something was missed. What was found out in words is in the activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// Cause id of the pack.
    pub id: String,
    /// Who found it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When it was recorded.
    pub at: Millis,
}

/// How it stands with the causes of a ticket, as conditions name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Causes {
    /// Nothing was missed of which the cause is asked.
    None,
    /// At least one is not recorded yet.
    Missing,
    /// All are.
    Recorded,
}

impl Causes {
    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            Causes::None => "none",
            Causes::Missing => "missing",
            Causes::Recorded => "recorded",
        }
    }
}

impl Course {
    /// How it stands with the causes of what was missed.
    pub fn causes(&self) -> Causes {
        match &self.misses[..] {
            [] => Causes::None,
            misses if misses.iter().all(|miss| miss.cause.is_some()) => Causes::Recorded,
            _ => Causes::Missing,
        }
    }

    /// Notes a miss, once.
    pub(crate) fn missed(&mut self, target: &str, due_at: Millis) {
        if !self.misses.iter().any(|miss| miss.target == target && miss.due_at == due_at) {
            self.misses.push(Miss { target: target.to_owned(), due_at, cause: None });
        }
    }
}

/// How often something was missed for one cause.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MissCount {
    /// Target id of the pack.
    pub target: String,
    /// Cause id of the pack; nothing where it is not recorded yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// How often.
    pub count: u64,
}

/// Counts misses by target and cause.
#[derive(Debug, Default)]
pub struct MissCounts(Vec<MissCount>);

impl MissCounts {
    /// Counts what of a ticket was due from one instant on and before another.
    pub fn add(&mut self, course: &Course, (from, to): (Millis, Millis)) {
        for miss in course.misses.iter().filter(|miss| miss.due_at >= from && miss.due_at < to) {
            let cause = miss.cause.as_ref().map(|cause| cause.id.as_str());
            let known = |row: &&mut MissCount| row.target == miss.target && row.cause.as_deref() == cause;
            match self.0.iter_mut().find(known) {
                Some(row) => row.count += 1,
                None => {
                    let (target, cause) = (miss.target.clone(), cause.map(str::to_owned));
                    self.0.push(MissCount { target, cause, count: 1 });
                }
            }
        }
    }

    /// The counts in the order of the pack's `targets` and `causes`; what is not recorded yet comes last, and after it what the
    /// pack does not have any more.
    pub fn in_order<'a>(
        mut self,
        targets: impl Iterator<Item = &'a str>,
        causes: &[String],
    ) -> Vec<MissCount> {
        let targets: Vec<&str> = targets.collect();
        self.0.sort_by_key(|row| {
            let target = targets.iter().position(|id| *id == row.target).unwrap_or(usize::MAX);
            let cause = match &row.cause {
                Some(cause) => causes.iter().position(|id| id == cause).unwrap_or(usize::MAX),
                None => causes.len(),
            };
            (target, row.target.clone(), cause, row.cause.clone())
        });
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn course(misses: &[(&str, i64, Option<&str>)]) -> Course {
        let misses = misses.iter().map(|(target, due_at, cause)| Miss {
            target: (*target).to_owned(),
            due_at: Millis(*due_at),
            cause: cause.map(|id| Cause { id: id.to_owned(), by: None, at: Millis(due_at + 1) }),
        });
        Course { misses: misses.collect(), ..Course::default() }
    }

    #[test]
    fn d4_misses_are_counted_by_cause_in_the_span_in_which_they_were_due() {
        let mut counts = MissCounts::default();
        let span = (Millis(10), Millis(20));
        counts.add(
            &course(&[("reply", 9, Some("busy")), ("reply", 10, Some("busy")), ("end", 19, None)]),
            span,
        );
        counts.add(&course(&[("reply", 20, None), ("reply", 15, None), ("reply", 16, Some("gone"))]), span);
        counts.add(&course(&[("reply", 11, Some("busy")), ("reply", 12, Some("away"))]), span);
        let found = counts.in_order(["reply", "end"].into_iter(), &["away".into(), "busy".into()]);
        let told: Vec<_> =
            found.iter().map(|row| (row.target.as_str(), row.cause.as_deref(), row.count)).collect();
        assert_eq!(
            told,
            [
                ("reply", Some("away"), 1),
                ("reply", Some("busy"), 2),
                ("reply", None, 1),
                ("reply", Some("gone"), 1),
                ("end", None, 1),
            ]
        );
    }

    #[test]
    fn d4_a_ticket_asks_for_causes_until_the_last_one_is_recorded() {
        assert_eq!(course(&[]).causes(), Causes::None);
        assert_eq!(course(&[("reply", 1, Some("busy")), ("reply", 2, None)]).causes(), Causes::Missing);
        assert_eq!(course(&[("reply", 1, Some("busy"))]).causes(), Causes::Recorded);
        let mut twice = course(&[("reply", 1, None)]);
        twice.missed("reply", Millis(1));
        assert_eq!(twice.misses.len(), 1, "the same miss is one");
    }
}
