//! A start that met the one before in the moment of its end: that process still had its name on the session's bus, and
//! was gone before it could take the call. The next start finds the name free, or a window that answers.

use std::process::ExitCode;
use std::time::Duration;

/// How often this start was begun already; set by nobody but the program itself.
const BEGUN: &str = "KURSI_BEGUN_AGAIN";
/// How often it is begun again at most: a bus that never answers is told.
const MOST: u32 = 3;
/// How long the bus has for noticing that somebody is gone.
const PAUSE: Duration = Duration::from_millis(300);
/// The plugin's name, as its failures say it.
const PLUGIN: &str = "single-instance";

/// Begins the program again in this process's place, if that is what `error` asks for. Answers only where nothing is to
/// be done about it.
pub fn start(error: &tauri::Error) -> ExitCode {
    if matches!(error, tauri::Error::PluginInitialization(plugin, _) if plugin == PLUGIN) {
        let begun = std::env::var(BEGUN).ok().and_then(|count| count.parse().ok()).unwrap_or(0);
        if begun < MOST {
            tracing::warn!(%error, "the start before is just ending; begun again");
            std::thread::sleep(PAUSE);
            replace(begun + 1);
        }
    }
    tracing::error!(%error, "the window could not be opened");
    ExitCode::FAILURE
}

#[cfg(unix)]
fn replace(begun: u32) {
    use std::os::unix::process::CommandExt;

    let Ok(program) = std::env::current_exe() else { return };
    let failed = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .env(BEGUN, begun.to_string())
        .exec();
    tracing::error!(error = %failed, "could not begin again");
}

/// Elsewhere a second start talks to the first one without a bus.
#[cfg(not(unix))]
fn replace(_begun: u32) {}
