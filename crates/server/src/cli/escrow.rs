//! `kursi-server escrow`.

use clap::Subcommand;
use kursi_protocol::sync::Outcome;

use super::{Trouble, office, say};
use crate::config::Config;

/// Verbs on escrow.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Which devices have commands in escrow
    List,
    /// A device's commands as they were written; they have customers' words in them
    Show {
        /// Device id, from the list
        device: String,
    },
    /// Let a device's commands be judged, as far as this version can read them
    Release {
        /// Device id, from the list
        device: String,
    },
}

fn when(at: i64) -> String {
    let at = chrono::DateTime::from_timestamp_millis(at);
    at.map(|at| at.format("%Y-%m-%d %H:%M UTC").to_string()).unwrap_or_default()
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let done = match verb {
        Verb::List => office.escrow().await.map(|held| {
            if held.is_empty() {
                say("Nothing is in escrow.");
            }
            for one in held {
                say(format_args!("{}\t{}\t{} commands\tsince {}", one.device, one.login, one.count, when(one.since)));
            }
        }),
        Verb::Show { device } => office.escrow_of(&device).await.map(|kept| {
            if kept.is_empty() {
                say("Nothing of this device is in escrow.");
            }
            for one in kept {
                say(format_args!("{}\tform {}\t{}\t{}", one.n, one.v, when(one.made_at), one.payload));
            }
        }),
        Verb::Release { device } => office.release_escrow(&device, config.mails()).await.map(|released| {
            for one in &released.outcomes {
                match &one.outcome {
                    Outcome::Accepted => say(format_args!("{}\taccepted", one.n)),
                    Outcome::Refused { reason } => say(format_args!("{}\trefused: {}", one.n, reason.code)),
                }
            }
            match released.stays {
                None => say(format_args!("{} commands were judged.", released.outcomes.len())),
                Some(n) => say(format_args!(
                    "{} commands were judged. Number {n} and what is behind it stays: this version cannot read it, or one \
                     before it is missing.",
                    released.outcomes.len()
                )),
            }
        }),
    };
    office.db.close().await;
    done
}
