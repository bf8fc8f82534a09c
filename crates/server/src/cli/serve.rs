//! `kursi-server serve`.

use tracing_subscriber::EnvFilter;

use super::{Trouble, say};
use crate::config::{Config, LogForm};

/// What is logged when `KURSI_LOG_LEVEL` says nothing else.
const USUAL: &str = "info,sqlx=warn";

pub(super) async fn run(config: Config) -> Result<(), Trouble> {
    let filter = EnvFilter::try_from_env("KURSI_LOG_LEVEL").unwrap_or_else(|_| EnvFilter::new(USUAL));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match config.log {
        LogForm::Text => log.with_ansi(false).init(),
        LogForm::Json => log.json().init(),
    }
    let mut running = crate::start(config).await?;
    // The first line on standard output, for whoever started it on port 0.
    say(format_args!("listening on {}", running.url()));
    tokio::select! {
        () = asked_to_stop() => {
            running.stop().await;
            Ok(())
        }
        detail = running.broken() => Err(Trouble::System { detail }),
    }
}

/// SIGTERM or Ctrl-C.
async fn asked_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut terminate) => drop(terminate.recv().await),
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
