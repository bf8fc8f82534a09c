use kursi_protocol::DoorRefusal;
use kursi_rules::mask::Secret;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fault, PersonFace};

/// Which masked value of a ticket (X14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "secret", rename_all = "kebab-case", rename_all_fields = "camelCase")]
pub enum SecretFace {
    /// The customer's address.
    Email,
    /// The customer's number.
    Phone,
    /// The address that they wrote from.
    From,
    /// What is kept of a step of a script.
    Typed {
        /// Run id.
        run: String,
        /// Step id.
        step: String,
    },
    /// A value of a request's field.
    Field {
        /// Field id.
        field: String,
        /// Which of its values, from 0.
        n: u32,
    },
    /// The words of a reply or note.
    Message {
        /// Message id.
        message: String,
    },
}

impl From<&Secret> for SecretFace {
    fn from(secret: &Secret) -> Self {
        match secret {
            Secret::Email => SecretFace::Email,
            Secret::Phone => SecretFace::Phone,
            Secret::From => SecretFace::From,
            Secret::Typed { run, step } => SecretFace::Typed { run: run.to_string(), step: step.clone() },
            Secret::Field { field, n } => SecretFace::Field { field: field.clone(), n: *n },
            Secret::Message { message } => SecretFace::Message { message: message.to_string() },
        }
    }
}

impl SecretFace {
    /// As the rules name it.
    ///
    /// # Errors
    /// An id is none.
    pub(crate) fn read(self) -> Result<Secret, Fault> {
        let malformed = |field: &str| Fault::from(DoorRefusal::Malformed { field: field.to_owned() });
        Ok(match self {
            SecretFace::Email => Secret::Email,
            SecretFace::Phone => Secret::Phone,
            SecretFace::From => Secret::From,
            SecretFace::Typed { run, step } => {
                Secret::Typed { run: run.parse().map_err(|_| malformed("run"))?, step }
            }
            SecretFace::Field { field, n } => Secret::Field { field, n },
            SecretFace::Message { message } => {
                Secret::Message { message: message.parse().map_err(|_| malformed("message"))? }
            }
        })
    }
}

/// That what is shown is masked, and how it is revealed (X14).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MaskFace {
    /// What [`super::Act::Reveal`] is asked for.
    pub secret: SecretFace,
    /// Why the person may not reveal it; nothing when they may.
    pub refused: Option<Fault>,
}

/// A reveal on record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevealFace {
    /// Activity id.
    pub id: String,
    /// Who.
    pub by: Option<PersonFace>,
    /// UTC milliseconds.
    pub at: f64,
    /// Mask ids; the name of each is the desk word `mask-<id>`.
    pub masks: Vec<String>,
    /// It was the number of a call.
    pub for_call: bool,
    /// It was in the words of a reply or note.
    pub in_words: bool,
}
