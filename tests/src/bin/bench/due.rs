//! Due times in a calendar of working hours with holidays by rule, beside a plain walker over the same days. (D2, D7)

use std::collections::HashSet;
use std::hint::black_box;
use std::time::Instant;

use kursi_rules::Millis;
use kursi_rules::calendar::{Calendar, Holiday, Hours, MonthDay, Opening, System, instant, local_date};
use kursi_rules::time::HOUR;

use crate::figures::Figure;

/// Due times asked for in a turn, and turns.
const ASKED: usize = 100_000;
const TURNS: usize = 5;
/// What is promised, microseconds.
const PROMISED: f64 = 1.0;
/// A year of moments from which time is counted.
const FROM: i64 = 1_790_000_000_000;
const YEAR: i64 = 365 * 24 * HOUR;
/// What is promised in the procedure that asks for most: twelve working hours.
const LENGTH: i64 = 12 * HOUR;

/// Saturday to Wednesday with a break at noon, two dozen holidays in two calendars.
fn office() -> Calendar {
    let day = vec![Opening { from: 8 * 60, to: 12 * 60 }, Opening { from: 13 * 60, to: 17 * 60 }];
    let mut week: [Vec<Opening>; 7] = std::array::from_fn(|_| day.clone());
    week[3].clear();
    week[4].clear();
    let holiday = |system, month, day| {
        let (id, day) = (format!("{system:?}-{month}-{day}"), MonthDay::Nth(day));
        Holiday { id, system, month, day, days: 1 }
    };
    let holidays =
        (1..=12).flat_map(|month| [holiday(System::Jalali, month, 3), holiday(System::Hijri, month, 10)]);
    let hours = Hours { week, holidays: holidays.collect(), ..Hours::default() };
    Calendar::new("office", chrono_tz::Asia::Tehran, hours, Vec::new())
}

/// The same by walking from day to day; which days are off it is told beforehand.
struct Walker {
    calendar: Calendar,
    off: HashSet<chrono::NaiveDate>,
}

impl Walker {
    fn new(calendar: &Calendar) -> Walker {
        let ends = [FROM - YEAR, FROM + 2 * YEAR].map(|at| local_date(calendar.zone(), Millis(at)));
        let off = calendar.first().rests(ends[0], ends[1]).into_keys().collect();
        Walker { calendar: calendar.clone(), off }
    }

    fn due(&self, from: Millis, length: i64) -> Option<Millis> {
        let zone = self.calendar.zone();
        let mut left = length;
        for date in local_date(zone, from).iter_days().take(1_000) {
            if self.off.contains(&date) {
                continue;
            }
            for opening in self.calendar.first().openings(date) {
                let to = instant(zone, date, opening.to);
                let open = instant(zone, date, opening.from).max(from);
                if to <= open {
                    continue;
                }
                if left <= to.since(open) {
                    return Some(open + left);
                }
                left -= to.since(open);
            }
        }
        None
    }
}

/// Microseconds a call, the best of the turns: what the machine does beside it only makes it longer.
fn best(moments: &[Millis], due: impl Fn(Millis) -> Option<Millis>) -> f64 {
    let turn = || {
        let begun = Instant::now();
        for from in moments {
            black_box(due(black_box(*from)));
        }
        begun.elapsed().as_secs_f64() * 1e6 / moments.len() as f64
    };
    (0..TURNS).map(|_| turn()).fold(f64::INFINITY, f64::min)
}

/// One due time of a year of calendar, whose table is made when it is first asked for: 60 µs in a release build.
pub fn measure() -> Figure {
    let office = office();
    let walker = Walker::new(&office);
    let step = YEAR / ASKED as i64;
    // Apart by a prime, so that no two questions in a row are of one day.
    let moments: Vec<Millis> =
        (0..ASKED as i64).map(|n| Millis(FROM + (n * 7919 % ASKED as i64) * step)).collect();
    for from in moments.iter().step_by(97) {
        assert_eq!(office.due(*from, LENGTH), walker.due(*from, LENGTH), "both count the same");
    }
    let ours = best(&moments, |from| office.due(from, LENGTH));
    let plain = best(&moments, |from| walker.due(from, LENGTH));
    Figure::new("due-time", "µs", ours, plain, ASKED * TURNS)
        .against("a plain walker from day to day, told which days are off")
        .promise("under 1 µs", ours < PROMISED)
}
