//! The window.

use tauri::{AppHandle, WebviewWindowBuilder, Wry};

/// Opens the window that `tauri.conf.json` describes.
///
/// # Errors
/// There is no display, or no web view.
pub(crate) fn open(handle: &AppHandle<Wry>) -> tauri::Result<()> {
    if let Some(window) = handle.config().app.windows.first() {
        WebviewWindowBuilder::from_config(handle, window)?.build()?;
    }
    Ok(())
}
