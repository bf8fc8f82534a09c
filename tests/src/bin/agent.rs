//! An agent without a window who writes as fast as the program takes it, in a process that can be killed at any moment.
//! Each word that was taken is written down after it was taken, so that it can be counted later whether it was lost.

use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Result, anyhow, bail};
use clap::Parser;
use kursi_app::entry::{Act, OutboxState, SessionState, View, ViewRequest};
use kursi_app::{App, AppConfig, Lines, NoDesktop, Vault, VaultFault};

/// Between two words, milliseconds: what two cores carry with everything else that runs.
const PAUSE: u64 = 8;
/// How often it is looked whether everything is sent, milliseconds.
const LOOK: u64 = 50;

/// Who writes, and where.
#[derive(Debug, Parser)]
struct Options {
    /// The machine's folder.
    #[arg(long)]
    data: PathBuf,
    /// The server.
    #[arg(long)]
    server: String,
    /// User name.
    #[arg(long)]
    user: String,
    /// Password.
    #[arg(long)]
    password: String,
    /// The ticket to write on.
    #[arg(long)]
    ticket: String,
    /// What all words begin with; no two runs have the same.
    #[arg(long)]
    prefix: String,
    /// Writes nothing; ends when everything is sent.
    #[arg(long)]
    finish: bool,
}

/// A keyring in a file: it has to outlive this process, and nothing in it is anybody's.
struct Drawer(PathBuf);

impl Vault for Drawer {
    fn get(&self, name: &str) -> Result<Option<Vec<u8>>, VaultFault> {
        Ok(std::fs::read(self.0.join(name)).ok())
    }

    fn put(&self, name: &str, secret: &[u8]) -> Result<(), VaultFault> {
        let kept = std::fs::create_dir_all(&self.0).and_then(|()| std::fs::write(self.0.join(name), secret));
        kept.map_err(|error| VaultFault::Unavailable(error.to_string()))
    }

    fn remove(&self, name: &str) -> Result<(), VaultFault> {
        match std::fs::remove_file(self.0.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                Err(VaultFault::Unavailable(error.to_string()))
            }
            _ => Ok(()),
        }
    }
}

async fn state(app: &App) -> Result<SessionState> {
    match app.view(ViewRequest::Session).await.map_err(|fault| anyhow!("{}", fault.code))? {
        View::Session(view) => Ok(view.state),
        other => bail!("another view: {other:?}"),
    }
}

/// What is neither on the server nor refused.
async fn open(app: &App) -> Result<usize> {
    match app.view(ViewRequest::Outbox).await.map_err(|fault| anyhow!("{}", fault.code))? {
        View::Outbox(view) => Ok(view
            .entries
            .iter()
            .filter(|entry| !matches!(entry.state, OutboxState::Refused { .. }))
            .count()),
        other => bail!("another view: {other:?}"),
    }
}

#[expect(clippy::print_stdout, reason = "whoever started it reads how it went")]
#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() -> Result<()> {
    let options = Options::parse();
    let drawer = options.data.join("drawer");
    let app = App::start(AppConfig {
        data: options.data.join("machine"),
        system_language: "en".into(),
        device_name: "agent".into(),
        server: None,
        vault: Arc::new(Drawer(drawer)),
        desktop: Arc::new(NoDesktop),
        lines: Lines::default(),
    })
    .await;
    while state(&app).await? != SessionState::SignedIn {
        let act = Act::SignIn {
            server: options.server.clone(),
            user: options.user.clone(),
            password: options.password.clone(),
            passphrase: None,
        };
        if app.send(act).await.is_err() {
            tokio::time::sleep(Duration::from_millis(LOOK)).await;
        }
    }
    println!("ready");
    if options.finish {
        while open(&app).await? > 0 {
            // Not after the pause that grows: everybody is back.
            let _ = app.send(Act::SyncNow).await;
            tokio::time::sleep(Duration::from_millis(LOOK)).await;
        }
        app.stop().await;
        return Ok(());
    }
    let mut taken = File::options().create(true).append(true).open(options.data.join("taken"))?;
    let mut tried = File::options().create(true).append(true).open(options.data.join("tried"))?;
    for number in 0_u64.. {
        let word = format!("{}-{number}", options.prefix);
        writeln!(tried, "{word}")?;
        let act = Act::Note { ticket: options.ticket.clone(), text: word.clone() };
        // Before the first filling there is no desk, and no ticket to write on.
        if app.send(act).await.is_ok() {
            writeln!(taken, "{word}")?;
        }
        tokio::time::sleep(Duration::from_millis(PAUSE)).await;
    }
    Ok(())
}
