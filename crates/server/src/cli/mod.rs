//! The administrator's commands. Words are English: they are read at a terminal, beside a code by which the
//! guide explains them.

mod audit;
mod channel;
mod desk;
mod device;
mod doctor;
mod effects;
mod escrow;
mod init;
mod recovery;
mod restored;
mod serve;
mod trouble;
mod user;
mod webhook;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};
use kursi_store::{Db, Shape};
use serde::Serialize;

use crate::admin::Office;
use crate::clock::system_now;
use crate::config::{Config, LogForm};
pub use trouble::Trouble;

/// The server of Kursi, a program for customer-support agents.
#[derive(Debug, Parser)]
#[command(name = "kursi-server", version, arg_required_else_help = true)]
pub struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    verb: Verb,
}

/// Options of every command.
#[derive(Debug, Args, Serialize)]
struct Common {
    /// Configuration file [default: kursi-server.toml in the data folder, then in this one]
    #[arg(long, global = true, value_name = "FILE", env = "KURSI_CONFIG")]
    #[serde(skip)]
    config: Option<PathBuf>,
    /// Folder of database and configuration (KURSI_DATA) [default: kursi-data]
    #[arg(long, global = true, value_name = "FOLDER")]
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<PathBuf>,
    /// PostgreSQL database, postgres://..., instead of SQLite in the data folder (KURSI_DATABASE)
    #[arg(long, global = true, value_name = "ADDRESS")]
    #[serde(skip_serializing_if = "Option::is_none")]
    database: Option<String>,
}

/// Options of `serve`; what is not given comes from the environment, the file, the default.
#[derive(Debug, Default, Args, Serialize)]
struct ServeOptions {
    /// Where to listen (KURSI_LISTEN) [default: 127.0.0.1:7420]
    #[arg(long, value_name = "ADDRESS:PORT")]
    #[serde(skip_serializing_if = "Option::is_none")]
    listen: Option<SocketAddr>,
    /// Certificate chain, PEM (KURSI_TLS_CERT)
    #[arg(long, value_name = "FILE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    tls_cert: Option<PathBuf>,
    /// Key of the certificate, PEM (KURSI_TLS_KEY)
    #[arg(long, value_name = "FILE")]
    #[serde(skip_serializing_if = "Option::is_none")]
    tls_key: Option<PathBuf>,
    /// A proxy in front ends TLS and writes X-Forwarded-For (KURSI_BEHIND_PROXY)
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    behind_proxy: bool,
    /// Channels may say that a ticket was received earlier; for demonstrations and tests
    /// (KURSI_ALLOW_BACKDATING)
    #[arg(long)]
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    allow_backdating: bool,
    /// Form of the log (KURSI_LOG) [default: text]
    #[arg(long)]
    #[serde(skip_serializing_if = "Option::is_none")]
    log: Option<LogForm>,
}

#[derive(Debug, Serialize)]
struct Flags<'a> {
    #[serde(flatten)]
    common: &'a Common,
    #[serde(flatten)]
    serve: &'a ServeOptions,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Make the database and the organisation in it
    Init(init::Options),
    /// Serve until stopped by SIGTERM or Ctrl-C
    Serve(ServeOptions),
    /// People who sign in
    #[command(subcommand)]
    User(user::Verb),
    /// Desks: procedures as packs
    #[command(subcommand)]
    Desk(desk::Verb),
    /// Channels that bring customers' messages
    #[command(subcommand)]
    Channel(channel::Verb),
    /// Addresses that are told of what happens on a desk
    #[command(subcommand)]
    Webhook(webhook::Verb),
    /// What leaves the house by webhooks and mail, and whether it arrived
    #[command(subcommand)]
    Effects(effects::Verb),
    /// Registered installations of the desk program
    #[command(subcommand)]
    Device(device::Verb),
    /// Work of desk programs that are too old to be understood
    #[command(subcommand)]
    Escrow(escrow::Verb),
    /// Say that the database was put back from a backup: desk machines then send again what it has lost
    Restored,
    /// The audit trail: who did what
    #[command(subcommand)]
    Audit(audit::Verb),
    /// The key for the safe, which opens unsent work on machines that lost theirs
    #[command(subcommand)]
    Recovery(recovery::Verb),
    /// Look for what is wrong, and say what to do
    Doctor(ServeOptions),
}

/// Runs the program.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&Trouble::System { detail: error.to_string() }),
    };
    match runtime.block_on(run(cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => fail(&trouble),
    }
}

async fn run(cli: Cli) -> Result<(), Trouble> {
    let Cli { common, verb } = cli;
    let none = ServeOptions::default();
    let options = match &verb {
        Verb::Serve(options) | Verb::Doctor(options) => options,
        _ => &none,
    };
    let config = Config::read(common.config.as_deref(), &Flags { common: &common, serve: options })?;
    match verb {
        Verb::Init(options) => init::run(config, options).await,
        Verb::Serve(_) => serve::run(config).await,
        Verb::User(verb) => user::run(&config, verb).await,
        Verb::Desk(verb) => desk::run(&config, verb).await,
        Verb::Channel(verb) => channel::run(&config, verb).await,
        Verb::Webhook(verb) => webhook::run(&config, verb).await,
        Verb::Effects(verb) => effects::run(&config, verb).await,
        Verb::Device(verb) => device::run(&config, verb).await,
        Verb::Escrow(verb) => escrow::run(&config, verb).await,
        Verb::Restored => restored::run(&config).await,
        Verb::Audit(verb) => audit::run(&config, verb).await,
        Verb::Recovery(verb) => recovery::run(&config, verb).await,
        Verb::Doctor(_) => doctor::run(&config).await,
    }
}

/// A SQLite file must be there before it is opened: opening makes one, and only `init` may.
///
/// # Errors
/// It is not.
pub fn must_exist(config: &Config) -> Result<(), Trouble> {
    let there = config.database.is_some() || config.sqlite_file().is_file();
    if there { Ok(()) } else { Err(Trouble::NotInitialised { place: config.shown_place() }) }
}

async fn office(config: &Config) -> Result<Office, Trouble> {
    must_exist(config)?;
    Office::of(Db::open(config.place(), Shape::Server).await?).await
}

/// Says one line to whoever typed the command.
#[expect(clippy::print_stdout, reason = "this is the command line's answer")]
fn say(line: impl std::fmt::Display) {
    println!("{line}");
}

fn fail(trouble: &Trouble) -> ExitCode {
    eprintln!("error [{}]: {trouble}", trouble.code().code);
    if let Some(cause) = trouble.cause() {
        eprintln!("  because: {cause}");
    }
    if let Some(advice) = trouble.advice() {
        eprintln!("  {advice}");
    }
    ExitCode::FAILURE
}

fn now() -> kursi_rules::Millis {
    system_now()
}
