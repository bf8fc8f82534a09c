//! Commands of a thousand organisations that share a database: each has a writer of its own, and no transaction crosses from one
//! to another. Once each push has what an agent did in some minutes without the line, once a single command, which is the
//! dearest way there is. The engines are in the bench's process, as in [`crate::seats`].

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use kursi_desks::Pack;
use kursi_rules::UserId;
use kursi_server::admin::Office;
use kursi_store::{Db, Place, Shape, server};
use kursi_testkit::postgres::Durable;
use tokio::task::JoinSet;
use uuid::Uuid;

use crate::commands::Machine;
use crate::figures::Figure;
use crate::pgbench::Bare;
use crate::seats::{DESK, House, import, pack};

/// Organisations.
const WORKSPACES: usize = 1000;
/// Who write at once, each in organisations of their own, one after the other.
const CLIENTS: usize = 8;
/// Commands of a push.
const PUSHED: [usize; 2] = [10, 1];
const TURNS: usize = 8;
const TURN: Duration = Duration::from_secs(1);
/// The share of the bare commits that is promised.
const PROMISED: f64 = 0.4;

const BARE: &str = "INSERT INTO bare VALUES (gen_random_uuid(), repeat('note ', 60));\n";
const BARE_TABLE: &str = "CREATE TABLE bare (id UUID PRIMARY KEY, doc TEXT NOT NULL)";

/// One organisation, with somebody who works there.
struct One {
    house: House,
    machine: Machine,
}

/// Notes in a thousand workspaces.
pub async fn measure(postgres: &Durable) -> Result<Vec<Figure>> {
    let db = Db::open(Place::Postgres(postgres.database("thousand").await), Shape::Server).await?;
    let pack = pack(&[], 5)?;
    let founding = stream::iter(0..WORKSPACES).map(|nth| one(&db, &pack, nth)).buffer_unordered(CLIENTS);
    let mut all: Vec<One> = founding.try_collect().await?;
    let bare = Bare::new(postgres, "bare_thousand", BARE_TABLE, BARE, CLIENTS).await?;
    // Each organisation's first command: its desk is read, its tables' pages are.
    all = push(all, 1, None).await?.2;
    let mut figures = Vec::new();
    for count in PUSHED {
        let (mut ours, mut theirs, mut samples) = (0.0, 0.0, 0);
        for _ in 0..TURNS {
            let (accepted, took, back) = push(all, count, Some(TURN)).await?;
            all = back;
            ours += accepted as f64 / took.as_secs_f64() / TURNS as f64;
            samples += accepted;
            if let Some(bare) = &bare {
                theirs += bare.run(TURN)? / TURNS as f64;
            }
        }
        let id = if count == 1 { "commands-1000-singly" } else { "commands-1000-workspaces" };
        let figure = Figure::new(id, "/s", ours, theirs, samples)
            .against("pgbench: one bare row a transaction, prepared, 8 clients, fsync on");
        let holds = bare.is_some() && figure.ratio >= PROMISED;
        figures.push(match count {
            1 => figure.promise("none; a single command a push", true),
            _ => figure.promise("at least 0.4 of the bare commits; ten commands a push", holds),
        });
    }
    for one in all {
        one.house.end().await;
    }
    db.close().await;
    Ok(figures)
}

async fn one(db: &Db, pack: &Pack, nth: usize) -> Result<One> {
    let (ws, epoch) = (Uuid::now_v7().to_string(), Uuid::now_v7().to_string());
    server::create_workspace(&mut *db.conn().await?, &ws, &format!("Organisation {nth}"), &epoch).await?;
    let office = Office { db: db.clone(), ws };
    import(&office, pack).await?;
    // Nobody signs in: what a password costs is not measured here.
    let user = UserId(Uuid::now_v7());
    server::grant(&mut *db.conn().await?, &office.ws, &user.to_string(), DESK, "agent").await?;
    let house = House::of(db.clone(), &office.ws).await?;
    let machine = Machine::new(&house, user, nth, 1).await.context("a machine with a ticket")?;
    Ok(One { house, machine })
}

/// Pushes `count` notes at a time, for `time` or once in each organisation; how many were accepted, how long that took, and the
/// organisations.
async fn push(all: Vec<One>, count: usize, time: Option<Duration>) -> Result<(usize, Duration, Vec<One>)> {
    let started = Instant::now();
    let mut clients: Vec<Vec<One>> = (0..CLIENTS).map(|_| Vec::new()).collect();
    for (nth, one) in all.into_iter().enumerate() {
        clients[nth % CLIENTS].push(one);
    }
    let mut pushing = JoinSet::new();
    for mut own in clients {
        pushing.spawn(async move {
            let mut accepted = 0;
            loop {
                for one in &mut own {
                    if time.is_some_and(|time| started.elapsed() >= time) {
                        return anyhow::Ok((accepted, own));
                    }
                    one.machine.push(&one.house.engine, count).await?;
                    accepted += count;
                }
                if time.is_none() {
                    return Ok((accepted, own));
                }
            }
        });
    }
    let (mut accepted, mut back) = (0, Vec::new());
    for pushed in pushing.join_all().await {
        let (count, own) = pushed?;
        accepted += count;
        back.extend(own);
    }
    Ok((accepted, started.elapsed(), back))
}
