//! Programs that a story starts, and that never outlive it.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// A program in a process group of its own, so that Ctrl-C reaches us alone and ending it ends its children too.
#[derive(Debug)]
pub struct Running {
    name: String,
    child: Child,
    log: PathBuf,
}

impl Running {
    /// Starts `command`; what it says goes to `<logs>/<name>.log`, after what earlier ones of that name said.
    pub fn start(name: &str, mut command: Command, logs: &Path) -> Result<Self> {
        let log = logs.join(format!("{name}.log"));
        let file = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .with_context(|| log.display().to_string())?;
        command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file);
        Self::spawn(name, command, log)
    }

    /// As [`Running::start`], but gives the first line of its standard output: an address, a display's number.
    pub fn start_telling(name: &str, mut command: Command, logs: &Path) -> Result<(Self, String)> {
        let log = logs.join(format!("{name}.log"));
        let file = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .with_context(|| log.display().to_string())?;
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(file);
        let mut running = Self::spawn(name, command, log)?;
        let output = running.child.stdout.take().context("no output")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        if line.trim().is_empty() {
            bail!("{name} ended before it told anything: {}", running.last_words());
        }
        Ok((running, line.trim().to_owned()))
    }

    /// As [`Running::start`], with words for its standard input, which is then closed.
    pub fn start_hearing(name: &str, mut command: Command, logs: &Path, words: &str) -> Result<Self> {
        use std::io::Write as _;
        let log = logs.join(format!("{name}.log"));
        let file = File::options()
            .create(true)
            .append(true)
            .open(&log)
            .with_context(|| log.display().to_string())?;
        command.stdin(Stdio::piped()).stdout(file.try_clone()?).stderr(file);
        let mut running = Self::spawn(name, command, log)?;
        let mut input = running.child.stdin.take().context("no input")?;
        input.write_all(words.as_bytes())?;
        Ok(running)
    }

    fn spawn(name: &str, mut command: Command, log: PathBuf) -> Result<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command.process_group(0).spawn().with_context(|| format!("cannot start {program}"))?;
        Ok(Self { name: name.to_owned(), child, log })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Whether it has ended by itself, and how.
    pub fn ended(&mut self) -> Option<String> {
        self.child.try_wait().ok().flatten().map(|status| format!("{} ended: {status}", self.name))
    }

    /// Asks it to stop and waits; after `patience` it is killed, which is an error.
    pub fn stop(&mut self, patience: Duration) -> Result<()> {
        if let Some(pid) = self.pid() {
            // Already gone is as good as asked.
            let _ = kill_process(pid, Signal::TERM);
        }
        let deadline = Instant::now() + patience;
        while Instant::now() < deadline {
            if self.child.try_wait()?.is_some() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        self.kill();
        bail!("{} did not stop within {patience:?} of being asked", self.name)
    }

    /// Ends it and its children as a power cut would.
    pub fn kill(&mut self) {
        if let Some(pid) = self.pid() {
            let _ = kill_process_group(pid, Signal::KILL);
        }
        let _ = self.child.wait();
    }

    /// The end of its log, for the story's failure.
    pub fn last_words(&self) -> String {
        let text = fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }

    fn pid(&self) -> Option<Pid> {
        Pid::from_raw(i32::try_from(self.child.id()).ok()?)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Processes started by `parent`, as the kernel has them now.
pub(crate) fn children_of(parent: u32) -> Vec<u32> {
    let Ok(processes) = fs::read_dir("/proc") else { return vec![] };
    let ids = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    ids.filter(|id| parent_of(*id) == Some(parent)).collect()
}

fn parent_of(id: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name in brackets may hold anything, so what follows is counted from its end.
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

/// Ends one process as a power cut would.
pub(crate) fn kill_now(id: u32) -> Result<()> {
    signal(id, Signal::KILL)
}

/// Has one process hang.
pub(crate) fn hang_now(id: u32) -> Result<()> {
    signal(id, Signal::STOP)
}

fn signal(id: u32, signal: Signal) -> Result<()> {
    let pid = i32::try_from(id).ok().and_then(Pid::from_raw).context("no such process id")?;
    kill_process(pid, signal).with_context(|| format!("{signal:?} to {id}"))
}
