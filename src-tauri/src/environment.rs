//! What the desktop tells a program when it starts.

use std::env;

use tracing_subscriber::EnvFilter;

/// Settles what must be settled before the first thread.
pub(crate) fn prepare() {
    // WebKitGTK shows blank windows on some Linux desktops with its DMA-BUF renderer; whoever wants it, sets
    // the variable.
    #[cfg(target_os = "linux")]
    if env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[allow(unsafe_code)]
        // SAFETY: called first thing in `main`; no other thread reads the environment yet.
        unsafe {
            env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

/// Logs to standard error, without customers' words. `KURSI_LOG` chooses how much.
pub(crate) fn log() {
    let filter = EnvFilter::try_from_env("KURSI_LOG").unwrap_or_else(|_| EnvFilter::new("warn,kursi=info"));
    // A second subscriber (in tests) is no reason not to start.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}

/// The desktop's language, as POSIX has it.
pub(crate) fn language() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(|name| env::var(name).ok())
        .find(|value| !value.is_empty())
        .unwrap_or_else(|| "en".to_owned())
}

/// How this installation calls itself in the list of devices.
pub(crate) fn device_name() -> String {
    let host = std::fs::read_to_string("/etc/hostname").ok().or_else(|| env::var("COMPUTERNAME").ok());
    host.map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "desk".to_owned())
}

/// The organisation's server, where its administrator set one for all machines.
pub(crate) fn server() -> Option<String> {
    env::var("KURSI_SERVER").ok().filter(|server| !server.is_empty())
}
