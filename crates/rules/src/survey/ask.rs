//! That a customer is asked: with the command that closes their ticket, whoever or whatever closes it.

use serde::{Deserialize, Serialize};

use crate::customer::Customer;
use crate::id::FreshIds;
use crate::ticket::Ticket;
use crate::{CommandId, Millis, SurveyId};

/// The customer was asked when the ticket was closed. It says that they were asked, never what they answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Which survey.
    pub survey: SurveyId,
    /// When.
    pub at: Millis,
    /// By the questions of which revision.
    pub revision: u32,
    /// The one of the closing before, which does not count any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<SurveyId>,
}

impl Asked {
    /// Whether it was this command that asked; it changed so many tickets.
    pub fn is_of(&self, command: CommandId, tickets: usize) -> bool {
        let mut ids = FreshIds::asking(command);
        (0..tickets).any(|_| SurveyId(ids.take()) == self.survey)
    }
}

/// The address to which the mail goes: where they wrote from, or where they are registered. Nobody is asked who has none.
pub fn address<'a>(ticket: &'a Ticket, customer: &'a Customer) -> Option<&'a str> {
    let address = ticket.from.as_deref().or(customer.email.as_deref())?.trim();
    (!address.is_empty()).then_some(address)
}

/// The language in which they are asked: the ticket's, where the desk answers in it, or the desk's first.
pub fn reached_by<'a>(ticket: &'a Ticket, languages: &'a [String]) -> Option<&'a str> {
    let own = ticket.language.split('-').next().unwrap_or_default();
    languages.iter().find(|language| *language == own).or(languages.first()).map(String::as_str)
}
