//! A server with one desk, and people at it.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use futures_util::StreamExt as _;
use kursi_protocol::sign_in::SignedIn;
use kursi_protocol::sync::{
    BootstrapPage, COMMAND_V, CatchUp, Frame, Live, Outcome, Push, PushEntry, PushReply, payload_hash,
};
use kursi_rules::change::{Entity, Row};
use kursi_rules::code::Code;
use kursi_rules::command::Command;
use kursi_rules::ticket::Ticket;
use kursi_rules::{CommandId, DeviceId, MessageId, Millis, TicketId};
use kursi_server::admin::{Imported, Office};
use kursi_server::{Config, Running};
use kursi_store::rows::{PREDICTED, RowDoc};
use kursi_store::{Db, Shape};
use kursi_testkit::Backend;
use reqwest::{Method, StatusCode};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::{ClientRequestBuilder, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};
use uuid::Uuid;

pub const PASSWORD: &str = "a password of many words";
pub const DESK: &str = "onecard";

pub struct House {
    pub config: Config,
    pub running: Option<Running>,
    pub key: String,
    /// Where requests go, when that is not the running server itself: a balancer before several.
    pub door: Option<String>,
    pub http: reqwest::Client,
    _folder: TempDir,
}

pub fn http() -> reqwest::Client {
    // Another test may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder()
        .tls_danger_accept_invalid_certs(true)
        .timeout(Duration::from_secs(60))
        .build()
        .unwrap()
}

/// The desk's pack, or one like it under another name.
pub fn pack(desk: &str, prefix: &str) -> kursi_desks::Pack {
    pack_with(desk, prefix, |toml| toml)
}

/// The same with something changed in it.
pub fn pack_with(desk: &str, prefix: &str, change: impl FnOnce(String) -> String) -> kursi_desks::Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard");
    let read = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let toml = read("desk.toml").replacen("id = \"onecard\"", &format!("id = \"{desk}\""), 1).replacen(
        "prefix = \"OC\"",
        &format!("prefix = \"{prefix}\""),
        1,
    );
    let words = ["en", "ar", "fa", "ur"].map(|lang| {
        let name = format!("words/{lang}.ftl");
        let text = read(&name);
        (name, text)
    });
    let toml = change(toml);
    kursi_desks::Pack::from_files([("desk.toml".to_owned(), toml)].into_iter().chain(words))
}

pub fn now() -> Millis {
    kursi_server::clock::system_now()
}

pub async fn must<T: std::fmt::Debug>(imported: Result<Imported, T>) {
    match imported {
        Ok(Imported::Activated { .. } | Imported::Same { .. }) => {}
        other => panic!("{other:?}"),
    }
}

impl House {
    pub async fn new(on: Backend) -> House {
        House::with(on, |_| {}).await
    }

    pub async fn with(on: Backend, set: impl FnOnce(&mut Config)) -> House {
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config { data: folder.path().join("data"), ..Config::default() };
        config.listen = SocketAddr::from(([127, 0, 0, 1], 0));
        config.limits.sign_ins_per_minute = 1000;
        config.limits.pieces_per_second = 1000;
        if on == Backend::Postgres {
            config.database = Some(kursi_testkit::postgres::database().await);
        }
        set(&mut config);
        let db = Db::open(config.place(), Shape::Server).await.unwrap();
        let office = Office::create(db.clone(), "OneCard Support", now()).await.unwrap();
        must(office.import_desk(&pack(DESK, "OC"), now()).await).await;
        for (login, role) in
            [("sara", "agent"), ("omar", "agent"), ("manager", "support-manager"), ("guest", "administrator")]
        {
            let grants = [(DESK.to_owned(), role.to_owned())];
            office.add_user(login, login, PASSWORD, &grants, now()).await.unwrap();
        }
        let key = office.channel_key(DESK, "mail", now()).await.unwrap();
        db.close().await;
        let running = Some(kursi_server::start(config.clone()).await.unwrap());
        House { config, running, key, door: None, http: http(), _folder: folder }
    }

    pub fn running(&self) -> &Running {
        self.running.as_ref().unwrap()
    }

    pub fn office(&self) -> Office {
        self.running().office()
    }

    pub fn url(&self, path: &str) -> String {
        let door = self.door.clone().unwrap_or_else(|| self.running().url());
        format!("{door}{path}")
    }

    pub async fn stop(&mut self) {
        self.running.take().unwrap().stop().await;
    }

    pub async fn restart(&mut self) {
        if self.running.is_some() {
            self.stop().await;
        }
        self.running = Some(kursi_server::start(self.config.clone()).await.unwrap());
    }

    /// A request; the answer's status and body.
    pub async fn ask(
        &self,
        method: Method,
        path: &str,
        token: Option<&str>,
        body: impl Into<reqwest::Body>,
    ) -> (StatusCode, String) {
        let mut request = self.http.request(method, self.url(path)).body(body);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        let answer = request.send().await.unwrap();
        (answer.status(), answer.text().await.unwrap())
    }

    pub async fn try_sign_in(
        &self,
        user: &str,
        password: &str,
        device: Option<DeviceId>,
    ) -> Result<SignedIn, (u16, Code)> {
        let body = json!({"user": user, "password": password, "device": device, "device_name": "pc",
            "protocol": kursi_protocol::PROTOCOL});
        let (status, text) = self.ask(Method::POST, "/auth/sign-in", None, body.to_string()).await;
        told(status, &text)
    }

    pub async fn sign_in(&self, user: &str) -> Person {
        let signed_in = self.try_sign_in(user, PASSWORD, None).await.unwrap();
        Person { token: signed_in.token.clone(), n: signed_in.last_n, signed_in }
    }

    pub async fn intake_as(&self, key: &str, body: &Value) -> Result<(u16, Value), (u16, Code)> {
        let (status, text) = self.ask(Method::POST, "/intake/tickets", Some(key), body.to_string()).await;
        told(status, &text).map(|taken| (status.as_u16(), taken))
    }

    pub async fn intake(&self, body: Value) -> Result<(u16, Value), (u16, Code)> {
        self.intake_as(&self.key, &body).await
    }

    /// A new ticket by the intake door.
    pub async fn ticket(&self, external_id: &str) -> TicketId {
        let (_, taken) = self.intake(letter(external_id)).await.unwrap();
        taken["ticket"].as_str().unwrap().parse().unwrap()
    }

    /// A row as it stands in the database.
    pub async fn row(&self, entity: Entity, id: &str) -> Option<Row> {
        let office = self.office();
        let mut conn = office.db.conn().await.unwrap();
        let doc = kursi_store::rows::get(&mut conn, &office.ws, entity, id).await.unwrap();
        doc.map(|doc| Row::from_doc(entity, &doc).unwrap())
    }

    /// Writes a row past every rule, as if the past had been another one.
    pub async fn put_row(&self, row: Row) {
        let office = self.office();
        let mut conn = office.db.conn().await.unwrap();
        let doc = RowDoc { entity: row.entity(), id: row.id(), doc: Some(row.to_doc()) };
        let (scope, fold) = (format!("desk:{DESK}"), kursi_words::fold::fold);
        kursi_store::rows::put(&mut conn, &office.ws, &scope, PREDICTED, &[doc], fold).await.unwrap();
    }

    pub async fn ticket_row(&self, id: TicketId) -> Ticket {
        match self.row(Entity::Ticket, &id.to_string()).await {
            Some(Row::Ticket(ticket)) => *ticket,
            other => panic!("{other:?}"),
        }
    }
}

pub fn told<T: DeserializeOwned>(status: StatusCode, text: &str) -> Result<T, (u16, Code)> {
    if status.is_success() {
        Ok(serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}")))
    } else {
        let code = serde_json::from_str(text).unwrap_or_else(|error| panic!("{status} {error}: {text}"));
        Err((status.as_u16(), code))
    }
}

/// The code of a refusal.
pub fn code<T: std::fmt::Debug>(answer: Result<T, (u16, Code)>) -> (u16, String) {
    let (status, code) = answer.unwrap_err();
    (status, code.code)
}

/// A customer's letter.
pub fn letter(external_id: &str) -> Value {
    json!({"external_id": external_id, "customer": {"name": "خالد", "email": format!("{external_id}@mail.example")},
        "subject": "الرمز لا يعمل", "text": "تظهر رسالة أن الرمز مستخدم", "language": "ar"})
}

pub fn reply(ticket: TicketId, text: &str) -> Command {
    Command::plain_reply(ticket, MessageId(Uuid::now_v7()), text)
}

pub fn note(ticket: TicketId, text: &str) -> Command {
    Command::plain_note(ticket, MessageId(Uuid::now_v7()), text)
}

pub fn resolve(ticket: TicketId, reason: &str) -> Command {
    Command::Resolve { ticket, reason: reason.into() }
}

/// Somebody signed in, on a device of their own.
pub struct Person {
    pub signed_in: SignedIn,
    pub token: String,
    pub n: u32,
}

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

impl Person {
    /// The next entry of the outbox.
    pub fn entry(&mut self, command: &impl Serialize) -> PushEntry {
        self.n += 1;
        let payload = serde_json::to_string(command).unwrap();
        PushEntry {
            n: self.n,
            command_id: CommandId(Uuid::now_v7()),
            v: COMMAND_V,
            hash: payload_hash(&payload),
            depends_on: None,
            desk: DESK.into(),
            revision: 1,
            made_at: now(),
            payload: RawValue::from_string(payload).unwrap(),
        }
    }

    pub async fn push(&self, house: &House, entries: &[PushEntry]) -> Result<PushReply, (u16, Code)> {
        let body =
            serde_json::to_string(&Push { entries: entries.to_vec(), known: 0, lost: Vec::new() }).unwrap();
        let (status, text) = house.ask(Method::POST, "/sync/push", Some(&self.token), body).await;
        told(status, &text)
    }

    /// Does one thing; nothing, or the code of the refusal.
    pub async fn act(&mut self, house: &House, command: &impl Serialize) -> Result<(), Code> {
        let entry = self.entry(command);
        let reply = self.push(house, &[entry]).await.unwrap();
        match reply.outcomes.into_iter().next().unwrap().outcome {
            Outcome::Accepted => Ok(()),
            Outcome::Refused { reason } => Err(reason),
        }
    }

    pub async fn get<T: DeserializeOwned>(&self, house: &House, path: &str) -> Result<T, (u16, Code)> {
        let (status, text) = house.ask(Method::GET, path, Some(&self.token), "").await;
        told(status, &text)
    }

    pub async fn frames(&self, house: &House, from: i64, max: u32) -> CatchUp {
        self.get(house, &format!("/sync/frames?from={from}&max={max}")).await.unwrap()
    }

    pub async fn page(
        &self,
        house: &House,
        entity: Entity,
        before: Option<&str>,
        limit: u32,
    ) -> BootstrapPage {
        let before = before.map(|before| format!("&before={before}")).unwrap_or_default();
        let path = format!("/sync/bootstrap?entity={}&limit={limit}{before}", entity.name());
        self.get(house, &path).await.unwrap()
    }

    pub async fn live(&self, house: &House, from: i64) -> Line {
        self.live_at(&house.url(&format!("/sync/live?from={from}"))).await
    }

    pub async fn live_at(&self, url: &str) -> Line {
        self.try_live_at(url).await.expect("the server opens the line")
    }

    /// Nothing where the server is gone before the line is open.
    pub async fn try_live_at(&self, url: &str) -> Option<Line> {
        let url = url.replacen("http", "ws", 1);
        let request = ClientRequestBuilder::new(url.parse().unwrap())
            .with_header("authorization", format!("Bearer {}", self.token));
        let (socket, _) = tokio_tungstenite::connect_async(request).await.ok()?;
        Some(Line { socket })
    }
}

/// An open WebSocket.
pub struct Line {
    socket: Socket,
}

impl Line {
    /// What is said next; nothing when the server closed the line.
    pub async fn next(&mut self) -> Option<Live> {
        // Of the whole waiting: the server's pings would put off one that began anew with each message.
        let deadline = tokio::time::Instant::now() + Duration::from_secs(20);
        loop {
            let message = tokio::time::timeout_at(deadline, self.socket.next()).await;
            match message.expect("the server says something") {
                Some(Ok(Message::Text(text))) => return Some(serde_json::from_str(&text).unwrap()),
                Some(Ok(Message::Close(_))) | Some(Err(_)) | None => return None,
                Some(Ok(_)) => {}
            }
        }
    }

    pub async fn frame(&mut self) -> Frame {
        match self.next().await {
            Some(Live::Frame(frame)) => frame,
            other => panic!("{other:?}"),
        }
    }

    /// Reads on until a row of that kind satisfies the test.
    pub async fn until(&mut self, entity: Entity, test: impl Fn(&Row) -> bool) -> Frame {
        loop {
            let frame = self.frame().await;
            let rows = frame.rows.iter().filter(|row| row.entity == entity);
            let mut docs = rows.filter_map(|row| row.doc.as_ref());
            if docs.any(|doc| test(&Row::from_doc(entity, doc.get()).unwrap())) {
                return frame;
            }
        }
    }
}
