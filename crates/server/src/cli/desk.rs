//! `kursi-server desk`.

use std::path::PathBuf;

use clap::Subcommand;

use super::{Trouble, now, office, say};
use crate::admin::{Imported, read_pack};
use crate::config::Config;

/// Verbs on desks.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Put a pack's folder in force as a new revision; desk machines get it by sync
    Import {
        /// The folder with desk.toml
        folder: PathBuf,
    },
    /// List desks and their revisions
    List,
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::Import { folder } => {
            // The pack first: its faults can be mended while the server runs.
            let pack = read_pack(&folder)?;
            if let Err(findings) = kursi_desks::load(&pack) {
                return Err(faulty(&folder, &findings));
            }
            let office = office(config).await?;
            let done = office.import_desk(&pack, now()).await;
            office.db.close().await;
            match done? {
                Imported::Activated { desk, revision, warnings } => {
                    warnings.iter().for_each(|warning| {
                        say(format_args!("{}", folder.join(warning.to_string()).display()));
                    });
                    say(format_args!("{desk}: revision {revision} is in force."));
                    Ok(())
                }
                Imported::Same { desk, revision } => {
                    say(format_args!(
                        "{desk}: revision {revision} is in force already; nothing was changed."
                    ));
                    Ok(())
                }
                Imported::Faulty(findings) => Err(faulty(&folder, &findings)),
            }
        }
        Verb::List => {
            let office = office(config).await?;
            let desks = office.desks().await;
            office.db.close().await;
            for desk in desks? {
                let readable = if desk.read().is_some() { "" } else { "\tnot readable by this version" };
                say(format_args!(
                    "{}\trevision {}\tformat {}{readable}",
                    desk.id, desk.revision, desk.format
                ));
            }
            Ok(())
        }
    }
}

fn faulty(folder: &std::path::Path, findings: &[kursi_desks::Finding]) -> Trouble {
    for finding in findings {
        say(format_args!("{}", folder.join(finding.to_string()).display()));
    }
    Trouble::PackFaulty { faults: findings.len() }
}
