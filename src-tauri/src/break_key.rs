//! The key for a break that works from every program.

use kursi_app::App;
use tauri::{AppHandle, Wry};
use tauri_plugin_global_shortcut::{Code, GlobalShortcutExt, Modifiers, Shortcut, ShortcutState};

use crate::window;

/// Ctrl+Alt+B, by the place of the key: on an Arabic layout the letter is another one.
const KEY: (Modifiers, Code) = (Modifiers::CONTROL.union(Modifiers::ALT), Code::KeyB);

/// Listens for the key, where the desktop allows it: Wayland does not, and another program may have it. The window
/// comes to the front and asks for the reason, since every break has one (A6).
pub(crate) fn listen(handle: &AppHandle<Wry>, app: &App) {
    let app = app.clone();
    let key = Shortcut::new(Some(KEY.0), KEY.1);
    let heard = handle.global_shortcut().on_shortcut(key, move |handle, _, event| {
        if event.state() == ShortcutState::Pressed {
            window::show(handle);
            app.ask_for_break();
        }
    });
    if let Err(error) = heard {
        tracing::info!(%error, "no key for a break outside the window");
    }
}
