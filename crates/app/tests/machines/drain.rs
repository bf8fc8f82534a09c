//! A desk machine whose server goes while another one is there: nobody at the desk notices (K4). Told with two real servers
//! at one PostgreSQL, and a line between that leads new connections to one of them.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use kursi_app::entry::{Act, LineState, SyncView, View, ViewRequest};
use kursi_app::{App, AppConfig, MemoryVault, NoDesktop};
use kursi_server::admin::{Imported, Office, read_pack};
use kursi_server::clock::system_now;
use kursi_server::{Config, Running};
use kursi_store::{Db, Shape};
use serde_json::json;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};

use crate::house::{DESK, PASSWORD, until};

/// Two servers at one database, and the key of the mail channel.
async fn two(folder: &TempDir) -> (Running, Running, String) {
    let mut config = Config { data: folder.path().join("server"), drain_seconds: 2, ..Config::default() };
    config.listen = SocketAddr::from(([127, 0, 0, 1], 0));
    config.database = Some(kursi_testkit::postgres::database().await);
    let db = Db::open(config.place(), Shape::Server).await.unwrap();
    let office = Office::create(db.clone(), "OneCard Support", system_now()).await.unwrap();
    let pack = read_pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard")).unwrap();
    let imported = office.import_desk(&pack, system_now()).await.unwrap();
    assert!(matches!(imported, Imported::Activated { .. }));
    let grants = [(DESK.to_owned(), "agent".to_owned())];
    office.add_user("sara", "Sara", PASSWORD, &grants, system_now()).await.unwrap();
    let key = office.channel_key(DESK, "mail", system_now()).await.unwrap();
    db.close().await;
    let first = kursi_server::start(config.clone()).await.unwrap();
    (first, kursi_server::start(config).await.unwrap(), key)
}

/// Leads each new connection to wherever `to` says then; what it says.
async fn line(to: SocketAddr) -> (String, Arc<Mutex<SocketAddr>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let (url, to) = (format!("http://{}", listener.local_addr().unwrap()), Arc::new(Mutex::new(to)));
    let target = to.clone();
    tokio::spawn(async move {
        loop {
            let (mut peer, _) = listener.accept().await.unwrap();
            let address = *target.lock().unwrap();
            tokio::spawn(async move {
                let mut server = TcpStream::connect(address).await.unwrap();
                let _ = tokio::io::copy_bidirectional(&mut peer, &mut server).await;
            });
        }
    });
    (url, to)
}

async fn sync(app: &App) -> SyncView {
    match app.view(ViewRequest::Sync).await {
        Ok(View::Sync(view)) => view,
        other => panic!("{other:?}"),
    }
}

async fn online(app: &App) {
    until("the line stands", async || (sync(app).await.line == LineState::Online).then_some(())).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_desk_goes_on_at_another_server_when_its_own_is_asked_to_stop() {
    let folder = tempfile::tempdir().unwrap();
    let (first, second, key) = two(&folder).await;
    let (server, to) = line(first.address).await;
    let letter = json!({"external_id": "m1", "customer": {"name": "Omar", "email": "omar@mail.example"},
        "subject": "The code", "text": "It says: used.", "language": "en"});
    let http = reqwest::Client::new();
    let sent = http.post(format!("{server}/intake/tickets")).bearer_auth(&key).body(letter.to_string());
    let taken: serde_json::Value =
        serde_json::from_str(&sent.send().await.unwrap().text().await.unwrap()).unwrap();
    let ticket = taken["ticket"].as_str().unwrap().to_owned();

    let data = folder.path().join("machine");
    std::fs::create_dir_all(&data).unwrap();
    let app = Arc::new(
        App::start(AppConfig {
            data,
            system_language: "en".into(),
            device_name: "story".into(),
            server: None,
            vault: Arc::new(MemoryVault::default()),
            desktop: Arc::new(NoDesktop),
            lines: kursi_app::Lines::default(),
        })
        .await,
    );
    let (user, password) = ("sara".to_owned(), PASSWORD.to_owned());
    app.send(Act::SignIn { server, user, password, passphrase: None }).await.unwrap();
    online(&app).await;

    // Whether it is ever said that the line does not hold: a person who asks for a seat then would be turned away.
    let noticed = Arc::new(AtomicBool::new(false));
    let watching = {
        let (app, noticed, mut changed) = (app.clone(), noticed.clone(), app.subscribe());
        tokio::spawn(async move {
            while changed.recv().await.is_ok() {
                if sync(&app).await.line != LineState::Online {
                    noticed.store(true, Ordering::SeqCst);
                }
            }
        })
    };
    // The balancer has noticed; the first server works on for two seconds, and then is gone.
    *to.lock().unwrap() = second.address;
    let leaving = tokio::spawn(first.drain());
    let mut written = 0;
    while !leaving.is_finished() {
        app.send(Act::Note { ticket: ticket.clone(), text: format!("note {written}") }).await.unwrap();
        written += 1;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    leaving.await.unwrap();
    app.send(Act::Note { ticket: ticket.clone(), text: "after".into() }).await.unwrap();
    written += 1;
    until("everything is accepted", async || (sync(&app).await.waiting == 0).then_some(())).await;
    online(&app).await;
    assert_eq!(sync(&app).await.refused, 0);
    assert!(!noticed.load(Ordering::SeqCst), "the screen never said that the line does not hold");

    let office = second.office();
    let mut conn = office.db.conn().await.unwrap();
    let (outcomes, numbers): (i64, i64) =
        sqlx::query_as("SELECT count(*), count(DISTINCT n) FROM result").fetch_one(&mut *conn).await.unwrap();
    assert_eq!((outcomes, numbers), (written, written), "each once");
    drop(conn);
    watching.abort();
    let _ = watching.await;
    app.stop().await;
    drop(office);
    second.stop().await;
}
