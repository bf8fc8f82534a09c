//! The outbox without its file: which entries may go, and what an outcome does to the rest.

use std::collections::BTreeMap;

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

/// Numbers from here on are never sent: what waits for the person keeps its place on the screen under them, out of the way of
/// the numbers that go to the server without holes.
pub const PARKED: u32 = 1 << 31;

/// An entry's place from now on.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Its number until now.
    pub from: u32,
    /// Its number from now on; the same where only something about it changed.
    pub to: u32,
    /// Number of an entry that it builds on.
    pub depends_on: Option<u32>,
    /// The person said that it shall go although it is old.
    pub confirmed: bool,
    /// Where it stands.
    pub state: State,
}

/// Whether an entry has to ask before it goes.
fn asks(entry: &Entry, now: Millis, stale_after: i64) -> bool {
    match entry.state {
        State::Stale => true,
        State::Waiting => !entry.confirmed && now.since(entry.made_at) > stale_after,
        _ => false,
    }
}

/// The parked number after all that are taken.
fn next_parked(entries: &[Entry]) -> u32 {
    let parked = entries.iter().map(|entry| entry.n).filter(|n| *n >= PARKED).max();
    parked.map_or(PARKED, |n| n.saturating_add(1))
}

/// Whether an entry is aside under this number.
fn is_aside(entries: &[Entry], n: u32) -> bool {
    let waits = |own: &Entry| own.n == n && matches!(own.state, State::Waiting | State::Stale);
    n >= PARKED && entries.iter().any(waits)
}

/// The number of a new entry: the one after `last`, or a parked one where what it builds on is aside, with which it will go.
pub fn number(entries: &[Entry], depends_on: Option<u32>, last: u32) -> u32 {
    match depends_on.filter(|n| is_aside(entries, *n)) {
        Some(_) => next_parked(entries),
        None => last.saturating_add(1),
    }
}

/// Entries that have to ask, with everything that builds on them: each goes aside under a parked number, and its own is sent as
/// withdrawn, so that what does not build on it goes on. Entries come in order of number.
pub fn aside(entries: &[Entry], now: Millis, stale_after: i64) -> Vec<Moved> {
    let waits = |entry: &&Entry| matches!(entry.state, State::Waiting | State::Stale);
    // Of those that are aside already, by the number under which they are.
    let mut held: BTreeMap<u32, u32> = entries
        .iter()
        .filter(waits)
        .filter(|entry| entry.n >= PARKED)
        .map(|entry| (entry.n, entry.n))
        .collect();
    let mut to = next_parked(entries);
    let mut moved = Vec::new();
    for entry in entries.iter().filter(waits).filter(|entry| entry.n < PARKED) {
        let asks = asks(entry, now, stale_after);
        let behind = entry.depends_on.and_then(|n| held.get(&n).copied());
        if !asks && behind.is_none() {
            continue;
        }
        held.insert(entry.n, to);
        let state = if asks { State::Stale } else { State::Waiting };
        let depends_on = behind.or(entry.depends_on);
        moved.push(Moved { from: entry.n, to, depends_on, confirmed: entry.confirmed, state });
        to = to.saturating_add(1);
    }
    moved
}

/// The person says that an entry which is aside shall go: it and what only waits for it take the numbers after `last`, in order. One
/// that builds on another which is aside still waits for that one.
pub fn let_go(entries: &[Entry], n: u32, last: u32) -> Vec<Moved> {
    let mut gone: BTreeMap<u32, u32> = BTreeMap::new();
    let mut next = last;
    let mut moved = Vec::new();
    for entry in entries.iter().filter(|entry| entry.n >= PARKED) {
        let chosen = entry.n == n && entry.state == State::Stale;
        let behind = entry.depends_on.and_then(|n| gone.get(&n).copied());
        let (state, confirmed) =
            if chosen { (State::Waiting, true) } else { (entry.state.clone(), entry.confirmed) };
        let depends_on = behind.or(entry.depends_on);
        let from = entry.n;
        if chosen && entry.depends_on.is_some_and(|n| is_aside(entries, n)) {
            moved.push(Moved { from, to: from, depends_on, confirmed, state });
        } else if chosen || (behind.is_some() && state == State::Waiting) {
            next += 1;
            gone.insert(from, next);
            moved.push(Moved { from, to: next, depends_on, confirmed, state });
        } else if behind.is_some() && state == State::Stale {
            // It asks by itself.
            moved.push(Moved { from, to: from, depends_on, confirmed, state });
        }
    }
    moved
}

/// Entries that have no outcome here and need not ask before they go, in order.
pub fn waiting(entries: &[Entry]) -> Vec<u32> {
    let goes = |entry: &&Entry| entry.n < PARKED && matches!(entry.state, State::Waiting | State::Escrowed);
    entries.iter().filter(goes).map(|entry| entry.n).collect()
}

/// Those of them that may be pushed now, `limit` at most: all but those that [`aside`] takes, which are to be taken first, since
/// numbers go without holes. An entry that builds on a refused one still goes; the server refuses it with that reason, and the number
/// is used up.
///
/// The outcome of a later one may be here before that of an earlier one: the later one was released from escrow, or came in a push that
/// its machine had given up, and a filling had leaped over what told of the earlier one. Before such a hole everything was judged: it
/// goes by itself, and the rest when the server has told of it again.
pub fn sendable(entries: &[Entry], limit: usize) -> Vec<u32> {
    let mut numbers = waiting(entries);
    let run = numbers.iter().zip(numbers.iter().skip(1)).take_while(|(n, next)| *n + 1 == **next).count() + 1;
    numbers.truncate(run.min(limit));
    numbers
}

/// Up to which number everything has its outcome here, so that the server is not asked for it again; 0 when nothing waits.
pub fn known(entries: &[Entry]) -> u32 {
    let waits = |entry: &&Entry| {
        entry.n < PARKED && matches!(entry.state, State::Waiting | State::Stale | State::Escrowed)
    };
    entries.iter().find(waits).map_or(0, |entry| entry.n.saturating_sub(1))
}

/// Whether the prediction of an entry still stands on the screen: it is neither refused nor already in the
/// replica's rows.
pub fn is_predicted(state: &State) -> bool {
    !matches!(state, State::Refused { .. })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn entry(n: u32, made_at: i64, state: State) -> Entry {
        Entry { n, depends_on: None, made_at: Millis(made_at), confirmed: false, state }
    }

    fn refused() -> State {
        State::Refused { reason: Code { code: "reply-empty".into(), args: Default::default() } }
    }

    #[test]
    fn k4_an_old_entry_asks_and_what_does_not_build_on_it_goes_on() {
        let mut entries = vec![
            entry(1, 0, State::Accepted),
            entry(2, 0, refused()),
            entry(3, 900, State::Waiting),
            entry(4, 0, State::Waiting),
            entry(5, 950, State::Waiting),
            entry(6, 950, State::Waiting),
        ];
        entries[4].depends_on = Some(4);
        assert_eq!(known(&entries), 2, "the third one's outcome may still be asked for");
        assert_eq!(known(&entries[..2]), 0, "there is nobody to tell");
        let moved = aside(&entries, Millis(1000), 500);
        let places: Vec<_> = moved.iter().map(|one| (one.from, one.to, one.depends_on, &one.state)).collect();
        assert_eq!(
            places,
            [(4, PARKED, None, &State::Stale), (5, PARKED + 1, Some(PARKED), &State::Waiting)],
            "the old one, and the one that builds on it"
        );
        apply(&mut entries, &moved);
        assert_eq!(sendable(&entries, 10), [3, 4, 5, 6], "without holes; two of them as withdrawn");
        assert!(aside(&entries, Millis(1000), 500).is_empty());
        let moved = let_go(&entries, PARKED, 6);
        let places: Vec<_> = moved.iter().map(|one| (one.from, one.to, one.depends_on)).collect();
        assert_eq!(places, [(PARKED, 7, None), (PARKED + 1, 8, Some(7))], "both go, in their order");
        entries[3].confirmed = true;
        assert_eq!(sendable(&entries, 2), [3, 4]);
    }

    #[test]
    fn k4_what_lies_before_a_later_outcome_goes_by_itself() {
        let states =
            [State::Waiting, State::Escrowed, State::Accepted, refused(), State::Waiting, State::Waiting];
        let mut entries: Vec<Entry> = (1..).zip(states).map(|(n, state)| entry(n, 0, state)).collect();
        assert_eq!(waiting(&entries), [1, 2, 5, 6]);
        assert_eq!(
            sendable(&entries, 10),
            [1, 2],
            "the server was asked for them before it judged the third one"
        );
        assert_eq!(sendable(&entries, 1), [1]);
        entries.remove(2);
        assert_eq!(sendable(&entries, 10), [1, 2], "its rows are here, and it is let go of");
        for own in &mut entries[..2] {
            own.state = State::Accepted;
        }
        assert_eq!(sendable(&entries, 10), [5, 6]);
        assert_eq!(sendable(&entries[..2], 10), [0u32; 0]);
    }

    /// Moves entries as an outbox does: what goes aside leaves its number behind, to be sent as withdrawn.
    fn apply(entries: &mut Vec<Entry>, moved: &[Moved]) {
        for Moved { from, to, depends_on, confirmed, state } in moved.iter().cloned() {
            let old = entries.iter_mut().find(|entry| entry.n == from).unwrap();
            let fresh = Entry { n: to, depends_on, confirmed, state, ..old.clone() };
            if to == from {
                *old = fresh;
            } else if from < PARKED {
                (old.depends_on, old.confirmed, old.state) = (None, true, State::Waiting);
                old.made_at = Millis(WITHDRAWN);
                entries.push(fresh);
            } else {
                entries.retain(|entry| entry.n != from);
                entries.push(fresh);
            }
        }
        entries.sort_by_key(|entry| entry.n);
    }

    /// In the model, when a withdrawn entry was made.
    const WITHDRAWN: i64 = i64::MAX;

    #[derive(Debug, Clone)]
    enum Step {
        /// Something is written, perhaps on what was written so many entries before.
        Write(Option<usize>),
        /// Time passes.
        Pass(i64),
        /// The line holds for one push of so many.
        Push(usize),
        /// The person lets one go of those that ask.
        Yes(usize),
    }

    fn step() -> impl Strategy<Value = Step> {
        prop_oneof![
            proptest::option::of(0..4usize).prop_map(Step::Write),
            (0..400i64).prop_map(Step::Pass),
            (1..4usize).prop_map(Step::Push),
            (0..3usize).prop_map(Step::Yes),
        ]
    }

    proptest! {
        /// K4: the server gets numbers without holes; nothing old goes unasked; nothing goes before what it builds on; what is
        /// neither old nor builds on what is goes with the next push; and nothing is lost or sent twice.
        #[test]
        fn k4_numbers_go_without_holes_and_only_what_asks_is_held_back(steps in proptest::collection::vec(step(), 0..60)) {
            const STALE: i64 = 500;
            let mut entries: Vec<Entry> = Vec::new();
            let (mut now, mut last, mut served) = (0i64, 0u32, 0u32);
            // What was written, by the time it was made, which names it here; and what of it the server has.
            let (mut written, mut taken): (Vec<i64>, Vec<i64>) = (Vec::new(), Vec::new());
            let mut base: BTreeMap<i64, i64> = BTreeMap::new();
            for step in steps {
                match step {
                    Step::Write(on) => {
                        now += 1;
                        let words = |own: &&Entry| own.made_at.0 != WITHDRAWN && own.state != State::Accepted;
                        let on = on.and_then(|back| entries.iter().filter(words).rev().nth(back)).cloned();
                        if let Some(on) = &on {
                            base.insert(now, on.made_at.0);
                        }
                        let n = number(&entries, on.as_ref().map(|on| on.n), last);
                        last = if n < PARKED { n } else { last };
                        let mut fresh = entry(n, now, State::Waiting);
                        fresh.depends_on = on.map(|on| on.n);
                        entries.push(fresh);
                        entries.sort_by_key(|entry| entry.n);
                        written.push(now);
                    }
                    Step::Pass(time) => now += time,
                    Step::Push(limit) => {
                        let moved = aside(&entries, Millis(now), STALE);
                        apply(&mut entries, &moved);
                        prop_assert!(aside(&entries, Millis(now), STALE).is_empty());
                        for n in sendable(&entries, limit) {
                            served += 1;
                            prop_assert_eq!(n, served, "no holes");
                            let own = entries.iter_mut().find(|entry| entry.n == n).unwrap();
                            if own.made_at.0 != WITHDRAWN {
                                prop_assert!(own.confirmed || now - own.made_at.0 <= STALE, "nothing old goes unasked");
                                if let Some(on) = base.get(&own.made_at.0) {
                                    prop_assert!(taken.contains(on), "nothing goes before what it builds on");
                                }
                                taken.push(own.made_at.0);
                            }
                            own.state = State::Accepted;
                        }
                        entries.retain(|entry| entry.made_at.0 != WITHDRAWN || entry.state != State::Accepted);
                    }
                    Step::Yes(which) => {
                        let asking = entries.iter().filter(|own| own.state == State::Stale).nth(which).map(|own| own.n);
                        if let Some(n) = asking {
                            let moved = let_go(&entries, n, last);
                            last = moved.iter().map(|one| one.to).filter(|to| *to < PARKED).max().unwrap_or(last).max(last);
                            apply(&mut entries, &moved);
                        }
                    }
                }
            }
            // Once the person has said yes to all, all of it is there, each once.
            while let Some(n) = entries.iter().find(|own| own.state == State::Stale).map(|own| own.n) {
                let moved = let_go(&entries, n, last);
                prop_assert!(!moved.is_empty());
                last = moved.iter().map(|one| one.to).filter(|to| *to < PARKED).max().unwrap_or(last).max(last);
                apply(&mut entries, &moved);
            }
            for n in sendable(&entries, usize::MAX) {
                let own = entries.iter().find(|entry| entry.n == n).unwrap();
                if own.made_at.0 != WITHDRAWN {
                    taken.push(own.made_at.0);
                }
            }
            taken.sort_unstable();
            prop_assert_eq!(taken, written);
        }
    }
}
