//! `kursi-server channel`.

use clap::Subcommand;

use super::{Trouble, now, office, say};
use crate::config::Config;

/// Verbs on channels.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make a key by which a channel brings messages; it is printed once and cannot be shown again
    Key {
        /// Desk
        desk: String,
        /// Channel, from the desk's pack
        channel: String,
    },
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let Verb::Key { desk, channel } = verb;
    let office = office(config).await?;
    let key = office.channel_key(&desk, &channel, now()).await;
    office.db.close().await;
    say(key?);
    Ok(())
}
