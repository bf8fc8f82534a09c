//! Replies go out by mail, at least once and under one id, to a real relay on loopback.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use kursi_protocol::sync::{Outcome, Push};
use kursi_server::config::Mail;
use kursi_testkit::Backend;
use serde_json::json;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

use crate::drain::Program;
use crate::effects::{effects, undelivered};
use crate::house::{DESK, House, note, now, reply};
use crate::on_both;

on_both!(
    k4_a_reply_on_a_ticket_that_came_by_mail_reaches_the_customer,
    k4_a_reply_that_was_in_escrow_reaches_the_customer_too,
    k4_a_server_killed_before_the_relay_had_answered_sends_the_mail_again_under_its_id,
);

const PATIENCE: Duration = Duration::from_secs(60);

/// What the relay says when it has a whole mail.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Says {
    Taken,
    Later,
    Never,
    /// It has it, and does not say so.
    Nothing,
}

#[derive(Debug, Clone)]
pub(crate) struct Letter {
    pub(crate) to: String,
    head: String,
    pub(crate) body: String,
}

impl Letter {
    pub(crate) fn header(&self, name: &str) -> &str {
        let start = format!("{name}: ");
        self.head.lines().find_map(|line| line.strip_prefix(&*start)).unwrap_or_default()
    }

    /// The words, whatever they were packed in for the way.
    pub(crate) fn words(&self) -> String {
        let text = match self.header("Content-Transfer-Encoding") {
            "base64" => {
                let packed: String = self.body.split_whitespace().collect();
                String::from_utf8(STANDARD.decode(packed).unwrap()).unwrap()
            }
            "quoted-printable" => unquoted(&self.body),
            _ => self.body.clone(),
        };
        text.replace("\r\n", "\n").trim_end().to_owned()
    }
}

impl Letter {
    /// A mail that is a file of another one.
    pub(crate) fn within(text: &str) -> Letter {
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        Letter {
            to: String::new(),
            head: head.replace("\r\n ", " ").replace("\r\n", "\n"),
            body: body.to_owned(),
        }
    }

    /// The parts that it is made of, each as its headers and its text.
    pub(crate) fn parts(&self) -> Vec<Letter> {
        let (_, boundary) = self.header("Content-Type").split_once("boundary=\"").unwrap();
        let mark = format!("--{}", boundary.trim_end_matches('"'));
        let inside = self.body.split(&*mark).skip(1).filter(|part| !part.starts_with("--"));
        inside.map(|part| Letter::within(part.strip_prefix("\r\n").unwrap())).collect()
    }

    /// A header as people read it, where it is packed as RFC 2047 says.
    pub(crate) fn read(&self, name: &str) -> String {
        let words = self.header(name).replace("?= =?", "?==?");
        let mut read = String::new();
        for part in words.split_inclusive("?=") {
            match part.split_once("=?utf-8?b?") {
                Some((before, packed)) => {
                    read.push_str(before);
                    let packed = STANDARD.decode(packed.trim_end_matches("?=")).unwrap();
                    read.push_str(&String::from_utf8(packed).unwrap());
                }
                None => read.push_str(part),
            }
        }
        read
    }
}

fn unquoted(text: &str) -> String {
    let text = text.replace("=\r\n", "");
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((byte, tail)) = rest.split_first() {
        if *byte == b'=' {
            bytes.push(u8::from_str_radix(std::str::from_utf8(&tail[..2]).unwrap(), 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*byte);
            rest = tail;
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// A relay that speaks as much of SMTP as there is to it.
pub(crate) struct Relay {
    address: SocketAddr,
    letters: watch::Sender<Vec<Letter>>,
}

impl Relay {
    /// One that says these things first, and takes everything afterwards.
    pub(crate) async fn new(first: &[Says]) -> Relay {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let letters = watch::channel(Vec::new()).0;
        let says: Arc<Mutex<VecDeque<Says>>> = Arc::new(Mutex::new(first.iter().copied().collect()));
        let kept = letters.clone();
        tokio::spawn(async move {
            loop {
                let (peer, _) = listener.accept().await.unwrap();
                tokio::spawn(talk(peer, says.clone(), kept.clone()));
            }
        });
        Relay { address, letters }
    }

    pub(crate) async fn letters(&self, count: usize) -> Vec<Letter> {
        let mut letters = self.letters.subscribe();
        let waiting = letters.wait_for(|letters| letters.len() >= count);
        let found = tokio::time::timeout(PATIENCE, waiting).await;
        found.unwrap_or_else(|_| panic!("{count} letters come")).unwrap().clone()
    }

    pub(crate) async fn house(&self, on: Backend) -> House {
        self.house_of(on, &[]).await
    }

    /// One that sends mails of these desks too.
    pub(crate) async fn house_of(&self, on: Backend, others: &[&str]) -> House {
        House::with(on, |config| {
            let others = others.iter().map(|desk| ((*desk).to_owned(), format!("support@{desk}.example")));
            let mut mail = self.mail();
            mail.from.extend(others);
            config.mail = Some(mail);
        })
        .await
    }

    /// How a server sends its mails here.
    pub(crate) fn mail(&self) -> Mail {
        let from = [(DESK.to_owned(), "OneCard <support@onecard.example>".to_owned())].into();
        Mail { relay: format!("smtp://{}", self.address), from }
    }
}

/// One line of the talk, or one whole mail.
async fn talk(
    mut peer: TcpStream,
    says: Arc<Mutex<VecDeque<Says>>>,
    letters: watch::Sender<Vec<Letter>>,
) -> Option<()> {
    let (from, mut to) = peer.split();
    let mut lines = BufReader::new(from).lines();
    to.write_all(b"220 relay.example ready\r\n").await.ok()?;
    let mut recipient = String::new();
    while let Ok(Some(line)) = lines.next_line().await {
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-relay.example\r\n250 8BITMIME\r\n",
            "RCPT" => {
                recipient = line;
                "250 ok\r\n"
            }
            "QUIT" => {
                let _ = to.write_all(b"221 bye\r\n").await;
                return None;
            }
            "DATA" => {
                to.write_all(b"354 go on\r\n").await.ok()?;
                let mut text = String::new();
                loop {
                    let line = lines.next_line().await.ok()??;
                    if line == "." {
                        break;
                    }
                    text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    text.push_str("\r\n");
                }
                let (head, body) = text.split_once("\r\n\r\n").unwrap();
                // A header may go on in the next line.
                let head = head.replace("\r\n ", " ").replace("\r\n", "\n");
                let letter = Letter { to: recipient.clone(), head, body: body.to_owned() };
                letters.send_modify(|letters| letters.push(letter));
                let says = says.lock().unwrap().pop_front().unwrap_or(Says::Taken);
                match says {
                    Says::Taken => "250 taken\r\n",
                    Says::Later => "451 come back later\r\n",
                    Says::Never => "554 not here\r\n",
                    Says::Nothing => std::future::pending().await,
                }
            }
            _ => "250 ok\r\n",
        };
        to.write_all(answer.as_bytes()).await.ok()?;
    }
    None
}

async fn ticket(house: &House, external_id: &str) -> (kursi_rules::TicketId, String) {
    let body = json!({"external_id": external_id, "customer": {"name": "خالد", "email": "khalid@mail.example"},
        "subject": "الرمز لا يعمل", "text": "تظهر رسالة", "language": "ar"});
    let (_, taken) = house.intake(body).await.unwrap();
    (taken["ticket"].as_str().unwrap().parse().unwrap(), taken["number"].as_str().unwrap().to_owned())
}

async fn k4_a_reply_on_a_ticket_that_came_by_mail_reaches_the_customer(on: Backend) {
    let relay = Relay::new(&[Says::Later]).await;
    let house = relay.house(on).await;
    let mut sara = house.sign_in("sara").await;
    let (mailed, number) = ticket(&house, "<first@mail.example>").await;
    let words = "مرحبًا خالد،\n\n. نقطة في أول السطر\nرمزك \u{2066}A-1 = 5\u{2069} جاهز.";
    let entry = sara.entry(&reply(mailed, words));
    for _ in 0..3 {
        sara.push(&house, std::slice::from_ref(&entry)).await.unwrap();
    }
    // The relay is busy at first.
    relay.letters(1).await;
    undelivered(&house, 1).await;
    house.running().clock().move_ahead(10_000);
    let letters = relay.letters(2).await;
    let done = effects(&house, "done", 1).await;
    assert_eq!((done[0].kind.as_str(), done[0].attempts), ("mail", 2));
    for letter in &letters {
        assert!(letter.to.contains("<khalid@mail.example>"), "{letter:?}");
        assert_eq!(letter.words(), words);
        assert_eq!(letter.header("Message-ID"), letters[0].header("Message-ID"));
        assert!(letter.header("From").contains("support@onecard.example"));
        assert_eq!(letter.header("In-Reply-To"), "<first@mail.example>");
        assert!(letter.header("Content-Type").contains("text/plain; charset=utf-8"));
    }
    let first = letters[0].header("Message-ID").to_owned();
    assert!(first.ends_with("@onecard.example>"), "{first}");

    // The next one is a part of the same talk; a note is nobody's business outside.
    sara.act(&house, &note(mailed, "لا يرى العميل هذا")).await.unwrap();
    sara.act(&house, &reply(mailed, "وهذا أيضًا")).await.unwrap();
    let letters = relay.letters(3).await;
    assert_eq!(letters[2].header("In-Reply-To"), first);
    assert_eq!(letters[2].header("References"), format!("<first@mail.example> {first}"));
    effects(&house, "done", 2).await;

    // A relay that never will take it is not asked again.
    assert!(!number.is_empty());
    let (status, metrics) = house.ask(reqwest::Method::GET, "/metrics", None, "").await;
    assert!(status.is_success() && metrics.contains("kursi_effects_delivered_total 2"), "{metrics}");
}

/// A program that is too old hands its work in; what is released goes to the customer like any other reply.
async fn k4_a_reply_that_was_in_escrow_reaches_the_customer_too(on: Backend) {
    let relay = Relay::new(&[]).await;
    let mut house = relay.house(on).await;
    let mut sara = house.sign_in("sara").await;
    let (mailed, _) = ticket(&house, "<first@mail.example>").await;
    house.config.limits.oldest_protocol = kursi_protocol::PROTOCOL + 1;
    house.restart().await;
    let entries = vec![sara.entry(&reply(mailed, "جاهز"))];
    let body = serde_json::to_string(&Push { entries, known: 0, lost: Vec::new() }).unwrap();
    let (status, text) = house.ask(reqwest::Method::POST, "/sync/escrow", Some(&sara.token), body).await;
    assert!(status.is_success(), "{text}");
    let device = sara.signed_in.device.to_string();
    let released = house.office().release_escrow(&device, house.config.mails()).await.unwrap();
    assert_eq!(released.outcomes[0].outcome, Outcome::Accepted);
    assert_eq!(relay.letters(1).await[0].words(), "جاهز");
    effects(&house, "done", 1).await;
}

async fn k4_a_server_killed_before_the_relay_had_answered_sends_the_mail_again_under_its_id(on: Backend) {
    let relay = Relay::new(&[Says::Nothing, Says::Never]).await;
    let mut house = relay.house(on).await;
    let mut sara = house.sign_in("sara").await;
    let (mailed, _) = ticket(&house, "m1").await;
    house.stop().await;
    let program = Program::start(&house, 0);
    house.door = Some(program.url.clone());
    let entry = sara.entry(&reply(mailed, "أهلًا"));
    // Its answer waits for the transaction, not for the mail.
    sara.push(&house, &[entry]).await.unwrap();
    relay.letters(1).await;
    drop(program);
    house.door = None;
    house.restart().await;
    house.running().clock().move_ahead(61_000);
    let letters = relay.letters(2).await;
    assert_eq!(letters[0].header("Message-ID"), letters[1].header("Message-ID"));
    assert_eq!(letters[1].header("In-Reply-To"), "", "the channel's name for it is no mail's id");
    // This time the relay said that it never will.
    let failed = effects(&house, "failed", 1).await;
    assert_eq!((failed[0].attempts, failed[0].fault.as_str()), (2, "relay-refused"));
    let later = now() + house.running().clock().ahead();
    assert_eq!(house.office().retry_effects(Some(&failed[0].id), later).await.unwrap(), 1);
    assert_eq!(relay.letters(3).await[2].header("Message-ID"), letters[0].header("Message-ID"));
    effects(&house, "done", 1).await;
}
