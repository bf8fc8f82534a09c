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
}

impl Input {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Input::Text => "text",
            Input::Email => "email",
            Input::Phone => "phone",
            Input::Code => "code",
        }
    }
}

/// Where what is typed at a step goes at once, to whom it is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// To the customer, as a reply.
    Reply,
    /// Inside, as a note on the ticket on which a third party is asked (A15).
    PartyNote,
}

impl Says {
    /// Its name in packs and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            Says::Reply => "reply",
            Says::PartyNote => "party-note",
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
    /// The verification that has to be passed, in this contact, before this is done (B17).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guard: Option<String>,
}

impl Step {
    /// What a passed verification chooses.
    pub const PASSED: &str = "passed";
    /// What a failed one chooses.
    pub const FAILED: &str = "failed";

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
