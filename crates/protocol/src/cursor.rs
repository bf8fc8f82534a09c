//! Whether a frame may be applied.

use crate::sync::Frame;

/// Where a replica stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Lifetime of the server's database.
    pub epoch: String,
    /// Last change applied.
    pub at: i64,
}

/// What to do with a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Apply it; the cursor moves to `to`.
    Apply,
    /// All of it is here already.
    Skip,
    /// There is a hole before it: catch up by `GET /sync/frames`.
    CatchUp,
    /// The server's database is another one: fill the replica anew. The outbox stays.
    Refill,
}

/// What a machine does whose cursor was turned away with this code; nothing where the code is not about the cursor.
///
/// A code and no field of a frame: a program from before there was a floor takes it for a line that failed and says so, where
/// it would pass over a field that it does not know and stand still.
pub fn turned_away(code: &str) -> Option<Step> {
    (code == "log-compacted").then_some(Step::Refill)
}

impl Cursor {
    /// Judges `frame`.
    pub fn step(&self, frame: &Frame) -> Step {
        if frame.epoch != self.epoch {
            Step::Refill
        } else if frame.from == self.at {
            Step::Apply
        } else if frame.to <= self.at {
            Step::Skip
        } else {
            Step::CatchUp
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use kursi_rules::Millis;

    fn frame(epoch: &str, from: i64, to: i64) -> Frame {
        let (rows, results, now) = (vec![], vec![], Millis(0));
        Frame { epoch: epoch.into(), from, to, rows, last_n: 0, results, now, audit: None, scopes: None }
    }

    #[test]
    fn k4_a_frame_is_applied_only_where_it_follows() {
        let cursor = Cursor { epoch: "a".into(), at: 7 };
        assert_eq!(cursor.step(&frame("a", 7, 9)), Step::Apply);
        assert_eq!(cursor.step(&frame("a", 5, 7)), Step::Skip);
        assert_eq!(cursor.step(&frame("a", 8, 9)), Step::CatchUp);
        assert_eq!(cursor.step(&frame("a", 6, 9)), Step::CatchUp, "a frame is never split");
        assert_eq!(cursor.step(&frame("b", 7, 9)), Step::Refill);
    }

    #[test]
    fn k4_a_machine_below_the_floor_fills_anew_and_no_other_refusal_makes_it_do_so() {
        use kursi_rules::code::Coded as _;
        let code = crate::DoorRefusal::LogCompacted.code();
        assert_eq!(turned_away(&code.code), Some(Step::Refill));
        for other in ["server-behind", "session-expired", "server-failed"] {
            assert_eq!(turned_away(other), None);
        }
    }
}
