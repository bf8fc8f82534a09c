//! The bench: figures of the product beside bare limits of the same machine, in one run. `cargo xtask bench`
//! builds and starts this; the table goes to standard output, the list to `target/bench.json`.
#![allow(clippy::print_stdout, reason = "the table is what it is for")]

mod bare;
mod bare_crowd;
mod commands;
mod crew;
mod crowd;
mod desk;
mod figures;
mod listener;
mod million;
mod pgbench;
mod seats;
mod seed;
mod thousand;
mod window;

use std::fs;

use anyhow::Result;
use clap::Parser;
use journeys::root;

use figures::{Figure, table};

#[derive(Parser)]
#[command(name = "bench", about = "Figures beside bare limits")]
struct Options {
    /// Tickets in the queue.
    #[arg(long, default_value_t = 100_000)]
    tickets: usize,
    /// Leave the window out (no display, no browser driver).
    #[arg(long)]
    without_window: bool,
    /// Nothing but the window.
    #[arg(long, conflicts_with = "without_window")]
    only_window: bool,
    /// Nothing but the server's engine: claims of seats, and commands.
    #[arg(long, conflicts_with_all = ["without_window", "only_window"])]
    only_seats: bool,
    /// Nothing but a replica of a million tickets: searching it, and looking at a queue.
    #[arg(long, conflicts_with_all = ["without_window", "only_window", "only_seats"])]
    only_million: bool,
    /// How many tickets that replica has.
    #[arg(long, default_value_t = 1_000_000)]
    million: usize,
    /// Nothing but the server under a crowd: five hundred who listen, two thousand who come back at once.
    #[arg(long, conflicts_with_all = ["without_window", "only_window", "only_seats", "only_million"])]
    only_crowd: bool,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let figures: Vec<Figure> = runtime.block_on(async {
        if options.only_million {
            return million::measure(options.million).await;
        }
        let Options { tickets, without_window, only_window, only_seats, only_crowd, .. } = options;
        let mut figures = Vec::new();
        if !(only_window || only_seats || only_crowd) {
            figures.extend(desk::measure(tickets).await?);
        }
        if !(only_window || only_crowd) {
            figures.extend(seats::measure().await?);
        }
        if !(only_window || only_seats || only_crowd) {
            figures.extend(million::measure(options.million).await?);
        }
        if !(only_window || only_seats) {
            figures.extend(crowd::measure().await?);
        }
        if !(without_window || only_seats || only_crowd) {
            figures.push(window::key_to_paint().await?);
        }
        anyhow::Ok(figures)
    })?;
    let text = table(&figures);
    println!("{text}");
    let folder = root().join("target");
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("bench.json"), serde_json::to_string_pretty(&figures)?)?;
    fs::write(folder.join("bench.md"), text)?;
    Ok(())
}
