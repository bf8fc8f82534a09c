//! What a desk machine remembers of the audit trail, told when it opens its line (X9).

use kursi_protocol::DoorRefusal;
use kursi_protocol::audit::KnownHead;
use kursi_store::server::{self, Heard};

use crate::auth::session::Session;
use crate::refusal::Refusal;
use crate::state::State;

/// Keeps the end that the machine knows of. One that is not on this trail is kept apart, and told in the log; the line is
/// opened all the same, for whoever works there has done nothing wrong.
///
/// # Errors
/// It is no end of a trail, or the database failed.
pub(super) async fn hear(state: &State, session: &Session, told: Option<&str>) -> Result<(), Refusal> {
    let Some(told) = told else { return Ok(()) };
    let known: KnownHead = told.parse().map_err(|_| DoorRefusal::Malformed { field: "audit".to_owned() })?;
    let (at, device) = (state.clock.now().0, &session.device);
    let mut conn = state.db.conn().await?;
    let epoch = state.epoch.read().expect("lock").clone();
    let heard = server::hear_witness(&mut conn, &state.ws, &epoch, device, &known, at).await?;
    if heard == Heard::Differs {
        tracing::warn!(device, event = known.head.n, "a desk machine remembers another audit trail");
    }
    Ok(())
}
