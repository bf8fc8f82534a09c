//! Many seeds of the simulator: `cargo xtask sim --seeds N`.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use anyhow::Result;
use clap::Parser;
use journeys::sim::{Beginning, run, run_twice};

/// Kursi under every fault that we can make, all chance from seeds.
#[derive(Debug, Parser)]
struct Options {
    /// How many seeds.
    #[arg(long, default_value_t = 200)]
    seeds: u64,
    /// The first one.
    #[arg(long, default_value_t = 0)]
    from: u64,
    /// Shows what happens under one seed, step by step.
    #[arg(long)]
    seed: Option<u64>,
}

fn runtime() -> Result<tokio::runtime::Runtime> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}

#[expect(clippy::print_stdout, reason = "this is what the command answers")]
fn main() -> Result<ExitCode> {
    let options = Options::parse();
    if let Some(seed) = options.seed {
        let runtime = runtime()?;
        let beginning = runtime.block_on(Beginning::make())?;
        return match runtime.block_on(run(&beginning, seed)) {
            Ok(trace) => {
                println!("{}", trace.join("\n"));
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                println!("{error:#}");
                Ok(ExitCode::FAILURE)
            }
        };
    }
    let (next, done, broken) = (AtomicU64::new(options.from), AtomicU64::new(0), Mutex::new(Vec::new()));
    let (end, begun) = (options.from + options.seeds, Instant::now());
    let threads = thread::available_parallelism().map_or(2, |threads| threads.get());
    thread::scope(|scope| {
        let work = || -> Result<()> {
            let runtime = runtime()?;
            let beginning = runtime.block_on(Beginning::make())?;
            loop {
                let seed = next.fetch_add(1, Ordering::Relaxed);
                if seed >= end {
                    return Ok(());
                }
                if let Err(error) = runtime.block_on(run_twice(&beginning, seed)) {
                    println!("{error:#}\n");
                    broken.lock().unwrap_or_else(|poison| poison.into_inner()).push(seed);
                }
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                if done.is_multiple_of(100) {
                    println!("{done} of {} seeds, {:.0} s", options.seeds, begun.elapsed().as_secs_f64());
                }
            }
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })?;
    let broken = broken.into_inner().unwrap_or_else(|poison| poison.into_inner());
    println!(
        "{} seeds, each twice, in {:.0} s; {} broken {broken:?}",
        options.seeds,
        begun.elapsed().as_secs_f64(),
        broken.len()
    );
    Ok(if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
