//! Stories of the running server, told over its real doors: HTTP and WebSocket on loopback, SQLite in a folder
//! and, for the main ones, a real PostgreSQL.

mod accounts;
mod announcements;
mod attachments;
mod audit;
mod balancer;
mod bootstrap;
mod calendars;
mod calls;
mod check;
mod cli;
mod compact;
mod contacts;
mod crowd;
mod delegation;
mod doors;
mod drain;
mod effects;
mod escalation;
mod escrow;
mod floor;
mod forms;
mod house;
mod intake;
mod live;
mod load;
mod mail;
mod push;
mod race;
mod reports;
mod requests;
mod revisions;
mod scopes;
mod servers;
mod sign_in;
mod state;
mod steps;
mod surveys;
mod verify;
mod wake;

/// Makes a test on each database of each story: an `async fn(Backend)`.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {$(
        mod $name {
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_sqlite() {
                super::$name(kursi_testkit::Backend::Sqlite).await;
            }
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn on_postgresql() {
                super::$name(kursi_testkit::Backend::Postgres).await;
            }
        }
    )+};
}
pub(crate) use on_both;
