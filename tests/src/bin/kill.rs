//! Many deaths: `cargo xtask kill --rounds 100`.

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;
use journeys::killed;

/// Kills desk machines, server and PostgreSQL at random moments, and counts what went in against what came out.
#[derive(Debug, Parser)]
struct Options {
    /// How often something is killed.
    #[arg(long, default_value_t = 100)]
    rounds: u32,
}

#[expect(clippy::print_stdout, reason = "this is what the command answers")]
#[tokio::main]
async fn main() -> Result<ExitCode> {
    let options = Options::parse();
    let logs = journeys::root().join("target/journeys/killed");
    std::fs::create_dir_all(&logs)?;
    let counted = killed::rounds(options.rounds, &logs).await?;
    print!("{}", counted.log);
    println!("killed: {:?}", counted.killed);
    println!("words taken by the program: {}, on the server: {}", counted.taken, counted.arrived);
    println!("words cut off by a death: {}, on the server: {}", counted.cut_off, counted.cut_off_arrived);
    println!("lost: {:?}", counted.lost);
    println!("there more than once: {:?}", counted.doubled);
    let held = counted.lost.is_empty() && counted.doubled.is_empty();
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
