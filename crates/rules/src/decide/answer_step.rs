//! The step at which a script stands is done.

use super::script::{ScriptRefusal, Standing};
use super::ticket::{is_blank, length};
use super::{Case, Stop, Verdict};
use crate::command::Verb;
use crate::message::MessageKind;
use crate::script::{QuizResult, RunEnd, Step, StepAnswer, StepKind, Tally};
use crate::{ContactId, MessageId, ScriptRunId, TicketId};

crate::codes! {
    /// Why a step was not done.
    pub enum AnswerStepRefusal {
        /// Nothing was chosen.
        "answer-step-without-choice" => WithoutChoice,
        /// The step has no such choice.
        "answer-step-choice-unknown" => ChoiceUnknown,
        /// Nothing was typed.
        "answer-step-without-text" => WithoutText,
        /// Nothing is typed at this step.
        "answer-step-text-unwanted" => TextUnwanted,
        /// Over the pack's bound for notes.
        "answer-step-too-long" => TooLong { limit: usize, length: usize },
        /// The verification is neither passed nor failed.
        "answer-step-verification-open" => VerificationOpen,
    }
}

/// What was said at a step.
pub(super) struct Said<'a> {
    pub(super) step: &'a str,
    pub(super) choice: Option<&'a str>,
    pub(super) text: Option<&'a str>,
    pub(super) contact: Option<ContactId>,
}

/// Keeps the answer and goes on, or ends the script where there is nowhere to go. What waits for the verification
/// is done only when it was passed in this contact (B17); what is typed at a step that says so is a note on the
/// ticket from the same instant (B18).
pub(super) fn answer_step(mut case: Case, ticket: TicketId, run: ScriptRunId, said: &Said) -> Verdict {
    let standing = case.run_of(Verb::AnswerStep, ticket, run)?;
    let step = standing.step(said.step)?.clone();
    if step.guard.is_some() {
        case.verified(ticket, &standing.runs, said.contact)?;
    }
    let choice = choice(&case, &standing, &step, said)?;
    let text = text(&case, &step, said.text)?;
    let Standing { ticket, mut run, script, .. } = standing;

    let before = run.answers.get(&step.id).and_then(|answer| answer.text.as_deref());
    let mut more = Vec::new();
    if let Some(text) = text.as_deref().filter(|text| step.note && before != Some(*text)) {
        let id = MessageId(case.ids.take());
        more.push(case.message(id, &ticket, MessageKind::Note, text, &ticket.channel, None, &[]));
    }
    let (by, at) = (case.context.actor.user(), case.context.made_at);
    let next = step.after(choice.as_deref()).map(str::to_owned);
    // A contact that is not theirs does not keep anybody from their work; it is only not written down.
    let contact = case.contact_of(ticket.id, said.contact)?.ok();
    run.answers.insert(step.id.clone(), StepAnswer { choice, text, by, at, contact });
    match next {
        Some(next) if script.step(&next).is_some() => run.go(&next),
        Some(_) => return Err(ScriptRefusal::Changed.into()),
        None => run.ended = Some(RunEnd { step: Some(step.id), by, at }),
    }
    case.keep_run(ticket, run, more)
}

/// What was chosen. A verification chooses by itself.
fn choice(case: &Case, standing: &Standing, step: &Step, said: &Said) -> Result<Option<String>, Stop> {
    if step.kind == StepKind::Quiz {
        let contact = case.contact_of(standing.ticket.id, said.contact)??;
        let result = Tally::of(&case.desk.scripting, &standing.runs, Some(contact)).result;
        return match (result, said.choice) {
            (QuizResult::Open, _) => Err(AnswerStepRefusal::VerificationOpen.into()),
            (_, Some(choice)) if choice != result.name() => Err(AnswerStepRefusal::ChoiceUnknown.into()),
            _ => Ok(Some(result.name().to_owned())),
        };
    }
    match said.choice {
        None if step.choices.is_empty() => Ok(None),
        None => Err(AnswerStepRefusal::WithoutChoice.into()),
        Some(choice) if step.choices.iter().any(|known| known.id == choice) => Ok(Some(choice.to_owned())),
        Some(_) => Err(AnswerStepRefusal::ChoiceUnknown.into()),
    }
}

/// What was typed.
fn text(case: &Case, step: &Step, text: Option<&str>) -> Result<Option<String>, Stop> {
    let text = text.filter(|text| !is_blank(text)).map(str::trim);
    match (step.input, text) {
        (None, None) => Ok(None),
        (None, Some(_)) => Err(AnswerStepRefusal::TextUnwanted.into()),
        (Some(_), None) => Err(AnswerStepRefusal::WithoutText.into()),
        (Some(_), Some(text)) => {
            let limit = case.desk.limits.note;
            match length(text) {
                length if length > limit => Err(AnswerStepRefusal::TooLong { limit, length }.into()),
                _ => Ok(Some(text.to_owned())),
            }
        }
    }
}
