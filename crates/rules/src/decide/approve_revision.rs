//! A revision of the procedure is approved (E10).

use super::{Case, Context, Facts, Stop, Verdict, decision, refusal_of};
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::Verb;
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::revision::{Approval, Revision, Standing};

crate::codes! {
    /// Why nothing is decided on a revision, whichever verb asks.
    pub enum RevisionRefusal {
        /// There is no such revision of the desk.
        "revision-unknown" => Unknown,
        /// Somebody rejected it.
        "revision-rejected" => Rejected { revision: u32 },
        /// It is in force.
        "revision-in-force" => InForce { revision: u32 },
        /// Another one took its place.
        "revision-superseded" => Superseded { revision: u32 },
    }
}

crate::codes! {
    /// Why a revision was not approved.
    pub enum ApproveRevisionRefusal {
        /// The role may not.
        "approve-revision-not-allowed" => NotAllowed { role: String },
        /// The person has approved it before.
        "approve-revision-twice" => Twice { revision: u32 },
        /// Nobody has to any more.
        "approve-revision-enough" => Enough { revision: u32 },
    }
}

impl Case<'_> {
    /// A revision of the desk on which something can be decided.
    pub(super) fn open_revision(&self, revision: u32) -> Result<Revision, Stop> {
        let row = self.facts.revision(&self.desk.id, revision)?.ok_or(RevisionRefusal::Unknown)?;
        match row.standing() {
            Standing::Rejected => Err(RevisionRefusal::Rejected { revision }.into()),
            Standing::InForce => Err(RevisionRefusal::InForce { revision }.into()),
            Standing::Superseded => Err(RevisionRefusal::Superseded { revision }.into()),
            Standing::Draft | Standing::Waiting | Standing::Approved => Ok(row.clone()),
        }
    }
}

/// Who may is said by the revision in force, so that no draft makes its own judges. Each person counts once, whoever wrote it:
/// where two are asked for, its author is never alone. By the server's clock, since others act on it.
pub(super) fn approve_revision(case: Case, revision: u32) -> Verdict {
    let not_allowed = || ApproveRevisionRefusal::NotAllowed { role: case.context.actor.title().to_owned() };
    let Some(by) = case.context.actor.user().filter(|_| case.may(Verb::ApproveRevision)) else {
        return Err(not_allowed().into());
    };
    let mut row = case.open_revision(revision)?;
    if row.approvals.iter().any(|approval| approval.by == by) {
        return Err(ApproveRevisionRefusal::Twice { revision }.into());
    }
    if row.standing() == Standing::Approved {
        return Err(ApproveRevisionRefusal::Enough { revision }.into());
    }
    let (role, at) = (case.context.actor.title().to_owned(), case.context.received_at);
    row.approvals.push(Approval { by, role, at });
    Ok(vec![Change::put(Row::Revision(Box::new(row)))])
}

/// Why a person may not approve a revision; nothing when they may.
pub fn may_approve(desk: &Desk, facts: &Facts, revision: u32, context: &Context) -> Option<Code> {
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    refusal_of(decision(approve_revision(case, revision)))
}
