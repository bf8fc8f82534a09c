//! Telling a story: what it starts is stopped, and what it saw when it failed is kept.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::{logs_folder, pictures_folder};
use crate::{Machine, Pictures, Screen, Server, Window};

/// One story: a folder for its logs and one for its pictures.
#[derive(Debug)]
pub struct Story {
    name: String,
    logs: PathBuf,
    pictures: Pictures,
}

/// Tells the story `name`. What was awaited in vain in a window is pictured beside the logs.
pub fn tell(name: &str, body: impl AsyncFnOnce(&mut Story) -> Result<()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.unwrap_or_else(|error| panic!("no runtime: {error}"));
    let result = runtime.block_on(async {
        let mut story = Story::new(name)?;
        let result = body(&mut story).await;
        result.with_context(|| format!("the logs of this story are in {}", story.logs.display()))
    });
    if let Err(error) = result {
        panic!("{name}: {error:#}");
    }
}

impl Story {
    fn new(name: &str) -> Result<Self> {
        let logs = logs_folder(name)?;
        for old in std::fs::read_dir(&logs)? {
            std::fs::remove_file(old?.path())?;
        }
        let pictures = Pictures::to(pictures_folder(name)?);
        Ok(Self { name: name.to_owned(), logs, pictures })
    }

    /// The story's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where logs go.
    pub fn logs(&self) -> &Path {
        &self.logs
    }

    /// Where pictures go.
    pub fn pictures(&self) -> &Pictures {
        &self.pictures
    }

    /// A fresh server with the demo's desk, all its people and tickets.
    pub async fn seeded_server(&self) -> Result<Server> {
        Ok(Server::seeded(&self.logs).await?.0)
    }

    /// A fresh server with the demo's desk, empty, and two agents: noura and reem.
    pub async fn server(&self) -> Result<Server> {
        Server::start(&self.logs).await
    }

    /// A fresh server with the demo's desk, empty, and these people.
    pub async fn server_for(&self, people: &[&str]) -> Result<Server> {
        Server::start_for(&self.logs, people).await
    }

    /// A fresh machine with an unlocked keyring.
    pub async fn machine(&self, name: &str) -> Result<Machine> {
        Machine::new(name, &Screen::Virtual, &self.logs).await
    }

    /// Opens the window of a machine.
    pub async fn open(&self, machine: &Machine) -> Result<Window> {
        machine.open().await
    }
}
