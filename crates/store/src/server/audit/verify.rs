//! Reading the trail over again: whether it is what was written, and what others remember of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use sqlx::AnyConnection;

use super::chain::{BARE, link, sha256};
use super::erase::ERASED;
use super::witness::Witness;
use crate::Result;
use crate::dialect::Dialect;

/// Events read at once: a long trail needs little memory.
const PAGE: i64 = 1000;

/// Breaks that are told one by one; of more only the number. Who looks for what was done begins at the first.
const TOLD: usize = 20;

/// What is wrong at an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// It is not there.
    Missing,
    /// It was put in, or stands under a number that is not its own.
    Extra,
    /// What it says is not what was committed to.
    Content,
    /// It does not follow from the one before: its hash, its commitment or its moment was changed.
    Link,
    /// It is the last one that is there, and not the one that was written last.
    End,
}

/// An event at which the chain breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Broken {
    /// Its number.
    pub n: i64,
    /// What is wrong there.
    pub why: Break,
}

/// What the trail has at the number that somebody remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    /// The same event.
    Agrees,
    /// Another event.
    Differs,
    /// None: it ends before.
    Unknown,
}

/// A witness, and what the trail says to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Testimony {
    /// Who remembers what.
    pub witness: Witness,
    /// What is there.
    pub found: Remembered,
}

/// What came of reading the trail over.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many events there are.
    pub events: i64,
    /// When the first one was.
    pub from: Option<i64>,
    /// When the last one was.
    pub to: Option<i64>,
    /// How many were erased.
    pub erased: i64,
    /// How many erasures the trail itself has on record; another number than `erased` means that somebody erased by hand.
    pub recorded: i64,
    /// Where the chain breaks: the first twenty places.
    pub broken: Vec<Broken>,
    /// In how many places it breaks.
    pub breaks: u64,
    /// What witnesses remember, in the order in which they were given.
    pub testimonies: Vec<Testimony>,
}

impl Checked {
    fn breaks(&mut self, n: i64, why: Break) {
        self.breaks += 1;
        if self.broken.len() < TOLD {
            self.broken.push(Broken { n, why });
        }
    }
}

/// Number, moment, form, payload, salt, commitment, chain, subject.
type Stored = (i64, i64, i64, Option<String>, Option<String>, String, String, Option<String>);

/// What is read of a payload.
#[derive(Deserialize)]
struct Payload {
    at: i64,
    what: String,
    subject: String,
    #[serde(default)]
    events: Option<String>,
}

/// The first statement of a transaction in which the trail is read over while others write: it sees one moment.
///
/// # Errors
/// The database failed.
pub async fn steady(conn: &mut AnyConnection) -> Result<()> {
    // A SQLite file is this process's alone.
    if Dialect::of(conn) == Dialect::Postgres {
        sqlx::raw_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY").execute(conn).await?;
    }
    Ok(())
}

/// Reads the whole trail over and compares it with what `witnesses` remember.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn verify_events(conn: &mut AnyConnection, ws: &str, witnesses: Vec<Witness>) -> Result<Checked> {
    let (events, end): (i64, String) = sqlx::query_as("SELECT events, chain FROM workspace WHERE ws = $1")
        .bind(ws)
        .fetch_one(&mut *conn)
        .await?;
    let mut checked = Checked::default();
    let unknown = |witness| Testimony { witness, found: Remembered::Unknown };
    checked.testimonies = witnesses.into_iter().map(unknown).collect();
    let mut asked: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for (i, testimony) in checked.testimonies.iter().enumerate() {
        asked.entry(testimony.witness.n).or_default().push(i);
    }
    let (mut before, mut last) = (String::new(), 0);
    let mut from = i64::MIN;
    loop {
        let page: Vec<Stored> = sqlx::query_as(
            "SELECT seq, at, form, payload, salt, commitment, chain, subject FROM event \
             WHERE ws = $1 AND seq >= $2 ORDER BY seq LIMIT $3 + 0",
        )
        .bind(ws)
        .bind(from)
        .bind(PAGE)
        .fetch_all(&mut *conn)
        .await?;
        let Some(end_of_page) = page.last().map(|event| event.0) else { break };
        for event in page {
            let n = event.0;
            checked.events += 1;
            checked.from = checked.from.or(Some(event.1));
            checked.to = Some(event.1);
            for i in asked.get(&n).into_iter().flatten() {
                let testimony = &mut checked.testimonies[*i];
                let same = testimony.witness.chain == event.6;
                testimony.found = if same { Remembered::Agrees } else { Remembered::Differs };
            }
            match fault(&event, &before, last) {
                _ if n < 1 || n > events => checked.breaks(n, Break::Extra),
                // The first of several that are missing; whether the next one followed the last of them nobody knows.
                Some(Break::Missing) => checked.breaks(last + 1, Break::Missing),
                Some(why) => checked.breaks(n, why),
                None => {}
            }
            match erasures(&event) {
                Erasure::Erased => checked.erased += 1,
                Erasure::Record(events) => checked.recorded = checked.recorded.saturating_add(events),
                Erasure::None => {}
            }
            if (1..=events).contains(&n) {
                (before, last) = (event.6, n);
            }
        }
        let Some(next) = end_of_page.checked_add(1) else { break };
        from = next;
    }
    if last < events {
        checked.breaks(last + 1, Break::Missing);
    } else if before != end {
        checked.breaks(last.max(1), Break::End);
    }
    Ok(checked)
}

/// What is wrong with an event that comes after event `last`, whose hash is `before`.
fn fault(event: &Stored, before: &str, last: i64) -> Option<Break> {
    let (n, at, form, payload, salt, commitment, chain, subject) = event;
    if *n != last + 1 {
        return Some(Break::Missing);
    }
    let kept = match (payload, salt) {
        (Some(payload), Some(salt)) => {
            sha256(&[salt, payload]) == *commitment && told(payload, *form, *at, subject.as_deref())
        }
        // An erased one says nothing of anybody.
        (None, None) => subject.is_none(),
        _ => false,
    };
    if link(*form, before, *n, *at, commitment).as_ref() != Some(chain) {
        return Some(Break::Link);
    }
    (!kept).then_some(Break::Content)
}

/// Whether the columns beside a payload say what it says. Before there was a form they had no subject.
fn told(payload: &str, form: i64, at: i64, subject: Option<&str>) -> bool {
    let Ok(read) = serde_json::from_str::<Payload>(payload) else { return false };
    let own = Some(&*read.subject).filter(|own| !own.is_empty() && form != BARE);
    read.at == at && own == subject
}

enum Erasure {
    None,
    Erased,
    Record(i64),
}

fn erasures(event: &Stored) -> Erasure {
    let Some(payload) = &event.3 else { return Erasure::Erased };
    match serde_json::from_str::<Payload>(payload) {
        Ok(read) if read.what == ERASED => {
            Erasure::Record(read.events.and_then(|events| events.parse().ok()).unwrap_or(0))
        }
        _ => Erasure::None,
    }
}
