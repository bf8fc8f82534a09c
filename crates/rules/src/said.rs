//! What goes with words that are said: in which contact, and what the writer had seen.

use serde::{Deserialize, Serialize};

use crate::{ContactId, MessageId};

/// The live contact in which words are said, and the sitting in which they were written: who has lost the seat
/// since then speaks with the customer no more (X1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// Which contact.
    pub contact: ContactId,
    /// Fence of the sitting.
    pub fence: i64,
}

/// What somebody had before their eyes when they wrote to a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The newest reply of a colleague; nothing when there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<MessageId>,
}

/// What came of a question of a verification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerVerdict {
    /// The answer was right.
    Right,
    /// It was wrong.
    Wrong,
    /// The question was not asked.
    Skipped,
}

impl AnswerVerdict {
    /// Its name on the wire and on the screen.
    pub fn name(self) -> &'static str {
        match self {
            AnswerVerdict::Right => "right",
            AnswerVerdict::Wrong => "wrong",
            AnswerVerdict::Skipped => "skipped",
        }
    }
}
