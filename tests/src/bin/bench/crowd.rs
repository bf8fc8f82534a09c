//! Figures of the server under a crowd: the real program on a PostgreSQL that writes to the disk, and desks that catch up
//! and listen as the real ones do. Server, database and all desks share this machine's processors.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use journeys::{Server, root};
use kursi_protocol::sync::{Outcome, Push, PushReply};
use kursi_rules::{TicketId, UserId};
use kursi_server::admin::Office;
use kursi_server::auth::token;
use kursi_server::clock::system_now;
use kursi_store::{AnyConnection, Db, Place, Shape, server};
use kursi_testkit::postgres::Durable;
use reqwest::Client;
use tokio::sync::{Barrier, watch};
use tokio::task::JoinSet;
use tokio::time::interval;
use uuid::Uuid;

use crate::bare_crowd;
use crate::crew::{note, register, ticket};
use crate::figures::{Figure, percentile};
use crate::listener::{Arrivals, CONNECT, Listener, MARK, REQUEST, Socket};
use crate::seats::{House, import, pack};

/// Desks of the organisation, and machines that listen to each of them while commands come.
const DESKS: usize = 10;
const TOGETHER: usize = 50;
const LISTENING: usize = DESKS * TOGETHER;
/// Machines that come back at once.
const ALL: usize = 2000;
/// Between two commands: twenty a second.
pub const RATE: Duration = Duration::from_millis(50);
/// How many are measured: 25 seconds of them.
const COMMANDS: usize = 500;
/// Before that: the first statements are prepared, the first pages read.
const WARM: usize = 100;
/// Commands while everybody is away.
const AWAY: usize = 40;
/// Machines that connect together where it is not measured.
const BATCH: usize = 100;
/// After this long nothing that connecting costs is left.
const SETTLE: Duration = Duration::from_secs(5);
/// After the last command, what was not told by then is missing.
const LAST: Duration = Duration::from_secs(3);
/// How long a session lasts here.
const LONG: i64 = 24 * 3600 * 1000;

/// Everything of the crowd.
pub async fn measure() -> Result<Vec<Figure>> {
    let postgres = Durable::start().await;
    let database = postgres.database("crowd").await;
    let place = Place::Postgres(database.clone());
    let (machines, tickets) = found(place.clone()).await?;
    let logs = root().join("target/bench-logs");
    std::fs::create_dir_all(&logs)?;
    let mut server = Server::on(database, &logs)?;
    server.serve()?;
    let process = server.process().context("the server runs")?;
    let http = Client::builder().connect_timeout(CONNECT).timeout(REQUEST).build()?;
    http.get(format!("{}/hello", server.url())).send().await?.error_for_status()?;
    let mut crowd = Crowd { url: server.url(), http, tickets, place, sent: 0 };

    let alone = resident(process)?;
    let mut machines = machines.into_iter();
    let lines = crowd.open(machines.by_ref().take(LISTENING).collect()).await?;
    tokio::time::sleep(SETTLE).await;
    let each = (resident(process)? - alone) / LISTENING as f64;

    let (mut times, lines) = crowd.fan_out(lines).await?;
    let mut bare = bare_crowd::fan_out(&postgres).await?;
    let samples = times.len();
    let mut figures = Vec::new();
    for (id, share, promised) in [("crowd-other-desk", 0.5, 10.0), ("crowd-other-desk-p99", 0.99, 60.0)] {
        let value = percentile(&mut times, share);
        figures.push(
            Figure::new(id, "ms", value, percentile(&mut bare, share), samples)
                .against("a durable row, then 50 bare WebSockets")
                .promise(format!("under {promised} ms"), value < promised),
        );
    }
    let machines = crowd.open(machines.collect()).await?.into_iter().map(|(machine, _)| machine);
    // Those who listened, and the others: all lines are torn, none is closed.
    let machines = lines.into_iter().chain(machines).collect();
    figures.push(crowd.stampede(machines).await?);
    figures.push(
        Figure::new("memory-per-desk", "KB", each, 0.0, LISTENING)
            .against("none")
            .promise("under 100 KB", each < 100.0),
    );
    server.stop()?;
    Ok(figures)
}

/// Memory of a process that is in use, KB.
fn resident(process: u32) -> Result<f64> {
    let text = std::fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).context("no VmRSS")?;
    Ok(line.trim().trim_end_matches(" kB").parse()?)
}

fn desk(nth: usize) -> String {
    format!("desk-{}", char::from(b'a' + nth as u8))
}

/// An organisation of ten desks with a ticket for each who listens, and everybody signed in already: the hash of a
/// password is not what is measured.
async fn found(place: Place) -> Result<(Vec<Listener>, Vec<TicketId>)> {
    let db = Db::open(place.clone(), Shape::Server).await?;
    let office = Office::create(db.clone(), "OneCard Support", system_now()).await?;
    for nth in 0..DESKS {
        let (id, prefix) = (format!("id = \"{}\"", desk(nth)), format!("prefix = \"{}\"", prefix(nth)));
        import(&office, &pack(&[("id = \"onecard\"", &id), ("prefix = \"OC\"", &prefix)], 5)?).await?;
    }
    let mut machines = Vec::with_capacity(ALL);
    let mut tx = db.begin().await?;
    for nth in 0..ALL {
        let (user, desk) = (UserId(Uuid::now_v7()).to_string(), desk(nth % DESKS));
        account(&mut tx, &office.ws, &user, nth).await?;
        server::grant(&mut tx, &office.ws, &user, &desk, "agent").await?;
        let device = register(&mut tx, &office.ws, &user, nth).await?.to_string();
        let (secret, expires_at) = (token::secret(token::SESSION), system_now().0 + LONG);
        let session = server::Session { user, device, expires_at };
        server::add_session(&mut tx, &office.ws, &token::hash(&secret), &session).await?;
        machines.push(Listener::new(nth, secret, desk));
    }
    tx.commit().await?;
    db.close().await;
    let house = House::open(place, &office.ws).await?;
    let mut tickets = Vec::new();
    for nth in 0..LISTENING {
        tickets.push(ticket(&house.engine, &desk(nth % DESKS), &format!("crowd-{nth}")).await?);
    }
    house.close().await;
    Ok((machines, tickets))
}

/// Somebody whom no password lets in.
async fn account(conn: &mut AnyConnection, ws: &str, user: &str, nth: usize) -> Result<()> {
    let account = server::Account {
        user: user.to_owned(),
        login: format!("agent-{nth}"),
        name: format!("Agent {nth}"),
        password_hash: String::new(),
        active: true,
        failed: 0,
        locked_until: 0,
    };
    Ok(server::add_account(conn, ws, &account).await?)
}

fn prefix(nth: usize) -> String {
    format!("D{}", char::from(b'A' + nth as u8))
}

struct Crowd {
    url: String,
    http: Client,
    /// Of each machine that writes, on its desk.
    tickets: Vec<TicketId>,
    place: Place,
    /// Commands so far.
    sent: usize,
}

impl Crowd {
    /// Opens their lines, some at a time.
    async fn open(&self, machines: Vec<Listener>) -> Result<Vec<(Listener, Socket)>> {
        let mut lines = Vec::with_capacity(machines.len());
        let mut machines = machines.into_iter();
        loop {
            let mut opening = JoinSet::new();
            for mut machine in machines.by_ref().take(BATCH) {
                let (http, url) = (self.http.clone(), self.url.clone());
                opening.spawn(async move {
                    machine.catch_up(&http, &url).await?;
                    let socket = machine.open(&url).await?;
                    anyhow::Ok((machine, socket))
                });
            }
            if opening.is_empty() {
                break;
            }
            for opened in opening.join_all().await {
                lines.push(opened?);
            }
        }
        lines.sort_by_key(|(machine, _)| machine.nth);
        Ok(lines)
    }

    /// The next command: machine after machine writes a note on its ticket, desk after desk.
    fn next(&mut self, tokens: &[String]) -> Result<impl Future<Output = Result<()>> + Send + 'static> {
        let (nth, turn) = (self.sent % LISTENING, self.sent / LISTENING);
        let text = format!("{MARK}{} {}", self.sent, "note ".repeat(60));
        self.sent += 1;
        let n = u32::try_from(turn)? + 1;
        let entries = vec![note(&desk(nth % DESKS), n, self.tickets[nth], text)?];
        let body = serde_json::to_string(&Push { entries, known: n - 1, lost: Vec::new() })?;
        let request = self.http.post(format!("{}/sync/push", self.url)).bearer_auth(&tokens[nth]).body(body);
        Ok(async move {
            let reply: PushReply = request.send().await?.error_for_status()?.json().await?;
            match &*reply.outcomes {
                [one] if one.outcome == Outcome::Accepted => Ok(()),
                other => bail!("not accepted: {other:?}"),
            }
        })
    }

    /// From the moment before each command is sent until each of the fifty has its frame.
    async fn fan_out(&mut self, lines: Vec<(Listener, Socket)>) -> Result<(Vec<Duration>, Vec<Listener>)> {
        let tokens: Vec<String> = lines.iter().map(|(machine, _)| machine.token.clone()).collect();
        let (cut, torn) = watch::channel(false);
        let mut listening = JoinSet::new();
        for (machine, socket) in lines {
            listening.spawn(machine.listen(socket, torn.clone()));
        }
        let (mut pushing, mut begun) = (JoinSet::new(), Vec::new());
        let mut ticks = interval(RATE);
        for _ in 0..WARM + COMMANDS {
            ticks.tick().await;
            let push = self.next(&tokens)?;
            begun.push(Instant::now());
            pushing.spawn(push);
        }
        for pushed in pushing.join_all().await {
            pushed?;
        }
        tokio::time::sleep(LAST).await;
        cut.send_replace(true);
        let (mut times, mut machines) = (Vec::new(), Vec::new());
        for heard in listening.join_all().await {
            let (machine, arrivals): (Listener, Arrivals) = heard?;
            let measured = arrivals.into_iter().filter(|(mark, _)| *mark >= WARM);
            times.extend(measured.map(|(mark, at)| at - begun[mark]));
            machines.push(machine);
        }
        machines.sort_by_key(|machine| machine.nth);
        ensure!(times.len() == COMMANDS * TOGETHER, "{} frames have come", times.len());
        Ok((times, machines))
    }

    /// Everybody was cut off, something was written meanwhile, and all come back in the same moment.
    async fn stampede(&mut self, machines: Vec<Listener>) -> Result<Figure> {
        ensure!(machines.len() == ALL, "{} machines", machines.len());
        let tokens: Vec<String> = machines.iter().take(LISTENING).map(|one| one.token.clone()).collect();
        for _ in 0..AWAY {
            self.next(&tokens)?.await?;
        }
        let head = self.head().await?;
        let start = Arc::new(Barrier::new(ALL + 1));
        let mut coming = JoinSet::new();
        for mut machine in machines {
            let (http, url, start) = (self.http.clone(), self.url.clone(), start.clone());
            coming.spawn(async move {
                start.wait().await;
                machine.catch_up(&http, &url).await?;
                let line = machine.open(&url).await?;
                ensure!(machine.has(head), "a line that stands has everything");
                anyhow::Ok((Instant::now(), line))
            });
        }
        start.wait().await;
        let begun = Instant::now();
        let (mut took, mut lines, mut failed) = (Vec::new(), Vec::new(), Vec::new());
        while let Some(came) = coming.join_next().await {
            match came? {
                Ok((at, line)) => {
                    took.push(at - begun);
                    lines.push(line);
                }
                Err(error) => failed.push(error),
            }
        }
        if let Some(error) = failed.first() {
            println!("{} did not come back, one of them: {error:#}", failed.len());
        }
        drop(lines);
        let bare = bare_crowd::stampede(ALL).await?.as_secs_f64();
        let all = percentile(&mut took, 1.0) / 1000.0;
        Ok(Figure::new("stampede", "s", all, bare, ALL)
            .against("as many bare WebSockets that connect at once")
            .promise("no error, all current within 30 s", failed.is_empty() && all < 30.0))
    }

    async fn head(&self) -> Result<i64> {
        let db = Db::open(self.place.clone(), Shape::Server).await?;
        let found = server::workspace(&mut *db.conn().await?).await?.context("a workspace")?;
        db.close().await;
        Ok(found.head)
    }
}
