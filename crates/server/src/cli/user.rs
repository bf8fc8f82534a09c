//! `kursi-server user`.

use std::io::{BufRead as _, IsTerminal as _};

use clap::{Args, Subcommand};

use super::{Trouble, now, office, say};
use crate::config::Config;

/// Verbs on people.
#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    /// Add a person with a role on a desk
    Add(Add),
    /// List everybody
    List,
    /// Set a new password; sessions end
    Password(Password),
    /// Give a role on a desk, or another one
    Grant(Grant),
    /// Take a desk from a person; their machines purge it
    Revoke(Revoke),
    /// Let a person out; sessions end at once
    Deactivate(Who),
    /// Let a person in again
    Activate(Who),
}

/// A person.
#[derive(Debug, Args)]
pub(super) struct Who {
    /// Name to sign in with
    #[arg(long)]
    login: String,
}

/// Where a password comes from. There is no option with the password itself: other users of the machine can
/// read the arguments of a program.
#[derive(Debug, Args)]
struct Secret {
    /// Read the password from standard input, one line [otherwise: KURSI_PASSWORD, then a prompt]
    #[arg(long)]
    password_stdin: bool,
}

#[derive(Debug, Args)]
pub(super) struct Add {
    #[command(flatten)]
    who: Who,
    /// Name, as colleagues read it
    #[arg(long)]
    name: String,
    /// Desk; with --role, may be repeated
    #[arg(long, requires = "role")]
    desk: Vec<String>,
    /// Role on that desk, from its pack
    #[arg(long, requires = "desk")]
    role: Vec<String>,
    #[command(flatten)]
    secret: Secret,
}

#[derive(Debug, Args)]
pub(super) struct Password {
    #[command(flatten)]
    who: Who,
    #[command(flatten)]
    secret: Secret,
}

#[derive(Debug, Args)]
pub(super) struct Grant {
    #[command(flatten)]
    who: Who,
    /// Desk
    #[arg(long)]
    desk: String,
    /// Role, from the desk's pack
    #[arg(long)]
    role: String,
}

#[derive(Debug, Args)]
pub(super) struct Revoke {
    #[command(flatten)]
    who: Who,
    /// Desk
    #[arg(long)]
    desk: String,
}

pub(super) async fn run(config: &Config, verb: Verb) -> Result<(), Trouble> {
    let office = office(config).await?;
    let done = run_in(&office, verb).await;
    office.db.close().await;
    done
}

async fn run_in(office: &crate::admin::Office, verb: Verb) -> Result<(), Trouble> {
    match verb {
        Verb::Add(Add { who, name, desk, role, secret }) => {
            if desk.len() != role.len() {
                return Err(Trouble::ConfigMalformed {
                    detail: "as many --role as --desk are needed".into(),
                });
            }
            let grants: Vec<(String, String)> = desk.into_iter().zip(role).collect();
            let id = office.add_user(&who.login, &name, &secret.read()?, &grants, now()).await?;
            say(format_args!("{} can sign in (user {id}).", who.login));
        }
        Verb::List => {
            let people = office.people().await?;
            if people.is_empty() {
                say("Nobody can sign in yet.");
            }
            for person in people {
                let grants: Vec<String> =
                    person.grants.iter().map(|(desk, role)| format!("{desk}: {role}")).collect();
                let grants = if grants.is_empty() { "no desk".to_owned() } else { grants.join(", ") };
                let out = if person.active { "" } else { "\tdeactivated" };
                say(format_args!("{}\t{}\t{grants}{out}", person.login, person.name));
            }
        }
        Verb::Password(Password { who, secret }) => {
            office.set_password(&who.login, &secret.read()?, now()).await?;
            say(format_args!("{} has a new password; sessions are ended.", who.login));
        }
        Verb::Grant(Grant { who, desk, role }) => {
            office.grant(&who.login, &desk, &role, now()).await?;
            say(format_args!("{} is {role} on {desk}.", who.login));
        }
        Verb::Revoke(Revoke { who, desk }) => {
            office.revoke(&who.login, &desk, now()).await?;
            say(format_args!("{} is on {desk} no more; their machines purge it.", who.login));
        }
        Verb::Deactivate(who) => {
            office.set_active(&who.login, false, now()).await?;
            say(format_args!("{} cannot sign in any more; sessions are ended.", who.login));
        }
        Verb::Activate(who) => {
            office.set_active(&who.login, true, now()).await?;
            say(format_args!("{} can sign in.", who.login));
        }
    }
    Ok(())
}

impl Secret {
    fn read(&self) -> Result<String, Trouble> {
        let given = std::env::var("KURSI_PASSWORD").ok().filter(|_| !self.password_stdin);
        let password = match given {
            Some(password) => password,
            None if !self.password_stdin && std::io::stdin().is_terminal() => {
                let ask = |prompt| {
                    rpassword::prompt_password(prompt)
                        .map_err(|error| Trouble::System { detail: error.to_string() })
                };
                let password = ask("Password: ")?;
                if ask("Once more: ")? != password {
                    return Err(Trouble::PasswordMissing);
                }
                password
            }
            None => {
                let mut line = String::new();
                std::io::stdin()
                    .lock()
                    .read_line(&mut line)
                    .map_err(|error| Trouble::System { detail: error.to_string() })?;
                line.trim_end_matches(['\n', '\r']).to_owned()
            }
        };
        if password.is_empty() { Err(Trouble::PasswordMissing) } else { Ok(password) }
    }
}
