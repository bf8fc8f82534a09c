//! The audit trail (X9). Each event's hash covers the one before, so that none can be changed, left out or put in
//! unseen; it covers a salted commitment and not the words, so that words can be erased by law and the chain holds.

mod chain;
mod erase;
mod verify;
mod witness;

pub use chain::{Deed, Trail, append_event, last_event};
pub(crate) use chain::{closing, few_deeds, statements};
pub use erase::erase_events;
pub use verify::{Break, Broken, Checked, Remembered, Testimony, steady, verify_events};
pub use witness::{Heard, Witness, hear_witness, witnesses};
