//! Events, and how one follows another.

use std::collections::BTreeMap;

use data_encoding::HEXLOWER;
use kursi_protocol::audit::AuditHead;
use serde::Serialize;
use sha2::{Digest, Sha256};
use sqlx::AnyConnection;

use crate::columns::Extra;
use crate::dialect::{Dialect, Kind, values};
use crate::statement::{Shape, Statement, in_batches};
use crate::{Result, StoreError};

/// Where the trail ends.
pub(crate) type End = AuditHead;

/// What the hash of an event covers beside the one before: the commitment alone, as it was before there was a form.
pub(super) const BARE: i64 = 1;
/// Number and moment too, which then cannot be changed even where the payload is erased.
const NUMBERED: i64 = 2;

/// Bytes of a salt.
const SALT: usize = 16;

/// Events written in one statement at most.
const TOGETHER: usize = 1000;

/// Something that was done: ids, the names of the pack, and a supervisor's reason. Never what a customer said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Who did it; empty for the program and for an administrator at the machine.
    pub actor: String,
    /// What was done.
    pub what: &'static str,
    /// To which row; empty where there is none. By this it can be erased.
    pub subject: String,
    /// What else belongs to it.
    pub facts: BTreeMap<&'static str, String>,
}

impl Deed {
    /// A deed of which there is no more to say.
    pub fn new(actor: impl Into<String>, what: &'static str, subject: impl Into<String>) -> Deed {
        Deed { actor: actor.into(), what, subject: subject.into(), facts: BTreeMap::new() }
    }

    /// The same with one fact more.
    #[must_use]
    pub fn with(mut self, name: &'static str, fact: impl Into<String>) -> Deed {
        self.facts.insert(name, fact.into());
        self
    }
}

/// What is hashed and kept, in this order of fields.
#[derive(Serialize)]
struct Payload<'a> {
    at: i64,
    actor: &'a str,
    what: &'a str,
    subject: &'a str,
    #[serde(flatten)]
    facts: &'a BTreeMap<&'static str, String>,
}

/// The deeds of a transaction, chained in memory and written in one statement with everything else.
#[derive(Debug)]
pub struct Trail {
    end: End,
    deeds: Vec<Deed>,
}

impl Trail {
    /// Goes on where the trail ended when the transaction took the workspace's lock.
    pub fn after(end: AuditHead) -> Trail {
        Trail { end, deeds: Vec::new() }
    }

    /// Notes a deed; it is in the trail when the transaction is committed, and only then.
    pub fn note(&mut self, deed: Deed) {
        self.deeds.push(deed);
    }

    /// Whether nothing was noted.
    pub fn is_empty(&self) -> bool {
        self.deeds.is_empty()
    }

    /// How much was noted.
    pub fn len(&self) -> usize {
        self.deeds.len()
    }
}

/// SHA-256 of parts, hexadecimal. Lengths keep "ab" + "c" apart from "a" + "bc".
pub(super) fn sha256(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part.as_bytes());
    }
    HEXLOWER.encode(&hash.finalize())
}

/// The hash of event `n`; nothing for a form that this program does not know.
pub(super) fn link(form: i64, before: &str, n: i64, at: i64, commitment: &str) -> Option<String> {
    match form {
        BARE => Some(sha256(&[before, commitment])),
        NUMBERED => Some(sha256(&[before, &n.to_string(), &at.to_string(), commitment])),
        _ => None,
    }
}

/// The statements that write the deeds of a transaction whose moment is `at`, and the end of the trail behind them,
/// which is for [`closing`] to keep; with `few`, those of PostgreSQL for a few deeds.
pub(crate) fn statements(
    dialect: Dialect,
    at: i64,
    trail: &Trail,
    few: bool,
) -> Result<(Vec<Statement>, End)> {
    let mut end = trail.end.clone();
    let mut salts = vec![0_u8; SALT * trail.deeds.len()];
    getrandom::fill(&mut salts).map_err(|error| StoreError::failed(error.to_string()))?;
    let mut records = Vec::with_capacity(trail.deeds.len());
    for (deed, salt) in trail.deeds.iter().zip(salts.chunks(SALT)) {
        let Deed { actor, what, subject, facts } = deed;
        let payload = serde_json::to_string(&Payload { at, actor, what, subject, facts });
        let (payload, salt) = (payload.map_err(StoreError::failed)?, HEXLOWER.encode(salt));
        let commitment = sha256(&[&salt, &payload]);
        end.n += 1;
        let before = std::mem::take(&mut end.chain);
        end.chain = sha256(&[&before, &end.n.to_string(), &at.to_string(), &commitment]);
        let subject = Some(subject).filter(|subject| !subject.is_empty());
        let text = |text: String| Extra::Text(Some(text.into()));
        records.push(vec![
            Extra::Int(Some(end.n)),
            Extra::Int(Some(at)),
            text(payload),
            text(salt),
            text(commitment),
            text(end.chain.clone()),
            Extra::Text(subject.map(Into::into)),
        ]);
    }
    if few && !records.is_empty() {
        return Ok((vec![Statement::few(Shape::Deeds, Vec::new(), DEED.len(), records)], end));
    }
    let mut parts = Vec::new();
    for batch in in_batches(records, TOGETHER) {
        let json = serde_json::to_string(&batch).map_err(StoreError::failed)?;
        parts.push(Statement::new(noting(&dialect.records("@1", &DEED)), [json]));
    }
    Ok((parts, end))
}

/// The columns of an event beside the workspace and the form.
const DEED: [(&str, Kind); 7] = [
    ("seq", Kind::Int),
    ("at", Kind::Int),
    ("payload", Kind::Text),
    ("salt", Kind::Text),
    ("commitment", Kind::Text),
    ("chain", Kind::Text),
    ("subject", Kind::Text),
];

/// The text of [`statements`] for so many deeds that are few.
pub(crate) fn few_deeds(deeds: usize) -> String {
    noting(&values(1, &DEED, deeds))
}

fn noting(source: &str) -> String {
    format!(
        "INSERT INTO event (ws, seq, at, payload, salt, commitment, chain, form, subject) \
         SELECT $1, r.seq, r.at, r.payload, r.salt, r.commitment, r.chain, {NUMBERED}, r.subject FROM {source}"
    )
}

/// The statement that keeps the end of the trail with the workspace, and the transaction's moment where it has one.
pub(crate) fn closing(end: &End, moment: Option<i64>) -> Statement {
    // As a parameter: a text that is another one each time would be prepared anew each time.
    let keeps = if moment.is_some() { ", moment = CAST(@3 AS BIGINT)" } else { "" };
    let mut params = vec![end.n.to_string(), end.chain.clone()];
    params.extend(moment.map(|moment| moment.to_string()));
    let sql = format!("UPDATE workspace SET events = CAST(@1 AS BIGINT), chain = @2{keeps} WHERE ws = $1");
    Statement::new(sql, params)
}

/// Writes an event of `at` in a transaction that has no [`Trail`]. Answers with the new end of the chain.
///
/// # Errors
/// The database failed, or there is no such workspace.
pub async fn append_event(conn: &mut AnyConnection, ws: &str, at: i64, deed: Deed) -> Result<AuditHead> {
    let mut trail = Trail::after(locked(conn, ws).await?);
    trail.note(deed);
    let (mut parts, end) = statements(Dialect::of(conn), at, &trail, false)?;
    parts.push(closing(&end, None));
    for part in parts {
        part.run(conn, ws).await?;
    }
    Ok(end)
}

/// The end of the trail, under the workspace's lock. Writing the hash to itself takes it in both databases.
pub(super) async fn locked(conn: &mut AnyConnection, ws: &str) -> Result<End> {
    let (n, chain) =
        sqlx::query_as("UPDATE workspace SET chain = chain WHERE ws = $1 RETURNING events, chain")
            .bind(ws)
            .fetch_one(conn)
            .await?;
    Ok(End { n, chain })
}

/// The end of the trail; nothing while no event is written.
///
/// # Errors
/// The database failed.
pub async fn last_event(conn: &mut AnyConnection, ws: &str) -> Result<Option<AuditHead>> {
    let found: Option<(i64, String)> = sqlx::query_as("SELECT events, chain FROM workspace WHERE ws = $1")
        .bind(ws)
        .fetch_optional(conn)
        .await?;
    Ok(found.map(|(n, chain)| AuditHead { n, chain }).filter(|end| end.n > 0))
}
