//! `POST /reports/adherence`: who was online when, held against the rota (A6).

use std::collections::HashMap;

use axum::Json;
use axum::extract::State as Given;
use kursi_protocol::report::{AdherenceAsk, AdherenceReply, AttendedShift};
use kursi_rules::change::{Entity, Row};
use kursi_rules::desk::Desk;
use kursi_rules::report::{DaySpan, ReportRefusal};
use kursi_rules::rota::{Attendance, Interval, RotaRule, Shift, attend};
use kursi_rules::seating::PresenceState;
use kursi_rules::{Millis, UserId};
use kursi_store::{judge, rows, server};

use super::{desk_of, refused};
use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::routes::body::Form;
use crate::state::{Shared, State};

/// Rows that are read at a time: others get the connection in between.
const PAGE: u32 = 1_000;

/// Holds what the ledger of seats and the stays say against the rota, now.
///
/// # Errors
/// No session, a desk that is not the person's, a role that reads no reports, or no span of days.
#[utoipa::path(post, path = "/reports/adherence", security(("session" = [])),
    request_body = crate::routes::openapi::AdherenceAsk, responses(
    (status = 200, body = crate::routes::openapi::AdherenceReply),
    (status = 400, description = "`request-malformed`", body = crate::routes::openapi::Code),
    (status = 401, body = crate::routes::openapi::Code),
    (status = 403, description = "`desk-not-granted`", body = crate::routes::openapi::Code),
    (status = 422, description = "`report-…`", body = crate::routes::openapi::Code)))]
pub async fn adherence(
    Given(state): Given<Shared>,
    session: Session,
    Form(ask): Form<AdherenceAsk>,
) -> Result<Json<AdherenceReply>, Refusal> {
    let span = ask.check()?;
    let desk = desk_of(&state, &session, &ask.desk).await?;
    let span = span.map_err(refused)?;
    let rule = desk.rota.as_ref().ok_or_else(|| refused(ReportRefusal::NoRota))?;
    let now = state.clock.now();
    let planned = planned(&state, &desk, &ask, span).await?;
    // A shift reaches into the day after the last one at most.
    let (from, _) = span.instants(desk.zone);
    let known = attendance(&state, &ask.desk, from, now).await?;
    let nobody = Attendance::default();
    let mut shifts: Vec<AttendedShift> = planned
        .iter()
        .map(|(shift, day, at)| {
            let known = known.get(&shift.agent).unwrap_or(&nobody);
            told(shift, *day, *at, rule, known, now)
        })
        .collect();
    shifts.sort_by_key(|shift| (shift.from, shift.agent, shift.shift));
    Ok(Json(AdherenceReply { shifts, rule: rule.clone(), now }))
}

type Planned = Vec<(Shift, chrono::NaiveDate, Interval)>;

/// The shifts that begin in the span.
async fn planned(state: &State, desk: &Desk, ask: &AdherenceAsk, span: DaySpan) -> Result<Planned, Refusal> {
    let agent = ask.agent.map(|agent| agent.to_string());
    let mut conn = state.db.conn().await?;
    let docs = rows::shifts(&mut conn, &state.ws, &desk.id, agent.as_deref()).await?;
    drop(conn);
    let mut planned = Vec::new();
    for doc in docs {
        let Row::Shift(shift) = judge::read(Entity::Shift, &doc)? else { continue };
        let days = shift.days(span.first(), span.last());
        planned.extend(days.into_iter().map(|day| ((*shift).clone(), day, shift.on(desk.zone, day))));
    }
    Ok(planned)
}

/// What is known of everybody from an instant on.
async fn attendance(
    state: &State,
    desk: &str,
    from: Millis,
    now: Millis,
) -> Result<HashMap<UserId, Attendance>, Refusal> {
    let mut known: HashMap<UserId, Attendance> = HashMap::new();
    for entity in [Entity::SeatRecord, Entity::Stay] {
        let mut after: Option<(i64, String)> = None;
        loop {
            let mut conn = state.db.conn().await?;
            let page =
                server::attended(&mut conn, &state.ws, desk, entity, from.0, after.as_ref(), PAGE).await?;
            drop(conn);
            let next = page.iter().rev().find_map(|(over, id, _)| Some(((*over)?, id.clone())));
            let over = page.iter().filter(|(over, ..)| over.is_some()).count();
            for (_, _, doc) in page {
                match judge::read(entity, &doc)? {
                    Row::SeatRecord(row) => {
                        let span = Interval::new(row.from, row.to.unwrap_or(now));
                        known.entry(row.user).or_default().seated.push(span);
                    }
                    Row::Stay(row) => {
                        let span = Interval::new(row.from, row.to.unwrap_or(now));
                        let known = known.entry(row.user).or_default();
                        match row.state {
                            PresenceState::Online => known.signed_on.push(span),
                            PresenceState::Break { reason } => known.breaks.push((reason, span)),
                            PresenceState::Away | PresenceState::SignedOut => {}
                        }
                    }
                    _ => {}
                }
            }
            if over < PAGE as usize {
                break;
            }
            after = next;
        }
    }
    Ok(known)
}

fn told(
    shift: &Shift,
    day: chrono::NaiveDate,
    at: Interval,
    rule: &RotaRule,
    known: &Attendance,
    now: Millis,
) -> AttendedShift {
    let found = attend(rule, at, known, now);
    AttendedShift {
        shift: shift.id,
        agent: shift.agent,
        day,
        from: at.from,
        to: at.to,
        planned: found.planned,
        online: found.online,
        breaks: found.breaks,
        missing: found.missing,
        late: found.late,
        early: found.early,
        absent: found.absent,
        online_spans: found.online_spans.iter().map(|span| (span.from, span.to)).collect(),
        break_spans: found.break_spans.into_iter().map(|(why, span)| (why, span.from, span.to)).collect(),
    }
}
