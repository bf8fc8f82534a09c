//! `kursi-server device`.

use clap::Subcommand;

use super::{Trouble, now, office, say};
use crate::config::Config;

/// Verbs on devices.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// List a person's devices
    List {
        /// Name that the person signs in with
        #[arg(long)]
        login: String,
    },
    /// Shut a device out; its sessions end at once
    Revoke {
        /// Device id, from the list
        device: String,
    },
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let done = match verb {
        Verb::List { login } => office.devices(&login).await.map(|devices| {
            if devices.is_empty() {
                say("No device is registered.");
            }
            for device in devices {
                let revoked = if device.revoked { "\trevoked" } else { "" };
                let seen = chrono::DateTime::from_timestamp_millis(device.seen_at)
                    .map(|seen| seen.format("%Y-%m-%d %H:%M UTC").to_string())
                    .unwrap_or_default();
                let (id, name, n) = (device.device, device.name, device.last_n);
                say(format_args!("{id}\t{name}\tlast sign-in {seen}\t{n} commands{revoked}"));
            }
        }),
        Verb::Revoke { device } => office.revoke_device(&device, now()).await.map(|()| {
            say(format_args!("{device} is shut out."));
        }),
    };
    office.db.close().await;
    done
}
