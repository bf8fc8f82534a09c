//! The window.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, WebviewWindowBuilder, Wry};

/// Its label in `tauri.conf.json`.
pub(crate) const MAIN: &str = "main";

/// Opens the window that `tauri.conf.json` describes. It shows the program and nothing else.
///
/// # Errors
/// There is no display, or no web view.
pub(crate) fn open(handle: &AppHandle<Wry>) -> tauri::Result<()> {
    if let Some(window) = handle.config().app.windows.first() {
        WebviewWindowBuilder::from_config(handle, window)?
            .on_new_window(|_, _| NewWindowResponse::Deny)
            .build()?;
    }
    Ok(())
}

/// Brings the window before the person.
pub(crate) fn show(handle: &AppHandle<Wry>) {
    let Some(window) = handle.get_webview_window(MAIN) else { return };
    let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window did not come to the front");
    }
}

/// Whether the person has the window before them.
pub(crate) fn in_sight(handle: &AppHandle<Wry>) -> bool {
    handle.get_webview_window(MAIN).is_some_and(|window| window.is_focused().unwrap_or(false))
}
