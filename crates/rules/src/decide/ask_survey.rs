//! Whoever and whatever closes a ticket: its customer is asked, once for each closing (D6).

use super::{Context, Facts, Verdict};
use crate::SurveyId;
use crate::change::{Change, Row};
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::request::Side;
use crate::survey::Asked;

/// Notes on every ticket that a command closed that its customer is asked: the one place where that is decided. One that was
/// closed before stays as it was; one that was opened again since is asked about anew, and the answers of before count no more.
pub(super) fn asked(desk: &Desk, facts: &Facts, context: &Context, mut changes: Vec<Change>) -> Verdict {
    let Some(rule) = &desk.survey else { return Ok(changes) };
    let asks = |status: &String| rule.statuses.contains(status);
    let mut ids = FreshIds::asking(context.command);
    for change in &mut changes {
        let Row::Ticket(row) = &mut change.row else { continue };
        let survey = SurveyId(ids.take());
        if row.side() != Side::Customer || !asks(&row.status) {
            continue;
        }
        let before = facts.ticket(row.id)?;
        if before.is_some_and(|before| asks(&before.status)) {
            continue;
        }
        let replaces = before.and_then(|before| before.course.survey.as_ref()).map(|asked| asked.survey);
        row.course.survey =
            Some(Asked { survey, at: context.received_at, revision: context.revision, replaces });
    }
    Ok(changes)
}
