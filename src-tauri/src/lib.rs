//! The shell.
/// Opens the window.
pub fn run() {
    tauri::Builder::default()
        .setup(|app| {
            let window = &app.config().app.windows[0];
            tauri::WebviewWindowBuilder::from_config(app.handle(), window)?.build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("window");
}
