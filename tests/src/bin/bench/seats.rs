//! Figures of the floor: how many seats are granted a second on PostgreSQL, and whether ever one too many is.
//!
//! The server's engine is driven in this process, by the door that `POST /floor` uses (`Engine::floor`). What is promised
//! is the price of judging (`Floor::step`) and of writing it down beside a bare claim; HTTP, sessions and JSON of the
//! wire have no counterpart in `pgbench`, which speaks to the database from a process of its own.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use journeys::root;
use kursi_desks::Pack;
use kursi_protocol::floor::{Ask, FloorOutcome, FloorReply, HeldSeat};
use kursi_rules::change::{Entity, Row};
use kursi_rules::seating::{Agent, PresenceState};
use kursi_rules::{DeviceId, UserId};
use kursi_server::admin::{Imported, Office};
use kursi_server::clock::{Clock, system_now};
use kursi_server::engine::{Engine, FloorJob, Tools};
use kursi_store::{Db, Place, Shape, server};
use kursi_testkit::postgres::Durable;
use tokio::task::{JoinHandle, JoinSet};
use uuid::Uuid;

use crate::figures::Figure;
use crate::pgbench::Bare;
use crate::{commands, thousand};

/// The desk whose pack is used.
pub const DESK: &str = "onecard";
const CHAT: &str = "chat";
/// How many claim at once.
const CLAIMANTS: [usize; 2] = [1, 8];
/// Product and reference take turns, so that a noisy moment of the machine hits both.
const TURNS: usize = 8;
/// One turn: the shortest that `pgbench` takes.
const TURN: Duration = Duration::from_secs(1);
/// Not measured: the first statements are prepared, the first pages read.
const WARM: Duration = Duration::from_millis(500);
/// Who race for the seats of the pack, and how often each of them asks.
const RACERS: usize = 64;
const ROUNDS: usize = 10;

/// A claim and what makes room for the next one, a durable commit each, as a claimant of ours makes them. Every client
/// has a row of its own: no client of the reference ever waits for another one's lock, and every claim is granted
/// (`\gset` ends the run where it is not).
const BARE: &str = "\
UPDATE seat SET holder = :client_id, fence = fence + 1 WHERE id = :client_id AND holder IS NULL RETURNING fence \\gset
UPDATE seat SET holder = NULL WHERE id = :client_id AND fence = :fence;
";
const BARE_TABLE: &str = "CREATE TABLE seat (id INT PRIMARY KEY, holder INT, fence BIGINT NOT NULL); \
     INSERT INTO seat SELECT n, NULL, 0 FROM generate_series(0, 63) AS n";

/// Everything of the engine.
pub async fn measure() -> Result<Vec<Figure>> {
    let postgres = Durable::start().await;
    let mut figures = Vec::new();
    for count in CLAIMANTS {
        figures.push(claims(&postgres, count).await?);
    }
    figures.push(over_admissions(&postgres).await?);
    figures.push(commands::measure(&postgres).await?);
    figures.extend(thousand::measure(&postgres).await?);
    Ok(figures)
}

/// Takes that are granted. Each is followed by a leave, so that the next one can be granted; only takes are counted,
/// here as in the reference. There is a seat for everybody: what is refused writes nothing and is no claim.
async fn claims(postgres: &Durable, count: usize) -> Result<Figure> {
    let bare = Bare::new(postgres, &format!("bare_{count}"), BARE_TABLE, BARE, count).await?;
    let place = Place::Postgres(postgres.database(&format!("claims_{count}")).await);
    let office = found(place.clone(), count as u32).await?;
    let house = House::open(place, &office.ws).await?;
    let agents = agents(&house, count).await?;
    take_and_leave(&house.engine, &agents, WARM).await?;
    if let Some(bare) = &bare {
        bare.run(WARM)?;
    }
    let (mut ours, mut theirs) = (0.0, 0.0);
    let mut samples = 0;
    for _ in 0..TURNS {
        let (granted, took) = take_and_leave(&house.engine, &agents, TURN).await?;
        ours += granted as f64 / took.as_secs_f64() / TURNS as f64;
        samples += granted;
        if let Some(bare) = &bare {
            theirs += bare.run(TURN)? / TURNS as f64;
        }
    }
    house.close().await;
    let id = if count == 1 { "seat-claims-1" } else { "seat-claims-8" };
    let figure = Figure::new(id, "/s", ours, theirs, samples);
    let promise = "at least half of the bare claims";
    Ok(match bare {
        Some(_) => {
            let holds = figure.ratio >= 0.5;
            figure.against("pgbench: one statement a claim, prepared, fsync on").promise(promise, holds)
        }
        None => figure.against("not measured: pgbench is not installed").promise(promise, false),
    })
}

/// Claims for `time`; how many were granted, and how long it took.
async fn take_and_leave(engine: &Engine, agents: &[Agent], time: Duration) -> Result<(usize, Duration)> {
    let started = Instant::now();
    let mut claimants = JoinSet::new();
    for agent in agents {
        let (engine, agent) = (engine.clone(), agent.clone());
        claimants.spawn(async move {
            let mut granted = 0;
            while started.elapsed() < time {
                let reply = ask(&engine, &agent, Ask::Take { channel: CHAT.into() }).await?;
                let [seat] = &*reply.seats else { bail!("not granted: {:?}", reply.outcome) };
                granted += 1;
                let left = ask(&engine, &agent, leave(seat)).await?;
                ensure!(left.seats.is_empty(), "the seat is still held");
            }
            Ok(granted)
        });
    }
    let mut granted = 0;
    for claimant in claimants.join_all().await {
        granted += claimant?;
    }
    Ok((granted, started.elapsed()))
}

/// How often more seats of the chat were held than there may be, by the change log, transaction after transaction:
/// two engines at one PostgreSQL, and one at a SQLite file.
async fn over_admissions(postgres: &Durable) -> Result<Figure> {
    let folder = tempfile::TempDir::new()?;
    let shared = Place::Postgres(postgres.database("race").await);
    let file = Place::Sqlite(folder.path().join("race.db"));
    let (mut over, mut instants) = (0, 0);
    for (place, engines) in [(shared, 2), (file, 1)] {
        let limit = 5;
        let office = found(place.clone(), limit).await?;
        let mut houses = Vec::new();
        for _ in 0..engines {
            houses.push(House::open(place.clone(), &office.ws).await?);
        }
        let before = houses[0].head().await?;
        let agents = agents(&houses[0], RACERS).await?;
        race(&houses, agents).await?;
        let seen = replay(&houses[0], before, limit as usize).await?;
        ensure!(seen.full > 0, "all seats were never held at once: it was no race");
        over += seen.over;
        instants += seen.instants;
        for house in houses {
            house.close().await;
        }
    }
    Ok(Figure::new("over-admissions", "times", over as f64, 0.0, instants)
        .against("64 racing for 5 seats, two engines on PostgreSQL, one on SQLite")
        .promise("never", over == 0))
}

/// All ask at once, again and again; three of four for a seat now, the others for a place in the line. Who is told of
/// a seat leaves it.
async fn race(houses: &[House], agents: Vec<Agent>) -> Result<()> {
    let start = Arc::new(tokio::sync::Barrier::new(agents.len()));
    let mut racers = JoinSet::new();
    for (n, agent) in agents.into_iter().enumerate() {
        let (engine, start) = (houses[n % houses.len()].engine.clone(), start.clone());
        racers.spawn(async move {
            let channel = || CHAT.to_owned();
            for _ in 0..ROUNDS {
                start.wait().await;
                let mut reply = match n % 4 {
                    3 => ask(&engine, &agent, Ask::Wait { channel: channel() }).await?,
                    _ => ask(&engine, &agent, Ask::Take { channel: channel() }).await?,
                };
                if n % 4 == 3 && reply.seats.is_empty() {
                    reply = ask(&engine, &agent, Ask::GiveUp { channel: channel() }).await?;
                }
                for seat in &reply.seats {
                    ask(&engine, &agent, leave(seat)).await?;
                }
            }
            anyhow::Ok(())
        });
    }
    racers.join_all().await.into_iter().collect()
}

/// What the change log says of the chat's seats.
#[derive(Default)]
struct Seen {
    /// Transactions that changed a seat of the floor.
    instants: usize,
    /// After how many of them all seats were held.
    full: usize,
    /// After how many of them more were held than there may be.
    over: usize,
}

/// Replays the change log after `from`: who holds a seat after each transaction, in the order of commits.
async fn replay(house: &House, from: i64, limit: usize) -> Result<Seen> {
    let mut conn = house.db.conn().await?;
    let scopes = [format!("desk:{DESK}")];
    let (mut cursor, mut seen) = (from, Seen::default());
    let mut held = std::collections::BTreeSet::new();
    loop {
        // One row at most is one transaction at most: none is cut, and none is joined to the next.
        let changes = server::changes(&mut conn, &house.ws, &scopes, cursor, 1).await?;
        let mut touched = false;
        for (_, row) in changes.rows.iter().filter(|(_, row)| row.entity == Entity::Seat) {
            let doc = row.doc.as_deref().context("a seat stays")?;
            let Ok(Row::Seat(seat)) = Row::from_doc(Entity::Seat, doc) else { bail!("not a seat: {doc}") };
            if seat.channel == CHAT {
                touched = true;
                match seat.holder.is_some() {
                    true => held.insert(seat.id),
                    false => held.remove(&seat.id),
                };
            }
        }
        if touched {
            seen.instants += 1;
            seen.full += usize::from(held.len() == limit);
            seen.over += usize::from(held.len() > limit);
        }
        cursor = changes.to;
        if !changes.more {
            return Ok(seen);
        }
    }
}

/// A server's engine on a database, without its doors.
pub struct House {
    pub db: Db,
    pub ws: String,
    pub engine: Engine,
    writer: JoinHandle<()>,
}

impl House {
    pub async fn open(place: Place, ws: &str) -> Result<Self> {
        House::of(Db::open(place, Shape::Server).await?, ws).await
    }

    /// On a database that is open.
    pub async fn of(db: Db, ws: &str) -> Result<Self> {
        let (clock, metrics) = (Clock::default(), Arc::default());
        let tools = Tools { db: db.clone(), ws: ws.to_owned(), clock, metrics, mails: Default::default() };
        let (_, head) = server::head(&mut *db.conn().await?, ws).await?;
        let (engine, writer) = Engine::start(tools, head);
        Ok(House { db, ws: ws.to_owned(), engine, writer })
    }

    async fn head(&self) -> Result<i64> {
        Ok(server::head(&mut *self.db.conn().await?, &self.ws).await?.1)
    }

    pub async fn close(self) {
        let db = self.db.clone();
        self.end().await;
        db.close().await;
    }

    /// Lets the writer end; the database stays open.
    pub async fn end(self) {
        let House { engine, writer, .. } = self;
        drop(engine);
        let _ = writer.await;
    }
}

/// An organisation with the desk, its chat with that many seats.
pub async fn found(place: Place, seats: u32) -> Result<Office> {
    let pack = pack(&[], seats)?;
    let db = Db::open(place, Shape::Server).await?;
    let office = Office::create(db.clone(), "OneCard Support", system_now()).await?;
    import(&office, &pack).await?;
    db.close().await;
    Ok(office)
}

/// Puts the desk in force.
pub async fn import(office: &Office, pack: &Pack) -> Result<()> {
    let imported = office.import_desk(pack, system_now()).await?;
    ensure!(matches!(imported, Imported::Activated { .. }), "the pack is faulty: {imported:?}");
    Ok(())
}

/// The desk's pack, its chat with that many seats, and with something in it put for something else.
pub fn pack(instead: &[(&str, &str)], seats: u32) -> Result<Pack> {
    let folder = root().join("desks").join(DESK);
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).context(name.to_owned());
    let chat = ("medium = \"chat\"\nseats = 5", &*format!("medium = \"chat\"\nseats = {seats}"));
    let mut text = read("desk.toml")?;
    for (there, wanted) in [chat].iter().chain(instead) {
        ensure!(text.contains(there), "the desk's pack has no {there:?}");
        text = text.replacen(there, wanted, 1);
    }
    let mut files = vec![("desk.toml".to_owned(), text)];
    for lang in ["en", "ar", "fa", "ur"] {
        let name = format!("words/{lang}.ftl");
        let words = read(&name)?;
        files.push((name, words));
    }
    Ok(Pack::from_files(files))
}

/// People who are there to work.
async fn agents(house: &House, count: usize) -> Result<Vec<Agent>> {
    let mut agents = Vec::with_capacity(count);
    for _ in 0..count {
        let (user, device) = (UserId(Uuid::now_v7()), DeviceId(Uuid::now_v7()));
        let agent = Agent { user, device, role: "agent".into(), languages: vec!["ar".into()] };
        let reply = ask(&house.engine, &agent, Ask::Present { state: PresenceState::Online }).await?;
        ensure!(reply.outcome == FloorOutcome::Done, "{:?}", reply.outcome);
        agents.push(agent);
    }
    Ok(agents)
}

fn leave(seat: &HeldSeat) -> Ask {
    Ask::Leave { seat: seat.seat, fence: seat.fence }
}

async fn ask(engine: &Engine, agent: &Agent, ask: Ask) -> Result<FloorReply> {
    let job = FloorJob { desk: DESK.into(), agent: agent.clone(), deadline: None, ask };
    match engine.floor(job).await {
        Ok(reply) => Ok(reply),
        Err(refusal) => bail!("turned away: {}", refusal.code),
    }
}
