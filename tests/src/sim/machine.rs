//! A desk machine of the simulator.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow};
use kursi_app::entry::{Act, Fault, OutboxView, Sent, TicketView, View, ViewRequest};
use kursi_app::sim::{Step, Stepped, set_clocks};
use kursi_app::{App, AppConfig, Lines, NoDesktop, Vault};
use kursi_protocol::sync::Frame;
use kursi_store::sim::until_power_fails;

use super::line::{Weather, Wire};
use crate::desk::copy;

/// Where the server is said to be; nothing goes there.
pub const SERVER: &str = "http://127.0.0.1:9";

/// Everybody's password.
pub const PASSWORD: &str = "a password of many words";

/// Frames that are kept to be heard again.
const KEPT: usize = 4;

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
    /// Frames that it heard lately.
    pub frames: Vec<Frame>,
    vault: Arc<dyn Vault>,
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
    pub fn new(name: String, login: &'static str, folder: PathBuf, vault: Arc<dyn Vault>) -> Machine {
        let (wire, app) = (Wire::default(), None);
        Machine { name, login, folder, wire, skew: 0, up: 0, frames: Vec::new(), vault, app }
    }

    /// A copy of its disk as it is now, for another machine. It must be off.
    pub fn clone_disk(&self, name: String, folder: PathBuf) -> Result<Machine> {
        copy(&self.folder, &folder)?;
        let mut other = Machine::new(name, self.login, folder, self.vault.clone());
        (other.skew, other.up) = (self.skew, self.up);
        Ok(other)
    }

    /// Says what time it is to the machine that works next.
    pub fn wake(&self, now: i64) {
        set_clocks(now + self.skew, Duration::from_millis(u64::try_from(self.up).unwrap_or(0)));
    }

    /// Switches it on.
    pub async fn start(&mut self, now: i64) {
        self.wake(now);
        let app = App::start(AppConfig {
            data: self.folder.clone(),
            system_language: "en".into(),
            device_name: self.name.clone(),
            server: None,
            vault: self.vault.clone(),
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
                self.stop().await;
                self.start(now).await;
                Came::Crashed
            }
        }
    }

    /// Does what a person does.
    pub async fn act(&mut self, now: i64, steps: Option<u32>, act: Act) -> Came<Sent> {
        self.powered(now, steps, async |app| app.send(act).await).await
    }

    /// Does a step of the line's loop.
    pub async fn step(&mut self, now: i64, steps: Option<u32>, step: Step) -> Came<Stepped> {
        let came = self.powered(now, steps, async |app| app.step(step).await).await;
        if let Came::Done(Stepped { frame: Some(frame), .. }) = &came {
            self.frames.push(frame.clone());
            if self.frames.len() > KEPT {
                self.frames.remove(0);
            }
        }
        came
    }

    /// Brings everything up to date over a fair line, and answers whether anything was left to be done.
    pub async fn settle(&mut self, now: i64) -> Result<bool> {
        self.wire.set(Weather::Fair, None);
        let told = |what: &str, name: &str, came: &dyn Fn() -> String| anyhow!("{name}: {what} {}", came());
        match self.step(now, None, Step::Connect).await {
            Came::Done(_) => {}
            other => return Err(told("connect", &self.name, &|| other.word())),
        }
        let mut moved = false;
        // Its session was lost with the database that knew of it: the person signs in again.
        if let Came::Not(fault) = self.step(now, None, Step::Pull).await
            && fault.code == "session-expired"
        {
            moved = true;
            let came = self.act(now, None, sign_in(self.login)).await;
            anyhow::ensure!(matches!(came, Came::Done(_)), "{} does not sign in: {}", self.name, came.word());
        }
        // A push that finds its numbers used takes another name, and goes again.
        for _ in 0..3 {
            if let Came::Done(_) = self.step(now, None, Step::Push).await {
                break;
            }
            moved = true;
        }
        for _ in 0..1000 {
            match self.step(now, None, Step::Pull).await {
                Came::Done(Stepped { frame: Some(frame), more }) => {
                    moved |= frame.from != frame.to;
                    if !more {
                        return Ok(moved);
                    }
                }
                // Filled anew, or named anew.
                Came::Done(_) => moved = true,
                other => return Err(told("pull", &self.name, &|| other.word())),
            }
        }
        Err(anyhow!("{}: the frames come to no end", self.name))
    }

    async fn view(&self, request: ViewRequest) -> Result<View> {
        self.app().view(request).await.map_err(|fault| anyhow!("{}: {}", self.name, fault.code))
    }

    /// What is on its way, and what was refused.
    pub async fn outbox(&self) -> Result<OutboxView> {
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
