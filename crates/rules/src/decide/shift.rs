//! What the verbs of the rota share (A6): who may, what a shift can be, and whether it overlaps another one.

use chrono::NaiveDate;

use super::{Case, Stop};
use crate::change::{Change, Row};
use crate::rota::{RotaRule, Shift, Times};
use crate::time::{HOUR, MINUTE};
use crate::{Millis, ShiftId, UserId};

/// Minutes of a day.
const DAY: u16 = 1440;

/// The most shifts of one person that may stand at once: years of single ones. A rota is said in weekly ones.
const MOST: usize = 2_000;

crate::codes! {
    /// Why no shift is planned, whichever verb asks.
    pub enum ShiftRefusal {
        /// The desk's pack has no rota.
        "shift-no-rota" => NoRota,
        /// Nobody like that works on the desk, or takes seats there.
        "shift-agent-unknown" => AgentUnknown,
        /// There is no such shift, or it was taken back.
        "shift-unknown" => Unknown,
        /// It does not begin on that day.
        "shift-not-then" => NotThen,
        /// It begins or ends at no minute of a day.
        "shift-malformed" => Malformed,
        /// It ends before it begins.
        "shift-backwards" => Backwards,
        /// It is longer than the pack allows.
        "shift-too-long" => TooLong { limit: i64 },
        /// It overlaps another one of the same person, which begins then.
        "shift-overlaps" => Overlaps { shift_at: Millis },
        /// The person has as many as one may have.
        "shift-too-many" => TooMany { limit: usize },
    }
}

impl Case<'_> {
    /// The desk's rule of the rota.
    pub(super) fn rota(&self) -> Result<&RotaRule, Stop> {
        self.desk.rota.as_ref().ok_or_else(|| ShiftRefusal::NoRota.into())
    }

    /// The shifts of somebody, without those that were taken back.
    pub(super) fn shifts(&self, agent: UserId) -> Result<Vec<Shift>, Stop> {
        let shifts = self.facts.shifts(&self.desk.id, agent)?;
        Ok(shifts.into_iter().filter(|shift| !shift.removed).collect())
    }

    /// Whether somebody works on the desk in a role that takes seats.
    pub(super) fn works_here(&self, agent: UserId) -> Result<(), Stop> {
        let known = self.facts.user(&self.desk.id, agent)?;
        let works = known.is_some_and(|user| {
            user.active && user.desk == self.desk.id && crate::authority::may_sit(self.desk, &user.role)
        });
        if works { Ok(()) } else { Err(ShiftRefusal::AgentUnknown.into()) }
    }

    /// Whether a shift can be: its minutes, its length, and that none of the others overlaps it.
    pub(super) fn fits(&self, shift: &Shift, others: &[Shift]) -> Result<(), Stop> {
        let Times { from, to } = shift.times;
        if from >= DAY || to > 2 * DAY {
            return Err(ShiftRefusal::Malformed.into());
        }
        if to <= from {
            return Err(ShiftRefusal::Backwards.into());
        }
        let longest = self.rota()?.longest;
        if i64::from(to - from) * MINUTE > longest {
            return Err(ShiftRefusal::TooLong { limit: longest / HOUR }.into());
        }
        if others.len() >= MOST {
            return Err(ShiftRefusal::TooMany { limit: MOST }.into());
        }
        for other in others {
            if let Some(day) = other.overlaps(shift) {
                let shift_at = other.on(self.desk.zone, day).from;
                return Err(ShiftRefusal::Overlaps { shift_at }.into());
            }
        }
        Ok(())
    }

    /// A new row of the rota.
    pub(super) fn new_shift(&mut self, agent: UserId, day: NaiveDate, times: Times, weekly: bool) -> Shift {
        Shift {
            id: ShiftId(self.ids.take()),
            desk: self.desk.id.clone(),
            agent,
            day,
            times,
            weekly,
            until: None,
            except: Vec::new(),
            removed: false,
        }
    }
}

/// The row of a shift with what is left of it once its day `of` is taken out, or that day and all after it.
pub(super) fn without(mut shift: Shift, of: NaiveDate, onward: bool) -> Shift {
    match (shift.weekly, onward) {
        (true, false) => {
            shift.except.push(of);
            shift.except.sort_unstable();
        }
        (true, true) if of > shift.day => shift.until = of.pred_opt(),
        _ => shift.removed = true,
    }
    shift
}

pub(super) fn put(shift: Shift) -> Change {
    Change::put(Row::Shift(Box::new(shift)))
}
