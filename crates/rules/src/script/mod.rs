//! Guided scripts: the steps of a procedure in their order, and the verification that some of them wait for
//! (B17). A script is data of the pack, proved by `crates/desks` before it gets here; a [`ScriptRun`] is a row.

mod live;
mod path;
mod run;
mod tally;

pub use live::is_with_customer;
pub use run::{Asked, RunEnd, ScriptRun, StepAnswer};
pub use tally::{QuizResult, Tally};

use serde::{Deserialize, Serialize};

use crate::account::Reach;

/// Everything of a desk that scripts are made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scripting {
    /// What a verification asks, in its order.
    #[serde(default)]
    pub questions: Vec<Question>,
    /// How many of them, and what passes.
    #[serde(default)]
    pub verification: Option<Verification>,
    /// The scripts.
    #[serde(default)]
    pub scripts: Vec<Script>,
}

impl Scripting {
    /// A script by id.
    pub fn script(&self, id: &str) -> Option<&Script> {
        self.scripts.iter().find(|script| script.id == id)
    }

    /// A question by id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }
}

/// How what a customer says is compared with what is stored (X4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// Words: a name, a place.
    Text,
    /// A day, in whichever calendar.
    Date,
    /// Several things, of which not all have to be named.
    List,
}

impl QuestionKind {
    /// Its name in packs and in the store.
    pub fn name(self) -> &'static str {
        match self {
            QuestionKind::Text => "text",
            QuestionKind::Date => "date",
            QuestionKind::List => "list",
        }
    }
}

/// A question of a verification.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Id; its name is the desk word `question-<id>`, its words for the customer `question-<id>.text`.
    pub id: String,
    /// How answers are compared.
    pub kind: QuestionKind,
    /// It may not apply to a customer.
    #[serde(default)]
    pub optional: bool,
    /// Fields of the customer that would give the answer away.
    #[serde(default)]
    pub hides: Vec<String>,
}

/// What passes a verification (B17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verification {
    /// Questions to be asked at least.
    pub ask_least: u32,
    /// Questions to be asked at most.
    pub ask_most: u32,
    /// Right answers that pass.
    pub needed: u32,
    /// How often one question may be answered in one contact (X4).
    pub tries: u32,
}

/// A script: its first step is where it begins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// Id; its name is the desk word `script-<id>`.
    pub id: String,
    /// Its steps.
    pub steps: Vec<Step>,
}

impl Script {
    /// A step by id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }
}

/// What a step asks of the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// Ask the customer.
    Ask,
    /// Look at something.
    Check,
    /// Call somebody.
    Call,
    /// Do something, here or elsewhere.
    Do,
    /// Tell the customer.
    Say,
    /// Verify the customer.
    Quiz,
    /// The end.
    End,
}

impl StepKind {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            StepKind::Ask => "ask",
            StepKind::Check => "check",
            StepKind::Call => "call",
            StepKind::Do => "do",
            StepKind::Say => "say",
            StepKind::Quiz => "quiz",
            StepKind::End => "end",
        }
    }
}

/// What is typed at a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Input {
    /// Any words.
    Text,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// A code.
    Code,
    /// A country of ISO 3166-1.
    Country,
}

impl Input {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Input::Text => "text",
            Input::Email => "email",
            Input::Phone => "phone",
            Input::Code => "code",
            Input::Country => "country",
        }
    }
}

/// Where what is typed at a step goes at once, to whom it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// To the customer, as a reply.
    Reply,
    /// To the customer's registered address, wherever they wrote from (B15).
    Mail,
    /// To the customer's registered address, as a ticket of its own (B16).
    Ticket,
    /// Inside, as a note on the ticket on which a third party is asked (A15).
    PartyNote,
}

impl Says {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Says::Reply => "reply",
            Says::Mail => "mail",
            Says::Ticket => "ticket",
            Says::PartyNote => "party-note",
        }
    }
}

/// Whose number is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Number {
    /// The one that is registered.
    Registered,
    /// The one that was typed at a step.
    Typed(String),
}

/// A change of what a customer is reached by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sets {
    /// What is changed.
    pub what: Reach,
    /// The step at which the new one was typed.
    pub from: String,
}

/// To whom a step gives the ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Assigns {
    /// To somebody of a role.
    Role(String),
    /// To whom the procedure names.
    Handler(String),
}

/// What the country that is typed decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decides {
    /// Whether a service is given there (B4).
    Service(String),
    /// Whether a brand has a store for it (B2).
    Store(String),
}

/// What has to be in the words of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cites {
    /// The number of the ticket on which a third party is asked (B13).
    Request,
    /// What was registered before, and what is registered now (B15, B16).
    Change,
}

impl Cites {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Cites::Request => "request",
            Cites::Change => "change",
        }
    }
}

/// A step; its name is the desk word `script-<script>-<step>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Id, of this script.
    pub id: String,
    /// What it asks.
    pub kind: StepKind,
    /// Where it goes on, but for choices that say it themselves. Nothing at an end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// What can be chosen. A verification chooses [`Step::PASSED`] or [`Step::FAILED`] by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What is typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<Input>,
    /// What is typed is kept as a note on the ticket (B18).
    #[serde(default)]
    pub note: bool,
    /// What is typed is said at once; what it begins with is the desk word `script-<script>-<step>.text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub says: Option<Says>,
    /// What has to be in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cites: Option<Cites>,
    /// What is typed is on no other customer of the desk (B15, B16).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub free: bool,
    /// What the country that is typed decides: the step chooses [`Step::OPEN`] or [`Step::SHUT`] by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decides: Option<Decides>,
    /// Whose number is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<Number>,
    /// What of the customer is changed by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sets: Option<Sets>,
    /// To whom the ticket is given by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assigns: Option<Assigns>,
    /// The kind for which a third party has been asked when it is done (B4, B5, B13).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<String>,
    /// What is opened for a team when it is done (C3): an id of a follow-up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<String>,
    /// It is done when the third party has answered (B13).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waits: bool,
    /// The verification that has to be passed, in this contact, before this is done (B17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guard: Option<String>,
}

impl Step {
    /// What a passed verification chooses.
    pub const PASSED: &str = "passed";
    /// What a failed one chooses.
    pub const FAILED: &str = "failed";
    /// What a country decides for which there is a store or a service.
    pub const OPEN: &str = "open";
    /// What one decides for which there is none.
    pub const SHUT: &str = "shut";

    /// A step without anything but its kind.
    pub fn plain(id: &str, kind: StepKind) -> Step {
        Step {
            id: id.to_owned(),
            kind,
            next: None,
            choices: Vec::new(),
            input: None,
            note: false,
            says: None,
            cites: None,
            free: false,
            decides: None,
            number: None,
            sets: None,
            assigns: None,
            opens: None,
            follow_up: None,
            waits: false,
            guard: None,
        }
    }

    /// Whether it chooses by itself where it goes on.
    pub fn chooses(&self) -> bool {
        self.kind == StepKind::Quiz || self.decides.is_some()
    }

    /// Where the step goes on after a choice; nothing at an end, or for a choice that there is not.
    pub fn after(&self, choice: Option<&str>) -> Option<&str> {
        match choice {
            None => self.next.as_deref(),
            Some(choice) => {
                let choice = self.choices.iter().find(|known| known.id == choice)?;
                choice.next.as_deref().or(self.next.as_deref())
            }
        }
    }

    /// Every step that can come next.
    pub fn exits(&self) -> impl Iterator<Item = &str> {
        let plain = self.choices.is_empty().then_some(self.next.as_deref()).flatten();
        let chosen = self.choices.iter().filter_map(|choice| self.after(Some(&choice.id)));
        plain.into_iter().chain(chosen)
    }
}

/// A choice; its name is the desk word `script-<script>-<step>-<choice>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Id, of this step.
    pub id: String,
    /// Where it leads; where the step does, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
