//! Whoever decides on what is to stay pending names somebody who does so while they are away (A10).

use super::{Case, Verdict};
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::time::HOUR;
use crate::user::{Delegation, KEPT_DELEGATIONS};
use crate::{Millis, UserId};

/// A day, in which the pack gives lengths.
const DAY: i64 = 24 * HOUR;

crate::codes! {
    /// Why nobody was named.
    pub enum DelegateRefusal {
        /// The role decides nothing that it could hand on.
        "delegate-not-allowed" => NotAllowed { role: String },
        /// On this desk nobody stands in.
        "delegate-not-offered" => NotOffered,
        /// Nobody of that id works on the desk.
        "delegate-unknown-person" => UnknownPerson,
        /// Oneself.
        "delegate-to-self" => ToSelf,
        /// They do not work on the desk any more, or their role may not stand in.
        "delegate-person-may-not" => PersonMayNot { person: String },
        /// One is running or coming already.
        "delegate-already" => Already { person: String, until_at: Millis },
        /// It would be over before it begins, or is over by now.
        "delegate-over" => Over,
        /// Longer than the pack allows, whole days.
        "delegate-too-long" => TooLong { limit: i64 },
        /// It would begin later than the pack allows, whole days from now.
        "delegate-too-far" => TooFar { limit: i64 },
    }
}

/// It stands in the row of who is away, so that everybody on the desk sees it, and it ends by itself. A beginning that
/// lies behind is now: nobody can have decided before they were named.
pub(super) fn delegate(case: Case, to: UserId, from: Option<Millis>, until: Millis) -> Verdict {
    let not_allowed = || DelegateRefusal::NotAllowed { role: case.context.actor.title().to_owned() };
    let Some(me) = case.context.actor.user().filter(|_| case.may(Verb::Delegate)) else {
        return Err(not_allowed().into());
    };
    let rule = case.pending_rule()?.delegation.as_ref().ok_or(DelegateRefusal::NotOffered)?;
    if to == me {
        return Err(DelegateRefusal::ToSelf.into());
    }
    let person = case.facts.user(&case.desk.id, to)?.ok_or(DelegateRefusal::UnknownPerson)?;
    if !person.active || !case.desk.role(&person.role).is_some_and(|role| role.stands_in) {
        return Err(DelegateRefusal::PersonMayNot { person: person.name.clone() }.into());
    }
    let mut row = case.facts.user(&case.desk.id, me)?.ok_or(DelegateRefusal::UnknownPerson)?.clone();
    let (made_at, now) = (case.context.made_at, case.context.received_at);
    let from = from.map_or(made_at, |from| from.max(made_at));
    if until <= from.max(now) {
        return Err(DelegateRefusal::Over.into());
    }
    if until.0.saturating_sub(from.0) > rule.longest {
        return Err(DelegateRefusal::TooLong { limit: rule.longest / DAY }.into());
    }
    if from.0.saturating_sub(now.0) > rule.ahead {
        return Err(DelegateRefusal::TooFar { limit: rule.ahead / DAY }.into());
    }
    if let Some(other) = row.delegation(now) {
        let until_at = other.over_at();
        let person = case.facts.user(&case.desk.id, other.to)?.map(|person| person.name.clone());
        return Err(DelegateRefusal::Already { person: person.unwrap_or_default(), until_at }.into());
    }
    row.delegations.push(Delegation { to, from, until, given_at: now, ended_at: None, ended_by: None });
    let surplus = row.delegations.len().saturating_sub(KEPT_DELEGATIONS);
    row.delegations.drain(..surplus);
    Ok(vec![Change::put(Row::User(row))])
}
