//! The world of a run: a server, desk machines, lines between them, one clock that the run moves.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use kursi_app::{MemoryVault, Vault};
use kursi_desks::Pack;
use kursi_rules::Millis;
use kursi_server::Config;
use kursi_server::admin::{Imported, Office, read_pack};
use kursi_server::sim::Indoors;
use kursi_store::{Db, Place, Shape};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::line::Weather;
use super::machine::{Came, Machine, PASSWORD, sign_in};
use crate::desk::copy;
use crate::root;

/// When every run begins: a Monday morning.
pub const START: i64 = 1_767_600_000_000;
/// The desk.
pub const DESK: &str = "onecard";
/// Seats of the chat: fewer than machines, so that there is something to contend for.
pub const SEATS: [u32; 3] = [2, 1, 3];

const PEOPLE: [(&str, &str); 3] = [("sara", "agent"), ("omar", "agent"), ("hala", "support-manager")];

/// A folder in memory where there is such a place: what is tried is the order of steps, not the disk.
fn folder() -> Result<TempDir> {
    let memory = Path::new("/dev/shm");
    let found = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    found.context("a folder for the run")
}

fn config(folder: &Path) -> Config {
    let mut config = Config { data: folder.join("server"), ..Config::default() };
    config.limits.session_hours = 10_000;
    config.limits.sign_ins_per_minute = 100_000;
    config.limits.intake_per_second = 100_000;
    config.limits.intake_burst = 100_000;
    config
}

/// The desk's pack with a number of seats at the chat.
pub fn pack(seats: u32) -> Result<Pack> {
    let whole = read_pack(&root().join("desks").join(DESK)).map_err(|trouble| anyhow!("{trouble}"))?;
    let files = whole.files().map(|(name, text)| {
        let text = match name {
            "desk.toml" => text.replacen("seats = 5", &format!("seats = {seats}"), 1),
            _ => text.to_owned(),
        };
        (name.to_owned(), text)
    });
    Ok(Pack::from_files(files.collect::<Vec<_>>()))
}

/// What every run begins with: an organisation with a desk, three people signed in at three machines, and a few tickets.
/// It is made once.
pub struct Beginning {
    folder: TempDir,
    vault: Arc<dyn Vault>,
    mail: String,
    chat: String,
}

impl Beginning {
    /// Makes it.
    ///
    /// # Errors
    /// Something of it did not work.
    pub async fn make() -> Result<Beginning> {
        let folder = folder()?;
        let config = config(folder.path());
        let now = Millis(START - 60_000);
        let said = |trouble: kursi_server::cli::Trouble| anyhow!("{trouble}");
        let db = Db::open(config.place(), Shape::Server).await?;
        let office = Office::create(db.clone(), "OneCard", now).await.map_err(said)?;
        import(&office, SEATS[0], now).await?;
        for (login, role) in PEOPLE {
            let grants = [(DESK.to_owned(), role.to_owned())];
            office.add_user(login, login, PASSWORD, &grants, now).await.map_err(said)?;
        }
        let mail = office.channel_key(DESK, "mail", now).await.map_err(said)?;
        let chat = office.channel_key(DESK, "chat", now).await.map_err(said)?;
        db.close().await;
        let vault: Arc<dyn Vault> = Arc::new(MemoryVault::default());
        let beginning = Beginning { folder, vault, mail, chat };
        let mut world = World::at(&beginning, beginning.folder.path().to_owned(), None).await?;
        for number in 0..3 {
            world.opens(&format!("first-{number}")).await?;
        }
        for (at, (login, _)) in PEOPLE.into_iter().enumerate() {
            let machine = &mut world.machines[at];
            machine.wire.set(Weather::Fair, None);
            match machine.act(START, None, sign_in(login)).await {
                Came::Done(_) => {}
                other => bail!("{login} does not sign in: {}", other.word()),
            }
            machine.settle(START).await?;
        }
        world.stop().await;
        Ok(beginning)
    }
}

async fn import(office: &Office, seats: u32, now: Millis) -> Result<()> {
    match office.import_desk(&pack(seats)?, now).await {
        Ok(Imported::Activated { .. } | Imported::Same { .. }) => Ok(()),
        other => bail!("the desk: {other:?}"),
    }
}

/// The world of a run.
pub struct World {
    folder: PathBuf,
    /// Goes with the run.
    _kept: Option<TempDir>,
    config: Config,
    mail: String,
    chat: String,
    /// The server, while it is up.
    pub server: Option<Indoors>,
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

    async fn at(beginning: &Beginning, folder: PathBuf, kept: Option<TempDir>) -> Result<World> {
        let config = config(&folder);
        let machines = PEOPLE.iter().enumerate().map(|(at, (login, _))| {
            Machine::new(format!("m{at}"), login, folder.join(format!("m{at}")), beginning.vault.clone())
        });
        let machines = machines.collect();
        let (mail, chat) = (beginning.mail.clone(), beginning.chat.clone());
        // What the beginning delivered has other names.
        let (server, now, delivered) = (None, START, if kept.is_some() { 100 } else { 0 });
        let mut world = World { folder, _kept: kept, config, mail, chat, server, machines, now, delivered };
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

    /// Pulls the server's plug.
    pub async fn server_fails(&mut self) {
        for machine in &self.machines {
            machine.wire.lead_to(None);
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
            machine.up += milliseconds;
        }
    }

    /// Takes the time that passed while somebody waited for a lock.
    pub fn caught_up(&mut self) {
        let there = self.server().clock().now().0;
        let passed = there - self.now;
        self.now = there;
        for machine in &mut self.machines {
            machine.up += passed.max(0);
        }
    }

    async fn delivers(&mut self, path: &str, key: &str, body: Value) -> Result<(u16, Value)> {
        let answer = self.server().door().ask("POST", path, Some(key), Some(body.to_string())).await;
        let (status, body) = answer.context("no answer at the door")?;
        Ok((status, serde_json::from_slice(&body).unwrap_or_default()))
    }

    /// A customer opens a ticket by mail. Answers its number.
    ///
    /// # Errors
    /// It was not taken.
    pub async fn opens(&mut self, words: &str) -> Result<String> {
        self.delivered += 1;
        let body = json!({
            "external_id": format!("mail-{}", self.delivered),
            "customer": { "name": "Abeer", "email": format!("c{}@example.com", self.delivered % 4), "language": "ar" },
            "subject": words, "text": words, "language": "ar",
        });
        let key = self.mail.clone();
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
        let key = self.mail.clone();
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
        let key = self.chat.clone();
        Ok(self.delivers("/intake/contacts", &key, body).await?.0)
    }

    /// The desk gets another number of seats at the chat.
    ///
    /// # Errors
    /// The pack is not taken.
    pub async fn revises(&mut self, seats: u32) -> Result<()> {
        import(&self.server().office(), seats, Millis(self.now)).await?;
        self.server().notice().await.map_err(|trouble| anyhow!("{trouble}"))
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
