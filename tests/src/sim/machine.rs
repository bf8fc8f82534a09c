//! A desk machine of the simulator.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use kursi_app::entry::{Act, Fault, OutboxView, Sent, TicketView, View, ViewRequest};
use kursi_app::sim::{Step, Stepped, set_clocks, write_form};
use kursi_app::{App, AppConfig, AppFault, Lines, NoDesktop};
use kursi_protocol::sync::{COMMAND_V, Frame};
use kursi_store::sim::{Plant, planted, until_power_fails};

use super::keys::Keys;
use super::line::Wire;
use super::tally::{self, Tally};
use crate::desk::copy;

/// Where the server is said to be; nothing goes there.
pub const SERVER: &str = "http://127.0.0.1:9";

/// Everybody's password.
pub const PASSWORD: &str = "a password of many words";

/// Frames that are kept to be heard again.
const KEPT: usize = 4;

/// A place at the server from which frames are sent to a machine, and the socket between them.
#[derive(Debug, Clone, Default)]
pub struct Listening {
    /// Up to where the server has sent.
    pub sent: i64,
    /// What lies in the socket and was not taken.
    pub untaken: VecDeque<Frame>,
}

/// A desk machine.
pub struct Machine {
    /// What it is called in the trace.
    pub name: String,
    /// Its folder.
    pub folder: PathBuf,
    /// Who works at it.
    pub login: &'static str,
    /// Its line.
    pub wire: Wire,
    /// How far its wall clock is from the server's, milliseconds.
    pub skew: i64,
    /// How long it has been on, sleep included, milliseconds.
    pub up: i64,
    /// How much of that it slept.
    pub slept: i64,
    /// Until which step of the run it sleeps.
    pub asleep: Option<usize>,
    /// Frames that it heard lately.
    pub frames: Vec<Frame>,
    /// Whether the server sends it frames by itself.
    pub listening: Option<Listening>,
    /// The form of commands that its program writes.
    pub form: u32,
    /// A row of its replica was damaged and not mended yet.
    pub damaged: bool,
    /// A row of it was damaged at any time.
    pub rotted: bool,
    /// It lost its only desk since this was looked at.
    pub emptied: bool,
    /// It was told to forget everything since this was looked at: whether it did, and whether it has a box.
    pub forgot: Option<(bool, bool)>,
    /// Its keyring.
    pub keys: Arc<Keys>,
    /// What came up on it.
    pub tally: Tally,
    app: Option<App>,
}

/// What came of something that power could fail in.
#[derive(Debug)]
pub enum Came<T> {
    /// It was done.
    Done(T),
    /// It was not.
    Not(Fault),
    /// The power failed in the middle, and the machine was started again.
    Crashed,
}

impl<T> Came<T> {
    /// For the trace: `ok`, a code, or that the power failed.
    pub fn word(&self) -> String {
        match self {
            Came::Done(_) => "ok".into(),
            Came::Not(fault) => fault.code.clone(),
            Came::Crashed => "power failed".into(),
        }
    }
}

impl Machine {
    /// A machine with what is in `folder`, switched off.
    pub fn new(name: String, login: &'static str, folder: PathBuf, keys: Arc<Keys>) -> Machine {
        Machine {
            name,
            folder,
            login,
            wire: Wire::default(),
            skew: 0,
            up: 0,
            slept: 0,
            asleep: None,
            frames: Vec::new(),
            listening: None,
            form: COMMAND_V,
            damaged: false,
            rotted: false,
            emptied: false,
            forgot: None,
            keys,
            tally: Tally::default(),
            app: None,
        }
    }

    /// A copy of its disk as it is now, for another machine. It must be off.
    pub fn clone_disk(&self, name: String, folder: PathBuf) -> Result<Machine> {
        copy(&self.folder, &folder)?;
        let mut other = Machine::new(name, self.login, folder, self.keys.copied());
        (other.skew, other.up, other.slept, other.form) = (self.skew, self.up, self.slept, self.form);
        (other.damaged, other.rotted) = (self.damaged, self.rotted);
        other.wire.speaks(self.wire.spoken());
        Ok(other)
    }

    /// Time passes for it, also while its lid is shut.
    pub fn pass(&mut self, milliseconds: i64) {
        self.up += milliseconds;
        self.slept += if self.asleep.is_some() { milliseconds } else { 0 };
    }

    /// Says to the machine that works next what time it is, and of which version its program is.
    pub fn wake(&self, now: i64) {
        let counted = if planted(Plant::SleepUncounted) { self.up - self.slept } else { self.up };
        set_clocks(now + self.skew, Duration::from_millis(u64::try_from(counted).unwrap_or(0)));
        write_form(self.form);
    }

    /// Switches it on.
    pub async fn start(&mut self, now: i64) {
        self.wake(now);
        self.listening = None;
        let app = App::start(AppConfig {
            data: self.folder.clone(),
            system_language: "en".into(),
            device_name: self.name.clone(),
            server: None,
            vault: self.keys.clone(),
            desktop: Arc::new(NoDesktop),
            lines: Lines::by(Arc::new(self.wire.clone())),
        })
        .await;
        self.app = Some(app);
    }

    /// Pulls its plug.
    pub async fn stop(&mut self) {
        if let Some(app) = self.app.take() {
            app.power_gone().await;
        }
    }

    /// The program on it.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("the machine is on")
    }

    /// The desk that it follows, with its rows here.
    pub fn desk(&self) -> Option<String> {
        self.app().follows().ok().filter(|_| self.app().has_desk())
    }

    /// Whether its program is too old for the server.
    pub fn too_old(&self) -> bool {
        self.wire.spoken().is_some()
    }

    /// Does something; after `steps` steps of its databases its power fails, if that is said.
    async fn powered<T>(
        &mut self,
        now: i64,
        steps: Option<u32>,
        work: impl AsyncFnOnce(App) -> Result<T, Fault>,
    ) -> Came<T> {
        self.wake(now);
        let app = self.app().clone();
        let Some(steps) = steps else {
            return match work(app).await {
                Ok(done) => Came::Done(done),
                Err(fault) => Came::Not(fault),
            };
        };
        let of = self.folder.display().to_string();
        match until_power_fails(&of, steps, work(app)).await {
            Some(Ok(done)) => Came::Done(done),
            Some(Err(fault)) => Came::Not(fault),
            None => {
                self.tally.count(tally::Fault::MachineFails);
                self.stop().await;
                self.start(now).await;
                Came::Crashed
            }
        }
    }

    /// Does what a person does.
    pub async fn act(&mut self, now: i64, steps: Option<u32>, act: Act) -> Came<Sent> {
        let writes = matches!(act, Act::Create { .. } | Act::Reply { .. } | Act::Note { .. });
        let came = self.powered(now, steps, async |app| app.send(act).await).await;
        if writes && self.form != COMMAND_V && matches!(came, Came::Done(_)) {
            self.tally.count(tally::Fault::Older);
        }
        came
    }

    /// Does a step of the line's loop.
    pub async fn step(&mut self, now: i64, steps: Option<u32>, step: Step) -> Came<Stepped> {
        let (before, signed_in) = (self.desk(), self.app().signed_in());
        let came = self.powered(now, steps, async |app| app.step(step).await).await;
        if let Came::Done(stepped) = &came {
            if let Some(frame) = &stepped.frame {
                self.frames.push(frame.clone());
                if self.frames.len() > KEPT {
                    self.frames.remove(0);
                }
            }
            if stepped.refilled {
                self.tally.count(tally::Fault::Refilled);
            }
            self.tally.more(tally::Fault::Mended, stepped.mended);
        }
        if before.is_some() && self.app().signed_in() && self.app().follows().ok() != before {
            self.tally.count(tally::Fault::Followed);
        }
        if signed_in && !self.app().signed_in() {
            // Before anybody comes in again.
            self.forgot = Some((self.has_forgotten(), self.has_box()));
            (self.listening, self.damaged) = (None, false);
        }
        let lost = matches!(&came, Came::Not(fault) if *fault == AppFault::NoDesk.into());
        if before.is_some() && (lost || matches!(&came, Came::Done(Stepped { moved: true, .. }))) {
            self.tally.count(tally::Fault::Purged);
            self.emptied |= lost;
            self.listening = None;
        }
        came
    }

    /// Whether nothing is left on it of somebody whom it had to forget: no rows, and no key.
    pub fn has_forgotten(&self) -> bool {
        fn replica(folder: &Path) -> bool {
            let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
            entries.map(|entry| entry.path()).any(|path| {
                let named =
                    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("replica"));
                named || (path.is_dir() && replica(&path))
            })
        }
        self.keys.is_empty() && !replica(&self.folder)
    }

    /// Whether it has a box with what was unsent when it forgot everything.
    fn has_box(&self) -> bool {
        let entries = std::fs::read_dir(self.folder.join("work")).into_iter().flatten().flatten();
        entries.into_iter().any(|entry| entry.file_name().to_string_lossy().contains(".wiped-"))
    }

    async fn view(&self, request: ViewRequest) -> Result<View> {
        self.app().view(request).await.map_err(|fault| anyhow!("{}: {}", self.name, fault.code))
    }

    /// What is on its way, and what was refused. Nothing where nobody is signed in.
    pub async fn outbox(&self) -> Result<OutboxView> {
        if !self.app().signed_in() {
            return Ok(OutboxView { entries: Vec::new() });
        }
        match self.view(ViewRequest::Outbox).await? {
            View::Outbox(view) => Ok(view),
            other => Err(anyhow!("another view: {other:?}")),
        }
    }

    /// One ticket.
    pub async fn ticket(&self, id: &str) -> Result<TicketView> {
        match self.view(ViewRequest::Ticket { id: id.into() }).await? {
            View::Ticket(view) => Ok(view),
            other => Err(anyhow!("another view: {other:?}")),
        }
    }
}

/// What somebody does who signs in.
pub fn sign_in(login: &str) -> Act {
    Act::SignIn { server: SERVER.into(), user: login.into(), password: PASSWORD.into(), passphrase: None }
}
