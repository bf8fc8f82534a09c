//! Customers' words, chats and calls from channels.

mod contact;
pub mod contacts;
mod key;
mod request;
pub mod tickets;
