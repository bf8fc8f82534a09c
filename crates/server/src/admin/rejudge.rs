//! A revision whose calendars say something else of the days to come: what runs is judged anew, in the transaction that puts
//! the revision in force. (X3)

use std::collections::BTreeMap;

use kursi_rules::change::{Entity, Row};
use kursi_rules::clock::Clock;
use kursi_rules::desk::Desk;
use kursi_rules::rejudge::rejudge;
use kursi_store::{AnyConnection, judge, rows, server};

use super::Office;
use crate::auth::session::scope;
use crate::cli::Trouble;

/// Tickets that are read at a time.
const PAGE: u32 = 200;

impl Office {
    /// The rows of `desk` that change because clocks are due at another time.
    pub(super) async fn rejudged(
        &self,
        conn: &mut AnyConnection,
        desk: &Desk,
        revision: u32,
    ) -> Result<Vec<(String, Row)>, Trouble> {
        let (mut changed, mut after) = (Vec::new(), String::new());
        loop {
            let page = server::running(conn, &self.ws, &scope(&desk.id), &after, PAGE).await?;
            let Some(last) = page.last() else { return Ok(changed) };
            after.clone_from(last);
            let wanted: Vec<(Entity, String)> =
                page.iter().map(|ticket| (Entity::Ticket, ticket.clone())).collect();
            let (mut tickets, mut clocks) = (Vec::new(), BTreeMap::<_, Vec<Clock>>::new());
            for (entity, _, doc) in rows::get_all(conn, &self.ws, &wanted, &page).await? {
                match judge::read(entity, &doc)? {
                    Row::Ticket(ticket) => tickets.push(ticket),
                    Row::Clock(clock) => clocks.entry(clock.ticket).or_default().push(clock),
                    _ => {}
                }
            }
            for ticket in tickets {
                let running = clocks.remove(&ticket.id).unwrap_or_default();
                let rows = rejudge(desk, revision, &ticket, &running);
                changed.extend(rows.into_iter().map(|row| (desk.id.clone(), row)));
            }
        }
    }
}
