//! One transaction: its moment, its number, what was decided so far, and how it is written down.

use std::collections::HashMap;

use kursi_protocol::sync::NumberedOutcome;
use kursi_rules::change::{Entity, Row};
use kursi_rules::command::Command;
use kursi_rules::desk::Desk;
use kursi_rules::{CommandId, Millis, TicketId};
use kursi_store::judge::Overlay;
use kursi_store::rows::{self, RowDoc};
use kursi_store::server::{Answered, Begun, Content, NewEffect, Trail, Written};
use kursi_store::{Result, server};
use sqlx::AnyConnection;

use super::Tools;
use super::announce::announced;
use super::desks::{Desks, Mark};
use super::effect::{Happening, by_mail};
use super::floor::Live;
use super::sent::by_record;
use super::survey;
use crate::auth::session::{scope, scope_of};

/// A device's outcomes in this transaction.
#[derive(Debug, Default)]
pub(super) struct Outcomes {
    pub(super) stored: Vec<(u32, String, NumberedOutcome)>,
    /// Earliest moment at which the device's next command can have been made.
    pub(super) floor: i64,
    /// Up to which number the device has kept what became of its commands.
    pub(super) known: u32,
}

impl Outcomes {
    /// What is kept of them; nothing where there is none.
    fn answered(&self, device: &str) -> Option<Answered> {
        let (last_n, ..) = self.stored.last()?;
        let results =
            self.stored.iter().map(|(n, hash, outcome)| (*n, hash.clone(), as_json(outcome))).collect();
        let (made_at, known) = (self.floor, self.known);
        Some(Answered { device: device.to_owned(), last_n: *last_n, made_at, known, results })
    }
}

/// What a transaction did, counted once it is committed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Tally {
    pub(super) accepted: u64,
    pub(super) refused: u64,
    pub(super) taken: u64,
}

/// A transaction under way.
pub(super) struct Batch<'a> {
    pub(super) tools: &'a Tools,
    pub(super) desks: &'a mut Desks,
    pub(super) conn: &'a mut AnyConnection,
    /// Number of the transaction.
    pub(super) seq: i64,
    /// Its moment by the server's clock.
    pub(super) now: Millis,
    /// Begun without the lock: nothing may be written before its end.
    ahead: bool,
    /// It was, and something came up that is written at once.
    beyond: bool,
    pub(super) overlay: Overlay,
    /// The desk of every row decided, by which readers are told apart.
    scopes: HashMap<(Entity, String), String>,
    pub(super) outcomes: HashMap<String, Outcomes>,
    /// The floors that were asked for, by desk.
    pub(super) floors: HashMap<String, Live>,
    pub(super) tally: Tally,
    /// What was done in it (X9).
    pub(super) trail: Trail,
    /// What the state of the webhooks is called.
    hooks: String,
    /// What others are told of it.
    pub(super) happenings: Vec<Happening>,
    /// What is sent to customers by mail.
    pub(super) letters: Vec<NewEffect>,
}

impl<'a> Batch<'a> {
    /// A transaction that has the workspace's lock, or goes ahead of it.
    pub(super) fn begin(
        tools: &'a Tools,
        desks: &'a mut Desks,
        conn: &'a mut AnyConnection,
        begun: Begun,
    ) -> Batch<'a> {
        let Begun { seq, before, clock, end, hooks, ahead } = begun;
        let now = tools.clock.of(Millis(clock)).max(Millis(before));
        // What was only thought is told once the database agrees.
        if !ahead {
            tools.clock.told(now);
        }
        desks.found((seq - 1, before));
        let overlay = Overlay::new(&tools.ws, false);
        let (scopes, outcomes, floors) = (HashMap::new(), HashMap::new(), HashMap::new());
        let (tally, trail) = (Tally::default(), Trail::after(end));
        let (happenings, letters) = (Vec::new(), Vec::new());
        Batch {
            tools,
            desks,
            conn,
            seq,
            now,
            ahead,
            beyond: false,
            overlay,
            scopes,
            outcomes,
            floors,
            tally,
            trail,
            hooks,
            happenings,
            letters,
        }
    }

    /// Keeps the rows of a command on `desk` under its scope, and gives new tickets their numbers. Answers the one that was
    /// given first.
    pub(super) async fn keep(&mut self, desk: &Desk, done: Vec<Row>) -> Result<Option<String>> {
        let mut given: Option<String> = None;
        for row in done {
            self.scopes.insert((row.entity(), row.id()), scope_of(&desk.id, row.entity()));
            // Both are written at once.
            let number = matches!(&row, Row::Ticket(ticket) if ticket.number.is_none());
            if self.at_end_alone(number || matches!(row, Row::Customer(_))) {
                continue;
            }
            if let Row::Customer(customer) = &row {
                let ways = kursi_rules::account::ways(customer.email.as_deref(), customer.phone.as_deref());
                let id = customer.id.to_string();
                server::set_contacts(self.conn, &self.tools.ws, &desk.id, &id, &ways).await?;
            }
            if let Row::Ticket(mut ticket) = row
                && ticket.number.is_none()
            {
                let number = self.number(desk).await?;
                ticket.number = Some(number.clone());
                given.get_or_insert(number);
                self.overlay.put(Row::Ticket(ticket));
            }
        }
        Ok(given)
    }

    /// Whether something that is `written_at_once` has to wait for the lock. What was begun without it then comes to nothing.
    pub(super) fn at_end_alone(&mut self, written_at_once: bool) -> bool {
        self.beyond |= self.ahead && written_at_once;
        self.ahead && written_at_once
    }

    /// Notes what of a command's rows others are told outside of the house, if anybody is.
    pub(super) async fn happened(
        &mut self,
        desk: &Desk,
        by: &Command,
        id: CommandId,
        rows: &[Row],
    ) -> Result<()> {
        let hooks = self.desks.hooks(self.conn, &self.tools.ws, &self.hooks).await?;
        self.happenings.extend(Happening::of(&hooks, desk, by, id, rows));
        self.letters.extend(by_record(desk, id, rows));
        let asked = survey::ask(self, desk, id, rows).await?;
        if self.tools.mails.contains(&desk.id) {
            self.letters.extend(by_mail(desk, rows));
            self.letters.extend(announced(desk, by, id, rows, &asked));
        }
        Ok(())
    }

    /// Keeps a row that is made beside what was decided, under the desk's scope.
    pub(super) fn keep_beside(&mut self, desk: &Desk, row: Row) {
        self.scopes.insert((row.entity(), row.id()), scope_of(&desk.id, row.entity()));
        self.overlay.put(row);
    }

    /// The next ticket number of a desk: prefix, year on the desk's wall, six digits.
    async fn number(&mut self, desk: &Desk) -> Result<String> {
        use chrono::{Datelike as _, TimeZone as _};
        let year = match desk.zone.timestamp_millis_opt(self.now.0) {
            chrono::LocalResult::Single(moment) | chrono::LocalResult::Ambiguous(moment, _) => moment.year(),
            chrono::LocalResult::None => 1970,
        };
        let n = server::next_number(self.conn, &self.tools.ws, &desk.id, year).await?;
        Ok(format!("{}-{year}-{n:06}", desk.prefix))
    }

    /// The number of a ticket decided in this transaction or before it.
    pub(super) async fn number_of(&mut self, ticket: TicketId) -> Result<Option<String>> {
        let id = ticket.to_string();
        let found = self.overlay.rows().find_map(|row| match row {
            Row::Ticket(row) if row.id == ticket => Some(row.number.clone()),
            _ => None,
        });
        if let Some(number) = found {
            return Ok(number);
        }
        let doc = rows::get(self.conn, &self.tools.ws, Entity::Ticket, &id).await?;
        Ok(match doc.map(|doc| kursi_store::judge::read(Entity::Ticket, &doc)).transpose()? {
            Some(Row::Ticket(row)) => row.number,
            _ => None,
        })
    }

    /// Writes everything down, but for what is left for the end. Answers nothing when there was nothing: the
    /// transaction is then not worth a number; and nothing where it was begun without the lock and takes more than its
    /// end.
    pub(super) async fn write(&mut self) -> Result<Option<Written>> {
        let ws = &self.tools.ws;
        let mut written = Vec::new();
        for row in self.overlay.rows() {
            let key = (row.entity(), row.id());
            let Some(scope) = self.scopes.get(&key) else {
                return Err(kursi_store::StoreError::failed("a row was decided outside of every desk"));
            };
            written.push((scope.clone(), RowDoc { entity: key.0, id: key.1, doc: Some(row.to_doc()) }));
        }
        for (desk, live) in &self.floors {
            for ((entity, id), row) in &live.changed {
                let row = RowDoc { entity: *entity, id: id.clone(), doc: row.as_ref().map(Row::to_doc) };
                written.push((scope(desk), row));
            }
        }
        let answered = self.outcomes.values().any(|outcomes| !outcomes.stored.is_empty());
        if !answered && written.is_empty() && self.tally.taken == 0 && self.trail.is_empty() {
            return Ok(None);
        }
        let answered: Vec<Answered> =
            self.outcomes.iter().filter_map(|(device, of)| of.answered(device)).collect();
        let told = self.happenings.iter().flat_map(|one| one.effects(&self.overlay, self.now));
        let effects: Vec<NewEffect> = told.chain(self.letters.iter().cloned()).collect();
        let content = Content { rows: &written, trail: &self.trail, answered: &answered, effects: &effects };
        if self.ahead && (self.beyond || !content.at_once()) {
            return Ok(None);
        }
        let fold = kursi_words::fold::fold;
        let (seq, now) = (self.seq, self.now.0);
        let down = server::write(self.conn, ws, (seq, now), content, fold).await?;
        Ok(Some(down))
    }

    /// Whether anything leaves the house by it.
    pub(super) fn has_effects(&self) -> bool {
        !(self.happenings.is_empty() && self.letters.is_empty())
    }

    /// Whether anything was decided on a revision of a desk.
    pub(super) fn revises(&self) -> bool {
        self.overlay.rows().any(|row| row.entity() == Entity::Revision)
    }

    /// When the earliest of the tickets that it changed needs the server.
    pub(super) fn acts(&self) -> Option<Millis> {
        let acts = self.overlay.rows().filter_map(|row| match row {
            Row::Ticket(ticket) => ticket.course.acts_at,
            _ => None,
        });
        acts.min()
    }

    /// The state that the transaction leaves, when it is committed.
    pub(super) fn mark(&self) -> Mark {
        (self.seq, self.now.0)
    }
}

fn as_json(outcome: &NumberedOutcome) -> String {
    serde_json::to_string(outcome).expect("outcomes have string keys and finite numbers")
}
