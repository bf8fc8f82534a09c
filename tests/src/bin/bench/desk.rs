//! Figures of the desk machine, without its window.

use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use journeys::{Agent, Desk, PATIENCE, Server, until};
use kursi_app::MemoryVault;
use kursi_app::entry::{Act, Among, Changed, IndexState, LineState, View, ViewRequest};
use kursi_rules::change::Row;
use kursi_store::queues::{self, Queue};
use kursi_store::{Db, Key, Place, Shape};
use std::sync::Arc;
use tokio::runtime::Handle;

use crate::bare::{self, Bare};
use crate::figures::{Figure, percentile};
use crate::seed;

const QUEUE: &str = "new-and-replies";
const DESK: &str = "onecard";
/// The filling of a hundred thousand tickets on a slow disk.
const LONG: Duration = Duration::from_secs(180);

/// Everything but the window.
pub async fn measure(count: usize) -> Result<Vec<Figure>> {
    let logs = journeys::root().join("target/bench-logs");
    std::fs::create_dir_all(&logs)?;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_millis() as i64;
    let all = seed::tickets(DESK, count, now);
    let mut server =
        Server::start_seeded(&logs, async |database| seed::fill(database, DESK, &all).await).await?;
    let (noura, reem) = (server.agents()[0].clone(), server.agents()[1].clone());
    let line = server.line().await?;
    let scratch = tempfile::TempDir::new()?;

    let mut figures = Vec::new();
    let vault = Arc::new(MemoryVault::default());
    let mut here = Desk::with_vault(vault.clone()).await?;
    figures.push(bootstrap(&here, &line.url(), &noura, count, &all, &scratch).await?);
    indexed(&here).await?;
    let commits = bare::durable_commit(scratch.path(), 600, 300)?;
    figures.push(command_to_view(&here, &commits).await?);
    let there = Desk::new().await?;
    sign_in_and_fill(&there, &server.url(), &reem).await?;
    indexed(&there).await?;
    figures.push(other_desk(&here, &there, &commits).await?);
    figures.push(offline_push(&here, &line, &scratch).await?);
    there.app().stop().await;
    figures.push(filling_view(&here, &mut server, all.len()).await?);
    let mut all = queue_view(&mut here, &vault).await?;
    all.extend(figures);
    Ok(all)
}

async fn sign_in_and_fill(desk: &Desk, url: &str, agent: &Agent) -> Result<Duration> {
    let started = Instant::now();
    desk.done(Act::SignIn {
        server: url.into(),
        user: agent.user.clone(),
        password: agent.password.clone(),
        passphrase: None,
    })
    .await?;
    filled(desk).await?;
    Ok(started.elapsed())
}

/// Waits until the machine follows the server.
async fn filled(desk: &Desk) -> Result<()> {
    let mut changes = desk.app().subscribe();
    tokio::time::timeout(LONG, async {
        loop {
            if desk.session().await?.line == LineState::Online {
                return Ok(());
            }
            // The line's state comes as a change; behind by too many, it is asked for anyway.
            let _ = changes.recv().await;
        }
    })
    .await?
}

/// Waits until every word can be found: a machine makes its index once after a filling, and works on beside it.
async fn indexed(desk: &Desk) -> Result<()> {
    until("the index is whole", LONG, async || {
        let asked =
            ViewRequest::Search { find: "delivered".into(), among: Among::All, after: None, limit: 1 };
        match desk.app().view(asked).await {
            Ok(View::Search(found)) => Ok(matches!(found.index, IndexState::Whole).then_some(())),
            other => bail!("another view: {other:?}"),
        }
    })
    .await
}

/// The slowest view of a queue while all of it is filled anew beneath the screen: the server was put back from a backup.
async fn filling_view(here: &Desk, server: &mut Server, rows: usize) -> Result<Figure> {
    let mut still = Vec::new();
    for _ in 0..500 {
        still.push(timed(here).await?);
    }
    server.stop()?;
    server.restored()?;
    server.serve()?;
    let over = AtomicBool::new(false);
    let filling = async {
        until("it fills anew", PATIENCE, async || {
            Ok(matches!(here.session().await?.line, LineState::Filling { .. }).then_some(()))
        })
        .await?;
        filled(here).await?;
        over.store(true, Relaxed);
        anyhow::Ok(())
    };
    let looking = async {
        let mut times = Vec::new();
        while !over.load(Relaxed) {
            times.push(timed(here).await?);
            // A person who looks at one thing after the other, faster than any does.
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        anyhow::Ok(times)
    };
    let ((), mut times) = tokio::try_join!(filling, looking)?;
    let (value, median) = (percentile(&mut times, 1.0), percentile(&mut still, 0.5));
    Ok(Figure::new("view-while-filling", "ms", value, median, times.len())
        .against("median of the same view while nothing is filled")
        .promise(format!("none over 50 ms, {rows} rows"), value < 50.0))
}

/// How long the list takes.
async fn timed(here: &Desk) -> Result<Duration> {
    let started = Instant::now();
    here.tickets(QUEUE).await?;
    Ok(started.elapsed())
}

async fn bootstrap(
    here: &Desk,
    url: &str,
    agent: &Agent,
    count: usize,
    all: &[Row],
    scratch: &tempfile::TempDir,
) -> Result<Figure> {
    let took = sign_in_and_fill(here, url, agent).await?;
    let held =
        here.queues().await?.queues.iter().find(|queue| queue.id == QUEUE).map_or(0, |queue| queue.count);
    if held as usize != count {
        bail!("{held} of {count} tickets are in the queue after the filling");
    }
    let docs: Vec<String> = all.iter().map(Row::to_doc).collect();
    let bare = bare::bare_load(scratch.path(), &docs)?;
    let speed = all.len() as f64 / took.as_secs_f64();
    Ok(Figure::new("bootstrap", "/s", speed, bare, 1)
        .against("one bare transaction, three indexes, encrypted")
        .promise("at least 40,000 rows a second", speed >= 40_000.0))
}

/// Acting and seeing it: the command durable in the outbox, the ticket and its list read again.
async fn command_to_view(here: &Desk, commits: &[Duration]) -> Result<Figure> {
    let rows = here.tickets(QUEUE).await?.rows;
    let mut times = Vec::new();
    for n in 0..400usize {
        let id = &rows[n % rows.len()].id;
        let started = Instant::now();
        here.done(Act::Note { ticket: id.clone(), text: format!("note {n}") }).await?;
        let view = here.ticket(id).await?;
        here.tickets(QUEUE).await?;
        times.push(started.elapsed());
        if !view.entries.iter().any(|entry| matches!(&entry.body, kursi_app::entry::EntryBody::Note { text } if *text == format!("note {n}"))) {
            bail!("the note is not seen");
        }
        // A person's next act comes after the server's answer to this one.
        here.all_sent().await?;
    }
    let value = percentile(&mut times, 0.99);
    let bare = percentile(&mut commits.to_vec(), 0.99);
    Ok(Figure::new("command-to-view", "ms", value, bare, times.len())
        .against("p99 of one durable commit")
        .promise("p99 under 16 ms", value < 16.0))
}

/// A command here to its row in the other replica.
async fn other_desk(here: &Desk, there: &Desk, commits: &[Duration]) -> Result<Figure> {
    let rows = here.tickets(QUEUE).await?.rows;
    let mut times = Vec::new();
    for n in 0..200usize {
        let id = rows[n % rows.len()].id.clone();
        let text = format!("other desk {n}");
        let mut changes = there.app().subscribe();
        let started = Instant::now();
        here.done(Act::Note { ticket: id.clone(), text: text.clone() }).await?;
        tokio::time::timeout(PATIENCE, async {
            loop {
                if matches!(changes.recv().await, Ok(Changed::Ticket { id: told }) if told == id) {
                    let view = there.ticket(&id).await?;
                    if view.entries.iter().any(|entry| matches!(&entry.body, kursi_app::entry::EntryBody::Note { text: seen } if *seen == text)) {
                        return anyhow::Ok(());
                    }
                }
            }
        })
        .await??;
        times.push(started.elapsed());
        here.all_sent().await?;
    }
    let value = percentile(&mut times, 0.5);
    // On its way it is committed durably here and at the server.
    let bare = 2.0 * percentile(&mut commits.to_vec(), 0.5);
    Ok(Figure::new("other-desk", "ms", value, bare, times.len())
        .against("median of two durable commits")
        .promise("median under 30 ms", value < 30.0))
}

/// A thousand commands written without the line, from its return until the last one is accepted.
async fn offline_push(here: &Desk, line: &journeys::Line, scratch: &tempfile::TempDir) -> Result<Figure> {
    const COMMANDS: usize = 1_000;
    let rows = here.tickets(QUEUE).await?.rows;
    line.cut();
    here.offline().await?;
    for n in 0..COMMANDS {
        let ticket = rows[n % rows.len()].id.clone();
        here.done(Act::Note { ticket, text: format!("offline {n}") }).await?;
    }
    line.restore();
    here.done(Act::SyncNow).await?;
    here.online().await?;
    let started = Instant::now();
    until("all are accepted", PATIENCE, async || Ok((here.session().await?.waiting == 0).then_some(())))
        .await?;
    let took = started.elapsed();
    here.all_sent().await?;
    let docs: Vec<String> = (0..COMMANDS).map(|n| format!("{{\"note\":\"offline {n}\"}}")).collect();
    let folder = scratch.path().join("push");
    std::fs::create_dir_all(&folder)?;
    let bare_ms = COMMANDS as f64 / bare::bare_load(&folder, &docs)? * 1000.0;
    let value = took.as_secs_f64() * 1000.0;
    Ok(Figure::new("offline-push", "ms", value, bare_ms, COMMANDS)
        .against("1,000 rows in one bare transaction")
        .promise("1,000 commands within 300 ms", value < 300.0))
}

/// The store's query, warm, with the workspace that it is asked for.
async fn stored_times(db: Db, samples: usize, warm: usize) -> Result<(String, Vec<Duration>)> {
    let mut conn = db.conn().await?;
    let ws: String = sqlx::query_scalar("SELECT ws FROM ticket LIMIT 1").fetch_one(&mut *conn).await?;
    let of = Queue { desk: DESK, queue: QUEUE, owner: "" };
    let mut times = Vec::with_capacity(samples);
    for n in 0..samples + warm {
        let started = Instant::now();
        let docs = queues::window(&mut conn, &ws, of, 0, 50).await?;
        if n >= warm {
            times.push(started.elapsed());
        }
        if docs.len() != 50 {
            bail!("{} rows instead of 50", docs.len());
        }
    }
    drop(conn);
    db.close().await;
    Ok((ws, times))
}

/// The first 50 of a queue by due time: by the store as the program asks it, by the program's whole view
/// (counts and groups, rows made for the screen), and by the C API on the same file and columns.
async fn queue_view(here: &mut Desk, vault: &MemoryVault) -> Result<Vec<Figure>> {
    const SAMPLES: usize = 2_000;
    const WARM: usize = 100;
    let mut views = Vec::with_capacity(SAMPLES);
    for n in 0..SAMPLES + WARM {
        let started = Instant::now();
        let view = here.tickets(QUEUE).await?;
        if n >= WARM {
            views.push(started.elapsed());
        }
        if view.rows.len() != 50 {
            bail!("{} rows instead of 50", view.rows.len());
        }
    }
    let file = here.databases("replica.db")?.pop().context("there is a replica")?;
    let name = file.parent().and_then(|folder| folder.file_name()).context("in a folder")?;
    let key = kursi_app::Vault::get(vault, &name.to_string_lossy()).ok().flatten().context("its key")?;
    let key: [u8; 32] = key.try_into().map_err(|_| anyhow::anyhow!("32 bytes"))?;
    here.stop().await;

    // Opened off the runtime's threads and asked on one of them, as the program does both.
    let (place, runtime) = (Place::Encrypted(file.clone(), Key::from_bytes(key)), Handle::current());
    let opened = tokio::task::spawn_blocking(move || runtime.block_on(Db::open(place, Shape::Replica)));
    let (ws, mut stored) = tokio::spawn(stored_times(opened.await??, SAMPLES, WARM)).await??;

    let bare = Bare::open(&file, &key)?;
    let sql = "SELECT t.doc FROM queue_place p JOIN ticket t ON t.ws = p.ws AND t.id = p.ticket \
               WHERE p.ws = ?1 AND p.desk = ?2 AND p.queue = ?3 AND p.owner = '' ORDER BY p.rank LIMIT 50";
    bare.time(sql, &[&ws, DESK, QUEUE], WARM)?;
    let (mut bare_times, rows) = bare.time(sql, &[&ws, DESK, QUEUE], SAMPLES)?;
    if rows != 50 {
        bail!("the bare query gives {rows} rows");
    }
    let reference = percentile(&mut bare_times, 0.5);
    let value = percentile(&mut stored, 0.5);
    let view = percentile(&mut views, 0.5);
    let against = "the same 50 rows by the C API on the same file";
    Ok(vec![
        Figure::new("queue-view", "ms", value, reference, SAMPLES)
            .against(against)
            .promise("ratio at most 3", value <= 3.0 * reference),
        Figure::new("list-view", "ms", view, reference, SAMPLES)
            .against(against)
            .promise("none; the whole view: counts, groups and 50 rows made for the screen", true),
    ])
}
