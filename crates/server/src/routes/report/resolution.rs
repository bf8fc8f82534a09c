//! `POST /reports/resolution`: how long resolutions took, band by band (A8), and what was missed for which cause (D4).

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::report::{ResolutionAsk, ResolutionReply, ResolvedTicket};
use kursi_rules::change::{Entity, Row};
use kursi_rules::course::MissCounts;
use kursi_rules::report::ReportRefusal;
use kursi_rules::resolution::{is_counted, took};
use kursi_rules::ticket::Ticket;
use kursi_store::server::{self, Reported, ReportedTicket};
use kursi_store::{StoreError, judge};

use super::{desk_of, refused};
use crate::auth::session::{Session, scope};
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::{Shared, State};

/// Rows that are read at a time: others get the connection in between.
const PAGE: u32 = 1_000;

/// Counts now. Every ticket of the span is looked at: counts are never kept beside the rows that they are of.
///
/// # Errors
/// No session, a desk that is not the person's, a role that reads no reports, or no span of days.
#[utoipa::path(post, path = "/reports/resolution", security(("session" = [])),
    request_body = crate::routes::openapi::ResolutionAsk, responses(
    (status = 200, body = crate::routes::openapi::ResolutionReply),
    (status = 400, description = "`request-malformed`", body = crate::routes::openapi::Code),
    (status = 401, body = crate::routes::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = crate::routes::openapi::Code),
    (status = 422, description = "`report-…`", body = crate::routes::openapi::Code)))]
pub async fn resolution(
    Given(state): Given<Shared>,
    session: Session,
    Form(ask): Form<ResolutionAsk>,
) -> Result<Json<ResolutionReply>, Refusal> {
    let span = ask.check()?;
    let desk = desk_of(&state, &session, &ask.desk).await?;
    let (from, to) = span.map_err(refused)?.instants(desk.zone);
    let goals = desk.resolution.as_ref().ok_or_else(|| refused(ReportRefusal::NoGoals))?;
    let mut counts = vec![0; goals.bands.len()];
    let (mut tickets, mut passed) = (Vec::new(), 0);
    let mut misses = MissCounts::default();
    each(&state, &ask, Reported::Resolved { from: from.0, to: to.0 }, |ticket| {
        misses.add(&ticket.course, (from, to));
        let (Some(took), Some(resolved_at)) = (took(&desk, goals, &ticket), ticket.resolved_at) else {
            return;
        };
        let band = goals.band_of(took);
        counts[band] += 1;
        let Some(asked) = ask.tickets.filter(|asked| asked.band.is_none_or(|wanted| wanted as usize == band))
        else {
            return;
        };
        passed += 1;
        if passed > asked.offset && tickets.len() < asked.limit as usize {
            tickets.push(ResolvedTicket {
                ticket: ticket.id,
                number: ticket.number,
                subject: ticket.subject,
                language: ticket.language,
                assignee: ticket.assignee,
                kind: ticket.kind,
                created_at: ticket.created_at,
                resolved_at,
                took,
                band: band as u32,
            });
        }
    })
    .await?;
    let mut open = 0;
    each(&state, &ask, Reported::Open { before: to.0 }, |ticket| {
        misses.add(&ticket.course, (from, to));
        open += u64::from(desk.class(&ticket.status).is_open());
    })
    .await?;
    if !desk.course.causes.is_empty() {
        // What was missed in the span and solved after it.
        let later = Reported::Resolved { from: to.0, to: i64::MAX };
        each(&state, &ask, later, |ticket| misses.add(&ticket.course, (from, to))).await?;
    }
    let targets = desk.targets.iter().map(|target| target.id.as_str());
    let misses = misses.in_order(targets, &desk.course.causes);
    let now = state.clock.now();
    Ok(Json(ResolutionReply { goals: goals.clone(), counts, open, misses, tickets, now }))
}

/// Every customer's ticket of a span that is asked about, the latest first.
async fn each(
    state: &State,
    ask: &ResolutionAsk,
    which: Reported,
    mut look: impl FnMut(Ticket),
) -> Result<(), Refusal> {
    let (scope, with_customer) = (scope(&ask.desk), ask.brand.is_some());
    let mut after: Option<(i64, String)> = None;
    loop {
        let mut conn = state.db.conn().await?;
        let page = server::reported(&mut conn, &state.ws, &scope, which, after.as_ref(), with_customer, PAGE)
            .await?;
        drop(conn);
        let Some(last) = page.last() else { return Ok(()) };
        after = Some((last.at, last.id.clone()));
        let is_last = page.len() < PAGE as usize;
        for row in page {
            if let Some(ticket) = wanted(ask, row)? {
                look(ticket);
            }
        }
        if is_last {
            return Ok(());
        }
    }
}

fn wanted(ask: &ResolutionAsk, row: ReportedTicket) -> Result<Option<Ticket>, StoreError> {
    let Row::Ticket(ticket) = judge::read(Entity::Ticket, &row.ticket)? else { return Ok(None) };
    let is_of = |asked: &Option<String>, own: Option<&String>| asked.is_none() || asked.as_ref() == own;
    let customer = row.customer.map(|doc| judge::read(Entity::Customer, &doc)).transpose()?;
    let brand = match &customer {
        Some(Row::Customer(customer)) => customer.brand.as_ref(),
        _ => None,
    };
    let fits = is_counted(&ticket)
        && is_of(&ask.brand, brand)
        && is_of(&ask.kind, ticket.kind.as_ref())
        && (ask.agent.is_none() || ask.agent == ticket.assignee);
    Ok(fits.then_some(*ticket))
}
