//! The course of a ticket: what it needs by itself over time, and what a desk says of that.

pub mod about;
pub mod assigning;
pub mod closing;
pub mod ladder;
pub mod miss;
pub mod priority;
pub mod team;
pub mod zone;

use serde::{Deserialize, Serialize};

pub use about::About;
pub use assigning::{Absence, AssigningRule, AvailableBy};
pub use closing::{Closed, ClosingRule, Confirmation};
pub use ladder::{Climb, Deeds, Next, OfRecord, Recipient, Rise, Says, TicketLadder, When, Whose};
pub use miss::{Cause, Causes, Miss, MissCount, MissCounts};
pub use priority::{Priority, PriorityRule};
pub use team::{FollowUpRule, Follows};
pub use zone::{CallRule, PlannedCall, Whereabouts, ZoneRule};

use crate::Millis;
use crate::desk::Desk;
use crate::survey::Asked;
use crate::ticket::Ticket;

/// Everything of a desk that courses are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CourseRule {
    /// Ladders that run for tickets while a condition holds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ladders: Vec<TicketLadder>,
    /// How priorities come about; nothing on a desk that has none (E3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<PriorityRule>,
    /// What closing takes; nothing where nothing is said of it (E4, C7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<ClosingRule>,
    /// Tags; the name of each is the desk word `tag-<id>` (C4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Why a target can have been missed; the name of each is the desk word `cause-<id>` (D4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<String>,
    /// What is opened for a team from another ticket (C3).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUpRule>,
    /// To whom tickets are given; nothing where to anybody (E2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigning: Option<AssigningRule>,
    /// Time zones in which customers are (E7).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub zones: Vec<ZoneRule>,
    /// When customers are called, by their own clock; nothing on a desk that plans no calls (E7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls: Option<CallRule>,
}

impl CourseRule {
    /// Nothing is said of courses.
    pub fn is_empty(&self) -> bool {
        *self == CourseRule::default()
    }

    /// Whether a ladder of tickets goes by records of this kind.
    pub fn goes_by(&self, kind: &str) -> bool {
        self.ladders.iter().any(|ladder| ladder.of.as_ref().is_some_and(|of| of.record == kind))
    }

    /// What is opened for a team, by id.
    pub fn follow_up(&self, id: &str) -> Option<&FollowUpRule> {
        self.follow_ups.iter().find(|rule| rule.id == id)
    }

    /// A ladder by id.
    pub fn ladder(&self, id: &str) -> Option<&TicketLadder> {
        self.ladders.iter().find(|ladder| ladder.id == id)
    }
}

/// Where a ticket stands in its course.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Course {
    /// The ladders that run for it, in the pack's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub climbs: Vec<Climb>,
    /// When the server has something to do with it by itself; repeated here so that nothing else has to be read to know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acts_at: Option<Millis>,
    /// To whom it was delivered by itself (D4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivered>,
    /// What was missed of which the cause is asked, in the order in which it was noticed (D4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub misses: Vec<Miss>,
    /// Its priority, once somebody has set it (E3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<Priority>,
    /// Its tags, in order (C4).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// From which ticket it was opened (C3).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Follows>,
    /// The record of the customer that it is about (C4, C13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<About>,
    /// When a solution was given last, whatever came after that (E4).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved_at: Option<Millis>,
    /// How it was closed (E4, C7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closed>,
    /// A call to the customer that is planned (E7).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call: Option<PlannedCall>,
    /// That its customer was asked when it was closed last; never what they answered (D6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub survey: Option<Asked>,
}

impl Course {
    /// Nothing is to be said of it.
    pub fn is_empty(&self) -> bool {
        *self == Course::default()
    }

    /// Where it stands on a ladder; nothing where that does not run for it.
    pub fn climb(&self, ladder: &str) -> Option<&Climb> {
        self.climbs.iter().find(|climb| climb.ladder == ladder)
    }
}

/// A ticket was delivered to a role because a step of a ladder said so (D4). Whoever had it goes on with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// Role id of the pack.
    pub to: String,
    /// Ladder id of the pack.
    pub ladder: String,
    /// When.
    pub at: Millis,
    /// Whether it stands before every other ticket in queues while it is open.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub first: bool,
}

/// What comes next on each ladder of a ticket, the earliest first: derived from what was done, never ticked.
pub fn next<'a>(desk: &'a Desk, ticket: &Ticket) -> Vec<Next<'a>> {
    let mut found: Vec<Next> = ticket
        .course
        .climbs
        .iter()
        .filter_map(|climb| {
            let ladder = desk.course.ladder(&climb.ladder)?;
            ladder.next(climb, desk.calendar(&ladder.calendar)?, ticket.course.about.as_ref())
        })
        .collect();
    found.sort_by(|one, other| (one.opens, &one.ladder.id).cmp(&(other.opens, &other.ladder.id)));
    found
}

/// The step that the server has to take now; the earliest, where there are several.
pub fn due<'a>(desk: &'a Desk, ticket: &Ticket, now: Millis) -> Option<Next<'a>> {
    next(desk, ticket).into_iter().find(|next| next.rise.by == Whose::Server && next.opens <= now)
}
