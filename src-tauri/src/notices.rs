//! Notifications of the desktop (X8).

use kursi_app::{App, Notice};
use tauri::{AppHandle, Wry};
use tauri_plugin_notification::NotificationExt;
use tokio::sync::broadcast::error::RecvError;

use crate::window;

/// Shows what the person is to be told, until the program ends. A click on it brings the window.
pub(crate) fn show(handle: &AppHandle<Wry>, app: &App) {
    let front = handle.clone();
    let heard = handle.notification().on_action(move |_| window::show(&front));
    if let Err(error) = heard {
        tracing::warn!(%error, "clicks on notifications are not heard");
    }
    let (handle, app) = (handle.clone(), app.clone());
    let mut notices = app.notices();
    tauri::async_runtime::spawn(async move {
        loop {
            match notices.recv().await {
                Ok(notice) => tell(&handle, &app, &notice),
                // Fell behind: what is still so is told at the next occasion by the screen itself.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return,
            }
        }
    });
}

fn tell(handle: &AppHandle<Wry>, app: &App, notice: &Notice) {
    // Whoever has the window before them sees the offer there, whether a customer or a call.
    if matches!(notice, Notice::Offered { .. } | Notice::CallReady { .. }) && window::in_sight(handle) {
        return;
    }
    let (title, body) = app.notice_words(notice);
    if let Err(error) = handle.notification().builder().title(title).body(body).show() {
        tracing::warn!(%error, "a notification was not shown");
    }
}
