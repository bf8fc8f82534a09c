//! `POST /reports/…`: what happened on a desk, held against what was promised (A6, A8).

pub mod adherence;
pub mod performance;
pub mod resolution;

use kursi_protocol::DoorRefusal;
use kursi_rules::desk::{Desk, DeskRow};
use kursi_rules::report::{ReportRefusal, may_read};
use kursi_store::server;

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::state::State;

/// The desk in force, for somebody who reads its reports.
///
/// # Errors
/// It is not the person's, or their role reads no reports.
async fn desk_of(state: &State, session: &Session, desk: &str) -> Result<Desk, Refusal> {
    let granted = session.grants.iter().find(|(of, _)| of == desk);
    let (_, role) = granted.ok_or(DoorRefusal::NotGranted)?;
    let mut conn = state.db.conn().await?;
    let row = server::current_desk(&mut conn, &state.ws, desk).await?;
    drop(conn);
    let row: Option<DeskRow> = row.and_then(|(_, doc)| serde_json::from_str(&doc).ok());
    let row = row.ok_or(DoorRefusal::DeskUnknown)?;
    let desk = row.read().ok_or(DoorRefusal::DeskUnknown)?;
    may_read(&desk, role).map_err(refused)?;
    Ok(desk)
}

fn refused(refusal: ReportRefusal) -> Refusal {
    Refusal::of_rule(refusal.into())
}
