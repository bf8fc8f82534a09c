//! What an agent does in the window, in the words of an agent.

use std::time::Duration;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::json;

use crate::server::Agent;
use crate::{PATIENCE, Window};

/// One entry of a conversation, as it is seen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Seen {
    /// `incoming`, `reply`, `note`, `created`, `assigned`, `resolved` or `reopened`.
    pub kind: String,
    /// Whether it is marked as not sent yet.
    pub unsent: bool,
    /// Its words; of an event, the whole line.
    pub text: String,
}

/// One command in the outbox, as it is seen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Outgoing {
    /// Its number on the device.
    pub n: u32,
    /// `waiting`, `sending`, `accepted`, `refused`, `parked` or `stale`.
    pub state: String,
}

const ENTRIES: &str = "[...document.querySelectorAll('[data-testid=entry]')].map(e => ({
    kind: e.dataset.kind, unsent: e.dataset.unsent === 'true',
    text: (e.querySelector('.body') ?? e).textContent }))";

const OUTBOX: &str = "[...document.querySelectorAll('[data-testid=outbox-entry]')].map(e => ({
    n: Number(e.dataset.n), state: e.dataset.state }))";

impl Window {
    /// Signs in and waits for the workbench.
    pub async fn sign_in(&self, server: &str, agent: &Agent) -> Result<()> {
        self.offer(server, &agent.user, &agent.password).await?;
        self.seen("nav-workbench").await.context("signing in did not lead to the workbench")?;
        self.online().await
    }

    /// Fills the sign-in form and presses its button, whatever comes of it.
    pub async fn offer(&self, server: &str, user: &str, password: &str) -> Result<()> {
        self.fill("signin-server", server).await?;
        self.fill("signin-user", user).await?;
        self.fill("signin-password", password).await?;
        self.press("signin-submit").await
    }

    /// Waits until the line is up and everything is received.
    pub async fn online(&self) -> Result<()> {
        self.shows("line-state", "data-state", "online").await
    }

    /// Waits until the program has noticed that the line is down.
    pub async fn offline(&self) -> Result<()> {
        self.shows("line-state", "data-state", "offline").await
    }

    /// Opens the ticket of this subject from the list that is shown.
    pub async fn open_ticket(&self, subject: &str) -> Result<String> {
        let id = self.listed(subject, PATIENCE).await?;
        let row = format!("ticket-row\"][data-id=\"{id}");
        self.press(&row).await?;
        let open = format!("document.querySelector('[data-testid=ticket-page]')?.dataset.id === '{id}'");
        self.until(&format!("the ticket {subject:?} is open"), &open).await?;
        Ok(id)
    }

    /// Waits until the list shows a ticket of this subject, and gives its id.
    pub async fn listed(&self, subject: &str, patience: Duration) -> Result<String> {
        let what = format!("{subject:?} is in the list");
        self.wait(&what, patience, async || {
            let found: Option<String> = self
                .run(
                    "return [...document.querySelectorAll('[data-testid=ticket-row]')]
                        .find(row => row.textContent.includes(arguments[0]))?.dataset.id ?? null;",
                    vec![json!(subject)],
                )
                .await?;
            Ok(found)
        })
        .await
    }

    /// The conversation of the open ticket.
    pub async fn entries(&self) -> Result<Vec<Seen>> {
        self.eval(ENTRIES).await
    }

    /// Waits until the open ticket's conversation has an entry of this kind with these words, and gives it.
    pub async fn entry(&self, kind: &str, text: &str, patience: Duration) -> Result<Seen> {
        let what = format!("a {kind} with the words {text:?}");
        self.wait(&what, patience, async || {
            Ok(self.entries().await?.into_iter().find(|seen| seen.kind == kind && seen.text.contains(text)))
        })
        .await
    }

    /// How each clock of the open ticket stands: `running`, `due`, `late`, `paused`, `met` or `missed`.
    pub async fn clocks(&self) -> Result<Vec<String>> {
        self.eval("[...document.querySelectorAll('[data-testid^=clock-]')].map(clock => clock.dataset.state)")
            .await
    }

    /// Waits until the open ticket has clocks and all of them were met.
    pub async fn clocks_met(&self) -> Result<()> {
        let what = "every clock is met";
        self.wait(what, PATIENCE, async || {
            let clocks = self.clocks().await?;
            Ok((!clocks.is_empty() && clocks.iter().all(|state| state == "met")).then_some(()))
        })
        .await
    }

    /// Waits until nothing in the open ticket is marked as unsent.
    pub async fn all_sent(&self) -> Result<()> {
        self.until("everything is sent", "!document.querySelector('[data-testid=entry][data-unsent=true]')")
            .await
    }

    /// Writes to the customer of the open ticket.
    pub async fn reply(&self, text: &str) -> Result<()> {
        self.compose("reply", text).await?;
        self.press("composer-send").await?;
        self.entry("reply", text, PATIENCE).await.map(drop)
    }

    /// Writes a note on the open ticket.
    pub async fn note(&self, text: &str) -> Result<()> {
        self.compose("note", text).await?;
        self.press("composer-send").await?;
        self.entry("note", text, PATIENCE).await.map(drop)
    }

    /// Writes a reply or a note without sending it.
    pub async fn compose(&self, kind: &str, text: &str) -> Result<()> {
        self.press(&format!("composer-{kind}")).await?;
        self.shows(&format!("composer-{kind}"), "aria-selected", "true").await?;
        self.write("composer-text", text).await
    }

    /// Resolves the open ticket for this reason (A9).
    pub async fn resolve(&self, reason: &str) -> Result<()> {
        self.press("resolve").await?;
        self.press(&format!("reason-{reason}")).await
    }

    /// Chooses a queue.
    pub async fn queue(&self, id: &str) -> Result<()> {
        self.press(&format!("queue-{id}")).await?;
        self.shows(&format!("queue-{id}"), "aria-current", "page").await
    }

    /// The live count of a queue.
    pub async fn count(&self, queue: &str) -> Result<u32> {
        let count = self.attribute(&format!("queue-{queue}"), "data-count").await?;
        count.context("the queue has no count")?.parse().context("the count is no number")
    }

    /// Waits until a queue's live count is `wanted`.
    pub async fn counts(&self, queue: &str, wanted: u32) -> Result<()> {
        self.shows(&format!("queue-{queue}"), "data-count", &wanted.to_string()).await
    }

    /// How many tickets the list shows.
    pub async fn count_rows(&self) -> Result<u32> {
        self.eval("document.querySelectorAll('[data-testid=ticket-row]').length").await
    }

    /// Goes to the outbox.
    pub async fn go_to_outbox(&self) -> Result<()> {
        self.press("nav-outbox").await?;
        self.shows("nav-outbox", "aria-current", "page").await
    }

    /// Goes to the workbench.
    pub async fn go_to_workbench(&self) -> Result<()> {
        self.press("nav-workbench").await?;
        self.shows("nav-workbench", "aria-current", "page").await
    }

    /// What the outbox shows.
    pub async fn outbox(&self) -> Result<Vec<Outgoing>> {
        self.eval(OUTBOX).await
    }

    /// Waits until this many commands wait in the outbox, which every screen shows.
    pub async fn waiting(&self, count: u32) -> Result<()> {
        self.shows("outbox-waiting", "data-count", &count.to_string()).await
    }
}
