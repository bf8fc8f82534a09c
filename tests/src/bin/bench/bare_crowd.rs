//! The bare limit of a crowd: a row that is durable in PostgreSQL, then the same text to fifty WebSockets; and so many that
//! connect at once. No judging, no log, nobody's authority.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use futures_util::stream::SplitSink;
use futures_util::{SinkExt as _, StreamExt as _};
use kursi_testkit::postgres::Durable;
use sqlx::Connection as _;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{interval, timeout};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{WebSocketStream, accept_async_with_config, connect_async_with_config};

use crate::crowd::RATE;
use crate::listener::{MARK, light, marks};

/// Who are told, and how often.
const TOLD: usize = 50;
const TIMES: usize = 100;
/// About what a frame of one note has.
const BYTES: usize = 2500;
const PATIENCE: Duration = Duration::from_secs(10);

type Sinks = Arc<Mutex<Vec<SplitSink<WebSocketStream<TcpStream>, Message>>>>;

/// Takes everybody in, and tells each that the line stands.
async fn house() -> Result<(String, Sinks, JoinSet<()>)> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let (url, sinks) = (format!("ws://{}", listener.local_addr()?), Sinks::default());
    let (taken, mut doors) = (sinks.clone(), JoinSet::new());
    doors.spawn(async move {
        let mut inside = JoinSet::new();
        while let Ok((stream, _)) = listener.accept().await {
            let taken = taken.clone();
            inside.spawn(async move {
                let _ = stream.set_nodelay(true);
                let Ok(socket) = accept_async_with_config(stream, Some(light())).await else { return };
                let (mut sink, mut heard) = socket.split();
                if sink.send(Message::text("the line stands")).await.is_ok() {
                    taken.lock().expect("lock").push(sink);
                }
                while let Some(Ok(_)) = heard.next().await {}
            });
        }
    });
    Ok((url, sinks, doors))
}

/// How long it takes from the command until each of the fifty has it.
pub async fn fan_out(postgres: &Durable) -> Result<Vec<Duration>> {
    let mut conn = sqlx::AnyConnection::connect(&postgres.database("bare_crowd").await).await?;
    sqlx::raw_sql("CREATE TABLE bare (n BIGINT PRIMARY KEY, doc TEXT NOT NULL)").execute(&mut conn).await?;
    let (url, sinks, _doors) = house().await?;
    let (arrived, mut arrivals) = mpsc::unbounded_channel();
    let mut listeners = JoinSet::new();
    for _ in 0..TOLD {
        let (mut socket, _) = connect_async_with_config(&url, Some(light()), true).await?;
        socket.next().await.context("the line stands")??;
        let arrived = arrived.clone();
        listeners.spawn(async move {
            while let Some(Ok(message)) = socket.next().await {
                let now = Instant::now();
                for mark in marks(message.to_text().unwrap_or_default()) {
                    let _ = arrived.send((mark, now));
                }
            }
        });
    }
    let mut sinks = std::mem::take(&mut *sinks.lock().expect("lock"));
    ensure!(sinks.len() == TOLD, "all are taken in");
    let (mut begun, mut ticks) = (Vec::new(), interval(RATE));
    for n in 0..TIMES {
        ticks.tick().await;
        begun.push(Instant::now());
        let doc = format!("{MARK}{n} {}", "x".repeat(BYTES));
        sqlx::query("INSERT INTO bare VALUES ($1, $2)").bind(n as i64).bind(&*doc).execute(&mut conn).await?;
        let message = Message::text(doc);
        for sink in &mut sinks {
            sink.send(message.clone()).await?;
        }
    }
    let mut times = Vec::new();
    while times.len() < TIMES * TOLD {
        let told = timeout(PATIENCE, arrivals.recv()).await.context("all are told")?;
        let (n, at) = told.context("somebody listens")?;
        times.push(at - begun[n]);
    }
    Ok(times)
}

/// How long so many take who connect at once, until each was told that their line stands.
pub async fn stampede(many: usize) -> Result<Duration> {
    let (url, _sinks, _doors) = house().await?;
    let (begun, mut coming) = (Instant::now(), JoinSet::new());
    for _ in 0..many {
        let url = url.clone();
        coming.spawn(async move {
            let (mut socket, _) = connect_async_with_config(&url, Some(light()), true).await?;
            socket.next().await.context("the line stands")??;
            anyhow::Ok(socket)
        });
    }
    let mut lines = Vec::new();
    while let Some(line) = coming.join_next().await {
        lines.push(line??);
    }
    Ok(begun.elapsed())
}
