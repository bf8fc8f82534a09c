//! Sending a reply by mail, where the ticket came by a channel of that kind; and a mail of its own to a third party, with the
//! one by which they were asked attached as the message that it was (A17).

use std::time::{Duration, SystemTime};

use kursi_rules::change::{Entity, Row};
use kursi_rules::customer::Customer;
use kursi_rules::message::{Message as Reply, MessageKind};
use kursi_rules::request::Side;
use kursi_rules::ticket::Ticket;
use kursi_store::judge::read;
use kursi_store::server::{self, Claimed};
use kursi_store::{AnyConnection, StoreError, rows};
use lettre::message::header::{ContentDisposition, ContentTransferEncoding, ContentType};
use lettre::message::{Body, Mailbox, Message, MessageBuilder, MultiPart, SinglePart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use reqwest::Url;
use serde::Deserialize;

use super::{Undelivered, announcement, survey};
use crate::config::Mail;
use crate::state::State;

/// How long one step of the talk with the relay may take.
const STEP: Duration = Duration::from_secs(10);
/// The most messages of a ticket that are looked at for those before.
const EARLIER: u32 = 20;
/// Media type of a mail within a mail, and what the file is called where it is shown as one.
const WITHIN: &str = "message/rfc822";
const FILE: &str = "original.eml";

/// What carries mail.
pub(crate) struct Postman {
    relay: AsyncSmtpTransport<Tokio1Executor>,
    from: std::collections::BTreeMap<String, Mailbox>,
    spoken: announcement::Spoken,
}

impl Postman {
    /// One as it is configured.
    ///
    /// # Errors
    /// The relay's address is none, or everybody on the way could read what is sent; a sender's address is none.
    pub(crate) fn new(mail: &Mail) -> Result<Postman, String> {
        let url =
            Url::parse(&mail.relay).map_err(|_| "mail.relay is no address: smtps://<machine>".to_owned())?;
        let host = url.host_str().unwrap_or_default();
        let here = host == "localhost"
            || host.trim_matches(['[', ']']).parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback());
        let required = url.query_pairs().any(|(key, value)| key == "tls" && value == "required");
        if !(url.scheme() == "smtps" || (url.scheme() == "smtp" && (required || here))) {
            return Err("mail.relay must be smtps://, or smtp:// with ?tls=required".to_owned());
        }
        let relay = AsyncSmtpTransport::<Tokio1Executor>::from_url(&mail.relay)
            .map_err(|_| "mail.relay cannot be used".to_owned())?
            .timeout(Some(STEP))
            .build();
        let mailbox = |(desk, from): (&String, &String)| {
            let from: Mailbox = from.parse().map_err(|_| format!("mail.from.{desk} is no address"))?;
            Ok((desk.clone(), from))
        };
        let from = mail.from.iter().map(mailbox).collect::<Result<_, String>>()?;
        Ok(Postman { relay, from, spoken: announcement::Spoken::default() })
    }
}

/// Which reply it is; its words are read when it is sent, and are kept in the rows alone.
#[derive(Debug, Deserialize)]
struct Told {
    message: String,
    ticket: String,
}

/// What a mail is made of.
struct Letter<'a> {
    from: &'a Mailbox,
    ticket: &'a Ticket,
    customer: &'a Customer,
    reply: &'a Reply,
    /// Ids of the mails of this talk before this one, the oldest first.
    earlier: Vec<String>,
    /// The mail that goes with it.
    original: Option<&'a Reply>,
}

impl Letter<'_> {
    /// The mail as it goes to the relay.
    fn written(&self) -> Result<Message, Undelivered> {
        self.dated(None)
    }

    /// The mail as it went at a moment; without one, as it goes now.
    fn dated(&self, sent: Option<SystemTime>) -> Result<Message, Undelivered> {
        let request = self.ticket.request.as_deref();
        let party = request.filter(|_| self.ticket.side() == Side::Party);
        let (name, address) = match party {
            Some(request) if self.reply.to.is_none() || self.reply.to == request.address => {
                (request.name.clone(), request.address.as_deref())
            }
            // To whom the pack names.
            Some(_) => (None, self.reply.to.as_deref()),
            // Where its words say to which address; where the customer wrote from; where they are registered.
            None => {
                let ours = self.reply.to.as_deref().or(self.ticket.from.as_deref());
                (Some(self.customer.name.clone()), ours.or(self.customer.email.as_deref()))
            }
        };
        let address = address.and_then(|address| address.trim().parse::<Address>().ok());
        let missing = if party.is_some() { "party-without-address" } else { "customer-without-address" };
        let address = address.ok_or(Undelivered::Never(missing))?;
        let number = self.ticket.number.as_deref().unwrap_or_default();
        // A request begins a talk; everything else answers one.
        let begins = party.is_some() && self.earlier.is_empty();
        let subject = match &self.reply.letter {
            Some(letter) => line(&letter.subject),
            None => format!("{}{} [{number}]", if begins { "" } else { "Re: " }, line(&self.ticket.subject)),
        };
        let id = message_id(self.reply, self.from);
        let mut letter = Message::builder()
            .from(self.from.clone())
            .to(Mailbox::new(name.as_deref().map(line), address))
            .subject(subject)
            .message_id(Some(id));
        if let Some(sent) = sent {
            letter = letter.date(sent);
        }
        if let Some(last) = self.earlier.last() {
            letter = letter.in_reply_to(last.clone()).references(self.earlier.join(" "));
        }
        self.packed(letter)
    }

    /// The words, and the mail that goes with them: what was said to the same address before, as it was.
    fn packed(&self, letter: MessageBuilder) -> Result<Message, Undelivered> {
        let malformed = |_| Undelivered::Never("mail-malformed");
        let Some(original) = self.original else {
            let letter = letter.header(ContentType::TEXT_PLAIN);
            return letter.body(self.reply.text.clone()).map_err(malformed);
        };
        let sent = SystemTime::UNIX_EPOCH + Duration::from_millis(original.received_at.0.max(0) as u64);
        let first = Letter { reply: original, earlier: Vec::new(), original: None, ..*self };
        let within = first.dated(Some(sent))?.formatted();
        // A mail within a mail may not be packed: it is in seven bits already, as every mail that is made here.
        let never = |_| Undelivered::Never("mail-malformed");
        let within = Body::new_with_encoding(within, ContentTransferEncoding::SevenBit).map_err(never)?;
        let media = ContentType::parse(WITHIN).map_err(|_| Undelivered::Never("mail-malformed"))?;
        let file =
            SinglePart::builder().header(media).header(ContentDisposition::attachment(FILE)).body(within);
        let parts =
            MultiPart::mixed().singlepart(SinglePart::plain(self.reply.text.clone())).singlepart(file);
        letter.multipart(parts).map_err(malformed)
    }
}

/// The id by which mail programs know a reply, however often it is sent.
fn message_id(reply: &Reply, from: &Mailbox) -> String {
    format!("<{}@{}>", reply.id, from.email.domain())
}

/// A text in one line: nothing in it may look like a header of its own.
pub(super) fn line(text: &str) -> String {
    text.split(char::is_control).map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether a channel's name for a message is a mail's id.
fn is_mails_id(text: &str) -> bool {
    let inside = text.strip_prefix('<').and_then(|text| text.strip_suffix('>'));
    inside.is_some_and(|inside| {
        inside.len() <= 250
            && inside.split('@').count() == 2
            && inside.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'<' && byte != b'>')
    })
}

/// Sends one reply, or one announcement.
pub(super) async fn deliver(
    state: &State,
    postman: Option<&Postman>,
    effect: &Claimed,
) -> Result<(), Undelivered> {
    let later = |fault: &str| Undelivered::Later(fault.to_owned());
    let unset = || later("mail-not-set");
    let postman = postman.ok_or_else(unset)?;
    let from = postman.from.get(&effect.target).ok_or_else(unset)?;
    if let Ok(asked) = serde_json::from_str::<survey::Asked>(&effect.payload) {
        return sent(postman, survey::written(&asked, &effect.id, from)?).await;
    }
    if let Ok(told) = serde_json::from_str::<announcement::Told>(&effect.payload) {
        let found = {
            let mut conn = state.db.conn().await.map_err(|_| later("database"))?;
            announcement::found(&mut conn, &state.ws, &told).await.map_err(|_| later("database"))?
        };
        let found = found.ok_or(Undelivered::Never("ticket-gone"))?;
        return sent(postman, announcement::written(&found, &told, &effect.id, from, &postman.spoken)?).await;
    }
    let told: Told =
        serde_json::from_str(&effect.payload).map_err(|_| Undelivered::Never("mail-malformed"))?;
    let found = {
        let mut conn = state.db.conn().await.map_err(|_| later("database"))?;
        found(&mut conn, &state.ws, &told, from).await.map_err(|_| later("database"))?
    };
    let Found { ticket, customer, reply, earlier, original } =
        found.ok_or(Undelivered::Never("reply-gone"))?;
    if reply.letter.is_some() && original.is_none() {
        // Its words were erased: it does not go without them.
        return Err(Undelivered::Never("original-gone"));
    }
    let (ticket, customer, original) = (&ticket, &customer, original.as_ref());
    sent(postman, Letter { from, ticket, customer, reply: &reply, earlier, original }.written()?).await
}

/// Gives a mail to the relay.
async fn sent(postman: &Postman, letter: Message) -> Result<(), Undelivered> {
    let later = |fault: &str| Undelivered::Later(fault.to_owned());
    match postman.relay.send(letter).await {
        Ok(_) => Ok(()),
        // The relay says that it never will take this one.
        Err(error) if error.is_permanent() => Err(Undelivered::Never("relay-refused")),
        Err(error) if error.is_timeout() => Err(later("timeout")),
        Err(error) if error.is_transient() => Err(later("relay-busy")),
        Err(_) => Err(later("relay-unreachable")),
    }
}

/// What a mail is made of, as the rows are now.
struct Found {
    ticket: Ticket,
    customer: Customer,
    reply: Reply,
    earlier: Vec<String>,
    original: Option<Reply>,
}

/// The rows of a reply as they are now, and the mails before it.
async fn found(
    conn: &mut AnyConnection,
    ws: &str,
    told: &Told,
    from: &Mailbox,
) -> Result<Option<Found>, StoreError> {
    let Some(doc) = rows::get(conn, ws, Entity::Message, &told.message).await? else { return Ok(None) };
    let Row::Message(reply) = read(Entity::Message, &doc)? else { return Ok(None) };
    let Some(doc) = rows::get(conn, ws, Entity::Ticket, &told.ticket).await? else { return Ok(None) };
    let Row::Ticket(ticket) = read(Entity::Ticket, &doc)? else { return Ok(None) };
    let customer = ticket.customer.to_string();
    let Some(doc) = rows::get(conn, ws, Entity::Customer, &customer).await? else { return Ok(None) };
    let Row::Customer(customer) = read(Entity::Customer, &doc)? else { return Ok(None) };
    if let Some(letter) = &reply.letter {
        // It begins a talk of its own.
        let doc = rows::get(conn, ws, Entity::Message, &letter.original.to_string()).await?;
        let original = match doc.map(|doc| read(Entity::Message, &doc)).transpose()? {
            Some(Row::Message(original)) => Some(original),
            _ => None,
        };
        let (ticket, earlier) = (*ticket, Vec::new());
        return Ok(Some(Found { ticket, customer, reply, earlier, original }));
    }
    let mut earlier = server::deliveries_of(conn, ws, &ticket.desk, &ticket.channel, &told.ticket).await?;
    earlier.retain(|id| is_mails_id(id));
    let mut ours = Vec::new();
    for doc in rows::latest_messages(conn, ws, &told.ticket, EARLIER).await? {
        match read(Entity::Message, &doc)? {
            Row::Message(other)
                if other.kind == MessageKind::Reply
                    && other.letter.is_none()
                    && (other.received_at, other.id) < (reply.received_at, reply.id) =>
            {
                ours.push(message_id(&other, from));
            }
            _ => {}
        }
    }
    earlier.extend(ours.into_iter().rev());
    Ok(Some(Found { ticket: *ticket, customer, reply, earlier, original: None }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_testkit::rows::{customer, message, request, ticket};

    fn postman(relay: &str) -> Result<Postman, String> {
        let from = [("shop".to_owned(), "بطاقة <support@shop.example>".to_owned())].into();
        Postman::new(&Mail { relay: relay.into(), from })
    }

    #[tokio::test]
    async fn a_relay_is_spoken_to_in_secret_but_on_this_machine() {
        for good in [
            "smtps://u:p@mail.example",
            "smtp://mail.example:587?tls=required",
            "smtp://127.0.0.1:2525",
            "smtp://[::1]:25",
        ] {
            assert!(postman(good).is_ok(), "{good}");
        }
        for bad in [
            "smtp://mail.example",
            "smtp://mail.example?tls=opportunistic",
            "https://mail.example",
            "mail.example",
        ] {
            assert!(postman(bad).is_err(), "{bad}");
        }
        let from = [("shop".to_owned(), "nobody".to_owned())].into();
        assert!(Postman::new(&Mail { relay: "smtps://mail.example".into(), from }).is_err());
    }

    /// X5: words from right to left go as they are; nothing that a customer typed becomes a header.
    #[test]
    fn x5_a_letter_is_plain_text_whose_words_are_untouched() {
        let from: Mailbox = "Support <support@shop.example>".parse().unwrap();
        let mut ticket = ticket(1);
        (ticket.number, ticket.subject) =
            (Some("OC-2026-000001".into()), "البطاقة\r\nBcc: x@evil.example".into());
        let text = "مرحبًا \u{2066}OC-1\u{2069}\n.\nسطر آخر";
        let reply = Reply { kind: MessageKind::Reply, ..message(1, &ticket, text) };
        let mut customer = customer(1);
        let earlier = vec!["<a@mail.example>".to_owned(), "<b@shop.example>".to_owned()];
        let letter = Letter {
            from: &from,
            ticket: &ticket,
            customer: &customer,
            reply: &reply,
            earlier,
            original: None,
        };
        let sent = String::from_utf8(letter.written().unwrap().formatted()).unwrap();
        let (head, _) = sent.split_once("\r\n\r\n").unwrap();
        let head = head.replace("\r\n ", " ");
        assert!(head.contains("Content-Type: text/plain; charset=utf-8"), "{head}");
        assert!(head.contains(&format!("Message-ID: <{}@shop.example>", reply.id)), "{head}");
        assert!(head.contains("In-Reply-To: <b@shop.example>"), "{head}");
        assert!(head.contains("References: <a@mail.example> <b@shop.example>"), "{head}");
        assert!(!head.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{head}");
        customer.email = None;
        let letter = Letter {
            from: &from,
            ticket: &ticket,
            customer: &customer,
            reply: &reply,
            earlier: Vec::new(),
            original: None,
        };
        assert_eq!(letter.written().err(), Some(Undelivered::Never("customer-without-address")));
    }

    /// A13: what a third party is asked goes to their address, and begins a talk of its own.
    #[test]
    fn a13_a_request_goes_to_the_party_and_to_nobody_else() {
        let from: Mailbox = "Support <support@shop.example>".parse().unwrap();
        let mut ticket = ticket(1);
        let mut asked = request(&kursi_testkit::rows::ticket(2), &ticket);
        (asked.name, asked.address) = (Some("Maker\r\nBcc: x".into()), Some("help@maker.example".into()));
        ticket.request = Some(Box::new(asked));
        let reply = Reply { kind: MessageKind::Reply, ..message(1, &ticket, "Please") };
        let customer = customer(1);
        let letter = |earlier: Vec<String>| {
            let letter = Letter {
                from: &from,
                ticket: &ticket,
                customer: &customer,
                reply: &reply,
                earlier,
                original: None,
            };
            String::from_utf8(letter.written().unwrap().formatted()).unwrap()
        };
        let first = letter(Vec::new());
        assert!(first.contains("help@maker.example") && !first.contains("Subject: Re:"), "{first}");
        assert!(customer.email.as_ref().is_some_and(|email| !first.contains(email)), "{first}");
        assert!(!first.lines().any(|line| line.to_lowercase().starts_with("bcc")), "{first}");
        assert!(letter(vec!["<a@shop.example>".to_owned()]).contains("In-Reply-To: <a@shop.example>"));
    }

    #[test]
    fn a_mails_id_is_told_from_a_channels_own() {
        assert!(is_mails_id("<CAF.1-x+y@mail.example>"));
        for other in ["mail-1", "<x>", "<a@b> <c@d>", "<a@b\r\nX: y>", "<a b@c>", "<@b@c>"] {
            assert!(!is_mails_id(other), "{other}");
        }
    }
}
