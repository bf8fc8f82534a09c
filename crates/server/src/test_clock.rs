//! A clock that stories move. Compiled only with the feature `test-clock`, which no package has; and even then nothing
//! moves unless the server is started with a file that says so.

use std::path::PathBuf;
use std::time::Duration;

use crate::clock::Clock;

/// Names the file with how far ahead the clock is, in milliseconds.
const FILE: &str = "KURSI_TEST_CLOCK";
/// How often the file is read.
const LOOK: Duration = Duration::from_millis(50);

/// Follows the file until the server ends. A clock never goes back, so only what is further ahead counts.
pub(crate) fn follow(clock: Clock) {
    let Some(file) = std::env::var_os(FILE).map(PathBuf::from) else { return };
    tracing::warn!(file = %file.display(), "this server's clock can be moved: it is for tests only");
    tokio::spawn(async move {
        loop {
            let wanted = std::fs::read_to_string(&file).ok().and_then(|text| text.trim().parse::<i64>().ok());
            clock.move_ahead(wanted.unwrap_or(0) - clock.ahead());
            tokio::time::sleep(LOOK).await;
        }
    });
}
