//! Sign-in and sign-out; another name for a machine that was copied.

pub mod device;
pub mod sign_in;
pub mod sign_out;
