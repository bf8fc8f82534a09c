//! Wake-ups between servers: fast while they come, and nothing is lost when they do not (K4).

use std::time::{Duration, Instant};

use kursi_rules::change::{Entity, Row};
use kursi_server::Running;
use kursi_store::AnyConnection;
use kursi_testkit::Backend;

use crate::house::{House, Line, Person, now, reply};

/// How often a server that is not woken asks the database: what a frame may take at most then, and does half the time on
/// the average.
const POLL: Duration = Duration::from_secs(1);

/// Somebody who writes at the one server, and somebody who listens at the other.
struct Pair {
    house: House,
    other: Running,
    sara: Person,
    line: Line,
    ticket: kursi_rules::TicketId,
    replies: u32,
}

impl Pair {
    async fn new() -> Pair {
        let mut house = House::new(Backend::Postgres).await;
        let mut sara = house.sign_in("sara").await;
        let other = kursi_server::start(house.config.clone()).await.unwrap();
        let ticket = house.ticket("m1").await;
        let mut line = sara.live_at(&format!("{}/sync/live?from=0", other.url())).await;
        line.frame().await;
        // Settled: both servers listen.
        house.http = crate::house::http();
        sara.act(&house, &reply(ticket, "first")).await.unwrap();
        line.until(Entity::Ticket, |row| matches!(row, Row::Ticket(row) if row.replies == 1)).await;
        Pair { house, other, sara, line, ticket, replies: 1 }
    }

    /// Writes something here; how long it took until it was told there.
    async fn one(&mut self) -> Duration {
        self.replies += 1;
        let (ticket, wanted) = (self.ticket, self.replies);
        self.sara.act(&self.house, &reply(ticket, "again")).await.unwrap();
        let begun = Instant::now();
        let told = |row: &Row| matches!(row, Row::Ticket(row) if row.id == ticket && row.replies == wanted);
        self.line.until(Entity::Ticket, told).await;
        begun.elapsed()
    }

    async fn median(&mut self, times: usize) -> Duration {
        let mut took = Vec::new();
        for _ in 0..times {
            took.push(self.one().await);
        }
        took.sort();
        took[times / 2]
    }

    /// The connections on which servers wait to be woken, by their process in the database.
    async fn waiting(&self) -> Vec<i64> {
        let mut conn = self.house.office().db.conn().await.unwrap();
        waiting(&mut conn).await
    }

    /// Takes them all away, as a database that is restarted or a firewall would.
    async fn cut(&self) {
        let mut conn = self.house.office().db.conn().await.unwrap();
        for process in waiting(&mut conn).await {
            let cut: bool = sqlx::query_scalar("SELECT pg_terminate_backend($1::int)")
                .bind(process)
                .fetch_one(&mut *conn)
                .await
                .unwrap();
            assert!(cut);
        }
    }
}

async fn waiting(conn: &mut AnyConnection) -> Vec<i64> {
    sqlx::query_scalar(
        "SELECT pid::bigint FROM pg_stat_activity WHERE datname = current_database() \
         AND application_name LIKE '%waiting to be woken' ORDER BY pid",
    )
    .fetch_all(conn)
    .await
    .unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_what_one_server_commits_another_tells_long_before_it_would_have_asked() {
    let mut pair = Pair::new().await;
    let median = pair.median(15).await;
    eprintln!("from the answer at one server to the frame at another: median {median:?}");
    // One that is not woken takes nearly a whole interval, for each of these begins where the one before was told.
    assert!(median < POLL / 4, "{median:?}");
    pair.other.stop().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn k4_frames_come_without_wake_ups_and_who_is_cut_off_listens_again() {
    let mut pair = Pair::new().await;
    let before = pair.waiting().await;
    assert_eq!(before.len(), 2, "each server has one such connection");

    // Whatever is lost with the line, everything is told.
    for _ in 0..5 {
        pair.cut().await;
        pair.one().await;
    }

    // Written by somebody who wakes nobody: found by asking.
    pair.house.office().set_active("omar", false, now()).await.unwrap();
    let gone = |row: &Row| matches!(row, Row::User(row) if row.name == "omar" && !row.active);
    pair.line.until(Entity::User, gone).await;

    let deadline = Instant::now() + Duration::from_secs(30);
    let after = loop {
        let after = pair.waiting().await;
        if after.len() == 2 {
            break after;
        }
        assert!(Instant::now() < deadline, "both listen again: {after:?}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    };
    assert!(after.iter().all(|process| !before.contains(process)));
    let median = pair.median(9).await;
    assert!(median < POLL / 4, "{median:?}");
    pair.other.stop().await;
}
