//! A real server, with the demo's workspace, agents and desk, on a port of loopback.

use std::collections::HashMap;
use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use kursi_desks::Pack;
use kursi_desks::demo::{self, Demo};
use sqlx::Connection as _;
use tempfile::TempDir;

use crate::disk::Disk;
use crate::place::settle_ciphers;
use crate::running::Running;
use crate::{Intake, Line, PATIENCE, binary, root, seed, until};

/// The desk that stories and demo work on.
pub(crate) const DESK: &str = "onecard";
/// In the server's folder: how far ahead its clock is.
const CLOCK: &str = "test-clock";
/// Everybody's password. The server listens on loopback and lives as long as the story.
const PASSWORD: &str = "a seat for everyone";
/// People of the demo who take part in every story; adding the others takes the time of a password hash each.
const CAST: [&str; 3] = ["noura", "reem", "huda"];
/// Channels that stories bring something by: mail, and those that are worked in seats.
const CHANNELS: [&str; 3] = ["mail", "chat", "call"];

/// Somebody who can sign in.
#[derive(Debug, Clone)]
pub struct Agent {
    /// User name.
    pub user: String,
    /// Password.
    pub password: String,
    /// Name as colleagues see it.
    pub name: String,
    /// Role on the desk.
    pub role: String,
}

/// A running server. Dropping it ends it, and its folder goes.
#[derive(Debug)]
pub struct Server {
    folder: TempDir,
    logs: PathBuf,
    address: SocketAddr,
    running: Option<Running>,
    agents: Vec<Agent>,
    /// Keys of channels, by channel.
    keys: HashMap<String, String>,
    /// What was printed for the safe.
    recovery: String,
    /// Address of a PostgreSQL database; without one, SQLite in the folder.
    database: Option<String>,
    /// Configuration beside the file, by the environment's names.
    set: HashMap<String, String>,
    /// What its folder is on, if that is no ordinary disk.
    disk: Option<Disk>,
}

impl Server {
    /// An empty desk, two agents and the support manager.
    pub async fn start(logs: &Path) -> Result<Self> {
        Self::start_seeded(logs, async |_| Ok(())).await
    }

    /// An empty desk and these people of the demo.
    pub async fn start_for(logs: &Path, people: &[&str]) -> Result<Self> {
        let demo = demo()?;
        let agents =
            agents(&demo).into_iter().filter(|agent| people.contains(&agent.user.as_str())).collect();
        let mut server = Self::found(&demo.workspace, agents, logs)?;
        server.serve()?;
        Ok(server)
    }

    /// A desk and its few people, with whatever `fill` puts into the database file before anybody serves it.
    pub async fn start_seeded(logs: &Path, fill: impl AsyncFnOnce(&Path) -> Result<()>) -> Result<Self> {
        let demo = demo()?;
        let agents = agents(&demo).into_iter().filter(|agent| CAST.contains(&agent.user.as_str())).collect();
        let mut server = Self::found(&demo.workspace, agents, logs)?;
        fill(&server.folder.path().join("kursi.db")).await?;
        server.serve()?;
        Ok(server)
    }

    /// The demo's desk with all its people and tickets; their number is told.
    pub async fn seeded(logs: &Path) -> Result<(Self, usize)> {
        let demo = demo()?;
        let mut server = Self::found(&demo.workspace, agents(&demo), logs)?;
        let keys = server.keys(&demo)?;
        server.serve()?;
        seed::deliver(&server, &demo, &keys).await?;
        Ok((server, demo.tickets.len()))
    }

    /// An empty desk and its few people on a PostgreSQL database.
    pub async fn start_on(database: String, logs: &Path) -> Result<Self> {
        let demo = demo()?;
        let agents = agents(&demo).into_iter().filter(|agent| CAST.contains(&agent.user.as_str())).collect();
        let mut server = Self::found_on(Some(database), &demo.workspace, agents, logs)?;
        server.serve()?;
        Ok(server)
    }

    /// A server at a PostgreSQL database in which everything is already; it is not started yet.
    pub fn on(database: String, logs: &Path) -> Result<Self> {
        Self::empty(Some(database), Vec::new(), logs)
    }

    fn found(workspace: &str, agents: Vec<Agent>, logs: &Path) -> Result<Self> {
        Self::found_on(None, workspace, agents, logs)
    }

    fn found_on(database: Option<String>, workspace: &str, agents: Vec<Agent>, logs: &Path) -> Result<Self> {
        let mut server = Self::empty(database, agents, logs)?;
        let printed = server.administer(&["init", "--name", workspace], "")?;
        server.recovery = private_half(&printed)?;
        let desk = root().join("desks").join(DESK);
        server.administer(&["desk", "import", &desk.to_string_lossy()], "")?;
        for Agent { user, password, name, role } in &server.agents {
            let who = ["user", "add", "--login", user, "--name", name, "--desk", DESK, "--role", role];
            server.administer(&[&who[..], &["--password-stdin"]].concat(), password)?;
        }
        for channel in CHANNELS {
            let key = server.administer(&["channel", "key", DESK, channel], "")?;
            server.keys.insert(channel.to_owned(), key);
        }
        Ok(server)
    }

    fn empty(database: Option<String>, agents: Vec<Agent>, logs: &Path) -> Result<Self> {
        settle_ciphers();
        let folder = tempfile::Builder::new().prefix("kursi-server-").tempdir()?;
        let address = SocketAddr::from(([127, 0, 0, 1], 0));
        let (keys, recovery, set) = (HashMap::new(), String::new(), HashMap::new());
        let logs = logs.to_owned();
        Ok(Self { folder, logs, address, running: None, agents, keys, recovery, database, set, disk: None })
    }

    /// Its process, while it runs.
    pub fn process(&self) -> Option<u32> {
        self.running.as_ref().map(Running::id)
    }

    /// Keys of all channels that the demo's tickets arrive by.
    fn keys(&self, demo: &Demo) -> Result<Vec<(String, String)>> {
        let mut channels: Vec<&str> = demo.tickets.iter().map(|ticket| ticket.channel.as_str()).collect();
        channels.sort_unstable();
        channels.dedup();
        channels
            .into_iter()
            .map(|channel| Ok((channel.to_owned(), self.administer(&["channel", "key", DESK, channel], "")?)))
            .collect()
    }

    /// Starts serving, on the same port as before if there was one.
    pub fn serve(&mut self) -> Result<()> {
        let mut command = Command::new(binary("kursi-server")?);
        command.arg("--data").arg(self.folder.path()).args(["serve", "--allow-backdating", "--listen"]);
        command.arg(self.address.to_string());
        self.on_database(&mut command);
        command.envs(&self.set);
        command.env("KURSI_TEST_CLOCK", self.folder.path().join(CLOCK));
        if let Some(disk) = &self.disk {
            command = disk.on(command);
        }
        let (running, told) = Running::start_telling("server", command, &self.logs)?;
        let address = told.rsplit("//").next().unwrap_or_default();
        self.address = address.parse().with_context(|| format!("the server told {told:?}"))?;
        self.running = Some(running);
        Ok(())
    }

    fn on_database(&self, command: &mut Command) {
        if let Some(database) = &self.database {
            command.env("KURSI_DATABASE", database);
        }
    }

    /// Lets this much time pass for the server, and for every desk that it tells the time.
    pub async fn pass(&self, minutes: i64) -> Result<()> {
        let wanted = self.now().await? + minutes * 60_000;
        let file = self.folder.path().join(CLOCK);
        let ahead: i64 = std::fs::read_to_string(&file).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
        // Renamed into its place: the server never reads half a number.
        let fresh = file.with_extension("next");
        std::fs::write(&fresh, (ahead + minutes * 60_000).to_string())?;
        std::fs::rename(fresh, file)?;
        until("the server's clock is moved", PATIENCE, async || {
            Ok((self.now().await? >= wanted).then_some(()))
        })
        .await
    }

    /// Lets time pass until a moment, to the minute.
    pub async fn reach(&self, moment: i64) -> Result<()> {
        self.pass((moment - self.now().await?).div_euclid(60_000) + 1).await
    }

    /// The server's clock.
    async fn now(&self) -> Result<i64> {
        let hello: serde_json::Value = reqwest::get(format!("{}/hello", self.url())).await?.json().await?;
        hello["now"].as_i64().with_context(|| format!("no clock in {hello}"))
    }

    /// Takes up another desk as well, with these people (user, name, role); answers where what comes by its channel arrives.
    pub fn take_up(&mut self, desk: &str, people: &[(&str, &str, &str)], channel: &str) -> Result<Intake> {
        self.stop()?;
        self.administer(&["desk", "import", &root().join("desks").join(desk).to_string_lossy()], "")?;
        for (user, name, role) in people {
            let who = ["user", "add", "--login", user, "--name", name, "--desk", desk, "--role", role];
            self.administer(&[&who[..], &["--password-stdin"]].concat(), PASSWORD)?;
            let text = |text: &str| text.to_owned();
            let (user, name, role) = (text(user), text(name), text(role));
            self.agents.push(Agent { user, password: PASSWORD.to_owned(), name, role });
        }
        let key = self.administer(&["channel", "key", desk, channel], "")?;
        self.serve()?;
        Ok(self.intake_of(&key))
    }

    /// Configures it by an environment variable, from the next start on.
    pub fn set(&mut self, name: &str, value: &str) {
        self.set.insert(name.to_owned(), value.to_owned());
    }

    /// Gives somebody another role; the server must not run.
    pub fn grant(&self, user: &str, role: &str) -> Result<()> {
        self.administer(&["user", "grant", "--login", user, "--desk", DESK, "--role", role], "").map(drop)
    }

    /// What is in escrow there, or one device's part of it, as the command says; the server must not run.
    pub fn escrow(&self, words: &[&str]) -> Result<String> {
        self.administer(&[&["escrow"], words].concat(), "")
    }

    /// Stops it as an administrator does.
    pub fn stop(&mut self) -> Result<()> {
        self.running.take().map_or(Ok(()), |mut running| running.stop(PATIENCE))
    }

    /// Moves it, with all that it has, to a small disk.
    pub fn to_small_disk(&mut self, megabytes: u32) -> Result<&Disk> {
        self.stop()?;
        let disk = Disk::over(self.folder.path(), megabytes)?;
        self.disk = Some(disk);
        self.serve()?;
        self.disk.as_ref().context("it was made")
    }

    /// That disk.
    pub fn disk(&self) -> Option<&Disk> {
        self.disk.as_ref()
    }

    /// Ends it as a power cut does.
    pub fn kill(&mut self) {
        self.running = None;
    }

    /// Copies its database, as an administrator makes a backup: the server is stopped for it.
    pub fn back_up(&mut self) -> Result<TempDir> {
        self.stop()?;
        let kept = tempfile::Builder::new().prefix("kursi-backup-").tempdir()?;
        self.copy_database(self.folder.path(), kept.path())?;
        self.serve()?;
        Ok(kept)
    }

    /// Puts a backup in the place of its database, and leaves it stopped.
    pub fn put_back(&mut self, backup: &TempDir) -> Result<()> {
        self.stop()?;
        self.copy_database(backup.path(), self.folder.path())
    }

    /// Says that the database was put back from a backup.
    pub fn restored(&self) -> Result<()> {
        self.administer(&["restored"], "").map(drop)
    }

    /// Takes away what the server wrote down beside its database of how far that was.
    pub fn forget_head(&self) -> Result<()> {
        for entry in std::fs::read_dir(self.folder.path())? {
            let path = entry?.path();
            if path.extension().is_some_and(|end| end == "head") {
                std::fs::remove_file(path)?;
            }
        }
        Ok(())
    }

    fn copy_database(&self, from: &Path, to: &Path) -> Result<()> {
        for name in ["kursi.db", "kursi.db-wal", "kursi.db-shm"] {
            let (from, to) = (from.join(name), to.join(name));
            let _ = std::fs::remove_file(&to);
            if from.is_file() {
                std::fs::copy(&from, &to).with_context(|| name.to_owned())?;
            }
        }
        Ok(())
    }

    /// Ends somebody's sessions, as an administrator does by setting a password: here the same one again.
    pub fn end_sessions(&mut self, user: &str) -> Result<()> {
        let agent = self.agent(user)?;
        self.stop()?;
        self.administer(&["user", "password", "--login", user, "--password-stdin"], &agent.password)?;
        self.serve()
    }

    /// Does something as an administrator, and answers what was printed: the server is stopped for it.
    pub fn administered(&mut self, args: &[&str]) -> Result<String> {
        self.stop()?;
        let printed = self.administer(args, "")?;
        self.serve()?;
        Ok(printed)
    }

    /// The organisation's recovery key, as it was printed.
    pub fn recovery_key(&self) -> &str {
        &self.recovery
    }

    /// Makes another recovery key, as an administrator does, and answers the one before.
    pub fn replace_recovery_key(&mut self) -> Result<String> {
        self.stop()?;
        let fresh = private_half(&self.administer(&["recovery", "new"], "")?)?;
        self.serve()?;
        Ok(std::mem::replace(&mut self.recovery, fresh))
    }

    /// A line of its own between a desk and this server.
    pub async fn line(&self) -> Result<Line> {
        Line::to(self.address).await
    }

    /// Its address without a line between.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The number in the mail by which a customer was asked last, as nobody but they read it (D6): the server is stopped for it. Of a
    /// database in the folder.
    pub async fn asked_last(&mut self) -> Result<String> {
        self.stop()?;
        sqlx::any::install_default_drivers();
        let file = self.folder.path().join("kursi.db");
        let mut conn = sqlx::AnyConnection::connect(&format!("sqlite://{}", file.display())).await?;
        let sql =
            "SELECT payload FROM effect WHERE kind = 'mail' AND id LIKE '%.survey' ORDER BY seq DESC LIMIT 1";
        let payload: String =
            sqlx::query_scalar(sql).fetch_one(&mut conn).await.context("nobody was asked")?;
        conn.close().await?;
        self.serve()?;
        let letter: serde_json::Value = serde_json::from_str(&payload)?;
        let text = letter["text"].as_str().unwrap_or_default();
        let number = text.split_whitespace().find(|word| word.starts_with("kursi_q_"));
        number.map(str::to_owned).context("the mail has a number")
    }

    /// Where what customers say on the channel of this key arrives.
    pub(crate) fn intake_of(&self, key: &str) -> Intake {
        Intake::new(self.address, key)
    }

    /// Where customers' mail arrives.
    pub fn intake(&self) -> Intake {
        self.channel("mail")
    }

    /// Where what customers say on a channel arrives: `mail`, `chat` or `call`.
    pub fn channel(&self, channel: &str) -> Intake {
        Intake::new(self.address, self.keys.get(channel).map_or("", String::as_str))
    }

    /// Where the bytes of files are kept that go with messages.
    pub fn shelf(&self) -> PathBuf {
        self.folder.path().join("attachments")
    }

    /// Somebody by what they sign in with.
    pub fn agent(&self, user: &str) -> Result<Agent> {
        self.agents
            .iter()
            .find(|agent| agent.user == user)
            .cloned()
            .with_context(|| format!("nobody is called {user}"))
    }

    /// Everybody.
    pub fn agents(&self) -> &[Agent] {
        &self.agents
    }

    /// Leaves the server's folder behind and says where it is.
    pub fn keep(&mut self) -> &Path {
        self.folder.disable_cleanup(true);
        self.folder.path()
    }

    fn administer(&self, args: &[&str], input: &str) -> Result<String> {
        let mut command = Command::new(binary("kursi-server")?);
        command.arg("--data").arg(self.folder.path()).args(args);
        self.on_database(&mut command);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().context("kursi-server")?;
        child.stdin.take().context("no input")?.write_all(format!("{input}\n").as_bytes())?;
        let output = child.wait_with_output()?;
        if !output.status.success() {
            bail!("kursi-server {}: {}", args.join(" "), String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8(output.stdout)?.trim().to_owned())
    }
}

/// The recovery key in what a command printed.
fn private_half(printed: &str) -> Result<String> {
    let line = printed.lines().map(str::trim).find(|line| line.starts_with("AGE-SECRET-KEY-"));
    line.map(str::to_owned).with_context(|| format!("no recovery key in {printed}"))
}

fn agents(demo: &Demo) -> Vec<Agent> {
    let people = demo.users.iter();
    people
        .map(|person| Agent {
            user: person.user.clone(),
            password: PASSWORD.to_owned(),
            name: person.name.clone(),
            role: person.role.clone(),
        })
        .collect()
}

/// `demo.toml` of the desk, checked against its pack.
fn demo() -> Result<Demo> {
    let folder = root().join("desks").join(DESK);
    let mut files = Vec::new();
    for below in ["", "words"] {
        for entry in std::fs::read_dir(folder.join(below))? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.strip_prefix(&folder)?.to_string_lossy().into_owned();
                files.push((name, std::fs::read_to_string(&path)?));
            }
        }
    }
    let text = std::fs::read_to_string(folder.join("demo.toml")).context("demo.toml")?;
    let loaded = kursi_desks::load(&Pack::from_files(files)).map_err(|findings| {
        anyhow::anyhow!(
            "the desk is faulty: {}",
            findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
        )
    })?;
    demo::demo(&text, &loaded.desk).map_err(|faults| anyhow::anyhow!("demo.toml: {}", faults.join("; ")))
}
