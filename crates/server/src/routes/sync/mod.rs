//! Sync: commands come in, rows go out.

pub mod bootstrap;
pub mod changes;
pub mod check;
pub mod escrow;
pub mod frames;
pub mod live;
pub mod push;
mod ring;
pub mod steps;
mod witness;
