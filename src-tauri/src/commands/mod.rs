//! The three commands. Each is an adapter; what it does is in `kursi_app`.

mod send;
mod subscribe;
mod view;

use tauri::Wry;
use tauri::ipc::Invoke;

/// The table of commands.
pub(crate) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![view::view, send::send, subscribe::subscribe]
}
