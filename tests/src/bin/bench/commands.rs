//! Figures of commands at the server's engine, by the door that `POST /sync/push` uses (`Engine::push`): judged, written with
//! their lines, outcomes and deeds, and durable on PostgreSQL. HTTP and sessions are left out, as in [`crate::seats`].

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use kursi_protocol::sync::{Outcome, PushEntry};
use kursi_rules::{DeviceId, TicketId, UserId};
use kursi_server::admin::Office;
use kursi_server::clock::system_now;
use kursi_server::engine::{Engine, PushJob};
use kursi_store::Place;
use kursi_testkit::postgres::Durable;
use tokio::task::JoinSet;

use crate::crew::{note, register, ticket};
use crate::figures::Figure;
use crate::pgbench::Bare;
use crate::seats::{DESK, House, found};

/// Machines that push at once, and how much each of them has in one push.
const DEVICES: usize = 8;
const TOGETHER: usize = 100;
/// Tickets that each of them works on.
const TICKETS: usize = 10;
const TURNS: usize = 4;
const TURN: Duration = Duration::from_secs(2);
const WARM: Duration = Duration::from_millis(500);
/// What is promised, commands a second.
const PROMISED: f64 = 5000.0;

/// As many rows as commands, in transactions as large as a push.
const BARE: &str =
    "INSERT INTO bare SELECT gen_random_uuid(), repeat('note ', 60) FROM generate_series(1, 100);\n";

const BARE_TABLE: &str = "CREATE TABLE bare (id UUID PRIMARY KEY, doc TEXT NOT NULL)";

/// Notes of [`DEVICES`] machines in one workspace.
pub async fn measure(postgres: &Durable) -> Result<Figure> {
    let place = Place::Postgres(postgres.database("commands").await);
    let office = found(place.clone(), 5).await?;
    let house = House::open(place, &office.ws).await?;
    let office = Office { db: house.db.clone(), ws: office.ws };
    let mut machines = Vec::new();
    for n in 0..DEVICES {
        let login = format!("agent-{n}");
        let grants = [(DESK.to_owned(), "agent".to_owned())];
        let added = office.add_user(&login, &login, "a long enough password", &grants, system_now()).await;
        let user = added.map_err(|trouble| anyhow::anyhow!("{trouble:?}"))?;
        machines.push(Machine::new(&house, user, n, TICKETS).await?);
    }
    let bare = Bare::new(postgres, "bare_commands", BARE_TABLE, BARE, DEVICES).await?;
    machines = push(&house.engine, machines, WARM).await?.2;
    let (mut ours, mut theirs, mut samples) = (0.0, 0.0, 0);
    for _ in 0..TURNS {
        let (accepted, took, back) = push(&house.engine, machines, TURN).await?;
        machines = back;
        ours += accepted as f64 / took.as_secs_f64() / TURNS as f64;
        samples += accepted;
        if let Some(bare) = &bare {
            theirs += bare.run(TURN)? * TOGETHER as f64 / TURNS as f64;
        }
    }
    house.close().await;
    Ok(Figure::new("commands-one-workspace", "/s", ours, theirs, samples)
        .against("pgbench: 100 bare rows a transaction, 8 clients, fsync on")
        .promise("at least 5,000 a second", ours >= PROMISED))
}

/// One machine with what it writes about.
pub struct Machine {
    user: UserId,
    device: DeviceId,
    tickets: Vec<TicketId>,
    last_n: u32,
}

impl Machine {
    /// Registered, with so many tickets.
    pub async fn new(house: &House, user: UserId, nth: usize, count: usize) -> Result<Machine> {
        let device = register(&mut *house.db.conn().await?, &house.ws, &user.to_string(), nth).await?;
        let mut tickets = Vec::new();
        for n in 0..count {
            tickets.push(ticket(&house.engine, DESK, &format!("{nth}-{n}")).await?);
        }
        Ok(Machine { user, device, tickets, last_n: 0 })
    }

    /// Pushes the next `count` notes, which are accepted.
    pub async fn push(&mut self, engine: &Engine, count: usize) -> Result<()> {
        let known = self.last_n;
        let entries = self.entries(count)?;
        let (user, device) = (self.user, self.device.to_string());
        let reply = match engine
            .push(PushJob { user, device, entries, known, lost: Vec::new(), released: false })
            .await
        {
            Ok(reply) => reply,
            Err(refusal) => bail!("turned away: {}", refusal.code),
        };
        let all = reply.outcomes.iter().all(|one| one.outcome == Outcome::Accepted);
        ensure!(all && reply.outcomes.len() == count, "refused: {:?}", reply.outcomes.first());
        Ok(())
    }

    fn entries(&mut self, count: usize) -> Result<Vec<PushEntry>> {
        let first = self.last_n + 1;
        self.last_n += u32::try_from(count)?;
        (first..=self.last_n)
            .map(|n| {
                let ticket = self.tickets[n as usize % self.tickets.len()];
                note(DESK, n, ticket, format!("{n}: {}", "note ".repeat(60)))
            })
            .collect()
    }
}

/// Pushes for `time`, each machine one after another; how many commands were accepted, how long that took, and the machines.
async fn push(
    engine: &Engine,
    machines: Vec<Machine>,
    time: Duration,
) -> Result<(usize, Duration, Vec<Machine>)> {
    let started = Instant::now();
    let mut pushing = JoinSet::new();
    for mut machine in machines {
        let engine = engine.clone();
        pushing.spawn(async move {
            let mut accepted = 0;
            while started.elapsed() < time {
                machine.push(&engine, TOGETHER).await?;
                accepted += TOGETHER;
            }
            anyhow::Ok((accepted, machine))
        });
    }
    let (mut accepted, mut back) = (0, Vec::new());
    for pushed in pushing.join_all().await {
        let (count, machine) = pushed?;
        accepted += count;
        back.push(machine);
    }
    Ok((accepted, started.elapsed(), back))
}
