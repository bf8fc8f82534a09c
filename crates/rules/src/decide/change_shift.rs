//! A shift is changed (A6): one day of it, or that day and all after it. Days that were before stay as they were planned.

use super::shift::{ShiftRefusal, put, without};
use super::{Case, Verdict};
use crate::command::{ShiftChoice, Verb};
use crate::rota::Times;
use chrono::NaiveDate;

crate::codes! {
    /// Why a shift was not changed.
    pub enum ChangeShiftRefusal {
        /// The role may not.
        "change-shift-not-allowed" => NotAllowed { role: String },
    }
}

pub(super) fn change_shift(mut case: Case, of: &ShiftChoice, day: NaiveDate, times: Times) -> Verdict {
    if !case.may(Verb::ChangeShift) {
        return Err(ChangeShiftRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    case.rota()?;
    case.works_here(of.agent)?;
    let shifts = case.shifts(of.agent)?;
    let (own, mut others): (Vec<_>, Vec<_>) = shifts.into_iter().partition(|shift| shift.id == of.shift);
    let old = own.into_iter().next().ok_or(ShiftRefusal::Unknown)?;
    if !old.begins_on(of.day) {
        return Err(ShiftRefusal::NotThen.into());
    }
    // The whole of it: the same row, which keeps its name.
    if !old.weekly || (of.onward && of.day == old.day) {
        let mut new = old.clone();
        (new.day, new.times) = (day, times);
        if day != old.day {
            // On another weekday nothing is left of the days that were left out.
            new.except.clear();
        }
        if new.until.is_some_and(|until| until < day) {
            return Err(ShiftRefusal::NotThen.into());
        }
        case.fits(&new, &others)?;
        return Ok(vec![put(new)]);
    }
    let mut new = case.new_shift(of.agent, day, times, of.onward);
    if of.onward {
        new.until = old.until;
        if day == of.day {
            new.except = old.except.iter().copied().filter(|left_out| *left_out > day).collect();
        }
        if new.until.is_some_and(|until| until < day) {
            return Err(ShiftRefusal::NotThen.into());
        }
    }
    let rest = without(old, of.day, of.onward);
    others.push(rest.clone());
    case.fits(&new, &others)?;
    Ok(vec![put(rest), put(new)])
}
