//! `kursi-server desk`.

use std::path::PathBuf;

use clap::Subcommand;
use kursi_rules::revision::Standing;
use kursi_rules::{Millis, UserId};

use super::{Trouble, now, office, say};
use crate::admin::{Imported, Proposal, read_pack};
use crate::config::Config;

/// Verbs on desks.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Import a pack's folder as a new revision. A desk's first is in force at once, and so is every other where the revision in
    /// force asks for no approvals; else it is a draft until enough people have approved it in the program
    Import {
        /// The folder with desk.toml
        folder: PathBuf,
        /// Who made it: the sign-in name. Needed where it has to be approved
        #[arg(long, default_value = "")]
        author: String,
        /// What was changed and why. Needed where it has to be approved
        #[arg(long, default_value = "")]
        summary: String,
        /// Not before then it takes effect, by the clock on the desk's wall: "2026-12-01 08:00"; else at once
        #[arg(long, value_name = "TIME")]
        effective: Option<String>,
    },
    /// List desks and their revisions in force
    List,
    /// List the revisions of a desk, with who made and approved each
    Revisions {
        /// The desk's id
        desk: String,
    },
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::Import { folder, author, summary, effective } => {
            // The pack first: its faults can be mended while the server runs.
            let pack = read_pack(&folder)?;
            if let Err(findings) = kursi_desks::load(&pack) {
                return Err(faulty(&folder, &findings));
            }
            let office = office(config).await?;
            let proposal = Proposal { author, summary, effective };
            let done = office.propose_desk(&pack, &proposal, now()).await;
            office.db.close().await;
            let warn = |warnings: Vec<kursi_desks::Finding>| {
                warnings.iter().for_each(|warning| {
                    say(format_args!("{}", folder.join(warning.to_string()).display()));
                });
            };
            match done? {
                Imported::Activated { desk, revision, warnings } => {
                    warn(warnings);
                    say(format_args!("{desk}: revision {revision} is in force."));
                    Ok(())
                }
                Imported::Proposed { desk, revision, needs, effective_at, warnings } => {
                    warn(warnings);
                    let from =
                        effective_at.map_or_else(String::new, |at| format!(", not before {}", moment(at)));
                    match needs {
                        0 => say(format_args!("{desk}: revision {revision} takes effect by itself{from}.")),
                        _ => say(format_args!(
                            "{desk}: revision {revision} is a draft; it takes effect when {needs} have approved it{from}."
                        )),
                    }
                    Ok(())
                }
                Imported::Same { desk, revision, standing: Standing::InForce } => {
                    say(format_args!(
                        "{desk}: revision {revision} is in force already; nothing was changed."
                    ));
                    Ok(())
                }
                Imported::Same { desk, revision, .. } => {
                    say(format_args!(
                        "{desk}: revision {revision} says the same and waits; nothing was changed."
                    ));
                    Ok(())
                }
                Imported::Faulty(findings) => Err(faulty(&folder, &findings)),
            }
        }
        Verb::Revisions { desk } => {
            let office = office(config).await?;
            let (found, people) = (office.revisions(&desk).await, office.people().await);
            office.db.close().await;
            let people = people?;
            let name = |user: &UserId| {
                let user = user.to_string();
                people.iter().find(|person| person.user == user).map_or(user, |person| person.login.clone())
            };
            for row in found? {
                let approved: Vec<String> =
                    row.approvals.iter().map(|one| format!("{} {}", name(&one.by), moment(one.at))).collect();
                say(format_args!(
                    "{}\t{}\t{}\t{}\t{} of {}\t{}\t{}",
                    row.revision,
                    row.standing().name(),
                    moment(row.made_at),
                    row.author.name,
                    row.approvals.len(),
                    row.needs,
                    approved.join(", "),
                    row.summary.replace(['\n', '\t'], " "),
                ));
            }
            Ok(())
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

/// A moment as it is read at a terminal.
fn moment(at: Millis) -> String {
    chrono::DateTime::from_timestamp_millis(at.0)
        .map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M UTC").to_string())
}

fn faulty(folder: &std::path::Path, findings: &[kursi_desks::Finding]) -> Trouble {
    for finding in findings {
        say(format_args!("{}", folder.join(finding.to_string()).display()));
    }
    Trouble::PackFaulty { faults: findings.len() }
}
