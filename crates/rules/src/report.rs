//! What a report is about: whole days on the wall of the desk, whose zone they are read in.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;

use crate::Millis;
use crate::calendar::instant;
use crate::desk::Desk;

/// The longest span of a report, days: a leap year.
pub const LONGEST_SPAN: i64 = 366;

crate::codes! {
    /// Why there is no report.
    pub enum ReportRefusal {
        /// The role may not read reports.
        "report-not-allowed" => NotAllowed { role: String },
        /// The last day is before the first one.
        "report-span-backwards" => SpanBackwards,
        /// More days than one report is about.
        "report-span-too-long" => SpanTooLong { limit: i64 },
        /// The desk's pack has no goals for resolutions.
        "report-no-goals" => NoGoals,
        /// The desk's pack has no rota.
        "report-no-rota" => NoRota,
    }
}

/// A span of days, the last one included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySpan {
    from: NaiveDate,
    to: NaiveDate,
}

impl DaySpan {
    /// The days from one to another.
    ///
    /// # Errors
    /// They run backwards, or are too many.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<DaySpan, ReportRefusal> {
        let days = to.signed_duration_since(from).num_days() + 1;
        match days {
            ..=0 => Err(ReportRefusal::SpanBackwards),
            1..=LONGEST_SPAN => Ok(DaySpan { from, to }),
            _ => Err(ReportRefusal::SpanTooLong { limit: LONGEST_SPAN }),
        }
    }

    /// The first day.
    pub fn first(self) -> NaiveDate {
        self.from
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        self.to
    }

    /// The instants from which and until which it lasts, the second one not included.
    pub fn instants(self, zone: Tz) -> (Millis, Millis) {
        let after = self.to.checked_add_days(Days::new(1)).unwrap_or(self.to);
        (instant(zone, self.from, 0), instant(zone, after, 0))
    }
}

/// Whether a role reads this desk's reports.
///
/// # Errors
/// It does not.
pub fn may_read(desk: &Desk, role: &str) -> Result<(), ReportRefusal> {
    match crate::authority::may_read_reports(desk, role) {
        true => Ok(()),
        false => Err(ReportRefusal::NotAllowed { role: role.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::HOUR;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a8_a_span_is_whole_days_on_the_wall_and_the_clock_change_is_in_it() {
        let span = DaySpan::new(day("2026-03-29"), day("2026-03-29")).unwrap();
        let (from, to) = span.instants(chrono_tz::Europe::Berlin);
        assert_eq!(to.since(from), 23 * HOUR, "an hour is missing when summer time begins");
        let (from, to) = span.instants(chrono_tz::Asia::Riyadh);
        assert_eq!(to.since(from), 24 * HOUR);
        assert_eq!(
            from,
            Millis(chrono::DateTime::parse_from_rfc3339("2026-03-28T21:00:00Z").unwrap().timestamp_millis())
        );
    }

    #[test]
    fn a8_a_span_that_is_none_is_refused() {
        assert_eq!(DaySpan::new(day("2026-03-02"), day("2026-03-01")), Err(ReportRefusal::SpanBackwards));
        let year = DaySpan::new(day("2024-01-01"), day("2024-12-31"));
        assert!(year.is_ok());
        let longer = DaySpan::new(day("2024-01-01"), day("2025-01-01"));
        assert_eq!(longer, Err(ReportRefusal::SpanTooLong { limit: LONGEST_SPAN }));
    }
}
