//! A balancer as an organisation has one: it asks each server whether it is ready, and sends every new connection to the
//! next one that is. It knows nothing of sessions.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::house::{House, http};

/// How often servers are asked whether they are ready.
const CHECK: Duration = Duration::from_millis(50);

struct Backend {
    address: SocketAddr,
    ready: bool,
    /// Connections that went there.
    sent: usize,
}

#[derive(Clone, Default)]
struct Backends(Arc<Mutex<(usize, Vec<Backend>)>>);

impl Backends {
    fn addresses(&self) -> Vec<SocketAddr> {
        self.0.lock().unwrap().1.iter().map(|backend| backend.address).collect()
    }

    fn set(&self, address: SocketAddr, ready: bool) {
        let mut all = self.0.lock().unwrap();
        if let Some(backend) = all.1.iter_mut().find(|backend| backend.address == address) {
            backend.ready = ready;
        }
    }

    /// The next ready one after the one before.
    fn next(&self) -> Option<SocketAddr> {
        let mut all = self.0.lock().unwrap();
        let (turn, backends) = &mut *all;
        let count = backends.len();
        let found = (1..=count).map(|step| (*turn + step) % count).find(|n| backends[*n].ready)?;
        *turn = found;
        backends[found].sent += 1;
        Some(backends[found].address)
    }
}

/// A running balancer; it ends when it is dropped.
pub struct Balancer {
    address: SocketAddr,
    backends: Backends,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Balancer {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

impl Balancer {
    /// One with no server behind it yet.
    pub async fn new() -> Balancer {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let backends = Backends::default();
        let tasks =
            vec![tokio::spawn(check(backends.clone())), tokio::spawn(accept(listener, backends.clone()))];
        Balancer { address, backends, tasks }
    }

    /// One more server.
    pub fn add(&self, address: SocketAddr) {
        let backend = Backend { address, ready: true, sent: 0 };
        self.backends.0.lock().unwrap().1.push(backend);
    }

    /// How many connections went to each server, in the order in which they were added.
    pub fn sent(&self) -> Vec<usize> {
        self.backends.0.lock().unwrap().1.iter().map(|backend| backend.sent).collect()
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// A client that takes a new connection, and so another server, for each request.
pub fn restless() -> reqwest::Client {
    // Settles the ciphers.
    drop(http());
    reqwest::Client::builder().pool_max_idle_per_host(0).timeout(Duration::from_secs(60)).build().unwrap()
}

impl House {
    /// Sends everything by way of the balancer, each request to another server.
    pub fn by_way_of(&mut self, balancer: &Balancer) {
        self.door = Some(balancer.url());
        self.http = restless();
    }
}

async fn check(backends: Backends) {
    let client = restless();
    loop {
        for address in backends.addresses() {
            let answer = client.get(format!("http://{address}/ready")).send().await;
            backends.set(address, answer.is_ok_and(|answer| answer.status().is_success()));
        }
        tokio::time::sleep(CHECK).await;
    }
}

async fn accept(listener: TcpListener, backends: Backends) {
    loop {
        let (mut peer, _) = listener.accept().await.unwrap();
        let backends = backends.clone();
        tokio::spawn(async move {
            // One that does not answer is not ready; the next one is tried at once.
            while let Some(address) = backends.next() {
                match TcpStream::connect(address).await {
                    Ok(mut server) => {
                        let _ = tokio::io::copy_bidirectional(&mut peer, &mut server).await;
                        return;
                    }
                    Err(_) => backends.set(address, false),
                }
            }
        });
    }
}
