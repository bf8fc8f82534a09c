//! What is known when a command is judged.

use std::collections::HashMap;

use super::Stop;
use crate::change::{Key, Row};
use crate::clock::Clock;
use crate::customer::Customer;
use crate::message::Message;
use crate::record::Record;
use crate::revision::Revision;
use crate::rota::Shift;
use crate::script::ScriptRun;
use crate::seating::{Contact, Presence};
use crate::survey::{Improvement, Survey};
use crate::ticket::Ticket;
use crate::user::User;
use crate::{CustomerId, ImprovementId, SurveyId, TicketId, UserId};

/// What is known of one thing.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// These rows (a single one, but for keys that ask for several).
    Known(Vec<Row>),
    /// It is proved that there is none.
    Absent,
    /// This machine does not have everything and cannot tell.
    NotHere,
}

/// Facts loaded so far. What is not in here has not been asked for yet.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    loaded: HashMap<Key, Fact>,
}

/// Keys to load before asking again.
pub type Need = Vec<Key>;

impl Facts {
    /// Nothing loaded.
    pub fn new() -> Self {
        Facts::default()
    }

    /// Puts what was found for `key`.
    pub fn put(&mut self, key: Key, fact: Fact) {
        self.loaded.insert(key, fact);
    }

    fn rows(&self, key: Key) -> Result<Option<&[Row]>, Stop> {
        match self.loaded.get(&key) {
            Some(Fact::Known(rows)) => Ok(Some(rows)),
            Some(Fact::Absent) => Ok(None),
            Some(Fact::NotHere) => Err(Stop::Unknown),
            None => Err(Stop::Need(vec![key])),
        }
    }

    pub(super) fn ticket(&self, id: TicketId) -> Result<Option<&Ticket>, Stop> {
        Ok(self.rows(Key::Ticket(id))?.and_then(|rows| match rows.first() {
            Some(Row::Ticket(ticket)) => Some(&**ticket),
            _ => None,
        }))
    }

    pub(super) fn customer(&self, id: CustomerId) -> Result<Option<&Customer>, Stop> {
        Ok(self.rows(Key::Customer(id))?.and_then(|rows| match rows.first() {
            Some(Row::Customer(customer)) => Some(customer),
            _ => None,
        }))
    }

    pub(super) fn reached(&self, desk: &str, way: &str) -> Result<Vec<CustomerId>, Stop> {
        let key = Key::Reached { desk: desk.to_owned(), way: way.to_owned() };
        let rows = self.rows(key)?.unwrap_or_default();
        Ok(rows
            .iter()
            .filter_map(|row| match row {
                Row::Customer(customer) => Some(customer.id),
                _ => None,
            })
            .collect())
    }

    pub(super) fn user(&self, desk: &str, user: UserId) -> Result<Option<&User>, Stop> {
        let key = Key::User { desk: desk.to_owned(), user };
        Ok(self.rows(key)?.and_then(|rows| match rows.first() {
            Some(Row::User(user)) => Some(user),
            _ => None,
        }))
    }

    pub(super) fn presence(&self, desk: &str, user: UserId) -> Result<Option<&Presence>, Stop> {
        let key = Key::Presence { desk: desk.to_owned(), user };
        Ok(self.rows(key)?.and_then(|rows| match rows.first() {
            Some(Row::Presence(presence)) => Some(presence),
            _ => None,
        }))
    }

    pub(super) fn message_exists(&self, id: crate::MessageId) -> Result<bool, Stop> {
        Ok(self.rows(Key::Message(id.0))?.is_some())
    }

    pub(super) fn message(&self, id: crate::MessageId) -> Result<Option<&Message>, Stop> {
        Ok(self.rows(Key::Message(id.0))?.and_then(|rows| match rows.first() {
            Some(Row::Message(message)) => Some(message),
            _ => None,
        }))
    }

    /// The words of a message, if it is of this ticket.
    pub(super) fn message_text(&self, ticket: TicketId, id: crate::MessageId) -> Result<Option<&str>, Stop> {
        Ok(self.rows(Key::Message(id.0))?.and_then(|rows| match rows.first() {
            Some(Row::Message(message)) if message.ticket == ticket => Some(message.text.as_str()),
            _ => None,
        }))
    }

    pub(super) fn contact(&self, id: crate::ContactId) -> Result<Option<&Contact>, Stop> {
        Ok(self.rows(Key::Contact(id))?.and_then(|rows| match rows.first() {
            Some(Row::Contact(contact)) => Some(&**contact),
            _ => None,
        }))
    }

    pub(super) fn script_run_exists(&self, id: crate::ScriptRunId) -> Result<bool, Stop> {
        Ok(self.rows(Key::ScriptRun(id))?.is_some())
    }

    pub(super) fn script_runs(&self, ticket: TicketId) -> Result<Vec<ScriptRun>, Stop> {
        let rows = self.rows(Key::ScriptRuns(ticket))?.unwrap_or_default();
        Ok(rows
            .iter()
            .filter_map(|row| match row {
                Row::ScriptRun(run) => Some((**run).clone()),
                _ => None,
            })
            .collect())
    }

    pub(super) fn shifts(&self, desk: &str, agent: UserId) -> Result<Vec<Shift>, Stop> {
        let rows = self.rows(Key::Shifts { desk: desk.to_owned(), agent })?.unwrap_or_default();
        Ok(rows
            .iter()
            .filter_map(|row| match row {
                Row::Shift(shift) => Some((**shift).clone()),
                _ => None,
            })
            .collect())
    }

    pub(super) fn revision(&self, desk: &str, revision: u32) -> Result<Option<&Revision>, Stop> {
        let key = Key::Revision { desk: desk.to_owned(), revision };
        Ok(self.rows(key)?.and_then(|rows| match rows.first() {
            Some(Row::Revision(row)) => Some(&**row),
            _ => None,
        }))
    }

    pub(super) fn survey(&self, id: SurveyId) -> Result<Option<&Survey>, Stop> {
        Ok(self.rows(Key::Survey(id))?.and_then(|rows| match rows.first() {
            Some(Row::Survey(row)) => Some(&**row),
            _ => None,
        }))
    }

    pub(super) fn improvement(&self, id: ImprovementId) -> Result<Option<&Improvement>, Stop> {
        Ok(self.rows(Key::Improvement(id))?.and_then(|rows| match rows.first() {
            Some(Row::Improvement(row)) => Some(&**row),
            _ => None,
        }))
    }

    pub(super) fn records(&self, customer: CustomerId) -> Result<Vec<Record>, Stop> {
        let rows = self.rows(Key::Records(customer))?.unwrap_or_default();
        Ok(rows
            .iter()
            .filter_map(|row| match row {
                Row::Record(record) => Some((**record).clone()),
                _ => None,
            })
            .collect())
    }

    pub(super) fn running_clocks(&self, ticket: TicketId) -> Result<Vec<Clock>, Stop> {
        let rows = self.rows(Key::RunningClocks(ticket))?.unwrap_or_default();
        Ok(rows
            .iter()
            .filter_map(|row| match row {
                Row::Clock(clock) if clock.stopped_at.is_none() => Some(clock.clone()),
                _ => None,
            })
            .collect())
    }
}
