//! A real server in the process, and desk machines of it.

#![allow(dead_code, reason = "each story uses what it needs of it")]

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use kursi_app::entry::{
    Act, DeskView, Fault, LineState, OutboxView, SessionView, SyncView, TicketView, View, ViewRequest,
};
use kursi_app::{App, AppConfig, Desktop, MemoryVault, Vault};
use kursi_desks::Pack;
use kursi_server::admin::{Imported, Office};
use kursi_server::clock::system_now;
use kursi_server::{Config, Running};
use kursi_store::{Db, Key, Place, Shape, outbox};
use serde_json::{Value, json};
use tempfile::TempDir;

pub const DESK: &str = "onecard";
pub const OTHER: &str = "travel";
pub const PASSWORD: &str = "a password of many words";
const DAY: i64 = 24 * 3_600_000;
/// How long a busy machine may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Asks until the answer is something.
pub async fn until<T>(what: &str, ask: impl AsyncFn() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = ask().await {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for: {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

fn pack(desk: &str, prefix: &str) -> Pack {
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
    Pack::from_files([("desk.toml".to_owned(), toml)].into_iter().chain(words))
}

/// A server with two desks; `sara` and `omar` are agents on the first one.
pub struct House {
    config: Config,
    running: Option<Running>,
    url: String,
    keys: [String; 2],
    http: reqwest::Client,
    _folder: TempDir,
}

impl House {
    pub async fn new() -> House {
        // Another test may have been first.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let folder = tempfile::tempdir().unwrap();
        let mut config = Config { data: folder.path().join("server"), ..Config::default() };
        config.listen = SocketAddr::from(([127, 0, 0, 1], 0));
        let db = Db::open(config.place(), Shape::Server).await.unwrap();
        let office = Office::create(db.clone(), "Support", system_now()).await.unwrap();
        for (desk, prefix) in [(DESK, "OC"), (OTHER, "TR")] {
            let imported = office.import_desk(&pack(desk, prefix), system_now()).await.unwrap();
            assert!(matches!(imported, Imported::Activated { .. }));
        }
        for login in ["sara", "omar"] {
            let grants = [(DESK.to_owned(), "agent".to_owned())];
            office.add_user(login, login, PASSWORD, &grants, system_now()).await.unwrap();
        }
        let keys = [
            office.channel_key(DESK, "mail", system_now()).await.unwrap(),
            office.channel_key(OTHER, "mail", system_now()).await.unwrap(),
        ];
        db.close().await;
        let running = kursi_server::start(config.clone()).await.unwrap();
        let url = running.url();
        // The same port after a stop: machines come back to it.
        config.listen = url.rsplit("//").next().unwrap().parse().unwrap();
        let (running, http) = (Some(running), reqwest::Client::new());
        House { config, running, url, keys, http, _folder: folder }
    }

    pub fn url(&self) -> String {
        self.url.clone()
    }

    /// Where the server keeps the files of messages.
    pub fn shelf(&self) -> PathBuf {
        self.config.data.join("attachments")
    }

    pub fn office(&self) -> Office {
        self.running.as_ref().expect("it serves").office()
    }

    /// Lets the server look at what an administrator did.
    pub async fn notice(&self) {
        self.running.as_ref().expect("it serves").notice().await.unwrap();
    }

    /// Stops serving, and gives the database to the administrator.
    pub async fn away(&mut self) -> Office {
        self.running.take().expect("it serves").stop().await;
        Office::of(Db::open(self.config.place(), Shape::Server).await.unwrap()).await.unwrap()
    }

    /// The files of its database while nobody serves it.
    fn database(&self) -> PathBuf {
        match self.config.place() {
            Place::Sqlite(file) => file,
            other => panic!("no file: {other:?}"),
        }
    }

    /// Makes a backup of its database, and serves again.
    pub async fn back_up(&mut self) -> Vec<u8> {
        self.away().await.db.close().await;
        let backup = std::fs::read(self.database()).unwrap();
        self.running = Some(kursi_server::start(self.config.clone()).await.unwrap());
        backup
    }

    /// Puts a backup back, as an administrator does; nobody serves it yet.
    pub async fn put_back(&mut self, backup: &[u8]) -> Office {
        self.away().await.db.close().await;
        let file = self.database();
        for end in ["-wal", "-shm"] {
            let _ = std::fs::remove_file(format!("{}{end}", file.display()));
        }
        std::fs::write(&file, backup).unwrap();
        let office = Office::of(Db::open(self.config.place(), Shape::Server).await.unwrap()).await.unwrap();
        office.begin_life(system_now()).await.unwrap();
        office
    }

    /// Serves again.
    pub async fn back(&mut self, office: Office) {
        office.db.close().await;
        self.running = Some(kursi_server::start(self.config.clone()).await.unwrap());
    }

    pub async fn stop(mut self) {
        self.running.take().expect("it serves").stop().await;
    }

    /// What a channel of the first desk says at a door: status and answer.
    pub async fn post(&self, path: &str, body: &Value) -> (u16, String) {
        let sent = self.http.post(format!("{}{path}", self.url)).bearer_auth(&self.keys[0]);
        let sent = sent.body(body.to_string()).send().await.unwrap();
        (sent.status().as_u16(), sent.text().await.unwrap())
    }

    /// A customer's letter to a desk; the ticket's id.
    pub async fn letter(&self, desk: &str, id: &str, words: &str) -> String {
        let key = &self.keys[usize::from(desk == OTHER)];
        let letter = json!({"external_id": id, "customer": {"name": "خالد العتيبي", "email": format!("{id}@mail.example")},
            "subject": "الرمز", "text": words, "language": "ar"});
        let url = format!("{}/intake/tickets", self.url);
        let sent = self.http.post(url).bearer_auth(key).body(letter.to_string()).send().await.unwrap();
        assert_eq!(sent.status(), 201);
        let taken: serde_json::Value = sent.json().await.unwrap();
        taken["ticket"].as_str().unwrap().to_owned()
    }
}

/// A desktop that has a folder for what people save, and nothing else.
struct Saving(PathBuf);

impl Desktop for Saving {
    fn open(&self, _: &str) -> Result<(), String> {
        Err("there is no desktop".into())
    }

    fn downloads(&self) -> Option<PathBuf> {
        Some(self.0.clone())
    }
}

/// A desk machine: its folder and keyring outlive the program.
pub struct Machine {
    pub folder: TempDir,
    pub vault: Arc<MemoryVault>,
    app: Option<App>,
}

impl Machine {
    pub async fn new() -> Machine {
        let (folder, vault) = (tempfile::tempdir().unwrap(), Arc::default());
        let mut machine = Machine { folder, vault, app: None };
        machine.start().await;
        machine
    }

    pub async fn start(&mut self) {
        let config = AppConfig {
            data: self.folder.path().to_owned(),
            system_language: "en".into(),
            device_name: "story".into(),
            server: None,
            vault: self.vault.clone(),
            desktop: Arc::new(Saving(self.downloads())),
            lines: kursi_app::Lines::default(),
        };
        self.app = Some(App::start(config).await);
    }

    /// Where its people save files.
    pub fn downloads(&self) -> PathBuf {
        self.folder.path().join("downloads")
    }

    pub async fn stop(&mut self) {
        self.app.take().expect("it runs").stop().await;
    }

    pub fn app(&self) -> &App {
        self.app.as_ref().expect("it runs")
    }

    pub async fn act(&self, act: Act) -> Result<kursi_app::entry::Sent, Fault> {
        self.app().send(act).await
    }

    pub async fn try_sign_in(&self, house: &House, user: &str) -> Result<(), Fault> {
        let (server, user, password) = (house.url(), user.to_owned(), PASSWORD.to_owned());
        self.act(Act::SignIn { server, user, password, passphrase: None }).await.map(drop)
    }

    pub async fn sign_in(&self, house: &House, user: &str) {
        self.try_sign_in(house, user).await.unwrap();
        self.online().await;
    }

    pub async fn online(&self) {
        until("the line", async || matches!(self.session().await.line, LineState::Online).then_some(()))
            .await;
    }

    pub async fn offline(&self) {
        let gone = async || matches!(self.session().await.line, LineState::Offline { .. }).then_some(());
        until("no line", gone).await;
    }

    /// Waits until the server does not let it in, and says why.
    pub async fn shut(&self, code: &str) {
        until(code, async || match self.session().await.line {
            LineState::Shut { fault } if fault.code == code => Some(()),
            _ => None,
        })
        .await;
    }

    pub async fn session(&self) -> SessionView {
        match self.app().view(ViewRequest::Session).await.unwrap() {
            View::Session(view) => view,
            other => panic!("{other:?}"),
        }
    }

    pub async fn desk(&self) -> Result<DeskView, Fault> {
        match self.app().view(ViewRequest::Desk).await? {
            View::Desk(view) => Ok(view),
            other => panic!("{other:?}"),
        }
    }

    pub async fn sync(&self) -> SyncView {
        match self.app().view(ViewRequest::Sync).await.unwrap() {
            View::Sync(view) => view,
            other => panic!("{other:?}"),
        }
    }

    pub async fn outbox(&self) -> OutboxView {
        match self.app().view(ViewRequest::Outbox).await.unwrap() {
            View::Outbox(view) => view,
            other => panic!("{other:?}"),
        }
    }

    pub async fn ticket(&self, id: &str) -> Result<TicketView, Fault> {
        match self.app().view(ViewRequest::Ticket { id: id.to_owned() }).await? {
            View::Ticket(view) => Ok(view),
            other => panic!("{other:?}"),
        }
    }

    /// Waits until a ticket is here.
    pub async fn has(&self, id: &str) {
        until("the ticket is here", async || self.ticket(id).await.ok().map(drop)).await;
    }

    pub async fn all_sent(&self) {
        let sent = async || self.outbox().await.entries.is_empty().then_some(());
        until("the outbox is empty", sent).await;
    }

    pub async fn note(&self, ticket: &str, text: &str) {
        self.act(Act::Note { ticket: ticket.to_owned(), text: text.to_owned() }).await.unwrap();
    }

    pub async fn draft(&self, ticket: &str, text: &str) {
        let kind = kursi_app::entry::DraftKind::Reply;
        let (ticket, text) = (ticket.to_owned(), text.to_owned());
        self.act(Act::SaveDraft { ticket, kind, text, caret_start: 0, caret_end: 0, template: None })
            .await
            .unwrap();
    }

    /// Folders of people's work on this machine.
    pub fn folders(&self) -> Vec<PathBuf> {
        let Ok(found) = std::fs::read_dir(self.folder.path().join("work")) else { return Vec::new() };
        let mut found: Vec<PathBuf> = found.map(|entry| entry.unwrap().path()).collect();
        found.sort();
        found
    }

    /// The key of a folder, as the keyring has it.
    pub fn key(&self, folder: &Path) -> Option<Key> {
        let bytes = self.vault.get(folder.file_name()?.to_str()?).unwrap()?;
        Some(Key::from_bytes(bytes.try_into().ok()?))
    }

    /// A database of the program that does not run, as somebody who has the key reads it.
    pub async fn read(&self, folder: &Path, name: &str, shape: Shape) -> Db {
        let key = self.key(folder).expect("the keyring has the key");
        Db::open(Place::Encrypted(folder.join(name), key), shape).await.unwrap()
    }

    /// Lets the machine, which does not run, believe that the server was reached so many days ago.
    pub async fn absent(&self, days: i64) {
        let folder = self.folders().remove(0);
        let db = self.read(&folder, "outbox.db", Shape::Outbox).await;
        let mut conn = db.conn().await.unwrap();
        let kept = outbox::meta_get(&mut conn, "absence").await.unwrap().expect("it is counted");
        let mut kept: Value = serde_json::from_str(&kept).unwrap();
        for moment in ["contact", "latest"] {
            kept[moment] = (system_now().0 - days * DAY).into();
        }
        outbox::meta_put(&mut conn, "absence", &kept.to_string()).await.unwrap();
        drop(conn);
        db.close().await;
    }
}
