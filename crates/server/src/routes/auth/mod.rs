//! Sign-in and sign-out, desks; another name for a machine that was copied; machines that have to forget everything.

pub mod desks;
pub mod device;
pub mod sign_in;
pub mod sign_out;
pub mod wiped;
