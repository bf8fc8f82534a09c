//! What every run begins with, made once: an organisation with two desks, three people signed in at three machines, a webhook,
//! a recovery key, and a few tickets.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, anyhow, bail};
use kursi_desks::Pack;
use kursi_rules::Millis;
use kursi_server::Config;
use kursi_server::admin::{Imported, Office, read_pack};
use kursi_server::config::Mail;
use kursi_server::engine::EventKind;
use kursi_store::{Db, Shape};
use tempfile::TempDir;

use super::keys::Keys;
use super::line::Weather;
use super::machine::{Came, PASSWORD, sign_in};
use super::world::World;
use crate::root;

/// When every run begins: a Monday morning.
pub const START: i64 = 1_767_600_000_000;
/// The desk.
pub const DESK: &str = "onecard";
/// Another desk, of two of the people.
pub const OTHER: &str = "outlet";
/// Seats of the chat: fewer than machines, so that there is something to contend for.
pub const SEATS: [u32; 3] = [2, 1, 3];
/// Who works where, as what.
pub const PEOPLE: [(&str, &str); 3] = [("sara", "agent"), ("omar", "agent"), ("hala", "support-manager")];

/// A folder in memory where there is such a place: what is tried is the order of steps, not the disk.
pub fn folder() -> Result<TempDir> {
    let memory = Path::new("/dev/shm");
    let found = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    found.context("a folder for the run")
}

pub fn config(folder: &Path) -> Config {
    let mut config = Config { data: folder.join("server"), ..Config::default() };
    config.limits.session_hours = 10_000;
    config.limits.sign_ins_per_minute = 100_000;
    config.limits.intake_per_second = 100_000;
    config.limits.intake_burst = 100_000;
    config.limits.pieces_per_second = 100_000;
    let from = [(DESK.to_owned(), "Support <support@example.com>".to_owned())];
    config.mail = Some(Mail { relay: "smtp://127.0.0.1:9".into(), from: from.into() });
    config
}

/// A desk's pack with a number of seats at the chat. Both desks have the same procedure.
pub fn pack(desk: &str, seats: u32) -> Result<Pack> {
    let whole = read_pack(&root().join("desks").join(DESK)).map_err(|trouble| anyhow!("{trouble}"))?;
    let files = whole.files().map(|(name, text)| {
        let text = match name {
            "desk.toml" if desk == DESK => text.replacen("seats = 5", &format!("seats = {seats}"), 1),
            "desk.toml" => text
                .replacen("seats = 5", &format!("seats = {seats}"), 1)
                .replacen(&format!("id = \"{DESK}\""), &format!("id = \"{desk}\""), 1)
                .replacen("prefix = \"OC\"", "prefix = \"OU\"", 1),
            _ => text.to_owned(),
        };
        (name.to_owned(), text)
    });
    Ok(Pack::from_files(files.collect::<Vec<_>>()))
}

/// It.
pub struct Beginning {
    /// Where it lies.
    pub folder: TempDir,
    /// The machines' keyrings.
    pub keys: Vec<Arc<Keys>>,
    /// Keys of the channels of both desks: mail, and chat of the first.
    pub channels: [String; 3],
}

impl Beginning {
    /// Makes it.
    ///
    /// # Errors
    /// Something of it did not work.
    pub async fn make() -> Result<Beginning> {
        let folder = folder()?;
        let config = config(folder.path());
        let now = Millis(START - 60_000);
        let said = |trouble: kursi_server::cli::Trouble| anyhow!("{trouble}");
        let db = Db::open(config.place(), Shape::Server).await?;
        let office = Office::create(db.clone(), "OneCard", now).await.map_err(said)?;
        import(&office, DESK, SEATS[0], now).await?;
        import(&office, OTHER, SEATS[0], now).await?;
        for (login, role) in PEOPLE {
            let mut grants = vec![(DESK.to_owned(), role.to_owned())];
            if role == "agent" {
                grants.push((OTHER.to_owned(), role.to_owned()));
            }
            office.add_user(login, login, PASSWORD, &grants, now).await.map_err(said)?;
        }
        office.recovery_key(now).await.map_err(said)?;
        let hook = "http://127.0.0.1:9/hook";
        office.add_webhook(DESK, hook, &EventKind::ALL, true, now).await.map_err(said)?;
        let mail = office.channel_key(DESK, "mail", now).await.map_err(said)?;
        let chat = office.channel_key(DESK, "chat", now).await.map_err(said)?;
        let other = office.channel_key(OTHER, "mail", now).await.map_err(said)?;
        db.close().await;
        let keys = PEOPLE.iter().map(|_| Arc::new(Keys::default())).collect();
        let beginning = Beginning { folder, keys, channels: [mail, chat, other] };
        let mut world = World::at(&beginning, beginning.folder.path().to_owned(), None).await?;
        for number in 0..3 {
            world.opens(DESK, &format!("first-{number}")).await?;
        }
        world.opens(OTHER, "other-0").await?;
        for (at, (login, _)) in PEOPLE.into_iter().enumerate() {
            let machine = &mut world.machines[at];
            machine.wire.set(Weather::Fair, None);
            match machine.act(START, None, sign_in(login)).await {
                Came::Done(_) => {}
                other => bail!("{login} does not sign in: {}", other.word()),
            }
            machine.settle(START).await?;
        }
        world.stop().await;
        Ok(beginning)
    }
}

/// Imports a desk.
pub async fn import(office: &Office, desk: &str, seats: u32, now: Millis) -> Result<()> {
    match office.import_desk(&pack(desk, seats)?, now).await {
        Ok(Imported::Activated { .. } | Imported::Same { .. }) => Ok(()),
        other => bail!("the desk: {other:?}"),
    }
}
