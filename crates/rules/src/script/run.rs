//! A script as it goes at one ticket. It is a row: it survives a restart, a change of language and the ticket's
//! going to a colleague.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Script;
use crate::command::AnswerVerdict;
use crate::{ContactId, Millis, ScriptRunId, TicketId, UserId};

/// What was answered at a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepAnswer {
    /// Choice id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// What was typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Who answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When, by the corrected clock of the agent's machine.
    pub at: Millis,
    /// The contact in which it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
}

/// A question of the verification as it was asked in one contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Question id.
    pub question: String,
    /// The contact: what was answered in another one does not count (B17).
    pub contact: ContactId,
    /// What came of it; nothing while a blind answer may be tried again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<AnswerVerdict>,
    /// How often it was answered.
    pub tries: u32,
    /// The program compared, and nobody saw the stored answer (X4); otherwise the agent judged.
    pub blind: bool,
    /// Who asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When it was last answered.
    pub at: Millis,
}

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunEnd {
    /// The end that was reached; nothing when the script was given up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<String>,
    /// Who ended it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When.
    pub at: Millis,
}

/// A run's row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScriptRun {
    /// Id, made by the client.
    pub id: ScriptRunId,
    /// Desk id of the pack.
    pub desk: String,
    /// The ticket it is about.
    pub ticket: TicketId,
    /// Script id of the pack.
    pub script: String,
    /// Desk revision in force when it began.
    pub revision: u32,
    /// Who began it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<UserId>,
    /// When.
    pub started_at: Millis,
    /// The request that the ticket had then: one that the script asks for is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub had: Option<TicketId>,
    /// The step at which it stands.
    pub at: String,
    /// The steps that led there, in order; none of them twice.
    #[serde(default)]
    pub path: Vec<String>,
    /// What was answered, also at steps that are not on the path any more.
    #[serde(default)]
    pub answers: BTreeMap<String, StepAnswer>,
    /// What the verification asked, in every contact.
    #[serde(default)]
    pub asked: Vec<Asked>,
    /// How it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<RunEnd>,
}

impl ScriptRun {
    /// What was typed at a step.
    pub fn typed(&self, step: &str) -> Option<&str> {
        self.answers.get(step).and_then(|answer| answer.text.as_deref())
    }

    /// What was registered before the script changed it, and what it was changed to; nothing while it has not.
    pub fn changed(&self, script: &Script) -> Option<(String, String)> {
        let (step, sets) = script.steps.iter().find_map(|step| Some((step, step.sets.as_ref()?)))?;
        let before = self.answers.get(&step.id)?.text.clone().unwrap_or_default();
        Some((before, self.typed(&sets.from)?.to_owned()))
    }

    /// Puts how a question was asked, in place of what was known of it in that contact.
    pub(crate) fn put_asked(&mut self, asked: Asked) {
        let same = |known: &&mut Asked| known.question == asked.question && known.contact == asked.contact;
        match self.asked.iter_mut().find(same) {
            Some(known) => *known = asked,
            None => self.asked.push(asked),
        }
    }

    /// Goes on to a step. One that led here already is gone back to, so that a script that turns in a circle has
    /// no path without end.
    pub(crate) fn go(&mut self, next: &str) {
        self.path.push(std::mem::replace(&mut self.at, next.to_owned()));
        if let Some(place) = self.path.iter().position(|step| step == next) {
            self.path.truncate(place);
        }
    }

    /// Goes back to the step before; false at the first one.
    pub(crate) fn back(&mut self) -> bool {
        match self.path.pop() {
            Some(before) => {
                self.at = before;
                true
            }
            None => false,
        }
    }
}
