//! What goes with an act, and what comes of it, as far as it may be shown.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use zeroize::Zeroize;

/// A secret that a person typed: it is shown nowhere, and wiped when it was used.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Typed(String);

impl Typed {
    /// Takes what was typed.
    pub fn new(text: impl Into<String>) -> Typed {
        Typed(text.into())
    }

    /// The words themselves.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl Drop for Typed {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Typed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Typed(..)")
    }
}

/// What came of an [`Act`](super::Act) that was taken.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sent {
    /// The ticket it was about, also a new one.
    pub ticket: Option<String>,
    /// Its number in the outbox, where it went there.
    pub n: Option<u32>,
    /// The contact it was about, also a new one.
    pub contact: Option<String>,
    /// Whether what the customer said is the stored answer; only where that was asked.
    pub matches: Option<bool>,
    /// Where what was set aside or saved is kept.
    pub place: Option<String>,
    /// The file it was about, also a new one.
    pub attachment: Option<String>,
    /// The value that was revealed.
    pub revealed: Option<String>,
    /// How long it may be shown, milliseconds.
    pub shown_for: Option<f64>,
}

impl fmt::Debug for Sent {
    /// Without what was revealed, which is in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Sent { ticket, n, contact, matches, attachment, .. } = self;
        let mut shown = f.debug_struct("Sent");
        shown.field("ticket", ticket).field("n", n).field("contact", contact);
        shown.field("matches", matches).field("attachment", attachment).finish_non_exhaustive()
    }
}

/// A customer not known yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NewCustomer {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Phone number.
    pub phone: Option<String>,
    /// Preferred language.
    pub language: Option<String>,
}
