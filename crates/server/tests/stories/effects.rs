//! What leaves the house is recorded once and delivered at least once, under one key (X13).

use std::collections::{BTreeMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use hmac::{Hmac, KeyInit as _, Mac as _};
use kursi_server::engine::EventKind;
use kursi_store::server::{EffectRow, Webhook};
use kursi_testkit::Backend;
use serde_json::{Value, json};
use sha2::Sha256;
use tokio::sync::watch;

use crate::balancer::Balancer;
use crate::drain::Program;
use crate::house::{DESK, House, http, letter, now, reply, resolve};
use crate::on_both;

on_both!(
    x13_what_happens_is_told_signed_and_once_recorded,
    x13_a_server_killed_between_sending_and_writing_it_down_sends_again_under_the_same_key,
    x13_what_was_given_up_is_seen_and_tried_again,
);

/// Longer than any step takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a receiver does with a request.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Does {
    Answers(u16),
    /// Takes it and never says so.
    Hangs,
    /// Sends elsewhere.
    Redirects,
}

#[derive(Debug, Clone)]
struct Heard {
    key: String,
    signature: String,
    body: String,
}

#[derive(Clone)]
struct Inner {
    does: Arc<Mutex<(VecDeque<Does>, Does)>>,
    heard: watch::Sender<Vec<Heard>>,
}

/// A real receiver of webhooks on loopback.
struct Receiver {
    address: SocketAddr,
    inner: Inner,
}

async fn take(State(inner): State<Inner>, headers: HeaderMap, body: String) -> Response {
    let told = |name: &str| headers[name].to_str().unwrap().to_owned();
    let one = Heard { key: told("idempotency-key"), signature: told("kursi-signature"), body };
    inner.heard.send_modify(|heard| heard.push(one));
    let does = {
        let mut does = inner.does.lock().unwrap();
        does.0.pop_front().unwrap_or(does.1)
    };
    match does {
        Does::Answers(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Does::Hangs => std::future::pending().await,
        Does::Redirects => (StatusCode::FOUND, [(header::LOCATION, "/elsewhere")]).into_response(),
    }
}

impl Receiver {
    /// One that does these things first, and `then` for ever.
    async fn new(first: &[Does], then: Does) -> Receiver {
        let does = Arc::new(Mutex::new((first.iter().copied().collect(), then)));
        let inner = Inner { does, heard: watch::channel(Vec::new()).0 };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = axum::Router::new().fallback(take).with_state(inner.clone());
        tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Receiver { address, inner }
    }

    fn url(&self) -> String {
        format!("http://{}/hook?token=in-the-address", self.address)
    }

    fn then(&self, does: Does) {
        self.inner.does.lock().unwrap().1 = does;
    }

    /// Everything heard so far, once there is so much.
    async fn heard(&self, count: usize) -> Vec<Heard> {
        let mut heard = self.inner.heard.subscribe();
        let waiting = heard.wait_for(|heard| heard.len() >= count);
        let found = tokio::time::timeout(PATIENCE, waiting).await;
        found.unwrap_or_else(|_| panic!("{count} are told")).unwrap().clone()
    }
}

async fn hook(house: &House, receiver: &Receiver, events: &[EventKind]) -> Webhook {
    house.office().add_webhook(DESK, &receiver.url(), events, true, now()).await.unwrap()
}

/// Effects in a state, once there are so many.
pub async fn effects(house: &House, state: &str, count: usize) -> Vec<EffectRow> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let found = house.office().effects(state).await.unwrap();
        if found.len() == count {
            return found;
        }
        assert!(Instant::now() < deadline, "{count} are {state}: {found:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Waits until it is written down that so many deliveries came to nothing.
pub async fn undelivered(house: &House, count: usize) {
    let (deadline, wanted) =
        (Instant::now() + PATIENCE, format!("kursi_effects_undelivered_total {count}\n"));
    loop {
        let (_, metrics) = house.ask(reqwest::Method::GET, "/metrics", None, "").await;
        if metrics.contains(&wanted) {
            return;
        }
        assert!(Instant::now() < deadline, "{wanted}: {metrics}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

fn signed(hook: &Webhook, heard: &Heard) {
    let (at, code) = heard.signature.split_once(",v1=").unwrap();
    let at = at.strip_prefix("t=").unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(hook.secret.as_bytes()).unwrap();
    mac.update(format!("{at}.{}", heard.body).as_bytes());
    let bytes: Vec<u8> =
        (0..code.len()).step_by(2).map(|i| u8::from_str_radix(&code[i..i + 2], 16).unwrap()).collect();
    mac.verify_slice(&bytes).unwrap();
    assert!((at.parse::<i64>().unwrap() * 1000 - now().0).abs() < 25 * 3_600_000);
}

async fn x13_what_happens_is_told_signed_and_once_recorded(on: Backend) {
    let house = House::new(on).await;
    let receiver = Receiver::new(&[Does::Answers(500), Does::Redirects], Does::Answers(204)).await;
    let hook = hook(&house, &receiver, &EventKind::ALL).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;

    // At first the receiver fails, then it sends elsewhere, where nobody follows; then it takes it.
    receiver.heard(1).await;
    undelivered(&house, 1).await;
    house.running().clock().move_ahead(10_000);
    receiver.heard(2).await;
    undelivered(&house, 2).await;
    house.running().clock().move_ahead(60_000);
    let heard = receiver.heard(3).await;
    assert!(heard.iter().all(|one| one.key == heard[0].key && one.body == heard[0].body), "{heard:?}");
    let done = effects(&house, "done", 1).await;
    assert_eq!((done[0].attempts, &done[0].id), (3, &heard[0].key));
    let told: Value = serde_json::from_str(&heard[2].body).unwrap();
    assert_eq!((&told["event"], &told["desk"]), (&json!("ticket-created"), &json!(DESK)));
    assert_eq!(told["id"], json!(heard[2].key));
    let number = house.ticket_row(ticket).await.number.unwrap();
    assert_eq!((&told["ticket"]["id"], &told["ticket"]["number"]), (&json!(ticket), &json!(number)));

    // Whatever else happens, and a push that is repeated causes nothing.
    let entries = [sara.entry(&reply(ticket, "أهلًا")), sara.entry(&resolve(ticket, "inquiry"))];
    for _ in 0..3 {
        sara.push(&house, &entries).await.unwrap();
    }
    let again = json!({"external_id": "m2", "ticket": number, "text": "ما زال لا يعمل"});
    for _ in 0..2 {
        house.intake(again.clone()).await.unwrap();
    }
    let heard = receiver.heard(3 + 4).await;
    let events: BTreeMap<String, String> = heard
        .iter()
        .map(|one| (one.key.clone(), serde_json::from_str::<Value>(&one.body).unwrap()))
        .map(|(key, told)| (key, told["event"].as_str().unwrap().to_owned()))
        .collect();
    let mut kinds: Vec<&str> = events.values().map(String::as_str).collect();
    kinds.sort_unstable();
    assert_eq!(
        kinds,
        ["customer-wrote", "ticket-created", "ticket-reopened", "ticket-replied", "ticket-resolved"]
    );
    for one in &heard {
        signed(&hook, one);
        for word in ["الرمز", "خالد", "أهلًا", "mail.example"] {
            assert!(!one.body.contains(word), "no customer's words");
        }
    }
    effects(&house, "done", 5).await;
    assert_eq!(house.office().effect_count().await.unwrap(), Default::default());

    // Who is removed is told nothing any more, whoever was told before.
    house.office().remove_webhook(&hook.id, now()).await.unwrap();
    house.ticket("m3").await;
    assert_eq!(house.office().effects("waiting").await.unwrap(), []);
}

async fn x13_a_server_killed_between_sending_and_writing_it_down_sends_again_under_the_same_key(on: Backend) {
    let mut house = House::new(on).await;
    let receiver = Receiver::new(&[Does::Hangs], Does::Answers(200)).await;
    let hook = hook(&house, &receiver, &[EventKind::TicketCreated]).await;
    house.stop().await;
    let program = Program::start(&house, 0);
    let request = http().post(format!("{}/intake/tickets", program.url)).bearer_auth(&house.key);
    assert_eq!(request.body(letter("m1").to_string()).send().await.unwrap().status(), 201);
    receiver.heard(1).await;
    // It has been sent, and nobody has written that down.
    drop(program);
    house.restart().await;
    let waiting = effects(&house, "waiting", 1).await;
    assert_eq!(waiting[0].attempts, 1);
    house.running().clock().move_ahead(61_000);
    let heard = receiver.heard(2).await;
    assert_eq!((&heard[0].key, &heard[0].body), (&heard[1].key, &heard[1].body));
    signed(&hook, &heard[1]);
    let done = effects(&house, "done", 1).await;
    assert_eq!((&done[0].id, done[0].attempts), (&heard[0].key, 2), "exactly one row");
    assert_eq!(house.office().effect_count().await.unwrap(), Default::default());
}

async fn x13_what_was_given_up_is_seen_and_tried_again(on: Backend) {
    let house = House::new(on).await;
    let receiver = Receiver::new(&[], Does::Answers(503)).await;
    hook(&house, &receiver, &[EventKind::TicketCreated]).await;
    house.ticket("m1").await;
    for tries in 1..=11 {
        receiver.heard(tries).await;
        undelivered(&house, tries).await;
        house.running().clock().move_ahead(31 * 3_600_000);
    }
    let failed = effects(&house, "failed", 1).await;
    assert_eq!((failed[0].attempts, failed[0].fault.as_str()), (11, "status-503"));
    let (_, metrics) = house.ask(reqwest::Method::GET, "/metrics", None, "").await;
    assert!(
        metrics.contains("kursi_effects_failed 1") && metrics.contains("kursi_effects_waiting 0"),
        "{metrics}"
    );
    receiver.then(Does::Answers(200));
    assert_eq!(house.office().retry_effects(Some("no such one"), now()).await.unwrap(), 0);
    let later = now() + house.running().clock().ahead();
    assert_eq!(house.office().retry_effects(None, later).await.unwrap(), 1);
    let heard = receiver.heard(12).await;
    assert!(heard.iter().all(|one| one.key == heard[0].key));
    assert_eq!(effects(&house, "done", 1).await[0].attempts, 1);
}

/// Several servers deliver together, and where nothing fails each effect is sent once.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x13_servers_that_deliver_together_do_not_get_in_each_others_way() {
    let mut house = House::new(Backend::Postgres).await;
    let receiver = Receiver::new(&[], Does::Answers(200)).await;
    hook(&house, &receiver, &[EventKind::TicketCreated]).await;
    let second = kursi_server::start(house.config.clone()).await.unwrap();
    let balancer = Balancer::new().await;
    balancer.add(house.running().address);
    balancer.add(second.address);
    house.by_way_of(&balancer);
    for n in 0..40 {
        house.ticket(&format!("m{n}")).await;
    }
    effects(&house, "done", 40).await;
    let mut keys: Vec<String> = receiver.heard(40).await.into_iter().map(|one| one.key).collect();
    keys.sort();
    keys.dedup();
    assert_eq!((keys.len(), receiver.heard(40).await.len()), (40, 40));
    second.stop().await;
}
