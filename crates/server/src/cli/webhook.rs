//! `kursi-server webhook` (X13).

use clap::Subcommand;

use super::{Trouble, now, office, say};
use crate::config::Config;
use crate::engine::EventKind;

/// Verbs on webhooks.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Tell an address of what happens on a desk; the secret by which requests are signed is printed once
    Add {
        /// Desk
        desk: String,
        /// Address, https://...
        url: String,
        /// Of what; more than once for several
        #[arg(long = "on", value_name = "EVENT", required = true)]
        events: Vec<EventKind>,
        /// The address may be one of this machine or of the organisation's own network
        #[arg(long)]
        private: bool,
    },
    /// List webhooks
    List,
    /// Remove a webhook
    Remove {
        /// Its id, from the list
        id: String,
    },
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let done = match verb {
        Verb::Add { desk, url, events, private } => {
            office.add_webhook(&desk, &url, &events, private, now()).await.map(|hook| {
                say(format_args!("webhook {}", hook.id));
                say(format_args!("secret  {}", hook.secret));
            })
        }
        Verb::List => office.webhooks().await.map(|hooks| {
            if hooks.is_empty() {
                say("There is no webhook.");
            }
            for hook in hooks {
                let private = if hook.private { "\tprivate" } else { "" };
                say(format_args!(
                    "{}\t{}\t{}\t{}{private}",
                    hook.id,
                    hook.desk,
                    hook.url,
                    hook.events.join(",")
                ));
            }
        }),
        Verb::Remove { id } => {
            office.remove_webhook(&id, now()).await.map(|()| say(format_args!("{id} is removed.")))
        }
    };
    office.db.close().await;
    done
}
