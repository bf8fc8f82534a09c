use kursi_app::App;
use kursi_app::entry::Changed;
use tauri::State;
use tauri::ipc::Channel;
use tokio::sync::broadcast::error::RecvError;

/// Tells the screen what may have changed, until it is gone.
#[tauri::command]
pub(crate) async fn subscribe(app: State<'_, App>, channel: Channel<Changed>) -> Result<(), ()> {
    let mut changes = app.subscribe();
    tauri::async_runtime::spawn(async move {
        loop {
            let told = match changes.recv().await {
                Ok(changed) => channel.send(changed),
                // Fell behind: everything may have changed.
                Err(RecvError::Lagged(_)) => {
                    [Changed::Session, Changed::Desk, Changed::Queues, Changed::Floor, Changed::Outbox]
                        .into_iter()
                        .try_for_each(|changed| channel.send(changed))
                }
                Err(RecvError::Closed) => return,
            };
            if told.is_err() {
                return;
            }
        }
    });
    Ok(())
}
