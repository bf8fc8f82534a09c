//! `kursi-server restored`.

use super::{Trouble, now, office, say};
use crate::config::Config;

pub(super) async fn run(config: &Config) -> Result<(), Trouble> {
    let office = office(config).await?;
    let begun = office.begin_life(now()).await;
    office.db.close().await;
    let born = begun?;
    say(format_args!("A new lifetime of the database begins after transaction {born}."));
    say("Start the server: desk machines come back by themselves and send again what it has lost.");
    Ok(())
}
