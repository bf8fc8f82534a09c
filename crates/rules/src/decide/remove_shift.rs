//! A shift is taken back (A6): one day of it, or that day and all after it.

use super::shift::{ShiftRefusal, put, without};
use super::{Case, Verdict};
use crate::command::{ShiftChoice, Verb};

crate::codes! {
    /// Why a shift was not taken back.
    pub enum RemoveShiftRefusal {
        /// The role may not.
        "remove-shift-not-allowed" => NotAllowed { role: String },
    }
}

/// Of whoever works here no more, too: their shifts are what is taken back most.
pub(super) fn remove_shift(case: Case, of: &ShiftChoice) -> Verdict {
    if !case.may(Verb::RemoveShift) {
        return Err(RemoveShiftRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    case.rota()?;
    let shifts = case.shifts(of.agent)?;
    let old = shifts.into_iter().find(|shift| shift.id == of.shift).ok_or(ShiftRefusal::Unknown)?;
    if !old.begins_on(of.day) {
        return Err(ShiftRefusal::NotThen.into());
    }
    Ok(vec![put(without(old, of.day, of.onward))])
}
