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
    let words = counted.words;
    println!("words taken by the program: {}, on the server: {}", words.taken, words.arrived);
    println!("words cut off by a death: {}, on the server: {}", words.cut_off, words.cut_off_arrived);
    println!("lost: {:?}", words.lost);
    println!("there more than once: {:?}", words.doubled);
    let held = words.lost.is_empty() && words.doubled.is_empty();
    Ok(if held { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
