//! What a desk machine remembers of the audit trail (X9), told with a real server in the same process.

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use kursi_app::entry::{Act, SyncView, View, ViewRequest};
use kursi_app::{App, AppConfig, MemoryVault, NoDesktop, Vault};
use kursi_protocol::audit::KnownHead;
use kursi_server::admin::{Imported, Office, read_pack};
use kursi_server::clock::system_now;
use kursi_server::{Config, Running};
use kursi_store::server::{self, Deed, Remembered};
use kursi_store::{Db, Shape};
use serde_json::json;
use tempfile::TempDir;

use crate::house::{DESK, PASSWORD, until};

async fn serving(folder: &TempDir) -> (Running, String) {
    let mut config = Config { data: folder.path().join("server"), ..Config::default() };
    config.listen = SocketAddr::from(([127, 0, 0, 1], 0));
    let db = Db::open(config.place(), Shape::Server).await.unwrap();
    let office = Office::create(db.clone(), "OneCard Support", system_now()).await.unwrap();
    let pack = read_pack(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../desks/onecard")).unwrap();
    let imported = office.import_desk(&pack, system_now()).await.unwrap();
    assert!(matches!(imported, Imported::Activated { .. }));
    let grants = [(DESK.to_owned(), "agent".to_owned())];
    office.add_user("sara", "Sara", PASSWORD, &grants, system_now()).await.unwrap();
    let key = office.channel_key(DESK, "mail", system_now()).await.unwrap();
    db.close().await;
    (kursi_server::start(config).await.unwrap(), key)
}

async fn machine(folder: &TempDir, vault: Arc<dyn Vault>) -> App {
    let data = folder.path().join("machine");
    std::fs::create_dir_all(&data).unwrap();
    App::start(AppConfig {
        data,
        system_language: "en".into(),
        device_name: "story".into(),
        server: None,
        vault,
        desktop: Arc::new(NoDesktop),
        lines: kursi_app::Lines::default(),
    })
    .await
}

async fn sync(app: &App) -> SyncView {
    match app.view(ViewRequest::Sync).await {
        Ok(View::Sync(view)) => view,
        other => panic!("{other:?}"),
    }
}

async fn known(app: &App) -> Option<KnownHead> {
    sync(app).await.audit_head.map(|text| text.parse().unwrap())
}

/// The server's own end, with the life of its database.
async fn end(office: &Office) -> KnownHead {
    let mut conn = office.db.conn().await.unwrap();
    let (epoch, _) = server::head(&mut conn, &office.ws).await.unwrap();
    KnownHead { epoch, head: server::last_event(&mut conn, &office.ws).await.unwrap().unwrap() }
}

/// X9
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn x9_a_machine_that_comes_back_is_a_witness_of_the_trail_that_it_knew() {
    let folder = tempfile::tempdir().unwrap();
    let (running, key) = serving(&folder).await;
    let office = running.office();
    let vault: Arc<dyn Vault> = Arc::new(MemoryVault::default());
    let app = machine(&folder, vault.clone()).await;
    let (server, user, password) = (running.url(), "sara".to_owned(), PASSWORD.to_owned());
    app.send(Act::SignIn { server, user, password, passphrase: None }).await.unwrap();
    // The person's coming is an event too, so both are asked until they say the same.
    let same = async || {
        let (here, there) = (known(&app).await?, end(&office).await);
        (here == there).then_some(here)
    };
    let first = until("the end comes with a frame", same).await;

    // Work goes on, and the end with it.
    let letter = json!({"external_id": "m1", "customer": {"name": "Omar", "email": "omar@mail.example"},
        "subject": "The code", "text": "It says: used.", "language": "en"});
    let http = reqwest::Client::new();
    let sent =
        http.post(format!("{}/intake/tickets", running.url())).bearer_auth(&key).body(letter.to_string());
    assert_eq!(sent.send().await.unwrap().status(), 201);
    let more = async || same().await.filter(|here| here.head.n > first.head.n);
    until("the end moves with the next frame", more).await;
    app.stop().await;

    // While it is away, somebody writes the trail anew, as long as it was.
    let mut tx = office.db.begin().await.unwrap();
    let before: Vec<(i64, String)> =
        sqlx::query_as("SELECT seq, chain FROM event ORDER BY seq").fetch_all(&mut *tx).await.unwrap();
    for sql in
        ["DELETE FROM event", "UPDATE workspace SET events = 0, chain = ''", "DELETE FROM audit_witness"]
    {
        sqlx::raw_sql(sql).execute(&mut *tx).await.unwrap();
    }
    for _ in &before {
        server::append_event(&mut tx, &office.ws, 5, Deed::new("", "user-added", "u")).await.unwrap();
    }
    tx.commit().await.unwrap();
    assert_eq!(office.verify_trail(Vec::new()).await.unwrap().1.breaks, 0, "by itself it holds");

    let app = machine(&folder, vault).await;
    let told = until("the machine tells what it remembers", async || {
        let (_, checked) = office.verify_trail(Vec::new()).await.unwrap();
        checked.testimonies.into_iter().find(|testimony| testimony.found == Remembered::Differs)
    })
    .await;
    assert!(told.witness.n > first.head.n);
    assert!(before.contains(&(told.witness.n, told.witness.chain)), "it is the trail that was");
    app.stop().await;
    drop(office);
    running.stop().await;
}
