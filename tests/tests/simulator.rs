//! The simulator, and the proof that it can fail (K4, X9, X10). More seeds: `cargo xtask sim --seeds 2000`.

use std::thread;

use journeys::sim::{Beginning, Tally, run_twice, run_with};
use kursi_store::sim::Plant;

/// Seeds of the tests.
const SEEDS: u64 = 200;
/// Seeds beyond those that once broke, each with what it found. What a seed does changes with every deed that is added; what was found
/// has a test of its own beside what was mended.
const ONCE_BROKEN: [(u64, &str); 10] = [
    (
        279,
        "a desk was taken, and what had been sent of it purged, before the machine heard that the server was put back",
    ),
    (280, "two copies of a disk whose programs are too old, and both hand in"),
    (364, "a restore lost the files of several notes, and each was taken for the same one that waits again"),
    (379, "the same as 280, and some of it was released since"),
    (410, "the same as 280, and the clock of one was set back"),
    (517, "what was released from escrow was told before what had been pushed before it"),
    (664, "a program stayed too old behind a restore: what it waits with was not looked for in the outbox"),
    (787, "a program started again after a crash took a seat for its own whose lease was over"),
    (1031, "a row rotted under a prediction, and was not compared when that had gone"),
    (1284, "the same as 364"),
];

/// Seeds within which a planted fault must be found.
const BUDGET: u64 = 60;

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// K4, K8, X10, X13: under drops, echoes, delays, lines that are cut in one direction or both, power that fails at every step
/// of a database, copied disks, clocks that jump, machines that sleep, readers that take nothing, backups that are put back,
/// desks that are given and taken, programs of other ages, a log that is compacted and rows that rot, nothing is lost or done
/// twice, and every replica becomes the server's. Each seed goes the same way twice, and each fault comes up.
#[test]
#[expect(clippy::print_stderr, reason = "how often each fault came up is what one wants to know of the run")]
fn k4_nothing_is_lost_under_any_seed() {
    let threads = thread::available_parallelism().map_or(2, |threads| threads.get() as u64);
    let came: Vec<Result<Tally, String>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|worker| {
                scope.spawn(move || {
                    let runtime = runtime();
                    let beginning = runtime.block_on(Beginning::make()).unwrap();
                    (0..SEEDS)
                        .filter(|seed| seed % threads == worker)
                        .map(|seed| runtime.block_on(run_twice(&beginning, seed)))
                        .map(|came| came.map_err(|error| format!("{error:#}")))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let (mut tally, mut broken) = (Tally::default(), Vec::new());
    for came in came {
        match came {
            Ok(told) => tally.add(&told),
            Err(error) => broken.push(error),
        }
    }
    assert!(broken.is_empty(), "{} of {SEEDS} seeds:\n{}", broken.len(), broken.join("\n\n"));
    eprintln!("{}", tally.summary());
    let never = tally.never();
    assert!(never.is_empty(), "these were never tried: {never:?}");
}

/// K4: what broke once.
#[test]
fn k4_seeds_that_once_broke_hold() {
    let runtime = runtime();
    let beginning = runtime.block_on(Beginning::make()).unwrap();
    let broken = |(seed, found): &(u64, &str)| {
        let came = runtime.block_on(run_twice(&beginning, *seed));
        came.err().map(|error| format!("{seed}, which once found that {found}: {error:#}"))
    };
    let broken: Vec<String> = ONCE_BROKEN.iter().filter_map(broken).collect();
    assert!(broken.is_empty(), "{}", broken.join("\n\n"));
}

/// How many seeds it takes to find a planted fault.
fn found(fault: Plant) -> Option<u64> {
    let runtime = runtime();
    let beginning = runtime.block_on(Beginning::make()).unwrap();
    (0..BUDGET).find(|seed| runtime.block_on(run_with(&beginning, *seed, fault)).is_err())
}

#[expect(
    clippy::print_stderr,
    reason = "how close it came to its budget is what one wants to know of the run"
)]
fn is_found(fault: Plant) {
    let seed = found(fault);
    assert!(seed.is_some(), "{fault:?} is not found within {BUDGET} seeds");
    eprintln!("{fault:?} is found with seed {}", seed.unwrap_or_default());
}

#[test]
fn a_change_log_by_a_plain_sequence_is_found() {
    is_found(Plant::PlainSequence);
}

#[test]
fn a_change_log_with_holes_is_found() {
    is_found(Plant::NumberLost);
}

#[test]
fn deleting_an_entry_when_it_is_acknowledged_is_found() {
    is_found(Plant::EarlyDeletion);
}

#[test]
fn leases_by_the_time_of_the_transaction_are_found() {
    is_found(Plant::TransactionTime);
}

#[test]
fn a_shadow_that_is_dropped_too_soon_is_found() {
    is_found(Plant::ShadowDropped);
}

#[test]
fn counts_outside_of_the_transaction_are_found() {
    is_found(Plant::CountOutside);
}

#[test]
fn leases_by_a_clock_that_stands_still_in_sleep_are_found() {
    is_found(Plant::SleepUncounted);
}

#[test]
fn a_purge_that_leaves_something_is_found() {
    is_found(Plant::PurgeHalf);
}
