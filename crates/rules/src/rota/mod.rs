//! The rota (A6): who works when, and how what happened is held against it.
//!
//! A shift is said in the minutes of the desk's wall. One that is repeated each week is one row; what is changed of it from a
//! day on ends that row and begins another one, so that the plan of days that are over stays what it was.

mod adherence;
mod interval;
mod shift;

pub use adherence::{Attendance, Attended, Whole, attend, share};
pub use interval::{Interval, total, union, within, without};
pub use shift::{Shift, Times};

use serde::{Deserialize, Serialize};

/// How shifts are planned, and what counts as being online. Lengths are milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RotaRule {
    /// The longest shift.
    pub longest: i64,
    /// Who comes so much later than the shift begins is late, and who goes so much earlier than it ends goes early.
    pub grace: i64,
    /// What counts as being online.
    pub online: OnlineBy,
}

/// What counts as being online.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OnlineBy {
    /// A seat that is held. Its lease ends it by itself when the machine falls silent.
    Seat,
    /// A seat, or only being signed on and not away.
    SignedOn,
}

impl OnlineBy {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            OnlineBy::Seat => "seat",
            OnlineBy::SignedOn => "signed-on",
        }
    }
}
