//! The desk machine's side of the floor: live requests, the leases that it keeps, and being there. Nothing here
//! goes to the outbox: a seat that is taken when nobody waits for it any more would keep others out.

mod ask;
mod come;
mod held;
mod look;
mod notice;
mod uptime;

pub(crate) use ask::{ask, spoken};
pub(crate) use come::{come, go};
#[cfg(feature = "sim")]
pub(crate) use held::seats_once;
pub(crate) use held::{Held, keep_seats};
pub(crate) use look::{BELIEVED, Open, keep_looking, look};
pub(crate) use notice::keep_watch;
pub use notice::{Notice, TicketName};
pub(crate) use uptime::uptime;
