//! The desktop, lent to the program.

use kursi_app::Desktop;
use tauri::{AppHandle, Wry};
use tauri_plugin_opener::OpenerExt;

/// This machine's desktop.
pub(crate) struct SystemDesktop(pub(crate) AppHandle<Wry>);

impl Desktop for SystemDesktop {
    fn open(&self, address: &str) -> Result<(), String> {
        self.0.opener().open_url(address, None::<&str>).map_err(|error| error.to_string())
    }
}
