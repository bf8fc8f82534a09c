//! `[procedure]`: how many people approve a revision, and what becomes of tickets that run when it takes effect (E10).

use kursi_rules::revision::{ProcedureRule, Running};

use super::{Draft, Reading};
use crate::Fault;
use crate::bounds::APPROVALS;
use crate::finding::{Sheet, cut};
use crate::section::Section;

const RUNNING: [(&str, Running); 2] = [("keep", Running::Keep), ("migrate", Running::Migrate)];

impl<'a> Reading<'a> {
    pub(super) fn procedure(&mut self, root: &Section<'a>) -> Option<ProcedureRule> {
        let value = root.value("procedure")?;
        let section = root.section_of("procedure", value)?;
        let approvals = section.number("approvals", APPROVALS, "approvals = 2");
        let running = section.choice("running", &RUNNING, section.text("running", "running = \"keep\""));
        self.provenance(&section, &["approvals", "running"]);
        section.end();
        Some(ProcedureRule { approvals: approvals as u32, running: running.unwrap_or(Running::Keep) })
    }
}

/// What has to be approved can be, and who may approve has something to.
pub(crate) fn revisions_are_approved(sheet: &Sheet<'_>, draft: &Draft) {
    let desk = &draft.desk;
    let approvals = desk.procedure.map_or(0, |rule| rule.approvals);
    let mut may = desk.roles.iter().filter(|role| role.approves_procedure).peekable();
    if approvals > 0 && may.peek().is_none() {
        sheet.fault(draft.procedure_at, Fault::ProcedureByNobody { approvals });
    }
    if approvals == 0 {
        for role in may {
            sheet.fault(draft.place("role", &role.id), Fault::ProcedureWithoutRule { role: cut(&role.id) });
        }
    }
}
