//! The outbox without its file: which entries may go, and what an outcome does to the rest.

use kursi_rules::Millis;
use kursi_rules::code::Code;
use serde::{Deserialize, Serialize};

/// Where an entry stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum State {
    /// Waits for the line.
    Waiting,
    /// Accepted; its rows are on their way in a frame.
    Accepted,
    /// Refused; stays until the person deals with it.
    Refused {
        /// Why.
        reason: Code,
    },
    /// Kept by the server unread, because this program is too old for it; goes again after the update.
    Escrowed,
    /// Given to the server only after the person says so: it grew old while the line was down.
    Stale,
}

/// What the machine needs to know of an entry.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Number on this device.
    pub n: u32,
    /// Number of an entry that it builds on.
    pub depends_on: Option<u32>,
    /// When it was made.
    pub made_at: Millis,
    /// The person said that it shall go although it is old.
    pub confirmed: bool,
    /// Where it stands.
    pub state: State,
}

/// Entries that may be pushed now, in order.
///
/// Numbers go without holes, so the first entry that has to ask (older than `stale_after`) stops the rest: its
/// words may be wrong by now, and what came after it may build on it. An entry that builds on a refused one
/// still goes; the server refuses it with that reason, and the number is used up.
pub fn sendable(entries: &[Entry], now: Millis, stale_after: i64, limit: usize) -> Vec<u32> {
    let mut found = Vec::new();
    for entry in entries {
        match entry.state {
            State::Accepted | State::Refused { .. } => continue,
            State::Stale => break,
            State::Waiting if !entry.confirmed && now.since(entry.made_at) > stale_after => break,
            State::Waiting | State::Escrowed if found.len() < limit => found.push(entry.n),
            State::Waiting | State::Escrowed => break,
        }
    }
    found
}

/// Up to which number everything has its outcome here, so that the server is not asked for it again; 0 when nothing waits.
pub fn known(entries: &[Entry]) -> u32 {
    let waits = |entry: &&Entry| matches!(entry.state, State::Waiting | State::Stale | State::Escrowed);
    entries.iter().find(waits).map_or(0, |entry| entry.n.saturating_sub(1))
}

/// Entries that have to ask before they go: the first old one.
pub fn grown_stale(entries: &[Entry], now: Millis, stale_after: i64) -> Option<u32> {
    entries
        .iter()
        .find(|entry| entry.state == State::Waiting)
        .filter(|entry| !entry.confirmed && now.since(entry.made_at) > stale_after)
        .map(|entry| entry.n)
}

/// Whether the prediction of an entry still stands on the screen: it is neither refused nor already in the
/// replica's rows.
pub fn is_predicted(state: &State) -> bool {
    !matches!(state, State::Refused { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(n: u32, made_at: i64, state: State) -> Entry {
        Entry { n, depends_on: None, made_at: Millis(made_at), confirmed: false, state }
    }

    #[test]
    fn k4_entries_go_in_order_and_an_old_one_asks_first() {
        let refused =
            State::Refused { reason: Code { code: "reply-empty".into(), args: Default::default() } };
        let mut entries = vec![
            entry(1, 0, State::Accepted),
            entry(2, 0, refused),
            entry(3, 900, State::Waiting),
            entry(4, 0, State::Waiting),
            entry(5, 950, State::Waiting),
        ];
        assert_eq!(sendable(&entries, Millis(1000), 500, 10), [3]);
        assert_eq!(grown_stale(&entries[3..], Millis(1000), 500), Some(4));
        entries[3].confirmed = true;
        assert_eq!(sendable(&entries, Millis(1000), 500, 10), [3, 4, 5]);
        assert_eq!(sendable(&entries, Millis(1000), 500, 2), [3, 4]);
        assert_eq!(known(&entries), 2, "the third one's outcome may still be asked for");
        assert_eq!(known(&entries[..2]), 0, "there is nobody to tell");
    }
}
