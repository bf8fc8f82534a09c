//! The bench: figures of the product beside bare limits of the same machine, in one run. `cargo xtask bench`
//! builds and starts this; the table goes to standard output, the list to `target/bench.json`.
#![allow(clippy::print_stdout, reason = "the table is what it is for")]

mod bare;
mod bare_crowd;
mod commands;
mod crew;
mod crowd;
mod desk;
mod due;
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
    /// Nothing but these parts; all of them unless told.
    #[arg(long, value_enum)]
    only: Vec<Part>,
    /// Leave the window out (no display, no browser driver).
    #[arg(long)]
    without_window: bool,
    /// How many tickets that replica has.
    #[arg(long, default_value_t = 1_000_000)]
    million: usize,
}

/// What can be measured by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Due times.
    Due,
    /// A desk machine without its window.
    Desk,
    /// The server's engine: claims of seats, and commands.
    Seats,
    /// A replica of a million tickets: searching it, and looking at a queue.
    Million,
    /// The server under a crowd: five hundred who listen, two thousand who come back at once.
    Crowd,
    /// The real window.
    Window,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    let figures: Vec<Figure> = runtime.block_on(async {
        let measured = |part: Part| options.only.is_empty() || options.only.contains(&part);
        let mut figures = Vec::new();
        if measured(Part::Due) {
            figures.push(due::measure());
        }
        if measured(Part::Desk) {
            figures.extend(desk::measure(options.tickets).await?);
        }
        if measured(Part::Seats) {
            figures.extend(seats::measure().await?);
        }
        if measured(Part::Million) {
            figures.extend(million::measure(options.million).await?);
        }
        if measured(Part::Crowd) {
            figures.extend(crowd::measure().await?);
        }
        if measured(Part::Window) && !options.without_window {
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
