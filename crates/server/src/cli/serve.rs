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
    let mut signals = Signals::new();
    tokio::select! {
        asked = signals.next() => {
            let ending = async {
                match asked {
                    Asked::Terminate => running.drain().await,
                    Asked::Interrupt => running.stop().await,
                }
            };
            tokio::select! {
                () = ending => {}
                // Whoever says it twice does not want to wait. What is not committed was not answered either.
                _ = signals.next() => tracing::warn!("asked again; this is the end"),
            }
            Ok(())
        }
        detail = running.broken() => Err(Trouble::System { detail }),
    }
}

/// How somebody asked for the end.
#[derive(Debug, Clone, Copy)]
enum Asked {
    /// SIGTERM: whatever runs the servers.
    Terminate,
    /// Ctrl-C: a person who waits for it.
    Interrupt,
}

/// What the operating system passes on, each as often as it comes.
struct Signals {
    #[cfg(unix)]
    terminate: Option<tokio::signal::unix::Signal>,
}

impl Signals {
    fn new() -> Signals {
        Signals {
            #[cfg(unix)]
            terminate: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).ok(),
        }
    }

    async fn next(&mut self) -> Asked {
        let interrupt = async {
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        #[cfg(unix)]
        let terminate = async {
            let told = match &mut self.terminate {
                Some(terminate) => terminate.recv().await,
                None => None,
            };
            if told.is_none() {
                std::future::pending::<()>().await;
            }
        };
        #[cfg(not(unix))]
        let terminate = std::future::pending::<()>();
        tokio::select! {
            () = interrupt => Asked::Interrupt,
            () = terminate => Asked::Terminate,
        }
    }
}
