//! **What lives here**: the wiring of the desktop program. Windows, keyring, the three commands that carry the
//! entries of `kursi_app` to the screen.
//!
//! **What is refused here**: anything that could be tested without a desktop. Rules are in `kursi_rules`, use
//! cases in `kursi_app`, wording in `locales/`.

mod again;
mod break_key;
mod commands;
mod desktop;
mod environment;
mod keyring;
mod notices;
mod tray;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use kursi_app::{App, AppConfig};
use tauri::plugin::TauriPlugin;
use tauri::{Manager, Wry};

use crate::desktop::SystemDesktop;
use crate::keyring::SystemKeyring;

/// Size and place of the window, as they were left.
fn remembered() -> TauriPlugin<Wry> {
    use tauri_plugin_window_state::StateFlags;
    let flags = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN;
    tauri_plugin_window_state::Builder::default().with_state_flags(flags).build()
}

/// Opens the program and stays until its window is closed.
pub fn run() -> ExitCode {
    environment::prepare();
    environment::log();
    let built = tauri::Builder::default()
        // Before everything else: a second start only brings the first one's window.
        .plugin(tauri_plugin_single_instance::init(|handle, _, _| window::show(handle)))
        .plugin(remembered())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .invoke_handler(commands::handler())
        .setup(|tauri| {
            let config = AppConfig {
                data: tauri.path().app_data_dir()?,
                system_language: environment::language(),
                device_name: environment::device_name(),
                server: environment::server(),
                vault: Arc::new(SystemKeyring),
                desktop: Arc::new(SystemDesktop(tauri.handle().clone())),
                lines: kursi_app::Lines::default(),
            };
            let app = tauri::async_runtime::block_on(App::start(config));
            tauri.manage(app.clone());
            window::open(tauri.handle())?;
            tray::show(tauri.handle(), &app);
            notices::show(tauri.handle(), &app);
            break_key::listen(tauri.handle(), &app);
            Ok(())
        })
        .build(tauri::generate_context!());
    let program = match built {
        Ok(program) => program,
        Err(error) => return again::start(&error),
    };
    let code = program.run_return(|handle, event| {
        if let tauri::RunEvent::Exit = event {
            let app = handle.state::<App>().inner().clone();
            tauri::async_runtime::block_on(app.stop());
        }
    });
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}
