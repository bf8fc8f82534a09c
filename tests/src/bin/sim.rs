//! Many seeds of the simulator: `cargo xtask sim --seeds N`.

use std::panic;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Instant;

use anyhow::Result;
use clap::Parser;
use journeys::sim::{Beginning, Tally, run, run_twice};

/// How often it is said how far it is: after so many seeds.
const OFTEN: u64 = 20;

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

/// What came of the seeds so far.
#[derive(Default)]
struct Came {
    done: u64,
    broken: Vec<u64>,
    tally: Tally,
}

#[expect(clippy::print_stdout, reason = "this is what the command answers")]
fn main() -> Result<ExitCode> {
    let options = Options::parse();
    // A command that is poison breaks its judge each time that it is judged, which is meant.
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if info.payload_as_str().is_none_or(|text| !text.contains("a command is poison")) {
            usual(info);
        }
    }));
    if let Some(seed) = options.seed {
        let runtime = runtime()?;
        let beginning = runtime.block_on(Beginning::make())?;
        return match runtime.block_on(run(&beginning, seed)) {
            Ok(told) => {
                println!("{}\n\n{}", told.trace.join("\n"), told.tally.summary());
                Ok(ExitCode::SUCCESS)
            }
            Err(error) => {
                println!("{error:#}");
                Ok(ExitCode::FAILURE)
            }
        };
    }
    let (next, came) = (AtomicU64::new(options.from), Mutex::new(Came::default()));
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
                let told = runtime.block_on(run_twice(&beginning, seed));
                let mut came = came.lock().unwrap_or_else(|poison| poison.into_inner());
                came.done += 1;
                match told {
                    Ok(tally) => came.tally.add(&tally),
                    Err(error) => {
                        println!("{error:#}\n");
                        came.broken.push(seed);
                    }
                }
                if came.done.is_multiple_of(OFTEN) && came.done < options.seeds {
                    let took = begun.elapsed().as_secs_f64();
                    let left = took / came.done as f64 * (options.seeds - came.done) as f64;
                    let (done, broken) = (came.done, came.broken.len());
                    println!(
                        "{done} of {} seeds, {broken} broken, {took:.0} s, {left:.0} s to go",
                        options.seeds
                    );
                }
            }
        };
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    })?;
    let Came { mut broken, tally, .. } = came.into_inner().unwrap_or_else(|poison| poison.into_inner());
    broken.sort_unstable();
    println!(
        "{}\n{} seeds, each twice, in {:.0} s; {} broken {broken:?}",
        tally.summary(),
        options.seeds,
        begun.elapsed().as_secs_f64(),
        broken.len()
    );
    Ok(if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
