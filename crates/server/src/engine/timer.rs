//! When a floor has to be looked at although nobody asks: leases, offers and wrap-ups run out by themselves.
//!
//! What is due is told by every transaction that had the floor. What others wrote to the database (a second
//! server, an administrator who activated a revision) is noticed by the head that they moved, and read anew; so
//! any server that lives lets fall what another one that died has granted. That several wake for one lease does
//! no harm: the workspace's lock puts them in a row, and whoever comes second finds nothing to do.

use std::collections::HashMap;
use std::time::Duration;

use kursi_rules::Millis;
use kursi_rules::change::Entity;
use kursi_rules::seating::Floor;
use kursi_store::{Result, floor, rows, server};
use tokio::time::Instant;

use super::Tools;
use super::desks::Desks;

/// The timer sleeps no longer in one piece: a machine that was asleep, and a clock that was set, are noticed
/// within this.
const PIECE: Duration = Duration::from_secs(1);
/// Between two looks that the timer itself makes, so that a clock of this machine that is ahead of the
/// database's, or a database that does not answer, is no reason to ask without end.
const REST: Duration = Duration::from_millis(500);
/// Desks that are looked after; far more than an organisation has.
const DESKS: u32 = 1000;

/// What is due, by desk.
#[derive(Debug)]
pub(super) struct Timer {
    dues: HashMap<String, Millis>,
    /// When the next revision of a desk takes effect (E10).
    effects: HashMap<String, Millis>,
    revisions: HashMap<String, u32>,
    /// The last head that is accounted for.
    head: i64,
    /// Others have written; what is due is to be read.
    unknown: bool,
    /// Not read again before.
    read_from: Instant,
    /// Not looked at again before. Apart from the other: who reads all the time must look all the same.
    look_from: Instant,
}

impl Timer {
    /// Knows nothing yet but the head.
    pub(super) fn new(head: i64) -> Self {
        let (dues, effects, revisions) = (HashMap::new(), HashMap::new(), HashMap::new());
        let now = Instant::now();
        Timer { dues, effects, revisions, head, unknown: true, read_from: now, look_from: now }
    }

    /// The head is `head`, by whomever.
    pub(super) fn heard(&mut self, head: i64) {
        self.unknown |= head > self.head;
    }

    /// The writer committed `head`. A number missing before it is another server's transaction.
    pub(super) fn wrote(&mut self, head: i64) {
        self.unknown |= head > self.head + 1;
        self.head = self.head.max(head);
    }

    /// What a transaction says of the floors that it had.
    pub(super) fn set(&mut self, dues: Vec<(String, Option<Millis>)>) {
        for (desk, due) in dues {
            match due {
                Some(due) => drop(self.dues.insert(desk, due)),
                None => drop(self.dues.remove(&desk)),
            }
        }
    }

    /// Waits until it is worth looking again; for ever where nothing can become due.
    pub(super) async fn wait(&self, now: Millis) {
        let looking = self.dues.values().chain(self.effects.values()).min().map(|due| {
            let left = Duration::from_millis(u64::try_from(due.since(now)).unwrap_or(0));
            (Instant::now() + left.min(PIECE)).max(self.look_from)
        });
        let reading = self.unknown.then_some(self.read_from);
        match looking.into_iter().chain(reading).min() {
            Some(until) => tokio::time::sleep_until(until).await,
            None => std::future::pending().await,
        }
    }

    /// The desks that are due now. They stay due until [`Timer::set`] says otherwise.
    pub(super) fn due(&mut self, now: Millis) -> Vec<String> {
        if Instant::now() < self.look_from {
            return Vec::new();
        }
        let due: Vec<String> =
            self.dues.iter().filter(|(_, due)| **due <= now).map(|(desk, _)| desk.clone()).collect();
        if !due.is_empty() {
            self.look_from = Instant::now() + REST;
        }
        due
    }

    /// The desks of which a revision takes effect now. They are read anew in the next turn.
    pub(super) fn taking_effect(&mut self, now: Millis) -> Vec<String> {
        let due: Vec<String> =
            self.effects.iter().filter(|(_, due)| **due <= now).map(|(desk, _)| desk.clone()).collect();
        if !due.is_empty() {
            self.effects.clear();
            self.look_anew();
        }
        due
    }

    /// Something that is due was changed here, and is read anew.
    pub(super) fn look_anew(&mut self) {
        self.unknown = true;
    }

    /// Reads what is due where others have written. A desk with a revision that was not in force before is due
    /// at once: it may have more seats, or none.
    pub(super) async fn learn(&mut self, tools: &Tools, desks: &mut Desks) {
        if !self.unknown || Instant::now() < self.read_from {
            return;
        }
        self.read_from = Instant::now() + REST;
        match self.read(tools, desks).await {
            Ok(()) => self.unknown = false,
            Err(error) => tracing::warn!(what = crate::refusal::told(&error), "the floors could not be read"),
        }
    }

    async fn read(&mut self, tools: &Tools, desks: &mut Desks) -> Result<()> {
        let (ws, mut conn) = (&tools.ws, tools.db.conn().await?);
        // Before the floors: what is written in between is noticed again.
        let (_, head) = server::head(&mut conn, ws).await?;
        for desk in rows::ids_after(&mut conn, ws, Entity::Desk, "", DESKS).await? {
            let floor = Floor::from_rows(floor::live(&mut conn, ws, &desk).await?);
            let mut due = floor.next_due(tools.clock.now());
            if let Some(in_force) = desks.look(&mut conn, ws, &desk).await?
                && self.revisions.insert(desk.clone(), in_force.revision()) != Some(in_force.revision())
            {
                due = Some(Millis(0));
            }
            self.set(vec![(desk, due)]);
        }
        let effects = server::revisions_due(&mut conn, ws).await?;
        self.effects = effects.into_iter().map(|(desk, due)| (desk, Millis(due))).collect();
        self.head = self.head.max(head);
        Ok(())
    }
}
