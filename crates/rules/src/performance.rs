//! Response time and resolution rate (E8): by priority, by agent, by period; and with which results tickets were closed (C7).
//!
//! What counts is a customer's ticket that was received in the days of the report; the ticket on which a third party is asked
//! counts nowhere. Its *response time* is what its clock of the first answer counted, from the first message until an agent
//! answered the customer: in the calendar of that promise, without what was paused. What the server says by itself is no answer;
//! an acknowledgement that an agent sends is one. *In time* is what was answered within the promise, of all that was answered or is overdue by now: what still has
//! time decides nothing. The *resolution rate* is the share of these tickets that are resolved now: one that was opened again is
//! not. The source says none of this but the two names; it is ours.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::calendar::local_date;
use crate::clock::{Clock, Standing};
use crate::desk::{Desk, Start, Target, Until};
use crate::report::DaySpan;
use crate::resolution::is_counted;
use crate::ticket::Ticket;
use crate::{Millis, UserId};

/// Spans of more days than this are told week by week, shorter ones day by day.
pub const LONGEST_BY_DAYS: i64 = 31;

/// What the tickets of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "kebab-case")]
pub enum GroupBy {
    /// All of them.
    All,
    /// Their priority.
    Priority {
        /// Level id; nothing where nobody has set one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        level: Option<String>,
    },
    /// Who has them now.
    Agent {
        /// Who; nothing where nobody has them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        agent: Option<UserId>,
    },
    /// The day on which they were received, or the first day of the week.
    Period {
        /// On the desk's wall.
        from: NaiveDate,
    },
    /// With which result they are closed (C7); on desks that have results.
    Result {
        /// Result id; nothing where they are open, or closed without one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        result: Option<String>,
    },
}

/// What came of the tickets of a group. Lengths are milliseconds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What they have in common.
    #[serde(flatten)]
    pub by: GroupBy,
    /// Tickets received.
    pub received: u64,
    /// Of these, answered.
    pub answered: u64,
    /// Answered in time.
    pub in_time: u64,
    /// Answered too late, or overdue by now.
    pub late: u64,
    /// The mean response time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<i64>,
    /// The response time that half of them stayed within.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<i64>,
    /// Resolved now.
    pub resolved: u64,
    /// The mean time from the creation to the last resolution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resolution: Option<i64>,
}

/// The promise of a first answer; nothing on a desk that makes none.
pub fn response_target(desk: &Desk) -> Option<&Target> {
    desk.targets.iter().find(|target| target.start == Start::FirstMessage && target.until == Until::Reply)
}

/// Whether there is anything to report: a promise of a first answer (E8), or results with which tickets are closed (C7).
pub fn is_told(desk: &Desk) -> bool {
    response_target(desk).is_some() || has_results(desk)
}

fn has_results(desk: &Desk) -> bool {
    desk.course.closing.as_ref().is_some_and(|rule| !rule.results.is_empty())
}

/// The groups of a span, while its tickets are looked at.
#[derive(Debug)]
pub struct Performance<'d> {
    desk: &'d Desk,
    weekly: bool,
    now: Millis,
    groups: BTreeMap<GroupBy, Tally>,
}

#[derive(Debug, Default)]
struct Tally {
    received: u64,
    in_time: u64,
    late: u64,
    responses: Vec<i64>,
    resolutions: Vec<i64>,
}

impl<'d> Performance<'d> {
    /// Nothing looked at yet.
    pub fn new(desk: &'d Desk, span: DaySpan, now: Millis) -> Performance<'d> {
        let days = span.last().signed_duration_since(span.first()).num_days() + 1;
        let groups = BTreeMap::from([(GroupBy::All, Tally::default())]);
        Performance { desk, weekly: days > LONGEST_BY_DAYS, now, groups }
    }

    /// Whether periods are weeks.
    pub fn is_weekly(&self) -> bool {
        self.weekly
    }

    /// Looks at a ticket of the span. `first` is the clock of its first answer.
    pub fn add(&mut self, ticket: &Ticket, first: Option<&Clock>) {
        if !is_counted(ticket) {
            return;
        }
        let level = ticket.course.priority.as_ref().map(|known| known.level.clone());
        let keys = [
            Some(GroupBy::All),
            Some(GroupBy::Priority { level }),
            Some(GroupBy::Agent { agent: ticket.assignee }),
            Some(GroupBy::Period { from: self.period(ticket.created_at) }),
            self.result(ticket),
        ];
        let response = first.filter(|clock| ticket.replies > 0 && clock.stopped_at.is_some());
        let in_time = response.is_some_and(|clock| clock.standing() == Standing::Met);
        let late = !in_time && first.is_some_and(|clock| clock.stopped_at.unwrap_or(self.now) > clock.due_at);
        let response = response.map(|clock| self.counted(&clock.calendar, clock));
        let resolution = self.resolution(ticket);
        for key in keys.into_iter().flatten() {
            let tally = self.groups.entry(key).or_default();
            tally.received += 1;
            tally.in_time += u64::from(in_time);
            tally.late += u64::from(late);
            tally.responses.extend(response);
            tally.resolutions.extend(resolution);
        }
    }

    /// What came of all that was looked at: first of all together, then by priority, by agent, by period.
    pub fn groups(self) -> Vec<Group> {
        self.groups.into_iter().map(|(by, tally)| tally.group(by)).collect()
    }

    /// The day or the week in which an instant is, on the desk's wall.
    fn period(&self, at: Millis) -> NaiveDate {
        let day = local_date(self.desk.zone, at);
        if !self.weekly {
            return day;
        }
        let starts = self.desk.week_starts.unwrap_or(Weekday::Mon);
        let into = day.weekday().days_since(starts);
        day.checked_sub_days(Days::new(u64::from(into))).unwrap_or(day)
    }

    fn counted(&self, calendar: &str, clock: &Clock) -> i64 {
        let until = clock.stopped_at.unwrap_or(self.now);
        match self.desk.calendar(calendar) {
            Some(calendar) => clock.counted(calendar, until),
            // Late is better than never noticed, as with clocks.
            None => until.since(clock.started_at).max(0),
        }
    }

    /// The result with which a ticket is closed: one that was opened again has none. Nothing on a desk without results.
    fn result(&self, ticket: &Ticket) -> Option<GroupBy> {
        let closed = ticket.course.closed.as_ref().filter(|_| !self.desk.class(&ticket.status).is_open());
        let result = closed.and_then(|closed| closed.result.clone());
        has_results(self.desk).then_some(GroupBy::Result { result })
    }

    /// How long the resolution took, in the calendar in which the desk promises or measures it.
    fn resolution(&self, ticket: &Ticket) -> Option<i64> {
        if self.desk.class(&ticket.status).is_open() {
            return None;
        }
        let (from, to) = (ticket.created_at, ticket.resolved_at?.max(ticket.created_at));
        let promised = self.desk.targets.iter().find(|target| target.until == Until::Resolved);
        let goals = self.desk.resolution.as_ref().map(|goals| &goals.calendar);
        let calendar = goals.or(promised.map(|target| &target.calendar));
        Some(match calendar.and_then(|id| self.desk.calendar(id)) {
            Some(calendar) => calendar.counted(from, to),
            None => to.since(from),
        })
    }
}

impl Tally {
    fn group(mut self, by: GroupBy) -> Group {
        self.responses.sort_unstable();
        Group {
            by,
            received: self.received,
            answered: self.responses.len() as u64,
            in_time: self.in_time,
            late: self.late,
            response: mean(&self.responses),
            // Of an even number the lower one of the two in the middle: a time that there was.
            median: self.responses.get(self.responses.len().saturating_sub(1) / 2).copied(),
            resolved: self.resolutions.len() as u64,
            resolution: mean(&self.resolutions),
        }
    }
}

fn mean(lengths: &[i64]) -> Option<i64> {
    let sum: i128 = lengths.iter().map(|length| i128::from(*length)).sum();
    (!lengths.is_empty()).then(|| (sum / lengths.len() as i128) as i64)
}
