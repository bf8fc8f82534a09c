//! Customers' words, chats and calls from channels.

mod contact;
pub mod contacts;
pub mod follow;
pub mod gone;
mod key;
mod request;
pub mod surveys;
pub mod tickets;
