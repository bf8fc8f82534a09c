//! **What lives here**: the central server. Its doors ([`routes`]): sign-in, sync, intake, and what an
//! operator looks at; the one writer ([`engine`]) that judges every command by `kursi-rules` and puts rows,
//! change log and outcomes down in one transaction; the administrator's commands ([`cli`]).
//!
//! **What is refused here**: a rule of the trade (it would be in `rules`, where the desk machine predicts by
//! it too), a number of a procedure (the desk's pack has it), SQL (`store`), words for people who use the
//! desk program (a code goes over the wire), and a customer's words, names or tokens in the log.

pub mod admin;
pub mod auth;
pub mod cli;
pub mod clock;
mod compact;
pub mod config;
pub mod deliver;
pub mod drain;
pub mod engine;
mod escrow;
pub mod hooks;
pub mod life;
pub mod metrics;
pub mod refusal;
mod rejudged;
pub mod routes;
pub mod serve;
pub mod shelf;
#[cfg(feature = "sim")]
pub mod sim;
pub mod state;
#[cfg(feature = "test-clock")]
mod test_clock;
mod upkeep;
pub mod verify;
mod wake;
mod words;

pub use config::Config;
pub use serve::{Running, start};
