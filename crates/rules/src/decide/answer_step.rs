//! The step at which a script stands is done.

use super::script::{ScriptRefusal, Standing};
use super::ticket::{is_blank, length};
use super::{Case, Stop, Verdict};
use crate::account::{Reach, is_country};
use crate::code::Code;
use crate::command::Verb;
use crate::message::MessageKind;
use crate::request;
use crate::script::{Decides, Input, QuizResult, RunEnd, Says, Step, StepAnswer, StepKind, Tally};
use crate::ticket::Ticket;
use crate::{ContactId, MessageId, ScriptRunId, TicketId, UserId};

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
        /// No e-mail address.
        "answer-step-email-malformed" => EmailMalformed,
        /// No phone number.
        "answer-step-phone-malformed" => PhoneMalformed,
        /// No country.
        "answer-step-country-malformed" => CountryMalformed,
        /// Another customer has it (B15, B16).
        "answer-step-taken" => Taken { value: String },
        /// It is registered already.
        "answer-step-same" => Same { value: String },
        /// What has to be in the words is not.
        "answer-step-not-cited" => NotCited { value: String },
        /// The ticket of the request has no number yet: the server gives it (B13).
        "answer-step-number-unknown" => NumberUnknown,
        /// The third party was not asked yet.
        "answer-step-not-asked" => NotAsked { kind: String },
        /// The third party has not answered yet.
        "answer-step-not-answered" => NotAnswered,
        /// Nobody was chosen to whom the ticket is given.
        "answer-step-without-person" => WithoutPerson,
        /// They are not who the procedure says, or not there any more.
        "answer-step-person-unfit" => PersonUnfit { person: String },
        /// The customer has no registered e-mail address.
        "answer-step-no-address" => NoAddress,
        /// The customer's row is nowhere.
        "answer-step-customer-unknown" => CustomerUnknown,
        /// The new one was not asked for.
        "answer-step-nothing-new" => NothingNew,
    }
}

/// Whether a refusal is about what was typed or chosen, and nothing is wrong with the step before that.
pub(super) fn is_of_answer(code: &Code) -> bool {
    use AnswerStepRefusal as No;
    let empty = String::new;
    let of_answer = [
        No::VerificationOpen,
        No::EmailMalformed,
        No::PhoneMalformed,
        No::CountryMalformed,
        No::Taken { value: empty() },
        No::Same { value: empty() },
        No::NotCited { value: empty() },
        No::WithoutPerson,
    ];
    // Whether the party was asked is for the step's own button to say.
    let not_asked = No::NotAsked { kind: empty() };
    of_answer.into_iter().chain([not_asked]).any(|known| Code::from(known).code == code.code)
}

/// What was said at a step.
pub(super) struct Said<'a> {
    pub(super) step: &'a str,
    pub(super) choice: Option<&'a str>,
    pub(super) text: Option<&'a str>,
    pub(super) to: Option<UserId>,
    pub(super) contact: Option<ContactId>,
}

/// Keeps the answer and goes on, or ends the script where there is nowhere to go. What waits for the verification
/// is done only when it was passed in this contact (B17); what is typed at a step that says so is a note on the
/// ticket from the same instant (B18), and what is typed at one that says it to somebody is said (A15).
pub(super) fn answer_step(mut case: Case, ticket: TicketId, run: ScriptRunId, said: &Said) -> Verdict {
    let standing = case.run_of(Verb::AnswerStep, ticket, run)?;
    case.sure(&standing.ticket)?;
    let step = standing.step(said.step)?.clone();
    if step.guard.is_some() {
        case.verified(ticket, &standing.runs, said.contact)?;
    }
    case.asked_and_answered(&standing, &step)?;
    let cited = case.cited(&standing, &step)?;
    let text = text(&case, &step, said.text)?;
    if let Some(value) =
        cited.into_iter().find(|value| !text.as_ref().is_some_and(|text| text.contains(value.as_str())))
    {
        return Err(AnswerStepRefusal::NotCited { value }.into());
    }
    let choice = choice(&case, &standing, &step, (said, text.as_deref()))?;
    if let Some(text) = text.as_deref().filter(|_| step.free) {
        case.free(&standing.ticket, step.input, text)?;
    }
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
    let mut text = text;
    if step.sets.is_some() {
        // What it was before is kept in the place of what is typed, for the note and for going back.
        let (was, changes) = case.set(&mut ticket, &run, &step)?;
        text = was;
        more.extend(changes);
    }
    // Whoever goes back to it and on again opens nothing twice.
    if !run.answers.contains_key(&step.id) {
        more.extend(case.follow_up_of(&mut ticket, &step, text.as_deref()));
    }
    if step.assigns.is_some() {
        more.extend(case.assigned(&mut ticket, &step, said.to)?);
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
    /// A script came to an end: one that is a step of a ladder takes it, unless the party has answered meanwhile.
    fn ended(&mut self, ticket: &mut Ticket, script: &str, end: &str) -> Verdict {
        let Some(ladder) = self.desk.requesting.ladder_of(script) else {
            return Ok(self.climb_by_script(ticket, script, end));
        };
        let asked = ticket.request.as_ref().is_some_and(|known| known.standing() == request::Standing::Asked);
        if !asked || !ladder.ends.iter().any(|known| known == end) {
            return Ok(Vec::new());
        }
        let mut running = self.facts.running_clocks(ticket.id)?;
        self.take_step(ticket, ladder, None, &mut running)
    }
}

/// What was chosen. A verification chooses by itself, and so does a step that a country decides.
fn choice(
    case: &Case,
    standing: &Standing,
    step: &Step,
    (said, text): (&Said, Option<&str>),
) -> Result<Option<String>, Stop> {
    let by_itself = |chosen: &str| match said.choice {
        Some(choice) if choice != chosen => Err(AnswerStepRefusal::ChoiceUnknown.into()),
        _ => Ok(Some(chosen.to_owned())),
    };
    if let (Some(decides), Some(country)) = (&step.decides, text) {
        let accounts = &case.desk.accounts;
        let open = match decides {
            Decides::Service(service) => accounts.stopped(service, country).is_none(),
            Decides::Store(brand) => accounts.store(brand, country).is_some(),
        };
        return by_itself(if open { Step::OPEN } else { Step::SHUT });
    }
    if step.kind == StepKind::Quiz {
        let contact = case.contact_of(standing.ticket.id, said.contact)??;
        let result = Tally::of(&case.desk.scripting, &standing.runs, Some(contact)).result;
        return match result {
            QuizResult::Open => Err(AnswerStepRefusal::VerificationOpen.into()),
            result => by_itself(result.name()),
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
    let (input, text) = match (step.input, text) {
        (None, None) => return Ok(None),
        (None, Some(_)) => return Err(AnswerStepRefusal::TextUnwanted.into()),
        (Some(_), None) => return Err(AnswerStepRefusal::WithoutText.into()),
        (Some(input), Some(text)) => (input, text),
    };
    let limit = match step.says {
        Some(Says::Reply | Says::Mail | Says::Ticket) => case.desk.limits.message,
        _ => case.desk.limits.note,
    };
    let length = length(text);
    if length > limit {
        return Err(AnswerStepRefusal::TooLong { limit, length }.into());
    }
    let malformed = match input {
        Input::Email => (!Reach::Email.fits(text)).then_some(AnswerStepRefusal::EmailMalformed),
        Input::Phone => (!Reach::Phone.fits(text)).then_some(AnswerStepRefusal::PhoneMalformed),
        Input::Country => (!is_country(text)).then_some(AnswerStepRefusal::CountryMalformed),
        Input::Text | Input::Code => None,
    };
    match malformed {
        Some(malformed) => Err(malformed.into()),
        None => Ok(Some(text.to_owned())),
    }
}
