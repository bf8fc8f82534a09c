//! Seats: who sits where, who waits for a seat, which customer waits for whom (X1), and the one rule that lets
//! anybody in (X2).
//!
//! [`Floor`] is the live state of one desk. [`Floor::step`] is its only verb: it takes what happened and answers
//! with the rows that changed, or with a reason and nothing changed. Whoever keeps the rows calls it in one
//! transaction; a [`Event::Tick`] when [`Floor::next_due`] comes moves on what only time moves.

mod accept;
mod admit;
mod agent;
mod arrive;
mod call;
mod contact;
mod event;
mod finish;
mod floor;
mod line;
mod link;
mod offer;
mod overrule;
mod presence;
mod present;
mod record;
mod refusal;
mod seat;
mod sit;
mod stay;
mod sweep;
mod take;
mod transfer;
mod turn;
mod wait;

pub use agent::Agent;
pub use contact::{CallStep, Caller, Contact, ContactState, Direction};
pub use event::{Arrival, Event, Overrule, Unwanted};
pub use floor::{Floor, FloorChange, FloorRow};
pub use presence::{Looking, Presence, PresenceState};
pub use record::{Ended, Override, SeatRecord};
pub use refusal::SeatRefusal;
pub use seat::{Holder, Seat};
pub use stay::Stay;
pub use wait::SeatWait;

#[cfg(test)]
mod fixture;
#[cfg(test)]
mod model;
#[cfg(test)]
mod stories;
