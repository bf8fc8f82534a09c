//! `kursi-server effects`: what leaves the house, and whether it arrived.

use clap::{Subcommand, ValueEnum};

use super::{Trouble, now, office, say};
use crate::config::Config;

/// How an effect stands.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Standing {
    /// To be delivered, or to be tried again
    Waiting,
    /// Delivered
    Done,
    /// Given up
    Failed,
}

/// Verbs on effects.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List the newest ones, those that were given up if nothing else is said
    List {
        /// Which
        #[arg(long, value_enum, default_value_t = Standing::Failed)]
        state: Standing,
    },
    /// Try again what was given up, all of it or one
    Retry {
        /// Its id, from the list
        id: Option<String>,
    },
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let done = match verb {
        Verb::List { state } => {
            let state = match state {
                Standing::Waiting => "waiting",
                Standing::Done => "done",
                Standing::Failed => "failed",
            };
            office.effects(state).await.map(|effects| {
                if effects.is_empty() {
                    say(format_args!("None is {state}."));
                }
                for effect in effects {
                    let made = chrono::DateTime::from_timestamp_millis(effect.made_at)
                        .map(|made| made.format("%Y-%m-%d %H:%M:%S UTC").to_string())
                        .unwrap_or_default();
                    let (id, kind, target, tries) = (effect.id, effect.kind, effect.target, effect.attempts);
                    say(format_args!("{id}\t{kind} {target}\t{made}\t{tries} tries\t{}", effect.fault));
                }
            })
        }
        Verb::Retry { id } => office.retry_effects(id.as_deref(), now()).await.map(|retried| {
            say(format_args!("{retried} will be tried again."));
        }),
    };
    office.db.close().await;
    done
}
