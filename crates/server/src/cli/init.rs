//! `kursi-server init`.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use clap::Args;
use kursi_store::{Db, Shape};

use super::{Trouble, now, say};
use crate::admin::Office;
use crate::config::{Config, FILE};

/// Options.
#[derive(Debug, Args)]
pub(super) struct Options {
    /// Name of the organisation, as people read it
    #[arg(long, value_name = "ORGANISATION")]
    name: String,
}

pub(super) async fn run(config: Config, options: Options) -> Result<(), Trouble> {
    let name = options.name.trim();
    if name.is_empty() {
        return Err(Trouble::NameEmpty);
    }
    let db = Db::open(config.place(), Shape::Server).await?;
    let made = async { Office::create(db.clone(), name, now()).await?.recovery_key(now()).await };
    let made = made.await;
    db.close().await;
    let key = made?;
    let file = config.data.join(FILE);
    if !file.exists() {
        write(&file, &config)
            .map_err(|error| Trouble::ConfigUnwritable { file: file.clone(), detail: error.to_string() })?;
    }
    say(format_args!(
        "{name} is founded in {}; the configuration is {}.",
        config.shown_place(),
        file.display()
    ));
    super::recovery::tell(&key);
    say("");
    let data = config.data.display();
    say("Next:");
    say(format_args!("  kursi-server --data {data} desk import <folder of a desk>"));
    say(format_args!(
        "  kursi-server --data {data} user add --login <login> --name <name> --desk <desk> --role <role>"
    ));
    say(format_args!("  kursi-server --data {data} channel key <desk> <channel>"));
    say(format_args!("  kursi-server --data {data} serve"));
    Ok(())
}

/// Writes what was chosen. The database's address may have a password in it, so only the owner may read it.
fn write(file: &Path, config: &Config) -> std::io::Result<()> {
    let mut text = String::from("# Keys and their meaning: docs/guide/administrator.md\n");
    let quoted = |text: &str| toml::Value::from(text).to_string();
    if let Some(database) = &config.database {
        text.push_str(&format!("database = {}\n", quoted(database)));
    }
    text.push_str(&format!("listen = {}\n", quoted(&config.listen.to_string())));
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?.write_all(text.as_bytes())
}
