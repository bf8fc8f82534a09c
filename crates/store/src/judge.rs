//! Judging commands against a database: loads the facts that [`kursi_rules::decide`] asks for and keeps the
//! rows of earlier commands of the same transaction in memory, so that a batch is written once, in bulk.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use kursi_rules::TicketId;
use kursi_rules::account::ways;
use kursi_rules::change::{Entity, Key, Row};
use kursi_rules::clock::Clock;
use kursi_rules::code::Code;
use kursi_rules::command::{Command, CustomerChoice};
use kursi_rules::customer::Customer;
use kursi_rules::decide::{Comparison, Context, Decision, Fact, Facts, compare, decide};
use kursi_rules::desk::Desk;
use kursi_rules::revision::Revision;
use kursi_rules::script::ScriptRun;
use kursi_rules::seating::Contact;
use kursi_rules::ticket::Ticket;
use sqlx::AnyConnection;

use crate::{Result, rows};

/// How often the rules may ask for more facts before the command is given up: design bound, never reached by
/// a sound verb.
const ROUNDS: usize = 8;

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
    /// What the database said of the rows that were asked for beforehand; nothing where it has none.
    fetched: HashMap<(Entity, String), Option<Row>>,
    /// The running clocks that it has, by ticket.
    clocks: HashMap<TicketId, Vec<Row>>,
}

impl Overlay {
    /// Nothing decided. `partial` says that the database does not hold everything (a desk machine): what is
    /// missing is then not proved to be absent.
    pub fn new(ws: &str, partial: bool) -> Self {
        let (rows, order) = (HashMap::new(), Vec::new());
        let (fetched, clocks) = (HashMap::new(), HashMap::new());
        Overlay { ws: ws.to_owned(), partial, rows, order, fetched, clocks }
    }

    /// Asks for what many commands read, in one statement instead of one each. Only where nobody else can write before
    /// the last of them is written down, or where that is refused if anybody did: what was fetched is not asked for again.
    ///
    /// # Errors
    /// As [`Overlay::decide`].
    pub async fn fetch(&mut self, conn: &mut AnyConnection, commands: &[&Command]) -> Result<()> {
        let (mut wanted, mut clocks) = (BTreeSet::new(), BTreeSet::new());
        for key in commands.iter().flat_map(|command| command.reads()) {
            match (name(&key), ticket_of_clocks(&key)) {
                (Some(name), _) if !self.fetched.contains_key(&name) => drop(wanted.insert(name)),
                (None, Some(ticket)) if !self.clocks.contains_key(&ticket) => drop(clocks.insert(ticket)),
                _ => {}
            }
        }
        let (wanted, clocks): (Vec<_>, Vec<_>) = (wanted.into_iter().collect(), clocks.into_iter().collect());
        let found = rows::get_all(conn, &self.ws, &wanted, &texts(&clocks)).await?;
        self.fetched.extend(wanted.into_iter().map(|name| (name, None)));
        self.clocks.extend(clocks.into_iter().map(|ticket| (ticket, Vec::new())));
        for (entity, id, doc) in found {
            let row = read(entity, &doc)?;
            match &row {
                Row::Clock(clock) => self.clocks.entry(clock.ticket).or_default().push(row),
                _ => drop(self.fetched.insert((entity, id), Some(row))),
            }
        }
        Ok(())
    }

    /// A ticket as it stands here, to tell by which revision of the desk it is judged (E10).
    ///
    /// # Errors
    /// The database failed, or holds a row that cannot be read.
    pub async fn ticket(&self, conn: &mut AnyConnection, id: TicketId) -> Result<Option<Ticket>> {
        let name = (Entity::Ticket, id.to_string());
        let known = match self.known(&name) {
            Some(row) => Some(row.clone()),
            None if self.fetched.contains_key(&name) => None,
            None => {
                let doc = rows::get(conn, &self.ws, Entity::Ticket, &name.1).await?;
                doc.map(|doc| read(Entity::Ticket, &doc)).transpose()?
            }
        };
        Ok(known.and_then(|row| match row {
            Row::Ticket(ticket) => Some(*ticket),
            _ => None,
        }))
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
        let judge = |facts: &Facts| decide(desk, facts, command, context);
        self.rounds(conn, command.reads(), Some(command), judge).await
    }

    /// Judges the comparison of an answer with the stored one and keeps its rows when it is done.
    ///
    /// # Errors
    /// As [`Overlay::decide`].
    pub async fn compare(
        &mut self,
        conn: &mut AnyConnection,
        desk: &Desk,
        comparison: &Comparison,
        context: &Context,
    ) -> Result<Verdict> {
        let judge = |facts: &Facts| compare(desk, facts, comparison, context);
        self.rounds(conn, comparison.reads(), None, judge).await
    }

    async fn rounds(
        &mut self,
        conn: &mut AnyConnection,
        reads: Vec<Key>,
        command: Option<&Command>,
        judge: impl Fn(&Facts) -> Decision,
    ) -> Result<Verdict> {
        let mut facts = Facts::new();
        self.load(conn, reads, command, &mut facts).await?;
        for _ in 0..ROUNDS {
            match judge(&facts) {
                Decision::Changes(changes) => {
                    let rows: Vec<Row> = changes.into_iter().map(|change| change.row).collect();
                    rows.iter().cloned().for_each(|row| self.put(row));
                    return Ok(Verdict::Done(rows));
                }
                Decision::Refused(code) => return Ok(Verdict::Refused(code)),
                Decision::Unknown => return Ok(Verdict::Unknown),
                Decision::Need(keys) => self.load(conn, keys, command, &mut facts).await?,
            }
        }
        Ok(Verdict::Unknown)
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

    /// Loads facts, in one statement for all that the overlay does not have.
    async fn load(
        &self,
        conn: &mut AnyConnection,
        keys: Vec<Key>,
        command: Option<&Command>,
        facts: &mut Facts,
    ) -> Result<()> {
        let (mut wanted, mut clocks) = (Vec::new(), Vec::new());
        for key in &keys {
            match name(key) {
                Some(name) if self.rows.contains_key(&name) || self.fetched.contains_key(&name) => {}
                Some(name) => wanted.push(name),
                None => {
                    clocks.extend(ticket_of_clocks(key).filter(|ticket| !self.clocks.contains_key(ticket)))
                }
            }
        }
        let mut found: HashMap<(Entity, String), Row> = HashMap::new();
        for (entity, id, doc) in rows::get_all(conn, &self.ws, &wanted, &texts(&clocks)).await? {
            let row = read(entity, &doc)?;
            found.insert((entity, id), row);
        }
        for key in keys {
            if let Key::Reached { desk, way } = &key {
                let fact = self.reached(conn, desk, way).await?;
                facts.put(key, fact);
                continue;
            }
            if let Key::Shifts { desk, agent } = &key {
                let fact = self.shifts(conn, desk, &agent.to_string()).await?;
                facts.put(key, fact);
                continue;
            }
            if let Key::Records(customer) = &key {
                let fact = self.records(conn, &customer.to_string()).await?;
                facts.put(key, fact);
                continue;
            }
            if let Key::ScriptRuns(ticket) = &key {
                let fact = self.script_runs(conn, &ticket.to_string()).await?;
                facts.put(key, fact);
                continue;
            }
            let fact = match name(&key) {
                Some(name) => match self.known(&name).or_else(|| found.get(&name)) {
                    Some(row) => Fact::Known(vec![row.clone()]),
                    None if self.partial && !is_made_here(&key, command) => Fact::NotHere,
                    None => Fact::Absent,
                },
                None => self.running_clocks(&key, &found),
            };
            facts.put(key, fact);
        }
        Ok(())
    }

    /// A row as this transaction left it, or as the database had it before.
    fn known(&self, name: &(Entity, String)) -> Option<&Row> {
        self.rows.get(name).or_else(|| self.fetched.get(name)?.as_ref())
    }

    /// The script runs of a ticket: those stored, as this transaction left them, and those it began.
    async fn script_runs(&self, conn: &mut AnyConnection, ticket: &str) -> Result<Fact> {
        let mut runs: BTreeMap<String, Row> = BTreeMap::new();
        for doc in rows::script_runs(conn, &self.ws, ticket).await? {
            let row = read(Entity::ScriptRun, &doc)?;
            runs.insert(row.id(), row);
        }
        let own = |row: &&Row| matches!(row, Row::ScriptRun(run) if run.ticket.to_string() == ticket);
        for row in self.rows.values().filter(own) {
            runs.insert(row.id(), row.clone());
        }
        Ok(several(runs.into_values().collect()))
    }

    /// The records of a customer: those stored, as this transaction left them, and those it began. Every machine has them all.
    async fn records(&self, conn: &mut AnyConnection, customer: &str) -> Result<Fact> {
        let mut records: BTreeMap<String, Row> = BTreeMap::new();
        for doc in rows::records(conn, &self.ws, customer).await? {
            let row = read(Entity::Record, &doc)?;
            records.insert(row.id(), row);
        }
        let own = |row: &&Row| matches!(row, Row::Record(record) if record.customer.to_string() == customer);
        for row in self.rows.values().filter(own) {
            records.insert(row.id(), row.clone());
        }
        Ok(several(records.into_values().collect()))
    }

    /// The shifts of somebody: those stored, as this transaction left them, and those it planned. Every machine has them all.
    async fn shifts(&self, conn: &mut AnyConnection, desk: &str, agent: &str) -> Result<Fact> {
        let mut shifts: BTreeMap<String, Row> = BTreeMap::new();
        for doc in rows::shifts(conn, &self.ws, desk, Some(agent)).await? {
            let row = read(Entity::Shift, &doc)?;
            shifts.insert(row.id(), row);
        }
        let own = |row: &&Row| matches!(row, Row::Shift(shift) if shift.desk == desk && shift.agent.to_string() == agent);
        for row in self.rows.values().filter(own) {
            shifts.insert(row.id(), row.clone());
        }
        Ok(several(shifts.into_values().collect()))
    }

    /// The customers of a desk who are reached in this way: those stored, as this transaction left them, and those it made. A
    /// desk machine has no list of ways, and leaves it to the server.
    async fn reached(&self, conn: &mut AnyConnection, desk: &str, way: &str) -> Result<Fact> {
        if self.partial {
            return Ok(Fact::Absent);
        }
        let mut found: BTreeMap<String, Row> = BTreeMap::new();
        for doc in crate::server::customers_reached(conn, &self.ws, desk, way).await? {
            let row = read(Entity::Customer, &doc)?;
            found.insert(row.id(), row);
        }
        for row in self.rows.values() {
            if let Row::Customer(customer) = row {
                found.remove(&row.id());
                let ways = ways(customer.email.as_deref(), customer.phone.as_deref());
                if customer.desk == desk && ways.iter().any(|known| known == way) {
                    found.insert(row.id(), row.clone());
                }
            }
        }
        Ok(several(found.into_values().collect()))
    }

    /// The running clocks of a ticket: those stored, as this transaction left them, and those it started.
    fn running_clocks(&self, key: &Key, found: &HashMap<(Entity, String), Row>) -> Fact {
        let ticket = ticket_of_clocks(key);
        let own = |row: &Row| matches!(row, Row::Clock(clock) if Some(clock.ticket) == ticket);
        let fetched = ticket.and_then(|ticket| self.clocks.get(&ticket)).into_iter().flatten();
        let mut clocks: BTreeMap<String, Row> = BTreeMap::new();
        // The overlay comes last: it knows better.
        for row in found.values().chain(fetched).chain(self.rows.values()).filter(|row| own(row)) {
            clocks.insert(row.id(), row.clone());
        }
        clocks.retain(|_, row| matches!(row, Row::Clock(clock) if clock.stopped_at.is_none()));
        several(clocks.into_values().collect())
    }
}

fn several(rows: Vec<Row>) -> Fact {
    if rows.is_empty() { Fact::Absent } else { Fact::Known(rows) }
}

/// Kind and id of the one row that a key asks for; nothing when it asks for several.
fn name(key: &Key) -> Option<(Entity, String)> {
    Some(match key {
        Key::Ticket(id) => (Entity::Ticket, id.to_string()),
        Key::Customer(id) => (Entity::Customer, id.to_string()),
        Key::User { desk, user } => (Entity::User, format!("{desk}/{user}")),
        Key::Presence { desk, user } => (Entity::Presence, format!("{desk}/{user}")),
        Key::Message(id) => (Entity::Message, id.to_string()),
        Key::Contact(id) => (Entity::Contact, id.to_string()),
        Key::ScriptRun(id) => (Entity::ScriptRun, id.to_string()),
        Key::Survey(id) => (Entity::Survey, id.to_string()),
        Key::Improvement(id) => (Entity::Improvement, id.to_string()),
        Key::Revision { desk, revision } => (Entity::Revision, Revision::id_of(desk, *revision)),
        Key::RunningClocks(_)
        | Key::ScriptRuns(_)
        | Key::Reached { .. }
        | Key::Shifts { .. }
        | Key::Records(_) => return None,
    })
}

fn ticket_of_clocks(key: &Key) -> Option<TicketId> {
    match key {
        Key::RunningClocks(ticket) => Some(*ticket),
        _ => None,
    }
}

fn texts(ids: &[TicketId]) -> Vec<String> {
    ids.iter().map(ToString::to_string).collect()
}

/// Whether the command itself makes the row, so that what is not here is nowhere: its id was made by the
/// machine that wrote it.
fn is_made_here(key: &Key, command: Option<&Command>) -> bool {
    match (key, command) {
        // And every machine has how everybody on its desk is there, and whoever may ask for them all that customers answered.
        (
            Key::Message(_) | Key::ScriptRun(_) | Key::Presence { .. } | Key::Survey(_) | Key::Improvement(_),
            _,
        ) => true,
        (Key::Ticket(id), Some(command)) => command.makes() == Some(*id),
        (
            Key::Customer(id),
            Some(
                Command::Create { customer: CustomerChoice::New { id: new, .. }, .. }
                | Command::ChooseCustomer { customer: CustomerChoice::New { id: new, .. }, .. },
            ),
        ) => id == new,
        _ => false,
    }
}

/// What the screen asks of a ticket that it has just read, so that it can say beforehand what is refused.
/// `clocks` are all of the ticket's, stopped ones among them; `other` is the other ticket of its request.
pub fn facts_of(ticket: &Ticket, clocks: &[Clock], other: Option<&Ticket>) -> Facts {
    let mut facts = Facts::new();
    let running = clocks.iter().filter(|clock| clock.stopped_at.is_none()).cloned().map(Row::Clock).collect();
    for ticket in [ticket].into_iter().chain(other) {
        facts.put(Key::Ticket(ticket.id), Fact::Known(vec![Row::Ticket(Box::new(ticket.clone()))]));
    }
    facts.put(Key::RunningClocks(ticket.id), several(running));
    facts.put(Key::Message(uuid::Uuid::max()), Fact::Absent);
    facts
}

/// The same of the scripts at a ticket. `runs` are all of the ticket's; `contact` is the live one, if there is one; `other`
/// is the other ticket of its request.
pub fn facts_of_scripts(
    ticket: &Ticket,
    customer: Option<&Customer>,
    runs: &[ScriptRun],
    contact: Option<&Contact>,
    other: Option<&Ticket>,
) -> Facts {
    let mut facts = Facts::new();
    facts.put(Key::Ticket(ticket.id), Fact::Known(vec![Row::Ticket(Box::new(ticket.clone()))]));
    if let Some(other) = other {
        facts.put(Key::Ticket(other.id), Fact::Known(vec![Row::Ticket(Box::new(other.clone()))]));
    }
    if let Some(customer) = customer {
        facts.put(Key::Customer(customer.id), Fact::Known(vec![Row::Customer(customer.clone())]));
    }
    let all = runs.iter().cloned().map(|run| Row::ScriptRun(Box::new(run))).collect();
    facts.put(Key::ScriptRuns(ticket.id), several(all));
    facts.put(Key::ScriptRun(kursi_rules::ScriptRunId(uuid::Uuid::max())), Fact::Absent);
    if let Some(contact) = contact {
        facts.put(Key::Contact(contact.id), Fact::Known(vec![Row::Contact(Box::new(contact.clone()))]));
    }
    facts
}

/// A stored row. One that cannot be read is a fault of the store, told as such and never skipped.
///
/// # Errors
/// The document is not a row of that kind.
pub fn read(entity: Entity, doc: &str) -> Result<Row> {
    Row::from_doc(entity, doc).map_err(|error| crate::StoreError::unreadable(entity.name(), &error))
}
