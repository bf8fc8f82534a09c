//! Real processes that are killed at random moments under load: desk machines, the server, PostgreSQL. What went in is
//! counted against what came out (K4).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use kursi_testkit::postgres::Durable;
use sqlx::Connection as _;
use tempfile::TempDir;

use crate::writers::{Words, Writer, words};
use crate::{IntakeTicket, PATIENCE, Server, until};

/// Shortest and longest time between two deaths, milliseconds.
const BETWEEN: (u64, u64) = (250, 1500);
/// What was counted.
#[derive(Debug, Default, Clone)]
pub struct Counted {
    /// How often each was killed.
    pub killed: BTreeMap<&'static str, u32>,
    /// What went in, and what came out.
    pub words: Words,
    /// How it went, a line a round.
    pub log: String,
}

/// Somewhere between two bounds. Deaths need no seed: what matters is that they are not at chosen moments.
fn somewhere((least, most): (u64, u64)) -> u64 {
    let mut bytes = [0u8; 8];
    let _ = getrandom::fill(&mut bytes);
    least + u64::from_le_bytes(bytes) % (most - least + 1)
}

/// Lets three agents write on a server with PostgreSQL while something is killed in each of `rounds`, then lets
/// everything come to rest and counts.
///
/// # Errors
/// Something did not start again, or did not come to rest.
pub async fn rounds(rounds: u32, logs: &Path) -> Result<Counted> {
    let mut postgres = Durable::start().await;
    let database = postgres.database("killed").await;
    let mut server = Server::start_on(database.clone(), logs).await?;
    let number = server.intake().open(&IntakeTicket::new("k", "Abeer", "ar", "killed", "killed")).await?;
    let mut conn = sqlx::AnyConnection::connect(&database).await?;
    let ticket: String = sqlx::query_scalar("SELECT id FROM ticket WHERE number = $1")
        .bind(&number)
        .fetch_one(&mut conn)
        .await?;
    conn.close().await?;
    let folder = TempDir::new()?;
    let mut writers = Vec::new();
    for agent in server.agents().iter().take(3) {
        writers.push(Writer::new(agent, folder.path())?);
    }
    let url = server.url();
    for writer in &mut writers {
        writer.start(&url, &ticket, logs)?;
    }
    let first = &writers[0];
    until(
        "the first word is taken",
        PATIENCE,
        async || Ok((!first.words("taken")?.is_empty()).then_some(())),
    )
    .await?;

    let (mut counted, begun) = (Counted::default(), Instant::now());
    for round in 1..=rounds {
        tokio::time::sleep(Duration::from_millis(somewhere(BETWEEN))).await;
        let at = begun.elapsed().as_secs_f64();
        let victim = match somewhere((0, 4)) {
            0 => {
                postgres.kill();
                postgres.again();
                "postgres"
            }
            1 => {
                server.kill();
                serve_again(&mut server).await?;
                "server"
            }
            which => {
                let writer = &mut writers[which as usize - 2];
                writer.kill();
                writer.start(&url, &ticket, logs)?;
                "desk"
            }
        };
        *counted.killed.entry(victim).or_default() += 1;
        let _ = writeln!(counted.log, "{round:>4} {at:>7.2} s  kill -9 {victim}");
    }
    tokio::time::sleep(Duration::from_millis(BETWEEN.1)).await;
    for writer in &mut writers {
        writer.finish(&url, &ticket, logs).await?;
    }

    let mut conn = sqlx::AnyConnection::connect(&database).await?;
    let docs: Vec<String> = sqlx::query_scalar("SELECT doc FROM message WHERE ticket = $1")
        .bind(&ticket)
        .fetch_all(&mut conn)
        .await?;
    conn.close().await?;
    let mut there = Vec::with_capacity(docs.len());
    for doc in docs {
        let doc: serde_json::Value = serde_json::from_str(&doc)?;
        there.push(doc["text"].as_str().context("a message without words")?.to_owned());
    }
    counted.words = words(&writers, there)?;
    Ok(counted)
}

/// PostgreSQL may still be recovering.
async fn serve_again(server: &mut Server) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        match server.serve() {
            Ok(()) => return Ok(()),
            Err(error) if Instant::now() > deadline => return Err(error),
            Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    }
}
