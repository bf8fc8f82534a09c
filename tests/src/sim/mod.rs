//! The simulator: the whole of Kursi but its window, its sockets and its time, under every fault that we can make, with
//! all chance from one seed (K4, X10; docs/adr/0018-simulator.md).
//!
//! The machines are the real ones: `kursi-app` with its two databases, `kursi-server` with its doors and its writer. What
//! is made up is the line between them, the moment at which each step is done, the clocks, and the power. A run makes
//! faults first, then everything heals, and then nothing may be lost, doubled or different.

mod books;
mod chance;
mod deeds;
mod line;
mod machine;
mod world;

use std::panic::AssertUnwindSafe;

use anyhow::{Context, Result, anyhow, bail, ensure};
use futures_util::FutureExt as _;
use kursi_app::entry::OutboxState;
use kursi_store::sim::{Plant, plant};

use self::books::Books;
use self::chance::Chance;
use self::deeds::deed;
pub use self::world::Beginning;
use self::world::World;

/// Steps of a run before everything heals.
pub const STEPS: usize = 60;
/// Rounds over all machines after which they must be quiet.
const ROUNDS: usize = 12;

/// A run under way.
struct Run {
    world: World,
    books: Books,
    chance: Chance,
    /// Numbers of tickets that customers opened.
    tickets: Vec<String>,
    /// Words said so far, so that each is said once.
    words: usize,
    trace: Vec<String>,
}

/// One run. Answers what happened, a line a step.
///
/// # Errors
/// Something that is held of every run did not hold; the text has the trace.
pub async fn run(beginning: &Beginning, seed: u64) -> Result<Vec<String>> {
    let world = World::begin(beginning).await?;
    let (books, chance) = (Books::default(), Chance::of(seed));
    let mut run = Run { world, books, chance, tickets: Vec::new(), words: 0, trace: Vec::new() };
    let came = AssertUnwindSafe(run.go()).catch_unwind().await;
    run.world.stop().await;
    let held = came.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(anyhow!("panic: {}", text.unwrap_or_default()))
    });
    let trace = run.trace;
    held.with_context(|| format!("seed {seed}\n{}", trace.join("\n")))?;
    Ok(trace)
}

/// One run with a fault planted.
///
/// # Errors
/// The fault was found, or another one.
pub async fn run_with(beginning: &Beginning, seed: u64, fault: Plant) -> Result<Vec<String>> {
    plant(Some(fault));
    let came = run(beginning, seed).await;
    plant(None);
    came
}

/// The same run twice.
///
/// # Errors
/// As [`run`], or the second did not go as the first one.
pub async fn run_twice(beginning: &Beginning, seed: u64) -> Result<()> {
    let first = run(beginning, seed).await?;
    let second = run(beginning, seed).await?;
    if let Some(at) = (0..first.len().max(second.len())).find(|at| first.get(*at) != second.get(*at)) {
        bail!(
            "seed {seed} does not go the same way twice: at {at} {:?} and then {:?}\n{}",
            first.get(at),
            second.get(at),
            first[..at].join("\n")
        );
    }
    Ok(())
}

impl Run {
    async fn go(&mut self) -> Result<()> {
        for number in 0..3 {
            self.tickets.push(format!("OC-2026-{:06}", number + 1));
        }
        for step in 0..STEPS {
            let pause = self.chance.between(1, 900);
            self.world.pass(pause);
            let told = deed(self).await?;
            self.trace.push(format!("{step} {told}"));
            self.world.caught_up();
            // Whoever did something, and now and then all of them.
            for at in 0..self.world.machines.len() {
                if step % 10 == 9 || told.contains(&self.world.machines[at].name) {
                    self.books.look_at(&self.world, at).await?;
                }
            }
            self.books.look_at_seats(&self.world).await?;
        }
        self.heal().await?;
        self.books.close(&self.world).await?;
        let entries = self.ends().await?;
        self.trace.extend(entries);
        Ok(())
    }

    /// Everything passes again, until nobody has anything left to do.
    async fn heal(&mut self) -> Result<()> {
        for at in 0..self.world.machines.len() {
            self.world.machines[at].wire.deliver_late().await;
        }
        for round in 0..ROUNDS {
            let mut moved = false;
            for at in 0..self.world.machines.len() {
                self.world.pass(50);
                let now = self.world.now;
                moved |= self.world.machines[at].settle(now).await?;
                moved |= deeds::send_stale(&mut self.world, at).await?;
            }
            if !moved && round > 0 {
                return Ok(());
            }
        }
        bail!("it does not come to rest")
    }

    /// How everything stands at the end, for the trace.
    async fn ends(&self) -> Result<Vec<String>> {
        let mut lines = Vec::new();
        for machine in &self.world.machines {
            let view = machine.outbox().await?;
            let states: Vec<String> = view
                .entries
                .iter()
                .map(|entry| format!("{} {} {}", entry.n, entry.verb, state(&entry.state)))
                .collect();
            ensure!(states.len() < 1000, "{}: too many entries", machine.name);
            lines.push(format!("{}: {}", machine.name, states.join(", ")));
        }
        let office = self.world.server().office();
        let mut conn = office.db.conn().await?;
        for table in ["ticket", "message", "clock", "seat_record", "contact", "device", "event"] {
            let sql = format!("SELECT count(*) FROM {table}");
            let count: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_one(&mut *conn).await?;
            lines.push(format!("{table}: {count}"));
        }
        Ok(lines)
    }
}

/// Where an entry stands, without what no seed decides (the reference of a failure).
fn state(state: &OutboxState) -> String {
    match state {
        OutboxState::Refused { fault } => fault.code.clone(),
        other => format!("{other:?}"),
    }
}
