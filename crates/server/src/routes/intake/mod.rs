//! Customers' words from channels.

mod request;
pub mod tickets;
