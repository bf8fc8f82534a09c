//! The line between a desk and its server: a proxy of ours that can be cut, frozen and slowed.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// What the line does with bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// Carries them.
    Up,
    /// Carries them late.
    Slow(Duration),
    /// Swallows none but delivers none: a router that went away without saying so.
    Frozen,
    /// Carries what the desk says and swallows every answer.
    Mute,
    /// Carries requests, and ends what asks to become a WebSocket: a proxy that knows nothing of them.
    Plain,
    /// Ends every connection at once and refuses new ones.
    Cut,
}

/// How a request for a WebSocket begins.
const SOCKET: &[u8] = b"GET /sync/live";

/// One desk's line to its server.
#[derive(Debug)]
pub struct Line {
    address: SocketAddr,
    mode: watch::Sender<Mode>,
    sockets: Arc<AtomicUsize>,
    accepting: JoinHandle<()>,
}

impl Line {
    /// Lays a line to `server`; what connects to [`Line::address`] is carried there.
    pub async fn to(server: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await.context("a port for the line")?;
        let address = listener.local_addr()?;
        let (mode, watched) = watch::channel(Mode::Up);
        let sockets = Arc::new(AtomicUsize::new(0));
        let accepting = tokio::spawn(accept(listener, server, watched, sockets.clone()));
        Ok(Self { address, mode, sockets, accepting })
    }

    /// Where the desk finds the line.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:<port>`, as it is typed at sign-in.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Pulls the cable.
    pub fn cut(&self) {
        self.mode.send_replace(Mode::Cut);
    }

    /// Leaves connections standing, but nothing arrives any more.
    pub fn freeze(&self) {
        self.mode.send_replace(Mode::Frozen);
    }

    /// Delivers everything late.
    pub fn slow(&self, delay: Duration) {
        self.mode.send_replace(Mode::Slow(delay));
    }

    /// What the desk says still arrives, but no answer comes back.
    pub fn mute(&self) {
        self.mode.send_replace(Mode::Mute);
    }

    /// Passes requests from now on, but no WebSocket. Those that stand are ended with everything else.
    pub fn plain(&self) {
        self.mode.send_replace(Mode::Plain);
    }

    /// How many WebSockets were asked for over it and let through.
    pub fn sockets(&self) -> usize {
        self.sockets.load(Ordering::Relaxed)
    }

    /// Puts the cable back.
    pub fn restore(&self) {
        self.mode.send_replace(Mode::Up);
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.mode.send_replace(Mode::Cut);
        self.accepting.abort();
    }
}

async fn accept(
    listener: TcpListener,
    server: SocketAddr,
    mode: watch::Receiver<Mode>,
    sockets: Arc<AtomicUsize>,
) {
    while let Ok((desk, _)) = listener.accept().await {
        tokio::spawn(connect(desk, server, mode.clone(), sockets.clone()));
    }
}

async fn connect(
    desk: TcpStream,
    server: SocketAddr,
    mode: watch::Receiver<Mode>,
    sockets: Arc<AtomicUsize>,
) {
    if *mode.borrow() == Mode::Cut {
        return;
    }
    let Ok(server) = TcpStream::connect(server).await else { return };
    let ((from_desk, to_desk), (from_server, to_server)) = (desk.into_split(), server.into_split());
    let carried = async {
        let asked = carry(from_desk, to_server, mode.clone(), Some(&sockets));
        tokio::join!(asked, carry(from_server, to_desk, mode.clone(), None));
    };
    let mut watched = mode.clone();
    let plain = *mode.borrow() == Mode::Plain;
    tokio::select! {
        () = carried => {}
        _ = watched.wait_for(|mode| *mode == Mode::Cut || *mode == Mode::Plain && !plain) => {}
    }
}

/// Carries one direction of a connection: what is asked, counting `sockets`, or what is answered.
async fn carry(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut mode: watch::Receiver<Mode>,
    sockets: Option<&AtomicUsize>,
) {
    let mut bytes = vec![0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes).await {
        let now = *mode.borrow();
        if now == Mode::Mute && sockets.is_none() {
            // What was said once is not said again: the connection is of no use any more.
            continue;
        }
        if bytes.starts_with(SOCKET)
            && let Some(sockets) = sockets
        {
            if now == Mode::Plain {
                break;
            }
            sockets.fetch_add(1, Ordering::Relaxed);
        }
        if let Mode::Slow(delay) = now {
            tokio::time::sleep(delay).await;
        }
        let thawed = mode.wait_for(|mode| *mode != Mode::Frozen).await.is_ok();
        if !thawed || to.write_all(&bytes[..count]).await.is_err() {
            break;
        }
    }
    // The other side may still be speaking; only this direction is over.
    let _ = to.shutdown().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn echo() -> Result<SocketAddr> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let address = listener.local_addr()?;
        tokio::spawn(async move {
            while let Ok((mut peer, _)) = listener.accept().await {
                tokio::spawn(async move {
                    let (mut from, mut to) = peer.split();
                    let _ = tokio::io::copy(&mut from, &mut to).await;
                });
            }
        });
        Ok(address)
    }

    async fn ask(peer: &mut TcpStream, word: &[u8]) -> Result<Vec<u8>> {
        peer.write_all(word).await?;
        let mut answer = vec![0; word.len()];
        tokio::time::timeout(Duration::from_millis(300), peer.read_exact(&mut answer)).await??;
        Ok(answer)
    }

    #[tokio::test]
    async fn a_line_carries_freezes_and_goes_on() -> Result<()> {
        let line = Line::to(echo().await?).await?;
        let mut peer = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut peer, b"one").await?, b"one");
        line.freeze();
        assert!(ask(&mut peer, b"two").await.is_err(), "a frozen line delivers nothing");
        line.restore();
        let mut late = [0; 3];
        peer.read_exact(&mut late).await?;
        assert_eq!(&late, b"two", "what was frozen arrives, once");
        Ok(())
    }

    #[tokio::test]
    async fn a_mute_line_carries_what_is_said_and_no_answer() -> Result<()> {
        let line = Line::to(echo().await?).await?;
        let mut peer = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut peer, b"one").await?, b"one");
        line.mute();
        assert!(ask(&mut peer, b"two").await.is_err());
        line.restore();
        assert_eq!(ask(&mut peer, b"three").await?, b"three", "the answer to two is lost for good");
        Ok(())
    }

    #[tokio::test]
    async fn a_plain_line_carries_requests_and_no_socket() -> Result<()> {
        let line = Line::to(echo().await?).await?;
        let mut peer = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut peer, b"one").await?, b"one");
        line.plain();
        assert_eq!(peer.read(&mut [0; 8]).await.unwrap_or(0), 0, "what stood is ended");
        let mut second = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut second, b"GET /sync/frames").await?, b"GET /sync/frames");
        let mut third = TcpStream::connect(line.address()).await?;
        assert!(ask(&mut third, b"GET /sync/live?from=1").await.is_err());
        line.restore();
        let mut fourth = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut fourth, b"GET /sync/live?from=1").await?, b"GET /sync/live?from=1");
        Ok(())
    }

    #[tokio::test]
    async fn a_cut_line_ends_connections_and_refuses_new_ones() -> Result<()> {
        let line = Line::to(echo().await?).await?;
        let mut peer = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut peer, b"one").await?, b"one");
        line.cut();
        assert_eq!(peer.read(&mut [0; 8]).await.unwrap_or(0), 0);
        let mut second = TcpStream::connect(line.address()).await?;
        assert!(ask(&mut second, b"two").await.is_err());
        line.restore();
        let mut third = TcpStream::connect(line.address()).await?;
        assert_eq!(ask(&mut third, b"three").await?, b"three");
        Ok(())
    }
}
