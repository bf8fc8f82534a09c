//! Real processes that are killed at random moments under load: desk machines, the server, PostgreSQL. What went in is
//! counted against what came out (K4).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use kursi_testkit::postgres::Durable;
use sqlx::Connection as _;
use tempfile::TempDir;

use crate::{Agent, IntakeTicket, PATIENCE, Running, Server, binary, until};

/// Shortest and longest time between two deaths, milliseconds.
const BETWEEN: (u64, u64) = (250, 1500);
/// How long everything may take to come to rest, milliseconds.
const REST: Duration = Duration::from_secs(60);

/// What was counted.
#[derive(Debug, Default, Clone)]
pub struct Counted {
    /// How often each was killed.
    pub killed: BTreeMap<&'static str, u32>,
    /// Words that the program took.
    pub taken: usize,
    /// Words that were tried, and cut off.
    pub cut_off: usize,
    /// Words of `taken` that are on the server.
    pub arrived: usize,
    /// Words that were cut off and arrived all the same.
    pub cut_off_arrived: usize,
    /// Words that are not on the server.
    pub lost: Vec<String>,
    /// Words that are there more than once.
    pub doubled: Vec<String>,
    /// How it went, a line a round.
    pub log: String,
}

struct Writer {
    agent: Agent,
    folder: PathBuf,
    running: Option<Running>,
    starts: u32,
}

impl Writer {
    fn command(&self, server: &str, ticket: &str) -> Result<Command> {
        let mut command = Command::new(binary("agent")?);
        command.arg("--data").arg(&self.folder).args(["--server", server, "--ticket", ticket]);
        command.args(["--user", &self.agent.user, "--password", &self.agent.password]);
        command.arg("--prefix").arg(format!("{}-{}", self.agent.user, self.starts));
        Ok(command)
    }

    fn start(&mut self, server: &str, ticket: &str, logs: &Path) -> Result<()> {
        self.starts += 1;
        let command = self.command(server, ticket)?;
        self.running = Some(Running::start(&format!("agent-{}", self.agent.user), command, logs)?);
        Ok(())
    }

    fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill();
        }
    }

    fn words(&self, file: &str) -> Result<Vec<String>> {
        let text = std::fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        // The last line may have been cut off with its writer; then the word was not known to be taken.
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        Ok(whole.lines().map(str::to_owned).collect())
    }
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
        let folder = folder.path().join(&agent.user);
        std::fs::create_dir_all(&folder)?;
        writers.push(Writer { agent: agent.clone(), folder, running: None, starts: 0 });
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
        writer.kill();
        let mut command = writer.command(&url, &ticket)?;
        command.arg("--finish");
        let mut running = Running::start(&format!("agent-{}-finish", writer.agent.user), command, logs)?;
        let deadline = Instant::now() + REST;
        while running.ended().is_none() {
            ensure!(Instant::now() < deadline, "{} has not sent everything", writer.agent.user);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    let mut conn = sqlx::AnyConnection::connect(&database).await?;
    let docs: Vec<String> = sqlx::query_scalar("SELECT doc FROM message WHERE ticket = $1")
        .bind(&ticket)
        .fetch_all(&mut conn)
        .await?;
    conn.close().await?;
    let mut there: BTreeMap<String, usize> = BTreeMap::new();
    for doc in docs {
        let doc: serde_json::Value = serde_json::from_str(&doc)?;
        *there.entry(doc["text"].as_str().context("a message without words")?.to_owned()).or_default() += 1;
    }
    for writer in &writers {
        let taken = writer.words("taken")?;
        ensure!(!taken.is_empty(), "{} wrote nothing", writer.agent.user);
        let tried = writer.words("tried")?;
        for word in &taken {
            match there.get(word) {
                Some(_) => counted.arrived += 1,
                None => counted.lost.push(word.clone()),
            }
        }
        let taken: std::collections::HashSet<&String> = taken.iter().collect();
        for word in tried.iter().filter(|word| !taken.contains(word)) {
            counted.cut_off += 1;
            counted.cut_off_arrived += usize::from(there.contains_key(word));
        }
        counted.taken += taken.len();
    }
    counted.doubled = there.into_iter().filter(|(_, count)| *count > 1).map(|(word, _)| word).collect();
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
