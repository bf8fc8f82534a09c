//! Somebody does not stand in any more, before the time that was set (A10).

use super::{Case, Verdict};
use crate::UserId;
use crate::change::{Change, Row};
use crate::command::Verb;

crate::codes! {
    /// Why it goes on.
    pub enum EndDelegationRefusal {
        /// It is not theirs, and their role may not end another's.
        "end-delegation-not-allowed" => NotAllowed { role: String },
        /// Nobody stands in for them: it is over, or was ended by somebody else.
        "end-delegation-none" => None,
    }
}

/// By the server's clock, since others act on it: what was decided before stays decided, and what is decided afterwards by
/// somebody who has not heard of it is refused.
pub(super) fn end_delegation(case: Case, of: UserId) -> Verdict {
    let Some(me) = case.context.actor.user().filter(|me| *me == of || case.may(Verb::EndDelegation)) else {
        return Err(EndDelegationRefusal::NotAllowed { role: case.context.actor.title().to_owned() }.into());
    };
    let now = case.context.received_at;
    let mut row = case.facts.user(&case.desk.id, of)?.ok_or(EndDelegationRefusal::None)?.clone();
    if row.delegation(now).is_none() {
        return Err(EndDelegationRefusal::None.into());
    }
    if let Some(last) = row.delegations.last_mut() {
        (last.ended_at, last.ended_by) = (Some(now), Some(me));
    }
    Ok(vec![Change::put(Row::User(row))])
}
