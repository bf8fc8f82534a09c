use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fault, MaskFace, PersonFace};

/// Somebody outside of the desk who can be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyFace {
    /// Id; its name is the desk word `party-<id>`.
    pub id: String,
    /// Language in which they are asked, if nobody chooses another one.
    pub language: String,
}

/// Who is asked on a ticket.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartyName {
    /// Party id.
    pub id: String,
    /// Who that is, as the agent wrote it.
    pub name: Option<String>,
}

/// Something that a request can have to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FieldFace {
    /// Id; its name is the desk word `field-<id>`, a hint for the agent its `.hint`.
    pub id: String,
    /// `text`, `code`, `amount`, `email`, `phone`, `country` or `option`.
    pub shape: String,
    /// What can be chosen; the name of each is the desk word `field-<id>-<option>`.
    pub options: Vec<String>,
    /// How many values it has at most.
    pub most: u32,
}

/// For which kind of complaint who is asked for what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AsksFace {
    /// Kind id.
    pub kind: String,
    /// Party ids, the usual one first.
    pub of: Vec<String>,
    /// Fields that have to be filled in.
    pub needs: Vec<String>,
    /// Fields that may be.
    pub takes: Vec<String>,
}

/// The words of a mail by which a request is escalated, as the pack has them (A17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EscalationTexts {
    /// The product as the request names it; empty where it does not.
    pub product: String,
    /// Where it goes; nothing where no address is known.
    pub to: Option<String>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// The note on the ticket.
    pub note: String,
    /// Subject of the mail that goes with it.
    pub original: String,
    /// Languages it can be written in.
    pub languages: Vec<String>,
}

/// The words of a request as the pack has them, with what was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestTexts {
    /// Subject.
    pub subject: String,
    /// What the party is asked.
    pub text: String,
    /// What the customer is told.
    pub told: String,
}

/// A field of a request as it was filled in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FilledField {
    /// Field id.
    pub id: String,
    /// Its values, as far as they are shown.
    pub values: Vec<String>,
    /// That of each, where it is masked.
    pub masks: Vec<Option<MaskFace>>,
}

/// A step of a ladder that was taken.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakenFace {
    /// Who took it.
    pub by: Option<PersonFace>,
    /// UTC milliseconds.
    pub at: f64,
}

/// A ladder, and what comes next on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LadderView {
    /// Ladder id; its name is the desk word `ladder-<id>`.
    pub id: String,
    /// `customer`, `party` or `script`.
    pub to: String,
    /// The ticket on which its steps are taken.
    pub ticket: String,
    /// How many steps there are.
    pub most: u32,
    /// Those that were taken, in their order.
    pub taken: Vec<TakenFace>,
    /// The next one; nothing when there is none any more.
    pub next: Option<RungView>,
}

/// The next step of a ladder. Whether its window is open is a question of the present moment, which the screen answers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RungView {
    /// Which one, from 1.
    pub n: u32,
    /// UTC milliseconds.
    pub opens_at: f64,
    /// UTC milliseconds; late when it is past.
    pub late_at: f64,
    /// What it begins with, in the language of whom it is said to; nothing for a script.
    pub text: Option<String>,
    /// Language of the text.
    pub language: Option<String>,
    /// The script that it is.
    pub script: Option<String>,
    /// Why it cannot be taken, whatever the moment; nothing when it can in its window.
    pub refused: Option<Fault>,
}

/// A request to a third party, beside either of its tickets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// `customer` or `party`: whose ticket this one is.
    pub side: String,
    /// The other ticket's id.
    pub other: String,
    /// The other ticket's number; nothing until there is one, or where it is not on this machine.
    pub other_number: Option<String>,
    /// The ticket on which the party is asked.
    pub on: String,
    /// Kind id.
    pub kind: String,
    /// Party id.
    pub party: String,
    /// Who that is.
    pub name: Option<String>,
    /// Their address.
    pub address: Option<String>,
    /// What was filled in, in the pack's order.
    pub fields: Vec<FilledField>,
    /// `asked`, `silent`, `waiting`, `answered` or `over`.
    pub standing: String,
    /// UTC milliseconds.
    pub raised_at: f64,
    /// Since when the desk's side is silent, UTC milliseconds (A16).
    pub silent_since: Option<f64>,
    /// UTC milliseconds.
    pub answered_at: Option<f64>,
    /// The ladders, the next step due first.
    pub ladders: Vec<LadderView>,
    /// Why no answer can be written down; nothing when one can.
    pub may_hear: Option<Fault>,
}
