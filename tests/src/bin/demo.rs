//! The demo: a seeded server on loopback and the real window before it. `cargo xtask demo` builds and starts this.
#![allow(clippy::print_stdout, reason = "what it prints is what the person who runs it reads")]

use std::fs;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result};
use clap::Parser;
use journeys::{Line, Machine, Pictures, Running, Screen, Server, root, walk};
use tokio::signal::unix::{SignalKind, signal};

#[derive(Parser)]
#[command(name = "demo", about = "A seeded server on loopback and the real window before it")]
struct Options {
    /// Walk the main job on a virtual display and leave pictures.
    #[arg(long)]
    headless: bool,
    /// Leave the folders behind.
    #[arg(long)]
    keep: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    // Whichever way it ends, what was started is dropped here, and with that stopped.
    let result = tokio::select! {
        result = show(&options) => result,
        () = asked_to_stop() => {
            println!("\nstopped; nothing is left running");
            Ok(())
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Ctrl-C, or being ended.
async fn asked_to_stop() {
    let (Ok(mut interrupt), Ok(mut end)) = (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = end.recv() => {}
    }
}

async fn show(options: &Options) -> Result<()> {
    let logs = tempfile::Builder::new().prefix("kursi-demo-").disable_cleanup(options.keep).tempdir()?;
    println!("a server with example tickets, on this machine only");
    let (mut server, seeded) = Server::seeded(logs.path()).await?;
    let line = server.line().await?;
    println!("  {} with {seeded} tickets", line.url());
    let screen = if options.headless { Screen::Virtual } else { Screen::Real };
    let mut machine = Machine::new("desk", &screen, logs.path()).await?;
    if options.keep {
        println!(
            "  kept: {}, {}, {}",
            server.keep().display(),
            machine.keep().display(),
            logs.path().display()
        );
    }
    if options.headless {
        walk_through(&server, &line, &machine).await
    } else {
        open(&server, &line, &machine).await
    }
}

async fn walk_through(server: &Server, line: &Line, machine: &Machine) -> Result<()> {
    let folder = root().join("pictures");
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error).context("pictures/"),
        _ => {}
    }
    let pictures = Pictures::to(folder.clone());
    let agent = server.agent("noura")?;
    let window = machine.open().await?;
    walk::walk(&window, line, &agent, &pictures, |stage| println!("  {stage}")).await?;
    window.close().await?;
    let count = fs::read_dir(&folder)?.count();
    println!("{count} pictures in four languages: {}", folder.display());
    Ok(())
}

async fn open(server: &Server, line: &Line, machine: &Machine) -> Result<()> {
    println!("sign in as one of these:");
    for agent in server.agents() {
        println!("  {:<8} {:<24} {} ({})", agent.user, agent.password, agent.name, agent.role);
    }
    println!("Ctrl-C, or closing the window, ends it");
    let mut window = machine.start(&line.url())?;
    until_ended(&mut window).await;
    Ok(())
}

async fn until_ended(window: &mut Running) {
    let mut turn = tokio::time::interval(Duration::from_millis(200));
    while window.ended().is_none() {
        turn.tick().await;
    }
}
