//! The tray: where the person stands, a break in one click, even when the window is not in sight.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use kursi_app::entry::{Act, Changed, FloorAsk};
use kursi_app::{App, Tray};
use tauri::image::Image;
use tauri::menu::{Menu, MenuBuilder, MenuEvent, MenuItemBuilder, SubmenuBuilder};
use tauri::tray::{TrayIcon, TrayIconBuilder};
use tauri::{AppHandle, Wry};
use tokio::sync::broadcast::error::RecvError;

use crate::window;

const ICON: &[u8] = include_bytes!("../../icons/32x32.png");

const OPEN: &str = "open";
const QUIT: &str = "quit";
const BACK: &str = "back";
/// Before a break reason's id.
const BREAK: &str = "break:";

/// Changes that come together are drawn once.
const SETTLE: Duration = Duration::from_millis(200);

/// Puts the program into the tray and keeps it true. A desktop without a tray is no fault.
pub(crate) fn show(handle: &AppHandle<Wry>, app: &App) {
    // The library of the indicator is looked for when it is first used, and its absence is a panic there.
    let made = catch_unwind(AssertUnwindSafe(|| make(handle, app)));
    let tray = match made {
        Ok(Ok(tray)) => tray,
        Ok(Err(error)) => return tracing::warn!(%error, "no tray"),
        Err(_) => return tracing::warn!("no tray: its library is not here"),
    };
    let (handle, app) = (handle.clone(), app.clone());
    let mut changes = app.subscribe();
    tauri::async_runtime::spawn(async move {
        let mut shown = Tray::default();
        loop {
            let wanted = app.tray().await;
            if wanted != shown {
                match menu(&handle, &wanted).and_then(|menu| tray.set_menu(Some(menu))) {
                    Ok(()) => shown = wanted,
                    Err(error) => tracing::warn!(%error, "the tray was not drawn"),
                }
                // Not every desktop shows it; the menu says the same.
                let _ = tray.set_tooltip(shown.lines.first());
            }
            loop {
                match changes.recv().await {
                    Ok(Changed::Session | Changed::Floor | Changed::Desk) | Err(RecvError::Lagged(_)) => {
                        break;
                    }
                    Ok(_) => {}
                    Err(RecvError::Closed) => return,
                }
            }
            tokio::time::sleep(SETTLE).await;
        }
    });
}

fn make(handle: &AppHandle<Wry>, app: &App) -> tauri::Result<TrayIcon<Wry>> {
    let app = app.clone();
    TrayIconBuilder::with_id("kursi")
        .icon(Image::from_bytes(ICON)?)
        .menu(&menu(handle, &Tray::default())?)
        .on_menu_event(move |handle, event| chosen(handle, &app, &event))
        .build(handle)
}

fn menu(handle: &AppHandle<Wry>, tray: &Tray) -> tauri::Result<Menu<Wry>> {
    let mut menu = MenuBuilder::new(handle);
    for line in &tray.lines {
        menu = menu.item(&MenuItemBuilder::new(line).enabled(false).build(handle)?);
    }
    menu = menu.separator();
    if !tray.breaks.is_empty() {
        let mut breaks = SubmenuBuilder::new(handle, &tray.take_break);
        for (reason, name) in &tray.breaks {
            breaks = breaks.text(format!("{BREAK}{reason}"), name);
        }
        menu = menu.item(&breaks.build()?);
    }
    if let Some(back) = &tray.back {
        menu = menu.text(BACK, back);
    }
    menu.separator().text(OPEN, &tray.open).text(QUIT, &tray.quit).build()
}

fn chosen(handle: &AppHandle<Wry>, app: &App, event: &MenuEvent) {
    let id = event.id().as_ref();
    match id {
        OPEN => window::show(handle),
        QUIT => handle.exit(0),
        BACK => ask(handle, app, FloorAsk::Online),
        id => {
            if let Some(reason) = id.strip_prefix(BREAK) {
                ask(handle, app, FloorAsk::Break { reason: reason.to_owned() });
            }
        }
    }
}

/// What the floor refuses is told in the window, where there is room for the reason.
fn ask(handle: &AppHandle<Wry>, app: &App, ask: FloorAsk) {
    let (handle, app) = (handle.clone(), app.clone());
    tauri::async_runtime::spawn(async move {
        if let Err(fault) = app.send(Act::Floor { ask }).await {
            tracing::info!(code = %fault.code, "asked for in the tray, and refused");
            window::show(&handle);
        }
    });
}
