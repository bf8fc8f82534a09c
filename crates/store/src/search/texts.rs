//! What of the rows is searched.

use std::borrow::Cow;
use std::collections::BTreeSet;

use kursi_rules::change::Entity;
use serde::Deserialize;
use sqlx::{AnyConnection, AssertSqlSafe};

use super::{Among, SEPARATOR, SEPARATOR_CHAR};
use crate::dialect::Dialect;
use crate::{Result, StoreError};

/// Makes the terms of a text; which, is the caller's affair.
pub type Terms = fn(&str, &mut BTreeSet<String>);

/// Messages of a ticket that are read, the newest.
const MESSAGES: u32 = 500;
/// Terms of one row: what is written beyond that is not found. A long book has fewer different words.
const MOST: usize = 5_000;

/// The parts of documents that are searched.
#[derive(Deserialize)]
struct TicketWords<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow, default)]
    number: Option<Cow<'a, str>>,
    #[serde(borrow)]
    subject: Cow<'a, str>,
    #[serde(borrow)]
    customer_name: Cow<'a, str>,
    #[serde(borrow, default)]
    pending: Option<PendingWords<'a>>,
    created_at: i64,
}
#[derive(Deserialize)]
struct PendingWords<'a> {
    #[serde(borrow)]
    reason: Cow<'a, str>,
}
#[derive(Deserialize)]
struct CustomerWords<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    #[serde(borrow)]
    name: Cow<'a, str>,
    #[serde(borrow, default)]
    email: Option<Cow<'a, str>>,
    #[serde(borrow, default)]
    phone: Option<Cow<'a, str>>,
}
#[derive(Deserialize)]
struct MessageWords<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
    #[serde(borrow, default)]
    attachments: Vec<FileWords<'a>>,
}
#[derive(Deserialize)]
struct FileWords<'a> {
    #[serde(borrow)]
    name: Cow<'a, str>,
}

pub(super) fn read<'a, T: Deserialize<'a>>(entity: Entity, doc: &'a str) -> Result<T> {
    serde_json::from_str(doc).map_err(|error| StoreError::unreadable(entity.name(), &error))
}

/// A row as it stands in the index.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) among: Among,
    pub(super) id: String,
    pub(super) terms: BTreeSet<String>,
}

/// A ticket with its customer and messages, and the customer by itself.
pub(super) struct Read {
    pub(super) ticket: Entry,
    pub(super) customer: Option<Entry>,
    pub(super) created_at: i64,
}

/// When the newest and the oldest ticket were made.
pub(super) async fn ends(conn: &mut AnyConnection, ws: &str) -> Result<(i64, i64)> {
    let mut ends = [0, 0];
    for (end, order) in ends.iter_mut().zip(["DESC", "ASC"]) {
        let sql = format!("SELECT created_at FROM ticket WHERE ws = $1 ORDER BY id {order} LIMIT 1");
        let found: Option<i64> =
            sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).fetch_optional(&mut *conn).await?;
        *end = found.unwrap_or_default();
    }
    Ok((ends[0], ends[1]))
}

/// A ticket with all that is searched: documents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// The ticket.
    pub ticket: String,
    /// Its customer, if known here.
    pub customer: Option<String>,
    /// Its messages and notes, the newest first.
    pub messages: Vec<String>,
}

/// Tickets by id with all that is searched, newest first; what is not there is left out.
///
/// # Errors
/// The database failed.
pub async fn wholes(conn: &mut AnyConnection, ws: &str, ids: &[&str]) -> Result<Vec<Whole>> {
    let which = format!("t.id {}", Dialect::of(conn).among("$2"));
    let most = u32::try_from(ids.len()).map_err(StoreError::failed)?;
    documents(conn, ws, &which, &serde_json::to_string(ids).map_err(StoreError::failed)?, most).await
}

/// One text each, taken apart here: column by column costs more than the query.
async fn documents(
    conn: &mut AnyConnection,
    ws: &str,
    which: &str,
    bound: &str,
    limit: u32,
) -> Result<Vec<Whole>> {
    let sql = format!(
        "SELECT t.doc || $3 || coalesce((SELECT c.doc FROM customer AS c WHERE c.ws = $1 AND c.id = t.customer), '') \
         || coalesce((SELECT $3 || string_agg(m.doc, $3) FROM (SELECT doc FROM message WHERE ws = $1 AND ticket = t.id \
         ORDER BY at DESC, id DESC LIMIT {MESSAGES}) AS m), '') \
         FROM ticket AS t WHERE t.ws = $1 AND {which} ORDER BY t.id DESC LIMIT {limit}"
    );
    let found: Vec<String> =
        sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(bound).bind(SEPARATOR).fetch_all(conn).await?;
    let apart = |text: &String| {
        let mut parts = text.split(SEPARATOR_CHAR).map(str::to_owned);
        let ticket = parts.next().unwrap_or_default();
        let customer = parts.next().filter(|doc| !doc.is_empty());
        Whole { ticket, customer, messages: parts.collect() }
    };
    Ok(found.iter().map(apart).collect())
}

/// The newest tickets of a customer.
///
/// # Errors
/// The database failed.
pub async fn tickets_of(
    conn: &mut AnyConnection,
    ws: &str,
    customer: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT doc FROM ticket WHERE ws = $1 AND customer = $2 ORDER BY created_at DESC, id DESC LIMIT {limit}"
    );
    Ok(sqlx::query_scalar(AssertSqlSafe(sql)).bind(ws).bind(customer).fetch_all(conn).await?)
}

pub(super) async fn tickets(
    conn: &mut AnyConnection,
    ws: &str,
    which: &str,
    bound: &str,
    limit: u32,
    terms: Terms,
) -> Result<Vec<Read>> {
    let found = documents(conn, ws, which, bound, limit).await?;
    found.iter().map(|whole| entries(whole, terms)).collect()
}

fn entries(whole: &Whole, terms: Terms) -> Result<Read> {
    let ticket: TicketWords = read(Entity::Ticket, &whole.ticket)?;
    let customer = whole.customer.as_deref().map(|doc| customer(doc, terms)).transpose()?;
    let mut all = BTreeSet::new();
    let mut take = |text: &str| {
        if all.len() < MOST {
            terms(text, &mut all);
        }
    };
    for text in
        [Some(&ticket.subject), Some(&ticket.customer_name), ticket.number.as_ref()].into_iter().flatten()
    {
        take(text);
    }
    if let Some(pending) = &ticket.pending {
        take(&pending.reason);
    }
    for doc in &whole.messages {
        let message: MessageWords = read(Entity::Message, doc)?;
        take(&message.text);
        message.attachments.iter().for_each(|file| take(&file.name));
    }
    if let Some(customer) = &customer {
        all.extend(customer.terms.iter().cloned());
    }
    let ticket_entry = Entry { among: Among::Tickets, id: ticket.id.into_owned(), terms: all };
    Ok(Read { ticket: ticket_entry, customer, created_at: ticket.created_at })
}

pub(super) fn customer(doc: &str, terms: Terms) -> Result<Entry> {
    let row: CustomerWords = read(Entity::Customer, doc)?;
    let mut all = BTreeSet::new();
    for text in [Some(&row.name), row.email.as_ref(), row.phone.as_ref()].into_iter().flatten() {
        terms(text, &mut all);
    }
    Ok(Entry { among: Among::Customers, id: row.id.into_owned(), terms: all })
}
