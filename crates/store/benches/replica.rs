//! How fast an encrypted replica is filled and read. `cargo bench -p kursi-store` prints; nothing is asserted.

#![expect(unsafe_code, reason = "the yardstick is SQLite's C interface itself")]
#![expect(clippy::print_stdout, reason = "it is a report")]

use std::ffi::{CStr, CString};
use std::time::{Duration, Instant};

use kursi_rules::change::Entity;
use kursi_rules::queue;
use kursi_rules::ticket::Due;
use kursi_rules::time::HOUR;
use kursi_store::queues::{PlaceRow, Queue};
use kursi_store::rows::RowDoc;
use kursi_store::{Db, Filling, Key, Place, Shape, queues, replica, rows};
use kursi_testkit::rows::{DESK, places, stored, ticket, user};
use libsqlite3_sys as ffi;

const WS: &str = "0197-ws";
const TICKETS: u64 = 100_000;
const FRAME: usize = 2_000;
const ROUNDS: u32 = 1000;

fn tickets() -> (Vec<RowDoc>, Vec<PlaceRow>) {
    let me = user(1).id;
    // Newest first, as a first filling comes.
    (1..=TICKETS)
        .rev()
        .map(|n| {
            let mut row = ticket(n);
            row.number = Some(format!("OC-2026-{n:06}"));
            row.assignee = Some(me);
            // A third of the open ones have a running clock.
            if n.is_multiple_of(3) {
                let limit = i64::try_from(n * 7919 % 48).unwrap() * HOUR;
                let at = row.created_at + limit;
                row.due = Some(Due { target: "first-reply".into(), started_at: row.created_at, at });
            }
            let rank = queue::rank(&row, true);
            let owner = me.to_string();
            let mut set = vec![("all", "", rank)];
            if !n.is_multiple_of(5) {
                set.push(("open", "", rank));
            }
            if n.is_multiple_of(2) {
                set.push(("mine", &*owner, rank));
            }
            let places = places(&row, &set);
            (stored(&row), places)
        })
        .unzip()
}

fn per_second(n: u64, time: Duration) -> f64 {
    n as f64 / time.as_secs_f64()
}

fn fold(text: &str) -> String {
    text.to_lowercase()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("replica.db");
    let place = Place::Encrypted(path.clone(), Key::from_bytes([7; 32]));
    let (docs, seats) = tickets();
    println!("a document has {} bytes", docs[0].doc.as_ref().unwrap().len());

    let db = Db::open(place.clone(), Shape::Replica).await.unwrap();
    let (mut put, mut placed) = (Duration::ZERO, Duration::ZERO);
    let start = Instant::now();
    for (docs, seats) in docs.chunks(FRAME).zip(seats.chunks(FRAME)) {
        let mut tx = db.begin().await.unwrap();
        let at = Instant::now();
        rows::put(&mut tx, WS, DESK, 1, docs, fold).await.unwrap();
        put += at.elapsed();
        let at = Instant::now();
        queues::place(&mut tx, WS, seats).await.unwrap();
        placed += at.elapsed();
        tx.commit().await.unwrap();
    }
    println!("frames: {:.0} tickets/s (put {put:?}, place {placed:?})", per_second(TICKETS, start.elapsed()));

    let start = Instant::now();
    for (docs, seats) in docs.chunks(FRAME).zip(seats.chunks(FRAME)).take(10) {
        let mut tx = db.begin().await.unwrap();
        rows::put(&mut tx, WS, DESK, 2, docs, fold).await.unwrap();
        let moved: Vec<_> = seats
            .iter()
            .cloned()
            .map(|mut row| {
                row.places.iter_mut().for_each(|place| place.rank += 1);
                row
            })
            .collect();
        queues::place(&mut tx, WS, &moved).await.unwrap();
        tx.commit().await.unwrap();
    }
    println!("changes: {:.0} tickets/s", per_second(10 * FRAME as u64, start.elapsed()));

    let start = Instant::now();
    let mut tx = db.begin().await.unwrap();
    replica::begin_fill(&mut tx, replica::Indexes::Last).await.unwrap();
    tx.commit().await.unwrap();
    let mut filling = Filling::of(DESK);
    for (docs, seats) in docs.chunks(FRAME).zip(seats.chunks(FRAME)) {
        let page: Vec<_> = docs.iter().map(|row| (row.id.clone(), 1, row.doc.clone().unwrap())).collect();
        let mut tx = db.begin().await.unwrap();
        replica::fill(&mut tx, WS, DESK, Entity::Ticket, &page, fold).await.unwrap();
        filling.take(&mut tx, WS, seats).await.unwrap();
        tx.commit().await.unwrap();
    }
    loop {
        let mut tx = db.begin().await.unwrap();
        let more = filling.write(&mut tx, WS, 4 * FRAME).await.unwrap();
        tx.commit().await.unwrap();
        if !more {
            break;
        }
    }
    let at = Instant::now();
    let mut tx = db.begin().await.unwrap();
    replica::finish_fill(&mut tx).await.unwrap();
    tx.commit().await.unwrap();
    println!("filling: {:.0} tickets/s, swap {:?}", per_second(TICKETS, start.elapsed()), at.elapsed());

    for offset in [0, 5_000, 50_000] {
        let mut conn = db.conn().await.unwrap();
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let at = Instant::now();
            let page =
                queues::window(&mut conn, WS, Queue { desk: DESK, queue: "open", owner: "" }, offset, 50)
                    .await
                    .unwrap();
            times.push(at.elapsed());
            assert_eq!(page.len(), 50);
        }
        println!("window at {offset}: {:?}", quick(times));
    }
    let mut conn = db.conn().await.unwrap();
    for (name, sql) in QUERIES {
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let at = Instant::now();
            let page: Vec<String> = sqlx::query_scalar(sql)
                .bind(WS)
                .bind(DESK)
                .bind("open")
                .bind("")
                .bind(50_i64)
                .bind(0_i64)
                .fetch_all(&mut *conn)
                .await
                .unwrap();
            times.push(at.elapsed());
            assert!(!page.is_empty());
        }
        println!("{name} by Any: {:?}", quick(times));
    }
    drop(conn);
    db.close().await;
    for (name, sql) in QUERIES {
        println!("{name} by C: {:?}", by_c(path.to_str().unwrap(), sql));
    }
}

const QUERIES: [(&str, &str); 4] = [
    (
        "sorted rows",
        "SELECT t.doc FROM (SELECT rank, ticket FROM queue_place \
         WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4 \
         ORDER BY rank, ticket LIMIT $5 + 0 OFFSET $6) AS p \
         JOIN ticket AS t ON t.ws = $1 AND t.id = p.ticket ORDER BY p.rank, p.ticket",
    ),
    (
        "plain join",
        "SELECT t.doc FROM queue_place AS p JOIN ticket AS t ON t.ws = p.ws AND t.id = p.ticket \
         WHERE p.ws = $1 AND p.desk = $2 AND p.queue = $3 AND p.owner = $4 \
         ORDER BY p.rank, p.ticket LIMIT $5 + 0 OFFSET $6",
    ),
    (
        "one text, sorted below",
        "SELECT string_agg(w.doc, char(30)) FROM (SELECT t.doc FROM (SELECT rank, ticket FROM queue_place \
         WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4 \
         ORDER BY rank, ticket LIMIT $5 + 0 OFFSET $6) AS p \
         JOIN ticket AS t ON t.ws = $1 AND t.id = p.ticket ORDER BY p.rank, p.ticket) AS w",
    ),
    (
        "one text",
        "SELECT string_agg(t.doc, char(30) ORDER BY p.rank, p.ticket) FROM (SELECT rank, ticket FROM queue_place \
         WHERE ws = $1 AND desk = $2 AND queue = $3 AND owner = $4 \
         ORDER BY rank, ticket LIMIT $5 + 0 OFFSET $6) AS p \
         JOIN ticket AS t ON t.ws = $1 AND t.id = p.ticket",
    ),
];

/// The tenth part that was quickest ends here, and the middle: others use the machine too.
fn quick(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times[times.len() / 10], times[times.len() / 2])
}

/// The first window by the C interface: prepared once, each text copied out.
fn by_c(path: &str, sql: &str) -> (Duration, Duration) {
    let key: String = [7_u8; 32].iter().map(|byte| format!("{byte:02x}")).collect();
    let mut db = std::ptr::null_mut();
    let mut statement = std::ptr::null_mut();
    let mut times = Vec::new();
    // SAFETY: handles come from SQLite itself and are used on this thread only; texts are bound as static and
    // outlive the statement; columns are copied before the next step.
    unsafe {
        let c = |text: &str| CString::new(text).unwrap();
        let path = c(path);
        assert_eq!(ffi::sqlite3_open(path.as_ptr(), &mut db), ffi::SQLITE_OK);
        let setup = c(&format!(
            "PRAGMA key = \"x'{key}'\"; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -65536"
        ));
        let none = std::ptr::null_mut();
        assert_eq!(ffi::sqlite3_exec(db, setup.as_ptr(), None, none, none.cast()), ffi::SQLITE_OK);
        let sql = c(sql);
        assert_eq!(
            ffi::sqlite3_prepare_v2(db, sql.as_ptr(), -1, &mut statement, std::ptr::null_mut()),
            ffi::SQLITE_OK
        );
        let texts = [WS, DESK, "open", ""].map(c);
        for (i, text) in (1..).zip(&texts) {
            ffi::sqlite3_bind_text(statement, i, text.as_ptr(), -1, ffi::SQLITE_STATIC());
        }
        ffi::sqlite3_bind_int64(statement, 5, 50);
        ffi::sqlite3_bind_int64(statement, 6, 0);
        for _ in 0..ROUNDS {
            let at = Instant::now();
            let mut page: Vec<String> = Vec::new();
            while ffi::sqlite3_step(statement) == ffi::SQLITE_ROW {
                let text = CStr::from_ptr(ffi::sqlite3_column_text(statement, 0).cast());
                page.push(text.to_str().unwrap().to_owned());
            }
            ffi::sqlite3_reset(statement);
            times.push(at.elapsed());
            assert!(!page.is_empty());
        }
        ffi::sqlite3_finalize(statement);
        ffi::sqlite3_close(db);
    }
    quick(times)
}
