use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssigneeFace, Fault, MaskFace, PersonFace};

/// What was answered at a step.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AnswerFace {
    /// Choice id, where the step has choices.
    pub choice: Option<String>,
    /// What was typed, where the step asks for words, as far as it is shown.
    pub text: Option<String>,
    /// That of the text, where it is masked.
    pub mask: Option<MaskFace>,
    /// Who answered.
    pub by: Option<PersonFace>,
    /// UTC milliseconds.
    pub at: f64,
}

/// A question of a verification.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuestionView {
    /// Question id; its name is the desk word `question-<id>`, its words for the customer `question-<id>.text`.
    pub id: String,
    /// `open`, `right`, `wrong` or `skipped`.
    pub state: String,
    /// How often an answer was tried.
    pub tries: u32,
    /// How often it may still be tried; only where answers are compared blind.
    pub tries_left: Option<u32>,
    /// It may not apply to this customer.
    pub optional: bool,
}

/// A verification (B17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QuizView {
    /// The server compares what the customer says with the stored answer, which nobody sees (X4). Otherwise the
    /// agent judges.
    pub blind: bool,
    /// Why answers cannot be compared blind now, where they could be otherwise: the line is down, or nothing is
    /// stored for this customer.
    pub not_blind: Option<Fault>,
    /// In the pack's order.
    pub questions: Vec<QuestionView>,
    /// Right answers.
    pub right: u32,
    /// Wrong answers.
    pub wrong: u32,
    /// Right answers that pass.
    pub needed: u32,
    /// Questions to be asked at least.
    pub least: u32,
    /// Questions to be asked at most.
    pub most: u32,
    /// `open`, `passed` or `failed`, in this contact.
    pub result: String,
}

/// A call that a step asks for (A18).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CallFace {
    /// Why nobody can be called now; nothing when somebody can.
    pub may_call: Option<Fault>,
    /// Every seat is taken: the call would wait in line.
    pub would_wait: bool,
    /// The call that was asked for.
    pub contact: Option<String>,
    /// How it stands: `waiting`, `offered`, `active` or `wrap-up`.
    pub state: Option<String>,
    /// Its place in the line, from 1, while it waits.
    pub place: Option<u32>,
    /// The person asked for it, or makes it.
    pub mine: bool,
    /// Who asked for it, or makes it.
    pub by: Option<PersonFace>,
}

/// A step of a run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StepView {
    /// Step id; its name is the desk word `script-<script>-<step>`, what is said to the customer its `.text`,
    /// a hint for the agent its `.hint`.
    pub id: String,
    /// `ask`, `check`, `call`, `do`, `say`, `quiz` or `end`.
    pub kind: String,
    /// `done`, `now` or `ahead`.
    pub state: String,
    /// Choice ids; the name of each is the desk word `script-<script>-<step>-<choice>`.
    pub choices: Vec<String>,
    /// What is typed: `text`, `email`, `phone`, `code` or `country`; nothing where nothing is.
    pub input: Option<String>,
    /// What is typed there is kept as a note on the ticket.
    pub noted: bool,
    /// Where what is typed there goes at once: `reply` to the customer, `mail` to their registered address, `ticket` there as a
    /// new ticket, `party-note` onto the ticket of the request.
    pub says: Option<String>,
    /// What is typed begins with this.
    pub draft: Option<String>,
    /// The server says whether what is typed is another customer's already (B15, B16).
    pub asks_server: bool,
    /// The number to be called, as far as it is shown; nothing where none is known. Whoever makes the call sees it whole.
    pub number: Option<String>,
    /// That of the number, where it is masked.
    pub number_mask: Option<MaskFace>,
    /// The call for it, where it is the step in hand and the desk calls in seats.
    pub call: Option<CallFace>,
    /// To whom the ticket can be given here; nothing where it is not.
    pub people: Option<Vec<AssigneeFace>>,
    /// The kind for which a third party has to be asked first.
    pub opens: Option<String>,
    /// What is changed here, and to what: `email` or `phone`.
    pub sets: Option<SetsFace>,
    /// What was answered.
    pub answer: Option<AnswerFace>,
    /// Why it cannot be done: the verification is not passed in this contact.
    pub shut: Option<Fault>,
    /// The verification, where it is one.
    pub quiz: Option<QuizView>,
}

/// What a step changes of the customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetsFace {
    /// `email` or `phone`.
    pub what: String,
    /// What it is, or was before the step was done, as far as it is shown.
    pub before: Option<String>,
    /// That of it, where it is masked.
    pub before_mask: Option<MaskFace>,
    /// What it is to be, as far as it is shown.
    pub after: Option<String>,
    /// That of it.
    pub after_mask: Option<MaskFace>,
}

/// A script as it goes at a ticket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunView {
    /// Id.
    pub id: String,
    /// Script id; its name is the desk word `script-<id>`.
    pub script: String,
    /// Who began it.
    pub by: Option<PersonFace>,
    /// UTC milliseconds.
    pub started_at: f64,
    /// The whole path: what was done, where it stands, and what lies ahead as far as that is decided.
    pub steps: Vec<StepView>,
    /// Why it cannot go on here; nothing when it can.
    pub may_go_on: Option<Fault>,
    /// Why it cannot go back; nothing when it can.
    pub may_go_back: Option<Fault>,
}

/// A script that came to an end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PastRun {
    /// Id.
    pub id: String,
    /// Script id.
    pub script: String,
    /// End step id; nothing when it was given up.
    pub end: Option<String>,
    /// Who ended it.
    pub by: Option<PersonFace>,
    /// UTC milliseconds.
    pub at: f64,
}

/// See [`super::ViewRequest::Script`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ScriptView {
    /// Ticket id.
    pub ticket: String,
    /// The person's live contact about this ticket.
    pub contact: Option<String>,
    /// Language in which the customer is spoken to: that of the ticket, where the desk answers in it.
    pub language: String,
    /// Why no script can be begun; nothing when one can.
    pub may_start: Option<Fault>,
    /// Scripts that can be begun at this ticket.
    pub offered: Vec<String>,
    /// The one that is going on.
    pub run: Option<RunView>,
    /// Those that ended, newest first.
    pub past: Vec<PastRun>,
    /// Customer fields that are hidden until the verification is passed in this contact (X4): `language`,
    /// `country`, `email`, `phone`.
    pub hidden: Vec<String>,
}
