//! Telling a story: what it starts is stopped, and what it saw when it failed is kept.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use thirtyfour::WebDriver;

use crate::place::{logs_folder, pictures_folder};
use crate::{Machine, Pictures, Screen, Server, Window};

/// One story: a folder for its logs, one for its pictures, and the windows to look into should it fail.
#[derive(Debug)]
pub struct Story {
    name: String,
    logs: PathBuf,
    pictures: Pictures,
    windows: Vec<(String, WebDriver)>,
}

/// Tells the story `name`. When it fails, each of its windows is pictured as `failed-<machine>.png`.
pub fn tell(name: &str, body: impl AsyncFnOnce(&mut Story) -> Result<()>) {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    let runtime = runtime.unwrap_or_else(|error| panic!("no runtime: {error}"));
    let result = runtime.block_on(async {
        let mut story = Story::new(name)?;
        let result = body(&mut story).await;
        if result.is_err() {
            story.picture_failure().await;
        }
        result.with_context(|| format!("the logs of this story are in {}", story.logs.display()))
    });
    if let Err(error) = result {
        panic!("{name}: {error:?}");
    }
}

impl Story {
    fn new(name: &str) -> Result<Self> {
        let logs = logs_folder(name)?;
        for old in std::fs::read_dir(&logs)? {
            std::fs::remove_file(old?.path())?;
        }
        let pictures = Pictures::to(pictures_folder(name)?);
        Ok(Self { name: name.to_owned(), logs, pictures, windows: vec![] })
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

    /// A fresh server with the demo's workspace, agents and desk.
    pub async fn server(&self) -> Result<Server> {
        Server::start(&self.logs).await
    }

    /// A fresh machine with an unlocked keyring.
    pub async fn machine(&self, name: &str) -> Result<Machine> {
        Machine::new(name, &Screen::Virtual, &self.logs).await
    }

    /// Opens the window of a machine, and remembers it for the case of failure.
    pub async fn open(&mut self, machine: &Machine) -> Result<Window> {
        let window = machine.open().await?;
        self.windows.retain(|(name, _)| name != machine.name());
        self.windows.push((machine.name().to_owned(), window.driver().clone()));
        Ok(window)
    }

    async fn picture_failure(&self) {
        for (name, driver) in &self.windows {
            if let (Ok(folder), Ok(png)) = (pictures_folder(&self.name), driver.screenshot_as_png().await) {
                let path = folder.join(format!("failed-{name}.png"));
                if std::fs::write(&path, png).is_ok() {
                    eprintln!("{}: the window of {name} when it failed: {}", self.name, path.display());
                }
            }
        }
    }
}
