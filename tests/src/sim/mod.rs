//! The simulator: the whole of Kursi but its window, its sockets and its time, under every fault that we can make, with
//! all chance from one seed (K4, X10; docs/adr/0018-simulator.md).
//!
//! The machines are the real ones: `kursi-app` with its two databases, `kursi-server` with its doors and its writer. What
//! is made up is the line between them, the moment at which each step is done, the clocks, and the power. A run makes
//! faults first, then everything heals, and then nothing may be lost, doubled or different.

mod beginning;
mod books;
mod chance;
mod deeds;
mod keys;
mod line;
mod machine;
mod settle;
mod tally;
mod world;

use std::panic::AssertUnwindSafe;

use anyhow::{Context, Result, anyhow, bail, ensure};
use futures_util::FutureExt as _;
use kursi_app::entry::OutboxState;
use kursi_store::sim::{Plant, plant};

pub use self::beginning::Beginning;
use self::books::Books;
use self::chance::Chance;
use self::deeds::deed;
pub use self::tally::{Fault, Tally};
use self::world::World;

/// Steps of a run before everything heals.
pub const STEPS: usize = 60;
/// Rounds over all machines after which they must be quiet.
const ROUNDS: usize = 16;
/// How long it takes until what was not delivered is tried again, at the longest; and how often.
const LATER: i64 = 13 * 3_600_000;
const TRIES: usize = 12;

/// What came of a run.
#[derive(Debug, Clone)]
pub struct Told {
    /// What happened, a line a step.
    pub trace: Vec<String>,
    /// How often each fault came up.
    pub tally: Tally,
}

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
    tally: Tally,
}

/// One run.
///
/// # Errors
/// Something that is held of every run did not hold; the text has the trace.
pub async fn run(beginning: &Beginning, seed: u64) -> Result<Told> {
    let world = World::begin(beginning).await?;
    let (books, chance) = (Books::default(), Chance::of(seed));
    let (tickets, trace) = (Vec::new(), Vec::new());
    let mut run = Run { world, books, chance, tickets, words: 0, trace, tally: Tally::default() };
    let came = AssertUnwindSafe(run.go()).catch_unwind().await;
    run.world.stop().await;
    let held = came.unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        Err(anyhow!("panic: {}", text.unwrap_or_default()))
    });
    let (trace, mut tally) = (run.trace, run.tally);
    for machine in &run.world.machines {
        tally.add(&machine.tally);
        tally.add(&machine.wire.told());
    }
    tally.more(Fault::NotTaken, run.world.told.lock().unwrap_or_else(|poison| poison.into_inner()).refused);
    held.with_context(|| format!("seed {seed}\n{}", trace.join("\n")))?;
    Ok(Told { trace, tally })
}

/// One run with a fault planted.
///
/// # Errors
/// The fault was found, or another one.
pub async fn run_with(beginning: &Beginning, seed: u64, fault: Plant) -> Result<Told> {
    plant(Some(fault));
    let came = run(beginning, seed).await;
    plant(None);
    came
}

/// The same run twice. Answers how often each fault came up in one of them.
///
/// # Errors
/// As [`run`], or the second did not go as the first one.
pub async fn run_twice(beginning: &Beginning, seed: u64) -> Result<Tally> {
    let Told { trace: first, tally } = run(beginning, seed).await?;
    let Told { trace: second, .. } = run(beginning, seed).await?;
    if let Some(at) = (0..first.len().max(second.len())).find(|at| first.get(*at) != second.get(*at)) {
        bail!(
            "seed {seed} does not go the same way twice: at {at} {:?} and then {:?}\n{}",
            first.get(at),
            second.get(at),
            first[..at].join("\n")
        );
    }
    Ok(tally)
}

impl Run {
    async fn go(&mut self) -> Result<()> {
        for number in 0..3 {
            self.tickets.push(format!("OC-2026-{:06}", number + 1));
        }
        self.tickets.push("OU-2026-000001".to_owned());
        for step in 0..STEPS {
            let pause = self.chance.between(1, 900);
            self.world.pass(pause);
            let told = deed(self, step).await?;
            self.trace.push(format!("{step} {told}"));
            self.world.caught_up();
            self.look_at_the_wiped().await?;
            // Whoever did something, and now and then all of them.
            for at in 0..self.world.machines.len() {
                if std::mem::take(&mut self.world.machines[at].emptied) {
                    books::rows::empty(&self.world.machines[at]).await?;
                }
                if told.contains("power failed") && told.contains(&self.world.machines[at].name) {
                    books::rows::together(&self.world.machines[at]).await?;
                }
                if step % 10 == 9 || told.contains(&self.world.machines[at].name) {
                    self.books.look_at(&self.world, at).await?;
                }
            }
            self.books.look_at_seats(&self.world).await?;
            self.books.look_at_log(&self.world).await?;
        }
        self.heal().await?;
        self.deliver_all().await?;
        self.books.close(&self.world).await?;
        // Some programs stayed too old. When they are updated too, nothing is left to wait for.
        if deeds::update_all(self).await {
            self.trace.push("every program is updated".into());
            self.come_to_rest().await?;
            self.deliver_all().await?;
            self.books.close(&self.world).await?;
        }
        let entries = self.ends().await?;
        self.trace.extend(entries);
        Ok(())
    }

    /// A machine that forgot everything since has really forgotten.
    async fn look_at_the_wiped(&mut self) -> Result<()> {
        for at in 0..self.world.machines.len() {
            if let Some(forgot) = self.world.machines[at].forgot.take() {
                self.tally.count(Fault::Wiped);
                self.books.wiped(&self.world, at, forgot).await?;
            }
        }
        Ok(())
    }

    /// Whoever is told of what leaves the house takes everything now.
    async fn deliver_all(&mut self) -> Result<()> {
        for _ in 0..TRIES {
            self.world.told.lock().unwrap_or_else(|poison| poison.into_inner()).refuses = 0;
            let delivered = self.world.delivers_effects().await?;
            self.tally.more(Fault::Delivered, delivered as u64);
            if self
                .world
                .server()
                .office()
                .effect_count()
                .await
                .map_err(|trouble| anyhow!("{trouble}"))?
                .waiting
                == 0
            {
                return Ok(());
            }
            self.world.pass(LATER);
        }
        bail!("what leaves the house does not come to rest")
    }

    /// Everything passes again.
    async fn heal(&mut self) -> Result<()> {
        for machine in &mut self.world.machines {
            machine.asleep = None;
            machine.listening = None;
            machine.wire.deliver_late().await;
        }
        deeds::heal_grants(self).await?;
        deeds::heal_ages(self).await?;
        self.come_to_rest().await
    }

    /// Everybody goes on over a fair line until nobody has anything left to do.
    async fn come_to_rest(&mut self) -> Result<()> {
        for round in 0..ROUNDS {
            let mut moved = false;
            for at in 0..self.world.machines.len() {
                self.world.pass(50);
                let now = self.world.now;
                let settled = self.world.machines[at].settle(now).await?;
                let mended = self.world.machines[at].mends(now).await?;
                self.trace.push(format!("m{at} settles in round {round}: {settled}, {mended}"));
                moved |= settled || mended;
                moved |= deeds::send_stale(&mut self.world, at).await?;
            }
            if !moved && round > 0 {
                return self.look_at_the_wiped().await;
            }
            self.look_at_the_wiped().await?;
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
        for table in [
            "ticket",
            "message",
            "clock",
            "seat_record",
            "contact",
            "device",
            "event",
            "effect",
            "escrow",
            "attachment",
        ] {
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
