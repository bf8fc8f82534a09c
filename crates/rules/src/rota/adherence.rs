//! What happened, held against the rota: pure arithmetic of stretches of time.

use std::collections::BTreeMap;

use super::{Interval, OnlineBy, RotaRule, total, union, within, without};
use crate::Millis;

/// What is known of one person, whatever shift it was in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attendance {
    /// Sittings in seats, of any channel; several at once are one time online.
    pub seated: Vec<Interval>,
    /// Signed on and not away.
    pub signed_on: Vec<Interval>,
    /// Breaks, with their reasons.
    pub breaks: Vec<(String, Interval)>,
}

/// What came of one shift. Lengths are milliseconds; what is not over yet is counted until now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    /// What was planned of it until now.
    pub planned: i64,
    /// Online in it.
    pub online: i64,
    /// On a break in it, by reason; time that is online as well is online.
    pub breaks: BTreeMap<String, i64>,
    /// Neither.
    pub missing: i64,
    /// How much later than its beginning the person came, where that is more than the grace.
    pub late: Option<i64>,
    /// How much earlier than its end the person went for good, where it is over and that is more than the grace.
    pub early: Option<i64>,
    /// It has begun, and the person was not there at all until now.
    pub absent: bool,
    /// What of it was online, in order: for the picture.
    pub online_spans: Vec<Interval>,
    /// What of it was on breaks.
    pub break_spans: Vec<(String, Interval)>,
}

/// What came of several shifts together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Whole {
    /// What was planned of them until now.
    pub planned: i64,
    /// Online in them.
    pub online: i64,
    /// On breaks in them, by reason.
    pub breaks: BTreeMap<String, i64>,
    /// Neither.
    pub missing: i64,
    /// Shifts that began late.
    pub late: u32,
    /// Shifts that ended early.
    pub early: u32,
    /// Shifts in which the person was not there at all.
    pub absent: u32,
}

impl Whole {
    /// With one more shift.
    pub fn add(&mut self, one: &Attended) {
        self.planned += one.planned;
        self.online += one.online;
        self.missing += one.missing;
        for (reason, length) in &one.breaks {
            *self.breaks.entry(reason.clone()).or_default() += length;
        }
        self.late += u32::from(one.late.is_some());
        self.early += u32::from(one.early.is_some());
        self.absent += u32::from(one.absent);
    }
}

/// The share of what was planned that was online, in thousandths, rounded down: a thousand is all of it. Nothing where
/// nothing was planned.
pub fn share(online: i64, planned: i64) -> Option<i64> {
    (planned > 0).then(|| online * 1000 / planned)
}

/// Holds what is known of a person against one shift of theirs.
pub fn attend(rule: &RotaRule, shift: Interval, known: &Attendance, now: Millis) -> Attended {
    let so_far = Interval::new(shift.from, shift.to.min(now));
    let counted = match rule.online {
        OnlineBy::Seat => union(known.seated.iter().copied()),
        OnlineBy::SignedOn => union(known.seated.iter().chain(&known.signed_on).copied()),
    };
    let online = within(&counted, so_far);
    let mut breaks: BTreeMap<String, Vec<Interval>> = BTreeMap::new();
    let mut taken = online.clone();
    let mut break_spans = Vec::new();
    for (reason, span) in &known.breaks {
        // What two breaks share, which can only be two machines' doing, is the first one's.
        let own = without(&within(&[*span], so_far), &union(taken.iter().copied()));
        taken.extend(&own);
        break_spans.extend(own.iter().map(|span| (reason.clone(), *span)));
        breaks.entry(reason.clone()).or_default().extend(own);
    }
    break_spans.sort_by_key(|(_, span)| *span);
    let there = union(taken);
    let (first, last) = (there.first().map(|one| one.from), there.last().map(|one| one.to));
    let beyond = |length: i64| Some(length).filter(|length| *length > rule.grace);
    let begun = so_far.length() > 0;
    Attended {
        planned: so_far.length(),
        online: total(&online),
        missing: so_far.length() - total(&there),
        late: first.and_then(|first| beyond(first.since(shift.from))),
        early: last.filter(|_| shift.to <= now).and_then(|last| beyond(shift.to.since(last))),
        absent: begun && there.is_empty(),
        breaks: breaks
            .into_iter()
            .map(|(reason, spans)| (reason, total(&spans)))
            .filter(|(_, length)| *length > 0)
            .collect(),
        online_spans: online,
        break_spans,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{HOUR, MINUTE};
    use proptest::prelude::*;

    const RULE: RotaRule = RotaRule { longest: 12 * HOUR, grace: 5 * MINUTE, online: OnlineBy::Seat };

    fn span(from: i64, to: i64) -> Interval {
        Interval::new(Millis(from * MINUTE), Millis(to * MINUTE))
    }

    #[test]
    fn a6_a_shift_with_a_break_a_late_start_and_an_early_end() {
        let known = Attendance {
            seated: vec![span(70, 200), span(190, 260), span(290, 470)],
            signed_on: vec![span(0, 1000)],
            breaks: vec![("lunch".into(), span(260, 290))],
        };
        let found = attend(&RULE, span(60, 480), &known, Millis(600 * MINUTE));
        assert_eq!(found.planned, 420 * MINUTE);
        assert_eq!(found.online, (190 + 180) * MINUTE, "two seats at once are one time online");
        assert_eq!(found.breaks, BTreeMap::from([("lunch".to_owned(), 30 * MINUTE)]));
        assert_eq!(found.missing, 20 * MINUTE);
        assert_eq!((found.late, found.early), (Some(10 * MINUTE), Some(10 * MINUTE)));
        assert!(!found.absent);
        assert_eq!(share(found.online, found.planned), Some(880));
        let signed = RotaRule { online: OnlineBy::SignedOn, ..RULE };
        assert_eq!(attend(&signed, span(60, 480), &known, Millis(600 * MINUTE)).online, 420 * MINUTE);
    }

    #[test]
    fn a6_within_the_grace_nobody_is_late_and_a_shift_that_lasts_has_no_early_end() {
        let known = Attendance { seated: vec![span(65, 100)], ..Attendance::default() };
        let found = attend(&RULE, span(60, 480), &known, Millis(120 * MINUTE));
        assert_eq!((found.late, found.early), (None, None));
        assert_eq!((found.planned, found.missing), (60 * MINUTE, 25 * MINUTE), "as far as it has come");
        let later = Attendance { seated: vec![span(66, 100)], ..Attendance::default() };
        assert_eq!(attend(&RULE, span(60, 480), &later, Millis(120 * MINUTE)).late, Some(6 * MINUTE));
    }

    #[test]
    fn a6_a_shift_nobody_came_to_is_missed_and_one_to_come_is_nothing_yet() {
        let none = Attendance::default();
        let over = attend(&RULE, span(60, 480), &none, Millis(600 * MINUTE));
        assert_eq!((over.absent, over.missing, over.late), (true, 420 * MINUTE, None));
        let ahead = attend(&RULE, span(60, 480), &none, Millis(60 * MINUTE));
        assert_eq!((ahead.absent, ahead.planned, share(ahead.online, ahead.planned)), (false, 0, None));
    }

    fn spans(most: usize) -> impl Strategy<Value = Vec<Interval>> {
        prop::collection::vec(
            (0i64..600, 0i64..120).prop_map(|(from, long)| span(from, from + long)),
            0..most,
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(300))]
        /// Compared with a counter that asks each minute by itself.
        #[test]
        fn a6_the_sums_are_those_of_counting_minutes(
            seated in spans(6), signed_on in spans(4), lunch in spans(3), prayer in spans(3),
            from in 0i64..400, long in 1i64..300, now in 0i64..800, by_seat in any::<bool>(),
        ) {
            let breaks: Vec<(String, Interval)> = lunch.iter().map(|span| ("lunch".to_owned(), *span))
                .chain(prayer.iter().map(|span| ("prayer".to_owned(), *span))).collect();
            let known = Attendance { seated, signed_on, breaks };
            let online = if by_seat { OnlineBy::Seat } else { OnlineBy::SignedOn };
            let rule = RotaRule { online, ..RULE };
            let found = attend(&rule, span(from, from + long), &known, Millis(now * MINUTE));

            let inside = |all: &[Interval], minute: i64| all.iter().any(|one| *one != span(0, 0) && one.overlaps(span(minute, minute + 1)));
            let mut plain = (0, 0, BTreeMap::<String, i64>::new(), 0);
            let (mut first, mut last) = (None, None);
            for minute in from..(from + long).min(now) {
                plain.0 += 1;
                let on = inside(&known.seated, minute) || (!by_seat && inside(&known.signed_on, minute));
                let on_break = known.breaks.iter().find(|(_, one)| inside(&[*one], minute));
                match (on, on_break) {
                    (true, _) => plain.1 += 1,
                    (false, Some((reason, _))) => *plain.2.entry(reason.clone()).or_default() += 1,
                    (false, None) => {
                        plain.3 += 1;
                        continue;
                    }
                }
                first.get_or_insert(minute);
                last = Some(minute + 1);
            }
            let lengths: BTreeMap<String, i64> = plain.2.into_iter().map(|(reason, n)| (reason, n * MINUTE)).collect();
            prop_assert_eq!(found.planned, plain.0 * MINUTE);
            prop_assert_eq!(found.online, plain.1 * MINUTE);
            prop_assert_eq!(&found.breaks, &lengths);
            prop_assert_eq!(found.missing, plain.3 * MINUTE);
            let beyond = |minutes: i64| Some(minutes * MINUTE).filter(|length| *length > RULE.grace);
            prop_assert_eq!(found.late, first.and_then(|first| beyond(first - from)));
            let over = from + long <= now;
            prop_assert_eq!(found.early, last.filter(|_| over).and_then(|last| beyond(from + long - last)));
            prop_assert_eq!(found.absent, plain.0 > 0 && first.is_none());
            prop_assert_eq!(total(&found.online_spans), found.online);
            let sum: i64 = found.break_spans.iter().map(|(_, span)| span.length()).sum();
            prop_assert_eq!(sum, found.breaks.values().sum::<i64>());
            prop_assert_eq!(found.planned, found.online + sum + found.missing);
        }
    }
}
