//! How often each fault came up: what never happens proves nothing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Declares the faults with what they are called in the summary.
macro_rules! faults {
    ($($name:ident = $told:literal),+ $(,)?) => {
        /// What is done to machines, lines and servers, and what comes of it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Fault { $(#[doc = $told] $name),+ }

        impl Fault {
            /// All of them.
            pub const ALL: &[Fault] = &[$(Fault::$name),+];

            /// As the summary calls it.
            pub fn told(self) -> &'static str {
                match self { $(Fault::$name => $told),+ }
            }
        }
    };
}

faults! {
    Lost = "a request is lost",
    Cut = "the line goes down between two requests",
    Deaf = "a request arrives, its answer does not",
    Echo = "a request arrives twice",
    Late = "a request arrives after its sender gave up",
    Again = "a frame is heard again or out of its place",
    Listened = "a listener is sent a frame",
    Slow = "a listener that takes nothing is given up",
    HalfOpen = "a frame goes into a line that is half open",
    ToldToCatchUp = "a listener is told to catch up",
    MachineFails = "power fails in a machine's step",
    ServerFails = "power fails in the server's step",
    Restarted = "a machine is started again",
    Second = "a second server is started",
    OneDies = "one of two servers dies",
    Copied = "a disk is copied",
    Backup = "a backup is made",
    PutBack = "a backup is put back",
    ClockSet = "a clock is set",
    Hours = "hours pass",
    Slept = "a machine sleeps",
    WokeSeated = "a machine wakes that held a seat",
    Waited = "a lock is waited for",
    Poison = "a command on which judging breaks",
    Revised = "the desk gets another revision",
    Revoked = "a desk is taken from a person",
    Granted = "a desk is given",
    RevokedMidway = "a desk is taken in the middle of a push or pull",
    GrantedMidway = "a desk is given in the middle of a push or pull",
    Purged = "a machine purges a desk",
    Unsent = "a desk is taken with unsent work on it",
    Followed = "a machine goes over to another desk",
    WipeAsked = "a machine is asked to forget",
    Wiped = "a machine forgets everything",
    Older = "a program of an earlier version writes a command",
    TooOld = "a program becomes too old",
    Updated = "a program is updated",
    Escrowed = "work is handed in unread",
    Released = "an administrator releases work",
    Compacted = "the log is compacted",
    CompactedMidway = "the log is compacted in the middle of a push or pull",
    Refilled = "a machine below the floor fills anew",
    Damaged = "a row of a replica is damaged",
    Mended = "a row is mended",
    Delivered = "an effect is delivered",
    NotTaken = "an effect is not taken",
    File = "a piece of a file is sent",
    Cleared = "a file is cleared away before its message comes",
    FileWaited = "a command waits for its file",
}

/// Counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tally(BTreeMap<Fault, u64>);

impl Tally {
    /// Counts one.
    pub fn count(&mut self, fault: Fault) {
        self.more(fault, 1);
    }

    /// Counts some.
    pub fn more(&mut self, fault: Fault, times: u64) {
        if times > 0 {
            *self.0.entry(fault).or_default() += times;
        }
    }

    /// Takes the counts of another.
    pub fn add(&mut self, other: &Tally) {
        for (fault, times) in &other.0 {
            self.more(*fault, *times);
        }
    }

    /// How often.
    pub fn of(&self, fault: Fault) -> u64 {
        self.0.get(&fault).copied().unwrap_or(0)
    }

    /// Those that never came up.
    pub fn never(&self) -> Vec<&'static str> {
        Fault::ALL.iter().filter(|fault| self.of(**fault) == 0).map(|fault| fault.told()).collect()
    }

    /// A line for each.
    pub fn summary(&self) -> String {
        let mut text = String::new();
        for fault in Fault::ALL {
            // Writing into a text does not fail.
            let _ = writeln!(text, "{:>9}  {}", self.of(*fault), fault.told());
        }
        text
    }
}
