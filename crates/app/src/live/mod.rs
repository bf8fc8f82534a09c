//! The desk machine's side of the floor: live requests, the leases that it keeps, and being there. Nothing here
//! goes to the outbox: a seat that is taken when nobody waits for it any more would keep others out.

mod ask;
mod come;
mod held;
mod notice;
mod uptime;

pub(crate) use ask::ask;
pub(crate) use come::{come, go};
pub(crate) use held::{Held, keep_seats};
pub(crate) use notice::keep_watch;
pub use notice::{Notice, TicketName};
