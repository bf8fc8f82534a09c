//! `kursi-server recovery`: the key that opens unsent work on a machine that lost its own (K4, K8).

use clap::Subcommand;
use kursi_store::RecoveryKey;

use super::{Trouble, now, office, say};
use crate::config::Config;

/// Verbs on the recovery key.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Make a new recovery key in place of the one there is; it is printed once and cannot be shown again
    New,
}

pub(super) async fn run(config: &Config, Verb::New: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let made = async {
        let before = office.recovery_in_force().await?;
        Ok::<_, Trouble>((office.recovery_key(now()).await?, before))
    };
    let made = made.await;
    office.db.close().await;
    let (key, before) = made?;
    tell(&key);
    if let Some(before) = before {
        let before = before.print;
        say(format_args!(
            "It takes the place of {before}. Keep that sheet until everybody has signed in once more."
        ));
    }
    Ok(())
}

/// Shows the private half, this once.
pub(super) fn tell(key: &RecoveryKey) {
    let print = key.public().print();
    say(format_args!("Recovery key {print}. Print it or write it down, and put it in a safe:"));
    say("");
    say(format_args!("  {}", *key.written()));
    say("");
    say(
        "It is stored nowhere and not shown again. It opens unsent work on a desk machine whose keyring was reset.",
    );
}
