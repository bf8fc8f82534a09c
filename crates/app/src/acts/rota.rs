//! Acts on the rota (A6): commands like those on tickets, predicted here and kept in the outbox.

use std::sync::Arc;

use kursi_rules::code::Code;
use kursi_rules::command::{Command, ShiftChoice};
use kursi_rules::decide::ShiftRefusal;
use kursi_rules::rota::Times;

use super::ticket::enqueue;
use crate::entry::{Act, Fault, Sent};
use crate::fault::AppFault;
use crate::sync::predict::Along;
use crate::work::Work;

/// Plans, changes or takes back a shift.
pub(super) async fn rota(work: &Arc<Work>, act: Act) -> Result<Sent, Fault> {
    let command = match act {
        Act::PlanShift { agent, day, from, to, weekly } => {
            Command::PlanShift { agent: parsed(&agent)?, day: parsed(&day)?, times: times(from, to)?, weekly }
        }
        Act::ChangeShift { shift, agent, of, onward, day, from, to } => Command::ChangeShift {
            of: choice(&shift, &agent, &of, onward)?,
            day: parsed(&day)?,
            times: times(from, to)?,
        },
        Act::RemoveShift { shift, agent, of, onward } => {
            Command::RemoveShift { of: choice(&shift, &agent, &of, onward)? }
        }
        _ => return Err(AppFault::NotSignedIn.into()),
    };
    enqueue(work, &command, Along::default()).await
}

fn choice(shift: &str, agent: &str, day: &str, onward: bool) -> Result<ShiftChoice, Fault> {
    Ok(ShiftChoice { shift: parsed(shift)?, agent: parsed(agent)?, day: parsed(day)?, onward })
}

fn times(from: u32, to: u32) -> Result<Times, Fault> {
    let minute = |minute: u32| u16::try_from(minute).map_err(|_| malformed());
    Ok(Times { from: minute(from)?, to: minute(to)? })
}

fn parsed<T: std::str::FromStr>(text: &str) -> Result<T, Fault> {
    text.parse().map_err(|_| malformed())
}

fn malformed() -> Fault {
    Fault::from(Code::from(ShiftRefusal::Malformed))
}
