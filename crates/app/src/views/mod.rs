//! Views: what the screen sees. Every one but the reports is read from this machine alone.

mod call;
mod clock;
mod course;
mod customers;
mod delegation;
mod desk;
mod escalation;
mod files;
mod floor;
mod ledger;
mod mask;
mod outbox;
mod people;
pub(crate) mod performance;
mod planned;
mod procedure;
mod queues;
mod record;
pub(crate) mod report;
mod request;
mod rota;
mod script;
mod search;
mod session;
pub(crate) mod survey;
mod sync;
mod templates;
mod ticket;
mod tickets;

use std::sync::Arc;

pub(crate) use delegation::instead_of;
pub(crate) use escalation::first_mail;
pub(crate) use mask::{Kept, covered};
pub(crate) use record::{asked_of, typed};
pub(crate) use script::live_contact;
pub(crate) use session::session;

use crate::entry::{Fault, View, ViewRequest};
use crate::work::Work;

/// Answers a question that needs an open session.
pub(crate) async fn view(work: &Arc<Work>, request: ViewRequest) -> Result<View, Fault> {
    Ok(match request {
        ViewRequest::Session => return Err(crate::AppFault::NotSignedIn.into()),
        ViewRequest::Desk => View::Desk(desk::desk(work)?),
        ViewRequest::Queues => View::Queues(queues::queues(work).await?),
        ViewRequest::Tickets { queue, offset, limit } => {
            View::Tickets(tickets::tickets(work, queue, offset, limit).await?)
        }
        ViewRequest::Ticket { id } => View::Ticket(ticket::ticket(work, &id).await?),
        ViewRequest::RequestTexts { ticket, kind, party, fields, language } => {
            View::RequestTexts(request::texts(work, &ticket, &kind, &party, &fields, &language).await?)
        }
        ViewRequest::EscalationTexts { ticket, product, language } => {
            View::EscalationTexts(escalation::texts(work, &ticket, product, language).await?)
        }
        ViewRequest::Delegations => View::Delegations(delegation::delegations(work)?),
        ViewRequest::Files { ticket } => View::Files(files::waiting(work, &ticket).await?),
        ViewRequest::Floor => View::Floor(floor::floor(work).await?),
        ViewRequest::Ledger { offset, limit } => View::Ledger(ledger::ledger(work, offset, limit).await?),
        ViewRequest::Script { ticket } => View::Script(script::script(work, &ticket).await?),
        ViewRequest::Records { ticket } => View::Records(record::records(work, &ticket).await?),
        ViewRequest::RecordOutlook { ticket, record, action, inputs } => {
            View::RecordOutlook(record::record_outlook(work, &ticket, &record, &action, &inputs).await?)
        }
        ViewRequest::Resolution { asked, of } => {
            View::Resolution(report::resolution(work, &asked, of).await?)
        }
        ViewRequest::Performance { asked } => {
            View::Performance(performance::performance(work, &asked).await?)
        }
        ViewRequest::Rota { from, to } => View::Rota(rota::rota(work, &from, &to).await?),
        ViewRequest::Adherence { asked } => View::Adherence(report::adherence(work, &asked).await?),
        ViewRequest::Revisions => View::Revisions(procedure::revisions(work).await?),
        ViewRequest::Revision { revision } => View::Revision(procedure::revision(work, revision).await?),
        ViewRequest::Charts { revision } => View::Charts(procedure::drawings(work, revision).await?),
        ViewRequest::Surveys { asked } => View::Surveys(survey::surveys(work, &asked).await?),
        ViewRequest::People => View::People(people::people(work).await?),
        ViewRequest::Customers { find } => View::Customers(customers::customers(work, &find).await?),
        ViewRequest::Search { find, among, after, limit } => {
            View::Search(search::search(work, &find, among, after, limit).await?)
        }
        ViewRequest::Outbox => View::Outbox(outbox::outbox(work).await?),
        ViewRequest::Sync => View::Sync(sync::sync(work).await?),
    })
}
