//! Between instants and what the clock on a wall reads.

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Utc};
use chrono_tz::{GapInfo, Tz};

use crate::Millis;
use crate::time::HOUR;

/// The date on the wall of a zone.
pub fn local_date(zone: Tz, at: Millis) -> NaiveDate {
    DateTime::<Utc>::from_timestamp_millis(at.0).unwrap_or_default().with_timezone(&zone).date_naive()
}

/// The instant at which the wall first reads a minute of a date. Where the clocks jump over it, the moment at which they do;
/// one that comes twice is taken the first time.
pub fn instant(zone: Tz, date: NaiveDate, minute: u16) -> Millis {
    let (date, minute) = match minute {
        1440.. => (date.checked_add_days(Days::new(1)).unwrap_or(date), 0),
        minute => (date, minute),
    };
    let time = NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0).unwrap_or_default();
    let local = NaiveDateTime::new(date, time);
    Millis(match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.timestamp_millis(),
        LocalResult::None => GapInfo::new(&local, &zone)
            .and_then(|gap| gap.end)
            .map_or_else(|| local.and_utc().timestamp_millis(), |end| end.timestamp_millis()),
    })
}

/// What the wall reads more than UTC at an instant, milliseconds.
pub(super) fn ahead(zone: Tz, at: i64) -> i64 {
    let utc = DateTime::<Utc>::from_timestamp_millis(at).unwrap_or_default().naive_utc();
    i64::from(zone.offset_from_utc_datetime(&utc).fix().local_minus_utc()) * 1000
}

/// The stretches of `from..to` in which the wall is equally far ahead, in order, each with how far.
///
/// Zones do not tell when they change their clocks. So it is asked every few hours and the second is then looked for: no zone
/// has changed its clocks and changed them back within so short a time.
pub(super) fn even(zone: Tz, from: i64, to: i64) -> Vec<(i64, i64, i64)> {
    const STEP: i64 = 12 * HOUR;
    let mut found = Vec::new();
    let (mut start, mut at, mut now) = (from, from, ahead(zone, from));
    while at < to {
        let next = (at + STEP).min(to);
        let then = ahead(zone, next);
        if then != now {
            // Whole seconds: the last one of the old time and the first one of the new.
            let (mut old, mut new) = (at.div_euclid(1000), next.div_euclid(1000) + 1);
            while new - old > 1 {
                let middle = i64::midpoint(old, new);
                match ahead(zone, middle * 1000) == now {
                    true => old = middle,
                    false => new = middle,
                }
            }
            let change = (new * 1000).min(to);
            found.push((start, change, now));
            (start, now) = (change, then);
        }
        at = next;
    }
    if start < to {
        found.push((start, to, now));
    }
    found
}
