//! What the verbs of scripts share: the run, where it stands, and the verification that its steps wait for (B17).

use super::{Case, Context, Facts, Stop, Verdict, decide, refusal_of};
use crate::change::{Change, Row};
use crate::code::Code;
use crate::command::{Command, Verb};
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::script::{QuizResult, Script, ScriptRun, Step, Tally, is_with_customer};
use crate::ticket::Ticket;
use crate::{ContactId, ScriptRunId, TicketId};

crate::codes! {
    /// Why nothing about a script works here.
    pub enum ScriptRefusal {
        /// The role may not.
        "script-not-allowed" => NotAllowed { role: String },
        /// The ticket has no such run.
        "script-unknown-run" => UnknownRun,
        /// The script has come to its end, or was given up.
        "script-over" => Over,
        /// The script stands at another step: somebody went on with it.
        "script-elsewhere" => Elsewhere,
        /// The desk's procedure has changed, and the step is not in it any more.
        "script-changed" => Changed,
        /// It takes a call or chat with the customer.
        "script-contact-needed" => ContactNeeded,
        /// The call or chat is over, somebody else's, or about another ticket.
        "script-contact-not-yours" => ContactNotYours,
        /// The customer is not verified in this contact.
        "script-not-verified" => NotVerified { right: u32, needed: u32 },
        /// Several customers are reached in the same way, and nobody has said which of them it is.
        "script-customer-unsure" => CustomerUnsure,
        /// The verification has failed in this contact.
        "script-verification-failed" => VerificationFailed,
    }
}

/// Where a run stands.
pub(super) struct Standing<'a> {
    pub(super) ticket: Ticket,
    pub(super) run: ScriptRun,
    /// Every run of the ticket, this one among them.
    pub(super) runs: Vec<ScriptRun>,
    pub(super) script: &'a Script,
}

impl<'a> Case<'a> {
    pub(super) fn may_in_script(&self, verb: Verb) -> Result<(), Stop> {
        let role = || self.context.actor.title().to_owned();
        if self.may(verb) { Ok(()) } else { Err(ScriptRefusal::NotAllowed { role: role() }.into()) }
    }

    /// A run that goes on.
    pub(super) fn run_of(
        &self,
        verb: Verb,
        ticket: TicketId,
        run: ScriptRunId,
    ) -> Result<Standing<'a>, Stop> {
        self.may_in_script(verb)?;
        let ticket = self.ticket(ticket)?;
        let runs = self.facts.script_runs(ticket.id)?;
        let Some(run) = runs.iter().find(|known| known.id == run).cloned() else {
            return Err(ScriptRefusal::UnknownRun.into());
        };
        if run.ended.is_some() {
            return Err(ScriptRefusal::Over.into());
        }
        let script = self.desk.scripting.script(&run.script).ok_or(ScriptRefusal::Changed)?;
        Ok(Standing { ticket, run, runs, script })
    }

    /// It is known whose ticket it is: nothing is done to the account of somebody who was guessed.
    pub(super) fn sure(&self, ticket: &Ticket) -> Result<(), Stop> {
        if ticket.unsure { Err(ScriptRefusal::CustomerUnsure.into()) } else { Ok(()) }
    }

    /// The contact, if the person was with the ticket's customer in it when they did this.
    pub(super) fn contact_of(
        &self,
        ticket: TicketId,
        contact: Option<ContactId>,
    ) -> Result<Result<ContactId, ScriptRefusal>, Stop> {
        let (Some(id), Some(user)) = (contact, self.context.actor.user()) else {
            return Ok(Err(ScriptRefusal::ContactNeeded));
        };
        let found = self.facts.contact(id)?;
        let at = self.context.made_at;
        Ok(match found.is_some_and(|contact| is_with_customer(self.desk, contact, ticket, user, at)) {
            true => Ok(id),
            false => Err(ScriptRefusal::ContactNotYours),
        })
    }

    /// Whether what waits for the verification may be done: it was passed, in this contact, and the person is with
    /// the customer.
    pub(super) fn verified(
        &self,
        ticket: TicketId,
        runs: &[ScriptRun],
        contact: Option<ContactId>,
    ) -> Result<(), Stop> {
        let contact = self.contact_of(ticket, contact)??;
        let tally = Tally::of(&self.desk.scripting, runs, Some(contact));
        let needed = self.desk.scripting.verification.as_ref().map_or(0, |rule| rule.needed);
        match tally.result {
            QuizResult::Passed => Ok(()),
            QuizResult::Open => Err(ScriptRefusal::NotVerified { right: tally.right, needed }.into()),
            QuizResult::Failed => Err(ScriptRefusal::VerificationFailed.into()),
        }
    }

    /// The changes of a run. The ticket is touched, since whoever shows it shows the script beside it.
    pub(super) fn keep_run(&self, mut ticket: Ticket, run: ScriptRun, more: Vec<Change>) -> Verdict {
        self.touch(&mut ticket);
        let mut changes = vec![Change::put(Row::ScriptRun(Box::new(run)))];
        changes.extend(more);
        changes.push(Change::put(Row::Ticket(Box::new(ticket))));
        Ok(changes)
    }
}

impl Standing<'_> {
    /// The step, if the run stands at it.
    pub(super) fn step(&self, step: &str) -> Result<&Step, Stop> {
        if self.run.at != step {
            return Err(ScriptRefusal::Elsewhere.into());
        }
        self.script.step(step).ok_or_else(|| ScriptRefusal::Changed.into())
    }
}

/// Why a script cannot go on where it stands, before anything is answered: what the screen asks so that it can say
/// no beforehand.
pub fn may_go_on(
    desk: &Desk,
    facts: &Facts,
    run: &ScriptRun,
    contact: Option<ContactId>,
    context: &Context,
) -> Option<Code> {
    let step = desk.scripting.script(&run.script).and_then(|script| script.step(&run.at));
    let choice = step.filter(|step| !step.chooses()).and_then(|step| step.choices.first());
    let trial = Command::AnswerStep {
        ticket: run.ticket,
        run: run.id,
        step: run.at.clone(),
        choice: choice.map(|choice| choice.id.clone()),
        text: step.and_then(|step| step.input).map(|_| "x".to_owned()),
        to: None,
        contact,
    };
    // A verification goes on by its questions, before there is an answer to the step itself; and what is wrong with what
    // nobody has typed yet, is said when they have.
    refusal_of(decide(desk, facts, &trial, context)).filter(|code| !super::answer_step::is_of_answer(code))
}

/// Why a script cannot go back from where it stands.
pub fn may_go_back(desk: &Desk, facts: &Facts, run: &ScriptRun, context: &Context) -> Option<Code> {
    let trial = Command::BackScript { ticket: run.ticket, run: run.id };
    refusal_of(decide(desk, facts, &trial, context))
}

/// Why no script can be begun at a ticket.
pub fn may_start(desk: &Desk, facts: &Facts, ticket: TicketId, context: &Context) -> Option<Code> {
    // Whether one that is a step of a ladder can be begun, is a question of that ladder: `may_remind`.
    let mut scripts = desk.scripting.scripts.iter();
    let plain = scripts.find(|script| desk.requesting.ladder_of(&script.id).is_none());
    let script = plain.map(|script| script.id.clone()).unwrap_or_default();
    let run = ScriptRunId(uuid::Uuid::max());
    refusal_of(decide(desk, facts, &Command::StartScript { ticket, run, script, contact: None }, context))
}

/// Why a step is shut: it waits for a verification that is not passed in this contact (B17).
pub fn shut(
    desk: &Desk,
    facts: &Facts,
    ticket: TicketId,
    step: &Step,
    contact: Option<ContactId>,
    context: &Context,
) -> Option<Code> {
    step.guard.as_ref()?;
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    let verified = case.facts.script_runs(ticket).and_then(|runs| case.verified(ticket, &runs, contact));
    match verified {
        Err(Stop::Refused(code)) => Some(code),
        _ => None,
    }
}
