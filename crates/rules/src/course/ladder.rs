//! Ladders of tickets: steps that follow each other in time while a condition of the pack holds for a ticket. A step is
//! offered to the agent, or done by the server itself when it is due (D4, E4, E8).

use chrono::Days;
use serde::{Deserialize, Serialize};

use crate::Millis;
use crate::calendar::{Calendar, instant, local_date};
use crate::condition::Condition;
use crate::course::About;
use crate::ladder::Ladder;

/// A ladder of the pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketLadder {
    /// Id; its name is the desk word `ladder-<id>`, that of a step's lateness `target-ladder-<id>`.
    pub id: String,
    /// It runs while this holds; it begins anew each time that this begins to hold.
    pub during: Condition,
    /// It runs only for tickets about such a record (C4, C13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<OfRecord>,
    /// It begins when a clock of this target is missed, and ends when that clock stops (D4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missed: Option<String>,
    /// Calendar id by which it counts, and in whose zone its times of a day are.
    pub calendar: String,
    /// Its steps, in order.
    pub steps: Vec<Rise>,
}

/// The records by which a ladder goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfRecord {
    /// Kind id.
    pub record: String,
    /// In which states of the record it runs.
    pub states: Vec<String>,
}

impl OfRecord {
    /// Whether a ticket is about such a record.
    pub fn holds(&self, about: Option<&About>) -> bool {
        about.is_some_and(|about| about.kind == self.record && self.states.contains(&about.state))
    }
}

/// When the window of a step opens.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum When {
    /// So long after the step before, the first one after the beginning; milliseconds of counted time.
    After(i64),
    /// At a minute of a local day: so many days after that of the step before, or of the beginning. Where that minute is
    /// over already, on the next day.
    On {
        /// Days.
        days: u32,
        /// Minute from midnight.
        minute: u16,
    },
    /// At a minute of a day that is an amount of the ticket's record (C4, C13); at once where that is over already.
    OnDay {
        /// Amount id.
        amount: String,
        /// Minute from midnight.
        minute: u16,
    },
}

/// Who takes a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whose {
    /// An agent, to whom it is offered.
    Agent,
    /// The server, when it is due.
    Server,
}

impl Whose {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Whose::Agent => "agent",
            Whose::Server => "server",
        }
    }
}

/// Who reads what a step says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Recipient {
    /// The customer.
    Customer,
    /// Whoever has the ticket: it is a note.
    Desk,
}

impl Recipient {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Recipient::Customer => "customer",
            Recipient::Desk => "desk",
        }
    }
}

/// What a step says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Says {
    /// Template id.
    pub template: String,
    /// To whom.
    pub to: Recipient,
}

/// What a step does. An agent's says something, goes by a script or is something that is done with the record; the server's
/// is any of the others but a script.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deeds {
    /// It says a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<Says>,
    /// It is a script.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub script: Option<String>,
    /// The ends of that script by which the step is taken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ends: Vec<String>,
    /// It is taken when one of these is done with the ticket's record: actions of its kind (C4, C5, C13).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<String>,
    /// What else is offered with these, and does not take it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub offers: Vec<String>,
    /// The ticket is delivered to this role (D4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivers: Option<String>,
    /// From then on it stands before every other ticket.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
    /// Why the target was missed with which the ladder begins is asked from then on, until somebody records it (D4).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub asks_cause: bool,
    /// The ticket gets this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

/// A step of a ladder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rise {
    /// Id; its name is the desk word `ladder-<ladder>-<id>`.
    pub id: String,
    /// Who takes it.
    pub by: Whose,
    /// When its window opens.
    pub opens: When,
    /// An agent's is late so long after what it counts from: the step before, or its own opening where that is at a local
    /// time. Milliseconds of counted time; nothing where it is never late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<i64>,
    /// What it does.
    #[serde(flatten)]
    pub deeds: Deeds,
    /// It comes again and again; only the last one does.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub repeats: bool,
    /// So often in all; without end where it repeats and nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u32>,
}

/// Where a ticket stands on a ladder. How often, not what: what was said and done is in the activities.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climb {
    /// Ladder id.
    pub ladder: String,
    /// When it began, or begins where that is a clock's due time.
    pub since: Millis,
    /// How many steps were taken.
    #[serde(default)]
    pub taken: u32,
    /// When the last one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_at: Option<Millis>,
}

/// The next step of a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next<'a> {
    /// The ladder.
    pub ladder: &'a TicketLadder,
    /// The step.
    pub rise: &'a Rise,
    /// Which one, from 1.
    pub n: u32,
    /// What it counts from: the step before, or the beginning.
    pub from: Millis,
    /// When its window opens.
    pub opens: Millis,
    /// When it is late; nothing where it never is.
    pub late: Option<Millis>,
}

impl TicketLadder {
    /// Target of the clock that runs until a step is taken. The name is that of any ladder's.
    pub fn target(&self) -> String {
        Ladder::target_of(&self.id)
    }

    fn goes_by(&self, about: &About) -> bool {
        self.of.as_ref().is_some_and(|of| of.record == about.kind)
    }

    /// A step by its number, from 1.
    pub fn rise(&self, n: u32) -> Option<&Rise> {
        let index = usize::try_from(n).ok()?.checked_sub(1)?;
        match self.steps.get(index) {
            Some(rise) => Some(rise),
            // The last one again.
            None => self.steps.last().filter(|last| {
                let times = n.saturating_sub(self.steps.len() as u32 - 1);
                last.repeats && last.most.is_none_or(|most| times <= most)
            }),
        }
    }

    /// How many steps there are in all; nothing where the last one comes without end.
    pub fn most(&self) -> Option<u32> {
        let before = (self.steps.len() as u32).saturating_sub(1);
        match self.steps.last() {
            Some(last) if last.repeats => last.most.map(|most| before + most),
            _ => Some(self.steps.len() as u32),
        }
    }

    /// The step that comes next; nothing when all are taken, or when the record does not say on which day it is. A calendar that never opens again gives the plain sum, as
    /// clocks do.
    pub fn next(&self, climb: &Climb, calendar: &Calendar, about: Option<&About>) -> Option<Next<'_>> {
        let n = climb.taken.checked_add(1)?;
        let rise = self.rise(n)?;
        let from = climb.last_at.unwrap_or(climb.since);
        let after = |at: Millis, length: i64| calendar.due(at, length).unwrap_or(at + length);
        let opens = match &rise.opens {
            When::After(length) => after(from, *length),
            When::On { days, minute } => on_day(calendar, from, *days, *minute),
            When::OnDay { amount, minute } => {
                let day = *about.filter(|about| self.goes_by(about))?.days.get(amount)?;
                instant(calendar.zone(), day, *minute).max(from)
            }
        };
        let late = rise.late.map(|late| match &rise.opens {
            When::After(_) => after(from, late),
            When::On { .. } | When::OnDay { .. } => after(opens, late),
        });
        Some(Next { ladder: self, rise, n, from, opens, late })
    }
}

/// That minute of the day so many days after that of `from`, or of the next one where it is over already.
fn on_day(calendar: &Calendar, from: Millis, days: u32, minute: u16) -> Millis {
    let day = local_date(calendar.zone(), from).checked_add_days(Days::new(u64::from(days)));
    let at = |day| instant(calendar.zone(), day, minute);
    let Some(day) = day else { return from };
    match at(day) {
        early if early < from => day.succ_opt().map_or(early, at),
        moment => moment,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{HOUR, MINUTE};

    fn rise(id: &str, opens: When) -> Rise {
        let deeds = Deeds { status: Some("waits".into()), ..Deeds::default() };
        Rise { id: id.into(), by: Whose::Server, opens, late: None, deeds, repeats: false, most: None }
    }

    fn ladder(steps: Vec<Rise>) -> TicketLadder {
        let during = Condition::All(Vec::new());
        TicketLadder { id: "l".into(), during, of: None, missed: None, calendar: "always".into(), steps }
    }

    fn climb(taken: u32, last: Option<i64>) -> Climb {
        Climb { ladder: "l".into(), since: Millis(HOUR), taken, last_at: last.map(Millis) }
    }

    #[test]
    fn e8_the_last_step_comes_again_as_often_as_the_pack_says_or_without_end() {
        let calendar = Calendar::always("always", chrono_tz::UTC);
        let again = |most| Rise { repeats: true, most, ..rise("again", When::After(8 * HOUR)) };
        let of = |most| ladder(vec![rise("first", When::After(HOUR)), again(most)]);
        let opens =
            |ladder: &TicketLadder, climb: &Climb| ladder.next(climb, &calendar, None).map(|next| next.opens);
        let endless = of(None);
        assert_eq!(opens(&endless, &climb(0, None)), Some(Millis(2 * HOUR)));
        assert_eq!(opens(&endless, &climb(1, Some(2 * HOUR))), Some(Millis(10 * HOUR)));
        assert_eq!(opens(&endless, &climb(900, Some(20 * HOUR))), Some(Millis(28 * HOUR)));
        assert_eq!((endless.most(), of(Some(2)).most(), ladder(vec![]).most()), (None, Some(3), Some(0)));
        assert!(opens(&of(Some(2)), &climb(2, Some(2 * HOUR))).is_some());
        assert_eq!(opens(&of(Some(2)), &climb(3, Some(2 * HOUR))), None, "twice, and no more");
        assert_eq!(opens(&ladder(vec![]), &climb(0, None)), None);
    }

    #[test]
    fn c4_a_step_can_open_at_a_local_time_of_a_day() {
        let calendar = Calendar::always("always", chrono_tz::Asia::Karachi);
        let next = |days, minute, since: i64| {
            let ladder = ladder(vec![rise("call", When::On { days, minute })]);
            let climb = Climb { since: Millis(since), ..climb(0, None) };
            ladder.next(&climb, &calendar, None).unwrap().opens
        };
        // 06:00 in Karachi is 01:00 by UTC.
        assert_eq!(next(0, 9 * 60, HOUR), Millis(4 * HOUR), "today at nine");
        assert_eq!(next(0, 5 * 60, HOUR), Millis(24 * HOUR), "that hour is over: tomorrow");
        assert_eq!(next(1, 9 * 60, HOUR), Millis(28 * HOUR));
        assert_eq!(next(0, 6 * 60, HOUR), Millis(HOUR), "the very minute is now");
    }

    #[test]
    fn e2_an_agents_step_is_late_by_what_it_counts_from() {
        let calendar = Calendar::always("always", chrono_tz::UTC);
        let late = |opens| {
            let step = Rise { by: Whose::Agent, late: Some(30 * MINUTE), ..rise("say", opens) };
            ladder(vec![step]).next(&climb(0, None), &calendar, None).unwrap().late
        };
        assert_eq!(late(When::After(10 * MINUTE)), Some(Millis(HOUR + 30 * MINUTE)));
        assert_eq!(late(When::On { days: 0, minute: 120 }), Some(Millis(2 * HOUR + 30 * MINUTE)));
    }
}
