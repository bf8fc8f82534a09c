use kursi_app::App;
use kursi_app::entry::{Act, Fault, Sent};
use tauri::State;

/// Does something for the person.
#[tauri::command]
pub(crate) async fn send(app: State<'_, App>, act: Act) -> Result<Sent, Fault> {
    app.send(act).await
}
