//! Who is there: passwords, sessions, devices, and how often one may knock.

pub mod audit;
pub mod limits;
pub mod password;
pub mod session;
pub mod token;
