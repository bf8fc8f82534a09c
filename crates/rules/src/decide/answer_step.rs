//! The step at which a script stands is done.

use super::script::{ScriptRefusal, Standing};
use super::ticket::{is_blank, length, most_urgent};
use super::{Case, Stop, TicketRefusal, Verdict};
use crate::change::{Change, Row};
use crate::command::Verb;
use crate::message::MessageKind;
use crate::request;
use crate::script::{QuizResult, RunEnd, Says, Step, StepAnswer, StepKind, Tally};
use crate::ticket::Ticket;
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
        /// Over the pack's bound for what it becomes.
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
/// ticket from the same instant (B18), and what is typed at one that says it to somebody is said (A15).
pub(super) fn answer_step(mut case: Case, ticket: TicketId, run: ScriptRunId, said: &Said) -> Verdict {
    let standing = case.run_of(Verb::AnswerStep, ticket, run)?;
    let step = standing.step(said.step)?.clone();
    if step.guard.is_some() {
        case.verified(ticket, &standing.runs, said.contact)?;
    }
    let choice = choice(&case, &standing, &step, said)?;
    let text = text(&case, &step, said.text)?;
    let Standing { mut ticket, mut run, script, .. } = standing;
    // A contact that is not theirs does not keep anybody from their work; it is only not written down.
    let contact = case.contact_of(ticket.id, said.contact)?.ok();

    let before = run.answers.get(&step.id).and_then(|answer| answer.text.as_deref());
    let mut more = Vec::new();
    let fresh = text.as_deref().filter(|text| before != Some(*text));
    if let Some(text) = fresh.filter(|_| step.note) {
        if contact.is_none() {
            case.not_silent(&ticket)?;
        }
        let id = MessageId(case.ids.take());
        more.push(case.message(id, &ticket, MessageKind::Note, text, &ticket.channel, None, &[]));
    }
    if let (Some(says), Some(text)) = (step.says, fresh) {
        more.extend(case.say(says, &mut ticket, text)?);
    }
    let (by, at) = (case.context.actor.user(), case.context.made_at);
    let next = step.after(choice.as_deref()).map(str::to_owned);
    run.answers.insert(step.id.clone(), StepAnswer { choice, text, by, at, contact });
    match next {
        Some(next) if script.step(&next).is_some() => run.go(&next),
        Some(_) => return Err(ScriptRefusal::Changed.into()),
        None => {
            more.extend(case.ended(&mut ticket, &run.script, &step.id)?);
            run.ended = Some(RunEnd { step: Some(step.id), by, at });
        }
    }
    case.keep_run(ticket, run, more)
}

impl Case<'_> {
    /// Says what was typed to whom the step says it.
    fn say(&mut self, says: Says, ticket: &mut Ticket, text: &str) -> Verdict {
        let message = MessageId(self.ids.take());
        match says {
            Says::Reply => {
                self.not_silent(ticket)?;
                let channel = ticket.channel.clone();
                let said = self.message(message, ticket, MessageKind::Reply, text, &channel, None, &[]);
                let (answered, running) = self.answer_customer(ticket, message, Verb::Reply)?;
                ticket.due = most_urgent(&running);
                Ok(std::iter::once(said).chain(answered).collect())
            }
            Says::PartyNote => {
                let request = self.request(ticket)?;
                let other = self.other(&request, ticket.id)?;
                let mut other = other.ok_or_else(|| Stop::from(TicketRefusal::Unknown))?;
                self.not_silent(&other)?;
                let channel = other.channel.clone();
                let note = self.message(message, &other, MessageKind::Note, text, &channel, None, &[]);
                self.touch(&mut other);
                Ok(vec![note, Change::put(Row::Ticket(Box::new(other)))])
            }
        }
    }

    /// A script came to an end: one that is a step of a ladder takes it, unless the party has answered meanwhile.
    fn ended(&mut self, ticket: &mut Ticket, script: &str, end: &str) -> Verdict {
        let Some(ladder) = self.desk.requesting.ladder_of(script) else { return Ok(Vec::new()) };
        let asked = ticket.request.as_ref().is_some_and(|known| known.standing() == request::Standing::Asked);
        if !asked || !ladder.ends.iter().any(|known| known == end) {
            return Ok(Vec::new());
        }
        let mut running = self.facts.running_clocks(ticket.id)?;
        self.take_step(ticket, ladder, None, &mut running)
    }
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
            let limit = match step.says {
                Some(Says::Reply) => case.desk.limits.message,
                _ => case.desk.limits.note,
            };
            match length(text) {
                length if length > limit => Err(AnswerStepRefusal::TooLong { limit, length }.into()),
                _ => Ok(Some(text.to_owned())),
            }
        }
    }
}
