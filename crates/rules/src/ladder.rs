//! Ladders: steps that follow each other in time while somebody outside of the desk does not answer: remind, remind,
//! escalate (A14, A15). A step has a window; where a ladder stands follows from what was done, and is never ticked.

use serde::{Deserialize, Serialize};

use crate::calendar::Calendar;
use crate::desk::{Start, Target};
use crate::request::Request;
use crate::{MessageId, Millis, UserId};

/// To whom the steps of a ladder speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// To the customer, on the customer's ticket.
    Customer,
    /// To the party that was asked, on the ticket of the request.
    Party,
    /// To the customer by a script, which begins at the customer's ticket.
    Script,
}

impl Way {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Way::Customer => "customer",
            Way::Party => "party",
            Way::Script => "script",
        }
    }
}

/// A ladder of the pack. Lengths are milliseconds of counted time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ladder {
    /// Id; its name is the desk word `ladder-<id>`, what a step says `ladder-<id>.text`.
    pub id: String,
    /// To whom it speaks.
    pub to: Way,
    /// The window of a step opens so long after the step before, the first one after the request.
    pub opens: i64,
    /// A step is late so long after that.
    pub late: i64,
    /// How many steps there are: after the last one there is no further.
    pub most: u32,
    /// Calendar id by which it counts.
    pub calendar: String,
    /// The script that is the step, where the ladder goes by one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// The ends of that script by which the step is taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<String>,
    /// Its last step ends every ladder, and the desk's side is silent from then on (A16).
    #[serde(default)]
    pub silences: bool,
}

impl Ladder {
    /// What the names of ladders' targets begin with.
    const TARGET: &'static str = "ladder-";

    /// Target of the clock that runs until a step is taken; its name is the desk word `target-ladder-<id>`.
    pub fn target(&self) -> String {
        Self::target_of(&self.id)
    }

    /// The same of a ladder of that id, whatever it runs for.
    pub(crate) fn target_of(id: &str) -> String {
        format!("{}{id}", Self::TARGET)
    }

    /// Whether a clock is a ladder's: a reply to the customer does not stop it.
    pub fn has_target(target: &str) -> bool {
        target.starts_with(Self::TARGET)
    }

    /// The promise of one step: to be taken before it is late.
    pub(crate) fn promise(&self) -> Target {
        Target { start: Start::Asked, ..Target::reply(&self.target(), &self.calendar, self.late) }
    }

    /// The step that comes next for a request; nothing when all are taken, somebody answered, or the ladders are
    /// over. A calendar that never opens again gives the plain sum, as clocks do.
    pub fn next(&self, request: &Request, calendar: &Calendar) -> Option<Rung> {
        let taken = request.taken.iter().filter(|step| step.ladder == self.id).count() as u32;
        if request.standing() != crate::request::Standing::Asked || taken >= self.most {
            return None;
        }
        let before = request.taken.iter().rfind(|step| step.ladder == self.id);
        let from = before.map_or(request.raised_at, |step| step.at);
        let after = |length: i64| calendar.due(from, length).unwrap_or(from + length);
        Some(Rung { n: taken + 1, opens: after(self.opens), late: after(self.late) })
    }
}

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Ladder id.
    pub ladder: String,
    /// When, by the server's clock: it is others who see it.
    pub at: Millis,
    /// Who took it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// What was said; nothing where the step was a script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<MessageId>,
}

/// The next step of a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rung {
    /// Which one, from 1.
    pub n: u32,
    /// When its window opens.
    pub opens: Millis,
    /// When it is late: the moment itself is in time.
    pub late: Millis,
}

/// How a step stands at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Too early.
    Shut,
    /// Offered.
    Open,
    /// Offered, and late.
    Late,
}

impl Rung {
    /// How it stands at `now`.
    pub fn window(&self, now: Millis) -> Window {
        if now < self.opens {
            Window::Shut
        } else if now <= self.late {
            Window::Open
        } else {
            Window::Late
        }
    }
}
