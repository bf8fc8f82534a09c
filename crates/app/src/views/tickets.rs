use std::collections::HashSet;
use std::sync::Arc;

use kursi_rules::course::Causes;
use kursi_rules::mask::Secrets;
use kursi_rules::ticket::Ticket;
use kursi_store::queues::{self, Queue};

use crate::entry::{Fault, PartyName, PersonFace, TicketFace, TicketRow, TicketsView};
use crate::fault::internal;
use crate::work::{LoadedDesk, Work};

/// The most rows of one window.
const WIDEST: u32 = 200;
/// How far late and soon tickets are counted.
pub(super) const COUNTED: i64 = 1_000;

/// What makes rows out of tickets: who is who, what is unsent, where drafts are.
pub(super) struct Rows<'a> {
    work: &'a Work,
    desk: Option<Arc<LoadedDesk>>,
    unsent: HashSet<String>,
    drafts: HashSet<String>,
}

impl<'a> Rows<'a> {
    pub(super) fn of(work: &'a Work) -> Self {
        let pending = work.pending.read().expect("lock");
        let unsent = pending.iter().filter(|own| own.predicted()).filter_map(|own| own.ticket()).collect();
        drop(pending);
        let desk = work.desk().ok();
        Rows { work, desk, unsent, drafts: work.drafts.read().expect("lock").clone() }
    }

    pub(super) fn person(&self, user: kursi_rules::UserId) -> PersonFace {
        let people = self.work.people.read().expect("lock");
        let known = people.get(&user);
        PersonFace {
            id: user.to_string(),
            name: known.map(|user| user.name.clone()).unwrap_or_default(),
            role: known.map(|user| user.role.clone()).unwrap_or_default(),
        }
    }

    /// The subject as it is shown: that of a request names what was asked about (X14).
    pub(super) fn subject(&self, ticket: &Ticket) -> String {
        let desk = self.desk.as_ref().and_then(|loaded| loaded.of(ticket).ok()).map(|(_, desk)| desk);
        match desk.filter(|_| ticket.request.is_some()) {
            Some(desk) => Secrets::of(desk, ticket, None, &[]).cover(&ticket.subject).into_owned(),
            None => ticket.subject.clone(),
        }
    }

    pub(super) fn row(&self, ticket: Ticket) -> TicketRow {
        let id = ticket.id.to_string();
        let subject = self.subject(&ticket);
        let cause_missing = ticket.course.causes() == Causes::Missing;
        TicketRow {
            cause_missing,
            unsent: self.unsent.contains(&id),
            draft: self.drafts.contains(&id),
            assignee: ticket.assignee.map(|user| self.person(user)),
            clock: ticket.due.map(|due| TicketFace {
                target: due.target,
                started_at: due.started_at.0 as f64,
                due_at: due.at.0 as f64,
            }),
            priority: ticket.course.priority.map(|priority| priority.level),
            tags: ticket.course.tags,
            first: ticket.course.delivered.is_some_and(|known| known.first),
            awaiting: ticket.awaiting_since.is_some(),
            number: ticket.number,
            subject,
            language: ticket.language,
            party: ticket
                .request
                .as_ref()
                .filter(|request| request.on == ticket.id)
                .map(|request| PartyName { id: request.party.clone(), name: request.name.clone() }),
            customer: ticket.customer_name,
            status: ticket.status,
            channel: ticket.channel,
            updated_at: ticket.updated_at.0 as f64,
            id,
        }
    }

    pub(super) fn read(&self, doc: &[u8]) -> Result<TicketRow, Fault> {
        let ticket: Ticket = serde_json::from_slice(doc).map_err(|error| internal(&error))?;
        Ok(self.row(ticket))
    }
}

/// A window of one queue, due first.
pub(super) async fn tickets(
    work: &Work,
    queue: String,
    offset: u32,
    limit: u32,
) -> Result<TicketsView, Fault> {
    let loaded = work.desk()?;
    let desk = loaded.sound()?;
    let personal = desk.queues.iter().any(|known| known.id == queue && known.personal);
    let me = work.user().to_string();
    let owner = if personal { me.as_str() } else { "" };
    let ws = work.ws();
    let now = work.now().0;
    let mut conn = work.replica.conn().await?;
    let of = Queue { desk: &desk.id, queue: &queue, owner };
    let ranks = [now, now + desk.warn_before];
    let page = queues::page(&mut conn, &ws, of, (offset, limit.min(WIDEST)), ranks, COUNTED).await?;
    drop(conn);
    let rows = Rows::of(work);
    Ok(TicketsView {
        total: page.total.max(0) as u32,
        late: page.before[0] as u32,
        soon: (page.before[1] - page.before[0]).max(0) as u32,
        offset,
        rows: page.docs.iter().map(|doc| rows.read(doc)).collect::<Result<_, _>>()?,
        queue,
    })
}
