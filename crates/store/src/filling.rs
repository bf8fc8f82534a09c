//! Places of a filling. Tickets come in the order of their last change, so their places would land all over the
//! table, and each transaction encrypts every page that it touched: they are gathered, sorted, and written
//! once, one after the other.

use std::collections::{BTreeMap, HashMap, HashSet};

use sqlx::{AnyConnection, AssertSqlSafe};
use uuid::Uuid;

use crate::queues::{PlaceRow, Seat, Tables, add, insert, keep, kept_after, kept_text};
use crate::{Result, StoreError};

const FILLED: Tables =
    Tables { places: "queue_place_new", tickets: "ticket_place_new", counts: "queue_count_new" };

/// Places gathered so far: 32 bytes each.
#[derive(Debug)]
pub struct Filling {
    desk: String,
    names: Names,
    seen: HashSet<Uuid>,
    seats: Vec<Gathered>,
    /// How many of `seats` are written.
    written: usize,
    /// Whether `seats` are in the table's order.
    sorted: bool,
    /// Whether anything was written, the counts of nothing among it.
    begun: bool,
}

#[derive(Debug, Clone, Copy)]
struct Gathered {
    queue: u32,
    owner: u32,
    rank: i64,
    ticket: Uuid,
}

/// Each name once, by its number.
#[derive(Debug, Default)]
struct Names {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Names {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len() as u32;
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }

    fn name(&self, number: u32) -> &str {
        &self.names[number as usize]
    }
}

impl Filling {
    /// Nothing gathered, on a desk.
    pub fn of(desk: &str) -> Self {
        let (names, seen, seats) = (Names::default(), HashSet::new(), Vec::new());
        Filling { desk: desk.to_owned(), names, seen, seats, written: 0, sorted: false, begun: false }
    }

    /// Takes up what a filling that was cut had gathered: the places of the tickets after `after`, `turn` of them at most, as they
    /// were written down. Answers the last of these tickets; nothing when there were no more.
    ///
    /// # Errors
    /// The database failed, or something stored is not to be read; the filling then begins again.
    pub async fn recall(
        &mut self,
        conn: &mut AnyConnection,
        ws: &str,
        after: &str,
        turn: u32,
    ) -> Result<Option<String>> {
        let lines = kept_after(conn, FILLED, ws, after, turn).await?;
        for (ticket, places) in &lines {
            let ticket: Uuid = ticket.parse().map_err(StoreError::failed)?;
            self.seen.insert(ticket);
            for (queue, owner, rank) in places {
                let (queue, owner) = (self.names.number(queue), self.names.number(owner));
                self.seats.push(Gathered { queue, owner, rank: *rank, ticket });
            }
        }
        Ok(lines.into_iter().next_back().map(|(ticket, _)| ticket))
    }

    /// Takes away the places that a filling had begun to write when it was cut: they are written again from the first.
    ///
    /// # Errors
    /// The database failed, or no filling is under way.
    pub async fn unwrite(conn: &mut AnyConnection) -> Result<()> {
        for table in [FILLED.places, FILLED.counts] {
            sqlx::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(&mut *conn).await?;
        }
        Ok(())
    }

    /// Takes the places of tickets of this desk and writes down what each ticket has. A ticket that was taken
    /// before is left alone: fillings go from the newest change to the oldest.
    ///
    /// # Errors
    /// The database failed, or a ticket has no id; callers roll back.
    pub async fn take(&mut self, conn: &mut AnyConnection, ws: &str, rows: &[PlaceRow]) -> Result<()> {
        let mut texts = Vec::with_capacity(rows.len());
        for row in rows {
            let ticket: Uuid = row.ticket.parse().map_err(StoreError::failed)?;
            if !self.seen.insert(ticket) || row.places.is_empty() {
                continue;
            }
            for place in &row.places {
                let (queue, owner) = (self.names.number(&place.queue), self.names.number(&place.owner));
                self.seats.push(Gathered { queue, owner, rank: place.rank, ticket });
            }
            texts.push((&*row.ticket, kept_text(row)?));
        }
        texts.sort_unstable();
        keep(conn, FILLED, ws, &texts).await
    }

    /// Puts everything gathered into the table's order. Of a million places it takes most of a second: to be done where nobody
    /// waits for it, and before [`Filling::write`], which does it otherwise.
    pub fn sort(&mut self) {
        if self.sorted {
            return;
        }
        // Names in their order, so that numbers are compared and not texts.
        let mut order: Vec<u32> = (0..).take(self.names.names.len()).collect();
        order.sort_unstable_by_key(|number| self.names.name(*number));
        let mut ranks = vec![0u32; order.len()];
        for (rank, number) in (0..).zip(&order) {
            ranks[*number as usize] = rank;
        }
        self.seats.sort_unstable_by_key(|seat| {
            (ranks[seat.queue as usize], ranks[seat.owner as usize], seat.rank, seat.ticket)
        });
        self.sorted = true;
    }

    /// Writes the next `turn` places, in the table's order, and with the last of them the counts. False when
    /// nothing was left.
    ///
    /// # Errors
    /// The database failed; callers roll back and give the filling up.
    pub async fn write(&mut self, conn: &mut AnyConnection, ws: &str, turn: usize) -> Result<bool> {
        self.sort();
        let from = self.written;
        if from == self.seats.len() && self.begun {
            return Ok(false);
        }
        self.begun = true;
        let to = (from + turn).min(self.seats.len());
        let turn = &self.seats[from..to];
        let tickets: Vec<String> = turn.iter().map(|seat| seat.ticket.to_string()).collect();
        let seats: Vec<Seat> = turn
            .iter()
            .zip(&tickets)
            .map(|(seat, ticket)| {
                Seat(&self.desk, self.names.name(seat.queue), self.names.name(seat.owner), seat.rank, ticket)
            })
            .collect();
        insert(conn, FILLED, ws, &seats).await?;
        if to == self.seats.len() {
            let mut counts: BTreeMap<(&str, &str), i64> = BTreeMap::new();
            for seat in &self.seats {
                *counts.entry((self.names.name(seat.queue), self.names.name(seat.owner))).or_default() += 1;
            }
            let counts: Vec<_> =
                counts.into_iter().map(|((queue, owner), n)| (&*self.desk, queue, owner, n)).collect();
            add(conn, FILLED, ws, &counts).await?;
        }
        self.written = to;
        Ok(true)
    }
}
