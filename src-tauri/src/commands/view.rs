use kursi_app::App;
use kursi_app::entry::{Fault, View, ViewRequest};
use tauri::State;

/// Answers a question of the screen.
#[tauri::command]
pub(crate) async fn view(app: State<'_, App>, request: ViewRequest) -> Result<View, Fault> {
    app.view(request).await
}
