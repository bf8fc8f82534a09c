//! What a server does by itself, and rows that rot.

use anyhow::Result;
use kursi_app::sim::Step;
use kursi_store::sim::until_power_fails;
use sqlx::AssertSqlSafe;

use super::super::Run;
use super::super::line::{Weather, When};
use super::super::tally::Fault;
use super::{people, power, weather};

/// Steps of the server's database after which power may fail in a delivery.
const STEPS: usize = 12;

/// A message that nobody wrote.
const GHOST: &str = "01900000-0000-7000-8000-00000000000d";

/// The log is compacted: to what is older than an hour, or all of it; now, or in the middle of what a machine asks.
pub(super) async fn compact(run: &mut Run, at: usize) -> Result<String> {
    let kept = *run.chance.one_of(&[0, 3_600_000]).unwrap_or(&0);
    run.books.compacted = true;
    run.tally.count(Fault::Compacted);
    let said = |trouble: kursi_server::cli::Trouble| anyhow::anyhow!("{trouble}");
    if run.chance.percent(60) {
        run.world.server().compact(kept).await.map_err(said)?;
        return Ok(format!("the log is kept for {kept} ms"));
    }
    let (now, steps) = (run.world.now, power(run));
    let step = if run.chance.percent(50) { Step::Push } else { Step::Pull };
    let name = format!("{step:?}");
    let (server, after) = (run.world.server().compactor(kept), run.chance.below(2) as u32);
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.world.machines[at].wire.between(When::After(after), Box::pin(server));
    let came = run.world.machines[at].step(now, steps, step).await;
    let happened = !run.world.machines[at].wire.nothing_between();
    if happened {
        run.tally.count(Fault::CompactedMidway);
    }
    Ok(format!("the log is kept for {kept} ms {happened} in the middle of m{at} {name}: {}", came.word()))
}

/// A row of a replica becomes another one, is gone, or is there though the server has none: as after a fault of ours.
pub(super) async fn damage(run: &mut Run, at: usize) -> Result<String> {
    if run.world.machines[at].desk().is_none() {
        return Ok(format!("m{at} has no rows"));
    }
    // Not under a prediction: what lies there is written anew with every frame.
    let open = "id NOT IN (SELECT owner FROM shadow) AND resolved_at IS NULL";
    let told = "ticket NOT IN (SELECT owner FROM shadow) AND ticket IN (SELECT id FROM ticket WHERE resolved_at IS NULL)";
    let (name, sql) = match run.chance.below(5) {
        0 => (
            "a ticket is another",
            format!(
                "UPDATE ticket SET doc = json_set(doc, '$.subject', 'rotten') \
                 WHERE id = (SELECT min(id) FROM ticket WHERE {open})"
            ),
        ),
        1 => (
            "a ticket is gone",
            format!("DELETE FROM ticket WHERE id = (SELECT max(id) FROM ticket WHERE {open})"),
        ),
        2 => (
            "a message is another",
            format!(
                "UPDATE message SET doc = json_set(doc, '$.text', 'rotten') \
                 WHERE id = (SELECT max(id) FROM message WHERE {told})"
            ),
        ),
        3 => (
            "a message is gone",
            format!("DELETE FROM message WHERE id = (SELECT min(id) FROM message WHERE {told})"),
        ),
        _ => (
            "there is a message too many",
            format!(
                "INSERT INTO message (ws, id, scope, seq, doc, ticket, at) \
                 SELECT ws, '{GHOST}', scope, seq, json_set(doc, '$.id', '{GHOST}'), ticket, at FROM message \
                 WHERE id = (SELECT max(id) FROM message WHERE {told}) ON CONFLICT DO NOTHING"
            ),
        ),
    };
    let (replica, _) =
        run.world.machines[at].app().databases().map_err(|fault| anyhow::anyhow!("{}", fault.code))?;
    let done = sqlx::query(AssertSqlSafe(sql)).execute(&mut *replica.conn().await?).await?.rows_affected();
    run.tally.more(Fault::Damaged, done);
    run.world.machines[at].damaged |= done > 0;
    run.world.machines[at].rotted |= done > 0;
    Ok(format!("at m{at} {name}: {done}"))
}

/// A machine compares its rows.
pub(super) async fn check(run: &mut Run, at: usize) -> Result<String> {
    let (weather, left) = weather(run);
    let (now, steps) = (run.world.now, power(run));
    run.world.machines[at].wire.set(weather, left);
    let came = run.world.machines[at].step(now, steps, Step::Check).await;
    Ok(format!("m{at} compares, {weather:?} {left:?}: {}", came.word()))
}

/// Somebody puts a file to a note, and between the file and its note the server clears away what no message names.
pub(super) async fn clear_files(run: &mut Run, at: usize) -> Result<String> {
    let noted = people::file(run, at).await?;
    let (now, cleaner) = (run.world.now, run.world.server().cleaner());
    run.world.machines[at].wire.set(Weather::Fair, None);
    run.world.machines[at].wire.between(When::FileSent, Box::pin(cleaner));
    let came = run.world.machines[at].step(now, None, Step::Push).await;
    let happened = !run.world.machines[at].wire.nothing_between();
    if happened {
        run.tally.count(Fault::Cleared);
    }
    Ok(format!("{noted}, files are cleared away {happened} before it goes: {}", came.word()))
}

/// What leaves the house is delivered: taken, not taken, or the server dies before it has written down which.
pub(super) async fn deliver(run: &mut Run) -> Result<String> {
    let refuses = if run.chance.percent(40) { run.chance.below(4) as u32 } else { 0 };
    let dies = run.chance.percent(20).then(|| run.chance.below(STEPS) as u32);
    run.world.told.lock().unwrap_or_else(|poison| poison.into_inner()).refuses = refuses;
    run.world.machines.iter().for_each(|machine| machine.wire.set(Weather::Fair, None));
    let delivered = match dies {
        None => run.world.delivers_effects().await?,
        Some(steps) => {
            let files = run.world.server_files();
            match until_power_fails(&files, steps, run.world.delivers_effects()).await {
                Some(delivered) => delivered?,
                None => {
                    run.tally.count(Fault::ServerFails);
                    run.world.server_fails().await;
                    run.world.serve().await?;
                    return Ok(format!("the server dies at step {steps} of a delivery"));
                }
            }
        }
    };
    run.tally.more(Fault::Delivered, delivered as u64);
    Ok(format!("{delivered} effects are delivered, {refuses} not taken"))
}
