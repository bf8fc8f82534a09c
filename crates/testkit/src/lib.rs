//! **What lives here**: what tests of several rooms need. Temporary databases on every backend
//! ([`TestDb`], [`stories!`]), a private PostgreSQL ([`postgres`]), rows ([`rows`]), a clock that stands
//! still ([`FixedClock`]) and ids in sequence ([`Ids`]).
//!
//! **What is refused here**: anything that a shipped program would want; sleeping; retries.

mod clock;
mod database;
mod ids;
pub mod postgres;
pub mod rows;

pub use clock::FixedClock;
pub use database::{Backend, TestDb};
pub use ids::Ids;
