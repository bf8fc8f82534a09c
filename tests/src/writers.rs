//! Agents without a window who write as fast as the program takes it, each in a process of their own, and what came of
//! their words.

use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};

use crate::disk::Disk;
use crate::{Agent, Running, binary};

/// How long everything may take to come to rest.
const REST: Duration = Duration::from_secs(60);

/// One of them.
#[derive(Debug)]
pub struct Writer {
    agent: Agent,
    folder: PathBuf,
    running: Option<Running>,
    starts: u32,
    disk: Option<Disk>,
}

impl Writer {
    /// With a folder of its own in `folder`.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn new(agent: &Agent, folder: &Path) -> Result<Writer> {
        let folder = folder.join(&agent.user);
        std::fs::create_dir_all(folder.join("machine"))?;
        Ok(Writer { agent: agent.clone(), folder, running: None, starts: 0, disk: None })
    }

    /// Puts its databases on a small disk; what it writes down for the counting stays outside.
    ///
    /// # Errors
    /// The disk cannot be made.
    pub fn on_small_disk(&mut self, megabytes: u32) -> Result<()> {
        self.disk = Some(Disk::over(&self.folder.join("machine"), megabytes)?);
        Ok(())
    }

    /// That disk.
    pub fn disk(&self) -> Option<&Disk> {
        self.disk.as_ref()
    }

    fn command(&self, server: &str, ticket: &str) -> Result<Command> {
        let mut command = Command::new(binary("agent")?);
        command.arg("--data").arg(&self.folder).args(["--server", server, "--ticket", ticket]);
        command.args(["--user", &self.agent.user, "--password", &self.agent.password]);
        command.arg("--prefix").arg(format!("{}-{}", self.agent.user, self.starts));
        Ok(match &self.disk {
            Some(disk) => disk.on(command),
            None => command,
        })
    }

    /// Begins to write.
    ///
    /// # Errors
    /// The program does not start.
    pub fn start(&mut self, server: &str, ticket: &str, logs: &Path) -> Result<()> {
        self.starts += 1;
        let command = self.command(server, ticket)?;
        self.running = Some(Running::start(&format!("agent-{}", self.agent.user), command, logs)?);
        Ok(())
    }

    /// Ends it as a power cut does.
    pub fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            running.kill();
        }
    }

    /// Ends it, and starts it once more to send what is left and write nothing.
    ///
    /// # Errors
    /// It does not come to rest.
    pub async fn finish(&mut self, server: &str, ticket: &str, logs: &Path) -> Result<()> {
        self.kill();
        let mut command = self.command(server, ticket)?;
        command.arg("--finish");
        let mut running = Running::start(&format!("agent-{}-finish", self.agent.user), command, logs)?;
        let deadline = Instant::now() + REST;
        while running.ended().is_none() {
            ensure!(Instant::now() < deadline, "{} has not sent everything", self.agent.user);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// The words in one of its two lists: `taken` has what the program took, `tried` what it was given.
    ///
    /// # Errors
    /// None; a list that is not there has no words.
    pub fn words(&self, file: &str) -> Result<Vec<String>> {
        let text = std::fs::read_to_string(self.folder.join(file)).unwrap_or_default();
        // The last line may have been cut off with its writer; then the word was not known to be taken.
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        Ok(whole.lines().map(str::to_owned).collect())
    }
}

/// What became of words.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Words {
    /// Words that the program took.
    pub taken: usize,
    /// Words that were tried, and cut off or not taken.
    pub cut_off: usize,
    /// Words of `taken` that are on the server.
    pub arrived: usize,
    /// Words that were cut off and arrived all the same.
    pub cut_off_arrived: usize,
    /// Words that are not on the server.
    pub lost: Vec<String>,
    /// Words that are there more than once.
    pub doubled: Vec<String>,
}

/// Counts what `writers` wrote against the words that are `there`.
///
/// # Errors
/// One of them wrote nothing: then nothing was tried.
pub fn words(writers: &[Writer], there: Vec<String>) -> Result<Words> {
    let mut counted = Words::default();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for word in there {
        *times.entry(word).or_default() += 1;
    }
    for writer in writers {
        let (taken, tried) = (writer.words("taken")?, writer.words("tried")?);
        ensure!(!taken.is_empty(), "{} wrote nothing", writer.agent.user);
        for word in &taken {
            match times.contains_key(word) {
                true => counted.arrived += 1,
                false => counted.lost.push(word.clone()),
            }
        }
        let taken: HashSet<&String> = taken.iter().collect();
        for word in tried.iter().filter(|word| !taken.contains(word)) {
            counted.cut_off += 1;
            counted.cut_off_arrived += usize::from(times.contains_key(word));
        }
        counted.taken += taken.len();
    }
    counted.doubled = times.into_iter().filter(|(_, count)| *count > 1).map(|(word, _)| word).collect();
    Ok(counted)
}
