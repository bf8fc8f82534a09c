//! Awaiting what will be so, instead of sleeping and hoping.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// How long anything may take that a person would wait for, on a busy machine of two cores.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How often is asked. Short enough to measure a second by, long enough to leave the machine to the product.
const TURN: Duration = Duration::from_millis(25);

/// Asks until the answer is something, and gives it; after `patience` fails with what was awaited and the last
/// answer's reason.
pub async fn until<T>(what: &str, patience: Duration, ask: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + patience;
    loop {
        let answer = ask().await;
        if let Ok(Some(found)) = answer {
            return Ok(found);
        }
        if Instant::now() >= deadline {
            match answer {
                Err(error) => return Err(error.context(format!("waited {patience:?} for: {what}"))),
                _ => bail!("waited {patience:?} in vain for: {what}"),
            }
        }
        tokio::time::sleep(TURN).await;
    }
}
