//! The mail by which a customer is told of something that happened to their ticket (D3). Its words are the pack's that is in
//! force, made when it is sent, in the customer's language where the desk answers in it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use kursi_rules::announcement::VARIABLES;
use kursi_rules::change::{Entity, Row};
use kursi_rules::customer::Customer;
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::ticket::Ticket;
use kursi_store::judge::read;
use kursi_store::{AnyConnection, StoreError, rows};
use kursi_words::{Arg, Args, Lang, Reader, Words, bidi};
use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use serde::Deserialize;

use super::Undelivered;
use super::mail::line;

/// Which announcement it is, of which ticket.
#[derive(Debug, Deserialize)]
pub(super) struct Told {
    announcement: String,
    ticket: String,
}

/// The words of desks, by desk and revision, so that they are not read anew for every mail.
#[derive(Default)]
pub(super) struct Spoken(Mutex<HashMap<String, (u32, Arc<Words>)>>);

impl Spoken {
    fn of(&self, row: &DeskRow) -> Arc<Words> {
        let mut known = self.0.lock().expect("nobody panics with it");
        match known.get(&row.id) {
            Some((revision, words)) if *revision == row.revision => words.clone(),
            _ => {
                let words = Arc::new(crate::words::of_desk(row));
                known.insert(row.id.clone(), (row.revision, words.clone()));
                words
            }
        }
    }
}

/// The rows that such a mail is made of.
pub(super) struct Found {
    ticket: Ticket,
    customer: Customer,
    row: DeskRow,
}

/// Reads them as they are now; nothing where one is gone.
pub(super) async fn found(
    conn: &mut AnyConnection,
    ws: &str,
    told: &Told,
) -> Result<Option<Found>, StoreError> {
    let Some(doc) = rows::get(conn, ws, Entity::Ticket, &told.ticket).await? else { return Ok(None) };
    let Row::Ticket(ticket) = read(Entity::Ticket, &doc)? else { return Ok(None) };
    let Some(doc) = rows::get(conn, ws, Entity::Customer, &ticket.customer.to_string()).await? else {
        return Ok(None);
    };
    let Row::Customer(customer) = read(Entity::Customer, &doc)? else { return Ok(None) };
    let Some(doc) = rows::get(conn, ws, Entity::Desk, &ticket.desk).await? else { return Ok(None) };
    let Row::Desk(row) = read(Entity::Desk, &doc)? else { return Ok(None) };
    Ok(Some(Found { ticket: *ticket, customer, row: *row }))
}

/// The mail as it goes to the relay. `id` is the effect's: mail programs know it by that, however often it is sent.
pub(super) fn written(
    found: &Found,
    told: &Told,
    id: &str,
    from: &Mailbox,
    spoken: &Spoken,
) -> Result<Message, Undelivered> {
    let Found { ticket, customer, row } = found;
    let address = ticket.from.as_deref().or(customer.email.as_deref());
    let address = address.and_then(|address| address.trim().parse::<Address>().ok());
    let address = address.ok_or(Undelivered::Never("customer-without-address"))?;
    let desk = row.read().ok_or(Undelivered::Never("desk-unreadable"))?;
    let reader = Reader::new(language(&desk, ticket), desk.zone);
    let words = spoken.of(row);
    let values = [
        bidi::isolate(&customer.name),
        bidi::isolate_ltr(ticket.number.as_deref().unwrap_or_default()),
        bidi::isolate(&ticket.subject),
    ];
    let args = VARIABLES
        .into_iter()
        .zip(values)
        .fold(Args::new(), |args, (name, value)| args.with(name, Arg::Text(value)));
    let said = |part: &str| words.find(&reader, &format!("announcement-{}.{part}", told.announcement), &args);
    // A later revision may not have it any more: then nobody is told of it.
    let (Some(subject), Some(text)) = (said("subject"), said("text")) else {
        return Err(Undelivered::Never("announcement-gone"));
    };
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(line(&customer.name)), address))
        .subject(line(&subject))
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        .raw_header(HeaderValue::new(name, "auto-generated".into()))
        .header(ContentType::TEXT_PLAIN)
        .body(text)
        .map_err(|_| Undelivered::Never("mail-malformed"))
}

/// The customer's language where the desk answers in it, or the one in which it answers first.
fn language(desk: &Desk, ticket: &Ticket) -> Lang {
    let own = ticket.language.split('-').next().unwrap_or_default();
    let answered = desk.languages.iter().find(|language| *language == own).or(desk.languages.first());
    answered.and_then(|language| language.parse().ok()).unwrap_or(Lang::En)
}
