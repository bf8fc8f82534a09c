//! Servers that go while desks work: nobody loses anything, nothing is done twice (K4).

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use kursi_protocol::sync::{Live, Outcome, Push, PushReply};
use kursi_rules::TicketId;
use kursi_rules::change::Entity;
use kursi_server::Running;
use kursi_testkit::Backend;
use reqwest::StatusCode;

use crate::balancer::{Balancer, restless};
use crate::house::{DESK, House, Person, code, http, note, told};

/// Longer than any step takes on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A desk that sends its work whatever happens to servers, as the desk program does: until it is answered.
struct Desk {
    person: Person,
    door: String,
    http: reqwest::Client,
    /// Requests that came to nothing.
    failed: usize,
}

impl Desk {
    async fn push(&mut self, push: &Push) -> PushReply {
        let body = serde_json::to_string(push).unwrap();
        let deadline = Instant::now() + PATIENCE;
        loop {
            let request = self.http.post(format!("{}/sync/push", self.door)).bearer_auth(&self.person.token);
            if let Ok(answer) = request.body(body.clone()).send().await {
                let status = answer.status();
                if let Ok(text) = answer.text().await
                    && !status.is_server_error()
                {
                    return told(status, &text).unwrap();
                }
            }
            self.failed += 1;
            assert!(Instant::now() < deadline, "somebody answers in the end");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Writes notes, a few in a push, until it is told that it is enough; answers what was written.
    async fn work(
        mut self,
        ticket: TicketId,
        enough: tokio::sync::watch::Receiver<bool>,
    ) -> (Desk, Vec<String>) {
        let mut written = Vec::new();
        while !*enough.borrow() || written.len() < 30 {
            // Each push before this one was answered.
            let (mut entries, known) = (Vec::new(), self.person.n);
            for _ in 0..=written.len() % 3 {
                let text = format!("{} {}", self.person.signed_in.device, written.len());
                entries.push(self.person.entry(&note(ticket, &text)));
                written.push(text);
            }
            let count = entries.len();
            let reply = self.push(&Push { entries, known, lost: Vec::new() }).await;
            assert_eq!((reply.outcomes.len(), reply.last_n), (count, self.person.n));
            assert!(reply.outcomes.iter().all(|one| one.outcome == Outcome::Accepted), "{reply:?}");
        }
        (self, written)
    }
}

/// A desk that listens, and comes back whenever it is asked to or its line is closed. Answers how often each note was told.
async fn listen(
    person: Person,
    door: String,
    wanted: tokio::sync::watch::Receiver<usize>,
) -> (BTreeMap<String, u32>, u32) {
    let (mut cursor, mut heard, mut asked) = (0, BTreeMap::new(), 0);
    let deadline = Instant::now() + PATIENCE;
    loop {
        let line = person.try_live_at(&format!("{door}/sync/live?from={cursor}")).await;
        let Some(mut line) = line else {
            // It was killed just then; a desk machine comes back after a moment as well.
            assert!(Instant::now() < deadline, "no server opens the line");
            tokio::time::sleep(Duration::from_millis(20)).await;
            continue;
        };
        loop {
            if *wanted.borrow() == heard.len() {
                return (heard, asked);
            }
            assert!(Instant::now() < deadline, "{} heard, {} wanted", heard.len(), *wanted.borrow());
            let said = match tokio::time::timeout(Duration::from_millis(200), line.next()).await {
                // Nothing new yet, which is no reason to leave.
                Err(_) => continue,
                Ok(said) => said,
            };
            match said {
                Some(Live::Frame(frame)) => {
                    assert_eq!(frame.from, cursor, "frames follow each other at whichever server");
                    cursor = frame.to;
                    for row in frame.rows.iter().filter(|row| row.entity == Entity::Message) {
                        let doc: serde_json::Value =
                            serde_json::from_str(row.doc.as_ref().unwrap().get()).unwrap();
                        if doc["kind"] == "note" {
                            *heard.entry(doc["text"].as_str().unwrap().to_owned()).or_default() += 1;
                        }
                    }
                }
                Some(Live::ComeBack) => asked += 1,
                Some(Live::CatchUp) => panic!("never so far behind"),
                Some(Live::Shut { reason }) => panic!("{reason:?}"),
                None => break,
            }
        }
    }
}

async fn start(house: &House, balancer: &Balancer) -> Running {
    let server = kursi_server::start(house.config.clone()).await.unwrap();
    balancer.add(server.address);
    server
}

/// Three desks that write and two that listen, by way of a balancer; `change` puts other servers in the place of those that
/// are behind it meanwhile. What went in is counted against what came out. Answers how many requests came to nothing, and how
/// often each listener was asked to come back.
///
/// The house's own server is not behind the balancer: by it the story looks at the database.
async fn while_they_work<T>(
    house: &House,
    balancer: &Balancer,
    change: impl Future<Output = T>,
) -> (usize, Vec<u32>) {
    let ticket = house.ticket("m1").await;
    let (enough, working) = tokio::sync::watch::channel(false);
    let (all, wanted) = tokio::sync::watch::channel(usize::MAX);
    let (mut desks, mut listeners) = (Vec::new(), Vec::new());
    for name in ["sara", "omar", "manager"] {
        let (person, door) = (house.sign_in(name).await, balancer.url());
        let desk = Desk { person, door, http: restless(), failed: 0 };
        desks.push(tokio::spawn(desk.work(ticket, working.clone())));
    }
    for name in ["sara", "omar"] {
        let person = house.sign_in(name).await;
        listeners.push(tokio::spawn(listen(person, balancer.url(), wanted.clone())));
    }
    let servers = change.await;
    enough.send_replace(true);

    let (mut sent, mut failed) = (Vec::new(), 0);
    for desk in desks {
        let (desk, written) = desk.await.unwrap();
        failed += desk.failed;
        let office = house.office();
        let mut conn = office.db.conn().await.unwrap();
        let (outcomes, numbers, last): (i64, i64, i64) = sqlx::query_as(
            "SELECT count(*), count(DISTINCT n), max(n) FROM result WHERE ws = $1 AND device = $2",
        )
        .bind(&office.ws)
        .bind(desk.person.signed_in.device.to_string())
        .fetch_one(&mut *conn)
        .await
        .unwrap();
        let count = written.len() as i64;
        assert_eq!((outcomes, numbers, last), (count, count, count), "one outcome for each number");
        sent.extend(written);
    }
    all.send_replace(sent.len());
    let mut comings = Vec::new();
    for listener in listeners {
        let (heard, asked) = listener.await.unwrap();
        assert!(heard.values().all(|times| *times == 1), "none is told twice");
        assert!(sent.iter().all(|text| heard.contains_key(text)), "none is lost");
        eprintln!("a listener heard {} notes and was asked to come back {asked} times", heard.len());
        comings.push(asked);
    }
    eprintln!(
        "{} notes, {failed} requests that came to nothing, {:?} connections",
        sent.len(),
        balancer.sent()
    );
    drop(servers);
    (failed, comings)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_servers_are_replaced_one_by_one_and_nobody_notices() {
    let house = House::with(Backend::Postgres, |config| config.drain_seconds = 2).await;
    let balancer = Balancer::new().await;
    let (first, second) = (start(&house, &balancer).await, start(&house, &balancer).await);
    let change = async {
        let third = start(&house, &balancer).await;
        first.drain().await;
        let fourth = start(&house, &balancer).await;
        second.drain().await;
        (third, fourth)
    };
    let (failed, asked) = while_they_work(&house, &balancer, change).await;
    assert_eq!(failed, 0, "not one request");
    assert!(asked.iter().all(|times| *times >= 1), "nobody was cut off: {asked:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_servers_that_are_killed_lose_nothing() {
    let house = House::new(Backend::Postgres).await;
    let balancer = Balancer::new().await;
    let fresh = || {
        let program = Program::start(&house, 0);
        balancer.add(program.address());
        program
    };
    let (first, second) = (fresh(), fresh());
    let balanced = &balancer;
    let change = async {
        // Each is killed while it is at work, and not before the one in its place is.
        let mut alive = Vec::new();
        for (n, old) in [first, second].into_iter().enumerate() {
            alive.push(fresh());
            let before = balanced.sent();
            let deadline = Instant::now() + PATIENCE;
            while balanced.sent()[n] < before[n] + 10 {
                assert!(Instant::now() < deadline, "work goes there");
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            drop(old);
        }
        alive
    };
    while_they_work(&house, &balancer, change).await;
}

/// The program itself, at a house's database.
pub struct Program {
    child: Child,
    pub url: String,
}

impl Program {
    pub fn start(house: &House, drain_seconds: u32) -> Program {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kursi-server"));
        command.arg("--data").arg(&house.config.data);
        if let Some(database) = &house.config.database {
            command.arg("--database").arg(database);
        }
        command.args(["serve", "--listen", "127.0.0.1:0"]);
        command.env("KURSI_DRAIN_SECONDS", drain_seconds.to_string());
        if let Some(mail) = &house.config.mail {
            command.env("KURSI_MAIL__RELAY", &mail.relay);
            command.env(format!("KURSI_MAIL__FROM__{}", DESK.to_uppercase()), &mail.from[DESK]);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").unwrap().to_owned();
        Program { child, url }
    }

    pub fn address(&self) -> SocketAddr {
        self.url.rsplit("//").next().unwrap().parse().unwrap()
    }

    fn terminate(&self) {
        assert!(Command::new("kill").arg(self.child.id().to_string()).status().unwrap().success());
    }

    async fn ready(&self) -> StatusCode {
        http().get(format!("{}/ready", self.url)).send().await.unwrap().status()
    }

    async fn until_leaving(&self) {
        let deadline = Instant::now() + PATIENCE;
        while self.ready().await != StatusCode::SERVICE_UNAVAILABLE {
            assert!(Instant::now() < deadline, "it says that it is leaving");
        }
    }

    async fn ended(mut self) -> bool {
        let waiting = tokio::task::spawn_blocking(move || self.child.wait().unwrap().success());
        tokio::time::timeout(PATIENCE, waiting).await.expect("it ends").unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_server_that_is_asked_to_stop_works_on_until_the_balancer_has_noticed() {
    let mut house = House::new(Backend::Postgres).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    let program = Program::start(&house, 3600);
    assert_eq!(program.ready().await, StatusCode::OK);
    let mut line = sara.live_at(&format!("{}/sync/live?from=0", program.url)).await;
    line.frame().await;
    program.terminate();
    program.until_leaving().await;
    let answer = http().get(format!("{}/hello", program.url)).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["connection"], "close", "whoever has a line is not held here");
    house.door = Some(program.url.clone());
    sara.act(&house, &note(ticket, "written while it leaves")).await.unwrap();
    // Whoever says it twice does not want to wait an hour.
    program.terminate();
    assert!(program.ended().await);
    house.door = None;
    assert_eq!(sara.frames(&house, 0, 100).await.frame.last_n, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_server_that_is_drained_asks_its_listeners_away_and_ends() {
    let house = House::new(Backend::Postgres).await;
    let sara = house.sign_in("sara").await;
    let program = Program::start(&house, 2);
    let mut lines = Vec::new();
    for _ in 0..8 {
        let mut line = sara.live_at(&format!("{}/sync/live?from=0", program.url)).await;
        line.frame().await;
        lines.push(line);
    }
    program.terminate();
    let begun = Instant::now();
    let mut asked = Vec::new();
    let waiting = lines.iter_mut().map(|line| async move {
        assert!(matches!(line.next().await, Some(Live::ComeBack)));
        assert!(line.next().await.is_none(), "closed, not torn");
        Instant::now()
    });
    for moment in futures_util::future::join_all(waiting).await {
        asked.push(moment - begun);
    }
    asked.sort();
    assert!(asked[0] >= Duration::from_millis(600), "after the balancer had time to notice: {asked:?}");
    assert!(asked[7] - asked[0] >= Duration::from_millis(100), "not all in the same moment: {asked:?}");
    assert!(program.ended().await);
}

/// K4: two versions at one database. What the later one adds, the earlier one that still serves does not stumble over; and
/// started anew it says why it does not serve.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_a_server_serves_on_while_a_later_version_widens_the_schema() {
    let house = House::new(Backend::Postgres).await;
    let mut sara = house.sign_in("sara").await;
    let ticket = house.ticket("m1").await;
    sara.act(&house, &note(ticket, "before")).await.unwrap();
    let office = house.office();
    let mut conn = office.db.conn().await.unwrap();
    // What a later version may do while this one serves: add tables, and columns that may be left out.
    let tables: Vec<String> =
        sqlx::query_scalar("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()")
            .fetch_all(&mut *conn)
            .await
            .unwrap();
    assert!(tables.len() > 20);
    for table in tables.iter().filter(|table| *table != "kursi_migration") {
        let wider = format!(
            "ALTER TABLE {table} ADD COLUMN later_text TEXT; ALTER TABLE {table} ADD COLUMN later_n BIGINT NOT NULL DEFAULT 0"
        );
        sqlx::raw_sql(sqlx::AssertSqlSafe(wider)).execute(&mut *conn).await.unwrap();
    }
    sqlx::raw_sql(
        "CREATE TABLE later (ws TEXT NOT NULL PRIMARY KEY); INSERT INTO kursi_migration \
         (version, description, success, checksum, execution_time) VALUES (2999, 'later', TRUE, '\\x00', 0)",
    )
    .execute(&mut *conn)
    .await
    .unwrap();
    drop(conn);

    // The connections that know its statements by name from before, and every door.
    let mut line = sara.live(&house, 0).await;
    line.frame().await;
    for n in 0..5 {
        sara.act(&house, &note(ticket, &format!("after {n}"))).await.unwrap();
        line.frame().await;
    }
    house.ticket("m2").await;
    sara.sit(&house, "chat").await;
    house.sign_in("omar").await;
    assert_eq!(code(house.try_sign_in("omar", "wrong", None).await).1, "sign-in-wrong");
    sara.page(&house, Entity::Ticket, None, 10).await;
    assert_eq!(house.office().verify_trail(Vec::new()).await.unwrap().1.broken.len(), 0);

    let refused = kursi_server::start(house.config.clone()).await.unwrap_err();
    assert_eq!(refused.code().code, "database-newer");
}
