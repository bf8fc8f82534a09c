//! A desk machine without its window: the whole program but for the shell, in this process.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow, bail};
use kursi_app::entry::{
    Act, Fault, FloorAsk, FloorView, LedgerView, LineState, OutboxView, QueuesView, Sent, SessionView,
    TicketView, TicketsView, View, ViewRequest,
};
use kursi_app::{App, AppConfig, MemoryVault, Vault};
use kursi_store::{Db, Key, Place, Shape};
use tempfile::TempDir;

use crate::{Agent, PATIENCE, until};

/// A desk machine in this process. Its folder and its keyring outlive the program, as a real machine's do.
pub struct Desk {
    folder: TempDir,
    vault: Arc<dyn Vault>,
    app: Option<App>,
}

fn said(fault: Fault) -> anyhow::Error {
    anyhow!("{} {:?}", fault.code, fault.args)
}

/// Copies a folder and all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            std::fs::copy(entry.path(), &target).with_context(|| format!("{}", target.display()))?;
        }
    }
    Ok(())
}

impl Desk {
    /// A machine with an empty folder and a keyring.
    pub async fn new() -> Result<Desk> {
        Desk::with_vault(Arc::new(MemoryVault::default())).await
    }

    /// A machine with an empty folder and this keyring.
    pub async fn with_vault(vault: Arc<dyn Vault>) -> Result<Desk> {
        let mut desk = Desk { folder: TempDir::new()?, vault, app: None };
        desk.start().await;
        Ok(desk)
    }

    /// Starts the program, as after a crash if it ran already.
    pub async fn start(&mut self) {
        let config = AppConfig {
            data: self.folder.path().to_owned(),
            system_language: "en".into(),
            device_name: "story".into(),
            server: None,
            vault: self.vault.clone(),
            desktop: Arc::new(kursi_app::NoDesktop),
            lines: kursi_app::Lines::default(),
        };
        self.app = Some(App::start(config).await);
    }

    /// Another machine with a copy of this one's disk, switched on. This one must be off.
    pub async fn copy_disk(&self) -> Result<Desk> {
        let mut desk = Desk { folder: TempDir::new()?, vault: self.vault.clone(), app: None };
        copy(self.folder.path(), desk.folder.path())?;
        desk.start().await;
        Ok(desk)
    }

    /// Ends the program well.
    pub async fn stop(&mut self) {
        if let Some(app) = self.app.take() {
            app.stop().await;
        }
    }

    /// The program.
    pub fn app(&self) -> &App {
        self.app.as_ref().expect("the program runs")
    }

    /// The machine's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The databases' files of this name.
    pub fn databases(&self, name: &str) -> Result<Vec<PathBuf>> {
        let mut found = Vec::new();
        for folder in std::fs::read_dir(self.folder.path().join("work"))? {
            let file = folder?.path().join(name);
            if file.exists() {
                found.push(file);
            }
        }
        Ok(found)
    }

    /// One of its databases, opened as the program opens it; the program must not run.
    pub async fn database(&self, name: &str, shape: Shape) -> Result<Db> {
        let file = self.databases(name)?.pop().context("there is one")?;
        let folder = file.parent().and_then(|folder| folder.file_name()).context("it lies in a folder")?;
        let key =
            self.vault.get(&folder.to_string_lossy()).ok().flatten().context("its key is in the keyring")?;
        let key = Key::from_bytes(key.try_into().ok().context("a key")?);
        let opened = tokio::task::spawn_blocking(move || {
            tokio::runtime::Handle::current().block_on(Db::open(Place::Encrypted(file, key), shape))
        });
        Ok(opened.await??)
    }

    /// Signs in and waits until the line holds and the replica is filled.
    pub async fn sign_in(&self, server: &str, agent: &Agent) -> Result<()> {
        self.act(Act::SignIn {
            server: server.into(),
            user: agent.user.clone(),
            password: agent.password.clone(),
            passphrase: None,
        })
        .await
        .map_err(said)?;
        self.online().await
    }

    /// Waits until the line holds.
    pub async fn online(&self) -> Result<()> {
        until("the line holds", PATIENCE, async || {
            let session = self.session().await?;
            if session.line == LineState::Online { Ok(Some(())) } else { bail!("{:?}", session.line) }
        })
        .await
    }

    /// Waits until the line is known to be down.
    pub async fn offline(&self) -> Result<()> {
        until("the line is down", PATIENCE, async || {
            Ok(matches!(self.session().await?.line, LineState::Offline { .. }).then_some(()))
        })
        .await
    }

    /// Does something.
    pub async fn act(&self, act: Act) -> Result<Sent, Fault> {
        self.app().send(act).await
    }

    /// Does something that must be taken.
    pub async fn done(&self, act: Act) -> Result<Sent> {
        self.act(act).await.map_err(said)
    }

    /// The session.
    pub async fn session(&self) -> Result<SessionView> {
        match self.app().view(ViewRequest::Session).await.map_err(said)? {
            View::Session(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// One ticket.
    pub async fn ticket(&self, id: &str) -> Result<TicketView> {
        match self.app().view(ViewRequest::Ticket { id: id.into() }).await.map_err(said)? {
            View::Ticket(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// The first tickets of a queue.
    pub async fn tickets(&self, queue: &str) -> Result<TicketsView> {
        let request = ViewRequest::Tickets { queue: queue.into(), offset: 0, limit: 50 };
        match self.app().view(request).await.map_err(said)? {
            View::Tickets(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// The floor.
    pub async fn floor(&self) -> Result<FloorView> {
        match self.app().view(ViewRequest::Floor).await.map_err(said)? {
            View::Floor(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// The newest sittings of the seats' ledger.
    pub async fn ledger(&self) -> Result<LedgerView> {
        match self.app().view(ViewRequest::Ledger { offset: 0, limit: 50 }).await.map_err(said)? {
            View::Ledger(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// Asks the floor for what must be done.
    pub async fn ask(&self, ask: FloorAsk) -> Result<Sent> {
        self.done(Act::Floor { ask }).await
    }

    /// Accepts what is offered until `count` contacts are spoken with here.
    pub async fn speaks_with(&self, count: usize) -> Result<()> {
        until(&format!("{count} contacts are spoken with"), PATIENCE, async || {
            let contacts = self.floor().await?.contacts;
            for offered in contacts.iter().filter(|contact| contact.state == "offered") {
                self.ask(FloorAsk::Accept { contact: offered.id.clone() }).await?;
            }
            let active = contacts.iter().filter(|contact| contact.state == "active").count();
            if active == count { Ok(Some(())) } else { bail!("{active} of {}", contacts.len()) }
        })
        .await
    }

    /// The queues.
    pub async fn queues(&self) -> Result<QueuesView> {
        match self.app().view(ViewRequest::Queues).await.map_err(said)? {
            View::Queues(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// The outbox.
    pub async fn outbox(&self) -> Result<OutboxView> {
        match self.app().view(ViewRequest::Outbox).await.map_err(said)? {
            View::Outbox(view) => Ok(view),
            other => bail!("another view: {other:?}"),
        }
    }

    /// Waits until nothing is on its way any more.
    pub async fn all_sent(&self) -> Result<()> {
        until("the outbox is empty", PATIENCE, async || {
            let outbox = self.outbox().await?;
            if outbox.entries.is_empty() { Ok(Some(())) } else { bail!("{:?}", outbox.entries) }
        })
        .await
    }

    /// Waits for a ticket by its number and gives its id.
    pub async fn find(&self, queue: &str, number: &str) -> Result<String> {
        until("the ticket is in the queue", PATIENCE, async || {
            let view = self.tickets(queue).await?;
            Ok(view.rows.into_iter().find(|row| row.number.as_deref() == Some(number)).map(|row| row.id))
        })
        .await
    }
}
