//! What a new revision of a desk changes of what runs (X3): each day is judged by the calendar that was in force on it. What was
//! judged stays, for the days that are over keep what they had; what is to come counts by the new one, and due times move.

use chrono::Days;

use crate::Millis;
use crate::calendar::local_date;
use crate::change::Row;
use crate::clock::Clock;
use crate::decide::most_urgent;
use crate::desk::{Desk, DeskRow};
use crate::ticket::Ticket;

/// Takes over from the revision before what its calendars say of the days that are over, and of today: only from tomorrow on
/// does the new revision say what counts.
pub fn keep_what_was_judged(desk: &mut Desk, before: &Desk, now: Millis) {
    for calendar in &mut desk.calendars {
        if let Some(known) = before.calendar(&calendar.id)
            && let Some(tomorrow) = local_date(calendar.zone(), now).checked_add_days(Days::new(1))
        {
            *calendar = calendar.succeeding(known, tomorrow);
        }
    }
}

/// The row of a revision as it takes effect after `before`: see [`keep_what_was_judged`]. One that this program cannot read is
/// left as it is.
pub fn succeeding(row: DeskRow, before: &Desk, now: Millis) -> DeskRow {
    let Some(mut desk) = row.read() else { return row };
    let own = desk.calendars.clone();
    keep_what_was_judged(&mut desk, before, now);
    match desk.calendars == own {
        true => row,
        // A desk is plain data with text keys: there is no way for this to fail.
        false => DeskRow { desk: serde_json::to_value(&desk).unwrap_or_default(), ..row },
    }
}

/// Whether anything that runs is due at another time than under the revision before.
pub fn moves_due_times(desk: &Desk, before: &Desk) -> bool {
    desk.calendars.iter().any(|calendar| before.calendar(&calendar.id).is_some_and(|known| known != calendar))
}

/// The rows of a ticket and of those of its running clocks that are due at another time by the calendars of `desk`, which is in
/// force as `revision`. `clocks` are all that run.
pub fn rejudge(desk: &Desk, revision: u32, ticket: &Ticket, clocks: &[Clock]) -> Vec<Row> {
    let mut running = clocks.to_vec();
    let mut rows = Vec::new();
    for clock in running.iter_mut().filter(|clock| clock.stopped_at.is_none()) {
        let Some(calendar) = desk.calendar(&clock.calendar) else { continue };
        let due = clock.due_by(calendar);
        if due != clock.due_at {
            (clock.due_at, clock.revision) = (due, revision);
            rows.push(Row::Clock(clock.clone()));
        }
    }
    let due = most_urgent(&running);
    if !rows.is_empty() && ticket.due != due {
        rows.push(Row::Ticket(Box::new(Ticket { due, ..ticket.clone() })));
    }
    rows
}
