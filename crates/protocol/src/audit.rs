//! The end of the audit trail as it travels (X9). Frames carry it, desk machines keep the newest one and tell it when
//! they come back: a trail that was written anew as a whole is known by what others remember of it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest lifetime's name and hash that are read; both are far shorter.
const LONGEST: usize = 128;

/// Where a trail ends: its last event and that event's hash, which covers all before it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditHead {
    /// Number of the last event, from 1; 0 for a trail without events.
    pub n: i64,
    /// Its hash.
    pub chain: String,
}

/// An end that a desk machine knows of, and of which life of the database. As text `epoch:n:chain`, which is how it is
/// told to the server and exported for the administrator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownHead {
    /// Lifetime of the database.
    pub epoch: String,
    /// The end.
    pub head: AuditHead,
}

impl KnownHead {
    /// Whether it takes the place of `kept`. A lower or another end of the same life does not: it would be the trail
    /// that was cut off or written anew, and what is kept is the proof.
    pub fn follows(&self, kept: &KnownHead) -> bool {
        self.epoch != kept.epoch || self.head.n > kept.head.n
    }
}

impl fmt::Display for KnownHead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.epoch, self.head.n, self.head.chain)
    }
}

/// A text that is no end of a trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoHead;

impl FromStr for KnownHead {
    type Err = NoHead;

    fn from_str(text: &str) -> Result<Self, NoHead> {
        let mut parts = text.split(':');
        let (Some(epoch), Some(n), Some(chain), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(NoHead);
        };
        let plain = |part: &str| {
            !part.is_empty()
                && part.len() <= LONGEST
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        };
        let n = n.parse().ok().filter(|n: &i64| *n > 0).ok_or(NoHead)?;
        if !plain(epoch) || !plain(chain) {
            return Err(NoHead);
        }
        Ok(KnownHead { epoch: epoch.to_owned(), head: AuditHead { n, chain: chain.to_owned() } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(epoch: &str, n: i64, chain: &str) -> KnownHead {
        KnownHead { epoch: epoch.into(), head: AuditHead { n, chain: chain.into() } }
    }

    /// X9
    #[test]
    fn a_known_end_survives_the_way_and_what_is_none_is_told() {
        let one = known("0199-a", 7, "c0ffee");
        assert_eq!(one.to_string().parse(), Ok(one));
        let long = "a".repeat(LONGEST + 1);
        for none in
            ["", "a:1", "a:0:b", "a:-1:b", "a:x:b", ":1:b", "a:1:", "a:1:b:c", "a:1:b c", "a:1:\u{633}"]
        {
            assert_eq!(none.parse::<KnownHead>(), Err(NoHead), "{none}");
        }
        assert_eq!(format!("a:1:{long}").parse::<KnownHead>(), Err(NoHead));
    }

    /// X9
    #[test]
    fn only_a_longer_trail_or_another_life_takes_the_place_of_a_kept_end() {
        let kept = known("one", 7, "a");
        assert!(known("one", 8, "b").follows(&kept));
        assert!(known("two", 1, "b").follows(&kept));
        assert!(!known("one", 7, "b").follows(&kept), "a trail written anew");
        assert!(!known("one", 6, "b").follows(&kept), "a trail cut off");
    }
}
