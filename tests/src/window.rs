//! The real window, and what a person can do in it. Elements are named by their `data-testid`.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, Key, TypingData};

use crate::place::settle_ciphers;
use crate::running::{Running, children_of, hang_now, kill_now};
use crate::{PATIENCE, until};

/// A driven window of the program.
#[derive(Debug)]
pub struct Window {
    name: String,
    driver: WebDriver,
    process: Running,
    logs: PathBuf,
}

impl Window {
    pub(crate) async fn open(
        machine: &str,
        mut command: Command,
        program: &Path,
        args: &[&str],
        logs: &Path,
    ) -> Result<Self> {
        settle_ciphers();
        let port = free_port()?;
        // Without this the program does not offer itself to the driver, and the session never begins.
        command.arg(format!("--port={port}")).env("TAURI_WEBVIEW_AUTOMATION", "true");
        let mut process = Running::start(&format!("{machine}-window"), command, logs)?;
        let mut wanted = Capabilities::new();
        wanted.set("webkitgtk:browserOptions", json!({ "binary": program, "args": args }))?;
        let url = format!("http://127.0.0.1:{port}");
        until("WebKit's driver", PATIENCE, async || {
            Ok(tokio::net::TcpStream::connect(("127.0.0.1", port)).await.ok())
        })
        .await?;
        let driver = WebDriver::builder(url, wanted).request_timeout(PATIENCE * 2).await;
        let driver = match driver {
            Ok(driver) => driver,
            Err(error) => {
                process.kill();
                bail!("the window of {machine} did not open: {error}\n{}", process.last_words());
            }
        };
        driver.set_script_timeout(PATIENCE).await?;
        let window = Self { name: machine.to_owned(), driver, process, logs: logs.to_owned() };
        window.until("the page is ready", "document.documentElement.dataset.ready === 'true'").await?;
        Ok(window)
    }

    /// Whose window it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The process that drives the window; the program is its child.
    pub fn program(&self) -> Result<u32> {
        children_of(self.process.id()).first().copied().context("the program is not running")
    }

    /// Closes the window as a person does.
    pub async fn close(self) -> Result<()> {
        self.driver.clone().quit().await.context("closing the window")
    }

    /// Kills the program between two of its instructions, as a power cut would.
    pub fn kill(mut self) -> Result<()> {
        kill_now(self.program()?)?;
        let _ = self.driver.clone().leak();
        self.process.kill();
        Ok(())
    }

    /// Has the program hang: it keeps what it holds and answers nobody until it is killed.
    pub fn hang(&self) -> Result<()> {
        hang_now(self.program()?)
    }

    // What a person does.

    /// Presses what has this id.
    pub async fn press(&self, id: &str) -> Result<()> {
        let what = format!("[data-testid={id}] can be pressed");
        self.wait(&what, PATIENCE, async || {
            let element = self.driver.find(testid(id)).await?;
            element.click().await?;
            Ok(Some(()))
        })
        .await
    }

    /// Writes into what has this id, after what it already holds.
    pub async fn write(&self, id: &str, text: &str) -> Result<()> {
        let element = self.seen(id).await?;
        element.send_keys(text).await.with_context(|| format!("writing into {id}"))
    }

    /// Replaces what stands in the field of this id.
    pub async fn fill(&self, id: &str, text: &str) -> Result<()> {
        let element = self.seen(id).await?;
        element.send_keys(Key::Control + "a").await?;
        element.send_keys(Key::Delete + "").await?;
        element.send_keys(text).await.with_context(|| format!("writing into {id}"))
    }

    /// Presses keys wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Result<()> {
        self.driver.action_chain().send_keys(keys).perform().await.context("keys")
    }

    /// Presses keys with Shift held.
    pub async fn shift(&self, keys: &[Key]) -> Result<()> {
        let mut chain = self.driver.action_chain().key_down(Key::Shift);
        for key in keys {
            chain = chain.key_down(key.clone()).key_up(key.clone());
        }
        chain.key_up(Key::Shift).perform().await.context("keys with Shift")
    }

    /// Presses a letter with Alt held.
    pub async fn alt(&self, letter: char) -> Result<()> {
        let chain = self.driver.action_chain().key_down(Key::Alt).key_down(letter).key_up(letter);
        chain.key_up(Key::Alt).perform().await.context("a key with Alt")
    }

    /// Switches the language in one click, and waits until the page speaks it.
    pub async fn speak(&self, language: &str) -> Result<()> {
        let language = language.split('-').next().unwrap_or(language);
        self.press(&format!("lang-{language}")).await?;
        let expression = format!("document.documentElement.lang.split('-')[0] === '{language}'");
        self.until(&format!("the page speaks {language}"), &expression).await?;
        self.until("its letters are there", "document.fonts.status === 'loaded'").await
    }

    /// Makes the window this large, in pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.driver.set_window_rect(0, 0, width, height).await?;
        Ok(())
    }

    // What a person sees.

    /// Waits until what has this id is there to be seen.
    pub async fn seen(&self, id: &str) -> Result<WebElement> {
        self.wait(&format!("[data-testid={id}] is seen"), PATIENCE, async || {
            let element = self.driver.find(testid(id)).await?;
            Ok(element.is_displayed().await?.then_some(element))
        })
        .await
    }

    /// Waits until nothing has this id any more.
    pub async fn gone(&self, id: &str) -> Result<()> {
        self.until(
            &format!("[data-testid={id}] is gone"),
            &format!("!document.querySelector('[data-testid=\"{id}\"]')"),
        )
        .await
    }

    /// The text of what has this id.
    pub async fn text(&self, id: &str) -> Result<String> {
        Ok(self.seen(id).await?.text().await?)
    }

    /// The value in the field of this id.
    pub async fn value(&self, id: &str) -> Result<String> {
        Ok(self.seen(id).await?.prop("value").await?.unwrap_or_default())
    }

    /// An attribute of what has this id.
    pub async fn attribute(&self, id: &str, name: &str) -> Result<Option<String>> {
        Ok(self.seen(id).await?.attr(name).await?)
    }

    /// Waits until an attribute of what has this id is `wanted`.
    pub async fn shows(&self, id: &str, name: &str, wanted: &str) -> Result<()> {
        self.wait(&format!("[data-testid={id}] has {name}={wanted}"), PATIENCE, async || {
            let found = self.driver.find(testid(id)).await?.attr(name).await?;
            if found.as_deref() == Some(wanted) {
                return Ok(Some(()));
            }
            bail!("it has {found:?}")
        })
        .await
    }

    /// Waits until the fault with this code is told.
    pub async fn fault(&self, code: &str) -> Result<()> {
        let what = format!("the fault {code} is told");
        self.wait(&what, PATIENCE, async || {
            let told: Vec<String> = self
                .eval("[...document.querySelectorAll('[data-testid=fault]')].map(e => e.dataset.code)")
                .await?;
            if told.iter().any(|told| told == code) {
                return Ok(Some(()));
            }
            bail!("told are {told:?}")
        })
        .await
    }

    /// Waits until an expression of the page holds.
    pub async fn until(&self, what: &str, expression: &str) -> Result<()> {
        self.within(PATIENCE, what, expression).await
    }

    /// As [`Window::until`], with another patience.
    pub async fn within(&self, patience: Duration, what: &str, expression: &str) -> Result<()> {
        self.wait(what, patience, async || {
            Ok(self.eval::<bool>(&format!("!!({expression})")).await?.then_some(()))
        })
        .await
    }

    /// As [`until`]; a wait in vain leaves a picture of what was there instead.
    pub(crate) async fn wait<T>(
        &self,
        what: &str,
        patience: Duration,
        ask: impl AsyncFn() -> Result<Option<T>>,
    ) -> Result<T> {
        match until(&format!("{}: {what}", self.name), patience, ask).await {
            Ok(found) => Ok(found),
            Err(error) => {
                let path = self.logs.join(format!("{}-failed.png", self.name));
                fs::write(&path, self.picture().await.unwrap_or_default())?;
                Err(error.context(format!("the window then: {}", path.display())))
            }
        }
    }

    /// The value of an expression of the page.
    pub async fn eval<T: DeserializeOwned>(&self, expression: &str) -> Result<T> {
        self.run(&format!("return ({expression});"), vec![]).await
    }

    /// What a script in the page returns; a promise is awaited.
    pub async fn run<T: DeserializeOwned>(&self, script: &str, args: Vec<Value>) -> Result<T> {
        let answer = self
            .driver
            .execute(script, args)
            .await
            .with_context(|| script.chars().take(200).collect::<String>())?;
        Ok(answer.convert()?)
    }

    /// A picture of the window, as PNG.
    pub async fn picture(&self) -> Result<Vec<u8>> {
        self.driver.screenshot_as_png().await.context("picture")
    }

    /// The driver itself, for what has no name here.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }
}

fn testid(id: &str) -> By {
    By::Css(format!("[data-testid=\"{id}\"]"))
}

/// A port that nobody listens on. Somebody else could take it before we do; the driver then fails to start, loudly.
pub(crate) fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
