//! `POST /reports/performance`: response time and resolution rate (E8).

use std::collections::HashMap;

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::report::{PerformanceAsk, PerformanceReply};
use kursi_rules::TicketId;
use kursi_rules::change::{Entity, Row};
use kursi_rules::clock::Clock;
use kursi_rules::performance::{Performance, response_target};
use kursi_store::judge;
use kursi_store::server::{self, Reported};

use super::{desk_of, refused};
use crate::auth::session::{Session, scope};
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::{Shared, State};

/// Rows that are read at a time: others get the connection in between.
const PAGE: u32 = 1_000;

/// Counts now, from every ticket that was received in the span.
///
/// # Errors
/// No session, a desk that is not the person's, a role that reads no reports, or no span of days.
#[utoipa::path(post, path = "/reports/performance", security(("session" = [])),
    request_body = crate::routes::openapi::PerformanceAsk, responses(
    (status = 200, body = crate::routes::openapi::PerformanceReply),
    (status = 400, description = "`request-malformed`", body = crate::routes::openapi::Code),
    (status = 401, body = crate::routes::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = crate::routes::openapi::Code),
    (status = 422, description = "`report-…`", body = crate::routes::openapi::Code)))]
pub async fn performance(
    Given(state): Given<Shared>,
    session: Session,
    Form(ask): Form<PerformanceAsk>,
) -> Result<Json<PerformanceReply>, Refusal> {
    let span = ask.check()?;
    let desk = desk_of(&state, &session, &ask.desk).await?;
    let span = span.map_err(refused)?;
    let (from, to) = span.instants(desk.zone);
    let target = response_target(&desk).map(|target| target.id.clone());
    let clocks = match &target {
        Some(target) => first_clocks(&state, &ask.desk, target, (from.0, to.0)).await?,
        None => HashMap::new(),
    };
    let now = state.clock.now();
    let mut found = Performance::new(&desk, span, now);
    let mut after: Option<(i64, String)> = None;
    loop {
        let which = Reported::Received { from: from.0, to: to.0 };
        let mut conn = state.db.conn().await?;
        let scope = scope(&ask.desk);
        let page = server::reported(&mut conn, &state.ws, &scope, which, after.as_ref(), false, PAGE).await?;
        drop(conn);
        let Some(last) = page.last() else { break };
        after = Some((last.at, last.id.clone()));
        for row in &page {
            if let Row::Ticket(ticket) = judge::read(Entity::Ticket, &row.ticket)? {
                found.add(&ticket, clocks.get(&ticket.id));
            }
        }
    }
    let weekly = found.is_weekly();
    Ok(Json(PerformanceReply { groups: found.groups(), target, weekly, now }))
}

/// The clocks of a target on the tickets that were received in a span; of several of one ticket the first.
async fn first_clocks(
    state: &State,
    desk: &str,
    target: &str,
    received: (i64, i64),
) -> Result<HashMap<TicketId, Clock>, Refusal> {
    let scope = scope(desk);
    let mut found: HashMap<TicketId, Clock> = HashMap::new();
    let mut after = String::new();
    loop {
        let mut conn = state.db.conn().await?;
        let page = server::clocks_of(&mut conn, &state.ws, &scope, received, &after, PAGE).await?;
        drop(conn);
        let Some((last, _)) = page.last() else { return Ok(found) };
        after.clone_from(last);
        for (_, doc) in &page {
            let Row::Clock(clock) = judge::read(Entity::Clock, doc)? else { continue };
            let earlier = found.get(&clock.ticket).is_some_and(|known| known.started_at <= clock.started_at);
            if clock.target == target && !earlier {
                found.insert(clock.ticket, clock);
            }
        }
    }
}
