//! The world of a run: servers at one database, desk machines, lines between them, one clock that the run moves.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result, anyhow, bail};
use kursi_rules::Millis;
use kursi_server::Config;
use kursi_server::admin::Office;
use kursi_server::sim::{Asked, Indoors, Receiver};
use kursi_store::sim::take_your_time;
use kursi_store::{Db, Place, Shape};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::beginning::{Beginning, DESK, PEOPLE, START, config, folder, import};
use super::machine::Machine;
use crate::desk::copy;

/// Who is told of what leaves the house.
#[derive(Debug, Default)]
pub struct Told {
    /// What it was told last under each key.
    pub got: BTreeMap<String, String>,
    /// How many of the next ones it does not take.
    pub refuses: u32,
    /// How many it did not take.
    pub refused: u64,
}

/// The world of a run.
pub struct World {
    folder: PathBuf,
    /// Goes with the run.
    _kept: Option<TempDir>,
    config: Config,
    channels: [String; 3],
    /// The server, while it is up.
    pub server: Option<Indoors>,
    /// Another one at the same database, now and then.
    pub second: Option<Indoors>,
    /// Who is told of what leaves the house.
    pub told: Arc<Mutex<Told>>,
    /// Desk machines.
    pub machines: Vec<Machine>,
    /// The server's clock, UTC milliseconds.
    pub now: i64,
    delivered: usize,
}

impl World {
    /// A copy of the beginning.
    ///
    /// # Errors
    /// It cannot be copied or opened.
    pub async fn begin(beginning: &Beginning) -> Result<World> {
        let kept = folder()?;
        copy(beginning.folder.path(), kept.path())?;
        World::at(beginning, kept.path().to_owned(), Some(kept)).await
    }

    pub(super) async fn at(beginning: &Beginning, folder: PathBuf, kept: Option<TempDir>) -> Result<World> {
        take_your_time();
        let config = config(&folder);
        let machines = PEOPLE.iter().zip(&beginning.keys).enumerate().map(|(at, ((login, _), keys))| {
            // What a run puts into a keyring is that run's; the beginning's own it keeps.
            let keys = if kept.is_some() { keys.copied() } else { keys.clone() };
            Machine::new(format!("m{at}"), login, folder.join(format!("m{at}")), keys)
        });
        let mut world = World {
            machines: machines.collect(),
            folder,
            config,
            channels: beginning.channels.clone(),
            server: None,
            second: None,
            told: Arc::default(),
            now: START,
            // What the beginning delivered has other names.
            delivered: if kept.is_some() { 100 } else { 0 },
            _kept: kept,
        };
        world.serve().await?;
        for machine in &mut world.machines {
            machine.start(world.now).await;
        }
        Ok(world)
    }

    /// Starts the server, and leads every line to it.
    ///
    /// # Errors
    /// It does not open.
    pub async fn serve(&mut self) -> Result<()> {
        let opened = Indoors::open(self.config.clone(), Millis(self.now)).await;
        let server = opened.map_err(|trouble| anyhow!("{trouble}"))?;
        for machine in &self.machines {
            machine.wire.lead_to(Some(server.door()));
        }
        self.server = Some(server);
        Ok(())
    }

    /// Starts another server at the same database.
    ///
    /// # Errors
    /// It does not open.
    pub async fn serve_beside(&mut self) -> Result<()> {
        let beside = self.server().beside().await;
        self.second = Some(beside.map_err(|trouble| anyhow!("{trouble}"))?);
        Ok(())
    }

    /// Leads a machine's line to the second server, where there is one, or to the first.
    pub fn balance(&self, at: usize, to_second: bool) {
        let server = self.second.as_ref().filter(|_| to_second).or(self.server.as_ref());
        self.machines[at].wire.lead_to(server.map(Indoors::door));
    }

    /// The second server dies; whoever spoke with it finds the first.
    pub async fn second_fails(&mut self) -> bool {
        let Some(second) = self.second.take() else { return false };
        for machine in &self.machines {
            machine.wire.lead_to(self.server.as_ref().map(Indoors::door));
        }
        second.fails_alone().await;
        true
    }

    /// Lets every server hear what an administrator changed.
    ///
    /// # Errors
    /// The database failed.
    pub async fn notice(&self) -> Result<()> {
        for server in self.server.iter().chain(&self.second) {
            server.notice().await.map_err(|trouble| anyhow!("{trouble}"))?;
        }
        Ok(())
    }

    /// Tells whoever is told what is due, and answers how many effects that were.
    ///
    /// # Errors
    /// The database failed.
    pub async fn delivers_effects(&self) -> Result<usize> {
        let told = self.told.clone();
        let receiver: Receiver = Arc::new(move |id, payload| {
            let mut told = told.lock().unwrap_or_else(|poison| poison.into_inner());
            if told.refuses > 0 {
                told.refuses -= 1;
                told.refused += 1;
                return Err("status-503".into());
            }
            told.got.insert(id.to_owned(), payload.to_owned());
            Ok(())
        });
        self.server().deliver(receiver).await.map_err(|trouble| anyhow!("{trouble}"))
    }

    /// Pulls the servers' plugs, and the database's.
    pub async fn server_fails(&mut self) {
        for machine in &self.machines {
            machine.wire.lead_to(None);
        }
        if let Some(second) = self.second.take() {
            second.fails_alone().await;
        }
        if let Some(server) = self.server.take() {
            server.power_gone().await;
        }
    }

    /// The server.
    pub fn server(&self) -> &Indoors {
        self.server.as_ref().expect("the server is up")
    }

    /// Path at which its database begins, for the power.
    pub fn server_files(&self) -> String {
        self.config.data.display().to_string()
    }

    /// Lets time pass.
    pub fn pass(&mut self, milliseconds: i64) {
        self.now += milliseconds;
        self.server().clock().stand(Millis(self.now));
        for machine in &mut self.machines {
            machine.pass(milliseconds);
        }
    }

    /// Takes the time that passed while somebody waited for a lock.
    pub fn caught_up(&mut self) {
        let there = self.server().clock().now().0;
        let passed = there - self.now;
        self.now = there;
        for machine in &mut self.machines {
            machine.pass(passed.max(0));
        }
    }

    async fn delivers(&mut self, path: &str, key: &str, body: Value) -> Result<(u16, Value)> {
        let body = Some(body.to_string().into_bytes());
        let asked =
            Asked { method: "POST", path, token: Some(key), protocol: None, media: "application/json", body };
        let answer = self.server().door().ask(asked).await;
        let (status, body) = answer.context("no answer at the door")?;
        Ok((status, serde_json::from_slice(&body).unwrap_or_default()))
    }

    /// A customer opens a ticket by mail. Answers its number.
    ///
    /// # Errors
    /// It was not taken.
    pub async fn opens(&mut self, desk: &str, words: &str) -> Result<String> {
        self.delivered += 1;
        let body = json!({
            "external_id": format!("mail-{}", self.delivered),
            "customer": { "name": "Abeer", "email": format!("c{}@example.com", self.delivered % 4), "language": "ar" },
            "subject": words, "text": words, "language": "ar",
        });
        let key = self.channels[if desk == DESK { 0 } else { 2 }].clone();
        let (status, answer) = self.delivers("/intake/tickets", &key, body).await?;
        let number = answer["number"].as_str().map(str::to_owned);
        number.with_context(|| format!("the intake answered {status}: {answer}"))
    }

    /// A customer writes on a ticket. Answers the status.
    ///
    /// # Errors
    /// There was no answer.
    pub async fn writes(&mut self, number: &str, words: &str) -> Result<u16> {
        self.delivered += 1;
        let id = format!("mail-{}", self.delivered);
        let body = json!({ "external_id": id, "ticket": number, "text": words });
        let key = self.channels[if number.starts_with("OC") { 0 } else { 2 }].clone();
        Ok(self.delivers("/intake/tickets", &key, body).await?.0)
    }

    /// A chat comes. Answers the status.
    ///
    /// # Errors
    /// There was no answer.
    pub async fn chats(&mut self) -> Result<u16> {
        self.delivered += 1;
        let id = format!("chat-{}", self.delivered);
        let body = json!({ "external_id": id, "customer_name": "Abeer", "language": "ar" });
        let key = self.channels[1].clone();
        Ok(self.delivers("/intake/contacts", &key, body).await?.0)
    }

    /// The desk gets another number of seats at the chat.
    ///
    /// # Errors
    /// The pack is not taken.
    pub async fn revises(&mut self, seats: u32) -> Result<()> {
        import(&self.server().office(), DESK, seats, Millis(self.now)).await?;
        self.notice().await
    }

    /// Another machine gets a copy of a machine's disk.
    ///
    /// # Errors
    /// It cannot be copied.
    pub async fn clones(&mut self, at: usize) -> Result<()> {
        let name = format!("m{}", self.machines.len());
        self.machines[at].stop().await;
        let mut other = self.machines[at].clone_disk(name.clone(), self.folder.join(name))?;
        other.wire.lead_to(self.server.as_ref().map(Indoors::door));
        self.machines[at].start(self.now).await;
        other.start(self.now).await;
        self.machines.push(other);
        Ok(())
    }

    fn backup(&self) -> PathBuf {
        self.folder.join("backup.db")
    }

    fn file(&self) -> Result<PathBuf> {
        match self.config.place() {
            Place::Sqlite(file) => Ok(file),
            other => bail!("no file: {other:?}"),
        }
    }

    /// Makes a backup of the server's database.
    ///
    /// # Errors
    /// It cannot be copied.
    pub async fn backs_up(&mut self) -> Result<()> {
        self.server_fails().await;
        std::fs::copy(self.file()?, self.backup())?;
        self.serve().await
    }

    /// Puts the backup back, as an administrator does. Answers whether there was one.
    ///
    /// # Errors
    /// It cannot be copied or opened.
    pub async fn puts_back(&mut self) -> Result<bool> {
        if !self.backup().exists() {
            return Ok(false);
        }
        self.server_fails().await;
        let file = self.file()?;
        for end in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", file.display()));
        }
        std::fs::copy(self.backup(), &file)?;
        let said = |trouble: kursi_server::cli::Trouble| anyhow!("{trouble}");
        let db = Db::open(self.config.place(), Shape::Server).await?;
        let office = Office::of(db.clone()).await.map_err(said)?;
        office.begin_life(Millis(self.now)).await.map_err(said)?;
        db.close().await;
        self.serve().await?;
        Ok(true)
    }

    /// Switches everything off.
    pub async fn stop(&mut self) {
        for machine in &mut self.machines {
            machine.stop().await;
        }
        self.server_fails().await;
    }
}
