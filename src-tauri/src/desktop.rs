//! The desktop, lent to the program.

use std::path::{Path, PathBuf};

use kursi_app::Desktop;
use tauri::{AppHandle, Manager as _, Wry};
use tauri_plugin_opener::OpenerExt;

/// This machine's desktop.
pub(crate) struct SystemDesktop(pub(crate) AppHandle<Wry>);

impl Desktop for SystemDesktop {
    fn open(&self, address: &str) -> Result<(), String> {
        self.0.opener().open_url(address, None::<&str>).map_err(|error| error.to_string())
    }

    fn downloads(&self) -> Option<PathBuf> {
        let paths = self.0.path();
        // Where a desktop says nothing, browsers take this one, too.
        paths.download_dir().or_else(|_| paths.home_dir().map(|home| home.join("Downloads"))).ok()
    }

    fn show(&self, path: &Path) -> Result<(), String> {
        self.0.opener().reveal_item_in_dir(path).map_err(|error| error.to_string())
    }
}
