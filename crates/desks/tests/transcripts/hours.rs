//! When time counts, as people read it.

use kursi_rules::calendar::{Holiday, Hours};

/// What a calendar says of a time, a line for each day of the week and each holiday.
pub fn hours(calendar: &str, from: &str, hours: &Hours) -> Vec<String> {
    if hours.is_always() {
        return vec![format!("`{calendar}`{from}: round the clock")];
    }
    let clock = |minute: u16| format!("{:02}:{:02}", minute / 60, minute % 60);
    let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    let week = days.iter().zip(&hours.week).map(|(day, openings)| {
        let openings: Vec<String> =
            openings.iter().map(|opening| format!("{}-{}", clock(opening.from), clock(opening.to))).collect();
        let openings = if openings.is_empty() { "closed".to_owned() } else { openings.join(", ") };
        format!("`{calendar}`{from} on {day}: {openings}")
    });
    let holidays = hours.holidays.iter().map(|holiday| {
        let Holiday { id, system, month, day, days } = holiday;
        format!("`{calendar}`{from}: holiday `{id}` on {day:?} of month {month}, {system:?}, {days} days")
    });
    let dates =
        [("closed", &hours.closed), ("worked", &hours.worked)].into_iter().flat_map(|(what, dates)| {
            dates.iter().map(move |date| format!("`{calendar}`{from}: {what} on {date}"))
        });
    week.chain(holidays).chain(dates).collect()
}
