//! **What lives here**: everything that outlives the process. One schema and one set of queries for SQLite,
//! encrypted SQLite and PostgreSQL: rows of the nouns ([`rows`]), queues and their counts ([`queues`]), the live
//! rows of a floor ([`floor`]), the rows that both sides compare ([`check`]), what only a server has ([`server`]), a desk machine's replica ([`replica`]) and its outbox ([`outbox`]) with the files beside it ([`attachment`]), taking rows
//! away without a trace ([`purge`]), full-text search in a replica ([`search`]), and
//! the judging of commands against a database ([`judge`]).
//!
//! **What is refused here**: rules (they are `kursi-rules`), clocks, sockets, words for people. Errors are
//! codes ([`StoreFault`]); the driver's own error is kept beside them for the log. Nothing here begins a
//! transaction but [`Db`]: callers say what belongs together.

mod columns;
mod dialect;
mod error;
mod filling;
mod key;
mod line;
mod open;
mod recovery;
mod rekey;
mod schema;
mod statement;
mod wake;

pub mod attachment;
pub mod check;
pub mod floor;
pub mod judge;
pub mod outbox;
#[cfg(test)]
mod plans;
pub mod purge;
pub mod queues;
pub mod replica;
pub mod rows;
pub mod search;
pub mod sent;
pub mod server;
#[cfg(feature = "sim")]
pub mod sim;
pub mod survey;

pub use dialect::Dialect;
pub use error::{Result, StoreError, StoreFault};
pub use filling::Filling;
pub use key::Key;
pub use line::{Ended, Line, Turn};
pub use open::{Conn, Db, Place, Shape, Transaction};
pub use recovery::{MOST_SEALED, RecoveryKey, RecoveryPublic, Unopened};
pub use rekey::rekey;
pub use sqlx::AnyConnection;
pub use wake::{Said, Wakes, wake};
