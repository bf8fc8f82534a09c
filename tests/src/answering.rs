//! Somebody at an address who is not the server that was meant.

use std::net::SocketAddr;

use anyhow::Result;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// Answers every request with the same text.
#[derive(Debug)]
pub struct Answering {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Answering {
    /// Listens on a port of its own, and says `text` to whoever asks for anything.
    pub async fn with(text: &str) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        let kind = if text.starts_with('{') { "application/json" } else { "text/html" };
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n",
            text.len()
        );
        let answer = head + text;
        let task = tokio::spawn(async move {
            while let Ok((mut peer, _)) = listener.accept().await {
                let answer = answer.clone();
                tokio::spawn(async move {
                    let mut asked = vec![0; 4096];
                    let _ = peer.read(&mut asked).await;
                    let _ = peer.write_all(answer.as_bytes()).await;
                    let _ = peer.shutdown().await;
                });
            }
        });
        Ok(Self { address, task })
    }

    /// Its address, as it is typed at sign-in.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Answering {
    fn drop(&mut self) {
        self.task.abort();
    }
}
