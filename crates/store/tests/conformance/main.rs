//! The stories that every backend must tell alike: SQLite, encrypted SQLite, PostgreSQL.

mod audit;
mod check;
mod compact;
mod effect;
mod floor;
mod knock;
mod line;
mod outbox;
mod purge;
mod queues;
mod replica;
mod rows;
mod scripts;
mod server;

/// The workspace of all stories.
const WS: &str = "0197-ws";

/// Folding for search as plainly as it can be done.
fn fold(text: &str) -> String {
    text.to_lowercase()
}
