//! **What lives here**: the wiring of the desktop program. Windows, keyring, the three commands that carry the
//! entries of `kursi_app` to the screen.
//!
//! **What is refused here**: anything that could be tested without a desktop. Rules are in `kursi_rules`, use
//! cases in `kursi_app`, wording in `locales/`.

mod commands;
mod environment;
mod keyring;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use kursi_app::{App, AppConfig};
use tauri::Manager;

use crate::keyring::SystemKeyring;

/// Opens the program and stays until its window is closed.
pub fn run() -> ExitCode {
    environment::prepare();
    environment::log();
    let built = tauri::Builder::default()
        .invoke_handler(commands::handler())
        .setup(|tauri| {
            let config = AppConfig {
                data: tauri.path().app_data_dir()?,
                system_language: environment::language(),
                device_name: environment::device_name(),
                server: environment::server(),
                vault: Arc::new(SystemKeyring),
            };
            let app = tauri::async_runtime::block_on(App::start(config));
            tauri.manage(app);
            window::open(tauri.handle())?;
            Ok(())
        })
        .build(tauri::generate_context!());
    let program = match built {
        Ok(program) => program,
        Err(error) => {
            tracing::error!(%error, "the window could not be opened");
            return ExitCode::FAILURE;
        }
    };
    let code = program.run_return(|handle, event| {
        if let tauri::RunEvent::Exit = event {
            let app = handle.state::<App>().inner().clone();
            tauri::async_runtime::block_on(app.stop());
        }
    });
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}
