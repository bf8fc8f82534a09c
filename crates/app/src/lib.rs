//! **What lives here**: what a person asks of the desk machine, one verb a file: signing in, acting on
//! tickets, drafts, the outbox, the views, and the sync loop that keeps the replica and empties the outbox.
//! Three entries for the screen: [`App::view`], [`App::send`], [`App::subscribe`].
//!
//! **What is refused here**: rules (they are in `kursi_rules`), SQL (in `kursi_store`), windows, keyrings and
//! notifications (the shell lends them through [`Vault`]), and words: everything that goes wrong is a code.

mod absence;
mod acts;
mod attach;
mod desktop;
mod drawing;
mod durable;
pub mod entry;
mod fault;
mod live;
mod procedure;
mod report;
mod session;
mod settings;
#[cfg(feature = "sim")]
pub mod sim;
mod speech;
mod sync;
mod tray;
mod vault;
mod views;
mod work;

pub use desktop::{Desktop, NoDesktop};
pub use fault::AppFault;
pub use live::{Notice, TicketName};
pub use session::{Answer, App, AppConfig};
pub use sync::carrier::{Answered, Carrier, Letter, Lines, OnTheWay};
pub use tray::Tray;
pub use vault::{MemoryVault, Vault, VaultFault};
