//! A revision of the procedure is rejected (E10).

use super::{Case, Context, Facts, Verdict, decision, refusal_of};
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::Verb;
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::revision::Rejection;

crate::codes! {
    /// Why a revision was not rejected.
    pub enum RejectRevisionRefusal {
        /// The role may not.
        "reject-revision-not-allowed" => NotAllowed { role: String },
        /// Nothing is said why.
        "reject-revision-reason-empty" => ReasonEmpty,
        /// The reason is longer than the desk allows a note to be.
        "reject-revision-reason-too-long" => ReasonTooLong { length: usize, limit: usize },
    }
}

/// One person is enough, until it is in force: also where all have approved and its time has not come. What is wrong is put
/// right in another revision.
pub(super) fn reject_revision(case: Case, revision: u32, reason: &str) -> Verdict {
    let not_allowed = || RejectRevisionRefusal::NotAllowed { role: case.context.actor.title().to_owned() };
    let Some(by) = case.context.actor.user().filter(|_| case.may(Verb::RejectRevision)) else {
        return Err(not_allowed().into());
    };
    let mut row = case.open_revision(revision)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(RejectRevisionRefusal::ReasonEmpty.into());
    }
    let (length, limit) = (reason.chars().count(), case.desk.limits.note);
    if length > limit {
        return Err(RejectRevisionRefusal::ReasonTooLong { length, limit }.into());
    }
    row.rejected = Some(Rejection { by, at: case.context.received_at, reason: reason.to_owned() });
    Ok(vec![Change::put(Row::Revision(Box::new(row)))])
}

/// Why a person may not reject a revision; nothing when they may.
pub fn may_reject(desk: &Desk, facts: &Facts, revision: u32, context: &Context) -> Option<Code> {
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    refusal_of(decision(reject_revision(case, revision, "x")))
}
