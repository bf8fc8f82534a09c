//! Being there: told to the server when the line holds, taken back when the person signs out.

use std::sync::Arc;

use kursi_protocol::floor::{Ask, FloorRequest};
use kursi_rules::authority;
use kursi_rules::change::Entity;
use kursi_rules::seating::{Presence, PresenceState};
use kursi_store::rows;

use super::ask::{deadline, request};
use crate::entry::Fault;
use crate::fault::internal;
use crate::sync::line::Line;
use crate::work::Work;

/// Says that the person is there, as soon as the line holds: after signing in, after a lost line, after sleep. Who
/// is on a break stays on it until they say otherwise (A6). The answer also tells which seats are still held.
///
/// # Errors
/// The line or the server; it is said again when the line holds again.
pub(crate) async fn come(work: &Arc<Work>) -> Result<(), Fault> {
    if !sits(work) {
        return Ok(());
    }
    let state = match own_presence(work).await? {
        Some(Presence { state: state @ PresenceState::Break { .. }, .. }) => state,
        _ => PresenceState::Online,
    };
    request(work, Ask::Present { state }).await
}

/// Says that the person is gone: from their seats, or where they have nothing to do with seats from the ticket that
/// they had open.
///
/// # Errors
/// The line or the server; then the seats fall by their leases.
pub(crate) async fn go(work: &Arc<Work>, line: &Line) -> Result<(), Fault> {
    let ask = match (sits(work), *work.looking.borrow()) {
        (true, _) => Ask::Present { state: PresenceState::SignedOut },
        (false, Some(_)) => Ask::Look { ticket: None, writing: false },
        (false, None) => return Ok(()),
    };
    let desk = work.profile.read().expect("lock").desk.clone();
    let request = FloorRequest { desk, languages: Vec::new(), deadline: Some(deadline(work)), ask };
    line.floor(&request).await.map(drop)
}

/// Whether the person has to do with seats: by the desk, and by their role.
fn sits(work: &Work) -> bool {
    let role = work.profile.read().expect("lock").role.clone();
    let Ok(loaded) = work.desk() else { return false };
    loaded.desk().is_some_and(|desk| desk.seating.is_some() && authority::may_sit(desk, &role))
}

async fn own_presence(work: &Work) -> Result<Option<Presence>, Fault> {
    let id = format!("{}/{}", work.profile.read().expect("lock").desk, work.user());
    let mut conn = work.replica.conn().await?;
    let doc = rows::get(&mut conn, &work.ws(), Entity::Presence, &id).await?;
    drop(conn);
    doc.map(|doc| serde_json::from_str(&doc).map_err(|error| internal(&error))).transpose()
}
