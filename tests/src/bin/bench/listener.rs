//! A desk machine as far as a server sees it: signed in, catching up, listening. It keeps no rows, so that thousands of them
//! cost less than the server that they measure.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use futures_util::StreamExt as _;
use kursi_protocol::audit::KnownHead;
use kursi_protocol::sync::{CatchUp, Frame, Live};
use reqwest::Client;
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config};

/// As the real desk machine has it: how long connecting and a request may take.
pub const CONNECT: Duration = Duration::from_secs(5);
pub const REQUEST: Duration = Duration::from_secs(15);
/// By what a measured command is known in a frame; its number follows.
pub const MARK: &str = "measured-";

pub type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;
/// Commands by their number, and when they were told here.
pub type Arrivals = Vec<(usize, Instant)>;

/// One of the crowd.
pub struct Listener {
    /// Its place among them.
    pub nth: usize,
    pub token: String,
    desk: String,
    cursor: i64,
    epoch: String,
    audit: Option<KnownHead>,
}

/// Settings of thousands of lines in one process: what each of them keeps for reading is cleared with every reading.
pub fn light() -> WebSocketConfig {
    WebSocketConfig::default().read_buffer_size(8192)
}

/// The numbers of measured commands in a message, each once.
pub fn marks(text: &str) -> impl Iterator<Item = usize> {
    text.split(MARK).skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        rest[..end].parse().ok()
    })
}

impl Listener {
    pub fn new(nth: usize, token: String, desk: String) -> Listener {
        Listener { nth, token, desk, cursor: 0, epoch: String::new(), audit: None }
    }

    /// Where it stands, as both doors are told.
    fn standing(&self) -> String {
        let Listener { cursor, epoch, desk, .. } = self;
        let mut asked = format!("from={cursor}&scopes=desk:{desk}");
        if !epoch.is_empty() {
            asked += &format!("&epoch={epoch}");
        }
        if let Some(audit) = &self.audit {
            asked += &format!("&audit={audit}");
        }
        asked
    }

    fn apply(&mut self, frame: &Frame) -> Result<()> {
        if frame.from != self.cursor {
            bail!("a frame from {} for a desk at {}", frame.from, self.cursor);
        }
        self.cursor = frame.to;
        self.epoch.clone_from(&frame.epoch);
        if let Some(head) = frame.audit.clone() {
            self.audit = Some(KnownHead { epoch: frame.epoch.clone(), head });
        }
        Ok(())
    }

    /// Hello, then frames until there are no more.
    pub async fn catch_up(&mut self, http: &Client, url: &str) -> Result<()> {
        http.get(format!("{url}/hello")).send().await?.error_for_status()?;
        loop {
            let asked = http.get(format!("{url}/sync/frames?{}", self.standing())).bearer_auth(&self.token);
            let told: CatchUp = asked.send().await?.error_for_status()?.json().await?;
            self.apply(&told.frame)?;
            if !told.more {
                return Ok(());
            }
        }
    }

    /// Opens the line and takes the first frame.
    pub async fn open(&mut self, url: &str) -> Result<Socket> {
        let url = format!("{}/sync/live?{}", url.replacen("http", "ws", 1), self.standing());
        let mut request = url.into_client_request()?;
        request.headers_mut().insert("authorization", format!("Bearer {}", self.token).parse()?);
        let opening = timeout(CONNECT, connect_async_with_config(request, Some(light()), true));
        let (mut socket, _) = opening.await.context("the line is not open in time")??;
        loop {
            match timeout(REQUEST, socket.next()).await.context("no first frame in time")? {
                Some(Ok(Message::Text(text))) => {
                    match serde_json::from_str(&text)? {
                        Live::Frame(frame) => self.apply(&frame)?,
                        other => bail!("in place of the first frame: {other:?}"),
                    }
                    return Ok(socket);
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => bail!("in place of the first frame: {other:?}"),
            }
        }
    }

    /// Whether it has everything up to there.
    pub fn has(&self, head: i64) -> bool {
        self.cursor >= head
    }

    /// Listens until it is cut off, and says when it was told what.
    pub async fn listen(
        mut self,
        mut socket: Socket,
        mut cut: watch::Receiver<bool>,
    ) -> Result<(Listener, Arrivals)> {
        let mut arrivals = Vec::new();
        loop {
            let message = tokio::select! {
                message = socket.next() => message,
                _ = cut.wait_for(|cut| *cut) => return Ok((self, arrivals)),
            };
            match message {
                Some(Ok(Message::Text(text))) => {
                    let now = Instant::now();
                    arrivals.extend(marks(&text).map(|mark| (mark, now)));
                    match serde_json::from_str(&text)? {
                        Live::Frame(frame) => self.apply(&frame)?,
                        other => bail!("the line says {other:?}"),
                    }
                }
                Some(Ok(Message::Ping(_) | Message::Pong(_))) => {}
                other => bail!("the line ended: {other:?}"),
            }
        }
    }
}
