//! What only a server has: the workspace and its change log, devices and their outcomes, people who sign in,
//! desk revisions, channels, what customers answer, recovery keys,
//! the audit trail.

mod account;
mod answer;
mod answered;
mod attachment;
mod audit;
mod authority;
mod compact;
mod confided;
mod contact;
mod course;
mod desk;
mod device;
mod effect;
mod escrow;
mod knock;
mod lines;
mod log;
mod recovery;
mod report;
mod step;

pub use account::*;
pub use answer::*;
pub use answered::*;
pub use attachment::*;
pub use audit::*;
pub use authority::*;
pub use compact::*;
pub use confided::*;
pub use contact::*;
pub use course::*;
pub use desk::*;
pub use device::*;
pub use effect::*;
pub use escrow::*;
pub use knock::*;
pub use lines::*;
pub use log::*;
pub use recovery::*;
pub use report::*;
pub use step::*;
