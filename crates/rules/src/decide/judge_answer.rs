//! An answer of the customer is judged by the agent (B17), or compared with the stored one (X4).

use super::script::{ScriptRefusal, Standing};
use super::{Case, Context, Decision, Facts, Stop, Verdict};
use crate::change::Key;
use crate::command::{AnswerVerdict, Verb};
use crate::desk::Desk;
use crate::id::FreshIds;
use crate::script::{Asked, QuizResult, StepKind, Tally, Verification};
use crate::{ContactId, ScriptRunId, TicketId};

crate::codes! {
    /// Why an answer was not judged.
    pub enum JudgeAnswerRefusal {
        /// The verification has no such question.
        "judge-answer-question-unknown" => QuestionUnknown,
        /// What came of this question is settled.
        "judge-answer-settled" => Settled,
        /// Enough was asked: the verification is passed or failed.
        "judge-answer-enough" => Enough,
    }
}

crate::codes! {
    /// Why an answer was not compared.
    pub enum CompareAnswerRefusal {
        /// The server has no answer of this customer to the question.
        "compare-answer-nothing-stored" => NothingStored,
    }
}

/// A question that is being asked.
struct Asking<'a> {
    standing: Standing<'a>,
    rule: &'a Verification,
    contact: ContactId,
    /// How it was asked before in this contact.
    before: Option<Asked>,
}

fn asking<'a>(
    case: &Case<'a>,
    ticket: TicketId,
    run: ScriptRunId,
    step: &str,
    question: &str,
    contact: Option<ContactId>,
) -> Result<Asking<'a>, Stop> {
    let standing = case.run_of(Verb::JudgeAnswer, ticket, run)?;
    if standing.step(step)?.kind != StepKind::Quiz {
        return Err(ScriptRefusal::Elsewhere.into());
    }
    let scripting = &case.desk.scripting;
    let rule = scripting.verification.as_ref().ok_or(ScriptRefusal::Changed)?;
    if scripting.question(question).is_none() {
        return Err(JudgeAnswerRefusal::QuestionUnknown.into());
    }
    let contact = case.contact_of(ticket, contact)??;
    let tally = Tally::of(scripting, &standing.runs, Some(contact));
    let before = tally.asked.get(question).map(|asked| (*asked).clone());
    // A slip of the hand can be put right at any time, but nothing more is asked when it is over.
    if before.is_none() && tally.result != QuizResult::Open {
        return Err(JudgeAnswerRefusal::Enough.into());
    }
    Ok(Asking { standing, rule, contact, before })
}

/// What the agent judged.
pub(super) struct Judged<'a> {
    pub(super) step: &'a str,
    pub(super) question: &'a str,
    pub(super) verdict: AnswerVerdict,
    pub(super) contact: Option<ContactId>,
}

/// Keeps what the agent judged. A question that was begun blind is not judged right by hand afterwards, and one that
/// was asked is not skipped: both would take a wrong answer out of the count.
pub(super) fn judge_answer(case: Case, ticket: TicketId, run: ScriptRunId, judged: &Judged) -> Verdict {
    let Judged { step, question, verdict, contact } = *judged;
    let asking = asking(&case, ticket, run, step, question, contact)?;
    let (mut tries, mut blind) = (0, false);
    if let Some(before) = asking.before.filter(|before| before.verdict != Some(AnswerVerdict::Skipped)) {
        let may = match before.blind {
            true => before.verdict.is_none() && verdict == AnswerVerdict::Wrong,
            false => before.tries < asking.rule.tries && verdict != AnswerVerdict::Skipped,
        };
        if !may {
            return Err(JudgeAnswerRefusal::Settled.into());
        }
        (tries, blind) = (before.tries, before.blind);
    }
    if verdict != AnswerVerdict::Skipped {
        tries += 1;
    }
    let asked = Asked {
        question: question.to_owned(),
        contact: asking.contact,
        verdict: Some(verdict),
        tries,
        blind,
        by: case.context.actor.user(),
        at: case.context.made_at,
    };
    let mut run = asking.standing.run;
    run.put_asked(asked);
    case.keep_run(asking.standing.ticket, run, Vec::new())
}

/// An answer compared with the stored one. No command: it is asked live, and only a server has stored answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Ticket.
    pub ticket: TicketId,
    /// Run.
    pub run: ScriptRunId,
    /// Step id of the verification.
    pub step: String,
    /// Question id.
    pub question: String,
    /// The live contact with the customer.
    pub contact: ContactId,
    /// Whether it is the stored answer; nothing where none is stored.
    pub matches: Option<bool>,
}

impl Comparison {
    /// What judging it will ask for.
    pub fn reads(&self) -> Vec<Key> {
        vec![Key::Ticket(self.ticket), Key::ScriptRuns(self.ticket), Key::Contact(self.contact)]
    }
}

/// Judges a comparison: a right answer is right, a wrong one uses a try and is wrong with the last one (X4).
pub fn compare(desk: &Desk, facts: &Facts, comparison: &Comparison, context: &Context) -> Decision {
    let case = Case { desk, facts, context, ids: FreshIds::of(context.command) };
    super::decision(compared(case, comparison))
}

fn compared(case: Case, comparison: &Comparison) -> Verdict {
    let Comparison { ticket, run, step, question, contact, matches } = comparison;
    let asking = asking(&case, *ticket, *run, step, question, Some(*contact))?;
    let before = asking.before.filter(|before| before.verdict != Some(AnswerVerdict::Skipped));
    let tries = match before {
        None => 0,
        Some(before) if before.blind && before.verdict.is_none() && before.tries < asking.rule.tries => {
            before.tries
        }
        Some(_) => return Err(JudgeAnswerRefusal::Settled.into()),
    };
    let matches = matches.ok_or(CompareAnswerRefusal::NothingStored)?;
    let tries = tries + 1;
    let verdict = match matches {
        true => Some(AnswerVerdict::Right),
        false => (tries >= asking.rule.tries).then_some(AnswerVerdict::Wrong),
    };
    let asked = Asked {
        question: question.clone(),
        contact: *contact,
        verdict,
        tries,
        blind: true,
        by: case.context.actor.user(),
        at: case.context.made_at,
    };
    let mut run = asking.standing.run;
    run.put_asked(asked);
    case.keep_run(asking.standing.ticket, run, Vec::new())
}
