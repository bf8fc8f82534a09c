//! A replica of a million tickets: searching it, and looking at a queue. (X5)

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use kursi_rules::MessageId;
use kursi_rules::change::{Entity, Row};
use kursi_rules::message::{Author, Message, MessageKind};
use kursi_rules::queue::Place as Spot;
use kursi_store::queues::{self, PlaceRow, Queue};
use kursi_store::replica::{self, Indexes};
use kursi_store::search::{self, Among, Search, Sought};
use kursi_store::{Db, Filling, Key, Place, Shape};
use kursi_words::search::{Query, VERSION, Wanted, terms};
use tokio::runtime::Handle;
use uuid::Uuid;

use crate::bare::Bare;
use crate::figures::{Figure, percentile};
use crate::seed;

const WS: &str = "0197-ws";
const DESK: &str = "onecard";
const QUEUE: &str = "new-and-replies";
const KEY: [u8; 32] = [9; 32];
/// Rows made at once: a million of them would not fit beside everything else.
const TURN: usize = 20_000;
const SAMPLES: usize = 40;
const FOUND: u32 = 50;

/// What people type: a rare word, common ones, two, half of one, numbers, letters of another keyboard.
const ASKED: [(&str, &str); 12] = [
    ("a ticket's number", "OC-2026-777777"),
    ("the end of a serial", "4217"),
    ("a whole serial", "6042 0007 7777 4439"),
    ("a phone number", "0550000777"),
    ("half a phone number", "96655"),
    ("a common word", "delivered "),
    ("two common words", "balance delivered "),
    ("a rare and a common word", "word77777 delivered "),
    ("a rare word and half a number", "word77777 9665"),
    ("one letter", "b"),
    ("Arabic letters for Persian ones", "كد تاييد نرسيد"),
    ("a word that is nowhere", "absentword"),
];

/// Messages as they are in life: words that all have, words that few have, a serial.
fn message(n: usize, ticket: &Row) -> Row {
    let Row::Ticket(ticket) = ticket else { unreachable!("it is asked for tickets only") };
    let texts = [
        "کد تأیید به گوشی من نرسید، لطفاً بررسی کنید",
        "The balance was deducted and the card was never delivered to my account",
        "مجھے تصدیقی کوڈ نہیں ملا، براہِ کرم مدد کریں",
        "لم يصلني رمز التحقق حتى الآن، أرجو المساعدة في أقرب وقت",
    ];
    let (high, low) = (n / 10_000, n % 10_000);
    Row::Message(Message {
        id: MessageId(Uuid::from_u128((3 << 96) | 0x7000_8000_0000_0000_0000 | n as u128)),
        ticket: ticket.id,
        kind: MessageKind::Incoming,
        author: Author::Customer,
        text: format!(
            "{} word{} 6042-{high:04}-{low:04}-{:04}",
            texts[n % texts.len()],
            n % 100_000,
            n * 7 % 10_000
        ),
        channel: "mail".into(),
        to: None,
        letter: None,
        template: None,
        attachments: Vec::new(),
        made_at: ticket.created_at,
        received_at: ticket.created_at,
    })
}

fn sought(wanted: &Wanted) -> Sought {
    match wanted {
        Wanted::Term { text, prefix } => Sought::Term { text: text.clone(), prefix: *prefix },
        Wanted::All(all) => Sought::All(all.iter().map(sought).collect()),
        Wanted::Any(any) => Sought::Any(any.iter().map(sought).collect()),
    }
}

/// The same question in one statement over all blocks, as FTS5 reads it.
fn said(wanted: &[Wanted], block: char) -> String {
    let one = |wanted: &Wanted| match wanted {
        Wanted::Term { text, prefix } => format!("\"{block}{text}\"{}", if *prefix { " *" } else { "" }),
        Wanted::All(all) => format!(
            "({})",
            all.iter().map(|one| said(std::slice::from_ref(one), block)).collect::<Vec<_>>().join(" AND ")
        ),
        Wanted::Any(any) => format!(
            "({})",
            any.iter().map(|one| said(std::slice::from_ref(one), block)).collect::<Vec<_>>().join(" OR ")
        ),
    };
    format!("({})", wanted.iter().map(one).collect::<Vec<_>>().join(" AND "))
}

/// Fills a replica by the way that a desk machine's filling takes, without a line.
async fn fill(db: &Db, count: usize) -> Result<()> {
    let now = 1_790_000_000_000;
    let mut tx = db.begin().await?;
    replica::begin_fill(&mut tx, Indexes::Last).await?;
    tx.commit().await?;
    let mut filling = Filling::of(DESK);
    let all = seed::tickets(DESK, count, now);
    let of = |entity: Entity| -> Vec<&Row> { all.iter().filter(|row| row.entity() == entity).collect() };
    let (customers, tickets) = (of(Entity::Customer), of(Entity::Ticket));
    let scope = format!("desk:{DESK}");
    let docs = |rows: &[&Row]| -> Vec<(String, i64, String)> {
        rows.iter().map(|row| (row.id(), 1, row.to_doc())).collect()
    };
    let fold = kursi_words::fold::fold;
    let mut tx = db.begin().await?;
    replica::fill(&mut tx, WS, &scope, Entity::Customer, &docs(&customers), fold).await?;
    tx.commit().await?;
    for (at, turn) in tickets.chunks(TURN).enumerate() {
        let places: Vec<PlaceRow> = turn
            .iter()
            .filter_map(|row| match row {
                Row::Ticket(ticket) => {
                    let rank = kursi_rules::queue::rank(ticket, true);
                    let places = vec![Spot { queue: QUEUE.into(), owner: String::new(), rank }];
                    Some(PlaceRow { ticket: row.id(), desk: DESK.into(), places })
                }
                _ => None,
            })
            .collect();
        let messages: Vec<Row> =
            turn.iter().enumerate().map(|(n, row)| message(at * TURN + n, row)).collect();
        let mut tx = db.begin().await?;
        replica::fill(&mut tx, WS, &scope, Entity::Ticket, &docs(turn), fold).await?;
        let messages = docs(&messages.iter().collect::<Vec<_>>());
        replica::fill(&mut tx, WS, &scope, Entity::Message, &messages, fold).await?;
        filling.take(&mut tx, WS, &places).await?;
        tx.commit().await?;
    }
    loop {
        let mut tx = db.begin().await?;
        let more = filling.write(&mut tx, WS, TURN * 4).await?;
        tx.commit().await?;
        if !more {
            break;
        }
    }
    let mut tx = db.begin().await?;
    replica::finish_fill(&mut tx).await?;
    replica::set_cursor(&mut tx, "bench", 1).await?;
    tx.commit().await?;
    Ok(())
}

/// Makes the index in turns of the length that a desk machine's have. Answers how long the longest but one in a hundred took.
async fn index(db: &Db) -> Result<Vec<Duration>> {
    let mut turns = Vec::new();
    let mut rows = 100;
    let mut tx = db.begin().await?;
    search::begin(&mut tx, WS, VERSION).await?;
    tx.commit().await?;
    loop {
        let started = Instant::now();
        let mut tx = db.begin().await?;
        let more = search::turn(&mut tx, WS, rows, terms).await?;
        tx.commit().await?;
        let took = started.elapsed();
        rows =
            if took > Duration::from_millis(10) { (rows / 2).max(5) } else { (rows + rows / 4).min(1_000) };
        turns.push(took);
        loop {
            let started = Instant::now();
            let mut tx = db.begin().await?;
            let more = search::merge(&mut tx).await?;
            tx.commit().await?;
            turns.push(started.elapsed());
            if !more {
                break;
            }
        }
        if !more {
            return Ok(turns);
        }
    }
}

/// The first fifty found, as a view finds them. Answers how long that took and where the last one stands.
async fn first_found(db: &Db, typed: &str) -> Result<(Duration, usize, Option<i64>, Duration)> {
    let query = Query::read(typed);
    let started = Instant::now();
    let wanted = query.wanted().iter().map(sought).collect();
    let begun = Search::begin(&mut *db.conn().await?, Among::Tickets, wanted, None).await?;
    let mut search = begun.context("there is an index")?;
    let holds = |terms: &BTreeSet<String>| query.is_in(terms);
    let (mut hits, mut longest) = (Vec::new(), Duration::ZERO);
    while !search.is_over() && hits.len() < FOUND as usize {
        let turn = Instant::now();
        let left = FOUND - hits.len() as u32;
        hits.extend(search.turn(&mut *db.conn().await?, left, &holds).await?);
        longest = longest.max(turn.elapsed());
    }
    Ok((started.elapsed(), hits.len(), hits.last().map(|hit| hit.n), longest))
}

/// Both figures.
pub async fn measure(count: usize) -> Result<Vec<Figure>> {
    let folder = journeys::root().join("target");
    std::fs::create_dir_all(&folder)?;
    let folder = tempfile::TempDir::new_in(folder)?;
    let file = folder.path().join("replica.db");
    let (place, runtime) = (Place::Encrypted(file.clone(), Key::from_bytes(KEY)), Handle::current());
    let opened = tokio::task::spawn_blocking(move || runtime.block_on(Db::open(place, Shape::Replica)));
    let db = opened.await??;
    let own = db.clone();
    let (asked, mut queue) = tokio::spawn(async move { stored(&own, count).await }).await??;
    let ends: (i64, i64) = sqlx::query_as("SELECT min(n), max(n) FROM search_row WHERE entity = 'ticket'")
        .fetch_one(&mut *db.conn().await?)
        .await?;
    db.checkpoint().await?;
    db.close().await;
    println!("the file has {} MB", std::fs::metadata(&file)?.len() / 1_000_000);
    reference(&file, ends, asked, &mut queue)
}

/// How long each question took, by its name; and a queue's window.
type Asked = Vec<(&'static str, &'static str, Vec<Duration>, Option<i64>)>;

async fn stored(db: &Db, count: usize) -> Result<(Asked, Vec<Duration>)> {
    let started = Instant::now();
    fill(db, count).await?;
    println!("{count} tickets are filled in {:.1} s", started.elapsed().as_secs_f64());
    let started = Instant::now();
    let mut turns = index(db).await?;
    println!(
        "the index is made in {:.1} s; turns of {:.1} ms (median), {:.1} ms (p99), {:.1} ms at most",
        started.elapsed().as_secs_f64(),
        percentile(&mut turns, 0.5),
        percentile(&mut turns, 0.99),
        percentile(&mut turns, 1.0),
    );
    let mut asked: Asked = Vec::new();
    for (name, typed) in ASKED {
        let (mut times, mut last, mut found, mut longest) = (Vec::new(), None, 0, Duration::ZERO);
        for _ in 0..SAMPLES {
            let (took, hits, end, turn) = first_found(db, typed).await?;
            times.push(took);
            (last, found, longest) = (end.filter(|_| hits == FOUND as usize), hits, longest.max(turn));
        }
        println!(
            "{name}: {found} found in {:.2} ms (median), {:.2} ms (p95), one statement {:.2} ms at most",
            percentile(&mut times, 0.5),
            percentile(&mut times, 0.95),
            longest.as_secs_f64() * 1000.0,
        );
        asked.push((name, typed, times, last));
    }
    let of = Queue { desk: DESK, queue: QUEUE, owner: "" };
    let mut times = Vec::new();
    for _ in 0..1_000 {
        let started = Instant::now();
        let mut conn = db.conn().await?;
        let rows = queues::window(&mut conn, WS, of, 0, FOUND).await?;
        times.push(started.elapsed());
        ensure!(rows.len() == FOUND as usize, "{} rows instead of {FOUND}", rows.len());
    }
    Ok((asked, times))
}

/// The same by the C API on the same file.
fn reference(file: &Path, ends: (i64, i64), mut asked: Asked, queue: &mut [Duration]) -> Result<Vec<Figure>> {
    let bare = Bare::open(file, &KEY)?;
    let mut slowest: Option<Figure> = None;
    for (name, typed, times, last) in &mut asked {
        let query = Query::read(typed);
        let blocks = ends.0 >> 14..=last.unwrap_or(ends.1) >> 14;
        let said: Vec<String> = blocks
            .filter_map(|block| char::from_u32(0xE000 + block as u32))
            .map(|block| said(query.wanted(), block))
            .collect();
        let sql = "SELECT r.id FROM (SELECT rowid AS n FROM search_text WHERE search_text MATCH ?1 ORDER BY rowid LIMIT 50) \
                   AS f JOIN search_row AS r ON r.n = f.n ORDER BY r.n";
        let (mut bares, _) = bare.time(sql, &[&said.join(" OR ")], SAMPLES)?;
        let (value, reference) = (percentile(times, 0.95), percentile(&mut bares, 0.95));
        println!("{name}: {value:.2} ms, bare {reference:.2} ms");
        if slowest.as_ref().is_none_or(|slowest| slowest.value < value) {
            let figure = Figure::new("search-1m", "ms", value, reference, SAMPLES)
                .against("the same by the C API in one statement")
                .promise(
                    format!("first 50 under 50 ms; the slowest of {}: {name}", ASKED.len()),
                    value < 50.0,
                );
            slowest = Some(figure);
        }
    }
    let sql = "SELECT t.doc FROM queue_place p JOIN ticket t ON t.ws = p.ws AND t.id = p.ticket \
               WHERE p.ws = ?1 AND p.desk = ?2 AND p.queue = ?3 AND p.owner = '' ORDER BY p.rank LIMIT 50";
    let (mut bares, rows) = bare.time(sql, &[WS, DESK, QUEUE], 1_000)?;
    if rows != FOUND as usize {
        bail!("the bare query gives {rows} rows");
    }
    let (value, reference) = (percentile(queue, 0.5), percentile(&mut bares, 0.5));
    let view = Figure::new("queue-view-1m", "ms", value, reference, queue.len())
        .against("the same 50 rows by the C API on the same file")
        .promise("under 5 ms", value < 5.0);
    Ok(slowest.into_iter().chain([view]).collect())
}
