//! Comparing what a customer says with the stored answer (X4). A live request: asked now or not at all, never kept
//! in an outbox, for the answer is in nobody's hands but the server's.

use std::fmt;

use kursi_rules::code::Code;
use kursi_rules::{ContactId, Millis, ScriptRunId, TicketId};
use serde::{Deserialize, Serialize};

use crate::DoorRefusal;

/// The longest id of a pack, bytes; a pack's own bound is shorter.
const LONGEST_ID: usize = 100;
/// The longest answer, bytes: what is longer was not said by anybody.
pub const LONGEST_ANSWER: usize = 1_000;

/// What a customer said. No log has it: `Debug` does not show it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Said(pub String);

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Said(…)")
    }
}

/// `POST /verify`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyRequest {
    /// Desk.
    pub desk: String,
    /// Ticket.
    pub ticket: TicketId,
    /// Script run.
    pub run: ScriptRunId,
    /// Step id of the verification.
    pub step: String,
    /// Question id.
    pub question: String,
    /// The live contact with the customer.
    pub contact: ContactId,
    /// What the customer said.
    pub said: Said,
    /// By the server's clock: later than this nobody waits for the answer, and nothing is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Millis>,
}

/// What became of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum VerifyOutcome {
    /// It was compared.
    Done {
        /// Whether it is the stored answer.
        matches: bool,
        /// How often the question may still be answered in this contact.
        tries_left: u32,
    },
    /// It was not, and no try was used.
    Refused {
        /// Why.
        reason: Code,
    },
}

/// The answer to [`VerifyRequest`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VerifyReply {
    /// What became of it.
    #[serde(flatten)]
    pub outcome: VerifyOutcome,
    /// The server's clock.
    pub now: Millis,
}

impl VerifyRequest {
    /// Whether every text is within its bound and something was said.
    ///
    /// # Errors
    /// The name of the first field that is not.
    pub fn check(&self) -> Result<(), DoorRefusal> {
        let malformed = |field: &str| Err(DoorRefusal::Malformed { field: field.to_owned() });
        for (field, text) in [("desk", &self.desk), ("step", &self.step), ("question", &self.question)] {
            if text.is_empty() || text.len() > LONGEST_ID || text.contains(char::is_control) {
                return malformed(field);
            }
        }
        let said = &self.said.0;
        if said.trim().is_empty() || said.len() > LONGEST_ANSWER || said.contains('\0') {
            return malformed("said");
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn request(said: &str) -> VerifyRequest {
        VerifyRequest {
            desk: "shop".into(),
            ticket: TicketId(Uuid::nil()),
            run: ScriptRunId(Uuid::nil()),
            step: "verify".into(),
            question: "full-name".into(),
            contact: ContactId(Uuid::nil()),
            said: Said(said.into()),
            deadline: None,
        }
    }

    #[test]
    fn x4_what_was_said_is_bounded_and_in_no_log() {
        assert_eq!(request("نورة").check(), Ok(()));
        for said in ["", " \n", &"x".repeat(LONGEST_ANSWER + 1), "a\0"] {
            assert_eq!(request(said).check(), Err(DoorRefusal::Malformed { field: "said".into() }));
        }
        let long = VerifyRequest { question: "x".repeat(101), ..request("x") };
        assert_eq!(long.check(), Err(DoorRefusal::Malformed { field: "question".into() }));
        assert!(!format!("{:?}", request("secret")).contains("secret"));
    }

    #[test]
    fn the_answer_says_whether_and_how_often_more() {
        let reply =
            VerifyReply { outcome: VerifyOutcome::Done { matches: false, tries_left: 1 }, now: Millis(5) };
        let told = serde_json::to_string(&reply).unwrap();
        assert_eq!(told, r#"{"outcome":"done","matches":false,"tries_left":1,"now":5}"#);
        assert_eq!(serde_json::from_str::<VerifyReply>(&told).unwrap(), reply);
    }
}
