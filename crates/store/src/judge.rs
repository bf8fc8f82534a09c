//! Judging commands against a database: loads the facts that [`kursi_rules::decide`] asks for and keeps the
//! rows of earlier commands of the same transaction in memory, so that a batch is written once, in bulk.

use std::collections::{BTreeMap, HashMap};

use kursi_rules::TicketId;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::code::Code;
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::decide::{Context, Decision, Fact, Facts, decide};
use kursi_rules::desk::Desk;
use sqlx::AnyConnection;

use crate::{Result, rows};

/// How often the rules may ask for more facts before the command is given up: design bound, never reached by
/// a sound verb.
const ROUNDS: usize = 6;

/// What came of a command.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Done: these rows are now in the overlay.
    Done(Vec<Row>),
    /// Refused.
    Refused(Code),
    /// It cannot be told from what is here (desk machines only).
    Unknown,
}

/// Rows decided but not yet written.
#[derive(Debug)]
pub struct Overlay {
    ws: String,
    partial: bool,
    rows: HashMap<(Entity, String), Row>,
    order: Vec<(Entity, String)>,
}

impl Overlay {
    /// Nothing decided. `partial` says that the database does not hold everything (a desk machine): what is
    /// missing is then not proved to be absent.
    pub fn new(ws: &str, partial: bool) -> Self {
        Overlay { ws: ws.to_owned(), partial, rows: HashMap::new(), order: Vec::new() }
    }

    /// Judges `command` on `desk` and keeps its rows when it is done.
    ///
    /// # Errors
    /// The database failed, or holds a row that cannot be read.
    pub async fn decide(
        &mut self,
        conn: &mut AnyConnection,
        desk: &Desk,
        command: &Command,
        context: &Context,
    ) -> Result<Verdict> {
        let mut facts = Facts::new();
        for _ in 0..ROUNDS {
            match decide(desk, &facts, command, context) {
                Decision::Changes(changes) => {
                    let rows: Vec<Row> = changes.into_iter().map(|change| change.row).collect();
                    rows.iter().cloned().for_each(|row| self.put(row));
                    return Ok(Verdict::Done(rows));
                }
                Decision::Refused(code) => return Ok(Verdict::Refused(code)),
                Decision::Unknown => return Ok(Verdict::Unknown),
                Decision::Need(keys) => {
                    for key in keys {
                        let fact = self.fact(conn, &key, command).await?;
                        facts.put(key, fact);
                    }
                }
            }
        }
        Ok(Verdict::Unknown)
    }

    /// Facts for asking beforehand what may be done on a ticket.
    ///
    /// # Errors
    /// As [`Overlay::decide`].
    pub async fn facts_of_ticket(
        &self,
        conn: &mut AnyConnection,
        ticket: TicketId,
        person: Option<(String, kursi_rules::UserId)>,
    ) -> Result<Facts> {
        let mut facts = Facts::new();
        let probe = Command::Assign { ticket, to: None };
        let mut keys = vec![Key::Ticket(ticket), Key::RunningClocks(ticket), Key::Message(uuid::Uuid::max())];
        keys.extend(person.map(|(desk, user)| Key::User { desk, user }));
        for key in keys {
            let fact = self.fact(conn, &key, &probe).await?;
            facts.put(key, fact);
        }
        Ok(facts)
    }

    /// Puts a row as if a command had made it.
    pub fn put(&mut self, row: Row) {
        let key = (row.entity(), row.id());
        if self.rows.insert(key.clone(), row).is_none() {
            self.order.push(key);
        }
    }

    /// The rows decided so far, each in its last state, in the order in which they first appeared.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.order.iter().map(|key| &self.rows[key])
    }

    /// Whether nothing was decided.
    pub fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    async fn fact(&self, conn: &mut AnyConnection, key: &Key, command: &Command) -> Result<Fact> {
        let missing = |own: bool| if self.partial && !own { Fact::NotHere } else { Fact::Absent };
        Ok(match key {
            Key::Ticket(id) => {
                let own = matches!(command, Command::Create { ticket, .. } if ticket == id);
                self.one(conn, Entity::Ticket, id.to_string()).await?.unwrap_or(missing(own))
            }
            Key::Customer(id) => {
                let own = matches!(command, Command::Create { customer: CustomerChoice::New { id: new, .. }, .. }
                    if new == id);
                self.one(conn, Entity::Customer, id.to_string()).await?.unwrap_or(missing(own))
            }
            Key::User { desk, user } => {
                self.one(conn, Entity::User, format!("{desk}/{user}")).await?.unwrap_or(missing(false))
            }
            // The machine that writes makes the id, so what is not here is nowhere.
            Key::Message(id) => {
                self.one(conn, Entity::Message, id.to_string()).await?.unwrap_or(Fact::Absent)
            }
            Key::RunningClocks(ticket) => {
                let mut clocks = BTreeMap::new();
                for doc in rows::running_clocks(conn, &self.ws, &ticket.to_string()).await? {
                    let row = read(Entity::Clock, &doc)?;
                    clocks.insert(row.id(), row);
                }
                for row in self.rows.values() {
                    if let Row::Clock(clock) = row
                        && clock.ticket == *ticket
                    {
                        clocks.insert(row.id(), row.clone());
                    }
                }
                clocks.retain(|_, row| matches!(row, Row::Clock(clock) if clock.stopped_at.is_none()));
                if clocks.is_empty() { Fact::Absent } else { Fact::Known(clocks.into_values().collect()) }
            }
        })
    }

    async fn one(&self, conn: &mut AnyConnection, entity: Entity, id: String) -> Result<Option<Fact>> {
        if let Some(row) = self.rows.get(&(entity, id.clone())) {
            return Ok(Some(Fact::Known(vec![row.clone()])));
        }
        match rows::get(conn, &self.ws, entity, &id).await? {
            Some(doc) => Ok(Some(Fact::Known(vec![read(entity, &doc)?]))),
            None => Ok(None),
        }
    }
}

/// A stored row. One that cannot be read is a fault of the store, told as such and never skipped.
///
/// # Errors
/// The document is not a row of that kind.
pub fn read(entity: Entity, doc: &str) -> Result<Row> {
    Row::from_doc(entity, doc).map_err(|error| crate::StoreError::unreadable(entity.name(), &error))
}
