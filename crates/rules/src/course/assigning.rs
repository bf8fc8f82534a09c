//! Who is there to be given a ticket (E2).

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::Millis;
use crate::calendar::local_date;
use crate::rota::Shift;
use crate::seating::{Presence, PresenceState};

/// By what a desk tells who is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AvailableBy {
    /// Whoever is signed on, and neither on a break nor away.
    Presence,
    /// Whoever has a shift now.
    Rota,
}

impl AvailableBy {
    /// Its name in packs.
    pub fn name(self) -> &'static str {
        match self {
            AvailableBy::Presence => "presence",
            AvailableBy::Rota => "rota",
        }
    }
}

/// To whom tickets are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssigningRule {
    /// By what it is told who is there.
    pub by: AvailableBy,
    /// Giving a ticket to somebody who is not there is refused; the screen only says so otherwise.
    pub refuses: bool,
}

/// Why somebody is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// On a break.
    OnBreak,
    /// Not at the machine for a moment.
    Away,
    /// Not signed on.
    SignedOut,
    /// They have shifts, and none of them now.
    OffDuty,
}

impl Absence {
    /// Its name on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Absence::OnBreak => "on-break",
            Absence::Away => "away",
            Absence::SignedOut => "signed-out",
            Absence::OffDuty => "off-duty",
        }
    }
}

/// Why somebody is not there by their presence. Nobody has ever seen them: they are not signed on.
pub fn by_presence(presence: Option<&Presence>) -> Option<Absence> {
    match presence.map(|presence| &presence.state) {
        Some(PresenceState::Online) => None,
        Some(PresenceState::Break { .. }) => Some(Absence::OnBreak),
        Some(PresenceState::Away) => Some(Absence::Away),
        Some(PresenceState::SignedOut) | None => Some(Absence::SignedOut),
    }
}

/// Why somebody is not there by the rota, `zone` being the desk's. Of whom nobody has planned any shift it says nothing: a rota that was not
/// written yet stops no work.
pub fn by_rota(zone: Tz, shifts: &[Shift], now: Millis) -> Option<Absence> {
    let today = local_date(zone, now);
    // One of yesterday may reach into today.
    let days = [today.pred_opt(), Some(today)];
    let mut planned = shifts.iter().filter(|shift| !shift.removed).peekable();
    planned.peek()?;
    let on = planned.any(|shift| {
        days.into_iter().flatten().filter(|day| shift.begins_on(*day)).any(|day| {
            let at = shift.on(zone, day);
            at.from <= now && now < at.to
        })
    });
    (!on).then_some(Absence::OffDuty)
}
