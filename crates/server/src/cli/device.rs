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
    /// Make a device forget everything at its next contact, and shut it out at once
    Wipe {
        /// Device id, from the list
        device: String,
    },
}

/// A moment as the list shows it.
fn at(millis: i64) -> String {
    chrono::DateTime::from_timestamp_millis(millis)
        .map(|at| at.format("%Y-%m-%d %H:%M UTC").to_string())
        .unwrap_or_default()
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let done = match verb {
        Verb::List { login } => office.devices(&login).await.map(|devices| {
            if devices.is_empty() {
                say("No device is registered.");
            }
            for device in devices {
                let shut = match (device.wipe_asked_at, device.wiped_at) {
                    (0, _) if device.revoked => "\trevoked".to_owned(),
                    (0, _) => String::new(),
                    (asked, 0) => format!("\twipe asked {}, not confirmed", at(asked)),
                    (asked, done) => format!("\twipe asked {}, wiped {}", at(asked), at(done)),
                };
                let (id, name, n, seen) = (device.device, device.name, device.last_n, at(device.seen_at));
                say(format_args!("{id}\t{name}\tlast sign-in {seen}\t{n} commands{shut}"));
            }
        }),
        Verb::Revoke { device } => office.revoke_device(&device, now()).await.map(|()| {
            say(format_args!("{device} is shut out."));
        }),
        Verb::Wipe { device } => office.wipe_device(&device, now()).await.map(|()| {
            say(format_args!(
                "{device} is shut out, and forgets everything at its next contact; `device list` tells when it has."
            ));
        }),
    };
    office.db.close().await;
    done
}
