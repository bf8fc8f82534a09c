//! Whole-system stories: real desks in their real window, a real server, a line between them that can be cut.
//!
//! What lives here: the harness ([`Story`], [`Server`], [`Line`], [`Machine`], [`Window`]) and the walk that the demo
//! and the stories share. The stories themselves are in `tests/tests/window/`, one file a subject. What is refused: looking
//! into a program from inside. A story does what a person does, sees what a person sees, and pulls what a person can
//! pull: the plug and the cable. Nothing sleeps for a fixed time; what is awaited is asked for until a deadline.

mod answering;
mod desk;
mod disk;
mod intake;
pub mod killed;
mod line;
mod machine;
mod packages;
mod pictures;
mod place;
mod running;
mod seed;
mod server;
mod shell;
#[cfg(feature = "sim")]
pub mod sim;
mod story;
mod wait;
pub mod walk;
mod window;
mod work;
mod writers;

pub use answering::Answering;
pub use desk::Desk;
pub use disk::Disk;
pub use intake::{Intake, IntakeTicket};
pub use line::Line;
pub use machine::{Machine, Screen};
pub use packages::Booked;
pub use pictures::{LANGUAGES, Pictures};
pub use place::{binary, pictures_folder, root};
pub use running::Running;
pub use server::{Agent, Server};
pub use shell::{Shell, Shown};
pub use story::{Story, tell};
pub use wait::{PATIENCE, until};
pub use window::Window;
pub use work::{Outgoing, Seen};
pub use writers::{Words, Writer, words};
