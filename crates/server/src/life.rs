//! Whether the database is the one that this server left: a backup that was put back unnoticed would make desk machines
//! that know more follow it wrongly. Beside the database, so that it does not go back with it.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::cli::Trouble;
use crate::state::Shared;

/// How often the head is written down at most. What was written later than that and lost is noticed by the machines
/// that have it.
const OFTEN: Duration = Duration::from_secs(5);

/// The file in which it is written down.
#[derive(Debug)]
pub struct Life {
    file: PathBuf,
}

impl Life {
    /// That of a workspace, in the server's folder.
    pub fn of(data: &Path, ws: &str) -> Life {
        Life { file: data.join(format!("{ws}.head")) }
    }

    /// Compares the database with what was written down.
    ///
    /// # Errors
    /// It is of the same lifetime and older.
    pub fn check(&self, epoch: &str, head: i64) -> Result<(), Trouble> {
        let Ok(text) = std::fs::read_to_string(&self.file) else { return Ok(()) };
        let Some((known, number)) = text.trim().split_once(' ') else { return Ok(()) };
        match number.parse() {
            Ok(known_head) if known == epoch && head < known_head => {
                Err(Trouble::DatabaseOlder { found: head, known: known_head })
            }
            _ => Ok(()),
        }
    }

    /// Writes down how far the database is, until the server stops.
    pub async fn keep(self, state: Shared) {
        let (mut heads, mut stopping) = (state.engine.heads(), state.stopping.clone());
        let mut over = false;
        loop {
            let head = *heads.borrow_and_update();
            let epoch = state.epoch.read().expect("lock").clone();
            if let Err(error) = write(&self.file, &format!("{epoch} {head}\n")) {
                // It would be noticed by a desk machine instead.
                tracing::warn!(%error, "how far the database is was not written down");
            }
            if over {
                return;
            }
            let moved = async {
                tokio::time::sleep(OFTEN).await;
                heads.changed().await.is_ok()
            };
            // Once more when the server stops: what is under way then may still be written.
            over = tokio::select! {
                known = moved => !known,
                _ = stopping.wait_for(|stopping| *stopping) => true,
            };
        }
    }
}

/// Renamed into its place, so that it is never half a number.
fn write(file: &Path, text: &str) -> std::io::Result<()> {
    let fresh = file.with_extension("head.next");
    std::fs::write(&fresh, text)?;
    std::fs::rename(fresh, file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k4_a_database_that_went_back_is_noticed_and_another_lifetime_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let life = Life::of(folder.path(), "ws");
        assert!(life.check("a", 0).is_ok(), "nothing is written down yet");
        write(&life.file, "a 12\n").unwrap();
        assert!(life.check("a", 12).is_ok() && life.check("a", 40).is_ok() && life.check("b", 3).is_ok());
        let older = life.check("a", 11).unwrap_err();
        assert!(matches!(older, Trouble::DatabaseOlder { found: 11, known: 12 }));
        write(&life.file, "torn").unwrap();
        assert!(life.check("a", 1).is_ok());
    }
}
