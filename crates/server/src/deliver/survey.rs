//! The mail by which a customer is asked when their ticket is closed (D6). It goes as it was written then: the number by which it is
//! answered is in no row.

use lettre::Address;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use serde::Deserialize;

use super::Undelivered;
use super::mail::line;

/// The mail, whole.
#[derive(Deserialize)]
pub(super) struct Asked {
    #[serde(rename = "survey")]
    _survey: String,
    to: String,
    name: String,
    subject: String,
    text: String,
}

/// The mail as it goes to the relay. `id` is the effect's: mail programs know it by that, however often it is sent.
pub(super) fn written(asked: &Asked, id: &str, from: &Mailbox) -> Result<Message, Undelivered> {
    let address = asked.to.trim().parse::<Address>();
    let address = address.map_err(|_| Undelivered::Never("customer-without-address"))?;
    let name = HeaderName::new_from_ascii_str("Auto-Submitted");
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(Some(line(&asked.name)), address))
        .subject(line(&asked.subject))
        .message_id(Some(format!("<{id}@{}>", from.email.domain())))
        .raw_header(HeaderValue::new(name, "auto-generated".into()))
        .header(ContentType::TEXT_PLAIN)
        .body(asked.text.clone())
        .map_err(|_| Undelivered::Never("mail-malformed"))
}
