//! A shift is planned (A6).

use chrono::NaiveDate;

use super::shift::put;
use super::{Case, Verdict};
use crate::UserId;
use crate::command::Verb;
use crate::rota::Times;

crate::codes! {
    /// Why a shift was not planned.
    pub enum PlanShiftRefusal {
        /// The role may not.
        "plan-shift-not-allowed" => NotAllowed { role: String },
    }
}

pub(super) fn plan_shift(
    mut case: Case,
    agent: UserId,
    day: NaiveDate,
    times: Times,
    weekly: bool,
) -> Verdict {
    if !case.may(Verb::PlanShift) {
        return Err(PlanShiftRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    }
    case.rota()?;
    case.works_here(agent)?;
    let others = case.shifts(agent)?;
    let shift = case.new_shift(agent, day, times, weekly);
    case.fits(&shift, &others)?;
    Ok(vec![put(shift)])
}
