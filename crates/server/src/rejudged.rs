//! A revision whose calendars say something else of the days to come: what runs is judged anew, in the transaction that puts
//! the revision in force. (X3)

use std::collections::{BTreeMap, BTreeSet};

use kursi_rules::TicketId;
use kursi_rules::change::{Entity, Row};
use kursi_rules::clock::Clock;
use kursi_rules::desk::Desk;
use kursi_rules::rejudge::rejudge;
use kursi_rules::ticket::Ticket;
use kursi_store::{AnyConnection, Result, judge, rows, server};

use crate::auth::session::scope;

/// Tickets that are read at a time.
const PAGE: u32 = 200;

/// The rows of `desk`, in force as `revision`, that change because clocks are due at another time. `here` are rows that this
/// transaction has decided and not written yet.
///
/// # Errors
/// The database failed.
pub(crate) async fn rejudged(
    conn: &mut AnyConnection,
    ws: &str,
    desk: &Desk,
    revision: u32,
    here: &[Row],
) -> Result<Vec<Row>> {
    let (mut changed, mut after, mut seen) = (Vec::new(), String::new(), BTreeSet::new());
    loop {
        let page = server::running(conn, ws, &scope(&desk.id), &after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after.clone_from(last);
        let wanted: Vec<(Entity, String)> =
            page.iter().map(|ticket| (Entity::Ticket, ticket.clone())).collect();
        let mut known = Known::default();
        for (entity, _, doc) in rows::get_all(conn, ws, &wanted, &page).await? {
            known.put(judge::read(entity, &doc)?);
        }
        let of_page: BTreeSet<TicketId> = known.tickets.keys().copied().collect();
        here.iter().filter(|row| of(row).is_some_and(|ticket| of_page.contains(&ticket))).cloned().for_each(
            |row| {
                known.put(row);
            },
        );
        changed.extend(known.rejudged(desk, revision));
        seen.extend(of_page);
    }
    // Opened, or run again, in this very transaction.
    let mut new = Known::default();
    let unseen = |row: &&Row| of(row).is_some_and(|ticket| !seen.contains(&ticket));
    here.iter().filter(unseen).cloned().for_each(|row| new.put(row));
    changed.extend(new.rejudged(desk, revision));
    Ok(changed)
}

/// The ticket that a row is, or is a clock of.
fn of(row: &Row) -> Option<TicketId> {
    match row {
        Row::Ticket(ticket) => Some(ticket.id),
        Row::Clock(clock) => Some(clock.ticket),
        _ => None,
    }
}

/// Tickets with their clocks, each as it was said last.
#[derive(Default)]
struct Known {
    tickets: BTreeMap<TicketId, Ticket>,
    clocks: BTreeMap<TicketId, Vec<Clock>>,
}

impl Known {
    fn put(&mut self, row: Row) {
        match row {
            Row::Ticket(ticket) => {
                self.tickets.insert(ticket.id, *ticket);
            }
            Row::Clock(clock) => {
                let all = self.clocks.entry(clock.ticket).or_default();
                all.retain(|known| known.id != clock.id);
                all.push(clock);
            }
            _ => {}
        }
    }

    fn rejudged(&self, desk: &Desk, revision: u32) -> Vec<Row> {
        let none = Vec::new();
        self.tickets
            .values()
            .filter(|ticket| ticket.desk == desk.id)
            .flat_map(|ticket| {
                let clocks: Vec<Clock> = self.clocks.get(&ticket.id).unwrap_or(&none).clone();
                let running: Vec<Clock> =
                    clocks.into_iter().filter(|clock| clock.stopped_at.is_none()).collect();
                rejudge(desk, revision, ticket, &running)
            })
            .collect()
    }
}
