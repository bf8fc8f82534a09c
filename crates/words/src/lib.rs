//! Wording without IO: which language, which message, which number and date, which direction.
//!
//! The same `.ftl` files are spoken by the screen and by this crate (notifications, tray, mail, the log), so both
//! must say the same thing: `golden.json` holds messages with their text, and cargo test and Vitest both run it.
//! (K3, X5, X6)
//!
//! - [`Words`] has the messages; [`Reader`] says who reads: language, calendar, digits, time zone.
//! - [`fold`] folds letters and digits, [`search`] makes words to search by of them; [`bidi`] isolates names and numbers and tames hostile text.

pub mod bidi;
pub mod fold;
pub mod search;

mod args;
mod lang;
mod moment;
mod numeral;
mod reader;
mod table;
mod words;

pub use args::{Arg, Args};
pub use lang::{Dir, Lang, UnknownLang};
pub use reader::{Calendar, Digits, Reader};
pub use table::FILES;
pub use words::{Fault, Words};
